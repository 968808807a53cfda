"""`graft export`."""

import argparse
import re
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

from engine import export_tasks
from engine.cli_output import Outcome, milliseconds, percent, size, table
from engine.cli_values import absolute
from engine.control import Control
from engine.exporting.types import HELD_SUFFIX, ExportedFile, ExportResult
from engine.recipe import ExportFormat
from engine.runs import RunFolder
from engine.targets import score_name
from engine.types import DataTask

_MOST_SHOWN = 5


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `graft export`."""
    parser.add_argument("run_dir", metavar="RUN")
    known = ", ".join(get_args(ExportFormat))
    parser.add_argument(
        "--format", required=True, metavar="keras,h5", help=f"one or more, by comma: {known}"
    )
    parser.add_argument("--to", required=True, metavar="DIR")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there")
    parser.add_argument(
        "--keep-differing",
        action="store_true",
        help="also keep a file that answers otherwise than the run; else it is deleted",
    )
    parser.add_argument(
        "--mix",
        type=float,
        metavar="0..1",
        help="between the source's weights (0) and the fine-tuned (1); see `graft interpolate`",
    )


def export(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft export`."""
    from engine.exporting.export import export_to_json

    formats = tuple(part.strip() for part in options.format.split(",") if part.strip())
    request = export_tasks.ExportRequest(
        run_dir=options.run_dir,
        to=absolute([options.to])[0],
        formats=formats,
        overwrite=options.overwrite,
        mix=options.mix,
    )
    result = export_tasks.export_run(request, control)
    may_ask = not options.json and sys.stdin.isatty() and sys.stderr.isatty()
    keeps = ask if may_ask and not options.keep_differing else lambda _file: options.keep_differing
    result, gone = _settle(options.run_dir, result, keeps, control)
    task = RunFolder(options.run_dir).task
    problems = [] if may_ask else [_deleted_sentence(one, task) for one in gone]
    problems += [one.text for one in result.failures]
    deleted = export_to_json(ExportResult(files=gone))["files"]
    return Outcome(
        values={**export_to_json(result), "deleted": deleted},
        text=_text(result, task),
        refused="\n".join(problems) or None,
    )


def ask(file: ExportedFile) -> bool:
    """Ask the terminal whether a file that answers differently stays."""
    lines = [f"{difference_sentence(file)}."]
    lines += [f"  {one.path}: {one.expected} → {one.found}" for one in file.differing[:_MOST_SHOWN]]
    more = len(file.differing) - _MOST_SHOWN
    lines += [f"  and {more:,} more"] if more > 0 else []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        # Not `input`: its prompt would go to standard output.
        sys.stderr.write("\n".join(lines) + f"\nKeep {_kept_name(file)} all the same? [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")
    finally:
        signal.signal(signal.SIGINT, before)


def difference_sentence(file: ExportedFile) -> str:
    """How a file's answers differ, as the beginning of a sentence."""
    different = file.num_samples - round(file.agreement * file.num_samples)
    largest = f"{file.max_abs_difference:.1e}"
    if not different:
        return f"{file.format} gives other figures than the run, by up to {largest}"
    return (
        f"{file.format} answers differently on {different:,} of {file.num_samples:,} (by up to "
        f"{largest})"
    )


def _deleted_sentence(file: ExportedFile, task: DataTask) -> str:
    """What there is to say of a file that nobody could be asked about."""
    text = f"{difference_sentence(file)}, so it was deleted: `--keep-differing` keeps it."
    if file.score is not None:
        text += f" Its {score_name(task)}: {_score(file, task)}."
    return f"{text} {file.remark}".rstrip()


def _settle(
    run_dir: str,
    result: ExportResult,
    keeps: Callable[[ExportedFile], bool],
    control: Control,
) -> tuple[ExportResult, tuple[ExportedFile, ...]]:
    """Keep or delete the files that answer differently; what is left, and the deleted."""
    files, gone = [], []
    for file in result.files:
        if not file.is_held:
            files.append(file)
            continue
        keep = keeps(file)
        request = export_tasks.SettleRequest(
            run_dir=run_dir, path=file.path, keep=keep, overwrite=True
        )
        export_tasks.settle_export(request, control)
        if keep:
            path = file.path.removesuffix(HELD_SUFFIX)
            files.append(replace(file, path=path, is_held=False))
        else:
            gone.append(file)
    return replace(result, files=tuple(files)), tuple(gone)


def _text(result: ExportResult, task: DataTask) -> str:
    """All that was found, in lines of up to 100 characters but for long names."""
    if not result.files:
        return ""
    folder = Path(result.files[0].path).parent
    beside = ", ".join(Path(path).name for path in result.beside)
    lines = [f"In {folder}" + (f", with {beside}:" if beside else ":")]
    head = ("file", "size", "difference", "same answers", score_name(task), "ms each", "run by")
    rows = [head, *(_row(one, task) for one in result.files)]
    lines.append(table(rows, right=(1, 2, 3, 4, 5)))
    for one in result.files:
        changes = [
            f"{change.name} {change.right_before} → {change.right_after} of {change.num_samples}"
            for change in one.class_changes
            if change.right_before != change.right_after
        ]
        if changes:
            lines.append(f"{_name(one)}: right of each class, run → file: {', '.join(changes)}.")
        if one.remark:
            lines.append(f"{_name(one)}: {one.remark}")
    return "\n".join(lines)


def _row(one: ExportedFile, task: DataTask) -> tuple[str, ...]:
    if not one.num_samples:
        return (_name(one), size(one.bytes), "–", "–", "–", "–", "–")
    return (
        _name(one),
        size(one.bytes),
        f"{one.max_abs_difference:.1e}",
        f"{round(one.agreement * one.num_samples):,} of {one.num_samples:,}",
        _score(one, task),
        "–" if one.milliseconds is None else milliseconds(one.milliseconds),
        # Its version is in --json and in the model card.
        re.sub(r" \d+\.\S*$", "", one.runtime.removesuffix("'s own reader")),
    )


def _score(one: ExportedFile, task: DataTask) -> str:
    """The file's score, and by how much it differs from the run's on the same samples."""
    if one.score is None or one.score_before is None:
        return "–"
    change = one.score - one.score_before
    if task == "regression":
        return f"{one.score:.3f}" + (f" ({change:+.3f})" if abs(change) >= 0.0005 else "")
    return percent(one.score) + (f" ({100 * change:+.1f})" if change else "")


def _name(one: ExportedFile) -> str:
    return Path(one.path).name


def _kept_name(one: ExportedFile) -> str:
    return _name(one).removesuffix(HELD_SUFFIX)
