"""`predict.py` beside exported files: answers by whichever of them is there, without Graft."""

import importlib.metadata

from engine.exporting.formats import FORMATS
from engine.exporting.job import Job
from engine.exporting.quoting import Script, literal
from engine.exporting.reading_text import READERS, columns_text, picture_text, waveform_text
from engine.targets import OutputSpec

# The smallest runtime first; what answers only nearly as the run does comes last.
_ORDER = (
    "tflite", "onnx", "keras", "h5", "savedmodel", "h5-tf-keras",
    "tflite-float16", "tflite-dynamic", "tflite-int8",
)  # fmt: skip
_PACKAGES = {
    ".tflite": "ai-edge-litert",
    ".onnx": "onnxruntime",
    ".keras, .h5": "keras tensorflow",
    ".savedmodel": "tensorflow",
    ".tf-keras.h5": "tf-keras, or TensorFlow up to 2.15",
}


def predict_script(job: Job) -> str:
    """A script that answers for samples by a file of this export, with that file's runtime alone.

    It is the same whichever formats were written, so that formats can be added later: it takes
    the first that lies beside it and whose runtime is installed.
    """
    spec = job.best.input
    script = Script(
        "import argparse",
        "import json",
        "from importlib.util import find_spec",
        "from pathlib import Path",
        "import numpy as np",
    )
    script.add(_constants(job))
    script.add(_main(job))
    script.add(_ANSWERS[job.best.task].strip("\n"))
    script.add(_OPEN_MODEL)
    if spec.media == "vector":
        script.add(columns_text(spec))
    else:
        script.add(picture_text(spec) if spec.media == "picture" else waveform_text(job))
    module, names = READERS[spec.media]
    script.quote(module, *names)
    script.add('if __name__ == "__main__":\n    main()')
    return script.render(_docstring(job))


def _docstring(job: Job) -> str:
    media = job.best.input.media
    noun = {"picture": "pictures", "sound": "recordings", "vector": "the rows of a table"}[media]
    given = {"picture": "PICTURE", "sound": "RECORDING", "vector": "TABLE.csv"}[media]
    base = "numpy" if media == "vector" else "numpy pillow"
    if media == "sound":
        base = "numpy soundfile"
    lines = [
        f"Answers for {noun}, by the model {job.name}.",
        "",
        f"    pip install {base} ai-edge-litert",
        f"    python predict.py {given}{'' if media == 'vector' else ' ...'}",
        "",
        "It takes the first model file of the list below that lies beside it and whose runtime is",
        "installed; --model FILE takes another one. What each kind of file needs in place of "
        "ai-edge-litert:",
        "",
        *(f"    {kinds:13} {packages}" for kinds, packages in _PACKAGES.items()),
        "",
        "The model takes "
        + {
            "picture": "pixels from 0 to 255; do not rescale them.",
            "sound": "the waveform, from -1 to 1.",
            "vector": "numbers as they are in the table.",
        }[media],
        f"Written by Graft {importlib.metadata.version('graft-studio')}, which is not needed here.",
    ]
    return "\n".join(lines)


def _constants(job: Job) -> str:
    best = job.best
    names = "NUMBERS" if best.task == "regression" else "CLASSES"
    lines = [
        "MODELS = [",
        *(f"    {literal(job.name + FORMATS[one].suffix)}," for one in _ORDER),
        "]",
        f"{names} = [",
        *(f"    {literal(name)}," for name in best.class_names),
        "]",
    ]
    return "\n".join(lines + _rule_lines(job, best.output))


def _rule_lines(job: Job, output: OutputSpec) -> list[str]:
    """The decision rule; its temperature is inside the model."""
    rule = job.best.rule
    if output.task == "regression":
        return []
    if output.task == "multi_label":
        limits = rule.thresholds or (0.5,) * output.units
        return ["# A label is given above this probability.", f"LIMITS = {list(limits)!r}"]
    lines = []
    if output.task == "binary":
        lines.append(f"# {job.best.class_names[1]!r} is the answer above this probability.")
        lines.append(f"LIMIT = {rule.thresholds[0] if rule.thresholds else 0.5!r}")
    if rule.unsure_below:
        lines.append("# An answer that is less probable is unsure.")
    return [*lines, f"UNSURE_BELOW = {rule.unsure_below!r}"]


def _main(job: Job) -> str:
    media = job.best.input.media
    what = {"picture": "pictures", "sound": "recordings", "vector": "a table"}[media]
    given = '"table"' if media == "vector" else '"files", nargs="+"'
    lines = [
        "def main():",
        '    """Print an answer for each sample."""',
        "    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])",
        f'    parser.add_argument({given}, help="{what}")',
        '    parser.add_argument("--model", help="a model file; else one beside this")',
        '    parser.add_argument("--json", action="store_true", help="print JSON")',
        "    options = parser.parse_args()",
        "    model = open_model(options.model or first_model())",
        "    found = []",
    ]
    if media == "vector":
        lines += [
            "    try:",
            "        rows = read_rows(options.table, COLUMNS)",
            "    except (OSError, ValueError) as error:",
            "        raise SystemExit(str(error)) from error",
            "    for number, sample in enumerate(rows, 1):",
            "        if not np.isfinite(sample).all():",
            '            text = "cannot be read: a value is missing or no number"',
            '            found.append({"row": number, "unread": True, "text": text})',
            "            continue",
            '        found.append({"row": number, **answer(model(sample))})',
        ]
        label = "one['row']"
    else:
        lines += [
            "    for path in options.files:",
            "        try:",
            "            sample = sample_of(path)",
            "        except Exception as error:  # A broken file raises anything.",
            '            text = f"cannot be read: {error}"',
            '            found.append({"path": path, "unread": True, "text": text})',
            "            continue",
            '        found.append({"path": path, **answer(model(sample))})',
        ]
        label = "one['path']"
    lines += [
        "    if options.json:",
        '        print(json.dumps({"predictions": found}, ensure_ascii=False, indent=1))',
        "    else:",
        "        for one in found:",
        f"            print(f\"{{{label}}}: {{one['text']}}\")",
        '    if any("unread" in one for one in found):',
        "        raise SystemExit(1)",
    ]
    if media != "vector":
        lines += [
            "",
            "",
            "def sample_of(path):",
            '    """A sample as the model takes it."""',
            "    return read_sample(path).astype(np.float32)",
        ]
    return "\n".join(lines)


_SINGLE = '''
def answer(outputs):
    """What the model's figures for one sample say."""
    best = int(np.argmax(outputs))
    unsure = bool(outputs[best] < UNSURE_BELOW)
    return {
        "label": CLASSES[best],
        "unsure": unsure,
        "text": f"{CLASSES[best]} {100 * outputs[best]:.1f} %" + (" (unsure)" if unsure else ""),
        "probabilities": {name: float(p) for name, p in zip(CLASSES, outputs, strict=True)},
    }
'''

_ANSWERS = {
    "single_label": _SINGLE,
    "binary": _SINGLE.replace(
        "    best = int(np.argmax(outputs))\n",
        "    outputs = [1 - outputs[0], outputs[0]]\n    best = int(outputs[1] > LIMIT)\n",
    ),
    "multi_label": '''
def answer(outputs):
    """What the model's figures for one sample say."""
    pairs = list(zip(CLASSES, map(float, outputs), strict=True))
    labels = [name for (name, p), limit in zip(pairs, LIMITS, strict=True) if p > limit]
    shown = [f"{name} {100 * p:.1f} %" for name, p in pairs if name in labels]
    return {
        "labels": labels,
        "text": ", ".join(shown) or "none of the labels",
        "probabilities": dict(pairs),
    }
''',
    "regression": '''
def answer(outputs):
    """What the model estimates for one sample."""
    values = {name: float(value) for name, value in zip(NUMBERS, outputs, strict=True)}
    return {"values": values, "text": ", ".join(f"{n} {v:.4g}" for n, v in values.items())}
''',
}

_OPEN_MODEL = '''
RUNTIMES = {
    ".tflite": ["ai_edge_litert", "tflite_runtime", "tensorflow"],
    ".onnx": ["onnxruntime"],
    ".savedmodel": ["tensorflow"],
    ".tf-keras.h5": ["tf_keras", "tensorflow"],
    ".keras": ["keras"],
    ".h5": ["keras"],
}


def kind_of(path):
    """How a model file's name ends."""
    if str(path).endswith(".weights.h5"):
        return ""  # Weights alone answer nothing.
    return next((ending for ending in RUNTIMES if str(path).endswith(ending)), "")


def can_run(path):
    """Whether what runs such a model file is installed."""
    return any(find_spec(name) for name in RUNTIMES[kind_of(path)])


def first_model():
    """The first model file beside this script whose runtime is installed."""
    there = [path for path in map(Path(__file__).with_name, MODELS) if path.exists()]
    for path in filter(can_run, there):
        return path
    needed = "; ".join(f"{one.name} needs {RUNTIMES[kind_of(one)][0]}" for one in there)
    raise SystemExit(f"No model file beside this script can be run: {needed or 'there is none'}.")


def open_model(path):
    """A function from one sample to the model's figures for it."""
    path, kind = str(path), kind_of(path)
    if not kind or not Path(path).exists():
        known = ", ".join(RUNTIMES)
        raise SystemExit(f"{path} is not there, or its name ends in none of {known}.")
    if not can_run(path):
        raise SystemExit(f"{path} needs {RUNTIMES[kind][0]}, which is not installed.")
    if kind == ".tflite":
        if find_spec("ai_edge_litert"):
            from ai_edge_litert.interpreter import Interpreter
        elif find_spec("tflite_runtime"):
            from tflite_runtime.interpreter import Interpreter
        else:
            import tensorflow as tf

            Interpreter = tf.lite.Interpreter
        interpreter = Interpreter(model_path=path)
        interpreter.allocate_tensors()
        (entering,), (leaving,) = interpreter.get_input_details(), interpreter.get_output_details()

        def run(sample):
            interpreter.set_tensor(entering["index"], sample[np.newaxis])
            interpreter.invoke()
            return interpreter.get_tensor(leaving["index"])[0]

    elif kind == ".onnx":
        import onnxruntime

        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])

        def run(sample):
            return session.run(None, {session.get_inputs()[0].name: sample[np.newaxis]})[0][0]

    elif kind == ".savedmodel":
        import tensorflow as tf

        loaded = tf.saved_model.load(path)
        signature = loaded.signatures["serving_default"]
        (name,) = signature.structured_input_signature[1]

        def run(sample):
            kept = loaded  # TensorFlow forgets the weights of a model that nobody holds.
            (found,) = kept.signatures["serving_default"](**{name: sample[np.newaxis]}).values()
            return found.numpy()[0]

    else:
        if kind == ".tf-keras.h5" and find_spec("tf_keras"):
            from tf_keras.models import load_model
        elif kind == ".tf-keras.h5":
            from tensorflow.keras.models import load_model
        else:
            from keras.models import load_model
        model = load_model(path, compile=False)

        def run(sample):
            return np.asarray(model(sample[np.newaxis], training=False))[0]

    return run
'''
