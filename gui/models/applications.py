"""The catalog of built-in source models as a table that can be sorted and filtered."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from engine.ranking_types import SourceRank
from engine.source_fit import SPEEDS, SuggestedSource, speed_class
from engine.types import Application, DataTask
from gui import theme
from gui.numbers import decimal, figure, percent, short_count, size_text
from gui.words import together

Index = QModelIndex | QPersistentModelIndex
NAME, INPUT, PARAMETERS, WEIGHTS, SPEED, ACCURACY, HERE, NOTES = range(8)
SORT_ROLE = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()
# The notes stand on the left beside numbers on the right.
_GAP = "\N{EM SPACE}"
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ApplicationsModel(QAbstractTableModel):
    """One row for each application; `SORT_ROLE` gives the plain values."""

    def __init__(self, suggested: SuggestedSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._suggested = suggested
        self._rows: tuple[Application, ...] = ()
        self._ranks: dict[str, SourceRank] = {}
        self._task: DataTask = "single_label"

    def set_ranks(self, ranks: Iterable[SourceRank], task: DataTask) -> None:
        """Show how much can be read off these sources' features, and of no others."""
        self._ranks, self._task = {one.name: one for one in ranks}, task
        self._ranks_changed()

    def rank(self, application: Application) -> SourceRank | None:
        """How an application did on the data, if it was tried."""
        return self._ranks.get(application.name)

    def _ranks_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, HERE), self.index(len(self._rows) - 1, HERE))

    def set_applications(self, applications: tuple[Application, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = applications
        self.endResetModel()

    def set_suggested(self, suggested: SuggestedSource) -> None:
        """Mark another one, or for another reason."""
        self._suggested = suggested

    def application(self, row: int) -> Application:
        """The application in a row."""
        return self._rows[row]

    def row(self, name: str) -> int:
        """The row of the application of this name, or −1."""
        names = [one.name.casefold() for one in self._rows]
        return names.index(name.casefold()) if name.casefold() in names else -1

    def is_suggested(self, application: Application) -> bool:
        """Whether this is the one to start with."""
        return application.name.casefold() == self._suggested.name

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = _NO_INDEX) -> int:
        """Eight facts about each."""
        return 8

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The column titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Model"),
                self.tr("Input"),
                self.tr("Parameters"),
                self.tr("Download"),
                self.tr("Speed"),
                self.tr("ImageNet top 1"),
                self.tr("On your data"),
                _GAP + self.tr("Notes"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "",
                self.tr("The size of pictures, in pixels, that its weights were trained at"),
                self.tr("Without the ImageNet classifier, which your own head replaces"),
                self.tr("The file with its ImageNet weights, fetched once"),
                self.tr(
                    "Work of one processor core on one picture, measured by Graft's authors: "
                    "good for comparing, your machine differs"
                ),
                self.tr("How often it is right on ImageNet's photographs, as Keras publishes it"),
                self.tr(
                    "What a simple head on this model's features gets right of your data "
                    "(R² for numbers), by cross-validation"
                ),
                "",
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == SORT_ROLE:
            return self._value(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and column == NAME and self.is_suggested(row):
            return theme.font(bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and column == NOTES:
            return theme.tokens().color("accent" if self.is_suggested(row) else "second_text")
        if role == Qt.ItemDataRole.ForegroundRole and column == HERE:
            rank = self.rank(row)
            return theme.tokens().color("accent") if rank and rank.is_as_good else None
        if role == Qt.ItemDataRole.ToolTipRole and column == HERE:
            return self._rank_tip(self.rank(row))
        if role == Qt.ItemDataRole.ToolTipRole and self.is_suggested(row):
            return self._suggested.why
        return None

    def _text(self, row: Application, column: int) -> str:
        return (
            row.title or row.name,
            f"{row.input_size}×{row.input_size}",
            short_count(row.base_parameters or row.num_parameters),
            size_text(row.weights_bytes),
            self._speed(row),
            "–" if row.imagenet_top1 is None else percent(row.imagenet_top1),
            self._rank_text(self.rank(row)),
            self._notes(row),
        )[column]

    def _value(self, row: Application, column: int) -> object:
        return (
            (row.title or row.name).casefold(),
            row.input_size,
            row.base_parameters or row.num_parameters,
            row.weights_bytes,
            row.cpu_milliseconds,
            row.imagenet_top1 or 0.0,
            self._rank_value(self.rank(row)),
            2 * self.is_suggested(row) + row.weights_here,
        )[column]

    def _speed(self, row: Application) -> str:
        words = dict(
            zip(SPEEDS, (self.tr("fast"), self.tr("medium"), self.tr("slow")), strict=True)
        )
        speed = speed_class(row)
        if speed is None:
            return "–"
        return self.tr("{0}, {1} ms").format(words[speed], figure(row.cpu_milliseconds))

    def _rank_text(self, rank: SourceRank | None) -> str:
        if rank is None:
            return "–"
        return self.tr("failed") if rank.score is None else self._score(rank.score)

    def _rank_value(self, rank: SourceRank | None) -> float:
        # Below any score: R² may be less than nothing.
        return -math.inf if rank is None or rank.score is None else rank.score

    def _rank_tip(self, rank: SourceRank | None) -> str | None:
        if rank is None or rank.score is None:
            return rank.error if rank else None
        told = self.tr("{0} to {1}").format(self._score(rank.low), self._score(rank.high))
        if rank.milliseconds is not None:
            told += self.tr("; {0} ms each on this machine").format(figure(rank.milliseconds))
        if rank.is_as_good:
            told += self.tr("; the best, or behind it by no more than chance may do")
        return told

    def _score(self, score: float) -> str:
        return decimal(score, 2) if self._task == "regression" else percent(score)

    def _notes(self, row: Application) -> str:
        notes = []
        if self.is_suggested(row):
            notes.append(self.tr("suggested"))
        if row.weights_here:
            notes.append(self.tr("weights are here"))
        return _GAP + together(notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a model must be to be listed; None means that it does not matter."""

    text: str = ""
    most_megabytes: int | None = None
    speeds: tuple[str, ...] = SPEEDS
    least_top1: float | None = None


class ApplicationsFilter(QSortFilterProxyModel):
    """Lists the applications that meet the wishes, in the order of a column."""

    def __init__(self, model: ApplicationsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wishes = Wishes()
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(model)

    def set_wishes(self, wishes: Wishes) -> None:
        """List what meets these."""
        self._wishes = wishes
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a model is listed."""
        one, wishes = self._model.application(row), self._wishes
        wanted = "".join(wishes.text.casefold().split())
        if wanted not in (one.title or one.name).casefold():
            return False
        most, least = wishes.most_megabytes, wishes.least_top1
        if most is not None and one.weights_bytes > 1e6 * most:
            return False
        if least is not None and (one.imagenet_top1 or 0.0) < least:
            return False
        return wishes.speeds == SPEEDS or speed_class(one) in wishes.speeds


def _alignment(column: int) -> int:
    return _LEFT if column in (NAME, NOTES) else _RIGHT
