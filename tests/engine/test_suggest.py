import subprocess
import sys
from dataclasses import replace

import pytest

from engine.freezing import trainable_paths
from engine.layer_rates import factors_of
from engine.recipe import FreezeSpec
from engine.strategies import strategy_of
from engine.suggest import strategy_phases, suggest
from engine.types import DatasetIndex, LayerNode, OpenedSource, Sample, SourceModel


def make_index(*counts: int) -> DatasetIndex:
    samples = tuple(
        Sample(path=f"/data/{label}/{i}.jpg", label=label, split="train")
        for label, count in enumerate(counts)
        for i in range(count)
    )
    return DatasetIndex(
        roots=("/data",),
        task="single_label",
        class_names=tuple(f"class{label}" for label in range(len(counts))),
        samples=samples,
        refused=(),
        findings=(),
        fingerprint="0" * 64,
    )


def make_base(names: list[str]) -> LayerNode:
    children = tuple(
        LayerNode(
            path=f"base/{name}",
            class_name="BatchNormalization" if name.endswith("bn") else "Conv2D",
            output_shape=(4, 4, 8),
            num_parameters=0 if name.endswith("relu") else 16,
            trainable=True,
        )
        for name in names
    )
    return LayerNode(
        path="base",
        class_name="Functional",
        output_shape=(4, 4, 8),
        num_parameters=sum(child.num_parameters for child in children),
        trainable=True,
        children=children,
    )


DENSENET_LIKE = ["conv1_conv", "conv1_bn"] + [
    f"conv{stage}_block{block}_{part}"
    for stage in (2, 3, 4, 5)
    for block in (1, 2)
    for part in ("1_conv", "1_bn", "1_relu", "2_conv")
]


def make_opened(weights: str = "imagenet", names: list[str] | None = None) -> OpenedSource:
    base = make_base(names or [*DENSENET_LIKE, "bn"])
    source = SourceModel(
        location="DenseNet121",
        name="DenseNet121",
        keras_version="3.15.1",
        input_shape=(96, 96, 3),
        output_shape=(1000,),
        features_shape=(4, 4, 8),
        preprocessing="torch",
        preprocessing_reason="its graph is DenseNet121's",
        weights=weights,
        num_parameters=base.num_parameters,
        num_trainable=base.num_parameters,
        fingerprint="0" * 64,
    )
    return OpenedSource(source=source, tree=base, base=base, cut="base/bn")


@pytest.mark.parametrize(
    ("images", "gpu", "names", "epochs", "rates", "batch_size"),
    [
        (100, False, ["Head"], [50], [1e-3], 16),
        (300, False, ["Head", "Last block"], [20, 10], [1e-3, 1e-4], 32),
        (1_000, True, ["Head", "Last block"], [20, 10], [1e-3, 1e-4], 32),
        (10_000, False, ["Head", "Last half"], [5, 15], [1e-3, 1e-4], 32),
        (10_000, True, ["Head", "Last half"], [5, 15], [1e-3, 1e-4], 64),
        (100_000, True, ["Head", "All layers"], [1, 10], [1e-3, 1e-4], 128),
        (100_000, False, ["Head"], [10], [1e-3], 64),
    ],
)
def test_defaults_follow_the_table(images, gpu, names, epochs, rates, batch_size):
    suggestion = suggest(make_index(images // 2, images // 2), make_opened(), gpu=gpu)
    phases = suggestion.train.phases
    assert [phase.name for phase in phases] == names
    assert [phase.epochs for phase in phases] == epochs
    assert [phase.learning_rate for phase in phases] == rates
    assert {phase.optimizer for phase in phases} == {"adam"}
    assert suggestion.train.batch_size == batch_size
    assert suggestion.strategy == strategy_of(phases)
    assert f"{images:,} pictures" in suggestion.reason


def test_suggested_freeze_states_fit_the_base():
    opened = make_opened()
    for images in (300, 10_000, 100_000):
        index = make_index(images // 2, images // 2)
        phases = suggest(index, opened, gpu=True).train.phases
        assert trainable_paths(phases[0].freeze, opened.base) == frozenset()
        trains = trainable_paths(phases[1].freeze, opened.base)
        assert trains
        assert not any(path.endswith("bn") for path in trains)
    last = trainable_paths(
        suggest(make_index(150, 150), opened).train.phases[1].freeze, opened.base
    )
    assert {path.split("/")[1][:5] for path in last} == {"conv5"}


def test_little_data_is_varied_in_views_that_are_computed_once():
    for images in (100, 1_000):
        suggestion = suggest(make_index(images // 2, images // 2), make_opened())
        assert suggestion.augment.preset == "gentle"
        assert suggestion.train.features.views == 8
        assert "8 variations" in suggestion.reason
    live = suggest(make_index(5_000, 5_000), make_opened())
    assert (live.augment.preset, live.train.features.views) == ("gentle", 0)


def test_much_data_is_varied_only_with_a_gpu():
    index = make_index(50_000, 50_000)
    strong = suggest(index, make_opened(), gpu=True)
    assert (strong.augment.rand_augment, strong.augment.mix_up) == (0.5, 0.2)
    assert strong.train.precision == "mixed"
    weak = suggest(index, make_opened())
    assert weak.augment.preset == "none"
    assert weak.train.precision == "float32"
    assert "processor" in weak.reason


def test_from_ten_thousand_on_the_rate_falls_in_the_second_phase():
    def schedules(images):
        phases = suggest(make_index(images // 2, images // 2), make_opened(), gpu=True).train.phases
        return [phase.schedule.kind for phase in phases]

    assert schedules(1_000) == ["constant", "constant"]
    assert schedules(10_000) == schedules(100_000) == ["constant", "cosine"]


def test_with_much_data_earlier_blocks_learn_at_a_tenth_of_the_rate():
    opened = make_opened()
    head, everything = suggest(make_index(50_000, 50_000), opened, gpu=True).train.phases
    assert head.multipliers == ()
    factors = factors_of(everything.multipliers, opened.base)
    assert factors.pop("head") == 1
    fast = {path for path, factor in factors.items() if factor == 1}
    assert {path.split("/")[1][:5] for path in fast} == {"conv5", "bn"}
    assert {factor for path, factor in factors.items() if path not in fast} == {0.1}
    assert len(everything.multipliers) <= len(fast) + 1


def test_few_in_a_class_means_the_head_alone():
    suggestion = suggest(make_index(500, 9), make_opened())
    assert suggestion.strategy == "feature-extraction"
    assert "“class1” has only 9 pictures" in suggestion.reason


def test_a_class_that_cannot_be_tested_is_told():
    assert "cannot be tested" in suggest(make_index(50, 2), make_opened()).reason
    assert "cannot be tested" not in suggest(make_index(50, 3), make_opened()).reason


def test_above_three_times_as_many_classes_are_weighed():
    uneven = suggest(make_index(400, 100), make_opened())
    assert "4 times as many" in uneven.reason
    assert uneven.train.class_weights == "balanced"
    even = suggest(make_index(300, 100), make_opened())
    assert "times as many" not in even.reason
    assert even.train.class_weights == "none"


def test_several_labels_are_counted_each_and_not_weighed():
    samples = tuple(
        Sample(path=str(i), label=-1, split="train", labels=(0, 1) if i % 10 == 0 else (0,))
        for i in range(300)
    )
    index = replace(make_index(0, 0), task="multi_label", samples=samples)
    suggestion = suggest(index, make_opened())
    assert "10 times as many" in suggestion.reason
    assert suggestion.train.class_weights == "none"


def test_numbers_have_no_classes_and_rows_are_not_varied():
    samples = tuple(Sample(path=str(i), label=-1, split="train", values=(i,)) for i in range(300))
    index = replace(make_index(0), task="regression", samples=samples, media="vector")
    suggestion = suggest(index, make_opened(), gpu=True)
    assert suggestion.strategy == "two-phase"
    assert suggestion.augment.preset == "none"
    assert "300 rows" in suggestion.reason
    assert "accuracy" not in suggestion.reason and "class" not in suggestion.reason


def test_a_wide_head_needs_a_hundred_images_in_every_class():
    assert suggest(make_index(300, 99), make_opened()).head.hidden == ()
    head = suggest(make_index(300, 100), make_opened()).head
    assert [layer.units for layer in head.hidden] == [256]
    assert head.dropout == pytest.approx(0.3)


def test_random_weights_train_as_a_whole():
    suggestion = suggest(make_index(150, 150), make_opened(weights="random"))
    assert suggestion.strategy == "fine-tune"
    (phase,) = suggestion.train.phases
    assert phase.freeze == FreezeSpec(everything=True, batch_normalization=True)
    assert phase.learning_rate == pytest.approx(1e-3)
    assert "random weights" in suggestion.reason


def test_without_a_source_only_the_head_is_suggested():
    phases = suggest(make_index(150, 150), None).train.phases
    assert [phase.freeze for phase in phases] == [FreezeSpec()]


def test_strategies_make_the_phases_they_name():
    opened = make_opened()
    for strategy in ("feature-extraction", "two-phase", "fine-tune", "gradual"):
        for images in (100, 300, 10_000, 100_000):
            assert strategy_of(strategy_phases(strategy, images, opened)) == strategy


def test_the_phases_of_gradual_unfreezing_share_the_epochs():
    _, *steps = strategy_phases("gradual", 300, make_opened())
    assert 10 <= sum(step.epochs for step in steps) <= 15


def test_an_empty_index_does_not_fail():
    assert suggest(make_index(), None).strategy == "feature-extraction"


def test_importing_loads_no_tensorflow():
    code = "import sys, engine.suggest; sys.exit('tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("count", [40, 300, 8_000, 60_000])
@pytest.mark.parametrize("gpu", [False, True])
def test_every_suggested_value_has_its_reason(count, gpu):
    made = suggest(make_index(count // 2, count // 2), make_opened(), gpu)
    assert set(made.reasons) == {
        *("pooling", "dropout", "hidden"),
        *("augment", "views", "batch_size", "class_weights"),
    }
    assert len(made.phase_reasons) == len(made.train.phases)
    for reasons in (made.reasons, *made.phase_reasons):
        assert all(one.endswith(".") and one.count(". ") == 0 for one in reasons.values())


def test_reasons_name_the_data_that_they_are_because_of():
    made = suggest(make_index(400, 40), None)
    assert "10 times as large" in made.reasons["class_weights"]
    assert "fewer than 100 pictures" in made.reasons["hidden"]
