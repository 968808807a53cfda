"""What `graft train` means: from flags or a recipe file to a recipe."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from engine import tasks
from engine.cli_flags import add_training_flags, given, phase_values, training_values
from engine.cli_scan import add_data_flags, data_roots, data_spec
from engine.cli_values import absolute, checked_part
from engine.control import Control
from engine.errors import EngineError
from engine.recipe import (
    AugmentSpec,
    Channels,
    Cut,
    Edit,
    FreezeSpec,
    InputSize,
    Phase,
    Preprocessing,
    Recipe,
    Reinitialize,
    Remove,
    SourceSpec,
    TrainSpec,
)
from engine.sources import mirror
from engine.strategies import STRATEGIES, Strategy, gated, make_phases

if TYPE_CHECKING:
    from engine.data_list import DataList

EDIT_FLAGS = (
    ("--channels", "1|3", "adapt the first convolution to grey or colour pictures"),
    ("--cut", "LAYER", "keep the source up to this layer"),
    ("--remove", "LAYER", "leave out this layer and all after it"),
    ("--reinitialize", "LAYER[+]", "new weights in this layer, with + in all after it too"),
)

_BESIDE_A_RECIPE = {
    *("recipe", "run_dir", "data", "source", "weights", "device"),
    *("json", "command", "run", "edits", "ignore_list"),
}


def recipe_from_file(options: argparse.Namespace) -> Recipe:
    """The recipe of `graft train RECIPE.json`, on other data or with other weights if given.

    Raises:
        EngineError: If the file is no valid recipe, or flags beside it would contradict it.
    """
    return recipe_and_list(options, Control())[0]


def recipe_and_list(
    options: argparse.Namespace, control: Control
) -> tuple[Recipe, "DataList | None"]:
    """As `recipe_from_file`, with the list of samples where the recipe is in an archive.

    Raises:
        EngineError: Likewise.
        CancelledError: If the task was cancelled.
    """
    from engine.recipe_archive import open_recipe

    edits = [flag for flag, _ in options.edits or ()]
    beside = edits + [
        f"--{name.replace('_', '-')}"
        for name, value in vars(options).items()
        if value not in (None, False) and name not in _BESIDE_A_RECIPE
    ]
    if beside:
        raise EngineError(
            f"A recipe and {', '.join(beside)} were given: change the recipe instead, only --data, "
            "--source (where its model file is now), --weights, --device and --run go with it."
        )
    recipe, listed = open_recipe(Path(options.recipe), control)
    changes = {}
    if options.source:
        changes["location"] = _moved_source(recipe, options.source)
    if options.weights:
        changes["weights"] = _weights(options.weights)
    recipe = recipe.model_copy(update={"source": recipe.source.model_copy(update=changes)})
    if options.data:
        data = recipe.data.model_copy(update={"roots": data_roots(options.data)})
        recipe = recipe.model_copy(update={"data": data})
    if options.device is not None:
        train = checked_part(TrainSpec, **{**dict(recipe.train), "device": options.device})
        recipe = recipe.model_copy(update={"train": train})
    return recipe, listed


def require_data_here(options: argparse.Namespace) -> None:
    """Refuse a recipe that cannot be read, or from another machine without its data's place.

    Raises:
        EngineError: With what to give.
    """
    recipe, _listed = recipe_and_list(options, Control())
    roots = [Path(root) for root in recipe.data.roots]
    gone = [root for root in roots if root.is_absolute() and not root.exists()]
    if gone and not options.data:
        raise EngineError(
            f"The recipe's data, {gone[0]}, is not on this machine: say where it is now "
            "(`--data FOLDER`)."
        )


def _moved_source(recipe: Recipe, given: str) -> str:
    from engine.sources.applications import is_application

    if is_application(recipe.source.location) or is_application(given):
        raise EngineError(
            f"The recipe's source model is {recipe.source.location}, and `--source {given}` was "
            "given: beside a recipe it only says where its model file is now."
        )
    return absolute([given])[0]


def recipe_from_flags(options: argparse.Namespace, control: Control) -> Recipe:
    """The fixed defaults, changed by what is given; they never depend on the data.

    Raises:
        EngineError: If flags are missing, contradict each other or hold values that do not fit.
    """
    if not options.source or not options.data:
        raise EngineError(
            "`graft train` needs a RECIPE.json, or --source MODEL_OR_APPLICATION and --data DATA."
        )
    source = _source(options)
    return checked_part(
        Recipe,
        source=source,
        data=data_spec(options),
        augment=AugmentSpec(preset=options.augment or "none"),
        train=checked_part(
            TrainSpec,
            phases=_phases(options, source, control),
            **training_values(options),
        ),
        **given(options, "seed"),
    )


def _source(options: argparse.Namespace) -> SourceSpec:
    location, built_in = _location(options.source)
    weights = _weights(options.weights or ("imagenet" if built_in else "file"))
    edits: tuple[Edit, ...] = ()
    if options.input_size is not None:
        edits = (checked_part(InputSize, height=options.input_size, width=options.input_size),)
    edits += tuple(_edit(flag, value, options.seed or 0) for flag, value in options.edits or ())
    return checked_part(
        SourceSpec,
        location=location,
        weights=weights,
        architecture=architecture(options.architecture),
        accept_partial=options.accept_partial,
        preprocessing=options.preprocessing or "auto",
        edits=edits,
    )


def _weights(given: str) -> str:
    return given if given in ("imagenet", "random", "file") else absolute([given])[0]


def architecture(given: str | None) -> str | None:
    """What `--architecture` names: a file's absolute path, or an application."""
    return None if given is None else _location(given)[0]


def edit_of(flag: str) -> Callable[[str], tuple[str, str]]:
    """For argparse: the flag beside its value."""
    return lambda value: (flag, value)


def _edit(flag: str, value: str, seed: int) -> Edit:
    if flag == "--channels":
        if value not in ("1", "3"):
            raise EngineError(
                f"`--channels {value}` was given: 1 is for grey pictures, 3 for colour."
            )
        return checked_part(Channels, channels=int(value))
    if flag == "--cut":
        return Cut(layer=value)
    if flag == "--remove":
        return Remove(layer=value)
    layer = value.removesuffix("+")
    return Reinitialize(layer=layer, onward=layer != value, seed=seed)


def _location(source: str) -> tuple[str, bool]:
    """A file's absolute path or an application's name, and whether it is an application."""
    from engine.sources.applications import get_application

    path = Path(source)
    if path.exists() or path.suffix or len(path.parts) > 1:
        return absolute([source])[0], False
    return get_application(source).name, True


def _phases(options: argparse.Namespace, source: SourceSpec, control: Control) -> tuple[Phase, ...]:
    # `--unfreeze` alone means: the head first, then these layers too.
    strategy: Strategy = options.strategy or (
        "two-phase" if options.unfreeze else "feature-extraction"
    )
    if options.unfreeze and strategy in ("feature-extraction", "gradual"):
        what = "trains the head only" if strategy != "gradual" else "unfreezes every block in turn"
        raise EngineError(
            f"`--unfreeze` was given with `--strategy {strategy}`, which {what}: use two-phase or "
            "fine-tune."
        )
    if options.gate == "settled" and strategy in ("feature-extraction", "fine-tune"):
        raise EngineError(
            f"`--gate settled` was given with `--strategy {strategy}`, which has one phase, so "
            "nothing could wait: use two-phase or gradual."
        )
    shared = phase_values(options)
    chosen = options.learning_rate
    rate = 1e-3 if chosen is None else chosen
    head = checked_part(Phase, name="Head", **shared, learning_rate=rate)
    # With the head alone before it, the base learns at a tenth of the rate that was given.
    gentle = rate if strategy == "fine-tune" and chosen is not None else rate / 10
    tuned = checked_part(Phase, name="", **shared, learning_rate=gentle)
    part = _freeze(options.unfreeze)
    needs_blocks = strategy == "gradual" or (strategy == "two-phase" and part is None)
    opened = tasks.open_source(source, control) if needs_blocks else None
    phases = make_phases(strategy, head, tuned, opened, part)
    return gated(phases, options.gate == "settled")


def _freeze(unfreeze: str | None) -> FreezeSpec | None:
    if unfreeze is None:
        return None
    return FreezeSpec(unfreeze=int(unfreeze) if unfreeze.lstrip("-").isdigit() else unfreeze)


def add_train_flags(train: argparse.ArgumentParser, *, run: bool = True) -> None:
    """The flags of `graft train`, which other commands share.

    Args:
        train: The command.
        run: Whether it makes a run.
    """
    to = " --run DIR" if run else ""
    train.usage = (
        f"%(prog)s RECIPE.json{to} [FLAG…]\n"
        f"       %(prog)s --source MODEL_OR_APPLICATION --data DATA{to} [FLAG…]"
    )
    train.epilog = mirror.HELP
    train.add_argument("recipe", metavar="RECIPE.json", nargs="?", help="or .zip, as saved")
    train.add_argument("--source", metavar="MODEL_OR_APPLICATION")
    train.add_argument("--data", metavar="DATA", action="append", help="may be given several times")
    if run:
        train.add_argument("--run", dest="run_dir", metavar="DIR", required=True)
        train.add_argument(
            "--ignore-list",
            action="store_true",
            help="take the data as it is, whatever samples the recipe's .zip lists",
        )
    train.add_argument("--strategy", choices=STRATEGIES)
    train.add_argument("--unfreeze", metavar="LAYER|N", help="last N layers, or from LAYER on")
    train.add_argument(
        "--gate",
        choices=("none", "settled"),
        help="settled: train a part of the base only if the phase before it has settled",
    )
    train.add_argument("--augment", choices=("none", "gentle", "strong", "photographs"))
    train.add_argument("--seed", type=int, metavar="N")
    source = train.add_argument_group("source model")
    source.add_argument("--weights", metavar="imagenet|random|FILE")
    add_architecture_flags(source)
    source.add_argument("--preprocessing", choices=get_args(Preprocessing))
    source.add_argument("--input-size", type=int, metavar="N")
    for flag, form, text in EDIT_FLAGS:
        # One list for all of them: edits are applied in the order of the command line.
        source.add_argument(
            flag, dest="edits", action="append", metavar=form, help=text, type=edit_of(flag)
        )
    add_training_flags(train)
    add_data_flags(train)


def add_architecture_flags(command: argparse._ActionsContainer) -> None:
    """The flags for files that hold weights only."""
    command.add_argument(
        "--architecture",
        metavar="FILE_OR_APPLICATION",
        help="for a file with weights only: a JSON, YAML or model file, or a built-in application",
    )
    command.add_argument(
        "--accept-partial",
        action="store_true",
        help="open it also where only some layers find their weights; the others are random",
    )
