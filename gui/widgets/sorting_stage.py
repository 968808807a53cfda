"""What is being sorted: one large picture with those that come next, or a group of look-alikes."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.models.pictures import Picture
from gui.models.thumbnails import Thumbnails
from gui.widgets.basics import Card, Label, column
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.picture_view import LargePicture

LARGE = 1_200
_SMALL = 72
_GAP = 8
_AHEAD = 3


class Strip(QWidget):
    """The next pictures, small; a click takes one of them first."""

    chosen = Signal(str)

    access_role = QAccessible.Role.Graphic

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = Thumbnails.of(session)
        self._paths: tuple[str, ...] = ()
        self.setFixedHeight(_SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Next pictures"))
        self.setToolTip(self.tr("The next pictures: click one to sort it now"))
        self._thumbnails.loaded.connect(self._on_loaded)
        theme.changed.connect(self.update)

    def _on_loaded(self, paths: frozenset[str]) -> None:
        if not paths.isdisjoint(self._paths):
            self.update()

    @property
    def room(self) -> int:
        """How many pictures fit."""
        return max(1, (self.width() + _GAP) // (_SMALL + _GAP))

    def show_paths(self, paths: tuple[str, ...]) -> None:
        """Show these pictures, as far as there is room."""
        self._paths = paths
        self._thumbnails.want(self, paths)
        self.update()

    def hideEvent(self, event) -> None:
        """What is hidden wants nothing."""
        super().hideEvent(event)
        self._thumbnails.want(self, ())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the picture under the pointer first."""
        place = int(event.position().x()) // (_SMALL + _GAP)
        if place < min(self.room, len(self._paths)):
            self.chosen.emit(self._paths[place])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pictures from left to right."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        for place, path in enumerate(self._paths[: self.room]):
            square = QRect(place * (_SMALL + _GAP), 0, _SMALL, _SMALL)
            pixmap = self._thumbnails.get(path)
            if pixmap is None or pixmap.isNull():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.tokens().sunken)
                painter.drawRoundedRect(square, theme.RADIUS_4, theme.RADIUS_4)
                continue
            size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRect(square.topLeft(), QSize(size))
            shown.moveCenter(square.center())
            painter.drawPixmap(shown, pixmap)
        painter.end()


class SingleStage(QWidget):
    """One large picture, its name, and the strip of the next ones."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Three or so are read ahead, so that a decision shows the next picture at once.
        self._large = Thumbnails.of(session, LARGE, 1)
        self._path: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture to be sorted"))
        around = Card(self, kind="sunken")
        self.picture = LargePicture(around)
        column(around, margin=theme.SPACE_8).addWidget(self.picture)
        self.name = Label(bold=True)
        self.note = Label(color="second_text", size=theme.FONT_12)
        for label in (self.name, self.note):
            label.setMinimumWidth(0)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.strip = Strip(session, self)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addWidget(around, 1)
        layout.addWidget(self.name)
        layout.addWidget(self.note)
        layout.addWidget(self.strip)
        self._large.loaded.connect(self._on_loaded)

    def show_path(self, path: str, name: str, coming: tuple[str, ...]) -> None:
        """Show a picture under its name, and which ones come next."""
        self._path = path
        self.name.setText(name)
        self.name.setToolTip(path)
        self.picture.setAccessibleName(name)
        self.strip.show_paths(coming)
        self._large.want(self, (path, *coming[:_AHEAD]))
        self._paint()

    def hideEvent(self, event) -> None:
        """What is hidden wants nothing."""
        super().hideEvent(event)
        self._large.want(self, ())

    def _on_loaded(self, paths: frozenset[str]) -> None:
        if self._path in paths:
            self._paint()

    def _paint(self) -> None:
        pixmap = self._large.get(self._path) if self._path else None
        if pixmap is not None and pixmap.isNull():
            self.picture.show_pixmap(None, self.tr("This file cannot be read as a picture."))
        else:
            self.picture.show_pixmap(pixmap)


class GroupStage(QWidget):
    """A grid of pictures of which the selected ones are put into a class together."""

    opened = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(bold=True, size=theme.FONT_14)
        self.note = Label(color="second_text", wrap=True)
        self.grid = PictureGrid(session, self, shows_file=False)
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Pictures that look alike"))
        self.grid.opened.connect(self.opened)
        around = Card(self)
        column(around, margin=theme.SPACE_8).addWidget(self.grid)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addWidget(around, 1)
        self.setFocusProxy(self.grid)

    def show_paths(self, paths: tuple[str, ...], captions: tuple[str, ...], *, all_: bool) -> None:
        """Show pictures; all of them, or none, are selected to begin with."""
        self.grid.set_pictures(
            [
                Picture(path=path, caption=caption or Path(path).name)
                for path, caption in zip(paths, captions, strict=True)
            ]
        )
        if all_:
            self.grid.selectAll()

    def selected(self) -> tuple[str, ...]:
        """What would be put into a class."""
        return self.grid.selected_paths()
