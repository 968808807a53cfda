"""A complete, tiny run folder for tests of what comes after training."""

from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
from PIL import Image

from engine.dataset import write_splits
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.storage import write_json, write_text
from engine.types import DatasetIndex, Sample, Split

CLASS_NAMES = ("class 2", "class 10", "Ünïcode")
SIZE = 8


@dataclass(frozen=True)
class TinyRun:
    run_dir: Path
    data: Path
    samples: tuple[Sample, ...]

    def of(self, split: Split) -> tuple[Sample, ...]:
        return tuple(sample for sample in self.samples if sample.split == split)


def tiny_model(num_classes: int = len(CLASS_NAMES), channels: int = 3) -> keras.Model:
    """A random model with a nested base, BatchNormalization and preprocessing inside."""
    base_input = keras.Input((SIZE, SIZE, channels))
    maps = keras.layers.Conv2D(4, 3, name="conv", kernel_initializer=_weights(1))(base_input)
    maps = keras.layers.BatchNormalization(name="bn")(maps)
    base = keras.Model(base_input, keras.layers.ReLU()(maps), name="base")
    base.trainable = False
    pictures = keras.Input((SIZE, SIZE, channels), name="pictures")
    features = base(keras.layers.Rescaling(1 / 255, name="preprocessing")(pictures))
    pooled = keras.layers.GlobalAveragePooling2D(name="pool")(features)
    outputs = keras.layers.Dense(
        num_classes, activation="softmax", name="output", kernel_initializer=_weights(2)
    )(pooled)
    return keras.Model(pictures, outputs, name="model")


def _weights(seed: int) -> keras.Initializer:
    return keras.initializers.RandomNormal(stddev=2.0, seed=seed)


def write_picture(path: Path, seed: int, size: tuple[int, int] = (12, 10)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    colour = rng.integers(0, 256, 3)
    noise = rng.integers(-30, 30, (size[1], size[0], 3))
    Image.fromarray(np.clip(colour + noise, 0, 255).astype(np.uint8)).save(path)
    return path


def make_run(
    folder: Path,
    *,
    test: int = 0,
    validation: int = 4,
    train: int = 1,
    name: str = "run",
    class_names: tuple[str, ...] = CLASS_NAMES,
) -> TinyRun:
    """Make data and run folders; the figures are pictures of each class in each split."""
    data, run_dir = folder / "data", folder / name
    counts: dict[Split, int] = {"train": train, "validation": validation, "test": test}
    samples = []
    for label, class_name in enumerate(class_names):
        for split, count in counts.items():
            for number in range(count):
                path = data / class_name / f"{split}-{number}.png"
                write_picture(path, seed=1000 * label + 100 * len(split) + number)
                samples.append(
                    Sample(path=str(path), label=label, split=split, width=12, height=10)
                )
    index = DatasetIndex(
        roots=(str(data),),
        task="single_label",
        class_names=class_names,
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint="f" * 64,
    )
    run_dir.mkdir()
    recipe = Recipe(
        source=SourceSpec(location=str(folder / "secret place" / "source.h5")),
        data=DataSpec(roots=(str(data),)),
    )
    write_json(run_dir / "recipe.json", recipe.model_dump(mode="json"))
    write_text(run_dir / "classes.txt", "\n".join(class_names) + "\n")
    write_splits(index, run_dir / "splits.csv")
    write_json(
        run_dir / "run.json",
        {
            "status": "completed",
            "source": "source",
            "data_fingerprint": index.fingerprint,
            "picture": {"height": SIZE, "width": SIZE, "channels": 3, "resize": "stretch"},
        },
    )
    model = tiny_model(len(class_names))
    model.save(run_dir / "best.keras")
    model.save(run_dir / "model.keras")
    return TinyRun(run_dir, data, index.samples)
