"""What computing the frozen layers once will take, asked for when nobody needs the engine."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from engine import tasks
from engine.recipe import Recipe
from engine.training_types import FeatureEstimate
from gui.jobs import Job
from gui.numbers import size_text, time_left, whole
from gui.session import Session
from gui.words import listed, together

SETTLE_MS = 900
_MOST_KNOWN = 64


def _tr(text: str) -> str:
    return QCoreApplication.translate("FeatureEstimates", text)


class FeatureEstimates(QObject):
    """Estimates for the phases of the session's recipe; `changed` says that there is news.

    It asks only while it is wanted (`set_wanted`), the data has been looked at, no run goes on
    and the engine has nothing else to do; whatever else the engine is asked for goes first.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = False
        self._job: Job | None = None
        # None where it failed: it is not asked for again.
        self._known: dict[object, FeatureEstimate | None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._ask_next)
        session.recipe_changed.connect(self._settle)
        session.dataset_changed.connect(self._settle)
        session.training_state_changed.connect(self._on_training_state)
        session.jobs.started.connect(self._on_job_started)

    @property
    def is_asking(self) -> bool:
        """Whether an estimate is on its way, or will be as soon as the engine is free."""
        return self._wanted and self._may_ask and self._next_phase() is not None

    def of(self, phase: int) -> FeatureEstimate | None:
        """What is known of a phase."""
        recipe = self._session.recipe
        return self._known.get(_key(recipe, phase)) if recipe is not None else None

    def set_wanted(self, wanted: bool) -> None:
        """Ask from now on, or leave off."""
        self._wanted = wanted
        if wanted:
            self._settle()
        else:
            self._timer.stop()
            self._drop()

    @property
    def _may_ask(self) -> bool:
        index = self._session.dataset
        return (
            self._session.training_state == "idle"
            and not self._session.missing()["train"]
            and index is not None
            and index.is_checked
        )

    def _next_phase(self) -> int | None:
        recipe = self._session.recipe
        if recipe is None or not recipe.train.cache:
            return None
        phases = range(len(recipe.train.phases))
        return next((n for n in phases if _key(recipe, n) not in self._known), None)

    def _settle(self) -> None:
        if self._wanted:
            # What is being computed may be of a recipe that is none any more.
            if self._job is not None and self._next_phase() != self._job.request.phase:
                self._drop()
            if self._job is None:
                self._timer.start()
        self.changed.emit()

    def _ask_next(self) -> None:
        phase, recipe = self._next_phase(), self._session.recipe
        if not (self._wanted and self._may_ask) or phase is None or recipe is None:
            return
        if any(job.lane == "engine" for job in self._session.jobs.active):
            self._timer.start()
            return
        key = _key(recipe, phase)
        self._job = job = self._session.jobs.start(
            tasks.estimate_features,
            tasks.RateRequest(recipe=recipe, phase=phase),
            title=self.tr("Estimating the frozen layers"),
        )
        job.finished.connect(lambda found: self._got(job, key, found))
        job.failed.connect(lambda _error: self._got(job, key, None))
        job.cancelled.connect(lambda: self._lost(job))

    def _got(self, job: Job, key: object, found: FeatureEstimate | None) -> None:
        while len(self._known) >= _MOST_KNOWN:
            self._known.pop(next(iter(self._known)))
        self._known[key] = found
        self._lost(job)
        self._settle()

    def _lost(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _on_job_started(self, job: Job) -> None:
        if job.lane == "engine" and self._job is not None and job is not self._job:
            self._drop()
            self._timer.start()

    def _on_training_state(self, state: str) -> None:
        if state == "idle":
            # The run has left its features on the disk.
            self._known.clear()
            self._settle()
        else:
            self._timer.stop()
            self._drop()
            self.changed.emit()


def _key(recipe: Recipe, phase: int) -> object:
    """All that an estimate depends on."""
    train = recipe.train
    return (
        recipe.source,
        recipe.data,
        recipe.augment,
        recipe.seed,
        train.cache,
        train.features,
        train.precision,
        train.device,
        train.phases[phase].freeze,
    )


def estimate_text(found: FeatureEstimate) -> str:
    """What an estimate says, in one or two short sentences."""
    if found.reason:
        return found.reason
    size = size_text(found.num_bytes)
    if found.num_samples and found.num_found >= found.num_samples:
        return _tr("Frozen: computed already, {0} on disk").format(size)
    parts = [size]
    if found.seconds is not None:
        parts.append(_tr("about {0}").format(time_left(max(1.0, found.seconds))))
    text = _tr("Frozen: computed once, {0}").format(together(parts))
    if found.num_found:
        # Rows, of which a sample has several where views are kept.
        text += " " + _tr("({0} of {1} are there already)").format(
            whole(found.num_found), whole(found.num_samples)
        )
    return text


def estimate_tip(found: FeatureEstimate) -> str:
    """The details of an estimate."""
    if found.reason:
        return ""
    names = listed(found.frontier, most=3)
    place = _tr("in memory") if found.place == "memory" else _tr("on disk")
    return _tr(
        "The output of {0} ({1} layers with weights before it) is kept {2} and reused in every "
        "epoch: the same result, sooner."
    ).format(names, found.num_layers, place)
