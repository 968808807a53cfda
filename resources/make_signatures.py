"""Make `applications.json` and `signatures.json` from the installed Keras.

Every application is built twice with random weights: with its top, to count parameters, and
without, for the digest of its graph. Takes half an hour and 6 GB of memory; needed again only when
Keras adds an application. No weights are downloaded: what Keras would fetch is caught and noted.

    python -m resources.make_signatures
"""

import gc
import json
import re
from pathlib import Path
from typing import Any, NoReturn
from unittest import mock

import keras

from engine.sources.recognition import graph_digest
from resources.measure_applications import measure, one_thread, write

FOLDER = Path(__file__).parent

# ImageNet top-1 accuracy in per cent, from the table at https://keras.io/api/applications/.
# MobileNetV3 is missing there: it is from the docstring of keras.applications.MobileNetV3Large.
PUBLISHED = {
    "Xception": 79.0,
    "VGG16": 71.3,
    "VGG19": 71.3,
    "ResNet50": 74.9,
    "ResNet101": 76.4,
    "ResNet152": 76.6,
    "ResNet50V2": 76.0,
    "ResNet101V2": 77.2,
    "ResNet152V2": 78.0,
    "InceptionV3": 77.9,
    "InceptionResNetV2": 80.3,
    "MobileNet": 70.4,
    "MobileNetV2": 71.3,
    "MobileNetV3Small": 68.1,
    "MobileNetV3Large": 75.6,
    "DenseNet121": 75.0,
    "DenseNet169": 76.2,
    "DenseNet201": 77.3,
    "NASNetMobile": 74.4,
    "NASNetLarge": 82.5,
    "EfficientNetB0": 77.1,
    "EfficientNetB1": 79.1,
    "EfficientNetB2": 80.1,
    "EfficientNetB3": 81.6,
    "EfficientNetB4": 82.9,
    "EfficientNetB5": 83.6,
    "EfficientNetB6": 84.0,
    "EfficientNetB7": 84.3,
    "EfficientNetV2B0": 78.7,
    "EfficientNetV2B1": 79.8,
    "EfficientNetV2B2": 80.5,
    "EfficientNetV2B3": 82.0,
    "EfficientNetV2S": 83.9,
    "EfficientNetV2M": 85.3,
    "EfficientNetV2L": 85.7,
    "ConvNeXtTiny": 81.3,
    "ConvNeXtSmall": 82.3,
    "ConvNeXtBase": 85.3,
    "ConvNeXtLarge": 86.3,
    "ConvNeXtXLarge": 86.7,
}

ALPHAS = {
    "MobileNet": (0.25, 0.5, 0.75),
    "MobileNetV2": (0.35, 0.5, 0.75, 1.3, 1.4),
    "MobileNetV3Small": (0.75,),
    "MobileNetV3Large": (0.75,),
}
# Sizes with weights files of their own, in place of the default size's.
WEIGHTS_SIZES = {"MobileNet": (128, 160, 192), "MobileNetV2": (96, 128, 160, 192)}


class Caught(Exception):  # noqa: N818 - carries an answer, not an error
    """What Keras asked `get_file` for."""


def preprocessing_mode(name: str) -> str:
    """The mode that the application's `preprocess_input` has, found by trying it on white."""
    module = getattr(keras.applications, name).__module__.rsplit(".", 1)[-1]
    preprocess = getattr(keras.applications, module).preprocess_input
    white = float(preprocess(255 * keras.ops.ones((1, 1, 1, 3)))[0, 0, 0, 0])
    known = {"none": 255.0, "tf": 1.0, "caffe": 151.061, "torch": 2.2489}
    return next(mode for mode, value in known.items() if abs(white - value) < 1e-2)


def minimum_size(name: str) -> int:
    """The smallest input size that Keras allows."""
    try:
        getattr(keras.applications, name)(include_top=False, weights=None, input_shape=(8, 8, 3))
    except ValueError as error:
        found = re.search(r"at least (\d+)", str(error))
        if found:
            return int(found.group(1))
        raise
    raise LookupError(name)


def weights_file(name: str, include_top: bool, size: int) -> dict[str, str]:
    """Name, address and checksum of the file that Keras would fetch."""

    def catch(fname: str, origin: str, **options: Any) -> NoReturn:
        raise Caught(fname, origin, options.get("file_hash"))

    with mock.patch("keras.src.utils.file_utils.get_file", catch):
        try:
            getattr(keras.applications, name)(
                include_top=include_top, weights="imagenet", input_shape=(size, size, 3)
            )
        except Caught as caught:
            fname, origin, checksum = caught.args
            return {"name": fname, "origin": origin, "checksum": checksum or ""}
    raise LookupError(name)


def make_entry(name: str) -> dict[str, Any]:
    """All that the catalog says of one application."""
    model = getattr(keras.applications, name)(weights=None)
    # MobileNetV3 is built for any size unless told; its weights were trained at 224.
    size = model.input_shape[1] or 224
    parameters = model.count_params()
    del model
    return {
        "name": name.lower(),
        "function": name,
        "input_size": size,
        "minimum_size": minimum_size(name),
        "num_parameters": parameters,
        **measure(name, size),
        "imagenet_top1": round(PUBLISHED[name] / 100, 3),
        "preprocessing": preprocessing_mode(name),
        "weights": {
            "top": weights_file(name, True, size),
            "notop": weights_file(name, False, size),
            "notop_sizes": {
                str(other): weights_file(name, False, other)
                for other in WEIGHTS_SIZES.get(name, ())
            },
        },
    }


def make_signatures(name: str, mode: str) -> list[tuple[str, str | None, str]]:
    """Name, preprocessing and graph digest of one application and its variants."""
    build = getattr(keras.applications, name)
    variants: list[tuple[str, dict[str, Any]]] = [(name, {})]
    variants += [(f"{name} {alpha}", {"alpha": alpha}) for alpha in ALPHAS.get(name, ())]
    if name.startswith("MobileNetV3"):
        variants.append((f"{name} minimalistic", {"minimalistic": True}))
    # These scale pixels inside. The bare graph is only met when that was switched off, or in
    # other packages. Keras documents what it needs then for MobileNetV3 and EfficientNetV2, but
    # EfficientNetV2B0 to B3 do otherwise: those stay untold, like all that is not documented.
    if mode == "none":
        mode_without = (
            "tf"
            if name.startswith("MobileNetV3") or re.fullmatch("EfficientNetV2[SML]", name)
            else None
        )
    else:
        mode_without = mode
    size = max(minimum_size(name), 64)
    signatures = []
    for label, options in variants:
        model = build(include_top=False, weights=None, input_shape=(size, size, 3), **options)
        signatures.append((label, mode_without, graph_digest(model)))
        del model
    return signatures


def main() -> None:
    """Write both files."""
    one_thread()
    entries, signatures = [], []
    for name in PUBLISHED:
        entry = make_entry(name)
        entries.append(entry)
        signatures += make_signatures(name, entry["preprocessing"])
        keras.backend.clear_session()
        gc.collect()
        print(name, entry["num_parameters"], entry["preprocessing"], flush=True)  # noqa: T201
        write(entries)
        lines = ",\n".join(json.dumps(value) for value in signatures)
        text = f'{{"keras": "{keras.__version__}", "signatures": [\n{lines}\n]}}\n'
        (FOLDER / "signatures.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
