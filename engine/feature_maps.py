"""A map of a run's features: samples that the model sees as alike lie together.

Principal components are a straight look from one side: what lies apart is apart, and what lies
together may still differ in other directions. t-SNE (van der Maaten and Hinton, JMLR 2008) keeps
neighbours together and says little of distances between groups or of their sizes (Wattenberg et
al., How to Use t-SNE Effectively, Distill 2016). No TensorFlow where the embeddings are kept.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.answers import load_answers
from engine.control import Control
from engine.decision_rule import calibrated, decide, read_rule
from engine.embeddings import Floats, embed_run
from engine.errors import EngineError
from engine.review_types import FeatureMap, MapPoint, MapRequest
from engine.runs import RunFolder
from engine.threads import one_thread
from engine.types import DataTask, Sample

LEAST_SAMPLES = 3
MOST_TSNE = 3_000
"""With more samples t-SNE takes minutes: 2,500 take 15 s of one core."""

_COMPONENTS = 50
_PERPLEXITY = 30.0
_STAGES, _STEPS = 4, 250
_EXAGGERATION = 12.0
_LEAST_SPREAD = 1e-6


def map_features(request: MapRequest, control: Control) -> FeatureMap:
    """Lay the samples of a run out in the plane.

    Raises:
        EngineError: If there are too few samples.
        CancelledError: If it was cancelled; features that were computed are kept.
    """
    run = RunFolder(request.run_dir).require()
    seen = embed_run(request.run_dir, request.splits, control)
    if len(seen) < LEAST_SAMPLES:
        raise EngineError(
            f"There are {len(seen)} samples; a map takes at least {LEAST_SAMPLES}: choose more "
            "splits, or add samples."
        )
    is_pca = request.method == "pca"
    shown = drawn(seen.samples, request.most if is_pca else min(request.most, MOST_TSNE))
    values = seen.values[shown]
    samples = [seen.samples[row] for row in shown]
    explained: float | None = None
    if is_pca:
        control.progress("Finding the main directions of the features", 0, 0)
        places, explained = _components(values)
    else:
        places = _neighborhoods(values, control)
    answers = _answers(request, run.task)
    points = []
    for sample, (x, y) in zip(samples, places.tolist(), strict=True):
        predicted, is_wrong = answers.get(sample.path, (-1, None))
        points.append(
            MapPoint(
                path=sample.path,
                split=sample.split,
                label=sample.label,
                predicted=predicted,
                x=x,
                y=y,
                is_wrong=is_wrong,
                labels=sample.labels,
                value=sample.values[0] if sample.values else 0.0,
            )
        )
    return FeatureMap(
        method=request.method,
        class_names=run.class_names,
        points=tuple(points),
        explained=explained,
        num_samples=len(seen),
        method_text=_text(len(seen), len(points), explained),
    )


def drawn(samples: Sequence[Sample], most: int) -> list[int]:
    """At most so many rows, in all classes (or along all numbers) in proportion; always the same.

    They are in the order of the samples.
    """
    if len(samples) <= most:
        return list(range(len(samples)))
    order = np.random.default_rng(0).permutation(len(samples)).tolist()
    order.sort(key=lambda at: (samples[at].label, samples[at].labels, samples[at].values))
    places = np.linspace(0, len(order) - 1, most).round().astype(int)
    return sorted(order[place] for place in places)


def _components(values: Floats) -> tuple[NDArray[Any], float]:
    """The two main components, and the share of the variance that they hold."""
    from sklearn.decomposition import PCA

    if values.shape[1] == 1:
        return np.hstack([values, np.zeros_like(values)]), 1.0
    if np.ptp(values, axis=0).max() == 0:
        # All the same: scikit-learn would divide by no variance.
        return np.zeros((len(values), 2)), 1.0
    pca = PCA(2, random_state=0)
    with one_thread():
        places = pca.fit_transform(values)
    return places, float(pca.explained_variance_ratio_.sum())


def _neighborhoods(values: Floats, control: Control) -> NDArray[Any]:
    """t-SNE, after the usual reduction to 50 components.

    scikit-learn's cannot be interrupted, so it is done in stages, each beginning where the last
    one ended; only the first exaggerates.
    """
    from sklearn.decomposition import PCA
    from sklearn.manifold import TSNE

    text = "Laying out neighbours (t-SNE)"
    control.progress(text, 0, _STAGES)
    with one_thread():
        rows = PCA(min(_COMPONENTS, *values.shape), random_state=0).fit_transform(values)
    if np.ptp(rows, axis=0).max() < _LEAST_SPREAD:
        return np.zeros((len(values), 2))
    perplexity = min(_PERPLEXITY, (len(rows) - 1) / 3)
    rate = max(len(rows) / _EXAGGERATION / 4, 50.0)
    first = np.zeros((len(rows), 2), np.float32)
    first[:, : min(2, rows.shape[1])] = rows[:, :2] / rows[:, 0].std() * 1e-4
    places: NDArray[Any] = first
    for stage in range(_STAGES):
        tsne = TSNE(
            perplexity=perplexity,
            early_exaggeration=1.0 if stage else _EXAGGERATION,
            learning_rate=rate,
            max_iter=_STEPS,
            init=places,
            random_state=0,
        )
        with one_thread():
            places = tsne.fit_transform(rows)
        control.progress(text, stage + 1, _STAGES)
    return places


def _answers(request: MapRequest, task: DataTask) -> dict[str, tuple[int, bool | None]]:
    """The run's answers by its rule, as far as it was evaluated: class, and whether wrong."""
    found: dict[str, tuple[int, bool | None]] = {}
    if task == "regression":
        return found
    rule = read_rule(request.run_dir)
    for split in request.splits:
        answers = load_answers(request.run_dir, split)
        if answers is None:
            continue
        decided, _ = decide(calibrated(answers.outputs, task, rule.temperature), task, rule)
        wrong = decided != answers.targets
        if task == "multi_label":
            wrong, classes = wrong.any(axis=1), [-1] * len(answers)
        else:
            classes = decided.tolist()
        found.update(zip(answers.paths, zip(classes, wrong.tolist(), strict=True), strict=True))
    return found


def _text(num_samples: int, num_shown: int, explained: float | None) -> str:
    which = "" if num_shown == num_samples else f" of {num_shown:,} of the {num_samples:,} samples"
    if explained is not None:
        share = f"{100 * explained:.0f} %"
        return (
            f"The two main components of the features{which}; they hold {share} of the "
            "variance, so what lies together here may still differ otherwise."
        )
    return (
        f"t-SNE of the features{which}: neighbours are alike, but distances between groups, and "
        "their sizes, say little."
    )
