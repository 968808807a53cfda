"""Turns a SavedModel into LiteRT files in a process of its own, which can be killed.

Started by `engine.exporting.converter`: it imports TensorFlow and nothing more of Graft.
The converter runs for seconds without a look at anything else, and may end its process on a graph
that it does not expect. Each line of standard input is a question in JSON; what became of it is
written to the file that it names as `answer`. When standard input closes, whoever asked is gone,
and so is this process.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any


def main() -> None:
    """Answer questions until standard input closes."""
    questions: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_listen, args=(questions,), daemon=True).start()
    import tensorflow as tf

    while True:
        question = json.loads(questions.get())
        beside = Path(question["answer"] + ".new")
        beside.write_text(json.dumps(_answer(tf, question)), encoding="utf-8")
        beside.replace(question["answer"])


def _listen(questions: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        questions.put(line)
    os._exit(0)


def _answer(tf: Any, question: dict[str, Any]) -> dict[str, Any]:
    """Write a file; whether some of its arithmetic stays in float, or what went wrong."""
    kind = question["kind"]
    try:
        in_float = False
        try:
            content = _convert(tf, question, is_strict=kind == "tflite-int8")
        except Exception:
            if kind != "tflite-int8":
                raise
            content = _convert(tf, question, is_strict=False)
            in_float = True
        Path(question["path"]).write_bytes(content)
    except OSError as error:
        return {"errno": error.errno, "error": error.strerror}
    except Exception as error:  # the converter raises anything
        return {"error": str(error) or type(error).__name__}
    return {"in_float": in_float}


def _convert(tf: Any, question: dict[str, Any], is_strict: bool) -> bytes:
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
