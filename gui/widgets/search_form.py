"""What a search is to try: a few boxes with good defaults, what it costs, and a button."""

import os
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from engine.recipe import OptimizerName, Recipe, SourceSpec
from engine.search.types import (
    AugmentSpace,
    HeadSpace,
    RateRange,
    SearchEstimate,
    SearchSpace,
    SearchSpec,
)
from engine.types import Application
from gui import theme
from gui.numbers import figure
from gui.search_texts import estimate_text
from gui.widgets.basics import Button, Label, Scrolled, column, row
from gui.widgets.fields import Form, Whole

ESTIMATE_MS = 600
TRIALS = 40
# Further from the recipe's own rate nothing good is to be expected.
_TIMES = 10.0
# `RateRange` takes none above it.
_HIGHEST_RATE = 100.0
_OPTIMIZERS: tuple[OptimizerName, ...] = ("adam", "adamw", "sgd")
_DEPTHS = (0, 1, 2)
_MOST_SOURCES = 8


def _rates(recipe: Recipe) -> tuple[float, float]:
    """The lowest and the highest rate that are tried: around the recipe's, where it is sensible."""
    high = min(_HIGHEST_RATE, recipe.train.phases[0].learning_rate * _TIMES)
    return high / _TIMES**2, high


class SearchForm(Scrolled):
    """Emits `started` with what is to be searched, `wants_estimate` when that has changed."""

    started = Signal(object)
    wants_estimate = Signal(object)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        inner = QWidget()
        super().__init__(inner, parent)
        self._session = session
        self._sources: tuple[Application, ...] = ()
        layout = column(inner, spacing=theme.SPACE_12)
        self.words = Label(
            self.tr(
                "Many short trainings with other settings, judged on the validation samples. The "
                "test samples are never looked at. Frozen layers are computed once for all."
            ),
            color="second_text",
            wrap=True,
        )
        layout.addWidget(self.words)
        columns = row(spacing=theme.SPACE_24)
        columns.addLayout(self._make_choices(), 3)
        columns.addLayout(self._make_size(), 2)
        layout.addLayout(columns)
        layout.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ESTIMATE_MS)
        self._timer.timeout.connect(self._ask_estimate)
        session.recipe_changed.connect(self._show)
        session.training_state_changed.connect(self._show)
        session.applications_changed.connect(self._show_sources)
        self._show_sources(session.applications)
        self._show()

    def _make_choices(self):
        layout = column(spacing=theme.SPACE_8)
        layout.addWidget(Label(self.tr("What is tried"), bold=True))
        self.rate = self._box(
            self.tr("Learning rate"), self.tr("How large the steps are: it matters most"), on=True
        )
        self.head = self._box(
            self.tr("Head: up to 2 hidden layers, 64 to 512 units, dropout"),
            self.tr("The new layers. All their trials share the frozen layers' output"),
            on=True,
        )
        self.optimizer = self._box(
            self.tr("Optimizer: Adam, AdamW or SGD"), self.tr("How steps follow from the errors")
        )
        self.depth = self._box(
            self.tr("How many blocks of the model train: none, 1 or 2"),
            self.tr("After the head, its last blocks may train too; such trials take longest"),
        )
        self.augment = self._box(
            self.tr("Augmentation: none or gentle"),
            self.tr("Whether training samples are varied; frozen layers run once for each variant"),
        )
        self.source = self._box(
            self.tr("Source model"),
            self.tr("Other built-in models; frozen layers are computed once for each"),
        )
        for box in self.boxes:
            layout.addWidget(box)
        self.sources = QListWidget(self)
        self.sources.setAccessibleName(self.tr("Source models that are tried"))
        self.sources.setToolTip(self.tr("Built-in models whose weights are on this machine"))
        self.sources.setFixedHeight(120)
        self.sources.itemChanged.connect(lambda _item: self._edited())
        layout.addWidget(self.sources)
        layout.addStretch(1)
        return layout

    def _make_size(self):
        self.trials = Whole(1, 10_000, tip=self.tr("How many combinations are trained"))
        self.trials.set_value(TRIALS)
        self.minutes = Whole(
            0,
            10_000,
            suffix=self.tr(" min"),
            lowest=self.tr("no limit"),
            tip=self.tr("After this time no more trials begin"),
        )
        self.workers = Whole(
            1,
            max(1, os.cpu_count() or 1),
            tip=self.tr("How many trials are trained at the same time on this machine"),
        )
        self.prune = self._box(
            self.tr("End hopeless trials early"),
            self.tr("A trial that is worse than half of the others at the same epoch is left"),
            on=True,
        )
        form = Form()
        form.add(self.tr("Trials"), self.trials)
        form.add(self.tr("At most"), self.minutes)
        form.add(self.tr("At the same time"), self.workers)
        self.estimate = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.problem = Label(size=theme.FONT_12, color="warning", wrap=True)
        self.start = Button(
            self.tr("Start the search"),
            self,
            accent=True,
            tip=self.tr("Nothing is changed until you use what was found"),
            on_click=self._on_start,
        )
        for field in (self.trials, self.minutes, self.workers):
            field.edited.connect(lambda _value: self._edited())
        layout = column(spacing=theme.SPACE_12)
        layout.addWidget(Label(self.tr("How long"), bold=True))
        layout.addLayout(form)
        layout.addWidget(self.prune)
        layout.addWidget(self.estimate)
        layout.addWidget(self.problem)
        layout.addWidget(self.start)
        layout.addStretch(1)
        return layout

    def _box(self, text: str, tip: str, *, on: bool = False) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setToolTip(tip)
        box.setChecked(on)
        box.clicked.connect(lambda _on: self._edited())
        return box

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """What can be searched, one box each."""
        return (self.rate, self.head, self.optimizer, self.depth, self.augment, self.source)

    @property
    def spec(self) -> SearchSpec | None:
        """What is to be searched, or None where nothing can be."""
        recipe = self._session.recipe
        if recipe is None or self._session.missing()["train"]:
            return None
        if not any(box.isChecked() and box.isVisibleTo(self) for box in self.boxes):
            return None
        return SearchSpec(
            base=recipe,
            space=self._space(recipe),
            trials=self.trials.value(),
            seconds=60.0 * self.minutes.value() or None,
            seed=recipe.seed,
            pruner="median" if self.prune.isChecked() else "none",
            workers=self.workers.value(),
        )

    def _space(self, recipe: Recipe) -> SearchSpace:
        low, high = _rates(recipe)
        sources = self._chosen_sources(recipe) if self.source.isChecked() else ()
        augments = self.augment.isChecked() and self.augment.isVisibleTo(self)
        return SearchSpace(
            learning_rate=RateRange(low=low, high=high) if self.rate.isChecked() else None,
            optimizers=_OPTIMIZERS if self.optimizer.isChecked() else (),
            depths=_DEPTHS if self.depth.isChecked() else (),
            head=HeadSpace() if self.head.isChecked() else None,
            augment=AugmentSpace() if augments else None,
            # Alone it would be no choice.
            sources=(recipe.source, *sources) if self.source.isChecked() else (),
        )

    def _chosen_sources(self, recipe: Recipe) -> Sequence[SourceSpec]:
        names = [
            self._sources[at].name
            for at in range(self.sources.count())
            if self.sources.item(at).checkState() == Qt.CheckState.Checked
        ]
        return [
            SourceSpec(location=name, weights="imagenet")
            for name in names
            if name != recipe.source.location
        ]

    # Showing

    def _show_sources(self, applications: Sequence[Application]) -> None:
        here = [one for one in applications if one.weights_here]
        self._sources = tuple(sorted(here, key=lambda one: one.cpu_milliseconds)[:_MOST_SOURCES])
        self.sources.blockSignals(True)
        self.sources.clear()
        for one in self._sources:
            item = QListWidgetItem(one.title or one.name, self.sources)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.sources.blockSignals(False)
        self._show()

    def _edited(self) -> None:
        self._show()

    def _show(self, _news: object = None) -> None:
        session, recipe = self._session, self._session.recipe
        index = session.dataset
        is_picture = index is None or index.media == "picture"
        self.augment.setVisible(is_picture)
        self.source.setVisible(is_picture and bool(self._sources))
        self.sources.setVisible(self.source.isVisibleTo(self) and self.source.isChecked())
        if recipe is not None:
            low, high = _rates(recipe)
            text = self.tr("Learning rate: {0} to {1}")
            self.rate.setText(text.format(figure(low, 2), figure(high, 2)))
        spec, problem = self.spec, ""
        if session.training_state != "idle":
            problem = self.tr("A run is training: the search can start when it has ended.")
        elif recipe is None or session.missing()["train"]:
            problem = session.missing()["train"]
        elif spec is None:
            problem = self.tr("Tick what is to be tried.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.start.setEnabled(not problem)
        self.estimate.setVisible(not problem)
        if not problem and self.isVisible():
            self._timer.start()

    def showEvent(self, event) -> None:
        """Estimate what it costs, once that is seen."""
        super().showEvent(event)
        self._show()

    def hideEvent(self, event) -> None:
        """Nobody waits for the estimate."""
        super().hideEvent(event)
        self._timer.stop()

    def _ask_estimate(self) -> None:
        spec = self.spec
        if spec is not None and self.start.isEnabled():
            self.wants_estimate.emit(spec)

    def show_estimate(self, estimate: SearchEstimate | str | None) -> None:
        """Tell what it costs, or why that is not known."""
        if estimate is None:
            self.estimate.setText(self.tr("Looking how long it takes…"))
        elif isinstance(estimate, str):
            self.estimate.setText(estimate)
        else:
            text = estimate_text(estimate, self.trials.value())
            self.estimate.setText(" ".join(part for part in (text, estimate.uncached) if part))

    def _on_start(self) -> None:
        spec = self.spec
        if spec is not None:
            self._timer.stop()
            self.started.emit(spec)

    def retranslate(self, _say: object) -> None:
        """Say anew what depends on the recipe."""
        self._show()
