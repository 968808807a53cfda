"""Taking a run's model away as files that open without Graft, each tried after writing."""

import importlib.metadata
import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from engine.classifier import Classifier, open_run
from engine.control import Control
from engine.errors import NO_MEMORY, CancelledError, EngineError
from engine.events import Notice
from engine.exporting.formats import EXTRA_COMMAND, FORMATS, Format
from engine.exporting.job import Job
from engine.exporting.keras_files import first_line
from engine.exporting.parity import compare, is_over, runtime_of, tolerance_of
from engine.exporting.record import add_beside, add_exports
from engine.exporting.sidecars import write_sidecars
from engine.exporting.types import (
    HELD_SUFFIX,
    ExportedFile,
    ExportFailure,
    ExportRequest,
    ExportResult,
    FormatStarted,
)
from engine.folding import with_temperature
from engine.inputs import InputSpec
from engine.references import reference_exists
from engine.runs import RunFolder
from engine.sound_model import describe_waveform, with_waveform_input
from engine.storage import beside_file, beside_folder, os_error_sentence, put_in_place
from engine.types import Sample, Split

MAX_CHECKED = 256
MAX_CALIBRATED = 128
_LONGEST_STEM = 200


def export(request: ExportRequest, control: Control) -> ExportResult:
    """Write a run's best model to files, and what a reader needs beside them.

    Each file is written under another name, loaded afresh by its own runtime, compared with the
    run's model on up to 256 samples of the validation split, and only then moved into place. One
    that differs more than its format may is held: it gets a name that ends in `HELD_SUFFIX`. A
    format that fails does not keep the others from being written.

    Args:
        request: The run, the formats, the folder (made if it is missing).
        control: Gets progress and notices; cancels.

    Raises:
        EngineError: If the run or the folder cannot be used, a name is taken, or no format could
            be written; no half-written file is left.
    """
    wanted = _check_formats(request.formats)
    run, best = open_run(request.run_dir)
    stem = _stem(run)
    if request.mix is not None:
        from engine.exporting.mixing import at_mix

        best = at_mix(run, best, request.mix, control)
        stem = f"{stem}-mix{round(100 * request.mix)}"
    folder = Path(request.to).absolute()
    targets = {one: folder / f"{stem}{one.suffix}" for one in wanted}
    if not request.overwrite:
        _refuse_existing(list(targets.values()))
    made = _make_folder(folder)
    files: list[ExportedFile] = []
    failures: list[ExportFailure] = []
    beside: tuple[str, ...] = ()
    try:
        _require_writable(folder)
        job = _make_job(run, best, stem, request.mix, control)
        with job.closing:
            for one, target in targets.items():
                control.report(FormatStarted(format=one.name))
                try:
                    file = _write(one, target, job, control)
                except EngineError as error:
                    failures.append(ExportFailure(format=one.name, text=str(error)))
                    control.report(failures[-1])
                    continue
                # At once: what was written before a cancel stays, and is known.
                files.append(replace(file, mix=request.mix))
                _remember(request.run_dir, files[-1], control)
                control.report(files[-1])
        if not files:
            raise EngineError(" ".join(dict.fromkeys(failure.text for failure in failures)))
        beside = _write_sidecars(job, folder, files, request.overwrite, control)
    finally:
        if not files:
            _remove_empty(made)
    return ExportResult(files=tuple(files), beside=beside, failures=tuple(failures))


def export_to_json(result: ExportResult) -> dict[str, Any]:
    """The files as `graft export --json` prints them."""
    return {
        "files": [_plain(file) for file in result.files],
        "beside": list(result.beside),
        "failures": [asdict(failure) for failure in result.failures],
    }


def _plain(file: ExportedFile) -> dict[str, Any]:
    """A file as JSON has it, which knows no NaN."""
    values = asdict(file)
    if not math.isfinite(file.max_abs_difference):
        values["max_abs_difference"] = None
    return values


def _check_formats(formats: tuple[str, ...]) -> tuple[Format, ...]:
    known = ", ".join(FORMATS)
    if not formats:
        raise EngineError(f"No export format was named: choose from {known}.")
    for name in formats:
        if name not in FORMATS:
            raise EngineError(f"{name!r} is no export format: choose from {known}.")
    return tuple(one for one in FORMATS.values() if one.name in formats)


def _make_job(
    run: RunFolder, best: Classifier, stem: str, mix: float | None, control: Control
) -> Job:
    _refuse_foreign_layers(best.model)
    model = best.model
    if best.task != "regression" and best.rule.temperature != 1:
        model = with_temperature(model, best.rule.temperature)
    if best.input.media == "sound":
        model = with_waveform_input(model, best.input)
    samples = _samples(run, "validation", MAX_CHECKED)
    if not samples:
        control.report(
            Notice(
                level="warning",
                text=f"None of the run's validation {best.input.noun} is where it was: the "
                "exported files are compared with the run on made-up ones.",
            )
        )
    return Job(
        run=run,
        best=best,
        model=model,
        name=stem,
        metadata=_metadata(run, best, stem, mix),
        samples=samples,
        training=_samples(run, "train", MAX_CALIBRATED),
    )


def _stem(run: RunFolder) -> str:
    """The run's name, short enough that a suffix fits into what file systems allow.

    The window numbers its runs; a number says more beside the name of the data.
    """
    name = run.path.absolute().name or "model"
    if name.isdigit():
        name = f"{Path(run.recipe.data.roots[0]).name or 'model'}-{name}"
    return name.encode()[:_LONGEST_STEM].decode(errors="ignore")


def _refuse_existing(targets: list[Path]) -> None:
    existing = [path for path in targets if path.exists()]
    if existing:
        names = " and ".join(path.name for path in existing)
        raise EngineError(
            f"{existing[0].parent} already holds {names}: choose another folder, or allow "
            "replacing files of the same name (`--overwrite`)."
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


def _metadata(run: RunFolder, best: Classifier, stem: str, mix: float | None) -> dict[str, Any]:
    recipe = run.recipe.model_dump(mode="json")
    # Where things lie on this computer is nobody's business who gets the file.
    recipe["source"]["location"] = Path(run.recipe.source.location).name
    recipe["source"]["weights"] = Path(run.recipe.source.weights).name
    for private in ("roots", "table", "left_out", "relabelled", "moved", "kept"):
        del recipe["data"][private]
    return {
        "version": 1,
        "run": stem,
        "mix": mix,
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


def _samples(run: RunFolder, split: Split, most: int) -> tuple[Sample, ...]:
    """Up to `most` samples of a split whose files are there, spread evenly over it."""
    there = [
        sample
        for sample in run.samples()
        if sample.split == split and reference_exists(sample.path)
    ]
    if len(there) <= most:
        return tuple(there)
    chosen = np.linspace(0, len(there) - 1, most).round().astype(int)
    return tuple(there[i] for i in chosen)


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


def _require_writable(folder: Path) -> None:
    """Say before the work, and once, that nothing can be written."""
    try:
        with beside_file(folder / "any"):
            pass
    except OSError as error:
        raise EngineError(os_error_sentence(error, folder)) from error


def _remember(run_dir: str, file: ExportedFile, control: Control) -> None:
    """Note a file with the run; one in a folder that may only be read can be exported too."""
    try:
        add_exports(run_dir, (file,))
    except EngineError as error:
        control.report(Notice(level="warning", text=str(error)))


def _write_sidecars(
    job: Job, folder: Path, files: list[ExportedFile], overwrite: bool, control: Control
) -> tuple[str, ...]:
    """What lies beside the files; without it they are complete, so its failure ends nothing."""
    try:
        paths = write_sidecars(job, folder, files, overwrite=overwrite)
    except EngineError as error:
        control.report(Notice(level="warning", text=str(error)))
        return ()
    # A run's folder that may only be read has been told of by then.
    with suppress(EngineError):
        add_beside(str(job.run.path), paths)
    return paths


def _remove_empty(made: list[Path]) -> None:
    """Remove the folders that were made for nothing."""
    for path in made:
        try:
            path.rmdir()
        except OSError:
            break


def _write(kind: Format, target: Path, job: Job, control: Control) -> ExportedFile:
    missing = kind.missing()
    if missing:
        raise EngineError(
            f"{kind.name} needs packages that are not installed ({', '.join(missing)}): run "
            f"`{EXTRA_COMMAND}`."
        )
    control.progress(f"Writing {target.name}", 0, 0)
    try:
        with _beside(kind, target) as beside:
            remark = kind.load("write")(job, beside, control) or ""
            if not kind.runtime:
                put_in_place(beside, target)
                return ExportedFile(
                    format=kind.name, path=str(target), bytes=_size(target), remark=remark
                )
            runner = kind.load("open_runner")(beside, job)
            found = compare(job, runner, kind, f"Checking {target.name}", control)
            held = is_over(found, tolerance_of(kind, job.best.input))
            if held:
                target = target.with_name(target.name + HELD_SUFFIX)
                remark = f"{remark} {kind.when_held}".strip()
            put_in_place(beside, target)
    except OSError as error:
        raise EngineError(os_error_sentence(error, target)) from error
    except (CancelledError, EngineError):
        raise
    except MemoryError as error:
        raise EngineError(NO_MEMORY) from error
    except Exception as error:  # a library's own, which must not keep the others from being written
        raise EngineError(
            f"{kind.name} could not be written ({first_line(error)}): choose another format."
        ) from error
    return ExportedFile(
        format=kind.name,
        path=str(target),
        bytes=_size(target),
        max_abs_difference=found.max_abs_difference,
        agreement=found.agreement,
        num_samples=found.num_samples,
        score=found.differences.score,
        score_before=found.differences.score_before,
        milliseconds=found.milliseconds,
        class_changes=found.differences.class_changes,
        differing=found.differences.differing,
        is_held=held,
        runtime=runtime_of(kind),
        remark=remark,
    )


@contextmanager
def _beside(kind: Format, target: Path) -> Iterator[Path]:
    if kind.is_folder:
        with beside_folder(target) as beside:
            yield beside
    else:
        with beside_file(target, kind.suffix) as beside:
            yield beside


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
