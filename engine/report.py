"""A run as one HTML page that needs nothing but itself: for the colleague and the lab book.

Recipe, data, training, figures, matrix, thresholds, trust, worst mistakes, versions. There is no
script in it and nothing is fetched; it follows the reader's light or dark setting and prints. No
TensorFlow.
"""

import platform
import time
from html import escape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine import storage
from engine.control import Control
from engine.errors import EngineError
from engine.evaluation_types import Evaluation
from engine.inputs import NOUNS
from engine.prediction_files import require_place
from engine.report_mistakes import mistakes_section
from engine.report_page import page
from engine.report_recipe import (
    created,
    data_section,
    recipe_section,
    training_section,
    versions_section,
)
from engine.report_scores import (
    curves_section,
    estimates_section,
    headline,
    matrix_section,
    scores_section,
)
from engine.report_trust import trust_section
from engine.runs import RunFolder

_PACKAGES = ("tensorflow", "keras", "numpy", "scikit-learn")


def write_report(evaluation: Evaluation, to: str | Path, control: Control) -> str:
    """Write the report on a run and one evaluation of it.

    Args:
        evaluation: Of the run that its `run_dir` names.
        to: The file; what it held is replaced once the report is whole.
        control: Gets progress; cancels.

    Returns:
        The file's path.

    Raises:
        EngineError: If the run cannot be read or the file not written.
    """
    require_place(to)
    text = make_report(evaluation, control)
    try:
        storage.write_text(Path(to), text)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, to)) from error
    return str(to)


def make_report(evaluation: Evaluation, control: Control) -> str:
    """The page itself."""
    run = RunFolder(evaluation.run_dir).require()
    media = "picture" if run.input is None else run.input.media
    control.progress("Writing the report", 0, 0)
    mistakes = mistakes_section(evaluation, media, run.recipe.data.roots, control)
    title = f"{_name(run)}: {headline(evaluation, NOUNS[media])[0]}"
    return page(
        title,
        (
            _head(run, evaluation),
            scores_section(evaluation, NOUNS[media]),
            matrix_section(evaluation),
            estimates_section(evaluation),
            curves_section(evaluation),
            trust_section(evaluation),
            mistakes,
            recipe_section(run),
            data_section(run),
            training_section(run),
            versions_section(run, _made_with()),
        ),
    )


def _head(run: RunFolder, evaluation: Evaluation) -> str:
    made = created(run)
    names = evaluation.class_names
    what = {
        "regression": f"estimates {', '.join(names)}" if len(names) <= 5 else "estimates numbers",
        "multi_label": f"{len(names)} labels",
    }.get(evaluation.task, f"{len(names)} classes")
    parts = [f"run {run.path.absolute().name}", what, f"trained {made}" if made else ""]
    return (
        f"<header><h1>{escape(_name(run))}</h1>"
        f'<p class="second">{escape(" · ".join(part for part in parts if part))}</p></header>'
    )


def _name(run: RunFolder) -> str:
    source = Path(run.recipe.source.location).stem
    return f"{source} on {Path(run.recipe.data.roots[0]).name}"


def _made_with() -> list[tuple[str, str]]:
    found = [("Graft", _version("graft-studio")), ("Python", platform.python_version())]
    found += [(name, _version(name)) for name in _PACKAGES]
    found.append(("on", f"{platform.system()} {platform.machine()}"))
    found.append(("at", time.strftime("%Y-%m-%d %H:%M")))
    return [(name, value) for name, value in found if value]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
