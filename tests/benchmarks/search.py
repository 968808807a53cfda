"""A search over heads, rates and optimizers beside plain Keras trainings of the same recipes.

    python -m tests.benchmarks.search --json              # forty trials, forty plain trainings
    python -m tests.benchmarks.search --json --plain 2    # two plain ones stand for all

DenseNet121 (ImageNet weights, frozen) on the CIFAR-10 sample at 96×96, 10 epochs, batches of 32.
Nothing is kept from before and no trial is ended early, so that both sides train the same: each
trial's recipe is trained again by the Keras script that one would write, with pictures read once
for all of them and the base run in every epoch. All plain trainings of a search cost alike, but
for their small heads; so a part of them, evenly spread, tells what all would take.

Keys: `trials`; `search_s` and `search_cpu` (from the first picture read to the last trial's end,
the one pass over the frozen layers included; processor seconds beside it, for machines that others
use too); `features_s` and `trial_s` (a trial's median) of it; `plain_runs`, `plain_s`, `plain_cpu`
(those that were run) and `plain_all_s`, `plain_all_cpu` (as many as trials); `ratio` and
`cpu_ratio`; `default_accuracy` (of the default recipe, which is the first trial) and
`best_accuracy`, both on validation; `score_differences` between each plain training and its trial.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

from tests.benchmarks.training import (
    BATCH,
    SHARED,
    SIZE,
    WEIGHTS,
    make_base,
    prepare,
    read,
    recipe_of,
    write_splits,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--source", default="DenseNet121", choices=("DenseNet121", "MobileNetV2"))
    parser.add_argument("--weights", help="a weights file; random without one but for DenseNet121")
    parser.add_argument("--trials", type=int, default=40)
    parser.add_argument(
        "--plain", type=int, help="how many plain trainings are run, by default all"
    )
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--child", choices=("plain", "search"))
    parser.add_argument("--splits", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    known = WEIGHTS.get(options.source)
    options.weights = options.weights or (str(known) if known else "random")
    if options.child:
        import tensorflow as tf  # noqa: F401 - imports are not counted on either side

        began, cpu = time.perf_counter(), time.process_time()
        values = {"plain": plain, "search": search}[options.child](options)
        seconds = {"s": time.perf_counter() - began, "cpu": time.process_time() - cpu}
        print(json.dumps({**values, **seconds}))
        return
    with tempfile.TemporaryDirectory() as folder:
        values = measure(options, Path(folder))
    print(
        json.dumps(values)
        if options.json
        else "\n".join(f"{key}: {value}" for key, value in values.items())
    )


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """The search first, whose recipes the plain side then trains."""
    with zipfile.ZipFile(SHARED / "data/cifar10-sample.zip") as archive:
        archive.extractall(folder)
    options.splits = write_splits(folder)
    found = run_child(options, "search", folder)
    print(json.dumps({**found, "recipes": None}), file=sys.stderr)
    number = min(options.trials, options.plain or options.trials, len(found["recipes"]))
    places = [round(at * (len(found["recipes"]) - 1) / max(1, number - 1)) for at in range(number)]
    (folder / "recipes.json").write_text(json.dumps([found["recipes"][at] for at in places]))
    beside = run_child(options, "plain", folder)
    trials = len(found["recipes"])
    scale = trials / number
    scores = zip(places, beside["scores"], strict=True)
    return {
        "trials": trials,
        "search_s": round(found["s"], 1),
        "search_cpu": round(found["cpu"], 1),
        "features_s": round(found["features_s"], 1),
        "trial_s": round(statistics.median(found["seconds"][1:]), 2),
        "plain_runs": number,
        "plain_s": round(beside["s"], 1),
        "plain_cpu": round(beside["cpu"], 1),
        "plain_all_s": round(beside["s"] * scale, 1),
        "plain_all_cpu": round(beside["cpu"] * scale, 1),
        "ratio": round(beside["s"] * scale / found["s"], 1),
        "cpu_ratio": round(beside["cpu"] * scale / found["cpu"], 1),
        "default_accuracy": round(found["scores"][0], 4),
        "best_accuracy": round(max(found["scores"]), 4),
        "score_differences": [round(score - found["scores"][at], 4) for at, score in scores],
    }


def run_child(options: argparse.Namespace, side: str, folder: Path) -> dict[str, Any]:
    """One side in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.search", "--child", side]
    command += ["--source", options.source, "--weights", options.weights]
    command += ["--trials", str(options.trials), "--epochs", str(options.epochs)]
    command += ["--splits", str(options.splits)]
    environment = {**os.environ, "GRAFT_HOME": str(folder / "home")}
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=36000
    )
    return json.loads(done.stdout.splitlines()[-1])


def search(options: argparse.Namespace) -> dict[str, Any]:
    """As `graft search --search learning-rate,optimizer,head --pruner none` does it."""
    from engine.control import Control
    from engine.events import Progress
    from engine.search.reading import Reader
    from engine.search.searching import search as find
    from engine.search.space import default_space
    from engine.search.types import SearchSpec

    options.unfreeze = None
    base = recipe_of(options, "features")
    space = default_space(base, ("learning-rate", "optimizer", "head"))
    spec = SearchSpec(base=base, space=space, trials=options.trials, pruner="none")
    folder = options.splits.parent / "search"
    passes: list[float] = []

    def listen(event: object) -> None:
        if isinstance(event, Progress) and event.text.startswith("Computing"):
            passes.append(time.perf_counter())

    state = find(spec, folder, Control(listen))
    reader = Reader(folder)
    done = [one for one in state.trials if one.state == "completed"]
    return {
        "recipes": [reader.recipe(one.number).model_dump(mode="json") for one in done],
        "scores": [one.score for one in done],
        "seconds": [one.seconds for one in done],
        "features_s": passes[-1] - passes[0],
    }


def plain(options: argparse.Namespace) -> dict[str, Any]:
    """The loop that one would write: for each recipe a model, `fit`, the best epoch's score."""
    recipes = json.loads((options.splits.parent / "recipes.json").read_text())
    train, validation = read(options, "train"), read(options, "validation")
    return {"scores": [plain_score(options, one, train, validation) for one in recipes]}


def plain_score(
    options: argparse.Namespace, recipe: dict[str, Any], train: Any, validation: Any
) -> float:
    import keras

    keras.backend.clear_session()
    keras.utils.set_random_seed(0)
    base = make_base(options)
    base.trainable = False
    inputs = keras.Input((SIZE, SIZE, 3))
    outputs = base(prepare(inputs, options.source), training=False)
    outputs = keras.layers.GlobalAveragePooling2D()(outputs)
    for layer in recipe["head"]["hidden"]:
        outputs = keras.layers.Dense(layer["units"], activation=layer["activation"])(outputs)
        if layer["dropout"]:
            outputs = keras.layers.Dropout(layer["dropout"])(outputs)
    model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(outputs))
    phase = recipe["train"]["phases"][0]
    makers = {
        "adam": keras.optimizers.Adam,
        "adamw": keras.optimizers.AdamW,
        "sgd": lambda rate: keras.optimizers.SGD(rate, momentum=phase["momentum"]),
    }
    model.compile(
        makers[phase["optimizer"]](phase["learning_rate"]),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    history = model.fit(
        *train,
        batch_size=BATCH,
        epochs=options.epochs,
        validation_data=validation,
        verbose=0,
    )
    return max(history.history["val_accuracy"])


if __name__ == "__main__":
    main()
