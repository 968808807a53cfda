"""How much memory it takes to evaluate 10,000 pictures, against 500, and how long scoring takes.

    python tests/benchmarks/evaluate_many.py --json

Pictures enter the model at 224 × 224, so 10,000 of them as pixels are 6.0 GB in float32. Each
count is evaluated in a process of its own. `peak_bytes` is the most memory that it had (its
resident set), `growth_bytes` how much more than 500 pictures took; `score_seconds` is what the
figures, ranges and curves took after the last picture, `keep_seconds` writing them all down.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

SIZE = 224
NUM_CLASSES = 10
FEW = 500


def make_run(folder: Path, many: int) -> Path:
    """A run with that many test pictures and 500 for validation, of ten classes."""
    import keras
    import numpy as np
    from PIL import Image

    from engine.dataset import write_splits
    from engine.recipe import DataSpec, Recipe, SourceSpec
    from engine.storage import write_json
    from engine.types import DatasetIndex, Sample

    run_dir, data = folder / "run", folder / "data"
    run_dir.mkdir()
    data.mkdir()
    random = np.random.default_rng(0)
    samples = []
    for label in range(NUM_CLASSES):
        first = data / f"{label}.jpg"
        small = random.integers(0, 256, (8, 8, 3)).astype(np.uint8)
        Image.fromarray(small).resize((256, 256), Image.Resampling.BICUBIC).save(first)
        for split, count in (("test", many), ("validation", FEW)):
            for number in range(count // NUM_CLASSES):
                path = data / f"{label}-{split}-{number}.jpg"
                path.hardlink_to(first)
                samples.append(Sample(path=str(path), label=label, split=split))
    names = tuple(f"class {label}" for label in range(NUM_CLASSES))
    index = DatasetIndex(
        roots=(str(data),),
        task="single_label",
        class_names=names,
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint="",
    )
    write_splits(index, run_dir / "splits.csv")
    recipe = Recipe(source=SourceSpec(location="x.h5"), data=DataSpec(roots=(str(data),)))
    write_json(run_dir / "recipe.json", recipe.model_dump(mode="json"))
    picture = {"height": SIZE, "width": SIZE, "channels": 3, "resize": "stretch"}
    write_json(run_dir / "run.json", {"class_names": names, "picture": picture})
    keras.utils.set_random_seed(1)
    inputs = keras.Input((SIZE, SIZE, 3))
    maps = keras.layers.Conv2D(8, 16, 16)(keras.layers.Rescaling(1 / 255)(inputs))
    pooled = keras.layers.GlobalAveragePooling2D()(maps)
    outputs = keras.layers.Dense(NUM_CLASSES, activation="softmax")(pooled)
    keras.Model(inputs, outputs).save(run_dir / "best.keras")
    return run_dir


def measure(run_dir: str, split: str) -> dict[str, float]:
    """Evaluate one split in this process."""
    from engine.answers import load_answers
    from engine.control import Control
    from engine.evaluation import evaluate
    from engine.evaluation_store import keep_evaluation, score_answers
    from engine.runs import RunFolder

    began = time.perf_counter()
    found = evaluate(run_dir, split=split, data=None, control=Control())
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    answers = load_answers(run_dir, split)
    began = time.perf_counter()
    evaluation = score_answers(RunFolder(run_dir), answers, split)
    scored = time.perf_counter()
    keep_evaluation(evaluation)
    return {
        "num_samples": found.num_samples,
        "peak_bytes": peak,
        "seconds": round(seconds, 1),
        "score_seconds": round(scored - began, 2),
        "keep_seconds": round(time.perf_counter() - scored, 2),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", nargs=2, metavar=("RUN", "SPLIT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(*options.measure)))
        return
    with tempfile.TemporaryDirectory() as folder:
        run_dir = make_run(Path(folder), options.many)
        few, many = (
            json.loads(
                subprocess.run(
                    [sys.executable, __file__, "--measure", str(run_dir), split],
                    check=True,
                    capture_output=True,
                    text=True,
                ).stdout.splitlines()[-1]
            )
            for split in ("validation", "test")
        )
    many["growth_bytes"] = many["peak_bytes"] - few["peak_bytes"]
    many["pixels_bytes"] = many["num_samples"] * SIZE * SIZE * 3 * 4
    if options.json:
        print(json.dumps({"few": few, "many": many}))
        return
    for name, value in many.items():
        shown = f"{value / 1e6:,.0f} MB" if name.endswith("bytes") else f"{value:,}"
        print(f"{name:14} {shown}")


if __name__ == "__main__":
    main()
