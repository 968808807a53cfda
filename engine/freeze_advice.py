"""Freeze advice: which blocks of a base are worth unfreezing, from a look at a sample of the data.

Two figures for each block. The relative gradient norm of surgical fine-tuning (Lee et al., arXiv
2210.11466: RGN = ‖g‖ / ‖θ‖, averaged over batches, BatchNormalization left out) says how hard the
data pulls at a block, measured by its own size. The score of a linear probe (Alain and Bengio,
arXiv 1610.01644) on what leaves a block says how much of the answer can be read off there already.
"""

import math
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.freezing import trainable_paths
from engine.graph import Call, FlatGraph, Value, flatten, layer_paths
from engine.head import Assembled, assemble
from engine.linear_probe import drawn, fit_probe, probe_score, probe_targets
from engine.phase_model import Replay
from engine.planning import TrainingPlan
from engine.recipe import HeadSpec
from engine.sources.opening import open_model
from engine.split_data import SplitData
from engine.strategies import blocks_of, counted, last_block
from engine.training_types import BlockAdvice, FreezeAdvice
from engine.types import Block, DataTask, Sample

MOST_SAMPLES, LEAST_SAMPLES = 512, 8
BATCH = 32

# The strongest pull stands alone where the next is less than this share of it.
_ALONE = 0.5

Rows = NDArray[Any]


def advise(plan: TrainingPlan, control: Control) -> FreezeAdvice:
    """Look at a sample of the training data and say what is worth unfreezing.

    A linear head is fitted on the base's pooled output first, so that gradients mean something:
    on one half of the samples for the gradients of the other. Its loss is the mean squared error
    of one-hot classes, of labels, or of numbers in their deviations. No weight is changed.

    Args:
        plan: Its source, data and seed are looked at; the head and the phases do not matter.
        control: Progress and cancel.

    Raises:
        EngineError: If there are too few samples, or the base has nothing to unfreeze.
        CancelledError: If the user cancelled.
    """
    blocks = _trainable_blocks(plan)
    samples = drawn(plan.index.split("train"), MOST_SAMPLES, plan.recipe.seed)
    if len(samples) < LEAST_SAMPLES:
        raise EngineError(
            f"There are {len(samples)} training {plan.input.noun}; advice on what to unfreeze "
            f"needs at least {LEAST_SAMPLES}: add more."
        )
    if not blocks:
        raise EngineError(
            f"No layer of {plan.source.source.name!r} can be unfrozen: its base has no weights."
        )
    opened = plan.opened or open_model(plan.recipe.source, control, plan.recipe.seed)
    # Whatever the head will be, what is probed is pooled.
    assembled = assemble(
        opened.base,
        plan.preprocessing,
        HeadSpec(pooling="average", hidden=()),
        plan.output,
        plan.input.model_shape,
        plan.recipe.seed,
    )
    index = replace(plan.index, samples=samples)
    with SplitData(replace(plan, index=index), "train", control) as data:
        pixels = data.pixels()
        targets = _targets(data.samples, plan)
        outputs = _block_outputs(assembled, blocks, pixels, control)
        seed = plan.recipe.seed
        probes = [probe_score(rows, targets, plan.output.task, seed=seed) for rows in outputs]
        gradients = _gradients(assembled, blocks, pixels, outputs[-1], targets, seed, control)
    largest = max(gradients.max(), 1e-30)
    found = tuple(
        BlockAdvice(block=block, gradient=float(gradient / largest), probe=probe)
        for block, gradient, probe in zip(blocks, gradients, probes, strict=True)
    )
    paths = {leaf.path for leaf in counted(plan.source.base)}
    last = trainable_paths(last_block(plan.source), plan.source.base)
    chosen, reason = suggestion(found, last, plan.output.task, len(targets))
    return FreezeAdvice(
        blocks=found,
        unfreeze=tuple(path for one in chosen for path in one.block.paths if path in paths),
        reason=reason,
        num_samples=len(targets),
        task=plan.output.task,
    )


def _trainable_blocks(plan: TrainingPlan) -> tuple[Block, ...]:
    paths = {leaf.path for leaf in counted(plan.source.base)}
    return tuple(block for block in blocks_of(plan.source) if paths.intersection(block.paths))


def _targets(samples: Sequence[Sample], plan: TrainingPlan) -> Rows:
    """One row a sample: one-hot classes, labels, or numbers in their deviations."""
    targets = probe_targets(samples, plan.output.task, len(plan.index.class_names))
    if plan.output.task == "regression":
        targets = (targets - np.array(plan.output.offset)) / np.array(plan.output.scale)
    return targets.astype(np.float32)


# What leaves each block


def _block_outputs(
    assembled: Assembled, blocks: Sequence[Block], pixels: Rows, control: Control
) -> list[Rows]:
    """For each block what leaves it, globally pooled: [N, channels]."""
    graph = flatten(assembled.extractor)
    ends = [_leaving(graph, {p for b in blocks[at:] for p in b.paths}) for at in range(len(blocks))]
    ends = [*ends[1:], graph.outputs]
    values = tuple(dict.fromkeys(value for end in ends for value in end))
    calls = graph.between(graph.inputs, values)
    model = Replay(calls, graph.inputs, values, calls, "advice")

    def pooled(batch: Any) -> list[Any]:
        made = model(batch, training=False)
        return [tf.reduce_mean(one, axis=tuple(range(1, len(one.shape) - 1))) for one in made]

    run = tf.function(pooled)
    rows: list[list[Rows]] = [[] for _ in values]
    for batch, count in _batches(pixels, control, "Reading what leaves each block"):
        for found, one in zip(rows, run(batch), strict=True):
            found.append(one.numpy()[:count])
    joined = {value: np.concatenate(found) for value, found in zip(values, rows, strict=True)}
    return [np.concatenate([joined[value] for value in end], axis=1) for end in ends]


def _leaving(graph: FlatGraph, later: Set[str]) -> tuple[Value, ...]:
    """The tensors that what needs the layers of `later` gets from what does not."""
    before: set[Value] = set(graph.inputs)
    others: list[Call] = []
    made: dict[Value, None] = {}
    for call in graph.calls:
        if before.issuperset(call.inputs) and call.path not in later:
            before.update(call.outputs)
            made.update(dict.fromkeys(call.outputs))
        else:
            others.append(call)
    entering = {value for call in others for value in call.inputs}
    return tuple(value for value in made if value in entering) or graph.inputs


def _batches(pixels: Rows, control: Control, text: str) -> Any:
    """Batches of one size (the last one is filled up), each with how many of its rows count."""
    for start in range(0, len(pixels), BATCH):
        control.progress(text, start, len(pixels))
        rows = pixels[start : start + BATCH]
        batch = np.zeros((BATCH, *pixels.shape[1:]), np.float32)
        batch[: len(rows)] = rows
        yield tf.constant(batch), len(rows)
    control.progress(text, len(pixels), len(pixels))


# Gradients


def _gradients(
    assembled: Assembled,
    blocks: Sequence[Block],
    pixels: Rows,
    features: Rows,
    targets: Rows,
    seed: int,
    control: Control,
) -> Rows:
    """For each block the norm of the loss's gradient relative to that of its weights."""
    order = np.random.default_rng([seed, 0xAE]).permutation(len(targets))
    halves = np.array_split(order, 2)
    measure = _measure(assembled, blocks, [fit_probe(features[h], targets[h]) for h in halves])
    # For each sample which of the two heads has not seen it.
    others = np.zeros((len(targets), 2), np.float32)
    others[halves[0], 1] = others[halves[1], 0] = 1
    norms, sizes = [], []
    text = "Measuring how hard the data pulls at each block"
    for place, (batch, count) in enumerate(_batches(pixels, control, text)):
        rows = slice(place * BATCH, place * BATCH + count)
        filled = ((0, BATCH - count), (0, 0))
        norms.append(measure(batch, np.pad(targets[rows], filled), np.pad(others[rows], filled)))
        sizes.append(count)
    return np.average(norms, axis=0, weights=sizes)


def _measure(
    assembled: Assembled, blocks: Sequence[Block], heads: Sequence[tuple[Rows, Rows]]
) -> Any:
    """A compiled function from a batch, its targets and which head counts for each of its rows
    (rows of nothing do not count), to each block's relative gradient norm.
    """
    graph = flatten(assembled.extractor)
    model = Replay(graph.calls, graph.inputs, graph.outputs[0], graph.calls, "advice_gradients")
    layers = layer_paths(assembled.base)
    groups = [
        [
            variable.value
            for path in block.paths
            for variable in layers[path].weights
            if _is_measured(layers[path], variable)
        ]
        for block in blocks
    ]
    variables = [variable for group in groups for variable in group]

    def measure(batch: Any, wanted: Any, counts: Any) -> Any:
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            for variable in variables:
                tape.watch(variable)
            features = model(batch, training=False)
            outputs = [tf.matmul(features, kernel) + bias for kernel, bias in heads]
            errors = [tf.reduce_mean(tf.square(one - wanted), axis=1) for one in outputs]
            loss = tf.reduce_sum(tf.stack(errors, axis=1) * counts) / tf.reduce_sum(counts)
        zero = tf.UnconnectedGradients.ZERO
        gradients = iter(tape.gradient(loss, variables, unconnected_gradients=zero))
        return tf.stack(
            [
                tf.math.divide_no_nan(
                    tf.linalg.global_norm([next(gradients) for _ in group]),
                    tf.linalg.global_norm(group),
                )
                for group in groups
            ]
        )

    return tf.function(measure)


def _is_measured(layer: Any, variable: Any) -> bool:
    normalizes = type(layer).__name__ == "BatchNormalization"
    return not normalizes and variable.dtype.startswith(("float", "bfloat"))


# What follows from it


def suggestion(
    blocks: Sequence[BlockAdvice], last: Set[str], task: DataTask, num_samples: int
) -> tuple[tuple[BlockAdvice, ...], str]:
    """What to unfreeze, and why.

    What is read off best in the middle is lost by the blocks after it: those are worth training.
    Where nothing is lost, the last block is. Gradients are only told of: of the blocks that could
    be trained alone, the largest promises most (as in surgical fine-tuning).

    Args:
        blocks: From input to output, with both figures.
        last: The paths of the base's last block.
        task: Names the probes' score.
        num_samples: How sure the scores are.

    Returns:
        The blocks to train, and one sentence or two.
    """
    read = {
        "multi_label": "The labels are told",
        "regression": "The numbers are estimated",
    }.get(task, "The classes are told apart")
    probes = [-math.inf if block.probe is None else block.probe for block in blocks]
    best, end = max(probes), probes[-1]
    peak = probes.index(best)
    if best - end > _doubt(best, task, num_samples):
        chosen = tuple(blocks[peak + 1 :])
        after = f"the {len(chosen)} blocks after it are" if len(chosen) > 1 else "the next block is"
        reason = (
            f"{read} best by what leaves “{blocks[peak].block.name}” ({_figure(best, task)}), less "
            f"well at the base's output ({_figure(end, task)}): {after} worth training."
        )
    else:
        chosen = tuple(block for block in blocks if not last.isdisjoint(block.block.paths))
        named = f"from “{chosen[0].block.name}” on" if len(chosen) > 1 else "the last block"
        reason = (
            f"{read} about as well at the base's output as anywhere before it "
            f"({_figure(end, task)}): training {named} is enough."
        )
    pulled = sorted(blocks, key=lambda block: -block.gradient)
    if len(pulled) > 1 and pulled[1].gradient < _ALONE and pulled[0] not in chosen:
        reason += (
            f" Your data pulls at “{pulled[0].block.name}” more than twice as hard as at any "
            "other: that block alone is worth a try."
        )
    return chosen, reason


def _doubt(score: float, task: DataTask, num_samples: int) -> float:
    """How much two scores of as many samples may differ by chance: two standard errors."""
    if task == "regression":
        return 0.05
    return 2 * math.sqrt(max(score * (1 - score), 1 / num_samples) / num_samples)


def _figure(score: float, task: DataTask) -> str:
    return f"R² {score:.2f}" if task == "regression" else f"{100 * score:.0f} %"
