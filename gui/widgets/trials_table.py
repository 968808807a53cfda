"""The table of a search's trials: values share the room that number, score and state leave."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.table import Table

_ROW = 26
_NUMBER, _SCORE, _TIME, _STATE = 48, 88, 64, 88


class TrialsTable(Table):
    """No heading is cut: where there are too many values, it is scrolled aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=_ROW)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def setModel(self, model: QAbstractItemModel) -> None:
        """Show a model's rows."""
        super().setModel(model)
        model.modelReset.connect(self._share_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room again."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        model, header = self.model(), self.horizontalHeader()
        count = model.columnCount() if model is not None else 0
        if count < 4:
            return
        fixed = {0: _NUMBER, 1: _SCORE, count - 2: _TIME, count - 1: _STATE}
        for column, width in fixed.items():
            header.resizeSection(column, width)
        values = [column for column in range(count) if column not in fixed]
        left = self.viewport().width() - sum(fixed.values())
        texts = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in values]
        metrics = header.fontMetrics()
        least = [metrics.horizontalAdvance(text) + theme.SPACE_16 for text in texts]
        more = max(0, left - sum(least)) // max(1, len(values))
        for column, width in zip(values, least, strict=True):
            header.resizeSection(column, width + more)
