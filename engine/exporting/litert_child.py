"""Turns a SavedModel into a LiteRT file in a process of its own, which can be killed.

Started by `engine.exporting.litert` as a script: it imports TensorFlow and nothing of Graft.
The converter runs for seconds without a look at anything else, and may end its process on a graph
that it does not expect. Conversions are told in JSON on standard input, which stays open: when it
closes, whoever asked is gone, and so is this process. What became of it is written to `answer`.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def main() -> None:
    """Convert what standard input asks for."""
    question = json.loads(sys.stdin.readline())
    threading.Thread(target=_leave_when_alone, daemon=True).start()
    answer: dict[str, Any] = {}
    try:
        answer["in_float"] = _convert(question)
    except OSError as error:
        answer = {"errno": error.errno, "error": error.strerror}
    except Exception as error:  # the converter raises anything
        answer = {"error": str(error) or type(error).__name__}
    Path(question["answer"]).write_text(json.dumps(answer), encoding="utf-8")


def _leave_when_alone() -> None:
    while sys.stdin.buffer.raw.read(1):  # type: ignore[attr-defined]
        pass
    os._exit(1)


def _convert(question: dict[str, Any]) -> bool:
    """Write the file; whether some of its arithmetic stayed in float although all was to go."""
    kind = question["kind"]
    try:
        content = _content(question, is_strict=kind == "tflite-int8")
        in_float = False
    except Exception:
        if kind != "tflite-int8":
            raise
        content = _content(question, is_strict=False)
        in_float = True
    Path(question["path"]).write_bytes(content)
    return in_float


def _content(question: dict[str, Any], is_strict: bool) -> bytes:
    import tensorflow as tf

    converter = tf.lite.TFLiteConverter.from_saved_model(question["saved_model"])
    kind = question["kind"]
    if kind != "tflite":
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
    if kind == "tflite-float16":
        converter.target_spec.supported_types = [tf.float16]
    if kind == "tflite-int8":
        converter.representative_dataset = lambda: _one_by_one(question["calibration"])
        builtins = [] if is_strict else [tf.lite.OpsSet.TFLITE_BUILTINS]
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8, *builtins]
    content: bytes = converter.convert()
    return content


def _one_by_one(path: str) -> Iterator[list[Any]]:
    import numpy as np

    for sample in np.load(path, mmap_mode="r"):
        yield [np.asarray(sample[np.newaxis])]


if __name__ == "__main__":
    main()
