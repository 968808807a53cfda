"""Searches to test with, and a folder of one that nothing was trained for."""

import os
from pathlib import Path

from engine import presence
from engine.recipe import DataSpec, DenseLayer, HeadSpec, Phase, Recipe, SourceSpec, TrainSpec
from engine.search.folder import SearchFolder
from engine.search.store import Store
from engine.search.types import HeadSpace, RateRange, SearchSpace, SearchSpec

HEADS = SearchSpace(
    learning_rate=RateRange(low=1e-3, high=1e-1),
    head=HeadSpace(layers=(0, 1), units=(5, 8), dropout=(0.0, 0.2)),
)
ME = f"{presence.this_host()}:{os.getpid()}"


def a_recipe(**changes: object) -> Recipe:
    values: dict[str, object] = {
        "source": SourceSpec(location="source.keras"),
        "data": DataSpec(roots=("data",)),
        "head": HeadSpec(hidden=(DenseLayer(units=5, dropout=0.2),)),
        "train": TrainSpec(phases=(Phase(name="Head", epochs=4, learning_rate=0.01),)),
    }
    return Recipe(**{**values, **changes})


def a_spec(space: SearchSpace = HEADS, **changes: object) -> SearchSpec:
    return SearchSpec(**{"base": a_recipe(), "space": space, "trials": 6, **changes})


def begun(path: Path, spec: SearchSpec | None = None) -> tuple[SearchFolder, Store]:
    """A new search, with its base recipe as the first to be tried."""
    folder, spec = SearchFolder(path), spec or a_spec()
    folder.begin(spec, "single_label", "print")
    store = Store(folder, spec)
    store.begin()
    return folder, store


def try_one(store: Store, score: float, *, worker: str = ME, loss: float = 1.0) -> None:
    """Take a trial and complete it with a score."""
    assert store.ask(worker) is not None
    store.report(1, score)
    told = {"score": score, "loss": loss, "seconds": 2.0, "recipe": None, "reason": ""}
    store.tell("completed", told)
