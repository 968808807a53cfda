"""A search in words: for the command line's lines and tables. No Optuna, no TensorFlow."""

from collections.abc import Sequence

from engine.search.state import SearchState, TrialRecord, Value
from engine.targets import score_name
from engine.types import DataTask


def news(before: SearchState | None, after: SearchState) -> list[str]:
    """What has changed that is worth a line: trials that have ended since."""
    known = {} if before is None else {one.number: one.state for one in before.trials}
    lines = []
    for one in after.trials:
        if one.state != "running" and known.get(one.number) != one.state:
            is_best = one.number == after.best
            lines.append(f"{trial_sentence(one, after.task)}{' *' if is_best else ''}")
    return lines


def trial_sentence(trial: TrialRecord, task: DataTask) -> str:
    """One trial: what was chosen, and what came of it."""
    chosen = ", ".join(f"{name.replace('_', ' ')} {shown(value)}" for name, value in trial.values)
    return f"trial {trial.number}: {_outcome(trial, task)} ({chosen})"


def shown(value: Value) -> str:
    """A chosen value with as many digits as matter."""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def figure(score: float | None, task: DataTask) -> str:
    """A score: per cent, or R² with three digits."""
    if score is None:
        return "–"
    return f"{score:.3f}" if task == "regression" else f"{100 * score:.1f} %"


def _outcome(trial: TrialRecord, task: DataTask) -> str:
    if trial.state == "failed":
        return f"failed: {trial.reason}"
    score = f"validation {score_name(task)} {figure(trial.score, task)}"
    if trial.state == "pruned":
        epochs = len(trial.scores)
        return f"ended early after {epochs} epoch{'' if epochs == 1 else 's'}, {score}"
    return f"{score}, {trial.seconds:.1f} s"


def rows(state: SearchState) -> list[tuple[str, ...]]:
    """The trials as a table: a head line, then the best first."""
    names = list(dict.fromkeys(name for one in state.trials for name, _ in one.values))
    head = ("trial", f"validation {score_name(state.task)}", "loss", "epochs", "time", "state")
    lines: list[tuple[str, ...]] = [(*head, *(name.replace("_", " ") for name in names))]
    for one in ranked(state.trials):
        values = dict(one.values)
        lines.append(
            (
                str(one.number),
                figure(one.score, state.task),
                "–" if one.loss is None else f"{one.loss:.4f}",
                str(len(one.scores)),
                f"{one.seconds:.1f} s",
                one.state,
                *(shown(values[name]) if name in values else "–" for name in names),
            )
        )
    return lines


def ranked(trials: Sequence[TrialRecord]) -> list[TrialRecord]:
    """Completed trials by score and loss, then those that were ended early, then the others."""
    order = {"completed": 0, "pruned": 1, "running": 2, "failed": 3}

    def key(one: TrialRecord) -> tuple[float, ...]:
        score = float("inf") if one.score is None else -one.score
        loss = float("inf") if one.loss is None else one.loss
        return order[one.state], score, loss, one.number

    return sorted(trials, key=key)
