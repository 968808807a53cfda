"""What an export says of itself: how far each format is, what failed, which file waits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.exporting.types import ExportedFile, ExportFailure
from gui import theme
from gui.export_session import ExportWork
from gui.export_texts import format_name, held_sentence, is_different
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.empty_state import IconLabel
from gui.widgets.progress_bar import ProgressBar
from gui.words import headed

BAR_WIDTH = 160
ICON = 18


class ExportProgress(Card):
    """A line a format: waits, is written, is checked, is done; and a way to leave off."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._formats: tuple[str, ...] = ()
        self.states: dict[str, Label] = {}
        self._bars: dict[str, ProgressBar] = {}
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        above = row()
        self.title = Label(size=theme.FONT_14, bold=True)
        self.cancel = Button(
            self.tr("Cancel"),
            self,
            tip=self.tr("Leave off; files that are done stay"),
            on_click=session.cancel_export,
        )
        above.addWidget(self.title, 1)
        above.addWidget(self.cancel)
        layout.addLayout(above)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE_12)
        self._grid.setVerticalSpacing(theme.SPACE_8)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)

    def show_work(self, work: ExportWork) -> None:
        """Show how far it is."""
        if work.request.formats != self._formats:
            self._set_formats(work.request.formats)
        done = len([one for one in self._formats if one in work.files or one in work.failures])
        self.title.setText(
            self.tr("Writing file {0:,} of {1:,}").format(
                min(done + 1, len(self._formats)), len(self._formats)
            )
        )
        for name in self._formats:
            text, color = self._state(name, work)
            self.states[name].setText(text)
            self.states[name].set_color(color)
            self._show_bar(name, work)

    def _state(self, name: str, work: ExportWork) -> tuple[str, str]:
        file = work.files.get(name)
        if file is not None:
            if is_different(file):
                return self.tr("Answers differently"), "warning"
            if not file.num_samples:
                return self.tr("Written"), "good"
            return self.tr("Same answers"), "good"
        if name in work.failures:
            return self.tr("Not written"), "bad"
        if name != work.current:
            return self.tr("Waits"), "second_text"
        progress = work.progress
        if progress is None or not progress.total:
            return self.tr("Is being written"), "text"
        return (
            self.tr("Is compared with the run · {0:,} of {1:,}").format(
                progress.done, progress.total
            ),
            "text",
        )

    def _show_bar(self, name: str, work: ExportWork) -> None:
        bar, progress = self._bars[name], work.progress
        bar.setVisible(name == work.current and name not in work.files)
        bar.setRange(0, progress.total if progress else 0)
        bar.setValue(progress.done if progress else 0)

    def _set_formats(self, formats: tuple[str, ...]) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self._formats, self.states, self._bars = formats, {}, {}
        for at, name in enumerate(formats):
            state = QWidget(self)
            self.states[name] = Label("", state)
            bar = ProgressBar(state)
            bar.setFixedSize(BAR_WIDTH, 8)
            bar.setAccessibleName(format_name(name))
            bar.hide()
            self._bars[name] = bar
            self._grid.addWidget(Label(format_name(name), self), at, 0)
            # The bar is beside what it belongs to, however long that is.
            line = row(state, spacing=theme.SPACE_12)
            line.addWidget(self.states[name])
            line.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addStretch()
            self._grid.addWidget(state, at, 1)


class _Line(Card):
    """An icon, a sentence that can be copied, and what can be done about it."""

    def __init__(self, icon: str, color: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent, kind="warning")
        self.sentence = Label(sentence, self, wrap=True)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._line = row(self)
        self._line.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_4, theme.SPACE_4)
        self._line.addWidget(IconLabel(icon, color, ICON, self))
        self._line.addWidget(self.sentence, 1)

    def add(self, text: str, tip: str, on_click) -> LinkButton:
        """Add a link."""
        link = LinkButton(text, self, tip=tip, on_click=on_click)
        link.setAccessibleDescription(self.sentence.text())
        self._line.addWidget(link)
        return link


class ExportAsks(QWidget):
    """What is left to be decided: a line a file that waits, a line a format that failed.

    `show_asked` brings the path of a file whose differences the user wants to see,
    `settle_asked` path and whether it is kept, `retry_asked` the name of a format.
    """

    show_asked = Signal(str)
    settle_asked = Signal(str, bool)
    retry_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self)
        self.lines: list[_Line] = []
        self._shown: object = None
        self._links: list[LinkButton] = []

    @property
    def links(self) -> list[LinkButton]:
        """All that can be done, from the top."""
        return [link for line in self.lines for link in line.findChildren(LinkButton)]

    def show_asks(
        self,
        files: Sequence[ExportedFile],
        failures: Sequence[ExportFailure],
        media: str,
        *,
        can_act: bool,
    ) -> None:
        """Show these and no others.

        Args:
            files: What was exported; those that are held are asked about.
            failures: What could not be written.
            media: What samples are.
            can_act: Whether something can be done now; while an export goes on nothing can.
        """
        held = [file for file in files if file.is_held]
        wanted = (held, list(failures), media)
        if wanted != self._shown:
            self._shown = wanted
            self._make(held, failures, media)
        for link in self._links:
            link.setEnabled(can_act)

    def _make(
        self, held: Sequence[ExportedFile], failures: Sequence[ExportFailure], media: str
    ) -> None:
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines, self._links = [], []
        for file in held:
            self._add_held(file, media)
        for failure in failures:
            name = failure.format
            line = _Line(
                "close-circle-outline", "bad", headed(format_name(name), failure.text), self
            )
            self._links.append(
                line.add(
                    self.tr("Retry"),
                    self.tr("Try to write this format again"),
                    lambda name=name: self.retry_asked.emit(name),
                )
            )
            self._put(line)
        self.setVisible(bool(self.lines))

    def _add_held(self, file: ExportedFile, media: str) -> None:
        line = _Line("alert-outline", "warning", held_sentence(file, media), self)
        path = file.path
        if file.differing or file.class_changes:
            line.add(
                self.tr("Show"),
                self.tr("See which are answered otherwise, and how"),
                lambda: self.show_asked.emit(path),
            )
        self._links += [
            line.add(
                self.tr("Keep"),
                self.tr("Keep the file although it answers otherwise"),
                lambda: self.settle_asked.emit(path, True),
            ),
            line.add(
                self.tr("Delete"),
                self.tr("Remove the file from the disk"),
                lambda: self.settle_asked.emit(path, False),
            ),
        ]
        self._put(line)

    def _put(self, line: _Line) -> None:
        self.lines.append(line)
        self._layout.addWidget(line)
        # At once, not with the next turn of the event loop: it may get the focus.
        line.show()
