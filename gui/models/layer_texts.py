"""What the cells of the layer tree say."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QPixmap

from engine.types import Shape
from gui import theme
from gui.models.layer_figures import LayerFigures
from gui.models.layer_rows import Row
from gui.numbers import decimal, figure, percent
from gui.words import listed


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerTexts", text)


def names_text(paths: tuple[str, ...], most: int = 4) -> str:
    """The layers' names in one line, the first few of many."""
    return listed((path.rsplit("/", 1)[-1] for path in paths), most)


def shape_text(shape: Shape | None) -> str:
    """A shape without the batch axis: 7×7×1024."""
    if shape is None:
        return "–"
    return "×".join("?" if size is None else str(size) for size in shape) or "–"


def name_text(row: Row) -> str:
    """A row's name, without what its group says already: `conv5_` under conv5."""
    if row.kind == "head" and row.parent is None:
        return _tr("Head (new)")
    name, parent = row.node.name, row.parent
    if parent is None or not parent.is_group:
        return name
    prefix = f"{parent.node.name}_"
    return name[len(prefix) :] if name.startswith(prefix) and len(name) > len(prefix) else name


def type_text(row: Row) -> str:
    """A layer's type, or how much a group holds."""
    if not row.children or (not row.is_group and row.kind != "head"):
        return row.node.class_name
    blocks = sum(bool(child.children) for child in row.children)
    if blocks > 1:
        return _tr("{0} blocks").format(blocks)
    return _tr("{0} layers").format(len(row.children))


def row_tip(row: Row, fed: tuple[str, ...], feeds: tuple[str, ...]) -> str:
    """What else there is to say of a row, with what feeds it and what it feeds."""
    lines = [row.node.path]
    if row.kind == "cut":
        lines.append(_tr("Cut off: the new head takes its place."))
    elif row.kind == "head":
        lines.append(_tr("New; always trains."))
    elif row.state is None:
        lines.append(_tr("Has no weights."))
    elif row.node.is_batch_normalization:
        lines.append(_tr("BatchNormalization stays frozen unless you switch it on itself."))
    if len(fed) > 1:
        lines.append(_tr("Joins {0} inputs: {1}").format(len(fed), names_text(fed)))
    if len(feeds) > 1:
        lines.append(_tr("Feeds {0} layers: {1}").format(len(feeds), names_text(feeds)))
    return "\n".join(lines)


# Figures


def factor_text(factor: float) -> str:
    """How many times the phase's learning rate: ×0.1."""
    return f"×{figure(factor)}"


def rate_text(figures: LayerFigures, row: Row) -> str:
    """How fast the layers of a row learn; nothing where they do not."""
    rates = figures.rates(row)
    is_inside_head = row.kind == "head" and row.parent is not None
    # What is frozen does not learn at any rate.
    is_frozen = rates == (1.0,) and row.kind != "head" and not row.state
    if not rates or is_inside_head or is_frozen:
        return ""
    ends = dict.fromkeys((rates[0], rates[-1]))
    return "–".join(map(factor_text, ends))


def probe_text(figures: LayerFigures, row: Row) -> str:
    """How well the answer can be read off what leaves a row's block."""
    block, advice = figures.block(row), figures.advice
    if block is None or block.probe is None or advice is None:
        return ""
    return decimal(block.probe, 2) if advice.task == "regression" else percent(block.probe, 0)


def rate_tip() -> str:
    """What the column of rates means."""
    return _tr(
        "How fast layers learn: ×0.1 is a tenth of the phase's learning rate. Double-click or "
        "press F2 to change it."
    )


def advice_tip(figures: LayerFigures, row: Row | None = None) -> str:
    """What the column of advice means, for one row or at all."""
    block = figures.block(row) if row is not None else None
    if row is None or block is None:
        return _tr(
            "Bar: how hard your data pulls at a block, for its size. Figure: how well the answer "
            "can be read off what leaves it."
        )
    lines = [
        _tr("Block {0}").format(block.block.name),
        _tr("Your data pulls at it {0} as hard as where it pulls hardest.").format(
            percent(block.gradient, 0)
        ),
    ]
    score = probe_text(figures, row)
    if score:
        lines.append(_tr("Read off what leaves it, the answer scores {0}.").format(score))
    return "\n".join(lines)


# Pictures


@lru_cache(maxsize=1)
def no_box() -> QPixmap:
    """As wide as a box: names stand in one line, whether there is a box before them or not."""
    made = QPixmap(16, 1)
    made.fill(Qt.GlobalColor.transparent)
    return made


@lru_cache(maxsize=1)
def joins() -> QIcon:
    """For layers with several inputs."""
    return theme.icon("call-merge", "second_text")
