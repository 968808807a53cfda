"""What models look like as a whole: containers, module paths, inputs, names."""

from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import (
    MODELS,
    Config,
    every_layer,
    every_model,
    is_model,
    layers_of,
    listed,
    name_of,
    stock,
    values,
)

_MODEL_NAMES = {"Model", "Functional", "Network", "Graph"}


def lists_become_sequential(config: Config, _stored: StoredModel) -> str | None:
    """Up to Keras 2.2.2 a Sequential's configuration is the bare list of its layers."""
    changed = 0

    def wrap(layer: Config) -> None:
        nonlocal changed
        inner = layer.get("config")
        if isinstance(inner, list):
            if not layer.get("name"):
                # Its weights are found by its place among the layers.
                layer["stored_name"] = ""
            name = layer.get("name") or f"sequential_{changed + 1}"
            layer["config"] = {"name": name, "layers": inner}
            layer["class_name"] = "Sequential"
            changed += 1
        for child in layers_of(layer):
            wrap(child)

    wrap(config)
    if not changed:
        return None
    return "The list of layers that Keras wrote up to 2.2.2 was put into a Sequential model."


def models_are_functional(config: Config, _stored: StoredModel) -> str | None:
    """`Model` of old, and own classes whose graph is stored, are Functional models today."""
    own: list[str] = []
    renamed = False
    pending = [config]
    while pending:
        layer = pending.pop()
        inner = values(layer)
        class_name = str(layer.get("class_name"))
        layer["stored_class"] = class_name
        is_graph = isinstance(inner.get("layers"), list) and "output_layers" in inner
        if is_graph and class_name != "Functional":
            layer["class_name"] = "Functional"
            renamed = True
            if class_name not in _MODEL_NAMES:
                own.append(class_name)
        elif isinstance(inner.get("layers"), list) and class_name not in {
            *MODELS,
            *stock()["layers"],
        }:
            # A subclass of Sequential; anything else has no list of layers.
            own.append(class_name)
            layer["class_name"] = "Sequential"
        pending += layers_of(layer)
    if own:
        return (
            f"The file's own model class {listed(sorted(set(own)))} was opened as the plain model "
            "whose graph is stored; what its code adds is not in the file."
        )
    return "`Model` was renamed to today's `Functional`." if renamed else None


def modules_are_stripped(config: Config, stored: StoredModel) -> str | None:
    """Module paths are not needed for stock layers, and 2.13–2.15 wrote ones that are gone."""
    if stored.kind != "keras":
        return None
    found = False
    for layer in [config, *every_layer(config)]:
        module = layer.get("module")
        if isinstance(module, str) and ("\\" in module or "keras.src" in module):
            # Operations of Keras 3 (keras.src.ops.numpy) are named by where they live.
            if ".ops." in module:
                continue
            layer["module"] = "keras" if is_model(layer) else "keras.layers"
            found = True
    # Keras 3 writes such paths too, and reads them.
    if not found or (stored.keras_version or "").startswith("3."):
        return None
    return "Module paths of the Keras that wrote the file were replaced by today's."


def operations_have_their_modules(config: Config, stored: StoredModel) -> str | None:
    """Keras 3's .h5 names an operation (`x * 2`) as it names a layer, and cannot read it back.

    Every layer states whether it trains; no operation does.
    """
    if stored.kind != "hdf5" or not (stored.keras_version or "").startswith("3."):
        return None
    found: list[str] = []
    for layer in every_layer(config):
        module = stock()["operations"].get(layer.get("class_name"))
        inner = values(layer)
        if module is None or "module" in layer or {"trainable", "dtype"} & set(inner):
            continue
        layer["module"] = module
        found.append(str(layer["class_name"]))
    if not found:
        return None
    names = listed(list(dict.fromkeys(found)))
    return f"Operations on tensors ({names}), which .h5 confuses with layers, were told apart."


def inputs_are_stated(config: Config, _stored: StoredModel) -> str | None:
    """Up to 2.3 a Sequential's input shape stood in its first layer, not in an InputLayer."""
    changed = False
    for model in every_model(config):
        layers = layers_of(model)
        for layer in layers:
            inner = values(layer)
            shape = inner.pop("batch_input_shape", None)
            if shape is None and layer is layers[0]:
                shape = values(model).get("build_input_shape")
            if layer.get("class_name") == "InputLayer":
                if shape is not None and "batch_shape" not in inner:
                    inner["batch_shape"] = shape
            elif shape is None and layer is layers[0] and "input_dim" in inner:
                # Keras 1: Dense(input_dim=…) without a batch shape.
                size = inner.get("input_dim")
                if isinstance(size, int) and layer.get("class_name") == "Dense":
                    shape = [None, size]
            if model.get("class_name") != "Sequential" or layer is not layers[0]:
                continue
            if layer.get("class_name") == "InputLayer" or shape is None:
                continue
            entry = {
                "class_name": "InputLayer",
                "config": {
                    "name": f"{name_of(layer)}_input",
                    "batch_shape": shape,
                    "dtype": inner.get("input_dtype") or _dtype(inner),
                },
            }
            values(model)["layers"].insert(0, entry)
            changed = True
    if not changed:
        return None
    return "The input's shape, which stood in the first layer, was given an input layer of its own."


def _dtype(inner: Config) -> str:
    dtype = inner.get("dtype")
    return dtype if isinstance(dtype, str) and "mixed" not in dtype else "float32"


def input_keywords_are_todays(config: Config, _stored: StoredModel) -> str | None:
    """What an InputLayer no longer takes is dropped; a fixed batch size is opened."""
    fixed = None
    for layer in every_layer(config):
        if layer.get("class_name") != "InputLayer":
            continue
        inner = values(layer)
        shape = inner.get("batch_shape") or inner.get("batch_input_shape")
        keys = ("name", "dtype", "sparse", "ragged")
        kept: Config = {key: inner[key] for key in keys if key in inner}
        kept["batch_shape"] = shape
        if not kept.get("ragged"):
            kept.pop("ragged", None)
        if not kept.get("sparse"):
            kept.pop("sparse", None)
        # The batch size is the training's affair, never the model's.
        if isinstance(shape, list) and shape and shape[0] is not None:
            fixed = shape[0]
            kept["batch_shape"] = [None, *shape[1:]]
        layer["config"] = kept
    if fixed is None:
        return None
    return f"The input's fixed batch size of {fixed} was opened to any number of pictures."


def names_have_no_slash(config: Config, _stored: StoredModel) -> str | None:
    """Keras 3 allows no `/` in a layer's name; DenseNet and MobileNetV3 of old have them."""
    changed: list[str] = []
    for model in every_model(config):
        layers = layers_of(model)
        taken = {name_of(layer) for layer in layers}
        renamed: dict[str, str] = {}
        for layer in layers:
            old = name_of(layer)
            if "/" not in old:
                continue
            new = old.replace("/", "_")
            while new in taken:
                new += "_"
            taken.add(new)
            renamed[old] = new
            values(layer)["name"] = new
            if "name" in layer:
                layer["name"] = new
        if renamed:
            changed += renamed
            for layer in layers:
                _rename_references(layer.get("inbound_nodes"), renamed)
            _rename_references(values(model).get("input_layers"), renamed)
            _rename_references(values(model).get("output_layers"), renamed)
    name = values(config).get("name")
    if isinstance(name, str) and "/" in name:
        values(config)["name"] = name.replace("/", "_")
    if not changed:
        return None
    whose = "layer's name" if len(changed) == 1 else "layers' names"
    return f"`/` in {len(changed)} {whose} ({listed(changed)}) became `_`."


def _rename_references(value: object, renamed: dict[str, str]) -> None:
    """Rename layers in nodes and in lists of inputs and outputs, wherever a reference stands."""
    if isinstance(value, dict):
        history = value.get("keras_history")
        if isinstance(history, list) and history and history[0] in renamed:
            history[0] = renamed[history[0]]
        for inner in value.values():
            _rename_references(inner, renamed)
    elif isinstance(value, list):
        is_reference = (
            len(value) in (3, 4)
            and isinstance(value[0], str)
            and all(isinstance(number, int) for number in value[1:3])
        )
        if is_reference and value[0] in renamed:
            value[0] = renamed[value[0]]
        for inner in value:
            _rename_references(inner, renamed)
