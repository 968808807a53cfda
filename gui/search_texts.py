"""What the window says of a search: what is searched, what was tried, what it costs. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.search.types import SearchEstimate, SearchState, TrialRecord, Value
from engine.targets import score_name
from gui.numbers import duration, figure, time_left, whole
from gui.score_texts import plain_score, score_title


def _tr(text: str) -> str:
    return QCoreApplication.translate("SearchTexts", text)


def value_title(name: str) -> str:
    """What one of a trial's values is called as a title."""
    return {
        "learning_rate": _tr("Learning rate"),
        "optimizer": _tr("Optimizer"),
        "depth": _tr("Blocks that train"),
        "layers": _tr("Hidden layers"),
        "units": _tr("Units"),
        "dropout": _tr("Dropout"),
        "pooling": _tr("Pooling"),
        "augment": _tr("Augmentation"),
        "source": _tr("Model"),
    }.get(name, name)


def value_text(name: str, value: Value | None) -> str:
    """One of a trial's values, as a table has it."""
    if value is None:
        return "–"
    if name == "learning_rate" or isinstance(value, float):
        return figure(float(value), 3)
    if isinstance(value, int):
        return whole(value)
    known = {
        "none": _tr("none"),
        "gentle": _tr("gentle"),
        "strong": _tr("strong"),
        "photographs": _tr("photographs"),
        "average": _tr("average"),
        "max": _tr("maximum"),
        "flatten": _tr("flatten"),
        "adam": "Adam",
        "adamw": "AdamW",
        "sgd": "SGD",
        "rmsprop": "RMSprop",
        "nadam": "Nadam",
        "lion": "Lion",
    }
    return known.get(value, value)


def trial_state(trial: TrialRecord) -> str:
    """How a trial stands, in a word or two."""
    return {
        "running": _tr("running"),
        "completed": _tr("done"),
        "pruned": _tr("ended early"),
        "failed": _tr("failed"),
    }[trial.state]


def trial_tip(trial: TrialRecord) -> str:
    """What that means, and where it ran."""
    told = {
        "running": _tr("Being trained."),
        "completed": _tr("Trained to its end."),
        "pruned": _tr("Others were better at the same epoch, so it was not trained further."),
        "failed": trial.reason,
    }[trial.state]
    return " ".join(part for part in (told, trial.worker) if part)


def score_heading(state: SearchState) -> str:
    """What is measured, as a title."""
    return score_title(score_name(state.task))


def search_title(state: SearchState) -> str:
    """How many recipes were tried, of how many."""
    done, total = whole(len(state.trials)), whole(state.spec.trials)
    text = {
        "running": _tr("Searching: {0} of {1} tried"),
        "completed": _tr("Search done: {0} of {1} tried"),
        "stopped": _tr("Search stopped: {0} of {1} tried"),
        "interrupted": _tr("Search interrupted: {0} of {1} tried"),
    }[state.status]
    return text.format(done, total)


def search_detail(state: SearchState) -> str:
    """The best so far, what was ended early, and how long it took."""
    best, parts = state.best_trial, []
    if best is not None and best.score is not None:
        score = plain_score(best.score, score_name(state.task))
        parts.append(_tr("Best: <b>{0}</b> on validation, trial {1}").format(score, best.number))
    pruned = sum(one.state == "pruned" for one in state.trials)
    failed = sum(one.state == "failed" for one in state.trials)
    if pruned:
        parts.append(_tr("{0} ended early").format(whole(pruned)))
    if failed:
        parts.append(_tr("{0} failed").format(whole(failed)))
    if state.seconds:
        parts.append(duration(state.seconds))
    if len(state.workers) > 1:
        parts.append(_tr("{0} at the same time").format(whole(len(state.workers))))
    if state.status == "running" and (left := seconds_left(state)):
        parts.append(_tr("about {0} left").format(roughly(left)))
    return " · ".join(parts)


def seconds_left(state: SearchState) -> float:
    """How long the rest takes at the speed so far; 0 where that cannot be told."""
    ended = sum(one.state != "running" for one in state.trials)
    left = state.spec.trials - ended
    return state.seconds / ended * left if ended >= 3 and state.seconds else 0.0


def roughly(seconds: float) -> str:
    """How long something takes that is known only roughly."""
    if 90 <= seconds < 5400:
        return _tr("{0} min").format(whole(round(seconds / 60)))
    return time_left(max(1.0, seconds))


def estimate_text(estimate: SearchEstimate, trials: int) -> str:
    """What a search will cost, before it begins."""
    total = _tr("About {0}").format(roughly(estimate.seconds))
    each = _tr("{0} trials of about {1}").format(whole(trials), duration(estimate.seconds_trial))
    parts = [each]
    if estimate.seconds_features > 0.5:
        passes = (
            _tr("frozen layers once, {0}")
            if estimate.num_passes <= 1
            else _tr("frozen layers {1} times, {0}")
        )
        text = passes.format(duration(estimate.seconds_features), whole(estimate.num_passes))
        parts.insert(0, text)
    return _tr("{0}: {1}.").format(total, _tr("; then ").join(parts))
