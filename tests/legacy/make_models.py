# ruff: noqa: B009, B905, PTH117, PTH118, RUF005, UP031
# (runs in Python 3.8)
"""Make model files with an old tf.keras, and the outputs that it gives. Runs in that version.

    python make_models.py OUT [--only WORD ...] [--group base|layers|applications ...]

Runs with TensorFlow 2.4 to 2.15 and with tf_keras (TF_USE_LEGACY_KERAS=1). Writes, for every
kind, one file per format, `<name>.npz` (`x`, `y0`, `y1`, …) and a line of OUT/manifest.json. What
a version cannot make is left out with its reason.
"""

import argparse
import json
import os
import sys
import traceback
import zlib
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")

import numpy as np
import tensorflow as tf

sys.path.insert(0, str(Path(__file__).resolve().parent))

keras = tf.keras
KERAS_VERSION = getattr(keras, "__version__", None) or __import__("keras").__version__
HAS_ZIP = tuple(int(n) for n in KERAS_VERSION.split(".")[:2]) >= (2, 12)


def spread(model, x, seed=0):
    """Give a new model weights that show every mistake, with activations that stay near 1.

    BatchNormalization gets the statistics of the data, then disturbed; biases, scales and offsets
    are drawn; the last Dense layer is scaled so that nothing saturates.
    """
    rng = np.random.default_rng(seed)
    found = list(every_layer(model))
    for layer in found:
        for weight in layer.weights:
            name = weight.name.split("/")[-1].split(":")[0]
            shape, draw = tuple(weight.shape), None
            if name == "bias" or name == "beta":
                draw = rng.normal(0, 0.2, shape)
            elif name == "gamma":
                draw = rng.uniform(0.5, 1.5, shape)
            elif type(layer).__name__ == "PReLU":
                draw = rng.uniform(0.1, 0.5, shape)
            if draw is not None and not list(getattr(layer, "layers", [])):
                weight.assign(draw.astype(weight.dtype.as_numpy_dtype))
    norms = [la for la in found if type(la).__name__.endswith("BatchNormalization")]
    if norms:
        kept = [(la.momentum, la.trainable) for la in norms]
        flags = {id(la): la.trainable for la in found}
        for la in found:
            la.trainable = True
        for la in norms:
            la.momentum = 0.0
        model(x, training=True)
        for block in found:  # bases called with training=False
            if list(getattr(block, "layers", [])) and block is not model:
                called_frozen(block, x)
        for la, (momentum, _) in zip(norms, kept):
            la.momentum = momentum
            mean, var = la.moving_mean.numpy(), la.moving_variance.numpy()
            la.moving_mean.assign(mean + 0.3 * np.sqrt(var + 1e-3) * rng.normal(size=mean.shape))
            la.moving_variance.assign(
                (var + 1e-2) * rng.uniform(0.6, 1.6, var.shape).astype("float32")
            )
        for la in reversed(found):
            la.trainable = flags[id(la)]
        calm(model, x, norms)
    dense = [la for la in found if type(la).__name__ == "Dense" and "head" in la.name]
    for last in dense:
        activation, last.activation = last.activation, keras.activations.linear
        deviation = max(float(np.std(part)) for part in outputs_of(model(x, training=False)))
        last.activation = activation
        if np.isfinite(deviation) and deviation > 0:
            last.kernel.assign(last.kernel / deviation)
    return model


def calm(model, x, norms):
    """Widen the variances until rounding no longer grows into differences that can be seen.

    A deep network with drawn statistics can turn a relative change of 1e-6 into 0.1; no two
    builds of TensorFlow agree on such a one.
    """
    for _ in range(8):
        given = outputs_of(model(x, training=False))
        nudged = outputs_of(model(x * (1 + 1e-6), training=False))
        moved = max(float(np.abs(a - b).max() / (np.std(a) + 1e-9)) for a, b in zip(given, nudged))
        if moved < 3e-5:
            return
        for layer in norms:
            layer.moving_variance.assign(layer.moving_variance * 1.5)


def called_frozen(block, x):
    """Statistics for a block that its model calls with training=False, where it takes pictures."""
    try:
        if tuple(block.input_shape[1:]) == tuple(x.shape[1:]):
            block(x / 64.0 - 2.0, training=True)
    except Exception:
        pass


def every_layer(model):
    seen = set()

    def walk(layer):
        if id(layer) in seen:
            return
        seen.add(id(layer))
        yield layer
        for inner in list(getattr(layer, "layers", []) or []):
            yield from walk(inner)
        wrapped = getattr(layer, "layer", None)
        if isinstance(wrapped, keras.layers.Layer):
            yield from walk(wrapped)

    return walk(model)


def outputs_of(given):
    if isinstance(given, dict):
        given = [given[key] for key in sorted(given)]
    if not isinstance(given, (list, tuple)):
        given = [given]
    return [np.asarray(part, dtype="float32") for part in given]


def pictures(shape, batch=2, seed=1, top=255.0):
    return np.random.default_rng(seed).uniform(0, top, (batch,) + tuple(shape)).astype("float32")


class Writer:
    """Writes files and what they gave into one folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.path = self.folder / "manifest.json"
        self.entries = json.loads(self.path.read_text()) if self.path.exists() else {}

    def write(self, name, model, x, covers, formats, expect="same", extra=None):
        y = outputs_of(model.predict(x, verbose=0))
        if not all(np.isfinite(part).all() for part in y):
            raise ValueError("outputs are not finite")
        arrays = dict({"y%d" % n: part for n, part in enumerate(y)}, x=x)
        arrays.update({k: v for k, v in (extra or {}).items() if isinstance(v, np.ndarray)})
        np.savez_compressed(self.folder / (name + ".npz"), **arrays)
        for kind in formats:
            try:
                self._save(name, model, kind, covers, expect, extra or {}, y)
            except Exception as error:  # what this version cannot write in this format
                self.failed("%s.%s" % (name, kind), error)

    def _save(self, name, model, kind, covers, expect, extra, y):
        file = name + {"h5": ".h5", "keras": ".keras", "h5keras": ".h5.keras"}.get(kind, "_" + kind)
        target = str(self.folder / file)
        if kind == "h5":
            model.save(target, save_format="h5")
        elif kind == "keras":
            if not HAS_ZIP:
                return
            model.save(target, save_format="keras")
        elif kind == "windows":
            if not HAS_ZIP:
                return
            file = name + ".windows.keras"
            saved_on_windows(model, str(self.folder / file))
        elif kind == "h5keras":
            model.save(target, save_format="h5")
        elif kind == "saved_model":
            model.save(target, save_format="tf")
        elif kind == "weights":
            file = name + ".weights_only.h5"
            model.save_weights(str(self.folder / file), save_format="h5")
        else:
            raise ValueError(kind)
        entry = {
            "file": file,
            "npz": name + ".npz",
            "kind": kind,
            "keras_version": KERAS_VERSION,
            "tensorflow": tf.__version__,
            "covers": covers,
            "expect": "refuse" if kind == "saved_model" else expect,
            "spread": float(max(np.std(part) for part in y)),
        }
        entry.update({k: v for k, v in extra.items() if not isinstance(v, np.ndarray)})
        self.entries[file] = entry
        self.path.write_text(json.dumps(self.entries, indent=1, sort_keys=True))

    def failed(self, name, error):
        if os.environ.get("LEGACY_TRACE"):
            traceback.print_exc()
        reason = "%s: %s" % (type(error).__name__, str(error).split("\n")[0][:300])
        self.entries["!" + name] = {"failed": reason, "keras_version": KERAS_VERSION}
        print("FAILED", name, reason, flush=True)
        self.path.write_text(json.dumps(self.entries, indent=1, sort_keys=True))


def saved_on_windows(model, target):
    """Save a .keras archive as the same version does on Windows, where weight groups get `\\`."""
    import tensorflow.compat.v2 as v2

    modules = (tf.io.gfile, v2.io.gfile)
    joins = [module.join for module in modules]

    def join(first, *rest):
        if os.path.isabs(first):
            return os.path.join(first, *rest)
        return "\\".join([part for part in (first,) + rest if part])

    for module in modules:
        module.join = join
    try:
        model.save(target, save_format="keras")
    finally:
        for module, old in zip(modules, joins):
            module.join = old


class Made:
    """One made model: what to write and how."""

    def __init__(self, model, x=None, formats=("h5", "keras"), expect="same", extra=None, **kw):
        self.model, self.x, self.formats = model, x, formats
        self.expect, self.extra, self.spread = expect, extra, kw.get("spread", True)
        self.after = kw.get("after")


KINDS = {}


def kind(covers, group):
    def register(function):
        KINDS[function.__name__] = (function, covers, group)
        return function

    return register


def run(folder, groups, only, skip_done=True):
    writer = Writer(folder)
    for name, (function, covers, group) in list(KINDS.items()):
        if groups and group not in groups:
            continue
        if only and not any(word in name for word in only):
            continue
        if (
            skip_done
            and not only
            and any(e.get("kinds_name") == name for e in writer.entries.values())
        ):
            continue
        keras.backend.clear_session()
        set_policy("float32")
        keras.backend.set_floatx("float32")
        seed = zlib.crc32(name.encode()) % 1000
        np.random.seed(seed)
        tf.random.set_seed(seed)
        try:
            made = function()
        except Exception as error:  # what this version does not have
            writer.failed(name, error)
            continue
        for suffix, one in (made if isinstance(made, dict) else {"": made}).items():
            full = name + ("_" + suffix if suffix else "")
            try:
                finish(writer, full, one, covers, seed, name)
            except Exception as error:
                writer.failed(full, error)
        print("made", name, flush=True)


def finish(writer, name, made, covers, seed, kinds_name):
    """Draw weights, train where asked, and write one made model."""
    shape = [n or 32 for n in made.model.input_shape[1:]] if made.x is None else None
    x = pictures(shape) if made.x is None else made.x
    if made.spread:
        spread(made.model, np.concatenate([x, pictures(x.shape[1:], 6, seed=5)]), seed)
    if made.after:
        made.after(made.model, x)
    extra = dict(made.extra or {}, kinds_name=kinds_name)
    writer.write(name, made.model, x, covers, made.formats, made.expect, extra)


def set_policy(name):
    getattr(keras, "mixed_precision").set_global_policy(name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--group", nargs="*", default=[])
    arguments = parser.parse_args()
    import kinds_applications  # noqa: F401
    import kinds_base  # noqa: F401
    import kinds_layers  # noqa: F401

    run(arguments.out, arguments.group, arguments.only)


if __name__ == "__main__":
    sys.modules["make_models"] = sys.modules["__main__"]
    main()
