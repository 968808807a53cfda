"""The table of exported files: how each compares with the run, two lines a row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.exporting.types import ExportedFile
from gui import theme
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

ROW_HEIGHT, HEADER_HEIGHT = 40, 28
_WIDTHS = {SIZE: 72, DIFFERENCE: 80, SAME: 98, SCORE: 92, TIME: 68, RUNTIME: 112}
_NAME_WIDTH = 150
# Of the room that is left, names get this share; else figures stand far from what they belong to.
_NAME_SHARE = 0.4


class TwoLineDelegate(QStyledItemDelegate):
    """Paints a cell's second line in small letters below the first."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw both lines, or the one in the middle."""
        second = index.data(SECOND_ROLE)
        if not second:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        text, bare.text = bare.text, ""
        style = bare.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        area = QRect(option.rect).adjusted(6, 3, -6, -3)
        side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        side &= Qt.AlignmentFlag.AlignHorizontal_Mask
        tokens = theme.tokens()
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        lines = (
            (text, theme.font(theme.FONT_13), color or tokens.text, Qt.AlignmentFlag.AlignTop),
            (
                second,
                theme.font(theme.FONT_12),
                color or tokens.second_text,
                Qt.AlignmentFlag.AlignBottom,
            ),
        )
        painter.save()
        for line, font, pen, edge in lines:
            painter.setFont(font)
            painter.setPen(pen)
            shown = painter.fontMetrics().elidedText(
                line, Qt.TextElideMode.ElideMiddle, area.width()
            )
            painter.drawText(area, side | edge, shown)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """As high as two lines."""
        return QSize(60, ROW_HEIGHT)


class ParityTable(QTableView):
    """Shows files; `file_chosen` brings the one in the row that was gone to, or None."""

    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ExportModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setAccessibleName(self.tr("Exported files and how they compare with the run"))
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(HEADER_HEIGHT)
        header.setMinimumSectionSize(40)
        for section in _WIDTHS:
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FORMAT, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        left = max(0, event.size().width() - _NAME_WIDTH - sum(_WIDTHS.values()))
        more = int(left * (1 - _NAME_SHARE) / len(_WIDTHS))
        for section, width in _WIDTHS.items():
            self.horizontalHeader().resizeSection(section, width + more)
        super().resizeEvent(event)

    @property
    def files(self) -> tuple[ExportedFile, ...]:
        """What is shown."""
        return self._model.files

    def set_files(self, files: Sequence[ExportedFile], task: str, media: str) -> None:
        """Show other files; the chosen one stays chosen where it is still among them."""
        chosen = self.chosen
        self._model.set_files(files, task, media)
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
