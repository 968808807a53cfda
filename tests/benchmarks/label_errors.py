"""How many planted label errors a review finds in the CIFAR-10 sample.

    python tests/benchmarks/label_errors.py --json

5 % of the labels (train, validation and test) are exchanged for another class, drawn by `--seed`,
as a recipe's `relabelled`; a head is trained on DenseNet121's frozen ImageNet features at 96×96,
and the run is reviewed. `precision_100` is the share of planted errors among the first 100 of the
list, `recall_100` the share of all planted ones that are there; `precision_expected` and
`recall_expected` the same for the first `num_expected`, those that are taken for wrong;
`suggested_right` how many of the planted ones in the list get their true class suggested;
`review_s` how long the review took, features included.
"""

import argparse
import json
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

SHARED = Path(__file__).parents[3] / "shared"
SIZE, SHARE, FIRST = 96, 0.05, 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--data", type=Path, help="the unpacked sample")
    parser.add_argument(
        "--weights", type=Path, default=SHARED / "models/densenet121_imagenet_notop.h5"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data
        if data is None:
            with zipfile.ZipFile(SHARED / "data/cifar10-sample.zip") as archive:
                archive.extractall(folder)
            data = next(path.parent for path in Path(folder).rglob("train"))
        values = measure(data, options.weights, Path(folder) / "run", options.seed)
    print(json.dumps(values) if options.json else values)


def measure(data: Path, weights: Path, run_dir: Path, seed: int) -> dict[str, Any]:
    """Plant, train, review."""
    import numpy as np

    from engine import tasks
    from engine.analysis_tasks import review_run
    from engine.control import Control
    from engine.dataset import scan
    from engine.recipe import DataSpec, InputSize, Recipe, SourceSpec
    from engine.review_types import ReviewRequest

    spec = DataSpec(roots=(str(data),))
    index = scan(spec, seed=seed, control=Control())
    names, samples = index.class_names, index.samples
    random = np.random.default_rng(seed)
    chosen = random.choice(len(samples), round(SHARE * len(samples)), replace=False)
    steps = random.integers(1, len(names), len(chosen))
    planted = {
        samples[at].path: names[(samples[at].label + step) % len(names)]
        for at, step in zip(chosen.tolist(), steps.tolist(), strict=True)
    }
    true = {sample.path: names[sample.label] for sample in samples}
    relabelled = tuple((index.relative(path), name) for path, name in planted.items())
    recipe = Recipe(
        source=SourceSpec(
            location="DenseNet121",
            weights=str(weights),
            edits=(InputSize(height=SIZE, width=SIZE),),
        ),
        data=spec.model_copy(update={"relabelled": relabelled}),
        seed=seed,
    )
    tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=str(run_dir)), Control())
    began = time.perf_counter()
    found = review_run(ReviewRequest(run_dir=str(run_dir)), Control())
    seconds = time.perf_counter() - began
    listed = [(one.path, found.class_names[one.suggested]) for one in found.suspects]
    hits = [path in planted for path, _ in listed]
    count = found.num_expected
    return {
        "num_samples": found.num_samples,
        "num_planted": len(planted),
        "accuracy": found.accuracy,
        "precision_100": sum(hits[:FIRST]) / FIRST,
        "recall_100": sum(hits[:FIRST]) / len(planted),
        "num_expected": count,
        "precision_expected": sum(hits[:count]) / max(1, count),
        "recall_expected": sum(hits[:count]) / len(planted),
        "num_listed": len(listed),
        "recall_listed": sum(hits) / len(planted),
        "suggested_right": sum(name == true[path] for path, name in listed if path in planted)
        / max(1, sum(hits)),
        "review_s": seconds,
    }


if __name__ == "__main__":
    main()
