"""Which source model suits the data: a cross-validated linear probe on each one's features.

Scores that are told from features without fitting anything (LogME, H-score and their like) are
left out on purpose: over many data sets they choose seldom better than ImageNet accuracy does
(arXiv 2405.20420). A probe is fitted, on the task itself; ImageNet accuracy stands beside it.
"""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.embeddings import COMPUTING, Embeddings, embed_source
from engine.errors import EngineError
from engine.events import Event, Notice, Progress, SourceRanked
from engine.inputs import NOUNS
from engine.kept_rankings import keep_ranking
from engine.linear_probe import drawn, left_out_errors, probe_targets, resampled_means
from engine.ranking_types import Ranking, RankRequest, SourceRank
from engine.recipe import SourceSpec
from engine.sources.applications import (
    APPLICATIONS,
    ApplicationSpec,
    get_application,
    is_application,
)
from engine.storage import read_json, user_dir, write_json
from engine.targets import score_name
from engine.types import DatasetIndex, DataTask, Split

MOST_SAMPLES, LEAST_SAMPLES = 2000, 20
_RANGE = (2.5, 97.5)
_SPLITS: tuple[Split, ...] = ("train", "validation")
_SPEEDS = "source_speeds.json"

Rows = NDArray[Any]


def rank_sources(request: RankRequest, control: Control) -> Ranking:
    """Compare sources on some data; a `SourceRanked` is reported after each.

    At most 2,000 samples for training and validation are looked at; the test split is not. Each
    source's features are computed once and kept for the next question. A source that cannot be
    tried is told of and passed over.

    Raises:
        EngineError: If there is nothing to compare, too few samples to do so, or no source that
            can be tried.
        CancelledError: If it was cancelled; features that were finished are kept.
    """
    index = request.index or _index(request, control)
    noun = NOUNS[index.media]
    sources = request.sources or _sources_here(index)
    pool = [sample for sample in index.samples if sample.split in _SPLITS]
    if len(pool) < LEAST_SAMPLES:
        raise EngineError(
            f"There are {len(pool)} {noun} for training and validation, and comparing source "
            f"models needs at least {LEAST_SAMPLES}: add more."
        )
    # Of one split, so that they are computed in one go.
    samples = (replace(one, split="train") for one in drawn(pool, MOST_SAMPLES, request.seed))
    chosen = replace(index, samples=tuple(samples))
    ranks: list[SourceRank] = []
    errors: list[Rows | None] = []
    for number, source in enumerate(sources):
        control.checkpoint()
        rank = _described(source)
        watch = _Watch(control, f"{rank.title} ({number + 1} of {len(sources)})")
        try:
            features = embed_source(source, chosen, ("train",), watch, data=request.data)
            found = _errors(features, index, request.seed)
        except EngineError as error:
            ranks.append(replace(rank, error=str(error)))
            errors.append(None)
        else:
            rank = replace(rank, num_features=features.values.shape[1])
            ranks.append(_scored(rank, found, features, request.seed, _speed(source, watch)))
            errors.append(found)
        control.report(SourceRanked(rank=ranks[-1], number=number, total=len(sources)))
    if not any(rank.error == "" for rank in ranks):
        first = f"None of the {len(ranks)} source models could be tried; the first: "
        raise EngineError(f"{first if len(ranks) > 1 else ''}{ranks[0].error}")
    ranking = _ranking(index, len(chosen.samples), len(pool), ranks, errors, request.seed)
    keep_ranking(ranking)
    return ranking


def _index(request: RankRequest, control: Control) -> DatasetIndex:
    from engine.dataset import index_data

    return index_data(request.data, seed=request.seed, control=control)


def _sources_here(index: DatasetIndex) -> tuple[SourceSpec, ...]:
    if index.media == "vector":
        raise EngineError(
            "The data is rows of numbers, and the built-in source models take pictures: name the "
            "model files to be compared."
        )
    here = [spec for spec in APPLICATIONS if spec.weights_here]
    if not here:
        raise EngineError(
            "No built-in source model has its ImageNet weights on this machine: get some first "
            "(opening a built-in model fetches them), or name the sources to be compared."
        )
    # The quick ones first: whoever leaves off early has seen most.
    here.sort(key=lambda spec: spec.cpu_milliseconds)
    return tuple(SourceSpec(location=spec.name, weights="imagenet") for spec in here)


def _described(source: SourceSpec) -> SourceRank:
    """What is known of a source before it is tried."""
    location = source.location
    if is_application(location):
        spec: ApplicationSpec = get_application(location)
        is_own = source.weights != "random"
        return SourceRank(
            source=source,
            name=spec.name,
            title=spec.function,
            imagenet_top1=spec.imagenet_top1 if is_own else None,
            weights_bytes=spec.weights_bytes,
        )
    path = Path(location)
    size = path.stat().st_size if path.is_file() else 0
    return SourceRank(source=source, name=location, title=path.name, weights_bytes=size)


def _errors(features: Embeddings, index: DatasetIndex, seed: int) -> Rows:
    targets = probe_targets(features.samples, index.task, len(index.class_names))
    groups = [sample.group for sample in features.samples]
    return left_out_errors(features.values, targets, index.task, groups, seed=seed)


def _scored(
    rank: SourceRank, errors: Rows, features: Embeddings, seed: int, milliseconds: float | None
) -> SourceRank:
    groups = [sample.group for sample in features.samples]
    low, high = np.percentile(1 - resampled_means(errors[None], groups, seed)[:, 0], _RANGE)
    return replace(
        rank,
        score=float(1 - errors.mean()),
        low=float(low),
        high=float(high),
        milliseconds=milliseconds,
    )


# How fast a source is, as far as it was watched


class _Watch(Control):
    """Passes everything on to a task's control, and notes how fast samples get done."""

    def __init__(self, control: Control, title: str) -> None:
        super().__init__(self._hear)
        self._control, self._title = control, title
        self._ticks: list[tuple[int, float]] = []

    def checkpoint(self) -> None:
        """As the task's own."""
        self._control.checkpoint()

    def _hear(self, event: Event) -> None:
        if isinstance(event, Progress):
            if event.text.startswith(COMPUTING):
                now = time.perf_counter() - self._control.seconds_paused
                self._ticks.append((event.done, now))
            event = replace(event, text=self._title)
        elif isinstance(event, Notice):
            event = replace(event, text=f"{self._title}: {event.text}")
        self._control.report(event)

    @property
    def milliseconds(self) -> float | None:
        """For a sample; None where too little was computed. The first batch is traced, and the
        last may be a part of one.
        """
        if len(self._ticks) < 5:
            return None
        (first, began), (last, ended) = self._ticks[2], self._ticks[-2]
        return 1000 * (ended - began) / (last - first) if last > first else None


def _speed(source: SourceSpec, watch: _Watch) -> float | None:
    """As measured now, or, where the features were found on disk, earlier on this machine."""
    path = user_dir() / _SPEEDS
    key = hashlib.blake2b(source.model_dump_json().encode(), digest_size=8).hexdigest()
    known: dict[str, float] = {}
    try:
        if path.exists():
            known = dict(read_json(path))
        if watch.milliseconds is None:
            found = known.get(key)
            return None if found is None else float(found)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, {**known, key: watch.milliseconds})
    except (EngineError, OSError, TypeError, ValueError):
        # A figure beside others; the next comparison measures it again.
        pass
    return watch.milliseconds


# What is told


def _ranking(
    index: DatasetIndex,
    num_samples: int,
    num_there: int,
    ranks: Sequence[SourceRank],
    errors: Sequence[Rows | None],
    seed: int,
) -> Ranking:
    tried = [at for at, rank in enumerate(ranks) if rank.score is not None]
    tried.sort(key=lambda at: -(ranks[at].score or 0.0))
    noun = NOUNS[index.media]
    ordered: list[SourceRank] = []
    for at in tried:
        ordered.append(replace(ranks[at], is_as_good=_as_good(errors[tried[0]], errors[at], seed)))
    ordered += [rank for rank in ranks if rank.score is None]
    of = "" if num_samples == num_there else f" of {num_there:,}, drawn in proportion"
    method = (
        f"A linear head was fitted to the features of {num_samples:,} {noun}{of}, and judged by "
        "five-fold cross-validation; the test split was not looked at. It tells how much can be "
        "read off the features as they are, not what training the base too would make of them; "
        "where scores are close, speed and size may decide. ImageNet accuracy is beside it because "
        "it is often as good a guide."
    )
    return Ranking(
        task=index.task,
        noun=noun,
        fingerprint=index.fingerprint,
        num_samples=num_samples,
        ranks=tuple(ordered),
        verdict=_verdict(index.task, ordered),
        method=method,
    )


def _as_good(best: Rows | None, other: Rows | None, seed: int) -> bool:
    """Whether chance alone may set one behind the best, sample by sample."""
    if best is None or other is None or best.shape != other.shape:
        return False
    if other is best:
        return True
    worse = resampled_means((other - best)[None], (), seed)[:, 0]
    return bool(np.percentile(worse, _RANGE[0]) <= 0)


def _verdict(task: DataTask, ranks: Sequence[SourceRank]) -> str:
    tried = [rank for rank in ranks if rank.score is not None]
    best = tried[0]
    assert best.score is not None
    figures = (
        f"{score_name(task)} {_figure(best.score, task)} ({_figure(best.low, task)} to "
        f"{_figure(best.high, task)})"
    )
    if len(tried) == 1:
        return f"{best.title} is the only one that was tried: {figures}."
    first = f"{best.title} comes first: {figures}"
    others = [rank for rank in tried[1:] if rank.is_as_good]
    if not others:
        return f"{first}, and by more than chance."
    timed = [rank for rank in others if rank.milliseconds and best.milliseconds]
    quick = min(timed, key=lambda rank: rank.milliseconds or 0.0, default=None)
    if quick and (best.milliseconds or 0.0) > 1.2 * (quick.milliseconds or 0.0):
        times = (best.milliseconds or 0.0) / (quick.milliseconds or 1.0)
        return (
            f"{first}. {quick.title} ({_figure(quick.score or 0.0, task)}) is behind it by no more "
            f"than chance may do, and {times:.1f} times as fast."
        )
    names = ", ".join(rank.title for rank in others)
    return f"{first}. No more than chance may set behind it: {names}."


def _figure(score: float, task: DataTask) -> str:
    return f"{score:.2f}" if task == "regression" else f"{100 * score:.1f} %"
