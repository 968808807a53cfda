"""The values of an augmentation, each as a slider and a number in plain words."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from engine.augment_presets import FIELDS, AugmentSettings
from engine.types import Media
from gui import theme
from gui.widgets.basics import Label, column, row
from gui.widgets.fields import CalmSlider, Choice, Form, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A field of AugmentSpec as a whole number on a slider, from 0 for nothing.

    `scale` is what one step means.
    """

    field: str
    name: str
    tip: str
    high: int
    suffix: str = " %"
    scale: float = 0.01

    def read(self, settings: AugmentSettings) -> int:
        """What the slider shows of the settings."""
        value = float(getattr(settings, self.field))
        return round((1 - value if self.field == "crop" else value) / self.scale)

    def written(self, number: int) -> float:
        """The field's value for a place of the slider."""
        value = round(number * self.scale, 4)
        return round(1 - value, 4) if self.field == "crop" else value


VALUES = (
    Value(
        field="rotation",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Turn"),
        tip=QT_TRANSLATE_NOOP("AugmentCard", "Turned by at most this angle, to either side."),
        high=180,
        suffix="°",
        scale=1.0,
    ),
    Value(
        field="zoom",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Zoom"),
        tip=QT_TRANSLATE_NOOP("AugmentCard", "Made larger or smaller by at most this share."),
        high=80,
    ),
    Value(
        field="translation",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Shift"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard", "Moved by at most this share of the height and of the width."
        ),
        high=50,
    ),
    Value(
        field="crop",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Cut away"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard",
            "At most this share of the height and of the width is cut away; what is left fills "
            "the picture.",
        ),
        high=80,
    ),
    Value(
        field="brightness",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Brightness"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard", "Brighter or darker by at most this share of the whole range."
        ),
        high=80,
    ),
    Value(
        field="contrast",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Contrast"),
        tip=QT_TRANSLATE_NOOP("AugmentCard", "More or less contrast by at most this share."),
        high=90,
    ),
    Value(
        field="saturation",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Colour"),
        tip=QT_TRANSLATE_NOOP("AugmentCard", "More or less colourful by at most this share."),
        high=100,
    ),
    Value(
        field="erasing",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Cover a part"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard", "In this share of the pictures a rectangle is covered with grey."
        ),
        high=100,
    ),
    Value(
        field="time_shift",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Earlier or later"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard", "Moved in time by at most this share of the length; silence comes in."
        ),
        high=80,
    ),
    Value(
        field="noise",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Noise"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard", "Noise of at most this share of the range from silent to loud."
        ),
        high=50,
        scale=2.55,
    ),
    Value(
        field="masking",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Hide a part"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard",
            "A stretch of time and a range of pitches are hidden, each at most this share of all.",
        ),
        high=80,
    ),
    Value(
        field="rand_augment",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Random mixture"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard",
            "RandAugment: two changes of a dozen, drawn for each picture, of this strength.",
        ),
        high=100,
    ),
    Value(
        field="mix_up",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Blend two"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard",
            "MixUp: every sample is blended with another one, and so are their classes. "
            "20 % is usual.",
        ),
        high=100,
    ),
    Value(
        field="cut_mix",
        name=QT_TRANSLATE_NOOP("AugmentCard", "Paste a part"),
        tip=QT_TRANSLATE_NOOP(
            "AugmentCard",
            "CutMix: a part of another sample is pasted in, and the classes are mixed in the same "
            "shares. 100 % is usual.",
        ),
        high=100,
    ),
)


class ValueRow(QWidget):
    """A name, a slider and the same value as a number."""

    edited = Signal(float)

    def __init__(self, value: Value, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        name, tip = (QCoreApplication.translate("AugmentCard", t) for t in (value.name, value.tip))
        label = Label(name)
        label.setToolTip(tip)
        label.setFixedWidth(112)
        self.slider = CalmSlider(0, value.high, tip=tip)
        self.number = Whole(0, value.high, suffix=value.suffix, lowest=self.tr("off"), tip=tip)
        self.number.setFixedWidth(72)
        label.setBuddy(self.number)
        for field in (self.slider, self.number):
            field.setAccessibleName(name)
            field.edited.connect(self._on_edited)
        layout = row(self)
        layout.addWidget(label)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.number)

    def show_settings(self, settings: AugmentSettings) -> None:
        """Show the value without telling anyone."""
        number = self._value.read(settings)
        self.slider.set_value(number)
        self.number.set_value(number)

    def _on_edited(self, number: int) -> None:
        self.edited.emit(self._value.written(number))


class ValueRows(QWidget):
    """All values that suit what is varied. `edited` has the field's name and its new value."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flip = Choice(
            (
                ("none", self.tr("not at all")),
                ("horizontal", self.tr("sideways")),
                ("vertical", self.tr("upside down")),
                ("both", self.tr("both ways")),
            ),
            tip=self.tr("Every second picture is mirrored."),
        )
        self.flip.edited.connect(lambda way: self.edited.emit("flip", way))
        self._flip_row = QWidget()
        form = Form(126)
        form.add(self.tr("Mirror"), self.flip)
        self._flip_row.setLayout(form)
        self.rows = {value.field: ValueRow(value) for value in VALUES}
        layout = column(self, spacing=theme.SPACE_4)
        layout.addWidget(self._flip_row)
        for field, made in self.rows.items():
            made.edited.connect(lambda value, field=field: self.edited.emit(field, value))
            layout.addWidget(made)

    def show_settings(self, settings: AugmentSettings, media: Media) -> None:
        """Show the values that mean something for the media, without telling anyone."""
        self.flip.set_value(settings.flip)
        self._flip_row.setVisible("flip" in FIELDS[media])
        for field, made in self.rows.items():
            made.show_settings(settings)
            made.setVisible(field in FIELDS[media])
