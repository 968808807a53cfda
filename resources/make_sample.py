"""Makes the bundled sample: a source model that knows 28 leaves, and pictures of five new ones.

Every picture is drawn here, from leaf outlines, colours, textures and seeds; none is downloaded.

    python resources/make_sample.py              both files, into resources/sample
    python resources/make_sample.py --measure    what the source model is worth: measured.json
    python resources/make_sample.py --sheet FILE only a contact sheet of all classes, to look at
"""

import argparse
import colorsys
import io
import json
import os
import sys
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from resources.leaves import SOURCE, TARGET, Array, Leaf, Rng, turned

if TYPE_CHECKING:
    import keras

SAMPLE = Path(__file__).parent / "sample"
MODEL = SAMPLE / "source_task_model.h5"
DATA = SAMPLE / "leaves.zip"
SIDE = 96
INPUT_SIDE = 64
OVERSAMPLING = 3
TARGET_PICTURES = 60
TRAINING_PICTURES = 400
VALIDATION_PICTURES = 40
CONTROL_EPOCHS = 100


def smooth_noise(rng: Rng, cells_x: int, cells_y: int) -> Array:
    """Noise between 0 and 1 with about that many bumps across and down."""
    coarse = Image.fromarray(rng.integers(0, 256, (cells_y, cells_x), np.uint8))
    return np.asarray(coarse.resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.float32) / 255


def colour(hue: float, saturation: float, value: float) -> Array:
    """RGB between 0 and 1; the hue goes round."""
    return np.array(colorsys.hsv_to_rgb(hue % 1, saturation, value), np.float32)


def ground(rng: Rng) -> Array:
    """What the leaf lies on: paper, wood, stone, cloth or earth, in any colour."""
    hue, value = rng.uniform(), rng.uniform(0.25, 0.95)
    saturation = rng.uniform(0.03, 0.34)
    one = colour(hue, saturation, value)
    two = colour(hue + rng.uniform(-0.08, 0.08), saturation, np.clip(value + 0.18, 0, 1))
    kind = rng.integers(5)
    if kind == 0:
        pattern = smooth_noise(rng, 2, 2)
    elif kind == 1:
        pattern = 0.7 * smooth_noise(rng, 3, 26) + 0.3 * smooth_noise(rng, 4, 60)
    elif kind == 2:
        pattern = 0.6 * smooth_noise(rng, 9, 9) + 0.4 * smooth_noise(rng, 40, 40)
    elif kind == 3:
        x, y = np.meshgrid(np.arange(SIDE), np.arange(SIDE))
        step = rng.uniform(3.5, 7)
        pattern = 0.25 * (np.sin(2 * np.pi * x / step) + np.sin(2 * np.pi * y / step)) + 0.5
    else:
        pattern = smooth_noise(rng, 22, 22) ** 2
    if rng.random() < 0.5:
        pattern = pattern.T
    picture = one + (two - one) * pattern[..., None]
    return picture * (0.82 + 0.3 * smooth_noise(rng, 2, 2)[..., None])


def litter(rng: Rng, picture: Array) -> Array:
    """Blades of grass, pebbles and crumbs beside the leaf, so that background says nothing."""
    canvas = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    canvas = canvas.resize((SIDE * 2, SIDE * 2))
    draw = ImageDraw.Draw(canvas)
    tint = rng.uniform()
    for _ in range(int(rng.integers(0, 9))):
        ink = colour(tint + rng.uniform(-0.1, 0.1), rng.uniform(0.1, 0.6), rng.uniform(0.25, 0.9))
        fill = tuple(int(255 * c) for c in ink)
        x, y = rng.uniform(0, 2 * SIDE, 2)
        if rng.random() < 0.5:
            w, h = rng.uniform(3, 14, 2)
            draw.ellipse((x - w, y - h, x + w, y + h), fill=fill)
        else:
            dx, dy = rng.uniform(-60, 60, 2)
            draw.line((x, y, x + dx, y + dy), fill=fill, width=int(rng.integers(2, 5)))
    return np.asarray(canvas.resize((SIDE, SIDE), Image.Resampling.BOX), np.float32) / 255


def place(rng: Rng, leaf: Leaf) -> float:
    """Bend, slant, turn and size the leaf to lie inside the picture; gives pixels per unit."""
    bend, slant = rng.uniform(-0.18, 0.18), rng.uniform(-0.15, 0.15)
    stretch = rng.uniform(0.85, 1.12)
    angle = rng.uniform(0, 2 * np.pi)

    def pose(p: Array) -> Array:
        x = stretch * p[:, 0] + bend * p[:, 1] ** 2 + slant * p[:, 1]
        return turned(np.stack([x, p[:, 1]], 1), angle)

    leaf.move(pose)
    points = np.concatenate(leaf.lines())
    low, high = points.min(0), points.max(0)
    big = SIDE * OVERSAMPLING
    scale = big * rng.uniform(0.62, 0.98) / float((high - low).max())
    slack = np.maximum(big - scale * (high - low), 0) / 2
    middle = big / 2 + rng.uniform(-1, 1, 2) * slack
    leaf.move(lambda p: (p - (low + high) / 2) * scale + middle)
    return scale


def masks(leaf: Leaf, scale: float) -> tuple[Array, Array]:
    """How much of each pixel the leaf covers, and its veins."""
    big = SIDE * OVERSAMPLING
    body, veins = Image.new("L", (big, big)), Image.new("L", (big, big))
    draw = ImageDraw.Draw(body)
    for points in leaf.blades:
        draw.polygon([tuple(p) for p in points], fill=255)
    for points, width in leaf.stalks:
        draw.line([tuple(p) for p in points], fill=255, width=max(4, round(width * scale)))
    draw = ImageDraw.Draw(veins)
    for points, width in leaf.veins:
        draw.line([tuple(p) for p in points], fill=255, width=max(2, round(width * scale)))
    cover, lines = (
        np.asarray(m.reduce(OVERSAMPLING), np.float32)[..., None] / 255 for m in (body, veins)
    )
    return cover, lines * cover


def blurred(mask: Array, radius: float) -> Array:
    """A mask with soft edges."""
    image = Image.fromarray((mask[..., 0] * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32)[..., None] / 255


def draw_picture(kind: Callable[[Rng], Leaf], rng: Rng) -> Image.Image:
    """One leaf of a kind in any colour, size and position, on any ground."""
    leaf = kind(rng)
    cover, veins = masks(leaf, place(rng, leaf))
    picture = litter(rng, ground(rng))
    inside = (picture * cover).sum((0, 1)) / cover.sum()
    for _ in range(20):
        hue = rng.choice([rng.uniform(0.2, 0.42), rng.uniform(0.0, 0.15), rng.uniform(0.85, 1.05),
                          rng.uniform(0.42, 0.55)], p=[0.5, 0.3, 0.12, 0.08])  # fmt: skip
        one = colour(hue, rng.uniform(0.4, 0.95), rng.uniform(0.25, 0.95))
        if np.abs(one - inside).sum() > 0.55:
            break
    two = np.clip(one * rng.uniform(0.7, 1.35) + rng.uniform(-0.08, 0.08, 3), 0, 1)
    flesh = one + (two - one) * smooth_noise(rng, 3, 3)[..., None]
    flesh = flesh + 0.1 * (smooth_noise(rng, 30, 30)[..., None] - 0.5)
    rim = np.clip(cover - blurred(cover, 2.5), 0, 1)
    flesh = flesh * (1 - rng.uniform(0.2, 0.7) * rim)
    vein = np.clip(flesh * rng.choice([0.6, 1.5]) + rng.uniform(-0.05, 0.1), 0, 1)
    flesh = flesh + (vein - flesh) * veins * rng.uniform(0.3, 0.85)

    shift = tuple(int(s) for s in rng.integers(1, 5, 2))
    shadow = np.roll(blurred(cover, rng.uniform(1, 3)), shift, (0, 1))
    picture = picture * (1 - rng.uniform(0.2, 0.6) * shadow)
    picture = picture * (1 - cover) + flesh * cover
    picture = picture + rng.normal(0, rng.uniform(0.005, 0.03), picture.shape)
    return Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))


def draw_jpeg(family: str, name: str, seed: int, number: int) -> bytes:
    """A picture's JPEG file. Seeded by class and number, so order and processes do not matter."""
    kinds = SOURCE if family == "source" else TARGET
    rng = np.random.default_rng([seed, family == "target", list(kinds).index(name), number])
    data = io.BytesIO()
    draw_picture(kinds[name], rng).save(data, "JPEG", quality=85, optimize=True)
    return data.getvalue()


def as_pixels(data: bytes) -> Array:
    """Decoded and resized with antialiasing to the model's input, as the engine does it."""
    with Image.open(io.BytesIO(data)) as image:
        size = (INPUT_SIDE, INPUT_SIDE)
        return np.asarray(image.resize(size, Image.Resampling.BILINEAR, reducing_gap=None))


def _draw_class(job: tuple[str, int, range]) -> Array:
    name, seed, numbers = job
    return np.stack([as_pixels(draw_jpeg("source", name, seed, n)) for n in numbers])


def draw_source_set(seed: int, numbers: range) -> tuple[Array, Array]:
    """Pixels and labels of the source task, the same number of pictures for each class."""
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(_draw_class, [(name, seed, numbers) for name in SOURCE]))
    return np.concatenate(parts), np.repeat(np.arange(len(SOURCE)), len(numbers))


def contact_sheet(path: Path, seed: int, columns: int = 12) -> None:
    """All classes, one a row; the target classes last."""
    rows = [("source", n) for n in SOURCE] + [("target", n) for n in TARGET]
    sheet = Image.new("RGB", (columns * SIDE + 90, len(rows) * SIDE), "white")
    for y, (family, name) in enumerate(rows):
        ImageDraw.Draw(sheet).text((4, y * SIDE + 40), name, fill="black")
        for x in range(columns):
            with Image.open(io.BytesIO(draw_jpeg(family, name, seed, x))) as image:
                sheet.paste(image, (90 + x * SIDE, y * SIDE))
    sheet.save(path)


# ---- The two files and what they are worth -------------------------------------------------------


def say(text: str) -> None:
    """Progress, for whoever runs the script."""
    sys.stderr.write(text + "\n")


def write_data(seed: int) -> None:
    """The target data set: one folder a class, zipped without dates so that it repeats."""
    with zipfile.ZipFile(DATA, "w", zipfile.ZIP_STORED) as archive:
        for name in TARGET:
            for number in range(TARGET_PICTURES):
                entry = zipfile.ZipInfo(f"{name}/{name}_{number + 1:02}.jpg")
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, draw_jpeg("target", name, seed, number))
    say(f"{DATA.name}: {DATA.stat().st_size} bytes")


def build_model() -> "keras.Model":
    """A small CNN with rescaling inside: it takes RGB pixels 0..255."""
    import keras
    from keras import layers

    pixels = keras.Input((INPUT_SIDE, INPUT_SIDE, 3), name="pixels")
    x = layers.Rescaling(1 / 255, name="rescaling")(pixels)
    for i, (filters, strides) in enumerate(((24, 2), (40, 1), (56, 1), (80, 1), (112, 1)), 1):
        x = layers.Conv2D(
            filters, 3, strides, padding="same", use_bias=False, name=f"block{i}_conv"
        )(x)
        x = layers.BatchNormalization(name=f"block{i}_bn")(x)
        x = layers.Activation("relu", name=f"block{i}_relu")(x)
        if 1 < i < 5:
            x = layers.MaxPooling2D(name=f"block{i}_pool")(x)
    x = layers.GlobalAveragePooling2D(name="average_pool")(x)
    leaves = layers.Dense(len(SOURCE), activation="softmax", name="leaves")(x)
    return keras.Model(pixels, leaves, name="source_task_model")


def vary(pixels: Array, rng: Rng) -> Array:
    """The same leaves mirrored, turned and in other colours."""
    pixels = pixels[..., rng.permutation(3)]
    if rng.random() < 0.5:
        pixels = pixels[:, :, ::-1]
    return np.rot90(pixels, rng.integers(4), (1, 2))


def train_source(seed: int, epochs: int, batch: int = 64) -> None:
    """Train the source model on pictures drawn for it and write it without its optimizer."""
    began = time.time()
    train_x, train_y = draw_source_set(seed, range(TRAINING_PICTURES))
    first = TRAINING_PICTURES
    valid_x, valid_y = draw_source_set(seed, range(first, first + VALIDATION_PICTURES))
    say(f"{len(train_x)} + {len(valid_x)} pictures drawn in {time.time() - began:.0f} s")
    import keras

    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    model = build_model()
    steps = len(train_x) // batch
    rate = keras.optimizers.schedules.CosineDecay(
        1e-4, epochs * steps, warmup_target=3e-3, warmup_steps=steps
    )
    loss = keras.losses.CategoricalCrossentropy(label_smoothing=0.05)
    model.compile(keras.optimizers.AdamW(rate, weight_decay=0.01), loss, metrics=["accuracy"])
    targets = np.eye(len(SOURCE), dtype=np.float32)
    began = time.time()
    for epoch in range(epochs):
        order = rng.permutation(len(train_x))
        for step in range(steps):
            chosen = order[step * batch : (step + 1) * batch]
            logs = model.train_on_batch(
                vary(train_x[chosen], rng).astype(np.float32), targets[train_y[chosen]]
            )
        right = model.predict(valid_x, batch_size=256, verbose=0).argmax(1) == valid_y
        say(
            f"epoch {epoch + 1}: loss {float(logs[0]):.3f}, validation accuracy "
            f"{right.mean():.3f}, {time.time() - began:.0f} s"
        )
        model.reset_metrics()
    plain = build_model()
    plain.set_weights(model.get_weights())
    plain.save(MODEL)
    facts = {
        "source_classes": list(SOURCE),
        "target_classes": list(TARGET),
        "seed": seed,
        "source_accuracy": round(float(right.mean()), 4),
        "source_parameters": plain.count_params(),
        "training_seconds": round(time.time() - began),
    }
    (SAMPLE / "sample.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    say(f"{MODEL.name}: {MODEL.stat().st_size} bytes")


def fit_head(
    features: Array, y: Array, kept: Array, held: Array, epochs: int, seed: int
) -> dict[str, list[float]]:
    """Graft's default head on features of the frozen base; gives the history."""
    import keras

    keras.utils.set_random_seed(seed)
    dense = keras.layers.Dense
    head = keras.Sequential(
        [
            keras.Input(features.shape[1:]),
            dense(128, activation="relu"),
            dense(len(TARGET), activation="softmax"),
        ]
    )
    head.compile(
        keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    held_out = (features[held], y[held])
    kept_in = (features[kept], y[kept])
    return head.fit(
        *kept_in, batch_size=32, epochs=epochs, verbose=0, validation_data=held_out
    ).history


def measure(epochs: int, seeds: range) -> None:
    """Feature extraction as Graft does it by default, on the trained base and on random ones.

    A random base puts out values so small that the default head hardly learns from them: its
    figure alone would say more about scale than about what the features hold. So a third
    condition favours the random base in every way: features standardised on the training
    pictures, CONTROL_EPOCHS epochs, and the best of them by validation accuracy.
    """
    import keras

    names, pixels, labels = list(TARGET), [], []
    with zipfile.ZipFile(DATA) as archive:
        for entry in archive.namelist():
            pixels.append(as_pixels(archive.read(entry)))
            labels.append(names.index(entry.split("/")[0]))
    x, y = np.stack(pixels).astype(np.float32), np.array(labels)
    source = keras.models.load_model(MODEL, compile=False, safe_mode=True)
    runs = []

    def report(seed: int, condition: str, history: dict[str, list[float]], epoch: int) -> None:
        found = {"training": history["accuracy"], "validation": history["val_accuracy"]}
        accuracies = {f"{k}_accuracy": round(float(v[epoch]), 4) for k, v in found.items()}
        runs.append({"seed": seed, "base": condition, **accuracies})
        say(str(runs[-1]))

    for seed in seeds:
        rng = np.random.default_rng(seed)
        held = np.concatenate(
            [rng.permutation(np.flatnonzero(y == c))[: TARGET_PICTURES // 5] for c in set(labels)]
        )
        kept = np.setdiff1d(np.arange(len(y)), held)
        for condition in ("trained", "random"):
            keras.utils.set_random_seed(seed)
            model = source if condition == "trained" else build_model()
            base = keras.Model(model.input, model.get_layer("average_pool").output)
            features = base.predict(x, verbose=0)
            report(seed, condition, fit_head(features, y, kept, held, epochs, seed), -1)
        # What is left in `features` is the random base's.
        mean, deviation = features[kept].mean(0), features[kept].std(0) + 1e-8
        scaled = (features - mean) / deviation
        history = fit_head(scaled, y, kept, held, CONTROL_EPOCHS, seed)
        best = int(np.argmax(history["val_accuracy"]))
        report(seed, "random_standardised", history, best)
    summary = {}
    for condition in ("trained", "random", "random_standardised"):
        values = [r["validation_accuracy"] for r in runs if r["base"] == condition]
        mean = round(float(np.mean(values)), 4)
        summary[condition] = {"mean": mean, "least": min(values), "most": max(values)}
    setting = {
        "epochs": epochs,
        "control_epochs": CONTROL_EPOCHS,
        "batch_size": 32,
        "optimizer": "adam",
        "learning_rate": 1e-3,
        "hidden_units": 128,
        "training_pictures": len(kept),
        "validation_pictures": len(held),
        "note": "trained, random: Graft's default head, last epoch. random_standardised: the "
        "random base's features standardised, control_epochs, best epoch by validation accuracy.",
    }
    figures = {"setting": setting, "summary": summary, "runs": runs}
    (SAMPLE / "measured.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    say(json.dumps(summary))


def main() -> None:
    """Read the arguments and do what they say."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--measure", action="store_true", help="only measure what is there")
    parser.add_argument("--sheet", type=Path, help="only draw a contact sheet into this file")
    parser.add_argument("--data-only", action="store_true", help="only the target data set")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=16, help="of the source task")
    parser.add_argument("--head-epochs", type=int, default=15, help="of the measurement")
    given = parser.parse_args()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    SAMPLE.mkdir(exist_ok=True)
    if given.sheet:
        contact_sheet(given.sheet, given.seed)
        return
    if not given.measure:
        write_data(given.seed)
        if given.data_only:
            return
        train_source(given.seed, given.epochs)
    measure(given.head_epochs, range(5))


if __name__ == "__main__":
    main()
