"""How smoothly the thumbnail grid scrolls through a data set of 100,000 pictures.

    python tests/benchmarks/grid.py --json

Writes so many small JPEG files, opens them in the real window and scrolls the data page's grid by
wheel, keys, dragging the bar and jumping, with a 10 ms heartbeat beside it. Keys: `p999_ms` and
`max_ms`, gaps between heartbeats while scrolling, once nothing else is done;
`work_p999_ms` and `work_max_ms`, the processor time that the window's own thread took between two
heartbeats, which other programs of a busy machine do not add to; the same under `checking`, while
the files are checked in the background (which is cancelled when it takes longer than `--seconds`),
and under `opening`, while the data is read and shown, `checked`, while the check's result is shown,
and `editing`, while pictures are left out, moved, brought back by undo and filtered by class;
`thumbnails_per_s`; `rss_mb` of the window's process at each stage; `load`, the machine's
load average at the end. `--screen` uses the display (such as Xvfb's) instead of Qt's offscreen
platform.
"""

import argparse
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

NUM_CLASSES = 10
SIDE = 64
STEP_MS = 16
EDIT_S = 3
DEADLINE_S = 900


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=60, help="to scroll in each stage")
    parser.add_argument("--folder", help="where the files are, or are made and left")
    parser.add_argument("--screen", action="store_true")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measure(options.folder, options.seconds)))
        return
    with tempfile.TemporaryDirectory() as home:
        folder = Path(options.folder or Path(home) / "pictures")
        if not folder.exists():
            make_pictures(folder, options.files)
        environment = {**os.environ, "GRAFT_HOME": home}
        if not options.screen:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [sys.executable, __file__, "--child", "--folder", str(folder)]
        command += ["--seconds", str(options.seconds)]
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
    values = json.loads(done.stdout.splitlines()[-1])
    if options.json:
        print(json.dumps(values))
    else:
        for key, value in values.items():
            print(f"{key}: {value}")


def make_pictures(folder: Path, count: int) -> None:
    """Pictures of which no two are alike, so that no finding names them all."""
    import numpy as np
    from PIL import Image

    random = np.random.default_rng(0)
    for label in range(NUM_CLASSES):
        (folder / f"class {label}").mkdir(parents=True)
    for number in range(count):
        small = random.integers(0, 256, (8, 8, 3), dtype=np.uint8)
        data = io.BytesIO()
        Image.fromarray(small).resize((SIDE, SIDE)).save(data, "JPEG")
        name = f"{number:06d}.jpg"
        (folder / f"class {number % NUM_CLASSES}" / name).write_bytes(data.getvalue())


def measure(folder: str, seconds: float) -> dict[str, object]:
    """Open the folder in the real window and scroll."""
    import psutil
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui.app import install_hooks, make_window
    from gui.models.thumbnails import Thumbnails

    app = QApplication([])
    window = make_window("process")
    install_hooks(window)
    window.resize(1440, 900)
    window.show()
    session = window.session
    process = psutil.Process()
    beats: list[tuple[float, float, str]] = []
    rss: dict[str, float] = {}
    stage, last, shown, began = ["start"], [(0.0, 0.0)], [0], [0.0]

    def enter(name: str) -> None:
        rss[f"before {name}"] = round(process.memory_info().rss / 2**20)
        stage[0], began[0] = name, time.perf_counter()

    def beat() -> None:
        now, used = time.perf_counter(), time.thread_time()
        if last[0][0]:
            beats.append(((now - last[0][0]) * 1000, (used - last[0][1]) * 1000, stage[0]))
        last[0] = now, used

    timer = QTimer(window)
    timer.setTimerType(timer.timerType().PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(10)
    problems: list[str] = []
    session.error_raised.connect(lambda sentence, details: problems.append(sentence + details))
    window.unexpected.connect(lambda sentence, details: problems.append(sentence + details))
    scrolling = QTimer(window)
    warmed: list[bool] = []
    edits, edited = iter(()), [0.0]

    def loaded(paths) -> None:
        if stage[0] == "scrolling":
            shown[0] += len(paths)

    Thumbnails.of(session).loaded.connect(loaded)

    def look() -> None:
        """Go on to the next stage when the last has ended."""
        if stage[0] == "start":
            warmed.append(session.is_working("warm-up"))
            if warmed[-1] or not any(warmed):
                return
            window.go_to("data")
            enter("opening")
            session.open_data((folder,))
        elif stage[0] == "opening" and session.dataset is not None:
            # What the page does with the data belongs to opening.
            QTimer.singleShot(1000, begin)
            stage[0] = "opening "
        elif stage[0] == "checked" and time.perf_counter() - began[0] > 1:
            enter("scrolling")
        elif stage[0] == "checking" and time.perf_counter() - began[0] > seconds:
            session.cancel_check()
        elif stage[0] == "scrolling" and time.perf_counter() - began[0] > seconds:
            scrolling.stop()
            enter("editing")
        elif stage[0] == "editing" and time.perf_counter() - edited[0] > EDIT_S:
            edited[0] = time.perf_counter()
            edit = next(edits, None)
            if edit is None:
                finish()
            else:
                edit()
        if problems:
            finish()

    def finish() -> None:
        enter("the end")
        scrolling.stop()
        timer.stop()
        watch.stop()
        app.quit()

    def check_changed(progress) -> None:
        # Within the event that brings the result, so that its time counts to the new stage.
        if progress is None and stage[0] == "checking":
            enter("checked")

    session.check_changed.connect(check_changed)

    def begin() -> None:
        nonlocal edits
        edits = iter(make_edits(window.stack.currentWidget().pane, session))
        steps = cycle(make_steps(window.stack.currentWidget().grid))
        scrolling.timeout.connect(lambda: next(steps)())
        scrolling.start(STEP_MS)
        enter("checking" if session.is_checking else "checked")

    watch = QTimer(window)
    watch.timeout.connect(look)
    watch.start(100)
    QTimer.singleShot(DEADLINE_S * 1000, app.quit)
    app.exec()
    count = len(session.dataset.samples) if session.dataset else 0
    children = sum(child.memory_info().rss for child in process.children(recursive=True))
    window.shutdown()
    if problems or stage[0] != "the end":
        raise SystemExit(f"The session broke off while at {stage[0]}: {problems}")

    def figures(name: str) -> dict[str, float]:
        found = [beat for beat in beats if beat[2].strip() == name]
        if len(found) < 2:
            return {}
        gaps, work = [gap for gap, _, _ in found], [used for _, used, _ in found]
        return {
            "p999_ms": round(statistics.quantiles(gaps, n=1000, method="inclusive")[-1], 1),
            "max_ms": round(max(gaps), 1),
            "over_50_ms": sum(gap > 50 for gap in gaps),
            "work_p999_ms": round(statistics.quantiles(work, n=1000, method="inclusive")[-1], 1),
            "work_max_ms": round(max(work), 1),
            "beats": len(found),
        }

    return {
        **figures("scrolling"),
        "checking": figures("checking"),
        "opening": figures("opening"),
        "checked": figures("checked"),
        "editing": figures("editing"),
        "thumbnails_per_s": round(shown[0] / seconds, 1),
        "pictures": count,
        "rss_mb": rss,
        "rss_children_mb": round(children / 2**20),
        "load": round(os.getloadavg()[0], 2),
        "platform": app.platformName(),
    }


def make_edits(pane, session):
    """What a user changes, one function for each change; the next begins when one is over."""

    def paths(count: int) -> tuple[str, ...]:
        return tuple(sample.path for sample in session.dataset.samples[:count])

    return [
        lambda: pane.leave_out(paths(1)),
        lambda: pane.move(paths(1), "test"),
        session.undo,
        lambda: pane.leave_out(paths(len(session.dataset.samples) // 10)),
        session.undo,
        lambda: pane.show_classes(session.dataset.class_names[:1]),
        lambda: pane.show_classes(session.dataset.class_names[1:3]),
        pane.show_all,
    ]


def make_steps(grid):
    """What a user does to a grid, one function for each moment."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    bar, view = grid.verticalScrollBar(), grid.viewport()

    def wheel(angle: int) -> None:
        middle = QPointF(view.rect().center())
        QApplication.sendEvent(
            view,
            QWheelEvent(
                middle,
                view.mapToGlobal(middle),
                QPoint(),
                QPoint(0, angle),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def drag(share: float) -> None:
        bar.setSliderDown(True)
        bar.setSliderPosition(int(share * bar.maximum()))
        bar.setSliderDown(False)

    steps = []
    for _ in range(120):
        steps.append(lambda: wheel(-120))
    for _ in range(60):
        steps.append(lambda: wheel(-480))
    for _ in range(40):
        steps += [lambda: QTest.keyClick(grid, Qt.Key.Key_PageDown), *[lambda: None] * 4]
    for at in range(200):
        steps.append(lambda at=at: drag(at / 200))
    for at in range(100):
        steps.append(lambda at=at: drag(0.5 + at / 10_000))
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Home):
        # Long enough for what is in sight to come.
        steps += [lambda key=key: QTest.keyClick(grid, key), *[lambda: None] * 60]
    for _ in range(60):
        steps.append(lambda: wheel(240))
    return steps


if __name__ == "__main__":
    main()
