"""The form of the train page: strategy, phases, and what they share. It edits the recipe."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.augment_presets import settings_of, with_preset
from engine.recipe import AugmentPreset, Phase, Recipe, TrainSpec
from engine.suggest import strategy_of, strategy_phases
from gui import theme
from gui.widgets.basics import Card, Folding, Label, LeftColumn, LinkButton, column
from gui.widgets.fields import Choice, Form, Number, Whole

FORM_WIDTH = 290
BATCH_SIZES = (4, 8, 16, 32, 64, 128, 256)
OPTIMIZERS = (
    ("adam", "Adam"),
    ("adamw", "AdamW"),
    ("sgd", "SGD"),
    ("rmsprop", "RMSprop"),
)


class PhaseForm(QWidget):
    """Epochs, learning rate and early stopping of one phase."""

    edited = Signal(dict)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.title = Label(size=theme.FONT_14, bold=True)
        self.trains = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.epochs = Whole(1, 100_000, tip=self.tr("How often all training pictures are seen."))
        self.learning_rate = Number(
            0,
            100,
            low_excluded=True,
            tip=self.tr("How large each step is. Fine-tuning wants about a tenth of the head's."),
        )
        self.early_stopping = Whole(
            0,
            100_000,
            lowest=self.tr("never"),
            tip=self.tr(
                "The phase ends after this many epochs in which the validation loss has not "
                "improved. The best epoch is kept in any case."
            ),
        )
        form = Form()
        form.add(self.tr("Epochs"), self.epochs)
        form.add(self.tr("Learning rate"), self.learning_rate)
        form.add(self.tr("Stop early after"), self.early_stopping)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addWidget(self.title)
        layout.addWidget(self.trains)
        layout.addLayout(form)
        self.epochs.edited.connect(lambda value: self.edited.emit({"epochs": value}))
        self.learning_rate.edited.connect(lambda value: self.edited.emit({"learning_rate": value}))
        self.early_stopping.edited.connect(
            lambda value: self.edited.emit({"early_stopping": value or None})
        )

    def show_phase(self, phase: Phase, num_layers: int | None) -> None:
        """Show a phase that trains `num_layers` layers of the base, None if that is not known."""
        self.title.setText(f"{self._number}  {phase.name}")
        if num_layers is None:
            self.trains.setText("")
        elif num_layers == 0:
            self.trains.setText(self.tr("The head trains; the whole base is frozen."))
        else:
            self.trains.setText(
                self.tr("The head and {0} layers of the base train.").format(num_layers)
                if num_layers > 1
                else self.tr("The head and one layer of the base train.")
            )
        self.trains.setVisible(bool(self.trains.text()))
        self.epochs.set_value(phase.epochs)
        self.learning_rate.set_value(phase.learning_rate)
        self.early_stopping.set_value(phase.early_stopping or 0)


class TrainForm(LeftColumn):
    """Shows the session's recipe and writes each edit back as a changed copy."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(FORM_WIDTH, parent)
        self._session = session
        self._phase_forms: list[PhaseForm] = []
        self.card = Card(self)
        layout = column(self.card, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(Label(self.tr("How it trains"), size=theme.FONT_14, bold=True))
        self.strategy = Choice([])
        self.strategy.setAccessibleName(self.tr("Strategy"))
        self.strategy.setToolTip(
            self.tr("Which part of the model learns, and when. The layers stay yours to choose.")
        )
        self.reason = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.use_suggested = LinkButton(
            self.tr("Use what is suggested"),
            tip=self.tr("Take back all changes to head, phases, augmentation and batch size"),
            on_click=session.suggest,
        )
        layout.addWidget(self.strategy)
        layout.addWidget(self.reason)
        layout.addWidget(self.use_suggested)
        self._phases = column(spacing=theme.SPACE_16)
        layout.addLayout(self._phases)
        layout.addLayout(self._make_shared())
        layout.addWidget(self._make_more())
        self.running_note = Label(
            self.tr("Changes apply to the next run."), color="warning", wrap=True
        )
        layout.addWidget(self.running_note)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.strategy.edited.connect(self._on_strategy_edited)
        session.recipe_changed.connect(self.show_recipe)
        session.training_state_changed.connect(self._show_running)
        self.show_recipe(session.recipe)
        self._show_running(session.training_state)

    def show_recipe(self, recipe: Recipe | None) -> None:
        """Show a recipe, or wait for one."""
        self.card.setEnabled(recipe is not None)
        if recipe is None:
            self.reason.setText(self._session.missing().get("train", ""))
            self.use_suggested.hide()
            return
        self._show_strategy(recipe)
        self._show_phases(recipe.train.phases)
        preset = recipe.augment.preset
        # What is measured or set value by value comes from the data page.
        other = {"photographs": self.tr("Measured"), "custom": self.tr("Own")}
        extra = [(preset, other[preset])] if preset in other else []
        self.augment.set_choices([*self._presets, *extra])
        self.augment.set_value(preset)
        sizes = sorted({*BATCH_SIZES, recipe.train.batch_size})
        self.batch_size.set_choices([(size, str(size)) for size in sizes])
        self.batch_size.set_value(recipe.train.batch_size)
        first = recipe.train.phases[0]
        self.optimizer.set_value(first.optimizer)
        self.momentum.set_value(first.momentum)
        self.momentum.setEnabled(first.optimizer in ("sgd", "rmsprop"))
        self.weight_decay.setPlaceholderText("0.004" if first.optimizer == "adamw" else "0")
        self.weight_decay.set_value(first.weight_decay)
        self.seed.set_value(recipe.seed)
        self.cache.setChecked(recipe.train.cache)
        dataset = self._session.dataset
        has_classes = dataset is None or dataset.task in ("single_label", "binary")
        weighs = recipe.train.class_weights == "balanced"
        # Without classes it can only be taken back.
        self.class_weights.setVisible(has_classes or weighs)
        self.class_weights.setChecked(weighs)
        media = self._session.dataset.media if self._session.dataset else "picture"
        self.cache.setEnabled(settings_of(recipe.augment, media).is_none)

    def _on_augment_edited(self, preset: AugmentPreset) -> None:
        self._change(augment=with_preset(self._session.draft.augment, preset))

    def _make_shared(self) -> Form:
        self._presets = (
            ("none", self.tr("None")),
            ("gentle", self.tr("Gentle")),
            ("strong", self.tr("Strong")),
        )
        self.augment = Choice(
            self._presets,
            tip=self.tr(
                "How training pictures are varied. With it, the frozen layers run again in every "
                "epoch, which takes long on a processor."
            ),
        )
        self.batch_size = Choice(
            [], tip=self.tr("How many pictures make one step. Smaller needs less memory.")
        )
        form = Form()
        form.add(self.tr("Augmentation"), self.augment)
        form.add(self.tr("Batch size"), self.batch_size)
        self.augment.edited.connect(self._on_augment_edited)
        self.batch_size.edited.connect(lambda size: self._change_train(batch_size=size))
        return form

    def _make_more(self) -> Folding:
        inner = QWidget()
        self.optimizer = Choice(OPTIMIZERS, tip=self.tr("The rule by which weights change."))
        self.momentum = Number(
            0, 0.999, tip=self.tr("For SGD and RMSprop: how much of the last step is kept.")
        )
        self.weight_decay = Number(
            0,
            10,
            none="0",
            tip=self.tr("Pulls weights towards zero at each step. Empty: the optimizer's own."),
        )
        self.seed = Whole(0, 2**31 - 1, tip=self.tr("Same recipe, data and seed: the same result."))
        self.cache = QCheckBox(self.tr("Compute frozen layers once"))
        self.cache.setToolTip(
            self.tr(
                "Their output is kept and reused in every epoch: the same result, many times "
                "sooner. Works without augmentation."
            )
        )
        self.class_weights = QCheckBox(self.tr("All classes count alike"))
        self.class_weights.setToolTip(
            self.tr(
                "Samples of small classes weigh more in training, so that the model does not "
                "merely learn to name the largest class."
            )
        )
        self.class_weights.clicked.connect(
            lambda on: self._change_train(class_weights="balanced" if on else "none")
        )
        form = Form()
        form.add(self.tr("Optimizer"), self.optimizer)
        form.add(self.tr("Momentum"), self.momentum)
        form.add(self.tr("Weight decay"), self.weight_decay)
        form.add(self.tr("Seed"), self.seed)
        form.add_wide(self.cache)
        form.add_wide(self.class_weights)
        inner.setLayout(form)
        self.optimizer.edited.connect(self._on_optimizer_edited)
        self.momentum.edited.connect(lambda value: self._change_phases(momentum=value))
        self.weight_decay.edited.connect(lambda value: self._change_phases(weight_decay=value))
        self.seed.edited.connect(lambda value: self._change(seed=value))
        self.cache.clicked.connect(lambda on: self._change_train(cache=on))
        return Folding(self.tr("More: optimizer, weight decay, seed"), inner)

    # Showing

    def _show_strategy(self, recipe: Recipe) -> None:
        suggestion = self._session.suggestion
        texts = {
            "feature-extraction": self.tr("Feature extraction"),
            "two-phase": self.tr("Two phases"),
            "fine-tune": self.tr("Fine-tune everything"),
        }
        if suggestion is not None:
            name = texts[suggestion.strategy]
            texts[suggestion.strategy] = self.tr("{0} (suggested)").format(name)
        shown: str = strategy_of(recipe.train)
        phases = recipe.train.phases
        if len(phases) > 2 or (shown == "fine-tune" and not phases[0].freeze.everything):
            shown = "custom"
            texts[shown] = self.tr("As chosen in the layers")
        self.strategy.set_choices(list(texts.items()))
        self.strategy.set_value(shown)
        suggested = suggestion is not None and (
            (suggestion.head, suggestion.augment, suggestion.train)
            == (recipe.head, recipe.augment, recipe.train)
        )
        self.use_suggested.setVisible(suggestion is not None and not suggested)
        if suggestion is not None and shown == suggestion.strategy:
            self.reason.setText(suggestion.reason)
        else:
            self.reason.setText(self._explain(shown))

    def _explain(self, strategy: str) -> str:
        return {
            "feature-extraction": self.tr(
                "Only the head learns; the base stays as it is. The quickest, and safe with "
                "little data."
            ),
            "two-phase": self.tr("First the head alone, then a part of the base, gently."),
            "fine-tune": self.tr(
                "All layers learn from the start. For much data, or random weights."
            ),
            "custom": self.tr("The layers in the tree decide what trains."),
        }[strategy]

    def _show_phases(self, phases: tuple[Phase, ...]) -> None:
        if len(phases) != len(self._phase_forms):
            for form in self._phase_forms:
                self._phases.removeWidget(form)
                # Deleted only in the next turn of the event loop, and not to be seen until then.
                form.hide()
                form.deleteLater()
            self._phase_forms = []
            for place in range(len(phases)):
                form = PhaseForm(place + 1, self.card)
                form.edited.connect(lambda changes, place=place: self._change_phase(place, changes))
                self._phases.addWidget(form)
                self._phase_forms.append(form)
        for place, (form, phase) in enumerate(zip(self._phase_forms, phases, strict=True)):
            known = self._session.source is not None
            form.show_phase(phase, len(self._session.trainable(place)) if known else None)

    def _show_running(self, state: str) -> None:
        self.running_note.setVisible(state != "idle")

    # Writing

    def _change(self, **changes: object) -> None:
        recipe = self._session.recipe
        if recipe is not None:
            self._session.set_recipe(recipe.model_copy(update=changes))

    def _change_train(self, **changes: object) -> None:
        recipe = self._session.recipe
        if recipe is not None:
            self._change(train=recipe.train.model_copy(update=changes))

    def _change_phases(self, **changes: object) -> None:
        phases = self._session.recipe.train.phases
        self._change_train(phases=tuple(phase.model_copy(update=changes) for phase in phases))

    def _change_phase(self, place: int, changes: dict) -> None:
        phases = list(self._session.recipe.train.phases)
        phases[place] = phases[place].model_copy(update=changes)
        self._change_train(phases=tuple(phases))

    def _on_optimizer_edited(self, optimizer: str) -> None:
        # Plain SGD is hardly ever meant; the others carry a momentum of their own.
        self._change_phases(optimizer=optimizer, momentum=0.9 if optimizer == "sgd" else 0.0)

    def _on_strategy_edited(self, strategy: str) -> None:
        recipe, suggestion = self._session.recipe, self._session.suggestion
        if strategy == "custom" or self._session.dataset is None:
            return
        if suggestion is not None and strategy == suggestion.strategy:
            train: TrainSpec = suggestion.train
            phases = train.phases
        else:
            num_images = len(self._session.dataset.samples)
            phases = strategy_phases(strategy, num_images, self._session.source)
        first = recipe.train.phases[0]
        kept = {
            "optimizer": first.optimizer,
            "momentum": first.momentum,
            "weight_decay": first.weight_decay,
        }
        self._change_train(phases=tuple(phase.model_copy(update=kept) for phase in phases))
