import json
from dataclasses import replace

import numpy as np
import pytest

from engine import source_ranking as module
from engine.cli import run as run_command
from engine.control import Control
from engine.embeddings import COMPUTING, Embeddings
from engine.errors import CancelledError, EngineError
from engine.events import Progress, SourceRanked
from engine.ranking_types import RankRequest
from engine.recipe import DataSpec, SourceSpec
from engine.source_ranking import rank_sources
from engine.types import DatasetIndex, Sample
from tests.engine.small import make_classes, save_source, tiny_base

CLASSES = 3
# How well each source tells classes apart.
GOOD = {"densenet121": 1.2, "mobilenetv2": 1.15, "vgg16": 0.1}


def index(num=240, **changes):
    samples = tuple(
        Sample(
            path=f"{at}",
            label=at % CLASSES,
            split=("train", "validation", "test")[at % 8 // 6 * (1 + at % 2)],
        )
        for at in range(num)
    )
    values = {
        "roots": ("/data",),
        "task": "single_label",
        "class_names": ("a", "b", "c"),
        "samples": samples,
        "refused": (),
        "findings": (),
        "fingerprint": "of the data",
    }
    return DatasetIndex(**{**values, **changes})


@pytest.fixture
def seen(monkeypatch, tmp_path):
    """Features come from noise and the labels; tells which samples were looked at."""
    monkeypatch.setenv("GRAFT_HOME", str(tmp_path))
    looked_at = {}

    def embed(source, index, splits, control, **_keywords):
        assert {sample.split for sample in index.samples} <= set(splits)
        if source.location == "broken.h5":
            raise EngineError("There is no file broken.h5: check the path.")
        looked_at[source.location] = [sample.path for sample in index.samples]
        for done in range(0, len(index.samples) + 1, 20):
            control.progress(f"{COMPUTING} train pictures", done, len(index.samples))
        labels = np.array([sample.label for sample in index.samples])
        rows = np.random.default_rng(0).normal(size=(len(labels), 12))
        rows += GOOD[source.location] * (np.arange(12) % CLASSES == labels[:, None])
        return Embeddings(samples=index.samples, values=rows.astype(np.float32))

    monkeypatch.setattr(module, "embed_source", embed)
    return looked_at


def request(*names, **changes):
    sources = tuple(SourceSpec(location=name, weights="imagenet") for name in names)
    values = {"data": DataSpec(roots=("/data",)), "index": index(), "sources": sources}
    return RankRequest(**{**values, **changes})


def test_the_best_comes_first_and_what_chance_may_do_is_told(seen):
    events = []
    found = rank_sources(request("vgg16", "mobilenetv2", "densenet121"), Control(events.append))
    assert [one.name for one in found.ranks] == ["densenet121", "mobilenetv2", "vgg16"]
    assert [one.is_as_good for one in found.ranks] == [True, True, False]
    first = found.ranks[0]
    assert first.low < first.score < first.high
    assert first.title == "DenseNet121"
    assert (first.imagenet_top1, first.weights_bytes) == (0.75, 28995616)
    assert first.num_features == 12
    assert found.verdict.startswith("DenseNet121 comes first: accuracy ")
    assert "MobileNetV2" in found.verdict and "chance" in found.verdict
    assert "VGG16" not in found.verdict
    assert found.fingerprint == "of the data"
    ranked = [event for event in events if isinstance(event, SourceRanked)]
    assert [(one.rank.name, one.number, one.total) for one in ranked] == [
        ("vgg16", 0, 3),
        ("mobilenetv2", 1, 3),
        ("densenet121", 2, 3),
    ]
    texts = dict.fromkeys(event.text for event in events if isinstance(event, Progress))
    assert list(texts) == ["VGG16 (1 of 3)", "MobileNetV2 (2 of 3)", "DenseNet121 (3 of 3)"]


def test_one_that_is_clearly_best_is_said_to_be(seen):
    found = rank_sources(request("vgg16", "densenet121"), Control())
    assert found.verdict.endswith("and by more than chance.")
    alone = rank_sources(request("vgg16"), Control())
    assert alone.verdict.startswith("VGG16 is the only one that was tried: accuracy")


def test_samples_for_testing_are_not_looked_at_and_not_all_where_there_are_many(seen, monkeypatch):
    rank_sources(request("vgg16"), Control())
    held = {sample.path for sample in index().split("test")}
    assert held
    assert not held & set(seen["vgg16"])
    assert len(seen["vgg16"]) == 240 - len(held)
    monkeypatch.setattr(module, "MOST_SAMPLES", 60)
    found = rank_sources(request("vgg16"), Control())
    assert found.num_samples == len(seen["vgg16"]) == 60
    assert f"60 pictures of {240 - len(held)}, drawn in proportion" in found.method


def test_speed_is_measured_and_known_again_where_features_are_found(seen, monkeypatch):
    first = rank_sources(request("vgg16", "densenet121"), Control()).ranks
    assert all(one.milliseconds > 0 for one in first)
    embed = module.embed_source

    def found_on_disk(source, index, splits, _control, **_keywords):
        return embed(source, index, splits, Control())

    monkeypatch.setattr(module, "embed_source", found_on_disk)
    again = rank_sources(request("vgg16", "densenet121"), Control()).ranks
    assert [one.milliseconds for one in again] == [one.milliseconds for one in first]
    assert rank_sources(request("mobilenetv2"), Control()).ranks[0].milliseconds is None
    # A damaged file is no reason to fail.
    (module.user_dir() / module._SPEEDS).write_text("[1")
    assert rank_sources(request("vgg16"), Control()).ranks[0].milliseconds is None


def test_what_cannot_be_tried_is_told_and_passed_over(seen):
    found = rank_sources(request("broken.h5", "vgg16"), Control())
    assert [one.name for one in found.ranks] == ["vgg16", "broken.h5"]
    assert found.ranks[1].score is None
    assert "no file broken.h5" in found.ranks[1].error
    with pytest.raises(EngineError, match=r"^There is no file broken.h5"):
        rank_sources(request("broken.h5"), Control())


def test_what_cannot_be_compared_is_refused_in_a_sentence(seen, monkeypatch):
    with pytest.raises(EngineError, match=r"There are \d+ pictures .* at least 20"):
        rank_sources(request("vgg16", index=index(12)), Control())
    monkeypatch.setattr(module, "APPLICATIONS", ())
    with pytest.raises(EngineError, match="No built-in source model has its ImageNet weights"):
        rank_sources(request(), Control())
    with pytest.raises(EngineError, match="rows of numbers"):
        rank_sources(request(index=index(media="vector")), Control())


def test_those_whose_weights_are_here_are_compared_the_quick_ones_first(seen, monkeypatch):
    class Here:
        def __init__(self, spec, here):
            self.name, self.weights_here = spec.name, here
            self.cpu_milliseconds = spec.cpu_milliseconds

    specs = [module.get_application(name) for name in ("vgg16", "densenet121", "mobilenetv2")]
    here = [Here(spec, spec.name != "vgg16") for spec in specs]
    monkeypatch.setattr(module, "APPLICATIONS", here)
    rank_sources(request(), Control())
    assert list(seen) == ["mobilenetv2", "densenet121"]


def test_it_can_be_cancelled_between_sources(seen):
    def hear(event):
        if isinstance(event, SourceRanked):
            control.cancel()

    control = Control(hear)
    with pytest.raises(CancelledError):
        rank_sources(request("vgg16", "densenet121"), control)
    assert list(seen) == ["vgg16"]


def test_numbers_are_ranked_by_their_own_score(seen):
    whole = index()
    samples = tuple(replace(one, label=-1, values=(float(one.label),)) for one in whole.samples)

    data = replace(whole, samples=samples, task="regression", class_names=("size",))
    with pytest.MonkeyPatch.context() as patch:
        random = np.random.default_rng(0)

        def embed(_source, index, _splits, _control, **_keywords):
            values = np.array([sample.values for sample in index.samples])
            rows = values + random.normal(size=(len(values), 4))
            return Embeddings(samples=index.samples, values=rows.astype(np.float32))

        patch.setattr(module, "embed_source", embed)
        found = rank_sources(request("vgg16", index=data), Control())
    assert "R² 0." in found.verdict


def test_the_command_line_ranks_model_files(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GRAFT_HOME", str(tmp_path / "home"))
    data = make_classes(tmp_path / "data", per_class=12)
    one = save_source(tmp_path / "one.keras", tiny_base())
    other = save_source(tmp_path / "other.keras", tiny_base(name="other"))
    command = ["rank-sources", "--data", str(data), "--source", str(one), "--source", str(other)]
    assert run_command([*command, "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert {rank["title"] for rank in values["ranks"]} == {"one.keras", "other.keras"}
    assert all(rank["score"] > 0.8 for rank in values["ranks"])
    assert values["num_samples"] == 36
    assert run_command(command) == 0
    out = capsys.readouterr().out
    assert "accuracy here" in out and "best" in out
    missing = ["rank-sources", "--data", str(data), "--source", str(tmp_path / "no.keras")]
    assert run_command(missing) == 2
