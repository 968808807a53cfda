"""Where trials are trained: the data is read and the source opened once, and nothing is kept but
figures.

A trial is a run like any other (`engine.trainer`), with its epochs in memory instead of a folder:
trained again as a run, its recipe gives the same.
"""

from collections.abc import Callable
from dataclasses import replace

from engine.control import Control
from engine.dataset import fingerprint, index_data
from engine.devices import use_device
from engine.errors import CancelledError
from engine.events import EpochEnded, Event, Notice, Progress
from engine.health import check_index
from engine.planning import TrainingPlan, make_plan, settled
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.sources.opening import Opened, open_model
from engine.types import DatasetIndex, OpenedSource, RunResult

EpochSeen = Callable[[EpochEnded], bool]
"""Is told of each epoch that ended; whether the trial is to be given up."""


class PrunedError(CancelledError):
    """A trial was given up: others were better at the same epoch."""


class Bench:
    """What all trials of a search share in one process.

    Args:
        data: Which samples.
        seed: Of the base recipe, which all trials have.
        control: Progress while the data is looked into.

    Raises:
        EngineError: If the data cannot be trained on.
    """

    def __init__(self, data: DataSpec, seed: int, control: Control) -> None:
        self._seed = seed
        self.index = judged_index(data, seed, control)
        self._opened: tuple[SourceSpec, Opened] | None = None
        self._told: set[str] = set()

    @property
    def fingerprint(self) -> str:
        """Of the samples that are trained on and judged by."""
        return fingerprint(self.index)

    def settled(self, recipe: Recipe, control: Control) -> Recipe:
        """A recipe with what only the data and the machine tell, as plain values."""
        return settled(recipe, self.index, control)

    def open(self, source: SourceSpec, control: Control) -> OpenedSource:
        """A source model's description; it stays open for the trials that follow."""
        if self._opened is None or self._opened[0] != source:
            # Before the next is read: two may not fit the memory.
            self._opened = None
            self._opened = source, open_model(source, control, self._seed)
        return self._opened[1].description

    def plan(self, recipe: Recipe, control: Control) -> TrainingPlan:
        """A trial's recipe, valid.

        Raises:
            PlanError: With every reason why it cannot be trained.
        """
        with use_device(recipe.train.device):
            self.open(recipe.source, control)
        assert self._opened is not None
        return make_plan(recipe, index=self.index, opened=self._opened[1], control=control)

    def train(self, recipe: Recipe, owner: Control, seen: EpochSeen) -> RunResult:
        """Train one recipe and keep nothing of it.

        Args:
            recipe: From `engine.search.space.recipe_of`.
            owner: Its progress and notices go there, each notice once; pause, stop and cancel
                come from there.
            seen: Told of each epoch.

        Raises:
            PrunedError: If it was given up.
            CancelledError: If the owner wants to stop or to cancel.
            EngineError: If the recipe cannot be trained.
        """
        from engine.checkpoints import LoopState
        from engine.keeping import MemoryKeeping
        from engine.trainer import Trainer

        control = _TrialControl(owner, seen, self._told)
        try:
            with use_device(recipe.train.device):
                plan = self.plan(recipe, control)
                if any(plan.trainable):
                    # What is trained here is no source for the next.
                    self._opened = None
                result = Trainer(plan, MemoryKeeping(), control, LoopState()).run()
        except CancelledError:
            if control.is_pruned:
                raise PrunedError from None
            raise
        if owner.stop_requested:
            raise CancelledError
        return result


def judged_index(data: DataSpec, seed: int, control: Control) -> DatasetIndex:
    """The training and validation samples of some data, split as a run splits them.

    Of what is for testing only the names are read; but with `group_by="look_alikes"` all pictures
    are compared, because that decides which of them are for testing.
    """
    found = index_data(data, seed=seed, control=control)
    if data.group_by == "look_alikes":
        return _without_test(check_index(found, data, seed=seed, control=control))
    return check_index(_without_test(found), data, seed=seed, control=control)


def _without_test(index: DatasetIndex) -> DatasetIndex:
    samples = tuple(sample for sample in index.samples if sample.split != "test")
    return replace(index, samples=samples)


class _TrialControl(Control):
    """What a trial sees of its owner's control: a wish to stop ends it at once, half done."""

    def __init__(self, owner: Control, seen: EpochSeen, told: set[str]) -> None:
        super().__init__(self._hand_on)
        self._owner, self._seen, self._told = owner, seen, told
        self.is_pruned = False

    def checkpoint(self) -> None:
        """Obey the owner.

        Raises:
            CancelledError: Also where the owner wants to stop.
        """
        before = self._owner.seconds_paused
        self._owner.checkpoint()
        self.seconds_paused += self._owner.seconds_paused - before
        if self._owner.stop_requested:
            raise CancelledError
        super().checkpoint()

    def _hand_on(self, event: Event) -> None:
        if isinstance(event, EpochEnded):
            if self._seen(event):
                self.is_pruned = True
                self.cancel()
        elif isinstance(event, Notice):
            if event.text not in self._told:
                self._told.add(event.text)
                self._owner.report(event)
        elif isinstance(event, Progress):
            self._owner.report(event)
