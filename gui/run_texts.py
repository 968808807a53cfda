"""What the card of a run says before, between and after: title and detail. No widgets."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.events import FeaturesReady, FoldStarted, PhaseStarted, Progress
from gui import suggested
from gui.numbers import duration, size_text, time_left, whole
from gui.score_texts import counted
from gui.step_texts import transfer
from gui.words import headed, tell


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunTexts", text)


def opening_text(progress: Progress | None) -> tuple[str, str]:
    """While the source model is on its way."""
    if progress is None:
        detail = _tr("The first model takes longest: Keras is loaded. Nothing is stuck.")
    else:
        detail = stage_text(progress)
    return _tr("Getting the model"), detail


def ready_text(session: Any) -> tuple[str, str]:
    """What the next run is to be, or what is missing."""
    recipe, dataset = session.recipe, session.dataset
    missing = session.missing().get("train", "")
    is_suggested = session.source is None and not session.is_working("source")
    if is_suggested and dataset is not None and suggested.fits(dataset):
        missing = suggested.sentence(session)
    if recipe is None or dataset is None or missing:
        return _tr("Not ready yet"), missing
    phases = recipe.train.phases
    detail = _tr("{0} to train on, {1}, at most {2}. Ctrl+Enter starts.").format(
        counted(dataset, dataset.sizes()["train"]),
        _tr("1 phase") if len(phases) == 1 else _tr("{0} phases").format(len(phases)),
        epochs_text(sum(phase.epochs for phase in phases)),
    )
    return _tr("Ready to train"), detail


def broken_text(session: Any, name: str = "") -> tuple[str, str]:
    """A run that has no result: why, and what is saved of it."""
    epochs = session.saved_epochs
    saved = (
        _tr("It was saved after epoch {0} and can go on from there.").format(epochs)
        if epochs
        else _tr("No epoch of it was saved. Your settings are as they were.")
    )
    title = (
        _tr("{0} has no result yet").format(name) if name else _tr("The run ended without a result")
    )
    return title, " ".join(part for part in (tell(session.failure), saved) if part)


def phase_title(name: str) -> str:
    """What a phase is called: Graft's own names in the window's language."""
    return _tr("Head") if name == "Head" else tell(name)


def preparing_text(
    phase: PhaseStarted | None,
    num_epochs: int,
    features: FeaturesReady | None,
    progress: Progress | None,
) -> tuple[str, str]:
    """Before the first step: what is prepared, and that nothing is stuck."""
    title = _tr("Preparing the run")
    if phase is not None:
        title = _tr("Epoch {0} of {1} · {2}").format(
            phase.first_epoch, num_epochs, tell(phase.name)
        )
    if progress is None:
        first = _tr("Preparing the first step, usually 15 s. Nothing is stuck.")
        return title, " ".join(part for part in (features_text(features), first) if part)
    return title, stage_text(progress)


def stage_text(progress: Progress) -> str:
    """What is done before or between batches, and how far it is."""
    text = tell(progress.text)
    return headed(text, amount_done(progress)) if progress.total else text


def waiting_text(state: str, held: str) -> tuple[str, str]:
    """A run that waits for an answer, or for the end of a step."""
    if state == "held":
        return _tr("The run waits for you"), tell(held)
    return _tr("Ending the run"), _tr("It leaves at the end of the step it is in.")


def early_title(state: str, has_begun: bool) -> str:
    """A run that was held or stopped before its first batch, or before its first phase."""
    if state == "paused":
        return _tr("Paused before the first epoch")
    return _tr("Stopping after the first step") if has_begun else _tr("Ending the run")


def fold_text(news: FoldStarted) -> str:
    """Which run of a cross-validation goes on."""
    where = _tr("Run {0} of {1}: ").format(news.number + 1, news.total)
    if news.folds:
        where += _tr("fold {0}, ").format(news.fold + 1)
    return where + _tr("seed {0}").format(news.seed)


def cross_note() -> str:
    """What the figures of a cross-validation are."""
    return _tr(
        "Mean of the best validation scores ± their standard deviation, and the lowest to the "
        "highest. The best run is shown."
    )


def running_title(state: str, epoch: tuple[int, int], phase: str, is_cross: bool) -> str:
    """Which epoch of how many goes on, or what ends in it."""
    where = _tr("{0} of {1}").format(*epoch)
    if state == "paused":
        return _tr("Paused in epoch {0}").format(where)
    if state == "stopping":
        stopping = (
            _tr("Stopping after this run, in epoch {0}")
            if is_cross
            else _tr("Stopping in epoch {0}, keeping the best")
        )
        return stopping.format(where)
    return _tr("Epoch {0} · {1}").format(where, phase_title(phase))


def running_best(score: str, epoch: int) -> str:
    """The best epoch so far."""
    return _tr("<b>{0}</b> on validation, best at epoch {1} ★").format(score, epoch)


def left_text(seconds: float, is_last: bool) -> str:
    """How long the run, or one phase of several, still takes."""
    left = _tr("about {0} left") if is_last else _tr("about {0} left in this phase")
    return left.format(time_left(max(1, seconds)))


def ended_text(
    is_early: bool, epochs: int, seconds: float, best: int, score: str
) -> tuple[str, str]:
    """How a run ended, and its best epoch."""
    ended = _tr("Stopped after {0}, {1}") if is_early else _tr("Done: {0} in {1}")
    told = _tr("Best at epoch {0} ★: {1} on validation").format(best, score)
    return ended.format(epochs_text(epochs), duration(seconds)), told


def features_text(ready: FeaturesReady | None) -> str:
    """Where the activations of the frozen layers came from."""
    if ready is None:
        return ""
    megabytes = size_text(ready.num_bytes)
    if ready.found:
        return _tr("Frozen layers: found from an earlier run, {0}.").format(megabytes)
    return _tr("Frozen layers: computed once in {0}, {1}.").format(
        duration(ready.seconds), megabytes
    )


def amount_done(progress: Progress) -> str:
    """How far something is, in its own unit."""
    if progress.unit == "bytes":
        return transfer(progress)
    return f"{whole(progress.done)} / {whole(progress.total)}"


def epochs_text(count: int) -> str:
    """`12 epochs`."""
    return _tr("1 epoch") if count == 1 else _tr("{0:,} epochs").format(count)
