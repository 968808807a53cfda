import json
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

from engine import learning_curve as module
from engine.cli import run as run_command
from engine.control import Control
from engine.embeddings import Embeddings
from engine.errors import CancelledError, EngineError
from engine.learning_curve import learning_curve, verdict
from engine.learning_curve_types import CurvePoint, LearningCurveRequest
from engine.recipe import DataSpec, FreezeSpec, Phase, Recipe, SourceSpec, TrainSpec
from engine.types import DatasetIndex, Sample
from tests.engine.run_folder import make_run

CLASSES, FEATURES, APART = 4, 40, 0.5


def made(num, seed=0):
    """Features of classes that overlap, and their labels."""
    random = np.random.default_rng(seed)
    labels = np.arange(num) % CLASSES
    rows = random.normal(size=(num, FEATURES)).astype(np.float32)
    return rows + APART * (np.arange(FEATURES) % CLASSES == labels[:, None]), labels


class FakeRun:
    """A run of samples whose features are known; `asked` is what was asked for them."""

    def __init__(self, monkeypatch, num=400, task="single_label", freeze=None, group=None):
        rows, labels = made(num)
        self.rows, self.labels, self.asked = rows.astype(np.float32), labels, []
        random = np.random.default_rng(9)
        self.samples = tuple(
            Sample(
                path=f"{at}",
                label={"single_label": int(label), "binary": int(label) % 2}.get(task, -1),
                labels=(int(label), (int(label) + 1) % CLASSES) if task == "multi_label" else (),
                values=(float(row[0] + row[1] + random.normal() / 2),)
                if task == "regression"
                else (),
                split="validation" if at % 5 == 0 else "train",
                group="" if group is None else group(at),
            )
            for at, (row, label) in enumerate(zip(rows, labels, strict=True))
        )
        count = {"regression": 1, "binary": 2}.get(task, CLASSES)
        self.found = DatasetIndex(
            roots=("/data",),
            task=task,
            class_names=tuple("abcd"[:count]),
            samples=(*self.samples, Sample(path="test", label=0, split="test")),
            refused=(),
            findings=(),
            fingerprint="f",
        )
        phase = Phase(name="head", freeze=freeze or FreezeSpec())
        self.recipe = Recipe(
            source=SourceSpec(location="mobilenetv2"),
            data=DataSpec(roots=("/data",)),
            train=TrainSpec(phases=(phase,)),
        )
        fake = SimpleNamespace(index=lambda: self.found, recipe=self.recipe)
        fake.require = lambda: fake
        monkeypatch.setattr(module, "RunFolder", lambda _run_dir: fake)
        monkeypatch.setattr(module, "embed_run", self._embed_run)
        monkeypatch.setattr(module, "embed_source", self._embed_source)

    def _embed_run(self, run_dir, splits, _control):
        self.asked.append(("run", run_dir, splits))
        return Embeddings(samples=self.samples, values=self.rows)

    def _embed_source(self, source, index, splits, _control, data=None):
        self.asked.append(("source", source.location, splits))
        return Embeddings(samples=self.samples, values=self.rows)


REQUEST = LearningCurveRequest(run_dir="/runs/a")


def test_the_curve_grows_and_what_it_foretells_comes_true(monkeypatch):
    run = FakeRun(monkeypatch)
    found = learning_curve(REQUEST, Control())
    assert run.asked == [("run", "/runs/a", ("train", "validation"))]
    # From all that folds leave for fitting down to a sixteenth, halved at every second step.
    numbers = [point.num_samples for point in found.points]
    assert numbers == [20, 28, 40, 57, 80, 113, 160, 226, 320]
    scores = [point.score for point in found.points]
    assert scores[0] < scores[4] < scores[-1]
    assert all(point.low <= point.score <= point.high for point in (*found.points, *found.fitted))
    assert (found.now.num_samples, found.doubled.num_samples) == (320, 640)
    assert found.fourfold.num_samples == found.fitted[-1].num_samples == 1280
    low, high = found.gain[1:]
    assert 0 < low < found.gain[0] < high < 0.2
    # What a head does on as much data, of the same kind, that really is there.
    rows, labels = made(1280 + 4000, seed=7)
    truth = {}
    for num in (640, 1280):
        targets = np.eye(CLASSES, dtype=np.float32)[labels[:num]]
        probe = module.fit_probe(rows[:num].astype(np.float32), targets)
        truth[num] = (probe.estimate(rows[1280:]).argmax(axis=1) == labels[1280:]).mean()
    for point in (found.doubled, found.fourfold):
        assert point.low <= truth[point.num_samples] <= point.high
    check = found.check
    assert check is not None and check.holds
    assert check.found == pytest.approx(found.points[-1].score)
    assert not replace(check, found=check.foretold.high + 0.02).holds
    assert not replace(check, found=check.foretold.low - 0.02).holds
    assert found.verdict.startswith("More data is worth it: with twice as many training pictures")
    assert "400 pictures" in found.method and "test split was not looked at" in found.method


def test_the_same_question_has_the_same_answer(monkeypatch):
    FakeRun(monkeypatch, num=60)
    assert learning_curve(REQUEST, Control()) == learning_curve(REQUEST, Control())


def test_each_class_says_what_it_gained(monkeypatch):
    run = FakeRun(monkeypatch, num=200)
    # The first class is told apart at once.
    run.rows[run.labels == 0, 0] += 30
    found = learning_curve(REQUEST, Control())
    assert sorted(one.name for one in found.classes) == ["a", "b", "c", "d"]
    gains = [one.with_all - one.with_half for one in found.classes]
    assert gains == sorted(gains, reverse=True)
    sure = next(one for one in found.classes if one.name == "a")
    assert (sure.with_all, sure.num_samples) == (1, 50)
    assert all(one.with_all < 1 for one in found.classes if one is not sure)


def test_a_base_that_was_trained_has_seen_all_samples_so_its_source_is_asked(monkeypatch):
    run = FakeRun(monkeypatch, num=100, freeze=FreezeSpec(unfreeze=3))
    found = learning_curve(REQUEST, Control())
    assert run.asked == [("source", "mobilenetv2", ("train", "validation"))]
    assert any("also trained a part of its base" in one for one in found.cautions)
    assert any("100 pictures are few" in one for one in found.cautions)


@pytest.mark.parametrize("task", ["binary", "multi_label", "regression"])
def test_other_tasks_have_curves_of_their_own_score(monkeypatch, task):
    FakeRun(monkeypatch, num=120, task=task)
    found = learning_curve(REQUEST, Control())
    assert found.task == task
    assert len(found.classes) == (2 if task == "binary" else 0)
    assert found.points[-1].score > found.points[0].score
    name = {"regression": "R²", "multi_label": "the share of right labels"}.get(task, "accuracy")
    assert f"{name} should rise by about" in found.verdict


def test_shares_grow_by_whole_groups(monkeypatch):
    FakeRun(monkeypatch, num=100, group=lambda at: f"plant {at // 10}")
    orders = []
    real = module._order

    def order(fitted, *rest):
        orders.append((set(fitted.tolist()), real(fitted, *rest).tolist()))
        return real(fitted, *rest)

    monkeypatch.setattr(module, "_order", order)
    learning_curve(REQUEST, Control())
    for fitted, ordered in orders:
        assert set(ordered) == fitted
        plants = [row // 10 for row in ordered]
        changes = sum(one != other for one, other in pairwise(plants))
        assert changes == len(set(plants)) - 1


def test_small_shares_hold_all_classes():
    targets = np.eye(3, dtype=np.float32)[[0] * 60 + [1] * 30 + [2] * 3]
    order = module._order(np.arange(93), targets, "single_label", [""] * 93, [0])
    labels = targets.argmax(axis=1)[order]
    assert set(labels[:3]) == {0, 1, 2}
    half = np.bincount(labels[:46], minlength=3)
    assert abs(half - [30, 15, 1.5]).max() <= 2


def test_too_little_is_said(monkeypatch):
    FakeRun(monkeypatch, num=20)
    with pytest.raises(EngineError, match=r"20 pictures for training and validation.*at least 30"):
        learning_curve(REQUEST, Control())
    run = FakeRun(monkeypatch, num=40)
    names = tuple(f"class {number}" for number in range(15))
    run.found = DatasetIndex(
        **{
            **{name: getattr(run.found, name) for name in ("roots", "task", "samples")},
            "class_names": names,
            "refused": (),
            "findings": (),
            "fingerprint": "f",
        }
    )
    with pytest.raises(EngineError, match=r"begin at 30 pictures .* only grow to 32"):
        learning_curve(REQUEST, Control())


def test_many_samples_are_thinned_and_it_is_said(monkeypatch):
    monkeypatch.setattr(module, "MOST_SAMPLES", 100)
    FakeRun(monkeypatch, num=200)
    found = learning_curve(REQUEST, Control())
    assert found.points[-1].num_samples == 80
    assert "100 of 200 pictures were drawn." in found.cautions
    # What is foretold is still for the run's own number.
    assert found.now.num_samples == 160


def test_it_can_be_cancelled(monkeypatch):
    FakeRun(monkeypatch)
    done = []

    def hear(event):
        done.append(event.done)
        if event.done == 3:
            control.cancel()

    control = Control(hear)
    with pytest.raises(CancelledError):
        learning_curve(REQUEST, control)
    assert done == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("score", "gain", "begins"),
    [
        (0.84, (0.02, 0.01, 0.03), "More data is worth it"),
        (0.84, (0.02, 0.0, 0.03), "More data may help, though perhaps hardly"),
        (0.84, (0.001, 0.0, 0.003), "More data of the same kind will hardly help"),
        (0.995, (0.001, 0.0, 0.003), "More data of the same kind has hardly anything left"),
    ],
)
def test_the_verdict_follows_the_range_of_the_gain(score, gain, begins):
    points = [
        CurvePoint(num_samples=number, score=value, low=0.8, high=0.9)
        for number, value in ((1200, score), (2400, score + gain[0]))
    ]
    text = verdict("single_label", "pictures", *points, gain)
    assert text.startswith(begins)
    assert "(2,400 instead of 1,200) accuracy should rise by about" in text


def test_the_command_line_measures_a_real_run(tmp_path, capsys):
    run = make_run(tmp_path, train=16, validation=4)
    assert run_command(["learning-curve", str(run.run_dir), "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert [point["num_samples"] for point in values["points"]][-1] == 48
    assert values["num_training"] == 48
    assert values["score"] == "accuracy"
    assert set(values["gain"]) == {"mean", "low", "high"}
    assert run_command(["learning-curve", str(run.run_dir)]) == 0
    text = capsys.readouterr().out
    assert "forecast: twice as many" in text
    assert run_command(["learning-curve", str(tmp_path)]) == 2
