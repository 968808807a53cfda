"""What can be asked of a run that has ended, and of data before there is one.

As in `engine.tasks`: module-level functions `task(request, control) -> result`, plain requests and
results, nothing heavy imported before a task runs. A task that takes a run's folder alone takes
it as a string.
"""

from engine.control import Control
from engine.evaluation_types import DecisionRule
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
