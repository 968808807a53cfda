"""A recipe is saved in the window, trained where there is no Qt, watched, opened and exported."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.runs import RunFolder
from engine.sample import sample_data_path, sample_recipe, sample_source_path
from gui.app import make_window
from gui.main_window import MainWindow
from gui.widgets.recipe_dialog import RecipeDialog
from tests.journeys.driving import LONG, drop

# Another machine: Qt cannot be imported there, and it has another name.
SERVER = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "gui", "pyqtgraph"):
            raise ImportError(f"{name} was imported where there is no display")
sys.meta_path.insert(0, NoQt())
from engine import presence
presence.this_host = lambda: "server"
from engine import cli
sys.exit(cli.run(sys.argv[1:]))
"""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window()
    window.resize(1440, 900)
    window.errors = []
    window.session.error_raised.connect(lambda *error: window.errors.append(error))
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.shutdown()
    window.deleteLater()


def test_a_recipe_goes_to_a_machine_without_a_display_and_its_run_comes_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    pictures = sample_data_path(tmp_path / "laptop")
    sample = sample_recipe(sample_source_path(), pictures)
    phase = sample.train.phases[0].model_copy(update={"epochs": 2, "early_stopping": None})
    train = sample.train.model_copy(update={"phases": (phase,)})
    made = tmp_path / "made.recipe.json"
    made.write_text(sample.model_copy(update={"train": train}).model_dump_json(), encoding="utf-8")
    assert drop(window, [made])
    qtbot.waitUntil(lambda: session.recipe is not None, timeout=LONG)

    # Saved in the window, with the list of samples and the model.
    saved = tmp_path / "stick" / "leaves.recipe.zip"
    saved.parent.mkdir()
    monkeypatch.setattr(
        "gui.widgets.recipe_dialog.QFileDialog.getSaveFileName", lambda *_: (str(saved), "")
    )
    window.run_action("save_recipe")
    window.findChild(RecipeDialog).save.click()
    qtbot.waitUntil(saved.is_file, timeout=LONG)

    # Trained elsewhere: the data lies in another place, and is gone from the old one.
    there = tmp_path / "server"
    shutil.move(pictures, there / "leaves")
    run_dir = there / "runs" / "leaves"
    environment = {**os.environ, "GRAFT_HOME": str(there / "home")}
    command = [sys.executable, "-c", SERVER, "train", str(saved)]
    command += ["--data", str(there / "leaves"), "--run", str(run_dir)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        # Watched in the window as soon as it is there, until it ends by itself.
        qtbot.waitUntil(
            lambda: (run_dir / "recipe.json").is_file() or server.poll() is not None, timeout=LONG
        )
        session.open_run(str(run_dir))
        seen: list[object] = []
        session.run_watched.connect(seen.append)
        qtbot.waitUntil(
            lambda: bool(session.runs) and session.runs[0].status == "completed", timeout=LONG
        )
        told = server.communicate()[1]
    assert server.returncode == 0, told
    assert {one.host for one in seen if one.is_running} >= {"server"}
    assert window.step == "train" and session.current_run == str(run_dir)
    qtbot.waitUntil(lambda: len(window.page("train").curves.data.epochs) == 2, timeout=LONG)
    recipe = RunFolder(run_dir).recipe
    assert recipe.data.roots == (str(there / "leaves"),)

    # Exported here as a run of one's own.
    with qtbot.waitSignal(session.exports_changed, timeout=LONG) as exported:
        session.export(("keras",), str(tmp_path / "export"))
    (file,) = exported.args[0]
    assert file.agreement == 1 and Path(file.path).is_file()
    assert window.errors == []
