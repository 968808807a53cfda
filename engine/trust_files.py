"""What was found out about a run's answers, kept in its folder. No TensorFlow."""

import base64
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from engine.answers import model_mark
from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.storage import os_error_sentence, read_json, write_json
from engine.trust_types import (
    Robustness,
    RobustnessCurve,
    RobustnessExample,
    RobustnessLevel,
    SourceAnswer,
    SourceBehaviour,
)

ROBUSTNESS = "robustness.json"
SOURCE_BEHAVIOUR = "source_behaviour.json"


def keep_robustness(found: Robustness, control: Control) -> None:
    """Keep it with the run; one that may only be read is still measured."""
    values = asdict(found)
    for example in values["examples"]:
        example["jpeg"] = base64.b64encode(example["jpeg"]).decode()
    keep_found(found.run_dir, ROBUSTNESS, values, control)


def load_robustness(run_dir: str) -> Robustness | None:
    """What was kept, or None where nothing was, or the run was trained further since."""
    values = load_found(run_dir, ROBUSTNESS)
    if values is None:
        return None
    try:
        curves = tuple(
            RobustnessCurve(
                kind=one["kind"],
                levels=tuple(RobustnessLevel(**with_tuples(level)) for level in one["levels"]),
            )
            for one in values.pop("curves")
        )
        examples = tuple(
            RobustnessExample(**{**one, "jpeg": base64.b64decode(one["jpeg"])})
            for one in values.pop("examples")
        )
        found = Robustness(**with_tuples(values), curves=curves, examples=examples)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return replace(found, run_dir=run_dir)


def keep_source_behaviour(found: SourceBehaviour, control: Control) -> None:
    """Keep it with the run, as `keep_robustness` does."""
    keep_found(found.run_dir, SOURCE_BEHAVIOUR, asdict(found), control)


def load_source_behaviour(run_dir: str) -> SourceBehaviour | None:
    """What was kept, or None where nothing was, or the run was trained further since."""
    values = load_found(run_dir, SOURCE_BEHAVIOUR)
    if values is None:
        return None
    try:
        answers = tuple(SourceAnswer(**one) for one in values.pop("answers"))
        found = SourceBehaviour(**with_tuples(values), answers=answers)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return replace(found, run_dir=run_dir)


def keep_found(run_dir: str, name: str, values: dict[str, Any], control: Control) -> None:
    """Keep values with a run and which of its models they are of; a failure is only told."""
    path = Path(run_dir) / name
    try:
        write_json(path, {"model": model_mark(run_dir), "found": values})
    except OSError as error:
        control.report(Notice(level="warning", text=os_error_sentence(error, path)))


def load_found(run_dir: str, name: str) -> dict[str, Any] | None:
    """What `keep_found` kept, if it is of the run's model as it is now."""
    path = Path(run_dir) / name
    if not path.is_file():
        return None
    try:
        kept = read_json(path)
        values = kept["found"] if kept["model"] == model_mark(run_dir) else None
    except (EngineError, KeyError, TypeError):
        # Whatever wrote it, asking again writes it anew.
        return None
    return values if isinstance(values, dict) else None


def with_tuples(values: dict[str, Any]) -> dict[str, Any]:
    """Lists, which JSON has, as the tuples that they were."""
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
