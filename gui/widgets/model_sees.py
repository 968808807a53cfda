"""Samples as they enter the model: the very pixels that training, evaluation and export read."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine import tasks
from engine.inputs import InputSpec, input_spec
from engine.types import Thumbnail
from gui import theme
from gui.data_texts import short_name
from gui.keeping import Keeper
from gui.models.thumbnails import fitted, to_pixmap
from gui.widgets.basics import Label, Scrolled, column
from gui.widgets.dialog import Dialog

MOST = 24
_SIDE, _COLUMNS = 184, 4
# So many are shown twice as large.
_FEW = 2
_USUAL = 224


def model_input(session) -> tuple[InputSpec, bool] | None:
    """How samples enter the model; whether there is a model, or a usual size stands in for it."""
    data, index = session.settled_data, session.dataset
    if data is None or index is None:
        return None
    shape = session.source.source.input_shape if session.source is not None else ()
    known = len(shape) == 3
    height, width, channels = shape if known else (None, None, None)
    wanted = (height or _USUAL, width or _USUAL, channels or 3)
    return input_spec(data, index.media, wanted), known


class ModelSeesDialog(Dialog):
    """A few samples as the model sees them.

    Args:
        session: Its data and source say how samples are read.
        paths: The samples; the first `MOST` are shown.
        parent: The window.
    """

    def __init__(self, session, paths: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the model sees"))
        self.resize(_COLUMNS * (_SIDE + theme.SPACE_16) + 72, 560)
        self.pictures: list[QLabel] = []
        self.note = Label(wrap=True, color="second_text")
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(self.note)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setSpacing(theme.SPACE_12)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(Scrolled(inner, self), 1)
        found = model_input(session)
        if found is None:
            return
        spec, known = found
        self.note.setText(self._explain(spec, known))
        request = tasks.InputRequest(paths=tuple(paths[:MOST]), spec=spec)
        title = self.tr("Reading what the model sees")
        job = session.jobs.start(tasks.preview_inputs, request, lane="light", title=title)
        job.finished.connect(self._show)
        job.failed.connect(lambda error: self.note.setText(str(error)))
        self.finished.connect(lambda _code: job.cancel())

    def _explain(self, spec: InputSpec, known: bool) -> str:
        channels = self.tr("grey") if spec.channels == 1 else self.tr("colour")
        size = self.tr("{0} × {1} pixels, {2}").format(spec.width, spec.height, channels)
        if not known:
            return self.tr("{0}: a usual size, as no model is open yet.").format(size)
        return self.tr("{0}: so they enter the model in training, evaluation and export.").format(
            size
        )

    def _show(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        side = _SIDE if len(thumbnails) > _FEW else 2 * _SIDE
        columns = _COLUMNS * _SIDE // side
        for at, thumbnail in enumerate(thumbnails):
            picture, name = QLabel(), Label(size=theme.FONT_12, color="second_text")
            pixmap = to_pixmap(thumbnail)
            if pixmap.isNull():
                picture.setText(self.tr("cannot be read"))
            else:
                picture.setPixmap(
                    fitted(
                        pixmap,
                        QSize(side, side),
                        self.devicePixelRatioF(),
                        # Pixels stay pixels: a small input shows how small it is.
                        Qt.TransformationMode.FastTransformation
                        if max(pixmap.width(), pixmap.height()) < side
                        else Qt.TransformationMode.SmoothTransformation,
                    )
                )
            text = short_name(thumbnail.path)
            name.setText(name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, side))
            picture.setToolTip(thumbnail.path)
            picture.setAccessibleName(text)
            Keeper(picture, picture.accessibleName, picture=lambda pixmap=pixmap: pixmap)
            cell = column(spacing=theme.SPACE_4)
            cell.addWidget(picture)
            cell.addWidget(name)
            self.pictures.append(picture)
            self._grid.addLayout(cell, at // columns, at % columns)
