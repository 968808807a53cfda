"""What a stored layer's configuration asks for: the shape it gives, the weights it has.

A plain calculation for the stock layers whose sizes can be large, so that nothing has to be built
to know. All numbers are lower bounds: an axis whose length the model leaves open counts as 1, and
a layer that is not known here asks for nothing.
"""

import re
from math import prod

from engine.sources.layer_sizes import Asked, Inputs, Rule, Sizes, first, join, split
from engine.sources.repairs.walk import Config, values, wrapped_in
from engine.sources.windows import WINDOW_RULES


def ask(layer: Config, inputs: Inputs) -> Asked:
    """What a layer asks for when it is given inputs of these shapes.

    Raises:
        EngineError: If a size in its configuration is none.
    """
    class_name = str(layer.get("class_name"))
    if ".ops" in str(layer.get("module") or ""):
        if _SHRINKING.fullmatch(class_name) or "keepdims" in values(layer):
            return Asked()
        return _OPERATIONS.get(class_name, _merge)(Sizes(layer), inputs)
    if class_name in _RULES:
        return _RULES[class_name](Sizes(layer), inputs)
    if _KEEPING.fullmatch(class_name):
        return Asked(shape=first(inputs))
    cells = [size for inner in wrapped_in(layer) for size in ask(inner, ()).arrays]
    return Asked(arrays=tuple(cells))


def _input(sizes: Sizes, _inputs: Inputs) -> Asked:
    shape = sizes.config.get("batch_shape") or sizes.config.get("batch_input_shape")
    if not isinstance(shape, list):
        return Asked()
    lengths = [1 if one is None else sizes.check(one, "batch_shape") for one in shape]
    return Asked(shape=tuple(lengths[1:]))


def _dense(sizes: Sizes, inputs: Inputs) -> Asked:
    units, shape = sizes.one("units"), first(inputs)
    given = shape[-1] if shape else 1
    return Asked(shape=(*shape[:-1], units) if shape else None, arrays=(given * units,))


def _einsum_dense(sizes: Sizes, inputs: Inputs) -> Asked:
    output = sizes.config.get("output_shape")
    output = output if isinstance(output, list) else [output]
    lengths = [1 if one is None else sizes.check(one, "output_shape") for one in output]
    shape = first(inputs)
    letters, kernel = {}, ""
    equation = str(sizes.config.get("equation") or "").replace(" ", "").replace(".", "")
    if "->" in equation and "," in equation:
        given, _, result = equation.partition("->")
        data, _, kernel = given.partition(",")
        letters = dict(zip(reversed(result), reversed(lengths), strict=False))
        letters |= dict(zip(reversed(data), reversed(shape or ()), strict=False))
    return Asked(arrays=(prod(letters.get(letter, 1) for letter in kernel),))


def _flatten(_sizes: Sizes, inputs: Inputs) -> Asked:
    shape = first(inputs)
    return Asked(shape=(prod(shape),) if shape is not None else None)


def _reshape(sizes: Sizes, inputs: Inputs) -> Asked:
    target, shape = sizes.config.get("target_shape"), first(inputs)
    target = target if isinstance(target, list) else [target]
    found = [1 if one in (None, -1) else sizes.check(one, "target_shape") for one in target]
    if -1 in target and shape is not None:
        found[target.index(-1)] = max(1, prod(shape) // prod(found))
    return Asked(shape=tuple(found))


def _permute(sizes: Sizes, inputs: Inputs) -> Asked:
    order, shape = sizes.config.get("dims"), first(inputs)
    if (
        shape is None
        or not isinstance(order, list)
        or sorted(map(str, order)) != sorted(str(number) for number in range(1, len(shape) + 1))
    ):
        return Asked()
    return Asked(shape=tuple(shape[int(axis) - 1] for axis in order))


def _repeat(sizes: Sizes, inputs: Inputs) -> Asked:
    count, shape = sizes.one("n"), first(inputs)
    return Asked(shape=(count, *(shape if shape is not None else (1,))))


def _merge(_sizes: Sizes, inputs: Inputs) -> Asked:
    known = [shape for shape in inputs if shape is not None]
    if not known or len({len(shape) for shape in known}) > 1:
        return Asked()
    return Asked(shape=tuple(max(axis) for axis in zip(*known, strict=True)))


def _concatenate(sizes: Sizes, inputs: Inputs) -> Asked:
    merged = _merge(sizes, inputs).shape
    axis = sizes.config.get("axis", -1)
    if merged is None or not isinstance(axis, int) or isinstance(axis, bool):
        return Asked(shape=merged)
    place = axis + len(merged) if axis < 0 else axis - 1
    if not 0 <= place < len(merged):
        return Asked(shape=merged)
    total = sum(shape[place] for shape in inputs if shape is not None)
    return Asked(shape=(*merged[:place], total, *merged[place + 1 :]))


def _embedding(sizes: Sizes, inputs: Inputs) -> Asked:
    width, shape = sizes.one("output_dim"), first(inputs)
    arrays = (sizes.one("input_dim") * width,)
    return Asked(shape=(*shape, width) if shape is not None else None, arrays=arrays)


def _recurrent(gates: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        units, shape = sizes.one("units"), first(inputs)
        given = shape[-1] if shape else 1
        arrays = (given * units * gates, units * units * gates)
        if shape is None or len(shape) != 2:
            return Asked(arrays=arrays)
        steps = shape[:1] if sizes.config.get("return_sequences") else ()
        return Asked(shape=(*steps, units), arrays=arrays)

    return rule


def _attention(sizes: Sizes, inputs: Inputs) -> Asked:
    shape = first(inputs)
    width, heads, key = shape[-1] if shape else 1, sizes.one("num_heads"), sizes.one("key_dim")
    value = sizes.one("value_dim", key)
    return Asked(shape=shape, arrays=(width * heads * key, width * heads * value))


def _query_attention(sizes: Sizes, inputs: Inputs) -> Asked:
    shape = first(inputs)
    width, head = shape[-1] if shape else 1, sizes.one("head_dim")
    heads = (sizes.one("num_query_heads"), sizes.one("num_key_value_heads"))
    return Asked(shape=shape, arrays=tuple(width * head * count for count in heads))


def _normalization(sizes: Sizes, inputs: Inputs) -> Asked:
    shape, axes = first(inputs), sizes.config.get("axis", -1)
    if shape is None or axes is None:
        return Asked(shape=shape)
    whole = (1, *shape)
    places = [a for a in (axes if isinstance(axes, list) else [axes]) if isinstance(a, int)]
    size = prod(whole[a] for a in places if -len(whole) <= a < len(whole))
    return Asked(shape=shape, arrays=(size,))


def _prelu(sizes: Sizes, inputs: Inputs) -> Asked:
    shape, shared = first(inputs), sizes.config.get("shared_axes")
    if shape is None:
        return Asked()
    axes = shared if isinstance(shared, list) else [shared]
    return Asked(
        shape=shape, arrays=(prod(d for axis, d in enumerate(shape, 1) if axis not in axes),)
    )


def _tokens(key: str) -> Rule:
    def rule(sizes: Sizes, _inputs: Inputs) -> Asked:
        return Asked(shape=(sizes.one(key),))

    return rule


def _spectrogram(sizes: Sizes, _inputs: Inputs) -> Asked:
    length = sizes.one("fft_length", 2048)
    rows = max(sizes.one("frame_length", 1), sizes.one("num_mel_bins", 1))
    return Asked(arrays=(rows * (length // 2 + 1),))


def _each_step(sizes: Sizes, inputs: Inputs) -> Asked:
    shape = first(inputs)
    inner = next(wrapped_in(sizes.layer), None)
    if inner is None:
        return Asked()
    asked = ask(inner, [shape[1:]] if shape else [])
    joined = (shape[0], *asked.shape) if shape and asked.shape is not None else None
    return Asked(shape=joined, arrays=asked.arrays)


def _both_ways(sizes: Sizes, inputs: Inputs) -> Asked:
    inner = next(wrapped_in(sizes.layer), None)
    if inner is None:
        return Asked()
    asked = ask(inner, inputs)
    shape = asked.shape
    if shape is not None and sizes.config.get("merge_mode", "concat") == "concat":
        shape = (*shape[:-1], 2 * shape[-1])
    return Asked(shape=shape, arrays=asked.arrays * 2)


def _wrapped(sizes: Sizes, inputs: Inputs) -> Asked:
    inner = next(wrapped_in(sizes.layer), None)
    return ask(inner, inputs) if inner is not None else Asked()


def _tile(sizes: Sizes, inputs: Inputs) -> Asked:
    times = sizes.config.get("repeats")
    found = [
        sizes.check(one, "repeats", 0) for one in (times if isinstance(times, list) else [times])
    ]
    shape = first(inputs) or ()
    longer = max(len(shape) + 1, len(found))
    whole = (*(1,) * (longer - len(shape)), *shape)
    found = [1] * (longer - len(found)) + found
    return Asked(shape=tuple(d * t for d, t in zip(whole, found, strict=True))[1:])


def _repeat_items(sizes: Sizes, inputs: Inputs) -> Asked:
    times, axis, shape = sizes.config.get("repeats"), sizes.config.get("axis"), first(inputs)
    found = [
        sizes.check(one, "repeats", 0) for one in (times if isinstance(times, list) else [times])
    ]
    whole = (1, *(shape or (1,)))
    if not isinstance(axis, int) or not -len(whole) <= axis < len(whole):
        return Asked(shape=(prod(whole) * max(found),))
    place = axis % len(whole)
    return Asked(shape=(*whole[:place], whole[place] * max(found), *whole[place + 1 :])[1:])


def _pad_sides(sizes: Sizes, inputs: Inputs) -> Asked:
    width, shape = sizes.config.get("pad_width"), first(inputs) or ()
    pairs = width if isinstance(width, list) else [[width, width]]
    pairs = [one if isinstance(one, list) else [one, one] for one in pairs]
    added = [sum(sizes.check(side, "pad_width", 0) for side in pair) for pair in pairs]
    added = added * (len(shape) + 1) if len(added) == 1 else added
    whole = (1, *shape) if len(shape) + 1 == len(added) else (1,) * len(added)
    return Asked(shape=tuple(d + a for d, a in zip(whole, added, strict=True))[1:])


def _to_shape(key: str) -> Rule:
    def rule(sizes: Sizes, _inputs: Inputs) -> Asked:
        target = sizes.config.get(key)
        if not isinstance(target, list):
            return Asked()
        found = [1 if one in (None, -1) else sizes.check(one, key, 0) for one in target]
        return Asked(shape=tuple(found[1:]))

    return rule


def _one_hot(sizes: Sizes, inputs: Inputs) -> Asked:
    count, shape = sizes.one("num_classes"), first(inputs)
    return Asked(shape=(*(shape or ()), count))


def _resize_picture(sizes: Sizes, inputs: Inputs) -> Asked:
    height, width = sizes.many("size", 2)
    _, channels = split(sizes, first(inputs), 2)
    return Asked(shape=join(sizes, (height, width), channels))


# Operations of keras.ops: those that enlarge, those that shrink; what is left keeps the shape.
_OPERATIONS: dict[str, Rule] = {
    "Tile": _tile,
    "Repeat": _repeat_items,
    "Pad": _pad_sides,
    "Reshape": _to_shape("newshape"),
    "BroadcastTo": _to_shape("shape"),
    "OneHot": _one_hot,
    "Resize": _resize_picture,
    "Concatenate": _concatenate,
}
_SHRINKING = re.compile(
    "All|Any|Arg.*|Average.*|Conv|CountNonzero|Dot|DynamicSlice|Einsum|ExpandDims|Flip|GetItem|"
    "Log[sS]um[eE]xp|Matmul|Max|MaxPool|Mean|Median|Min|Moveaxis|Norm|Prod|Quantile|"
    "RGBToGrayscale|Ravel|Slice|Split|Squeeze|Stack|Std|Sum|Swapaxes|Take|Tensordot|Transpose|"
    "Unstack|Var"
)
_KEEPING = re.compile(
    "Activation|ActivityRegularization|ELU|Gaussian.*|Identity|LeakyReLU|Masking|ReLU|Rescaling|"
    "Random(?!Crop).*|Softmax|.*Dropout.*|UnitNormalization"
)
_RULES: dict[str, Rule] = {
    "InputLayer": _input,
    "Dense": _dense,
    "EinsumDense": _einsum_dense,
    "Flatten": _flatten,
    "Reshape": _reshape,
    "Permute": _permute,
    "RepeatVector": _repeat,
    "Concatenate": _concatenate,
    "Embedding": _embedding,
    "SimpleRNN": _recurrent(1),
    "GRU": _recurrent(3),
    "LSTM": _recurrent(4),
    "SimpleRNNCell": _recurrent(1),
    "GRUCell": _recurrent(3),
    "LSTMCell": _recurrent(4),
    "MultiHeadAttention": _attention,
    "GroupQueryAttention": _query_attention,
    "PReLU": _prelu,
    "CategoryEncoding": _tokens("num_tokens"),
    "Hashing": _tokens("num_bins"),
    "HashedCrossing": _tokens("num_bins"),
    "MelSpectrogram": _spectrogram,
    "STFTSpectrogram": _spectrogram,
    "TimeDistributed": _each_step,
    "Bidirectional": _both_ways,
    "SpectralNormalization": _wrapped,
    **WINDOW_RULES,
    **dict.fromkeys(("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"), _merge),
    "BatchNormalization": _normalization,
    "GroupNormalization": _normalization,
    "LayerNormalization": _normalization,
    "Normalization": _normalization,
    "RMSNormalization": _normalization,
}
