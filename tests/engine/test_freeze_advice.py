from dataclasses import replace

import keras
import numpy as np
import pytest

from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Progress
from engine.freeze_advice import advise, suggestion
from engine.planning import make_plan
from engine.recipe import SourceSpec
from engine.training_types import BlockAdvice
from engine.types import Block, Sample
from tests.engine.small import make_classes, save_source, small_recipe, tiny_base


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    folder = tmp_path_factory.mktemp("advice")
    source = save_source(folder / "source.keras", tiny_base())
    recipe = small_recipe(source, make_classes(folder / "data", per_class=16))
    recipe = recipe.model_copy(
        update={"source": SourceSpec(location=str(source), preprocessing="unit")}
    )
    return make_plan(recipe)


def with_samples(plan, task, change):
    """The plan with the same pictures for another task."""
    samples = tuple(change(sample) for sample in plan.index.samples)
    from engine.targets import output_spec

    names = ("a", "b") if task == "regression" else plan.index.class_names
    index = replace(plan.index, samples=samples, task=task, class_names=names)
    return replace(plan, index=index, output=output_spec(task, names, index.split("train")))


def test_every_block_gets_its_figures_and_nothing_is_changed(plan):
    base = plan.opened.base
    before = [variable.numpy() for variable in base.variables]
    flags = [layer.trainable for layer in base.layers]
    found = advise(plan, Control())
    assert [len(block.block.paths) for block in found.blocks] == [2, 2]
    assert max(block.gradient for block in found.blocks) == 1
    assert all(0 < block.gradient <= 1 for block in found.blocks)
    # Colours are told apart at once.
    assert all(block.probe > 0.9 for block in found.blocks)
    assert found.num_samples == len(plan.index.split("train"))
    weighted = {"tiny/block1_conv", "tiny/block2_conv"}
    assert found.unfreeze and set(found.unfreeze) <= weighted
    assert found.reason.endswith(".")
    for variable, kept in zip(base.variables, before, strict=True):
        np.testing.assert_array_equal(variable.numpy(), kept)
    assert [layer.trainable for layer in base.layers] == flags
    # The same look sees the same.
    assert advise(plan, Control()) == found


def test_the_gradient_is_that_of_the_weights_by_their_size(plan):
    """Scaling a block's weights up, and what follows down, leaves the outputs, not the pull."""
    base = keras.models.clone_model(plan.opened.base)
    base.set_weights(plan.opened.base.get_weights())
    conv = base.get_layer("block2_conv")
    normalization = base.get_layer("block2_bn")
    conv.set_weights([2 * weight for weight in conv.get_weights()])
    _, _, mean, variance = normalization.get_weights()
    eps = normalization.epsilon
    normalization.set_weights([*normalization.get_weights()[:2], 2 * mean, 4 * variance + 3 * eps])
    scaled = replace(plan, opened=replace(plan.opened, base=base))
    one, other = (advise(p, Control()).blocks for p in (plan, scaled))
    assert [b.probe for b in one] == [b.probe for b in other]
    pulls = [blocks[1].gradient / blocks[0].gradient for blocks in (one, other)]
    # Twice the weights and half the gradient.
    assert pulls[1] == pytest.approx(pulls[0] / 4, rel=1e-3)


@pytest.mark.parametrize("task", ["binary", "multi_label", "regression"])
def test_other_tasks_are_probed_by_their_own_score(plan, task):
    def change(sample: Sample) -> Sample:
        if task == "binary":
            return replace(sample, label=int(sample.label == 0))
        if task == "multi_label":
            return replace(sample, label=-1, labels=(sample.label,) if sample.label else (0, 1))
        return replace(sample, label=-1, values=(3.0 * sample.label, 1.0 - sample.label))

    changed = with_samples(plan, task, change)
    if task == "binary":
        index = replace(changed.index, class_names=("red", "other"))
        changed = replace(changed, index=index)
    found = advise(changed, Control())
    assert found.task == task
    # Noise alone has an R² of nothing, and half of all answers right.
    assert found.blocks[-1].probe > 0.8
    assert max(block.gradient for block in found.blocks) == 1


def test_too_little_is_said(plan):
    few = replace(plan, index=replace(plan.index, samples=plan.index.split("train")[:5]))
    with pytest.raises(EngineError, match=r"There are 5 training pictures; .* at least 8"):
        advise(few, Control())


def test_it_can_be_cancelled(plan):
    texts = []

    def on_event(event):
        texts.append(event.text if isinstance(event, Progress) else "")
        if "pulls" in texts[-1]:
            control.cancel()

    control = Control(on_event)
    with pytest.raises(CancelledError):
        advise(plan, control)
    assert any("leaves each block" in text for text in texts)


# What is suggested


def advice(*figures):
    return tuple(
        BlockAdvice(
            block=Block(name=f"b{i}", paths=(f"b{i}/conv",), output_shape=(1,), num_parameters=1),
            gradient=gradient,
            probe=probe,
        )
        for i, (gradient, probe) in enumerate(figures)
    )


@pytest.mark.parametrize(
    ("figures", "names", "words"),
    [
        # DenseNet121 on photographs of flowers: better to the end
        ([(0.5, 0.64), (1, 0.67), (0.8, 0.73), (0.7, 0.775), (0.35, 0.8)], ["b4"], "is enough"),
        # and on spectrograms, which are no photographs
        (
            [(0.9, 0.47), (1, 0.68), (0.8, 0.79), (0.8, 0.72), (0.3, 0.635)],
            ["b3", "b4"],
            "best by what leaves “b2” (79 %), less well at the base's output (64 %)",
        ),
        # so little worse that it may be chance
        ([(1, 0.5), (1, 0.67), (1, 0.66)], ["b2"], "(66 %)"),
        ([(0.4, 0.5), (1, 0.6), (0.3, 0.7)], ["b2"], "at “b1” more than twice as hard"),
    ],
)
def test_what_the_later_blocks_lose_is_what_they_should_learn(figures, names, words):
    last = frozenset({f"b{len(figures) - 1}/conv"})
    chosen, reason = suggestion(advice(*figures), last, "single_label", 200)
    assert [one.block.name for one in chosen] == names
    assert words in reason
    assert ("twice as hard" in reason) == ("twice as hard" in words)


def test_numbers_are_told_as_such():
    _, reason = suggestion(advice((1, 0.7), (1, 0.5)), frozenset(), "regression", 200)
    assert "R² 0.70" in reason and "R² 0.50" in reason
