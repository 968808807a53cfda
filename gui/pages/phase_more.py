"""What few people set for a phase: optimizer, schedule, clipping and what tames the weights."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.optimizer_table import OPTIMIZERS as TABLE
from engine.optimizer_table import OptimizerInfo, Parameter
from engine.recipe import OptimizerName, Phase
from gui import theme
from gui.numbers import figure
from gui.pages.schedule_form import FIELD, ScheduleForm
from gui.widgets.basics import Label, LateFolding, LinkButton, column
from gui.widgets.fields import Choice, Form, Number, Whole

OPTIMIZERS = tuple((name, info.label) for name, info in TABLE.items())
CLIPS = ("clip_norm", "global_clip_norm", "clip_value")
_MOST = 1e9
_CLIP_START = {"clip_norm": 1.0, "global_clip_norm": 1.0, "clip_value": 0.5}


class ParameterRows(QWidget):
    """The values that only one optimizer takes; `edited` brings all that differ from Keras's."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optimizer: OptimizerName | None = None
        self._values: dict[str, float | bool] = {}
        self.fields: dict[str, QWidget] = {}
        self._place: QWidget | None = None
        self._layout = column(self)

    def show_values(self, optimizer: OptimizerName, values: dict[str, float | bool]) -> None:
        """Show an optimizer's values, given those that are not its own."""
        if optimizer != self._optimizer:
            self._optimizer = optimizer
            self._make_rows(TABLE[optimizer])
        self._values = values
        for one in TABLE[optimizer].parameters:
            field, value = self.fields[one.name], values.get(one.name, one.default)
            if isinstance(field, QCheckBox):
                field.setChecked(bool(value))
            elif isinstance(field, Whole):
                field.set_value(int(value))
            else:
                field.set_value(value)

    def _make_rows(self, info: OptimizerInfo) -> None:
        if self._place is not None:
            self._place.hide()
            self._place.deleteLater()
        self._place = QWidget()
        self.fields = {}
        form = Form()
        for one in info.parameters:
            field = self.fields[one.name] = self._make_field(one)
            if isinstance(field, QCheckBox):
                form.add_wide(field)
            else:
                form.add(_words(one.name), field).setWordWrap(True)
        self._place.setLayout(form)
        self._layout.addWidget(self._place)

    def _make_field(self, one: Parameter) -> QWidget:
        def edit(value: float | bool) -> None:
            kept = {name: old for name, old in self._values.items() if name != one.name}
            self.edited.emit(kept if value == one.default else {**kept, one.name: value})

        if isinstance(one.default, bool):
            box = QCheckBox(_words(one.name))
            box.setToolTip(one.text)
            box.clicked.connect(edit)
            return box
        low, high = max(one.low, -_MOST), min(one.high, _MOST)
        if isinstance(one.default, int):
            whole = Whole(int(low), int(high), tip=one.text)
            whole.edited.connect(edit)
            return whole
        high = math.nextafter(high, -math.inf) if one.excludes_high else high
        number = Number(low, high, low_excluded=one.excludes_low, tip=one.text)
        number.edited.connect(edit)
        return number


class PhaseMore(QWidget):
    """Emits `edited` with the changed fields of the phase."""

    edited = Signal(dict)
    spread = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase: Phase | None = None
        self.rows: ParameterRows | None = None
        self.optimizer = Choice(OPTIMIZERS, tip=self.tr("The rule by which weights change."))
        self.words = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.momentum = Number(0, 0.999, tip=self.tr("How much of the last step goes on."))
        self.weight_decay = Number(
            0,
            10,
            none="0",
            tip=self.tr("Pulls weights towards zero at each step. Empty: the optimizer's own."),
        )
        form = Form(FIELD)
        form.add(self.tr("Optimizer"), self.optimizer)
        form.add_wide(self.words)
        self._momentum_label = form.add(self.tr("Momentum"), self.momentum)
        form.add(self.tr("Weight decay"), self.weight_decay)
        self.own = LateFolding("", self._make_rows)
        self.schedule = ScheduleForm()
        layout = column(self, spacing=theme.SPACE_8)
        layout.addLayout(form)
        layout.addWidget(self.own)
        layout.addWidget(self.schedule)
        layout.addLayout(self._make_taming())
        self.multipliers = Label(size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.multipliers)
        self.spread_link = LinkButton(
            self.tr("Use this for all phases"),
            tip=self.tr("Optimizer, schedule and everything else under More, in every phase"),
            on_click=self.spread.emit,
        )
        layout.addWidget(self.spread_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.optimizer.edited.connect(self._on_optimizer)
        self.schedule.edited.connect(lambda schedule: self.edited.emit({"schedule": schedule}))
        for name in ("momentum", "weight_decay", "l2", "average", "accumulate"):
            getattr(self, name).edited.connect(lambda value, name=name: self._edit(name, value))

    def _make_taming(self) -> Form:
        self.clip = Choice(
            (
                (None, self.tr("Not limited")),
                ("clip_norm", self.tr("Each weight")),
                ("global_clip_norm", self.tr("All together")),
                ("clip_value", self.tr("Each value")),
            ),
            tip=self.tr(
                "Limits steps that would be far too large: by the norm of each weight's gradient, "
                "of all gradients together, or value by value."
            ),
        )
        self.clip_at = Number(
            0, _MOST, low_excluded=True, tip=self.tr("The largest norm or value that is let be.")
        )
        self.l2 = Number(
            0,
            10,
            tip=self.tr(
                "Pulls the trained weights of the base towards zero, as a part of the loss. The "
                "head has values of its own."
            ),
        )
        self.average = Number(
            0,
            0.999999,
            low_excluded=True,
            none=self.tr("off"),
            tip=self.tr(
                "Validates and keeps a moving average of the weights, which is steadier than the "
                "weights themselves: 0.99 is usual, empty is off."
            ),
        )
        self.accumulate = Whole(
            1,
            1024,
            suffix=self.tr(" batches"),
            lowest=self.tr("each batch"),
            tip=self.tr(
                "Adds up the gradients of so many batches before each step: the effect of a larger "
                "batch in the memory of a small one."
            ),
        )
        form = Form(FIELD)
        form.add(self.tr("Gradients"), self.clip)
        self._clip_label = form.add(self.tr("Limited to"), self.clip_at)
        form.add(self.tr("L2 of the base"), self.l2)
        form.add(self.tr("Moving average"), self.average)
        form.add(self.tr("A step after"), self.accumulate)
        self.clip.edited.connect(self._on_clip)
        self.clip_at.edited.connect(lambda value: self._set_clip(self.clip.value, value))
        return form

    def _make_rows(self) -> QWidget:
        self.rows = ParameterRows()
        self.rows.edited.connect(
            lambda values: self.edited.emit({"optimizer_values": tuple(values.items())})
        )
        self._show_rows()
        return self.rows

    # Showing

    def show_phase(self, phase: Phase, batches_per_epoch: int, num_phases: int) -> None:
        """Show a phase's values."""
        self._phase = phase
        info = TABLE[phase.optimizer]
        self.optimizer.set_value(phase.optimizer)
        usual = ""
        if not info.usual_rate / 20 <= phase.learning_rate <= info.usual_rate * 2:
            usual = " " + self.tr("Its usual rate is {0}.").format(figure(info.usual_rate))
        self.words.setText(info.text + usual)
        for part in (self._momentum_label, self.momentum):
            part.setVisible(info.takes_momentum)
        self.momentum.set_value(phase.momentum)
        self.weight_decay.setPlaceholderText(figure(info.weight_decay or 0))
        self.weight_decay.set_value(phase.weight_decay)
        num_own = len(phase.optimizer_values)
        title = self.tr("{0}'s own values").format(info.label)
        self.own.set_title(f"{title} ({num_own})" if num_own else title)
        self._show_rows()
        self.schedule.show_phase(phase, batches_per_epoch)
        clip = next((name for name in CLIPS if getattr(phase, name) is not None), None)
        self.clip.set_value(clip)
        for part in (self._clip_label, self.clip_at):
            part.setVisible(clip is not None)
        self.clip_at.set_value(getattr(phase, clip) if clip else None)
        self.l2.set_value(phase.l2)
        self.average.set_value(phase.average)
        self.accumulate.set_value(phase.accumulate)
        count = len(phase.multipliers)
        self.multipliers.setText(
            self.tr("One entry of the layer tree learns at a rate of its own.")
            if count == 1
            else self.tr("{0} entries of the layer tree learn at rates of their own.").format(count)
        )
        self.multipliers.setVisible(count > 0)
        self.spread_link.setVisible(num_phases > 1)

    def _show_rows(self) -> None:
        if self.rows is not None and self._phase is not None:
            self.rows.show_values(self._phase.optimizer, dict(self._phase.optimizer_values))

    # Writing

    def _edit(self, name: str, value: object) -> None:
        self.edited.emit({name: value})

    def _on_optimizer(self, optimizer: OptimizerName) -> None:
        # SGD without momentum is hardly ever meant, RMSprop with it hardly ever.
        momentum = 0.9 if optimizer == "sgd" else 0.0
        self.edited.emit({"optimizer": optimizer, "momentum": momentum, "optimizer_values": ()})

    def _on_clip(self, name: str | None) -> None:
        self._set_clip(name, _CLIP_START[name] if name else None)

    def _set_clip(self, name: object, value: float | None) -> None:
        self.edited.emit({clip: value if clip == name else None for clip in CLIPS})


def spread_fields(phase: Phase) -> dict[str, object]:
    """What stands under More: what one phase hands to all others."""
    names = (
        "optimizer",
        "momentum",
        "weight_decay",
        "optimizer_values",
        "schedule",
        "l2",
        "average",
        "accumulate",
        *CLIPS,
    )
    return {name: getattr(phase, name) for name in names}


def _words(name: str) -> str:
    """Keras's name of a value as the window writes it: `beta_1` → "Beta 1"."""
    words = name.replace("_", " ").replace("regularization strength", "regularization")
    return words[:1].upper() + words[1:]
