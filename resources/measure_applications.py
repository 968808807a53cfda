"""Measure what `applications.json` says of speed and size: the bases, as Graft uses them.

For each application, without its 1,000-class top and at its own input size: parameters, the size
of the weights file, and processor time for one picture. Takes about 15 minutes and 4 GB of memory;
needed again only when Keras adds an application. No weights are downloaded.

    nice -n 19 python -m resources.measure_applications

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


def one_thread() -> None:
    """Let TensorFlow use one core."""
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)


def main() -> None:
    """Write the measured values into `applications.json`; names choose applications."""
    one_thread()
    entries = json.loads(FILE.read_text(encoding="utf-8"))["applications"]
    chosen = sys.argv[1:]
    for entry in entries:
        if not chosen or entry["name"] in chosen:
            entry.update(measure(entry["function"], entry["input_size"]))
            print(entry["name"], entry["cpu_milliseconds"], flush=True)  # noqa: T201
            write(entries)
            keras.backend.clear_session()
            gc.collect()


def write(entries: list[dict[str, Any]]) -> None:
    """Write the catalog with a line for each application."""
    head = {
        "keras": keras.__version__,
        "imagenet_top1": "https://keras.io/api/applications/",
        "cpu_milliseconds": "one core's work on one picture of the input size, without the top, "
        "float32; TensorFlow 2.21 on an AMD EPYC with AVX-512; resources/measure_applications.py",
    }
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    text = f'{json.dumps(head)[:-1]}, "applications": [\n{lines}\n]}}\n'
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
