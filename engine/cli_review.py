"""`graft review`: labels that may be wrong, and samples that are nearly the same."""

import argparse
from typing import Any

from engine import analysis_tasks
from engine.cli_output import Outcome, percent, table
from engine.control import Control
from engine.review_types import LabelSuspect, LookAlikePair, Review, ReviewRequest
from engine.types import SPLITS

_SHOWN = 20


def add_review_flags(command: argparse.ArgumentParser) -> None:
    """What `graft review` takes."""
    command.add_argument("run_dir", metavar="RUN")
    command.add_argument("--split", choices=SPLITS, help="look at one split only")
    command.add_argument(
        "--most", type=int, default=1000, metavar="N", help="suspects and pairs (1000)"
    )


def review(options: argparse.Namespace, control: Control) -> Outcome:
    """Look for what is worth a look in a run's data; nothing is changed."""
    request = ReviewRequest(
        run_dir=str(options.run_dir),
        splits=(options.split,) if options.split else SPLITS,
        most=max(1, options.most),
    )
    found = analysis_tasks.review_run(request, control)
    return Outcome(values=_values(found), text=_text(found))


def _values(found: Review) -> dict[str, Any]:
    names = found.class_names
    return {
        "num_samples": found.num_samples,
        "accuracy": found.accuracy,
        "num_expected": found.num_expected,
        "suspects": [
            {
                "path": one.path,
                "split": one.split,
                "given": _name(names, one.given),
                "suggested": _name(names, one.suggested),
                "given_probability": one.given_probability,
                "suggested_probability": one.suggested_probability,
            }
            for one in found.suspects
        ],
        "look_alikes": [
            {
                "paths": [one.first, one.second],
                "classes": [_name(names, one.first_label), _name(names, one.second_label)],
                "splits": [one.first_split, one.second_split],
                "similarity": one.similarity,
            }
            for one in found.look_alikes
        ],
        "method": found.method,
    }


def _name(names: tuple[str, ...], label: int) -> str | None:
    return names[label] if label >= 0 else None


def _text(found: Review) -> str:
    lines = [
        f"{found.num_samples:,} samples; answered without having been seen, "
        f"{percent(found.accuracy)} agree with their labels.",
        _suspects(found),
        _look_alikes(found),
        found.method,
    ]
    return "\n\n".join(lines)


def _suspects(found: Review) -> str:
    if not found.suspects:
        return "No label looks wrong."
    names = found.class_names
    rows = [("label", "", "rather", "", "split", "sample")]
    rows += [_row(one, names) for one in found.suspects[:_SHOWN]]
    clear = f"{found.num_expected:,} clearly" if found.num_expected else "none clearly"
    return (
        f"Labels that may be wrong ({_of(len(found.suspects))}, the most suspect first; {clear}):\n"
        f"{table(rows, right=(1, 3))}"
    )


def _row(one: LabelSuspect, names: tuple[str, ...]) -> tuple[str, str, str, str, str, str]:
    # Of several labels one is suspected, there or missing.
    given = _name(names, one.given) or f"no {_name(names, one.suggested)}"
    suggested = _name(names, one.suggested) or f"no {_name(names, one.given)}"
    return (
        given,
        percent(one.given_probability),
        suggested,
        percent(one.suggested_probability),
        one.split,
        one.path,
    )


def _look_alikes(found: Review) -> str:
    if not found.look_alikes:
        return "No two samples are nearly the same."
    rows = [("alike", "classes", "splits", "samples")]
    rows += [_pair(one, found.class_names) for one in found.look_alikes[:_SHOWN]]
    return f"Samples that are nearly the same ({_of(len(found.look_alikes))}):\n{table(rows)}"


def _pair(one: LookAlikePair, names: tuple[str, ...]) -> tuple[str, str, str, str]:
    labels = dict.fromkeys(
        _name(names, label) or "" for label in (one.first_label, one.second_label)
    )
    splits = dict.fromkeys((one.first_split, one.second_split))
    return (
        f"{one.similarity:.2f}",
        " / ".join(labels),
        " / ".join(splits),
        f"{one.first}  {one.second}",
    )


def _of(count: int) -> str:
    return f"{count:,}" if count <= _SHOWN else f"{_SHOWN} of {count:,}"
