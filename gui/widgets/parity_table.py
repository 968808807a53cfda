"""The table of exported files: how each compares with the run, two lines a row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.exporting.types import ExportedFile
from gui.models.exports import (
    DIFFERENCE,
    FORMAT,
    RUNTIME,
    SAME,
    SCORE,
    SECOND_ROLE,
    SIZE,
    TIME,
    ExportModel,
)
from gui.widgets.table import Table

ROW_HEIGHT, HEADER_HEIGHT = 40, 28
_WIDTHS = {SIZE: 72, DIFFERENCE: 80, SAME: 98, SCORE: 92, TIME: 68, RUNTIME: 112}
_NAME_WIDTH = 150
# Of the room that is left, names get this share; else figures stand far from what they belong to.
_NAME_SHARE = 0.4
# What can be done without where there is no room for all, first to last.
_DISPENSABLE = (RUNTIME, DIFFERENCE, TIME)


class ParityTable(Table):
    """Shows files; `file_chosen` brings the one in the row that was gone to, or None."""

    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT, second_role=SECOND_ROLE)
        self._model = ExportModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Exported files and how they compare with the run"))
        self.hide_scroll_bars()
        self.horizontalHeader().setFixedHeight(HEADER_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.set_widths(_WIDTHS, stretched=FORMAT)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        self._share(event.size().width())
        super().resizeEvent(event)

    def _share(self, width: int) -> None:
        # The titles are words of the task and of a language.
        hint = self.horizontalHeader().sectionSizeHint
        widths = {section: max(least, hint(section)) for section, least in _WIDTHS.items()}
        room = width - _NAME_WIDTH
        for section in _DISPENSABLE:
            hides = sum(widths.values()) > room
            self.setColumnHidden(section, hides)
            if hides:
                del widths[section]
        more = int(max(0, room - sum(widths.values())) * (1 - _NAME_SHARE) / len(widths))
        self.set_widths({section: least + more for section, least in widths.items()})

    @property
    def files(self) -> tuple[ExportedFile, ...]:
        """What is shown."""
        return self._model.files

    def set_files(self, files: Sequence[ExportedFile], task: str, media: str) -> None:
        """Show other files; the chosen one stays chosen where it is still among them."""
        chosen = self.chosen
        self._model.set_files(files, task, media)
        self._share(self.viewport().width())
        self.setFixedHeight(ROW_HEIGHT * len(files) + HEADER_HEIGHT + 2)
        if chosen is not None and any(one.path == chosen.path for one in files):
            self.choose(chosen.path)
        else:
            self.file_chosen.emit(None)

    @property
    def chosen(self) -> ExportedFile | None:
        """The file in the current row."""
        row = self.currentIndex().row()
        return self.files[row] if 0 <= row < len(self.files) else None

    def choose(self, path: str) -> None:
        """Go to a file's row."""
        row = next((at for at, one in enumerate(self.files) if one.path == path), -1)
        if row >= 0:
            self.selectRow(row)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.file_chosen.emit(self.files[current.row()] if current.isValid() else None)
