"""Embeddings: what a base makes of samples, one vector each, kept on disk for the next question.

Of a run it is what enters the head of its best model, of a source model its base's output; with
axes of place or time, their mean. Importing this loads no TensorFlow, and what is kept is found
again without it.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.inputs import NOUNS, InputSpec, input_spec
from engine.pixel_cache import row_keys
from engine.recipe import DataSpec, FeatureSpec, HeadSpec, SourceSpec
from engine.row_files import RowKeys, copy_kept, kept_row_bytes, open_kept, write_kept
from engine.runs import RunFolder, require_samples
from engine.targets import OutputSpec
from engine.types import DatasetIndex, Sample, Split

if TYPE_CHECKING:
    from engine.classifier import Classifier

Floats = NDArray[np.float32]
# How its progress begins, by which its speed can be told.
COMPUTING = "Computing the features of the"
_FORMAT = 1
_FLOAT_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Embeddings:
    """Samples and what a base makes of them: `values` [N, D], not to be written to."""

    samples: tuple[Sample, ...]
    values: Floats

    def __len__(self) -> int:
        return len(self.samples)

    @property
    def paths(self) -> tuple[str, ...]:
        """Reference of each sample."""
        return tuple(sample.path for sample in self.samples)

    @property
    def splits(self) -> tuple[Split, ...]:
        """Split of each sample."""
        return tuple(sample.split for sample in self.samples)

    @property
    def labels(self) -> NDArray[np.int64]:
        """Class of each sample; -1 where it has several, or numbers."""
        return np.array([sample.label for sample in self.samples], np.int64)

    def of_split(self, split: Split) -> "Embeddings":
        """Those of one split."""
        rows = [at for at, sample in enumerate(self.samples) if sample.split == split]
        return Embeddings(
            samples=tuple(self.samples[row] for row in rows), values=self.values[rows]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Eye:
    """Reads samples as `reader` does, and gives what leaves `extractor`."""

    reader: "Classifier"
    extractor: Any


def embed_run(run_dir: str | Path, splits: Sequence[Split], control: Control) -> Embeddings:
    """What enters the head of a run's best model, for the samples of some of its splits.

    A split that the run has not gives no samples.

    Raises:
        DataMovedError: If samples are not where they were.
        EngineError: If the folder holds no finished epoch, or no sample of these splits.
        CancelledError: If it was cancelled; splits that were finished are kept.
    """
    samples = [one for one in RunFolder(run_dir).require().samples() if one.split in splits]
    if not samples:
        raise EngineError(
            f"The run {run_dir} has no samples in {' or '.join(splits)}: choose another split."
        )
    return embed_samples(run_dir, samples, control)


def embed_samples(run_dir: str | Path, samples: Sequence[Sample], control: Control) -> Embeddings:
    """As `embed_run`, for any samples of the run's medium, which need not be its own."""
    run = RunFolder(run_dir).require()
    entering, best = run.input, run.best_model
    noun = NOUNS["picture"] if entering is None else entering.noun
    require_samples(samples, run.recipe.data.roots, noun)

    def open_eye() -> _Eye:
        from engine.classifier import open_run

        classifier = open_run(run_dir)[1]
        return _Eye(reader=classifier, extractor=_before_head(classifier.model))

    how = ["run", _checksums(best)]
    reading = entering or InputSpec(height=0, width=0, channels=0, resize=run.recipe.data.resize)
    return _embed(samples, reading, how, open_eye, control)


def embed_source(
    source: SourceSpec,
    index: DatasetIndex,
    splits: Sequence[Split],
    control: Control,
    data: DataSpec | None = None,
) -> Embeddings:
    """The pooled output of a source model's base, for the samples of some splits of an index.

    Args:
        source: The model, with its weights and edits; random weights are those of seed 0.
        index: The data.
        splits: Which of its splits.
        control: Progress and cancel.
        data: How samples are resized and recordings heard; as by default where it is not given.

    Raises:
        EngineError: If the source cannot be opened or does not take such samples, or the splits
            are empty.
        CancelledError: If it was cancelled; splits that were finished are kept.
    """
    samples = [sample for sample in index.samples if sample.split in splits]
    if not samples:
        raise EngineError(
            f"The data has no samples in {' or '.join(splits)}: choose another split."
        )
    spec = data or DataSpec(roots=index.roots)
    if index.media == "sound":
        from engine.audio import settle_sound

        spec = settle_sound(spec, index.samples)

    def open_eye() -> _Eye:
        return _open_source(source, index, spec, control)

    files = [source.location, source.weights, source.architecture or ""]
    states = [_state(Path(one)) for one in files]
    how = ["source", source.model_dump(mode="json"), states, spec.picture_shape]
    # The source decides the size, which is known only once it is open.
    reading = input_spec(spec, index.media, (0, 0, 0), index.vector_names)
    return _embed(samples, reading, how, open_eye, control)


def unit_rows(values: Floats) -> Floats:
    """Rows of length one, so that products of two are cosines; zero rows stay zero."""
    lengths = np.linalg.norm(values, axis=1, keepdims=True)
    unit: Floats = values / np.maximum(lengths, np.float32(1e-12))
    return unit


def _embed(
    samples: Sequence[Sample],
    reading: InputSpec,
    how: list[Any],
    open_eye: Callable[[], _Eye],
    control: Control,
) -> Embeddings:
    """One file for each split, so that asking for more splits computes only these."""
    eye: _Eye | None = None
    known: list[Sample] = []
    arrays: list[Floats] = []
    for split in dict.fromkeys(sample.split for sample in samples):
        wanted = [sample for sample in samples if sample.split == split]
        keys = _keys(wanted, reading, how, control)
        array = _open_exactly(keys)
        if array is None:
            eye = eye or open_eye()
            wanted, array = _compute(eye, wanted, keys, split, control)
        known += wanted
        arrays.append(array)
    if not known:
        raise EngineError(
            f"None of the {len(samples)} {reading.noun} could be read: check the data."
        )
    values = arrays[0] if len(arrays) == 1 else np.concatenate(arrays)
    return Embeddings(samples=tuple(known), values=values)


def _keys(
    samples: Sequence[Sample], reading: InputSpec, how: list[Any], control: Control
) -> RowKeys:
    """Keys of embeddings whose length is yet to be found out."""
    pixels = row_keys(samples, reading, control)
    versions = [version("keras"), version("tensorflow")]
    text = json.dumps([_FORMAT, versions, pixels.spec, how], sort_keys=True)
    spec = hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return replace(pixels, kind="features", spec=spec, shape=(), dtype=np.dtype(np.float32))


def _open_exactly(keys: RowKeys) -> Floats | None:
    size = kept_row_bytes(keys)
    return None if not size else open_kept(replace(keys, shape=(size // _FLOAT_BYTES,)))


def _compute(
    eye: _Eye, samples: list[Sample], keys: RowKeys, split: Split, control: Control
) -> tuple[list[Sample], Floats]:
    """The samples that can be read, and their rows, some of them perhaps from other files."""
    from engine.feature_pass import FeaturePass

    keys = replace(keys, shape=tuple(eye.extractor.outputs[0].shape[1:]))
    array = np.empty((len(samples), *keys.shape), np.float32)
    known = copy_kept(keys, array, control)
    missing = np.flatnonzero(~known)
    seen = FeaturePass(eye.extractor, eye.reader.input.model_shape, FeatureSpec(), control)
    refused: list[tuple[str, str]] = []

    def refuse(position: int, reason: str) -> None:
        refused.append((samples[missing[position]].path, reason))

    noun = eye.reader.input.noun
    if len(missing):
        for batch in eye.reader.read_batches(
            [(samples[row].path, samples[row].orientation) for row in missing],
            control=control,
            text=f"{COMPUTING} {split} {noun}",
            refuse=refuse,
        ):
            rows = missing[list(batch.positions)]
            array[rows] = seen.run(batch.pixels)[0][: len(rows)]
            known[rows] = True
    if not refused:
        write_kept(keys, array)
        return samples, array
    first, reason = refused[0]
    text = (
        f"{len(refused)} of {len(samples)} {split} {noun} could not be read and are left out (the "
        f"first: {first}: {reason})"
    )
    control.report(Notice(level="warning", text=text))
    rows = np.flatnonzero(known)
    write_kept(replace(keys, rows=keys.rows[rows]), array[rows])
    return [samples[row] for row in rows], array[rows]


def _before_head(model: Any) -> Any:
    """From a run's input to what enters its head, with axes of place or time averaged.

    `engine.head.assemble` calls the base as one layer; everything behind it is the new head.
    """
    import keras

    from engine.graph import output_of

    base = next(one for one in reversed(model.layers) if isinstance(one, keras.Model))
    following = model.layers[model.layers.index(base) + 1]
    # Flattened maps would be long, and tell where something is rather than what.
    is_pool = following.name == "pool" and not isinstance(following, keras.layers.Flatten)
    end = output_of(following if is_pool else base, model)
    return keras.Model(model.inputs, _averaged(end))


def _averaged(tensor: Any) -> Any:
    import keras

    dimensions = len(tensor.shape) - 2
    if dimensions < 1:
        return tensor
    return getattr(keras.layers, f"GlobalAveragePooling{dimensions}D")()(tensor)


def _open_source(source: SourceSpec, index: DatasetIndex, data: DataSpec, control: Control) -> _Eye:
    from engine.classifier import Classifier
    from engine.head import assemble
    from engine.planning import model_input
    from engine.sources.opening import open_model

    opened = open_model(source, control)
    entering = model_input(opened.description.source, index, data)
    output = OutputSpec(task="single_label", units=1, activation="linear")
    # Numbers in a table are taken as they are.
    mode = "none" if index.media == "vector" else opened.preprocessing or "none"
    head = HeadSpec(pooling="average", hidden=())
    assembled = assemble(opened.base, mode, head, output, entering.model_shape, 0)
    reader = Classifier(model=None, class_names=(), input=entering, output=output)
    return _Eye(reader=reader, extractor=assembled.extractor)


def _checksums(model: Path) -> list[list[Any]]:
    """What tells a .keras file from others wherever it lies: its parts' checksums."""
    try:
        with zipfile.ZipFile(model) as parts:
            return [[one.filename, one.CRC, one.file_size] for one in parts.infolist()]
    except (OSError, zipfile.BadZipFile):
        return []


def _state(path: Path) -> tuple[int, int] | tuple[()]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return ()
    return status.st_size, status.st_mtime_ns
