"""Small pictures for the grids: read in the light lane, kept while they are likely wanted."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from engine import tasks
from engine.types import Thumbnail

SIZE = 144
BATCH = 12
KEPT = 1_500


class Thumbnails(QObject):
    """Thumbnails by path, shared by all grids of a session.

    A grid says with `want` which pictures it shows now; a newer wish of the same grid replaces
    the older one, so pictures scrolled past are never decoded. `loaded` is emitted when some
    have come.
    """

    loaded = Signal()

    def __init__(self, session: QObject) -> None:
        super().__init__(session)
        self._session = session
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wishes: dict[QObject, tuple[str, ...]] = {}
        self._job: QObject | None = None
        self._reading: tuple[str, ...] = ()

    @staticmethod
    def of(session: QObject) -> "Thumbnails":
        """The session's own, made at the first call."""
        return session.findChild(Thumbnails) or Thumbnails(session)

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
        self._read_next()

    def _read_next(self) -> None:
        if self._job is not None:
            return
        missing = dict.fromkeys(
            path for paths in self._wishes.values() for path in paths if path not in self._kept
        )
        self._reading = tuple(missing)[:BATCH]
        if not self._reading:
            return
        self._job = self._session.jobs.start(
            tasks.read_thumbnails,
            tasks.ThumbnailRequest(paths=self._reading, size=SIZE),
            lane="light",
            title=self.tr("Reading pictures"),
        )
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)

    def _on_finished(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        for thumbnail in thumbnails:
            self._kept[thumbnail.path] = _to_pixmap(thumbnail)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._job = None
        self.loaded.emit()
        self._read_next()

    def _on_failed(self, _error: object) -> None:
        # Marked unreadable, or the same pictures would be asked for again for ever.
        for path in self._reading:
            self._kept[path] = QPixmap()
        self._job = None
        self.loaded.emit()
        self._read_next()

    def _on_cancelled(self) -> None:
        self._job = None


def _to_pixmap(thumbnail: Thumbnail) -> QPixmap:
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
