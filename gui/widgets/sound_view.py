"""A recording: its spectrogram with seconds and Hertz, and a button that plays it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QHideEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine import tasks
from engine.recipe import SoundSpec
from engine.types import SoundPreview
from gui import theme
from gui.keeping import Keeper
from gui.models.thumbnails import to_pixmap
from gui.numbers import figure
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.sound_player import SoundPlayer

_LEFT, _BELOW, _ABOVE = 46, 20, 6
_LEAST_GAP = 18
# Until the lengths of a data set are known.
_USUAL_SECONDS = 1.0
_PITCHES = (50, 100, 200, 500, 1000, 2000, 4000, 8000, 16000, 32000)
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60)


class SoundView(QWidget):
    """Shows one recording as the model sees it, and plays it.

    Args:
        session: Whose jobs compute the spectrogram.
        parent: Its Qt owner.
    """

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job = None
        self._path: str | None = None
        self._sound = SoundSpec(seconds=_USUAL_SECONDS)
        self.preview: SoundPreview | None = None
        self.picture = SpectrogramPicture(self)
        self.player = SoundPlayer(self)
        self.play = Button(self.tr("Play"), icon="play", on_click=self._on_play)
        self.play.setAccessibleName(self.tr("Play the recording"))
        self.about = Label(color="second_text", size=theme.FONT_12, wrap=True)
        below = row()
        below.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.about, 1)
        layout = column(self)
        layout.addWidget(self.picture, 1)
        layout.addLayout(below)
        self.player.playing_changed.connect(self._on_playing)
        self.player.moved.connect(self._on_moved)
        self.player.refused.connect(self._on_refused)
        theme.changed.connect(self._show_button)
        self._show_button()

    def show_sound(self, path: str | None, sound: SoundSpec) -> None:
        """Show another recording, or the same one under other settings; None for none."""
        if sound.seconds is None:
            sound = sound.model_copy(update={"seconds": _USUAL_SECONDS})
        if (path, sound) == (self._path, self._sound) and self._job is not None:
            return
        if path != self._path:
            self.player.stop()
            self.preview = None
            self.picture.clear()
            self.about.clear()
        self._path, self._sound = path, sound
        self._forget_job()
        self._show_button()
        if path is None:
            return
        if self.preview is None:
            self.picture.say(self.tr("Reading the recording…"))
        self._job = self._session.jobs.start(
            tasks.preview_sound,
            tasks.SoundRequest(path=path, sound=sound),
            lane="light",
            title=self.tr("Reading a recording"),
        )
        self._job.finished.connect(self._on_preview)
        self._job.failed.connect(self._on_failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen is not heard."""
        super().hideEvent(event)
        self.player.stop()

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_preview)
            self._job.failed.disconnect(self._on_failed)
            self._job.cancel()
            self._job = None

    def _on_preview(self, preview: SoundPreview) -> None:
        self._job = None
        self.preview = preview
        self.picture.show_spectrogram(
            to_pixmap(preview.spectrogram), self._sound, preview.sample_rate
        )
        self.about.set_color("second_text")
        self.about.setText(self._describe(preview))
        self.picture.setAccessibleDescription(self.about.text())

    def _on_failed(self, error: object) -> None:
        self._job = None
        self.preview = None
        self.about.clear()
        self.picture.say(str(error))

    def _describe(self, preview: SoundPreview) -> str:
        seconds = self._sound.seconds
        first = self.tr("{0} s at {1:,} Hz.").format(figure(preview.seconds), preview.sample_rate)
        if preview.seconds > seconds * 1.01:
            used = (
                self.tr("The model hears the first {0} s.")
                if self._sound.place == "start"
                else self.tr("The model hears {0} s from the middle.")
            )
        elif preview.seconds < seconds * 0.99:
            used = self.tr("Silence fills it up to {0} s.")
        else:
            used = self.tr("The model hears all of it.")
        return f"{first} {used.format(figure(seconds))}"

    # Playing

    def _on_play(self) -> None:
        if self.player.is_playing:
            self.player.stop()
        elif self._path is not None:
            self.player.play(self._path)

    def _on_playing(self, playing: bool) -> None:
        if not playing:
            self.picture.set_position(None)
        self._show_button()

    def _on_moved(self, seconds: float) -> None:
        if self.preview is None or not self.player.is_playing:
            return
        spare = self.preview.seconds - self._sound.seconds
        start = spare / 2 if self._sound.place == "centre" else 0.0
        self.picture.set_position((seconds - start) / self._sound.seconds)

    def _on_refused(self, sentence: str) -> None:
        self.about.set_color("warning")
        self.about.setText(sentence)

    def _show_button(self) -> None:
        obstacle = self.player.obstacle
        playing = self.player.is_playing
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self.play.setIcon(theme.icon("stop" if playing else "play", "text"))
        self.play.setEnabled(self._path is not None and not obstacle)
        self.play.setToolTip(
            obstacle or (self.tr("Stop playing") if playing else self.tr("Hear this recording"))
        )


class SpectrogramPicture(QWidget):
    """A spectrogram between its axes: seconds below, Hertz on the left."""

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._sound = SoundSpec(seconds=_USUAL_SECONDS)
        self._high = 8000.0
        self._text = ""
        self._position: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(132)
        self.setAccessibleName(self.tr("Spectrogram"))
        self.keeper = Keeper(self, self.accessibleName)
        self.setToolTip(
            self.tr(
                "What the model sees of the sound: time runs to the right, high tones are at the "
                "top, and what is loud is bright."
            )
        )
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(320, 170)

    def clear(self) -> None:
        """Show nothing."""
        self._pixmap = QPixmap()
        self.say("")

    def say(self, text: str) -> None:
        """Show a sentence in the place of a spectrogram."""
        self._pixmap = QPixmap()
        self._text = text
        self.update()

    def show_spectrogram(self, pixmap: QPixmap, sound: SoundSpec, own_rate: int) -> None:
        """Show a spectrogram made with these settings; `own_rate` is the recording's in Hz."""
        self._pixmap, self._sound, self._text = pixmap, sound, ""
        half = (sound.sample_rate or own_rate) / 2
        self._high = min(sound.high or half, half)
        self.update()

    def set_position(self, share: float | None) -> None:
        """Draw a line at this share of the width: what is heard now."""
        self._position = share if share is not None and 0 <= share <= 1 else None
        self.update()

    def plot_rect(self) -> QRectF:
        """Where the spectrogram is painted."""
        return QRectF(self.rect()).adjusted(_LEFT, _ABOVE, -_ABOVE, -_BELOW)

    def pitches(self) -> list[tuple[float, str]]:
        """Heights from 0 (bottom) to 1 at which a pitch is written, and the words."""
        from engine.spectrograms import mel_position

        ticks: list[tuple[float, str]] = []
        gap = _LEAST_GAP / max(1.0, self.plot_rect().height())
        for pitch in _PITCHES:
            if not self._sound.low <= pitch <= self._high:
                continue
            at = mel_position(pitch, self._sound.low, self._high)
            if not ticks or at - ticks[-1][0] >= gap:
                text = f"{pitch // 1000} kHz" if pitch >= 1000 else f"{pitch} Hz"
                ticks.append((at, text))
        return ticks

    def times(self) -> list[tuple[float, str]]:
        """Places from 0 (left) to 1 at which a time is written, and the words."""
        seconds = self._sound.seconds
        most = max(2.0, self.plot_rect().width() / 60)
        step = next((step for step in _STEPS if seconds / step <= most), _STEPS[-1])
        count = int(seconds / step + 1e-6)
        return [(at * step / seconds, f"{figure(at * step)} s") for at in range(count + 1)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the spectrogram, its axes, and where playing is."""
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setFont(theme.font(theme.FONT_12))
        plot = self.plot_rect()
        if self._pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.sunken)
            whole = QRectF(self.rect())
            painter.drawRoundedRect(whole, theme.RADIUS_4, theme.RADIUS_4)
            painter.setPen(tokens.second_text)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(whole.adjusted(12, 8, -12, -8), flags, self._text)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(plot.toRect(), self._pixmap)
        painter.setPen(tokens.second_text)
        line = painter.fontMetrics().height()
        for at, text in self.pitches():
            y = plot.bottom() - at * plot.height()
            top = min(max(0.0, y - line / 2), plot.bottom() - line)
            place = QRectF(0, top, _LEFT - 8, line)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )
            painter.drawLine(plot.left() - 4, round(y), plot.left(), round(y))
        for at, text in self.times():
            x = plot.left() + at * plot.width()
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            left = min(max(plot.left(), x - wide / 2), self.width() - wide)
            painter.drawText(
                QRectF(left, plot.bottom() + 4, wide, line), Qt.AlignmentFlag.AlignCenter, text
            )
        if self._position is not None:
            painter.setPen(QPen(theme.LIGHT.validation, 2))
            x = round(plot.left() + self._position * plot.width())
            painter.drawLine(x, round(plot.top()), x, round(plot.bottom()))
