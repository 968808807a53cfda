"""The command line: parsing, exit codes, what is printed. The work is in `engine.tasks`.

Exit codes: 0 done, 2 the user's input is wrong, 3 a run failed and can be resumed, 130 interrupted.
"""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from engine import (
    cli_advice,
    cli_cache,
    cli_checks,
    cli_choosing,
    cli_cluster,
    cli_commands,
    cli_copy,
    cli_cross,
    cli_desktop,
    cli_evaluate,
    cli_explain,
    cli_export,
    cli_interpolate,
    cli_predict,
    cli_rate,
    cli_review,
    cli_runs,
    cli_scan,
    cli_search,
    cli_sizes,
    cli_trust,
    environment,
)
from engine.cli_output import Outcome, ProgressLine
from engine.cli_training import add_architecture_flags, add_train_flags
from engine.control import Control
from engine.errors import (
    NO_MEMORY,
    CancelledError,
    ColumnsNeededError,
    DivergedError,
    EngineError,
    NoClassesError,
    RunFailedError,
)
from engine.sources import mirror

COMMANDS = (
    "demo",
    "doctor",
    "applications",
    "inspect",
    "scan",
    "train",
    "cross-validate",
    "search",
    "advise",
    "find-rate",
    "rank-sources",
    "learning-curve",
    "examples",
    "resume",
    "evaluate",
    "decide",
    "predict",
    "review",
    "explain",
    "calibrate",
    "robustness",
    "compare-source",
    "export",
    "interpolate",
    "sizes",
    "copy-data",
    "cache",
    "cluster",
    "desktop-entry",
)
_WITH_TENSORFLOW = frozenset(COMMANDS) - {
    "applications",
    "scan",
    "search",
    "cache",
    "cluster",
    "examples",
    "copy-data",
    "decide",
    "sizes",
    "desktop-entry",
}


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """The caller asked for the window, with these files or folders, or with the sample."""

    paths: tuple[str, ...] = ()
    demo: bool = False


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is an `EngineError` instead of a usage page."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise EngineError(f"{self.prog}: {message}. `{self.prog} --help` lists what it takes.")


def run(arguments: Sequence[str]) -> int | WindowRequest:
    """Run one command.

    Returns:
        The exit code, or a request to open the window.
    """
    environment.prepare()
    _utf8_output()
    as_json = "--json" in arguments
    try:
        if not arguments:
            return WindowRequest()
        if arguments[0] not in COMMANDS and not arguments[0].startswith("-"):
            return _window(arguments)
        options = _parser().parse_args(arguments)
        if options.command is None:
            return WindowRequest()
        if options.command == "demo" and options.headless is None:
            return WindowRequest(demo=True)
        return _execute(options)
    except RunFailedError as error:
        return _refuse(_with_what_is_left(error, arguments), 3, as_json)
    except EngineError as error:
        return _refuse(error, 2, as_json)
    except MemoryError:
        return _refuse(EngineError(NO_MEMORY), 3, as_json)
    except (CancelledError, KeyboardInterrupt):
        return _interrupted(arguments, as_json)
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _window(arguments: Sequence[str]) -> WindowRequest:
    for argument in arguments:
        if not Path(argument).exists():
            raise EngineError(
                f"{argument!r} is neither a command nor a file or folder that is there: the "
                f"commands are {', '.join(COMMANDS)}; `graft --help` explains them."
            )
    return WindowRequest(paths=tuple(str(Path(argument).resolve()) for argument in arguments))


def _execute(options: argparse.Namespace) -> int:
    command: Callable[[argparse.Namespace, Control], Outcome] = options.run
    # What can be known at once is told before TensorFlow is loaded, which takes seconds.
    cli_checks.check(options)
    if options.command in _WITH_TENSORFLOW and not getattr(options, "no_build", False):
        environment.load_tensorflow()
    with ProgressLine(sys.stderr) as line, _interruptible(line) as control:
        outcome = command(options, control)
    text = json.dumps(outcome.values, ensure_ascii=False) if options.json else outcome.text
    if text:
        print(text)  # noqa: T201
    if outcome.refused is not None:
        print(outcome.refused, file=sys.stderr)  # noqa: T201
        return 2
    return 0


def _interrupted(arguments: Sequence[str], as_json: bool) -> int:
    """Say what is left of what was interrupted."""
    sentence = "Interrupted."
    with suppress(EngineError):
        options = _parser().parse_args(arguments)
        if options.command in ("train", "resume"):
            sentence = cli_runs.interrupted_sentence(options.run_dir)
        elif options.command == "cross-validate":
            sentence = cli_cross.interrupted_sentence(options.run_dir)
        elif options.command == "search":
            sentence = cli_search.interrupted_sentence(options)
        elif options.command == "predict":
            sentence = cli_predict.interrupted_sentence(options.to)
    print(sentence, file=sys.stderr)  # noqa: T201
    if as_json:
        print(json.dumps({"error": sentence}, ensure_ascii=False))  # noqa: T201
    return 130


def _with_what_is_left(error: RunFailedError, arguments: Sequence[str]) -> EngineError:
    """Say how to go on with a run that failed, unless it would fail in the same way."""
    with suppress(EngineError):
        options = _parser().parse_args(arguments)
        if options.command in ("train", "resume") and not isinstance(error, DivergedError):
            saved = cli_runs.saved_sentence(options.run_dir)
            return EngineError(f"{error} {saved}" if saved else str(error))
    return error


def _refuse(error: EngineError, code: int, as_json: bool) -> int:
    sentence = str(error)
    # The window has buttons for these; here flags do it.
    if isinstance(error, ColumnsNeededError):
        sentence = f"{sentence.removesuffix('.')} (--labels COL,…, --file-column COL)."
    elif isinstance(error, NoClassesError):
        sentence = f"{sentence.removesuffix('.')} (--table FILE)."
    print(sentence, file=sys.stderr)  # noqa: T201
    if as_json:
        print(json.dumps({"error": sentence}, ensure_ascii=False))  # noqa: T201
    return code


def _utf8_output() -> None:
    """Paths and class names are any text; a terminal's narrow encoding must not end a run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def _interruptible(line: ProgressLine) -> Iterator[Control]:
    """A control that Ctrl+C cancels; a second Ctrl+C leaves at once."""
    control = Control(line.show)
    if threading.current_thread() is not threading.main_thread():
        yield control
        return

    def on_interrupt(_signal: int, _frame: object) -> None:
        if control.cancel_requested:
            raise KeyboardInterrupt
        control.cancel()

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield control
    finally:
        signal.signal(signal.SIGINT, before)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="graft",
        description="Adapt a trained Keras model to a new task on your own machine. Without a "
        "command, `graft [MODEL or FOLDER …]` opens the window.",
    )
    parser.add_argument("--version", action="version", version=cli_commands.graft_version())
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(
        name: str, function: Callable[[argparse.Namespace, Control], Outcome], text: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=function)
        command.add_argument(
            "--json", action="store_true", help="print one JSON object and nothing else"
        )
        return command

    demo = add("demo", cli_runs.demo, "the bundled sample, in the window or without a display")
    demo.add_argument("--headless", metavar="DIR", help="run it whole; leave run and export in DIR")
    add("doctor", cli_commands.doctor, "devices, drivers, versions, a small training on each")
    listed = add("applications", cli_commands.applications, "the built-in source models")
    listed.add_argument("--sort", choices=("size", "speed", "accuracy"))
    listed.add_argument("--max-size", type=float, metavar="MB", help="of the weights to fetch")
    listed.epilog = (
        "Parameters and download are without the ImageNet classifier, which Graft does not use; "
        "ms: one core's work on one picture, measured by Graft's authors, to compare by. "
        + mirror.HELP
    )
    inspect = add("inspect", cli_commands.inspect, "what is in a model file")
    inspect.add_argument("model", metavar="MODEL")
    inspect.add_argument("--no-build", action="store_true", help="only read, build nothing")
    inspect.add_argument("--layer", metavar="LAYER", help="what is inside one layer")
    add_architecture_flags(inspect)
    scan = add("scan", cli_scan.scan, "classes, counts, splits, findings, refused files")
    cli_scan.add_scan_flags(scan)
    add_train_flags(add("train", cli_runs.train, "train a recipe, or what the flags say"))
    cross = add(
        "cross-validate", cli_cross.cross_validate, "a recipe on several folds, with several seeds"
    )
    add_train_flags(cross)
    cli_cross.add_cross_flags(cross)
    search = add("search", cli_search.search, "try many recipes around one, also on many machines")
    add_train_flags(search, run=False)
    cli_search.add_search_flags(search)
    add_train_flags(
        add("advise", cli_advice.advise, "what is worth unfreezing, from a sample of the data"),
        run=False,
    )
    rate = add("find-rate", cli_rate.find_rate, "which learning rate suits a phase")
    add_train_flags(rate, run=False)
    cli_rate.add_rate_flags(rate)
    cli_choosing.add_rank_flags(
        add("rank-sources", cli_choosing.rank_sources, "which source models suit some data")
    )
    cli_choosing.add_learning_curve_flags(
        add("learning-curve", cli_choosing.learning_curve, "whether more data would help a run")
    )
    add("examples", cli_advice.examples, "the recipe files that come with Graft")
    resume = add("resume", cli_runs.resume, "go on with an interrupted run, or find moved data")
    resume.add_argument("run_dir", metavar="RUN")
    resume.add_argument("--data", metavar="DATA", help="where the run's data is now, if it moved")
    cli_evaluate.add_evaluate_flags(
        add("evaluate", cli_evaluate.evaluate, "score a run on held-out samples")
    )
    cli_evaluate.add_decide_flags(
        add("decide", cli_evaluate.decide, "how answers follow from a run's probabilities")
    )
    cli_predict.add_predict_flags(
        add(
            "predict",
            cli_predict.predict,
            "classes, labels or numbers of new pictures, recordings or rows",
        )
    )
    cli_review.add_review_flags(
        add("review", cli_review.review, "labels that may be wrong, samples that are the same")
    )
    cli_explain.add_flags(
        add("explain", cli_explain.explain, "where in a picture the evidence for a class lies")
    )
    cli_trust.add_commands(add)
    cli_export.add_flags(
        add("export", cli_export.export, "write a run's model to files, each tried")
    )
    cli_sizes.add_flags(
        add("sizes", cli_sizes.sizes, "how small a run's model could be, and its score then")
    )
    cli_interpolate.add_flags(
        add(
            "interpolate",
            cli_interpolate.interpolate,
            "score a run between its source's weights and its own",
        )
    )
    cli_copy.add_copy_flags(
        add("copy-data", cli_copy.copy_data, "a copy of data with all corrections")
    )
    cli_cache.add_flags(
        add("cache", cli_cache.cache, "what is kept for later runs, and clearing it")
    )
    cli_cluster.add_flags(
        add("cluster", cli_cluster.machines, "several machines that train one model together")
    )
    cli_desktop.add_flags(
        add("desktop-entry", cli_desktop.desktop_entry, "Graft among a desktop's applications")
    )
    return parser


def command_line(arguments: Sequence[str]) -> dict[str, Any]:
    """The parsed options of a command line, for tests and tools."""
    return vars(_parser().parse_args(arguments))
