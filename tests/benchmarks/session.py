"""How smoothly the window runs for ten minutes in which everything is used.

    python -m tests.benchmarks.session --json [--minutes 10] [--data FOLDER] [--model FILE]

A 10 ms timer beats in the window's thread while a script goes through it: data and model are
opened, edited, undone; runs are trained, compared, noted; every view of the Evaluate page is shown
and asked; files are exported; theme, language and size change while a run goes on; palette, log,
shortcuts and projects are used. Rounds are repeated until the time is over.

Keys: `usable_s`, from the process's start to a shown window that answers events; `p999_ms`,
`max_ms`, `within_50` (share of beats) from then on, but for the import of TensorFlow;
`max_ms_by_stage`; `cpu_over_50`, `cpu_max_ms_by_stage`, the same of the processor time that the
window's own thread took in a gap, which another program's load does not stretch, and
`cpu_over_50_in_import`; `timeouts`, stages that did not end; `memory_mb`, resident memory of the
window and of its children: `idle`, when TensorFlow is loaded, and at the `end`. `--why` tells on
standard error where the window's thread was in each gap of more than 40 ms.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType

Step = tuple[str, Callable[[], object], Callable[[], bool], float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--data", default="", help="a folder of pictures; default: the sample's")
    parser.add_argument("--model", default="", help="a source model; default: the sample's")
    parser.add_argument("--screen", action="store_true", help="use the display")
    parser.add_argument("--tell", action="store_true", help="each stage on standard error")
    parser.add_argument("--why", action="store_true", help="where the time of long gaps goes")
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(Session(options).run()))
        return
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "GRAFT_HOME": home}
        if not options.screen:
            environment["QT_QPA_PLATFORM"] = "offscreen"
            environment["QT_LOGGING_RULES"] = "qt.qpa.plugin=false"
        command = [sys.executable, "-m", "tests.benchmarks.session", *sys.argv[1:]]
        command += ["--child", str(time.time())]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True)
    values = json.loads(done.stdout.splitlines()[-1])
    if options.json:
        print(json.dumps(values))
    else:
        for key, value in values.items():
            print(f"{key}: {value}")


def memory_mb() -> tuple[int, int]:
    """Resident memory of the window's process and of those that it started."""
    import psutil

    own = psutil.Process()
    children = sum(child.memory_info().rss for child in own.children(recursive=True))
    return round(own.memory_info().rss / 1e6), round(children / 1e6)


class Sampler:
    """Notes every other millisecond what the thread that made it is at."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, tuple[tuple[CodeType, int], ...]]] = deque(maxlen=400)
        self._of = threading.get_ident()
        threading.Thread(target=self._sample, daemon=True).start()

    def _sample(self) -> None:
        while True:
            time.sleep(0.002)
            frame = sys._current_frames().get(self._of)
            places = []
            while frame is not None and len(places) < 9:
                places.append((frame.f_code, frame.f_lineno))
                frame = frame.f_back
            self._samples.append((time.perf_counter(), tuple(places)))
            del frame

    def tell(self, since: float) -> str:
        """The functions that were on the stack most often since then, the inner ones first."""
        stacks = Counter(places for at, places in list(self._samples) if at >= since)
        told = []
        for places, times in stacks.most_common(8):
            where = (
                f"{Path(code.co_filename).name}:{line} {code.co_name}" for code, line in places
            )
            told.append(f"      {times:3d}  {' < '.join(where)}")
        return "\n".join(told)


class Session:
    """The window, its heartbeat and the script."""

    def __init__(self, options: argparse.Namespace) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from gui.app import install_hooks, make_window

        self.options = options
        self.app = QApplication([])
        self.window = make_window("process")
        install_hooks(self.window)
        self.window.resize(1440, 900)
        self.window.show()
        self.session = self.window.session
        # The gap, the processor time of this thread in it and the stage.
        self.beats: list[tuple[float, float, str]] = []
        self.sampler = Sampler() if options.why else None
        self.usable = 0.0
        self.stage = "import"
        self.last = self.last_cpu = 0.0
        self.problems: list[str] = []
        self.timeouts: list[str] = []
        self.memory: dict[str, tuple[int, int]] = {}
        self.finished_runs = 0
        self.session.run_finished.connect(self._count)
        self.session.error_raised.connect(lambda text, _details: self.problems.append(text))
        self.began = time.monotonic()
        self.ends = self.began + options.minutes * 60
        self.timer = QTimer(self.window)
        self.timer.setTimerType(self.timer.timerType().PreciseTimer)
        self.timer.timeout.connect(self._beat)
        self.watch = QTimer(self.window)
        self.watch.setInterval(40)
        self.watch.timeout.connect(self._look)
        self.script = self._steps()
        self.until: Callable[[], bool] = lambda: True
        self.deadline = time.monotonic() + 60
        QTimer.singleShot(0, self._first)

    def _count(self, _result: object) -> None:
        self.finished_runs += 1

    def _first(self) -> None:
        self.usable = time.time() - self.options.child
        self.timer.start(10)
        self.watch.start()

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        if self.last:
            used = (cpu - self.last_cpu) * 1000
            self.beats.append(((now - self.last) * 1000, used, self.stage))
            if self.sampler is not None and used > 40:
                why = self.sampler.tell(self.last)
                sys.stderr.write(f"   {used:5.0f} ms of processor at {self.stage}\n{why}\n")
                now, cpu = time.perf_counter(), time.thread_time()
        self.last, self.last_cpu = now, cpu

    def _look(self) -> None:
        is_late = time.monotonic() > self.deadline
        if not self.until() and not is_late:
            return
        if is_late:
            self.timeouts.append(self.stage)
        try:
            self.stage, act, self.until, seconds = next(self.script)
        except StopIteration:
            self.watch.stop()
            self.timer.stop()
            # Not `quit`, which would ask about a run that goes on.
            self.app.exit(0)
            return
        self.deadline = time.monotonic() + seconds
        if self.options.tell:
            sys.stderr.write(f"{time.monotonic() - self.began:7.1f} {self.stage}\n")
        act()

    def run(self) -> dict[str, object]:
        """Go through the script; the figures."""
        self.app.exec()
        self.memory["end"] = memory_mb()
        self.window.shutdown()
        gaps = [gap for gap, _used, stage in self.beats if stage != "import"]
        by_stage: dict[str, float] = defaultdict(float)
        cpu_by_stage: dict[str, float] = defaultdict(float)
        for gap, used, stage in self.beats:
            by_stage[stage] = max(by_stage[stage], round(gap, 1))
            cpu_by_stage[stage] = max(cpu_by_stage[stage], round(used, 1))
        over = [(round(gap, 1), stage) for gap, _used, stage in self.beats if gap > 50]
        cpu_over = [(round(used, 1), stage) for _gap, used, stage in self.beats if used > 50]
        return {
            "usable_s": round(self.usable, 2),
            "within_50": round(sum(gap <= 50 for gap in gaps) / len(gaps), 5),
            "p999_ms": round(statistics.quantiles(gaps, n=1000, method="inclusive")[-1], 1),
            "max_ms": round(max(gaps), 1),
            "median_ms": round(statistics.median(gaps), 1),
            "beats": len(gaps),
            "over_50_ms": over[:80],
            "max_ms_by_stage": by_stage,
            "cpu_over_50": [each for each in cpu_over if each[1] != "import"],
            "cpu_over_50_in_import": [used for used, stage in cpu_over if stage == "import"],
            "cpu_max_ms_by_stage": cpu_by_stage,
            "runs": self.finished_runs,
            "timeouts": self.timeouts,
            "problems": self.problems[:10],
            "memory_mb": self.memory,
        }

    # The script

    def _pause(self, stage: str, seconds: float = 0.4) -> Step:
        end = [0.0]

        def begin() -> None:
            end[0] = time.monotonic() + seconds

        return stage, begin, lambda: time.monotonic() >= end[0], seconds + 5

    def _do(self, stage: str, act: Callable[[], object], seconds: float = 0.4) -> Iterator[Step]:
        yield stage, act, lambda: True, 5
        yield self._pause(stage, seconds)

    def _action(self, name: str, seconds: float = 0.4) -> Iterator[Step]:
        def act() -> None:
            action = self.window.actions_by_name[name]
            if action.isEnabled():
                action.trigger()

        yield from self._do(name, act, seconds)
        yield from self._do(f"{name} closed", self._close_dialogs, 0.1)

    def _close_dialogs(self) -> None:
        from PySide6.QtWidgets import QApplication, QDialog

        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()

    def _steps(self) -> Iterator[Step]:
        session = self.session
        yield self._pause("import", 1)
        yield "import", lambda: None, lambda: not session.is_working("warm-up"), 60
        yield self._pause("idle", 4)
        yield from self._do("idle", lambda: self.memory.update(idle=memory_mb()))
        rounds = 0
        while time.monotonic() < self.ends:
            rounds += 1
            yield from self._round(rounds)

    def _round(self, number: int) -> Iterator[Step]:
        session, window = self.session, self.window
        yield from self._action("new")
        yield "sample", window.open_sample, lambda: not session.missing()["train"], 60
        yield self._pause("sample", 1)
        if self.options.data:
            yield (
                "data",
                lambda: window.open_paths([self.options.data]),
                lambda: (
                    session.dataset is not None
                    and self.options.data in session.dataset.roots
                    and not session.is_working("data")
                ),
                60,
            )
        if self.options.model:
            name = Path(self.options.model).name
            yield (
                "model",
                lambda: window.open_paths([self.options.model]),
                lambda: session.source is not None and name in session.source.source.location,
                60,
            )
        yield from self._data()
        yield from self._model()
        yield from self._train(number)
        yield from self._runs(number)
        yield from self._evaluate()
        yield from self._export(number)
        yield from self._window()

    def _data(self) -> Iterator[Step]:
        from PySide6.QtWidgets import QAbstractItemView

        window = self.window
        yield from self._do("data page", lambda: window.go_to("data"), 1)

        def scroll(share: float) -> None:
            for view in window.page("data").findChildren(QAbstractItemView):
                bar = view.verticalScrollBar()
                bar.setValue(round(bar.maximum() * share))

        for share in (0.3, 0.7, 1.0, 0.0):
            yield from self._do("pictures scrolled", lambda share=share: scroll(share), 0.5)
        for name in ("rescan", "undo", "redo"):
            yield from self._action(name, 1)

    def _model(self) -> Iterator[Step]:
        window = self.window
        yield from self._do("model page", lambda: window.go_to("model"), 0.6)
        for name in ("find_layer", "inside", "catalog", "freeze_all", "train_from_here", "undo"):
            yield from self._action(name, 0.6)
        yield from self._do("tree unfolded", window.panel.tree.expandAll, 0.6)
        yield from self._do("tree folded", window.panel.tree.collapseAll, 0.4)
        for name in ("undo", "redo", "undo", "suggest"):
            yield from self._action(name)

    def _train(self, number: int) -> Iterator[Step]:
        session, window = self.session, self.window

        def longer() -> None:
            phases = tuple(
                phase.model_copy(update={"epochs": 30, "early_stopping": None})
                for phase in session.recipe.train.phases
            )
            train = session.recipe.train.model_copy(update={"phases": phases})
            session.set_recipe(session.recipe.model_copy(update={"train": train}))

        yield from self._do("train page", lambda: window.go_to("train"), 0.6)
        yield from self._do("recipe", longer)
        before = self.finished_runs
        yield from self._do("training", window.press_main_button, 2)
        for step in ("model", "data", "train", "evaluate", "export", "train"):
            yield from self._do(f"{step} while training", lambda step=step: window.go_to(step))
        for name in ("theme_dark", "theme_light", "language_zh_CN", "language_en", "drawer"):
            yield from self._action(name, 0.8)
        for size in ((1100, 700), (1920, 1080), (1440, 900)):
            yield from self._do("resized", lambda size=size: window.resize(*size), 0.5)
        yield from self._action("pause", 1)
        yield from self._action("pause", 0.2)
        yield "training", lambda: None, lambda: self.finished_runs > before, 150
        yield from self._do("trained", lambda: None, 1)

    def _runs(self, number: int) -> Iterator[Step]:
        session, window = self.session, self.window
        if not window.is_drawer_open:
            yield from self._action("drawer", 0.6)
        run = session.current_run
        if run:
            yield from self._do(
                "noted", lambda: session.set_notes(run, (f"round {number}",), "written by a script")
            )

        def tick_all() -> None:
            from PySide6.QtCore import Qt

            model = window.drawer.model
            for row in range(min(3, model.rowCount())):
                model.setData(
                    model.index(row, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
                )

        yield from self._do("compared", tick_all, 1)
        for run_summary in session.runs[:3]:
            yield from self._do(
                "run chosen", lambda one=run_summary: session.select_run(one.run_dir), 0.6
            )

    def _evaluate(self) -> Iterator[Step]:
        from gui.pages.evaluate_view import views
        from gui.widgets.ask_bar import AskBar

        session, window = self.session, self.window
        yield from self._do("evaluate page", lambda: window.go_to("evaluate"), 0.6)
        yield "evaluate", session.evaluate, lambda: session.evaluation is not None, 60
        page = window.page("evaluate")
        for entry in views():
            shown = []
            yield from self._do(
                f"view {entry.key}",
                lambda key=entry.key, shown=shown: shown.append(page.show_view(key)),
                0.8,
            )
            bars = [
                bar
                for bar in (shown[0].findChildren(AskBar) if shown and shown[0] else ())
                if bar.isVisible() and bar.button.isEnabled() and not bar.is_asking
            ]
            for bar in bars:
                yield f"asked {entry.key}", bar.start, lambda bar=bar: not bar.is_asking, 60
                yield self._pause(f"answered {entry.key}", 0.6)
        pictures = self._pictures()
        if pictures:
            yield (
                "judged",
                lambda: window.open_paths(pictures),
                lambda: not session.is_working("predict"),
                30,
            )

    def _pictures(self) -> list[str]:
        root = Path(self.session.dataset.roots[0])
        found = root.rglob("*.png") if root.is_dir() else ()
        return [str(path) for _place, path in zip(range(6), found, strict=False)]

    def _export(self, number: int) -> Iterator[Step]:
        session, window = self.session, self.window
        to = str(Path(os.environ["GRAFT_HOME"]) / f"export-{number}")
        yield from self._do("export page", lambda: window.go_to("export"), 0.8)
        formats = ("keras", "h5", "tflite", "onnx") if number == 1 else ("keras", "h5")
        yield (
            "export",
            lambda: session.export(formats, to, overwrite=False),
            lambda: session.export_work is not None and session.export_work.is_over,
            120,
        )
        yield self._pause("exported", 1)

    def _window(self) -> Iterator[Step]:
        from PySide6.QtTest import QTest

        window = self.window
        for name in ("shortcuts", "log", "tour", "activity", "about", "theme_dark", "theme_light"):
            yield from self._action(name, 0.8)
        yield from self._do("palette", window.toggle_palette, 0.5)

        def type_text() -> None:
            QTest.keyClicks(self.app.focusWidget() or window, "theme")

        yield from self._do("palette typed", type_text, 0.5)
        yield from self._do("palette closed", self._close_palette, 0.3)
        for choice in ("zh_CN", "en"):
            yield from self._do("language", lambda choice=choice: window.set_language(choice), 2)
        for step in ("model", "data", "train", "evaluate", "export"):
            yield from self._do("step", lambda step=step: window.go_to(step), 0.3)

    def _close_palette(self) -> None:
        if self.app.activePopupWidget() is not None:
            self.app.activePopupWidget().close()


if __name__ == "__main__":
    main()
