"""What training did to a base on the task that its source was trained for.

The source's own head is put behind the base as it was and behind the base that a run has trained;
both see the same samples. How far their answers part says how much of what the source knew was
kept, whether or not the new task profits from it.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.classifier import Classifier, open_run
from engine.control import Control
from engine.data.walking import walk
from engine.errors import EngineError
from engine.evaluation import own_samples
from engine.exporting.metadata import read_export_metadata
from engine.inputs import InputSpec
from engine.layer_pairs import base_of, weighted_layers
from engine.recipe import Channels, Cut, Reinitialize, Remove, SourceSpec
from engine.runs import RunFolder, require_samples
from engine.sources.applications import (
    build_application,
    get_application,
    is_application,
    weights_folder,
)
from engine.sources.cutting import find_classifier
from engine.sources.opening import open_model
from engine.spreading import spread
from engine.targets import OutputSpec
from engine.trust_files import keep_source_behaviour
from engine.trust_types import SourceAnswer, SourceBehaviour, SourceBehaviourRequest
from engine.wilson import wilson_interval

_IMAGENET_NAMES = "imagenet_class_index.json"


def compare_source(request: SourceBehaviourRequest, control: Control) -> SourceBehaviour:
    """Compare a run's trained base with the untouched one on the source's own task.

    Raises:
        EngineError: If the source has no head that gives class probabilities, if edits changed
            the base so that the head no longer fits, or if run or folder cannot be used.
    """
    if request.max_samples < 1:
        raise EngineError(
            f"{request.max_samples} samples were asked for: at least 1 has to be compared."
        )
    run, best = open_run(request.run_dir)
    spec = run.recipe.source
    _refuse_edits(spec)
    on, paths, classes = _samples(run, best.input, request, control)
    untouched = _source(spec, best.input, request.may_fetch, control)
    before = _answers(untouched, paths, "The untouched base answers", control)
    num_changed, num_layers = _put_trained(best.model, untouched.model)
    after = _answers(untouched, paths, "The trained base answers", control)
    answered = sorted(set(before) & set(after))
    if not answered:
        raise EngineError(
            f"None of the {len(paths)} {best.input.noun} could be read: check the data."
        )
    first = np.stack([before[place] for place in answered]).astype(np.float64)
    second = np.stack([after[place] for place in answered]).astype(np.float64)
    names = _class_names(spec, first.shape[1])
    labels = _labels([classes[place] for place in answered], names, first.shape[1])
    same = first.argmax(axis=1) == second.argmax(axis=1)
    distances = np.abs(first - second).sum(axis=1) / 2
    found = SourceBehaviour(
        run_dir=request.run_dir,
        source=Path(spec.location).name,
        class_names=names,
        num_classes=first.shape[1],
        on=on,
        num_samples=len(answered),
        num_changed_layers=num_changed,
        num_layers=num_layers,
        agreement=float(same.mean()),
        agreement_range=wilson_interval(int(same.sum()), len(same)),
        distance=float(distances.mean()),
        before_confidence=float(first.max(axis=1).mean()),
        after_confidence=float(second.max(axis=1).mean()),
        before_accuracy=_accuracy(first, labels),
        after_accuracy=_accuracy(second, labels),
        answers=tuple(
            SourceAnswer(
                path=paths[answered[row]],
                before=int(first[row].argmax()),
                before_probability=float(first[row].max()),
                after=int(second[row].argmax()),
                after_probability=float(second[row].max()),
                distance=float(distances[row]),
            )
            for row in np.argsort(-distances, kind="stable")
        ),
        notes=_notes(spec, untouched.input, best.input, num_changed, labels),
    )
    keep_source_behaviour(found, control)
    return found


def _refuse_edits(spec: SourceSpec) -> None:
    if any(isinstance(edit, Channels) for edit in spec.edits):
        raise EngineError(
            "The run's base had its input channels changed, so it does not see what its source "
            "saw: the comparison is for bases that take the same pictures."
        )


def _samples(
    run: RunFolder, spec: InputSpec, request: SourceBehaviourRequest, control: Control
) -> tuple[str, list[str], list[str]]:
    """What is compared on, references, and the name of the folder each lies in."""
    if request.data is None:
        split, available = own_samples(run, None)
        require_samples(available, run.recipe.data.roots, spec.noun)
        paths = [sample.path for sample in spread(available, request.max_samples)]
        # The run's classes are not the source's.
        return split, paths, [""] * len(paths)
    place = Path(request.data)
    if spec.media == "vector" or not place.is_dir():
        raise EngineError(
            f"{request.data} is no folder of pictures or recordings: give one, or leave it out to "
            "compare on the run's own samples."
        )
    found = [
        (str(Path(folder.path) / name), folder.name)
        for folder in walk(place, control).all()
        for name, _size, _time, kind in folder.files
        if kind == spec.media
    ]
    if not found:
        raise EngineError(f"There are no {spec.noun} in {request.data}: choose another folder.")
    found = list(spread(found, request.max_samples))
    return str(place), [path for path, _name in found], [name for _path, name in found]


def _source(spec: SourceSpec, entering: InputSpec, may_fetch: bool, control: Control) -> Classifier:
    """The whole source, head included, as it came."""
    if is_application(spec.location):
        model, preprocessing = _application(spec, may_fetch, control)
    else:
        plain = spec.model_copy(update={"edits": ()})
        opened = open_model(plain, control)
        model, preprocessing = opened.whole, opened.preprocessing or "none"
        if find_classifier(model) is None:
            raise EngineError(
                f"{Path(spec.location).name} ends in features and has no head of its own, so there "
                "is no source task to compare on."
            )
    shape = tuple(model.inputs[0].shape[1:])
    if len(shape) == 3 and entering.media != "vector":
        height, width = shape[0] or entering.height, shape[1] or entering.width
        entering = replace(entering, height=height, width=width, channels=shape[2])
    if shape[-1] != entering.model_shape[-1] or len(shape) != len(entering.model_shape):
        raise EngineError(
            f"The source takes {shape}, and the run's samples are {entering.model_shape}: they "
            "cannot be given to it as it came."
        )
    outputs = tuple(model.outputs[0].shape)
    if len(model.outputs) != 1 or len(outputs) != 2:
        raise EngineError(
            f"The source gives {outputs[1:]} and not one probability a class, so its answers "
            "cannot be compared."
        )
    task = "binary" if outputs[1] == 1 else "single_label"
    output = OutputSpec(task=task, units=outputs[1], activation="")  # type: ignore[arg-type]
    return Classifier(
        model=model, class_names=(), input=entering, output=output, preprocessing=preprocessing
    )


def _application(spec: SourceSpec, may_fetch: bool, control: Control) -> tuple[Any, str]:
    known = get_application(spec.location)
    if spec.weights not in ("imagenet", "file"):
        raise EngineError(
            f"The run's {known.name} began with {spec.weights} weights, which bring no ImageNet "
            "classifier: the comparison is for sources with a head of their own."
        )
    if not known.top.is_here and not may_fetch:
        raise EngineError(
            f"The ImageNet classifier of {known.name} is not on this machine: fetch it, "
            f"about {known.top_megabytes} MB with its base (`--fetch`)."
        )
    control.progress("Opening the source model", 0, 0)
    return build_application(known.name, include_top=True, control=control), known.preprocessing


def _put_trained(trained: Any, whole: Any) -> tuple[int, int]:
    """Give a source the weights of a run's base; how many layers that changes, of how many.

    Raises:
        EngineError: If a layer of the base is not in the source, or has another shape there.
    """
    base = base_of(trained)
    if base is None:
        raise EngineError("The run's model holds no base that could be compared with its source.")
    places = weighted_layers(whole)
    changed = total = 0
    for place, layer in weighted_layers(base).items():
        target = places.get(place)
        weights = layer.get_weights()
        shapes = [] if target is None else [one.shape for one in target.get_weights()]
        if target is None or shapes != [one.shape for one in weights]:
            raise EngineError(
                f"The base's layer {layer.name} is not in the source as it came, so the source's "
                "head no longer fits behind it."
            )
        pairs = zip(weights, target.get_weights(), strict=True)
        changed += any(not np.array_equal(new, old) for new, old in pairs)
        total += 1
        target.set_weights(weights)
    return changed, total


def _answers(
    classifier: Classifier, paths: Sequence[str], text: str, control: Control
) -> dict[int, NDArray[np.float32]]:
    """By place among the paths, what the source says; those that cannot be read are left out.

    Raises:
        EngineError: If it gives no probabilities.
    """
    found: dict[int, NDArray[np.float32]] = {}
    for batch in classifier.read_batches(
        [(path, 0) for path in paths],
        control=control,
        text=text,
        refuse=lambda _position, _reason: None,
    ):
        outputs = classifier.classify(batch.pixels)
        found.update(zip(batch.positions, outputs, strict=False))
    given = np.stack(list(found.values())) if found else np.zeros((0, 1), np.float32)
    if np.any(given < -1e-6) or np.any(np.abs(given.sum(axis=1) - 1) > 1e-3):
        raise EngineError(
            "The source's outputs do not add up to 1, so they are no class probabilities and "
            "cannot be compared."
        )
    return found


def _class_names(spec: SourceSpec, count: int) -> tuple[str, ...]:
    """The source's classes, where they are known."""
    names: list[str] = []
    if is_application(spec.location):
        # Keras keeps it there once it has decoded a prediction.
        place = weights_folder() / _IMAGENET_NAMES
        if place.is_file():
            index = json.loads(place.read_text(encoding="utf-8"))
            names = [index[str(number)][1] for number in range(len(index))]
    elif (metadata := read_export_metadata(spec.location)) is not None:
        names = [str(name) for name in metadata.get("class_names", ())]
    return tuple(names) if len(names) == count else ()


def _labels(folders: Sequence[str], names: Sequence[str], count: int) -> NDArray[np.int64]:
    """The source's class that each sample's folder is named after, or its number; else -1."""
    known = {name: number for number, name in enumerate(names)}
    known.update((str(number), number) for number in range(count) if not names)
    return np.array([known.get(folder, -1) for folder in folders], np.int64)


def _accuracy(probabilities: NDArray[Any], labels: NDArray[np.int64]) -> float | None:
    is_known = labels >= 0
    if not is_known.any():
        return None
    return float(np.mean(probabilities.argmax(axis=1)[is_known] == labels[is_known]))


def _notes(
    spec: SourceSpec,
    size: InputSpec,
    own: InputSpec,
    num_changed: int,
    labels: NDArray[np.int64],
) -> tuple[str, ...]:
    said = []
    if not num_changed:
        said.append("The run did not train the base: it answers its old task as before.")
    if (size.height, size.width) != (own.height, own.width):
        said.append(
            f"The source sees the {own.noun} at its own size, {size.width}×{size.height}; the run "
            f"saw them at {own.width}×{own.height}."
        )
    if any(isinstance(edit, Reinitialize) for edit in spec.edits):
        said.append(
            "Some of the base's layers began anew in this run, so it must answer otherwise."
        )
    if any(isinstance(edit, Cut | Remove) for edit in spec.edits):
        said.append("What was cut off the source stands behind the base as it came.")
    unknown = int(np.sum(labels < 0))
    if 0 < unknown < len(labels):
        said.append(f"{unknown} of {len(labels)} lie in folders that name no class of the source.")
    return tuple(said)
