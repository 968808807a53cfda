"""The pictures of a grid as a Qt list model: what each is and what is written under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, overload

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.models.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
PICTURE_ROLE = Qt.ItemDataRole.UserRole


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
        return f"{self.caption}, {self.second}" if self.second else self.caption


class LazyPictures(Sequence[Picture]):
    """Pictures that are made when they are looked at: there may be 100,000."""

    def __init__(self, things: Sequence[Any], make: Callable[[Any], Picture]) -> None:
        self._things = things
        self._make = make

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> Picture: ...

    @overload
    def __getitem__(self, at: slice) -> list[Picture]: ...

    def __getitem__(self, at: int | slice) -> Picture | list[Picture]:
        if isinstance(at, slice):
            return [self._make(thing) for thing in self._things[at]]
        return self._make(self._things[at])


class PictureModel(QAbstractListModel):
    """The pictures of one grid. Thumbnails come from `thumbnails` when a delegate paints."""

    def __init__(self, thumbnails: Thumbnails, parent=None) -> None:
        super().__init__(parent)
        self.thumbnails = thumbnails
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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return picture.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{Path(picture.path).name}\n{picture.text}\n{picture.path}"
        if role == PICTURE_ROLE:
            return picture
        return None
