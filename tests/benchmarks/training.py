"""How fast Graft trains beside the Keras script that one would write without it.

    python -m tests.benchmarks.training --json                      # DenseNet121, all three parts
    python -m tests.benchmarks.training --source MobileNetV2 --part features --rounds 3

Each side runs in a process of its own, in alternating order, on the same split of the CIFAR-10
sample at 96×96, with the same head, optimizer and batch size. Parts: `features` (the whole base
is frozen, 10 epochs), `last-block` (from `conv5`, or `--unfreeze`, to the output; 10 epochs),
`all` (everything trains; Graft in its window with the plots going on, plain `fit` beside it, by
turns of three seconds: see `turns`). Seconds go from the first picture read to the last epoch's
end, without imports.

Keys for `all`: pictures a second (`plain`, `graft`, medians of the turns), `ratio` (geometric mean
of the `turns`) and its standard `error`; `engine_…` the same without the window. For the others:
`plain_s`, `graft_s` (medians), `ratio` (how many times faster Graft is), `cpu_ratio` (the same by
processor time, building the models included, for machines that others use too), the validation
accuracies of every round (best epochs), `warm_s` (again, with everything kept from before), for
`features` also `pass_s` (one `predict` pass over the data), `head_s` (plain `fit` of the head on
its features) and `over_pass`, Graft's seconds over the sum of these two (`cpu_over_pass`: by
processor time).
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

from tests.benchmarks.turns import seconds_per_batch

SHARED = Path(__file__).parents[3] / "shared"
WEIGHTS = {"DenseNet121": SHARED / "models/densenet121_imagenet_notop.h5"}
UNFREEZE = {"DenseNet121": "conv5", "MobileNetV2": "block_14"}
SIZE, BATCH, UNITS = 96, 32, 128


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--source", default="DenseNet121", choices=sorted(UNFREEZE))
    parser.add_argument("--weights", help="a weights file; random without one but for DenseNet121")
    parser.add_argument("--part", action="append", choices=("features", "last-block", "all"))
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--unfreeze")
    parser.add_argument("--child", choices=("plain", "graft", "pass", "window"))
    parser.add_argument("--splits", type=Path)
    parser.add_argument("--run", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    if options.child:
        if options.child != "window":
            import tensorflow as tf  # noqa: F401 - imports are not counted on either side

        began = time.process_time()
        values = _CHILDREN[options.child](options, options.part[0])
        print(json.dumps({**values, "cpu": time.process_time() - began}))
        return
    known = WEIGHTS.get(options.source)
    options.weights = options.weights or (str(known) if known else "random")
    options.unfreeze = options.unfreeze or UNFREEZE[options.source]
    with tempfile.TemporaryDirectory() as folder:
        values = measure(options, Path(folder))
    if options.json:
        print(json.dumps(values))
        return
    for part, figures in values.items():
        print(part, *(f"  {key}: {value}" for key, value in figures.items()), sep="\n")


def measure(options: argparse.Namespace, folder: Path) -> dict[str, dict[str, Any]]:
    """Run all rounds of all parts."""
    with zipfile.ZipFile(SHARED / "data/cifar10-sample.zip") as archive:
        archive.extractall(folder)
    splits = write_splits(folder)
    values: dict[str, dict[str, Any]] = {}
    for part in options.part or ("features", "last-block", "all"):
        if part == "all":
            values[part] = by_turns(options, splits, folder)
            print(json.dumps({part: values[part]}), file=sys.stderr)
            continue
        found: dict[str, list[dict[str, float]]] = {}
        for number in range(options.rounds):
            sides = ["plain", "graft"]
            if part == "features":
                sides.append("pass")
            for side in sides if number % 2 == 0 else reversed(sides):
                home = folder / f"home-{part}-{number}"
                one = run_child(options, part, side, splits, home, f"run-{part}-{number}")
                found.setdefault(side, []).append(one)
                if side == "graft":
                    again = f"again-{part}-{number}"
                    one = run_child(options, part, side, splits, home, again)
                    found.setdefault("warm", []).append(one)
        values[part] = summarize(part, found)
        print(json.dumps({part: values[part]}), file=sys.stderr)
    return values


def summarize(part: str, found: dict[str, list[dict[str, float]]]) -> dict[str, Any]:
    def median(side: str, key: str = "seconds") -> float:
        return round(statistics.median(one[key] for one in found[side]), 2)

    values: dict[str, Any] = {
        "plain_s": median("plain"),
        "graft_s": median("graft"),
        "ratio": round(median("plain") / median("graft"), 2),
        "cpu_ratio": round(median("plain", "cpu") / median("graft", "cpu"), 2),
        "warm_s": median("warm"),
        "plain_accuracies": [round(one["accuracy"], 4) for one in found["plain"]],
        "graft_accuracies": [round(one["accuracy"], 4) for one in found["graft"]],
    }
    plain_curve, graft_curve = found["plain"][0]["curve"], found["graft"][0]["curve"]
    goal = plain_curve[-1][1]
    values["goal"] = round(goal, 4)
    values["plain_goal_s"] = round(_seconds_to(plain_curve, goal) or 0, 2)
    reached = _seconds_to(graft_curve, goal)
    values["graft_goal_s"] = None if reached is None else round(reached, 2)
    if part == "features":
        values["pass_s"], values["head_s"] = median("pass"), median("pass", "head")
        both = values["pass_s"] + values["head_s"]
        values["over_pass"] = round(values["graft_s"] / both, 3)
        values["cpu_over_pass"] = round(median("graft", "cpu") / median("pass", "cpu"), 3)
    return values


def _seconds_to(curve: list[tuple[float, float]], goal: float) -> float | None:
    return next((seconds for seconds, accuracy in curve if accuracy >= goal), None)


def by_turns(options: argparse.Namespace, splits: Path, folder: Path) -> dict[str, Any]:
    """Everything trains, by plain `fit`, by the engine alone and in the window, by turns."""
    commands = [
        child(options, "all", side, splits, folder / f"home-{side}", f"run-{side}")
        for side in ("plain", "graft", "window")
    ]
    found = seconds_per_batch(commands, turns=12 * options.rounds, turn_s=3.0, warm=3)
    # A turn in which only an epoch ended has no batches: its round is left out.
    rounds = [one for one in zip(*found, strict=True) if not any(map(math.isnan, one))]
    plain, _engine, window = ([BATCH / one for one in side] for side in zip(*rounds, strict=True))
    alone, pairs = ([one[0] / one[side] for one in rounds] for side in (1, 2))
    ratio, error = mean_ratio(pairs)
    engine_ratio, engine_error = mean_ratio(alone)
    return {
        "plain": round(statistics.median(plain), 1),
        "graft": round(statistics.median(window), 1),
        "ratio": ratio,
        "error": error,
        "engine_ratio": engine_ratio,
        "engine_error": engine_error,
        "turns": [round(one, 3) for one in pairs],
        "engine_turns": [round(one, 3) for one in alone],
    }


def mean_ratio(pairs: list[float]) -> tuple[float, float]:
    """The geometric mean and its standard error."""
    logs = [math.log(one) for one in pairs]
    mean = math.exp(statistics.mean(logs))
    return round(mean, 3), round(mean * statistics.stdev(logs) / math.sqrt(len(logs)), 3)


def run_child(
    options: argparse.Namespace, part: str, side: str, splits: Path, home: Path, run: str
) -> dict[str, Any]:
    """One side in a process of its own, with a folder of Graft's own."""
    command, environment = child(options, part, side, splits, home, run)
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=3600
    )
    return json.loads(done.stdout.splitlines()[-1])


def child(
    options: argparse.Namespace, part: str, side: str, splits: Path, home: Path, run: str
) -> tuple[list[str], dict[str, str]]:
    """The command of one side, and its environment."""
    command = [sys.executable, "-m", "tests.benchmarks.training", "--child", side, "--part", part]
    command += ["--source", options.source, "--weights", options.weights]
    command += ["--unfreeze", options.unfreeze, "--epochs", str(options.epochs)]
    command += ["--splits", str(splits), "--run", str(home.parent / run)]
    environment = {**os.environ, "GRAFT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return command, environment


def write_splits(folder: Path) -> Path:
    """The split that Graft draws, for both sides."""
    from engine.control import Control
    from engine.dataset import index_data
    from engine.recipe import DataSpec

    roots = (str(folder / "cifar10"),)
    index = index_data(DataSpec(roots=roots), seed=0, control=Control())
    values: dict[str, Any] = {"roots": roots}
    for split in ("train", "validation"):
        values[split] = [(sample.path, sample.label) for sample in index.split(split)]
    path = folder / "splits.json"
    path.write_text(json.dumps(values))
    return path


def recipe_of(options: argparse.Namespace, part: str) -> Any:
    from engine.recipe import (
        DataSpec,
        DenseLayer,
        FreezeSpec,
        HeadSpec,
        InputSize,
        Phase,
        Recipe,
        SourceSpec,
        TrainSpec,
    )

    freeze = {
        "features": FreezeSpec(),
        "last-block": FreezeSpec(unfreeze=options.unfreeze),
        "all": FreezeSpec(everything=True),
    }[part]
    epochs = 1000 if part == "all" else options.epochs
    phase = Phase(name=part, epochs=epochs, learning_rate=rate_of(part), freeze=freeze)
    return Recipe(
        source=SourceSpec(
            location=options.source,
            weights=options.weights,
            edits=(InputSize(height=SIZE, width=SIZE),),
        ),
        data=DataSpec(roots=tuple(json.loads(options.splits.read_text())["roots"])),
        head=HeadSpec(hidden=(DenseLayer(units=UNITS),)),
        train=TrainSpec(phases=(phase,), batch_size=BATCH),
    )


def rate_of(part: str) -> float:
    return 1e-3 if part == "features" else 1e-4


def graft(options: argparse.Namespace, part: str) -> dict[str, Any]:
    """A run by the engine, as the command line starts it."""
    from engine import tasks
    from engine.control import Control
    from engine.events import BatchEnded, EpochEnded

    ends: list[tuple[float, float]] = []

    def listen(event: object) -> None:
        if isinstance(event, EpochEnded):
            ends.append((time.perf_counter(), event.validation_accuracy))
        elif isinstance(event, BatchEnded) and part == "all":
            tell(event.epoch, event.batch)

    recipe = recipe_of(options, part)
    request = tasks.TrainRequest(recipe=recipe, run_dir=str(options.run))
    result = tasks.train_run(request, Control(listen))
    # The run's own clock starts at the first picture; its last epoch ends where it stops.
    began = ends[-1][0] - result.seconds
    return {
        "seconds": result.seconds,
        "accuracy": result.validation_accuracy,
        "curve": [(at - began, accuracy) for at, accuracy in ends],
    }


def plain(options: argparse.Namespace, part: str) -> dict[str, Any]:
    """The script: pictures in memory, `fit`, a base that is called with `training=False`."""
    import keras

    keras.utils.set_random_seed(0)
    base = make_base(options)
    set_trainable(base, options, part)
    model = make_model(base, options.source)
    model.compile(
        keras.optimizers.Adam(rate_of(part)),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    began = time.perf_counter()
    train, validation = read(options, "train"), read(options, "validation")
    ends: list[tuple[float, float]] = []

    class Clock(keras.callbacks.Callback):
        def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
            ends.append((time.perf_counter() - began, float((logs or {})["val_accuracy"])))

    if part == "all":
        train_for_ever(model, *train)
    model.fit(
        *train,
        batch_size=BATCH,
        epochs=options.epochs,
        validation_data=validation,
        verbose=0,
        callbacks=[Clock()],
    )
    return {"seconds": ends[-1][0], "accuracy": max(one[1] for one in ends), "curve": ends}


def predict_pass(options: argparse.Namespace, _part: str) -> dict[str, Any]:
    """One `predict` pass over all pictures, then the head's own training on what came out."""
    import keras

    keras.utils.set_random_seed(0)
    base = make_base(options)
    inputs = keras.Input((SIZE, SIZE, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(
        base(prepare(inputs, options.source), training=False)
    )
    extractor = keras.Model(inputs, pooled)
    head = keras.Sequential(
        [
            keras.layers.Dense(UNITS, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    head.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    began = time.perf_counter()
    (train, labels), (validation, truth) = (read(options, s) for s in ("train", "validation"))
    # Batches of 40 come out even for both: an uneven last one is traced again.
    features = [extractor.predict(one, batch_size=40, verbose=0) for one in (train, validation)]
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    head.fit(
        features[0],
        labels,
        batch_size=BATCH,
        epochs=options.epochs,
        validation_data=(features[1], truth),
        verbose=0,
    )
    return {"seconds": seconds, "head": time.perf_counter() - began}


def window(options: argparse.Namespace, part: str) -> dict[str, Any]:
    """A run in the real window, with its plots, in its engine process, until it is killed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from engine.events import BatchEnded
    from gui.app import install_hooks, make_window

    app = QApplication([])
    shown = make_window("process")
    install_hooks(shown)
    shown.resize(1440, 900)
    shown.show()
    session = shown.session

    def on_event(event: object) -> None:
        if isinstance(event, BatchEnded):
            tell(event.epoch, event.batch)

    session.run_event.connect(on_event)
    recipe_path = options.run.with_suffix(".json")
    recipe_path.write_text(recipe_of(options, part).model_dump_json())
    QTimer.singleShot(500, lambda: session.open_recipe(str(recipe_path)))
    poll = QTimer()
    poll.setInterval(200)

    def try_training() -> None:
        # The check of all pictures, which starts as they are opened, is not what is measured.
        rests = session.dataset is not None and session.dataset.is_checked
        if rests and not session.missing()["train"] and not shown.session.jobs.active:
            poll.stop()
            shown.go_to("train")
            session.train()

    poll.timeout.connect(try_training)
    poll.start()
    app.exec()
    return {}


def train_for_ever(model: Any, pictures: Any, labels: Any) -> None:
    """Tell when each batch ended, until the process is killed."""
    import keras

    class Clock(keras.callbacks.Callback):
        def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:
            self.epoch = epoch

        def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
            tell(self.epoch, batch)

    model.fit(pictures, labels, batch_size=BATCH, epochs=1000, verbose=0, callbacks=[Clock()])


def tell(epoch: int, batch: int) -> None:
    print(f"batch {epoch} {batch} {time.monotonic()}", flush=True)


def make_base(options: argparse.Namespace) -> Any:
    import keras

    make = getattr(keras.applications, options.source)
    base = make(include_top=False, weights=None, input_shape=(SIZE, SIZE, 3))
    if options.weights != "random":
        base.load_weights(options.weights)
    return base


def set_trainable(base: Any, options: argparse.Namespace, part: str) -> None:
    """As Graft does: BatchNormalization stays frozen."""
    import keras

    reached = part == "all"
    for layer in base.layers:
        reached = reached or (part == "last-block" and layer.name.startswith(options.unfreeze))
        is_statistics = isinstance(layer, keras.layers.BatchNormalization)
        layer.trainable = reached and not is_statistics


def prepare(inputs: Any, source: str) -> Any:
    import keras

    if source == "DenseNet121":
        mean, deviation = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
        scale = [1 / (255 * one) for one in deviation]
        offset = [-m / d for m, d in zip(mean, deviation, strict=True)]
        return keras.layers.Rescaling(scale, offset)(inputs)
    return keras.layers.Rescaling(1 / 127.5, -1)(inputs)


def make_model(base: Any, source: str) -> Any:
    import keras

    inputs = keras.Input((SIZE, SIZE, 3))
    outputs = base(prepare(inputs, source), training=False)
    outputs = keras.layers.GlobalAveragePooling2D()(outputs)
    outputs = keras.layers.Dense(UNITS, activation="relu")(outputs)
    return keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(outputs))


def read(options: argparse.Namespace, split: str) -> tuple[Any, Any]:
    """All pictures of a split in memory, float32, as `load_img` reads them."""
    import keras
    import numpy as np

    listed = json.loads(options.splits.read_text())[split]
    pictures = [
        keras.utils.img_to_array(
            keras.utils.load_img(path, target_size=(SIZE, SIZE), interpolation="bilinear")
        )
        for path, _ in listed
    ]
    return np.stack(pictures), np.array([label for _, label in listed])


_CHILDREN = {"plain": plain, "graft": graft, "pass": predict_pass, "window": window}

if __name__ == "__main__":
    main()
