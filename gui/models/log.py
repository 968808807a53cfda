"""The log as a table: when, what kind, what. Filtered by kind and words."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from gui import theme
from gui.log import Entry, Level
from gui.words import tell

MOST_ENTRIES = 5000
_ORDER: tuple[Level, ...] = ("info", "warning", "error")
_ICONS = {
    "error": ("alert-circle-outline", "bad"),
    "warning": ("alert-outline", "warning"),
    "info": ("information-outline", "second_text"),
}
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class LogModel(QAbstractTableModel):
    """The entries, oldest first; the oldest go when there are very many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Put one at the end, unless it says again what the one before it said."""
        if entry.is_repeated:
            return
        if len(self.entries) >= MOST_ENTRIES:
            many = MOST_ENTRIES // 10
            self.beginRemoveRows(QModelIndex(), 0, many - 1)
            del self.entries[:many]
            self.endRemoveRows()
        at = len(self.entries)
        self.beginInsertRows(QModelIndex(), at, at)
        self.entries.append(entry)
        self.endInsertRows()

    def put_before(self, entries: Sequence[Entry]) -> None:
        """Put those of earlier sessions before all others."""
        entries = entries[-(MOST_ENTRIES - len(self.entries)) :]
        if entries:
            self.beginInsertRows(QModelIndex(), 0, len(entries) - 1)
            self.entries[:0] = entries
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """One for each entry."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Time, kind, text."""
        return 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """What the columns are."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (self.tr("Time"), self.tr("Kind"), self.tr("What happened"))[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """An entry's cell."""
        entry, column = self.entries[index.row()], index.column()
        if role == Role.DisplayRole:
            return (when(entry.time), self.level_name(entry.level), tell(entry.text))[column]
        if role == Role.DecorationRole and column == 1:
            return theme.icon(*_ICONS[entry.level])
        if role == Role.ToolTipRole and column == 2:
            return tell(entry.text)
        return None

    def level_name(self, level: Level) -> str:
        """What a level is called."""
        return {"error": self.tr("Error"), "warning": self.tr("Warning")}.get(
            level, self.tr("Notice")
        )


class LogFilter(QSortFilterProxyModel):
    """Only entries of a level or graver that contain certain words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._least, self._words = 0, ()

    def show_only(self, level: Level, words: str) -> None:
        """Show entries of at least this level that contain all of these words."""
        self._least, self._words = _ORDER.index(level), tuple(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether an entry is shown."""
        entry = self.sourceModel().entries[row]
        if _ORDER.index(entry.level) < self._least:
            return False
        text = f"{entry.text} {tell(entry.text)} {entry.details}".casefold() if self._words else ""
        return all(word in text for word in self._words)


def when(moment: float, *, seconds: bool = True) -> str:
    """A time of today as 14:03:07 or 14:03, an earlier one with its date."""
    at = QDateTime.fromSecsSinceEpoch(int(moment))
    clock = at.toString("HH:mm:ss" if seconds else "HH:mm")
    if at.date() == QDate.currentDate():
        return clock
    return f"{QLocale().toString(at.date(), QLocale.FormatType.ShortFormat)} {clock}"
