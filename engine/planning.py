"""Checking a recipe against its source and its data before any training starts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from engine.audio import settle_sound
from engine.control import Control
from engine.dataset import require_training_samples, scan
from engine.devices import num_replicas, require_device, use_device
from engine.errors import EngineError, PlanError
from engine.freezing import trainable_paths
from engine.inputs import InputSpec, input_spec
from engine.precision import settle_precision
from engine.recipe import AugmentSpec, DataSpec, Phase, Recipe
from engine.sources.opening import Opened, open_model
from engine.starting import require_fitting
from engine.targets import OutputSpec, output_spec
from engine.team import current
from engine.training_checks import (
    data_problems,
    phase_problems,
    replica_problems,
    settle_multipliers,
)
from engine.types import DatasetIndex, OpenedSource, Problem, SourceModel

DEFAULT_BATCH_SIZE = 32
PREPROCESSING_CHOICES = (
    "none (raw pixels 0..255), unit (0..1), tf (-1..1), caffe (BGR minus mean) or "
    "torch (ImageNet mean and deviation)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPlan:
    """A recipe joined with its source and its data, already valid.

    `input` says how samples enter the model, `output` what it gives; `trainable` holds, for each
    phase, the paths of the base's layers that train; `batch_size` is at most the number of
    training samples. `opened` is the model that was opened for the check, for a `train` in the
    same process; it is left behind when the plan is pickled.
    """

    recipe: Recipe
    index: DatasetIndex
    source: OpenedSource
    preprocessing: str
    input: InputSpec
    output: OutputSpec
    trainable: tuple[frozenset[str], ...]
    batch_size: int
    opened: Opened | None = field(default=None, compare=False, repr=False)

    @property
    def picture_shape(self) -> tuple[int, int, int]:
        """Height, width and channels as samples are read."""
        return self.input.shape

    def __reduce__(self) -> tuple[Any, ...]:
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return _rebuild, ({**values, "opened": None},)


def _rebuild(values: dict[str, Any]) -> TrainingPlan:
    return TrainingPlan(**values)


def make_plan(
    recipe: Recipe,
    *,
    index: DatasetIndex | None = None,
    opened: Opened | None = None,
    control: Control | None = None,
) -> TrainingPlan:
    """Join a recipe with its source and data.

    Args:
        recipe: What to run.
        index: The data as it was at an earlier start of the same run; it is scanned where it is
            not given.
        opened: The recipe's source, opened before and not changed since; it is opened where it is
            not given.
        control: Progress and cancel.

    Raises:
        PlanError: With every problem found: source, data, head, phases.
    """
    control = control or Control()
    problems: list[Problem] = []

    def attempt(place: str, error: EngineError) -> None:
        problems.append(Problem(field=place, text=str(error)))

    try:
        index = index or scan(recipe.data, seed=recipe.seed, control=control)
        require_training_samples(index)
        recipe = settled(recipe, index, control)
        problems += _data_problems(recipe, index)
        size = min(_batch_size(recipe), len(index.split("train")))
        problems += data_problems(recipe, index, size)
    except EngineError as error:
        attempt("data", error)
    device = recipe.train.device
    try:
        require_device(device)
    except EngineError as error:
        attempt("train.device", error)
        device = "auto"
    try:
        # Weights are made where they are trained.
        with use_device(device):
            opened = opened or open_model(recipe.source, control, recipe.seed)
    except EngineError as error:
        attempt("source", error)
    problems += phase_problems(recipe.train)
    problems += replica_problems(recipe.train, num_replicas(device), current().size)
    entering: InputSpec | None = None
    preprocessing = "none"
    trainable: list[frozenset[str]] = []
    phases: list[Phase] = []
    if opened is not None:
        source = opened.description.source
        is_vector = index is not None and index.media == "vector"
        try:
            if index is not None:
                entering = model_input(source, index, recipe.data)
            else:
                require_picture(source)
        except EngineError as error:
            attempt("data.picture_shape", error)
        # Numbers in a table are taken as they are; nobody is asked what pixels they were.
        if not (is_vector and recipe.source.preprocessing == "auto"):
            preprocessing = opened.preprocessing or "none"
            problems += _preprocessing_problems(source, entering)
        if recipe.train.start_from and index is not None:
            try:
                require_fitting(recipe, source, index)
            except EngineError as error:
                attempt("train.start_from", error)
        for number, phase in enumerate(recipe.train.phases):
            try:
                trainable.append(trainable_paths(phase.freeze, opened.description.base))
            except EngineError as error:
                attempt(f"train.phases.{number}.freeze", error)
            try:
                phases.append(settle_multipliers(phase, opened.description))
            except EngineError as error:
                attempt(f"train.phases.{number}.multipliers", error)
    if problems or index is None or opened is None or entering is None:
        raise PlanError(tuple(problems))
    train = index.split("train")
    train_spec = recipe.train.model_copy(update={"phases": tuple(phases)})
    recipe = recipe.model_copy(update={"train": train_spec})
    return TrainingPlan(
        recipe=recipe,
        index=index,
        source=opened.description,
        preprocessing=preprocessing,
        input=entering,
        output=output_spec(index.task, index.class_names, train),
        trainable=tuple(trainable),
        batch_size=min(_batch_size(recipe), len(train)),
        # Training needs nothing of what was cut off.
        opened=replace(opened, whole=opened.base),
    )


def _batch_size(recipe: Recipe) -> int:
    # `auto` is tried out where training begins, from this size on.
    size = recipe.train.batch_size
    return DEFAULT_BATCH_SIZE if size == "auto" else size


def settled(recipe: Recipe, index: DatasetIndex, control: Control) -> Recipe:
    """The recipe with what only the data and the machine tell: the rate and length of recordings,
    how much photographs differ, what mixed precision is; so that the run's recipe holds plain
    values.
    """
    if index.media == "sound":
        data = settle_sound(recipe.data, index.samples)
        recipe = recipe.model_copy(update={"data": data})
    if recipe.augment == AugmentSpec(preset="photographs"):
        from engine.augment_presets import measure_photographs

        recipe = recipe.model_copy(update={"augment": measure_photographs(index, control)})
    return recipe.model_copy(update={"train": settle_precision(recipe.train)})


def model_input(source: SourceModel, index: DatasetIndex, data: DataSpec) -> InputSpec:
    """How the samples of a data set enter a source model.

    Recordings enter as pictures of the model's size.

    Raises:
        EngineError: If they do not fit.
    """
    if index.media == "sound":
        data = settle_sound(data, index.samples)
    if index.media != "vector":
        return input_spec(data, index.media, picture_shape(source, data.picture_shape))
    length, shape = index.vector_length, source.input_shape
    if len(shape) == 1 and shape[0] in (None, length):
        return input_spec(data, "vector", (length, 1, 1), index.vector_names)
    takes = (
        f"a vector of {shape[0]} numbers"
        if len(shape) == 1
        else f"an input of shape {'×'.join('any' if size is None else str(size) for size in shape)}"
    )
    raise EngineError(
        f"{source.name!r} takes {takes}, but the table has {_columns(index)}: choose a source "
        f"model that takes a vector of {length} numbers, or other columns (`--features`)."
    )


def _columns(index: DatasetIndex) -> str:
    count = index.vector_length
    names = ", ".join(index.vector_names[:5]) + (", …" if len(index.vector_names) > 5 else "")
    return f"{count} feature column{'' if count == 1 else 's'}{f' ({names})' if names else ''}"


def _data_problems(recipe: Recipe, index: DatasetIndex) -> list[Problem]:
    """Where the recipe does not fit the kind of data or the task."""
    problems = []

    def add(place: str, text: str) -> None:
        problems.append(Problem(field=place, text=text))

    names = index.class_names
    if recipe.data.task == "binary" and len(names) != 2:
        add(
            "data.task",
            f"The task `binary` was chosen, but the data has {len(names)} classes "
            f"({_some(names)}): two are needed, so choose `single_label`, or leave out the others.",
        )
    elif recipe.data.task not in ("auto", index.task):
        add(
            "data.task",
            f"The task `{recipe.data.task}` was chosen, but the data says `{index.task}` "
            f"({_some(names)}): choose `auto`, or a table with other columns.",
        )
    if index.media == "vector" and recipe.augment.preset not in ("none", "custom"):
        add(
            "augment",
            "Augmentation was asked for, but the data is a table of numbers: it is for pictures "
            "and recordings, so train without (`--augment none`).",
        )
    return problems


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")


def picture_shape(source: SourceModel, given: tuple[int, int, int] | None) -> tuple[int, int, int]:
    """Height, width and channels at which pictures are read for a source.

    A source that takes a vector gets pictures flattened. Where its length is that of a square
    grey or colour picture (784 is 28×28×1, 3072 is 32×32×3; it cannot be both), that is taken;
    otherwise the recipe must say.

    Raises:
        EngineError: If the shape cannot be told, or the given one does not fit.
    """
    shape = source.input_shape
    require_picture(source)
    if len(shape) == 3:
        if shape[0] is None or shape[1] is None:
            raise EngineError(
                f"{source.name!r} takes pictures of any size: choose a size (`--input-size N`)."
            )
        return (shape[0], shape[1], int(shape[2] or 3))
    if len(shape) == 2:
        return (int(shape[0] or 0), int(shape[1] or 0), 1)
    length = int(shape[0] or 0)
    if given is not None:
        if given[0] * given[1] * given[2] != length:
            raise EngineError(
                f"{source.name!r} takes a vector of {length} numbers, but pictures of "
                f"{given[0]}×{given[1]}×{given[2]} have {given[0] * given[1] * given[2]}: "
                "choose a height, width and channels whose product is the vector's length."
            )
        return given
    for channels in (1, 3):
        side = round((length / channels) ** 0.5)
        if side * side * channels == length and side >= 8:
            return (side, side, channels)
    raise EngineError(
        f"{source.name!r} takes a vector of {length} numbers, which is no square picture: say in "
        "the recipe (data.picture_shape) which height, width and channels the pictures have."
    )


def require_picture(source: SourceModel) -> None:
    """Refuse inputs that no picture can be: they can be looked into, but not trained."""
    shape = source.input_shape
    if len(shape) == 3 and shape[2] in (1, 3):
        return
    if len(shape) == 2 and all(size is not None and size >= 8 for size in shape):
        return
    if len(shape) == 1 and shape[0] is not None:
        return
    if len(shape) == 3 and shape[0] in (1, 3):
        raise EngineError(
            f"{source.name!r} takes channels first, {shape}; Graft trains models with channels "
            "last (height, width, channels): convert the model where it was made."
        )
    raise EngineError(
        f"{source.name!r} takes an input of shape {shape}; Graft trains models that take a picture "
        "(height, width, 1 or 3 channels) or a vector."
    )


def _preprocessing_problems(source: SourceModel, entering: InputSpec | None) -> list[Problem]:
    if source.preprocessing is None:
        return [
            Problem(
                field="source.preprocessing",
                text=f"The preprocessing of {source.name!r} cannot be told "
                f"({source.preprocessing_reason}): choose {PREPROCESSING_CHOICES} "
                "(`--preprocessing`).",
            )
        ]
    if (
        entering is not None
        and entering.channels != 3
        and source.preprocessing in ("caffe", "torch")
    ):
        return [
            Problem(
                field="source.preprocessing",
                text=f"Preprocessing {source.preprocessing!r} is for three channels, but "
                f"{source.name!r} takes {entering.channels}: choose none, unit or tf.",
            )
        ]
    return []


def total_epochs(phases: tuple[Phase, ...]) -> int:
    """Epochs of all phases together, if none stops early."""
    return sum(phase.epochs for phase in phases)
