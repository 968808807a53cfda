"""The few small widgets that every page is made of: labels, cards, buttons, forms."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import numbers, theme, words


class _Told:
    """A widget that says the engine's sentences in the language of the window."""

    def setText(self, text: str) -> None:
        """Change what it says."""
        super().setText(words.tell(text))

    def setToolTip(self, text: str) -> None:
        """Change what it says at the pointer."""
        super().setToolTip(words.tell(text))


class Label(_Told, QLabel):
    """Text in one of the theme's colours and sizes; it follows the theme.

    Args:
        text: What it says.
        size: One of theme.FONT_12 … FONT_24.
        bold: Whether in bold.
        color: Which token; `set_color` changes it.
        wrap: Whether long text goes on in the next line.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = theme.FONT_13,
        bold: bool = False,
        color: str = "text",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self._said = ""
        self.setFont(theme.font(size, bold=bold))
        self.setWordWrap(wrap)
        Label.setText(self, text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._color = color
        self._recolor()
        theme.changed.connect(self._follow)

    def setText(self, text: str) -> None:
        """Change what it says; no line of it ends between a number and its unit."""
        self._said = words.tell(text)
        QLabel.setText(self, numbers.unbroken(self._said) if self.wordWrap() else self._said)

    def text(self) -> str:
        """What it says, with the spaces as they were given."""
        shown = super().text()
        return self._said if shown == numbers.unbroken(self._said) else shown

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Say in another language what was put together with other spaces."""
        text = self.text()
        if text != super().text():
            self.setText(say(text))

    def set_color(self, color: str) -> None:
        """Draw the text in the token called `color`."""
        if color != self._color:
            self._color = color
            self._recolor()

    def _follow(self) -> None:
        if self.isVisible():
            self._recolor()
        else:
            theme.recolor_later(self, self._recolor)

    def _recolor(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.tokens().color(self._color))
        self.setPalette(palette)


class Card(QFrame):
    """A rounded surface with an edge.

    Args:
        kind: `surface`, `selection` (accented), `sunken` or `warning`.
    """

    def __init__(self, parent: QWidget | None = None, *, kind: str = "surface") -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def set_kind(self, kind: str) -> None:
        """Change how the surface looks."""
        self.setProperty("card", kind)
        self.update()


class Button(_Told, QPushButton):
    """A push button; `accent` makes it the one that is meant to be pressed."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        accent: bool = False,
        icon: str | None = None,
        tip: str = "",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(words.tell(text), parent)
        self._waits_for_focus = False
        self.setMinimumHeight(28)
        if icon:
            self.setIcon(theme.icon(icon, "text_on_accent" if accent else "text"))
        if tip:
            self.setToolTip(tip)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self.set_accent(accent)
        theme.changed.connect(self._recolor)

    def setEnabled(self, is_enabled: bool) -> None:
        """Let it be pressed or not; it gets the focus back that it had when it was turned off."""
        if not is_enabled and self.isEnabled() and self.window().focusWidget() is self:
            # Else Qt gives it to the next control, which may be at the other end of the window.
            self._waits_for_focus = True
            self.clearFocus()
        super().setEnabled(is_enabled)
        if is_enabled and self._waits_for_focus:
            self._waits_for_focus = False
            if self.isVisible() and self.window().focusWidget() is None:
                self.setFocus()

    def set_accent(self, accent: bool) -> None:
        """Make it the accented button, or a plain one again."""
        if accent == self.property("accent"):
            return
        self.setProperty("accent", accent)
        # A plain one has the colours of the application.
        self.setPalette(QPalette())
        self._recolor()
        self.update()

    def _recolor(self) -> None:
        if not self.property("accent"):
            return
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.ButtonText, theme.tokens().text_on_accent)
        self.setPalette(palette)


class LinkButton(_Told, QToolButton):
    """A button that looks like a link, in the accent colour."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        tip: str = "",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAutoRaise(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if tip:
            self.setToolTip(tip)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self._recolor()
        theme.changed.connect(self._recolor)

    def _recolor(self) -> None:
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.ButtonText, theme.tokens().accent)
        self.setPalette(palette)


class ActionLinks(QWidget):
    """What can be done now, as links in a row; nothing where that is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[LinkButton] = []
        self._row = row(self, spacing=0)
        self._row.addStretch()
        self.hide()

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Show these and no others; keys after a tabulator in their texts become tooltips."""
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = []
        for action in actions:
            text, _tab, keys = action.text().partition("\t")
            link = LinkButton(text, self, tip=f"{text} ({keys})" if keys else text)
            action.setParent(link)
            # Once the click is over: what is done may bring other links.
            link.clicked.connect(
                lambda _checked=False, action=action: QTimer.singleShot(0, action, action.trigger)
            )
            self._row.insertWidget(len(self.links), link)
            self.links.append(link)
        self.setVisible(bool(actions))


class Folding(QWidget):
    """A heading in the accent colour that shows or hides what is below it.

    Attributes:
        title: What the heading says.
        link: What is clicked.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._content = content
        self.link = LinkButton("", self, on_click=lambda: self.set_open(content.isHidden()))
        layout = column(self, spacing=theme.SPACE_4)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(content)
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        self._content.setVisible(is_open)
        self._show_title()
        self.toggled.emit(is_open)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self.title = title
        self._show_title()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render the heading."""
        self.set_title(say(self.title))

    def _show_title(self) -> None:
        self.link.setText(f"{'▾' if self.is_open else '▸'} {self.title}")
        # The triangle means nothing when it is read out.
        self.link.setAccessibleName(self.title)
        self.link.setAccessibleDescription(
            self.tr("unfolded") if self.is_open else self.tr("folded")
        )


class LateFolding(Folding):
    """A `Folding` whose content is made when it is first unfolded, for what few people need.

    Args:
        title: Its heading.
        make: Makes the content; called once.
    """

    def __init__(
        self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        self._make: Callable[[], QWidget] | None = make
        self._place = QWidget()
        super().__init__(title, self._place, parent)

    def make(self) -> None:
        """Make the content, if there is none yet."""
        if self._make is not None:
            make, self._make = self._make, None
            column(self._place).addWidget(make())

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content; make it if there is none yet."""
        if is_open:
            self.make()
        super().set_open(is_open)


class Scrolled(QScrollArea):
    """Content that is scrolled up and down, never aside; what is behind shows through it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its controls have the focus; the keys that they do not take scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        bare(self)
        content.setAutoFillBackground(False)


class LeftColumn(Scrolled):
    """A scrolled column of a fixed preferred width; `body` is its layout."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        inner = QWidget()
        body = column(inner, spacing=theme.SPACE_12)
        super().__init__(inner, parent)
        self.body = body
        self.setFixedWidth(width)
        # Bringing a widget into sight must not move the column aside.
        bar = self.horizontalScrollBar()
        bar.rangeChanged.connect(lambda *_range: bar.setRange(0, 0))


class FittingColumn(LeftColumn):
    """A `LeftColumn` that is no higher than what is in it, so that the next thing follows it."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(width, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        # Else it is as high as it would have to be were it as narrow as can be.
        self.widget().setMinimumHeight(1)

    def sizeHint(self) -> QSize:
        """As high as its content at this width."""
        # Beside a bar, or having just had one would bring it back.
        inside = self.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(self.width(), self.widget().heightForWidth(inside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the layout when the content wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def bare(area: QAbstractScrollArea) -> None:
    """Let what is behind a scroll area show through it, also beside its handle."""
    area.viewport().setAutoFillBackground(False)
    bar = area.verticalScrollBar()
    bar.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
    palette = bar.palette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
    bar.setPalette(palette)


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """A vertical layout with the same margin on all sides."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QHBoxLayout:
    """A horizontal layout with the same margin on all sides."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout
