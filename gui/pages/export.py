"""Step 5: taking the model away as files that have been compared with the run."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QStackedLayout, QWidget

from engine.exporting.types import ExportedFile
from engine.types import RunSummary
from gui import theme
from gui.export_texts import format_name, verdict
from gui.unseen import Unseen
from gui.widgets.basics import (
    Button,
    Card,
    FittingColumn,
    Label,
    LateFolding,
    LinkButton,
    Scrolled,
    column,
    row,
)
from gui.widgets.differing_pane import DifferingPane
from gui.widgets.empty_state import EmptyState
from gui.widgets.export_state import ExportAsks, ExportProgress
from gui.widgets.format_choice import FormatChoice
from gui.widgets.parity_table import ParityTable
from gui.words import headed, listed, tell

FORMATS_WIDTH, FORMATS_WIDE = 348, 680
# In two columns from this width on.
TWO_COLUMNS = 500
FOLLOW_MS = 1_500


class ExportPage(QWidget):
    """Exports the session's current run. `step_wanted` asks for another page."""

    step_wanted = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder_chosen = False
        # Whether the focus was on the button, which is off while an export goes on.
        self._holds_focus = False
        self._wanted: QWidget = self
        self._follows = QTimer(self)
        self._follows.setSingleShot(True)
        self.empty = EmptyState(
            "package-variant-closed",
            self.tr(
                "Train first, or choose a run below: then its model can be taken away as files."
            ),
            self,
        )
        self._filled = QWidget(self)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        self._left = self._make_left()
        layout.addWidget(self._left)
        self._right = Scrolled(self._make_right(), self._filled)
        self._right.widget().installEventFilter(self)
        layout.addWidget(self._right, 1)
        self._right.verticalScrollBar().rangeChanged.connect(lambda *_range: self._scroll())
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        self._unseen = Unseen(self)
        session.run_selected.connect(self._on_run_selected)
        for news in (session.exports_changed, session.export_progressed, session.runs_changed):
            news.connect(self._on_news)
        session.busy_changed.connect(self._show_button)
        session.training_state_changed.connect(self._show_button)
        self._show_run()

    @property
    def formats(self) -> dict[str, QCheckBox]:
        """The formats' boxes, by name."""
        return self.choice.boxes

    # What the user does

    def export(self, mix: float | None = None) -> None:
        """Write the chosen formats into the chosen folder.

        Args:
            mix: How far the base lies from the source (0) to the fine-tuned (1); None exports the
                run's best model itself.
        """
        self._session.export(
            self.choice.chosen(),
            self.folder.text().strip(),
            overwrite=self.replace.isChecked(),
            mix=mix,
        )

    def choose_folder(self) -> None:
        """Ask for the folder to write into."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the exported files"), self.folder.text()
        )
        if folder:
            self._folder_chosen = True
            self.folder.setText(folder)
            self.folder.setCursorPosition(0)

    def open_folder(self) -> None:
        """Show the folder of the last written file in the system's file manager."""
        files = self._session.exported_files
        if files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(files[-1].path).parent)))

    def show_differences(self, path: str) -> None:
        """Show what a file answers otherwise than the run."""
        self.table.choose(path)
        chosen = self.table.chosen
        if chosen is not None and chosen.path == path:
            self._on_file_chosen(chosen)
            self._scroll_to(self.differing)

    def settle(self, path: str, keep: bool) -> None:
        """Keep a file that waits, or delete it."""
        self._session.settle_export(path, keep, overwrite=self.replace.isChecked())

    # What is shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width may have room for two columns, and other words need other widths."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._share_width()
        return super().eventFilter(watched, event)

    def _share_width(self) -> None:
        """Before there is anything to show beside them, the formats have two columns."""
        beside = self._right.widget().minimumSizeHint().width() + theme.SPACE_12
        room = self.width() - beside - 3 * theme.SPACE_12
        is_open = any(folding.is_open for folding in self.more.values())
        work = self._session.export_work
        has_work = work is not None and (not work.is_over or bool(work.failures))
        is_early = not (self._session.exported_files or has_work or is_open)
        is_wide = is_early and room >= TWO_COLUMNS
        width = min(room, FORMATS_WIDE) if is_wide else FORMATS_WIDTH
        if width != self._left.width():
            self._left.setFixedWidth(width)
            self._formats.setFixedWidth(width)
            self.choice.set_columns(2 if is_wide else 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Packages may have come meanwhile, files gone, and the style only now gives widths."""
        super().showEvent(event)
        self._share_width()
        self.choice.look()
        self._session.list_exports()

    def _on_run_selected(self, _run_dir: str) -> None:
        self._unseen.do("run", self._show_run)

    def _on_news(self, _news: object = None) -> None:
        self._unseen.do("files", self._show)

    def _show_run(self) -> None:
        run_dir = self._session.current_run or ""
        self._stack.setCurrentWidget(self._filled if run_dir else self.empty)
        self.choice.title.setText(self.tr("Export run {0}").format(Path(run_dir).name))
        if not self._folder_chosen and run_dir:
            place = QStandardPaths.StandardLocation.DocumentsLocation
            documents = QStandardPaths.writableLocation(place)
            self.folder.setText(str(Path(documents) / f"graft-run-{Path(run_dir).name}"))
            self.folder.setCursorPosition(0)
        self._show()

    def _show(self) -> None:
        """Show what was written from the current run, and how far it is."""
        holds_focus = self._holds_focus or self._has_focus(self.progress, self.asks)
        files, work = self._session.exported_files, self._session.export_work
        works = work is not None and not work.is_over
        summary = self._session.summary(self._session.current_run)
        media = summary.media if summary else "picture"
        self.progress.setVisible(works)
        if work is not None and works:
            self.progress.show_work(work)
        failures = tuple(work.failures.values()) if work is not None else ()
        self.asks.show_asks(files, failures, media, can_act=not works)
        if self.table.files != files or summary != self._shown_summary:
            self._shown_summary = summary
            self.table.set_files(files, summary.task if summary else "single_label", media)
        self.table.setVisible(bool(files))
        self.open_link.setVisible(bool(files))
        self._show_texts(files, media)
        self._show_button()
        self._share_width()
        if holds_focus:
            self._place_focus()

    def _has_focus(self, *parts: QWidget) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and any(part.isAncestorOf(focused) for part in parts)

    def _place_focus(self) -> None:
        """What had the focus is gone or off: it goes to what is to be done next."""
        self._holds_focus = False
        if not self.isVisible() or self._has_focus(self.progress, self.asks):
            return
        for next_one in (self.progress.cancel, *self.asks.links, self.button):
            if next_one.isVisible() and next_one.isEnabled():
                next_one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show_texts(self, files: tuple[ExportedFile, ...], media: str) -> None:
        text = verdict(files, media)
        if not files:
            text = self.tr(
                "Nothing is exported from this run yet. Each file is opened again after writing, "
                "by the program it is meant for, and compared with the run on real data."
            )
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))
        self.verdict.set_color("text" if files else "second_text")
        remarks = [headed(format_name(one.format), tell(one.remark)) for one in files if one.remark]
        beside = self._session.beside_exports
        if beside:
            names = listed(dict.fromkeys(Path(path).name for path in beside))
            remarks.append(self.tr("Beside them: {0}").format(names))
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))

    def _on_file_chosen(self, file: ExportedFile | None) -> None:
        summary = self._session.summary(self._session.current_run)
        self.differing.show_file(file, summary.media if summary else "picture")

    def _show_button(self, _what: object = None) -> None:
        busy = self._session.is_working("export")
        ready = bool(self.choice.chosen()) and bool(self.folder.text().strip())
        if self.button.hasFocus() and busy:
            self._holds_focus = True
        self.button.setText(self.tr("Exporting…") if busy else self.tr("Export"))
        self.button.setEnabled(ready and not busy)
        self.button.setToolTip(
            self.tr("Write the chosen formats")
            if ready
            else self.tr("Choose at least one format and a folder")
        )
        exporting = self._session.exporting_run
        is_other = exporting not in (None, self._session.current_run)
        self.waiting.setText(
            self.tr("Run {0} is being exported.").format(Path(exporting).name)
            if is_other
            else self.tr("Waits until the training has ended.")
        )
        self.waiting.setVisible(is_other or (busy and self._session.training_state != "idle"))

    # How it is made

    def _make_left(self) -> QWidget:
        left = QWidget(self)
        left.setFixedWidth(FORMATS_WIDTH)
        self.choice = FormatChoice(left)
        self._formats = formats = FittingColumn(FORMATS_WIDTH, left)
        formats.body.addWidget(self.choice)
        where = Card(left)
        layout = column(where, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        line = row()
        self.folder = QLineEdit()
        self.folder.setMinimumHeight(28)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setToolTip(self.tr("Where the files are written; it is made if it is missing"))
        self.folder.textEdited.connect(self._on_folder_edited)
        # Without words, so that there is room for the path.
        choose = Button(
            "",
            icon="folder-open-outline",
            tip=self.tr("Choose the folder to write into"),
            on_click=self.choose_folder,
        )
        choose.setAccessibleName(self.tr("Choose the folder to write into"))
        choose.setFixedWidth(32)
        line.addWidget(Label(self.tr("Folder")))
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        layout.addLayout(line)
        self.replace = QCheckBox(self.tr("Replace files of the same name"))
        self.replace.setToolTip(self.tr("Else an export that finds such a file writes nothing"))
        layout.addWidget(self.replace)
        self.button = Button(self.tr("Export"), accent=True, on_click=self.export)
        self.waiting = Label(
            self.tr("Waits until the training has ended."), color="warning", wrap=True
        )
        layout.addWidget(self.button)
        layout.addWidget(self.waiting)
        self.choice.changed.connect(self._show_button)
        self.folder.textChanged.connect(self._show_button)
        inside = column(left, spacing=theme.SPACE_12)
        inside.addWidget(formats)
        inside.addWidget(where)
        inside.addStretch(1)
        return left

    def _make_right(self) -> QWidget:
        right = QWidget(self)
        self._shown_summary: RunSummary | None = None
        self.progress = ExportProgress(self._session, right)
        self.asks = ExportAsks(right)
        self.asks.show_asked.connect(self.show_differences)
        self.asks.settle_asked.connect(self.settle)
        self.asks.retry_asked.connect(self._session.retry_export)
        self.differing = DifferingPane(self._session, right)
        layout = column(right, spacing=theme.SPACE_12)
        for part in (self.progress, self.asks, self._make_result(right), self.differing):
            layout.addWidget(part)
        self.more = {
            "sizes": self._folded(self.tr("Smaller: size against accuracy"), self._make_sizes),
            "mix": self._folded(
                self.tr("Hold better on worse data: between the source and this run"),
                self._make_mix,
            ),
        }
        for folding in self.more.values():
            card = Card(right)
            inside = column(card)
            inside.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
            inside.addWidget(folding)
            layout.addWidget(card)
        layout.addStretch(1)
        return right

    def _folded(self, title: str, make: Callable[[], QWidget]) -> LateFolding:
        """What few people need, and takes long to make: below a heading that unfolds it."""

        def make_inside() -> QWidget:
            inside = QWidget()
            layout = column(inside)
            # In line with the heading's text, whose button has an edge of its own.
            layout.setContentsMargins(theme.SPACE_8, theme.SPACE_4, 0, theme.SPACE_8)
            layout.addWidget(make())
            return inside

        folding = LateFolding(title, make_inside)
        folding.toggled.connect(lambda is_open: self._on_folded(folding, is_open))
        return folding

    def _on_folded(self, folding: LateFolding, is_open: bool) -> None:
        self._share_width()
        if is_open:
            self._scroll_to(folding)

    def _scroll_to(self, part: QWidget) -> None:
        """Bring something to the top, and keep it there while its contents come."""
        self._wanted = part
        self._follows.start(FOLLOW_MS)
        self._scroll()

    def _scroll(self) -> None:
        if self._follows.isActive():
            top = self._wanted.mapTo(self._right.widget(), QPoint(0, 0)).y()
            self._right.verticalScrollBar().setValue(top - theme.SPACE_12)

    def _make_sizes(self) -> QWidget:
        from gui.widgets.size_card import SizeCard

        card = SizeCard(self._session)
        card.format_picked.connect(self.choice.tick)
        card.model_asked.connect(lambda: self.step_wanted.emit("model"))
        return card

    def _make_mix(self) -> QWidget:
        from gui.widgets.mix_card import MixCard

        card = MixCard(self._session)
        card.export_asked.connect(self.export)
        # The slider and what it means are worth seeing at once.
        card.ask.answered.connect(lambda _found: self._scroll_to(self.more["mix"]))
        return card

    def _make_result(self, parent: QWidget) -> QWidget:
        card = Card(parent)
        layout = column(card, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        title = row()
        title.addWidget(Label(self.tr("Written files"), size=theme.FONT_14, bold=True), 1)
        self.open_link = LinkButton(
            self.tr("Open the folder"),
            tip=self.tr("Show the files in the file manager"),
            on_click=self.open_folder,
        )
        title.addWidget(self.open_link)
        self.verdict = Label(wrap=True, size=theme.FONT_14)
        self.table = ParityTable(card)
        self.table.file_chosen.connect(self._on_file_chosen)
        self.remarks = Label(size=theme.FONT_12, color="second_text", wrap=True)
        layout.addLayout(title)
        for part in (self.verdict, self.table, self.remarks):
            layout.addWidget(part)
        return card

    def _on_folder_edited(self, _text: str) -> None:
        self._folder_chosen = True
