"""Importing the engine's light half, or the whole window, loads neither TensorFlow nor more Qt."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("modules", "banned"),
    [
        (
            "engine, engine.tasks, engine.cli, engine.cli_commands",
            "PySide6 tensorflow keras optuna",
        ),
        (
            "engine.dataset, engine.runs, engine.suggest, engine.sample, engine.exporting.settling",
            "PySide6 tensorflow keras",
        ),
        (
            "engine.sources.applications, engine.sources.reading, engine.exporting.size_options",
            "PySide6 tensorflow keras sklearn",
        ),
        ("gui.__main__", "PySide6 tensorflow keras sklearn"),
        ("gui.app, gui.main_window", "tensorflow keras sklearn numpy pyqtgraph xml.etree optuna"),
        ("engine.training, engine.evaluation, engine.exporting.export", "PySide6 optuna"),
        (
            "engine.search.store, engine.search.reading, engine.search_tasks",
            "PySide6 tensorflow keras",
        ),
    ],
)
def test_what_an_import_does_not_load(modules: str, banned: str) -> None:
    program = (
        f"import sys, {modules}\n"
        f"loaded = [name for name in {banned.split()!r} if name in sys.modules]\n"
        "sys.exit(', '.join(loaded) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
