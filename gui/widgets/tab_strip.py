"""Tabs above views that share one place: text in a row, the accent below the one that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from gui import theme

HEIGHT = 32
_LINE = 3


class TabStrip(QTabBar):
    """A row of tabs; `chosen` tells the key of the one that the user has chosen.

    Arrows, Home and End go from tab to tab. Where there is no room for all, arrows at the right
    scroll.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Tabs of a key, a title and a tooltip each."""
        super().__init__(parent)
        self._keys = [key for key, _, _ in tabs]
        self._by_keys = False
        self._under = -1
        self.setFont(theme.font(theme.FONT_13))
        self._bold = theme.font(theme.FONT_13, bold=True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setFixedHeight(HEIGHT)
        for place, (_key, title, tip) in enumerate(tabs):
            self.addTab(title)
            self.setTabToolTip(place, tip)
        self.currentChanged.connect(lambda place: self.chosen.emit(self._keys[place]))
        theme.changed.connect(self.update)

    @property
    def key(self) -> str:
        """Of the tab that is shown."""
        return self._keys[self.currentIndex()]

    def show_key(self, key: str) -> None:
        """Mark a tab as the one that is shown, without telling anyone."""
        self.blockSignals(True)
        self.setCurrentIndex(self._keys.index(key))
        self.blockSignals(False)
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its title in bold, so that nothing moves when it is chosen."""
        width = QFontMetrics(self._bold).horizontalAdvance(self.tabText(index))
        return QSize(width + 2 * theme.SPACE_8 + 2, HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No tab is cut off."""
        return self.tabSizeHint(index)

    def event(self, event: QEvent) -> bool:
        """Know which tab the mouse is over."""
        if event.type() == QEvent.Type.HoverMove:
            self._hover(self.tabAt(event.position().toPoint()))
        elif event.type() == QEvent.Type.HoverLeave:
            self._hover(-1)
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is drawn only for those who came by the keyboard."""
        self._by_keys = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the titles, a line below all, the accent below the one that is shown."""
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), tokens.border)
        for place in range(self.count()):
            area = QRectF(self.tabRect(place))
            shown = place == self.currentIndex()
            if shown:
                painter.fillRect(
                    QRectF(area.left(), HEIGHT - _LINE, area.width(), _LINE), tokens.accent
                )
            elif place == self._under:
                painter.fillRect(
                    area.adjusted(0, 2, 0, -1), theme.blend(tokens.selection, tokens.surface, 0.5)
                )
            painter.setFont(self._bold if shown else self.font())
            painter.setPen(tokens.text if shown or place == self._under else tokens.second_text)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tabText(place))
            if shown and self.hasFocus() and self._by_keys:
                painter.setPen(tokens.accent)
                painter.drawRect(area.adjusted(1, 3, -2, -5))

    def _hover(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self.update()
