"""The card of the data page that says how training samples are varied."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.augment_presets import (
    settings_of,
    spread_out,
    with_preset,
    written_out,
)
from engine.inputs import InputSpec, input_spec
from engine.recipe import AugmentSpec
from engine.types import DatasetIndex, Media
from gui import theme
from gui.jobs import Job
from gui.session import Session
from gui.widgets.augment_preview import COUNT, AugmentPreview
from gui.widgets.augment_values import ValueRows
from gui.widgets.basics import Card, Folding, Label, LinkButton, column, row
from gui.widgets.fields import Choice

# A slider on its way is one change, which can be taken back in one step.
SETTLE_MS = 400
# The preview is small: it need not be computed for a model's 600 pixels.
_LARGEST_PREVIEW = 128
_NO_MODEL_YET = (128, 128, 3)
_MOST_MEASURED = 200


class AugmentCard(Card):
    """A preset, its values one by one, and eight samples that follow at once.

    The recipe has a change when it has settled; the preview shows it before.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._chosen: tuple[str, ...] | None = None
        self._spec = AugmentSpec()
        self._measuring: Job | None = None
        self._measured: tuple[DatasetIndex, AugmentSpec] | None = None
        self.preset = Choice(
            (), tip=self.tr("How training samples are varied, so that fewer of them go further.")
        )
        self.preset.setAccessibleName(self.tr("Augmentation"))
        self.preset.setMinimumContentsLength(15)
        self.note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        self.question = QWidget()
        self._ask = Label(size=theme.FONT_12, wrap=True)
        self.no_flip = LinkButton(
            self.tr("Do not flip"),
            tip=self.tr("Leave left and right as they are; everything else stays"),
            on_click=lambda: self._set(self._spec.model_copy(update={"flip": "none"})),
        )
        asking = column(self.question, spacing=0)
        asking.addWidget(self._ask)
        asking.addWidget(self.no_flip, 0, Qt.AlignmentFlag.AlignLeft)
        self.preview = AugmentPreview(session, self)
        self.values: ValueRows | None = None
        self._unfolded = QWidget()
        self.more = Folding(self.tr("More"), self._unfolded)
        top = row()
        top.addWidget(Label(self.tr("Augmentation"), bold=True), 1)
        top.addWidget(self.preset)
        layout = column(self, margin=theme.SPACE_12)
        layout.addLayout(top)
        for part in (self.note, self.question, self.preview, self.more):
            layout.addWidget(part)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.apply)
        self.preset.edited.connect(self._on_preset)
        self.more.toggled.connect(self._on_unfolded)
        session.source_changed.connect(self._show)
        self._offer_presets("picture")
        self._show()

    # What is shown

    def show_state(self, index: DatasetIndex | None) -> None:
        """Show the draft's values for this data."""
        if index is not self._index:
            self._index = index
            if self._measuring is not None:
                self._measuring.cancel()
            self._chosen = None
            if index is not None:
                self._offer_presets(index.media)
        if not self._settled.isActive():
            self._spec = self._session.draft.augment
        self._show()

    @property
    def _samples(self) -> tuple[str, ...]:
        """What the preview shows; chosen when it is first shown, out of 100,000 perhaps."""
        if self._chosen is None and self._index is not None:
            among = self._index.split("train") or self._index.samples
            self._chosen = tuple(sample.path for sample in spread_out(among, COUNT))
        return self._chosen or ()

    @property
    def media(self) -> Media:
        """What is varied."""
        return self._index.media if self._index is not None else "picture"

    def _offer_presets(self, media: Media) -> None:
        choices = [("none", self.tr("None"))]
        if media != "vector":
            choices += [("gentle", self.tr("Gentle")), ("strong", self.tr("Strong"))]
        if media == "picture":
            choices.append(("photographs", self.tr("Like my photographs")))
        self.preset.set_choices([*choices, ("custom", self.tr("Own"))])

    def _show(self) -> None:
        settings = settings_of(self._spec, self.media)
        if self._measuring is None:
            self.preset.set_value(self._spec.preset)
            self.note.setText(augment_sentence(self, self._spec.preset, self.media, settings.flip))
        if self.values is not None:
            self.values.show_settings(settings, self.media)
        self.question.setVisible(settings.flip != "none")
        self._ask.setText(
            self.tr("Flipping makes left look like right. Does that matter for your classes?")
            if settings.flip == "horizontal"
            else self.tr("Flipping turns pictures upside down. Does that matter for your classes?")
        )
        shown = self.media != "vector" and not settings.is_none
        self.preview.setVisible(shown)
        self.preview.show_samples(self._samples if shown else (), self._input_spec(), self._spec)

    def _input_spec(self) -> InputSpec:
        source, data = self._session.source, self._session.settled_data
        shape = source.source.input_shape if source is not None else ()
        if len(shape) != 3 or None in shape:
            shape = data.picture_shape if data is not None else None
        height, width, channels = shape or _NO_MODEL_YET
        smaller = min(1.0, _LARGEST_PREVIEW / max(height, width))
        size = (max(8, round(height * smaller)), max(8, round(width * smaller)), channels)
        if data is None:
            return InputSpec(height=size[0], width=size[1], channels=size[2])
        return input_spec(data, self.media, size)

    # What the user does

    def _on_unfolded(self, is_open: bool) -> None:
        if is_open and self.values is None:
            # Two dozen controls that most never need are not made while the data opens.
            self.values = ValueRows()
            self.values.edited.connect(self._edit)
            column(self._unfolded).addWidget(self.values)
            self._show()
        if is_open and self.media != "vector":
            self.preview.prepare(self._samples, self._input_spec())

    def _on_preset(self, preset: str) -> None:
        if self._measuring is not None:
            self._measuring.cancel()
        if preset == "photographs":
            self._measure()
        elif preset == "custom":
            self._set(written_out(self._spec, self.media))
            self.more.set_open(True)
        else:
            self._set(with_preset(self._spec, preset))

    def _edit(self, field: str, value: object) -> None:
        own = written_out(self._spec, self.media)
        self._spec = own.model_copy(update={field: value})
        self._show()
        self._settled.start()

    def _set(self, spec: AugmentSpec) -> None:
        self._spec = spec
        self.apply()
        self._show()

    def apply(self) -> None:
        """Write what is chosen into the recipe, if it has not got it."""
        self._settled.stop()
        draft = self._session.draft
        if draft.augment != self._spec:
            self._session.set_draft(replace(draft, augment=self._spec))

    # Like my photographs

    def _measure(self) -> None:
        index = self._index
        if index is None:
            self._show()
            return
        if self._measured is not None and self._measured[0] is index:
            self._take_measured(self._measured[1])
            return
        among = spread_out(index.split("train") or index.samples, _MOST_MEASURED)
        # Not the whole index: it goes to another process, and may be of 100,000 samples.
        few = replace(index, samples=tuple(among), refused=(), findings=())
        self._measuring = job = self._session.jobs.start(
            tasks.measure_photographs,
            tasks.CheckRequest(index=few, data=self._session.draft.data),
            lane="light",
            title=self.tr("Looking at your pictures"),
        )
        self.note.setText(self.tr("Looking at how your pictures differ…"))
        job.finished.connect(lambda spec: self._got_measured(index, spec))
        job.failed.connect(self._measuring_failed)
        job.cancelled.connect(self._measuring_over)

    def _got_measured(self, index: DatasetIndex, spec: AugmentSpec) -> None:
        self._measuring = None
        self._measured = (index, spec)
        self._take_measured(spec)

    def _take_measured(self, spec: AugmentSpec) -> None:
        never_flips = with_preset(self._spec, "photographs").flip == "none"
        self._set(spec.model_copy(update={"flip": "none"}) if never_flips else spec)

    def _measuring_failed(self, error: object) -> None:
        self._measuring_over()
        self.note.setText(str(error))

    def _measuring_over(self) -> None:
        self._measuring = None
        self._show()


def augment_sentence(
    widget: QWidget, preset: str, media: Media = "picture", flip: str = "horizontal"
) -> str:
    """What an augmentation preset does to the samples, in one sentence."""
    if preset == "none":
        return widget.tr(
            "Every epoch sees the same samples; the frozen layers are computed only once."
        )
    if preset == "custom":
        return widget.tr("Your own values, under More; each epoch differs.")
    if preset == "photographs":
        return widget.tr(
            "Varied as much as your pictures of one class differ in light, colour, size and place."
        )
    if media == "sound":
        return {
            "gentle": widget.tr("A little earlier or later, some noise, short parts hidden."),
            "strong": widget.tr(
                "Earlier or later, noise, longer parts hidden. For few recordings "
                "and long training."
            ),
        }[preset]
    words = {
        "gentle": widget.tr("slightly turned, shifted, zoomed, brighter or darker."),
        "strong": widget.tr(
            "turned, shifted, zoomed, brighter or darker, and half of them with a part covered. "
            "For few pictures and long training."
        ),
    }[preset]
    start = widget.tr("Mirrored, ") if flip != "none" else ""
    sentence = start + words
    return sentence[:1].upper() + sentence[1:]
