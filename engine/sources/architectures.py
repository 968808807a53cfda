"""Which built-in applications stored weights fit, told from a table without building any.

`resources/shapes.json.gz` lists the layers with weights of every application, made by
`resources/make_shapes.py`. Nothing here loads Keras.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from engine.errors import ArchitectureNeededError
from engine.sources.applications import ApplicationSpec, get_application
from engine.sources.architecture_files import files_beside
from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import listed
from engine.sources.stored_weights import (
    How,
    Leaf,
    Match,
    Part,
    compare,
    shapes_in_common,
    stored_leaves,
)
from engine.types import ArchitectureFit

# Worse fits, by the layers that agree of all in either, are not worth showing.
_LEAST_SHARE = 0.25
MOST_FITS = 5
_SURE = ("names", "places")
HOW: dict[How, str] = {
    "names": "by names and shapes",
    "old names": "by the names of Keras before 2.2.5 and shapes",
    "places": "by their places in the file and shapes",
    "order": "by order and shapes, their names differ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An application with or without its top, as wide as its weights, and how these fit."""

    spec: ApplicationSpec
    alpha: float | None
    include_top: bool
    classes: int
    match: Match

    @property
    def title(self) -> str:
        """What to call it in a sentence."""
        wide = "" if self.alpha is None else f" (alpha {self.alpha:g})"
        top = f"with its top of {self.classes} classes" if self.include_top else "without its top"
        return f"{self.spec.function}{wide} {top}"

    @property
    def fit(self) -> ArchitectureFit:
        """The fit for the user."""
        return fit_of(self.spec.name, self.match)


def fit_of(architecture: str, match: Match) -> ArchitectureFit:
    """A match under the name of its architecture."""
    return ArchitectureFit(
        architecture=architecture,
        loaded=match.loaded,
        missing=match.missing,
        differing=match.different,
        unused=match.unused,
    )


def needed(
    stored: StoredModel, fits: Sequence[ArchitectureFit], candidates: Sequence[Candidate]
) -> ArchitectureNeededError:
    """Say which architectures weights fit, best first, and what to do.

    Args:
        stored: The file with weights only.
        fits: Architectures in files beside it that fit in part.
        candidates: Built-in applications, as `application_candidates` gives them.
    """
    sentence = f"{stored.path} holds weights without an architecture"
    if not fits and not candidates:
        return ArchitectureNeededError(
            f"{sentence}, and they fit none of the built-in applications: give the model that "
            "they belong to, as a JSON, YAML or model file (`--architecture FILE`).",
            str(stored.path),
            (),
        )
    every = (*fits, *(one.fit for one in candidates))[:MOST_FITS]
    best = every[0]
    if fits:
        sentence += f"; they fit {best.architecture} {extent(best)}"
    else:
        first = candidates[0]
        sentence += f"; they fit {first.title} {extent(best)}, {HOW[first.match.how]}"
    if len(every) > 1:
        names = [Path(one.architecture).name for one in every[1:]]
        sentence += f" ({listed(names)} less well)"
    accept = "" if best.is_complete else " --accept-partial"
    sentence += (
        f": open them as that (`--architecture {best.architecture}{accept}`); if they belong to "
        "another model, give its JSON, YAML or model file (`--architecture FILE`)."
    )
    return ArchitectureNeededError(sentence, str(stored.path), every)


def extent(fit: ArchitectureFit) -> str:
    """How many layers get weights, for a sentence."""
    total = len(fit.loaded) + len(fit.missing) + len(fit.differing)
    if len(fit.loaded) < total:
        text = f"in {len(fit.loaded):,} of {total:,} layers"
    else:
        text = f"in all {total:,} layers"
    if fit.unused:
        names = listed(list(fit.unused))
        one = len(fit.unused) == 1
        what = "1 layer" if one else f"{len(fit.unused):,} layers"
        text += f", and {what} in the file ({names}) {'is' if one else 'are'} left over"
    return text


def sure_of(candidates: Sequence[Candidate]) -> Candidate | None:
    """The one application that weights fit completely by more than their shapes."""
    sure = [one for one in candidates if one.match.is_complete and one.match.how in _SURE]
    return sure[0] if len(sure) == 1 else None


def weights_only_note(stored: StoredModel) -> str:
    """What opening a file with weights only would use, told without building anything.

    Raises:
        ArchitectureNeededError: If an architecture has to be named.
    """
    beside = files_beside(stored.path)
    if beside:
        names = listed([path.name for path in beside])
        return f"{stored.path.name} holds weights only; their architecture may be in {names}."
    candidates = application_candidates(stored)
    sure = sure_of(candidates)
    if sure is None:
        raise needed(stored, (), candidates)
    return (
        f"{stored.path.name} holds weights only; they fit {sure.title} {extent(sure.fit)}, "
        f"{HOW[sure.match.how]}."
    )


# Built-in applications


@cache
def _table() -> dict[str, Any]:
    raw = (resources.files("resources") / "shapes.json.gz").read_bytes()
    table: dict[str, Any] = json.loads(gzip.decompress(raw))
    table["parts"] = [
        tuple(Part(kind, tuple(shape)) for kind, *shape in parts) for parts in table["parts"]
    ]
    return table


def _rows(name: str | None) -> list[dict[str, Any]]:
    return [row for row in _table()["applications"] if name in (None, row["name"])]


def _layers(row: dict[str, Any], *, include_top: bool) -> tuple[Leaf, ...]:
    """The layers of one application; without its top a few are called otherwise."""
    names = {} if include_top else row["end"]
    return tuple(
        Leaf(names.get(name, name), _table()["parts"][number], place)
        for name, place, number in row["layers"][: None if include_top else row["base"]]
    )


def application_candidates(stored: StoredModel, name: str | None = None) -> list[Candidate]:
    """The built-in applications whose layers stored weights could fill, best first.

    Args:
        stored: A file with weights.
        name: Try this application alone, however badly it fits.
    """
    have = stored_leaves(stored)
    tries = []
    for row in _rows(name):
        for include_top in (False, True):
            want, classes = _layers(row, include_top=include_top), 0
            if include_top:
                want, classes = _with_classes(have, want)
            common = shapes_in_common(have, want)
            share = common / max(1, len(have) + len(want) - common)
            tries.append((share, row, include_top, classes, want))
    tries.sort(key=lambda one: -one[0])
    found = [
        Candidate(
            spec=get_application(row["name"]),
            alpha=row["alpha"],
            include_top=include_top,
            classes=classes,
            match=compare(have, want),
        )
        for share, row, include_top, classes, want in tries[: 2 * MOST_FITS]
        if name or share >= _LEAST_SHARE
    ]
    # Without the top before with it, where both fit as well.
    found.sort(key=lambda one: (-one.match.is_complete, -one.match.share, one.include_top))
    best: dict[str, Candidate] = {}
    for one in found:
        if name or one.match.share >= _LEAST_SHARE:
            best.setdefault(one.spec.name, one)
    return list(best.values())[:MOST_FITS]


def _with_classes(have: Sequence[Leaf], want: tuple[Leaf, ...]) -> tuple[tuple[Leaf, ...], int]:
    """An application's layers with a top for as many classes as the file's top has."""
    last = want[-1]
    for leaf in have[-2:]:
        shapes = [part.shape for part in leaf.parts]
        wanted = [part.shape for part in last.parts]
        if [s[:-1] for s in shapes] == [s[:-1] for s in wanted] and leaf.name in ("", last.name):
            parts = tuple(
                replace(part, shape=shape) for part, shape in zip(last.parts, shapes, strict=True)
            )
            return (*want[:-1], replace(last, parts=parts)), shapes[-1][-1]
    return want, 1000
