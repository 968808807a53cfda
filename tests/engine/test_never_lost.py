"""What a run does when something goes wrong in the middle of it, or is asked for afterwards."""

from pathlib import Path

import keras
import numpy as np
import pytest

from engine import checkpoints, trainer
from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.events import BatchEnded, CheckpointSaved, EpochEnded, Held, Notice
from engine.gates import has_settled
from engine.planning import make_plan
from engine.recipe import FreezeSpec, Phase, Recipe, Schedule, TrainSpec
from engine.runs import RunFolder
from engine.training import resume, train, train_more
from engine.types import EpochRecord
from tests.engine.listening import Listener
from tests.engine.small import make_classes, save_source, small_recipe

HEAD = Phase(name="Head", epochs=2, learning_rate=0.01)
TUNE = Phase(name="Last block", epochs=2, learning_rate=0.01, freeze=FreezeSpec(unfreeze=1))


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    return small_recipe(save_source(tmp_path / "source.keras"), make_classes(tmp_path / "data"))


def run(recipe: Recipe, folder: Path, control: Control | None = None):
    return train(make_plan(recipe), folder, control)


def with_phases(recipe: Recipe, *phases: Phase) -> Recipe:
    return recipe.model_copy(update={"train": TrainSpec(phases=phases, batch_size=8)})


def weights(path: Path) -> list[np.ndarray]:
    return keras.models.load_model(path, compile=False).get_weights()


def assert_same_models(one: Path, two: Path) -> None:
    for name in ("best.keras", "model.keras"):
        for a, b in zip(weights(one / name), weights(two / name), strict=True):
            np.testing.assert_array_equal(a, b)


def fails_once(monkeypatch: pytest.MonkeyPatch, epoch: int) -> None:
    """Make the disk full when a checkpoint is first written after an epoch."""
    save, failed = checkpoints.save, []

    def full(folder, state, *arrays):
        if state.epoch == epoch and not failed:
            failed.append(True)
            raise OSError(28, "No space left on device")
        return save(folder, state, *arrays)

    monkeypatch.setattr(checkpoints, "save", full)


def test_a_full_disk_waits_for_the_user_and_goes_on(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(recipe, tmp_path / "whole")
    fails_once(monkeypatch, epoch=2)
    seen: list[int] = []

    def act(event, control):
        if isinstance(event, Held):
            latest = checkpoints.load_state(tmp_path / "run/checkpoint")
            seen.append(latest.epoch)
            control.go_on()

    listener = Listener(act, can_answer=True)
    result = run(recipe, tmp_path / "run", listener.control)
    assert result.status == "completed"
    # While it waited, the checkpoint before was whole.
    assert seen == [1]
    assert "Make room" in listener.of(Held)[0].text
    assert [event.epoch for event in listener.of(CheckpointSaved)] == [1, 2]
    assert_same_models(tmp_path / "whole", tmp_path / "run")


def test_a_full_disk_can_be_answered_with_cancel(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_once(monkeypatch, epoch=2)
    listener = Listener(
        lambda event, control: control.cancel() if isinstance(event, Held) else None,
        can_answer=True,
    )
    with pytest.raises(CancelledError):
        run(recipe, tmp_path / "run", listener.control)
    assert resume(tmp_path / "run").status == "completed"


class Explodes:
    """A rate that makes the weights infinite from one epoch on."""

    from_epoch = 1

    def __init__(self, _phase: Phase, _batches: int) -> None:
        pass

    def at(self, epoch: int, _batch: int, _drops: int) -> float:
        return 1e38 if epoch >= self.from_epoch else 0.01


class ExplodesAtOnce(Explodes):
    from_epoch = 0


def test_a_loss_that_is_no_number_keeps_the_best_epoch(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trainer, "RateCurve", Explodes)
    listener = Listener()
    result = run(
        with_phases(recipe, HEAD.model_copy(update={"epochs": 5})),
        tmp_path / "run",
        listener.control,
    )
    assert result.status == "stopped_early"
    assert result.best_epoch == len(result.history) == 1
    assert "smaller learning rate" in result.reason
    assert result.reason in listener.of(Notice)[-1].text
    assert all(np.isfinite(one).all() for one in weights(tmp_path / "run/best.keras"))
    assert RunFolder(tmp_path / "run").status["reason"] == result.reason


def test_a_loss_that_is_no_number_in_the_first_epoch_fails_the_run(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trainer, "RateCurve", ExplodesAtOnce)
    with pytest.raises(RunFailedError, match="smaller learning rate"):
        run(recipe, tmp_path / "run")
    assert RunFolder(tmp_path / "run").status["status"] == "failed"


def test_a_phase_that_waits_for_a_settled_head_is_left_out_with_a_notice(
    recipe: Recipe, tmp_path: Path
) -> None:
    gated = TUNE.model_copy(update={"gate": "settled"})
    listener = Listener()
    result = run(with_phases(recipe, HEAD, gated), tmp_path / "run", listener.control)
    assert [record.phase for record in result.history] == [0, 0]
    assert any("“Last block” was left out" in notice.text for notice in listener.of(Notice))
    assert result.status == "completed"


@pytest.mark.parametrize(
    ("losses", "epochs", "settled"),
    [
        ((1.0, 0.9), 2, False),
        ((1.0, 0.5, 0.499, 0.498, 0.4975), 5, True),
        ((1.0, 0.9, 0.8, 0.7, 0.6, 0.5), 6, False),
        ((1.0, 0.9), 5, True),
        ((), 5, False),
    ],
)
def test_a_loss_that_no_longer_falls_has_settled(
    losses: tuple[float, ...], epochs: int, settled: bool
) -> None:
    records = [
        EpochRecord(
            phase=0,
            epoch=number,
            loss=loss,
            accuracy=0.5,
            validation_loss=loss,
            validation_accuracy=0.5,
        )
        for number, loss in enumerate(losses, start=1)
    ]
    assert has_settled(records, Phase(name="Head", epochs=epochs)) is settled


def test_more_epochs_are_those_that_a_longer_run_would_have_had(
    recipe: Recipe, tmp_path: Path
) -> None:
    short, long = (HEAD.model_copy(update={"epochs": epochs}) for epochs in (2, 4))
    run(with_phases(recipe, long), tmp_path / "long")
    run(with_phases(recipe, short), tmp_path / "run")
    result = train_more(tmp_path / "run", 2)
    assert result.status == "completed"
    assert len(result.history) == 4
    assert RunFolder(tmp_path / "run").recipe == RunFolder(tmp_path / "long").recipe
    assert_same_models(tmp_path / "long", tmp_path / "run")


def test_more_epochs_after_stopping_early_go_on_in_that_phase(
    recipe: Recipe, tmp_path: Path
) -> None:
    listener = Listener(
        lambda event, control: control.stop() if isinstance(event, EpochEnded) else None
    )
    stopped = run(with_phases(recipe, HEAD, TUNE), tmp_path / "run", listener.control)
    assert len(stopped.history) == 1
    result = train_more(tmp_path / "run", 3)
    assert [record.phase for record in result.history] == [0, 0, 0, 0]


def test_more_epochs_need_a_first_one(recipe: Recipe, tmp_path: Path) -> None:
    listener = Listener(
        lambda event, control: control.cancel() if isinstance(event, BatchEnded) else None
    )
    with pytest.raises(CancelledError):
        run(recipe, tmp_path / "run", listener.control)
    with pytest.raises(EngineError, match="no whole epoch"):
        train_more(tmp_path / "run", 2)


def test_a_run_can_start_from_the_best_of_another(recipe: Recipe, tmp_path: Path) -> None:
    run(recipe, tmp_path / "first")
    best = weights(tmp_path / "first/best.keras")
    still = HEAD.model_copy(update={"epochs": 1, "learning_rate": 1e-12})
    spec = TrainSpec(phases=(still,), batch_size=8, start_from=str(tmp_path / "first"))
    run(recipe.model_copy(update={"train": spec}), tmp_path / "second")
    for a, b in zip(best, weights(tmp_path / "second/best.keras"), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-8)


def test_a_run_of_another_head_cannot_be_started_from(recipe: Recipe, tmp_path: Path) -> None:
    run(recipe, tmp_path / "first")
    spec = recipe.train.model_copy(update={"start_from": str(tmp_path / "first")})
    other = recipe.head.model_copy(update={"hidden": ()})
    with pytest.raises(EngineError, match="cannot be started from"):
        run(recipe.model_copy(update={"train": spec, "head": other}), tmp_path / "second")


def test_a_plateau_is_remembered_by_a_resumed_run(recipe: Recipe, tmp_path: Path) -> None:
    # Without any learning the validation loss never falls again after the first epoch.
    phase = Phase(
        name="Head",
        epochs=5,
        learning_rate=1e-12,
        schedule=Schedule(kind="plateau", patience=2, drop=0.5),
    )

    def until(epoch):
        return lambda event, control: (
            control.cancel()
            if isinstance(event, CheckpointSaved) and event.epoch == epoch
            else None
        )

    run(with_phases(recipe, phase), tmp_path / "whole")
    with pytest.raises(CancelledError):
        run(with_phases(recipe, phase), tmp_path / "run", Listener(until(3)).control)
    resume(tmp_path / "run")
    states = [checkpoints.load_state(tmp_path / f"{name}/checkpoint") for name in ("whole", "run")]
    assert states[0].rate_drops == states[1].rate_drops == 2
    assert states[0].rate_waited == states[1].rate_waited
    assert_same_models(tmp_path / "whole", tmp_path / "run")
