"""Small sources and data sets, made on the spot."""

from pathlib import Path

import keras
import numpy as np
from keras import layers
from PIL import Image

from engine.recipe import (
    DataSpec,
    DenseLayer,
    HeadSpec,
    Phase,
    Recipe,
    SourceSpec,
    TrainSpec,
)
from engine.targets import OutputSpec

COLOURS = {"red": (220, 40, 40), "green": (40, 200, 60), "blue": (50, 70, 230)}


def make_classes(
    folder: Path, names: tuple[str, ...] = ("red", "green", "blue"), per_class: int = 8
) -> Path:
    """A folder of coloured, noisy pictures, one subfolder for each class."""
    random = np.random.default_rng(0)
    for number, name in enumerate(names):
        (folder / name).mkdir(parents=True)
        colour = np.array(list(COLOURS.values())[number % 3])
        for picture in range(per_class):
            noise = random.integers(-30, 31, (20, 24, 3))
            pixels = np.clip(colour + noise, 0, 255).astype("uint8")
            Image.fromarray(pixels).save(folder / name / f"{picture}.png")
    return folder


def tiny_base(size: int | None = 16, channels: int = 3, name: str = "tiny") -> keras.Model:
    """Two blocks with BatchNormalization and a Dropout, ending in maps of 6 channels."""
    keras.utils.set_random_seed(1)
    inputs = keras.Input((size, size, channels))
    x = layers.Conv2D(4, 3, padding="same", name="block1_conv")(inputs)
    x = layers.BatchNormalization(name="block1_bn")(x)
    x = layers.ReLU(name="block1_relu")(x)
    x = layers.Dropout(0.5, name="block1_drop")(x)
    x = layers.MaxPooling2D(name="block1_pool")(x)
    x = layers.Conv2D(6, 3, padding="same", name="block2_conv")(x)
    x = layers.BatchNormalization(name="block2_bn")(x)
    x = layers.ReLU(name="block2_relu")(x)
    return keras.Model(inputs, x, name=name)


def tiny_classifier(size: int = 16, channels: int = 3) -> keras.Model:
    """The same with a classifier of four classes, and Rescaling inside."""
    base = tiny_base(size, channels)
    inputs = keras.Input((size, size, channels))
    x = layers.Rescaling(1 / 255)(inputs)
    x = base(x)
    x = layers.GlobalAveragePooling2D(name="pooled")(x)
    x = layers.Dropout(0.2, name="classifier_dropout")(x)
    outputs = layers.Dense(4, activation="softmax", name="classes")(x)
    return keras.Model(inputs, outputs, name="whole")


def save_source(path: Path, model: keras.Model | None = None) -> Path:
    (model or tiny_classifier()).save(path)
    return path


def softmax(units: int) -> OutputSpec:
    """The output layer for so many classes."""
    return OutputSpec(task="single_label", units=units, activation="softmax")


def small_recipe(location: Path | str, folder: Path, **changes: object) -> Recipe:
    values: dict[str, object] = {
        "source": SourceSpec(location=str(location)),
        "data": DataSpec(roots=(str(folder),), validation_split=0.25),
        "head": HeadSpec(hidden=(DenseLayer(units=5, dropout=0.2),)),
        "train": TrainSpec(phases=(Phase(name="Head", epochs=2),), batch_size=8),
    }
    return Recipe(**{**values, **changes})
