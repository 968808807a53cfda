"""How quick the layer tree is: opening, toggling and searching, in milliseconds.

    python tests/benchmarks/layer_tree.py --json

One figure each for trees of 2,000 and of 5,000 rows, in the panel as the window shows it: `open`,
from the opened source to its first paint; `toggle`, one layer, and `block`, a block of it, from
the key to the paint of what changed; `unfold`, all rows; `search`, the slowest key stroke of a
word, each from the stroke to the paint. Medians of five. Offscreen unless `--screen` is given;
`--processor` counts the thread's time on the processor, which a busy machine does not falsify.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

if "--screen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine import tasks
from engine.types import LayerNode, OpenedSource
from gui import theme
from gui.pages.model_panel import ModelPanel
from tests.gui.fake_session import make_opened, make_session

REPEATS = 5
WORD = "conv_17"


def make_tree(num_rows: int, block: int = 20) -> OpenedSource:
    """A model of nested blocks whose names begin alike, with skip connections between them."""
    from dataclasses import replace

    blocks = []
    for number in range(num_rows // (block + 1)):
        path = f"net/block_{number}"
        leaves = tuple(
            LayerNode(
                path=f"{path}/conv_{place}_x",
                class_name="Conv2D",
                output_shape=(7, 7, 64),
                num_parameters=100,
                trainable=True,
                inputs=(f"{path}/conv_{place - 1}_x",) if place else (),
            )
            for place in range(block)
        )
        blocks.append(
            LayerNode(
                path=path,
                class_name="Functional",
                output_shape=(7, 7, 64),
                num_parameters=100 * block,
                trainable=True,
                children=leaves,
                inputs=tuple(f"net/block_{number - back}" for back in (1, 2) if number >= back),
            )
        )
    net = LayerNode(
        path="net",
        class_name="Functional",
        output_shape=(7, 7, 64),
        num_parameters=100 * block * len(blocks),
        trainable=True,
        children=tuple(blocks),
    )
    opened = make_opened()
    source = replace(opened.source, name="net", location=f"/models/net-{num_rows}.keras")
    return replace(opened, source=source, tree=net, base=net, cut=blocks[-1].path)


def measure(num_rows: int, clock_now: Callable[[], float]) -> dict[str, float]:
    """The figures for one size."""
    app = QApplication.instance()
    opened = make_tree(num_rows)
    taken: dict[str, list[float]] = {}
    for repeat in range(REPEATS):
        session = make_session()
        panel = ModelPanel(session)
        panel.resize(420, 900)
        panel.show()
        QTest.qWaitForWindowExposed(panel)
        app.processEvents()
        tree = panel.tree

        def clock(name: str, do: Callable[[], object], taken=taken) -> None:
            began = clock_now()
            do()
            app.processEvents()
            taken.setdefault(name, []).append(1000 * (clock_now() - began))

        session.open_source(opened.source.location)
        clock("open", lambda session=session: session.jobs.finish(tasks.open_source, opened))
        leaf = tree.model().index(0, 0, tree.model().index(0, 0))
        for name, index in (
            ("toggle", tree.model().index(3, 0, leaf)),
            ("block", leaf),
            ("everything", tree.model().index(0, 0)),
        ):
            tree.setCurrentIndex(index)
            app.processEvents()
            clock(name, lambda tree=tree: QTest.keyClick(tree, Qt.Key.Key_Space))
        clock("unfold", tree.expandAll)
        panel.find_layer()
        for letter in WORD:
            stroke = lambda letter=letter, panel=panel: QTest.keyClick(  # noqa: E731
                QApplication.focusWidget() or panel.tools.search, letter
            )
            clock(f"search{repeat}", stroke)
        taken.setdefault("search", []).append(max(taken.pop(f"search{repeat}")))
        clock("clear", panel.tools.search.clear)
        panel.close()
        panel.deleteLater()
        app.processEvents()
    return {name: round(statistics.median(times), 1) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--screen", action="store_true")
    parser.add_argument("--processor", action="store_true", help="processor time, not the clock's")
    options = parser.parse_args()
    app = QApplication([])
    theme.install(app, "light")
    clock_now = time.thread_time if options.processor else time.perf_counter
    values = {str(num_rows): measure(num_rows, clock_now) for num_rows in (2000, 5000)}
    if options.json:
        print(json.dumps(values))
        return
    for num_rows, figures in values.items():
        for name, figure in figures.items():
            print(f"{num_rows} rows, {name}: {figure} ms")


if __name__ == "__main__":
    main()
