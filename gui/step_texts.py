"""What the step bar says below each step: what is done, or what is missing. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.events import BatchEnded, CheckpointSaved, EpochEnded, PhaseStarted, Progress, RunEvent
from engine.types import RunSummary
from gui.data_texts import learned
from gui.models.freeze_edit import summarize
from gui.numbers import short_count, size_text, time_left, whole
from gui.score_texts import evaluation_text, score_text
from gui.session import Session
from gui.widgets.step_bar import StepState
from gui.words import together


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepTexts", text)


class TrainingText:
    """Follows a run's events and tells where it is."""

    def __init__(self) -> None:
        self.clear()

    def clear(self, planned: int = 0) -> None:
        """Forget the run; the next one is to have so many epochs in all its phases."""
        self._planned = planned
        self.has_saved = False
        self._epoch = 0
        self._last_epoch = 0
        self._done = 0.0
        self._seconds_left: float | None = None

    def follow(self, event: RunEvent) -> None:
        """Take in one event."""
        if isinstance(event, PhaseStarted):
            self._last_epoch = event.last_epoch
            self._epoch = max(self._epoch, event.first_epoch)
            # What was left of the phase before says nothing of this one.
            self._seconds_left = None
        elif isinstance(event, BatchEnded):
            self._epoch = event.epoch
            self._done = event.epoch - 1 + event.batch / max(1, event.num_batches)
            self._seconds_left = event.seconds_left
        elif isinstance(event, EpochEnded):
            self._epoch = event.epoch
        elif isinstance(event, Progress):
            # Between two epochs something else is done, for as long as it takes.
            self._seconds_left = None
        elif isinstance(event, CheckpointSaved):
            self.has_saved = True

    @property
    def _total(self) -> int:
        return max(self._last_epoch, self._planned)

    @property
    def epoch(self) -> str:
        """`epoch 11 of 15`, or nothing before the first."""
        if not self._epoch:
            return ""
        return _tr("epoch {0} of {1}").format(self._epoch, self._total)

    @property
    def share(self) -> tuple[int, int]:
        """The batches done of all, in thousandths of an epoch."""
        return round(1000 * self._done), 1000 * self._total

    @property
    def left(self) -> str:
        """`about 1 min 20 s left`, or nothing."""
        if self._seconds_left is None:
            return ""
        left = time_left(max(1, self._seconds_left))
        if self._last_epoch < self._total:
            return _tr("about {0} left in this phase").format(left)
        return _tr("about {0} left").format(left)


def transfer(progress: Progress) -> str:
    """How far a download is: `3.1 MB of 9.4 MB, 1.2 MB/s, 5 s left`."""
    parts = [size_text(progress.done)]
    if progress.total:
        parts = [_tr("{0} of {1}").format(*map(size_text, (progress.done, progress.total)))]
    parts.append(_tr("{0}/s").format(size_text(progress.per_second)))
    if progress.seconds_left is not None:
        parts.append(_tr("{0} left").format(time_left(progress.seconds_left)))
    return together(parts)


def step_states(session: Session, training: TrainingText) -> dict[str, tuple[StepState, str]]:
    """For each step its subtitle and its tooltip."""
    missing = session.missing()
    states = {
        "model": _model(session),
        "data": _data(session),
        "train": _train(session, training),
        "evaluate": _evaluate(session),
        "export": _export(session),
    }
    return {step: (state, missing[step] or state.text) for step, state in states.items()}


def _model(session: Session) -> StepState:
    opened = session.source
    if session.is_working("source"):
        return StepState(text=_tr("opening…"), color="accent")
    if opened is None:
        return StepState(text=_tr("drop a model"))
    if session.lacks_preprocessing:
        return StepState(text=_tr("preprocessing?"), color="warning")
    if opened.source.weights == "random":
        return StepState(
            text=_tr("{0} · RANDOM weights").format(opened.source.name), color="warning"
        )
    last = len(session.draft.train.phases) - 1
    count = summarize(session.trainable(last), opened.base, session.head()).num_trainable
    what = _tr("trains {0}").format(short_count(count))
    return StepState(text=f"{opened.source.name} · {what} ✓", color="good")


def _data(session: Session) -> StepState:
    index = session.dataset
    if session.is_opening_data:
        return StepState(text=_tr("reading…"), color="accent")
    if index is None:
        return StepState(text=_tr("drop a folder"))
    text = f"{whole(len(index.samples))} · {learned(index)}"
    grave = [finding for finding in index.findings if finding.level == "warning"]
    remarks = len(grave) + bool(index.refused)
    if remarks:
        return StepState(text=f"{text} · ● {remarks}", color="warning")
    return StepState(text=f"{text} ✓", color="good")


def _train(session: Session, training: TrainingText) -> StepState:
    state = session.training_state
    if state == "starting":
        return StepState(text=_tr("preparing…"), color="accent")
    if state == "paused":
        text = _tr("paused · {0}").format(training.epoch) if training.epoch else _tr("paused")
        return StepState(text=text, color="warning")
    if state == "held":
        return StepState(text=_tr("waits for you"), color="warning")
    if state == "stopping":
        is_kept = bool(training.epoch)
        text = _tr("stopping, keeps the best") if is_kept else _tr("ending…")
        return StepState(text=text, color="accent")
    if state == "cancelling":
        return StepState(text=_tr("ending…"), color="accent")
    if state == "running":
        return StepState(text=training.epoch or _tr("preparing…"), color="accent")
    missing = session.missing()
    if missing["train"]:
        if missing["model"] and missing["data"]:
            return StepState(text=_tr("needs model and data"))
        if missing["data"]:
            return StepState(text=_tr("needs data"), color="warning")
        if session.source is not None:
            return StepState(text=_tr("needs preprocessing"), color="warning")
        if session.is_working("source"):
            return StepState(text=_tr("waits for the model"), color="accent")
        return StepState(text=_tr("needs a model"), color="warning")
    return StepState(text=_tr("ready"), color="good")


def _evaluate(session: Session) -> StepState:
    run_dir = session.current_run
    if run_dir is None:
        return StepState(text=_tr("after training"))
    name = _run_name(session, run_dir)
    evaluation = session.evaluation
    if evaluation is not None:
        splits = {"test": _tr("test"), "validation": _tr("validation"), "train": _tr("train")}
        split = splits.get(evaluation.split, evaluation.split)
        text = _tr("{0} · {1} {2}").format(name, evaluation_text(evaluation), split)
        return StepState(text=text, color="good")
    summary = _summary(session, run_dir)
    if summary is not None and summary.test_accuracy is not None:
        score = score_text(summary.test_accuracy, summary.task)
        return StepState(text=_tr("{0} · {1} test").format(name, score), color="good")
    if summary is not None and summary.validation_accuracy is not None:
        score = score_text(summary.validation_accuracy, summary.task)
        return StepState(text=_tr("{0} · {1} validation").format(name, score))
    return StepState(text=name)


def _export(session: Session) -> StepState:
    run_dir = session.current_run
    if run_dir is None:
        return StepState(text=_tr("after training"))
    name = _run_name(session, run_dir)
    files = session.exported.get(run_dir, ())
    if not files:
        return StepState(text=_tr("{0} · not yet").format(name))
    held = sum(file.is_held for file in files)
    if held:
        return StepState(text=_tr("{0} · {1} to decide").format(name, held), color="warning")
    said = _tr("{0} · 1 file ✓") if len(files) == 1 else _tr("{0} · {1} files ✓")
    return StepState(text=said.format(name, len(files)), color="good")


def _run_name(session: Session, run_dir: str) -> str:
    summary = _summary(session, run_dir)
    name = summary.name if summary else run_dir.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return _tr("run {0}").format(name)


def _summary(session: Session, run_dir: str) -> RunSummary | None:
    return next((run for run in session.runs if run.run_dir == run_dir), None)
