"""A frame around what has the focus, for plots and pictures, which have no other sign of it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QWidget

from gui import theme

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusRing(QObject):
    """Frames a widget while the keyboard has brought the focus there.

    The frame lies beside the widget and not in it: what is taken away from a plot as a picture has
    no frame.

    Args:
        widget: What is framed; its owner.
    """

    # Of the class: events still come when Python has let go of what an object holds.
    _frame: "_Frame | None" = None

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Frame the widget when the focus comes by keys, until it goes."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            assert isinstance(event, QFocusEvent)
            host = self._host()
            if event.reason() in _BY_KEYS and host is not None:
                self._drop()
                self._frame = _Frame(host)
                self._place()
        elif self._frame is None:
            return False
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.ParentChange):
            self._drop()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return False

    def _host(self) -> QWidget | None:
        host = self._widget.parentWidget()
        # A splitter would give the frame a place beside the others.
        while isinstance(host, QSplitter):
            host = host.parentWidget()
        return host

    def _place(self) -> None:
        host = self._host()
        if self._frame is not None and host is not None:
            corner = self._widget.mapTo(host, QPoint())
            self._frame.setGeometry(QRect(corner, self._widget.size()))
            self._frame.raise_()
            self._frame.show()

    def _drop(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None


class _Frame(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The accent, as around buttons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens().accent, 2))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS_4, theme.RADIUS_4
        )
