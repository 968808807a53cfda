"""A run's model anywhere on the line between its source's weights and its own.

After WiSE-FT (arXiv 2109.01903): every weight of the base is `(1 - mix) * source + mix * run`,
moving statistics included. WiSE-FT's source answers the task already, by a head made of text; ours
has no head for it. At mix 0 it gets one: the run's own head, fitted on to what the *source* makes
of the training samples, as in linear probing before fine-tuning (arXiv 2202.10054). It starts from
the run's head so that both lie in one valley, where a line between them stays low even with hidden
layers; between the ends the head is mixed as the base is.
"""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.answers import model_mark
from engine.classifier import Classifier
from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.feature_pass import FeaturePass
from engine.graph import layer_paths, output_of
from engine.layer_pairs import base_of, weighted_layers
from engine.linear_probe import drawn
from engine.objectives import make_loss, sample_weights, training_targets
from engine.pipeline import batches, epoch_order
from engine.recipe import FeatureSpec
from engine.runs import RunFolder, require_samples
from engine.sources.opening import open_model
from engine.storage import os_error_sentence, replace_file
from engine.types import Sample

HEAD_NAME = "interpolation_head.npz"
MOST_FITTED = 2000
_FIT_BATCH = 32
_LEAST_EPOCHS, _LEAST_STEPS = 10, 300
_FIT_RATE = 1e-3

Weights = list[NDArray[Any]]


class Line:
    """Sets a run's model to any point between its source and itself.

    Args:
        run: The run.
        best: Its best model, as `open_run` gives it; its weights are changed.
        control: Progress and cancel.

    Raises:
        EngineError: If the run trained nothing of its base, or its source cannot be opened or is
            another one by now.
    """

    def __init__(self, run: RunFolder, best: Classifier, control: Control) -> None:
        self._run, self._best, self._control = run, best, control
        base = base_of(best.model)
        if base is None:
            raise EngineError("The run's model holds no base that could be mixed with its source.")
        self.base = base
        opened = open_model(run.recipe.source, control, run.recipe.seed)
        name = opened.description.source.name
        began_with = run.status.get("source_fingerprint")
        if began_with not in (None, opened.description.source.fingerprint):
            raise EngineError(
                f"The source {name} is not what the run began with, so nothing can lie between "
                "them: put the source back as it was."
            )
        self._changed = _changed_layers(base, opened.base, name)
        # Where features enter the head, and all that Graft put behind them.
        pool = next((layer for layer in best.model.layers if layer.name == "pool"), base)
        self._features = output_of(pool, best.model)
        self.head = _head_behind(pool, best.model)
        self._own: Weights = self.head.get_weights()
        self._at_source: Weights | None = None

    @property
    def changed_paths(self) -> frozenset[str]:
        """The paths of the base's layers whose weights the run changed."""
        changed = {id(layer) for layer, _first, _last in self._changed}
        paths = layer_paths(self.base)
        return frozenset(path for path, layer in paths.items() if id(layer) in changed)

    def set_to(self, mix: float) -> None:
        """Give the model the weights at `mix`, from 0, the source, to 1, the run.

        Raises:
            EngineError: If a head has to be fitted to the source and the data is gone.
        """
        at_source = self._own if mix == 1 else self._head_at_source()
        for layer, first, last in self._changed:
            layer.set_weights(_between(first, last, mix))
        self.head.set_weights(_between(at_source, self._own, mix))

    def _head_at_source(self) -> Weights:
        """The head's weights at mix 0, kept with the run so that every export has the same."""
        found = self._at_source
        if found is None:
            path, mark = self._run.path / HEAD_NAME, _mark(self._run, self._changed)
            found = _read_head(path, mark, self._own)
            if found is None:
                found = self._fit_head()
                _keep_head(path, mark, found, self._control)
            self._at_source = found
        return found

    def _fit_head(self) -> Weights:
        """Train the run's head on what its source makes of the run's training samples."""
        recipe, names = self._run.recipe, self._best.class_names
        for layer, first, _last in self._changed:
            layer.set_weights(first)
        samples, rows = self._source_features()
        targets = training_targets(samples, self._best.output, len(names))
        epochs = max(_LEAST_EPOCHS, -(-_LEAST_STEPS * _FIT_BATCH // len(rows)))
        # All of them as one epoch of Keras: beginning one costs as much as ten steps of a head.
        order = np.concatenate([epoch_order(len(rows), recipe.seed, 0, at) for at in range(epochs)])
        data = batches(
            rows,
            targets,
            batch_size=_FIT_BATCH,
            order=order,
            sample_weights=sample_weights(samples, names, recipe.train),
            drop_remainder=True,
        )
        keras.utils.set_random_seed(recipe.seed)
        self.head.compile(
            keras.optimizers.Adam(_FIT_RATE), make_loss(self._best.output, recipe.train.loss)
        )
        told = _Told(self._control, len(order) // _FIT_BATCH)
        self.head.fit(data, verbose=0, shuffle=False, callbacks=[told])
        fitted: Weights = self.head.get_weights()
        self.head.set_weights(self._own)
        if not all(np.all(np.isfinite(weights)) for weights in fitted):
            # It has diverged; the run's own head is the nearest there is.
            return self._own
        return fitted

    def _source_features(self) -> tuple[list[Sample], NDArray[np.float32]]:
        best, run = self._best, self._run
        every = [sample for sample in run.samples() if sample.split == "train"]
        require_samples(every, run.recipe.data.roots, best.input.noun)
        samples = drawn(every, MOST_FITTED, run.recipe.seed)
        eye = keras.Model(best.model.inputs[0], self._features)
        seen = FeaturePass(eye, best.input.model_shape, FeatureSpec(), self._control)
        known: list[Sample] = []
        rows = []
        for batch in best.read_batches(
            [(sample.path, sample.orientation) for sample in samples],
            control=self._control,
            text=f"The source looks at the training {best.input.noun}",
            refuse=lambda _position, _reason: None,
        ):
            rows.append(seen.run(batch.pixels)[0][: len(batch.positions)])
            known += [samples[position] for position in batch.positions]
        if not known:
            raise EngineError(
                f"None of the {len(samples)} training {best.input.noun} could be read, and a mix "
                "needs them to fit a head to the source: check the data."
            )
        return known, np.concatenate(rows)


class _Told(keras.callbacks.Callback):
    def __init__(self, control: Control, steps: int) -> None:
        super().__init__()
        self._control, self._steps = control, steps

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        self._control.progress("Fitting the head to the source", batch, self._steps)


def at_mix(run: RunFolder, best: Classifier, mix: float, control: Control) -> Classifier:
    """A run's model whose base lies between the source (0) and the fine-tuned one (1).

    Args:
        run: The run.
        best: Its best model, as `open_run` gives it; its weights are changed.
        mix: From 0 to 1.
        control: Progress and cancel.

    Raises:
        EngineError: If `mix` is out of range, the run trained nothing of its base, or its source
            or data is gone.
    """
    if not 0 <= mix <= 1:
        raise EngineError(
            f"A mix of {mix:g} was asked for: it goes from 0, the source's weights, to 1, the "
            "run's own."
        )
    Line(run, best, control).set_to(mix)
    if mix < 1 and best.rule.temperature != 1:
        control.report(
            Notice(
                level="warning",
                text=f"The run's temperature, {best.rule.temperature:.2f}, was measured at its own "
                "weights; at another mix probabilities may be a little too sure or unsure.",
            )
        )
    return replace(best)


def _changed_layers(base: Any, source: Any, name: str) -> list[tuple[Any, Weights, Weights]]:
    """The layers that the run changed, each with its weights at the source and in the run."""
    places = weighted_layers(source)
    changed = []
    for place, layer in weighted_layers(base).items():
        last = layer.get_weights()
        first = places[place].get_weights() if place in places else []
        if [one.shape for one in first] != [one.shape for one in last]:
            raise EngineError(
                f"The run's layer {layer.name!r} is not in its source {name}, so nothing can lie "
                "between them: put the source back as it was."
            )
        if not all(map(np.array_equal, first, last)):
            changed.append((layer, first, last))
    if not changed:
        raise EngineError(
            f"The run trained nothing of its base, which is {name} as it came, so there is "
            "nothing between them: train a run that unfreezes a part of the base."
        )
    return changed


def _head_behind(pool: Any, model: Any) -> Any:
    """From what enters the head to the output layer; shares its layers.

    Where numbers are estimated, without the Rescaling to their own units.
    """
    # As `engine.head.assemble` puts it together: a chain behind the pooled features.
    behind = model.layers[model.layers.index(pool) + 1 :]
    features = output_of(pool, model)
    tensor = entering = keras.Input(features.shape[1:], name="features")
    for layer in behind:
        if layer.name != "to_units":
            tensor = layer(tensor)
            layer.trainable = True
    return keras.Model(entering, tensor, name="head")


def _between(first: Weights, last: Weights, mix: float) -> Weights:
    """Weights on the line; exactly those at its ends. What is no real number stays the run's."""
    if mix in (0, 1):
        return last if mix else first
    return [
        (np.float32(1 - mix) * one + np.float32(mix) * other).astype(other.dtype)
        if np.issubdtype(other.dtype, np.floating)
        else other
        for one, other in zip(first, last, strict=True)
    ]


def _mark(run: RunFolder, changed: list[tuple[Any, Weights, Weights]]) -> str:
    """What tells the run's weights and its source's from others."""
    digest = hashlib.blake2b(model_mark(run.path).encode(), digest_size=16)
    for _layer, first, _last in changed:
        for weights in first:
            digest.update(np.ascontiguousarray(weights).tobytes())
    return digest.hexdigest()


def _read_head(path: Path, mark: str, like: Weights) -> Weights | None:
    try:
        # NumPy leaves a file open that it was to open and cannot read.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            if str(kept["mark"]) != mark:
                return None
            found = [kept[f"a{number:03d}"] for number in range(len(like))]
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile):
        # Fitted anew, it is the same.
        return None
    fits = [(one.shape, one.dtype) for one in found] == [(one.shape, one.dtype) for one in like]
    return found if fits else None


def _keep_head(path: Path, mark: str, weights: Weights, control: Control) -> None:
    named: dict[str, Any] = {f"a{number:03d}": one for number, one in enumerate(weights)}
    try:
        with replace_file(path) as beside, beside.open("wb") as file:
            np.savez(file, mark=np.array(mark), **named)
    except OSError as error:
        control.report(Notice(level="warning", text=os_error_sentence(error, path)))
