"""`graft export`: its table, its question, its exit codes."""

import argparse
import io
import json
from pathlib import Path

import pytest

from engine import cli_export, export_tasks
from engine.cli import run as graft
from engine.control import Control
from engine.exporting.types import (
    HELD_SUFFIX,
    ClassChange,
    Differing,
    ExportedFile,
    ExportFailure,
    ExportRequest,
    ExportResult,
)
from tests.engine.run_folder import TinyRun, make_run


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"), name="mobilenet")


def held(folder: Path) -> ExportedFile:
    path = folder / f"mobilenet.dynamic.tflite{HELD_SUFFIX}"
    path.write_text("new")
    return ExportedFile(
        format="tflite-dynamic",
        path=str(path),
        bytes=23_456_789,
        max_abs_difference=0.26,
        agreement=132 / 135,
        num_samples=135,
        score=0.9,
        score_before=0.92,
        milliseconds=123.4,
        class_changes=(
            ClassChange(name="rose", num_samples=20, right_before=18, right_after=16),
            ClassChange(name="lily", num_samples=20, right_before=18, right_after=18),
        ),
        differing=tuple(
            Differing(path=f"{i}.png", expected="rose 51 %", found="lily 52 %") for i in range(8)
        ),
        is_held=True,
        runtime="LiteRT 2.3.0",
        remark="Something to know.",
    )


@pytest.fixture
def exporting(run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> argparse.Namespace:
    """Options for an export that gives one good file, one that differs and one failure."""

    def export(request: ExportRequest, _control: Control) -> ExportResult:
        good = ExportedFile(
            format="onnx",
            path=f"{tmp_path}/mobilenet.onnx",
            bytes=5,
            num_samples=135,
            score=0.92,
            score_before=0.92,
            milliseconds=0.5,
            runtime="ONNX Runtime 1.31.1",
        )
        text = ExportedFile(format="python", path=f"{tmp_path}/mobilenet.train.py", bytes=5)
        return ExportResult(
            files=(good, held(tmp_path), text),
            beside=(f"{tmp_path}/labels.txt",),
            failures=(ExportFailure(format="h5", text="h5 cannot hold it."),),
        )

    monkeypatch.setattr(export_tasks, "export_run", export)
    return argparse.Namespace(
        run_dir=str(run.run_dir),
        format="onnx,tflite-dynamic,h5",
        to=str(tmp_path),
        overwrite=False,
        keep_differing=False,
        mix=None,
        json=False,
    )


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> Terminal:
    """Sit at a terminal and type; what it shows."""
    shown = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(text))
    monkeypatch.setattr("sys.stderr", shown)
    return shown


def test_a_file_that_differs_is_deleted_and_the_exit_code_says_so(
    exporting: argparse.Namespace, tmp_path: Path
) -> None:
    found = cli_export.export(exporting, Control())
    assert found.refused == (
        "tflite-dynamic answers differently on 3 of 135 (by up to 2.6e-01), so it was deleted: "
        "`--keep-differing` keeps it. Its accuracy: 90.0 % (-2.0). Something to know.\n"
        "h5 cannot hold it."
    )
    (deleted,) = found.values["deleted"]
    assert deleted["format"] == "tflite-dynamic" and deleted["score"] == 0.9
    assert [file["format"] for file in found.values["files"]] == ["onnx", "python"]
    assert list(tmp_path.iterdir()) == []


def test_it_is_kept_when_asked_for(exporting: argparse.Namespace, tmp_path: Path) -> None:
    exporting.keep_differing = True
    found = cli_export.export(exporting, Control())
    assert found.refused == "h5 cannot hold it."
    assert (tmp_path / "mobilenet.dynamic.tflite").read_text() == "new"
    file = found.values["files"][1]
    assert file["path"] == str(tmp_path / "mobilenet.dynamic.tflite") and not file["is_held"]
    assert file["class_changes"][0]["right_after"] == 16
    lines = found.text.splitlines()
    assert lines[0] == f"In {tmp_path}, with labels.txt:"
    table = lines[1:5]
    assert table[0].split("  ")[0] == "file"
    assert all(len(line) <= 100 for line in table)
    for figure in ("23.5 MB", "2.6e-01", "132 of 135", "90.0 % (-2.0)", "123", "LiteRT"):
        assert figure in table[2]
    assert "92.0 %  " in table[1] and "0.50" in table[1]
    assert table[3].split() == ["mobilenet.train.py", "0", "kB", *"–––––"]
    assert lines[5].endswith("right of each class, run → file: rose 18 → 16 of 20.")
    assert lines[6] == "mobilenet.dynamic.tflite: Something to know."


@pytest.mark.parametrize(
    ("typed", "stays"), [("y\n", True), ("Yes\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_a_terminal_is_asked(
    exporting: argparse.Namespace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    stays: bool,
) -> None:
    shown = answer(monkeypatch, typed)
    found = cli_export.export(exporting, Control())
    text = shown.getvalue()
    assert "tflite-dynamic answers differently on 3 of 135" in text
    assert "4.png: rose 51 % → lily 52 %" in text and "5.png" not in text
    assert text.endswith("Keep mobilenet.dynamic.tflite all the same? [y/N] ")
    assert (tmp_path / "mobilenet.dynamic.tflite").exists() == stays
    # What was decided is no failure.
    assert found.refused == "h5 cannot hold it."


def test_with_json_nobody_is_asked(
    exporting: argparse.Namespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporting.json = True
    shown = answer(monkeypatch, "y\n")
    assert "so it was deleted" in (cli_export.export(exporting, Control()).refused or "")
    assert shown.getvalue() == ""


def test_figures_that_differ_without_another_answer_are_told_so() -> None:
    file = ExportedFile(
        format="onnx", path="x.onnx", bytes=1, max_abs_difference=0.01, num_samples=5
    )
    sentence = "onnx gives other figures than the run, by up to 1.0e-02"
    assert cli_export.difference_sentence(file) == sentence


def test_what_fails_is_told_and_the_rest_is_written(
    run: TinyRun,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(
        "engine.exporting.formats.Format.missing",
        lambda kind: ("onnxruntime",) if kind.name == "onnx" else (),
    )
    command = ["export", str(run.run_dir), "--format", "onnx,weights", "--to", str(tmp_path)]
    assert graft([*command, "--json"]) == 2
    printed = capsys.readouterr()
    values = json.loads(printed.out)
    assert [file["format"] for file in values["files"]] == ["weights"]
    (failure,) = values["failures"]
    assert failure["format"] == "onnx"
    assert failure["text"] in printed.err
    assert failure["text"].endswith('(onnxruntime): run `pip install "graft-studio[export]"`.')
    assert values["files"][0]["score"] == values["files"][0]["score_before"]
    assert values["files"][0]["milliseconds"] > 0
    assert values["files"][0]["runtime"].startswith("Keras 3.")
    assert graft(command) == 2
    assert "already holds mobilenet.weights.h5" in capsys.readouterr().err
