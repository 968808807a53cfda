"""Pictures of every page and view, empty, filled, running and in error, to be looked at.

    python -m tests.screenshots --to DIR [--only evaluate] [--language en,zh_CN]
                                [--theme light,dark] [--size 1100x700@1,2560x1440@2]

Each is DIR/SIZE/LANGUAGE-THEME/STATE-PAGE.png; a size is in pixels of the screen, with its scale
after the @. The real window runs with the real engine and the sample, offscreen, with a
GRAFT_HOME of its own; two runs are trained for it first (half a minute).
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.main_window import MainWindow

SIZES = "1100x700@1,2560x1440@2"
STEPS = ("model", "data", "train", "evaluate", "export")
# What to open in which state; each leaves the window as the next can take it.
STATES = ("empty", "filled", "running", "error")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.add_argument("--only", default="", help="pictures whose name contains this")
    parser.add_argument("--language", default="en,zh_CN")
    parser.add_argument("--theme", default="light,dark")
    parser.add_argument("--size", default=SIZES)
    parser.add_argument("--home", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.home:
        Photographer(options).take()
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_runs(home)
        for size in options.size.split(","):
            environment = {
                **os.environ,
                "GRAFT_HOME": str(home),
                "QT_SCALE_FACTOR": size.partition("@")[2] or "1",
                "QT_LOGGING_RULES": "qt.qpa.plugin=false",
            }
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
            command = [sys.executable, "-m", "tests.screenshots", "--home", folder]
            command += ["--to", str(options.to), "--only", options.only, "--size", size]
            command += ["--language", options.language, "--theme", options.theme]
            # Each size begins with the same runs and nothing else.
            with tempfile.TemporaryDirectory() as kept:
                shutil.copytree(home, kept, dirs_exist_ok=True)
                environment["GRAFT_HOME"] = command[command.index("--home") + 1] = kept
                subprocess.run(command, env=environment, check=True)


def make_runs(home: Path) -> None:
    """Train the sample twice, with different recipes, into the folder of runs."""
    graft = [sys.executable, "-m", "gui"]
    environment = {**os.environ, "GRAFT_HOME": str(home)}
    quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    runs = home / "runs"
    runs.mkdir(parents=True)
    subprocess.run([*graft, "demo", "--headless", str(home / "demo")], check=True, **quiet)
    shutil.move(home / "demo" / "run", runs / "1")
    recipe = json.loads((runs / "1" / "recipe.json").read_text(encoding="utf-8"))
    for phase in recipe["train"]["phases"]:
        phase.update(epochs=5, learning_rate=0.003)
    other = home / "recipe.json"
    other.write_text(json.dumps(recipe), encoding="utf-8")
    subprocess.run([*graft, "train", str(other), "--run", str(runs / "2")], check=True, **quiet)


class Photographer:
    """The window, brought from state to state, and every combination of looks in each."""

    def __init__(self, options: argparse.Namespace) -> None:
        from PySide6.QtWidgets import QApplication

        from gui.app import install_hooks, make_window

        self.options = options
        self.app = QApplication([])
        self.window: MainWindow = make_window("process")
        install_hooks(self.window)
        pixels, _, scale = options.size.partition("@")
        width, height = (round(int(one) / float(scale or 1)) for one in pixels.split("x"))
        self.window.resize(width, height)
        self.window.show()
        self.session = self.window.session
        self.session.error_raised.connect(lambda text, _details: self._tell(text))
        self.window.unexpected.connect(lambda text, details: self._tell(f"{text}\n{details}"))

    def _tell(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def wait(self, met: Callable[[], object], seconds: float = 300) -> None:
        """Let the window live until a condition holds."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop

        deadline = QDeadlineTimer(round(seconds * 1000))
        while not met():
            if deadline.hasExpired():
                self._tell("(a state did not come about in time)")
                return
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def rest(self, seconds: float = 0.5) -> None:
        """Let the window live for a while: things settle, pictures arrive."""
        from PySide6.QtCore import QDeadlineTimer

        deadline = QDeadlineTimer(round(seconds * 1000))
        self.wait(deadline.hasExpired, seconds + 5)

    def take(self) -> None:
        """Go through all states."""
        self.wait(lambda: not self.session.is_working("warm-up"))
        self.wait(lambda: len(self.session.runs) > 1)
        self.wait(lambda: (train := self.window.page("train")) and train.curves)
        self.rest(1)
        for state in STATES:
            for page in getattr(self, state)():
                if self.options.only in f"{state}-{page}":
                    self.picture(f"{state}-{page}")
        self.window.close()
        self.window.shutdown()

    def picture(self, name: str) -> None:
        """Save the window, or the dialog that is open, in each language and theme."""
        from gui.curtain import Curtain

        for language in self.options.language.split(","):
            self.window.set_language(language)
            self.window.language.finish()
            for scheme in self.options.theme.split(","):
                self.window.set_theme(scheme)
                if name.endswith("palette"):
                    # It lists what was there in the language in which it was opened.
                    self._close_dialog()
                    self._action("palette")
                self.rest(0.4)
                path = self.options.to / self.options.size / f"{language}-{scheme}" / f"{name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                # Another look is put on in pieces, in which nothing is painted.
                self.wait(self._is_painted)
                for curtain in self.window.findChildren(Curtain):
                    curtain.open()
                self.rest(0.1)
                self._front().grab().save(str(path))

    def _is_painted(self) -> bool:
        """Whether nothing waits for its turn to paint itself."""
        from PySide6.QtWidgets import QWidget

        front = self._front()
        return all(one.updatesEnabled() for one in (front, *front.findChildren(QWidget)))

    def _front(self) -> "QWidget":
        """The window, or what is open in front of it."""
        from PySide6.QtCore import Qt

        kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
        others = [
            top
            for top in self.app.topLevelWidgets()
            if top.isVisible() and top.windowType() in kinds and top is not self.window
        ]
        return self.app.activeModalWidget() or (others or [self.window])[-1]

    def _pages(self, steps: Sequence[str] = STEPS) -> Iterator[str]:
        for step in steps:
            self.window.go_to(step)
            self.rest()
            yield step

    def _action(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()
        self.rest(0.8)

    def _close_dialog(self) -> None:
        from gui.widgets.activity_popup import ActivityPopup
        from gui.widgets.command_palette import CommandPalette

        if self._front() is not self.window:
            self._front().close()
        for kind in (ActivityPopup, CommandPalette):
            for inside in self.window.findChildren(kind):
                inside.close()
        self.rest(0.2)

    # The states

    def empty(self) -> Iterator[str]:
        """Nothing is open and no run chosen."""
        self.session.clear()
        self.rest()
        yield from self._pages()
        for name in ("catalog", "shortcuts", "log", "tour", "activity", "palette"):
            self.window.go_to("model")
            self._action(name)
            yield name
            self._close_dialog()

    def filled(self) -> Iterator[str]:
        """The sample, its two runs, everything asked."""
        from gui.widgets.ask_bar import AskBar

        session, window = self.session, self.window
        window.open_sample()
        self.wait(lambda: not session.missing()["train"], 300)
        self.rest(2)
        self.wait(lambda: not session.is_working("look"), 30)
        yield from self._pages(("model", "data"))
        window.go_to("model")
        convolution = next(one for one in session.source.tree.leaves() if "conv" in one.path)
        window.panel.select_path(convolution.path)
        self._action("inside")
        yield "model-inside"
        self._action("inside")
        self._action("save_recipe")
        yield "recipe"
        self._close_dialog()
        session.select_run(session.runs[0].run_dir)
        self.rest(1)
        yield from self._pages(("train",))
        if not window.is_drawer_open:
            window.toggle_drawer()
        self.rest()
        yield "runs"
        window.toggle_drawer()
        self._action("search")
        yield "train-search"
        self._action("search")
        session.evaluate()
        self.wait(lambda: session.evaluation is not None)
        window.go_to("evaluate")
        page = window.page("evaluate")
        pictures = [sample.path for sample in session.dataset.samples[:6]]
        from gui.pages.evaluate_view import views

        for entry in views():
            view = page.show_view(entry.key)
            self.rest()
            if entry.key == "try":
                session.predict(pictures)
                self.wait(lambda: not session.is_working("predict"))
            for bar in view.findChildren(AskBar):
                if bar.isVisible() and bar.button.isEnabled() and not bar.is_asking:
                    bar.start()
                    self.wait(lambda bar=bar: not bar.is_asking, 120)
            self.rest(0.8)
            yield f"evaluate-{entry.key}"
        self._action("predict_folder")
        yield "evaluate-folder"
        self._close_dialog()
        window.go_to("export")
        self.rest()
        yield "export-before"
        to = str(Path(os.environ["GRAFT_HOME"]) / "out")
        session.export(("keras", "h5", "tflite", "tflite-int8", "onnx", "python"), to)
        self.wait(lambda: session.export_work is not None and session.export_work.is_over, 400)
        self.rest(1)
        yield "export-after"

    def running(self) -> Iterator[str]:
        """A run goes on; files are written."""
        session, window = self.session, self.window
        recipe = session.recipe
        phases = tuple(
            phase.model_copy(update={"epochs": 400, "early_stopping": None})
            for phase in recipe.train.phases
        )
        train = recipe.train.model_copy(update={"phases": phases})
        session.set_recipe(recipe.model_copy(update={"train": train}))
        window.press_main_button()
        self.wait(lambda: session.training_state == "running")
        self.rest(8)
        yield from self._pages()
        self._action("activity")
        yield "activity"
        self._close_dialog()
        window.go_to("train")
        window.cancel_run()
        self.rest()
        yield "train-question"
        self._close_dialog()
        session.stop_early()
        self.wait(lambda: session.training_state == "idle")
        self.rest(1)
        yield "train-ended"
        to = str(Path(os.environ["GRAFT_HOME"]) / "out2")
        window.go_to("export")
        session.export(("keras", "h5", "tflite", "onnx"), to)
        self.rest(1.5)
        yield "export-writing"
        session.cancel_export()
        self.wait(lambda: not session.is_working("export"))

    def error(self) -> Iterator[str]:
        """What goes wrong in front of each page."""
        session, window = self.session, self.window
        home = Path(os.environ["GRAFT_HOME"])
        broken = home / "photographs of a model.h5"
        broken.write_text("This is no model.")
        window.go_to("model")
        window.open_paths([str(broken)])
        self.wait(lambda: not session.is_working("source"))
        self.rest(1)
        yield "model"
        empty = home / "folder without pictures"
        empty.mkdir()
        window.go_to("data")
        window.open_paths([str(empty)])
        self.wait(lambda: not session.is_working("data"))
        self.rest(1)
        yield "data"
        window.go_to("train")
        phases = tuple(
            phase.model_copy(update={"learning_rate": 1e30})
            for phase in session.recipe.train.phases
        )
        train = session.recipe.train.model_copy(update={"phases": phases})
        session.set_recipe(session.recipe.model_copy(update={"train": train}))
        session.train()
        self.wait(lambda: session.training_state == "idle", 60)
        self.rest(1)
        yield "train"
        window.go_to("evaluate")
        window.open_paths([str(broken)])
        self.wait(lambda: not session.is_working("source"))
        self.rest(1)
        yield "evaluate"
        window.go_to("export")
        taken = home / "a file where the folder should be"
        taken.write_text("")
        session.select_run(session.runs[-1].run_dir)
        self.rest(0.5)
        session.export(("keras", "onnx"), str(taken))
        self.rest(3)
        yield "export"
        window.messages.show_details()
        self.rest()
        yield "details"
        self._close_dialog()


if __name__ == "__main__":
    main()
