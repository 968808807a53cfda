"""How long 100,000 files take to be indexed, against a bare walk, and what a sample costs.

    python tests/benchmarks/index.py --json

`walk` is `os.scandir` through all folders, `walk_stat` the same with one `stat` a file, which
tells sizes and times; `index` is `index_data`. They are seconds of the processor, which other
programs do not falsify, the best of three, with the folders' entries in the system's memory;
`ratio` and `ratio_stat` are index against these. `bytes` is what one sample of the index keeps,
and `peak_bytes` what making it took at most, by tracemalloc.
"""

import argparse
import json
import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.control import Control
from engine.dataset import index_data
from engine.recipe import DataSpec

NUM_CLASSES = 100
REPEATS = 3


def make_files(root: Path, num_files: int) -> None:
    """Files with a picture's name and some bytes."""
    for label in range(NUM_CLASSES):
        folder = root / f"class_{label}"
        folder.mkdir()
        for number in range(num_files // NUM_CLASSES):
            (folder / f"IMG_{number:06d}.jpg").write_bytes(b"\xff\xd8\xff" + bytes(number % 50))


def walk(root: str, with_stat: bool) -> int:
    """Count files below a folder as Python does it at its barest."""
    count, waiting = 0, [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                else:
                    count += 1
                    if with_stat:
                        entry.stat()
    return count


def best(function: Callable[[], object]) -> float:
    """Processor seconds of the quickest of some calls."""
    seconds = []
    for _ in range(REPEATS):
        began = time.process_time()
        function()
        seconds.append(time.process_time() - began)
    return min(seconds)


def measure(root: Path) -> dict[str, float]:
    """All figures for one folder."""
    spec = DataSpec(roots=(str(root),))

    def index() -> object:
        return index_data(spec, seed=0, control=Control())

    index()
    plain, with_stat = best(lambda: walk(str(root), False)), best(lambda: walk(str(root), True))
    seconds = best(index)
    tracemalloc.start()
    kept = index_data(spec, seed=0, control=Control())
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    count = len(kept.samples)
    return {
        "files": count,
        "walk": round(plain, 3),
        "walk_stat": round(with_stat, 3),
        "index": round(seconds, 3),
        "ratio": round(seconds / plain, 1),
        "ratio_stat": round(seconds / with_stat, 1),
        "bytes": round(now / count),
        "peak_bytes": round(peak / count),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--root", type=Path, help="use these files instead of making some")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        root = options.root or Path(made)
        if options.root is None:
            make_files(root, options.files)
        figures = measure(root)
    if options.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:>12} {value:,}")


if __name__ == "__main__":
    main()
