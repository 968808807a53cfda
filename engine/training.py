"""Training a plan in a run's folder: `train` and `resume`."""

import hashlib
import json
import platform
from contextlib import nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import Any

import keras

from engine import checkpoints, storage
from engine.batch_size import settle_batch_size
from engine.checkpoints import LoopState
from engine.control import Control
from engine.dataset import fingerprint
from engine.devices import num_replicas, use_device
from engine.errors import NO_MEMORY, CancelledError, EngineError, RunFailedError
from engine.event_log import EventLog
from engine.events import Notice
from engine.following import FollowedKeeping, FollowedRun
from engine.freezing import fresh_leaves
from engine.inputs import NOUNS
from engine.keeping import FolderKeeping, Keeping
from engine.planning import TrainingPlan, make_plan
from engine.precision import report_precision
from engine.recovery import is_out_of_memory
from engine.runs import ENDED, RunFolder, claim, require_samples
from engine.team import current
from engine.trainer import Trainer
from engine.types import Loss, RunResult
from engine.usage import watch_usage


def train(plan: TrainingPlan, run_dir: str | Path, control: Control | None = None) -> RunResult:
    """Train a plan in a new run folder.

    Args:
        plan: What to train, from `make_plan`.
        run_dir: A new or empty folder.
        control: Events out; stop early, pause and cancel in.

    Raises:
        EngineError: If the folder cannot take a run.
        RunFailedError: If the run broke off; it can be resumed.
        CancelledError: If the user cancelled, or stopped it before its first batch.
    """
    control = control or Control()
    leads = current().leads
    run = claim(run_dir, _needed_bytes(plan)) if leads else FollowedRun(run_dir)
    with run.locked():
        with use_device(plan.recipe.train.device):
            plan, settled = settle_batch_size(plan, control)
        run.begin(plan.recipe, plan.index, _facts(plan))
        return _run(plan, run, control, LoopState(), settled)


def resume(run_dir: str | Path, control: Control | None = None) -> RunResult:
    """Go on with an interrupted run from its latest checkpoint.

    Raises:
        EngineError: If there is no run, it has ended, or its source or data have changed.
    """
    control = control or Control()
    run = (RunFolder if current().leads else FollowedRun)(run_dir).require()
    with run.locked():
        status = run.status
        if status.get("status") in ENDED:
            raise EngineError(
                f"The run in {run.path} has ended ({status['status'].replace('_', ' ')}): there "
                "is nothing to resume."
            )
        index = run.index()
        require_samples(index.samples, index.roots, NOUNS[index.media])
        plan = make_plan(run.recipe, index=index, control=control)
        if plan.source.source.fingerprint != status.get("source_fingerprint"):
            raise EngineError(
                f"The source model {plan.recipe.source.location} has changed since the run began: "
                "put the old file back, or start a new run."
            )
        state = checkpoints.load_state(run.checkpoints) or LoopState()
        run.update(status="running")
        return _run(plan, run, control, state)


def train_more(run_dir: str | Path, epochs: int, control: Control | None = None) -> RunResult:
    """Go on with a run for some epochs more of the phase that it ended in.

    The run's recipe then says how many epochs that phase has, and does not stop it early; phases
    after it are not begun.

    Raises:
        EngineError: If there is no run, it has no whole epoch yet, or its source or data have
            changed.
    """
    run = RunFolder(run_dir).require()
    with run.locked():
        state = checkpoints.load_state(run.checkpoints)
        if state is None:
            raise EngineError(
                f"The run in {run.path} has no whole epoch yet to go on from: start it again."
            )
        recipe = run.recipe
        phases = list(recipe.train.phases)
        longer = state.phase_epochs + epochs
        # So many were asked for, whatever would have ended the phase early.
        changes = {"epochs": longer, "early_stopping": None}
        phases[state.phase] = phases[state.phase].model_copy(update=changes)
        train = recipe.train.model_copy(update={"phases": tuple(phases)})
        storage.write_json(
            run.path / "recipe.json",
            recipe.model_copy(update={"train": train}).model_dump(mode="json"),
        )
        checkpoints.reopen(run.checkpoints, state)
        run.update(status="interrupted")
    return resume(run_dir, control)


def _run(
    plan: TrainingPlan,
    run: RunFolder,
    control: Control,
    state: LoopState,
    settled: Notice | None = None,
) -> RunResult:
    train, team = plan.recipe.train, current()
    log = EventLog(run.path / "events.jsonl", control) if team.leads else nullcontext(control)
    try:
        team.require_same("Recipe, data or versions are", _digest(plan, state))
        with log as logged, watch_usage(logged, train.device), use_device(train.device):
            if not state.epoch:
                for notice in (*_notices(plan), *([settled] if settled else [])):
                    logged.report(notice)
                report_precision(train, logged)
            kept: Keeping = FolderKeeping(run, logged) if team.leads else FollowedKeeping(run)
            result = Trainer(plan, kept, team.control(logged), state).run()
        run.end(result)
        return result
    except CancelledError:
        run.update(status="interrupted")
        raise
    except OSError as error:
        raise RunFailedError(storage.os_error_sentence(error, run.path)) from error
    except RunFailedError as error:
        run.update(status="failed", error=str(error))
        raise
    except Exception as error:
        lost = team.failure(error)
        if lost is None and not is_out_of_memory(error):
            raise
        failure = lost or RunFailedError(NO_MEMORY)
        run.update(status="failed", error=str(failure))
        raise failure from error


def _digest(plan: TrainingPlan, state: LoopState) -> bytes:
    """Of what has to be the same on machines that train together; places of files may differ."""
    recipe = plan.recipe.model_dump(mode="json")
    for part, field in (("data", "roots"), ("source", "location"), ("train", "start_from")):
        del recipe[part][field]
    facts = _facts(plan)
    same = {name: facts[name] for name in ("class_names", "source_fingerprint", "preprocessing")}
    data = fingerprint(plan.index)
    text = json.dumps([recipe, same, data, facts["versions"]["tensorflow"], state.epoch])
    return hashlib.sha256(text.encode()).digest()


def _needed_bytes(plan: TrainingPlan) -> int:
    """Disk room for two finished models and three checkpoints of them, generously."""
    return plan.source.source.num_parameters * 4 * 5 + 2_000_000


def _facts(plan: TrainingPlan) -> dict[str, Any]:
    return {
        "task": plan.output.task,
        "class_names": plan.index.class_names,
        "source": plan.source.source.name,
        "source_fingerprint": plan.source.source.fingerprint,
        "data_fingerprint": plan.index.fingerprint,
        "preprocessing": plan.preprocessing,
        "input": plan.input.to_json(),
        "output": plan.output.to_json(),
        "versions": {
            "graft": version("graft-studio"),
            "keras": keras.version(),
            "tensorflow": version("tensorflow"),
            "numpy": version("numpy"),
            "python": platform.python_version(),
            "system": platform.platform(),
        },
    }


def _together(plan: TrainingPlan) -> list[Notice]:
    """How a batch is divided among several devices."""
    replicas, machines = num_replicas(plan.recipe.train.device), current().size
    if replicas == 1:
        return []
    of = f" on {machines} machines" if machines > 1 else ""
    share = -(-plan.batch_size // replicas)
    text = (
        f"{replicas} devices{of} train together: of each batch of {plan.batch_size} "
        f"{plan.input.noun}, each computes {share}."
    )
    if plan.recipe.train.loop == "fit":
        text += " The gradient-tape loop makes the steps."
    return [Notice(level="info", text=text)]


def _notices(plan: TrainingPlan) -> list[Notice]:
    """What the user should know of a plan before its figures appear."""
    notices = _together(plan)
    if plan.source.source.weights == "random":
        text = (
            f"{plan.source.source.name} starts from RANDOM weights: nothing that it learned before "
            "is used."
        )
        notices.append(Notice(level="warning", text=text))
    notices += [
        Notice(level="warning", text=repair)
        for repair in plan.source.source.repairs
        if isinstance(repair, Loss)
    ]
    notices += [Notice(level="info", text=text) for text in plan.source.source.adapted]
    trained = frozenset().union(*plan.trainable)
    fresh = fresh_leaves(plan.recipe.source.edits, plan.source.base)
    frozen = [leaf.name for leaf in fresh if leaf.path not in trained]
    if frozen:
        text = (
            f"Layers with new random weights stay frozen and never learn: {', '.join(frozen[:5])}"
            f"{', …' if len(frozen) > 5 else ''}; let them train (`--unfreeze {frozen[0]}`)."
        )
        notices.append(Notice(level="warning", text=text))
    refused = len(plan.index.refused)
    if refused:
        files = "1 file is" if refused == 1 else f"{refused} files are"
        text = (
            f"{files} not used because they cannot be read: the data page lists them "
            "(`graft scan`)."
        )
        notices.append(Notice(level="warning", text=text))
    unused = {file.path for file in plan.index.refused}
    found = [
        one
        for one in plan.index.findings
        if one.level == "warning" and not (one.paths and unused.issuperset(one.paths))
    ]
    if found:
        more = f" (and {len(found) - 1} more findings)" if len(found) > 1 else ""
        text = f"About the data: {found[0].text}{more} The data page tells all (`graft scan`)."
        notices.append(Notice(level="warning", text=text))
    height, width, channels = plan.input.shape
    if channels == 1 and plan.input.media == "picture":
        text = f"The source model sees grey pictures of {height}×{width} pixels."
        notices.append(Notice(level="info", text=text))
    wanted = plan.recipe.train.batch_size
    if wanted != "auto" and plan.batch_size < wanted:
        text = (
            f"The batch size is {plan.batch_size}, not {wanted}: there are "
            f"only that many training {plan.input.noun}."
        )
        notices.append(Notice(level="info", text=text))
    return notices
