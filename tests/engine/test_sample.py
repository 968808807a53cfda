import json
import subprocess
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image

from engine import sample
from engine.errors import EngineError
from engine.recipe import Recipe

FOLDER = Path(str(files("resources").joinpath("sample")))
CLASSES = ["chestnut", "clover", "ginkgo", "maple", "oak"]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    return sample.sample_data_path(tmp_path)


def test_files_are_small_together() -> None:
    sizes = [path.stat().st_size for path in FOLDER.iterdir()]
    assert 100_000 < sum(sizes) <= 2_000_000


def test_target_classes_are_new_to_the_source_model(unpacked: Path) -> None:
    facts = json.loads((FOLDER / "sample.json").read_text(encoding="utf-8"))
    target = sorted(path.name for path in unpacked.iterdir())
    assert target == sorted(facts["target_classes"]) == CLASSES
    assert len(facts["source_classes"]) >= 20
    assert not set(target) & set(facts["source_classes"])


def test_each_class_has_sixty_readable_pictures(unpacked: Path) -> None:
    for folder in unpacked.iterdir():
        pictures = sorted(folder.iterdir())
        assert len(pictures) == 60
        for path in pictures:
            with Image.open(path) as picture:
                picture.load()
                assert picture.format == "JPEG"
                assert picture.size == (96, 96)
                assert picture.mode == "RGB"


def test_no_picture_is_there_twice(unpacked: Path) -> None:
    pictures = contents(unpacked)
    assert len(set(pictures.values())) == len(pictures)


def test_unpacking_again_changes_nothing(unpacked: Path, tmp_path: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in unpacked.rglob("*.jpg")}
    assert sample.sample_data_path(tmp_path) == unpacked
    assert {path: path.stat().st_mtime_ns for path in unpacked.rglob("*.jpg")} == times
    assert [path.name for path in tmp_path.iterdir()] == ["leaves"]


def test_a_half_unpacked_folder_is_completed(unpacked: Path, tmp_path: Path) -> None:
    whole = contents(unpacked)
    (unpacked / "oak" / "oak_01.jpg").unlink()
    (unpacked / "maple" / "maple_07.jpg").write_bytes(b"\xff\xd8 broken off")
    for path in (unpacked / "clover").iterdir():
        path.unlink()
    (unpacked / "clover").rmdir()
    kept = unpacked / "oak" / "my own.txt"
    kept.write_text("mine", encoding="utf-8")

    sample.sample_data_path(tmp_path)

    assert contents(unpacked) == whole | {"oak/my own.txt": b"mine"}


def test_a_failing_attempt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_self: zipfile.ZipFile, path: Path) -> None:
        (path / "oak").mkdir()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "extractall", no_room)
    with pytest.raises(EngineError, match="No space left on device"):
        sample.sample_data_path(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_process_may_be_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = zipfile.ZipFile.extractall

    def overtaken(self: zipfile.ZipFile, path: Path) -> None:
        extract(self, path)
        extract(self, tmp_path / "leaves")

    monkeypatch.setattr(zipfile.ZipFile, "extractall", overtaken)
    folder = sample.sample_data_path(tmp_path)
    assert len(contents(folder)) == 300
    assert [path.name for path in tmp_path.iterdir()] == ["leaves"]


def test_a_place_that_is_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    place = tmp_path / "taken"
    place.write_text("a file", encoding="utf-8")
    with pytest.raises(EngineError, match="taken") as caught:
        sample.sample_data_path(place)
    assert "\n" not in str(caught.value)
    assert place.read_text(encoding="utf-8") == "a file"


def test_recipe_is_valid_and_repeatable(unpacked: Path) -> None:
    recipe = sample.sample_recipe(sample.sample_source_path(), unpacked)
    assert Recipe.model_validate_json(recipe.model_dump_json()) == recipe
    assert Path(recipe.source.location).is_file()
    assert recipe.data.roots == (str(unpacked),)
    assert recipe.seed == 0
    (phase,) = recipe.train.phases
    assert not phase.freeze.everything
    assert phase.freeze.unfreeze is None


def test_measured_figures_show_transfer() -> None:
    report = json.loads((FOLDER / "measured.json").read_text(encoding="utf-8"))
    assert report["setting"]["epochs"] == sample.EPOCHS
    summary = report["summary"]
    assert summary["trained"]["least"] >= 0.9
    assert summary["random"]["most"] <= 0.65
    # Also where the random base is favoured, so that it is not for the scale of its features.
    assert summary["random_standardised"]["most"] <= 0.65
    assert {run["seed"] for run in report["runs"]} == {0, 1, 2, 3, 4}


def test_importing_loads_no_tensorflow() -> None:
    code = "import sys, engine.sample; sys.exit('tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_source_model_opens_and_rescales_inside() -> None:
    keras = pytest.importorskip("keras")
    model = keras.models.load_model(sample.sample_source_path(), compile=False, safe_mode=True)
    facts = json.loads((FOLDER / "sample.json").read_text(encoding="utf-8"))
    assert model.output_shape == (None, len(facts["source_classes"]))
    assert model.count_params() == facts["source_parameters"] <= 300_000
    assert isinstance(model.layers[1], keras.layers.Rescaling)
