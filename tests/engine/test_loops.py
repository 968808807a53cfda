"""Both loops do the same: step by step, with one device or several."""

from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine.augment_presets import settings_of
from engine.augmentation import Augmenter
from engine.callbacks import BatchReporter
from engine.control import Control
from engine.errors import CancelledError, DivergedError
from engine.events import BatchEnded, Event
from engine.loops import make_loop
from engine.objectives import make_score
from engine.optimizers import averaged, make_optimizer
from engine.phase_model import reseed
from engine.pipeline import batches, epoch_order
from engine.planning import make_plan
from engine.recipe import AugmentSpec, FreezeSpec, Loop, Phase, Recipe, TrainSpec
from engine.targets import OutputSpec
from engine.training import train
from tests.engine.small import make_classes, save_source, small_recipe

RANDOM = np.random.default_rng(0)
NUM = 29
VECTORS = RANDOM.normal(size=(NUM, 12)).astype("float32")
PIXELS = RANDOM.integers(0, 256, (NUM, 16, 16, 3), np.uint8)
LABELS = RANDOM.integers(0, 3, NUM)
WEIGHTS = RANDOM.random(NUM).astype("float32")


def head() -> keras.Model:
    """What a head can hold: regularisers, BatchNormalization, Dropout."""
    keras.utils.set_random_seed(0)
    inputs = keras.Input((12,))
    l2 = keras.regularizers.L2(0.01)
    x = layers.Dense(8, activation="relu", kernel_regularizer=l2)(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.Dropout(0.3, seed=1)(x)
    outputs = layers.Dense(3, activation="softmax", kernel_regularizer=l2)(x)
    return keras.Model(inputs, outputs)


def pictures_model() -> keras.Model:
    keras.utils.set_random_seed(0)
    inputs = keras.Input((16, 16, 3))
    x = layers.Rescaling(1 / 255)(inputs)
    x = layers.Conv2D(4, 3, activation="relu")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Dropout(0.3, seed=1)(layers.GlobalAveragePooling2D()(x))
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x))


def reporter(control: Control, epoch: int = 1, rate: float = 0.01) -> BatchReporter:
    return BatchReporter(
        control,
        phase=0,
        epoch=epoch,
        num_batches=-(-NUM // 8),
        num_images=NUM,
        batch_size=8,
        epochs_left=0,
        rate_at=lambda batch: rate / (1 + batch),
    )


def epochs(
    kind: Loop,
    model: keras.Model,
    phase: Phase,
    data: np.ndarray = VECTORS,
    weights: np.ndarray | None = None,
    augment: Augmenter | None = None,
    accumulate: int = 1,
    jit: bool = False,
) -> tuple[list[Event], list[object], list[np.ndarray]]:
    """Three epochs of training and validation: all events, all scores, the last weights."""
    loop = make_loop(
        kind,
        model,
        make_optimizer(phase, accumulate=accumulate),
        keras.losses.SparseCategoricalCrossentropy(),
        keras.metrics.SparseCategoricalAccuracy(name="accuracy"),
        jit=jit,
    )
    events: list[Event] = []
    scores: list[object] = []
    for epoch in range(3):
        reseed(model, 7, 0, epoch)
        if augment:
            augment.start_epoch(0, epoch)
        told = reporter(Control(events.append), epoch + 1)
        order = epoch_order(NUM, 7, 0, epoch)
        given = batches(
            data, LABELS, batch_size=8, order=order, augment=augment, sample_weights=weights
        )
        scores.append(loop.train(given, told))
        with averaged(loop.optimizer, model.trainable_variables):
            scores.append(
                loop.evaluate(batches(data, LABELS, batch_size=8, order=np.arange(NUM)), told)
            )
    told = [(e.batch, e.loss, e.accuracy, e.learning_rate) for e in events]
    return told, scores, model.get_weights()


def assert_same(one: tuple, two: tuple) -> None:
    assert one[0] == two[0]
    assert one[1] == two[1]
    for a, b in zip(one[2], two[2], strict=True):
        np.testing.assert_array_equal(a, b)


EVERYTHING = Phase(
    name="Everything at once",
    optimizer="adamw",
    weight_decay=0.01,
    clip_norm=0.1,
    l2=0.01,
    average=0.9,
)


def test_on_features_both_loops_are_the_same_bits() -> None:
    fit, tape = (
        epochs(kind, head(), EVERYTHING, weights=WEIGHTS, accumulate=2) for kind in ("fit", "tape")
    )
    assert_same(fit, tape)
    assert len(fit[0]) == 3 * 4
    assert fit[1][0] != fit[1][2]


def test_on_varied_pixels_both_loops_are_the_same_bits() -> None:
    def run(kind: Loop) -> tuple:
        settings = settings_of(AugmentSpec(preset="gentle"), "picture")
        return epochs(
            kind,
            pictures_model(),
            Phase(name="Whole"),
            data=PIXELS,
            augment=Augmenter(settings, 7, "picture"),
        )

    assert_same(run("fit"), run("tape"))


def test_a_whole_run_is_the_same_with_either_loop(tmp_path: Path) -> None:
    recipe = small_recipe(save_source(tmp_path / "s.keras"), make_classes(tmp_path / "data"))

    def run(kind: Loop, number: int) -> tuple[list, list[np.ndarray]]:
        phases = (
            Phase(name="Head", epochs=2),
            Phase(name="Block", epochs=2, freeze=FreezeSpec(unfreeze=1)),
        )
        changed: Recipe = recipe.model_copy(
            update={
                "train": TrainSpec(phases=phases, batch_size=8, loop=kind, class_weights="balanced")
            }
        )
        result = train(make_plan(changed), tmp_path / f"run {number}")
        model = keras.models.load_model(tmp_path / f"run {number}/model.keras", compile=False)
        return list(result.history), model.get_weights()

    (history, one), (again, two) = run("fit", 1), run("tape", 2)
    assert history == again
    for a, b in zip(one, two, strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("kind", ["fit", "tape"])
def test_numbers_are_scored_by_either_loop(kind: Loop) -> None:
    output = OutputSpec(
        task="regression", units=2, activation="linear", scale=(1.0, 1.0), offset=(0.0, 0.0)
    )
    keras.utils.set_random_seed(0)
    inputs = keras.Input((12,))
    model = keras.Model(inputs, layers.Dense(2)(inputs))
    loop = make_loop(
        kind,
        model,
        make_optimizer(Phase(name="x")),
        keras.losses.MeanSquaredError(),
        make_score(output),
    )
    targets = VECTORS[:, :2]
    data = batches(VECTORS, targets, batch_size=8, order=np.arange(NUM))
    loop.train(data, reporter(Control()))
    scores = loop.evaluate(data, reporter(Control()))
    errors = (model.predict(VECTORS, verbose=0) - targets) ** 2
    r2 = 1 - errors.sum(0) / ((targets - targets.mean(0)) ** 2).sum(0)
    assert scores.loss == pytest.approx(errors.mean(), rel=1e-5)
    assert scores.accuracy == pytest.approx(r2.mean(), rel=1e-4)


@pytest.mark.parametrize("kind", ["fit", "tape"])
def test_either_loop_obeys(kind: Loop) -> None:
    model = head()
    loop = make_loop(
        kind,
        model,
        make_optimizer(Phase(name="x")),
        keras.losses.SparseCategoricalCrossentropy(),
        keras.metrics.SparseCategoricalAccuracy(name="accuracy"),
    )
    data = batches(VECTORS, LABELS, batch_size=8, order=np.arange(NUM))
    seen: list[BatchEnded] = []

    def after_two(wish: str) -> Control:
        def act(event: Event) -> None:
            assert isinstance(event, BatchEnded)
            seen.append(event)
            if event.batch == 2:
                getattr(control, wish)()

        seen.clear()
        control = Control(act)
        return control

    stopped = reporter(after_two("stop"))
    loop.train(data, stopped)
    assert stopped.stopped
    assert len(seen) == 2
    whole = reporter(Control())
    loop.train(data, whole)
    assert (whole.stopped, whole.images_done) == (False, NUM)
    with pytest.raises(CancelledError):
        loop.train(data, reporter(after_two("cancel")))
    cancelled = Control()
    cancelled.cancel()
    with pytest.raises(CancelledError):
        loop.evaluate(data, reporter(cancelled))
    model.layers[-1].kernel.assign(model.layers[-1].kernel * np.nan)
    with pytest.raises(DivergedError):
        loop.train(data, reporter(Control()))


def test_float16_scales_its_loss_in_either_loop() -> None:
    def run(kind: Loop) -> tuple:
        keras.utils.set_random_seed(0)
        inputs = keras.Input((12,))
        x = layers.Dense(8, activation="relu", dtype="mixed_float16")(inputs)
        model = keras.Model(inputs, layers.Dense(3, activation="softmax", dtype="float32")(x))
        told, scores, weights = epochs(kind, model, Phase(name="x"))
        assert isinstance(model.optimizer, keras.optimizers.LossScaleOptimizer)
        # Of the last batch: the fourth.
        assert float(model.optimizer.inner_optimizer.learning_rate) == pytest.approx(0.01 / 4)
        return told, scores, weights

    assert_same(run("fit"), run("tape"))
