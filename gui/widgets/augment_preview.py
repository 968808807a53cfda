"""Eight samples as training would vary them, following every change of the settings."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine import tasks
from engine.augment_presets import FIELDS
from engine.inputs import InputSpec
from engine.recipe import AugmentSpec
from engine.types import Thumbnail
from gui import theme
from gui.jobs import Job
from gui.keeping import Keeper
from gui.models.thumbnails import to_pixmap
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row

COUNT = 8
COLUMNS = 4
# Sooner than this nobody misses an answer; later they want to know what is waited for.
PATIENCE_MS = 400


class AugmentPreview(QWidget):
    """The pictures, a way back to the originals, and another variation.

    One request is under way at a time, in the engine's process. While it is, only the newest wish
    is kept and asked for next. A result is shown if it is of the same samples and the same
    variation as what is wanted, so a dragged slider is followed; of other samples, never.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: tasks.AugmentRequest | None = None
        self._shown: tasks.AugmentRequest | None = None
        self._asked: tasks.AugmentRequest | None = None
        self._originals_of: tasks.InputRequest | None = None
        self._originals_job: Job | None = None
        self._seed = 0
        self._is_prepared = False
        self.sheet = _Sheet(self)
        self.state = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.state.hide()
        self.originals = Button(
            self.tr("Originals"),
            tip=self.tr("Show the same samples unchanged. Holding a picture does it too."),
        )
        self.originals.setCheckable(True)
        self.another = Button(
            self.tr("Other variation"),
            icon="refresh",
            tip=self.tr("Draw new chances: every epoch of training does."),
            on_click=self._vary_anew,
        )
        buttons = row(spacing=theme.SPACE_8)
        buttons.addWidget(self.originals, 1)
        buttons.addWidget(self.another, 1)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addWidget(self.sheet)
        layout.addWidget(self.state)
        layout.addLayout(buttons)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_what_is_waited_for)
        self.originals.toggled.connect(self._show_which)
        self.sheet.held.connect(self._show_which)
        session.training_state_changed.connect(self._on_training_state)

    def show_samples(self, paths: tuple[str, ...], spec: InputSpec, augment: AugmentSpec) -> None:
        """Show how training varies these samples; none for nothing.

        Args:
            paths: Their references, `COUNT` at most.
            spec: How they enter the model.
            augment: The settings. Where only they change, the chances drawn stay the same.
        """
        if not paths:
            self._wanted = None
            self._clear()
            return
        before, self._wanted = (
            self._wanted,
            tasks.AugmentRequest(paths=paths, spec=spec, augment=augment, seed=self._seed),
        )
        if before is None or not _same_samples(before, self._wanted):
            self._clear()
            self.sheet.set_proportions(len(paths), spec.width / spec.height)
        self._ask()

    def prepare(self, paths: tuple[str, ...], spec: InputSpec) -> None:
        """Run every step once unseen: the first run of one takes up to a second, later ones not.

        To be called when the values come in sight, before one is changed.
        """
        if not paths or self._is_prepared or self._session.training_state != "idle":
            return
        self._is_prepared = True
        everything = {name: "both" if name == "flip" else 0.5 for name in FIELDS[spec.media]}
        augment = AugmentSpec(preset="custom", **everything)
        self._session.jobs.start(
            tasks.preview_augmentation,
            tasks.AugmentRequest(paths=paths, spec=spec, augment=augment),
            title=self.tr("Preview of the augmentation"),
        )

    def _vary_anew(self) -> None:
        self._seed += 1
        self.originals.setChecked(False)
        if (now := self._wanted) is not None:
            self.show_samples(now.paths, now.spec, now.augment)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is computed for a preview that nobody sees."""
        super().showEvent(event)
        self._ask()

    # Asking

    def _ask(self) -> None:
        wanted = self._wanted
        if wanted is None or not self.isVisible():
            return
        self._ask_originals()
        if self._session.training_state != "idle":
            self._say(self.tr("A run is training: how samples vary is shown after it."))
            self._show_which()
            return
        if wanted == self._shown:
            self._say("")
            return
        if self._asked is not None:
            return
        self._asked = wanted
        self._patience.start()
        job = self._session.jobs.start(
            tasks.preview_augmentation,
            wanted,
            title=self.tr("Preview of the augmentation"),
        )
        job.finished.connect(lambda thumbnails: self._answered(wanted, thumbnails))
        job.failed.connect(lambda error: self._failed(wanted, error))
        job.cancelled.connect(lambda: self._failed(wanted, self.tr("Cancelled.")))

    def _answered(self, asked: tasks.AugmentRequest, thumbnails: tuple[Thumbnail, ...]) -> None:
        self._asked = None
        self._patience.stop()
        wanted = self._wanted
        if wanted is not None and _same_samples(asked, wanted) and asked.seed == wanted.seed:
            self._shown = asked
            self.sheet.set_varied(thumbnails)
            self._say("")
            self._show_which()
        self._ask()

    def _failed(self, asked: tasks.AugmentRequest, error: object) -> None:
        self._asked = None
        self._patience.stop()
        if asked != self._wanted:
            self._ask()
            return
        # What is shown belongs to other settings.
        self._shown = None
        self.sheet.set_varied(())
        self._say(str(error), "warning")

    def _ask_originals(self) -> None:
        wanted = self._wanted
        assert wanted is not None
        request = tasks.InputRequest(paths=wanted.paths, spec=wanted.spec)
        if request == self._originals_of:
            return
        if self._originals_job is not None:
            self._originals_job.cancel()
        self._originals_of = request
        self._originals_job = job = self._session.jobs.start(
            tasks.preview_inputs, request, lane="light", title=self.tr("Reading samples")
        )
        job.finished.connect(lambda thumbnails: self._got_originals(request, thumbnails))
        # Without the originals the preview is worth no less, and says itself what it cannot read.
        job.failed.connect(lambda _error: self._got_originals(request, ()))

    def _got_originals(
        self, request: tasks.InputRequest, thumbnails: tuple[Thumbnail, ...]
    ) -> None:
        self._originals_job = None
        if request == self._originals_of:
            self.sheet.set_originals(thumbnails)
            self._show_which()

    # Showing

    def _on_training_state(self, _state: str) -> None:
        self._ask()

    def _show_which(self, *_: object) -> None:
        held = self.originals.isChecked() or self.sheet.is_held
        self.sheet.show_originals(held or self._session.training_state != "idle")

    def _say_what_is_waited_for(self) -> None:
        busy = self._session.busy_job
        self._say(
            self.tr("Waiting for: {0}").format(busy.title)
            if busy is not None
            else self.tr("Starting…")
        )

    def _say(self, sentence: str, color: str = "second_text") -> None:
        self.state.set_color(color)
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))

    def _clear(self) -> None:
        self._shown = None
        self.sheet.set_varied(())
        if self._wanted is None or self._originals_of != tasks.InputRequest(
            paths=self._wanted.paths, spec=self._wanted.spec
        ):
            self._originals_of = None
            self.sheet.set_originals(())
        self._say("")


def _same_samples(one: tasks.AugmentRequest, other: tasks.AugmentRequest) -> bool:
    return one.paths == other.paths and one.spec == other.spec


class _Sheet(QWidget):
    """Two rows of pictures, as wide as there is room; holding them shows the originals."""

    held = Signal(bool)

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._varied: tuple[QPixmap, ...] = ()
        self._originals: tuple[QPixmap, ...] = ()
        self._count, self._proportions = COUNT, 1.0
        self._shows_originals = False
        self.is_held = False
        self.setAccessibleName(self.tr("Samples as training varies them"))
        self.setToolTip(self.tr("Hold the mouse button to see them unchanged."))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.keeper = Keeper(self, self.accessibleName)
        theme.changed.connect(self.update)

    @property
    def pixmaps(self) -> tuple[QPixmap, ...]:
        """What is shown: the varied samples or the originals."""
        return self._originals if self._shows_originals else self._varied

    def set_proportions(self, count: int, proportions: float) -> None:
        """Make room for so many pictures, `proportions` times as wide as high."""
        self._count, self._proportions = count, proportions
        self.updateGeometry()

    def set_varied(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        """Take the varied samples."""
        self._varied = tuple(to_pixmap(thumbnail) for thumbnail in thumbnails)
        self.update()

    def set_originals(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        """Take the unchanged samples."""
        self._originals = tuple(to_pixmap(thumbnail) for thumbnail in thumbnails)
        self.update()

    def show_originals(self, shows: bool) -> None:
        """Show the unchanged samples, or the varied ones."""
        self._shows_originals = shows
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Pictures keep their proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all rows."""
        rows = -(-self._count // COLUMNS)
        return rows * (self._cell(width).height() + theme.SPACE_4) - theme.SPACE_4

    def sizeHint(self) -> QSize:
        """For the width of a left column."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """Pictures may become small."""
        return QSize(120, self.heightForWidth(120))

    def _cell(self, width: int) -> QSize:
        across = (width - (COLUMNS - 1) * theme.SPACE_4) // COLUMNS
        return QSize(across, max(24, min(2 * across, round(across / self._proportions))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pictures, and empty places for those that are not here or cannot be read."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cell, pixmaps = self._cell(self.width()), self.pixmaps
        for number in range(self._count):
            down, across = divmod(number, COLUMNS)
            corner = QPoint(
                across * (cell.width() + theme.SPACE_4), down * (cell.height() + theme.SPACE_4)
            )
            place = QRect(corner, cell)
            if number < len(pixmaps) and not pixmaps[number].isNull():
                painter.drawPixmap(place, pixmaps[number])
            else:
                painter.fillRect(place, theme.tokens().sunken)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the originals while the button is held."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(True)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Back to the varied samples."""
        self._hold(False)

    def _hold(self, is_held: bool) -> None:
        if is_held != self.is_held:
            self.is_held = is_held
            self.held.emit(is_held)
