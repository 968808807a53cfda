"""What runs and waits, what ended lately and what was told: one list above the status line."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui import theme
from gui.activity import Activity, Work
from gui.log import Entry
from gui.models.log import when
from gui.widgets.basics import Card, Label, LinkButton, Scrolled, column, row
from gui.widgets.details_dialog import DetailsDialog
from gui.widgets.empty_state import IconLabel
from gui.widgets.progress_bar import ProgressBar

WIDTH, MOST_HEIGHT = 520, 520
# Edges, and the handle where there is more than fits.
_BESIDE = 14
_REFRESH_MS = 500
_MOST_ENDED, _MOST_MESSAGES = 6, 10
_MOST_MADE = 6
_STEPS = 1000
_OUTCOME_ICONS = {
    "done": ("check-circle-outline", "good"),
    "failed": ("alert-circle-outline", "bad"),
    "cancelled": ("cancel", "second_text"),
}
_LEVEL_ICONS = {
    "error": ("alert-circle-outline", "bad"),
    "warning": ("alert-outline", "warning"),
    "info": ("information-outline", "accent"),
}


class WorkRow(QWidget):
    """One task that runs or waits: its name, how far it is, how to cancel it."""

    def __init__(
        self, work: Work, activity: Activity, cancel: Callable[[Work], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.work = work
        self._activity = activity
        layout = column(self, spacing=theme.SPACE_4)
        head = row(spacing=theme.SPACE_8)
        head.addWidget(_narrow(Label(work.title, self, bold=True, wrap=True)), 1)
        self.cancel = LinkButton(
            self.tr("Cancel"),
            self,
            tip=self.tr("Stop this; everything stays as it was before"),
            on_click=lambda: cancel(work),
        )
        self.cancel.setAccessibleName(self.tr("Cancel: {0}").format(work.title))
        self.cancel.setVisible(not work.is_quiet)
        head.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        self.bar = ProgressBar(self)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(work.title)
        self.state = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.state)
        self.refresh()

    def refresh(self) -> None:
        """Say how far it is now."""
        share = self._activity.share(self.work)
        is_waiting = self.work.job.state == "waiting"
        self.bar.setRange(0, _STEPS if share is not None or is_waiting else 0)
        self.bar.setValue(round(_STEPS * (share or 0.0)))
        self.state.setText(self._activity.state_text(self.work))


class _ToldRow(QWidget):
    """An icon, a text, when it was."""

    def __init__(
        self,
        icon: tuple[str, str],
        text: str,
        moment: float,
        parent: QWidget,
        title: str = "",
        on_details: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        layout = row(self, spacing=theme.SPACE_8)
        layout.addWidget(IconLabel(*icon, 16, self), 0, Qt.AlignmentFlag.AlignTop)
        said = column(spacing=0)
        if title:
            said.addWidget(_narrow(Label(title, self, wrap=True)))
        color = "second_text" if title else "text"
        text_label = Label(text, self, size=theme.FONT_12, color=color, wrap=True)
        text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.addWidget(_narrow(text_label))
        if on_details is not None:
            link = LinkButton(self.tr("Details…"), self, on_click=on_details)
            link.setFont(theme.font(theme.FONT_12))
            said.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(said, 1)
        clock = Label(when(moment, seconds=False), self, size=theme.FONT_12, color="second_text")
        layout.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)


class _Part(NamedTuple):
    """A line of the list, and what it tells: held, so that its id stays its own."""

    thing: object
    widget: QWidget


def _narrow(label: Label) -> Label:
    """A long file name in one text must not push the clocks of all out of sight."""
    label.setMinimumWidth(1)
    return label


class ActivityPopup(Card):
    """Lies above the status line until the focus goes elsewhere or Escape is pressed.

    Args:
        activity: What runs and has ended.
        messages: What was told, oldest first.
        cancel: Called with the `Work` to cancel.
        open_log: Opens the log.
        parent: The window.
    """

    def __init__(
        self,
        activity: Activity,
        messages: Sequence[Entry],
        cancel: Callable[[Work], object],
        open_log: Callable[[], object],
        parent: QMainWindow,
    ) -> None:
        super().__init__(parent)
        self._activity, self._messages = activity, messages
        self._cancel = cancel
        self.setAccessibleName(self.tr("Running work and messages"))
        self._is_open = False
        self.rows: list[WorkRow] = []
        # What the list is made of, by its kind and what it tells.
        self._parts: dict[tuple[str, int], _Part] = {}
        self._inner = QWidget()
        self._body = column(self._inner, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        self._scrolled = Scrolled(self._inner, self)
        around = column(self, spacing=0)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._scrolled, 1)
        foot = row()
        foot.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, theme.SPACE_8)
        foot.addStretch()
        self.log_link = LinkButton(
            self.tr("Open the log"),
            self,
            tip=self.tr("All that happened, with times, also in earlier sessions"),
            on_click=lambda: (self.hide(), open_log()),
        )
        foot.addWidget(self.log_link)
        around.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fill)
        activity.changed.connect(self.update_soon)
        self.hide()

    def update_soon(self) -> None:
        """Something has begun, ended or been told."""
        if self.isVisible():
            self._soon.start()

    def open(self) -> None:
        """Show it in the lower left corner, above the status line."""
        self._fill()
        self.show()
        self.raise_()
        first = next((row.cancel for row in self.rows if not row.work.is_quiet), self.log_link)
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._is_open = True
        self.parentWidget().installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isAncestorOf(now):
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go when something beside it is clicked, and stay in the corner of a window resized."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep to itself what is clicked in it."""
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up with what runs."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()
        self._soon.stop()
        if self._is_open and not event.spontaneous():
            self._is_open = False
            self.parentWidget().removeEventFilter(self)
            QApplication.instance().focusChanged.disconnect(self._on_focus)

    def _refresh(self) -> None:
        # What nobody waits for comes here once it has taken a while, without a word.
        if [row.work for row in self.rows] != self._activity.current:
            self._fill()
        for each in self.rows:
            each.refresh()

    def _fill(self) -> None:
        focus = next((one.work for one in self.rows if one.cancel.hasFocus()), None)
        if focus is not None:
            # What has the focus may go, and would take it elsewhere.
            self.log_link.setFocus()
        while self._body.count():
            self._body.takeAt(0)
        before, self._parts = self._parts, {}
        num_made = 0
        for kind, thing, make in self._wanted():
            key = (kind, id(thing))
            part = before.pop(key, None)
            if part is None:
                if num_made == _MOST_MADE:
                    # The rest comes in the next turn: each takes a few milliseconds to make.
                    self._soon.start()
                    for later in before.values():
                        later.widget.hide()
                    self._parts |= before
                    before = {}
                    break
                num_made += 1
                part = _Part(thing, make())
            self._parts[key] = part
            self._body.addWidget(part.widget)
            # Else its height counts only once the list was seen without it.
            part.widget.show()
        for part in before.values():
            part.widget.hide()
            part.widget.deleteLater()
        self.rows = [one.widget for one in self._parts.values() if isinstance(one.widget, WorkRow)]
        self._body.addStretch()
        for one in self.rows:
            if one.work is focus:
                one.cancel.setFocus()
        self._fit()

    def _wanted(self) -> Iterator[tuple[str, object, Callable[[], QWidget]]]:
        """What the list is made of: its kind, what it tells, and how it is made."""
        works = self._activity.current
        ended = list(self._activity.ended)[: -_MOST_ENDED - 1 : -1]
        told = list(self._messages)[: -_MOST_MESSAGES - 1 : -1]
        yield self._heading(self.tr("Running"))
        for work in works:
            yield "runs", work, partial(self._running, work)
        if not works:
            nothing = self.tr("Nothing runs now.")
            yield nothing, None, partial(Label, nothing, self._inner, color="second_text")
        if ended:
            yield self._heading(self.tr("Ended lately"))
        for work in ended:
            yield "ended", work, partial(self._ended, work)
        if told:
            yield self._heading(self.tr("Messages"))
        for entry in told:
            yield "told", entry, partial(self._told, entry)

    def _heading(self, title: str) -> tuple[str, object, Callable[[], QWidget]]:
        return title, None, partial(Label, title, self._inner, bold=True, color="second_text")

    def _running(self, work: Work) -> QWidget:
        return WorkRow(work, self._activity, self._cancel_one, self._inner)

    def _ended(self, work: Work) -> QWidget:
        text = self._activity.outcome_text(work)
        icon = _OUTCOME_ICONS[work.outcome or "done"]
        show = self._details(text, work.details)
        return _ToldRow(icon, text, work.ended_at, self._inner, title=work.title, on_details=show)

    def _told(self, entry: Entry) -> QWidget:
        show = self._details(entry.text, entry.details)
        icon = _LEVEL_ICONS[entry.level]
        return _ToldRow(icon, entry.text, entry.time, self._inner, on_details=show)

    def _details(self, text: str, details: str) -> Callable[[], object] | None:
        def show() -> None:
            self.hide()
            DetailsDialog(text, details, self.parentWidget()).open()

        return show if details else None

    def _fit(self) -> None:
        """As high as what it says, as far as there is room above the status line."""
        window = self.parentWidget()
        bottom = window.statusBar().geometry().top() - theme.SPACE_4
        wanted = self._body.heightForWidth(WIDTH - _BESIDE)
        if wanted < 0:
            # Nothing in it is broken into lines.
            wanted = self._body.sizeHint().height()
        # A layout's own least height is that of texts broken as often as can be.
        self._inner.setMinimumHeight(wanted)
        foot = self.log_link.sizeHint().height() + theme.SPACE_12
        height = min(MOST_HEIGHT, wanted + foot, bottom - theme.SPACE_8)
        self.setGeometry(theme.SPACE_4, bottom - height, WIDTH, height)

    def _cancel_one(self, work: Work) -> None:
        self._cancel(work)
