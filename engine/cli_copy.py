"""`graft copy-data`: a copy of data as a run or a recipe uses it, with all corrections."""

import argparse
from dataclasses import asdict

from engine import analysis_tasks
from engine.cli_output import Outcome, count, size
from engine.control import Control
from engine.copy_types import CopyRequest


def add_copy_flags(command: argparse.ArgumentParser) -> None:
    """The flags of `graft copy-data`."""
    command.add_argument("recipe_or_run", metavar="RECIPE_OR_RUN")
    command.add_argument("--to", required=True, metavar="DIR", help="a new or empty folder")
    command.add_argument(
        "--as-recorded",
        action="store_true",
        help="without what was decided about this data in the window since",
    )


def copy_data(options: argparse.Namespace, control: Control) -> Outcome:
    """Write the copy; the data itself stays as it is."""
    from engine.corrected_copy import data_of

    data, seed = data_of(options.recipe_or_run, as_recorded=options.as_recorded)
    copied = analysis_tasks.copy_data(CopyRequest(data=data, to=options.to, seed=seed), control)
    values = {
        **asdict(copied),
        "left_out": len(data.left_out),
        "relabelled": len({path for path, _name in data.relabelled}),
    }
    kind = "a folder for each class" if copied.layout == "folders" else "a table of labels"
    return Outcome(
        values=values,
        text=f"{count(copied.num_samples, 'sample')} in {copied.to} ({kind}, "
        f"{size(copied.num_bytes)}); {values['left_out']} left out, {values['relabelled']} with "
        "another label.",
    )
