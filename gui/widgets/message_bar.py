"""Errors and notices that do not stop the work: a bar above the page, details one click away."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QMetaMethod, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from gui import log, theme
from gui.log import Level
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.details_dialog import DetailsDialog

_ICONS = {
    "error": "alert-circle-outline",
    "warning": "alert-outline",
    "info": "information-outline",
}
_COLORS = {"error": "bad", "warning": "warning", "info": "accent"}
READ_MS = 10_000


class MessageBar(QWidget):
    """One sentence with an icon, closed by its cross; a later one takes its place.

    None is lost: how many others came since the bar was last empty is a link beside it.

    All are in the log. `list_wanted` asks for those of late, `log_wanted` for the log.
    """

    list_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = "info"
        self._details = ""
        self._sentence = ""
        self._num_others = 0
        self._since = QElapsedTimer()
        card = Card(self)
        around = column(self)
        around.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, 0)
        around.addWidget(card)
        self._icon = QLabel(card)
        self.text = Label("", card, wrap=True)
        self.details_link = LinkButton(self.tr("Details…"), card, on_click=self.show_details)
        self.action = LinkButton("", card, on_click=lambda: self._act(0))
        self.second_action = LinkButton("", card, on_click=lambda: self._act(1))
        self.third_action = LinkButton("", card, on_click=lambda: self._act(2))
        self.others = LinkButton(
            "",
            card,
            tip=self.tr("All that was told lately, newest first"),
            on_click=self.list_wanted.emit,
        )
        self._links = (self.action, self.second_action, self.third_action)
        self._on_action: tuple[Callable[[], object], ...] = ()
        close = QToolButton(card)
        close.setIcon(theme.icon("close", "second_text"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        layout = row(card)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_4, theme.SPACE_4)
        layout.addWidget(self._icon)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.details_link)
        for link in self._links:
            layout.addWidget(link)
        layout.addWidget(self.others)
        layout.addWidget(close)
        self.hide()
        theme.changed.connect(self._recolor)

    @property
    def _leads_on(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.list_wanted))

    @property
    def level(self) -> str:
        """`error`, `warning` or `info`."""
        return self._level

    def show_message(
        self,
        level: Level,
        sentence: str,
        details: str = "",
        *actions: tuple[str, Callable[[], object]],
    ) -> None:
        """Show a sentence. An error stays when a mere notice comes after it.

        Those that make room or find none are counted.

        Args:
            level: `error`, `warning` or `info`.
            sentence: What happened and what to do.
            details: More, one click away.
            actions: What links beside the sentence, three at most, say and do.
        """
        log.tell(level, sentence, details, is_message=True)
        is_other = sentence != self._sentence
        self._num_others = self._num_others + is_other if not self.isHidden() else 0
        self.others.setText(self.tr("{0} more").format(self._num_others))
        # In a dialog of its own a bar has no list to lead to.
        self.others.setVisible(self._leads_on and self._num_others > 0)
        if not self.isHidden() and self._level == "error" and level != "error":
            return
        self._level = level
        self._details = details
        self._sentence = sentence
        self._since.start()
        self.text.setText(sentence)
        self.details_link.setVisible(bool(details))
        self.offer(*actions)
        self._recolor()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def hide_read(self) -> None:
        """Take away a mere notice that has stood there long enough to be read."""
        if self._level == "info" and not self._on_action and self._since.elapsed() > READ_MS:
            self.hide()

    def offer(self, *actions: tuple[str, Callable[[], object]]) -> None:
        """Put links beside the sentence that is shown, in place of those there."""
        self._on_action = tuple(do for _text, do in actions)
        for at, link in enumerate(self._links):
            link.setText(actions[at][0] if at < len(actions) else "")
            link.setVisible(at < len(actions))

    def _act(self, at: int) -> None:
        self.hide()
        if at < len(self._on_action):
            self._on_action[at]()

    def _recolor(self) -> None:
        icon = theme.icon(_ICONS[self._level], _COLORS[self._level])
        self._icon.setPixmap(icon.pixmap(QSize(18, 18)))

    def show_details(self) -> None:
        """Open the details."""
        advice = ""
        if self._level == "error":
            advice = self.tr(
                "What you had before is still there: try again. If it happens again, copy the "
                "details into a report; the log says what came before."
            )
        DetailsDialog(
            self.text.text(),
            self._details,
            self.window(),
            advice=advice,
            on_log=self.log_wanted.emit if self._leads_on else None,
        ).open()
