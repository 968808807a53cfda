from pathlib import Path

import keras
import numpy as np
import pytest
from PIL import Image

from engine import embeddings
from engine.analysis_tasks import nearest_samples
from engine.control import Control
from engine.dataset import scan
from engine.embeddings import embed_run, embed_samples, embed_source
from engine.errors import CancelledError, DataMovedError, EngineError
from engine.events import Notice
from engine.pictures import read_pixels
from engine.recipe import DataSpec, SourceSpec
from engine.review_types import NearestRequest
from tests.engine.run_folder import SIZE, TinyRun, make_run
from tests.engine.small import make_classes, save_source


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> TinyRun:
    # More pictures than a batch holds.
    return make_run(tmp_path_factory.mktemp("made"), train=13, validation=3)


@pytest.fixture
def passes(monkeypatch):
    """Which models were opened to look at samples."""
    opened = []
    compute = embeddings._compute
    monkeypatch.setattr(
        embeddings, "_compute", lambda *given: opened.append(given[3]) or compute(*given)
    )
    return opened


def test_they_are_what_enters_the_head(run):
    found = embed_run(run.run_dir, ("train",), Control())
    samples = run.of("train")
    model = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    before = keras.Model(model.inputs, model.get_layer("pool").output)
    pixels = [read_pixels(s.path, s.orientation, SIZE, SIZE, 3, "stretch") for s in samples]
    expected = before.predict(np.stack(pixels).astype(np.float32), verbose=0)
    np.testing.assert_allclose(found.values, expected, rtol=1e-5, atol=1e-6)
    assert found.paths == tuple(sample.path for sample in samples)
    assert found.labels.tolist() == [sample.label for sample in samples]


def test_each_split_is_computed_once(run, passes):
    first = embed_run(run.run_dir, ("train",), Control())
    both = embed_run(run.run_dir, ("train", "validation"), Control())
    assert passes == ["train", "validation"]
    np.testing.assert_array_equal(both.of_split("train").values, first.values)
    assert both.splits.count("validation") == 9
    again = embed_run(run.run_dir, ("validation", "train"), Control())
    assert passes == ["train", "validation"]
    np.testing.assert_array_equal(again.values, both.values)


def test_of_other_samples_only_what_is_new_is_computed(run, passes):
    samples = run.of("train")
    whole = embed_samples(run.run_dir, samples, Control())
    texts: list[int] = []
    control = Control(lambda event: texts.append(getattr(event, "total", 0)))
    part = embed_samples(run.run_dir, [*samples[:3], *run.of("validation")], control)
    np.testing.assert_array_equal(part.values[:3], whole.values[:3])
    # Two splits, of which one holds rows that are known.
    assert max(texts) == 9 and len(part) == 12


def test_a_sample_that_cannot_be_read_is_left_out_and_said(tmp_path):
    run = make_run(tmp_path, train=4)
    Path(run.of("train")[1].path).write_bytes(b"no picture")
    told = []
    found = embed_run(run.run_dir, ("train",), Control(told.append))
    assert len(found) == 11 == len(found.values)
    assert run.of("train")[1].path not in found.paths
    assert "1 of 12" in next(event.text for event in told if isinstance(event, Notice))
    again = embed_run(run.run_dir, ("train",), Control())
    assert again.paths == found.paths
    np.testing.assert_array_equal(again.values, found.values)


def test_what_cannot_be_asked_is_said(run, tmp_path):
    with pytest.raises(EngineError, match="no samples in test"):
        embed_run(run.run_dir, ("test",), Control())
    cancelled = Control()
    cancelled.cancel()
    with pytest.raises(CancelledError):
        embed_run(run.run_dir, ("train",), cancelled)
    other = make_run(tmp_path, train=2)
    Path(other.of("train")[0].path).unlink()
    with pytest.raises(DataMovedError):
        embed_run(other.run_dir, ("train",), Control())


def test_of_a_source_they_are_its_pooled_output(tmp_path, passes):
    source = SourceSpec(location=str(save_source(tmp_path / "tiny.keras")), preprocessing="none")
    root = make_classes(tmp_path / "data", per_class=4)
    index = scan(DataSpec(roots=(str(root),)), seed=0, control=Control())
    found = embed_source(source, index, ("train", "validation"), Control())
    assert len(found) == 12 and found.values.dtype == np.float32
    assert embed_source(source, index, ("train",), Control()).values.shape[0] == len(
        index.split("train")
    )
    assert sorted(passes) == ["train", "validation"]
    other = DataSpec(roots=(str(root),), resize="crop")
    cropped = embed_source(source, index, ("train",), Control(), other)
    assert len(passes) == 3 and not np.allclose(cropped.values, found.of_split("train").values)


def test_the_nearest_samples_are_those_that_look_alike(tmp_path):
    run = make_run(tmp_path, train=6)
    asked = run.of("validation")[0]
    copy = Path(run.of("train")[7].path)
    Image.open(asked.path).save(copy)
    found = nearest_samples(
        NearestRequest(run_dir=str(run.run_dir), path=asked.path, count=3), Control()
    )
    assert len(found) == 3 and found[0].path == str(copy)
    assert found[0].similarity == pytest.approx(1, abs=1e-5)
    assert found[0].similarity > found[1].similarity >= found[2].similarity
    assert found[0].label == run.of("train")[7].label
    # A sample is not its own neighbour, and one of no split is looked at alone.
    own = nearest_samples(
        NearestRequest(run_dir=str(run.run_dir), path=str(copy), count=18), Control()
    )
    assert str(copy) not in [one.path for one in own] and len(own) == 17
    stranger = tmp_path / "stranger.png"
    Image.open(asked.path).save(stranger)
    request = NearestRequest(run_dir=str(run.run_dir), path=str(stranger))
    assert nearest_samples(request, Control())[0].path == str(copy)
    with pytest.raises(EngineError):
        nearest_samples(
            NearestRequest(run_dir=str(run.run_dir), path=str(tmp_path / "none.png")), Control()
        )
