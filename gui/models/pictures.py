"""The pictures of a grid as a Qt list model: what each is and what is written under it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import compress, count
from operator import attrgetter
from pathlib import Path
from typing import Any, overload

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.words import together

Index = QModelIndex | QPersistentModelIndex
PICTURE_ROLE = Qt.ItemDataRole.UserRole
_path_of = attrgetter("path")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture of a grid: a caption in the token `color`, and a second line below it."""

    path: str
    caption: str
    second: str = ""
    color: str = "second_text"

    @property
    def text(self) -> str:
        """Both lines as one."""
        return together((self.caption, self.second))


class LazyPictures(Sequence[Picture]):
    """Pictures that are made when they are looked at: there may be 100,000.

    Args:
        things: What they are made of; each has a `path`.
        make: Makes one.
        rows: Which of the things, in which order (a NumPy array of `SampleTable.rows`, for
            example); None for all.
    """

    def __init__(
        self,
        things: Sequence[Any],
        make: Callable[[Any], Picture],
        rows: Sequence[int] | None = None,
    ) -> None:
        self._things = things
        self._make = make
        self._rows = rows

    def __len__(self) -> int:
        return len(self._things if self._rows is None else self._rows)

    @overload
    def __getitem__(self, at: int) -> Picture: ...

    @overload
    def __getitem__(self, at: slice) -> list[Picture]: ...

    def __getitem__(self, at: int | slice) -> Picture | list[Picture]:
        if isinstance(at, slice):
            if self._rows is None:
                return [self._make(thing) for thing in self._things[at]]
            return [self._make(self._things[row]) for row in self._rows[at]]
        return self._make(self._things[at if self._rows is None else self._rows[at]])

    def paths(self) -> Iterator[str]:
        """All paths, without making the pictures."""
        things = self._things
        return map(_path_of, things if self._rows is None else map(things.__getitem__, self._rows))

    def path(self, at: int) -> str:
        """One path."""
        return self._things[at if self._rows is None else self._rows[at]].path


def picture_paths(pictures: Sequence[Picture], rows: Iterable[int]) -> Iterator[str]:
    """The paths of some of the pictures."""
    if isinstance(pictures, LazyPictures):
        return map(pictures.path, rows)
    return (pictures[row].path for row in rows)


def rows_of(pictures: Sequence[Picture], paths: AbstractSet[str]) -> dict[str, int]:
    """Where these paths are among the pictures; those that are not there are left out."""
    if not paths:
        return {}
    known = pictures.paths() if isinstance(pictures, LazyPictures) else map(_path_of, pictures)
    # A loop in Python takes twice as long, and there may be 100,000.
    rows = list(compress(count(), map(paths.__contains__, known)))
    return dict(zip(picture_paths(pictures, rows), rows, strict=True))


class PictureModel(QAbstractListModel):
    """The pictures of one grid."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[Picture] = ()

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other pictures."""
        self.beginResetModel()
        self._pictures = pictures
        self.endResetModel()

    @property
    def pictures(self) -> Sequence[Picture]:
        """What is shown."""
        return self._pictures

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a picture."""
        return 0 if parent.isValid() else len(self._pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Caption, tooltip and the picture itself."""
        if not index.isValid():
            return None
        picture = self._pictures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return picture.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return together((Path(picture.path).name, picture.text))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{Path(picture.path).name}\n{picture.text}\n{picture.path}"
        if role == PICTURE_ROLE:
            return picture
        return None
