"""Paints a window that has changed as a whole pane by pane, so that it answers in between.

A window of many panes takes a tenth of a second to paint, in which it takes no input. Where all of
it changes, for another theme, language or size, what it showed stays over each pane until it is
that pane's turn.
"""

from collections.abc import Iterator

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

# The rest is painted with the window at once.
_LEAST_AREA, _LARGEST_AREA = 3_000, 100_000
# How long the event loop waits for panes at least; then it goes on.
_SPELL_MS = 6
# A window that is being drawn larger has its panes painted when it rests.
_REST_MS = 60
# Where what a window shows is an image that can be read at any time.
_READABLE = ("offscreen", "windows", "xcb")


class Curtain(QObject):
    """Covers the panes of a widget with what they showed, and uncovers them one after the other.

    Args:
        stage: All that a window shows, but its menus and status; it owns this.
    """

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._tiles: list[_Tile] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._open_next)
        self._can_close = self._is_closing = False

    def start(self) -> None:
        """From now on the window shows something worth keeping."""
        self._can_close = QGuiApplication.platformName() in _READABLE

    def close(self) -> None:
        """Cover each pane with what it shows, if it is not covered."""
        if self._tiles or self._is_closing or not self._can_close or not self._stage.isVisible():
            return
        store = self._stage.backingStore()
        shown = store.paintDevice() if store is not None else None
        if not isinstance(shown, QImage) or shown.isNull():
            return
        at = self._stage.mapTo(self._stage.window(), QPoint())
        panes = [
            (pane, place, _part(shown, place.translated(at)))
            for pane, place in _panes(self._stage, QPoint(), self._stage.rect())
        ]
        # The first that is shown has the panes placed anew.
        self._is_closing = True
        self._tiles = [_Tile(self._stage, *pane) for pane in panes]
        self._is_closing = False

    def follow(self) -> None:
        """Move what covers the panes to where they are now."""
        for tile in self._tiles:
            tile.follow()

    def open_soon(self, wait_ms: int = 0) -> None:
        """Uncover the panes in the next turns of the event loop, or after a wait."""
        if self._tiles:
            self._timer.start(wait_ms)

    def open_after_resizing(self) -> None:
        """Uncover the panes when the size rests."""
        self.follow()
        self.open_soon(_REST_MS)

    def open(self) -> None:
        """Uncover all at once."""
        self._timer.stop()
        while self._tiles:
            self._tiles.pop().leave()

    def _open_next(self) -> None:
        self.follow()
        spent = QElapsedTimer()
        spent.start()
        window = self._stage.window()
        while self._tiles and not spent.hasExpired(_SPELL_MS):
            self._tiles.pop(0).leave()
            QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
        if self._tiles:
            self._timer.start(0)


class Stage(QWidget):
    """A column of panes below a curtain, which falls when its size changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curtain = Curtain(self)
        self.column = _StageLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)


class _StageLayout(QVBoxLayout):
    """Tells the curtain while the panes are still where they are seen."""

    # Not that of the layout, which forgets it whenever something in it changes.
    _size = QSize()

    def setGeometry(self, place: QRect) -> None:
        """Place the panes."""
        curtain = self.parentWidget().curtain
        is_resized, self._size = place.size() != self._size, place.size()
        if is_resized:
            curtain.close()
        super().setGeometry(place)
        if is_resized:
            curtain.open_after_resizing()


class _Tile(QLabel):
    """What a pane showed, at its upper left corner; more room than that is empty."""

    def __init__(self, stage: QWidget, pane: QWidget, place: QRect, shown: QPixmap) -> None:
        super().__init__(stage)
        self._pane = pane
        self.setPixmap(shown)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        ground = pane.viewport() if isinstance(pane, QAbstractScrollArea) else pane
        palette = self.palette()
        palette.setColor(self.backgroundRole(), ground.palette().color(ground.backgroundRole()))
        self.setPalette(palette)
        # Opaque, so that nothing below it is painted.
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(place)
        self.show()

    def follow(self) -> None:
        """Lie where the pane is."""
        pane = self._pane
        if not isValid(pane) or not pane.isVisible():
            self.hide()
            return
        place, around = pane.rect(), pane
        while around is not self.parentWidget():
            place = place.translated(around.pos())
            around = around.parentWidget()
            place &= around.rect()
        self.setGeometry(place)

    def leave(self) -> None:
        """Show the pane again."""
        self.hide()
        self.deleteLater()


def _part(shown: QImage, place: QRect) -> QPixmap:
    """What an image has at a place that is told in the window's pixels."""
    ratio = shown.devicePixelRatio()
    of_screen = QRectF(QPointF(place.topLeft()) * ratio, QSizeF(place.size()) * ratio).toRect()
    return QPixmap.fromImage(shown.copy(of_screen))


def _panes(around: QWidget, at: QPoint, seen: QRect) -> Iterator[tuple[QWidget, QRect]]:
    """What is painted in one go, each with the part of it that is seen.

    Args:
        around: Whose panes.
        at: Where it lies on the stage.
        seen: The part of the stage on which it is seen.
    """
    for child in around.children():
        if not isinstance(child, QWidget) or child.isHidden() or child.isWindow():
            continue
        place = child.geometry().translated(at) & seen
        area = place.width() * place.height()
        if place.isEmpty() or area < _LEAST_AREA:
            continue
        is_view = isinstance(child, QAbstractScrollArea) and not isinstance(child, QScrollArea)
        if is_view or area <= _LARGEST_AREA:
            yield child, place
        else:
            yield from _panes(child, at + child.pos(), place)


class Stillness:
    """Between `begin` and `end` no window paints itself; then they do, pane by pane."""

    def __init__(self) -> None:
        self._held: list[QWidget] = []

    def begin(self) -> None:
        """Hold all windows that are seen, unless they are held."""
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top.updatesEnabled():
                top.setUpdatesEnabled(False)
                self._held.append(top)

    def end(self, *, at_once: bool = False) -> None:
        """Let them paint themselves.

        Args:
            at_once: Whether all panes are painted in one turn.
        """
        while self._held:
            top = self._held.pop()
            if not isValid(top):
                continue
            curtain = None if at_once else top.findChild(Curtain)
            if curtain is not None:
                curtain.close()
            top.setUpdatesEnabled(True)
            if curtain is not None:
                curtain.open_soon()
