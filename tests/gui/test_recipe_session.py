"""A run's recipe is taken over as one step, with its source and its data."""

import json

from engine import tasks
from engine.recipe import Cut
from gui.session import Session
from tests.gui.fake_session import find_again, load, make_index, make_opened, make_session


def keep_run(folder, recipe):
    folder.mkdir(parents=True)
    (folder / "recipe.json").write_text(recipe.model_dump_json())
    return str(folder)


def with_rate(recipe, rate):
    phase = recipe.train.phases[0].model_copy(update={"learning_rate": rate})
    return recipe.model_copy(update={"train": recipe.train.model_copy(update={"phases": (phase,)})})


def rates(session: Session) -> list[float]:
    return [phase.learning_rate for phase in session.draft.train.phases]


def test_choices_alone_are_there_at_once_and_can_be_taken_back(qapp, tmp_path):
    session = make_session(loaded=True)
    before = session.recipe
    run = keep_run(tmp_path / "7", with_rate(before, 0.5))
    session.use_recipe(run)
    assert rates(session) == [0.5]
    assert session.undo_text == "the recipe of run 7"
    assert not session.jobs.waiting(tasks.open_source)
    session.undo()
    assert session.recipe == before
    session.redo()
    assert rates(session) == [0.5]
    session.use_recipe(run)
    session.undo()
    assert session.recipe == before, "what is so already is no step"


def test_another_source_and_other_data_come_with_it_and_go_again(qapp, tmp_path):
    session = make_session(loaded=True)
    before = session.recipe
    other = with_rate(before, 0.5).model_copy(
        update={
            "source": before.source.model_copy(update={"location": "MobileNetV2"}),
            "data": before.data.model_copy(update={"roots": ("/leaves",)}),
            "seed": 9,
        }
    )
    session.use_recipe(keep_run(tmp_path / "7", other))
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index(roots=("/leaves",)))
    assert session.recipe == other
    session.undo()
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index())
    assert session.recipe == before
    session.redo()
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index(roots=("/leaves",)))
    assert session.recipe == other


def test_other_edits_of_the_same_source_and_data_are_one_step(qapp, tmp_path):
    session = make_session(loaded=True)
    before = session.recipe
    edits = (Cut(layer="base/conv4_block2_conv"),)
    other = before.model_copy(
        update={
            "source": before.source.model_copy(update={"edits": edits}),
            "data": before.data.model_copy(update={"left_out": ("daisy/0000.jpg",)}),
        }
    )
    session.use_recipe(keep_run(tmp_path / "7", other))
    (spec,) = [job.request for job in session.jobs.waiting(tasks.open_source)]
    assert spec.edits == edits
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index())
    assert session.recipe == other
    session.undo()
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index())
    assert session.recipe == before
    assert not session.undo_text


def test_a_cross_validation_has_one_recipe(qapp, tmp_path):
    session = make_session(loaded=True)
    recipe = with_rate(session.recipe, 0.5)
    values = {"recipe": recipe.model_dump(mode="json"), "folds": 5, "seeds": [0], "data": ""}
    (tmp_path / "4").mkdir()
    (tmp_path / "4" / "cross.json").write_text(json.dumps({**values, "created": 1.0}))
    session.use_recipe(str(tmp_path / "4"))
    assert session.recipe == recipe


def test_a_damaged_recipe_changes_nothing(qapp, tmp_path):
    session = make_session(loaded=True)
    before, told = session.recipe, []
    session.error_raised.connect(lambda sentence, _details: told.append(sentence))
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "recipe.json").write_text('{"schema_version": 1}')
    session.use_recipe(str(tmp_path / "7"))
    session.use_recipe(str(tmp_path / "8"))
    assert session.recipe == before
    assert not session.undo_text
    assert "is not a valid recipe" in told[0]
    assert "There is no file" in told[1]


def test_with_nothing_open_all_of_it_is_opened(qapp, tmp_path):
    filled, session = make_session(loaded=True), make_session()
    recipe = with_rate(filled.recipe, 0.5)
    session.use_recipe(keep_run(tmp_path / "7", recipe))
    session.jobs.finish(tasks.open_source, make_opened())
    find_again(session, make_index())
    assert session.recipe == recipe
    load(session)
