"""Choosing the part of every picture that is used: a rectangle drawn on an example, or numbers."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.recipe import Region
from engine.types import Thumbnail
from gui import theme
from gui.models.thumbnails import to_pixmap
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.fields import Form, Whole

_SIZE = 640
_LEAST = 0.02


class RegionCanvas(QWidget):
    """A picture with a rectangle on it; dragging draws another."""

    drawn = Signal(object)

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._start: QPointF | None = None
        self.region = Region()
        self.setMinimumSize(360, 300)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("An example picture; drag to draw the part that is used"))

    def set_pixmap(self, pixmap: QPixmap) -> None:
        """Show another picture."""
        self._pixmap = pixmap
        self.update()

    def set_region(self, region: Region) -> None:
        """Show another rectangle."""
        self.region = region
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture is painted."""
        size = self._pixmap.size() if not self._pixmap.isNull() else self.size()
        scaled = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, scaled.width(), scaled.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a rectangle."""
        self._start = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it on."""
        if self._start is not None:
            self._draw(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self._start = None

    def _draw(self, end: QPointF) -> None:
        assert self._start is not None
        whole = self.picture_rect()
        drawn = QRectF(self._start, end).normalized().intersected(whole)
        left = (drawn.left() - whole.left()) / whole.width()
        top = (drawn.top() - whole.top()) / whole.height()
        right = (drawn.right() - whole.left()) / whole.width()
        bottom = (drawn.bottom() - whole.top()) / whole.height()
        if right - left >= _LEAST and bottom - top >= _LEAST:
            # Whole hundredths, as the numbers beside the picture have them.
            edges = [round(edge, 2) for edge in (left, top, right, bottom)]
            self.region = Region(left=edges[0], top=edges[1], right=edges[2], bottom=edges[3])
            self.drawn.emit(self.region)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and what is not used darker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = self.picture_rect()
        if self._pixmap.isNull():
            painter.fillRect(whole, theme.tokens().sunken)
        else:
            painter.drawPixmap(whole.toRect(), self._pixmap)
        region = self.region
        used = QRectF(
            whole.left() + region.left * whole.width(),
            whole.top() + region.top * whole.height(),
            (region.right - region.left) * whole.width(),
            (region.bottom - region.top) * whole.height(),
        )
        shade = theme.tokens().background
        shade.setAlpha(190)
        for part in (
            QRectF(whole.topLeft(), QPointF(whole.right(), used.top())),
            QRectF(QPointF(whole.left(), used.bottom()), whole.bottomRight()),
            QRectF(QPointF(whole.left(), used.top()), used.bottomLeft()),
            QRectF(used.topRight(), QPointF(whole.right(), used.bottom())),
        ):
            painter.fillRect(part, shade)
        painter.setPen(QPen(theme.tokens().accent, 2))
        painter.drawRect(used)
        painter.end()


class RegionDialog(Dialog):
    """Asks for a region; `chosen` brings it, or None for the whole picture."""

    chosen = Signal(object)

    def __init__(
        self, session, example: str, region: Region | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Part of every picture"))
        self.resize(820, 560)
        self.canvas = RegionCanvas(self)
        self._names = ("left", "top", "right", "bottom")
        texts = (self.tr("Left"), self.tr("Top"), self.tr("Right"), self.tr("Bottom"))
        form = Form(84)
        self.edges: dict[str, Whole] = {}
        for name, text in zip(self._names, texts, strict=True):
            tip = self.tr("Where the used part ends, as a share of the picture")
            self.edges[name] = Whole(0, 100, suffix=" %", tip=tip)
            self.edges[name].edited.connect(self._on_typed)
            form.add(text, self.edges[name])
        side = column(spacing=theme.SPACE_12)
        side.addWidget(
            Label(
                self.tr(
                    "Drag on the picture. Every picture is cut so, in training, evaluation and "
                    "export: for a scale bar, a frame, a fixed camera."
                ),
                wrap=True,
                color="second_text",
            )
        )
        side.addLayout(form)
        whole = Button(
            self.tr("Whole picture"),
            tip=self.tr("Use all of every picture"),
            on_click=lambda: self.set_region(Region()),
        )
        side.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch()
        buttons = row()
        buttons.addStretch()
        tip = self.tr("Close this; everything stays as it was")
        buttons.addWidget(Button(self.tr("Cancel"), self, tip=tip, on_click=self.reject))
        tip = self.tr("Cut every picture so")
        use = Button(self.tr("Use this part"), self, accent=True, tip=tip, on_click=self.accept)
        use.setDefault(True)
        buttons.addWidget(use)
        side.addLayout(buttons)
        layout = row(self, margin=theme.SPACE_16, spacing=theme.SPACE_16)
        layout.addWidget(self.canvas, 1)
        right = QWidget(self)
        right.setFixedWidth(220)
        right.setLayout(side)
        layout.addWidget(right)
        self.canvas.drawn.connect(self._show_numbers)
        self.set_region(region or Region())
        request = tasks.ThumbnailRequest(paths=(example,), size=_SIZE)
        title = self.tr("Reading a picture")
        job = session.jobs.start(tasks.read_thumbnails, request, lane="light", title=title)
        job.finished.connect(self._show_picture)
        self.finished.connect(lambda _code: job.cancel())

    def set_region(self, region: Region) -> None:
        """Show a region, in the picture and in numbers."""
        self.canvas.set_region(region)
        self._show_numbers(region)

    def accept(self) -> None:
        """Tell what was chosen."""
        region = self.canvas.region
        self.chosen.emit(None if region == Region() else region)
        super().accept()

    def _show_numbers(self, region: Region) -> None:
        for name in self._names:
            self.edges[name].set_value(round(100 * getattr(region, name)))

    def _on_typed(self, _value: int) -> None:
        edges = {name: self.edges[name].value() / 100 for name in self._names}
        if edges["left"] < edges["right"] and edges["top"] < edges["bottom"]:
            self.canvas.set_region(Region(**edges))
        else:
            self._show_numbers(self.canvas.region)

    def _show_picture(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        self.canvas.set_pixmap(to_pixmap(thumbnails[0]))
