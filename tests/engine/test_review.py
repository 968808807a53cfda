import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.decomposition import PCA

from engine.analysis_tasks import map_features, review_run
from engine.answers import Answers, save_answers
from engine.cli import run as command
from engine.control import Control
from engine.embeddings import embed_run
from engine.errors import CancelledError, EngineError
from engine.recipe import FreezeSpec
from engine.review import _features
from engine.review_types import MapRequest, ReviewRequest
from engine.runs import RunFolder
from tests.engine.run_folder import CLASS_NAMES, TinyRun, make_run


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> TinyRun:
    """Each class has its colour; one sample is in the wrong class, one has a copy."""
    run = make_run(tmp_path_factory.mktemp("made"), train=10, validation=2)
    for sample in run.samples:
        colour_of(Path(sample.path), sample.label)
    odd = run.of("train")[3]
    colour_of(Path(odd.path), (odd.label + 1) % 3)
    first, second = run.of("train")[12], run.of("validation")[3]
    Path(second.path).write_bytes(Path(first.path).read_bytes())
    return run


def colour_of(path, label):
    from PIL import Image

    seed = int.from_bytes(path.name.encode(), "little") % 2**32
    random = np.random.default_rng([seed, label])
    pixels = np.full((10, 12, 3), 30)
    pixels[..., label] = 200
    noise = random.integers(-30, 31, (10, 12, 3))
    Image.fromarray(np.clip(pixels + noise, 0, 255).astype("uint8")).save(path)


def request(run, **values):
    return ReviewRequest(run_dir=str(run.run_dir), **values)


def test_the_wrong_label_comes_first(run):
    found = review_run(request(run), Control())
    odd = run.of("train")[3]
    assert found.num_samples == 36 and found.class_names == CLASS_NAMES
    first = found.suspects[0]
    assert (first.path, first.split) == (odd.path, "train")
    assert (first.given, first.suggested) == (odd.label, (odd.label + 1) % 3)
    assert first.suggested_probability > 0.5 > first.given_probability == first.score
    assert found.num_expected == 1
    assert found.accuracy == pytest.approx(35 / 36)
    assert "frozen base" in found.method


def test_it_can_be_of_one_split_and_cancelled(run):
    found = review_run(request(run, splits=("train",)), Control())
    assert found.num_samples == 30 and {one.split for one in found.suspects} == {"train"}
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        review_run(request(run), control)
    with pytest.raises(EngineError, match="6 samples"):
        review_run(request(run, splits=("validation",)), Control())


def test_a_changed_base_is_not_asked_about_the_labels_it_was_trained_on(run, monkeypatch):
    asked = []
    monkeypatch.setattr("engine.review.embed_source", lambda *given: asked.append(given[0]))
    folder = RunFolder(run.run_dir)
    frozen = folder.recipe
    assert "frozen" in _features(request(run), folder, Control())[1] and not asked
    phase = frozen.train.phases[0].model_copy(update={"freeze": FreezeSpec(unfreeze=1)})
    train = frozen.train.model_copy(update={"phases": (phase,)})
    source = frozen.source.model_copy(update={"weights": "imagenet"})
    tuned = frozen.model_copy(update={"train": train, "source": source})
    monkeypatch.setattr(RunFolder, "recipe", tuned)
    assert "before training" in _features(request(run), folder, Control())[1]
    assert asked == [source]


def test_of_several_labels_each_is_judged(run, tmp_path, monkeypatch):
    odd = run.of("train")[3].path
    index = RunFolder(run.run_dir).index()
    several = tuple(
        replace(
            one,
            label=-1,
            labels=(one.label,) if one.path == odd else (0, one.label)[one.label == 0 :],
        )
        for one in index.samples
    )
    monkeypatch.setattr(RunFolder, "task", "multi_label")
    monkeypatch.setattr(RunFolder, "samples", lambda _self: several)
    found = review_run(request(run), Control())
    # It looks like class 1, and is said to be of class 0 alone.
    assert {(one.given, one.suggested) for one in found.suspects if one.path == odd} == {(-1, 1)}
    assert found.suspects[0].path == odd


def test_numbers_have_no_wrong_labels(run, monkeypatch):
    monkeypatch.setattr(RunFolder, "task", "regression")
    with pytest.raises(EngineError, match="largest errors"):
        review_run(request(run), Control())


def test_the_command_prints_what_was_found(run, capsys):
    assert command(["review", str(run.run_dir), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["suspects"][0]["path"] == run.of("train")[3].path
    assert printed["suspects"][0]["suggested"] == CLASS_NAMES[1]
    assert command(["review", str(run.run_dir)]) == 0
    text = capsys.readouterr().out
    assert "36 samples" in text and "train-3.png" in text
    assert command(["review", str(run.data)]) == 2


# Maps


def test_the_map_is_the_two_main_components(run):
    found = map_features(MapRequest(run_dir=str(run.run_dir)), Control())
    values = embed_run(run.run_dir, ("train", "validation"), Control()).values
    pca = PCA(2)
    expected = pca.fit_transform(values)
    places = np.array([(one.x, one.y) for one in found.points])
    np.testing.assert_allclose(np.abs(places), np.abs(expected), rtol=1e-3, atol=1e-4)
    assert found.explained == pytest.approx(pca.explained_variance_ratio_.sum(), rel=1e-4)
    assert found.num_samples == 36 and "variance" in found.method_text
    assert all(one.is_wrong is None for one in found.points)


def test_points_know_the_answers_that_were_kept(run, tmp_path):
    samples = run.of("validation")
    outputs = np.eye(3, dtype=np.float32)[[0] * len(samples)]
    truth = np.array([one.label for one in samples])
    save_answers(
        run.run_dir,
        Answers(
            paths=tuple(one.path for one in samples),
            outputs=outputs,
            losses=np.zeros(len(samples), np.float32),
            targets=truth,
            key="validation",
        ),
    )
    found = map_features(MapRequest(run_dir=str(run.run_dir)), Control())
    known = {one.path: (one.predicted, one.is_wrong) for one in found.points}
    assert all(known[one.path] == (0, one.label != 0) for one in samples)
    assert all(known[one.path] == (-1, None) for one in run.of("train"))


def test_neighbours_stay_together_and_only_some_are_drawn(run):
    asked = MapRequest(run_dir=str(run.run_dir), method="tsne", most=24)
    found = map_features(asked, Control())
    assert len(found.points) == 24 and found.num_samples == 36
    assert "24 of the 36" in found.method_text and found.explained is None
    labels = np.array([one.label for one in found.points])
    assert np.bincount(labels).tolist() == [8, 8, 8]
    places = np.array([(one.x, one.y) for one in found.points])
    odd = (
        [one.path for one in found.points].index(run.of("train")[3].path)
        if any(one.path == run.of("train")[3].path for one in found.points)
        else None
    )
    distances = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(distances, np.inf)
    same = labels[distances.argmin(axis=1)] == labels
    assert same[[at for at in range(24) if at != odd]].mean() > 0.9
    again = map_features(asked, Control())
    assert again == found
