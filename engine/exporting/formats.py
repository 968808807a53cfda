"""The formats that a run can be exported to. No TensorFlow."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from engine.recipe import ExportFormat

OTHER_KERNELS = 1e-3
"""Other runtimes add in another order: a deep base differs by up to 2e-4, nearer the truth or not.

What they get wrong differs by hundreds of times as much."""
EXTRA_COMMAND = 'pip install "graft-studio[export]"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One kind of file.

    `module` has `write(job, path, control)` and, unless `runtime` is empty, `open_runner(path,
    job)`. `tolerance` is by how much a probability (a number, in its deviations) may differ from
    the run's; None where only the answers are compared, as with whole numbers. `when_held` is what
    the user should know of a file that answers differently.
    """

    name: ExportFormat
    suffix: str
    module: str
    runtime: str
    tolerance: float | None = None
    needs: tuple[str, ...] = field(default=())
    when_held: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder rather than a file."""
        return self.name == "savedmodel"

    def missing(self) -> tuple[str, ...]:
        """The packages this format needs that are not installed."""
        return tuple(name for name in self.needs if importlib.util.find_spec(name) is None)

    def load(self, name: str) -> Callable[..., Any]:
        """A function of this format's module, which is imported now."""
        function: Callable[..., Any] = getattr(
            import_module(f"engine.exporting.{self.module}"), name
        )
        return function


_LITERT = ("ai_edge_litert",)
_ONNX = ("tf2onnx", "onnx", "onnxruntime")

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(
            name="keras", suffix=".keras", module="keras_files", runtime="Keras", tolerance=1e-5
        ),
        Format(name="h5", suffix=".h5", module="keras_files", runtime="Keras", tolerance=1e-5),
        Format(
            name="h5-tf-keras",
            suffix=".tf-keras.h5",
            module="tf_keras_file",
            runtime="tf.keras 2",
            tolerance=OTHER_KERNELS,
        ),
        Format(
            name="savedmodel",
            suffix=".savedmodel",
            module="saved_model",
            runtime="TensorFlow",
            tolerance=1e-4,
        ),
        Format(
            name="tflite",
            suffix=".tflite",
            module="litert",
            runtime="LiteRT",
            tolerance=OTHER_KERNELS,
            needs=_LITERT,
        ),
        Format(
            name="tflite-float16",
            suffix=".float16.tflite",
            module="litert",
            runtime="LiteRT",
            tolerance=2e-2,
            needs=_LITERT,
        ),
        Format(
            name="tflite-dynamic",
            suffix=".dynamic.tflite",
            module="litert",
            runtime="LiteRT",
            needs=_LITERT,
        ),
        Format(
            name="tflite-int8",
            suffix=".int8.tflite",
            module="litert",
            runtime="LiteRT",
            needs=_LITERT,
            when_held="Where that costs too many answers, LiteRT quarter size (tflite-dynamic) is "
            "as small and, as a rule, far closer to the run.",
        ),
        Format(
            name="onnx",
            suffix=".onnx",
            module="onnx_file",
            runtime="ONNX Runtime",
            tolerance=OTHER_KERNELS,
            needs=_ONNX,
        ),
        Format(
            name="weights",
            suffix=".weights.h5",
            module="keras_files",
            runtime="Keras",
            tolerance=1e-5,
        ),
        Format(name="python", suffix=".train.py", module="training_script", runtime=""),
    )
}
"""By name, in the order in which they are offered and written."""
