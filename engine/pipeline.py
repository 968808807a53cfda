"""From decoded samples to batches: shuffle, vary, hand out.

Everything random is derived from (seed, phase, epoch), never from a running state, so an epoch
can be repeated bit for bit whatever went before it and however many threads work on it.
"""

import weakref
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.pixel_cache import PixelCache as PixelCache
from engine.pixel_cache import load_pixels as load_pixels
from engine.threads import num_threads

if TYPE_CHECKING:
    from engine.augmentation import Augmenter

_ORDER = 0  # What a seed is for; `engine.augmentation` draws other numbers with 1.


def epoch_order(n: int, seed: int, phase: int, epoch: int) -> NDArray[np.int64]:
    """In which order an epoch goes through `n` samples: a permutation of 0 to n-1."""
    generator = np.random.Generator(
        np.random.PCG64(np.random.SeedSequence([seed, phase, epoch, _ORDER]))
    )
    return generator.permutation(n)


def batches(
    array: NDArray[Any] | Sequence[NDArray[Any]],
    targets: NDArray[Any],
    *,
    batch_size: int,
    order: NDArray[np.int64],
    augment: "Augmenter | None" = None,
    sample_weights: NDArray[np.floating[Any]] | None = None,
    drop_remainder: bool = False,
    vary_each: bool = False,
    part: tuple[int, int] = (0, 1),
    reuse: tf.data.Dataset | None = None,
) -> tf.data.Dataset:
    """Batches of rows of an array with their targets, in exactly the order given.

    Rows are picked batch by batch, so a memory-mapped array is never loaded whole. Pass
    `shuffle=False` to Keras with it.

    Args:
        array: Pixels (0 to 255) or cached features, of shape [N, …]; several for a model with
            several inputs.
        targets: Of shape [N, …]; integer labels become int32, other targets float32.
        batch_size: Rows in a batch; the last batch may have fewer.
        order: Which rows, in which order.
        augment: Varies pixels; see its `start_epoch`. Where it mixes labels
            (`augment.mixes_labels`), targets have to be shares of the classes, of shape
            [N, classes]: one-hot rows of floats.
        sample_weights: Of shape [N], a third member of each batch.
        drop_remainder: Leave out the last batch if it is smaller.
        vary_each: Vary each row by itself: what becomes of it depends on its own values, and not
            on what is in the batch with it. Slower, and nothing can be mixed.
        part: Which of how many even parts of every batch is wanted, where other machines have the
            others. Variations are those that a single machine would make.
        reuse: What an earlier call returned and nobody iterates over any more. Where nothing is
            varied and all shapes are the same, it is given back with these rows in it: to make a
            data set costs as much as dozens of steps of a small head.

    Returns:
        Of (inputs [b, …], targets[, float32 weights]), of known length. Inputs are of the array's
        type, so that pixels travel to the device as bytes and are made float32 by the model
        itself; varied ones are float32.
    """
    labels = np.asarray(targets)
    entering = [array] if isinstance(array, np.ndarray) else list(array)
    arrays = [*entering, labels.astype(np.int32 if labels.dtype.kind in "iub" else np.float32)]
    if sample_weights is not None:
        arrays.append(np.asarray(sample_weights, np.float32))
    num_batches = len(order) // batch_size if drop_remainder else -(-len(order) // batch_size)
    rows_in_batch = batch_size if drop_remainder else None
    form = (batch_size, num_batches, rows_in_batch, len(entering), sample_weights is None, part)
    columns = tuple((column.dtype, column.shape[1:]) for column in arrays)
    if reuse is not None and augment is None and reuse.form == (form, columns):
        reuse.table.fill(arrays, order)
        return reuse
    # A batch is varied as a whole, so that each sample is varied as on a single machine.
    table = _Table(arrays, order, batch_size, part if augment is None else (0, 1))
    shown = weakref.ref(table)
    dtypes = [tf.as_dtype(column.dtype) for column in arrays]
    shapes = [column.shape[1:] for column in arrays]
    key = None if augment is None else augment.key()

    def pick(number: np.int64) -> list[NDArray[Any]]:
        kept = shown()
        if kept is None:
            raise ReferenceError("the batches were dropped while they were read")
        return kept.pick(int(number))

    def vary(inputs: tf.Tensor, target: tf.Tensor, number: tf.Tensor) -> tuple[Any, Any]:
        assert augment is not None
        if not vary_each:
            return augment(inputs, target, key, number)
        own = tf.numpy_function(_own_numbers, [inputs], tf.int64, stateful=False)
        own.set_shape((None,))
        varied = tf.map_fn(
            lambda row: augment(row[0][None], row[1][None], key, row[2])[0][0],
            (inputs, target, own),
            fn_output_signature=tf.TensorSpec(inputs.shape[1:], tf.float32),
        )
        varied.set_shape(inputs.shape)
        return varied, target

    def prepare(number: tf.Tensor) -> tuple[tf.Tensor, ...]:
        picked = list(tf.numpy_function(pick, [number], dtypes, stateful=False))
        for tensor, shape in zip(picked, shapes, strict=True):
            tensor.set_shape((rows_in_batch if part == (0, 1) else None, *shape))
        if len(entering) > 1:
            return (tuple(picked[: len(entering)]), *picked[len(entering) :])
        inputs = picked[0] if augment is None else tf.cast(picked[0], tf.float32)
        if augment is not None and augment.mixes_labels and sample_weights is not None:
            # What is mixed weighs, and counts for each class, as much as its parts did.
            weights = picked[2][:, None]
            carried = tf.concat([picked[1] * weights, weights], axis=1)
            inputs, mixed = vary(inputs, carried, number)
            shares = tf.math.divide_no_nan(mixed[:, :-1], mixed[:, -1:])
            return own(inputs, shares, mixed[:, -1])
        if augment is not None:
            inputs, picked[1] = vary(inputs, picked[1], number)
            return own(inputs, *picked[1:])
        return (inputs, *picked[1:])

    def own(*columns: tf.Tensor) -> tuple[tf.Tensor, ...]:
        if part == (0, 1):
            return columns
        rows = slice(*_part(tf.shape(columns[0])[0], part))
        return tuple(column[rows] for column in columns)

    options = tf.data.Options()
    options.deterministic = True
    # Looking for a better plan costs more than these steps do.
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    threads = min(4, num_threads())
    dataset = (
        tf.data.Dataset.range(num_batches)
        # Looking for Python statements to convert costs a second, and there are none.
        .map(tf.autograph.experimental.do_not_convert(prepare), num_parallel_calls=threads)
        .prefetch(2)
        .with_options(options)
    )
    # TensorFlow keeps a numpy_function for as long as the process runs. So that it does not keep
    # all pixels with it, it only knows where they are, and the data set owns them.
    dataset.table = table
    dataset.form = (form, columns) if augment is None else None
    return dataset


def _own_numbers(rows: NDArray[Any]) -> NDArray[np.int64]:
    """A number for each row, of its values: the same wherever the row stands or its file lies."""
    rows = np.ascontiguousarray(rows)
    return np.array([zlib.crc32(row.data) & 0x7FFFFFFF for row in rows], np.int64)


def _part(num_rows: Any, part: tuple[int, int]) -> tuple[Any, Any]:
    """Where one of several even parts of so many rows begins and ends."""
    which, of = part
    return num_rows * which // of, num_rows * (which + 1) // of


class _Table:
    """Columns of equal length, picked from batch by batch in a given order of rows."""

    def __init__(
        self,
        columns: list[NDArray[Any]],
        order: NDArray[np.int64],
        batch_size: int,
        part: tuple[int, int],
    ) -> None:
        self._batch_size, self._part = batch_size, part
        self.fill(columns, order)

    def fill(self, columns: list[NDArray[Any]], order: NDArray[np.int64]) -> None:
        """Hold other rows of the same kind."""
        # One assignment: a reader that was left behind sees the old rows or the new ones.
        self._rows = columns, np.asarray(order, np.int64)

    def pick(self, number: int) -> list[NDArray[Any]]:
        columns, order = self._rows
        rows = order[number * self._batch_size : (number + 1) * self._batch_size]
        rows = rows[slice(*_part(len(rows), self._part))]
        return [np.asarray(column[rows]) for column in columns]
