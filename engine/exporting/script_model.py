"""The part of a generated training script that builds the model: source, preprocessing, head."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras

from engine import head as heads
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job
from engine.exporting.quoting import called, listed, literal
from engine.freezing import trainable_paths
from engine.graph import flatten, producer
from engine.phase_graph import frozen_prefix
from engine.recipe import Channels, Phase, Recipe, Reinitialize
from engine.sources.applications import (
    ApplicationSpec,
    build_application,
    get_application,
    is_application,
)
from engine.sources.opening import describe_layers, open_model
from engine.storage import replace_file
from engine.types import LayerNode

SOURCE_SUFFIX = ".source.keras"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a script gets the base from.

    An application of Keras is built anew, up to the layer `cut` where that is not its last;
    `weights` is `imagenet`, or None for random ones. Anything else lies in a file, `file`.
    """

    base: keras.Model
    tree: LayerNode
    application: ApplicationSpec | None = None
    weights: str | None = None
    cut: str = ""
    file: str = ""


def source_of(job: Job) -> Source:
    """Where the script gets this run's base from.

    Raises:
        EngineError: If the run's model holds no base.
    """
    inner = [layer for layer in job.best.model.layers if isinstance(layer, keras.Model)]
    if len(inner) != 1:
        raise EngineError(
            "The run's model holds no source model of its own, so no script can say how it was "
            "made: export it as keras."
        )
    base, recipe = inner[0], job.run.recipe
    tree = describe_layers(base)
    app = _application_of(recipe)
    if app is None:
        return Source(base=base, tree=tree, file=f"{job.name}{SOURCE_SUFFIX}")
    size = base.inputs[0].shape[1:3]
    whole = build_application(app.name, "random", tuple(size))
    last = producer(base.outputs[0]).name
    there = {layer.name for layer in whole.layers}
    is_part = there.issuperset(layer.name for layer in base.layers)
    if not is_part or whole.get_layer(last).output.shape != base.outputs[0].shape:
        return Source(base=base, tree=tree, file=f"{job.name}{SOURCE_SUFFIX}")
    return Source(
        base=base,
        tree=tree,
        application=app,
        weights=None if recipe.source.weights == "random" else "imagenet",
        cut="" if last == producer(whole.outputs[0]).name else last,
    )


def _application_of(recipe: Recipe) -> ApplicationSpec | None:
    """The application, where Keras itself builds it with the weights that the run began with."""
    source = recipe.source
    changed = any(isinstance(edit, Channels | Reinitialize) for edit in source.edits)
    if not is_application(source.location) or changed:
        return None
    app = get_application(source.location)
    files = {app.top.name, app.notop.name, *(file.name for _size, file in app.notop_sizes)}
    if source.weights in ("file", "imagenet", "random") or Path(source.weights).name in files:
        return app
    return None


def write_source(job: Job, source: Source, folder: Path, control: Control) -> None:
    """Write the base that the script needs beside it, with the weights that training began with.

    One that is there already with the same weights is kept.

    Raises:
        EngineError: If the run's source model is gone or has changed, or another file has the name.
    """
    recipe = job.run.recipe
    base = source.base
    if any(trainable_paths(phase.freeze, source.tree) for phase in recipe.train.phases):
        opened = open_model(recipe.source, control, recipe.seed)
        wanted = job.run.status.get("source_fingerprint")
        if wanted and opened.description.source.fingerprint != wanted:
            raise EngineError(
                f"The source model {recipe.source.location} has changed since the run began, so "
                "a script could not repeat it: put the old file back."
            )
        base = opened.base
    path = folder / source.file
    if path.exists() and not _is_same(path, base):
        raise EngineError(
            f"{path} is there already with another model in it: move it away, or choose another "
            "folder."
        )
    with replace_file(path) as beside:
        base.save(beside)


def _is_same(path: Path, base: keras.Model) -> bool:
    try:
        there = keras.saving.load_model(path, compile=False, safe_mode=True).get_weights()
    except Exception:  # Keras raises anything on a foreign file
        return False
    ours = base.get_weights()
    return len(there) == len(ours) and all(
        one.shape == two.shape and (one == two).all() for one, two in zip(there, ours, strict=True)
    )


def trained_text(phase: Phase, tree: LayerNode) -> str:
    """The layers that train in a phase, as an expression over `base`; empty for none."""
    wanted = trainable_paths(phase.freeze, tree)
    if not wanted:
        return ""
    leaves = [leaf for leaf in tree.leaves() if leaf.num_parameters]
    first = next(place for place, leaf in enumerate(leaves) if leaf.path in wanted)
    later = leaves[first:]
    plain = {leaf.path for leaf in later if not leaf.is_batch_normalization}
    start = (
        ""
        if wanted in (plain, {leaf.path for leaf in later}) and _is_first(leaves, first, wanted)
        else inside(leaves[first].path)
    )
    more = f", first={literal(start)}" if start else ""
    if wanted == plain:
        return f"weighted(base{more})"
    if wanted == {leaf.path for leaf in later}:
        return f"weighted(base{more}, batch_normalization=True)"
    return listed(inside(leaf.path) for leaf in leaves if leaf.path in wanted)


def _is_first(leaves: list[LayerNode], first: int, wanted: frozenset[str]) -> bool:
    """Whether nothing that could train stands before the first that does."""
    return all(leaf.is_batch_normalization for leaf in leaves[:first])


def quiet_layers(phase: Phase, source: Source) -> tuple[str, ...]:
    """The layers of noise in the frozen part of the base: they do nothing in this phase."""
    wanted = trainable_paths(phase.freeze, source.tree)
    graph = flatten(source.base, source.base.name)
    frozen = frozen_prefix(graph, wanted, ())
    active = {call.path for call in graph.calls if call not in frozen}
    return tuple(
        dict.fromkeys(
            inside(call.path)
            for call in graph.calls
            if call.path not in active and is_noise(call.operation)
        )
    )


def is_noise(layer: Any) -> bool:
    """Whether a layer draws at random while training."""
    return any(hasattr(layer, name) for name in ("rate", "drop_path_rate", "stddev"))


def inside(path: str) -> str:
    """A layer's path below the base."""
    return path.split("/", 1)[-1]


def build_text(job: Job, source: Source) -> str:
    """The function `build_model` of the script."""
    recipe, output = job.run.recipe, job.best.output
    shape = job.best.input.model_shape
    lines = ["def build_model(weights):" if source.weights else "def build_model():"]
    lines.append('    """The base, the new head, and the whole model of both."""')
    lines += _base_lines(source, job)
    name = "pictures" if len(shape) == 3 else "numbers"
    if name == source.base.name:
        name += "_in"
    lines.append(f'    inputs = keras.Input({shape}, name="{name}")')
    lines += _preprocessing_lines(str(job.run.status.get("preprocessing") or "none"))
    base_shape = tuple(source.base.inputs[0].shape[1:])
    if base_shape != tuple(shape):
        lines.append(f"    x = layers.Reshape({base_shape})(x)")
    lines.append("    features = base(x)")
    dimensions = len(source.base.outputs[0].shape) - 2
    if dimensions >= 1:
        kind = recipe.head.pooling
        pool = (
            "Flatten"
            if kind == "flatten"
            else f"Global{'Average' if kind == 'average' else 'Max'}Pooling{dimensions}D"
        )
        lines.append(f'    features = layers.{pool}(name="pool")(features)')
    lines += [
        "    head = keras.Sequential(",
        "        [",
        "            keras.Input(features.shape[1:]),",
    ]
    for layer in heads.head_layers(recipe.head, output, recipe.seed):
        lines.append(f"            {_layer_text(layer)},")
    lines += ["        ],", '        name="head",', "    )"]
    lines += [
        "    model, extractor = keras.Model(inputs, head(features)), keras.Model(inputs, features)",
        "    return base, head, model, extractor",
    ]
    return "\n".join(lines)


def _base_lines(source: Source, job: Job) -> list[str]:
    if source.application is None:
        return [
            f"    path = Path(__file__).with_name({literal(source.file)})",
            "    base = keras.saving.load_model(path)",
        ]
    shape = tuple(source.base.inputs[0].shape[1:])
    options = [
        "include_top=False",
        f"weights={'weights' if source.weights else None}",
        f"input_shape={shape}",
    ]
    made = f"base = keras.applications.{source.application.function}"
    lines = [f"    {called(made, options)}"]
    if source.cut:
        parts = ["base.input", f"base.get_layer({literal(source.cut)}).output"]
        lines.append(f"    {called('base = keras.Model', parts)}")
    return lines


def _preprocessing_lines(mode: str) -> list[str]:
    if mode == "none":
        return ["    x = inputs"]
    if mode == "caffe":
        return [
            "    # RGB to BGR, minus ImageNet's mean.",
            '    to_bgr = layers.Conv2D(3, 1, trainable=False, name="preprocessing")',
            "    x = to_bgr(inputs)",
            "    swap = np.eye(3, dtype=np.float32)[::-1].reshape(1, 1, 3, 3)",
            "    to_bgr.set_weights([swap, np.float32([-103.939, -116.779, -123.68])])",
        ]
    layer = producer(heads.preprocess(keras.Input((8, 8, 3)), mode))
    return [
        "    x = layers.Rescaling(",
        f"        {layer.scale!r},",
        f"        offset={layer.offset!r},",
        '        name="preprocessing",',
        "    )(inputs)",
    ]


def _layer_text(layer: Any) -> str:
    config = layer.get_config()
    name = f'name="{layer.name}"'
    if isinstance(layer, keras.layers.Dropout):
        return f"layers.Dropout({layer.rate:g}, seed={layer.seed}, {name})"
    if isinstance(layer, keras.layers.BatchNormalization):
        return f"layers.BatchNormalization({name})"
    if isinstance(layer, keras.layers.Activation):
        return f'layers.Activation("{config["activation"]}", {name})'
    initializer = f"keras.initializers.GlorotUniform({layer.kernel_initializer.seed})"
    options = [str(layer.units)]
    if config["activation"] != "linear":
        options.append(f'activation="{config["activation"]}"')
    if not layer.use_bias:
        options.append("use_bias=False")
    options.append(f"kernel_initializer={initializer}")
    if layer.kernel_regularizer is not None:
        l2 = config["kernel_regularizer"]["config"]["l2"]
        options.append(f"kernel_regularizer=keras.regularizers.L2({l2:g})")
    options.append(name)
    return called("layers.Dense", options, 12)
