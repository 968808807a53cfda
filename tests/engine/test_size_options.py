import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine import export_tasks
from engine.cli import run as graft
from engine.control import Control
from engine.dataset import write_splits
from engine.errors import EngineError
from engine.exporting.record import add_exports
from engine.exporting.size_types import SizeOptions, SizeRequest
from engine.exporting.types import ExportedFile
from engine.kept_rankings import keep_ranking, kept_scores
from engine.ranking_types import Ranking, SourceRank
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.storage import user_dir, write_json
from engine.types import DatasetIndex, Sample

PRINT = "f" * 64


def make(
    folder: Path,
    *,
    size: int = 30_000_000,
    score: float | None = 0.9,
    fingerprint: str = PRINT,
    task: str = "single_label",
    media: str = "picture",
    source: str = "densenet121",
) -> Path:
    """A run's folder with a model of any size that nobody opens; 50 samples of validation."""
    folder.mkdir(parents=True)
    recipe = Recipe(source=SourceSpec(location=source), data=DataSpec(roots=("/data",)))
    write_json(folder / "recipe.json", recipe.model_dump(mode="json"))
    status = {
        "status": "completed",
        "task": task,
        "source": source,
        "data_fingerprint": fingerprint,
        "validation_accuracy": score,
        "input": {"media": media, "height": 8, "width": 8, "channels": 3, "resize": "stretch"},
    }
    write_json(folder / "run.json", status)
    samples = [Sample(path=f"/data/{n}.png", label=0, split="validation") for n in range(50)]
    index = DatasetIndex(
        roots=("/data",),
        task="single_label",
        class_names=("a", "b"),
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint=fingerprint,
    )
    write_splits(index, folder / "splits.csv")
    with (folder / "best.keras").open("wb") as file:
        file.truncate(size)
    return folder


def exported(run_dir: Path, name: str, size: int, **values: object) -> ExportedFile:
    path = run_dir.parent / f"{name}.file"
    path.touch()
    file = ExportedFile(format=name, path=str(path), bytes=size, **values)
    add_exports(str(run_dir), (file,))
    return file


def find(run_dir: Path, runs: str = "") -> SizeOptions:
    request = SizeRequest(run_dir=str(run_dir), runs=runs)
    return export_tasks.size_options(request, Control())


def named(found: SizeOptions, kind: str) -> dict[str, object]:
    return {one.name: one for one in found.options if one.kind == kind}


def ranking(*ranks: SourceRank, fingerprint: str = PRINT) -> Ranking:
    return Ranking(
        task="single_label",
        noun="pictures",
        fingerprint=fingerprint,
        num_samples=50,
        ranks=ranks,
        verdict="",
        method="",
    )


def rank(name: str, score: float | None, **source: object) -> SourceRank:
    spec = SourceSpec(location=name, **{"weights": "imagenet", **source})
    return SourceRank(source=spec, name=name, title=name, score=score, low=0.6, high=0.8)


def test_a_file_has_the_runs_score_with_what_changed(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run")
    exported(run_dir, "tflite-int8", 7_000_000, num_samples=40, score=0.85, score_before=0.875)
    files = named(find(run_dir), "file")
    int8 = files["tflite-int8"]
    assert (int8.bytes, int8.is_estimated) == (7_000_000, False)
    # On the 40 samples 0.025 was lost; on all, the run has 0.9.
    assert int8.score == pytest.approx(0.875)
    # Where every answer is the same, so is the score, though the truth is not known.
    exported(run_dir, "keras", 30_000_100, num_samples=40)
    assert named(find(run_dir), "file")["keras"].score == 0.9
    # What was not compared is not measured.
    exported(run_dir, "onnx", 30_000_100, num_samples=40, agreement=0.9)
    assert named(find(run_dir), "file")["onnx"].score is None


def test_kinds_not_exported_yet_are_foretold_by_the_bytes_of_a_weight(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run")
    exported(run_dir, "tflite", 29_000_000, num_samples=5)
    exported(run_dir, "weights", 29_000_000, num_samples=5)
    files = named(find(run_dir), "file")
    foretold = {name: one.bytes for name, one in files.items() if one.is_estimated}
    assert foretold == {
        "tflite-float16": 15_000_000,
        "tflite-dynamic": 7_500_000,
        "tflite-int8": 7_500_000,
    }
    assert all(files[name].score is None for name in foretold)
    # Weights alone are no model.
    assert set(files) == {"tflite", *foretold}


def test_a_mix_is_another_model(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run")
    path = tmp_path / "run-mix50.onnx"
    path.touch()
    mixed = ExportedFile(format="onnx", path=str(path), bytes=9, score=1.0, score_before=1.0)
    add_exports(str(run_dir), (mixed,))
    assert "onnx" not in named(find(run_dir), "file")


def test_other_runs_count_where_data_and_splits_are_the_same(tmp_path: Path) -> None:
    runs = tmp_path / "home"
    run_dir = make(tmp_path / "mine" / "run")
    beside = make(tmp_path / "mine" / "small", size=9_000_000, score=0.88, source="mobilenetv2")
    far = make(runs / "1", size=12_000_000, score=0.91)
    make(runs / "2", fingerprint="e" * 64)
    # Beaten by a smaller one, and by this run.
    make(runs / "6", size=13_000_000, score=0.9)
    make(runs / "7", score=0.89)
    make(runs / "3", score=None)
    make(runs / "4", task="multi_label")
    (make(runs / "5") / "best.keras").unlink()
    found = named(find(run_dir, str(runs)), "run")
    assert set(found) == {str(run_dir), str(beside), str(far)}
    assert [one.is_own for one in found.values()].count(True) == 1
    assert found[str(beside)].title == "small (mobilenetv2)"
    assert found[str(beside)].score == 0.88
    low, high = found[str(run_dir)].range
    assert low < 0.9 < high


def test_without_a_fingerprint_no_run_is_the_same(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "a", fingerprint="")
    make(tmp_path / "b", fingerprint="")
    assert set(named(find(run_dir), "run")) == {str(run_dir)}


def test_smaller_bases_that_stand_out_are_offered_and_measured_ones_always(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run", size=20_000_000)
    bases = named(find(run_dir), "base")
    # MobileNet and NASNetMobile are beaten on ImageNet by smaller ones.
    assert set(bases) == {"mobilenetv3small", "mobilenetv2", "mobilenetv3large", "efficientnetb0"}
    assert all(one.score is None and "rank-sources" in one.note for one in bases.values())
    keep_ranking(ranking(rank("mobilenet", 0.7), rank("mobilenetv2", 0.8)))
    keep_ranking(ranking(rank("mobilenetv2", 0.75)))
    bases = named(find(run_dir), "base")
    assert {name: one.score for name, one in bases.items() if one.score is not None} == {
        "mobilenet": 0.7,
        "mobilenetv2": 0.75,
    }
    assert bases["mobilenet"].range == (0.6, 0.8)
    # The run's own base, those that are no smaller, and those of other data say nothing.
    own = make(tmp_path / "own", size=10_000_000, source="MobileNetV2", fingerprint="e" * 64)
    assert set(named(find(own), "base")) == {"mobilenetv3small"}


def test_rows_of_numbers_have_no_built_in_base(tmp_path: Path) -> None:
    assert not named(find(make(tmp_path / "run", media="vector")), "base")
    assert named(find(make(tmp_path / "sound", media="sound")), "base")


def test_only_built_in_sources_as_they_come_are_remembered() -> None:
    keep_ranking(
        ranking(
            rank("mobilenet", 0.7, weights="random"),
            rank("/somewhere/model.keras", 0.7, weights="file"),
            rank("vgg16", None),
            rank("mobilenetv2", 0.7, edits=({"kind": "cut", "layer": "a"},)),
        )
    )
    assert not kept_scores(PRINT)
    assert not (user_dir() / "rankings").exists()
    keep_ranking(ranking(rank("vgg16", 0.7)))
    assert kept_scores(PRINT) == {"vgg16": (0.7, 0.6, 0.8)}
    assert not kept_scores("e" * 64)


@pytest.mark.parametrize("text", ["{", "[]", '{"scores": {"vgg16": {}}}', '{"scores": 3}'])
def test_a_damaged_ranking_is_none(text: str) -> None:
    keep_ranking(ranking(rank("vgg16", 0.7)))
    (path,) = (user_dir() / "rankings").iterdir()
    path.write_text(text)
    assert not kept_scores(PRINT)


def test_the_verdict_names_the_smallest_as_good_or_the_nearest(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run")
    assert find(run_dir).verdict.startswith("Nothing smaller than this run's 30.0 MB has been")
    # A run of the same size is no smaller model, however good.
    make(tmp_path / "same", size=29_900_000, score=1.0)
    assert "has been measured" in find(run_dir).verdict
    int8 = exported(run_dir, "tflite-int8", 7_000_000, num_samples=50, score=0.8, score_before=0.9)
    assert find(run_dir).verdict == (
        "Nothing smaller that was measured scores as well as this run (90.0 %): LiteRT for small "
        "chips (int8) comes nearest, 7.0 MB instead of 30.0 MB, accuracy 80.0 %."
    )
    add_exports(str(run_dir), (replace(int8, score=0.92),))
    assert find(run_dir).verdict == (
        "The smallest that scores no less than this run is LiteRT for small chips (int8): "
        "7.0 MB instead of 30.0 MB, accuracy 92.0 %."
    )


def test_numbers_have_r2_and_no_range(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run", task="regression", score=0.5)
    make(tmp_path / "small", task="regression", score=0.4, size=9_000_000)
    found = find(run_dir)
    assert "(0.50)" in found.verdict
    assert "R² 0.40" in found.verdict
    assert all(one.range is None for one in found.options)
    assert not found.cautions


def test_a_run_without_a_model_is_refused(tmp_path: Path) -> None:
    run_dir = make(tmp_path / "run")
    (run_dir / "best.keras").unlink()
    with pytest.raises(EngineError, match="has no model yet"):
        find(run_dir)
    with pytest.raises(EngineError, match="is not there"):
        find(tmp_path / "nowhere")


def test_the_command_prints_them_the_smallest_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_dir = make(tmp_path / "run")
    make(tmp_path / "small", size=9_000_000, score=0.9)
    assert graft(["sizes", str(run_dir)]) == 0
    printed = capsys.readouterr().out
    assert "about 7.5 MB  LiteRT for small chips (int8)" in printed
    assert "--source mobilenetv2" in printed
    assert "no less than this run is run small (densenet121): 9.0 MB" in printed
    assert graft(["sizes", str(run_dir), "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["score"] == "accuracy"
    sizes = [one["bytes"] for one in values["options"]]
    assert sizes == sorted(sizes)
    assert graft(["sizes", str(tmp_path / "nowhere")]) == 2
