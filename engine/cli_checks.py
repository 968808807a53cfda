"""What is wrong with a command line can often be told before any work. No TensorFlow."""

import argparse
from typing import get_args

from engine import cluster
from engine.cli_cross import check_cross
from engine.cli_explain import check_explain
from engine.cli_predict import check_predict
from engine.cli_search import check_search
from engine.cli_training import require_data_here
from engine.errors import EngineError
from engine.recipe import ExportFormat
from engine.runs import RunFolder, require_free


def check(options: argparse.Namespace) -> None:
    """Refuse what cannot succeed.

    Raises:
        EngineError: With the reason.
    """
    if options.command == "train":
        team = cluster.from_environment()
        if team is None or team.leads:
            require_free(options.run_dir)
        if options.recipe:
            require_data_here(options)
    elif options.command == "cross-validate":
        check_cross(options)
    elif options.command == "search":
        check_search(options)
    elif options.command in ("resume", "evaluate", "export"):
        if options.command == "evaluate" and options.report is not None:
            from engine.prediction_files import require_place

            require_place(options.report)
        if options.command == "export":
            _check_formats(options.format)
        RunFolder(options.run_dir).require()
    elif options.command == "predict":
        check_predict(options)
    elif options.command == "explain":
        check_explain(options)


def _check_formats(text: str) -> None:
    known = get_args(ExportFormat)
    for name in (part.strip() for part in text.split(",") if part.strip()):
        if name not in known:
            raise EngineError(f"There is no format {name!r}: choose from {', '.join(known)}.")
