"""What layers ask for that go over a picture with a window, or change its size."""

from collections.abc import Sequence
from math import ceil, prod

from engine.sources.layer_sizes import Asked, Inputs, Rule, Sizes, first, join, split


def _slid(
    sizes: Sizes, spatial: tuple[int, ...] | None, windows: Sequence[int], steps: Sequence[int]
) -> tuple[int, ...] | None:
    """The spatial axes after a window has slid over them."""
    if spatial is None:
        return None
    if sizes.config.get("padding") in ("same", "causal"):
        return tuple(ceil(d / s) for d, s in zip(spatial, steps, strict=True))
    windowed = zip(spatial, windows, steps, strict=True)
    return tuple(max(1, (d - w) // s + 1) for d, w, s in windowed)


def _conv(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        filters, kernel = sizes.one("filters"), sizes.many("kernel_size", rank)
        steps, spread = sizes.many("strides", rank), sizes.many("dilation_rate", rank)
        spatial, channels = split(sizes, first(inputs), rank)
        windows = [(k - 1) * d + 1 for k, d in zip(kernel, spread, strict=True)]
        shape = join(sizes, _slid(sizes, spatial, windows, steps), filters)
        given = max(1, channels // sizes.one("groups", 1))
        return Asked(shape=shape, arrays=(prod(kernel) * given * filters,))

    return rule


def _conv_transpose(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        filters, kernel = sizes.one("filters"), sizes.many("kernel_size", rank)
        steps = sizes.many("strides", rank)
        sizes.many("dilation_rate", rank)
        sizes.many("output_padding", rank, 0, least=0)
        spatial, channels = split(sizes, first(inputs), rank)
        larger = tuple(d * s for d, s in zip(spatial, steps, strict=True)) if spatial else None
        shape = join(sizes, larger, filters)
        return Asked(shape=shape, arrays=(prod(kernel) * channels * filters,))

    return rule


def _depthwise(rank: int, *, pointwise: bool) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        kernel, steps = sizes.many("kernel_size", rank), sizes.many("strides", rank)
        spread = sizes.many("dilation_rate", rank)
        spatial, channels = split(sizes, first(inputs), rank)
        windows = [(k - 1) * d + 1 for k, d in zip(kernel, spread, strict=True)]
        given = channels * sizes.one("depth_multiplier", 1)
        arrays = [prod(kernel) * given]
        if pointwise:
            filters = sizes.one("filters")
            arrays.append(given * filters)
            given = filters
        shape = join(sizes, _slid(sizes, spatial, windows, steps), given)
        return Asked(shape=shape, arrays=tuple(arrays))

    return rule


def _pool(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        windows = sizes.many("pool_size", rank, 2)
        steps = windows if sizes.config.get("strides") is None else sizes.many("strides", rank)
        spatial, channels = split(sizes, first(inputs), rank)
        return Asked(shape=join(sizes, _slid(sizes, spatial, windows, steps), channels))

    return rule


def _adaptive_pool(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        _, channels = split(sizes, first(inputs), rank)
        return Asked(shape=join(sizes, sizes.many("output_size", rank), channels))

    return rule


def _global_pool(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        spatial, channels = split(sizes, first(inputs), rank)
        if sizes.config.get("keepdims"):
            return Asked(shape=join(sizes, (1,) * rank, channels))
        return Asked(shape=(channels,) if spatial is not None else None)

    return rule


def _pad(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        spatial, channels = split(sizes, first(inputs), rank)
        padded = _margins(sizes, "padding", rank)
        spatial = spatial or (1,) * rank
        larger = tuple(d + p for d, p in zip(spatial, padded, strict=True))
        return Asked(shape=join(sizes, larger, channels))

    return rule


def _crop(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        spatial, channels = split(sizes, first(inputs), rank)
        margins = _margins(sizes, "cropping", rank)
        if spatial is None:
            return Asked()
        left = tuple(max(1, d - c) for d, c in zip(spatial, margins, strict=True))
        return Asked(shape=join(sizes, left, channels))

    return rule


def _margins(sizes: Sizes, key: str, rank: int) -> tuple[int, ...]:
    """How much is added to or taken from each axis: one number, one an axis, or pairs."""
    value = sizes.config.get(key)
    if rank == 1 and isinstance(value, list) and len(value) == 2:
        value = [value]
    if not isinstance(value, list):
        value = [1 if value is None else value] * rank
    if len(value) != rank:
        raise sizes.error(key, value, f"{rank} whole numbers or pairs")
    pairs = [one if isinstance(one, list) else [one, one] for one in value]
    return tuple(sum(sizes.check(side, key, 0) for side in pair) for pair in pairs)


def _enlarge(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        times = sizes.many("size", rank, 2)
        spatial, channels = split(sizes, first(inputs), rank)
        spatial = spatial or (1,) * rank
        larger = tuple(d * s for d, s in zip(spatial, times, strict=True))
        return Asked(shape=join(sizes, larger, channels))

    return rule


def _resize(sizes: Sizes, inputs: Inputs) -> Asked:
    _, channels = split(sizes, first(inputs), 2)
    return Asked(shape=join(sizes, (sizes.one("height"), sizes.one("width")), channels))


def _conv_recurrent(rank: int) -> Rule:
    def rule(sizes: Sizes, inputs: Inputs) -> Asked:
        filters, kernel = sizes.one("filters"), sizes.many("kernel_size", rank)
        shape = first(inputs)
        _, channels = split(sizes, shape[1:] if shape else None, rank)
        window = prod(kernel) * filters * 4
        return Asked(arrays=(window * channels, window * filters))

    return rule


WINDOW_RULES: dict[str, Rule] = dict.fromkeys(("Resizing", "CenterCrop", "RandomCrop"), _resize)
for _rank in (1, 2, 3):
    for _prefix in ("Conv", "Convolution"):
        WINDOW_RULES[f"{_prefix}{_rank}D"] = _conv(_rank)
        WINDOW_RULES[f"{_prefix}{_rank}DTranspose"] = _conv_transpose(_rank)
        WINDOW_RULES[f"Separable{_prefix}{_rank}D"] = _depthwise(_rank, pointwise=True)
    WINDOW_RULES[f"DepthwiseConv{_rank}D"] = _depthwise(_rank, pointwise=False)
    WINDOW_RULES[f"ConvLSTM{_rank}D"] = _conv_recurrent(_rank)
    WINDOW_RULES[f"ZeroPadding{_rank}D"] = _pad(_rank)
    WINDOW_RULES[f"Cropping{_rank}D"] = _crop(_rank)
    WINDOW_RULES[f"UpSampling{_rank}D"] = _enlarge(_rank)
    for _kind in ("Max", "Average"):
        WINDOW_RULES[f"{_kind}Pooling{_rank}D"] = _pool(_rank)
        WINDOW_RULES[f"Adaptive{_kind}Pooling{_rank}D"] = _adaptive_pool(_rank)
        WINDOW_RULES[f"Global{_kind}Pooling{_rank}D"] = _global_pool(_rank)
