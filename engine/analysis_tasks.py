"""What can be asked of a run that has ended, and of data before there is one.

As in `engine.tasks`: module-level functions `task(request, control) -> result`, plain requests and
results, nothing heavy imported before a task runs. A task that takes a run's folder alone takes
it as a string.
"""

from engine.control import Control
from engine.copy_types import CopiedData, CopyRequest
from engine.evaluation_types import DecisionRule
from engine.kept_edits import EditsRequest
from engine.prediction_types import PastedPicture, PredictionsRequest, SortedCopies
from engine.requests import RuleRequest
from engine.types import Split


def split_sizes(request: str, _control: Control) -> dict[Split, int]:
    """How many samples of a run each split has that has any. Needs no TensorFlow."""
    from engine.runs import RunFolder

    return RunFolder(request).split_sizes()


def keep_rule(request: RuleRequest, _control: Control) -> DecisionRule:
    """Let a run's answers follow other thresholds from now on; gives its rule.

    Raises:
        EngineError: If one is none.
    """
    from dataclasses import replace

    from engine.decision_rule import problem_of, read_rule, write_rule
    from engine.errors import EngineError

    rule = replace(
        read_rule(request.run_dir),
        unsure_below=request.unsure_below,
        thresholds=request.thresholds,
    )
    if problem := problem_of(rule):
        raise EngineError(problem)
    write_rule(request.run_dir, rule)
    return rule


def save_predictions(request: PredictionsRequest, _control: Control) -> str:
    """Write predictions as a CSV table; gives its path. Needs no TensorFlow."""
    from engine.prediction_files import write_table

    write_table(request.predictions, request.to)
    return request.to


def sort_predictions(request: PredictionsRequest, control: Control) -> SortedCopies:
    """Copy judged files into a folder for each class. Needs no TensorFlow."""
    from engine.prediction_files import sort_copies

    return sort_copies(request.predictions, request.to, control=control)


def keep_edits(request: EditsRequest, control: Control) -> None:
    """Keep what was decided about a data set, with the data set. Needs no TensorFlow.

    Raises:
        EngineError: If it cannot be written.
    """
    from engine.kept_edits import keep_edits as keep

    keep(request, control)


def copy_data(request: CopyRequest, control: Control) -> CopiedData:
    """Write a copy of data as it is used: with all that was decided. Needs no TensorFlow.

    Raises:
        EngineError: If it cannot be written there, or the data cannot be used.
    """
    from engine.corrected_copy import copy_data as copy

    return copy(request, control)


def keep_pasted(request: PastedPicture, _control: Control) -> str:
    """Make a picture from the clipboard a file; gives its path. Needs no TensorFlow."""
    from engine.pasted import keep_pasted as keep

    return keep(request)
