import math

import pytest
from pydantic import ValidationError

from engine.errors import EngineError
from engine.recipe import (
    AugmentSpec,
    DenseLayer,
    FreezeSpec,
    HeadSpec,
    Phase,
    SourceSpec,
    TrainSpec,
)
from engine.search.space import (
    base_values,
    default_space,
    num_choices,
    own_part,
    recipe_of,
    source_of,
    with_part,
)
from engine.search.types import (
    SEARCHED,
    AugmentSpace,
    HeadSpace,
    RateRange,
    SearchSpace,
    source_labels,
)
from engine.types import OpenedSource
from tests.engine.search.specs import HEADS, a_recipe, a_spec
from tests.engine.test_suggest import make_opened

OTHER = SourceSpec(location="MobileNetV2", weights="imagenet")


def no_source(_spec: SourceSpec) -> OpenedSource:
    raise AssertionError("the source was opened")


def test_whatever_is_searched_by_default_has_the_recipe_itself_in_it() -> None:
    recipe = a_recipe(augment=AugmentSpec(preset="strong"))
    space = default_space(recipe, SEARCHED, [OTHER])
    spec = a_spec(space, base=recipe)
    values = base_values(spec)
    assert values == {
        "learning_rate": 0.01,
        "optimizer": "adam",
        "depth": 0,
        "layers": 1,
        "units": 5,
        "dropout": 0.2,
        "augment": "strong",
        "source": "source.keras",
    }
    again = recipe_of(spec, values, no_source)
    assert again.head == recipe.head
    assert again.augment == recipe.augment
    assert again.source == recipe.source
    assert again.train.phases == recipe.train.phases
    # What varies is computed for some kept views, not anew in every epoch.
    assert again.train.features.views == 4


@pytest.mark.parametrize(
    ("searched", "sources", "sentence"),
    [
        ((), (), "Nothing was given as what to search: choose from learning-rate, optimizer"),
        (("colour",), (), "'colour' was given as what to search: choose from learning-rate"),
        (("source",), (), "No other source model was given to try: name at least one."),
    ],
)
def test_what_cannot_be_searched_is_refused(
    searched: tuple[str, ...], sources: tuple[SourceSpec, ...], sentence: str
) -> None:
    with pytest.raises(EngineError) as error:
        default_space(a_recipe(), searched, sources)
    assert sentence in str(error.value)


def test_an_empty_space_and_a_range_upside_down_are_refused() -> None:
    with pytest.raises(ValidationError, match="nothing is searched: name one of learning-rate"):
        SearchSpace()
    with pytest.raises(ValidationError, match=r"the lowest rate, 0\.1, must be below the highest"):
        RateRange(low=0.1, high=0.01)


def test_a_base_that_the_space_does_not_hold_is_not_tried() -> None:
    faster = a_recipe(train=TrainSpec(phases=(Phase(name="Head", learning_rate=0.5),)))
    assert base_values(a_spec(base=faster)) is None
    wider = a_recipe(head=HeadSpec(hidden=(DenseLayer(units=99),)))
    assert base_values(a_spec(base=wider)) is None
    uneven = a_recipe(head=HeadSpec(hidden=(DenseLayer(units=5), DenseLayer(units=8))))
    space = SearchSpace(head=HeadSpace(layers=(2,), units=(5, 8), dropout=(0.0,)))
    assert base_values(a_spec(space, base=uneven)) is None


def test_how_many_recipes_a_space_holds() -> None:
    assert num_choices(a_spec()) == math.inf
    head = HeadSpace(layers=(0, 1, 2), units=(5, 8), dropout=(0.0, 0.5))
    # Without hidden layers there is one, however many units these would have.
    assert num_choices(a_spec(SearchSpace(head=head))) == 1 + 2 * 2 * 2
    both = SearchSpace(head=head, optimizers=("adam", "sgd"))
    assert num_choices(a_spec(both)) == 2 * 9


def test_a_head_is_made_like_the_bases() -> None:
    like = DenseLayer(units=5, activation="gelu", l2=0.1)
    base = a_recipe(head=HeadSpec(hidden=(like,), dropout=0.3))
    values = {"learning_rate": 0.02, "layers": 2, "units": 8, "dropout": 0.5}
    recipe = recipe_of(a_spec(base=base), values, no_source)
    layer = DenseLayer(units=8, activation="gelu", l2=0.1, dropout=0.5)
    assert recipe.head == HeadSpec(hidden=(layer, layer), dropout=0.3)
    assert recipe.train.phases[0].learning_rate == 0.02
    none = recipe_of(a_spec(base=base), {"learning_rate": 0.02, "layers": 0}, no_source)
    assert none.head.hidden == ()


def test_another_optimizer_has_values_of_its_own() -> None:
    first = Phase(
        name="Head", learning_rate=0.002, optimizer="adam", optimizer_values=(("beta_1", 0.8),)
    )
    later = first.model_copy(update={"name": "All", "learning_rate": 0.0002})
    base = a_recipe(train=TrainSpec(phases=(first, later)))
    spec = a_spec(SearchSpace(optimizers=("adam", "sgd")), base=base)
    phases = recipe_of(spec, {"optimizer": "sgd"}, no_source).train.phases
    # SGD's usual rate is ten times Adam's; phases keep their ratio.
    assert [phase.learning_rate for phase in phases] == pytest.approx([0.02, 0.002])
    assert all(phase.optimizer_values == () and phase.momentum == 0.9 for phase in phases)
    assert recipe_of(spec, {"optimizer": "adam"}, no_source).train.phases == (first, later)


def test_a_depth_unfreezes_blocks_after_the_head_was_trained() -> None:
    opened = make_opened(names=["block1_conv", "block2_conv", "block3_conv"])
    spec = a_spec(SearchSpace(depths=(0, 1, 5)))
    assert len(recipe_of(spec, {"depth": 0}, no_source).train.phases) == 1
    last, whole = (
        recipe_of(spec, {"depth": depth}, lambda _source: opened).train.phases for depth in (1, 5)
    )
    assert [phase.learning_rate for phase in last] == pytest.approx([0.01, 0.001])
    assert last[0].freeze == FreezeSpec()
    assert last[1].freeze == FreezeSpec(unfreeze="base/block3_conv")
    assert whole[1].freeze == FreezeSpec(unfreeze="base/block1_conv")


def test_augmentation_and_source_of_a_trial() -> None:
    space = SearchSpace(
        augment=AugmentSpace(presets=("none", "gentle"), views=3),
        sources=(a_recipe().source, OTHER, OTHER.model_copy(update={"weights": "random"})),
    )
    spec = a_spec(space)
    assert source_labels(space.sources) == ("source.keras", "MobileNetV2", "MobileNetV2 (2)")
    values = {"augment": "gentle", "source": "MobileNetV2 (2)"}
    recipe = recipe_of(spec, values, no_source)
    assert recipe.source == source_of(spec, values) == space.sources[2]
    assert (recipe.augment.preset, recipe.train.features.views) == ("gentle", 3)
    plain = recipe_of(spec, {"augment": "none", "source": "source.keras"}, no_source)
    assert (plain.augment.preset, plain.train.features.views) == ("none", 0)


def test_a_trial_keeps_of_its_recipe_what_the_base_has_not() -> None:
    recipe = recipe_of(a_spec(), {"learning_rate": 0.02, "layers": 0}, no_source)
    part = own_part(recipe)
    assert set(part) == {"source", "head", "augment", "train"}
    assert with_part(a_recipe(), part) == recipe
    with pytest.raises(EngineError, match="The recipe of this trial cannot be read"):
        with_part(a_recipe(), {**part, "head": 3})
    assert HEADS.searched == ("learning-rate", "head")
