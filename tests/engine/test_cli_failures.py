"""What the command line says where a run cannot go on."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from engine import checkpoints, tasks, trainer
from engine.cli import run
from engine.cli_output import ProgressLine
from engine.events import EpochEnded
from tests.engine.small import make_classes, save_source


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    source, data = save_source(tmp_path / "source.keras"), make_classes(tmp_path / "pictures")
    return [
        *("train", "--source", str(source), "--data", str(data), "--run", str(tmp_path / "run")),
        *("--epochs", "3", "--json"),
    ]


def failed(capsys: pytest.CaptureFixture[str], command: list[str]) -> str:
    """The sentence, which is the same in JSON; exit code 3."""
    assert run(command) == 3
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    sentence = err.strip().splitlines()[-1]
    assert json.loads(out) == {"error": sentence}
    return sentence


def test_a_full_disk_leaves_the_last_checkpoint_and_says_how_to_go_on(
    command: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    honest = checkpoints.save

    def save(folder, state, *arrays):
        if state.epoch == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return honest(folder, state, *arrays)

    with monkeypatch.context() as full:
        full.setattr(checkpoints, "save", save)
        sentence = failed(capsys, command)
    folder = tmp_path / "run"
    assert "the disk is full" in sentence
    assert sentence.endswith(f"The run is saved after epoch 1: go on with `graft resume {folder}`.")
    assert run(["resume", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["epochs"] == 3


def test_memory_that_is_used_up_between_steps_fails_the_run_in_a_sentence(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def validate(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr(trainer.Trainer, "_fed", validate)
    sentence = failed(capsys, command)
    assert sentence.startswith("The memory of this machine is used up: close other programs")
    assert "graft resume" in sentence


def test_memory_that_is_used_up_before_a_run_is_a_sentence_too(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def train_run(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr(tasks, "train_run", train_run)
    assert "memory of this machine is used up" in failed(capsys, command)


def test_the_folder_of_a_cross_validation_names_a_run_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fold-1-seed-0").mkdir()
    (tmp_path / "fold-1-seed-0" / "recipe.json").write_text("{}")
    assert run(["evaluate", str(tmp_path)]) == 2
    assert str(tmp_path / "fold-1-seed-0") in capsys.readouterr().err


def test_a_loss_that_has_run_away_can_still_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressLine(sys.stderr) as line:
        line.show(
            EpochEnded(
                phase=0,
                epoch=1,
                loss=9.1e21,
                accuracy=0.2,
                validation_loss=0.25,
                validation_accuracy=0.2,
                learning_rate=0.1,
                is_best=False,
                seconds=1.0,
            )
        )
    assert "loss 9.1e+21, accuracy 0.200, validation loss 0.2500" in capsys.readouterr().err
