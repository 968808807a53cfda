"""Open the real third-party files in ../shared/models and put each through what users do with it.

Run by hand: `python tests/legacy/shared_models.py`. For each file: the repairs, the output's shape
and seconds to open; then the whole model is saved as .keras and reloaded by plain Keras with equal
outputs, and the kept base gets a head that trains one step.
"""

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SHARED = Path(__file__).parents[3] / "shared" / "models"
SUFFIXES = (".h5", ".hdf5", ".keras")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What became of one file."""

    name: str
    repairs: tuple[str, ...]
    output_shape: tuple[int | None, ...]
    seconds: float
    reload_difference: float
    loss_before: float
    loss_after: float


def shared_files() -> list[Path]:
    """The files at hand; none outside the project's own machines."""
    return sorted(path for path in SHARED.glob("*") if path.suffix in SUFFIXES)


def check(path: Path) -> Checked:
    """Open, save, reload, compare, cut, graft, train one step."""
    import keras

    from engine.head import assemble
    from engine.recipe import HeadSpec, SourceSpec
    from engine.sources.opening import open_model
    from tests.engine.small import softmax

    began = time.perf_counter()
    opened = open_model(SourceSpec(location=str(path)))
    seconds = time.perf_counter() - began
    whole, source = opened.whole, opened.description.source
    shape = tuple(size or 64 for size in source.input_shape)
    generator = np.random.default_rng(0)
    pictures = generator.uniform(0, 255, (4, *shape)).astype("float32")
    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "clean.keras"
        whole.save(saved)
        again = keras.models.load_model(saved, compile=False, safe_mode=True)
        before = whole.predict(pictures, verbose=0)
        after = again.predict(pictures, verbose=0)
    difference = float(np.max(np.abs(before - after)))
    picture_shape = shape if len(shape) == 3 else (*shape, 1)
    # As Graft trains by default: the head only. (Training all of keras2_tiny_xception_kdef crashes
    # TensorFlow 2.21 itself in oneDNN here, with plain Keras too.)
    opened.base.trainable = False
    assembled = assemble(
        opened.base, source.preprocessing or "unit", HeadSpec(), softmax(3), picture_shape, seed=0
    )
    model = assembled.model
    model.compile("sgd", "sparse_categorical_crossentropy")
    batch = pictures.reshape(4, *picture_shape)
    labels = np.array([0, 1, 2, 0])
    head = [weight.numpy() for weight in model.layers[-1].weights]
    loss_before = float(model.train_on_batch(batch, labels))
    moved = any(
        np.any(old != new.numpy()) for old, new in zip(head, model.layers[-1].weights, strict=True)
    )
    if not moved:
        raise AssertionError(f"{path.name}: the step changed nothing in the head")
    return Checked(
        name=path.name,
        repairs=source.repairs,
        output_shape=source.output_shape,
        seconds=seconds,
        reload_difference=difference,
        loss_before=loss_before,
        loss_after=float(model.test_on_batch(batch, labels)),
    )


def main() -> None:
    """Print a table over all files."""
    from engine.environment import prepare

    prepare()
    for path in shared_files():
        try:
            one = check(path)
        except Exception as error:
            print(f"{path.name}: {type(error).__name__}: {error}")
            continue
        print(
            f"{one.name}: output {one.output_shape}, {one.seconds:.1f} s, reload differs by "
            f"{one.reload_difference:.1e}, loss {one.loss_before:.3f} → {one.loss_after:.3f}"
        )
        for repair in one.repairs:
            print(f"    {repair}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
