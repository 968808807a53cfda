"""Reading stored weights into a built model, each array matched by name, kind and shape.

Keras's own reader of .h5 goes by order alone and silently swaps layers of equal shape in a nested
model whose trainable flags differ from those at saving; here names decide where the file has them.
The file's links and storage were checked when it was read (engine/sources/hdf5.py).
"""

import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
from keras import layers

from engine.errors import EngineError
from engine.sources import archives
from engine.sources.reading import StoredModel
from engine.sources.repairs.activations import GATES
from engine.sources.repairs.walk import Config, is_model, layers_of, name_of
from engine.sources.stored_weights import names_in

# What older versions called a layer's weights.
_KINDS = {
    "W": "kernel",
    "U": "recurrent_kernel",
    "b": "bias",
    "running_mean": "moving_mean",
    "running_std": "moving_variance",
}
# What stood for the same weight under another name.
_SAME_KIND = {("depthwise_kernel", "kernel"), ("gamma", "scale"), ("beta", "offset")}
# States of random generators, which no version needs to predict.
_STATES = ("StateVar", "seed_generator_state", "rng_state", "seed")
# The layers whose kernels Theano turned, by Keras 2's `preprocess_weights_for_loading`.
TURNED = (layers.Conv1D, layers.Conv2D, layers.Conv3D, layers.Conv2DTranspose, layers.ConvLSTM2D)


@dataclass(frozen=True, slots=True)
class Target:
    """One weight of a built model: the stored names of its layers from outside in, its own."""

    layer: keras.Layer
    variable: Any
    parents: tuple[str, ...]
    kind: str

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape that the array must have."""
        return tuple(self.variable.shape)


@dataclass(frozen=True, slots=True)
class Named:
    """One stored array as its group lists it."""

    name: str
    shape: tuple[int, ...]
    dataset: Any

    @property
    def parts(self) -> list[str]:
        """The parts of its name, without TensorFlow's `:0`."""
        return self.name.split(":")[0].split("/")


def load_weights(model: keras.Model, config: Config, stored: StoredModel) -> tuple[str, ...]:
    """Give a built model the weights of its file.

    Args:
        model: As built from `config`.
        config: The repaired configuration; layers carry `stored_name` and `stored_class`.
        stored: What the file holds.

    Returns:
        Sentences on what had to be done.

    Raises:
        EngineError: If a weight is missing or does not fit.
    """
    try:
        if stored.kind == "keras":
            notes = _load_archive(model, config, stored)
        else:
            with h5py.File(stored.path, "r") as file:
                root = file.get("model_weights", file)
                notes = _load_groups(model, config, root, stored)
    except (OSError, KeyError, RuntimeError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise EngineError(
            f"The weights in {stored.path} do not fit its own architecture "
            f"({_first_line(error)}): the file is damaged, or was changed after it was saved."
        ) from error
    finalize(model)
    _scale_gates(model, config)
    return notes


def _scale_gates(model: keras.Model, config: Config) -> None:
    """Give gates with the old `hard_sigmoid` its slope (repairs/activations.py)."""
    entries = {name_of(layer): layer for layer in layers_of(config)}
    for layer in model.layers:
        entry = entries.get(layer.name, {})
        while isinstance(layer, layers.TimeDistributed) and "gates" not in entry:
            layer, entry = layer.layer, (entry.get("config") or {}).get("layer", {})
        if isinstance(layer, keras.Model):
            _scale_gates(layer, entry)
        gates = GATES.get(str(entry.get("gates")), ())
        for variable in layer.weights if gates else ():
            value = np.array(variable.numpy())
            parts = np.split(value, 4 if 3 in gates else 3, axis=-1)
            for number in gates:
                parts[number] *= 1.2
            variable.assign(np.concatenate(parts, axis=-1))


def finalize(model: keras.Model) -> None:
    """Let layers that derive values from their weights (Normalization) do so, nested ones too."""
    for layer in model.layers:
        while isinstance(layer, layers.TimeDistributed):
            layer = layer.layer
        if isinstance(layer, keras.Model):
            finalize(layer)
        elif isinstance(layer, layers.Normalization) and layer.weights:
            layer.finalize_state()


def _first_line(error: Exception) -> str:
    return (str(error).strip("'\" \n").splitlines() or [type(error).__name__])[0][:200]


# HDF5 as Keras up to 2.15, and Keras 3's .h5, writes it: a group for each layer


def _load_groups(
    model: keras.Model, config: Config, root: Any, stored: StoredModel
) -> tuple[str, ...]:
    groups = {name: _arrays(root[name]) for name in names_in(root, "layer_names") if name in root}
    groups = {name: arrays for name, arrays in groups.items() if arrays}
    entries = {name_of(layer): layer for layer in layers_of(config)}
    turn = stored.backend == "theano"
    turned = False
    weighted = [layer for layer in model.layers if layer.weights]
    stored_names = {
        layer.name: str(entries.get(layer.name, {}).get("stored_name") or "") for layer in weighted
    }
    if not all(stored_names.values()) and len(groups) == len(weighted):
        # Keras 1 gave nested models no name: layers and groups are in one order.
        stored_names = dict(zip((layer.name for layer in weighted), groups, strict=True))
    for layer in weighted:
        targets = list(_targets(layer, entries.get(layer.name, {})))
        name = stored_names[layer.name]
        if name not in groups:
            raise EngineError(
                f"{stored.path} holds no weights for its layer {name!r}: the file is damaged, or "
                "was saved before the model was built."
            )
        for target, array in match(targets, groups[name], name):
            value = np.asarray(array.dataset[()])
            kernels = ("kernel", "recurrent_kernel")
            if turn and isinstance(target.layer, TURNED) and target.kind in kernels:
                spatial = tuple(range(value.ndim - 2))
                value = np.flip(value, spatial)
                turned = True
            assign(target.variable, value)
    if turned:
        return ("Convolution kernels, which Theano turned by 180 degrees, were turned back.",)
    return ()


def assign(variable: Any, value: np.ndarray) -> None:
    """Give a variable a stored value, in its own number type.

    Raises:
        ValueError: If the shapes differ.
    """
    if value.dtype.kind == "V":
        # Keras stores bfloat16 as two bytes that HDF5 has no name for.
        value = value.view("uint16").astype("uint32") << 16
        value = value.view("float32")
    if _squeezed(value.shape) == tuple(variable.shape):
        value = value.reshape(variable.shape)
    if tuple(variable.shape) != value.shape:
        raise ValueError(f"{variable.path} is {tuple(variable.shape)}, stored is {value.shape}")
    variable.assign(value)


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of a Conv1D's kernel that Keras 1 stored as (length, 1, in, out)."""
    return (shape[0], *shape[2:]) if len(shape) == 4 and shape[1] == 1 else shape


def _arrays(group: Any) -> list[Named]:
    found = []
    for name in names_in(group, "weight_names"):
        dataset = group[name]
        if not any(state in name.rsplit("/", 1)[-1] for state in _STATES):
            found.append(Named(name, tuple(dataset.shape), dataset))
    return found


def _targets(layer: keras.Layer, entry: Config, parents: tuple[str, ...] = ()) -> Iterator[Target]:
    """The weights of a layer, in the order in which its layers stand."""
    own = (*parents, str(entry.get("stored_name") or layer.name))
    if isinstance(layer, layers.TimeDistributed):
        inside = (entry.get("config") or {}).get("layer", {})
        yield from _targets(layer.layer, inside, own)
        return
    if isinstance(layer, keras.Model):
        inside = {name_of(one): one for one in layers_of(entry)} if is_model(entry) else {}
        for child in layer.layers:
            yield from _targets(child, inside.get(child.name, {}), own)
        return
    for variable in layer.weights:
        # Layers within layers (attention, recurrent cells) give their weights longer paths.
        tail = variable.path.split(f"{layer.name}/", 1)[-1].split("/")
        yield Target(layer, variable, (*own, *tail[:-1]), tail[-1])


def match(
    targets: Sequence[Target], arrays: Sequence[Named], group: str
) -> list[tuple[Target, Named]]:
    """Say which array belongs to which weight: by names where they tell, else by order.

    Order is Keras 2's: what trains first, then the rest; each pair must agree in kind and shape.

    Raises:
        EngineError: If the numbers differ, or neither names nor order give a match.
    """
    if len(targets) != len(arrays):
        raise EngineError(
            f"The layer {group!r} has {len(targets)} weights, the file holds {len(arrays)} for it: "
            "the file is damaged, or was changed after it was saved."
        )
    by_name = _match_names(targets, arrays)
    if by_name is not None:
        return by_name
    trains_first = sorted(targets, key=lambda target: not _trains(target))
    orders = [trains_first, list(targets)]
    for order in orders:
        pairs = list(zip(order, arrays, strict=True))
        if all(_agree(target, array) for target, array in pairs):
            return pairs
    wrong = next((t, a) for t, a in zip(trains_first, arrays, strict=True) if not _agree(t, a))
    raise EngineError(
        f"The weight {wrong[0].variable.path!r} of shape {wrong[0].shape} does not fit the stored "
        f"{wrong[1].name!r} of shape {wrong[1].shape}: the file is damaged, or was changed after "
        "it was saved."
    )


def _trains(target: Target) -> bool:
    return bool(target.layer.trainable and target.variable.trainable)


def _match_names(
    targets: Sequence[Target], arrays: Sequence[Named]
) -> list[tuple[Target, Named]] | None:
    """A match by names alone, or None unless every name has exactly one partner."""
    left = list(arrays)
    pairs = []
    single = len({id(target.layer) for target in targets}) == 1
    for target in targets:
        found = [
            array
            for array in left
            if target.shape in (array.shape, _squeezed(array.shape))
            and _kind_agrees(target, array, exact=True)
            and (single or _inside(target, array))
        ]
        if len(found) > 1:
            best = max(_common(target, array) for array in found)
            found = [array for array in found if _common(target, array) == best]
        if len(found) != 1:
            return None
        pairs.append((target, found[0]))
        left.remove(found[0])
    return pairs


def _inside(target: Target, array: Named) -> bool:
    """Whether an array's name says that it belongs to the weight's own layer."""
    own = target.parents[-1]
    parts = array.parts
    slashed = own.split("/")
    if len(slashed) > 1:
        return any(parts[i : i + len(slashed)] == slashed for i in range(len(parts)))
    return own in parts or (len(parts) == 1 and parts[0].startswith(f"{own}_"))


def _common(target: Target, array: Named) -> int:
    """How many of the layers that the weight is in are named by the array, in their order."""
    parts = array.parts
    number = at = 0
    for parent in target.parents:
        if parent in parts[at:]:
            at = parts.index(parent, at) + 1
            number += 1
    return number


def _agree(target: Target, array: Named) -> bool:
    fits = target.shape in (array.shape, _squeezed(array.shape))
    return fits and _kind_agrees(target, array, exact=False)


def _kind_agrees(target: Target, array: Named, *, exact: bool) -> bool:
    """Whether both are a kernel, a bias, a moving mean…; a kind that is not known agrees."""
    last = array.parts[-1]
    found = _KINDS.get(last, last)
    own = target.parents[0] if len(target.parents) == 1 else target.parents[-1]
    if last.startswith(f"{own}_"):
        found = last.removeprefix(f"{own}_")
        found = _KINDS.get(found, found)
    found = re.sub(r"_\d+$", "", found)
    if found == target.kind or (found, target.kind) in _SAME_KIND:
        return True
    known = {"kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance"}
    known |= {"recurrent_kernel", "depthwise_kernel", "pointwise_kernel"}
    return not exact and (found not in known or target.kind not in known)


# The archive of Keras 2.12 and later: groups named by class and number


def _load_archive(model: keras.Model, config: Config, stored: StoredModel) -> tuple[str, ...]:
    renamed = dict(_renamed(model, config, "", ""))
    places = {array.path: _new_place(array.path, renamed) for array in stored.arrays}
    if stored.path.suffix == ".keras" and all(new in (old, None) for old, new in places.items()):
        model.load_weights(stored.path)
        return ()
    with (
        zipfile.ZipFile(stored.path) as archive,
        archives.open_weights(archive, stored.path) as raw,
        h5py.File(raw, "r") as file,
        tempfile.TemporaryDirectory() as folder,
    ):
        written = Path(folder) / "model.weights.h5"
        with h5py.File(written, "w") as target:
            for old, new in places.items():
                if new is not None:
                    target.create_dataset(new, data=file[old][()])
        model.load_weights(written)
    if all(new in (old, None) for old, new in places.items()):
        return ()
    return ("The places of weights in the archive were renamed to those that Keras reads today.",)


def _new_place(path: str, renamed: dict[str, str]) -> str | None:
    """Where Keras looks for a stored array now; None for what no layer takes."""
    plain = path.replace("\\", "/").replace("_layer_checkpoint_dependencies/", "layers/")
    place, found, tail = f"/{plain}".rpartition("/vars/")
    own, inner = _longest(renamed, place.removeprefix("/"))
    if own is None or not found:
        return None
    # Sublayers (of attention) were private once.
    inner = "/".join(part.lstrip("_") for part in inner.split("/"))
    return "/".join(part for part in (renamed[own], inner, "vars", tail) if part)


def _longest(renamed: dict[str, str], place: str) -> tuple[str | None, str]:
    """The layer whose place begins `place`, and what is inside it."""
    parts = place.split("/")
    for length in range(len(parts), -1, -1):
        start = "/".join(parts[:length])
        if start in renamed:
            return start, "/".join(parts[length:])
    return None, ""


def _renamed(
    model: keras.Model, config: Config, before: str, after: str
) -> Iterator[tuple[str, str]]:
    """Where each layer's weights stand in the file, and where Keras looks for them now."""
    then: dict[str, int] = {}
    places: dict[str, str] = {}
    yield before, after
    for layer in config.get("stored_layers", ()):
        places[layer["stored_name"]] = _place(before, layer["stored_class"], then)
    now: dict[str, int] = {}
    entries = {name_of(layer): layer for layer in layers_of(config)}
    for layer in model.layers:
        place = _place(after, type(layer).__name__, now)
        entry = entries.get(layer.name, {})
        old = places.get(str(entry.get("stored_name")))
        if old is None:
            continue
        if isinstance(layer, keras.Model):
            yield from _renamed(layer, entry, old, place)
        else:
            yield old, place


def _place(prefix: str, class_name: str, counts: dict[str, int]) -> str:
    """How Keras names a layer's group: its class in snake case, numbered from the second on."""
    snake = re.sub(r"\W+", "", class_name.split(">")[-1])
    snake = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", snake)
    snake = re.sub("([a-z])([A-Z])", r"\1_\2", snake).lower()
    number = counts.get(snake, 0)
    counts[snake] = number + 1
    name = f"{snake}_{number}" if number else snake
    return "/".join(part for part in (prefix, "layers", name) if part)
