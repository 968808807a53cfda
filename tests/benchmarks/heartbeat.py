"""How smoothly the window runs: a 10 ms timer through start-up, scanning, training and export.

    python tests/benchmarks/heartbeat.py --json

Keys: `usable_s`, from the process's start to a shown window that answers events; `p999_ms` and
`max_ms`, gaps between heartbeats from then until the sample is exported, but for the import of
TensorFlow, whose largest gap is `import_max_ms`. `--mode thread` runs tasks in the window's own
process for comparison; `--screen` uses the display instead of Qt's offscreen platform.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DEADLINE_S = 240


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--mode", choices=("process", "thread"), default="process")
    parser.add_argument("--screen", action="store_true")
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(measure(options.child, options.mode)))
        return
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "GRAFT_HOME": home}
        if not options.screen:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [sys.executable, __file__, "--mode", options.mode, "--child", str(time.time())]
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
    values = json.loads(done.stdout.splitlines()[-1])
    if options.json:
        print(json.dumps(values))
    else:
        for key, value in values.items():
            print(f"{key}: {value}")


def measure(started: float, mode: str) -> dict[str, object]:
    """Open the sample, train it, evaluate it, export it, in the real window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui.app import install_hooks, make_window

    app = QApplication([])
    window = make_window(mode)
    install_hooks(window)
    window.resize(1440, 900)
    window.show()
    usable: list[float] = []
    beats: list[tuple[float, str]] = []
    stage = ["import"]
    last = [0.0]

    def beat() -> None:
        now = time.perf_counter()
        if last[0]:
            beats.append(((now - last[0]) * 1000, stage[0]))
        last[0] = now

    timer = QTimer(window)
    timer.setTimerType(timer.timerType().PreciseTimer)
    timer.timeout.connect(beat)

    def first_event() -> None:
        usable.append(time.time() - started)
        timer.start(10)

    QTimer.singleShot(0, first_event)
    session = window.session
    problems: list[str] = []
    session.error_raised.connect(lambda sentence, details: problems.append(sentence + details))
    export_to = Path(os.environ["GRAFT_HOME"]) / "export"
    trained: list[float] = []
    warmed: list[bool] = []

    def look() -> None:
        """Go on to the next stage when the last has ended."""
        if stage[0] == "import":
            warmed.append(session.is_working("warm-up"))
            if warmed[-1] or not any(warmed):
                return
            stage[0] = "open"
            session.open_sample()
        elif stage[0] == "open" and session.recipe is not None and not session.missing()["train"]:
            stage[0] = "train"
            phases = tuple(
                phase.model_copy(update={"epochs": 40, "early_stopping": None})
                for phase in session.recipe.train.phases
            )
            train = session.recipe.train.model_copy(update={"phases": phases})
            session.set_recipe(session.recipe.model_copy(update={"train": train}))
            session.train()
        elif stage[0] == "train" and trained:
            stage[0] = "evaluate"
            window.go_to("evaluate")
            session.evaluate()
        elif stage[0] == "evaluate" and session.evaluation is not None:
            stage[0] = "export"
            window.go_to("export")
            session.export(("keras", "h5"), str(export_to), overwrite=False)
        elif stage[0] == "exported" or problems:
            timer.stop()
            watch.stop()
            app.quit()

    session.run_finished.connect(lambda result: trained.append(result.validation_accuracy))
    session.exports_changed.connect(
        lambda files: stage.__setitem__(0, "exported") if files else None
    )
    watch = QTimer(window)
    watch.timeout.connect(look)
    watch.start(100)
    QTimer.singleShot(DEADLINE_S * 1000, app.quit)
    app.exec()
    window.shutdown()
    if problems or stage[0] != "exported":
        raise SystemExit(f"The session broke off while at {stage[0]}: {problems}")
    work = [gap for gap, at in beats if at != "import"]
    imports = [gap for gap, at in beats if at == "import"]
    worst = {
        at: round(max(gap for gap, where in beats if where == at), 1)
        for at in dict.fromkeys(where for _gap, where in beats)
    }
    return {
        "p999_ms": round(statistics.quantiles(work, n=1000, method="inclusive")[-1], 1),
        "max_ms": round(max(work), 1),
        "import_max_ms": round(max(imports, default=0.0), 1),
        "usable_s": round(usable[0], 2),
        "median_ms": round(statistics.median(work), 1),
        "over_50_ms": sum(gap > 50 for gap in work),
        "beats": len(work),
        "max_ms_by_stage": worst,
        "mode": mode,
    }


if __name__ == "__main__":
    main()
