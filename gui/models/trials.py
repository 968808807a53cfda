"""The trials of a search as a Qt table model: one row a trial, the best first."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from engine.search.types import SearchState, TrialRecord, Value
from engine.targets import score_name
from gui import theme
from gui.numbers import duration, whole
from gui.score_texts import plain_score
from gui.search_texts import score_heading, trial_state, trial_tip, value_text, value_title

Index = QModelIndex | QPersistentModelIndex
NUMBER = 0


def value_names(state: SearchState) -> tuple[str, ...]:
    """The names of all values that trials have, in the order in which they come."""
    return tuple(dict.fromkeys(name for trial in state.trials for name, _value in trial.values))


class TrialsModel(QAbstractTableModel):
    """Number, score, what was chosen, time, how it stands."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.state: SearchState | None = None
        self.names: tuple[str, ...] = ()
        self.rows: list[TrialRecord] = []
        self._sorted_by = (1, Qt.SortOrder.DescendingOrder)

    def show_state(self, state: SearchState | None) -> None:
        """Show another state; of the same search only what has changed is told."""
        names = value_names(state) if state is not None else ()
        is_same = state is not None and self.state is not None and state.folder == self.state.folder
        trials = self._in_order(state)
        known = [trial.number for trial in self.rows]
        if is_same and names == self.names and known == [trial.number for trial in trials]:
            self.state, self.rows = state, trials
            if trials:
                last = self.index(len(trials) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.state, self.names, self.rows = state, names, trials
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        """The row of a trial, or -1."""
        return next((row for row, one in enumerate(self.rows) if one.number == number), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; trials without a value come last."""
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self.rows[index.row()].number for index in kept]
        self.rows = self._in_order(self.state)
        moved = [
            self.index(self.row_of(number), index.column())
            for number, index in zip(numbers, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_order(self, state: SearchState | None) -> list[TrialRecord]:
        column, order = self._sorted_by
        if state is None:
            return []
        # Once: it looks at all trials.
        names = value_names(state)

        def key(trial: TrialRecord) -> tuple[object, ...]:
            value = _value(trial, column, names)
            # Among equal scores the lowest loss is the best.
            loss = -(trial.loss or 0.0) if column == 1 else 0.0
            return isinstance(value, str), value, loss

        with_value = [one for one in state.trials if _value(one, column, names) is not None]
        without = [one for one in state.trials if _value(one, column, names) is None]
        is_down = order == Qt.SortOrder.DescendingOrder
        return [*sorted(with_value, key=key, reverse=is_down), *without]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One a trial."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number, score, values, time, state."""
        return 0 if parent.isValid() else 4 + len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; the best trial is bold."""
        if self.state is None:
            return None
        trial, column = self.rows[index.row()], index.column()
        is_best = trial.number == self.state.best
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(trial, column, is_best)
        if role == Qt.ItemDataRole.ToolTipRole:
            return trial_tip(trial)
        if role == Qt.ItemDataRole.FontRole and is_best:
            font = QFont(theme.font(theme.FONT_13))
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and trial.state in ("pruned", "failed"):
            tokens = theme.tokens()
            return tokens.bad if trial.state == "failed" else tokens.second_text
        if role == Qt.ItemDataRole.TextAlignmentRole and column <= 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, trial: TrialRecord, column: int, is_best: bool) -> str:
        assert self.state is not None
        if column == NUMBER:
            return whole(trial.number)
        if column == 1:
            if trial.score is None:
                return "–"
            text = plain_score(trial.score, score_name(self.state.task))
            return f"★ {text}" if is_best else text
        if column < 2 + len(self.names):
            name = self.names[column - 2]
            return value_text(name, dict(trial.values).get(name))
        if column == 2 + len(self.names):
            return duration(trial.seconds) if trial.seconds else "–"
        return trial_state(trial)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are."""
        if orientation == Qt.Orientation.Vertical or self.state is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section <= 1 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == NUMBER:
            return self.tr("Trial")
        if section == 1:
            return score_heading(self.state)
        if section < 2 + len(self.names):
            return value_title(self.names[section - 2])
        return self.tr("Time") if section == 2 + len(self.names) else self.tr("State")


def _value(trial: TrialRecord, column: int, names: tuple[str, ...]) -> Value | None:
    """What a column is sorted by."""
    if column == NUMBER:
        return trial.number
    if column == 1:
        return trial.score
    if column < 2 + len(names):
        return dict(trial.values).get(names[column - 2])
    return trial.seconds if column == 2 + len(names) else trial.state
