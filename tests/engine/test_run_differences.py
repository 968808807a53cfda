import pytest

from engine.recipe import (
    AugmentSpec,
    DataSpec,
    FeatureSpec,
    FreezeSpec,
    LossSpec,
    Phase,
    RateMultiplier,
    Recipe,
    Schedule,
    SourceSpec,
    TrainSpec,
)
from engine.run_differences import difference

BEFORE = Recipe(source=SourceSpec(location="net.keras"), data=DataSpec(roots=("/data",)))


def with_train(**changes):
    return BEFORE.model_copy(update={"train": BEFORE.train.model_copy(update=changes)})


def with_phase(**changes):
    return with_train(phases=(BEFORE.train.phases[0].model_copy(update=changes),))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"freeze": FreezeSpec(everything=True)}, "trains all layers"),
        ({"learning_rate": 1e-4, "epochs": 3}, "3 epochs, rate 0.0001"),
        ({"schedule": Schedule(kind="cosine", warm_up=0.1)}, "cosine, warm-up 10%"),
        ({"schedule": Schedule(kind="one_cycle")}, "one cycle"),
        ({"schedule": Schedule(kind="step", drop=0.5, every=3)}, "×0.5 each 3 epochs"),
        ({"schedule": Schedule(kind="exponential", end=0.1)}, "exponential to 0.1"),
        ({"schedule": Schedule(warm_up=0.2)}, "constant rate, warm-up 20%"),
        ({"optimizer": "sgd", "momentum": 0.9}, "sgd"),
        ({"optimizer_values": (("beta_1", 0.8), ("amsgrad", True))}, "beta 1 0.8, amsgrad 1"),
        ({"weight_decay": 0.01, "l2": 1e-4}, "decay 0.01, L2 of the base 0.0001"),
        ({"clip_norm": 1.0}, "each gradient up to 1"),
        ({"average": 0.99, "accumulate": 4}, "average 0.99, a step each 4 batches"),
        ({"multipliers": (RateMultiplier(layer="a", factor=0.1),)}, "layers at rates of their own"),
        ({"gate": "settled"}, "waits to settle"),
        ({"name": "Other"}, "other settings"),
    ],
)
def test_what_a_phase_changes_is_said_in_a_few_words(changes, words):
    assert difference(BEFORE, with_phase(**changes)) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"loss": LossSpec(kind="focal", gamma=3)}, "focal loss, gamma 3"),
        ({"loss": LossSpec(label_smoothing=0.1)}, "labels smoothed by 0.1"),
        ({"batch_size": "auto"}, "batch auto"),
        ({"class_weights": "balanced"}, "classes weighed"),
        ({"class_weight_values": (("cat", 2.0),)}, "cat ×2"),
        ({"features": FeatureSpec(views=8)}, "8 kept variations"),
        ({"features": FeatureSpec(place="disk")}, "other settings"),
        (
            {"features": FeatureSpec(stored_as="float16")},
            "frozen layers in float32, kept in float16",
        ),
        ({"precision": "mixed_bfloat16"}, "mixed bfloat16"),
        ({"compile": "on", "loop": "tape"}, "XLA on, gradient tape"),
        ({"device": "GPU:0"}, "on GPU:0"),
        ({"cache": False}, "frozen layers each epoch"),
        ({"start_from": "/runs/7"}, "from run 7"),
    ],
)
def test_what_all_phases_share_is_said_in_a_few_words(changes, words):
    assert difference(BEFORE, with_train(**changes)) == words


def test_of_what_goes_back_the_new_value_is_said():
    before = with_phase(clip_norm=1.0, average=0.9, weight_decay=0.1)
    assert difference(before, BEFORE) == "usual decay, gradients unlimited, no average"
    other = with_phase(global_clip_norm=2.0, average=0.9, weight_decay=0.1)
    assert difference(before, other) == "gradients up to 2"


def test_only_the_weightiest_changes_are_said():
    recipe = with_phase(epochs=3, learning_rate=0.1, optimizer="lion", average=0.9)
    recipe = recipe.model_copy(update={"augment": AugmentSpec(preset="gentle")})
    assert difference(BEFORE, recipe) == "3 epochs, rate 0.1, lion …"


def test_phases_of_which_there_are_more_are_named():
    phases = (Phase(name="Head"), Phase(name="Last block"))
    assert difference(BEFORE, with_train(phases=phases)) == "head, then last block"
    changed = (phases[0], phases[1].model_copy(update={"learning_rate": 1e-5}))
    assert difference(with_train(phases=phases), with_train(phases=changed)) == (
        "phase 2: rate 0.00001"
    )


def test_the_same_again_and_the_first_run():
    assert difference(BEFORE, BEFORE) == "the same again"
    assert difference(None, BEFORE) == "net"
    assert difference(BEFORE, with_train(phases=TrainSpec().phases)) == "the same again"
