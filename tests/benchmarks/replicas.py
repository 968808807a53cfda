"""One device, two of one machine, two machines: how far losses are apart, what a step costs.

    python tests/benchmarks/replicas.py --json [--source MODEL_OR_APPLICATION] [--precision …]

The same recipe (pixels, augmentation, a part of the base and BatchNormalization in training, class
weights, SGD) is trained three times from nothing, each in processes of its own: on the processor;
on two logical devices of it; as two worker processes over loopback. `loss` and `validation` are the
largest relative differences to the first over all steps, and over all epochs. `step_ratio` is a
median step by that of one device (the first eight steps of an epoch are not counted). Replicas and
workers share the same cores here, so a ratio above 1 is what being several costs; on machines of
their own it is less, by as much as the parts are computed side by side.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

WAYS = {"one": 1, "replicas": 1, "workers": 2}
_UNSTEADY = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--source", default="")
    parser.add_argument("--precision", default="float32")
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--per-class", type=int, default=160)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--as", dest="way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        print(json.dumps(trained(options.way, options.folder)))
        return
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder), options)
        found = {way: started(way, Path(folder)) for way in WAYS}
    one = found["one"]
    told: dict[str, Any] = {"steps": len(one["losses"]), "seconds_a_step": one["step"]}
    for way in ("replicas", "workers"):
        told[way] = {
            "loss": apart(one["losses"], found[way]["losses"]),
            "validation": apart(one["validation"], found[way]["validation"]),
            "step_ratio": found[way]["step"] / one["step"],
        }
    print(json.dumps(told) if options.json else json.dumps(told, indent=1))


def prepare(folder: Path, options: argparse.Namespace) -> None:
    """A recipe, its pictures and its source."""
    from engine import storage
    from engine.recipe import (
        AugmentSpec,
        DenseLayer,
        FreezeSpec,
        HeadSpec,
        Phase,
        SourceSpec,
        TrainSpec,
    )
    from tests.engine.small import make_classes, save_source, small_recipe

    data = make_classes(folder / "data", per_class=options.per_class)
    given = Path(options.source)
    if options.source and not given.exists():
        source = SourceSpec(location=options.source, weights="random")
    else:
        location = given.resolve() if options.source else save_source(folder / "source.keras")
        source = SourceSpec(location=str(location))
    phase = Phase(
        name="Part",
        epochs=options.epochs,
        optimizer="sgd",
        learning_rate=0.01,
        freeze=FreezeSpec(unfreeze=1, batch_normalization=True),
    )
    recipe = small_recipe(
        source.location,
        data,
        source=source,
        head=HeadSpec(hidden=(DenseLayer(units=64, batch_normalization=True),)),
        augment=AugmentSpec(preset="gentle"),
        train=TrainSpec(
            phases=(phase,),
            batch_size=options.batch_size,
            class_weights="balanced",
            precision=options.precision,
            loop="tape",
        ),
    )
    storage.write_json(folder / "recipe.json", recipe.model_dump(mode="json"))


def started(way: str, folder: Path) -> dict[str, Any]:
    """Train in processes of their own; what the first of them tells."""
    addresses = [f"127.0.0.1:{port}" for port in free_ports(WAYS[way])]
    processes = []
    for index in range(WAYS[way]):
        jobs = {"cluster": {"worker": addresses}, "task": {"type": "worker", "index": index}}
        environment = {
            **os.environ,
            "TF_CONFIG": json.dumps(jobs) if WAYS[way] > 1 else "",
            "GRAFT_HOME": str(folder / f"home {way} {index}"),
            "TF_CPP_MIN_LOG_LEVEL": "3",
        }
        command = [sys.executable, __file__, "--as", way, "--folder", str(folder)]
        # Of the others only what goes wrong is looked at.
        out = subprocess.PIPE if not index else subprocess.DEVNULL
        processes.append(subprocess.Popen(command, env=environment, stdout=out, text=True))
    text, _ = processes[0].communicate()
    if any(process.wait() for process in processes):
        raise SystemExit(f"{way}: a process failed")
    return json.loads(text.splitlines()[-1])


def trained(way: str, folder: Path) -> dict[str, Any]:
    """Train the recipe in this process, in one of the ways."""
    import tensorflow as tf

    if way == "replicas":
        processor = tf.config.list_physical_devices("CPU")[0]
        halves = [tf.config.LogicalDeviceConfiguration()] * 2
        tf.config.set_logical_device_configuration(processor, halves)

    from engine import devices
    from engine.cluster import from_environment
    from engine.control import Control
    from engine.events import BatchEnded, EpochEnded, Event
    from engine.planning import make_plan
    from engine.runs import read_recipe
    from engine.team import joined
    from engine.training import train

    recipe = read_recipe(folder / "recipe.json")
    if way == "replicas":
        # Logical devices of the processor stand in for two graphics cards.
        devices.num_gpus = lambda: 2
        devices._place = lambda name: name.replace("GPU", "CPU")
        together = recipe.train.model_copy(update={"device": "GPU:0,GPU:1", "compile": "off"})
        recipe = recipe.model_copy(update={"train": together})
    losses: list[float] = []
    validation: list[float] = []
    seconds: list[float] = []
    last = 0.0

    def note(event: Event) -> None:
        nonlocal last
        if isinstance(event, BatchEnded):
            now = time.perf_counter()
            losses.append(event.loss)
            if event.batch > _UNSTEADY:
                seconds.append(now - last)
            last = now
        elif isinstance(event, EpochEnded):
            validation.append(event.validation_loss)

    control = Control(note)
    with joined(from_environment(), recipe.train.device, control):
        train(make_plan(recipe), folder / f"run {way}", control)
    return {"losses": losses, "validation": validation, "step": median(seconds)}


def apart(one: list[float], other: list[float]) -> float:
    """The largest relative difference."""
    return max(abs(a - b) / abs(a) for a, b in zip(one, other, strict=True))


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


if __name__ == "__main__":
    main()
