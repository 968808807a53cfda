"""How cells of the table of runs are painted and edited: small curves, tags."""

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.run_notes import LONGEST_NOTE
from engine.types import RunSummary
from gui import theme
from gui.models.runs import ROW_ROLE, RUN_ROLE, TAGS

ROW_HEIGHT = 26


class RunDelegate(QStyledItemDelegate):
    """All rows are as high as one line; tags and notes are edited in a field of their own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """All rows are as high as this."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        """A field that covers the cell."""
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NOTE)
        is_tags = index.column() == TAGS
        field.setAccessibleName(self.tr("Tags") if is_tags else self.tr("Note"))
        field.setPlaceholderText(self.tr("words, with commas") if is_tags else "")
        return field


class SparklineDelegate(RunDelegate):
    """Paints the validation score of a row over its epochs as a small line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the background of the row, then the line."""
        super().paint(painter, option, index)
        values = index.model().curve(index)
        if len(values) < 2:
            return
        tokens = theme.tokens()
        area = QRectF(option.rect).adjusted(4, 5, -8, -5)
        low, high = min(values), max(values)
        span = (high - low) or 1.0
        line = QPolygonF(
            [
                QPointF(
                    area.left() + area.width() * place / (len(values) - 1),
                    area.bottom() - area.height() * (value - low) / span,
                )
                for place, value in enumerate(values)
            ]
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        run: RunSummary | None = index.data(RUN_ROLE)
        is_live = run is not None and run.status == "running"
        color = tokens.validation if is_live else tokens.training
        painter.setPen(QPen(color, 1.4))
        painter.drawPolyline(line)
        painter.restore()


class TagsDelegate(RunDelegate):
    """Paints each tag on a ground of its own."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """The text is painted by `paint`."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the background of the row, then the tags as far as there is room."""
        super().paint(painter, option, index)
        if index.parent().isValid():
            return
        tokens, font = theme.tokens(), theme.font(theme.FONT_12)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        left, right = option.rect.left() + theme.SPACE_4, option.rect.right() - theme.SPACE_4
        for tag in index.data(ROW_ROLE).tags:
            room = right - left - 2 * theme.SPACE_8
            if room < metrics.horizontalAdvance("…"):
                break
            text = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text) + 2 * theme.SPACE_8
            area = QRectF(left, option.rect.top() + 4, width, option.rect.height() - 8)
            painter.setPen(QPen(tokens.border, 1))
            painter.setBrush(tokens.sunken)
            painter.drawRoundedRect(
                area.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_4, theme.RADIUS_4
            )
            painter.setPen(tokens.text)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            left += width + theme.SPACE_4
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As wide as its tags."""
        around = 2 * theme.SPACE_8 + theme.SPACE_4
        tags = index.data(ROW_ROLE).tags
        width = sum(option.fontMetrics.horizontalAdvance(tag) + around for tag in tags)
        return QSize(width + theme.SPACE_8, ROW_HEIGHT)
