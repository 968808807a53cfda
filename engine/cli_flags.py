"""The flags that say how it is trained, and what they mean in a recipe. No TensorFlow."""

import argparse
from collections.abc import Sequence
from typing import Any, get_args

from engine.cli_values import absolute, checked_part
from engine.errors import EngineError
from engine.optimizer_table import OPTIMIZERS
from engine.recipe import (
    ClassWeights,
    Compile,
    FeatureSpec,
    Loop,
    LossKind,
    LossSpec,
    OptimizerName,
    Precision,
    RateMultiplier,
    Schedule,
    ScheduleKind,
)

# Which schedules take which values.
_SCHEDULE_VALUES: dict[str, tuple[ScheduleKind, ...]] = {
    "end": ("cosine", "one_cycle", "exponential"),
    "drop": ("step", "plateau"),
    "every": ("step",),
    "patience": ("plateau",),
}


def add_training_flags(command: argparse.ArgumentParser) -> None:
    """What `training_values` and `phase_values` understand; those not given are None."""
    group = command.add_argument_group("training", "for each phase where there are several")
    group.add_argument("--epochs", type=int, metavar="N", help="10 by default")
    group.add_argument("--batch-size", type=_batch_size, metavar="N|auto", help="32 by default")
    group.add_argument("--learning-rate", type=float, metavar="X")
    group.add_argument(
        "--optimizer", choices=get_args(OptimizerName), metavar="NAME", help=_names()
    )
    group.add_argument(
        "--schedule",
        type=_underscored,
        choices=get_args(ScheduleKind),
        help="how the learning rate changes",
    )
    group.add_argument(
        "--early-stopping",
        type=int,
        metavar="N",
        help="end a phase after N epochs without a better validation loss",
    )
    group.add_argument("--class-weights", choices=get_args(ClassWeights))
    group.add_argument(
        "--class-weight",
        action="append",
        metavar="NAME=W",
        help="how much a class counts; may be given several times",
    )
    group.add_argument("--precision", choices=get_args(Precision))
    group.add_argument("--device", metavar="auto|CPU|GPU:N,…", help="several train together")
    group.add_argument("--start-from", metavar="RUN", help="begin with the best weights of a run")
    _add_optimizer_flags(command)
    _add_speed_flags(command)


def _add_optimizer_flags(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("more on steps and losses")
    group.add_argument("--warm-up", type=float, metavar="X", help="share in which the rate rises")
    group.add_argument(
        "--schedule-value",
        action="append",
        metavar="NAME=VALUE",
        help=f"of the schedule: {', '.join(_SCHEDULE_VALUES)}",
    )
    group.add_argument("--momentum", type=float, metavar="X", help="of sgd (0.9) and rmsprop (0)")
    group.add_argument("--weight-decay", type=float, metavar="X")
    group.add_argument(
        "--optimizer-value",
        action="append",
        metavar="NAME=VALUE",
        help="any other value of the optimizer by Keras's name, such as beta_1=0.95",
    )
    clips = group.add_mutually_exclusive_group()
    clips.add_argument("--clip-norm", type=float, metavar="X", help="of each weight's gradient")
    clips.add_argument("--clip-value", type=float, metavar="X", help="of each number in a gradient")
    clips.add_argument(
        "--global-clip-norm", type=float, metavar="X", help="of all gradients together"
    )
    group.add_argument(
        "--l2", type=float, metavar="X", help="pull the base's trained kernels towards zero"
    )
    group.add_argument(
        "--average",
        type=float,
        metavar="X",
        help="validate and keep a moving average of the weights with this momentum, such as 0.99",
    )
    group.add_argument("--accumulate", type=int, metavar="N", help="batches that make one step")
    group.add_argument(
        "--multiplier",
        action="append",
        metavar="LAYER=FACTOR",
        help="layers, groups, blocks or `head` that learn faster or slower",
    )
    group.add_argument("--loss", type=_underscored, choices=get_args(LossKind))
    group.add_argument("--label-smoothing", type=float, metavar="X")
    group.add_argument("--focal-gamma", type=float, metavar="X", help="of `--loss focal`")


def _add_speed_flags(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("more on speed and memory")
    group.add_argument("--loop", choices=get_args(Loop))
    group.add_argument("--compile", choices=get_args(Compile), help="XLA; auto: on GPUs only")
    group.add_argument("--no-cache", action="store_true", help="do not compute features once")
    group.add_argument(
        "--views",
        type=int,
        metavar="N",
        help="with augmentation: compute features of N varied views of each sample",
    )
    group.add_argument("--features-in", choices=("auto", "memory", "disk"))
    group.add_argument("--features-as", choices=("float32", "float16"), help="as they are kept")
    group.add_argument(
        "--features-precision",
        choices=("float32", "bfloat16", "float16"),
        help="as they are computed; others than float32 are faster on some machines",
    )


def phase_values(options: argparse.Namespace) -> dict[str, Any]:
    """What every phase has in common, under the names of `Phase`.

    Raises:
        EngineError: If values do not fit.
    """
    values = given(
        options,
        *("epochs", "optimizer", "early_stopping", "momentum", "weight_decay", "l2", "average"),
        *("clip_norm", "clip_value", "global_clip_norm", "accumulate"),
    )
    if options.optimizer == "sgd":
        values.setdefault("momentum", 0.9)
    schedule: dict[str, Any] = {
        **given(options, "warm_up"),
        **{name: _number("--schedule-value", name, value) for name, value in _schedule(options)},
    }
    if options.schedule is not None:
        schedule["kind"] = options.schedule
    if schedule:
        values["schedule"] = checked_part(Schedule, **schedule)
    if options.optimizer_value:
        pairs = _pairs("--optimizer-value", options.optimizer_value)
        values["optimizer_values"] = tuple(
            (name, _number_or_flag("--optimizer-value", name, value)) for name, value in pairs
        )
    if options.multiplier:
        values["multipliers"] = tuple(
            _multiplier(layer, _number("--multiplier", layer, factor))
            for layer, factor in _pairs("--multiplier", options.multiplier)
        )
    return values


def training_values(options: argparse.Namespace) -> dict[str, Any]:
    """What a training has beside its phases, under the names of `TrainSpec`.

    Raises:
        EngineError: If values do not fit.
    """
    values = given(options, "batch_size", "loop", "precision", "compile", "device", "class_weights")
    values["cache"] = not options.no_cache
    if options.start_from is not None:
        values["start_from"] = absolute([options.start_from])[0]
    if options.class_weight:
        values["class_weight_values"] = tuple(
            (name, _number("--class-weight", name, weight))
            for name, weight in _pairs("--class-weight", options.class_weight)
        )
    _check_features(options)
    features = given(options, "views")
    for option, field in (
        ("features_in", "place"),
        ("features_as", "stored_as"),
        ("features_precision", "computed_in"),
    ):
        if getattr(options, option) is not None:
            features[field] = getattr(options, option)
    if features:
        values["features"] = checked_part(FeatureSpec, **features)
    loss = given(options, "label_smoothing")
    if options.loss is not None:
        loss["kind"] = options.loss
    if options.focal_gamma is not None:
        if options.loss != "focal":
            raise EngineError(
                f"`--focal-gamma {options.focal_gamma:g}` was given, but it is for the focal loss: "
                "add `--loss focal`, or leave it out."
            )
        loss["gamma"] = options.focal_gamma
    if loss:
        values["loss"] = checked_part(LossSpec, **loss)
    return values


def _check_features(options: argparse.Namespace) -> None:
    """Refuse what would have no effect."""
    kept = given(options, "views", "features_in", "features_as", "features_precision")
    flags = " and ".join(f"--{name.replace('_', '-')}" for name in kept)
    if options.no_cache and kept:
        raise EngineError(
            f"{flags} was given with --no-cache, which keeps no features: leave one of them out."
        )
    if options.views and options.augment in (None, "none"):
        raise EngineError(
            f"`--views {options.views}` was given without augmentation, so all views would be the "
            "same: add `--augment gentle`, or leave it out."
        )


def _multiplier(layer: str, factor: float) -> RateMultiplier:
    if not 0 <= factor <= 1000:
        raise EngineError(f"`--multiplier {layer}={factor:g}` was given: give a factor 0 to 1000.")
    return RateMultiplier(layer=layer, factor=factor)


def given(options: argparse.Namespace, *names: str) -> dict[str, Any]:
    """The options of these names that were given."""
    return {name: getattr(options, name) for name in names if getattr(options, name) is not None}


def _schedule(options: argparse.Namespace) -> list[tuple[str, str]]:
    pairs = _pairs("--schedule-value", options.schedule_value or ())
    for name, _ in pairs:
        if name not in _SCHEDULE_VALUES:
            raise EngineError(
                f"`--schedule-value {name}=…` was given, but a schedule has "
                f"{', '.join(_SCHEDULE_VALUES)}: name one of these."
            )
        if (options.schedule or "constant") not in _SCHEDULE_VALUES[name]:
            raise EngineError(
                f"`--schedule-value {name}=…` was given, but it is for the schedules "
                f"{', '.join(_SCHEDULE_VALUES[name])}: choose one with `--schedule`, or leave it "
                "out."
            )
    return pairs


def _pairs(flag: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    """NAME=VALUE; a name may hold the sign, a value does not."""
    pairs = []
    for text in texts:
        name, sign, value = text.rpartition("=")
        if not (name and sign and value):
            raise EngineError(
                f"`{flag} {text}` was given: a name, an equals sign and a number were expected."
            )
        pairs.append((name, value))
    return pairs


def _number(flag: str, name: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise EngineError(
            f"`{flag} {name}={text}` was given: {text!r} is no number, so give one."
        ) from None


def _number_or_flag(flag: str, name: str, text: str) -> float | bool:
    flags = {"true": True, "false": False}
    return flags[text.lower()] if text.lower() in flags else _number(flag, name, text)


def _batch_size(text: str) -> int | str:
    if text != "auto" and not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is neither a whole number nor `auto`")
    return text if text == "auto" else int(text)


def _underscored(text: str) -> str:
    return text.replace("-", "_")


def _names() -> str:
    return f"{', '.join(OPTIMIZERS)} (default: adam)"
