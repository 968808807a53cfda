"""How a phase's learning rate changes from its first step to its last, drawn small."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.learning_rate import RateCurve
from engine.recipe import Phase
from gui import theme
from gui.keeping import Keeper, Series, write_series
from gui.numbers import figure, whole

HEIGHT = 76
_POINTS = 160
_TEXT = 16


class RatePreview(QWidget):
    """A line over the phase's epochs; nothing in it can be dragged.

    `plateau` drops the rate when the validation loss has come to rest, which nobody knows
    beforehand: it is drawn dashed, with two drops at a third and two thirds of the way.
    """

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase: Phase | None = None
        self._rates: list[float] = []
        self._top = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Learning rate over the phase"))
        self.keeper = Keeper(self, self.accessibleName, numbers=self._numbers)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, HEIGHT)

    @property
    def rates(self) -> list[float]:
        """What is drawn: the rate at evenly spread steps."""
        return self._rates

    def show_phase(self, phase: Phase, batches_per_epoch: int) -> None:
        """Draw a phase's rates.

        Args:
            phase: Its rate, epochs and schedule.
            batches_per_epoch: Steps of an epoch.
        """
        self._phase = phase
        curve = RateCurve(phase, batches_per_epoch)
        total = phase.epochs * batches_per_epoch
        steps = sorted({round(i * (total - 1) / (_POINTS - 1)) for i in range(_POINTS)})
        waits = phase.schedule.kind == "plateau"
        self._rates = [
            curve.at(*divmod(step, batches_per_epoch), drops=3 * step // total if waits else 0)
            for step in steps
        ]
        told = self.tr("The learning rate: {0} at first, {1} at most, {2} at last.")
        text = told.format(*map(figure, (self._rates[0], max(self._rates), self._rates[-1])))
        if waits:
            text += " " + self.tr("When it drops depends on the validation loss.")
        self.setToolTip(text)
        self.update()

    def _numbers(self) -> str:
        last, epochs = max(1, len(self._rates) - 1), self._phase.epochs if self._phase else 1
        along = [epochs * at / last for at in range(len(self._rates))]
        name = self.tr("learning rate")
        return write_series(self.tr("epoch"), name, [Series(name, along, self._rates)])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A frame, the line, the highest rate and the last epoch."""
        if self._phase is None:
            return
        painter, tokens = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1 - _TEXT)
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(frame, theme.RADIUS_4, theme.RADIUS_4)
        inner = frame.adjusted(6, 8, -6, -6)
        top = max(self._rates) or 1.0
        last = max(1, len(self._rates) - 1)
        points = [
            QPointF(
                inner.left() + inner.width() * place / last,
                inner.bottom() - inner.height() * rate / top,
            )
            for place, rate in enumerate(self._rates)
        ]
        if len(points) == 1:
            points.append(QPointF(inner.right(), points[0].y()))
        dashed = self._phase.schedule.kind == "plateau"
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(tokens.training, 1.6, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(tokens.second_text)
        painter.setFont(theme.font(theme.FONT_12))
        below = QRectF(0, self.height() - _TEXT, self.width(), _TEXT)
        epochs = self._phase.epochs
        end = self.tr("1 epoch") if epochs == 1 else self.tr("{0} epochs").format(whole(epochs))
        painter.drawText(
            below, Qt.AlignmentFlag.AlignLeft, self.tr("highest {0}").format(figure(top))
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, end)
