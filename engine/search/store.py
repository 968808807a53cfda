"""The trials of a search, in a journal that processes and machines share. The only use of Optuna.

What Optuna calls FAIL is told apart by what is written beside it: a recipe that could not be
trained counts as tried, one whose worker is gone is tried again, and one that was drawn twice was
never begun.
"""

import contextlib
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import optuna
from optuna.storages.journal import (
    JournalFileBackend,
    JournalFileOpenLock,
    JournalFileSymlinkLock,
)
from optuna.trial import FrozenTrial, Trial, TrialState

from engine.search import space
from engine.search.folder import SearchFolder
from engine.search.types import SearchSpec, TrialRecord, TrialStatus, Value

_STUDY = "search"
_DRAWS = 20
_LEARNS_AFTER = 10
_STARTUP_TRIALS = 5
_STATES: dict[TrialState, TrialStatus] = {
    TrialState.RUNNING: "running",
    TrialState.COMPLETE: "completed",
    TrialState.PRUNED: "pruned",
    TrialState.FAIL: "failed",
}
GONE = "Its worker is gone; the same is tried again."
INTERRUPTED = "It was interrupted; the same is tried again when the search goes on."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A trial that is this worker's to run: its number in the journal, and what was chosen."""

    number: int
    values: Mapping[str, Value]


class TakenError(Exception):
    """Others took this worker for gone, and its trial with it."""


class Store:
    """A search's journal.

    Args:
        folder: Of the search.
        spec: What is asked.
    """

    def __init__(self, folder: SearchFolder, spec: SearchSpec) -> None:
        optuna.logging.set_verbosity(optuna.logging.ERROR)
        self._folder, self._spec = folder, spec
        path = str(folder.journal)
        # Symbolic links are not everybody's on Windows.
        kind = JournalFileOpenLock if os.name == "nt" else JournalFileSymlinkLock
        self._storage = optuna.storages.JournalStorage(JournalFileBackend(path, kind(path)))
        # By its age the lock is freed that a killed process held; without it nobody ever frees it.
        self._age = folder.path / "turn"
        self._age.touch()
        self._turn = kind(str(self._age))
        self._study = (
            optuna.load_study(study_name=_STUDY, storage=self._storage)
            if self._storage.get_all_studies()
            else optuna.create_study(study_name=_STUDY, storage=self._storage, direction="maximize")
        )
        self._study.pruner = _pruner(spec)
        self._trial: Trial | None = None

    def begin(self) -> None:
        """Put the base recipe first, unless that was done."""
        base = space.base_values(self._spec)
        if base is not None and not self._study.get_trials(deepcopy=False):
            self._study.enqueue_trial(dict(base))

    def ask(self, worker: str) -> Asked | None:
        """The next trial, for a worker; None where there is none any more.

        What workers had that are gone is given out again.
        """
        with self._alone():
            self._reclaim(worker)
            trials = self._study.get_trials(deepcopy=False)
            if self._is_spent(trials):
                return None
            known = [_values_of(one) for one in trials if _counts(one)]
            for draw in range(_DRAWS):
                # As many as there are, so that what is drawn does not depend on the process.
                self._study.sampler = self._sampler(len(trials) + draw, draw >= _DRAWS // 2)
                trial = self._study.ask()
                values = space.draw(self._spec, trial)
                if values not in known:
                    told = {"values": list(values.items()), "worker": worker, "at": time.time()}
                    trial.set_user_attr("begun", told)
                    self._trial = trial
                    return Asked(number=trial.number, values=values)
                self._study.tell(trial, state=TrialState.FAIL)
            self._study.set_user_attr("exhausted", True)
            return None

    def report(self, epoch: int, score: float) -> bool:
        """Note the score of an epoch, from 1; whether the trial is to end as hopeless.

        Raises:
            TakenError: If the trial was given to another worker.
        """
        assert self._trial is not None
        with _taken():
            self._trial.report(score, epoch)
            return bool(self._trial.should_prune())

    def tell(self, state: TrialStatus, told: Mapping[str, Any], *, again: bool = False) -> None:
        """End this worker's trial.

        Args:
            state: How it ended.
            told: `score`, `loss`, `seconds`, `recipe`, `reason`, as far as they are known.
            again: Whether the same is to be tried again.

        Raises:
            TakenError: If the trial was given to another worker.
        """
        trial = self._trial
        assert trial is not None
        self._trial = None
        ended = next(one for one, name in _STATES.items() if name == state)
        with self._alone(), _taken():
            trial.set_user_attr("ended", {**told, "again": again})
            value = told["score"] if ended is TrialState.COMPLETE else None
            self._study.tell(trial, value, state=ended)
            if again:
                self._study.enqueue_trial(trial.params)

    def records(self) -> tuple[TrialRecord, ...]:
        """All trials that were begun, numbered from 0 in the order of their beginning."""
        begun = [one for one in self._study.get_trials(deepcopy=False) if _is_begun(one)]
        records = (_record(number, trial) for number, trial in enumerate(begun))
        return tuple(
            replace(one, state="failed", reason=GONE, seconds=0.0)
            if one.state == "running" and not self._folder.is_working(one.worker)
            else one
            for one in records
        )

    def recipe(self, number: int) -> dict[str, Any] | None:
        """What a trial's recipe has of its own, by the number of its record."""
        begun = [one for one in self._study.get_trials(deepcopy=False) if _is_begun(one)]
        recipe: dict[str, Any] | None = begun[number].user_attrs.get("ended", {}).get("recipe")
        return recipe

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to try."""
        trials = self._study.get_trials(deepcopy=False)
        return self._is_spent(trials) and not any(one.state == TrialState.RUNNING for one in trials)

    def _is_spent(self, trials: list[FrozenTrial]) -> bool:
        counted = [one for one in trials if _counts(one)]
        if len(counted) >= min(self._spec.trials, space.num_choices(self._spec)):
            return True
        budget = self._spec.seconds
        if budget is not None and worked_seconds(map(_span, filter(_is_begun, trials))) >= budget:
            return True
        is_waiting = any(one.state == TrialState.WAITING for one in trials)
        return bool(self._study.user_attrs.get("exhausted")) and not is_waiting

    def _sampler(self, number: int, at_random: bool) -> optuna.samplers.BaseSampler:
        seed = int(np.random.SeedSequence([self._spec.seed, number]).generate_state(1)[0])
        if at_random or self._spec.sampler == "random":
            return optuna.samplers.RandomSampler(seed=seed)
        return optuna.samplers.TPESampler(n_startup_trials=_LEARNS_AFTER, seed=seed)

    def _reclaim(self, asking: str) -> None:
        """Let trials be tried again whose workers are gone; one that asks has none."""
        for trial in self._study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
            begun = trial.user_attrs.get("begun")
            # Whoever draws holds the lock: what was drawn and not begun has nobody.
            worker = "" if begun is None else begun["worker"]
            if worker not in ("", asking) and self._folder.is_working(worker):
                continue
            with contextlib.suppress(optuna.exceptions.UpdateFinishedTrialError):
                if begun is not None:
                    told = {"reason": GONE, "again": True, "seconds": 0.0}
                    self._storage.set_trial_user_attr(trial._trial_id, "ended", told)
                self._study.tell(trial.number, state=TrialState.FAIL)
                if begun is not None or "fixed_params" in trial.system_attrs:
                    params = trial.params or trial.system_attrs["fixed_params"]
                    self._study.enqueue_trial(params)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._turn.acquire()
        try:
            # Who waits for many others, one after another, waits for nobody who is gone.
            self._age.touch()
            yield
        finally:
            self._turn.release()


@contextmanager
def _taken() -> Iterator[None]:
    try:
        yield
    except optuna.exceptions.UpdateFinishedTrialError:
        raise TakenError from None


def _pruner(spec: SearchSpec) -> optuna.pruners.BasePruner:
    epochs = sum(phase.epochs for phase in spec.base.train.phases)
    if spec.pruner == "hyperband":
        return optuna.pruners.HyperbandPruner(max_resource=max(2, epochs))
    if spec.pruner == "median":
        # The first epochs of a slow rate say little yet.
        return optuna.pruners.MedianPruner(
            n_startup_trials=_STARTUP_TRIALS, n_warmup_steps=1 + max(1, epochs // 4)
        )
    return optuna.pruners.NopPruner()


def _is_begun(trial: FrozenTrial) -> bool:
    return "begun" in trial.user_attrs


def _counts(trial: FrozenTrial) -> bool:
    """Whether a trial is one of those that were asked for."""
    return _is_begun(trial) and not trial.user_attrs.get("ended", {}).get("again", False)


def _values_of(trial: FrozenTrial) -> dict[str, Value]:
    return dict(trial.user_attrs["begun"]["values"])


def _span(trial: FrozenTrial) -> tuple[float, float]:
    began = float(trial.user_attrs["begun"]["at"])
    seconds = trial.user_attrs.get("ended", {}).get("seconds")
    return began, time.time() if seconds is None else began + float(seconds)


def worked_seconds(spans: Iterator[tuple[float, float]]) -> float:
    """How long at least one of some spans of time lasted."""
    total, until = 0.0, -np.inf
    for began, ended in sorted(spans):
        total += max(0.0, ended - max(began, until))
        until = max(until, ended)
    return float(total)


def _record(number: int, trial: FrozenTrial) -> TrialRecord:
    begun, ended = trial.user_attrs["begun"], trial.user_attrs.get("ended", {})
    scores = tuple(score for _, score in sorted(trial.intermediate_values.items()))
    began, until = _span(trial)
    return TrialRecord(
        number=number,
        state=_STATES[trial.state],
        values=tuple((name, value) for name, value in begun["values"]),
        score=ended.get("score", max(scores, default=None)),
        loss=ended.get("loss"),
        scores=scores,
        seconds=until - began,
        began=began,
        worker=begun["worker"],
        reason=ended.get("reason", ""),
    )
