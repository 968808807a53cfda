"""Weights without an architecture: finding one that they fit, and giving it the weights.

An architecture that the user names is used. Else a JSON or YAML file beside the weights is, if it
fits completely; else the built-in application that alone fits completely by names (or places in
an archive) and shapes. What fits less than that is shown and needs the user's yes.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
from keras import layers

from engine.control import Control
from engine.errors import ArchitectureNeededError, EngineError
from engine.recipe import SourceSpec
from engine.sources.applications import (
    ApplicationSpec,
    correct_normalization,
    get_application,
)
from engine.sources.architecture_files import files_beside, read_architecture
from engine.sources.architectures import (
    HOW,
    Candidate,
    application_candidates,
    extent,
    fit_of,
    needed,
    sure_of,
)
from engine.sources.building import build_architecture
from engine.sources.layer_names import names_counted_anew
from engine.sources.model_leaves import ModelLeaf, model_leaves
from engine.sources.reading import StoredModel
from engine.sources.reinitializing import renew
from engine.sources.repairs import repair
from engine.sources.repairs.walk import Config, layers_of, listed, name_of
from engine.sources.sizes import check_sizes
from engine.sources.stored_weights import (
    Leaf,
    Match,
    compare,
    names_in,
    open_stored,
    pair_parts,
    stored_leaves,
)
from engine.sources.weights import TURNED, assign, finalize, load_weights
from engine.types import ArchitectureFit, Loss

# What BatchNormalization added to variances in every ResNet of Keras before 2.2.5.
_OLD_EPSILON = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Built:
    """An architecture from a file, built; `match` is None where it has all its weights already."""

    model: keras.Model
    leaves: list[ModelLeaf]
    match: Match | None
    fit: ArchitectureFit
    notes: tuple[str, ...]


def pair(
    stored: StoredModel, spec: SourceSpec, control: Control
) -> tuple[keras.Model, tuple[str, ...]]:
    """The model that stored weights belong to, with the weights in it.

    Args:
        stored: A file with weights and no configuration.
        spec: May name the architecture, and may accept that only some layers get weights.
        control: Hears what is being done and can cancel it.

    Returns:
        The model, and sentences on what was used and what was repaired.

    Raises:
        ArchitectureNeededError: If no architecture is sure, with the fits that were found.
        EngineError: If the named architecture cannot be used.
    """
    control.progress("Finding the architecture of the weights", 0, 0)
    if spec.architecture is not None:
        if _is_application(spec.architecture):
            return _open_application(stored, spec, spec.architecture)
        return _open_file(stored, spec, Path(spec.architecture))
    fits = []
    problem: EngineError | None = None
    for path in files_beside(stored.path):
        control.checkpoint()
        try:
            described = read_architecture(path, stored)
        except EngineError:
            # Files of that name may hold anything.
            continue
        try:
            built = _build_file(stored, described, path, accept_partial=False)
        except EngineError as error:
            problem = problem or error
            continue
        if built.fit.is_complete:
            return _finish(stored, built, path)
        if built.fit.loaded:
            fits.append(built.fit)
    candidates = application_candidates(stored)
    sure = sure_of(candidates)
    if sure is not None:
        return _build_candidate(stored, sure)
    if problem is not None and not fits and not candidates:
        raise ArchitectureNeededError(str(problem), str(stored.path), ()) from problem
    raise needed(stored, fits, candidates)


def _is_application(architecture: str) -> bool:
    if Path(architecture).suffix or Path(architecture).exists():
        return False
    get_application(architecture)  # raises with the names that are close
    return True


def _accept(stored: StoredModel, spec: SourceSpec, fit: ArchitectureFit, title: str) -> None:
    """Refuse what fits in part without the user's yes, and what does not fit at all."""
    if fit.is_complete or (fit.loaded and spec.accept_partial):
        return
    if not fit.loaded:
        sentence = (
            f"The weights in {stored.path} fit none of the layers of {title}: give the "
            "architecture that they belong to (`--architecture FILE_OR_APPLICATION`)."
        )
    else:
        sentence = (
            f"The weights in {stored.path} fit {title} {extent(fit)}{_left(fit)}: if that is "
            "meant, say so (`--accept-partial`), else give another architecture."
        )
    raise ArchitectureNeededError(sentence, str(stored.path), (fit,) if fit.loaded else ())


def _left(fit: ArchitectureFit) -> str:
    random = [*fit.missing, *fit.differing]
    return f"; {listed(random)} would keep random weights" if random else ""


def _partial_notes(fit: ArchitectureFit) -> tuple[str, ...]:
    notes = []
    random = [*fit.missing, *fit.differing]
    if random:
        notes.append(
            Loss(f"Without weights in the file, and so with random ones: {listed(random, 10)}.")
        )
    if fit.unused:
        notes.append(Loss(f"Layers of the file not used: {listed(list(fit.unused), 10)}."))
    return tuple(notes)


# An architecture in a file


def _open_file(
    stored: StoredModel, spec: SourceSpec, path: Path
) -> tuple[keras.Model, tuple[str, ...]]:
    described = read_architecture(path, stored)
    built = _build_file(stored, described, path, accept_partial=spec.accept_partial)
    _accept(stored, spec, built.fit, str(path))
    return _finish(stored, built, path)


def _build_file(
    stored: StoredModel, described: StoredModel, path: Path, *, accept_partial: bool
) -> _Built:
    """Build the architecture that was read from `path` and compare it with the weights.

    Raises:
        EngineError: If it cannot be built, or asks for far more than is stored or free.
    """
    repaired = repair(described)
    check_sizes(repaired.config, replace(described, arrays=()) if accept_partial else described)
    model = build_architecture(repaired, described)
    leaves = model_leaves(model, repaired.config)
    match = compare(stored_leaves(stored), [one.leaf for one in leaves])
    notes = repaired.notes
    if match.missing or match.differing:
        try:
            # The reader of whole models knows layers within layers; it needs every name to agree.
            notes = (*notes, *load_weights(model, repaired.config, described))
        except EngineError:
            pass
        else:
            names = tuple(dict.fromkeys(one.path for one in leaves))
            fit = ArchitectureFit(
                architecture=str(path),
                loaded=names,
                missing=(),
                differing=(),
                unused=_unused_groups(stored, repaired.config),
            )
            return _Built(model=model, leaves=leaves, match=None, fit=fit, notes=notes)
    return _Built(
        model=model, leaves=leaves, match=match, fit=fit_of(str(path), match), notes=notes
    )


def _unused_groups(stored: StoredModel, config: Config) -> tuple[str, ...]:
    """The groups with arrays in a file that no layer of a model is named after."""
    used = {str(layer.get("stored_name") or name_of(layer)) for layer in layers_of(config)}
    with open_stored(stored) as root:
        return tuple(
            name
            for name in names_in(root, "layer_names")
            if name not in used and name in root and names_in(root[name], "weight_names")
        )


def _finish(stored: StoredModel, built: _Built, path: Path) -> tuple[keras.Model, tuple[str, ...]]:
    how = ""
    notes = built.notes
    if built.match is not None:
        notes = (*notes, *_fill(stored, built.model, built.leaves, built.match))
        how = f", {HOW[built.match.how]}"
    first = (
        f"{stored.path.name} holds weights only: the architecture was read from {path.name}, and "
        f"they fit it {extent(built.fit)}{how}."
    )
    return built.model, (first, *notes, *_partial_notes(built.fit))


# A built-in application


def _open_application(
    stored: StoredModel, spec: SourceSpec, name: str
) -> tuple[keras.Model, tuple[str, ...]]:
    best = application_candidates(stored, get_application(name).name)[0]
    _accept(stored, spec, best.fit, best.title)
    return _build_candidate(stored, best)


def _build_candidate(
    stored: StoredModel, candidate: Candidate
) -> tuple[keras.Model, tuple[str, ...]]:
    spec, match = candidate.spec, candidate.match
    options: dict[str, Any] = {} if candidate.alpha is None else {"alpha": candidate.alpha}
    if candidate.include_top:
        options["classes"] = candidate.classes
    with names_counted_anew():
        model = getattr(keras.applications, spec.function)(
            include_top=candidate.include_top,
            weights=None,
            input_shape=(spec.input_size, spec.input_size, 3),
            **options,
        )
    leaves = model_leaves(model, {})
    notes = _fill(stored, model, leaves, match)
    if match.how == "old names":
        for layer in model.layers:
            if isinstance(layer, layers.BatchNormalization):
                layer.epsilon = _OLD_EPSILON
        notes = (
            *notes,
            f"Its layers are named as in Keras before 2.2.5, whose {spec.function} normalised with "
            f"epsilon {_OLD_EPSILON:g}, which was restored; until 2.2.2 it did not pad before its "
            "first pooling, so outputs may differ a little from what it gave there.",
        )
    if divides_by_deviations(spec, stored):
        correct_normalization(model)
    first = (
        f"{stored.path.name} holds weights only: they fit {candidate.title} "
        f"{extent(candidate.fit)}, {HOW[match.how]}."
    )
    return model, (first, *notes, *_partial_notes(candidate.fit))


def divides_by_deviations(spec: ApplicationSpec, stored: StoredModel) -> bool:
    """Whether the Keras that wrote EfficientNet's weights divided pixels by ImageNet's deviations.

    The published files hold them as variances; Keras makes up for that since 2.10 (tensorflow
    issue 49930), so weights of one's own from before belong to a model that did not.
    """
    if not spec.function.startswith("EfficientNetB"):
        return False
    published = (spec.top, spec.notop, *(file for _size, file in spec.notop_sizes))
    version = re.match(r"(\d+)\.(\d+)", stored.keras_version or "")
    is_old = version is not None and (int(version[1]), int(version[2])) < (2, 10)
    return not is_old or stored.path.name in {file.name for file in published}


# The weights


def _fill(
    stored: StoredModel, model: keras.Model, leaves: list[ModelLeaf], match: Match
) -> tuple[str, ...]:
    """Give a model's layers their stored weights; those that have none get seeded random ones."""
    if len(leaves) != len(match.want):
        raise EngineError(
            f"The installed Keras {keras.version()} builds {model.name!r} with {len(leaves)} "
            f"layers where Graft's table has {len(match.want)}: give the architecture as JSON."
        )
    paired = {j for _i, j in match.pairs}
    for j, one in enumerate(leaves):
        if j not in paired and not isinstance(one.layer, layers.Normalization):
            renew(one.layer, one.path, 0)
    turned = False
    try:
        with open_stored(stored) as root:
            for i, j in match.pairs:
                turned |= _fill_one(root, match.have[i], leaves[j], stored.backend == "theano")
    except (OSError, KeyError, RuntimeError, ValueError, TypeError) as error:
        raise EngineError(
            f"The weights in {stored.path} could not be read ({str(error)[:200]}): the file is "
            "damaged, copy it again."
        ) from error
    finalize(model)
    if turned:
        return ("Convolution kernels, which Theano turned by 180 degrees, were turned back.",)
    return ()


def _fill_one(root: h5py.Group, have: Leaf, target: ModelLeaf, turn: bool) -> bool:
    """Assign one layer's arrays; whether its kernel was turned."""
    pairs = pair_parts(have, target.leaf)
    if pairs is None:
        raise ValueError(f"{have.title} does not fit {target.path}")
    turned = False
    for (stored, wanted), variable in zip(pairs, target.variables, strict=True):
        value = np.asarray(root[stored.path][()])
        if turn and isinstance(target.layer, TURNED) and wanted.kind == "kernel":
            value = np.flip(value, tuple(range(value.ndim - 2)))
            turned = True
        assign(variable, value)
    return turned
