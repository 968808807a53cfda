"""Predictions: a table of samples, and one of them with its classes as bars, or its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from engine.types import Media, Prediction
from gui import theme
from gui.data_texts import short_name
from gui.models.predictions import ANSWER, FILE, PredictionModel, answer_text
from gui.models.thumbnails import Thumbnails
from gui.numbers import figure, percent
from gui.widgets.basics import Label, LinkButton, column, row
from gui.widgets.picture_view import LargePicture
from gui.widgets.table import Table
from gui.words import headed, together

LINE = 20
MOST_BARS = 8
ROW_HEIGHT = 40
LARGE = 480


class TopBars(QWidget):
    """The most probable classes of one sample, best first.

    What is the answer stands out: of several labels all that are; nothing where it is unsure.
    """

    access_role = QAccessible.Role.Graphic

    def __init__(self, prediction: Prediction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = prediction.top[:MOST_BARS]
        self._answer = () if prediction.unsure else prediction.answer
        self.setFixedHeight(LINE * max(1, len(self._top)))
        self.setMinimumWidth(180)
        self.setAccessibleName(
            together(f"{name} {percent(probability)}" for name, probability in self._top)
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
            stands_out = name in self._answer
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
            painter.drawRoundedRect(groove, theme.RADIUS_3, theme.RADIUS_3)
            bar = QRectF(groove)
            bar.setWidth(max(2.0, groove.width() * probability))
            painter.setBrush(tokens.accent if stands_out else tokens.control_edge)
            painter.drawRoundedRect(bar, theme.RADIUS_3, theme.RADIUS_3)
        painter.end()


class PredictionTable(Table):
    """Many samples, one a row. `shown` brings the one that is selected."""

    shown = Signal(object)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._thumbnails = Thumbnails.of(session)
        self._media: Media = "picture"
        self._answer_width = 0
        self.rows = PredictionModel(self._thumbnails, self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Samples and what the model answers"))
        self.setToolTip(self.tr("A click on a row shows it; a click on a heading sorts"))
        self.setAlternatingRowColors(True)
        # Names of photographs differ at their ends.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(ROW_HEIGHT - 6, ROW_HEIGHT - 6))
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())
        self._thumbnails.loaded.connect(lambda _paths: self.viewport().update())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._want())

    def set_predictions(self, predictions: Sequence[Prediction], media: Media) -> None:
        """Show others and select the first; rows of a table have no picture."""
        self._media = media
        self.rows.set_predictions(predictions)
        self._fit()

    def keep(self, which: str) -> None:
        """Show only the `unsure` or `unread` ones, or all."""
        self.rows.keep(which)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows may be in sight."""
        super().resizeEvent(event)
        self._share()
        self._want()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for place in range(self.rows.columnCount()):
            wide = place == FILE
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(place, mode)
            if place not in (FILE, ANSWER):
                header.resizeSection(place, 84)
        self._answer_width = max(header.sectionSizeHint(ANSWER), self.sizeHintForColumn(ANSWER))
        self._share()
        self.scrollToTop()
        if self.rows.rows:
            self.selectRow(0)
        else:
            self.shown.emit(None)
        self._want()

    def _share(self) -> None:
        """Give names of files what the answers leave: half of both at least."""
        if self.rows.columnCount() > ANSWER:
            header = self.horizontalHeader()
            room = header.sectionSize(FILE) + header.sectionSize(ANSWER)
            header.resizeSection(ANSWER, min(self._answer_width, room // 2))

    def _on_selected(self) -> None:
        chosen = self.selectionModel().selectedRows()
        self.shown.emit(self.rows.rows[chosen[0].row()] if chosen else None)

    def _want(self) -> None:
        # Only what is in sight is decoded.
        if self._media == "vector":
            return
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        shown = self.rows.rows[first : last + 1 if last >= 0 else None]
        shown = shown[: 2 + self.viewport().height() // ROW_HEIGHT]
        self._thumbnails.want(self, tuple(one.path for one in shown if one.error is None))


class PredictionDetail(QWidget):
    """One sample in large with its answer, its classes as bars, or its numbers.

    `reason_asked` wants to know why the model answers it so.
    """

    reason_asked = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = Thumbnails.of(session, LARGE, 1)
        self._shown: Prediction | None = None
        self._media: Media = "picture"
        self.picture = LargePicture(self)
        self.picture.setMinimumSize(120, 80)
        self.picture.setMaximumHeight(LARGE)
        # Else a narrow column has it far below an empty space.
        policy = self.picture.sizePolicy()
        policy.setHeightForWidth(True)
        self.picture.setSizePolicy(policy)
        self.name = Label(size=theme.FONT_12, color="second_text")
        self.name.setMinimumWidth(0)
        self.answer = Label(size=theme.FONT_18, bold=True, wrap=True)
        self.why = LinkButton(
            self.tr("Why?"),
            self,
            tip=self.tr("Show which parts of the picture the answer rests on"),
            on_click=self._on_why,
        )
        self._figures = QWidget(self)
        column(self._figures)
        layout = column(self)
        layout.addWidget(self.picture)
        layout.addWidget(self.name)
        line = row()
        line.addWidget(self.answer, 1)
        line.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        layout.addWidget(self._figures)
        layout.addStretch(1)
        self._thumbnails.loaded.connect(lambda _paths: self._show_picture())

    def show_prediction(self, prediction: Prediction | None, media: Media) -> None:
        """Show another sample, or none."""
        self._shown, self._media = prediction, media
        for widget in (self.name, self.answer, self._figures):
            widget.setVisible(prediction is not None)
        known = prediction is not None and prediction.error is None
        self.picture.setVisible(media != "vector" and prediction is not None)
        self.why.setVisible(known and media != "vector")
        wanted = (prediction.path,) if known and media != "vector" else ()
        self._thumbnails.want(self, wanted)
        self._show_picture()
        self._fill_figures()
        if prediction is None:
            return
        self.name.setText(short_name(prediction.path))
        self.name.setToolTip(prediction.path)
        self.answer.setText(self._headline(prediction))
        self.answer.set_color(
            "bad" if prediction.error else "warning" if prediction.unsure else "text"
        )

    def _headline(self, one: Prediction) -> str:
        if one.error is not None:
            return one.error
        if one.values:
            return "\n".join(
                headed(name, figure(value, 5)) for name, value in one.values[:MOST_BARS]
            )
        if one.probability is None:
            return answer_text(one)
        return f"{answer_text(one)} {percent(one.probability)}"

    def _fill_figures(self) -> None:
        layout = self._figures.layout()
        while (item := layout.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        if self._shown is not None and self._shown.top:
            layout.addWidget(TopBars(self._shown, self._figures))

    def _show_picture(self) -> None:
        if self._shown is None or self._media == "vector":
            return
        pixmap = self._thumbnails.get(self._shown.path)
        unread = self._shown.error is not None or (pixmap is not None and pixmap.isNull())
        self.picture.show_pixmap(pixmap, self.tr("There is no picture to show.") if unread else "")

    def _on_why(self) -> None:
        if self._shown is not None:
            self.reason_asked.emit(self._shown.path)
