"""`graft predict`: what a model makes of new samples, and what becomes of that."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine import analysis_tasks, tasks
from engine.batch_types import BatchRequest
from engine.cli_output import Outcome, count, percent
from engine.cli_values import absolute
from engine.control import Control
from engine.errors import EngineError, TableThereError
from engine.prediction_types import SortedCopies
from engine.types import Prediction


def add_predict_flags(command: argparse.ArgumentParser) -> None:
    """What `graft predict` takes."""
    command.add_argument("model", metavar="RUN_OR_MODEL", help="a run's folder or a model file")
    command.add_argument(
        "files", metavar="FILE", nargs="+", help="pictures, recordings, folders of them, tables"
    )
    command.add_argument(
        "--preprocessing",
        choices=("auto", "none", "unit", "tf", "caffe", "torch"),
        default="auto",
        help="what a model file from elsewhere needs (default: recognised)",
    )
    command.add_argument(
        "--unsure-below",
        type=float,
        metavar="X",
        help="call answers less probable than X unsure (default: as kept with the run)",
    )
    command.add_argument("--csv", metavar="FILE.csv", help="write the answers as a table")
    command.add_argument(
        "--sort-into",
        metavar="DIR",
        help="copy the files into a folder for each class, unsure ones into their own",
    )
    batch = command.add_argument_group(
        "a large folder",
        "The table is written while the answers come, and nothing is kept in memory. The same "
        "command again goes on where it was interrupted.",
    )
    batch.add_argument("--to", metavar="FILE.csv", help="write a line for each sample there")
    batch.add_argument(
        "--all-probabilities", action="store_true", help="a column for each class as well"
    )
    batch.add_argument("--batch-size", type=int, metavar="N", help="samples answered at once")
    batch.add_argument("--device", metavar="NAME", help="auto, CPU, GPU:0, …")
    batch.add_argument(
        "--from-start", action="store_true", help="replace a table that is there, or was begun"
    )


def check_predict(options: argparse.Namespace) -> None:
    """Refuse what cannot succeed before anything is loaded.

    Raises:
        EngineError: With the reason.
    """
    from engine.prediction_files import require_place

    for file in (options.model, *options.files):
        if not Path(file).exists():
            raise EngineError(f"There is no file or folder {file}: check the path.")
    if options.csv is not None:
        require_place(options.csv)
    if options.sort_into is not None and Path(options.sort_into).is_file():
        raise EngineError(f"{options.sort_into} is a file: give a folder for the copies.")
    if options.to is None:
        _refuse_batch_flags(options)
        return
    if options.csv is not None or options.sort_into is not None:
        raise EngineError(
            "`--to` writes a table as the answers come: leave `--csv` and `--sort-into` out."
        )
    from engine.batch_settings import check_batch

    with _with_flags():
        check_batch(_batch_request(options))


def _refuse_batch_flags(options: argparse.Namespace) -> None:
    flags = {
        "--all-probabilities": options.all_probabilities,
        "--batch-size": options.batch_size is not None,
        "--device": options.device is not None,
        "--from-start": options.from_start,
    }
    given = [flag for flag, is_given in flags.items() if is_given]
    if given:
        raise EngineError(f"{given[0]} goes with `--to FILE.csv`: name the table to write.")


def predict(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft predict`."""
    if options.to is not None:
        return _predict_batch(options, control)
    from engine.prediction import prediction_to_json

    request = tasks.PredictRequest(
        model=options.model,
        paths=tuple(options.files),
        preprocessing=options.preprocessing,
        unsure_below=options.unsure_below,
    )
    found = tasks.predict_files(request, control)
    values: dict[str, Any] = {"predictions": [prediction_to_json(one) for one in found]}
    lines = [_line(one) for one in found]
    if len(found) > 1:
        lines.append(_summary(found))
    if options.csv is not None:
        from engine.prediction_files import write_table

        place = absolute([options.csv])[0]
        write_table(found, place)
        values["csv"] = place
        lines.append(f"table: {place}")
    if options.sort_into is not None:
        from engine.prediction_files import sort_copies

        made = sort_copies(found, absolute([options.sort_into])[0], control=control)
        values["sorted"] = {
            "to": made.to,
            "counts": dict(made.counts),
            "left_out": made.num_left_out,
        }
        lines.append(_sorted_line(made))
    return Outcome(values=values, text="\n".join(lines))


def interrupted_sentence(to: str | None) -> str:
    """What is left of an interrupted prediction, and how to go on."""
    from engine.answer_table import count_begun

    done = 0 if to is None else count_begun(Path(to))
    if not done:
        return "Interrupted."
    return (
        f"Interrupted. {count(done, 'answer is', 'answers are')} kept: give the same command "
        "again to go on."
    )


def _predict_batch(options: argparse.Namespace, control: Control) -> Outcome:
    with _with_flags():
        made = analysis_tasks.predict_batch(_batch_request(options), control)
    values = asdict(made)
    lines = [f"{made.num_samples - made.num_unsure - made.num_unread:,} answered"]
    lines += [f"{made.num_unsure:,} unsure"] if made.num_unsure else []
    lines += [f"{made.num_unread:,} could not be read"] if made.num_unread else []
    if made.num_before:
        lines.append(f"{made.num_before:,} of them before")
    speed = f"{made.seconds:.1f} s, {made.per_second:,.0f} a second"
    return Outcome(values=values, text=f"{', '.join(lines)}; {speed}\ntable: {made.to}")


def _batch_request(options: argparse.Namespace) -> BatchRequest:
    return BatchRequest(
        model=options.model,
        paths=tuple(options.files),
        to=options.to,
        all_probabilities=options.all_probabilities,
        batch_size=options.batch_size,
        device=options.device or "auto",
        preprocessing=options.preprocessing,
        unsure_below=options.unsure_below,
        from_start=options.from_start,
    )


@contextmanager
def _with_flags() -> Iterator[None]:
    """The window has a button for what is a flag here."""
    try:
        yield
    except TableThereError as error:
        raise EngineError(f"{str(error).removesuffix('.')} (`--from-start`).") from None


def _line(one: Prediction) -> str:
    if one.error is not None:
        return f"{one.path}: {one.error}"
    answers = [f"{name} {percent(share)}" for name, share in one.top]
    answers += [f"{name} {value:.6g}" for name, value in one.values]
    if one.unsure:
        limit = f"{100 * one.rule.unsure_below:g}"
        return f"{one.path}: unsure (below {limit} %): {', '.join(answers)}"
    # A threshold of its own can make the less probable of two classes the answer.
    decided = one.probability is not None and one.top[0][0] != one.answer[0]
    return f"{one.path}: {f'{one.answer[0]}: ' if decided else ''}{', '.join(answers)}"


def _summary(found: tuple[Prediction, ...]) -> str:
    unsure = sum(one.unsure for one in found)
    unread = sum(one.error is not None for one in found)
    parts = [f"{len(found) - unsure - unread:,} answered"]
    parts += [f"{unsure:,} unsure"] if unsure else []
    parts += [f"{unread:,} could not be read"] if unread else []
    seconds = next((one.seconds for one in found if one.seconds is not None), None)
    each = "" if seconds is None else f"; {1000 * seconds:.3g} ms each for the model"
    return f"{', '.join(parts)}{each}"


def _sorted_line(made: SortedCopies) -> str:
    counts = ", ".join(f"{name} {number:,}" for name, number in made.counts)
    left = f"; {made.num_left_out:,} left out" if made.num_left_out else ""
    copies = count(sum(number for _, number in made.counts), "copy", "copies")
    return f"{copies} in {made.to}: {counts}{left}"
