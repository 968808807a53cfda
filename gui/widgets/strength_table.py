"""Scores by kind and strength of a disturbance: a row a kind, the strength under each score."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.trust_types import Robustness, RobustnessLevel
from engine.types import Media
from gui import theme
from gui.numbers import percent, percent_range
from gui.score_texts import plain_score
from gui.trust_texts import kind_name, kind_tip

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
        text = f"{kind_name(kind)} {level.text}: {score}"
        if level.range is not None:
            text += f" ({percent_range(level.range)})"
        if level.changed is not None:
            text += "; " + self.tr("{0} are answered otherwise than undisturbed").format(
                percent(level.changed, 0)
            )
        return text


class _Delegate(QStyledItemDelegate):
    """Draws the strength in small letters under the score."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        strength = index.data(_STRENGTH)
        if strength is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            option.widget.style().ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        tokens = theme.tokens()
        color = index.data(Qt.ItemDataRole.ForegroundRole) or tokens.text
        middle = option.rect.center().y() + 2
        upper = QRect(option.rect.left(), option.rect.top(), option.rect.width(), ROW_HEIGHT // 2)
        lower = QRect(option.rect.left(), middle, option.rect.width(), ROW_HEIGHT // 2)
        painter.save()
        painter.setFont(theme.font(theme.FONT_13, bold=True))
        painter.setPen(color)
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(upper, centre | Qt.AlignmentFlag.AlignBottom, index.data())
        painter.setFont(theme.font(theme.FONT_12))
        painter.setPen(tokens.second_text)
        painter.drawText(lower, centre | Qt.AlignmentFlag.AlignTop, strength)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as two lines."""
        return QSize(60, ROW_HEIGHT)


class StrengthTable(QTableView):
    """Shows scores; `kind_chosen` tells the row that the user went to."""

    kind_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Scores by kind and strength of the disturbance"))
        self.setFrameShape(self.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_robustness(self, found: Robustness | None, media: Media) -> None:
        """Show other scores."""
        self._model.show(found, media)
        self.setFixedHeight(self._model.rowCount() * ROW_HEIGHT)
        if found is not None:
            header = self.horizontalHeader()
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(0, _NAME_WIDTH)

    def _on_current(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self.kind_chosen.emit(now.row())
