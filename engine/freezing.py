"""Which layers train: from a freeze state and a layer tree to a set of paths. No TensorFlow."""

from collections.abc import Sequence

from engine.errors import EngineError
from engine.recipe import Edit, FreezeSpec, Reinitialize
from engine.types import LayerNode


def find_layer(tree: LayerNode, name: str) -> LayerNode:
    """The one layer with this path or, where only one layer has it, this name.

    Raises:
        EngineError: If no layer or more than one fits.
    """
    found: list[LayerNode] = []

    def walk(node: LayerNode) -> None:
        if node.path == name:
            found[:0] = [node]
        elif node.name == name:
            found.append(node)
        for child in node.children:
            walk(child)

    walk(tree)
    if not found:
        close = _closest(name, [leaf.name for leaf in tree.leaves()])
        hint = f" Did you mean {' or '.join(repr(c) for c in close)}?" if close else ""
        raise EngineError(
            f"The model {tree.name!r} has no layer named {name!r}.{hint} "
            "`graft inspect` lists its layers."
        )
    if found[0].path != name and len(found) > 1:
        paths = ", ".join(node.path for node in found[:5])
        raise EngineError(f"More than one layer is named {name!r}: give its path, one of {paths}.")
    return found[0]


def trainable_paths(freeze: FreezeSpec, base: LayerNode) -> frozenset[str]:
    """The paths of the base's leaf layers that have weights and train in this freeze state.

    Raises:
        EngineError: If the spec names a layer that the base does not have, or more layers than
            it has.
    """
    leaves = [leaf for leaf in base.leaves() if leaf.num_parameters]
    in_ranges: set[str] = set()
    if freeze.everything:
        in_ranges.update(leaf.path for leaf in leaves)
    if isinstance(freeze.unfreeze, int):
        counted = [leaf for leaf in leaves if not leaf.is_batch_normalization]
        if not 0 <= freeze.unfreeze <= len(counted):
            raise EngineError(
                f"Asked to unfreeze the last {freeze.unfreeze} layers, but {base.name!r} has "
                f"{len(counted)} layers with weights (BatchNormalization not counted): "
                f"choose 0 to {len(counted)}."
            )
        if freeze.unfreeze:
            first = leaves.index(counted[-freeze.unfreeze])
            in_ranges.update(leaf.path for leaf in leaves[first:])
    elif freeze.unfreeze is not None:
        in_ranges.update(_from_layer(base, _find_start(base, freeze.unfreeze)))
    explicit: set[str] = set()
    # The window writes hundreds of paths: each is looked up, not searched for.
    by_path = _by_path(base) if freeze.layers else {}
    for name in freeze.layers:
        node = by_path.get(name) or find_layer(base, name)
        inside = {leaf.path for leaf in node.leaves() if leaf.num_parameters}
        (in_ranges if node.children else explicit).update(inside)
    if not freeze.batch_normalization:
        normalizations = {leaf.path for leaf in leaves if leaf.is_batch_normalization}
        in_ranges -= normalizations
    return frozenset(in_ranges | explicit)


def _by_path(node: LayerNode) -> dict[str, LayerNode]:
    """Every layer from `node` down by its path."""
    found = {node.path: node}
    for child in node.children:
        found.update(_by_path(child))
    return found


def _find_start(base: LayerNode, name: str) -> LayerNode:
    """The layer with this name or, as in `conv5`, the first of the block with this name."""
    for leaf in base.leaves():
        if leaf.name == name or leaf.path == name:
            break
        if leaf.name.startswith(f"{name}_"):
            return leaf
    return find_layer(base, name)


def _from_layer(base: LayerNode, first: LayerNode) -> set[str]:
    """Paths of the weighted leaves from `first` to the output, in graph order."""
    order = list(base.leaves())
    start = order.index(next(first.leaves()))
    return {leaf.path for leaf in order[start:] if leaf.num_parameters}


def _closest(name: str, names: list[str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, names, n=3)


def fresh_leaves(edits: Sequence[Edit], base: LayerNode) -> tuple[LayerNode, ...]:
    """The layers of a base that edits gave new random weights, BatchNormalization left aside.

    What comes after a layer is told by the order of the tree.
    """
    leaves = [leaf for leaf in base.leaves() if leaf.num_parameters]
    found: set[str] = set()
    for edit in edits:
        if not isinstance(edit, Reinitialize):
            continue
        try:
            path = find_layer(base, edit.layer).path
        except EngineError:
            # Cut off since.
            continue
        places = [
            place
            for place, leaf in enumerate(leaves)
            if leaf.path == path or leaf.path.startswith(f"{path}/")
        ]
        if edit.onward and places:
            places = list(range(places[0], len(leaves)))
        found.update(leaves[place].path for place in places)
    return tuple(leaf for leaf in leaves if leaf.path in found and not leaf.is_batch_normalization)
