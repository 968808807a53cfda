"""One epoch of training or validation: by Keras's `fit`, or by hand with a gradient tape.

Both run the same step on the same batches and tell the same reporter, so that nothing else has to
know which one it is. The tape's also runs under a distribution strategy: on several devices, of one
machine or of several.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol

import keras
import numpy as np
import tensorflow as tf

from engine.callbacks import BatchReporter
from engine.recipe import Loop


class EpochScores(NamedTuple):
    """Means over the samples of an epoch; `accuracy` is the task's score."""

    loss: float
    accuracy: float


class EpochLoop(Protocol):
    """Runs epochs of one model with one optimizer."""

    model: keras.Model
    optimizer: keras.optimizers.Optimizer

    def train(self, data: Any, reporter: BatchReporter) -> EpochScores:
        """Train on every batch of `data` once, or until the reporter ends it."""

    def evaluate(self, data: Any, reporter: BatchReporter) -> EpochScores:
        """Score every batch of `data`, changing nothing."""


def make_loop(
    kind: Loop,
    model: keras.Model,
    optimizer: keras.optimizers.Optimizer,
    loss: keras.losses.Loss,
    score: keras.metrics.Metric,
    *,
    jit: bool = False,
) -> EpochLoop:
    """A loop over a model that is not compiled yet.

    Args:
        kind: `fit`, or `tape` for the loop written by hand. Under a `tf.distribute` strategy with
            several replicas it is the latter in any case; all arguments are made in its scope.
        model: What is trained; its trainable flags are set.
        optimizer: Fresh; it is built here, and where layers compute in float16 it is wrapped in
            one that scales the loss.
        loss: What is minimised.
        score: What is reported under `accuracy`.
        jit: Whether XLA compiles the step.
    """
    # Keras does so only where the model itself, not its layers, says that it computes in float16.
    if any(layer.compute_dtype == "float16" for layer in model._flatten_layers()):
        optimizer = keras.optimizers.LossScaleOptimizer(optimizer)
    is_tape = kind == "tape" or tf.distribute.get_strategy().num_replicas_in_sync > 1
    return (_TapeLoop if is_tape else _FitLoop)(model, optimizer, loss, score, jit)


class _FitLoop:
    def __init__(
        self,
        model: keras.Model,
        optimizer: keras.optimizers.Optimizer,
        loss: keras.losses.Loss,
        score: keras.metrics.Metric,
        jit: bool,
    ) -> None:
        model.compile(optimizer=optimizer, loss=loss, metrics=[score], jit_compile=jit)
        model.optimizer.build(model.trainable_variables)
        model.train_function = _function(model.train_step, jit)
        model.test_function = _function(model.test_step, jit)
        self.model, self.optimizer = model, model.optimizer

    def train(self, data: Any, reporter: BatchReporter) -> EpochScores:
        logs = self.model.fit(data, epochs=1, verbose=0, shuffle=False, callbacks=[reporter])
        return EpochScores(float(logs.history["loss"][-1]), float(logs.history["accuracy"][-1]))

    def evaluate(self, data: Any, reporter: BatchReporter) -> EpochScores:
        scores = self.model.evaluate(data, verbose=0, return_dict=True, callbacks=[reporter])
        return EpochScores(float(scores["loss"]), float(scores["accuracy"]))


def _function(step: Any, jit: bool) -> Any:
    """A step of Keras's as a function of an iterator, for `fit` and `evaluate` to call.

    Keras's own has a function within a function, so that several steps can make one call. With one
    step a call that only costs: a large model is traced and optimized two or three times as long.
    """
    step = tf.autograph.experimental.do_not_convert(step)
    if jit:
        step = tf.function(step, jit_compile=True, reduce_retracing=True)

    def run(batches: Any) -> Any:
        return step(next(batches))

    return tf.function(tf.autograph.experimental.do_not_convert(run), reduce_retracing=True)


class _TapeLoop:
    """Step by step what `fit` does, down to the order of sums: the losses are the same bits.

    Each replica of a strategy gets a part of every batch. Its loss counts as its samples do among
    all of the batch, so that the sum of the replicas' gradients is the gradient of the whole batch
    however unevenly it was divided; metrics add up when they are read. BatchNormalization that
    trains looks at the whole batch, too.
    """

    def __init__(
        self,
        model: keras.Model,
        optimizer: keras.optimizers.Optimizer,
        loss: keras.losses.Loss,
        score: keras.metrics.Metric,
        jit: bool,
    ) -> None:
        # The reporter sets the rate of the model's optimizer.
        model.compile(optimizer=optimizer)
        optimizer.build(model.trainable_variables)
        self.model, self.optimizer = model, optimizer
        self._loss, self._score = loss, score
        self._mean_loss = keras.metrics.Mean(name="loss")
        self._strategy = tf.distribute.get_strategy()
        self._data: Any = None
        self._parts: Any = None
        self._has_several = self._strategy.num_replicas_in_sync > 1
        self._evens = self._has_several and (_scales(optimizer) | self._share_clipping())
        if self._has_several and isinstance(score, keras.metrics.R2Score):
            # No replica can make variables while it runs.
            shape = self.model.outputs[0].shape
            score._build(shape, shape)
        self._train_step = self._on_replicas(self._train_replica, jit)
        self._test_step = self._on_replicas(self._test_replica, jit)

    def train(self, data: Any, reporter: BatchReporter) -> EpochScores:
        reporter.set_model(self.model)
        self.model.stop_training = False
        self._reset()
        logs: dict[str, Any] = {}
        steps = iter(self._distributed(data))
        for number in range(int(data.cardinality())):
            reporter.on_train_batch_begin(number)
            logs = self._train_step(steps)
            reporter.on_train_batch_end(number, logs)
            if self.model.stop_training:
                break
        return _scores(logs)

    def evaluate(self, data: Any, reporter: BatchReporter) -> EpochScores:
        self._reset()
        logs: dict[str, Any] = {}
        steps = iter(self._distributed(data))
        for number in range(int(data.cardinality())):
            logs = self._test_step(steps)
            reporter.on_test_batch_end(number, logs)
        return _scores(logs)

    def _distributed(self, data: tf.data.Dataset) -> Any:
        """The batches, each divided among the replicas of this machine.

        On several machines `data` holds this one's part of each batch already.
        """
        if not self._has_several:
            return data
        if data is not self._data:
            here = len(self._strategy.extended.worker_devices)
            self._parts = self._strategy.distribute_datasets_from_function(
                lambda _context: _divided(data, here)
            )
            self._data = data
        return self._parts

    def _reset(self) -> None:
        self._mean_loss.reset_state()
        self._score.reset_state()

    def _on_replicas(self, step: Any, jit: bool) -> Any:
        """A function of an iterator that runs a step on its next batch, on every replica."""

        def everywhere(batch: Any) -> dict[str, Any]:
            if not self._has_several:
                on_one(batch)
                return {"loss": self._mean_loss.result(), "accuracy": self._score.result()}
            with self._whole_batches():
                told = self._strategy.run(on_each, args=(batch,))
            # It is the same on all.
            return {
                name: self._strategy.experimental_local_results(value)[0]
                for name, value in told.items()
            }

        def on_each(batch: Any) -> dict[str, Any]:
            on_one(batch)
            return self._sum_up()

        on_one = tf.autograph.experimental.do_not_convert(step)
        if jit:
            on_one = tf.function(on_one, jit_compile=True, reduce_retracing=True)
        on_each = tf.autograph.experimental.do_not_convert(on_each)
        return _function(everywhere, jit=False)

    def _sum_up(self) -> dict[str, Any]:
        """Loss and score over all replicas.

        Their variables are sums. To read them one after another would cost a step over a network
        each.
        """
        metrics = {"loss": self._mean_loss, "accuracy": self._score}
        variables = [one for metric in metrics.values() for one in metric.variables]
        flat = [tf.reshape(tf.cast(one.value, tf.float64), (-1,)) for one in variables]
        context = tf.distribute.get_replica_context()
        total = context.all_reduce(tf.distribute.ReduceOp.SUM, tf.concat(flat, 0))
        parts = iter(tf.split(total, [int(np.prod(one.shape)) for one in variables]))
        return {
            name: metric.stateless_result(
                [tf.cast(tf.reshape(next(parts), one.shape), one.dtype) for one in metric.variables]
            )
            for name, metric in metrics.items()
        }

    @contextmanager
    def _whole_batches(self) -> Iterator[None]:
        """While a step is traced: BatchNormalization that trains sums up over all replicas."""
        layers = [
            layer
            for layer in self.model._flatten_layers()
            if isinstance(layer, keras.layers.BatchNormalization)
            and layer.trainable
            and not layer.synchronized
        ]
        for layer in layers:
            layer.synchronized = True
        try:
            yield
        finally:
            for layer in layers:
                layer.synchronized = False

    def _share_clipping(self) -> bool:
        """Clip what is clipped by a replica's share; whether anything is.

        Keras clips on each replica and then sums up. Where each holds the mean of all gradients,
        clipped by as much less, the sum is the whole gradient, clipped as it should be.
        """
        optimizer = getattr(self.optimizer, "inner_optimizer", self.optimizer)
        clips = [
            one for one in ("clipnorm", "clipvalue", "global_clipnorm") if vars(optimizer)[one]
        ]
        for one in clips:
            setattr(optimizer, one, vars(optimizer)[one] / self._strategy.num_replicas_in_sync)
        return bool(clips)

    def _train_replica(self, batch: Any) -> None:
        inputs, targets, weights = keras.utils.unpack_x_y_sample_weight(batch)
        variables = self.model.trainable_variables
        with tf.GradientTape() as tape:
            outputs = self.model(inputs, training=True)
            loss = self._add_up(targets, outputs, weights)
            loss = self.optimizer.scale_loss(loss)
        gradients = tape.gradient(loss, variables)
        if self._evens:
            # So that each replica clips, or finds too large for float16, what the others do.
            context = tf.distribute.get_replica_context()
            gradients = context.all_reduce(tf.distribute.ReduceOp.MEAN, gradients)
        self.optimizer.apply_gradients(zip(gradients, variables, strict=True))
        self._score.update_state(targets, outputs)

    def _test_replica(self, batch: Any) -> None:
        inputs, targets, weights = keras.utils.unpack_x_y_sample_weight(batch)
        outputs = self.model(inputs, training=False)
        self._add_up(targets, outputs, weights)
        self._score.update_state(targets, outputs)

    def _add_up(self, targets: Any, outputs: Any, weights: Any) -> Any:
        """The loss to be minimised on this replica; its mean over samples is kept in mind."""
        loss = self._loss(targets, outputs, weights)
        own = [tf.reduce_sum(one) for one in self.model.losses]
        count = tf.shape(targets)[0]
        replicas = self._strategy.num_replicas_in_sync
        if replicas == 1:
            total = keras.ops.sum([loss, *own]) if own else loss
            self._mean_loss.update_state(total, sample_weight=count)
            return total
        # Keras's losses are divided by the number of replicas, as if these had equal shares.
        mean = tf.math.multiply_no_nan(loss * replicas, tf.cast(count, loss.dtype))
        penalty = tf.add_n(own) if own else tf.zeros_like(loss)
        self._mean_loss.update_state(
            tf.math.divide_no_nan(mean, tf.cast(count, loss.dtype)) + penalty, sample_weight=count
        )
        context = tf.distribute.get_replica_context()
        everywhere = context.all_reduce(tf.distribute.ReduceOp.SUM, count)
        return mean / tf.cast(everywhere, loss.dtype) + penalty / replicas


def _scales(optimizer: keras.optimizers.Optimizer) -> bool:
    return isinstance(optimizer, keras.optimizers.LossScaleOptimizer)


def _divided(data: tf.data.Dataset, parts: int) -> tf.data.Dataset:
    """Each batch as so many even parts, one after another, without an end.

    TensorFlow would ask all machines before each step whether one of them had come to the end.
    """

    def divide(*columns: Any) -> tf.data.Dataset:
        count = tf.shape(tf.nest.flatten(columns)[0], tf.int64)[0]

        def part(number: tf.Tensor) -> Any:
            rows = slice(count * number // parts, count * (number + 1) // parts)
            return tf.nest.map_structure(lambda column: column[rows], columns)

        return tf.data.Dataset.range(parts).map(part)

    options = tf.data.Options()
    options.deterministic = True
    options.experimental_distribute.auto_shard_policy = tf.data.experimental.AutoShardPolicy.OFF
    return (data if parts == 1 else data.flat_map(divide)).repeat().with_options(options)


def _scores(logs: dict[str, Any]) -> EpochScores:
    return EpochScores(float(logs["loss"]), float(logs["accuracy"]))
