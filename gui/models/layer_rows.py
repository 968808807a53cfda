"""The rows of the layer tree: real layers, and groups where a flat model's names tell blocks.

DenseNet121 is one flat list of 427 layers; their names (`conv5_block9_1_conv`) tell the blocks
that its paper draws. Grouping is for the eyes only: paths stay those of the model. No Qt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

from engine.types import LayerNode

RowKind = Literal["base", "cut", "head"]

_GROUP_FROM = 8
_NUMBERED = re.compile(r"^(?:.*\D)?\d+[a-z]?$")
_DIMENSION = re.compile(r"\d+d$", re.IGNORECASE)


class Row:
    """One row of the tree. `leaves` are the layers below it that have no layers inside.

    `state` is None where there is nothing to switch, else 0, 1 (partly) or 2, as Qt counts.
    `shown` are the children that a search leaves, `place` is this row's among its parent's.
    """

    __slots__ = (
        "children",
        "kind",
        "leaves",
        "node",
        "parent",
        "place",
        "shown",
        "state",
        "weighted",
        "words",
    )

    def __init__(self, node: LayerNode, kind: RowKind, parent: "Row | None", place: int) -> None:
        self.node = node
        self.kind = kind
        self.parent = parent
        self.place = place
        self.children: tuple[Row, ...] = ()
        self.shown: tuple[Row, ...] = ()
        self.leaves: tuple[LayerNode, ...] = ()
        self.state: int | None = None
        # How many leaves have weights, and how many of those are no BatchNormalization.
        self.weighted = (0, 0)
        self.words = f"{node.path} {node.class_name}".lower()

    @property
    def is_group(self) -> bool:
        """Whether this row stands for several layers that the model itself does not nest."""
        return self.node.class_name == ""

    def walk(self) -> Iterator["Row"]:
        """This row and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def build_rows(tree: LayerNode, kept: frozenset[str], head: LayerNode | None) -> tuple[Row, ...]:
    """The top rows: the source model, then the head.

    Args:
        tree: The source model as it came.
        kept: Paths of the leaves that the base keeps; the others were cut off.
        head: The new head, or None while it is not known.
    """
    top = [_build(grouped(tree), kept, None, 0)]
    if head is not None:
        top.append(build_head(head, None, 1))
    return tuple(top)


def _build(node: LayerNode, kept: frozenset[str], parent: Row | None, place: int) -> Row:
    row = Row(node, "base", parent, place)
    row.children = tuple(_build(child, kept, row, i) for i, child in enumerate(node.children))
    row.shown = row.children
    if row.children:
        row.leaves = tuple(leaf for child in row.children for leaf in child.leaves)
        row.weighted = (
            sum(child.weighted[0] for child in row.children),
            sum(child.weighted[1] for child in row.children),
        )
        if all(child.kind == "cut" for child in row.children):
            row.kind = "cut"
    elif node.path in kept:
        row.leaves = (node,)
        if node.num_parameters:
            row.weighted = (1, int(not node.is_batch_normalization))
    else:
        row.kind = "cut"
    return row


def build_head(node: LayerNode, parent: Row | None, place: int) -> Row:
    """The rows of a head."""
    row = Row(node, "head", parent, place)
    row.children = tuple(build_head(child, row, i) for i, child in enumerate(node.children))
    row.shown = row.children
    return row


def update_states(row: Row, trainable: frozenset[str], changed: list[Row]) -> tuple[int, int]:
    """Set `state` here and below from the layers that train.

    BatchNormalization stands apart: a group whose other layers all train is switched on, though
    its BatchNormalization stays frozen.

    Args:
        row: Where to begin.
        trainable: Paths of the leaves that train.
        changed: Gets every row whose state is another one now.

    Returns:
        How many leaves with weights train, and how many of those are no BatchNormalization.
    """
    weighted, counted = row.weighted
    training = others = 0
    if row.children:
        for child in row.children:
            of_child = update_states(child, trainable, changed)
            training += of_child[0]
            others += of_child[1]
    elif weighted and row.node.path in trainable:
        training, others = weighted, counted
    state: int | None
    if not weighted:
        state = None
    elif not training:
        state = 0
    else:
        state = 2 if (others == counted if counted else training == weighted) else 1
    if state != row.state:
        row.state = state
        changed.append(row)
    return training, others


def filter_rows(row: Row, text: str) -> int:
    """Show only rows in which `text` stands, what is below them, and the way to them.

    Args:
        row: Where to begin; it is shown itself whatever is found.
        text: In small letters; empty shows everything.

    Returns:
        The number of rows found here and below.
    """
    found = 0
    shown = []
    for child in row.children:
        found_below = filter_rows(child, text)
        if found_below or text in child.words:
            child.place = len(shown)
            shown.append(child)
        found += found_below + (text in child.words)
    # A row that is found itself shows all that is in it.
    if found == 0 and row.children and text in row.words:
        shown = list(row.children)
        for place, child in enumerate(shown):
            child.place = place
    row.shown = tuple(shown)
    return found


def grouped(node: LayerNode) -> LayerNode:
    """The layer with long flat lists inside it divided into groups by their names."""
    children = tuple(grouped(child) if child.children else child for child in node.children)
    if len(children) >= _GROUP_FROM:
        children = _group(children, node.path, 0)
    return replace(node, children=children)


def _group(nodes: Sequence[LayerNode], parent: str, level: int) -> tuple[LayerNode, ...]:
    made: list[LayerNode] = []
    for prefix, run in groupby(nodes, lambda node: _prefix(node, level)):
        members = tuple(run)
        if prefix is None or len(members) < 2 or len(members) == len(nodes):
            made.extend(members)
            continue
        inner = _group(members, parent, level + 1) if level == 0 else members
        made.append(
            LayerNode(
                path=f"{parent}/{prefix}",
                class_name="",
                output_shape=members[-1].output_shape,
                num_parameters=sum(member.num_parameters for member in members),
                trainable=any(member.trainable for member in members),
                children=inner,
            )
        )
    return tuple(made)


def _prefix(node: LayerNode, level: int) -> str | None:
    """The part of a layer's name that names its stage (level 0) or block (level 1)."""
    if node.children:
        return None
    found: list[str] = []
    parts = node.name.split("_")
    for end, part in enumerate(parts[:-1], start=1):
        if _NUMBERED.match(part) and not _DIMENSION.search(part):
            whole = "_".join(parts[:end])
            if part[-1].isalpha():
                found.append(whole[:-1])
            found.append(whole)
    return found[level] if level < len(found) else None
