"""`graft inspect MODEL --layer LAYER`: what is inside one layer."""

import argparse
from dataclasses import asdict

from engine import tasks
from engine.cli_output import Outcome, count, percent, table
from engine.control import Control
from engine.errors import EngineError
from engine.freezing import find_layer
from engine.recipe import SourceSpec
from engine.types import LayerDetails, WeightDetails

_BARS = "▁▂▃▄▅▆▇█"
_BINS_PER_BAR = 4


def inspect_layer(options: argparse.Namespace, spec: SourceSpec, control: Control) -> Outcome:
    """The details of the layer that `--layer` names by its path or name.

    Raises:
        EngineError: If the source cannot be opened or has no such layer.
    """
    if options.no_build:
        raise EngineError(
            "`--layer` shows a layer's weights, which `--no-build` does not read: leave one out."
        )
    path = find_layer(tasks.open_source(spec, control).tree, options.layer).path
    details = tasks.inspect_layer(tasks.LayerRequest(spec=spec, path=path), control)
    return Outcome(values=asdict(details), text=_text(details))


def _text(details: LayerDetails) -> str:
    shape = "×".join(str(size or "?") for size in details.output_shape or ()) or "–"
    lines = [f"{details.path}: {details.class_name}, output {shape}"]
    lines += [f"fed by {', '.join(details.inputs)}"] if details.inputs else []
    lines += [f"feeds {', '.join(details.outputs)}"] if details.outputs else []
    if details.dead_units is not None:
        dead = f"{details.dead_units:,} of {count(details.num_units or 0, 'unit')}"
        lines.append(f"dead units: {dead} (all incoming weights zero, or gamma zero)")
    if details.configuration:
        lines.append(table([(f"  {key}", value) for key, value in details.configuration]))
    if details.weights:
        head = ("weights", "shape", "mean", "deviation", "lowest", "highest", "zeros", "histogram")
        rows = [_row(weight) for weight in details.weights]
        lines.append(table([head, *rows], right=(2, 3, 4, 5, 6)))
    lines += [
        f"{weight.name} holds {count(weight.not_finite, 'value')} that are no finite numbers"
        for weight in details.weights
        if weight.not_finite
    ]
    return "\n".join(lines)


def _row(weight: WeightDetails) -> tuple[str, ...]:
    figures = (weight.mean, weight.deviation, weight.low, weight.high)
    return (
        weight.name,
        "×".join(map(str, weight.shape)) or "1",
        *(f"{figure:.4g}" for figure in figures),
        percent(weight.zeros),
        _bars(weight.counts),
    )


def _bars(counts: tuple[int, ...]) -> str:
    """The histogram as a line of block characters."""
    sums = [
        sum(counts[start : start + _BINS_PER_BAR]) for start in range(0, len(counts), _BINS_PER_BAR)
    ]
    most = max(sums, default=0) or 1
    return "".join(_BARS[-(-one * (len(_BARS) - 1) // most)] for one in sums)
