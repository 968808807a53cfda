"""Written files as a Qt table model: what each is, and how it compares with the run."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.exporting.types import ExportedFile
from engine.targets import score_name
from gui import theme, words
from gui.export_texts import (
    change_text,
    difference_text,
    exact_text,
    file_name,
    format_name,
    format_term,
    held_sentence,
    is_different,
    num_same,
    score_cell,
    time_text,
)
from gui.numbers import file_size
from gui.score_texts import nouns, plain_score, score_tip, validation_title

Index = QModelIndex | QPersistentModelIndex
SECOND_ROLE = Qt.ItemDataRole.UserRole
FORMAT, SIZE, DIFFERENCE, SAME, SCORE, TIME, RUNTIME = range(7)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Two lines, the second in small letters; what stands in the tooltip."""

    text: str
    second: str = ""
    tip: str = ""


class ExportModel(QAbstractTableModel):
    """One row a file. `SECOND_ROLE` is the small line below a cell's text."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.files: tuple[ExportedFile, ...] = ()
        self._task, self._media = "single_label", "picture"

    def _place(self, file: ExportedFile) -> str:
        """A file's name, with its folder's where the same format lies in another one too."""
        is_one_of_two = sum(one.format == file.format for one in self.files) > 1
        name = file_name(file)
        return f"{Path(file.path).parent.name}/{name}" if is_one_of_two else name

    def set_files(
        self, files: Sequence[ExportedFile], task: str = "single_label", media: str = "picture"
    ) -> None:
        """Show other files, of a run that does `task` on samples of `media`."""
        self.beginResetModel()
        self.files, self._task, self._media = tuple(files), task, media
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a file."""
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """File, size, largest difference, same answers, score, time, what ran it."""
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; an answer that differs is in the warning's colour."""
        file, column = self.files[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(file, column).text
        if role == SECOND_ROLE:
            return self._cell(file, column).second
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._cell(file, column).tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self._cell(file, column)
            return words.together((cell.text, cell.second))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(file, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _color(self, file: ExportedFile, column: int) -> QColor | None:
        tokens = theme.tokens()
        if column == SAME and file.num_samples:
            return tokens.warning if is_different(file) else tokens.good
        return tokens.warning if column == FORMAT and file.is_held else None

    def _cell(self, file: ExportedFile, column: int) -> _Cell:
        if column == FORMAT:
            tip = file.path
            if term := format_term(file.format):
                tip = f"{term}\n{tip}"
            if file.is_held:
                tip = self.tr("{0}\nwaits until you keep or delete it").format(tip)
            return _Cell(format_name(file.format), self._place(file), tip)
        if column == SIZE:
            return _Cell(file_size(file.bytes), tip=self.tr("{0:,} bytes").format(file.bytes))
        if column == RUNTIME:
            if not file.runtime:
                return _Cell("–", tip=self._not_compared())
            name, _, version = file.runtime.rpartition(" ")
            if not version[:1].isdigit():
                name, version = words.tell(file.runtime), ""
            tip = self.tr("{0} opened the file and ran it").format(file.runtime)
            return _Cell(name, version, tip) if name else _Cell(version, tip=tip)
        if not file.num_samples:
            return _Cell("–", tip=self._not_compared())
        if column == DIFFERENCE:
            tip = self.tr("Its figures differ from the run's by {0} at most")
            tip = tip.format(exact_text(file))
            return _Cell(difference_text(file), tip=tip)
        if column == SAME:
            return _Cell(
                self.tr("{0:,} of {1:,}").format(num_same(file), file.num_samples),
                self._answers_text(file),
                held_sentence(file, self._media)
                if is_different(file)
                else self.tr("It answers as the run does"),
            )
        if column == SCORE:
            score = score_name(self._task)
            return _Cell(
                score_cell(file, score), change_text(file, score), self._score_tip(file, score)
            )
        return _Cell(
            time_text(file),
            tip=self.tr("For one alone, on this computer's processor; a phone takes longer"),
        )

    def _not_compared(self) -> str:
        return self.tr("A text gives no answers to compare")

    def _answers_text(self, file: ExportedFile) -> str:
        different = file.num_samples - num_same(file)
        if different:
            return self.tr("{0:,} differ").format(different)
        return self.tr("figures differ") if file.is_held else ""

    def _score_tip(self, file: ExportedFile, score: str) -> str:
        if file.score is None or file.score_before is None:
            return self.tr("It was compared on made-up samples, which have no labels")
        return self.tr("Of the file; the run itself has {0} on the same {1}. {2}").format(
            plain_score(file.score_before, score), nouns(self._media), score_tip(self._task)
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("File"),
                self.tr("Size"),
                self.tr("Difference"),
                self.tr("Same answers"),
                validation_title(score_name(self._task)),
                self.tr("Time"),
                self.tr("Run by"),
            )[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("The kind of file and its name"),
                self.tr("Its size on the disk"),
                self.tr("The largest difference between its figures and the run's, on real data"),
                self.tr("How many answers are the run's"),
                self.tr("How good its answers are on validation samples, and how that has changed"),
                self.tr("How long one answer takes on this computer's processor"),
                self.tr("What has opened the file anew and run it"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section) | Qt.AlignmentFlag.AlignVCenter
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == FORMAT else Qt.AlignmentFlag.AlignRight
