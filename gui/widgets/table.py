"""What the window's tables share: a calm look, columns of a width, cells of two lines."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui import theme

# Beside a cell's text there is as much as beside that of cells of one line and of headings.
_EDGE_X, _EDGE_Y = 3, 3


class Table(QTableView):
    """Rows of one height without a grid; a row is chosen as a whole.

    Args:
        parent: Its Qt owner.
        row_height: In pixels.
        second_role: By which role of the model a cell has a second line, in small letters.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        row_height: int,
        second_role: int | None = None,
    ) -> None:
        super().__init__(parent)
        if second_role is not None:
            self.setItemDelegate(TwoLineDelegate(second_role, row_height, self))
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    def set_widths(self, widths: Mapping[int, int], stretched: int | None = None) -> None:
        """Give columns their widths, and one of them what is left."""
        header = self.horizontalHeader()
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        if stretched is not None:
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    def hide_scroll_bars(self) -> None:
        """It is as high and as wide as what it shows."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class TwoLineDelegate(QStyledItemDelegate):
    """Paints a cell's second line in small letters below the first.

    Colour, font and side are those that the model gives the cell.
    """

    def __init__(self, role: int, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._row_height = role, row_height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw both lines, or the one in the middle."""
        second = index.data(self._role)
        if not second:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        text, bare.text = bare.text, ""
        style = bare.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        area = QRect(option.rect).adjusted(_EDGE_X, _EDGE_Y, -_EDGE_X, -_EDGE_Y)
        side = bare.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        tokens = theme.tokens()
        color = index.data(Qt.ItemDataRole.ForegroundRole) or tokens.text
        painter.save()
        for line, font, pen, edge in (
            (text, bare.font, color, Qt.AlignmentFlag.AlignTop),
            (second, theme.font(theme.FONT_12), tokens.second_text, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(pen)
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, area.width())
            painter.drawText(area, side | edge, shown)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """As high as two lines."""
        return QSize(60, self._row_height)
