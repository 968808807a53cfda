"""The form of the train page: strategy, phases, and what they share. It edits the recipe."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.augment_presets import with_preset
from engine.recipe import AugmentPreset, Phase, Recipe
from engine.strategies import strategy_of
from engine.suggest import strategy_phases
from engine.types import Problem
from gui import theme
from gui.feature_estimates import FeatureEstimates, estimate_text, estimate_tip
from gui.pages.phase_form import PhaseForm
from gui.pages.phase_more import spread_fields
from gui.pages.train_more import TrainMore
from gui.pages.train_shared import SharedForm
from gui.widgets.basics import Card, Label, LateFolding, LeftColumn, LinkButton, column, row
from gui.widgets.cross_card import CrossCard
from gui.widgets.fields import Choice
from gui.widgets.why import why_link
from gui.words import tell

FORM_WIDTH = 290
_UNKNOWN_BATCHES = 10
_TYPICAL_BATCH = 32


class TrainForm(LeftColumn):
    """Shows the session's recipe and writes each edit back as a changed copy.

    `rate_wanted` asks for the learning-rate finder of a phase (from 0).
    """

    search_wanted = Signal()
    rate_wanted = Signal(int)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(FORM_WIDTH, parent)
        self._session = session
        self._forms: list[PhaseForm] = []
        self.more: TrainMore | None = None
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
        self.why = why_link("phases", self.tr("Read why a model is trained in this way"))
        links = row(spacing=0)
        links.addWidget(self.why)
        links.addWidget(self.use_suggested)
        links.addStretch()
        layout.addLayout(links)
        self._phases = column(spacing=theme.SPACE_16)
        layout.addLayout(self._phases)
        self.add_phase = LinkButton(
            self.tr("+ Add a phase"),
            tip=self.tr("Train on after the last phase, with more layers or another rate"),
            on_click=self._on_add,
        )
        layout.addWidget(self.add_phase, 0, Qt.AlignmentFlag.AlignLeft)
        self.shared = SharedForm()
        self.shared.edited.connect(lambda changes: self._change_train(**changes))
        self.shared.augmented.connect(self._on_augmented)
        layout.addWidget(self.shared)
        self.problem = Label(size=theme.FONT_12, color="bad", wrap=True)
        self.problem.hide()
        layout.addWidget(self.problem)
        self.more_folding = LateFolding(self.tr("More: loss, device, seed"), self._make_more)
        self.finder_link = LinkButton(
            self.tr("▸ Find a learning rate"),
            tip=self.tr(
                "Tries out rates from tiny to large and shows where the loss falls fastest. "
                "Nothing that was trained is touched."
            ),
            on_click=lambda: self.rate_wanted.emit(0),
        )
        self.search_link = LinkButton(
            self.tr("▸ Search for better settings"),
            tip=self.tr("Tries many combinations of settings and shows which are best"),
            on_click=self.search_wanted.emit,
        )
        self.tools = column(spacing=theme.SPACE_4)
        self.tools.addWidget(self.more_folding)
        self.tools.addWidget(self.finder_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.tools.addWidget(self.search_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.cross = CrossCard(session, self.card)
        self.tools.addWidget(self.cross)
        layout.addLayout(self.tools)
        self.running_note = Label(
            self.tr("Changes apply to the next run."), color="warning", wrap=True
        )
        layout.addWidget(self.running_note)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.estimates = FeatureEstimates(session, self)
        self.estimates.changed.connect(self._show_costs)
        self.strategy.edited.connect(self._on_strategy_edited)
        session.recipe_changed.connect(self.show_recipe)
        session.training_state_changed.connect(self._show_running)
        session.plan_refused.connect(self.show_problems)
        self.show_recipe(session.recipe)
        self._show_running(session.training_state)

    @property
    def phase_forms(self) -> tuple[PhaseForm, ...]:
        """The forms of the phases, in order."""
        return tuple(self._forms)

    def _make_more(self) -> QWidget:
        self.more = TrainMore()
        self.more.edited.connect(lambda changes: self._change_train(**changes))
        self.more.seed_edited.connect(lambda seed: self._change(seed=seed))
        if self._session.recipe is not None:
            self.more.show_recipe(self._session.recipe, self._session.dataset)
        job = self._session.list_devices()
        job.finished.connect(self.more.show_devices)
        return self.more

    # Showing

    def show_recipe(self, recipe: Recipe | None) -> None:
        """Show a recipe, or wait for one."""
        self.card.setEnabled(recipe is not None)
        # What was wrong may be mended.
        self.show_problems(())
        if recipe is None:
            # What is missing is said beside it.
            self.reason.setText(self.tr("The settings fill in once model and data are there."))
            self.use_suggested.hide()
            return
        index = self._session.dataset
        self._show_strategy(recipe)
        self._show_phases(recipe)
        self.shared.show_recipe(recipe, index)
        self._show_reasons(recipe)
        if self.more is not None:
            self.more.show_recipe(recipe, index)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say why the recipe cannot be trained at the fields that it is because of."""
        of_phase: dict[int, list[Problem]] = {}
        shared = []
        for one in problems:
            parts = one.field.split(".")
            if parts[:2] == ["train", "phases"] and len(parts) > 2 and parts[2].isdecimal():
                of_phase.setdefault(int(parts[2]), []).append(one)
            elif parts[0] in ("train", "augment"):
                shared.append(one)
        for number, form in enumerate(self._forms):
            found = of_phase.get(number, [])
            form.show_problem(" ".join(one.text for one in found))
            if any(len(one.field.split(".")) > 3 for one in found):
                form.folding.set_open(True)
        self.problem.setText(" ".join(one.text for one in shared))
        self.problem.setVisible(bool(shared))
        first = next(
            (self._forms[n].problem for n in sorted(of_phase) if n < len(self._forms)), None
        )
        if problems:
            target = first or self.problem
            # Once the column has its new height.
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(target))

    def _show_strategy(self, recipe: Recipe) -> None:
        suggestion = self._session.suggestion
        texts = {
            "feature-extraction": self.tr("Head only"),
            "two-phase": self.tr("Head, then the last part"),
            "gradual": self.tr("Unfreeze step by step"),
            "fine-tune": self.tr("Fine-tune everything"),
        }
        if suggestion is not None:
            name = texts[suggestion.strategy]
            texts[suggestion.strategy] = self.tr("{0} (suggested)").format(name)
        shown: str = strategy_of(recipe.train.phases)
        if shown not in texts:
            texts[shown] = self.tr("As chosen in the layers")
        self.strategy.set_choices(list(texts.items()))
        self.strategy.set_value(shown)
        suggested = suggestion is not None and (
            (suggestion.head, suggestion.augment, suggestion.train)
            == (recipe.head, recipe.augment, recipe.train)
        )
        self.use_suggested.setVisible(suggestion is not None and not suggested)
        if suggestion is not None and suggested:
            # Chinese sentences stand without a space between them.
            told = " ".join(map(tell, suggestion.sentences)).replace("。 ", "。")
            self.reason.setText(told)
        else:
            self.reason.setText(self._explain(shown))

    def _explain(self, strategy: str) -> str:
        return {
            "feature-extraction": self.tr(
                "Only the head learns; the base stays as it is (feature extraction). The quickest, "
                "and safe with little data."
            ),
            "two-phase": self.tr("First the head alone, then a part of the base, gently."),
            "gradual": self.tr(
                "First the head alone, then one block of the base more in each phase, from the "
                "output on."
            ),
            "fine-tune": self.tr(
                "All layers learn from the start. For much data, or random weights."
            ),
        }.get(strategy, self.tr("The layers in the tree decide what trains in each phase."))

    def _show_phases(self, recipe: Recipe) -> None:
        phases = recipe.train.phases
        while len(self._forms) > len(phases):
            form = self._forms.pop()
            self._phases.removeWidget(form)
            # Deleted only in the next turn of the event loop, and not to be seen until then.
            form.hide()
            form.deleteLater()
        while len(self._forms) < len(phases):
            self._forms.append(self._make_phase_form(len(self._forms)))
        known = self._session.source is not None
        batches = self._batches(recipe)
        for place, (form, phase) in enumerate(zip(self._forms, phases, strict=True)):
            form.show_phase(
                phase,
                len(self._session.trainable(place)) if known else None,
                before=phases[place - 1] if place else None,
                num_phases=len(phases),
                batches_per_epoch=batches,
            )
        self._show_costs()

    def _show_reasons(self, recipe: Recipe) -> None:
        made = self._session.suggestion
        self.shared.show_reasons(recipe, made)
        for place, form in enumerate(self._forms):
            known = made is not None and place < len(made.train.phases)
            if known:
                form.show_reasons(made.train.phases[place], made.phase_reasons[place])
            else:
                form.show_reasons(None, {})

    def _make_phase_form(self, place: int) -> PhaseForm:
        form = PhaseForm(place + 1, self.card)
        form.can_find_rate = self._session.training_state == "idle"
        form.edited.connect(lambda changes: self._change_phase(place, changes))
        form.rate_wanted.connect(lambda: self.rate_wanted.emit(place))
        form.spread.connect(lambda: self._on_spread(place))
        form.moved.connect(lambda step: self._rearrange(lambda all_: _moved(all_, place, step)))
        form.duplicated.connect(lambda: self._rearrange(lambda all_: _doubled(all_, place)))
        form.removed.connect(
            lambda: self._rearrange(lambda all_: [*all_[:place], *all_[place + 1 :]])
        )
        self._phases.addWidget(form)
        return form

    def _batches(self, recipe: Recipe) -> int:
        """Steps of an epoch, to draw schedules with."""
        index, size = self._session.dataset, recipe.train.batch_size
        if index is None:
            return _UNKNOWN_BATCHES
        count = index.sizes().get("train", 0)
        return max(1, -(-count // (_TYPICAL_BATCH if size == "auto" else size)))

    def _show_costs(self) -> None:
        recipe = self._session.recipe
        if recipe is None:
            return
        waits = self.estimates.is_asking
        # The news may come before the forms follow the recipe.
        for number, (form, _phase) in enumerate(
            zip(self._forms, recipe.train.phases, strict=False)
        ):
            found = self.estimates.of(number)
            if not recipe.train.cache:
                form.show_cost("")
            elif found is not None:
                # Where nothing is frozen from the input on, that it is not kept says nothing.
                told = bool(found.num_layers) or not found.reason
                form.show_cost(estimate_text(found) if told else "", estimate_tip(found))
            else:
                hint = self.tr("Frozen: computed once, working out how long…")
                thaws_all = recipe.train.phases[number].freeze.everything
                form.show_cost(hint if waits and not thaws_all else "")

    def _show_running(self, state: str) -> None:
        if state == "starting":
            self.show_problems(())
        self.running_note.setVisible(state != "idle")
        self.finder_link.setEnabled(state == "idle")
        for form in self._forms:
            form.can_find_rate = state == "idle"

    def showEvent(self, event) -> None:
        """Estimates are wanted while they can be seen."""
        super().showEvent(event)
        self.estimates.set_wanted(True)

    def hideEvent(self, event) -> None:
        """The engine need not estimate what nobody looks at."""
        super().hideEvent(event)
        self.estimates.set_wanted(False)

    # Writing

    def _change(self, **changes: object) -> None:
        recipe = self._session.recipe
        if recipe is not None:
            self._session.set_recipe(recipe.model_copy(update=changes))

    def _change_train(self, **changes: object) -> None:
        recipe = self._session.recipe
        if recipe is not None:
            self._change(train=recipe.train.model_copy(update=changes))

    def _change_phase(self, place: int, changes: dict) -> None:
        self._rearrange(
            lambda phases: [
                phase.model_copy(update=changes) if number == place else phase
                for number, phase in enumerate(phases)
            ]
        )

    def _rearrange(self, change: Callable[[list[Phase]], list[Phase]]) -> None:
        recipe = self._session.recipe
        if recipe is not None:
            phases = change(list(recipe.train.phases))
            # Nothing comes before the first that it could wait for.
            phases[0] = phases[0].model_copy(update={"gate": "none"})
            self._change_train(phases=tuple(phases))

    def _on_spread(self, place: int) -> None:
        self._rearrange(
            lambda phases: [
                phase.model_copy(update=spread_fields(phases[place])) for phase in phases
            ]
        )

    def _on_add(self) -> None:
        recipe = self._session.recipe
        if recipe is None:
            return
        last = recipe.train.phases[-1]
        added = last.model_copy(
            update={
                "name": self.tr("Phase {0}").format(len(recipe.train.phases) + 1),
                "learning_rate": last.learning_rate / 10,
            }
        )
        if strategy_of(recipe.train.phases) == "feature-extraction":
            two = self._phases_of("two-phase")
            added = two[-1].model_copy(update=spread_fields(last)) if len(two) > 1 else added
        self._rearrange(lambda phases: [*phases, added])

    def _phases_of(self, strategy: str) -> tuple[Phase, ...]:
        index = self._session.dataset
        count = len(index.samples) if index is not None else 0
        return strategy_phases(strategy, count, self._session.source)

    def _on_augmented(self, preset: AugmentPreset) -> None:
        self._change(augment=with_preset(self._session.draft.augment, preset))

    def _on_strategy_edited(self, strategy: str) -> None:
        recipe, suggestion = self._session.recipe, self._session.suggestion
        if recipe is None or strategy == "own" or self._session.dataset is None:
            return
        if suggestion is not None and strategy == suggestion.strategy:
            phases = suggestion.train.phases
        else:
            phases = self._phases_of(strategy)
        # How steps are made is a choice of its own; the schedule belongs to the strategy.
        kept = spread_fields(recipe.train.phases[0])
        kept.pop("schedule")
        self._change_train(phases=tuple(phase.model_copy(update=kept) for phase in phases))


def _moved(phases: list[Phase], place: int, step: int) -> list[Phase]:
    """The phases with one of them moved by so many places."""
    rest = [*phases[:place], *phases[place + 1 :]]
    return [*rest[: place + step], phases[place], *rest[place + step :]]


def _doubled(phases: list[Phase], place: int) -> list[Phase]:
    """The phases with one of them twice."""
    again = phases[place].model_copy(update={"name": f"{phases[place].name} 2"})
    return [*phases[: place + 1], again, *phases[place + 1 :]]
