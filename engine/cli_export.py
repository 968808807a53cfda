"""`graft export`."""

import argparse
from dataclasses import replace
from typing import get_args

from engine import export_tasks
from engine.cli_output import Outcome, size, table
from engine.cli_values import absolute
from engine.control import Control
from engine.exporting.types import HELD_SUFFIX, ExportedFile, ExportResult
from engine.recipe import ExportFormat


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
    result, problems = _settle(options.run_dir, result, options.keep_differing, control)
    problems += [one.text for one in result.failures]
    return Outcome(
        values=export_to_json(result),
        text=_table(result.files),
        refused=" ".join(problems) or None,
    )


def _settle(
    run_dir: str, result: ExportResult, keep: bool, control: Control
) -> tuple[ExportResult, list[str]]:
    """Keep or delete the files that answer differently; what there is to say of the deleted."""
    files, gone = [], []
    for file in result.files:
        if not file.is_held:
            files.append(file)
            continue
        request = export_tasks.SettleRequest(
            run_dir=run_dir, path=file.path, keep=keep, overwrite=True
        )
        export_tasks.settle_export(request, control)
        if keep:
            path = file.path.removesuffix(HELD_SUFFIX)
            files.append(replace(file, path=path, is_held=False))
        else:
            different = round((1 - file.agreement) * file.num_samples)
            gone.append(
                f"{file.format} answers differently on {different} of {file.num_samples} (by up to "
                f"{file.max_abs_difference:.1e}), so it was deleted: `--keep-differing` keeps it."
            )
    return replace(result, files=tuple(files)), gone


def _table(files: tuple[ExportedFile, ...]) -> str:
    rows = [("format", "file", "size", "largest difference", "same answers")]
    for one in files:
        same = f"{round(one.agreement * one.num_samples)} of {one.num_samples}"
        rows.append((one.format, one.path, size(one.bytes), f"{one.max_abs_difference:.1e}", same))
    return table(rows, right=(2, 3, 4))
