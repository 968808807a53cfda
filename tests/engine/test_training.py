import json
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest

from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError, StoppedError
from engine.evaluation import evaluate
from engine.events import BatchEnded, EpochEnded, Event, Notice, PhaseStarted, Progress, RunEvent
from engine.inputs import InputSpec
from engine.optimizers import make_optimizer
from engine.planning import make_plan
from engine.recipe import AugmentSpec, FreezeSpec, Phase, Recipe, TrainSpec
from engine.run_list import list_runs
from engine.runs import RunFolder
from engine.training import resume, train
from tests.engine.listening import Listener
from tests.engine.small import make_classes, save_source, small_recipe

HEAD = Phase(name="Head", epochs=2, learning_rate=0.01)
TUNE = Phase(name="Last block", epochs=2, learning_rate=0.01, freeze=FreezeSpec(unfreeze=1))
TWO_PHASES = TrainSpec(phases=(HEAD, TUNE), batch_size=8)


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    return small_recipe(save_source(tmp_path / "source.keras"), make_classes(tmp_path / "data"))


def run(recipe: Recipe, folder: Path, control: Control | None = None):
    return train(make_plan(recipe), folder, control)


def weights(path: Path) -> list[np.ndarray]:
    return keras.models.load_model(path, compile=False).get_weights()


def assert_equal(first: list[np.ndarray], second: list[np.ndarray]) -> None:
    assert len(first) == len(second)
    for a, b in zip(first, second, strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_run_leaves_all_its_files_and_says_how_it_went(recipe: Recipe, tmp_path: Path) -> None:
    listener = Listener()
    result = run(recipe, tmp_path / "run", listener.control)
    assert result.status == "completed"
    assert len(result.history) == 2
    best = result.history[result.best_epoch - 1]
    assert best.validation_accuracy == result.validation_accuracy
    assert best.validation_accuracy == max(r.validation_accuracy for r in result.history)
    assert 0 < result.seconds_features < result.seconds
    folder = RunFolder(tmp_path / "run")
    assert folder.recipe == recipe
    assert folder.class_names == ("blue", "green", "red")
    assert len(folder.samples()) == 24
    assert folder.input == InputSpec(height=16, width=16, channels=3)
    assert folder.status["output"] == {
        "task": "single_label",
        "units": 3,
        "activation": "softmax",
        "scale": [],
        "offset": [],
    }
    kept = [type(event) for event in listener.events if isinstance(event, RunEvent)]
    assert [type(event) for event in folder.events()] == kept
    assert len(listener.of(BatchEnded)) == 2 * 3
    summary = list_runs(str(tmp_path))[0]
    assert (summary.status, summary.validation_accuracy) == ("completed", best.validation_accuracy)
    model = keras.models.load_model(folder.best_model, compile=False)
    assert model.input_shape == (None, 16, 16, 3)
    assert [layer.name for layer in model.layers][-3:] == ["dense_1", "dropout_1", "output"]


def test_batch_losses_add_up_to_the_epoch(recipe: Recipe, tmp_path: Path) -> None:
    listener = Listener()
    run(recipe, tmp_path / "run", listener.control)
    batches = [event for event in listener.of(BatchEnded) if event.epoch == 1]
    mean = np.average([b.batch_loss for b in batches], weights=[8, 8, 2])
    assert mean == pytest.approx(listener.of(EpochEnded)[0].loss, rel=1e-4)


def test_the_frozen_base_gives_the_same_losses_with_and_without_cache(
    recipe: Recipe, tmp_path: Path
) -> None:
    plain = recipe.model_copy(update={"train": recipe.train.model_copy(update={"cache": False})})
    cached = run(recipe, tmp_path / "cached")
    uncached = run(plain, tmp_path / "plain")
    assert uncached.seconds_features == 0
    for a, b in zip(cached.history, uncached.history, strict=True):
        assert a.loss == pytest.approx(b.loss, rel=1e-4)
        assert a.validation_loss == pytest.approx(b.validation_loss, rel=1e-4)


@pytest.mark.parametrize("preset", ["none", "gentle"])
def test_the_same_recipe_gives_the_same_weights(
    recipe: Recipe, tmp_path: Path, preset: str
) -> None:
    changed = recipe.model_copy(update={"augment": AugmentSpec(preset=preset), "train": TWO_PHASES})
    run(changed, tmp_path / "one")
    run(changed, tmp_path / "two")
    assert_equal(weights(tmp_path / "one/model.keras"), weights(tmp_path / "two/model.keras"))
    other = changed.model_copy(update={"seed": 1})
    run(other, tmp_path / "three")
    changed_weights = weights(tmp_path / "three/model.keras")
    same = [
        np.array_equal(a, b)
        for a, b in zip(weights(tmp_path / "one/model.keras"), changed_weights, strict=True)
    ]
    assert not all(same)


def test_validation_is_never_varied(recipe: Recipe, tmp_path: Path) -> None:
    augment = AugmentSpec(preset="strong", mix_up=1.0, cut_mix=1.0)
    result = run(recipe.model_copy(update={"augment": augment}), tmp_path / "run")
    scores = evaluate(str(tmp_path / "run"), split="validation", data=None, control=Control())
    assert scores.accuracy == pytest.approx(result.validation_accuracy)
    assert scores.loss == pytest.approx(result.validation_loss, rel=1e-4)


def test_only_what_is_unfrozen_changes(recipe: Recipe, tmp_path: Path) -> None:
    before = keras.models.load_model(recipe.source.location, compile=False).get_layer("tiny")
    run(recipe.model_copy(update={"train": TWO_PHASES}), tmp_path / "run")
    model = keras.models.load_model(tmp_path / "run/model.keras", compile=False)
    after = model.get_layer("whole").get_layer("tiny")
    for name in ("block1_conv", "block1_bn", "block2_bn"):
        assert_equal(after.get_layer(name).get_weights(), before.get_layer(name).get_weights())
    kernel = before.get_layer("block2_conv").get_weights()[0]
    assert not np.array_equal(after.get_layer("block2_conv").get_weights()[0], kernel)


def test_a_later_phase_starts_from_the_best_epoch_and_the_best_is_kept(
    recipe: Recipe, tmp_path: Path
) -> None:
    ruin = Phase(
        name="Ruin",
        epochs=2,
        learning_rate=5.0,
        optimizer="sgd",
        freeze=FreezeSpec(everything=True, batch_normalization=True),
    )
    phases = (HEAD.model_copy(update={"epochs": 6}), ruin)
    result = run(
        recipe.model_copy(update={"train": TrainSpec(phases=phases, batch_size=8)}),
        tmp_path / "run",
    )
    assert result.best_epoch <= 6
    before = keras.models.load_model(recipe.source.location, compile=False).get_layer("tiny")
    best = keras.models.load_model(tmp_path / "run/best.keras", compile=False)
    # The base that the second phase spoilt is the source's again, to the bit.
    assert_equal(best.get_layer("whole").get_layer("tiny").get_weights(), before.get_weights())


@pytest.mark.parametrize("epoch", [1, 2, 3])
def test_a_resumed_run_equals_the_uninterrupted_one(
    recipe: Recipe, tmp_path: Path, epoch: int
) -> None:
    changed = recipe.model_copy(update={"train": TWO_PHASES})
    whole = run(changed, tmp_path / "whole")

    def cancel(event: Event, control: Control) -> None:
        if isinstance(event, BatchEnded) and (event.epoch, event.batch) == (epoch + 1, 2):
            control.cancel()

    listener = Listener(cancel)
    with pytest.raises(CancelledError):
        run(changed, tmp_path / "broken", listener.control)
    assert list_runs(str(tmp_path))[0].status == "interrupted"
    resumed = resume(tmp_path / "broken")
    assert resumed.history == whole.history
    assert resumed.best_epoch == whole.best_epoch
    for name in ("model.keras", "best.keras"):
        assert_equal(weights(tmp_path / "broken" / name), weights(tmp_path / "whole" / name))
    with pytest.raises(EngineError, match="has ended"):
        resume(tmp_path / "broken")


def test_stopping_early_keeps_the_best(recipe: Recipe, tmp_path: Path) -> None:
    def stop(event: Event, control: Control) -> None:
        if isinstance(event, BatchEnded) and event.epoch == 2:
            control.stop()

    long = recipe.train.model_copy(update={"phases": (HEAD.model_copy(update={"epochs": 50}),)})
    listener = Listener(stop)
    result = run(recipe.model_copy(update={"train": long}), tmp_path / "run", listener.control)
    assert result.status == "stopped_early"
    assert len(result.history) == 1
    assert (tmp_path / "run/best.keras").exists()


def test_stopping_in_the_first_epoch_still_leaves_a_model(recipe: Recipe, tmp_path: Path) -> None:
    listener = Listener(
        lambda event, control: control.stop() if isinstance(event, PhaseStarted) else None
    )
    result = run(recipe, tmp_path / "run", listener.control)
    assert (result.status, len(result.history)) == ("stopped_early", 1)
    assert (tmp_path / "run/best.keras").exists()


def test_stopping_while_frozen_layers_are_computed_ends_at_once(
    recipe: Recipe, tmp_path: Path
) -> None:
    listener = Listener(
        lambda event, control: control.stop() if isinstance(event, Progress) else None
    )
    with pytest.raises(StoppedError):
        run(recipe, tmp_path / "run", listener.control)
    assert not listener.of(PhaseStarted)
    assert list_runs(str(tmp_path))[0].status == "interrupted"
    # What can be gone on with is gone on with.
    assert len(resume(tmp_path / "run").history) == 2


def test_early_stopping_ends_a_phase(recipe: Recipe, tmp_path: Path) -> None:
    phase = Phase(name="Head", epochs=60, learning_rate=1e-9, early_stopping=2)
    result = run(
        recipe.model_copy(update={"train": TrainSpec(phases=(phase,), batch_size=8)}),
        tmp_path / "run",
    )
    losses = [record.validation_loss for record in result.history]
    assert result.status == "completed"
    if len(losses) < 60:
        assert min(losses[-2:]) >= min(losses[:-2])


def test_a_loss_that_is_no_number_ends_the_run_with_a_sentence(
    recipe: Recipe, tmp_path: Path
) -> None:
    wild = Phase(
        name="Wild",
        epochs=30,
        learning_rate=100.0,
        optimizer="sgd",
        momentum=0.99,
        freeze=FreezeSpec(everything=True, batch_normalization=True),
    )
    changed = recipe.model_copy(update={"train": TrainSpec(phases=(wild,), batch_size=8)})
    try:
        run(changed, tmp_path / "run")
    except RunFailedError as error:
        assert "smaller learning rate" in str(error)
        assert RunFolder(tmp_path / "run").status["status"] == "failed"
    else:
        history = RunFolder(tmp_path / "run").history
        assert all(np.isfinite(record.loss) for record in history)


def test_a_full_disk_is_a_sentence_and_the_checkpoint_stays(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine import checkpoints

    save = checkpoints.save

    def full(folder, state, *arrays):
        if state.epoch == 2:
            raise OSError(28, "No space left on device")
        return save(folder, state, *arrays)

    monkeypatch.setattr(checkpoints, "save", full)
    with pytest.raises(RunFailedError, match="disk is full"):
        run(recipe, tmp_path / "run")
    monkeypatch.undo()
    assert resume(tmp_path / "run").status == "completed"


def test_fewer_images_than_a_batch_is_said(recipe: Recipe, tmp_path: Path) -> None:
    train_spec = TrainSpec(phases=(HEAD,), batch_size=64)
    listener = Listener()
    run(recipe.model_copy(update={"train": train_spec}), tmp_path / "run", listener.control)
    notices = [notice.text for notice in listener.of(Notice)]
    assert any("18" in text and "64" in text for text in notices)
    assert listener.of(PhaseStarted)[0].num_batches == 1


def test_a_folder_that_holds_a_run_is_refused(recipe: Recipe, tmp_path: Path) -> None:
    run(recipe, tmp_path / "run")
    before = (tmp_path / "run/run.json").read_bytes()
    with pytest.raises(EngineError, match="already holds a run"):
        run(recipe, tmp_path / "run")
    assert (tmp_path / "run/run.json").read_bytes() == before


def test_a_changed_source_is_not_resumed(recipe: Recipe, tmp_path: Path) -> None:
    listener = Listener(
        lambda event, control: control.cancel() if isinstance(event, EpochEnded) else None
    )
    with pytest.raises(CancelledError):
        run(recipe, tmp_path / "run", listener.control)
    model = keras.models.load_model(recipe.source.location, compile=False)
    model.get_layer("classes").bias.assign([1, 2, 3, 4])
    model.save(recipe.source.location)
    with pytest.raises(EngineError, match="has changed"):
        resume(tmp_path / "run")


def test_events_are_json_lines(recipe: Recipe, tmp_path: Path) -> None:
    run(recipe, tmp_path / "run")
    lines = (tmp_path / "run/events.jsonl").read_text(encoding="utf-8").splitlines()
    kinds = {json.loads(line)["kind"] for line in lines}
    assert {"PhaseStarted", "BatchEnded", "EpochEnded", "CheckpointSaved"} <= kinds


def test_a_plan_survives_pickling_without_its_model(recipe: Recipe, tmp_path: Path) -> None:
    import pickle

    plan = pickle.loads(pickle.dumps(make_plan(recipe)))
    assert plan.opened is None
    assert train(plan, tmp_path / "run").status == "completed"
    assert replace(plan, opened=None) == plan


@pytest.mark.parametrize("name", ["sgd", "rmsprop", "adam", "adamw"])
def test_optimizers_take_their_values(name: str) -> None:
    phase = Phase(name="x", optimizer=name, learning_rate=0.02, momentum=0.5, weight_decay=0.01)
    optimizer = make_optimizer(phase)
    assert float(optimizer.learning_rate) == pytest.approx(0.02)
    assert optimizer.weight_decay == 0.01
    if name in ("sgd", "rmsprop"):
        assert optimizer.momentum == 0.5
