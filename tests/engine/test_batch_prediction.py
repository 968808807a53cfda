"""Very many samples get a line each in a table, however often that is broken off."""

import csv
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from engine import analysis_tasks, batch_prediction
from engine.batch_prediction import predict_batch
from engine.batch_types import BatchOutlook, BatchRequest
from engine.classifier import Classifier
from engine.cli import run as graft
from engine.control import Control
from engine.decision_rule import write_rule
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.evaluation_types import DecisionRule
from engine.events import Event, Notice, Progress
from engine.inputs import InputSpec
from engine.prediction import predict
from engine.targets import OutputSpec
from tests.engine.run_folder import TinyRun, make_run, write_picture


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    made = make_run(tmp_path_factory.mktemp("tiny"), validation=2)
    write_rule(made.run_dir, DecisionRule(temperature=2.0, unsure_below=0.45))
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """40 pictures, one of them with a name that is awkward in a table, and a broken one."""
    made = tmp_path_factory.mktemp("many")
    for number in range(39):
        write_picture(made / f"deep {number % 3}" / f"{number}.png", seed=number)
    write_picture(made / 'a, "b"\nc\rd.png', seed=99)
    (made / "deep 1" / "5.jpg").write_bytes(b"\xff\xd8\xffno")
    return made


def request(tiny: TinyRun, folder: Path, to: Path, **changes: Any) -> BatchRequest:
    values = {"model": str(tiny.run_dir), "paths": (str(folder),), "to": str(to), "batch_size": 8}
    return BatchRequest(**{**values, **changes})


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


class Interrupting(Control):
    """Breaks off when so many samples have their line."""

    def __init__(self, at: int) -> None:
        super().__init__(self.look)
        self._at = at

    def look(self, event: Event) -> None:
        if isinstance(event, Progress) and event.done >= self._at:
            self.cancel()


def test_lines_say_what_predict_says(tiny: TinyRun, folder: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    made = predict_batch(
        request(tiny, folder, tmp_path / "t.csv", all_probabilities=True), Control(events.append)
    )
    wanted = predict(str(tiny.run_dir), [str(folder)], top=3, control=Control())
    found = table(tmp_path / "t.csv")
    assert [one["file"] for one in found] == [one.path for one in wanted]
    for line, one in zip(found, wanted, strict=True):
        assert line["error"] == (one.error or "")
        if one.error is None:
            assert (line["answer"],) == one.answer
            assert line["unsure"] == ("yes" if one.unsure else "no")
            shares = {name: float(line[f"probability of {name}"]) for name, _ in one.top}
            assert shares == pytest.approx(dict(one.top), abs=1e-5)
            assert float(line["probability"]) == shares[line["answer"]]
    unsure = sum(one.unsure for one in wanted)
    assert (made.num_samples, made.num_unread, made.num_before) == (41, 1, 0)
    assert made.num_unsure == unsure and 0 < unsure < 40
    told = [event for event in events if isinstance(event, Progress) and event.total]
    assert told[-1].done == told[-1].total == 41 and any(one.per_second > 0 for one in told)
    assert [one.name for one in tmp_path.iterdir()] == ["t.csv"]


def test_a_table_that_was_broken_off_is_gone_on_with(
    tiny: TinyRun, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole.csv"
    predict_batch(request(tiny, folder, whole), Control())
    to = tmp_path / "t.csv"
    for at in (8, 24):
        with pytest.raises(CancelledError):
            predict_batch(request(tiny, folder, to), Interrupting(at))
        assert not to.exists()
    answers = tmp_path / "t.csv.part" / "answers.csv"
    # As a kill may leave it: within a name that is quoted.
    with answers.open("ab") as file:
        file.write(b'"/half, a li\nne')
    asked: list[str] = []
    really = Classifier.read
    monkeypatch.setattr(Classifier, "read", lambda *args: asked.append(args[1]) or really(*args))
    outlook = analysis_tasks.look_ahead(request(tiny, folder, to), Control())
    assert outlook == BatchOutlook(num_samples=41, num_done=24, is_done=False, problem="")
    made = predict_batch(request(tiny, folder, to), Control())
    assert made.num_before == 24 and len(asked) == 17
    assert to.read_bytes() == whole.read_bytes()
    assert made.num_unsure == sum(line["unsure"] == "yes" for line in table(whole))
    assert made.num_unread == 1
    assert not answers.parent.exists()


def test_other_answers_are_never_mixed_in(tiny: TinyRun, folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "t.csv"
    with pytest.raises(CancelledError):
        predict_batch(request(tiny, folder, to), Interrupting(8))
    for changes, reason in (
        ({"unsure_below": 0.2}, "another decision rule"),
        ({"all_probabilities": True}, "another choice of columns"),
        ({"paths": (str(folder / "deep 1"),)}, "another choice of files"),
    ):
        other = request(tiny, folder, to, **changes)
        with pytest.raises(EngineError, match=f"begun with {reason}"):
            predict_batch(other, Control())
        assert len(table(tmp_path / "t.csv.part" / "answers.csv")) == 8
    problem = analysis_tasks.look_ahead(
        request(tiny, folder, to, all_probabilities=True), Control()
    ).problem
    assert "another choice of columns" in problem
    predict_batch(
        request(tiny, folder / "deep 1", to, all_probabilities=True, from_start=True), Control()
    )
    assert len(table(to)) == 14
    again = request(tiny, folder, to)
    with pytest.raises(EngineError, match="is there already"):
        predict_batch(again, Control())
    assert analysis_tasks.look_ahead(again, Control()).is_done
    predict_batch(replace(again, from_start=True), Control())
    assert len(table(to)) == 41


@dataclass
class Fake:
    """Answers with the means of pixels; `most` is how many fit into its memory."""

    units: int
    most: int = 1000
    sizes: list[int] = field(default_factory=list)

    def predict_on_batch(self, pixels: np.ndarray) -> np.ndarray:
        self.sizes.append(len(pixels))
        if len(pixels) > self.most:
            raise tf.errors.ResourceExhaustedError(None, None, "OOM when allocating")
        means = pixels.mean(axis=(1, 2))[:, : self.units] / 255
        return np.asarray(means, np.float32)


def with_fake(
    monkeypatch: pytest.MonkeyPatch, fake: Fake, names: tuple[str, ...], **output: Any
) -> None:
    classifier = Classifier(
        model=fake,
        class_names=names,
        input=InputSpec(height=8, width=8, channels=3),
        output=OutputSpec(units=fake.units, **output),
        rule=DecisionRule(thresholds=(0.3, 0.9)) if len(names) == 2 else DecisionRule(),
    )
    monkeypatch.setattr(batch_prediction, "open_model", lambda *_args, **_kept: classifier)


def test_labels_and_numbers_have_columns_of_their_own(
    tiny: TinyRun, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_fake(monkeypatch, Fake(2), ("red", "wide"), task="multi_label", activation="sigmoid")
    made = request(tiny, folder, tmp_path / "labels.csv", all_probabilities=True)
    predict_batch(made, Control())
    lines = [line for line in table(tmp_path / "labels.csv") if not line["error"]]
    for line in lines:
        shares = {name: float(line[f"probability of {name}"]) for name in ("red", "wide")}
        above = [name for name, limit in (("red", 0.3), ("wide", 0.9)) if shares[name] > limit]
        assert line["labels"] == "; ".join(above)
        assert line["probabilities"].split("; ") == (
            [f"{shares[one]:.6g}" for one in above] or [""]
        )
    assert {line["labels"] for line in lines} >= {"red", ""}
    numbers = {"task": "regression", "activation": "linear"}
    with_fake(monkeypatch, Fake(3), ("age", "error", "file"), **numbers, scale=(1.0,) * 3)
    predict_batch(request(tiny, folder, tmp_path / "numbers.csv"), Control())
    found = table(tmp_path / "numbers.csv")
    assert list(found[0]) == ["file", "age", "error (estimate)", "file (estimate)", "error"]
    assert all(0 <= float(line["age"]) <= 1 for line in found if not line["error"])


def test_a_small_memory_takes_smaller_batches(
    tiny: TinyRun, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    softmax = {"task": "single_label", "activation": "softmax"}
    names = ("a", "b", "c")
    roomy, small = Fake(3), Fake(3, most=3)
    with_fake(monkeypatch, roomy, names, **softmax)
    predict_batch(request(tiny, folder, tmp_path / "roomy.csv"), Control())
    assert set(roomy.sizes) == {8}
    with_fake(monkeypatch, small, names, **softmax)
    events: list[Event] = []
    predict_batch(request(tiny, folder, tmp_path / "small.csv"), Control(events.append))
    assert small.sizes[:3] == [8, 4, 2] and set(small.sizes[3:]) == {2}
    assert (tmp_path / "small.csv").read_bytes() == (tmp_path / "roomy.csv").read_bytes()
    assert sum(isinstance(event, Notice) for event in events) == 2
    with_fake(monkeypatch, Fake(3, most=0), names, **softmax)
    with pytest.raises(RunFailedError, match="memory of this machine is used up"):
        predict_batch(request(tiny, folder, tmp_path / "none.csv"), Control())


def test_a_disk_that_goes_away_leaves_what_was_answered(
    tiny: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_fake(monkeypatch, Fake(3), ("a", "b", "c"), task="single_label", activation="softmax")
    for number in range(80):
        write_picture(tmp_path / "disk" / f"{number}.png", seed=number, size=(4, 4))

    def look(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 16 and (tmp_path / "disk").exists():
            (tmp_path / "disk").rename(tmp_path / "away")

    to = tmp_path / "t.csv"
    with pytest.raises(RunFailedError, match="not there any more"):
        predict_batch(request(tiny, tmp_path / "disk", to), Control(look))
    (tmp_path / "away").rename(tmp_path / "disk")
    made = predict_batch(request(tiny, tmp_path / "disk", to), Control())
    assert made.num_before >= 16 and made.num_unread == 0 and len(table(to)) == 80


def test_the_command(
    tiny: TinyRun, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = str(tmp_path / "t.csv")
    command = ["predict", str(tiny.run_dir), str(folder), "--to", to, "--device", "CPU"]
    assert graft([*command, "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["to"] == to and values["num_samples"] == len(table(Path(to))) == 41
    assert graft(command) == 2
    assert "is there already" in (told := capsys.readouterr().err) and "--from-start" in told
    assert graft([*command, "--from-start"]) == 0
    assert "1 could not be read" in capsys.readouterr().out
    for wrong, sentence in (
        (["--from-start", "--batch-size", "0"], "must be from 1 to"),
        (["--from-start", "--csv", "x.csv"], "leave `--csv`"),
        (["--from-start", "--device", "TPU:7"], "TPU:7"),
    ):
        assert graft([*command[:5], *wrong]) == 2
        assert sentence in capsys.readouterr().err
    assert graft([*command[:3], "--all-probabilities"]) == 2
    assert "--to FILE.csv" in capsys.readouterr().err


def test_a_file_that_is_removed_meanwhile_has_its_line_at_the_end(
    tiny: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_fake(monkeypatch, Fake(3), ("a", "b", "c"), task="single_label", activation="softmax")
    paths = [write_picture(tmp_path / "p" / f"{i}.png", seed=i, size=(4, 4)) for i in range(60)]

    def look(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 8:
            paths[50].unlink(missing_ok=True)

    made = predict_batch(request(tiny, tmp_path / "p", tmp_path / "t.csv"), Control(look))
    found = table(tmp_path / "t.csv")
    assert [line["file"] for line in found] == [str(one) for one in paths if one.exists()] + [
        str(paths[50])
    ]
    assert made.num_unread == 1 and "not there" in found[-1]["error"]
