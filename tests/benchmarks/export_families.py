"""By hand: how the files of every application family compare with the model they were made from.

    python -m tests.benchmarks.export_families [--formats tflite,onnx] [NAME …]

Each application is built without a download: random weights, statistics as batches of noise give
them, an output layer scaled so that its answers differ from picture to picture. Each format is
written as an export does it and run by its own runtime on noise and on smooth pictures. Printed:
the largest difference of probabilities, how many of the answers are the same, the file's size and
the seconds it took; or the sentence it is refused with.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

SIZE = 96
CLASSES = 5
BATCH = 16
# One of each kind of graph; those of a family differ in depth and width alone.
FAMILIES = (
    "ConvNeXtTiny",
    "DenseNet121",
    "EfficientNetB0",
    "EfficientNetV2B0",
    "EfficientNetV2S",
    "InceptionResNetV2",
    "InceptionV3",
    "MobileNet",
    "MobileNetV2",
    "MobileNetV3Small",
    "MobileNetV3Large",
    "NASNetMobile",
    "ResNet50",
    "ResNet50V2",
    "VGG16",
    "Xception",
)
FORMATS = ("tflite", "tflite-float16", "tflite-dynamic", "tflite-int8", "onnx")


def main() -> None:
    """Print a line for each family and format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=FAMILIES)
    parser.add_argument("--formats", default=",".join(FORMATS))
    options = parser.parse_args()
    for name in options.names:
        _try(name, options.formats.split(","))


def _try(name: str, formats: list[str]) -> None:
    from engine.errors import EngineError
    from engine.exporting.formats import FORMATS as KNOWN

    model, pictures, expected = _model(name)
    with tempfile.TemporaryDirectory() as folder:
        job = _job(name, model, pictures)
        with job.closing:
            for one in formats:
                path = Path(folder, f"{name}{KNOWN[one].suffix}")
                began = time.perf_counter()
                try:
                    _write(job, KNOWN[one], path)
                    found = KNOWN[one].load("open_runner")(path, job)(pictures)
                except EngineError as error:
                    print(f"{name:18s} {one:15s} {error}", flush=True)
                    continue
                difference = abs(found - expected).max()
                same = (found.argmax(1) == expected.argmax(1)).sum()
                print(
                    f"{name:18s} {one:15s} {difference:8.1e}  {same:3d} of {len(expected)}  "
                    f"{path.stat().st_size / 2**20:6.1f} MB  {time.perf_counter() - began:5.0f} s",
                    flush=True,
                )


def _write(job: Any, kind: Any, path: Path) -> None:
    from engine.control import Control

    kind.load("write")(job, path, Control())


def _model(name: str) -> tuple[Any, Any, Any]:
    """A model as a run leaves it, pictures, and what it answers; of shape (BATCH, CLASSES)."""
    import keras
    import numpy as np

    keras.utils.set_random_seed(0)
    # Those that have their preprocessing inside have it in a run as well.
    base = getattr(keras.applications, name)(
        weights=None, include_top=False, pooling="avg", input_shape=(SIZE, SIZE, 3)
    )
    for layer in base._flatten_layers():
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 0.0
    pictures = keras.Input((SIZE, SIZE, 3), name="pictures")
    entering: Any = pictures
    if not any(isinstance(layer, keras.layers.Rescaling) for layer in base.layers):
        entering = keras.layers.Rescaling(1 / 127.5, -1, name="preprocessing")(pictures)
    features = keras.Model(pictures, base(entering))
    noise = _pictures()
    for _ in range(3):
        features(noise, training=True)
    found = np.asarray(features.predict_on_batch(noise))
    deviation = found.std(axis=0)
    scaled = keras.layers.Rescaling(
        (2 / (deviation + 1e-6 + deviation.mean() / 10)).tolist(),
        (-found.mean(axis=0) * 2 / (deviation + 1e-6 + deviation.mean() / 10)).tolist(),
    )(features.output)
    outputs = keras.layers.Dense(CLASSES, activation="softmax", name="output")(scaled)
    model = keras.Model(pictures, outputs, name=name.lower())
    return model, noise, model.predict_on_batch(noise)


def _pictures() -> Any:
    """Noise laid over smooth colours, so that pictures differ in more than their noise."""
    import numpy as np

    random = np.random.default_rng(0)
    corners = random.uniform(0, 255, (BATCH, 2, 2, 3))
    along = np.linspace(0, 1, SIZE)
    weights = np.stack([1 - along, along], axis=1)
    smooth = np.einsum("bijc,xi,yj->bxyc", corners, weights, weights)
    noisy = smooth + random.normal(0, 20, smooth.shape)
    return np.clip(noisy, 0, 255).astype(np.float32)


def _job(name: str, model: Any, pictures: Any) -> Any:
    """A job of a model alone; the pictures are its training samples."""
    from engine.classifier import Classifier, PixelBatch
    from engine.exporting.job import Job
    from engine.inputs import InputSpec
    from engine.runs import RunFolder
    from engine.targets import OutputSpec

    class MadeUpJob(Job):
        def batches(self, *_unused: object) -> Any:
            return [PixelBatch(positions=tuple(range(len(pictures))), pixels=pictures)]

        def made_up(self) -> Any:
            return pictures

    class_names = tuple(str(i) for i in range(CLASSES))
    return MadeUpJob(
        run=RunFolder("nowhere"),
        best=Classifier(
            model=model,
            class_names=class_names,
            input=InputSpec(height=SIZE, width=SIZE, channels=3, resize="stretch"),
            output=OutputSpec(task="single_label", units=CLASSES, activation="softmax"),
        ),
        model=model,
        name=name,
        metadata={"class_names": list(class_names)},
        samples=(),
        training=(),
    )


if __name__ == "__main__":
    main()
