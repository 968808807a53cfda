"""Time and memory of `graft predict --to` against Keras's own way through a folder.

    python tests/benchmarks/batch_prediction.py MODEL --pictures FOLDER --number 20000 --json

MODEL is a run or its best.keras; the pictures of FOLDER are linked into a folder of its own, one
level of class folders, as often as it takes. `graft` is the whole of `predict_batch`; `keras` is
`model.predict` over `image_dataset_from_directory(batch_size=32, shuffle=False)`, its names and
answers written by `csv.writer` at the end; `loop` calls `model.predict` for each batch of it, as
many scripts do. Each runs in a process of its own and opens the model itself: `seconds` of the
wall, `cpu` of the process, `peak` resident megabytes above those when TensorFlow was imported.
`ratio_…` is that way's time by Graft's, `ratio_cpu_…` the same of the processor's seconds, which
other programs do not falsify as much.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

BATCH_SIZE = 32
SUFFIXES = (".jpg", ".jpeg", ".png")


def link_pictures(source: Path, to: Path, number: int) -> None:
    """Links to pictures, so many in all, in ten folders."""
    found = sorted(path for path in source.rglob("*") if path.suffix.lower() in SUFFIXES)
    for place in range(number):
        folder = to / f"class {place % 10}"
        folder.mkdir(parents=True, exist_ok=True)
        original = found[place % len(found)]
        os.link(original, folder / f"{place:06d}{original.suffix}")


class Peak:
    """The most memory that is resident while it is looked at, above what was at first."""

    def __init__(self) -> None:
        import psutil

        self._process = psutil.Process()
        self._before = self.most = self._process.memory_info().rss
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(0.02):
            self.most = max(self.most, self._process.memory_info().rss)

    def megabytes(self) -> float:
        """Leave off looking."""
        self._ended.set()
        self._thread.join()
        return (self.most - self._before) / 1e6


def graft_way(model: Path) -> Callable[[Path, Path], None]:
    """As `graft predict --to` does."""
    from engine.batch_prediction import predict_batch
    from engine.batch_types import BatchRequest
    from engine.control import Control

    def run(pictures: Path, to: Path) -> None:
        request = BatchRequest(model=str(model), paths=(str(pictures),), to=str(to))
        predict_batch(request, Control())

    return run


def keras_way(model: Path, in_a_loop: bool) -> Callable[[Path, Path], None]:
    """As a script with Keras alone does."""
    import keras
    import numpy as np

    def run(pictures: Path, to: Path) -> None:
        file = model / "best.keras" if model.is_dir() else model
        loaded = keras.saving.load_model(file, compile=False)
        size = loaded.inputs[0].shape[1:3]
        data = keras.utils.image_dataset_from_directory(
            pictures, image_size=size, batch_size=BATCH_SIZE, shuffle=False, verbose=0
        )
        if in_a_loop:
            shares = np.concatenate([loaded.predict(batch, verbose=0) for batch, _ in data])
        else:
            shares = loaded.predict(data, verbose=0)
        with to.open("w", newline="", encoding="utf-8") as table:
            writer = csv.writer(table)
            for path, row in zip(data.file_paths, shares, strict=True):
                writer.writerow([path, row.argmax(), row.max()])

    return run


def measure(way: str, model: Path, pictures: Path, to: Path) -> dict[str, float]:
    """One way through all pictures, in this process."""
    from engine import environment

    environment.prepare()
    environment.load_tensorflow()
    run = graft_way(model) if way == "graft" else keras_way(model, way == "loop")
    peak = Peak()
    began, cpu = time.perf_counter(), time.process_time()
    run(pictures, to)
    return {
        "seconds": round(time.perf_counter() - began, 2),
        "cpu": round(time.process_time() - cpu, 2),
        "peak": round(peak.megabytes(), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--number", type=int, default=20_000)
    parser.add_argument("--ways", default="graft,keras,loop")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        many, to = options.folder / "many", options.folder / f"{options.measure}.csv"
        print(json.dumps(measure(options.measure, options.model, many, to)))
        return
    # Beside the pictures: only there can they be linked to.
    with tempfile.TemporaryDirectory(dir=options.pictures.parent) as name:
        folder = Path(name)
        link_pictures(options.pictures, folder / "many", options.number)
        results = {}
        for way in options.ways.split(","):
            command = [sys.executable, __file__, str(options.model), "--measure", way]
            command += ["--folder", name, "--pictures", str(options.pictures)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            results[way] = json.loads(done.stdout.splitlines()[-1])
    figures = {"number": options.number, **results}
    for way in {"keras", "loop"} & set(results) if "graft" in results else ():
        for kind, name in (("seconds", "ratio"), ("cpu", "ratio_cpu")):
            ratio = results[way][kind] / results["graft"][kind]
            figures[f"{name}_{way}"] = round(ratio, 3)
    print(json.dumps(figures) if options.json else json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
