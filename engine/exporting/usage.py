"""How an exported file is used, in words and in Python. No TensorFlow."""

from engine.inputs import InputSpec
from engine.spectrograms import framing

_LITERT = """\
from ai_edge_litert.interpreter import Interpreter

interpreter = Interpreter("{0}")
interpreter.allocate_tensors()
entering, leaving = interpreter.get_input_details()[0], interpreter.get_output_details()[0]
interpreter.set_tensor(entering["index"], batch[:1])
interpreter.invoke()
answers = interpreter.get_tensor(leaving["index"])"""
_KERAS = """\
import keras

model = keras.models.load_model("{0}", compile=False)
answers = model.predict(batch)"""
_SNIPPETS = {
    "keras": ("Keras 3:", _KERAS),
    "h5": ("Keras 3:", _KERAS),
    "h5-tf-keras": (
        "TensorFlow up to 2.15, whose Keras is tf.keras 2:",
        """\
import tensorflow as tf

model = tf.keras.models.load_model("{0}", compile=False)
answers = model.predict(batch)""",
    ),
    "savedmodel": (
        "TensorFlow, from Python and other languages:",
        """\
import tensorflow as tf

model = tf.saved_model.load("{0}")
(answers,) = model.signatures["serving_default"](tf.constant(batch)).values()""",
    ),
    "tflite": ("LiteRT, on phones, small devices and in Python:", _LITERT),
    "onnx": (
        "ONNX Runtime, from many languages:",
        """\
import onnxruntime

session = onnxruntime.InferenceSession("{0}")
(answers,) = session.run(None, {{session.get_inputs()[0].name: batch}})""",
    ),
    "weights": (
        "Weights alone, for the same model built in Keras 3:",
        'model.load_weights("{0}")',
    ),
    "python": ("The training once more, from the folder of data:", "python {0} DATA"),
}


def snippet(format_name: str, file_name: str) -> tuple[str, str]:
    """What runs a file, and how; `batch` is what goes in, `answers` what comes out."""
    kind = "tflite" if format_name.startswith("tflite") else format_name
    words, code = _SNIPPETS[kind]
    return words, code.format(file_name)


def input_words(spec: InputSpec) -> str:
    """What the model takes, and how samples become it."""
    if spec.media == "sound":
        return _sound(spec)
    if spec.media == "vector":
        names = ", ".join(spec.columns)
        told = f" in this order: {names}" if names else ""
        return f"float32 of shape (N, {spec.height}): the numbers of each row{told}."
    colours = "RGB" if spec.channels == 3 else "grey"
    how = {
        "stretch": "stretched to that size",
        "crop": "resized until they fill that size, the middle kept",
        "pad": "resized until they fit into that size, black around them",
    }[spec.resize]
    part = ""
    if spec.region is not None:
        region = spec.region
        part = (
            f", cut to what lies from {region.left:g} to {region.right:g} of the width and from "
            f"{region.top:g} to {region.bottom:g} of the height,"
        )
    return (
        f"float32 of shape (N, {spec.height}, {spec.width}, {spec.channels}): {colours} pixels "
        "from 0 to 255. Do not rescale them; that is in the model. Pictures are turned upright "
        f"(EXIF){part} and {how} (bilinear, smoothed when made smaller)."
    )


def _sound(spec: InputSpec) -> str:
    assert spec.sound is not None
    wanted = framing(spec.sound)
    is_centred = spec.sound.place == "centre"
    return (
        f"float32 of shape (N, {wanted.samples}): mono sound at {wanted.rate:,} Hz, from −1 to 1, "
        f"{wanted.samples / wanted.rate:.3g} s long. What is longer is cut, from the "
        f"{'middle' if is_centred else 'start'}; what is shorter is padded with zeros "
        f"{'on both sides' if is_centred else 'at the end'}. The spectrogram is made in the model."
    )
