"""The training samples nearest to a sample, by what enters the head of a run's model.

No TensorFlow where the embeddings are kept.
"""

from dataclasses import replace

import numpy as np

from engine.control import Control
from engine.embeddings import Embeddings, embed_run, embed_samples, unit_rows
from engine.errors import EngineError
from engine.review_types import NearestRequest, Neighbor
from engine.runs import RunFolder
from engine.types import Sample


def nearest_samples(request: NearestRequest, control: Control) -> tuple[Neighbor, ...]:
    """The training samples most like one sample, the nearest first.

    Raises:
        EngineError: If run or sample cannot be used.
        CancelledError: If it was cancelled.
    """
    trained = embed_run(request.run_dir, ("train",), control)
    asked = _embedded(request, trained, control)
    center = trained.values.mean(axis=0)
    similarities = unit_rows(trained.values - center) @ unit_rows(asked.values - center)[0]
    order = np.argsort(-similarities, kind="stable")
    found = [row for row in order[: request.count + 1] if trained.paths[row] != request.path]
    return tuple(
        Neighbor(
            path=trained.samples[row].path,
            label=trained.samples[row].label,
            similarity=float(similarities[row]),
            labels=trained.samples[row].labels,
            values=trained.samples[row].values,
        )
        for row in found[: request.count]
    )


def _embedded(request: NearestRequest, trained: Embeddings, control: Control) -> Embeddings:
    """The sample's own row; with the run's samples all of its split, for the next one asked for."""
    samples = RunFolder(request.run_dir).samples()
    own = next((sample for sample in samples if sample.path == request.path), None)
    if own is None:
        asked = Sample(path=request.path, label=-1, split="test", orientation=0)
        return embed_samples(request.run_dir, [asked], control)
    known = trained if own.split == "train" else embed_run(request.run_dir, (own.split,), control)
    row = next((at for at, path in enumerate(known.paths) if path == request.path), None)
    if row is None:
        raise EngineError(f"{request.path} cannot be read: put it back where it was.")
    return replace(known, samples=(known.samples[row],), values=known.values[row : row + 1])
