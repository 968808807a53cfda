"""The command line as a user meets it: what it prints where, and how it exits."""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import keras
import pytest
from PIL import Image

from engine.cli import COMMANDS, WindowRequest, run
from tests.engine.small import make_classes, save_source


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return save_source(tmp_path / "source.keras")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_classes(tmp_path / "pictures")


def graft(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[object, str, str]:
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def graft_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    code, out, err = graft(capsys, *arguments, "--json")
    assert code == 0, err
    return json.loads(out)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The sentence of a refusal: exit code 2, one line, the same in JSON."""
    code, out, err = graft(capsys, *arguments, "--json")
    assert code == 2, (out, err)
    sentence = err.strip().splitlines()[-1]
    assert "Traceback" not in err
    values = json.loads(out)
    assert values.get("error", values.get("refused")) == sentence
    assert sentence.endswith(".")
    return sentence


def test_the_whole_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    run_dir = tmp_path / "run"
    trained = graft_json(
        capsys, "train", "--source", source, "--data", data, "--run", run_dir, "--epochs", 2,
        "--learning-rate", 0.01, "--seed", 3, "--validation-split", 0.25,
    )  # fmt: skip
    assert set(trained) == {
        "status", "validation_accuracy", "validation_loss", "epochs", "seconds",
        "seconds_features", "images_per_second", "run",
    }  # fmt: skip
    assert (trained["status"], trained["epochs"]) == ("completed", 2)
    recipe = json.loads((run_dir / "recipe.json").read_text())
    assert recipe["seed"] == 3
    assert recipe["head"]["hidden"][0]["units"] == 128
    assert recipe["train"]["phases"][0]["learning_rate"] == 0.01

    scores = graft_json(capsys, "evaluate", run_dir)
    assert scores["split"] == "validation"
    assert scores["num_samples"] == sum(map(sum, scores["confusion"])) == 6
    assert set(scores["per_class"]["red"]) == {
        *("precision", "recall", "f1", "support"),
        *("precision_range", "recall_range", "f1_range"),
    }

    picture = data / "red" / "0.png"
    predicted = graft_json(capsys, "predict", run_dir, picture)["predictions"][0]
    assert predicted["path"] == str(picture)
    assert sum(one["probability"] for one in predicted["top"]) == pytest.approx(1, abs=1e-5)

    files = graft_json(capsys, "export", run_dir, "--format", "keras,h5", "--to", tmp_path / "out")[
        "files"
    ]
    assert [one["format"] for one in files] == ["keras", "h5"]
    for one in files:
        assert one["agreement"] == 1
        assert one["bytes"] == Path(one["path"]).stat().st_size
        again = graft_json(capsys, "predict", one["path"], picture)["predictions"][0]
        assert again["top"][0]["class"] == predicted["top"][0]["class"]

    assert "has ended" in refused(capsys, "resume", run_dir)
    assert "already holds a run" in refused(
        capsys, "train", "--source", source, "--data", data, "--run", run_dir
    )
    # The recipe alone repeats the run.
    repeated = graft_json(
        capsys, "train", run_dir / "recipe.json", "--data", data, "--run", tmp_path / "again"
    )
    assert repeated["validation_loss"] == trained["validation_loss"]


def test_two_phases_and_unfreezing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    common = ("train", "--source", source, "--data", data, "--epochs", 1, "--seed", 0)
    graft_json(capsys, *common, "--run", tmp_path / "a", "--strategy", "two-phase")
    graft_json(capsys, *common, "--run", tmp_path / "b", "--unfreeze", "block2_conv")
    graft_json(
        capsys, *common, "--run", tmp_path / "c", "--strategy", "fine-tune", "--optimizer", "sgd"
    )
    phases = {
        name: json.loads((tmp_path / name / "recipe.json").read_text())["train"]["phases"]
        for name in "abc"
    }
    assert [phase["learning_rate"] for phase in phases["a"]] == [1e-3, 1e-4]
    assert phases["a"][1]["freeze"]["unfreeze"] == "whole/tiny/block2_conv"
    assert phases["b"][1]["freeze"]["unfreeze"] == "block2_conv"
    assert (phases["c"][0]["freeze"]["everything"], phases["c"][0]["momentum"]) == (True, 0.9)


def test_gradual_unfreezing_waits_at_its_gate(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    words = ("train", "--source", source, "--data", data, "--epochs", 1, "--strategy", "gradual")
    done = graft_json(capsys, *words, "--run", tmp_path / "all")
    assert done["epochs"] == 3
    phases = json.loads((tmp_path / "all" / "recipe.json").read_text())["train"]["phases"]
    assert [phase["name"] for phase in phases] == ["Head", "From block2", "From block1"]
    assert [phase["learning_rate"] for phase in phases] == [1e-3, 1e-4, 5e-5]
    # One epoch never settles anything.
    code, _, said = graft(capsys, *words, "--gate", "settled", "--run", tmp_path / "gated")
    assert code == 0
    assert "left out" in said


def test_random_weights_are_seeded_and_said_loudly(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    command = ("train", "--source", source, "--data", data, "--epochs", 1, "--weights", "random")
    _code, _out, err = graft(capsys, *command, "--run", tmp_path / "a")
    assert "RANDOM weights" in err
    first = json.loads((tmp_path / "a" / "run.json").read_text())
    again = graft_json(capsys, "train", tmp_path / "a" / "recipe.json", "--run", tmp_path / "b")
    assert again["validation_loss"] == first["validation_loss"]
    other = graft_json(capsys, *command, "--run", tmp_path / "c", "--seed", 5)
    assert other["validation_loss"] != first["validation_loss"]


def test_an_interruption_says_how_to_go_on(tmp_path: Path, source: Path, data: Path) -> None:
    run_dir = tmp_path / "run"
    command = [
        sys.executable, "-m", "gui", "train", "--source", str(source), "--data", str(data),
        "--run", str(run_dir), "--epochs", "100000", "--json",
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while not (run_dir / "checkpoint" / "latest").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert f"graft resume {run_dir}" in err
    assert "graft resume" in json.loads(out)["error"]


def test_data_folders_stay_untouched(
    capsys: pytest.CaptureFixture[str], source: Path, data: Path
) -> None:
    sentence = refused(
        capsys, "train", "--source", source, "--data", data, "--run", data / "red" / "run"
    )
    assert "inside the data folder" in sentence
    assert not (data / "red" / "run").exists()


def test_what_is_refused_by_the_scan_is_said_by_training(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    (data / "red" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    _code, _out, err = graft(
        capsys, "train", "--source", source, "--data", data, "--run", tmp_path / "r", "--epochs", 1
    )
    assert "1 file is not used" in err


def test_an_application_as_keras_writes_it(capsys: pytest.CaptureFixture[str]) -> None:
    from engine.cli import command_line
    from engine.cli_training import recipe_from_flags
    from engine.control import Control

    options = command_line(
        ["train", "--source", "MobileNetV2", "--data", "x", "--run", "y", "--weights", "random"]
    )
    recipe = recipe_from_flags(argparse.Namespace(**options), Control())
    assert recipe.source.location == "mobilenetv2"


def test_inspect_reads_and_builds(capsys: pytest.CaptureFixture[str], source: Path) -> None:
    keys = {
        "input_shape", "output_shape", "num_parameters", "num_trainable", "keras_version",
        "preprocessing", "layers", "repairs", "refused",
    }  # fmt: skip
    built = graft_json(capsys, "inspect", source)
    assert set(built) == keys
    assert built["input_shape"] == [16, 16, 3]
    assert built["num_parameters"] == keras.models.load_model(source).count_params()
    inner = built["layers"][2]["children"]
    assert inner[1]["path"] == "whole/tiny/block1_conv"
    assert set(inner[1]) == {
        "path", "class_name", "output_shape", "num_parameters", "trainable", "children",
    }  # fmt: skip
    read = graft_json(capsys, "inspect", source, "--no-build")
    assert set(read) == keys
    assert read["num_parameters"] == built["num_parameters"]
    _code, out, _err = graft(capsys, "inspect", source)
    assert "block1_conv" in out


def test_inspect_describes_a_refused_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "text.h5"
    path.write_text("not a model")
    code, out, err = graft(capsys, "inspect", path, "--json")
    assert code == 2
    assert json.loads(out)["refused"] == err.strip().splitlines()[-1]


def test_scan(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    (data / "red" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    found = graft_json(capsys, "scan", data)
    assert found["task"] == "single_label"
    assert found["classes"]["red"] == {"train": 6, "validation": 2, "test": 0}
    assert [Path(one["path"]).name for one in found["refused"]] == ["broken.jpg"]
    _code, out, _err = graft(capsys, "scan", data)
    assert "broken.jpg" in out


def test_applications_need_no_tensorflow() -> None:
    program = (
        "import sys; from engine.cli import run; code = run(['applications', '--json']);"
        "assert 'tensorflow' not in sys.modules; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    listed = {one["name"]: one for one in json.loads(done.stdout)["applications"]}
    assert set(listed["vgg16"]) == {
        "name", "input_size", "num_parameters", "weights_bytes", "imagenet_top1", "preprocessing",
        "weights_here", "base_parameters", "cpu_milliseconds", "speed",
    }  # fmt: skip
    assert listed["vgg16"]["preprocessing"] == "caffe"


def test_applications_are_sorted_and_filtered(capsys: pytest.CaptureFixture[str]) -> None:
    def names(*options: str) -> list[str]:
        found = graft_json(capsys, "applications", *options)
        return [one["name"] for one in found["applications"]]

    assert names("--sort", "size")[0] == "mobilenetv3small"
    assert names("--sort", "speed")[-1] == names("--sort", "accuracy")[0] == "convnextxlarge"
    assert names("--max-size", "10") == ["mobilenetv2", "mobilenetv3small"]
    code, _out, error = graft(capsys, "applications", "--max-size", "1")
    assert code == 2
    assert "No application's weights take 1 MB or less" in error


def test_doctor_trains_on_the_processor(capsys: pytest.CaptureFixture[str]) -> None:
    found = graft_json(capsys, "doctor")
    assert found["versions"]["keras"] == keras.version()
    assert found["devices"][0]["ok"]


def test_a_learning_rate_is_found(
    capsys: pytest.CaptureFixture[str], source: Path, data: Path
) -> None:
    words = ("find-rate", "--source", source, "--data", data)
    found = graft_json(capsys, *words)
    assert set(found) == {"phase", "rates", "losses", "suggestion", "reason"}
    assert found["phase"] == 1
    assert len(found["rates"]) == len(found["losses"]) > 10
    assert "no phase 4" in refused(capsys, *words, "--phase", 4)
    assert "counted from 1" in refused(capsys, *words, "--phase", 0)


def bad_inputs(tmp_path: Path, source: Path, data: Path) -> dict[str, tuple[list[object], str]]:
    def folder(name: str, *pictures: str) -> Path:
        path = tmp_path / name
        path.mkdir()
        for picture in pictures:
            (path / picture).parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (9, 9)).save(path / picture)
        return path

    text = tmp_path / "text.h5"
    text.write_text("these are no weights")
    short = tmp_path / "short.h5"
    save_source(short)
    short.write_bytes(short.read_bytes()[:3000])
    words = folder("words")
    (words / "a").mkdir()
    (words / "b").mkdir()
    (words / "a" / "x.txt").write_text("x")
    run_dir = tmp_path / "new"

    def training(source: object, data: object, *more: object) -> list[object]:
        return ["train", "--source", source, "--data", data, "--run", run_dir, *more]

    vague = keras.Sequential(
        [keras.Input((16, 16, 3)), keras.layers.Conv2D(2, 3), keras.layers.Flatten(),
         keras.layers.Dense(2)], name="vague",
    )  # fmt: skip
    vague_path = save_source(tmp_path / "vague.keras", vague)
    text_model = keras.Sequential(
        [keras.Input((9,)), keras.layers.Embedding(5, 3), keras.layers.Flatten(),
         keras.layers.Dense(2)]
    )  # fmt: skip
    text_path = save_source(tmp_path / "words.keras", text_model)
    one_picture = folder("single", "a/1.png", "b/1.png", "b/2.png", "b/3.png")
    return {
        "missing file": (training(tmp_path / "no.h5", data), "There is no file"),
        "text named .h5": (training(text, data), "holds text, not a model"),
        "truncated .h5": (training(short, data), "cut short"),
        "missing folder": (training(source, tmp_path / "nowhere"), "nowhere"),
        "empty folder": (training(source, folder("empty")), "empty"),
        "one class": (training(source, folder("one", "a/1.png", "a/2.png")), "one class"),
        "no pictures": (training(source, words), "words"),
        "one picture": (training(source, one_picture), "'a'"),
        "unknown layer": (training(source, data, "--unfreeze", "nix"), "no layer named 'nix'"),
        "too many layers": (training(source, data, "--unfreeze", "99"), "99"),
        "preprocessing unknown": (training(vague_path, data), "--preprocessing"),
        "text model": (training(text_path, data), "text model"),
        "misspelt application": (training("mobilnetv2", data), "mobilenetv2"),
        "size too small": (training("mobilenetv2", data, "--weights", "random", "--input-size",
                                    "16"), "at least 32×32"),
        "bad number": (training(source, data, "--epochs", "0"), "epochs"),
        "not a number": (training(source, data, "--epochs", "many"), "epochs"),
        "bad split": (training(source, data, "--validation-split", "2"), "validation_split"),
        "unknown command": (["trian"], "neither a command"),
        "unknown flag": (["scan", data, "--fast"], "--fast"),
        "no source": (["train", "--data", data, "--run", run_dir], "--source"),
        "no run": (["evaluate", tmp_path / "nowhere"], "nowhere"),
        "no pictures to predict": (["predict", source, tmp_path / "no.png"], "no.png"),
        "unknown format": (["export", tmp_path, "--format", "pt", "--to", tmp_path], "pt"),
        "contradiction": (
            training(source, data, "--strategy", "feature-extraction", "--unfreeze", "2"),
            "head only",
        ),
        "another contradiction": (
            training(source, data, "--strategy", "gradual", "--unfreeze", "2"),
            "every block in turn",
        ),
    }  # fmt: skip


def test_bad_input_is_one_sentence_and_loses_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    for name, (arguments, fragment) in bad_inputs(tmp_path, source, data).items():
        sentence = refused(capsys, *arguments)
        assert fragment in sentence, f"{name}: {sentence}"
        assert not (tmp_path / "new").exists(), name


def test_odd_names_in_paths(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = tmp_path / "Ünï cödé 圖片 & 'quotes'" / ("long " * 40).strip()
    home.mkdir(parents=True)
    names = ("rød blomst", "花", "x" * 200)
    data = make_classes(home / "data", names)
    source = save_source(home / "modèle.keras")
    trained = graft_json(
        capsys, "train", "--source", source, "--data", data, "--run", home / "run", "--epochs", 1
    )
    assert trained["run"] == str(home / "run")
    scores = graft_json(capsys, "evaluate", home / "run")
    assert set(scores["per_class"]) == set(names)
    files = graft_json(capsys, "export", home / "run", "--format", "keras,h5", "--to", home / "o")
    assert all(one["agreement"] == 1 for one in files["files"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_run_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, source: Path, data: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    sentence = refused(capsys, "train", "--source", source, "--data", data, "--run", closed / "run")
    assert "may not write" in sentence


def test_without_a_command_the_window_opens(tmp_path: Path, source: Path) -> None:
    assert run([]) == WindowRequest()
    assert run(["demo"]) == WindowRequest(demo=True)
    assert run([str(source)]) == WindowRequest(paths=(str(source),))


@pytest.mark.parametrize("command", ["--help", *(f"{name} --help" for name in COMMANDS)])
def test_help_is_there(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as left:
        run(command.split())
    assert left.value.code == 0
    assert "usage: graft" in capsys.readouterr().out


def test_the_command_never_loads_qt(tmp_path: Path, source: Path, data: Path) -> None:
    program = (
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name.startswith('PySide6'): raise ImportError('Qt is blocked')\n"
        "sys.meta_path.insert(0, NoQt())\n"
        "from gui.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    arguments = ["train", "--source", source, "--data", data, "--run", tmp_path / "r", "--epochs",
                 "1", "--json"]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] == "completed"
