"""The runs as a Qt table model, newest first."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from engine.types import EpochRecord, RunSummary
from gui.score_texts import score_text, score_tip

Index = QModelIndex | QPersistentModelIndex
RUN_ROLE = Qt.ItemDataRole.UserRole
RUN, DIFFERENCE, CURVE, VALIDATION, TEST, TIME, WHEN = range(7)


class RunsModel(QAbstractTableModel):
    """One row a run; its box tells whether its curves are compared."""

    compared_changed = Signal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.runs: tuple[RunSummary, ...] = ()
        self._compared: set[str] = set()
        self._live_run: str | None = None
        self._live: list[EpochRecord] = []

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """Show other runs; boxes stay ticked by run."""
        self.beginResetModel()
        self.runs = tuple(runs)
        self.endResetModel()

    def set_live(self, run_dir: str | None) -> None:
        """Say which run goes on now; its epochs come by `add_epoch`."""
        self._live_run, self._live = run_dir, []

    def add_epoch(self, record: EpochRecord) -> None:
        """Take in an epoch of the run that goes on."""
        self._live.append(record)
        for place, run in enumerate(self.runs):
            if run.run_dir == self._live_run:
                self.dataChanged.emit(self.index(place, CURVE), self.index(place, TIME))

    def history(self, run: RunSummary) -> tuple[EpochRecord, ...]:
        """A run's epochs, the newest too if it goes on now."""
        live = tuple(self._live) if run.run_dir == self._live_run else ()
        return live if len(live) > len(run.history) else run.history

    @property
    def compared(self) -> tuple[RunSummary, ...]:
        """The runs whose boxes are ticked."""
        return tuple(run for run in self.runs if run.run_dir in self._compared)

    def row_of(self, run_dir: str | None) -> int:
        """The row of a run, or -1."""
        return next((i for i, run in enumerate(self.runs) if run.run_dir == run_dir), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a run."""
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Run, what differs, curve, two scores, time, when."""
        return 0 if parent.isValid() else WHEN + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == RUN else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `RUN_ROLE` gives the run itself."""
        run, column = self.runs[index.row()], index.column()
        if role == RUN_ROLE:
            return run
        if role == Qt.ItemDataRole.CheckStateRole and column == RUN:
            on = run.run_dir in self._compared
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(run, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (VALIDATION, TEST):
            return score_tip(run.task)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{run.source} · {run.data}\n{run.difference}\n{run.run_dir}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a run's box."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != RUN:
            return False
        run_dir = self.runs[index.row()].run_dir
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._compared.add(run_dir)
        else:
            self._compared.discard(run_dir)
        self.dataChanged.emit(index, index)
        self.compared_changed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Run"),
                self.tr("What differs"),
                self.tr("Curve"),
                self.tr("Validation"),
                self.tr("Test"),
                self.tr("Time"),
                self.tr("When"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, run: RunSummary, column: int) -> str:
        if column == RUN:
            states = {
                "running": self.tr("running"),
                "interrupted": self.tr("interrupted"),
                "failed": self.tr("failed"),
            }
            return f"{run.name} · {states[run.status]}" if run.status in states else run.name
        if column == DIFFERENCE:
            return run.difference
        if column == VALIDATION:
            return _score(self._validation_accuracy(run), run)
        if column == TEST:
            return _score(run.test_accuracy, run)
        if column == TIME:
            return _clock(run.seconds)
        if column == WHEN:
            if run.status == "running":
                return self.tr("now")
            return self._when(datetime.fromtimestamp(run.created), datetime.now())
        return ""

    def _validation_accuracy(self, run: RunSummary) -> float | None:
        if run.validation_accuracy is not None:
            return run.validation_accuracy
        history = self.history(run)
        best = min(history, key=lambda record: record.validation_loss, default=None)
        return best.validation_accuracy if best is not None else None

    def _when(self, then: datetime, now: datetime) -> str:
        if then.date() == now.date():
            return f"{then:%H:%M}"
        if then.date() == now.date() - timedelta(days=1):
            return self.tr("yesterday")
        return f"{then:%Y-%m-%d}"


def _score(score: float | None, run: RunSummary) -> str:
    return "–" if score is None else score_text(score, run.task)


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    return f"{whole // 60}:{whole % 60:02d}"
