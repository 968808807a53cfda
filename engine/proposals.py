"""What a model that is open makes of unsorted pictures: likely classes, and which look alike.

A run whose classes are those being sorted into gives its own probabilities. Otherwise a logistic
regression on the model's pooled features learns from what is sorted already, which is the usual
linear probe; it takes two classes with a picture each. Look-alikes are k-means clusters of the
same features. Features are kept as long as the process lives, so asking again is quick.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.classifier import Classifier, open_run
from engine.control import Control
from engine.errors import EngineError
from engine.head import preprocess
from engine.inputs import InputSpec
from engine.layer_details import forget, open_and_hold
from engine.recipe import SourceSpec
from engine.targets import OutputSpec
from engine.types import Proposal

if TYPE_CHECKING:
    from engine.tasks import ProposeRequest

GROUP_SIZE = 12
MOST_GROUPS = 1_000
MOST_KEPT_BYTES = 256 * 2**20
_MOST_FOR_KMEANS = 5_000
_TOP = 5
Floats = NDArray[np.float32]
_FileKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What a model said of one picture; `probabilities` is empty where it knows no classes."""

    features: Floats
    probabilities: Floats


@dataclass(slots=True)
class _Memory:
    """What the model that was used last has seen; None stands for what cannot be read."""

    key: object = None
    seen: dict[_FileKey, _Seen | None] = field(default_factory=dict)
    grouped: tuple[tuple[_FileKey, ...], NDArray[np.intp]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Eye:
    """A model that takes prepared pictures and gives features, then class probabilities if any."""

    reader: Classifier
    model: Any

    def look(self, pixels: Floats) -> tuple[Floats, Floats]:
        """Features and probabilities of one batch."""
        outputs = self.model.predict_on_batch(pixels)
        features, given = outputs if isinstance(outputs, list) else (outputs, None)
        features = np.asarray(features, np.float32).reshape(len(features), -1)
        if given is None:
            return features, np.zeros((len(features), 0), np.float32)
        given = np.asarray(given, np.float32)
        return features, np.hstack([1 - given, given]) if given.shape[1] == 1 else given


_memory = _Memory()


def propose(request: "ProposeRequest", control: Control) -> tuple[Proposal, ...]:
    """Likely classes and look-alikes of the pictures of a request, in its order.

    A picture that cannot be read has no classes and is in group -1.

    Raises:
        EngineError: If neither a run nor a source model is named, or it takes no pictures.
        CancelledError: If it was cancelled; what was computed till then is kept.
    """
    key, class_names = _identity(request)
    if _memory.key != key:
        _memory.key, _memory.seen, _memory.grouped = key, {}, None
    paths = tuple(dict.fromkeys((*request.paths, *(path for path, _ in request.sorted))))
    keys = {path: key for path in paths if (key := _file_key(path)) is not None}
    missing = [path for path, key in keys.items() if key not in _memory.seen]
    if missing:
        _make_room(frozenset(keys.values()))
        _look(_open(request, control), missing, keys, control)
    seen = {path: one for path in keys if (one := _memory.seen[keys[path]]) is not None}
    if not seen:
        return tuple(Proposal(path=path, top=(), group=-1) for path in request.paths)
    group_of = _groups({path: keys[path] for path in seen}, seen, control)
    decided = [(path, label) for path, label in request.sorted if path in group_of]
    labels = {label for _, label in decided}
    names, rows = class_names, {path: one.probabilities for path, one in seen.items()}
    if not names or not labels <= set(names):
        control.progress("Learning from what is sorted", 0, 0)
        names, rows = _learn(decided, {path: one.features for path, one in seen.items()})
    return tuple(
        Proposal(path=path, top=_top(names, rows.get(path)), group=group_of.get(path, -1))
        for path in request.paths
    )


def _identity(request: "ProposeRequest") -> tuple[object, tuple[str, ...]]:
    """What tells this model from every other, and its classes if it has one each picture."""
    if request.model is not None:
        from engine.runs import RunFolder

        run = RunFolder(request.model).require()
        if run.input is not None and run.input.media != "picture":
            raise EngineError(
                f"The run {request.model} was not trained on pictures, so it cannot propose "
                "classes for pictures: choose a run that was."
            )
        names = run.class_names if run.task in ("single_label", "binary") else ()
        return (request.model, _state(run.best_model)), names
    if request.source is None:
        raise EngineError("No model is open that could propose classes: open one first.")
    return (request.source, _state(Path(request.source.location))), ()


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _file_key(path: str) -> _FileKey | None:
    state = _state(Path(path))
    return None if state is None else (path, *state)


def _open(request: "ProposeRequest", control: Control) -> _Eye:
    if request.model is not None:
        forget()
        return _open_run(request.model)
    assert request.source is not None
    return _open_source(request.source, control)


def _open_run(run_dir: str) -> _Eye:
    classifier = open_run(run_dir)[1]
    model = classifier.model
    # Behind it there may be the units of numbers that are estimated.
    output = next(one for one in reversed(model.layers) if isinstance(one, keras.layers.Dense))
    features = output.input
    both = classifier.task in ("single_label", "binary")
    outputs = [features, model.outputs[0]] if both else features
    return _Eye(reader=classifier, model=keras.Model(model.inputs, outputs))


def _open_source(spec: SourceSpec, control: Control) -> _Eye:
    opened = open_and_hold(spec, control)
    shape = tuple(opened.base.inputs[0].shape[1:])
    if len(shape) != 3 or None in shape or shape[2] not in (1, 3):
        raise EngineError(
            f"{opened.description.source.name} takes {shape}, not pictures of a fixed size, so it "
            "cannot compare pictures: open a model that takes pictures."
        )
    inputs = keras.Input(shape)
    features = opened.base(preprocess(inputs, opened.preprocessing or "none"), training=False)
    if len(features.shape) == 4:
        features = keras.layers.GlobalAveragePooling2D()(features)
    reader = Classifier(
        model=None,
        class_names=(),
        input=InputSpec(height=shape[0], width=shape[1], channels=shape[2]),
        output=OutputSpec(task="single_label", units=1, activation="linear"),
    )
    return _Eye(reader=reader, model=keras.Model(inputs, features))


def _make_room(wanted: frozenset[_FileKey]) -> None:
    """Forget other pictures once they take much memory."""
    kept = sum(one.features.nbytes for one in _memory.seen.values() if one is not None)
    if kept > MOST_KEPT_BYTES:
        _memory.seen = {key: one for key, one in _memory.seen.items() if key in wanted}


def _look(eye: _Eye, paths: Sequence[str], keys: dict[str, _FileKey], control: Control) -> None:
    """Remember what the model says of these pictures."""

    def refuse(position: int, _reason: str) -> None:
        _memory.seen[keys[paths[position]]] = None

    for batch in eye.reader.read_batches(
        [(path, 0) for path in paths], control=control, text="Looking at pictures", refuse=refuse
    ):
        features, probabilities = eye.look(batch.pixels)
        for row, position in enumerate(batch.positions):
            _memory.seen[keys[paths[position]]] = _Seen(
                features=features[row].copy(), probabilities=probabilities[row].copy()
            )


def _unit(features: Floats) -> Floats:
    """Features of length one: what a picture shows, however strongly."""
    lengths = np.linalg.norm(features, axis=1, keepdims=True)
    unit: Floats = features / np.maximum(lengths, np.float32(1e-12))
    return unit


def _groups(keys: dict[str, _FileKey], seen: dict[str, _Seen], control: Control) -> dict[str, int]:
    """A number for each picture: the same for look-alikes, whichever are sorted already."""
    ordered = tuple(sorted(keys))
    files = tuple(keys[path] for path in ordered)
    if _memory.grouped is None or _memory.grouped[0] != files:
        control.progress("Grouping look-alikes", 0, 0)
        from sklearn.cluster import KMeans, MiniBatchKMeans

        features = _unit(np.stack([seen[path].features for path in ordered]))
        is_small = len(ordered) <= _MOST_FOR_KMEANS
        # k-means warns where there are fewer different pictures than groups.
        distinct = len(np.unique(features, axis=0)) if is_small else len(ordered)
        count = min(MOST_GROUPS, -(-len(ordered) // GROUP_SIZE), distinct)
        kind = KMeans if is_small else MiniBatchKMeans
        numbers = kind(n_clusters=count, random_state=0, n_init=1).fit_predict(features)
        _memory.grouped = files, numbers
    return dict(zip(ordered, _memory.grouped[1].tolist(), strict=True))


def _learn(
    decided: Sequence[tuple[str, str]], features: dict[str, Floats]
) -> tuple[tuple[str, ...], dict[str, Floats]]:
    """Class names and probabilities by a logistic regression; nothing with fewer than two."""
    labels = [label for _, label in decided]
    if len(set(labels)) < 2:
        return (), {}
    from sklearn.linear_model import LogisticRegression

    probe = LogisticRegression(C=10.0, class_weight="balanced", max_iter=300)
    probe.fit(_unit(np.stack([features[path] for path, _ in decided])), labels)
    rows = probe.predict_proba(_unit(np.stack(list(features.values()))))
    names = tuple(str(name) for name in probe.classes_)
    return names, dict(zip(features, rows.astype(np.float32), strict=True))


def _top(names: tuple[str, ...], row: Floats | None) -> tuple[tuple[str, float], ...]:
    if row is None or not names:
        return ()
    best = np.argsort(-row, kind="stable")[:_TOP]
    return tuple((names[place], float(row[place])) for place in best)
