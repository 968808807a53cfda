"""Scores by kind and strength of a disturbance: a row a kind, the strength under each score."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from engine.trust_types import Robustness, RobustnessLevel
from engine.types import Media
from gui import theme
from gui.numbers import percent, percent_range
from gui.score_texts import plain_score
from gui.trust_texts import kind_name, kind_tip
from gui.widgets.table import Table
from gui.words import headed, together

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 36
_NAME_WIDTH = 104
_STRENGTH = Qt.ItemDataRole.UserRole


class _Model(QAbstractTableModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.found: Robustness | None = None
        self.media: Media = "picture"

    def show(self, found: Robustness | None, media: Media) -> None:
        self.beginResetModel()
        self.found, self.media = found, media
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.found is None else len(self.found.curves)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.found is None:
            return 0
        return 1 + max(len(curve.levels) for curve in self.found.curves)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        assert self.found is not None
        curve = self.found.curves[index.row()]
        if index.column() == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return kind_name(curve.kind)
            return kind_tip(curve.kind, self.media) if role == Qt.ItemDataRole.ToolTipRole else None
        level = curve.levels[index.column() - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_score(level.score, self.found.score, 0)
        if role == _STRENGTH:
            return level.text
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(theme.FONT_13, bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.ForegroundRole and self._is_worse(level):
            return theme.tokens().bad
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._tip(curve.kind, level)
        return None

    def _is_worse(self, level: RobustnessLevel) -> bool:
        """Whether it is surely worse than undisturbed."""
        assert self.found is not None
        if level.range is None:
            return level.score < self.found.clean - 0.1
        return level.range[1] < self.found.clean

    def _tip(self, kind: str, level: RobustnessLevel) -> str:
        assert self.found is not None
        score = plain_score(level.score, self.found.score)
        text = headed(f"{kind_name(kind)} {level.text}", score)
        if level.range is not None:
            text += f" ({percent_range(level.range)})"
        if level.changed is not None:
            changed = self.tr("{0} are answered otherwise than undisturbed").format(
                percent(level.changed, 0)
            )
            return together((text, changed), ends=True)
        return text


class StrengthTable(Table):
    """Shows scores; `kind_chosen` tells the row that the user went to."""

    kind_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT, second_role=_STRENGTH)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Scores by kind and strength of the disturbance"))
        self.hide_scroll_bars()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_robustness(self, found: Robustness | None, media: Media) -> None:
        """Show other scores."""
        self._model.show(found, media)
        self.setFixedHeight(self._model.rowCount() * ROW_HEIGHT)
        if found is not None:
            self.set_widths({0: _NAME_WIDTH})

    def _on_current(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self.kind_chosen.emit(now.row())
