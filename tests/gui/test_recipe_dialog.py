"""Saving a recipe for another machine, and opening one whose model is not here."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from engine import tasks
from engine.recipe import SourceSpec
from engine.recipe_archive import save_recipe, unpack_recipe
from engine.requests import SavedRecipe
from gui.dropped import sort_paths
from gui.widgets.recipe_dialog import RecipeDialog
from tests.gui.fake_session import make_session


@pytest.fixture
def session(qtbot):
    session = make_session(loaded=True)
    yield session
    session.deleteLater()


@pytest.fixture
def dialog(session, qtbot, tmp_path):
    dialog = RecipeDialog(session, str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_command_names_the_file_that_is_saved(dialog):
    assert dialog.command.text() == 'graft train "flowers.recipe.zip" --data DATA --run DIR'
    dialog.alone.click()
    assert dialog.command.text() == 'graft train "flowers.recipe.json" --data DATA --run DIR'
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.command.text()


def test_what_was_written_is_told(session, dialog, tmp_path, monkeypatch):
    notes, saved = [], []
    session.notice_posted.connect(lambda notice: notes.append(notice.text))
    dialog.saved.connect(saved.append)
    path = str(tmp_path / "mine.zip")
    monkeypatch.setattr(
        "gui.widgets.recipe_dialog.QFileDialog.getSaveFileName", lambda *_given: (path, "")
    )
    dialog.save.click()
    assert saved == [path] and not dialog.isVisible()
    assert session.jobs.requests(save_recipe)[-1].recipe == session.recipe
    session.jobs.finish(
        save_recipe, SavedRecipe(path=path, num_bytes=2_000_000, num_samples=300, num_files=1)
    )
    assert notes == ["Saved mine.zip (2 MB): 300 samples are listed."]


def test_a_recipe_from_elsewhere_asks_for_its_model_and_keeps_its_choices(session, tmp_path):
    asked = []
    session.model_gone.connect(lambda spec, gone: asked.append((spec.location, gone)))
    gone = str(tmp_path / "model.h5")
    recipe = session.recipe.model_copy(update={"source": SourceSpec(location=gone), "seed": 5})
    path = tmp_path / "mine.recipe.json"
    path.write_text(recipe.model_dump_json())
    before = len(session.jobs.requests(tasks.open_source))
    assert sort_paths([str(path)]).recipes == (str(path),)

    session.open_recipe(str(path))

    assert asked == [(gone, (gone,))] and session.source is not None
    assert len(session.jobs.requests(tasks.open_source)) == before
    assert session.draft.seed == 5


def test_an_archive_is_unpacked_by_a_worker(session, tmp_path):
    path = tmp_path / "mine.recipe.zip"
    path.write_bytes(b"")
    session.open_recipe(str(path))
    assert session.jobs.requests(unpack_recipe) == [str(path)]
    recipe = session.recipe.model_copy(update={"seed": 9})
    session.jobs.finish(unpack_recipe, recipe)
    assert session.draft.seed == 9
    assert Path(recipe.data.roots[0]).name == "flowers"
