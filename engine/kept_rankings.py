"""What comparing the built-in sources on some data has found, kept for later. No TensorFlow."""

from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.ranking_types import Ranking
from engine.sources.applications import is_application
from engine.storage import read_json, user_dir, write_json

_VERSION = 1


def keep_ranking(ranking: Ranking) -> None:
    """Keep how the built-in sources with their ImageNet weights did; others are passed over."""
    found = {
        rank.name: {"score": rank.score, "low": rank.low, "high": rank.high}
        for rank in ranking.ranks
        if rank.score is not None
        and rank.source.weights == "imagenet"
        and not rank.source.edits
        and is_application(rank.source.location)
    }
    if not found or not ranking.fingerprint:
        return
    path = _path(ranking.fingerprint)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, {"version": _VERSION, "scores": {**_read(path), **found}})
    except OSError:
        # A figure beside others; the next comparison finds it again.
        pass


def kept_scores(fingerprint: str) -> dict[str, tuple[float, float, float]]:
    """Score of a linear head, and the ends of its range, by application, for the data that has
    this fingerprint; empty where nothing was compared on it.
    """
    try:
        return {
            name: (float(one["score"]), float(one["low"]), float(one["high"]))
            for name, one in _read(_path(fingerprint)).items()
        }
    except (KeyError, TypeError, ValueError):
        return {}


def _path(fingerprint: str) -> Path:
    return user_dir() / "rankings" / f"{fingerprint[:24]}.json"


def _read(path: Path) -> dict[str, Any]:
    try:
        values = read_json(path) if path.is_file() else {}
    except EngineError:
        return {}
    scores = values.get("scores") if isinstance(values, dict) else None
    return scores if isinstance(scores, dict) else {}
