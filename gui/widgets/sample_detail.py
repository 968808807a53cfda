"""One sample beside a grid of them: large, with what is known of it and what can be decided."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from engine import tasks
from engine.types import Thumbnail
from gui import theme
from gui.answer_texts import Item
from gui.data_texts import short_name
from gui.decisions import Decisions
from gui.models.thumbnails import Thumbnails, to_pixmap
from gui.widgets.basics import Button, Label, LinkButton, column, row
from gui.widgets.neighbor_strip import NeighborStrip
from gui.widgets.picture_view import LargePicture
from gui.words import headed

SIZE = 720
WIDTH = 296
REST_MS = 80
QWIDGETSIZE_MAX = 16_777_215


class SampleDetail(QWidget):
    """Shows one `Item`, or that none is chosen.

    `label_asked`, `out_asked`, `fine_asked`, `open_asked` and `reason_asked` say what the user
    wants with the sample; `other_asked` brings the path of a neighbour, `like_asked` that of its
    look-alike.
    """

    label_asked = Signal()
    out_asked = Signal()
    fine_asked = Signal()
    open_asked = Signal()
    reason_asked = Signal()
    other_asked = Signal(str)
    like_asked = Signal(str)

    def __init__(self, session, decisions: Decisions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._decisions = session, decisions
        self.item: Item | None = None
        self._job = None
        self._shows_picture = True
        self.picture = LargePicture(self)
        self.picture.setMinimumSize(160, 72)
        self.title = Label(bold=True)
        self.title.setMinimumWidth(1)
        self.facts = Label(wrap=True)
        self.decision = Label(color="accent", bold=True, wrap=True)
        self.label = Button(
            self.tr("Label wrong…"),
            tip=self.tr("Say what it really is (L). The file stays as it is."),
            on_click=self.label_asked.emit,
        )
        self.out = Button(
            self.tr("Leave out"),
            tip=self.tr("Do not train on it any more (X). The file stays as it is."),
            on_click=self.out_asked.emit,
        )
        self.fine = Button(
            self.tr("Fine"),
            tip=self.tr("Picture and label are as they should be (F)"),
            on_click=self.fine_asked.emit,
        )
        self.larger = LinkButton(
            self.tr("Open"), tip=self.tr("Show it in large (Enter)"), on_click=self.open_asked.emit
        )
        self.reason = LinkButton(
            self.tr("Why?"),
            tip=self.tr("Show what in it made the model answer so (W)"),
            on_click=self.reason_asked.emit,
        )
        self.like = LinkButton(
            self.tr("Show what it looks like"),
            tip=self.tr("Go to the other one of the two"),
            on_click=lambda: self.item is not None and self.like_asked.emit(self.item.like),
        )
        self.neighbors = NeighborStrip(session, self)
        self.neighbors.opened.connect(self.other_asked)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.SPACE_12)
        self._body.addWidget(self.picture, 1)
        self._body.addLayout(self._make_texts())
        self._body.addStretch(0)
        self._beside = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read)
        self.show_item(None)

    def _make_texts(self):
        texts = column(spacing=theme.SPACE_8)
        above = row(spacing=0)
        above.addWidget(self.title, 1)
        above.addWidget(self.larger)
        above.addWidget(self.reason)
        texts.addLayout(above)
        texts.addWidget(self.facts)
        texts.addWidget(self.like, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(self.decision)
        buttons = row(spacing=theme.SPACE_4)
        for button in (self.label, self.out, self.fine):
            buttons.addWidget(button)
        texts.addLayout(buttons)
        texts.addWidget(self.neighbors)
        texts.addStretch(0)
        return texts

    def set_beside(self, beside: bool) -> None:
        """Stand beside the grid (picture above its texts), or below it (picture beside them)."""
        self._beside = beside
        self._limit()
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if beside else directions.LeftToRight)

    def set_media(self, media: str) -> None:
        """Say what samples are: rows of numbers have no picture."""
        self._shows_picture = media != "vector"
        self.picture.setVisible(self._shows_picture)
        self.larger.setVisible(self._shows_picture)

    def show_item(self, item: Item | None) -> None:
        """Show another sample."""
        is_other = item is None or self.item is None or item.path != self.item.path
        self.item = item
        for widget in (self.facts, self.neighbors):
            widget.setVisible(item is not None)
        for widget in (self.larger, self.reason):
            widget.setEnabled(item is not None)
        self.like.setVisible(item is not None and bool(item.like))
        if is_other:
            self._drop_job()
        if item is None:
            self.title.setText("")
            self.picture.show_pixmap(None, self.tr("Choose one to see it here."))
            self.neighbors.show_sample("", ())
        else:
            name = short_name(item.path)
            self.title.setToolTip(item.path)
            self._fit_title()
            self.picture.setAccessibleName(name)
            # Pairs stay together where a line ends.
            pairs = (headed(what, value).replace(" ", "\u00a0") for what, value in item.facts)
            self.facts.setText("\u2003 ".join(pairs))
            self.neighbors.show_sample(item.path, item.labels)
            if is_other and self._shows_picture:
                # The small picture stands in until the large one is here.
                self.picture.show_pixmap(Thumbnails.of(self._session).get(item.path))
                self._rest.start()
        self.show_decision()

    def show_decision(self) -> None:
        """What was decided about it has changed."""
        item = self.item
        text = self._decisions.text(item.path) if item is not None else ""
        can_decide = item is not None and self._decisions.name(item.path) is not None
        self.decision.setText(self.tr("Decided: {0}").format(text) if text else "")
        self.decision.setVisible(bool(text))
        decision = self._decisions.of(item.path) if item is not None else None
        is_out = decision is not None and decision.kind == "left_out"
        self.out.setText(self.tr("Bring back") if is_out else self.tr("Leave out"))
        for button in (self.label, self.out, self.fine):
            button.setEnabled(can_decide)

    # The picture

    def _drop_job(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self) -> None:
        if self.item is None or not self.isVisible():
            return
        job = self._session.jobs.start(
            tasks.read_thumbnails,
            tasks.ThumbnailRequest(paths=(self.item.path,), size=SIZE),
            lane="light",
            title=self.tr("Reading {0}").format(short_name(self.item.path)),
        )
        self._job = job
        job.finished.connect(lambda found: self._on_read(job, found))
        job.failed.connect(lambda error: self._on_failed(job, str(error)))

    def _on_read(self, job, thumbnails: tuple[Thumbnail, ...]) -> None:
        if job is self._job:
            pixmap = to_pixmap(thumbnails[0])
            self.picture.show_pixmap(pixmap, self.tr("This file cannot be read."))

    def _on_failed(self, job, sentence: str) -> None:
        if job is self._job:
            self.picture.show_pixmap(None, sentence)

    def _fit_title(self) -> None:
        if self.item is None:
            return
        # The layout gives the title what the links beside it leave over.
        links = (self.larger, self.reason)
        taken = sum(link.sizeHint().width() for link in links if not link.isHidden())
        room = self.width() - taken
        if not self._beside and self._shows_picture:
            room = min(room, self.title.width())
        middle = Qt.TextElideMode.ElideMiddle
        name = short_name(self.item.path)
        self.title.setText(self.title.fontMetrics().elidedText(name, middle, room))

    def _limit(self) -> None:
        # In a high window the texts stay near the picture.
        self.picture.setMaximumHeight(self.width() if self._beside else QWIDGETSIZE_MAX)

    def resizeEvent(self, event) -> None:
        """The picture is no higher than wide."""
        super().resizeEvent(event)
        self._limit()
        self._fit_title()

    def showEvent(self, event) -> None:
        """Read what was chosen while it was hidden."""
        super().showEvent(event)
        if self.item is not None and self._shows_picture:
            self._rest.start()

    def hideEvent(self, event) -> None:
        """What is not seen need not be read."""
        super().hideEvent(event)
        self._drop_job()
