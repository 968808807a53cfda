"""What the window says about where the evidence lies."""

from PySide6.QtCore import QCoreApplication

from engine.evaluation_types import Evaluation
from engine.explanation_types import Explanation, HeatMap, LayerKind, MapLayer
from gui import numbers
from gui.answer_texts import error_of, is_right
from gui.numbers import decimal, percent

# Rank correlations from which on two maps agree, or agree in part.
AGREE, PARTLY = 0.6, 0.3


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhyTexts", text)


def figure(found: Explanation, value: float) -> str:
    """A probability as per cent, or a number."""
    return numbers.figure(value, 5) if found.task == "regression" else percent(value)


def layer_text(layer: MapLayer) -> str:
    """A guide in the list: its name, its places, what it sees."""
    name, size = layer.path.rsplit("/", 1)[-1], "×".join(map(str, layer.shape[:2]))
    what = {
        "last": _tr("suggested"),
        "parts": _tr("parts"),
        "textures": _tr("textures"),
        "edges": _tr("edges and colours"),
    }[layer.kind]
    return f"{name} · {size} · {what}"


def layer_hint(kind: LayerKind) -> str:
    """What layers of this depth have learned to see, and how far to trust it here."""
    return {
        "last": _tr(
            "What the last convolutions have found, just before the answer: whole things and "
            "large parts, in coarse places. Best for asking why."
        ),
        "parts": _tr(
            "An earlier layer: parts of things, in finer places. It says less about this class "
            "alone."
        ),
        "textures": _tr(
            "A layer halfway: textures and simple shapes, in fine places. They speak for other "
            "classes too."
        ),
        "edges": _tr(
            "One of the first layers: edges and colours, whatever the class. It shows what the "
            "model notices, hardly why it answers so."
        ),
    }[kind]


def place_text(heat: HeatMap) -> str:
    """Where the heat is greatest, in words."""
    across, down = (min(2, int(3 * share)) for share in heat.strongest)
    return (
        (_tr("at the upper left"), _tr("at the top"), _tr("at the upper right")),
        (_tr("at the left"), _tr("in the middle"), _tr("at the right")),
        (_tr("at the lower left"), _tr("at the bottom"), _tr("at the lower right")),
    )[down][across]


def caption(found: Explanation, heat: HeatMap) -> str:
    """What is below a map: how it was found, and what it says."""
    size = f"{heat.grid[0]}×{heat.grid[1]}"
    if heat.method == "grad-cam":
        name = heat.layer.rsplit("/", 1)[-1]
        how = _tr("Grad-CAM at {0}, {1} places").format(name, size)
    else:
        how = _tr("Covered place by place, {0} places").format(size)
    if heat.is_empty:
        said = _tr("nothing here speaks for {0}").format(found.class_name)
    elif heat.covered is None:
        said = _tr("strongest {0}").format(place_text(heat))
    else:
        said = _tr("without the strongest place {0} falls from {1} to {2}").format(
            found.class_name, figure(found, found.value), figure(found, heat.covered)
        )
    return _tr("{0}: {1}.").format(how, said)


def plain_caption(found: Explanation) -> str:
    """What is below the picture without heat."""
    width, height = found.size
    return _tr("What the model saw, {0}×{1} points.").format(width, height)


def verdict(found: Explanation) -> tuple[str, str]:
    """Whether the two ways of looking agree, and the colour to say it in."""
    if found.agreement is None:
        return (
            _tr("The two cannot be compared: one of them says the same of every place."),
            "second_text",
        )
    share = decimal(found.agreement, 2)
    if found.agreement >= AGREE:
        return (
            _tr(
                "Both ways point to the same places (agreement {0} of 1): the answer very likely "
                "rests on them."
            ).format(share),
            "good",
        )
    if found.agreement >= PARTLY:
        return (
            _tr("The two agree in part (agreement {0} of 1): believe what both show.").format(
                share
            ),
            "second_text",
        )
    return (
        _tr(
            "The two disagree (agreement {0} of 1): build on neither; look at another layer."
        ).format(share),
        "warning",
    )


def worth_asking(evaluation: Evaluation | None) -> list[str]:
    """The mistakes, the surest first; of numbers the largest errors; else all there is."""
    if evaluation is None:
        return []
    samples = evaluation.samples
    if evaluation.task == "regression":
        ordered = sorted(samples, key=lambda one: -abs(error_of(one, 0)))
    else:
        wrong = [one for one in samples if not is_right(one)]
        ordered = sorted(wrong or samples, key=lambda one: -one.probability)
    return [one.path for one in ordered]
