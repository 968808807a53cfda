"""What is wrong with a recipe is said in words, with its place and what to give."""

from typing import Any

import pytest
from pydantic import ValidationError

from engine.recipe import RateMultiplier, Recipe
from engine.wrong_values import validation_sentence


def _sentence(train: dict[str, Any] | None = None, **parts: Any) -> str:
    values = {"source": {"location": "m.h5"}, "data": {"roots": ["d"]}, **parts}
    if train is not None:
        values["train"] = train
    with pytest.raises(ValidationError) as caught:
        Recipe.model_validate(values)
    return validation_sentence(caught.value, Recipe)


def _phase(**values: Any) -> dict[str, Any]:
    return {"phases": [{"name": "Head", **values}]}


@pytest.mark.parametrize(
    ("train", "sentence"),
    [
        ({"bach_size": 3}, "train.bach_size is not known: perhaps batch_size was meant"),
        ({"batch_size": 0}, 'train.batch_size is 0: give 1 or more or "auto"'),
        ({"batch_size": "big"}, 'train.batch_size is "big": give a whole number or "auto"'),
        (
            {"device": "gpu:0"},
            'train.device is "gpu:0": give "auto", "CPU", "GPU:0" and so on, or several like '
            '"GPU:0,GPU:1"',
        ),
        ({"phases": []}, "train.phases is empty: give 1 or more entries"),
        (
            {"loss": "focal"},
            'train.loss is "focal": give names with values in { } (kind, label_smoothing, gamma)',
        ),
        (
            {"features": {"place": "ram"}},
            'train.features.place is "ram": give "auto", "memory" or "disk"',
        ),
        (_phase(epochs=1.5), "train.phases[0].epochs is 1.5: give a whole number"),
        (_phase(learning_rate=float("nan")), "train.phases[0].learning_rate is NaN: give a number"),
        (
            _phase(optimizer_values={"beta_1": 0.9}),
            'train.phases[0].optimizer_values is {"beta_1": 0.9}: give a list in [ ]',
        ),
        (
            _phase(multipliers=[{"layer": "conv"}]),
            "train.phases[0].multipliers[0].factor is missing: add it",
        ),
        (
            _phase(clip_norm=1, clip_value=1),
            "train.phases[0]: clip_norm, clip_value and global_clip_norm exclude each other: "
            "give one of them",
        ),
        # Two things in one phase are two things, and the list of phases is not wrong too.
        (
            _phase(epochs=0, average=2),
            "train.phases[0].epochs is 0: give 1 or more; "
            "train.phases[0].average is 2: give less than 1",
        ),
    ],
)
def test_a_value_that_does_not_fit_is_named_with_what_to_give(
    train: dict[str, Any], sentence: str
) -> None:
    assert _sentence(train) == sentence


def test_edits_are_named_without_their_kind_in_the_path() -> None:
    source = {"location": "m.h5", "edits": [{"kind": "cut"}, {"kind": "shrink"}]}
    assert _sentence(source=source) == (
        "source.edits[0].layer is missing: add it; "
        'source.edits[1].kind is "shrink": give "cut", "input_size", "channels", "remove", '
        '"reinitialize"'
    )


def test_a_file_that_holds_something_else() -> None:
    with pytest.raises(ValidationError) as caught:
        Recipe.model_validate([1])
    sentence = validation_sentence(caught.value, Recipe)
    assert sentence.startswith("the file is [1]: give names with values in { } (schema_version, ")


def test_a_part_of_a_recipe_begins_its_own_names() -> None:
    with pytest.raises(ValidationError) as caught:
        RateMultiplier(layer="head", factor=-1)
    assert validation_sentence(caught.value, RateMultiplier) == "factor is -1: give 0 or more"
