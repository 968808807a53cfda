"""Predictions: each sample with its most probable classes as bars, or its numbers."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from engine.references import split_reference
from engine.types import Media, Prediction
from gui import theme
from gui.models.thumbnails import Thumbnails
from gui.widgets.basics import Label, column, row
from gui.widgets.fields import percent

LINE = 20
PICTURE = 108
MOST_SHOWN = 50
MOST_BARS = 8


class TopBars(QWidget):
    """The most probable classes of one sample, best first.

    Of several labels, each with a probability of its own, all that are likely stand out.
    """

    def __init__(self, prediction: Prediction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = prediction.top[:MOST_BARS]
        total = sum(share for _, share in prediction.top)
        # Probabilities of classes, of which only one is true, add up to one at most.
        self._own = total > 1.001
        self.setFixedHeight(LINE * max(1, len(self._top)))
        self.setMinimumWidth(180)
        self.setAccessibleName(
            ", ".join(f"{name} {percent(probability)}" for name, probability in self._top)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, bar and figure of each class."""
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = min(150, self.width() // 3)
        figures = 54
        for place, (name, probability) in enumerate(self._top):
            top = place * LINE
            stands_out = probability > 0.5 if self._own else place == 0
            painter.setFont(theme.font(theme.FONT_12, bold=stands_out))
            painter.setPen(tokens.text if stands_out else tokens.second_text)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, names - 8)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, top, names, LINE), middle | Qt.AlignmentFlag.AlignLeft, shown)
            painter.drawText(
                QRect(self.width() - figures, top, figures, LINE),
                middle | Qt.AlignmentFlag.AlignRight,
                percent(probability),
            )
            groove = QRectF(names, top + 6, self.width() - names - figures - 4, LINE - 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.sunken)
            painter.drawRoundedRect(groove, 3, 3)
            bar = QRectF(groove)
            bar.setWidth(max(2.0, groove.width() * probability))
            painter.setBrush(tokens.accent if stands_out else tokens.control_edge)
            painter.drawRoundedRect(bar, 3, 3)
        painter.end()


class PictureLabel(QWidget):
    """One picture through the session's thumbnails, drawn when it is here."""

    def __init__(self, path: str, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._thumbnails = thumbnails
        self.setFixedSize(PICTURE, PICTURE)
        self.setToolTip(path)
        thumbnails.loaded.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the middle, or a sunken square."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        pixmap = self._thumbnails.get(self._path)
        if pixmap is None or pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens().sunken)
            painter.drawRoundedRect(self.rect(), theme.RADIUS_4, theme.RADIUS_4)
        else:
            size = pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(self.rect().topLeft(), QSize(size))
            place.moveCenter(self.rect().center())
            painter.drawPixmap(place, pixmap)
        painter.end()


class PredictionList(QScrollArea):
    """Samples with their predictions, one below the other."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = Thumbnails.of(session)
        self.setWidgetResizable(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.predictions: tuple[Prediction, ...] = ()
        self._media: Media = "picture"

    def set_predictions(
        self, predictions: tuple[Prediction, ...], media: Media = "picture"
    ) -> None:
        """Show other predictions, of very many only the first; rows of a table have no picture."""
        self.predictions = predictions
        self._media = media
        inner = QWidget()
        layout = column(inner, spacing=theme.SPACE_12)
        shown = predictions[:MOST_SHOWN]
        for prediction in shown:
            layout.addWidget(self._make_line(prediction, inner))
        if len(predictions) > MOST_SHOWN:
            text = self.tr("and {0:,} more").format(len(predictions) - MOST_SHOWN)
            layout.addWidget(Label(text, color="second_text"))
        layout.addStretch(1)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        pictured = () if media == "vector" else shown
        self._thumbnails.want(self, tuple(p.path for p in pictured if not p.error))

    def _name(self, path: str) -> str:
        file, row = split_reference(path)
        name = Path(file).name
        return name if row is None else self.tr("{0}, row {1:,}").format(name, row + 1)

    def _make_line(self, prediction: Prediction, parent: QWidget) -> QWidget:
        line = QWidget(parent)
        layout = row(line, spacing=theme.SPACE_12)
        if self._media != "vector":
            layout.addWidget(
                PictureLabel(prediction.path, self._thumbnails, line), 0, Qt.AlignmentFlag.AlignTop
            )
        texts = column(spacing=theme.SPACE_4)
        name = Label(self._name(prediction.path), size=theme.FONT_12, color="second_text")
        name.setToolTip(prediction.path)
        name.setMinimumWidth(0)
        texts.addWidget(name)
        if prediction.error:
            texts.addWidget(Label(prediction.error, color="bad", wrap=True))
        elif prediction.values:
            for number, value in prediction.values:
                texts.addWidget(Label(f"{number}: {value:.5g}", size=theme.FONT_14, bold=True))
        else:
            texts.addWidget(TopBars(prediction, line))
        texts.addStretch(1)
        layout.addLayout(texts, 1)
        return line
