"""The frozen prefix, computed once: its activations at the frontier, for every sample.

They are computed in memory, or past a budget in memory-mapped files, and kept for later runs, one
file for each tensor of the frontier. What is found there costs neither decoding nor computing.
"""

import copy
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Any, Self

import keras
import numpy as np
from numpy.typing import NDArray

from engine.augment_presets import settings_of
from engine.augmentation import Augmenter
from engine.control import Control
from engine.errors import EngineError, RunFailedError
from engine.events import FeaturesReady, Notice
from engine.feature_pass import FEATURE_BATCH, FeaturePass
from engine.graph import layer_paths
from engine.head import assemble
from engine.kept_features import Activations, KeptFeatures, open_all
from engine.phase_graph import PhaseGraph, phase_graph
from engine.pipeline import batches
from engine.planning import TrainingPlan
from engine.precision import working_copy
from engine.row_files import RowFile, RowKeys, copy_kept, count_kept, only_one, write_kept
from engine.sources.opening import open_model
from engine.split_data import SplitData
from engine.training_types import FeatureEstimate
from engine.types import Split

_VIEWS = 2**31 - 1  # In place of a phase's number: seeds of kept views are those of no epoch.
_WORTH_PROBING = 8

# What was found out of a prefix; a cross-validation asks it of the same one again and again.
_independent: dict[str, bool] = {}


class FrozenFeatures:
    """The activations of one phase's frozen prefix. A context manager: leaving it gives them back.

    Args:
        graph: With a prefix.
        plan: How they are computed and kept (`recipe.train.features`), and what they are made of.
        phase: Number of the phase, for events.
        control: Progress, cancel, `FeaturesReady`.
    """

    def __init__(self, graph: PhaseGraph, plan: TrainingPlan, phase: int, control: Control) -> None:
        assert graph.prefix is not None
        self._kept = KeptFeatures(graph.prefix, plan, phase)
        self._plan, self._phase, self._control = plan, phase, control
        self._spec = plan.recipe.train.features
        self._place = self._kept.place()
        self._pass = FeaturePass(graph.prefix, plan.input.model_shape, self._spec, control)
        self._is_probed = False
        self._known: dict[tuple[str, int | None], Activations] = {}
        self._files = ExitStack()
        self._seconds = 0.0
        self._view_seconds = 0.0
        views = self._kept.num_views
        if views:
            text = (
                f"The {plan.input.noun} are varied once, before training, and every epoch uses "
                "these same variations; the frozen layers are computed once."
                if views == 1
                else f"The {plan.input.noun} are varied in {views} ways, one for each epoch in "
                "turn; the frozen layers are computed once for each way, in the first "
                f"{views} epochs."
            )
            control.report(Notice(level="info", text=text))

    def of(
        self, data: SplitData, augment: Augmenter | None = None, view: int | None = None
    ) -> Activations:
        """The activations of all samples of a split, one array for each tensor of the frontier.

        Args:
            data: The split; its pixels are read only where they are needed.
            augment: Varies the samples, where `view` is given.
            view: Which of the varied views; None: the samples as they are.

        Returns:
            Arrays [N, …], in the order of `data.samples`; not to be written to.

        Raises:
            RunFailedError: If there is no room for them.
            DivergedError: If they are no numbers.
        """
        key = (data.split, view)
        if key not in self._known:
            began = time.perf_counter() - self._control.seconds_paused
            arrays, is_found = self._found_or_computed(data, augment, view)
            seconds = time.perf_counter() - self._control.seconds_paused - began
            self._seconds += seconds
            if view is not None:
                self._view_seconds = seconds
            self._known[key] = arrays
            in_file = any(isinstance(array, np.memmap) for array in arrays)
            self._control.report(
                FeaturesReady(
                    phase=self._phase,
                    num_bytes=sum(array.nbytes for array in arrays),
                    seconds=seconds,
                    place="disk" if in_file else "memory",
                    found=is_found,
                )
            )
        return self._known[key]

    def seconds_ahead(self, split: Split, epochs: range) -> float:
        """How long the varied views take that these epochs of the phase are the first to need."""
        num_views = self._kept.num_views
        views = {epoch % num_views for epoch in epochs} if num_views else set()
        return self._view_seconds * sum((split, view) not in self._known for view in views)

    def take_seconds(self) -> float:
        """How long computing took since this was asked for last."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds

    def close(self) -> None:
        """Give memory and files back."""
        self._known.clear()
        self._files.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def _found_or_computed(
        self, data: SplitData, augment: Augmenter | None, view: int | None
    ) -> tuple[Activations, bool]:
        keys = self._kept.keys(data.samples, view, self._control)
        found = self._found(keys)
        if found is None:
            with only_one(keys[0], self._control) as has_waited:
                found = self._found(keys) if has_waited else None
                if found is None:
                    return self._computed(keys, data, augment, view)
        return found, True

    def _found(self, keys: list[RowKeys]) -> Activations | None:
        found = open_all(keys)
        if found is not None and self._spec.place == "memory":
            found = tuple(np.array(array) for array in found)
        return found

    def _computed(
        self, keys: list[RowKeys], data: SplitData, augment: Augmenter | None, view: int | None
    ) -> tuple[Activations, bool]:
        with ExitStack() as stack:
            files: list[RowFile] = []
            if self._place == "disk":
                files = [stack.enter_context(_file(one)) for one in keys]
                arrays = [file.array for file in files]
            else:
                arrays = [np.empty((len(one.rows), *one.shape), one.dtype) for one in keys]
            missing = self._missing(keys, arrays)
            if len(missing):
                pixels = data.pixels()
                if len(pixels) < len(keys[0].rows):
                    # Some could not be read, and are not among the samples any more.
                    arrays.clear()
                    stack.close()
                    return self._found_or_computed(data, augment, view)
                self._compute(pixels, missing, arrays, augment, view, data)
            if not files:
                for one, array in zip(keys, arrays, strict=True):
                    write_kept(one, array)
                return tuple(arrays), not len(missing)
            # Rows are read from the finished file, so the mapping that was written to goes first.
            arrays.clear()
            for file in files:
                file.keep()
            self._files.push(stack.pop_all())
            return tuple(file.array for file in files), not len(missing)

    def _missing(self, keys: list[RowKeys], arrays: list[NDArray[Any]]) -> NDArray[np.int64]:
        """Which rows no earlier run has left; the others are copied into the arrays."""
        known = np.zeros(len(keys[0].rows), bool)
        if all(count_kept(one) for one in keys) and self._is_independent(keys):
            known = np.logical_and.reduce(
                [
                    copy_kept(one, array, self._control)
                    for one, array in zip(keys, arrays, strict=True)
                ]
            )
        return np.flatnonzero(~known)

    def _is_independent(self, keys: list[RowKeys]) -> bool:
        spec = keys[0].spec
        if spec not in _independent:
            _independent[spec] = self._pass.is_independent()
        return _independent[spec]

    def _compute(
        self,
        pixels: NDArray[Any],
        missing: NDArray[np.int64],
        arrays: list[NDArray[Any]],
        augment: Augmenter | None,
        view: int | None,
        data: SplitData,
    ) -> None:
        varied = None
        if view is not None:
            assert augment is not None
            varied = copy.copy(augment)
            varied.start_epoch(_VIEWS, view)

        # Whole sentences: they are translated as such.
        def said(size: str) -> str:
            if view is None:
                return f"Computing the frozen layers once for the {data.split} {data.noun} ({size})"
            return (
                f"Computing the frozen layers once for the {data.split} {data.noun}, "
                f"variation {view + 1} of {self._spec.views} ({size})"
            )

        num_bytes = len(missing) * sum(array[:1].nbytes for array in arrays)
        megabytes = num_bytes / 1e6
        text = said(f"{megabytes:,.1f} MB")
        self._control.progress(text, 0, len(missing))
        if not self._is_probed and len(missing) >= _WORTH_PROBING * FEATURE_BATCH:
            self._is_probed = True
            self._pass.probe_speed()
        # Rows are read, and varied, while the batch before is computed.
        inputs = batches(
            pixels,
            np.zeros(len(pixels), np.int32),
            batch_size=FEATURE_BATCH,
            order=missing,
            augment=varied,
            # So that a sample's view stays the same when others come, go or change their split.
            vary_each=varied is not None,
        )
        done, ends = 0, []
        for batch, _ in inputs:
            outputs = self._pass.run(batch)
            rows = missing[done : done + len(batch)]
            for array, output in zip(arrays, outputs, strict=True):
                array[rows] = output
            done += len(rows)
            ends.append(time.perf_counter())
            if len(ends) == 3:
                # The first batch is traced, which says nothing about the others.
                rest = (ends[2] - ends[0]) / 2 * (len(missing) - done) / FEATURE_BATCH
                text = said(f"{megabytes:,.1f} MB, about {max(1, rest):.0f} s")
            self._control.progress(text, done, len(missing))


def fits(graph: PhaseGraph, plan: TrainingPlan, phase: int) -> str:
    """Why the prefix of a phase is not computed once, in one sentence; empty where it is."""
    train = plan.recipe.train
    if not train.cache:
        return "The frozen layers run in every epoch, as the recipe says (`--no-cache`)."
    if graph.prefix is None:
        return "No layers are frozen from the input on, so there is nothing to compute once."
    settings = settings_of(plan.recipe.augment, plan.input.media)
    if settings.mixes_labels:
        return "MixUp and CutMix mix anew in every epoch, so the frozen layers run each time."
    if not settings.is_none and not train.features.views:
        return (
            f"The {plan.input.noun} are varied anew in every epoch, so the frozen layers run each "
            "time; choose a number of kept variations to compute them once."
        )
    return KeptFeatures(graph.prefix, plan, phase).no_room()


def estimate(plan: TrainingPlan, phase: int, control: Control) -> FeatureEstimate:
    """What computing the frozen prefix of a phase once will take in room and time.

    Two batches of nothing are tried out; nothing is kept or changed. Each view of a sample
    counts as one more.
    """
    opened = plan.opened or open_model(plan.recipe.source, control, plan.recipe.seed)
    with _flags_kept(opened.base):
        assembled = assemble(
            opened.base,
            plan.preprocessing,
            plan.recipe.head,
            plan.output,
            plan.input.model_shape,
            plan.recipe.seed,
        )
        working = working_copy(assembled, plan.recipe.train)
        graph = phase_graph(working, plan.trainable[phase])
        reason = fits(graph, plan, phase)
        kept = KeptFeatures(graph.prefix, plan, phase) if graph.prefix is not None else None
        num_samples = len(plan.index.split("train")) + len(plan.index.split("validation"))
        num_found, seconds = 0, None
        if kept is not None and not reason:
            control.progress(f"The activations take {kept.num_bytes / 1e6:.1f} MB", 0, 0)
            num_found = kept.num_found(control)
            missing = -(-(kept.num_rows - num_found) // FEATURE_BATCH)
            seconds = 0.0
            if missing:
                spec = plan.recipe.train.features
                tried = FeaturePass(graph.prefix, plan.input.model_shape, spec, control)
                first, later = tried.seconds()
                seconds = first + later * (missing - 1)
    return FeatureEstimate(
        phase=phase,
        reason=reason,
        num_bytes=kept.num_bytes if kept else 0,
        seconds=seconds,
        num_samples=kept.num_rows if kept else num_samples,
        num_found=num_found,
        frontier=graph.frontier,
        num_layers=len(graph.frozen),
        place=kept.place() if kept else "memory",
    )


@contextmanager
def _file(keys: RowKeys) -> Iterator[RowFile]:
    try:
        file = RowFile(keys)
    except EngineError as error:
        # There was room when the phase began.
        raise RunFailedError(str(error)) from None
    try:
        yield file
    finally:
        file.close()


@contextmanager
def _flags_kept(base: keras.Model) -> Iterator[None]:
    flags = [(layer, layer.trainable) for layer in layer_paths(base).values()]
    own = base.trainable
    try:
        yield
    finally:
        base.trainable = own
        # On a model the flag reaches everything inside: those inside come after it.
        for layer, flag in flags:
            layer.trainable = flag
