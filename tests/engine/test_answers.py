import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.answers import Answers, load_answers, move_answers, save_answers


@pytest.fixture
def answers() -> Answers:
    return Answers(
        paths=("Ünïcode/a b.png", "c.h5#3"),
        outputs=np.array([[0.25, 0.75], [1.0, 0.0]], np.float32),
        losses=np.array([0.3, 5.0], np.float32),
        targets=np.array([1, 1]),
        key="test",
    )


def write_model(run_dir: Path, weights: bytes) -> None:
    with zipfile.ZipFile(run_dir / "best.keras", "w") as model:
        model.writestr("metadata.json", "{}")
        model.writestr("model.weights.h5", weights)


def test_they_come_back_as_they_were(tmp_path: Path, answers: Answers) -> None:
    write_model(tmp_path, b"weights")
    save_answers(tmp_path, answers)
    found = load_answers(tmp_path, "test")
    assert found is not None and len(found) == 2
    assert (found.paths, found.key) == (answers.paths, "test")
    for name in ("outputs", "losses", "targets"):
        kept, given = getattr(found, name), getattr(answers, name)
        assert kept.dtype == given.dtype
        np.testing.assert_array_equal(kept, given)
    assert [path.name for path in (tmp_path / "answers").iterdir()] == ["test.npz"]


def test_each_key_has_its_own(tmp_path: Path, answers: Answers) -> None:
    other = replace(answers, key="test of /some/where", losses=answers.losses + 1)
    save_answers(tmp_path, answers)
    save_answers(tmp_path, other)
    found = load_answers(tmp_path, other.key)
    assert found is not None
    np.testing.assert_array_equal(found.losses, other.losses)
    assert load_answers(tmp_path, "validation") is None
    assert load_answers(tmp_path, "test of /else/where") is None


def test_answers_of_another_model_are_none(tmp_path: Path, answers: Answers) -> None:
    write_model(tmp_path, b"weights")
    save_answers(tmp_path, answers)
    write_model(tmp_path, b"weighty")
    assert load_answers(tmp_path, "test") is None
    write_model(tmp_path, b"weights")
    assert load_answers(tmp_path, "test") is not None


@pytest.mark.parametrize("size", [0, 100, -30])
def test_a_damaged_file_is_as_none(tmp_path: Path, answers: Answers, size: int) -> None:
    save_answers(tmp_path, answers)
    path = tmp_path / "answers" / "test.npz"
    path.write_bytes(path.read_bytes()[:size])
    assert load_answers(tmp_path, "test") is None


def test_they_follow_samples_that_have_moved(tmp_path: Path, answers: Answers) -> None:
    other = replace(answers, key="test of /some/where")
    save_answers(tmp_path, answers)
    save_answers(tmp_path, other)
    move_answers(tmp_path, {"c.h5#3": "/new/c.h5#3"})
    found, kept = load_answers(tmp_path, "test"), load_answers(tmp_path, other.key)
    assert found is not None and found.paths == ("Ünïcode/a b.png", "/new/c.h5#3")
    np.testing.assert_array_equal(found.outputs, answers.outputs)
    assert kept is not None and kept.paths == answers.paths
