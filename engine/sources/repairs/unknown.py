"""Layers that cannot be had: the graph is cut just before them, or refused by name."""

from typing import Any

from engine.errors import EngineError
from engine.sources.reading import StoredModel
from engine.sources.repairs.classes import _APPLICATIONS
from engine.sources.repairs.graph import feeding
from engine.sources.repairs.inserting import become_functional
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    has_weights,
    is_model,
    is_operation,
    is_stock,
    layers_of,
    listed,
    name_of,
    values,
    wrapped_in,
)
from engine.types import Loss

# Layers that Keras itself had once.
_GONE = frozenset(
    {
        "CuDNNGRU",
        "CuDNNLSTM",
        "Highway",
        "LocallyConnected1D",
        "LocallyConnected2D",
        "MaxoutDense",
    }
)
# Layers of Keras that hold vocabularies, other frameworks' files or their code.
_NOT_USED = frozenset(
    {
        "FlaxLayer",
        "IntegerLookup",
        "JaxLayer",
        "StringLookup",
        "TFSMLayer",
        "TextVectorization",
        "TorchModuleWrapper",
    }
)


def unknown_layers_are_cut(config: Config, stored: StoredModel) -> str | None:
    """Keep the graph up to the first layers whose code is not in the file, or that are code.

    Raises:
        EngineError: If nothing with weights would be left.
    """
    reasons: list[tuple[str, str]] = []
    total = sum(1 for layer in every_layer(config) if not is_model(layer))
    if not is_model(config):
        raise EngineError(
            f"{stored.path} holds a {config.get('class_name')!r} instead of a "
            "model with layers, so Graft cannot build it: ask whoever made it for a Functional or "
            "Sequential model."
        )
    if not _trim(config, reasons):
        return None
    kept = [layer for layer in every_layer(config) if not is_model(layer)]
    why = _grouped(reasons)
    if not any(has_weights(layer.get("class_name")) for layer in kept):
        raise EngineError(
            f"{stored.path} uses {why}; nothing of use stands before it, so Graft cannot open the "
            "file: ask whoever made it for one that Keras 3 opens without code of their own."
        )
    gone = total - len(kept)
    verb = "was" if gone == 1 else "were"
    return Loss(f"The graph was cut just before {why}: {gone} of {total} layers {verb} left out.")


def _grouped(reasons: list[tuple[str, str]]) -> str:
    """Each reason once, with the layers that it holds for."""
    names: dict[str, list[str]] = {}
    for name, reason in reasons:
        names.setdefault(reason, []).append(repr(name))
    parts = [f"{listed(names[reason])} ({reason})" for reason in names]
    return listed(parts, 2)


def _reason(layer: Config) -> str | None:
    """Why a layer cannot be had, or None."""
    marked = layer.get("unusable")
    class_name = layer.get("class_name")
    if marked:
        return str(marked)
    if is_model(layer):
        return None
    if class_name == "Lambda":
        return "program code (a Lambda), which Graft never runs"
    module = str(layer.get("module") or "")
    bare = is_operation(layer)
    is_own = class_name in _APPLICATIONS and module == _APPLICATIONS[str(class_name)]
    package = str(layer.get("registered_name") or "").split(">")[0]
    from_elsewhere = module not in ("", "keras.layers", "keras") and not bare and not is_own
    if (
        not (is_stock(class_name) or bare or is_own)
        or from_elsewhere
        or (package == "Custom" and not bare)
    ):
        return _class_sentence(class_name)
    for inside in wrapped_in(layer):
        reason = _reason(inside)
        if reason is not None:
            return reason
    return None


def _class_sentence(class_name: object) -> str:
    if class_name in _GONE:
        return f"a {class_name}, which Keras has no more"
    if class_name in _NOT_USED:
        return f"a {class_name}, which is for text or other programs and which Graft does not use"
    return f"the class {class_name!r}, whose code is not in the file"


def _trim(model: Config, reasons: list[tuple[str, str]]) -> bool:
    """Drop what cannot be had and all that follows it; whether anything was dropped."""
    layers = layers_of(model)
    hit: set[str] = set()
    partial: set[str] = set()
    for layer in layers:
        reason = _reason(layer)
        if reason is not None:
            reasons.append((name_of(layer), reason))
            hit.add(name_of(layer))
        elif is_model(layer) and _trim(layer, reasons):
            (partial if _has_layers(layer) else hit).add(name_of(layer))
    if not hit and not partial:
        return False
    if model.get("class_name") == "Sequential":
        become_functional(model)
    dropped = set(hit)
    while True:
        more = {
            name_of(layer)
            for layer in layers
            if name_of(layer) not in dropped
            and any(reference[0] in dropped | partial for reference in feeding(layer))
        }
        if not more:
            break
        dropped |= more
    kept = [layer for layer in layers if name_of(layer) not in dropped]
    inner = values(model)
    inner["layers"] = kept
    inner["input_layers"] = [end for end in inner["input_layers"] if end[0] not in dropped]
    inner["output_layers"] = _ends(kept, inner["output_layers"], dropped)
    return True


def _has_layers(model: Config) -> bool:
    return any(layer.get("class_name") != "InputLayer" for layer in layers_of(model))


def _ends(kept: list[Config], before: list[Any], dropped: set[str]) -> list[Any]:
    """The tensors that nothing kept takes any more; inputs only where there is nothing else."""
    taken = {reference[0] for layer in kept for reference in feeding(layer)}
    outputs = [end for end in before if end[0] not in dropped]
    outputs += [
        [name_of(layer), 0, 0]
        for layer in kept
        if name_of(layer) not in taken
        and layer.get("class_name") != "InputLayer"
        and all(end[0] != name_of(layer) for end in outputs)
    ]
    return outputs or [[name_of(layer), 0, 0] for layer in kept[:1]]
