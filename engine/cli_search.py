"""`graft search`: many recipes tried, the best taken; also from several processes and machines."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar, get_args

from engine import environment, search_tasks
from engine.cli_choosing import source_of_text
from engine.cli_output import Outcome, count, table
from engine.cli_training import recipe_from_file, recipe_from_flags
from engine.cli_values import absolute, checked_part
from engine.control import Control
from engine.errors import EngineError
from engine.recipe import AugmentPreset, OptimizerName, Pooling, Recipe
from engine.search.folder import SearchFolder, holds_search, require_new
from engine.search.space import default_space
from engine.search.types import (
    SEARCHED,
    BestRequest,
    JoinRequest,
    Pruner,
    RateRange,
    Sampler,
    SearchRequest,
    SearchSpace,
    SearchSpec,
    SearchState,
)
from engine.search.wording import figure, rows, trial_sentence
from engine.storage import os_error_sentence, write_json
from engine.targets import score_name

T = TypeVar("T")

_DEFAULT = ("learning-rate", "head")
# Which of what is searched each list of values belongs to.
_LISTS = {
    "rates": "learning-rate",
    "optimizers": "optimizer",
    "depths": "freeze-depth",
    "layers": "head",
    "units": "head",
    "dropouts": "head",
    "poolings": "head",
    "augmentations": "augmentation",
    "try_source": "source",
}
_OF_A_FOLDER = ("join", "stop", "show", "best", "trial")
_OF_SEARCH = (
    *("to", "search", "trials", "time_limit", "search_seed", "sampler", "pruner", "workers"),
    *_LISTS,
    *_OF_A_FOLDER,
)
_RETRAIN = "train it as a run with `graft train {path} --run DIR`"


def add_search_flags(command: argparse.ArgumentParser) -> None:
    """The flags beside those of `graft train`."""
    command.usage = (
        "%(prog)s RECIPE.json --to DIR [FLAG…]\n"
        "       %(prog)s --source MODEL_OR_APPLICATION --data DATA --to DIR [FLAG…]\n"
        "       %(prog)s DIR [--join | --stop | --show | --best RECIPE.json]"
    )
    command.epilog = (
        "`graft search DIR` goes on with a search; `--join`, on any machine that sees the folder, "
        "helps with one that goes on. Trials are judged on the validation split; the test split is "
        "never looked at. Features of frozen layers are computed once for all trials."
    )
    group = command.add_argument_group("what to try (lists with commas)")
    group.add_argument("--to", metavar="DIR", help="a new folder for the search")
    group.add_argument(
        "--search", metavar="WHAT,…", help=f"{', '.join(SEARCHED)} (default: learning-rate,head)"
    )
    group.add_argument("--rates", metavar="LOW,HIGH", help="by default the recipe's /10 to ·10")
    group.add_argument("--optimizers", metavar="NAME,…")
    group.add_argument("--depths", metavar="N,…", help="blocks to unfreeze from the output on")
    group.add_argument("--layers", metavar="N,…", help="hidden layers of the head")
    group.add_argument("--units", metavar="N,…", help="of each hidden layer")
    group.add_argument("--dropouts", metavar="X,…", help="after each hidden layer")
    group.add_argument("--poolings", metavar="NAME,…", help=", ".join(get_args(Pooling)))
    group.add_argument("--augmentations", metavar="NAME,…")
    group.add_argument(
        "--try-source",
        metavar="NAME[=WEIGHTS]",
        action="append",
        help="another source model; may be given several times",
    )
    how = command.add_argument_group("how long and how")
    how.add_argument("--trials", type=int, metavar="N", help="40 by default")
    how.add_argument(
        "--time-limit", type=float, metavar="SECONDS", help="no trial begins after that"
    )
    how.add_argument("--workers", type=int, metavar="N", help="processes on this machine (1)")
    how.add_argument("--pruner", choices=get_args(Pruner), help="median by default")
    how.add_argument("--sampler", choices=get_args(Sampler), help="tpe by default")
    how.add_argument("--search-seed", type=int, metavar="N", help="of what is drawn (0)")
    begun = command.add_argument_group("of a search that was begun")
    only = begun.add_mutually_exclusive_group()
    only.add_argument("--join", action="store_true", help="help with it until it is complete")
    only.add_argument("--stop", action="store_true", help="let all who work on it leave it")
    only.add_argument("--show", action="store_true", help="how it stands")
    only.add_argument("--best", metavar="RECIPE.json", help="write the best trial's recipe")
    begun.add_argument("--trial", type=int, metavar="N", help="of this trial, for --best")


def check_search(options: argparse.Namespace) -> None:
    """Refuse what cannot succeed, before TensorFlow is loaded.

    Raises:
        EngineError: With the reason.
    """
    if _folder_of(options) is None:
        flags = [
            f"--{name}" for name in _OF_A_FOLDER if getattr(options, name) not in (None, False)
        ]
        if options.recipe is not None and not Path(options.recipe).exists():
            raise EngineError(f"There is no file or folder {options.recipe}: check the path.")
        if flags:
            raise EngineError(
                f"{flags[0]} was given without the folder of a search: `graft search DIR "
                f"{flags[0]}`."
            )
        if options.to is None:
            raise EngineError("`graft search` needs --to DIR, a new folder for the search.")
        require_new(options.to)
        _searched(options)
        return
    allowed = {*_OF_A_FOLDER, "workers", "data"} if options.join else set(_OF_A_FOLDER)
    known = {"recipe", "json", "command", "run", "edits", "cache"}
    given = [name for name, one in vars(options).items() if one not in (None, False)]
    beside = [name for name in given if name not in allowed | known]
    if beside:
        raise EngineError(
            f"A search and --{beside[0].replace('_', '-')} were given, but what it tries was said "
            "when it began: leave it out, or begin a new search with --to."
        )
    if options.trial is not None and options.best is None:
        raise EngineError("`--trial` says of which trial `--best` writes the recipe: add --best.")
    SearchFolder(options.recipe).require()


def search(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft search`."""
    folder = _folder_of(options)
    if folder is None:
        environment.load_tensorflow()
        request = SearchRequest(folder=absolute([options.to])[0], spec=_spec(options, control))
        return _outcome(search_tasks.run_search(request, control))
    if options.best is not None:
        return _best(options, folder, control)
    if options.stop:
        search_tasks.stop_search(folder, control)
        text = f"All who work on the search in {folder} are asked to leave it."
        return Outcome(values={"status": "stopping", "search": folder}, text=text)
    if options.show:
        return _outcome(search_tasks.read_search(folder, control))
    environment.load_tensorflow()
    if options.join:
        roots = absolute(options.data) if options.data else None
        workers = 1 if options.workers is None else options.workers
        if not 1 <= workers <= 64:
            raise EngineError(f"`--workers {workers}` was given: give 1 to 64.")
        joined = JoinRequest(folder=folder, workers=workers, roots=roots)
        return _outcome(search_tasks.join_search(joined, control))
    return _outcome(search_tasks.run_search(SearchRequest(folder=folder), control))


def interrupted_sentence(options: argparse.Namespace) -> str:
    """What is left of an interrupted search, and how to go on."""
    folder = options.to or options.recipe or ""
    if not holds_search(folder):
        return "Interrupted before the first trial began: nothing was written."
    done = search_tasks.read_search(folder, Control()).num_done
    return (
        f"Interrupted. {count(done, 'trial is', 'trials are')} done in {folder}: go on with "
        f"`graft search {folder}`."
    )


def _folder_of(options: argparse.Namespace) -> str | None:
    """The folder of a search that was begun, where one was given in place of a recipe."""
    if options.recipe is None or not Path(options.recipe).is_dir():
        return None
    return absolute([options.recipe])[0]


def _spec(options: argparse.Namespace, control: Control) -> SearchSpec:
    own = argparse.Namespace(**{**vars(options), **dict.fromkeys(_OF_SEARCH)})
    recipe = recipe_from_file(own) if options.recipe else recipe_from_flags(own, control)
    chosen = {
        name: getattr(options, given)
        for name, given in (
            *((name, name) for name in ("trials", "sampler", "pruner", "workers")),
            ("seconds", "time_limit"),
            ("seed", "search_seed"),
        )
        if getattr(options, given) is not None
    }
    return checked_part(SearchSpec, base=recipe, space=_space(options, recipe), **chosen)


def _searched(options: argparse.Namespace) -> tuple[str, ...]:
    """What is searched: as was said, and whatever values were given for."""
    given = {what for name, what in _LISTS.items() if getattr(options, name) is not None}
    named = _split(options.search) if options.search is not None else ()
    unknown = [name for name in named if name not in SEARCHED]
    if unknown:
        raise EngineError(
            f"{unknown[0]!r} was given as what to search: choose from {', '.join(SEARCHED)}."
        )
    if "source" in named and options.try_source is None:
        raise EngineError(
            "`--search source` was given: name the other source models with `--try-source`."
        )
    return tuple(name for name in SEARCHED if name in (given | set(named) or _DEFAULT))


def _space(options: argparse.Namespace, recipe: Recipe) -> SearchSpace:
    sources = [source_of_text(text) for text in options.try_source or ()]
    if recipe.source.edits:
        # At the recipe's size, and not each at its own: the data is the same.
        sources = [one.model_copy(update={"edits": _sizes(recipe)}) for one in sources]
    space = default_space(recipe, _searched(options), sources)
    changes: dict[str, Any] = {}
    if options.rates is not None:
        rates = _values("--rates", options.rates, float)
        if len(rates) != 2:
            raise EngineError(f"`--rates {options.rates}` was given: give the lowest and highest.")
        changes["learning_rate"] = checked_part(RateRange, low=rates[0], high=rates[1])
    if options.optimizers is not None:
        changes["optimizers"] = _names("--optimizers", options.optimizers, OptimizerName)
    if options.depths is not None:
        changes["depths"] = _values("--depths", options.depths, int)
    head = {
        "layers": options.layers and _values("--layers", options.layers, int),
        "units": options.units and _values("--units", options.units, int),
        "dropout": options.dropouts and _values("--dropouts", options.dropouts, float),
        "pooling": options.poolings and _names("--poolings", options.poolings, Pooling),
    }
    if space.head is not None:
        shape = {**space.head.model_dump(), **{name: one for name, one in head.items() if one}}
        changes["head"] = checked_part(type(space.head), **shape)
    if options.augmentations is not None and space.augment is not None:
        presets = _names("--augmentations", options.augmentations, AugmentPreset)
        changes["augment"] = space.augment.model_copy(update={"presets": presets})
    return checked_part(SearchSpace, **{**dict(space), **changes})


def _sizes(recipe: Recipe) -> tuple[Any, ...]:
    return tuple(edit for edit in recipe.source.edits if edit.kind in ("input_size", "channels"))


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _values(flag: str, text: str, kind: Callable[[str], T]) -> tuple[T, ...]:
    try:
        return tuple(map(kind, _split(text)))
    except ValueError:
        what = "whole numbers" if kind is int else "numbers"
        raise EngineError(
            f"`{flag} {text}` was given: write {what} with commas between them."
        ) from None


def _names(flag: str, text: str, kind: Any) -> tuple[str, ...]:
    names, known = _split(text), get_args(kind)
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        what = repr(unknown[0]) if unknown else "nothing"
        raise EngineError(f"`{flag}` was given {what}: choose from {', '.join(known)}.")
    return names


def _best(options: argparse.Namespace, folder: str, control: Control) -> Outcome:
    recipe = search_tasks.search_recipe(BestRequest(folder=folder, trial=options.trial), control)
    path = Path(absolute([options.best])[0])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, recipe.model_dump(mode="json"))
    except OSError as error:
        raise EngineError(os_error_sentence(error, path)) from error
    state = search_tasks.read_search(folder, control)
    number = state.best if options.trial is None else options.trial
    chosen = next(one for one in state.trials if one.number == number)
    text = (
        f"{trial_sentence(chosen, state.task)}\nrecipe: {path}\n"
        f"To have its model, {_RETRAIN.format(path=path)}."
    )
    return Outcome(values={**_to_json(state), "recipe": str(path)}, text=text)


def _outcome(state: SearchState) -> Outcome:
    lines = [table(rows(state), right=(0, 1, 2, 3, 4))] if state.trials else []
    best = state.best_trial
    status = f"{state.status}: {count(state.num_done, 'trial')} in {state.seconds:.1f} s"
    if best is not None:
        score = f"validation {score_name(state.task)} {figure(best.score, state.task)}"
        status += f", the best is trial {best.number} ({score})"
    lines += [status, f"search: {state.folder}"]
    if state.status in ("stopped", "interrupted"):
        lines.append(f"It goes on with `graft search {state.folder}`.")
    if best is not None:
        lines.append(f"Its recipe: `graft search {state.folder} --best RECIPE.json`.")
    return Outcome(values=_to_json(state), text="\n".join(lines))


def _to_json(state: SearchState) -> dict[str, Any]:
    trials = []
    for one in state.trials:
        values = {**asdict(one), "values": dict(one.values), "scores": list(one.scores)}
        trials.append(values)
    best = state.best_trial
    return {
        "status": state.status,
        "trials": trials,
        "best": state.best,
        "best_score": None if best is None else best.score,
        "score": score_name(state.task),
        "seconds": state.seconds,
        "workers": list(state.workers),
        "search": state.folder,
    }
