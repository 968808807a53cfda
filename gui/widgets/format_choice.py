"""Which formats are written: by what they serve, each with a plain word on what it is for."""

import importlib

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.exporting.formats import EXTRA_COMMAND, FORMATS
from gui import theme
from gui.export_texts import FormatGroup, format_name, format_purpose, format_term, groups
from gui.widgets.basics import Card, Folding, Label, LinkButton, column, row
from gui.words import listed

INDENT = 22


class FormatChoice(Card):
    """Boxes to tick. `changed` comes when another choice was made.

    A format whose packages are missing cannot be ticked; the command that installs them stands
    below its group.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self.hints: dict[str, MissingHint] = {}
        self.foldings: list[tuple[Folding, FormatGroup]] = []
        self._missing: dict[str, tuple[str, ...]] = {}
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        self.title = Label(size=theme.FONT_14, bold=True)
        layout.addWidget(self.title)
        self._columns = row(spacing=theme.SPACE_16)
        layout.addLayout(self._columns)
        self._sides = [column(spacing=theme.SPACE_8) for _side in range(2)]
        for side in self._sides:
            self._columns.addLayout(side, 1)
        self._groups = [self._make_group(group) for group in groups()]
        self.set_columns(1)
        self.boxes["keras"].setChecked(True)
        self.look()

    def set_columns(self, number: int) -> None:
        """Stand in one column, or in two where there is room beside."""
        for side in self._sides:
            while side.count():
                side.takeAt(0)
        # Keras and code on the left, what runs elsewhere on the right.
        last = len(self._groups) - 1
        for at, group in enumerate(self._groups):
            self._sides[number > 1 and 0 < at < last].addWidget(group)
        for at, side in enumerate(self._sides):
            side.addStretch(1)
            self._columns.setStretch(at, 1 if at < number else 0)
        self._columns.setSpacing(theme.SPACE_16 if number > 1 else 0)

    def chosen(self) -> tuple[str, ...]:
        """The ticked formats, in the order in which they are written."""
        return tuple(
            name for name in FORMATS if name in self.boxes and self.boxes[name].isChecked()
        )

    def tick(self, name: str) -> None:
        """Tick a format, where it can be, and show it."""
        box = self.boxes.get(name)
        if box is None or not box.isEnabled():
            return
        for folding, group in self.foldings:
            if name in group.folded:
                folding.set_open(True)
        box.setChecked(True)

    def look(self) -> None:
        """Look which packages are there; some may have been installed meanwhile."""
        importlib.invalidate_caches()
        found = {name: FORMATS[name].missing() for name in self.boxes}
        if found == self._missing:
            return
        self._missing = found
        for name, box in self.boxes.items():
            box.setEnabled(not found[name])
            if found[name]:
                box.setChecked(False)
        for group in groups():
            names = (*group.formats, *group.folded)
            missing = dict.fromkeys(one for name in names for one in found[name])
            # LiteRT of half size and the others of its kind are one thing to install.
            kinds = dict.fromkeys(format_name(name).split()[0] for name in names if found[name])
            self.hints[group.title].show_missing(tuple(kinds), tuple(missing))

    def _make_group(self, group: FormatGroup) -> QWidget:
        made = QWidget(self)
        layout = column(made, spacing=theme.SPACE_8)
        heading = Label(group.title, size=theme.FONT_12, color="second_text", bold=True)
        heading.setContentsMargins(0, theme.SPACE_8, 0, 0)
        layout.addWidget(heading)
        for name in group.formats:
            layout.addWidget(self._make_format(name))
        if group.folded:
            inner = QWidget()
            inside = column(inner)
            for name in group.folded:
                inside.addWidget(self._make_format(name))
            folding = Folding(group.fold_title, inner, self)
            self.foldings.append((folding, group))
            layout.addWidget(folding)
        hint = MissingHint(self)
        self.hints[group.title] = hint
        layout.addWidget(hint)
        return made

    def _make_format(self, name: str) -> QWidget:
        made = QWidget(self)
        box = QCheckBox(format_name(name), made)
        box.setToolTip("\n".join(filter(None, (format_purpose(name), format_term(name)))))
        box.setAccessibleDescription(format_purpose(name))
        box.toggled.connect(self._on_toggled)
        note = Label(format_purpose(name), made, size=theme.FONT_12, color="second_text", wrap=True)
        note.setIndent(INDENT)
        inside = column(made, spacing=0)
        inside.addWidget(box)
        inside.addWidget(note)
        self.boxes[name] = box
        return made

    def _on_toggled(self, _on: bool) -> None:
        for folding, group in self.foldings:
            count = sum(self.boxes[name].isChecked() for name in group.folded)
            chosen = self.tr("{0} ({1} chosen)").format(group.fold_title, count)
            folding.set_title(chosen if count else group.fold_title)
        self.changed.emit()


class MissingHint(QWidget):
    """Which packages are missing, and the command that installs them, to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Label(size=theme.FONT_12, color="warning", wrap=True)
        self.command = Label(EXTRA_COMMAND, size=theme.FONT_12)
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = LinkButton(
            self.tr("Copy"),
            tip=self.tr("Copy the command; run it in a terminal, then come back here"),
            on_click=lambda: QGuiApplication.clipboard().setText(EXTRA_COMMAND),
        )
        layout = column(self, spacing=0)
        layout.addWidget(self.text)
        line = row(spacing=theme.SPACE_4)
        line.addWidget(self.command, 1)
        line.addWidget(self.copy)
        layout.addLayout(line)
        self.hide()

    def show_missing(self, kinds: tuple[str, ...], packages: tuple[str, ...]) -> None:
        """Name formats and the packages they need; nothing where none is missing."""
        self.text.setText(
            self.tr("{0} needs {1}. Run in a terminal:").format(listed(kinds), listed(packages))
        )
        self.setVisible(bool(packages))
