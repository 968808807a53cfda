"""One sample in large, with all that is known of it, and what can be done with it."""

from collections.abc import Callable, Sequence
from itertools import compress
from operator import attrgetter

from PySide6.QtCore import QFileInfo, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.references import split_reference
from engine.types import DatasetIndex, Sample, Thumbnail
from gui import theme
from gui.data_texts import short_name, split_name
from gui.keeping import Keeper
from gui.models.pictures import Picture, rows_of
from gui.models.thumbnails import Thumbnails, to_pixmap
from gui.numbers import decimal, figure
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.model_sees import model_input
from gui.words import headed, listed

_SIZE = 1600


class LargePicture(QWidget):
    """A picture as large as there is room, never larger than twice itself."""

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture"))
        self._pixmap = QPixmap()
        self._text = ""
        self._crisp = False
        self.setMinimumSize(220, 220)
        self.keeper = Keeper(self, self._title, picture=lambda: self._pixmap)

    def _title(self) -> str:
        return self.accessibleName() or self.tr("picture")

    def show_pixmap(self, pixmap: QPixmap | None, text: str = "", *, crisp: bool = False) -> None:
        """Show a picture, or a sentence instead; `crisp` shows its pixels as squares."""
        self._pixmap = pixmap or QPixmap()
        self._text, self._crisp = text, crisp
        if self.hasHeightForWidth():
            self.updateGeometry()
        self.update()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Say in another language what stands in its place."""
        self._text = say(self._text)

    def access_value(self) -> str:
        """The sentence that stands in its place, if there is one."""
        return self._text if self._pixmap.isNull() else ""

    def sizeHint(self) -> QSize:
        """As large as it comes."""
        return QSize(560, 480)

    def heightForWidth(self, width: int) -> int:
        """For layouts that ask for it: as the picture's sides are, a square until it is there."""
        size = self._pixmap.size()
        return round(width * size.height() / size.width()) if size.width() else width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle."""
        painter = QPainter(self)
        if self._pixmap.isNull():
            painter.setPen(theme.tokens().second_text)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._text)
        else:
            most = self.size() if self._crisp else self.size().boundedTo(self._pixmap.size() * 4)
            size = self._pixmap.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._crisp)
            painter.drawPixmap(
                (self.width() - size.width()) // 2,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
                self._pixmap,
            )
        painter.end()


class PictureView(Dialog):
    """A sample in large. Arrows go on; the actions are those of the grid.

    Args:
        session: Its data set tells what is known of the sample.
        pictures: What can be paged through, in the order of the grid.
        path: The sample to begin with.
        actions: Texts, keys and functions that are given the sample's path.
        parent: The window.
        describe: Gives lines on the sample at a path that the data set does not know.
    """

    shown = Signal(str)

    def __init__(
        self,
        session,
        pictures: Sequence[Picture],
        path: str,
        actions: Sequence[tuple[str, str, Callable[[str], object]]] = (),
        parent: QWidget | None = None,
        describe: Callable[[str], Sequence[str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._describe = describe
        self._pictures = pictures
        self._at = 0
        self._jobs: list = []
        self.resize(1000, 660)
        self.picture = LargePicture(self)
        self.seen = LargePicture(self)
        self.seen.setAccessibleName(self.tr("What the model sees"))
        self.sound: QWidget | None = None
        self.title = Label(bold=True, size=theme.FONT_14, wrap=True)
        self.facts = Label(wrap=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.path = Label(wrap=True, size=theme.FONT_12, color="second_text")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.findings = Label(wrap=True, color="warning")
        self.place = Label(color="second_text")
        self._body = row(self, margin=theme.SPACE_16, spacing=theme.SPACE_16)
        self._shown = column(spacing=theme.SPACE_8)
        self._shown.addWidget(self.picture, 1)
        pages = row()
        self.back = Button(
            "",
            self,
            icon="chevron-left",
            tip=self.tr("The one before (left arrow)"),
            on_click=lambda: self.go(-1),
        )
        self.forward = Button(
            "",
            self,
            icon="chevron-right",
            tip=self.tr("The next one (right arrow)"),
            on_click=lambda: self.go(1),
        )
        self.back.setAccessibleName(self.tr("Previous"))
        self.forward.setAccessibleName(self.tr("Next"))
        for button in (self.back, self.forward):
            button.setFixedWidth(36)
            button.setAutoDefault(False)
        pages.addStretch()
        pages.addWidget(self.back)
        pages.addWidget(self.place)
        pages.addWidget(self.forward)
        pages.addStretch()
        self._shown.addLayout(pages)
        self._body.addLayout(self._shown, 1)
        self._body.addWidget(self._make_side(actions))
        for keys, step in (("Left", -1), ("Right", 1)):
            self._add_key(keys, lambda step=step: self.go(step))
        session.dataset_changed.connect(self._show_facts)
        session.recipe_changed.connect(self._show_facts)
        self.finished.connect(lambda _code: self._drop_jobs())
        self._show_at(rows_of(pictures, {path}).get(path, 0))

    def _make_side(self, actions) -> QWidget:
        side = Card(self)
        side.setFixedWidth(300)
        layout = column(side, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        for widget in (self.title, self.facts, self.path, self.findings):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.seen_title = Label(self.tr("What the model sees"), bold=True)
        self.seen_note = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.seen.setFixedHeight(180)
        for widget in (self.seen_title, self.seen, self.seen_note):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.buttons: list[Button] = []
        line = None
        for at, (text, keys, do) in enumerate(actions):
            button = Button(
                text, self, on_click=lambda do=do: self._act(do), tip=f"{text} ({keys})"
            )
            button.setAutoDefault(False)
            self._add_key(keys, lambda do=do: self._act(do))
            self.buttons.append(button)
            if at % 2 == 0:
                line = row()
                layout.addLayout(line)
            line.addWidget(button)
        return side

    def _add_key(self, keys: str, do: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)

    @property
    def current(self) -> str:
        """The path of the sample that is shown."""
        return self._pictures[self._at].path

    def go(self, step: int) -> None:
        """Show another one; nothing at the ends."""
        if 0 <= self._at + step < len(self._pictures):
            self._show_at(self._at + step)

    def _act(self, do: Callable[[str], object]) -> None:
        do(self.current)

    def _show_at(self, at: int) -> None:
        self._at = at
        path = self.current
        self._drop_jobs()
        self.setWindowTitle(short_name(path))
        self.place.setText(self.tr("{0:,} of {1:,}").format(at + 1, len(self._pictures)))
        self.back.setEnabled(at > 0)
        self.forward.setEnabled(at + 1 < len(self._pictures))
        self.shown.emit(path)
        self._show_facts()
        index = self._session.dataset
        if index is not None and index.media == "sound":
            self._show_sound(path)
        else:
            self._read(path)
        self._read_seen(path)

    # What is known

    def _show_facts(self, _index: object = None) -> None:
        path, index = self.current, self._session.dataset
        self.title.setText(short_name(path))
        self.picture.setAccessibleName(short_name(path))
        self.path.setText(path)
        sample = _sample_at(index, path)
        self.facts.setText("\n".join(self._facts(index, sample, path)))
        found = [
            f"● {finding.text}"
            for finding in (index.findings if index is not None else ())
            if path in finding.paths
        ]
        self.findings.setText("\n".join(found))
        self.findings.setVisible(bool(found))

    def _facts(self, index: DatasetIndex | None, sample: Sample | None, path: str) -> list[str]:
        facts = []
        if index is not None and sample is not None:
            names = index.class_names
            if index.task == "regression":
                facts += [
                    headed(n, figure(v, 6)) for n, v in zip(names, sample.values, strict=False)
                ]
            elif sample.label >= 0:
                facts.append(self.tr("Class: {0}").format(names[sample.label]))
            else:
                facts.append(
                    self.tr("Labels: {0}").format(listed(names[at] for at in sample.labels))
                )
            facts.append(self.tr("Split: {0}").format(split_name(sample.split)))
            if sample.group:
                facts.append(self.tr("Group: {0}").format(sample.group))
            if sample.width:
                turned = sample.orientation >= 5
                size = (sample.width, sample.height)[:: -1 if turned else 1]
                facts.append(self.tr("{0} × {1} pixels").format(*size))
                if sample.orientation > 1:
                    facts.append(self.tr("Turned upright, as the camera noted"))
            if sample.length:
                facts.append(self.tr("{0} s").format(decimal(sample.length, 2)))
        elif self._describe is None:
            facts.append(self.tr("Left out: not used."))
        if self._describe is not None:
            facts += self._describe(path)
        file, row_number = split_reference(path)
        if row_number is None:
            size = QFileInfo(file).size()
            facts.append(
                QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            )
        return facts

    # Pictures and sounds

    def _start(self, task, request: object, on_done, on_failed) -> None:
        job = self._session.jobs.start(
            task, request, lane="light", title=self.tr("Reading {0}").format(self.windowTitle())
        )
        job.finished.connect(on_done)
        job.failed.connect(on_failed)
        self._jobs.append(job)

    def _drop_jobs(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._jobs = []

    def _read(self, path: str) -> None:
        # The small picture stands in until the large one is here.
        self.picture.show_pixmap(Thumbnails.of(self._session).get(path))
        self._start(
            tasks.read_thumbnails,
            tasks.ThumbnailRequest(paths=(path,), size=_SIZE),
            self._show_picture,
            lambda error: self.picture.show_pixmap(None, str(error)),
        )

    def _show_picture(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        pixmap = to_pixmap(thumbnails[0])
        self.picture.show_pixmap(pixmap, self.tr("This file cannot be read."))

    def _read_seen(self, path: str) -> None:
        found = model_input(self._session)
        self.seen.show_pixmap(None)
        visible = found is not None and found[0].media != "vector"
        for widget in (self.seen, self.seen_title, self.seen_note):
            widget.setVisible(visible)
        if not visible:
            return
        spec, known = found
        note = self.tr("{0} × {1} pixels").format(spec.width, spec.height)
        self.seen_note.setText(note if known else self.tr("{0}; no model yet").format(note))
        self._start(
            tasks.preview_inputs,
            tasks.InputRequest(paths=(path,), spec=spec),
            self._show_seen,
            lambda error: self.seen.show_pixmap(None, str(error)),
        )

    def _show_seen(self, thumbnails: tuple[Thumbnail, ...]) -> None:
        pixmap = to_pixmap(thumbnails[0])
        self.seen.show_pixmap(pixmap, self.tr("This file cannot be read."), crisp=True)

    def _show_sound(self, path: str) -> None:
        from gui.widgets.sound_view import SoundView

        if self.sound is None:
            self.sound = SoundView(self._session, self)
            self.picture.hide()
            self._shown.insertWidget(0, self.sound, 1)
        self.sound.show_sound(path, self._session.settled_data.sound)


def _sample_at(index: DatasetIndex | None, path: str) -> Sample | None:
    samples = index.samples if index is not None else ()
    is_it = map(path.__eq__, map(attrgetter("path"), samples))
    return next(compress(samples, is_it), None)
