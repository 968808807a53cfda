"""The commands that make, resume and use runs: train, evaluate, demo."""

import argparse
from pathlib import Path

from engine import export_tasks, tasks
from engine.cli_output import Outcome, percent
from engine.cli_training import recipe_and_list, recipe_from_flags
from engine.cli_values import absolute
from engine.cluster import from_environment
from engine.control import Control
from engine.errors import EngineError
from engine.targets import score_name
from engine.team import joined
from engine.types import RunResult

_NOT_BEGUN = "Interrupted before the run began: nothing was written."


def train(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft train`."""
    recipe, listed = recipe_and_list(options, control) if options.recipe else (None, None)
    device = recipe.train.device if recipe else options.device or "auto"
    # Flags may mean that the source is looked into, which comes after the machines have met.
    with joined(from_environment(), device, control):
        recipe = recipe or recipe_from_flags(options, control)
        request = tasks.TrainRequest(
            recipe=recipe,
            run_dir=absolute([options.run_dir])[0],
            data_list=None if options.ignore_list else listed,
        )
        return _run_outcome(tasks.train_run(request, control))


def resume(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft resume`, on data that has moved where that is said; of an ended run only that."""
    from engine.runs import ENDED, RunFolder

    run_dir = absolute([options.run_dir])[0]
    if options.data is not None:
        root = absolute([options.data])[0]
        missing = tasks.find_moved(tasks.RelocateRequest(run_dir=run_dir, root=root), control)
        status = RunFolder(run_dir).status.get("status")
        if status in ENDED:
            found = "are found" if not missing else f"are found but for {missing:,}"
            text = f"The run's samples {found}; it has ended, so there is nothing to resume."
            values = {"status": status, "missing": missing, "run": run_dir}
            return Outcome(values=values, text=text)
    with joined(from_environment(), RunFolder(run_dir).recipe.train.device, control):
        return _run_outcome(tasks.resume_run(run_dir, control))


def interrupted_sentence(run_dir: str) -> str:
    """What is left of an interrupted run, and how to go on."""
    saved = saved_sentence(run_dir)
    return f"Interrupted. {saved}" if saved else _NOT_BEGUN


def saved_sentence(run_dir: str) -> str:
    """What is kept of a run that did not come to its end, and how to go on; or nothing."""
    from engine.checkpoints import load_state
    from engine.runs import RunFolder

    run = RunFolder(run_dir)
    if not (run.path / "recipe.json").exists():
        return ""
    state = load_state(run.checkpoints)
    saved = f"after epoch {state.epoch}" if state else "at its start"
    return f"The run is saved {saved}: go on with `graft resume {run_dir}`."


def _run_outcome(result: RunResult) -> Outcome:
    values = {
        "status": result.status,
        "validation_accuracy": result.validation_accuracy,
        "validation_loss": result.validation_loss,
        "epochs": len(result.history),
        "seconds": result.seconds,
        "seconds_features": result.seconds_features,
        "images_per_second": result.images_per_second,
        "run": result.run_dir,
    }
    score = score_name(result.task)
    text = (
        f"{result.status.replace('_', ' ')}: validation {score} "
        f"{_figure(result.validation_accuracy, result.task)} at epoch {result.best_epoch} of "
        f"{len(result.history)}, {result.seconds:.1f} s\nrun: {result.run_dir}"
    )
    return Outcome(values=values, text=text)


def _figure(value: float, task: str) -> str:
    return f"{value:.3f}" if task == "regression" else percent(value)


def demo(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft demo --headless DIR`: train, evaluate and export the bundled sample."""
    from engine.sample import sample_data_path, sample_recipe, sample_source_path

    to = Path(options.headless).absolute()
    if (to / "run").exists():
        raise EngineError(f"{to / 'run'} is already there: give `--headless` another folder.")
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from engine.storage import os_error_sentence

        raise EngineError(os_error_sentence(error, to)) from error
    recipe = sample_recipe(sample_source_path(), sample_data_path(to / "data"))
    result = tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=str(to / "run")), control)
    tasks.evaluate_run(tasks.EvaluateRequest(run_dir=result.run_dir), control)
    files = export_tasks.export_run(
        export_tasks.ExportRequest(
            run_dir=result.run_dir, to=str(to / "export"), formats=("keras", "h5")
        ),
        control,
    ).files
    outcome = _run_outcome(result)
    lines = [outcome.text, *(f"export: {one.path}" for one in files)]
    values = {**outcome.values, "export": [one.path for one in files]}
    return Outcome(values=values, text="\n".join(lines))
