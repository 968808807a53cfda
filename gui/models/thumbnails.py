"""Small pictures for the grids: read in the light lane, kept while they are likely wanted."""

from collections import OrderedDict
from itertools import islice

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from engine import tasks
from engine.types import Thumbnail

SIZE = 144
BATCH = 12
BYTES_KEPT = 64 * 2**20


class Thumbnails(QObject):
    """Thumbnails by path, shared by all grids of a session.

    A grid says with `want` which pictures it shows now; a newer wish of the same grid replaces
    the older one, so pictures scrolled past are never decoded. `loaded` brings the paths of
    those that have come. At most `BYTES_KEPT` are kept, those looked at last.

    Args:
        session: Whose jobs read them; also the owner.
        size: They fit a square of so many pixels.
        batch: So many are read at once, and come together.
    """

    loaded = Signal(object)

    def __init__(self, session: QObject, size: int = SIZE, batch: int = BATCH) -> None:
        super().__init__(session)
        self.setObjectName(f"thumbnails-{size}")
        self._size, self._batch = size, batch
        self._session = session
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wishes: dict[QObject, tuple[str, ...]] = {}
        self._job: QObject | None = None
        self._reading: tuple[str, ...] = ()

    @staticmethod
    def of(session: QObject, size: int = SIZE, batch: int = BATCH) -> "Thumbnails":
        """The session's own of this size, made at the first call."""
        found = session.findChild(Thumbnails, f"thumbnails-{size}")
        return found or Thumbnails(session, size, batch)

    def get(self, path: str) -> QPixmap | None:
        """The thumbnail; null where the picture cannot be read, None where it is not here yet."""
        pixmap = self._kept.get(path)
        if pixmap is not None:
            self._kept.move_to_end(path)
        return pixmap

    def want(self, owner: QObject, paths: tuple[str, ...]) -> None:
        """Read these pictures for `owner`, in this order; forget what it wanted before."""
        if owner not in self._wishes:
            owner.destroyed.connect(lambda: self._wishes.pop(owner, None))
        self._wishes[owner] = paths
        # Looked at last, so not among the first to go.
        for path in paths:
            self.get(path)
        self._read_next()

    def _read_next(self) -> None:
        if self._job is not None:
            return
        wanted = dict.fromkeys(path for paths in self._wishes.values() for path in paths)
        # What is wanted at once has to fit, or it would be read again for ever.
        most = BYTES_KEPT // (8 * self._size * self._size)
        missing = [path for path in islice(wanted, most) if path not in self._kept]
        self._reading = tuple(missing[: self._batch])
        if not self._reading:
            return
        self._job = self._session.jobs.start(
            tasks.read_thumbnails,
            tasks.ThumbnailRequest(paths=self._reading, size=self._size),
            lane="light",
            title=self.tr("Reading pictures"),
        )
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)

    def _on_finished(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        for thumbnail in thumbnails:
            self._keep(thumbnail.path, to_pixmap(thumbnail))
        self._go_on()

    def _on_failed(self, _error: object) -> None:
        # Marked unreadable, or the same pictures would be asked for again for ever.
        for path in self._reading:
            self._keep(path, QPixmap())
        self._go_on()

    def _keep(self, path: str, pixmap: QPixmap) -> None:
        self._forget(path)
        self._kept[path] = pixmap
        self._bytes += _size(pixmap)
        while self._bytes > BYTES_KEPT:
            self._forget(next(iter(self._kept)))

    def _forget(self, path: str) -> None:
        pixmap = self._kept.pop(path, None)
        if pixmap is not None:
            self._bytes -= _size(pixmap)

    def _go_on(self) -> None:
        self._job = None
        self.loaded.emit(frozenset(self._reading))
        self._read_next()

    def _on_cancelled(self) -> None:
        self._job = None


def _size(pixmap: QPixmap) -> int:
    # What Python and Qt keep about it counts too: there may be many that cannot be read.
    return 4 * pixmap.width() * pixmap.height() + 500


def to_pixmap(thumbnail: Thumbnail) -> QPixmap:
    """The picture; a null pixmap where it could not be read."""
    if not thumbnail.pixels:
        return QPixmap()
    image = QImage(
        thumbnail.pixels,
        thumbnail.width,
        thumbnail.height,
        3 * thumbnail.width,
        QImage.Format.Format_RGB888,
    )
    return QPixmap.fromImage(image)


def fitted(
    pixmap: QPixmap,
    size: QSize,
    ratio: float,
    how: Qt.TransformationMode = Qt.TransformationMode.SmoothTransformation,
) -> QPixmap:
    """A picture within a size of a widget, with as many pixels as its screen has there.

    Args:
        pixmap: The picture.
        size: The widget's, in its own pixels.
        ratio: The widget's `devicePixelRatioF()`.
        how: Smooth, or with pixels that stay pixels.
    """
    made = pixmap.scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio, how)
    made.setDevicePixelRatio(ratio)
    return made
