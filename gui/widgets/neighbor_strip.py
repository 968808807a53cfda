"""The training samples that are most like a sample, in a row: asked of the engine when wanted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from engine import analysis_tasks
from engine.review_types import NearestRequest, Neighbor
from gui import theme
from gui.data_texts import short_name
from gui.models.thumbnails import Thumbnails
from gui.numbers import figure, percent
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Label, column, row
from gui.words import listed

SIDE = 60
COUNT = 4
REST_MS = 250
_READY = "run_with_neighbors"


class NeighborStrip(QWidget):
    """Shows the nearest training samples of one sample.

    The first question about a run takes as long as a pass through its training samples, so a
    button asks it. From then on each sample's neighbours are asked for when it has been looked at
    for a moment.

    `opened` brings the path of a neighbour that was clicked.
    """

    opened = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = Thumbnails.of(session)
        self._names: Sequence[str] = ()
        self._labels: tuple[str, ...] = ()
        self._path = ""
        self.buttons: list[QToolButton] = []
        self._paths: list[str] = []
        self.title = Label(self.tr("Nearest training samples"), size=theme.FONT_12, bold=True)
        self.bar = AskBar(
            session,
            "nearest",
            text=self.tr("Nearest training samples"),
            tip=self.tr(
                "Show which of the training samples are most like this one to the model. The "
                "first time it looks at all of them."
            ),
            title=self.tr("Looking for the nearest training samples"),
            make=self._question,
        )
        self.bar.answered.connect(self._on_answered)
        self._row = row(spacing=theme.SPACE_4)
        self._row.addStretch(1)
        layout = column(self, spacing=theme.SPACE_4)
        layout.addWidget(self.title)
        layout.addLayout(self._row)
        layout.addWidget(self.bar)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_unasked)
        self._thumbnails.loaded.connect(self._on_loaded)
        self._show()

    def show_run(self, class_names: Sequence[str]) -> None:
        """Another run is looked at: its classes."""
        self._names = class_names
        self.show_sample("", ())

    def show_sample(self, path: str, labels: tuple[str, ...]) -> None:
        """Another sample is looked at; `labels` are its own."""
        if path != self._path:
            self._path = path
            self._fill(())
            self.bar.forget()
        self._labels = labels
        self._rest.start()
        self._show()

    def _ask_unasked(self) -> None:
        is_wanted = bool(self._path) and not self.buttons and self.isVisible()
        if is_wanted and self._is_ready and self._session.training_state == "idle":
            self.bar.start()

    @property
    def _is_ready(self) -> bool:
        """Whether the engine knows the run's samples, so that an answer takes a moment."""
        run = self._session.current_run
        return run is not None and self._session.property(_READY) == run

    def _question(self):
        run = self._session.current_run
        if run is None or not self._path:
            return None
        request = NearestRequest(run_dir=run, path=self._path, count=COUNT)
        return analysis_tasks.nearest_samples, request

    def _on_answered(self, found: tuple[Neighbor, ...]) -> None:
        # For every strip of the window: the engine knows the run's samples now.
        self._session.setProperty(_READY, self._session.current_run)
        self._fill(found)

    def _fill(self, found: Sequence[Neighbor]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, self._paths = [], [one.path for one in found]
        for at, neighbor in enumerate(found):
            button = self._button(neighbor)
            self._row.insertWidget(at, button)
            self.buttons.append(button)
        self._thumbnails.want(self, tuple(self._paths))
        self._on_loaded(frozenset(self._paths))
        self._show()

    def _button(self, neighbor: Neighbor) -> QToolButton:
        called = self._called(neighbor)
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(SIDE, SIDE))
        button.setFont(theme.font(theme.FONT_12))
        metrics = button.fontMetrics()
        button.setText(metrics.elidedText(called, Qt.TextElideMode.ElideRight, SIDE))
        button.setFixedSize(SIDE + theme.SPACE_8, SIDE + metrics.height() + theme.SPACE_8)
        alike = percent(neighbor.similarity, 0)
        text = self.tr("{0}: {1}, {2} alike to the model").format(
            short_name(neighbor.path), called, alike
        )
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(partial(self._on_clicked, neighbor.path))
        return button

    def _on_clicked(self, path: str, _checked: bool = False) -> None:
        self.opened.emit(path)

    def _called(self, neighbor: Neighbor) -> str:
        if neighbor.values:
            return listed(figure(value, 6) for value in neighbor.values)
        labels = neighbor.labels or ((neighbor.label,) if neighbor.label >= 0 else ())
        known = [self._names[label] for label in labels if label < len(self._names)]
        return listed(known) or self.tr("none")

    def _on_loaded(self, paths: frozenset[str]) -> None:
        for path, button in zip(self._paths, self.buttons, strict=True):
            pixmap = self._thumbnails.get(path) if path in paths else None
            if pixmap is not None and not pixmap.isNull():
                button.setIcon(QIcon(_squared(pixmap)))

    def _show(self) -> None:
        self.title.setVisible(bool(self.buttons))
        # Once it is quick it comes by itself, and a button would only flicker.
        self.bar.setVisible(bool(self._path) and not self.buttons and not self._is_ready)


def _squared(pixmap: QPixmap) -> QPixmap:
    """The picture in the middle of a square: names below pictures of any shape are in one line."""
    side = max(pixmap.width(), pixmap.height())
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawPixmap((side - pixmap.width()) // 2, (side - pixmap.height()) // 2, pixmap)
    painter.end()
    return square
