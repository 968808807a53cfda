"""The rows of the layer tree: real layers, and groups where a flat model's names tell blocks.

DenseNet121 is one flat list of 427 layers; their names (`conv5_block9_1_conv`) tell the blocks
that its paper draws. Grouping is for the eyes only: paths stay those of the model. No Qt.
"""

import re
from collections.abc import Iterator, Sequence
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
    """

    __slots__ = ("children", "kind", "leaves", "node", "number", "parent", "state")

    def __init__(self, node: LayerNode, kind: RowKind, parent: "Row | None", number: int) -> None:
        self.node = node
        self.kind = kind
        self.parent = parent
        self.number = number
        self.children: tuple[Row, ...] = ()
        self.leaves: tuple[LayerNode, ...] = ()
        self.state: int | None = None

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


def _build(node: LayerNode, kept: frozenset[str], parent: Row | None, number: int) -> Row:
    row = Row(node, "base", parent, number)
    row.children = tuple(_build(child, kept, row, i) for i, child in enumerate(node.children))
    if row.children:
        row.leaves = tuple(leaf for child in row.children for leaf in child.leaves)
        if all(child.kind == "cut" for child in row.children):
            row.kind = "cut"
    elif node.path in kept:
        row.leaves = (node,)
    else:
        row.kind = "cut"
    return row


def build_head(node: LayerNode, parent: Row | None, number: int) -> Row:
    """The rows of a head."""
    row = Row(node, "head", parent, number)
    row.children = tuple(build_head(child, row, i) for i, child in enumerate(node.children))
    return row


def update_states(row: Row, trainable: frozenset[str]) -> None:
    """Set `state` here and below from the layers that train.

    BatchNormalization stands apart: a group whose other layers all train is switched on, though
    its BatchNormalization stays frozen.
    """
    for child in row.children:
        update_states(child, trainable)
    weighted = [leaf for leaf in row.leaves if leaf.num_parameters]
    if not weighted:
        row.state = None
        return
    training = sum(leaf.path in trainable for leaf in weighted)
    if training == 0:
        row.state = 0
        return
    counted = [leaf for leaf in weighted if not leaf.is_batch_normalization] or weighted
    row.state = 2 if all(leaf.path in trainable for leaf in counted) else 1


def grouped(node: LayerNode) -> LayerNode:
    """The layer with long flat lists inside it divided into groups by their names."""
    children = tuple(grouped(child) if child.children else child for child in node.children)
    if len(children) >= _GROUP_FROM:
        children = _group(children, node.path, 0)
    return LayerNode(
        path=node.path,
        class_name=node.class_name,
        output_shape=node.output_shape,
        num_parameters=node.num_parameters,
        trainable=node.trainable,
        children=children,
    )


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
