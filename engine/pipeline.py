"""From samples to batches: decode once, keep the pixels, shuffle, vary, hand out.

Everything random is derived from (seed, phase, epoch), never from a running state, so an epoch
can be repeated bit for bit whatever went before it and however many threads work on it.
"""

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

import numpy as np
import psutil
import tensorflow as tf
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.inputs import InputSpec, read_input
from engine.storage import os_error_sentence, user_dir
from engine.threads import map_in_threads, num_threads, quiet_pillow
from engine.types import RefusedFile, Sample

if TYPE_CHECKING:
    from engine.augmentation import Augmenter

_MAX_MEMORY = 16 * 2**30
_ORDER = 0  # What a seed is for; `engine.augmentation` draws other numbers with 1.


class PixelCache:
    """The decoded pictures of a split, in memory or in a memory-mapped temporary file.

    A context manager: leaving it gives memory and file back. The file has no name on Linux and
    macOS, so nothing is left even when the process is killed.

    Attributes:
        array: Of shape [N, height, width, channels]: uint8 pixels, float32 where the samples
            are recordings or vectors.
        targets: int32 labels of shape [N].
        indices: For each picture its position among the samples asked for.
        refused: The samples that could not be read, each with a reason.
        in_memory: Whether `array` is in memory rather than in a file.
    """

    def __init__(
        self,
        shape: tuple[int, int, int, int],
        budget: int,
        dtype: type[np.uint8] | type[np.float32] = np.uint8,
    ) -> None:
        size = int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize
        self.in_memory = size <= budget
        self._file: IO[bytes] | None = None
        self.array: NDArray[Any]
        if self.in_memory:
            self.array = np.empty(shape, dtype)
        else:
            self._file = _reserve_file(size)
            self.array = np.memmap(self._file, dtype, "r+", shape=shape)
        self.targets = np.zeros(shape[0], np.int32)
        self.indices = np.arange(shape[0])
        self.refused: tuple[RefusedFile, ...] = ()

    def __len__(self) -> int:
        return len(self.array)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give memory and file back. The cache is empty afterwards."""
        self.array = self.array[:0].copy()
        if self._file is not None:
            self._file.close()
            self._file = None

    def keep(self, positions: Sequence[int]) -> None:
        """Drop all pictures but these (ascending), without a second copy of the pixels."""
        for new, old in enumerate(positions):
            if new != old:
                self.array[new] = self.array[old]
        self.array = self.array[: len(positions)]
        self.indices = self.indices[list(positions)]
        self.targets = self.targets[list(positions)]


def load_pixels(
    samples: Sequence[Sample],
    spec: InputSpec,
    *,
    control: Control,
    text: str,
    memory_budget: int | None = None,
) -> PixelCache:
    """Decode and resize all samples, several at a time.

    A file that cannot be read any more is dropped with a notice; `indices` tells what is left.

    Args:
        samples: What to read; the pictures come in the same order.
        spec: How a sample becomes an array.
        control: Gets progress and the notice; cancelling takes effect between two pictures.
        text: What the progress is called.
        memory_budget: How many bytes may be kept in memory; beyond it all pixels go into a
            file. None: a quarter of the free memory, 16 GiB at most.

    Raises:
        EngineError: If no sample can be read or the disk has no room for the file.
        CancelledError: If the task was cancelled. Nothing is left behind.
    """
    if memory_budget is None:
        memory_budget = min(psutil.virtual_memory().available // 4, _MAX_MEMORY)
    cache = PixelCache((len(samples), *spec.shape), memory_budget, spec.dtype)

    def read(position: int) -> str | None:
        sample = samples[position]
        try:
            cache.array[position] = read_input(sample.path, sample.orientation, spec)
        except EngineError as error:
            return str(error)
        return None

    try:
        with quiet_pillow():
            reasons = map_in_threads(read, range(len(samples)), control=control, text=text)
        cache.targets[:] = [sample.label for sample in samples]
        _drop_refused(cache, samples, reasons, control)
    except BaseException:
        cache.close()
        raise
    return cache


def _drop_refused(
    cache: PixelCache, samples: Sequence[Sample], reasons: list[str | None], control: Control
) -> None:
    cache.refused = tuple(
        RefusedFile(path=sample.path, reason=reason)
        for sample, reason in zip(samples, reasons, strict=True)
        if reason is not None
    )
    if not cache.refused:
        return
    first = cache.refused[0]
    if len(cache.refused) == len(samples):
        raise EngineError(
            f"None of the {len(samples)} pictures could be read ({first.path}: {first.reason}): "
            "check that the data is where it was."
        )
    cache.keep([i for i, reason in enumerate(reasons) if reason is None])
    which = first.path if len(cache.refused) == 1 else f"{first.path} and others"
    control.report(
        Notice(
            level="warning",
            text=f"{len(cache.refused)} of {len(samples)} pictures could not be read and are not "
            f"used: {which} ({first.reason})",
        )
    )


def _reserve_file(size: int) -> IO[bytes]:
    """A temporary file with room for `size` bytes, in Graft's folder: /tmp is often memory."""
    folder = user_dir() / "cache"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
        if free < size:
            raise EngineError(
                f"The decoded pictures need {size / 2**30:.1f} GB in {folder}, which has "
                f"{free / 2**30:.1f} GB left: free some space or choose a smaller input size."
            )
        file = tempfile.TemporaryFile(prefix="pixels-", dir=folder)  # noqa: SIM115 - the cache closes it
        file.truncate(size)
    except OSError as error:
        raise EngineError(os_error_sentence(error, folder)) from None
    return file


def epoch_order(n: int, seed: int, phase: int, epoch: int) -> NDArray[np.int64]:
    """In which order an epoch goes through `n` samples: a permutation of 0 to n-1."""
    generator = np.random.Generator(
        np.random.PCG64(np.random.SeedSequence([seed, phase, epoch, _ORDER]))
    )
    return generator.permutation(n)


def batches(
    array: NDArray[Any],
    targets: NDArray[Any],
    *,
    batch_size: int,
    order: NDArray[np.int64],
    augment: "Augmenter | None" = None,
    sample_weights: NDArray[np.floating[Any]] | None = None,
    drop_remainder: bool = False,
) -> tf.data.Dataset:
    """Batches of rows of an array with their targets, in exactly the order given.

    Rows are picked batch by batch, so a memory-mapped array is never loaded whole. Pass
    `shuffle=False` to Keras with it.

    Args:
        array: Pixels (0 to 255) or cached features, of shape [N, …].
        targets: Of shape [N, …]; integer labels become int32, other targets float32.
        batch_size: Rows in a batch; the last batch may have fewer.
        order: Which rows, in which order.
        augment: Varies pixels; see its `start_epoch`. Where it mixes labels
            (`augment.mixes_labels`), targets have to be shares of the classes, of shape
            [N, classes]: one-hot rows of floats.
        sample_weights: Of shape [N], a third member of each batch.
        drop_remainder: Leave out the last batch if it is smaller.

    Returns:
        Of (float32 [b, …], targets[, float32 weights]), of known length.
    """
    labels = np.asarray(targets)
    arrays = [array, labels.astype(np.int32 if labels.dtype.kind in "iub" else np.float32)]
    if sample_weights is not None:
        arrays.append(np.asarray(sample_weights, np.float32))
    table = _Table(arrays)
    shown = weakref.ref(table)
    dtypes = [tf.as_dtype(column.dtype) for column in arrays]
    shapes = [column.shape[1:] for column in arrays]
    key = None if augment is None else augment.key()

    def pick(rows: NDArray[np.int64]) -> list[NDArray[Any]]:
        kept = shown()
        if kept is None:
            raise ReferenceError("the batches were dropped while they were read")
        return kept.pick(rows)

    def prepare(number: tf.Tensor, rows: tf.Tensor) -> tuple[tf.Tensor, ...]:
        picked = list(tf.numpy_function(pick, [rows], dtypes, stateful=False))
        for tensor, shape in zip(picked, shapes, strict=True):
            tensor.set_shape((rows.shape[0], *shape))
        inputs = tf.cast(picked[0], tf.float32)
        if augment is not None:
            inputs, picked[1] = augment(inputs, picked[1], key, number)
        return (inputs, *picked[1:])

    options = tf.data.Options()
    options.deterministic = True
    # Looking for a better plan costs more than these three steps do.
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    dataset = (
        tf.data.Dataset.from_tensor_slices(np.asarray(order, np.int64))
        .batch(batch_size, drop_remainder=drop_remainder)
        .enumerate()
        .map(prepare, num_parallel_calls=min(4, num_threads()))
        .prefetch(2)
        .with_options(options)
    )
    # TensorFlow keeps a numpy_function for as long as the process runs. So that it does not keep
    # all pixels with it, it only knows where they are, and the data set owns them.
    dataset.table = table
    return dataset


class _Table:
    """Columns of equal length, picked from by row."""

    def __init__(self, columns: list[NDArray[Any]]) -> None:
        self._columns = columns

    def pick(self, rows: NDArray[np.int64]) -> list[NDArray[Any]]:
        return [np.asarray(column[rows]) for column in self._columns]
