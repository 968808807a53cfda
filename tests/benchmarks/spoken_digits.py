"""Spoken digits on a picture model: Graft beside the script that one would write without it.

    python tests/benchmarks/spoken_digits.py --json

Both take DenseNet121's ImageNet features of 96×96 spectrograms, frozen, under a Dense layer of
128; 20 % are held out, the same recordings for both. Keys: `graft` and `plain`, a list each with
one accuracy for every seed (`--seeds 3` for three); `seconds` of each. The data and the weights
are those of `../shared`.
"""

import argparse
import json
import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np

SHARED = Path(__file__).parents[3] / "shared"
SIZE = 96
EPOCHS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--data", type=Path, default=SHARED / "data/spoken-digits-sample.zip")
    parser.add_argument(
        "--weights", type=Path, default=SHARED / "models/densenet121_imagenet_notop.h5"
    )
    options = parser.parse_args()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    values: dict[str, list[float]] = {"graft": [], "plain": [], "graft_s": [], "plain_s": []}
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(options.data) as archive:
            archive.extractall(folder)
        for seed in range(options.seeds):
            started = time.perf_counter()
            accuracy, splits = graft(Path(folder), options.weights, seed)
            values["graft"].append(accuracy)
            values["graft_s"].append(time.perf_counter() - started)
            started = time.perf_counter()
            values["plain"].append(plain(splits, options.weights, seed))
            values["plain_s"].append(time.perf_counter() - started)
    print(json.dumps(values) if options.json else values)


def graft(folder: Path, weights: Path, seed: int) -> tuple[float, dict[str, list[tuple[str, int]]]]:
    """Validation accuracy of a run with everything left as it is, and the split it drew."""
    from engine import tasks
    from engine.control import Control
    from engine.recipe import DataSpec, InputSize, Recipe, SourceSpec
    from engine.runs import RunFolder

    recipe = Recipe(
        source=SourceSpec(
            location="DenseNet121",
            weights=str(weights),
            edits=(InputSize(height=SIZE, width=SIZE),),
        ),
        data=DataSpec(roots=(str(folder / "spoken-digits"),)),
        seed=seed,
    )
    run_dir = str(folder / f"run-{seed}")
    result = tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=run_dir), Control())
    splits: dict[str, list[tuple[str, int]]] = {"train": [], "validation": []}
    for sample in RunFolder(run_dir).samples():
        splits[sample.split].append((sample.path, sample.label))
    return result.validation_accuracy, splits


def plain(splits: dict[str, list[tuple[str, int]]], weights: Path, seed: int) -> float:
    """What a practitioner would write: Keras's own layer for spectrograms, then its best epoch."""
    import keras
    import soundfile

    keras.utils.set_random_seed(seed)
    mel = keras.layers.MelSpectrogram(
        sampling_rate=8000, fft_length=512, sequence_stride=80, num_mel_bins=SIZE
    )

    def read(path: str) -> np.ndarray:
        wave, _rate = soundfile.read(path, dtype="float32")
        wave = np.pad(wave[:8000], (0, max(0, 8000 - len(wave))))
        decibels = np.asarray(mel(wave))[::-1, :, np.newaxis]
        low, high = decibels.min(), decibels.max()
        grey = 255 * (decibels - low) / (high - low)
        return np.asarray(keras.ops.image.resize(np.repeat(grey, 3, axis=2), (SIZE, SIZE)))

    base = keras.applications.DenseNet121(
        include_top=False, weights=None, input_shape=(SIZE, SIZE, 3), pooling="avg"
    )
    base.load_weights(weights)

    def features(split: str) -> tuple[np.ndarray, np.ndarray]:
        pictures = np.stack([read(path) for path, _ in splits[split]])
        prepared = keras.applications.densenet.preprocess_input(pictures)
        labels = np.array([label for _, label in splits[split]])
        return base.predict(prepared, verbose=0), labels

    head = keras.Sequential(
        [
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    head.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = head.fit(
        *features("train"), validation_data=features("validation"), epochs=EPOCHS, verbose=0
    ).history
    return float(history["val_accuracy"][int(np.argmin(history["val_loss"]))])


if __name__ == "__main__":
    sys.exit(main())
