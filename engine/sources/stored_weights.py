"""Stored weights as layers: what a file without an architecture tells, and what that fits.

A layer with weights is told apart by its name, its place in an archive, or by its shapes and order.
Nothing here loads Keras; architectures come as layers of the same kind, from a table or a model.
"""

import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any, Literal

import h5py
import numpy as np

from engine.sources import archives
from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import stock

How = Literal["names", "old names", "places", "order"]

# What Keras 1 called a layer's weights.
_OLD_KINDS = {
    "W": "kernel",
    "U": "recurrent_kernel",
    "b": "bias",
    "running_mean": "moving_mean",
    "running_std": "moving_variance",
}
_SAME_KIND = {("kernel", "depthwise_kernel"), ("depthwise_kernel", "kernel")}
_KINDS = frozenset(
    {"kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance", "recurrent_kernel"}
    | {"depthwise_kernel", "pointwise_kernel", "mean", "variance", "count", "alpha", "scale"}
    | {"offset", "embeddings"}
)
_STATES = ("StateVar", "seed_generator_state", "rng_state", "seed")
# A weight's name without a folder: `conv1_W`, as Keras 1 wrote it.
_FLAT = re.compile(r"^(.+?)_(W|U|b|running_mean|running_std|gamma|beta|kernel|bias)(?:_\d+)?$")
_VARIABLE = re.compile(r"^(?:(.*)/)?vars/(\d+)$")
# ResNet's layers until Keras 2.2: stage 2 to 5, block a, b, … (b1, b2, … in deep ones), branch.
_OLD_RESNET = re.compile(r"^(res|bn)([2-5])([a-z])(\d*)_branch(1|2[abc])$")


@dataclass(frozen=True, slots=True)
class Part:
    """One array of a layer: its kind (`kernel`; empty if not told), shape, dataset in the file."""

    kind: str
    shape: tuple[int, ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A layer with weights: its own name, and its place in a Keras 3 archive; either may be ""."""

    name: str
    parts: tuple[Part, ...]
    place: str = ""

    @property
    def title(self) -> str:
        """What to call it in a sentence."""
        return self.name or self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How stored layers fit wanted ones.

    `pairs` are (stored, wanted) indices of those that fit, `differing` wanted ones that are
    named in the file with other shapes, `how` says what told them.
    """

    have: tuple[Leaf, ...]
    want: tuple[Leaf, ...]
    pairs: tuple[tuple[int, int], ...]
    differing: tuple[int, ...]
    how: How

    @property
    def loaded(self) -> tuple[str, ...]:
        """The wanted layers that find their weights."""
        return tuple(self.want[j].title for _i, j in sorted(self.pairs, key=lambda p: p[1]))

    @property
    def missing(self) -> tuple[str, ...]:
        """The wanted layers that find none."""
        taken = {j for _i, j in self.pairs} | set(self.differing)
        return tuple(leaf.title for j, leaf in enumerate(self.want) if j not in taken)

    @property
    def different(self) -> tuple[str, ...]:
        """The wanted layers whose stored shapes differ."""
        return tuple(self.want[j].title for j in self.differing)

    @property
    def unused(self) -> tuple[str, ...]:
        """The stored layers that no wanted layer takes."""
        taken = {i for i, _j in self.pairs}
        return tuple(leaf.title for i, leaf in enumerate(self.have) if i not in taken)

    @property
    def is_complete(self) -> bool:
        """Whether every layer finds its weights and none is left over."""
        return bool(self.pairs) and len(self.pairs) == len(self.want) == len(self.have)

    @property
    def share(self) -> float:
        """Layers that fit, of all that are wanted or stored."""
        return len(self.pairs) / max(1, len(self.want) + len(self.have) - len(self.pairs))


@contextmanager
def open_stored(stored: StoredModel) -> Iterator[Any]:
    """The group that holds the weights of a file, open; what it holds was checked on reading."""
    if stored.kind == "keras":
        with (
            zipfile.ZipFile(stored.path) as archive,
            archives.open_weights(archive, stored.path) as raw,
            h5py.File(raw, "r") as file,
        ):
            yield file
    else:
        with h5py.File(stored.path, "r") as file:
            yield file.get("model_weights", file)


def stored_leaves(stored: StoredModel) -> tuple[Leaf, ...]:
    """The layers with weights in a file, in its order where it has one."""
    with open_stored(stored) as root:
        names = names_in(root, "layer_names")
        if names:
            return tuple(
                leaf for name in names if name in root for leaf in _group_leaves(name, root[name])
            )
        return tuple(_archive_leaves(stored, root)) or tuple(_plain_leaves(stored))


def names_in(group: Any, key: str) -> list[str]:
    """A list of names in a group's attributes; long ones are split over `key0`, `key1`, …"""
    raw: list[Any] = []
    if key in group.attrs:
        raw = list(np.atleast_1d(group.attrs[key]))
    else:
        while f"{key}{(number := len(raw))}" in group.attrs and number < 1000:
            raw.append(np.atleast_1d(group.attrs[f"{key}{number}"]))
        raw = [name for part in raw for name in part]
    return [name.decode("utf-8") if isinstance(name, bytes) else str(name) for name in raw]


def _group_leaves(name: str, group: Any) -> Iterator[Leaf]:
    """The layers in one group: one, or those of a model within the model."""
    found: dict[str, list[Part]] = {}
    for weight in names_in(group, "weight_names"):
        owner, kind = _split(weight)
        if not any(state in kind for state in _STATES):
            part = Part(kind, tuple(group[weight].shape), f"{name}/{weight}")
            found.setdefault(owner, []).append(part)
    if len(found) == 1:
        yield Leaf(name, tuple(*found.values()))
        return
    inner = all(owner.startswith(f"{name}/") for owner in found)
    for owner, parts in found.items():
        yield Leaf(owner.removeprefix(f"{name}/") if inner else owner, tuple(parts))


def _split(weight: str) -> tuple[str, str]:
    """The layer and the kind that a weight's name tells: `conv1/conv/kernel:0`, `conv1_W`."""
    plain = weight.split(":")[0]
    owner, _slash, kind = plain.rpartition("/")
    if not owner and (flat := _FLAT.match(kind)):
        owner, kind = flat.group(1), flat.group(2)
    elif flat := re.match(rf"^{re.escape(owner)}_(.+)$", kind):
        kind = flat.group(1)
    kind = re.sub(r"_\d+$", "", kind)
    return owner, _OLD_KINDS.get(kind, kind)


def _archive_leaves(stored: StoredModel, root: Any) -> Iterator[Leaf]:
    """The layers in Keras 3's `.weights.h5`: `layers/conv2d_1/vars/0`, newer ones with a name."""
    found: defaultdict[str, list[tuple[int, Part]]] = defaultdict(list)
    names: dict[str, str] = {}
    for array in stored.arrays:
        plain = array.path.replace("\\", "/")
        place = _VARIABLE.match(plain.replace("_layer_checkpoint_dependencies/", "layers/"))
        if place is None or "seed_generator" in plain:
            continue
        owner = re.sub(r"(^|/)layers/", r"\1", place.group(1) or "")
        path = array.path.removeprefix("model_weights/")
        found[owner].append((int(place.group(2)), Part("", array.shape, path)))
        name = root[path.rsplit("/", 1)[0]].attrs.get("name")
        names[owner] = name if isinstance(name, str) else ""
    for owner in sorted(found, key=_natural):
        yield Leaf(names[owner], tuple(part for _n, part in sorted(found[owner])), owner)


def _plain_leaves(stored: StoredModel) -> Iterator[Leaf]:
    """Arrays without any list of names: the group that each stands in."""
    found: defaultdict[str, list[Part]] = defaultdict(list)
    for array in stored.arrays:
        path = array.path.removeprefix("model_weights/")
        owner, kind = _split(path)
        found[owner.rsplit("/", 1)[-1]].append(Part(kind, array.shape, path))
    for owner, parts in found.items():
        yield Leaf(owner, tuple(parts))


def _natural(text: str) -> list[tuple[bool, int, str]]:
    parts = re.split(r"(\d+)", text)
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def pair_parts(have: Leaf, want: Leaf) -> tuple[tuple[Part, Part], ...] | None:
    """Which stored array belongs to which wanted one, or None if the layers do not agree."""
    if len(have.parts) != len(want.parts):
        return None
    kinds = {part.kind: part for part in have.parts}
    if len(kinds) == len(have.parts):
        paired = [(kinds.get(part.kind), part) for part in want.parts]
        if all(one is not None and one.shape == other.shape for one, other in paired):
            return tuple((one, other) for one, other in paired if one is not None)
    in_order = tuple(zip(have.parts, want.parts, strict=True))
    agree = all(one.shape == other.shape and _same(one.kind, other.kind) for one, other in in_order)
    return in_order if agree else None


def _same(one: str, other: str) -> bool:
    if one == other or (one, other) in _SAME_KIND:
        return True
    return one not in _KINDS or other not in _KINDS


def _shapes(leaf: Leaf) -> tuple[tuple[int, ...], ...]:
    return tuple(sorted(part.shape for part in leaf.parts))


def shapes_in_common(have: Sequence[Leaf], want: Sequence[Leaf]) -> int:
    """How many layers could fit at most, by shapes alone."""
    return sum((Counter(map(_shapes, have)) & Counter(map(_shapes, want))).values())


def compare(have: Sequence[Leaf], want: Sequence[Leaf]) -> Match:
    """How stored layers fit an architecture's, by whichever of names, places and order tells most.

    Where these tell equally many, names go before places and both before order.
    """
    best: Match | None = None
    for how, stored, wanted in _keys(have, want):
        match = _by_keys(have, want, stored, wanted, how)
        if best is None or len(match.pairs) > len(best.pairs):
            best = match
        if best.is_complete:
            return best
    in_order = _by_order(have, want)
    return in_order if best is None or len(in_order.pairs) > len(best.pairs) else best


def _keys(have: Sequence[Leaf], want: Sequence[Leaf]) -> Iterator[tuple[How, list[str], list[str]]]:
    if all(leaf.name for leaf in have):
        yield "names", [_plain(x.name) for x in have], [_plain(x.name) for x in want]
        yield "names", _ranked(have), _ranked(want)
        old = [_todays_resnet(leaf.name) for leaf in have]
        if any(old):
            yield "old names", [*map(str, old)], [_plain(x.name) for x in want]
    if all(leaf.place for leaf in have):
        places = [leaf.place for leaf in want]
        yield "places", [leaf.place for leaf in have], places
        owners = Counter(leaf.place.split("/")[0] for leaf in have if "/" in leaf.place)
        for owner, _count in owners.most_common(1):
            # A base within a model.
            inner = [leaf.place.removeprefix(f"{owner}/") for leaf in have]
            inner = [
                key if key != leaf.place else f"outside/{key}"
                for key, leaf in zip(inner, have, strict=True)
            ]
            yield "places", inner, places


def _plain(name: str) -> str:
    """A name as it is compared: versions differ in `/` and in capitals."""
    return name.replace("/", "_").lower().replace("batchnorm", "bn")


def _ranked(leaves: Sequence[Leaf]) -> list[str]:
    """Names in which the numbers that Keras gave count from zero: only their order tells."""
    numbered = []
    for leaf in leaves:
        found = re.match(r"^(.+?)(?:_(\d+))?$", leaf.name)
        is_given = found is not None and found.group(1) in _class_names()
        numbered.append((found.group(1), int(found.group(2) or 0)) if found and is_given else None)
    by_class: defaultdict[str, list[int]] = defaultdict(list)
    for entry in sorted(entry for entry in numbered if entry is not None):
        by_class[entry[0]].append(entry[1])
    return [
        f"{entry[0]}#{by_class[entry[0]].index(entry[1])}" if entry else _plain(leaf.name)
        for entry, leaf in zip(numbered, leaves, strict=True)
    ]


@cache
def _class_names() -> frozenset[str]:
    """The names that Keras gives to layers whose author gave none."""
    return frozenset(snake(name) for name in stock()["layers"])


def snake(class_name: str) -> str:
    """A class as Keras writes it in names: `batch_normalization`, `conv2d`."""
    text = re.sub(r"\W+", "", class_name)
    text = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", text)
    return re.sub("([a-z])([A-Z])", r"\1_\2", text).lower()


def _todays_resnet(name: str) -> str | None:
    """What today's ResNet calls a layer that was named as in Keras before 2.2.5."""
    if name in ("conv1", "bn_conv1"):
        return "conv1_conv" if name == "conv1" else "conv1_bn"
    if name in ("fc1000", "probs", "predictions"):
        return "predictions"
    found = _OLD_RESNET.match(name)
    if found is None:
        return None
    what, stage, letter, number, branch = found.groups()
    block = int(number) + 1 if number else ord(letter) - ord("a") + 1
    step = {"1": 0, "2a": 1, "2b": 2, "2c": 3}[branch]
    return f"conv{stage}_block{block}_{step}_{'conv' if what == 'res' else 'bn'}"


def _by_keys(
    have: Sequence[Leaf], want: Sequence[Leaf], stored: list[str], wanted: list[str], how: How
) -> Match:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(stored):
        places[key].append(i)
    pairs, differing = [], []
    for j, key in enumerate(wanted):
        if not places[key]:
            continue
        i = places[key].pop(0)
        if pair_parts(have[i], want[j]) is None:
            differing.append(j)
        else:
            pairs.append((i, j))
    return Match(
        have=tuple(have),
        want=tuple(want),
        pairs=tuple(pairs),
        differing=tuple(differing),
        how=how,
    )


def _by_order(have: Sequence[Leaf], want: Sequence[Leaf]) -> Match:
    """The longest stretches of layers whose shapes agree in order."""
    blocks = SequenceMatcher(
        None, [_shapes(leaf) for leaf in have], [_shapes(leaf) for leaf in want], autojunk=False
    ).get_matching_blocks()
    pairs = [
        (block.a + n, block.b + n)
        for block in blocks
        for n in range(block.size)
        if pair_parts(have[block.a + n], want[block.b + n]) is not None
    ]
    # A place in an archive says nothing of order between classes.
    if have and all(leaf.place and not leaf.name for leaf in have):
        pairs = []
    return Match(have=tuple(have), want=tuple(want), pairs=tuple(pairs), differing=(), how="order")
