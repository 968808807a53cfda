"""Whatever is changed of model, data, head or training is taken back, and done again."""

from dataclasses import replace

import pytest

from engine import tasks
from engine.augment_presets import with_preset
from engine.recipe import FreezeSpec, HeadSpec
from engine.types import Finding, Remedy
from gui.data_actions import DataActions
from tests.gui.fake_session import find_again, load, make_index, make_opened, make_session

FLOWERS = ("/flowers/daisy/0000.jpg", "/flowers/roses/0001.jpg")
LOOK_ALIKE = Finding(
    kind="look_alikes",
    text="Two look alike.",
    remedies=(
        Remedy(kind="leave_out", text="Leave one out", paths=FLOWERS[:1]),
        Remedy(kind="group_look_alikes", text="Keep them together"),
    ),
)


@pytest.fixture
def session(qapp):
    made = make_session()
    load(made)
    yield made
    made.deleteLater()


def train(session, **changes):
    recipe = session.recipe
    session.set_recipe(recipe.model_copy(update={"train": recipe.train.model_copy(update=changes)}))


def phase(session, **changes):
    first, *others = session.recipe.train.phases
    train(session, phases=(first.model_copy(update=changes), *others))


EDITS = {
    "the head": lambda s: s.set_head(HeadSpec(pooling="max")),
    "what trains": lambda s: s.set_freeze(0, FreezeSpec(everything=True)),
    "the rate of a phase": lambda s: phase(s, learning_rate=0.0123),
    "the phases": lambda s: train(s, phases=s.recipe.train.phases[:1]),
    "the batch": lambda s: train(s, batch_size=7),
    "the augmentation": lambda s: s.set_recipe(
        s.recipe.model_copy(update={"augment": with_preset(s.recipe.augment, "strong")})
    ),
    "the seed": lambda s: s.set_recipe(s.recipe.model_copy(update={"seed": 99})),
    "the input": lambda s: s.set_input_size(64, 64),
    "the cut": lambda s: s.cut_at("base/conv4_block1_conv"),
    "the preprocessing": lambda s: s.set_preprocessing("caffe"),
    "a sample left out": lambda s: DataActions(s).leave_out(FLOWERS),
    "a sample's split": lambda s: DataActions(s).move(FLOWERS, "test"),
    "a sample's class": lambda s: DataActions(s).relabel(FLOWERS, "tulips"),
    "a class's name": lambda s: DataActions(s).rename("daisy", "Daisy"),
    "classes merged": lambda s: DataActions(s).merge(("daisy", "roses"), "flower"),
    "a class left out": lambda s: DataActions(s).leave_out_classes(("tulips",)),
    "a finding": lambda s: DataActions(s).apply(LOOK_ALIKE, LOOK_ALIKE.remedies[0]),
    "a finding's split": lambda s: DataActions(s).apply(LOOK_ALIKE, LOOK_ALIKE.remedies[1]),
    "the suggestion": lambda s: s.suggest(),
}


def settle(session):
    """Let the engine answer what was asked of it."""
    if session.jobs.waiting(tasks.open_source):
        spec = session.jobs.waiting(tasks.open_source)[-1].request
        opened = make_opened()
        if spec.preprocessing != "auto":
            opened = replace(
                opened, source=replace(opened.source, preprocessing=spec.preprocessing)
            )
        session.jobs.finish(tasks.open_source, opened)
    if session.jobs.waiting(tasks.index_data):
        find_again(session, make_index())


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_taken_back_and_done_again(session, name):
    if name == "the suggestion":
        session.set_head(HeadSpec(pooling="max"))
    before = session.draft
    EDITS[name](session)
    settle(session)
    after = session.draft
    assert after != before
    assert session.undo_text
    session.undo()
    settle(session)
    assert session.draft == before
    assert session.redo_text
    session.redo()
    settle(session)
    assert session.draft == after


def test_many_edits_are_taken_back_in_their_order(session):
    drafts = [session.draft]
    for name in ("the head", "a sample left out", "the input", "the seed", "a class's name"):
        EDITS[name](session)
        settle(session)
        drafts.append(session.draft)
    for draft in reversed(drafts[:-1]):
        session.undo()
        settle(session)
        assert session.draft == draft
    for draft in drafts[1:]:
        session.redo()
        settle(session)
        assert session.draft == draft


def test_what_comes_back_is_not_overwritten_by_the_next_suggestion(session):
    session.set_head(HeadSpec(pooling="max"))
    session.suggest()
    assert session.undo_text == "the suggestion"
    session.undo()
    EDITS["a class left out"](session)
    settle(session)
    assert session.draft.head == HeadSpec(pooling="max")


def test_an_answer_about_preprocessing_is_no_change(session):
    opened = make_opened()
    unknown = replace(opened, source=replace(opened.source, preprocessing=None))
    session.open_source("/models/own.keras")
    session.jobs.finish(tasks.open_source, unknown)
    session.set_head(HeadSpec(pooling="max"))
    session.set_preprocessing("caffe")
    assert session.undo_text == "change of the head"
    session.undo()
    settle(session)
    assert session.draft.source.preprocessing == "caffe"
    session.set_preprocessing("tf")
    assert session.undo_text == "preprocessing tf"
    session.undo()
    settle(session)
    assert session.source.source.preprocessing == "caffe"
