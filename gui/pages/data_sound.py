"""The card of the data page that says how recordings become pictures for the model."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.errors import EngineError
from engine.recipe import SoundSpec
from engine.types import DatasetIndex
from gui import theme
from gui.numbers import whole
from gui.widgets.basics import Card, Folding, Label, LinkButton, column, row
from gui.widgets.fields import Choice, Form, Number, Whole
from gui.widgets.sound_view import SoundView

SETTLE_MS = 500
_RATES = (8000, 16000, 22050, 32000, 44100, 48000)
_MEASURED = 500


class SoundCard(Card):
    """Length, sample rate and spectrogram of the recordings, with an example.

    It is there only while the data is recordings.
    """

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._example: str | None = None
        self._job = None
        self.view = SoundView(session, self)
        self.seconds = Number(
            0.05,
            120,
            tip=self.tr("How many seconds of each recording the model hears."),
        )
        self.place = Choice(
            (("start", self.tr("the start")), ("centre", self.tr("the middle"))),
            tip=self.tr("Which part of a longer recording is used; silence fills up shorter ones."),
        )
        self.rate = Choice(
            self._rates(None),
            tip=self.tr(
                "Recordings are brought to this many values a second. Half of it is the highest "
                "tone that is heard: 16,000 for speech, 44,100 for music or birds."
            ),
        )
        self.window = Number(
            1,
            1000,
            tip=self.tr(
                "Milliseconds of sound behind each column of the picture. Longer tells tones "
                "apart, shorter tells moments apart."
            ),
        )
        self.hop = Number(
            1, 1000, tip=self.tr("Milliseconds from one column of the picture to the next.")
        )
        self.bands = Whole(
            8, 512, tip=self.tr("Rows of the picture: bands of pitch, spaced as ears hear them.")
        )
        self.low = Number(0, 96000, tip=self.tr("Lower tones are left out, in Hertz."))
        self.high = Number(
            1,
            96000,
            none=self.tr("all"),
            tip=self.tr("Higher tones are left out, in Hertz; empty for half the sample rate."),
        )
        self.decibels = Whole(
            10,
            120,
            suffix=" dB",
            tip=self.tr("What is this much quieter than the loudest moment is black."),
        )
        self.note = Label(color="warning", size=theme.FONT_12, wrap=True)
        self.suggest = LinkButton(
            self.tr("Suggest"),
            tip=self.tr("Fill in the length and sample rate that suit your recordings"),
            on_click=self.ask_for_suggestion,
        )
        self._lay_out()
        # Each change reads the data again, so a few clicks on an arrow count as one.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.apply)
        for field in self._fields():
            field.edited.connect(self._on_edited)
        self.show_state(None)

    def _lay_out(self) -> None:
        title = row()
        title.addWidget(Label(self.tr("Sound"), bold=True), 1)
        title.addWidget(self.suggest)
        form, inner = Form(112), Form(112)
        form.add(self.tr("Seconds"), self.seconds)
        form.add(self.tr("Of longer ones, use"), self.place)
        form.add(self.tr("Sample rate"), self.rate)
        inner.add(self.tr("Window, ms"), self.window)
        inner.add(self.tr("Step, ms"), self.hop)
        inner.add(self.tr("Bands of pitch"), self.bands)
        inner.add(self.tr("Lowest tone, Hz"), self.low)
        inner.add(self.tr("Highest tone, Hz"), self.high)
        inner.add(self.tr("Loudness range"), self.decibels)
        more = QWidget()
        column(more).addLayout(inner)
        layout = column(self, margin=theme.SPACE_12)
        layout.addLayout(title)
        layout.addWidget(self.view)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(Folding(self.tr("Spectrogram"), more))

    def show_state(self, index: DatasetIndex | None) -> None:
        """Show the draft's values, and an example of these recordings."""
        data = self._session.settled_data
        is_sound = index is not None and index.media == "sound" and data is not None
        if index is not self._index:
            self._index = index
            self._drop_job()
            self._example = index.samples[0].path if is_sound and index.samples else None
        self.setVisible(is_sound)
        if not is_sound:
            self.view.show_sound(None, SoundSpec())
            return
        if self._settled.isActive():
            return
        self._show(data.sound)

    def show_recording(self, path: str) -> None:
        """Take another recording as the example."""
        self._example = path
        data = self._session.settled_data
        if data is not None and not self.isHidden():
            self.view.show_sound(path, data.sound)

    def _show(self, sound: SoundSpec) -> None:
        self.seconds.set_value(sound.seconds)
        self.place.set_value(sound.place)
        self.rate.set_choices(self._rates(sound.sample_rate))
        self.rate.set_value(sound.sample_rate)
        self.window.set_value(1000 * sound.window)
        self.hop.set_value(1000 * sound.hop)
        self.bands.set_value(sound.mel_bands)
        self.low.set_value(sound.low)
        self.high.set_value(sound.high)
        self.decibels.set_value(round(sound.decibels))
        follows = self._session.draft.data.sound.seconds is None
        what = self.tr("So long that 95 of 100 are heard whole.") if follows else ""
        self._say(what, "second_text")
        self.view.show_sound(self._example, sound)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self.seconds,
            self.place,
            self.rate,
            self.window,
            self.hop,
            self.bands,
            self.low,
            self.high,
            self.decibels,
        )

    def _rates(self, chosen: int | None) -> list[tuple[object, str]]:
        rates = sorted({*_RATES, *([chosen] if chosen else [])})
        own = (None, self.tr("as recorded"))
        return [own, *((rate, f"{whole(rate)} Hz") for rate in rates)]

    def _on_edited(self, _value: object) -> None:
        # Not connected directly: the value would become the timer's interval.
        self._settled.start()

    def apply(self) -> None:
        """Write what the user changed into the recipe, if the values go together."""
        data = self._session.draft.data
        if data is None:
            return
        shown = self._session.settled_data.sound.seconds
        follows = data.sound.seconds is None and self.seconds.value == shown
        changes = {
            "seconds": None if follows else self.seconds.value,
            "place": self.place.value,
            "sample_rate": self.rate.value,
            "window": self.window.value / 1000,
            "hop": self.hop.value / 1000,
            "mel_bands": self.bands.value(),
            "low": self.low.value,
            "high": self.high.value,
            "decibels": float(self.decibels.value()),
        }
        self._take(data.sound.model_copy(update=changes))

    def _take(self, sound: SoundSpec) -> None:
        from engine.spectrograms import framing

        data = self._session.draft.data
        try:
            framing(sound)
        except EngineError as error:
            self._say(str(error))
            return
        self._say("")
        self.view.show_sound(self._example, sound)
        self._session.edit_data(
            data.model_copy(update={"sound": sound}), self.tr("change of the sound settings")
        )

    def _say(self, text: str, color: str = "warning") -> None:
        self.note.set_color(color)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # What suits the recordings

    def ask_for_suggestion(self) -> None:
        """Measure the recordings and fill in what suits them."""
        index, data = self._index, self._session.draft.data
        if self._job is not None or index is None or data is None or not index.samples:
            return
        # Spread evenly: the samples are ordered by class.
        step = max(1, len(index.samples) // _MEASURED)
        paths = tuple(sample.path for sample in index.samples[::step])
        self.suggest.setEnabled(False)
        self._job = self._session.jobs.start(
            tasks.measure_recordings,
            tasks.RecordingsRequest(paths=paths, sound=data.sound),
            lane="light",
            title=self.tr("Measuring the recordings"),
        )
        self._job.finished.connect(self._on_measured)
        self._job.failed.connect(self._on_not_measured)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_measured)
            self._job.failed.disconnect(self._on_not_measured)
            self._job.cancel()
            self._end_job()

    def _end_job(self) -> None:
        self._job = None
        self.suggest.setEnabled(True)

    def _on_measured(self, sound: SoundSpec) -> None:
        self._end_job()
        self._show(sound)
        self._take(sound)

    def _on_not_measured(self, error: object) -> None:
        self._end_job()
        self._say(str(error))
