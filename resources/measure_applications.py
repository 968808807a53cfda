"""Measure what `applications.json` says of speed and size: the bases, as Graft uses them.

For each application, without its 1,000-class top and at its own input size: parameters, the size
of the weights file, and processor time for one picture. Takes about 15 minutes and 4 GB of memory;
needed again only when Keras adds an application. No weights are downloaded.

    nice -n 19 python resources/measure_applications.py

The time is that of one core's work, not of the clock on the wall, so that it holds on a machine
that does other things too. It is the least of three passes over two pictures.
"""

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

FILE = Path(__file__).parent / "applications.json"
PICTURES, PASSES = 2, 3
# What HDF5 adds for each array. Found from Keras's published files, whose sizes this gives
# within 0.5 % (DenseNet121 29,084,464 bytes, ResNet50 94,765,736, MobileNetV2 9,406,464).
HDF5_BYTES = 1_400


def measure(function: str, size: int) -> dict[str, Any]:
    """Parameters, bytes of the weights file and milliseconds a picture of an application's base."""
    build = getattr(keras.applications, function)
    base = build(include_top=False, weights=None, input_shape=(size, size, 3))
    run = tf.function(lambda pictures: base(pictures, training=False))
    pictures = tf.constant(
        np.random.default_rng(0).uniform(0, 255, (PICTURES, size, size, 3)), "float32"
    )
    run(pictures)
    seconds = []
    for _ in range(PASSES):
        began = time.process_time()
        run(pictures)
        seconds.append(time.process_time() - began)
    return {
        "base_parameters": base.count_params(),
        "weights_bytes": 4 * base.count_params() + HDF5_BYTES * len(base.weights),
        "cpu_milliseconds": round(1000 * min(seconds) / PICTURES, 1),
    }


def main() -> None:
    """Write the measured values into `applications.json`; names choose applications."""
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    values = json.loads(FILE.read_text(encoding="utf-8"))
    chosen = sys.argv[1:]
    for entry in values["applications"]:
        if not chosen or entry["name"] in chosen:
            entry.update(measure(entry["function"], entry["input_size"]))
            print(entry["name"], entry["cpu_milliseconds"], flush=True)  # noqa: T201
            write(values)
            keras.backend.clear_session()
            gc.collect()


def write(values: dict[str, Any]) -> None:
    """Write the catalog with a line for each application."""
    entries = ",\n".join(json.dumps(entry) for entry in values["applications"])
    head = json.dumps({key: value for key, value in values.items() if key != "applications"})
    text = f'{head[:-1]}, "applications": [\n{entries}\n]}}\n'
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
