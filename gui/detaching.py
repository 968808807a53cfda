"""A part of a page in a window of its own, until that is closed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from gui import theme
from gui.widgets.basics import Card, Label, LinkButton, column

_MOST = 16777215


class Detached(QWidget):
    """Holds a widget while it is away from its page; closing it puts the widget back."""

    def __init__(self, widget: QWidget, title: str) -> None:
        super().__init__(widget.window(), Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.held: QWidget | None = widget
        self._least, self._most = widget.minimumSize(), widget.maximumSize()
        self.place = _Place(self, title, widget.size())
        _replace(widget, self.place)
        # As large as the user likes: in the page its height may be fixed.
        widget.setMinimumHeight(min(self._least.height(), theme.SPACE_24 * 4))
        widget.setMaximumSize(_MOST, _MOST)
        column(self, margin=theme.SPACE_12).addWidget(widget)
        widget.show()
        self.resize(max(640, widget.width()), max(420, widget.height()))
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAutoFillBackground(True)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        # Its page may take it away, as when another run is shown.
        widget.destroyed.connect(self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put the widget back into its page."""
        widget, self.held = self.held, None
        try:
            if widget is not None:
                widget.destroyed.disconnect(self.close)
                widget.setMinimumSize(self._least)
                widget.setMaximumSize(self._most)
                _replace(self.place, widget)
                widget.show()
                self.place.deleteLater()
        except RuntimeError:
            # The page is gone.
            pass
        super().closeEvent(event)


class _Place(Card):
    """Stands in the page where the widget was."""

    def __init__(self, detached: Detached, title: str, size: QSize) -> None:
        super().__init__(kind="sunken")
        self._size = size
        layout = column(self, margin=theme.SPACE_12)
        layout.addStretch()
        text = self.tr("“{0}” is in a window of its own.").format(title)
        said = Label(text, self, color="second_text", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(said)
        tip = self.tr("Close that window and show it here again")
        back = LinkButton(self.tr("Put it back"), self, tip=tip, on_click=detached.close)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def sizeHint(self) -> QSize:
        """As large as what was here."""
        return self._size


def detach(widget: QWidget, title: str) -> None:
    """Show a widget in a window of its own."""
    Detached(widget, title).show()


def is_detached(widget: QWidget) -> bool:
    """Whether a widget is in a window of its own."""
    return isinstance(widget.parentWidget(), Detached)


def put_back(widget: QWidget) -> None:
    """Put a widget back into its page."""
    if isinstance(widget.parentWidget(), Detached):
        widget.parentWidget().close()


def _replace(old: QWidget, new: QWidget) -> None:
    parent = old.parentWidget()
    if isinstance(parent, QSplitter):
        sizes = parent.sizes()
        parent.replaceWidget(parent.indexOf(old), new)
        parent.setSizes(sizes)
    else:
        parent.layout().replaceWidget(old, new)
        new.setParent(parent)
        new.show()
    old.setParent(None)


def has_detached(page: QWidget) -> bool:
    """Whether a part of a page is in a window of its own."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    aways = page.window().findChildren(Detached, options=direct)
    return any(page.isAncestorOf(away.place) for away in aways)
