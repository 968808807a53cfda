"""The runs as a Qt tree model: one row a run, and one a cross-validation with its runs below it."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from engine.run_notes import tidy_tags
from engine.types import EpochRecord, RunSummary
from gui import theme
from gui.models.comparison import Compared, best_score, key_of_group
from gui.models.run_columns import (
    RunRow,
    differing,
    heading,
    heading_tip,
    sort_value,
    usual,
    value_text,
)
from gui.models.run_texts import (
    clock,
    curve_text,
    difference_text,
    group_name,
    spread,
    state_text,
    titles,
    when_text,
)
from gui.models.run_tree import Index, RunTree, folder_of
from gui.score_texts import score_text, score_tip
from gui.words import headed, listed, tell

RUN_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
RUN, DIFFERENCE, CURVE, VALIDATION, TEST, TIME, WHEN, TAGS, NOTE = range(9)
FIRST_CHOICE = NOTE + 1
"""From this column on there is one for each choice in which the runs shown differ."""


_ROLES = {
    int(role)
    for role in (
        RUN_ROLE,
        ROW_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.CheckStateRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
    )
}


class RunsModel(RunTree):
    """Runs and cross-validations; a row's box tells whether its curves are compared.

    `notes_edited` brings a folder, the tags and the note that the user gave it.
    """

    compared_changed = Signal()
    notes_edited = Signal(str, object, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.runs: tuple[RunSummary, ...] = ()
        # The choices in which the rows that are shown differ.
        self.choices: tuple[str, ...] = ()
        self.filter = ""
        self._all: list[RunRow] = []
        self._compared: set[str] = set()
        self._usual: dict[str, str] = {}
        self._reference: RunRow | None = None
        self._live_run: str | None = None
        self._live: list[EpochRecord] = []
        self._sorted_by: tuple[int | str, Qt.SortOrder] = (WHEN, Qt.SortOrder.DescendingOrder)

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """Show other runs; boxes stay ticked by run."""
        self.beginResetModel()
        self.runs = tuple(runs)
        of_group: dict[str, list[RunSummary]] = {}
        for run in self.runs:
            of_group.setdefault(key_of_group(run) if run.group else run.run_dir, []).append(run)
        self._all = [
            RunRow(
                number=number,
                runs=tuple(sorted(members, key=lambda run: run.created)),
                group=members[0].group,
            )
            for number, members in enumerate(of_group.values(), start=1)
        ]
        self._groups = {row.number: row for row in self._all if row.group}
        self._sift()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only the rows that have all words of `text`; `#word` means a tag."""
        if text.split() != self.filter.split():
            self.beginResetModel()
            self.filter = text
            self._sift()
            self.endResetModel()

    @property
    def num_all(self) -> int:
        """How many rows there are, with those that are not shown."""
        return len(self._all)

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags that the runs have, by their letters."""
        return tuple(sorted({tag for row in self._all for tag in row.tags}, key=str.casefold))

    @property
    def has_notes(self) -> bool:
        """Whether any run has a note."""
        return any(row.note for row in self._all)

    def set_reference(self, run_dir: str | None) -> None:
        """Say with which run the choices of the others are compared; None: with the usual ones."""
        index = self.index_of(run_dir)
        self._reference = self.at(index)[0] if index.isValid() else None

    def set_live(self, run_dir: str | None) -> None:
        """Say which run goes on now; its epochs come by `add_epoch`."""
        self._live_run, self._live = run_dir, []

    def add_epoch(self, record: EpochRecord) -> None:
        """Take in an epoch of the run that goes on."""
        self._live.append(record)
        index = self.index_of(self._live_run)
        while index.isValid():
            self.dataChanged.emit(index.siblingAtColumn(CURVE), index.siblingAtColumn(TIME))
            index = index.parent()

    def history(self, run: RunSummary) -> tuple[EpochRecord, ...]:
        """A run's epochs, the newest too if it goes on now."""
        live = tuple(self._live) if run.run_dir == self._live_run else ()
        return live if len(live) > len(run.history) else run.history

    # What is compared

    @property
    def compared(self) -> tuple[Compared, ...]:
        """What is ticked, in the order in which it is shown; then what the filter hides."""
        found = []
        shown = {row.key for row in self.rows}
        for row in (*self.rows, *(row for row in self._all if row.key not in shown)):
            if row.key in self._compared:
                found.append(self.compared_row(row))
            found += [
                self.compared_run(run)
                for run in row.runs
                if row.group and run.run_dir in self._compared
            ]
        return tuple(found)

    def compared_row(self, row: RunRow) -> Compared:
        """A row as it is compared."""
        if not row.group:
            return self.compared_run(row.runs[0])
        name = self.tr("run {0} ({1} runs)").format(row.group, len(row.runs))
        runs = tuple(replace(run, history=self.history(run)) for run in row.runs)
        return Compared(key=row.key, name=name, runs=runs, group=row.group)

    def compared_run(self, run: RunSummary) -> Compared:
        """A run as it is compared."""
        name = self.tr("run {0}").format(run.name)
        return Compared(key=run.run_dir, name=name, runs=(replace(run, history=self.history(run)),))

    def compare(self, indexes: Sequence[Index], on: bool) -> None:
        """Tick or untick several rows at once."""
        keys = {self.key(index) for index in indexes}
        self._compared = self._compared | keys if on else self._compared - keys
        for index in indexes:
            self.dataChanged.emit(index, index)
        self.compared_changed.emit()

    def is_compared(self, index: Index) -> bool:
        """Whether a row is ticked."""
        return self.key(index) in self._compared

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What a run is and has reached, the user's words, and the choices that differ."""
        return FIRST_CHOICE + len(self.choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box; tags and note are edited in their place."""
        flags = super().flags(index)
        if index.column() == RUN:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        is_own = index.column() in (TAGS, NOTE) and not index.internalId()
        return flags | Qt.ItemFlag.ItemIsEditable if is_own else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `RUN_ROLE` gives the run, or None, `ROW_ROLE` the row."""
        if role not in _ROLES:
            # Most of what a view asks for at each paint.
            return None
        row, run = self.at(index)
        column = index.column()
        if role == RUN_ROLE:
            return run
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and column == RUN:
            on = self.is_compared(index)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            if column >= FIRST_CHOICE:
                return value_text(_choice(row, run, self.choices[column - FIRST_CHOICE]))
            return self._text(row, run, column)
        if role == Qt.ItemDataRole.EditRole and column in (TAGS, NOTE):
            return ", ".join(row.tags) if column == TAGS else row.note
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, run, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return curve_text(self.curve(index), row.runs[0].task) if column == CURVE else None
        if column >= FIRST_CHOICE:
            return self._look(row, run, self.choices[column - FIRST_CHOICE], role)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row's box, or change its tags or its note."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == RUN:
            self.compare([index], Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() not in (TAGS, NOTE):
            return False
        row, _run = self.at(index)
        tags = tidy_tags([str(value)]) if index.column() == TAGS else row.tags
        note = str(value).strip() if index.column() == NOTE else row.note
        if (tags, note) != (row.tags, row.note):
            self.notes_edited.emit(row.key, tags, note)
        return True

    def curve(self, index: Index) -> list[float]:
        """The validation scores that the small line of a row shows."""
        row, run = self.at(index)
        if run is not None:
            values = [record.validation_accuracy for record in self.history(run)]
        else:
            values = list(self.compared_row(row).line(score=True).values)
        return [value for value in values if math.isfinite(value)]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        choice = self.choices[section - FIRST_CHOICE] if section >= FIRST_CHOICE else ""
        if role == Qt.ItemDataRole.DisplayRole and choice:
            return heading(choice, has_phases=any("@2" in name for name in self.choices))
        if role == Qt.ItemDataRole.DisplayRole:
            return titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            sorts = self.tr("Click a heading to sort the runs by it")
            return f"{heading_tip(choice)}\n{sorts}" if choice else sorts
        return None

    # Which rows are shown, and in which order

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order rows by a column; the runs of a cross-validation stay in their order."""
        if column == CURVE or not 0 <= column < self.columnCount():
            return
        # Columns of choices come and go: one is known by its name.
        named = self.choices[column - FIRST_CHOICE] if column >= FIRST_CHOICE else column
        self._sorted_by = (named, order)
        self.beginResetModel()
        self._order()
        self.endResetModel()

    def _sift(self) -> None:
        wanted = self.filter.strip()
        self.rows = [row for row in self._all if row.fits(wanted)] if wanted else self._all
        self.choices = differing(self.rows)
        self._reference = None
        self._usual = usual(self.rows, self.choices)
        self._order()

    def _order(self) -> None:
        column, order = self._sorted_by
        down = order == Qt.SortOrder.DescendingOrder
        # What has no value is last in both orders.
        keyed = [(self._sort_value(row, column), row) for row in self.rows]
        known = [(value, row) for value, row in keyed if value is not None]
        known.sort(key=lambda pair: pair[0], reverse=down)
        self.rows = [row for _, row in known] + [row for value, row in keyed if value is None]

    def _sort_value(self, row: RunRow, column: int | str) -> tuple[float | str, ...] | float | None:
        if isinstance(column, str):
            return sort_value(row.settings.get(column))
        if column == RUN:
            name = row.name
            return (0.0, float(name), "") if name.isdecimal() else (1.0, 0.0, name)
        if column == DIFFERENCE:
            return (row.runs[0].difference,)
        if column in (TAGS, NOTE):
            text = ", ".join(row.tags) if column == TAGS else row.note
            return (text.casefold(),) if text else None
        if column == WHEN:
            return max(run.created for run in row.runs)
        values = self._values(row.runs, column)
        if not values:
            return None
        return sum(values) if column == TIME else statistics.fmean(values)

    def _values(self, runs: Sequence[RunSummary], column: int) -> list[float]:
        values = {
            VALIDATION: lambda run: best_score(run, self.history(run)),
            TEST: lambda run: run.test_accuracy,
            TIME: lambda run: run.seconds,
        }[column]
        return [value for run in runs if (value := values(run)) is not None]

    # Texts and looks

    def _text(self, row: RunRow, run: RunSummary | None, column: int) -> str:
        below, runs = run is not None and bool(row.group), row.runs if run is None else (run,)
        if column == RUN:
            if run is None:
                return group_name(row)
            name = tell(run.name.removeprefix(f"{run.group}, ")) if below else run.name
            return " · ".join(filter(None, [name, state_text(run.status, run.host)]))
        if column == CURVE or (below and column in (DIFFERENCE, TAGS, NOTE)):
            return ""
        if column == DIFFERENCE:
            return difference_text(runs[0].difference)
        if column == TAGS:
            return listed(row.tags)
        if column == NOTE:
            return " ".join(row.note.split())
        if column == WHEN:
            newest = max(runs, key=lambda one: one.created)
            if newest.status == "running":
                return self.tr("now")
            return when_text(datetime.fromtimestamp(newest.created), datetime.now())
        values = self._values(runs, column)
        if not values:
            return "–"
        if column == TIME:
            return clock(sum(values))
        return spread(values, runs[0].task) if run is None else score_text(values[0], run.task)

    def _tip(self, row: RunRow, run: RunSummary | None, column: int) -> str:
        one = run or row.runs[0]
        if column in (VALIDATION, TEST):
            return score_tip(one.task)
        if column in (TAGS, NOTE):
            told = listed(row.tags) if column == TAGS else row.note
            return told or self.tr("Double-click to write here")
        if column >= FIRST_CHOICE:
            name = self.choices[column - FIRST_CHOICE]
            return headed(heading_tip(name), value_text(_choice(row, run, name)))
        return (
            f"{one.source} · {one.data}\n{difference_text(one.difference)}\n{folder_of(row, run)}"
        )

    def _look(self, row: RunRow, run: RunSummary | None, name: str, role: int) -> object:
        """What is as in the reference steps back; what is not stands out."""
        if row is self._reference:
            return None
        other = self._reference.settings if self._reference else self._usual
        is_same = _choice(row, run, name) == other.get(name)
        if is_same and role == Qt.ItemDataRole.ForegroundRole:
            return theme.tokens().second_text
        return _bold() if role == Qt.ItemDataRole.FontRole and not is_same else None


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _choice(row: RunRow, run: RunSummary | None, name: str) -> str | None:
    if run is None or not row.group:
        return row.settings.get(name)
    return dict(run.settings).get(name)
