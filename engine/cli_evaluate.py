"""`graft evaluate` and `graft decide`: a run's scores, and how its answers follow from them."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from engine import analysis_tasks, tasks
from engine.cli_output import Outcome, percent, table
from engine.cli_values import absolute
from engine.control import Control
from engine.decision_rule import misfit_of, problem_of, read_rule, write_rule
from engine.errors import EngineError
from engine.evaluation_types import DecisionRule, Evaluation, Range
from engine.report_types import ReportRequest
from engine.requests import StoredRequest

if TYPE_CHECKING:
    from engine.runs import RunFolder


def evaluate(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft evaluate`."""
    from engine.evaluation_store import evaluation_to_json

    request = tasks.EvaluateRequest(run_dir=options.run_dir, split=options.split, data=options.data)
    found = tasks.evaluate_run(request, control)
    values, text = evaluation_to_json(found), _text(found)
    if options.report is not None:
        place = absolute([options.report])[0]
        request_report = ReportRequest(evaluation=found, to=place)
        values["report"] = analysis_tasks.write_report(request_report, control)
        text += f"\nreport: {place}"
    return Outcome(values=values, text=text)


def add_evaluate_flags(command: argparse.ArgumentParser) -> None:
    """The flags of `graft evaluate`."""
    command.add_argument("run_dir", metavar="RUN")
    command.add_argument("--data", metavar="DATA", help="other data with the same classes")
    command.add_argument(
        "--split",
        choices=("test", "validation", "train"),
        help="which samples (default: test where there is one, else validation)",
    )
    command.add_argument(
        "--report",
        metavar="FILE.html",
        help="write all that is known of the run as one page, for the lab book",
    )


def add_decide_flags(command: argparse.ArgumentParser) -> None:
    """The flags of `graft decide`; without any it shows the rule."""
    command.add_argument("run_dir", metavar="RUN")
    command.add_argument(
        "--unsure-below",
        type=float,
        metavar="X",
        help="answers less probable than X (0 to 1) are called unsure; 0: none",
    )
    command.add_argument(
        "--threshold",
        action="append",
        default=[],
        metavar="LABEL=X",
        help="LABEL is the answer where it is more probable than X; may be given for each label",
    )
    command.add_argument(
        "--temperature",
        type=float,
        metavar="X",
        help="what logits are divided by; `graft calibrate` finds it",
    )
    command.add_argument("--reset", action="store_true", help="forget what was decided before")
    command.epilog = (
        "The rule is kept with the run: `graft evaluate`, `predict` and `export` follow it."
    )


def decide(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft decide`: show or change how a run's answers follow from its probabilities."""
    from engine.evaluation_store import evaluation_to_json, thresholds_to_json
    from engine.runs import RunFolder

    run = RunFolder(options.run_dir).require()
    before = DecisionRule() if options.reset else read_rule(run.path)
    rule = _changed(before, options, run)
    if problem := problem_of(rule) or misfit_of(rule, run.task, run.class_names):
        raise EngineError(problem)
    if options.reset or rule != before:
        write_rule(run.path, rule)
    found = analysis_tasks.stored_evaluation(StoredRequest(run_dir=str(run.path)), control)
    thresholds = thresholds_to_json(rule, run.task, run.class_names)
    values = {
        "temperature": rule.temperature,
        "unsure_below": rule.unsure_below,
        "thresholds": thresholds,
        "evaluation": None if found is None else evaluation_to_json(found),
    }
    lines = [_rule_text(rule, thresholds)]
    if found is None:
        lines.append(f"What it does to the scores: `graft evaluate {options.run_dir}`.")
    elif found.rule != rule and found.task != "regression":
        lines.append(
            f"The scores are by another rule, and the answers that they were made of are not "
            f"kept: `graft evaluate {options.run_dir}` makes them anew."
        )
    else:
        lines.append(_text(found))
    return Outcome(values=values, text="\n".join(lines))


def _changed(rule: DecisionRule, options: argparse.Namespace, run: "RunFolder") -> DecisionRule:
    """A rule with what the flags say."""
    if options.unsure_below is not None:
        rule = replace(rule, unsure_below=options.unsure_below)
    if options.temperature is not None:
        rule = replace(rule, temperature=options.temperature)
    if not options.threshold:
        return rule
    names, task = run.class_names, run.task
    if task not in ("binary", "multi_label"):
        what = "numbers" if task == "regression" else "the most probable of several classes"
        raise EngineError(
            f"--threshold is for two classes or for several labels, but this run gives {what}: "
            "leave it out."
        )
    count = 1 if task == "binary" else len(names)
    limits = list(rule.thresholds if len(rule.thresholds) == count else (0.5,) * count)
    for text in options.threshold:
        name, _, given = text.rpartition("=")
        try:
            value = float(given)
        except ValueError:
            name = ""
        if not name:
            raise EngineError(f"--threshold got {text!r}: give LABEL=X, such as {names[-1]}=0.3.")
        if name not in names:
            raise EngineError(
                f"--threshold got {name!r}, but the run knows {', '.join(map(repr, names))}: "
                "choose one of these."
            )
        if task == "multi_label":
            limits[names.index(name)] = value
        else:
            # The two probabilities add up to 1.
            limits[0] = value if name == names[1] else 1 - value
    return replace(rule, thresholds=tuple(limits))


def _rule_text(rule: DecisionRule, thresholds: dict[str, float]) -> str:
    parts = []
    if rule.temperature != 1:
        parts.append(f"logits divided by {rule.temperature:g}")
    parts += [f"{name} above {limit:g}" for name, limit in thresholds.items()]
    if rule.unsure_below:
        parts.append(f"unsure below {rule.unsure_below:g}")
    return "rule: " + (", ".join(parts) if parts else "the most probable answer, none unsure")


def _text(found: Evaluation) -> str:
    lines = [f"{found.key or found.split}: {_headline(found)}; loss {found.loss:.4f}"]
    if found.macro_f1 is not None:
        lines.append(f"macro F1: {found.macro_f1:.3f}{_between(found.macro_f1_range, '.3f')}")
    lines += [
        f"among the {one.k} most probable: {percent(one.accuracy)}{_between(one.range, '.0%')}"
        for one in found.top_k
    ]
    for one in found.curves if found.task == "binary" else ():
        if one.roc_auc is not None:
            between = _between(one.roc_auc_range, ".3f")
            lines.append(f"area under the ROC curve: {one.roc_auc:.3f}{between}")
        if one.average_precision is not None:
            between = _between(one.average_precision_range, ".3f")
            lines.append(f"average precision of {one.name}: {one.average_precision:.3f}{between}")
    if found.rule.unsure_below:
        lines.append(_unsure(found))
    lines += ["", _scores(found)]
    lines += ["", *found.cautions] if found.cautions else []
    return "\n".join(lines)


def _headline(found: Evaluation) -> str:
    if found.accuracy is None or found.accuracy_low is None or found.accuracy_high is None:
        r2 = "" if found.r2 is None else f", R² {found.r2:.3f}"
        return f"{found.num_samples} estimated{r2}"
    right = round(found.accuracy * found.num_samples)
    what = "right" if found.label_accuracy is None else "with exactly the right labels"
    text = (
        f"{right} of {found.num_samples} {what}, {percent(found.accuracy)}; the true figure "
        f"probably lies between {100 * found.accuracy_low:.0f} and "
        f"{100 * found.accuracy_high:.0f} %"
    )
    if found.label_accuracy is None:
        return text
    return f"{text}; {percent(found.label_accuracy)} of all labels right"


def _unsure(found: Evaluation) -> str:
    sure = [sample for sample in found.samples if not sample.unsure]
    text = (
        f"unsure below {percent(found.rule.unsure_below)}: "
        f"{found.num_samples - len(sure)} of {found.num_samples}"
    )
    if not sure:
        return text
    right = sum(sample.label == sample.predicted for sample in sure)
    return f"{text}; of the other {len(sure)}, {percent(right / len(sure))} are right"


def _scores(found: Evaluation) -> str:
    if found.per_target:
        rows = [("number", "off by, on average", "root of mean square", "R²")]
        rows += [
            (
                one.name,
                f"{one.mean_absolute_error:.4g}{_between(one.mean_absolute_error_range, '.4g')}",
                f"{one.root_mean_squared_error:.4g}"
                f"{_between(one.root_mean_squared_error_range, '.4g')}",
                "–" if one.r2 is None else f"{one.r2:.3f}{_between(one.r2_range, '.3f')}",
            )
            for one in found.per_target
        ]
        return table(rows, right=(1, 2, 3))
    lines = [("class", "precision", "recall", "F1", "samples")]
    lines += [
        (
            one.name,
            # A share of none is no figure: a class that was never answered, or is not there.
            f"{percent(one.precision)}{_between(one.precision_range, '.0%')}"
            if one.precision or one.precision_range
            else "–",
            f"{percent(one.recall)}{_between(one.recall_range, '.0%')}" if one.support else "–",
            f"{one.f1:.3f}{_between(one.f1_range, '.2f')}" if one.support else "–",
            str(one.support),
        )
        for one in found.per_class
    ]
    return table(lines, right=(1, 2, 3, 4))


def _between(ends: Range | None, form: str) -> str:
    """The ends of a range behind its figure: ` (0.81 to 0.93)`; nothing where there is none."""
    if ends is None:
        return ""
    low, high = (format(end, form).removesuffix("%") for end in ends)
    return f" ({low} to {high}{' %' if form.endswith('%') else ''})"
