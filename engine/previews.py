"""What the model sees: samples as arrays enter it, shown as pictures. No TensorFlow."""

from collections.abc import Sequence

import numpy as np

from engine.control import Control
from engine.errors import EngineError
from engine.inputs import InputSpec, read_input
from engine.threads import quiet_pillow
from engine.types import Thumbnail


def preview_inputs(
    paths: Sequence[str], spec: InputSpec, control: Control
) -> tuple[Thumbnail, ...]:
    """Samples as they enter the model: cropped, resized, grey or RGB, nothing preprocessed yet.

    Args:
        paths: References of the samples.
        spec: How they enter the model.
        control: Cancelling takes effect between two samples.

    Returns:
        One RGB picture a sample, in their order, of the model's input size; empty where the
        sample cannot be read. A vector is no picture, so it has an empty one.
    """
    pictures = []
    with quiet_pillow():
        for path in paths:
            control.checkpoint()
            pictures.append(_preview(path, spec))
    return tuple(pictures)


def _preview(path: str, spec: InputSpec) -> Thumbnail:
    nothing = Thumbnail(path=path, width=0, height=0, pixels=b"")
    if spec.media == "vector":
        return nothing
    try:
        array = read_input(path, 0, spec)
    except EngineError:
        return nothing
    pixels = np.rint(np.clip(array, 0, 255)).astype(np.uint8)
    if spec.channels == 1:
        pixels = np.repeat(pixels, 3, axis=2)
    return Thumbnail(path=path, width=spec.width, height=spec.height, pixels=pixels.tobytes())
