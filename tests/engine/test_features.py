"""The frozen prefix computed once: exact, found again without decoding, never mixed up."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import psutil
import pytest
import tensorflow as tf
from keras import layers

from engine import features, kept_features, pixel_cache, row_files
from engine.augmentation import Augmenter
from engine.control import Control
from engine.errors import CancelledError, DivergedError, RunFailedError
from engine.events import Event, FeaturesReady, Notice, Progress
from engine.feature_pass import FeaturePass
from engine.features import FrozenFeatures, estimate, fits
from engine.head import assemble
from engine.kept_features import prefix_digest
from engine.phase_graph import PhaseGraph, phase_graph
from engine.planning import TrainingPlan, make_plan
from engine.recipe import (
    AugmentSpec,
    FeatureSpec,
    FreezeSpec,
    Phase,
    Recipe,
    SourceSpec,
    TrainSpec,
)
from engine.row_files import cache_use, clear
from engine.split_data import SplitData
from engine.training import train
from tests.engine.small import make_classes, save_source, small_recipe

Arrays = tuple[np.ndarray, ...]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_source(tmp_path_factory.mktemp("source") / "source.keras")


@pytest.fixture
def recipe(source: Path, tmp_path: Path) -> Recipe:
    return small_recipe(source, make_classes(tmp_path / "data"))


def with_features(recipe: Recipe, **values: Any) -> Recipe:
    train = recipe.train.model_copy(update={"features": FeatureSpec(**values)})
    return recipe.model_copy(update={"train": train})


class Work:
    """A phase's graph, with what computes its features and what is heard of it."""

    def __init__(self, recipe: Recipe, control: Control | None = None) -> None:
        self.events: list[Event] = []
        self.control = control or Control(self.events.append)
        self.plan = planned(recipe)
        self.graph = graph_of(self.plan)
        self.augment = Augmenter(recipe.augment, recipe.seed)

    def compute(self, split: str = "train", view: int | None = None) -> Arrays:
        with FrozenFeatures(self.graph, self.plan, 0, self.control) as frozen:
            return self.of(frozen, split, view)

    def of(self, frozen: FrozenFeatures, split: str, view: int | None = None) -> Arrays:
        with SplitData(self.plan, split, self.control) as data:  # type: ignore[arg-type]
            return tuple(map(np.array, frozen.of(data, self.augment, view)))

    def ready(self) -> list[FeaturesReady]:
        return [event for event in self.events if isinstance(event, FeaturesReady)]

    def notices(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, Notice)]


_plans: dict[Any, TrainingPlan] = {}


def planned(recipe: Recipe) -> TrainingPlan:
    """A plan; the source is opened once for each test."""
    key = recipe.source, recipe.data, recipe.seed
    if key not in _plans:
        _plans.clear()
        _plans[key] = make_plan(recipe)
    return replace(_plans[key], recipe=recipe)


def graph_of(plan: TrainingPlan) -> PhaseGraph:
    assembled = assemble(
        plan.opened.base,  # type: ignore[union-attr]
        plan.preprocessing,
        plan.recipe.head,
        plan.output,
        plan.input.model_shape,
        plan.recipe.seed,
    )
    return phase_graph(assembled, plan.trainable[0])


def assert_equal(first: Arrays, second: Arrays) -> None:
    assert len(first) == len(second)
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one, other)


def num_computed(work: Work) -> int:
    """How many samples went through the frozen layers."""
    return sum(
        event.total
        for event in work.events
        if isinstance(event, Progress)
        and event.text.startswith("Computing")
        and event.done == event.total
    )


def files(home: Path) -> list[Path]:
    return [path for kind in ("pixels", "features") for path in (home / "cache" / kind).glob("*")]


@pytest.fixture
def no_decoding(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def forbid() -> None:
        clear_pixels()
        monkeypatch.setattr(pixel_cache, "read_input", None)

    return forbid


def clear_pixels() -> None:
    for path in row_files.kept_folder("pixels").glob("*"):
        path.unlink()


def test_they_are_what_the_prefix_predicts(recipe: Recipe) -> None:
    work = Work(recipe)
    (found,) = work.compute()
    with SplitData(work.plan, "train", Control()) as data:
        predicted = work.graph.prefix(data.pixels(), training=False)
    expected = np.asarray(keras.tree.flatten(predicted)[0])
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)
    assert found.dtype == np.float32
    (ready,) = work.ready()
    assert (ready.num_bytes, ready.place, ready.found) == (found.nbytes, "memory", False)


def test_two_computations_and_both_places_give_the_same_bits(recipe: Recipe) -> None:
    first = Work(recipe).compute()
    clear()
    again = Work(recipe).compute()
    clear()
    on_disk = Work(with_features(recipe, place="disk"))
    assert_equal(first, again)
    assert_equal(first, on_disk.compute())
    assert on_disk.ready()[0].place == "disk"
    in_memory = Work(with_features(recipe, place="memory"))
    assert_equal(first, in_memory.compute())
    assert (in_memory.ready()[0].place, in_memory.ready()[0].found) == ("memory", True)


@pytest.mark.parametrize("place", ["auto", "disk"])
def test_a_later_run_reads_and_computes_nothing(
    recipe: Recipe, place: str, no_decoding: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = with_features(recipe, place=place)
    first = Work(recipe).compute()
    later = Work(recipe)
    no_decoding()
    monkeypatch.setattr(FeaturePass, "run", None)
    assert_equal(first, later.compute())
    assert later.ready()[0].found
    use = cache_use()
    assert use.features > first[0].nbytes
    assert use.num_files == 1
    assert clear().features == 0


def test_an_unreadable_sample_is_left_out_and_the_rest_is_found_again(recipe: Recipe) -> None:
    work = Work(recipe)
    spoilt = Path(work.plan.index.split("train")[1].path)
    spoilt.write_bytes(b"gone bad")
    (found,) = work.compute()
    assert len(found) == len(work.plan.index.split("train")) - 1
    later = Work(recipe, None)
    later.plan = work.plan
    assert_equal((found,), later.compute())
    assert later.ready()[0].found


def test_only_a_new_sample_is_computed(recipe: Recipe) -> None:
    first = Work(recipe)
    (before,) = first.compute()
    changed = Path(first.plan.index.split("train")[3].path)
    os.utime(changed, ns=(1, 1))
    work = Work(recipe)
    (found,) = work.compute()
    assert num_computed(work) == 1
    assert_equal((found,), (before,))


def test_where_a_batch_changes_its_samples_all_are_computed_again(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Work(recipe)
    first.compute()
    os.utime(first.plan.index.split("train")[3].path, ns=(1, 1))
    monkeypatch.setattr(features, "_independent", {})
    monkeypatch.setattr(FeaturePass, "is_independent", lambda self: False)
    work = Work(recipe)
    work.compute()
    assert num_computed(work) == len(work.plan.index.split("train"))


def test_the_probe_tells_whether_a_batch_changes_its_samples() -> None:
    pixels = keras.Input((4,))
    alone = keras.Model(pixels, layers.Rescaling(2.0)(pixels))
    together = keras.Model(pixels, pixels - keras.ops.mean(pixels, axis=0, keepdims=True) * 0.1)
    ordered = keras.Model(pixels, keras.ops.cumsum(pixels, axis=0))
    found = [
        FeaturePass(model, (4,), FeatureSpec(), Control()).is_independent()
        for model in (alone, together, ordered)
    ]
    assert (found[0], found[2]) == (True, False)


def test_another_split_of_the_same_data_computes_nothing(
    recipe: Recipe, no_decoding: Callable[[], None]
) -> None:
    work = Work(recipe)
    one, other = work.compute("train"), work.compute("validation")
    samples = work.plan.index.samples
    swapped = tuple(
        replace(sample, split="validation" if sample.split == "train" else "train")
        for sample in reversed(samples)
    )
    later = Work(recipe)
    later.plan = replace(work.plan, index=replace(work.plan.index, samples=swapped))
    no_decoding()
    assert_equal((one[0][::-1],), later.compute("validation"))
    assert_equal((other[0][::-1],), later.compute("train"))
    assert num_computed(later) == 0
    assert [ready.found for ready in later.ready()] == [True, True]


def other_weights(recipe: Recipe, work: Work) -> Work:
    weights = work.graph.prefix.trainable_variables or work.graph.prefix.weights
    weights[0].assign_add(keras.ops.ones_like(weights[0]) * 0.5)
    return work


def other_size(recipe: Recipe, work: Work) -> Work:
    shape = replace(work.plan.input, resize="pad")
    work.plan = replace(work.plan, input=shape)
    return work


def other_preprocessing(recipe: Recipe, work: Work) -> Work:
    source = recipe.source.model_copy(update={"preprocessing": "tf"})
    return Work(recipe.model_copy(update={"source": source}))


def other_storage(recipe: Recipe, work: Work) -> Work:
    return Work(with_features(recipe, stored_as="float16"))


def other_precision(recipe: Recipe, work: Work) -> Work:
    return Work(with_features(recipe, computed_in="bfloat16"))


@pytest.mark.parametrize(
    "change", [other_weights, other_size, other_preprocessing, other_storage, other_precision]
)
def test_what_was_made_otherwise_is_not_found(
    recipe: Recipe, change: Callable[[Recipe, Work], Work]
) -> None:
    Work(recipe).compute()
    work = change(recipe, Work(recipe))
    work.compute()
    assert not work.ready()[0].found
    assert num_computed(work) == len(work.plan.index.split("train"))


def test_names_do_not_matter_but_every_setting_does() -> None:
    def digest(name: str, strides: int = 1) -> str:
        inputs = keras.Input((8, 8, 3))
        conv = layers.Conv2D(2, 3, strides=strides, name=name, kernel_initializer="ones")
        base = keras.Model(inputs, conv(inputs))
        from engine.graph import flatten
        from engine.phase_model import Replay

        flat = flatten(base)
        return prefix_digest(Replay(flat.calls, flat.inputs, flat.outputs, flat.calls, "prefix"))

    assert digest("one") == digest("two")
    assert digest("one") != digest("one", strides=2)


def test_half_the_room_costs_the_last_digits(recipe: Recipe) -> None:
    (whole,) = Work(recipe).compute()
    work = Work(with_features(recipe, stored_as="float16"))
    (half,) = work.compute()
    assert half.dtype == np.float16
    np.testing.assert_array_equal(half, whole.astype(np.float16))
    suffix = work.graph.suffix
    np.testing.assert_allclose(suffix(half), suffix(whole), rtol=1e-2)


def test_computed_in_less_precision_and_layers_stay_as_they_are(recipe: Recipe) -> None:
    (whole,) = Work(recipe).compute()
    work = Work(with_features(recipe, computed_in="bfloat16"))
    prefix = work.graph.prefix
    policies = [layer.dtype_policy.name for layer in prefix._flatten_layers()]
    (half,) = work.compute()
    assert half.dtype == np.float32
    np.testing.assert_allclose(half, whole, rtol=0.1, atol=0.1)
    assert not np.array_equal(half, whole)
    assert [layer.dtype_policy.name for layer in prefix._flatten_layers()] == policies


def test_a_precision_that_is_not_faster_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = keras.Input((4,))
    model = keras.Model(inputs, layers.Dense(2)(inputs))
    seconds = {"bfloat16": 2.0, "float32": 1.0}
    monkeypatch.setattr(FeaturePass, "seconds", lambda self: (9.0, seconds[self._spec.computed_in]))
    events: list[Event] = []
    spec = FeatureSpec(computed_in="bfloat16")
    FeaturePass(model, (4,), spec, Control(events.append)).probe_speed()
    assert "bfloat16 is not faster on this machine (16 samples" in events[0].text  # type: ignore
    seconds["bfloat16"] = 0.5
    FeaturePass(model, (4,), spec, Control(events.append)).probe_speed()
    assert len(events) == 1


@pytest.mark.parametrize("stored_as", ["float32", "float16"])
def test_values_that_are_no_numbers_are_an_error(stored_as: str) -> None:
    inputs = keras.Input((4,))
    huge = keras.Model(inputs, layers.Rescaling(1e20 if stored_as == "float16" else 1e38)(inputs))
    frozen = FeaturePass(huge, (4,), FeatureSpec(stored_as=stored_as), Control())
    words = "float32" if stored_as == "float16" else "preprocessing"
    with pytest.raises(DivergedError, match=words):
        frozen.run(np.full((3, 4), 1000, np.float32))


def test_too_large_a_batch_is_halved(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = keras.Input((4,))
    model = keras.Model(inputs, layers.Rescaling(2.0)(inputs))
    events: list[Event] = []
    frozen = FeaturePass(model, (4,), FeatureSpec(), Control(events.append))
    traced, limit = frozen._function, [8]

    def function() -> Any:
        if frozen._size > limit[0]:
            raise tf.errors.ResourceExhaustedError(None, None, "OOM when allocating")
        return traced()

    monkeypatch.setattr(frozen, "_function", function)
    batch = np.arange(108, dtype=np.float32).reshape(27, 4)
    (found,) = frozen.run(batch)
    np.testing.assert_array_equal(found, batch * 2)
    assert [event.text.split()[-1] for event in events] == ["16.", "8."]  # type: ignore
    limit[0] = 0
    with pytest.raises(RunFailedError, match="single sample"):
        frozen.run(batch)


# Several tensors


def two_branches() -> keras.Model:
    """Two frozen branches, each of which goes on into a layer that can train."""
    keras.utils.set_random_seed(3)
    inputs = keras.Input((16, 16, 3))
    parts = []
    for name, size in (("one", 2), ("two", 3)):
        x = layers.Conv2D(size, 3, strides=4, name=f"{name}_frozen")(inputs)
        parts.append(layers.Conv2D(4, 1, name=f"{name}_trains")(x))
    x = layers.Add(name="sum")(parts)
    x = layers.GlobalAveragePooling2D(name="pooled")(x)
    return keras.Model(inputs, layers.Dense(4, name="classes")(x), name="branches")


@pytest.mark.parametrize("place", ["memory", "disk"])
def test_several_tensors_at_the_frontier(tmp_path: Path, graft_home: Path, place: str) -> None:
    recipe = small_recipe(
        save_source(tmp_path / "source.keras", two_branches()),
        make_classes(tmp_path / "data"),
        source=SourceSpec(location=str(tmp_path / "source.keras"), preprocessing="unit"),
        train=TrainSpec(
            phases=(Phase(name="x", epochs=1, freeze=FreezeSpec(unfreeze=2)),),
            features=FeatureSpec(place=place),
        ),
    )
    work = Work(recipe)
    found = work.compute()
    with SplitData(work.plan, "train", Control()) as data:
        whole = work.graph.model(data.pixels(), training=False)
    assert {array.shape[1:] for array in found} == {(4, 4, 2), (4, 4, 3)}
    np.testing.assert_allclose(work.graph.suffix(list(found)), whole, rtol=1e-4)
    assert len([path for path in files(graft_home) if path.suffix == ".features"]) == 2
    later = Work(recipe)
    assert_equal(found, later.compute())
    assert later.ready()[0].found


# Views

VARIED = AugmentSpec(preset="custom", flip="horizontal", brightness=0.3)


@pytest.fixture
def varied(recipe: Recipe) -> Recipe:
    recipe = recipe.model_copy(update={"augment": VARIED})
    return with_features(recipe, views=2)


def test_views_differ_and_repeat_by_seed(varied: Recipe, no_decoding: Callable[[], None]) -> None:
    work = Work(varied)
    state = work.augment.key().tolist()
    first, second, plain = (work.compute(view=view) for view in (0, 1, None))
    assert work.augment.key().tolist() == state
    assert "varied in 2 ways, one for each epoch" in work.notices()[0]
    assert not any(ready.found for ready in work.ready())
    for one, other in ((first, second), (first, plain), (second, plain)):
        assert not np.allclose(one[0], other[0])
    seeded = Work(varied.model_copy(update={"seed": varied.seed + 1}))
    seeded.plan = replace(seeded.plan, index=work.plan.index)
    assert not np.allclose(seeded.compute(view=0)[0], first[0])
    no_decoding()
    later = Work(varied)
    assert_equal(first, later.compute(view=0))
    assert_equal(second, later.compute(view=1))
    assert all(ready.found for ready in later.ready())


def test_views_are_computed_for_new_samples_only(varied: Recipe, tmp_path: Path) -> None:
    work = Work(varied)
    whole = work.compute(view=1)
    # Another label, or a sample less, changes which samples there are before one.
    train = work.plan.index.split("train")
    relabelled = replace(train[2], label=(train[2].label + 1) % 3)
    others = tuple(s for s in work.plan.index.samples if s not in (train[0], train[2]))
    later = Work(varied)
    index = replace(work.plan.index, samples=(*others, relabelled))
    later.plan = replace(work.plan, index=index)
    found = later.compute(view=1)
    assert later.ready()[0].found
    places = {sample.path: place for place, sample in enumerate(train)}
    order = [places[sample.path] for sample in index.split("train")]
    assert_equal(found, [array[order] for array in whole])
    # Nor is what is computed another for what is in the batch with it.
    row_files.clear()
    assert_equal(found, later.compute(view=1))
    assert not later.ready()[1].found


def test_views_give_the_same_bits_when_computed_again(varied: Recipe) -> None:
    work = Work(varied)
    first = work.compute(view=1)
    clear()
    assert_equal(first, work.compute(view=1))
    assert not work.ready()[1].found


# Cancel, full disks


@pytest.mark.parametrize("place", ["memory", "disk"])
def test_cancelling_leaves_nothing_half_written(
    recipe: Recipe, graft_home: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(with_features(recipe, place=place))
    run = FeaturePass.run

    def cancelled(self: FeaturePass, batch: Any) -> list[np.ndarray]:
        work.control.cancel()
        return run(self, batch)

    monkeypatch.setattr(FeaturePass, "run", cancelled)
    with pytest.raises(CancelledError):
        work.compute()
    assert {path.suffix for path in files(graft_home)} <= {".pixels"}


def test_a_full_disk_is_no_error_in_memory_and_the_plain_path_where_it_must_hold_them(
    recipe: Recipe, graft_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(graft_home)
    monkeypatch.setattr(row_files.shutil, "disk_usage", lambda _path: usage._replace(free=10))
    work = Work(recipe)
    work.compute()
    assert cache_use().num_files == 0
    assert fits(work.graph, work.plan, 0) == ""
    disk = Work(with_features(recipe, place="disk"))
    assert "memory and disk have no room" in fits(disk.graph, disk.plan, 0)
    with pytest.raises(RunFailedError, match="frozen layers' activations need"):
        disk.compute()
    monkeypatch.undo()


def test_past_a_budget_they_go_to_disk(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    work, forced = Work(recipe), Work(with_features(recipe, place="memory"))
    memory = psutil.virtual_memory()._replace(available=400)
    monkeypatch.setattr(kept_features.psutil, "virtual_memory", lambda: memory)
    assert fits(work.graph, work.plan, 0) == ""
    assert "the memory does not hold" in fits(forced.graph, forced.plan, 0)
    monkeypatch.setattr(pixel_cache.psutil, "virtual_memory", lambda: memory)
    work.compute()
    assert work.ready()[0].place == "disk"


def test_why_they_are_not_computed_once(recipe: Recipe) -> None:
    def reason(**changes: Any) -> str:
        changed = recipe.model_copy(update=changes)
        plan = replace(work.plan, recipe=changed)
        return fits(work.graph, plan, 0)

    work = Work(recipe)
    assert reason() == ""
    assert "--no-cache" in reason(train=recipe.train.model_copy(update={"cache": False}))
    assert "kept variations" in reason(augment=AugmentSpec(preset="gentle"))
    assert "MixUp" in reason(augment=AugmentSpec(preset="custom", mix_up=0.2))
    graph = replace(work.graph, prefix=None)
    assert "No layers are frozen" in fits(graph, work.plan, 0)


# The estimate


def test_the_estimate_is_exact_and_changes_nothing(recipe: Recipe, graft_home: Path) -> None:
    plan = planned(recipe)
    flags = [layer.trainable for layer in plan.opened.base.layers]  # type: ignore[union-attr]
    before = estimate(plan, 0, Control())
    assert [layer.trainable for layer in plan.opened.base.layers] == flags  # type: ignore
    assert files(graft_home) == []
    assert (before.reason, before.num_samples, before.num_found) == ("", 24, 0)
    assert before.seconds is not None and before.seconds > 0
    work = Work(recipe)
    arrays = (*work.compute("train"), *work.compute("validation"))
    assert before.num_bytes == sum(array.nbytes for array in arrays)
    after = estimate(plan, 0, Control())
    assert (after.num_found, after.seconds, after.place) == (24, 0.0, "memory")
    assert before.frontier == work.graph.frontier
    assert before.num_layers == len(work.graph.frozen)


def test_the_estimate_counts_views_and_gives_a_reason(varied: Recipe) -> None:
    plan = planned(varied)
    num_train = len(plan.index.split("train"))
    assert estimate(plan, 0, Control()).num_samples == 2 * num_train + (24 - num_train)
    live = planned(with_features(varied, views=0))
    assert "kept variations" in estimate(live, 0, Control()).reason


# In a run


@pytest.mark.parametrize(
    ("values", "augment"),
    [({"stored_as": "float16", "place": "disk"}, AugmentSpec()), ({"views": 2}, VARIED)],
)
def test_a_run_takes_turns_with_what_was_kept(
    recipe: Recipe, tmp_path: Path, values: dict[str, Any], augment: AugmentSpec
) -> None:
    recipe = recipe.model_copy(update={"augment": augment})
    phases = (Phase(name="Head", epochs=3),)
    train_spec = TrainSpec(phases=phases, batch_size=8, features=FeatureSpec(**values))
    recipe = recipe.model_copy(update={"train": train_spec})
    runs = []
    for name in ("one", "two"):
        events: list[Event] = []
        result = train(make_plan(recipe), tmp_path / name, Control(events.append))
        runs.append((result.history, [e for e in events if isinstance(e, FeaturesReady)]))
    assert runs[0][0] == runs[1][0]
    # Training samples, or each of their views when its turn comes, and the validation samples.
    assert len(runs[0][1]) == 1 + max(1, values.get("views", 0))
    assert [ready.found for ready in runs[1][1]] == [True] * len(runs[0][1])
    assert not any(ready.found for ready in runs[0][1])
