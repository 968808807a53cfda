"""What lies beside exported files, and whose texts are replaced there."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.control import Control
from engine.evaluation import evaluate
from engine.evaluation_types import DecisionRule
from engine.exporting.model_card import model_card
from engine.exporting.record import add_exports
from engine.exporting.settling import settle
from engine.exporting.sidecars import CARD_NAME, LABELS_NAME, SCRIPT_NAME
from engine.exporting.types import HELD_SUFFIX, ExportedFile, SettleRequest
from engine.exporting.usage import input_words
from engine.inputs import InputSpec
from engine.recipe import Region, SoundSpec
from engine.runs import RunFolder
from engine.types import DataTask
from tests.engine.exports import export_files, export_run
from tests.engine.run_folder import CLASS_NAMES, TinyRun, make_run

NAMES = ("a|b", "two\nlines", "_under_")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    made = make_run(tmp_path_factory.mktemp("made"))
    evaluate(str(made.run_dir), split=None, data=None, control=Control())
    return made


@pytest.fixture(scope="module")
def card(run: TinyRun, tmp_path_factory: pytest.TempPathFactory) -> str:
    to = tmp_path_factory.mktemp("to")
    export_files(run.run_dir, to, "keras")
    export_files(run.run_dir, to, "weights")
    assert sorted(path.name for path in to.iterdir()) == [
        LABELS_NAME,
        CARD_NAME,
        SCRIPT_NAME,
        "run.keras",
        "run.weights.h5",
    ]
    return (to / CARD_NAME).read_text("utf-8")


def test_the_card_says_what_the_model_is_and_where_it_fails(card: str) -> None:
    assert "Says which of 3 classes a picture is of: class 2, class 10, Ünïcode." in card
    assert "float32 of shape (N, 8, 8, 3): RGB pixels from 0 to 255. Do not rescale" in card
    for name in CLASS_NAMES:
        assert f"\n| {name} |" in card
    assert "On the validation split: " in card and "of 12 pictures right" in card
    assert "95 % intervals" in card
    assert "Only 12 samples were scored" in card
    assert "fewer than 20 samples: class 2, class 10, Ünïcode." in card
    assert "of none of them is called one all the same" in card
    assert "calibration error on 12 answers of validation" in card
    assert "f" * 64 in card
    assert "head only" in card


def test_the_card_names_all_files_that_were_exported_to_its_folder(card: str) -> None:
    for name in ("run.keras", "run.weights.h5"):
        assert f"| `{name}` |" in card and "| 12 of 12 |" in card
    assert 'load_model("run.keras", compile=False)' in card
    assert "python predict.py picture.jpg" in card


def test_the_card_does_not_say_where_things_lay(run: TinyRun, card: str) -> None:
    assert str(run.data.parent) not in card and "secret place" not in card
    assert "source.h5" in card


def written(run: TinyRun, to: Path) -> dict[str, str]:
    export_files(run.run_dir, to, "weights", overwrite=False)
    return texts(to)


def texts(folder: Path) -> dict[str, str]:
    return {
        path.name: path.read_text("utf-8")
        for path in folder.iterdir()
        if path.suffix in (".txt", ".md")
    }


def test_what_is_not_this_runs_or_was_changed_stays(run: TinyRun, tmp_path: Path) -> None:
    before = written(run, tmp_path)
    (tmp_path / CARD_NAME).write_text(f"{before[CARD_NAME]}\nmy own words\n")
    (tmp_path / LABELS_NAME).write_text("another model's\n")
    mine = texts(tmp_path)
    export_files(run.run_dir, tmp_path, "keras")
    after = texts(tmp_path)
    assert {name: after.pop(name) for name in mine} == mine
    assert set(after) == {f"run.{CARD_NAME}", f"run.{LABELS_NAME}"}
    assert "run.keras" in after[f"run.{CARD_NAME}"]
    (tmp_path / f"run.{CARD_NAME}").write_text("mine, too\n")
    export_files(run.run_dir, tmp_path, "h5")
    assert (tmp_path / f"run.{CARD_NAME}").read_text() == "mine, too\n"
    assert "run.h5" in texts(tmp_path)[f"run-2.{CARD_NAME}"]


def test_two_runs_share_a_folder(run: TinyRun, tmp_path: Path) -> None:
    other = make_run(tmp_path, name="other", class_names=("x", "y", "z"))
    first = written(run, tmp_path / "to")
    both = written(other, tmp_path / "to")
    assert {name: both[name] for name in first} == first
    assert both["other.labels.txt"] == "x\ny\nz\n"
    assert both[f"other.{CARD_NAME}"].startswith("# other\n")


def test_a_settled_file_is_told_in_the_card(run: TinyRun, tmp_path: Path) -> None:
    (file,) = export_files(run.run_dir, tmp_path, "weights")
    waiting = Path(file.path + HELD_SUFFIX)
    Path(file.path).rename(waiting)
    held = replace(file, path=str(waiting), is_held=True)
    add_exports(str(run.run_dir), (held,))
    export_files(run.run_dir, tmp_path, "keras")
    assert "weights.h5" not in texts(tmp_path)[CARD_NAME]
    settle(SettleRequest(run_dir=str(run.run_dir), path=held.path, keep=True))
    assert "| `run.weights.h5` |" in texts(tmp_path)[CARD_NAME]


def test_a_card_that_cannot_be_written_ends_nothing(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("engine.exporting.sidecars.write_text", full)
    events: list[object] = []
    result = export_run(run.run_dir, tmp_path, "weights", control=Control(events.append))
    assert [file.format for file in result.files] == ["weights"] and result.beside == ()
    assert any("the disk is full" in getattr(event, "text", "") for event in events)


@pytest.mark.parametrize(
    ("task", "rule", "said"),
    [
        ("binary", DecisionRule(), "Above 0.5 the answer is two lines, else a\\|b."),
        ("binary", DecisionRule(thresholds=(0.3,)), "Above 0.3 the answer is two lines"),
        ("multi_label", DecisionRule(), "Labels above 0.5 are the answer."),
        ("multi_label", DecisionRule(thresholds=(0.25, 0.5)), "a\\|b 0.25, two lines 0.5."),
        ("single_label", DecisionRule(unsure_below=0.6), "less probable than 0.6"),
        ("single_label", DecisionRule(temperature=2), "The temperature (2) that calibrates"),
        ("regression", DecisionRule(), "a\\|b, two lines, in their own units."),
    ],
)
def test_every_task_says_what_comes_out(
    tmp_path: Path, task: DataTask, rule: DecisionRule, said: str
) -> None:
    made = make_run(tmp_path, class_names=NAMES[:2], validation=1)
    folder = RunFolder(made.run_dir)
    folder.update(task=task, validation_accuracy=0.5, class_names=list(NAMES[:2]))
    assert folder.input is not None
    text = model_card(folder, folder.input, rule, (), name="name", mix=0.25)
    assert said in text
    assert "25 % of the way" in text and "None was kept." in text
    score = "R² on the validation split: 0.500" if task == "regression" else ": 50.0 %"
    assert score in text


def test_the_card_of_a_file_of_text(run: TinyRun) -> None:
    folder = RunFolder(run.run_dir)
    assert folder.input is not None
    files = (ExportedFile(format="python", path="/to/run.train.py", bytes=2000),)
    text = model_card(folder, folder.input, DecisionRule(), files, name="run")
    assert "| `run.train.py` | 2 kB | – | not compared | – | – | – |" in text
    assert "```sh\npython run.train.py DATA\n```" in text


def test_every_medium_says_what_goes_in() -> None:
    region = Region(left=0.25, right=0.75)
    crop = InputSpec(height=8, width=9, channels=1, resize="crop", region=region)
    assert "(N, 8, 9, 1): grey pixels" in input_words(crop)
    assert "from 0.25 to 0.75 of the width" in input_words(crop)
    assert "the middle kept" in input_words(crop)
    sound = SoundSpec(seconds=0.5, sample_rate=16000)
    words = input_words(InputSpec(media="sound", height=8, width=8, channels=3, sound=sound))
    assert "mono sound at 16,000 Hz, from −1 to 1, 0.5 s long" in words
    rows = InputSpec(media="vector", height=2, width=1, channels=1, columns=("p", "q"))
    assert "(N, 2): the numbers of each row in this order: p, q." in input_words(rows)
