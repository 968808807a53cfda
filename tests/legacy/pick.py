"""Choose the small files that are committed: `python tests/legacy/pick.py OUT` fills fixtures/."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np

FIXTURES = Path(__file__).resolve().parent / "fixtures"
CHOSEN = (
    "keras12/functional.h5",
    "keras12/stacks.h5",
    "keras12/advanced.h5",
    "keras12/lambda_crop.h5",
    "keras20/nested_sequential.h5",
    "keras21/mobilenet_objects2.h5",
    "keras22/call.h5",
    "keras22/deferred2.h5",
    "keras22/recurrent_picture.h5",
    "tf24/teachable_machine.h5",
    "tf24/preprocess_caffe.h5",
    "tf24/slashes_nested.h5",
    "tf24/frozen_untrained.h5",
    "tf24/attention_scores.h5",
    "tf212/call.h5.keras",
    "tf215/axes_layernorm.h5",
    "tf215/axes_softmax.keras",
    "tf215.w/call.windows.keras",
)


def picture(shape: tuple[int, ...], old: bool) -> np.ndarray:
    """The input that make_models.py (or old_keras.py) draws for a model."""
    if old:
        drawn = np.random.RandomState(1).uniform(0, 255, shape)
    else:
        drawn = np.random.default_rng(1).uniform(0, 255, shape)
    return drawn.astype("float32")


def main(folder: Path) -> None:
    shutil.rmtree(FIXTURES, ignore_errors=True)
    FIXTURES.mkdir()
    outputs = {}
    for name in CHOSEN:
        source = folder / name
        entry = json.loads((source.parent / "manifest.json").read_text())[source.name]
        arrays = np.load(source.parent / entry["npz"])
        old = source.parent.name.startswith("keras")
        x = arrays["x"]
        assert np.array_equal(x, picture(x.shape, old)), name
        file = f"{source.parent.name.split('.')[0]}_{source.name}"
        shutil.copy(source, FIXTURES / file)
        given = [arrays[key].tolist() for key in sorted(arrays) if key.startswith("y")]
        outputs[file] = {
            "covers": entry["covers"],
            "keras_version": entry["keras_version"],
            "shape": x.shape,
            "old": old,
            "outputs": given,
        }
    text = json.dumps(outputs, indent=None).replace("}, ", "},\n")
    (FIXTURES / "outputs.json").write_text(text + "\n")
    print(len(outputs), sum(f.stat().st_size for f in FIXTURES.iterdir()) // 1024, "KB")
    print(max((f.stat().st_size, f.name) for f in FIXTURES.iterdir()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
