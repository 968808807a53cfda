"""Taking a run's model away as files that open without Graft, each checked after writing."""

import errno
import importlib.metadata
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras
import numpy as np
from absl import logging as absl_logging

from engine.classifier import Classifier, Reference, load_model, open_run
from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.export_check import compare, tolerance_of
from engine.export_metadata import read_export_metadata, write_export_metadata
from engine.folding import with_temperature
from engine.inputs import InputSpec
from engine.recipe import ExportFormat
from engine.references import reference_exists
from engine.runs import RunFolder
from engine.sound_model import describe_waveform, with_waveform_input
from engine.stock_layers import with_stock_layers
from engine.storage import os_error_sentence, replace_file, write_text
from engine.types import ExportedFile

__all__ = ["export", "export_to_json", "read_export_metadata"]

LABELS_NAME = "labels.txt"
MAX_CHECKED = 256
_LATER = ("savedmodel", "tflite", "onnx")
_LONGEST_STEM = 200


def export(
    run_dir: str,
    formats: Sequence[ExportFormat],
    to: str,
    *,
    overwrite: bool,
    control: Control,
) -> tuple[ExportedFile, ...]:
    """Write a run's best model to files, and class names to `labels.txt` beside them.

    Each file is written under another name, loaded afresh, compared with the run's model on up to
    256 samples of the validation split, and only then moved into place.

    Args:
        run_dir: The run's folder.
        formats: What to write.
        to: The folder to write to; made if it is missing.
        overwrite: Whether files that are there already may be replaced.
        control: Gets progress and notices; cancels.

    Raises:
        EngineError: If the run or the folder cannot be used, or a written file does not answer
            as the run does; no half-written or differing file is left.
    """
    wanted = _check_formats(formats)
    run, best = open_run(run_dir)
    stem = _stem(run)
    folder = Path(to)
    targets = {name: folder / f"{stem}.{name}" for name in wanted}
    labels = "".join(f"{name}\n" for name in best.class_names)
    if not overwrite:
        _refuse_existing(list(targets.values()), folder / LABELS_NAME, labels)
    _refuse_foreign_layers(best.model)
    model = best.model
    if best.task != "regression" and best.rule.temperature != 1:
        model = with_temperature(model, best.rule.temperature)
    if best.input.media == "sound":
        model = with_waveform_input(model, best.input)
    metadata = _metadata(run, best, stem)
    samples = _samples(run, best, control)
    made = _make_folder(folder)
    try:
        files = tuple(
            _write(name, target, best, model, metadata, samples, control)
            for name, target in targets.items()
        )
        try:
            write_text(folder / LABELS_NAME, labels)
        except OSError as error:
            raise EngineError(os_error_sentence(error, folder / LABELS_NAME)) from error
    except BaseException:
        for path in made:
            # Only what is empty goes: a format that was finished stays.
            try:
                path.rmdir()
            except OSError:
                break
        raise
    return files


def export_to_json(files: Sequence[ExportedFile]) -> dict[str, Any]:
    """The files as `graft export --json` prints them."""
    return {
        "files": [
            {
                "format": file.format,
                "path": file.path,
                "bytes": file.bytes,
                "max_abs_difference": file.max_abs_difference,
                "agreement": file.agreement,
                "num_samples": file.num_samples,
            }
            for file in files
        ]
    }


def _check_formats(formats: Sequence[str]) -> tuple[str, ...]:
    if not formats:
        raise EngineError("No export format was named: choose keras, h5 or both.")
    for name in formats:
        if name in _LATER:
            raise EngineError(f"Export to {name} comes in a later version: choose keras or h5.")
        if name not in ("keras", "h5"):
            raise EngineError(f"{name!r} is no export format: choose keras or h5.")
    return tuple(dict.fromkeys(formats))


def _stem(run: RunFolder) -> str:
    """The run's name, short enough that a suffix fits into what file systems allow.

    The window numbers its runs; a number says more beside the name of the data.
    """
    name = run.path.absolute().name or "model"
    if name.isdigit():
        name = f"{Path(run.recipe.data.roots[0]).name or 'model'}-{name}"
    return name.encode()[:_LONGEST_STEM].decode(errors="ignore")


def _refuse_existing(targets: Sequence[Path], labels_path: Path, labels: str) -> None:
    existing = [path for path in targets if path.exists()]
    try:
        if labels_path.exists() and labels_path.read_text("utf-8") != labels:
            existing.append(labels_path)
    except (OSError, UnicodeDecodeError):
        existing.append(labels_path)
    if existing:
        names = " and ".join(path.name for path in existing)
        raise EngineError(
            f"{existing[0].parent} already holds {names}: choose another folder, or allow "
            "replacing what is there (--overwrite)."
        )


def _refuse_foreign_layers(model: Any) -> None:
    foreign = sorted(
        {
            type(layer).__name__
            for layer in model._flatten_layers()
            if not type(layer).__module__.startswith("keras.")
        }
    )
    if foreign:
        raise EngineError(
            f"The model holds layers that are not Keras's own ({', '.join(foreign)}), so an "
            "exported file would not open without Graft: choose a source model of stock layers."
        )


def _metadata(run: RunFolder, best: Classifier, stem: str) -> dict[str, Any]:
    recipe = run.recipe.model_dump(mode="json")
    # Where things lie on this computer is nobody's business who gets the file.
    recipe["source"]["location"] = Path(run.recipe.source.location).name
    recipe["source"]["weights"] = Path(run.recipe.source.weights).name
    for private in ("roots", "table", "left_out", "relabelled", "moved", "kept"):
        del recipe["data"][private]
    return {
        "version": 1,
        "run": stem,
        "task": best.task,
        "class_names": list(best.class_names),
        "input": _input(best.input),
        "output": best.output.to_json(),
        "decision_rule": _rule(best),
        "recipe": recipe,
        "data_fingerprint": run.status.get("data_fingerprint"),
        "graft_version": importlib.metadata.version("graft-studio"),
        "keras_version": keras.version(),
    }


def _rule(best: Classifier) -> dict[str, Any]:
    """How answers follow from what the written model gives; its temperature is inside it."""
    return {**asdict(best.rule), "temperature_is_in_model": True}


def _input(spec: InputSpec) -> dict[str, Any]:
    """How inputs are made, with what a reader without Graft has to know of pictures."""
    values = spec.to_json()
    if spec.media == "picture":
        values["colour"] = "RGB" if spec.channels == 3 else "grey"
        values["range"] = [0, 255]
    if spec.media == "sound":
        values["waveform"] = describe_waveform(spec)
    return values


def _samples(run: RunFolder, best: Classifier, control: Control) -> list[Reference]:
    """Up to 256 samples of the validation split, spread evenly over it."""
    there = [
        (sample.path, sample.orientation)
        for sample in run.samples()
        if sample.split == "validation" and reference_exists(sample.path)
    ]
    if not there:
        control.report(
            Notice(
                level="warning",
                text=f"None of the run's validation {best.input.noun} is where it was: the "
                "exported files are compared with the run on made-up ones.",
            )
        )
    if len(there) <= MAX_CHECKED:
        return there
    chosen = np.linspace(0, len(there) - 1, MAX_CHECKED).round().astype(int)
    return [there[i] for i in chosen]


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder; the folders made for it, innermost first."""
    missing = []
    for path in (folder, *folder.parents):
        if path.exists():
            break
        missing.append(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise EngineError(f"{folder} is a file: choose a folder to write to.") from None
    except OSError as error:
        raise EngineError(os_error_sentence(error, folder)) from error
    return missing


def _write(
    name: str,
    target: Path,
    best: Classifier,
    model: Any,
    metadata: dict[str, Any],
    samples: list[Reference],
    control: Control,
) -> ExportedFile:
    control.progress(f"Writing {target.name}", 0, 0)
    try:
        with replace_file(target) as beside:
            written = _write_model(model, beside, metadata)
            difference, agreement, num_samples = compare(
                best, written, samples, f"Checking {target.name}", control
            )
            tolerance = tolerance_of(best.input)
            if not difference <= tolerance:  # also for NaN
                what = "a deviation" if best.task == "regression" else "a probability"
                raise EngineError(
                    f"The written {name} file answers differently from the run (by up to "
                    f"{difference:.1e} in {what}, {tolerance:.0e} is allowed), so it was "
                    "deleted: choose another format."
                )
            size = beside.stat().st_size
    except OSError as error:
        raise EngineError(os_error_sentence(error, target)) from error
    return ExportedFile(
        format=name,
        path=str(target),
        bytes=size,
        max_abs_difference=difference,
        agreement=agreement,
        num_samples=num_samples,
    )


def _write_model(model: Any, path: Path, metadata: dict[str, Any]) -> Any:
    """Save a model with its metadata; the model as it is read back from the file."""
    _save(model, path)
    try:
        written = load_model(path)
    except EngineError as error:
        try:
            _save(with_stock_layers(model), path)
            written = load_model(path)
        except OSError:
            raise
        except Exception:  # Keras raises anything on a graph it cannot take apart
            reason = _first_line(error.__cause__ or error)
            raise EngineError(
                f"Keras cannot read this model back from {path.suffix[1:]} ({reason}): choose "
                "another format."
            ) from error
    write_export_metadata(path, metadata)
    return written


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _save(model: Any, path: Path) -> None:
    try:
        with _no_legacy_warning():
            model.save(path)
    except OSError:
        raise
    except Exception as error:
        # HDF5 tells a full disk only by the text of a RuntimeError.
        if "No space left" in str(error):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise EngineError(
            f"Keras cannot write this model as {path.suffix[1:]} ({reason}): choose another format."
        ) from error


@contextmanager
def _no_legacy_warning() -> Iterator[None]:
    """Keep Keras's advice against .h5 quiet: the user has chosen the format."""
    level = absl_logging.get_verbosity()
    absl_logging.set_verbosity(absl_logging.ERROR)
    try:
        yield
    finally:
        absl_logging.set_verbosity(level)
