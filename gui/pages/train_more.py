"""What few people set for all phases together: loss, weights of classes, frozen layers, machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.recipe import Recipe, TrainSpec
from engine.training_types import DeviceInfo
from engine.types import DatasetIndex
from gui import theme
from gui.numbers import figure, size_text
from gui.widgets.basics import Label, column
from gui.widgets.fields import Choice, Form, Number, Whole
from gui.words import headed, listed, together

FIELD = 124
_MOST_NAMED = 4


class TrainMore(QWidget):
    """Emits `edited` with the changed fields of the training, `seed_edited` with another seed."""

    edited = Signal(dict)
    seed_edited = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._train = TrainSpec()
        self._devices: tuple[DeviceInfo, ...] = ()
        self._class_names: list[str] = []
        layout = column(self, spacing=theme.SPACE_16)
        for form in (
            self._make_loss(),
            self._make_classes(),
            self._make_features(),
            self._make_machine(),
        ):
            layout.addLayout(form)

    def _heading(self, form: Form, text: str) -> Label:
        label = Label(text, size=theme.FONT_12, bold=True, color="second_text")
        form.add_wide(label)
        return label

    def _make_loss(self) -> Form:
        self.loss = Choice((), tip=self.tr("What training makes as small as it can."))
        self.smoothing = Number(
            0,
            0.999,
            tip=self.tr(
                "Tells the model to be a little less sure than its labels: 0.1 is usual, 0 is off."
            ),
        )
        self.gamma = Number(
            0,
            10,
            tip=self.tr("How much less counts what the model is sure of already: 2 is usual."),
        )
        form = Form(FIELD)
        form.add(self.tr("Loss"), self.loss)
        self._gamma_label = form.add(self.tr("Focus (gamma)"), self.gamma)
        self._smoothing_label = form.add(self.tr("Label smoothing"), self.smoothing)
        self.loss.edited.connect(lambda kind: self._edit_loss(kind=kind))
        self.gamma.edited.connect(lambda value: self._edit_loss(gamma=value))
        self.smoothing.edited.connect(lambda value: self._edit_loss(label_smoothing=value))
        return form

    def _make_classes(self) -> Form:
        self.a_class = Choice((), tip=self.tr("The class whose weight is set."))
        self.a_class.setMinimumContentsLength(4)
        self.class_weight = Number(
            0,
            1e6,
            tip=self.tr(
                "How much a sample of this class counts in training: 2 is twice, 0 not at all. On "
                "top of “All classes count alike”."
            ),
        )
        self.class_words = Label(size=theme.FONT_12, color="second_text", wrap=True)
        form = Form(FIELD)
        self._class_parts = (
            self._heading(form, self.tr("Weights of classes")),
            form.add(self.tr("Class"), self.a_class),
            form.add(self.tr("Counts"), self.class_weight),
            self.a_class,
            self.class_weight,
            self.class_words,
        )
        form.add_wide(self.class_words)
        self.a_class.edited.connect(lambda _name: self._show_class_weight())
        self.class_weight.edited.connect(self._on_class_weight)
        return form

    def _make_features(self) -> Form:
        self.cache = QCheckBox(self.tr("Compute frozen layers once"))
        self.cache.setToolTip(
            self.tr(
                "Their output is kept and reused in every epoch: the same result, many times "
                "sooner. With augmentation, choose a number of kept variations for it."
            )
        )
        self.place = Choice(
            (
                ("auto", self.tr("Automatic")),
                ("memory", self.tr("In memory")),
                ("disk", self.tr("On disk")),
            ),
            tip=self.tr("Where their output is kept; automatic: in memory while it is small."),
        )
        self.stored_as = Choice(
            (("float32", self.tr("As it is")), ("float16", self.tr("Half size"))),
            tip=self.tr("Half size (float16) takes half the room and loses the last digits."),
        )
        self.computed_in = Choice(
            (("float32", "float32"), ("bfloat16", "bfloat16"), ("float16", "float16")),
            tip=self.tr(
                "In which precision they are computed: the shorter ones are faster on some "
                "machines only, and less exact."
            ),
        )
        form = Form(FIELD)
        self._heading(form, self.tr("Frozen layers"))
        form.add_wide(self.cache)
        form.add(self.tr("Kept"), self.place)
        form.add(self.tr("Stored"), self.stored_as)
        form.add(self.tr("Computed in"), self.computed_in)
        self.cache.clicked.connect(lambda on: self.edited.emit({"cache": on}))
        for name in ("place", "stored_as", "computed_in"):
            getattr(self, name).edited.connect(
                lambda value, name=name: self._edit_features(**{name: value})
            )
        return form

    def _make_machine(self) -> Form:
        self.device = Choice((), tip=self.tr("What computes; automatic: a GPU where there is one."))
        self.precision = Choice(
            (
                ("float32", self.tr("Full (float32)")),
                ("mixed", self.tr("Mixed")),
                ("mixed_float16", self.tr("Mixed float16")),
                ("mixed_bfloat16", self.tr("Mixed bfloat16")),
            ),
            tip=self.tr(
                "Mixed precision computes with shorter numbers: faster and smaller on a GPU, "
                "seldom on a processor. What is exported is in full precision."
            ),
        )
        self.compile = Choice(
            (
                ("auto", self.tr("Automatic")),
                ("on", self.tr("On")),
                ("off", self.tr("Off")),
            ),
            tip=self.tr(
                "XLA compiles the model before it trains: often faster on a GPU, much slower on "
                "a processor. Automatic uses it on GPUs only."
            ),
        )
        self.loop = Choice(
            (("fit", self.tr("Keras fit")), ("tape", self.tr("Gradient tape"))),
            tip=self.tr(
                "Who runs the steps: Keras's own fit, or a loop written out by hand. Both give "
                "the same results."
            ),
        )
        self.seed = Whole(0, 2**31 - 1, tip=self.tr("Same recipe, data and seed: the same result."))
        form = Form(FIELD)
        self._heading(form, self.tr("Machine"))
        form.add(self.tr("Device"), self.device)
        form.add(self.tr("Precision"), self.precision)
        form.add(self.tr("XLA"), self.compile)
        form.add(self.tr("Loop"), self.loop)
        form.add(self.tr("Seed"), self.seed)
        for name in ("device", "precision", "compile", "loop"):
            getattr(self, name).edited.connect(
                lambda value, name=name: self.edited.emit({name: value})
            )
        self.seed.edited.connect(self.seed_edited)
        return form

    # Showing

    def show_recipe(self, recipe: Recipe, index: DatasetIndex | None) -> None:
        """Show the values of a recipe, as far as they are for this data's task."""
        self._train = train = recipe.train
        task = index.task if index is not None else "single_label"
        self._show_loss(task)
        # Class weights are for one class a sample; without that they can only be taken back.
        has_classes = task in ("single_label", "binary") or bool(train.class_weight_values)
        for part in self._class_parts:
            part.setVisible(has_classes)
        if has_classes:
            self._show_classes(index)
        self.cache.setChecked(train.cache)
        for name in ("place", "stored_as", "computed_in"):
            field = getattr(self, name)
            field.set_value(getattr(train.features, name))
            field.setEnabled(train.cache)
        self._show_devices()
        for name in ("precision", "compile", "loop"):
            getattr(self, name).set_value(getattr(train, name))
        self.seed.set_value(recipe.seed)

    def show_devices(self, devices: tuple[DeviceInfo, ...]) -> None:
        """Offer what TensorFlow can train on."""
        self._devices = devices
        self._show_devices()

    def _show_loss(self, task: str) -> None:
        loss = self._train.loss
        texts = {
            "auto": self.tr("Squared error") if task == "regression" else self.tr("Cross-entropy"),
            "focal": self.tr("Focal"),
            "mean_absolute": self.tr("Absolute error"),
            "huber": self.tr("Huber"),
        }
        fitting = ("auto", "mean_absolute", "huber") if task == "regression" else ("auto", "focal")
        # Another loss came with a recipe for other data, and can be taken back.
        kinds = [kind for kind in texts if kind in fitting or kind == loss.kind]
        self.loss.set_choices([(kind, texts[kind]) for kind in kinds])
        self.loss.set_value(loss.kind)
        self.gamma.set_value(loss.gamma)
        self.smoothing.set_value(loss.label_smoothing)
        for part in (self._gamma_label, self.gamma):
            part.setVisible(loss.kind == "focal")
        smooths = task != "regression" or loss.label_smoothing > 0
        for part in (self._smoothing_label, self.smoothing):
            part.setVisible(smooths)

    def _show_classes(self, index: DatasetIndex | None) -> None:
        weights = dict(self._train.class_weight_values)
        names = list(index.class_names) if index is not None else []
        names += [name for name in weights if name not in names]
        if names != self._class_names:
            self._class_names = names
            self.a_class.set_choices([(name, name) for name in names])
        self._show_class_weight()
        told = [f"{name} ×{figure(weight)}" for name, weight in weights.items()]
        more = len(told) - _MOST_NAMED
        text = listed(told[:_MOST_NAMED])
        if more > 0:
            text += self.tr(" and {0} more").format(more)
        self.class_words.setText(text or self.tr("All weights are 1."))

    def _show_class_weight(self) -> None:
        self.class_weight.set_value(
            dict(self._train.class_weight_values).get(self.a_class.value, 1)
        )

    def _show_devices(self) -> None:
        texts = {"auto": self.tr("Automatic"), "CPU": self.tr("Processor")}
        for device in self._devices:
            if device.name != "CPU":
                texts[device.name] = f"{device.name} {device.label}".strip()
        all_gpus = ",".join(name for name in texts if name.startswith("GPU"))
        chosen = self._train.device
        for name in (all_gpus, chosen):
            if "," in name:
                texts[name] = self._text_together(name)
        texts.setdefault(chosen, chosen)
        self.device.set_choices(list(texts.items()))
        self.device.set_value(chosen)
        known = [
            headed(
                device.name,
                together(
                    (device.label, size_text(device.memory_bytes) if device.memory_bytes else "")
                ),
            )
            for device in self._devices
        ]
        tip = self.tr("What computes; automatic: a GPU where there is one.")
        if "," in all_gpus:
            known.append(
                self.tr(
                    "Several GPUs together: each computes its part of every batch, so many "
                    "samples; the batch size stays as it is."
                )
            )
        self.device.setToolTip("\n".join((tip, *known)))

    def _text_together(self, names: str) -> str:
        count, size = names.count(",") + 1, self._train.batch_size
        if size == "auto":
            return self.tr("{0} GPUs").format(count)
        return self.tr("{0} GPUs, {1} each").format(count, -(-size // count))

    # Writing

    def _edit_loss(self, **changes: object) -> None:
        self.edited.emit({"loss": self._train.loss.model_copy(update=changes)})

    def _edit_features(self, **changes: object) -> None:
        self.edited.emit({"features": self._train.features.model_copy(update=changes)})

    def _on_class_weight(self, weight: float) -> None:
        weights = dict(self._train.class_weight_values)
        name = str(self.a_class.value)
        weights.pop(name, None)
        if weight != 1:
            weights[name] = weight
        self.edited.emit({"class_weight_values": tuple(weights.items())})
