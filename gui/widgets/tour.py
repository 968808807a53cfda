"""The tour: a few words on each step and each default, offline, one section at a time."""

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from gui import theme
from gui.widgets.basics import Button, column, row
from gui.widgets.dialog import Dialog

_SECTION = re.compile(r"^<!-- (\w+) -->\n## (.+)\n", re.MULTILINE)
_LINE_HEIGHT = 118
_ITEM_HEIGHT = 26


class Section(NamedTuple):
    """A part of the tour, by the key that a "why?" names."""

    key: str
    title: str
    text: str


def sections() -> tuple[Section, ...]:
    """The tour in the language of the window, or in English."""
    language = QLocale().name() if QLocale().language() == QLocale.Language.Chinese else ""
    return _read(language)


@lru_cache(maxsize=2)
def _read(language: str) -> tuple[Section, ...]:
    folder = files("resources")
    translated = folder / f"tour.{language}.md"
    found = translated if language and translated.is_file() else folder / "tour.md"
    parts = _SECTION.split(found.read_text(encoding="utf-8"))[1:]
    return tuple(
        Section(key, title, text.strip())
        for key, title, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    )


class TourDialog(Dialog):
    """Its sections at the left, the one that is chosen at the right; the window stays usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tour of Graft"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._sections = sections()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Sections of the tour"))
        self.list.setToolTip(self.tr("Choose what to read about"))
        self.list.setFixedWidth(230)
        self.list.setSpacing(theme.SPACE_4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in self._sections:
            item = QListWidgetItem(section.title, self.list)
            item.setSizeHint(QSize(0, _ITEM_HEIGHT))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Text of the tour"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(theme.SPACE_24)
        self.text.setFont(theme.font(theme.FONT_14))
        self.next = Button(
            self.tr("Next"),
            self,
            accent=True,
            tip=self.tr("The next section"),
            on_click=lambda: self.list.setCurrentRow(self.list.currentRow() + 1),
        )
        self.next.setDefault(True)
        close = Button(
            self.tr("Close"), self, tip=self.tr("Back to the window (Esc)"), on_click=self.close
        )
        close.setAutoDefault(False)
        both = row(spacing=theme.SPACE_12)
        both.addWidget(self.list)
        both.addWidget(self.text, 1)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.next)
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addLayout(both, 1)
        layout.addLayout(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def go_to(self, key: str) -> None:
        """Show the section that a "why?" names."""
        keys = [section.key for section in self._sections]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)

    def retranslate(self, _say: object) -> None:
        """Go on in the other language where one is."""
        self._sections = sections()
        for number, section in enumerate(self._sections):
            self.list.item(number).setText(section.title)
        self._show(self.list.currentRow())

    def _show(self, number: int) -> None:
        section = self._sections[number]
        self.text.setMarkdown(f"## {section.title}\n\n{section.text}")
        spaced = QTextBlockFormat()
        spaced.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        spaced.setBottomMargin(theme.SPACE_8)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.text.verticalScrollBar().setValue(0)
        self.next.setEnabled(number + 1 < len(self._sections))


def show_tour(key: str = "", parent: QWidget | None = None) -> TourDialog:
    """Show the tour at a section, in the dialog that is open where there is one."""
    window = parent.window() if parent is not None else QApplication.activeWindow()
    dialog = window.findChild(TourDialog) if window is not None else None
    if dialog is None:
        dialog = TourDialog(window)
    dialog.go_to(key)
    dialog.show()
    dialog.activateWindow()
    return dialog
