"""The overview of all keys: those of the menus as they are, those of lists and pictures told."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser

from gui import targets, theme
from gui.widgets.basics import column
from gui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_COLUMNS = 3
Section = tuple[str, list[tuple[str, str]]]


class ShortcutsDialog(Dialog):
    """Shows what every key does, menu by menu.

    Args:
        window: Whose keys; its owner.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._window = window
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setToolTip(self.tr("Ctrl+C copies what is selected"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(min(1080, window.width() - 40), min(680, window.height() - 40))
        theme.changed.connect(self._write)
        self._write()

    def sections(self) -> list[Section]:
        """The titles, and below each the keys and what they do."""
        of_menus: dict[str, list[tuple[str, str]]] = {}
        for target in targets.of_menus(self._window):
            if target.keys:
                title = target.place.partition(" ▸ ")[0]
                of_menus.setdefault(title, []).append((target.keys, target.text))
        return [*of_menus.items(), *self._of_lists()]

    def _of_lists(self) -> list[Section]:
        return [
            (
                self.tr("Everywhere"),
                [
                    (_keys("Tab"), self.tr("Next control; with Shift the one before")),
                    (_keys("Shift+F10"), self.tr("Menu of what is selected")),
                    (_keys("Esc"), self.tr("Close, or stop editing")),
                ],
            ),
            (
                self.tr("In the layers"),
                [
                    (_keys("Space"), self.tr("Train or freeze")),
                    (_keys("Shift+Space"), self.tr("Train from here on")),
                    (_keys("F2"), self.tr("Rate multiplier")),
                ],
            ),
            (
                self.tr("In the classes"),
                [
                    (_keys("F2"), self.tr("Rename")),
                    (_keys("X"), self.tr("Leave out, or bring back")),
                ],
            ),
            (
                self.tr("In the pictures of the data"),
                [
                    (_keys("Return"), self.tr("Open in large")),
                    (_keys("X"), self.tr("Leave out, or bring back")),
                    (_keys("L"), self.tr("Say another class")),
                    (_keys("T"), self.tr("Move to train")),
                    (_keys("V"), self.tr("Move to validation")),
                    (_keys("E"), self.tr("Move to test")),
                    (_keys("M"), self.tr("What the model sees")),
                    (_keys("Ctrl+A"), self.tr("Select all")),
                ],
            ),
            (
                self.tr("In mistakes and labels"),
                [
                    (_keys("Return"), self.tr("Open in large")),
                    (_keys("L"), self.tr("Say the right class")),
                    (_keys("X"), self.tr("Leave out")),
                    (_keys("F"), self.tr("Its label is right")),
                    (_keys("W"), self.tr("Why it was answered so")),
                ],
            ),
            (
                self.tr("While sorting pictures"),
                [
                    ("1 … 9", self.tr("Put it into this class")),
                    (_keys("Return"), self.tr("Accept what is proposed")),
                    (_keys("Space"), self.tr("Skip")),
                    (_keys("Backspace"), self.tr("Take back")),
                    (_keys("G"), self.tr("Look-alikes together")),
                ],
            ),
        ]

    def _write(self) -> None:
        tokens = theme.tokens()
        columns: list[list[Section]] = [[] for _ in range(_COLUMNS)]
        for section in self.sections():
            # Into the shortest column, so that they end nearly alike.
            min(columns, key=lambda one: sum(len(rows) + 2 for _t, rows in one)).append(section)
        muted = tokens.second_text.name()
        cells = []
        for sections in columns:
            text = "".join(
                f"<h4>{escape(title)}</h4><table cellspacing=0 cellpadding=2>"
                + "".join(
                    f"<tr><td style='color:{muted}; white-space:pre'>{escape(keys)}&nbsp;&nbsp;"
                    f"</td><td>{escape(does)}</td></tr>"
                    for keys, does in rows
                )
                + "</table>"
                for title, rows in sections
            )
            cells.append(f"<td width='{100 // _COLUMNS}%'>{text}</td>")
        self.text.setHtml(f"<table width='100%' cellpadding=6><tr>{''.join(cells)}</tr></table>")


def _keys(text: str) -> str:
    return targets.key_name(QKeySequence(text))
