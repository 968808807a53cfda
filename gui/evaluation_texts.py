"""What the evaluate page says of an evaluation as a whole, by task. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from engine.evaluation_types import Evaluation, Range
from engine.types import Media, RunSummary
from gui.answer_texts import decimals
from gui.numbers import decimal, figure, percent, percent_range
from gui.score_texts import nouns


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvaluationTexts", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its name, its 95 % range (or nothing), and what it means."""

    name: str
    value: str
    range: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The figure, how sure it is, and what is most often wrong (or nothing)."""

    score: str
    sentence: str
    confused: str = ""


def headline(evaluation: Evaluation, media: Media) -> Headline:
    """The summary of an evaluation."""
    if evaluation.task == "regression":
        return _headline_of_numbers(evaluation)
    if evaluation.task == "multi_label":
        return _headline_of_labels(evaluation, media)
    right = sum(evaluation.confusion[i][i] for i in range(len(evaluation.class_names)))
    return Headline(
        score=_tr("{0:,} of {1:,} right: {2}").format(
            right, evaluation.num_samples, percent(evaluation.accuracy or 0, 0)
        ),
        sentence=_tr("The true figure probably lies between {0} and {1} %.").format(
            *_interval(evaluation)
        ),
        confused=_most_confused(evaluation),
    )


def figures(evaluation: Evaluation) -> tuple[Figure, ...]:
    """What is worth knowing beside the headline."""
    found = []
    if evaluation.macro_f1 is not None:
        found.append(
            Figure(
                name=_tr("Mean F1"),
                value=percent(evaluation.macro_f1, 0),
                range=percent_range(evaluation.macro_f1_range),
                tip=_tr(
                    "Macro F1: the mean of all classes' F1, rare ones counting as much as "
                    "frequent ones"
                ),
            )
        )
    found += [
        Figure(
            name=_tr("Right in {0} guesses").format(top.k),
            value=percent(top.accuracy, 0),
            range=percent_range(top.range),
            tip=_tr(
                "Top-{0} accuracy: how often the true class is among the {0} most probable"
            ).format(top.k),
        )
        for top in evaluation.top_k
    ]
    if evaluation.task == "binary":
        for curve in evaluation.curves:
            found += [
                _share(
                    _tr("ROC AUC"),
                    curve.roc_auc,
                    curve.roc_auc_range,
                    _tr(
                        "How often one that is “{0}” gets a higher probability of it than one "
                        "that is not; 0.5 is chance"
                    ).format(curve.name),
                ),
                _share(
                    _tr("Average precision"),
                    curve.average_precision,
                    curve.average_precision_range,
                    _tr("Precision of “{0}” averaged over all thresholds; 1 is perfect").format(
                        curve.name
                    ),
                ),
            ]
    unsure = [sample for sample in evaluation.samples if sample.unsure]
    if evaluation.rule.unsure_below:
        sure = len(evaluation.samples) - len(unsure)
        right = sum(not s.unsure and s.label == s.predicted for s in evaluation.samples)
        below = percent(evaluation.rule.unsure_below, 0)
        found += [
            Figure(
                name=_tr("Unsure"),
                value=percent(len(unsure) / max(1, len(evaluation.samples)), 0),
                tip=_tr("Answers whose probability is below {0}").format(below),
            ),
            Figure(
                name=_tr("Right where sure"),
                value=percent(right / sure, 0) if sure else "–",
                tip=_tr("Of the answers whose probability is at least {0}").format(below),
            ),
        ]
    return tuple(found)


def _share(name: str, value: float | None, ends: Range | None, tip: str) -> Figure:
    def written(share: float) -> str:
        return QLocale().toString(share, "f", 2)

    return Figure(
        name=name,
        value="–" if value is None else written(value),
        range="" if ends is None else f"{written(ends[0])} – {written(ends[1])}",
        tip=tip,
    )


def cautions(evaluation: Evaluation, runs: Sequence[RunSummary]) -> tuple[str, ...]:
    """What to think of before the figures are believed, a sentence each."""
    found = list(evaluation.cautions)
    own = next((run for run in runs if run.run_dir == evaluation.run_dir), None)
    if evaluation.split == "test" and own is not None and own.data_fingerprint:
        judged = sum(
            run.test_accuracy is not None and run.data_fingerprint == own.data_fingerprint
            for run in runs
        )
        if judged > 1:
            found.append(
                _tr(
                    "You have chosen between {0} runs using this test set; it is no longer a "
                    "fresh test."
                ).format(judged)
            )
    return tuple(found)


def residuals(evaluation: Evaluation, target: int) -> str:
    """How the errors in one of the numbers lie: on which side, and how wide."""
    errors = sorted([s.predicted_values[target] - s.values[target] for s in evaluation.samples])
    digits = decimals(evaluation, target)
    mean, last = sum(errors) / len(errors), len(errors) - 1
    if abs(mean) < 0.5 * 10.0**-digits:
        side = _tr("On average neither too large nor too small.")
    elif mean > 0:
        side = _tr("On average {0} too large.").format(decimal(mean, digits))
    else:
        side = _tr("On average {0} too small.").format(decimal(-mean, digits))
    spread = _tr("Nine of ten errors lie between {0} and {1}.").format(
        *(decimal(errors[round(s * last)], digits).replace("-", "−") for s in (0.05, 0.95))
    )
    return f"{side} {spread}" if last >= 9 else side


def confused_pairs(evaluation: Evaluation) -> list[tuple[int, int, int]]:
    """How often which class was taken for which other, the most frequent first."""
    pairs = [
        (count, true, predicted)
        for true, line in enumerate(evaluation.confusion)
        for predicted, count in enumerate(line)
        if count and true != predicted
    ]
    return sorted(pairs, reverse=True)


def _headline_of_numbers(evaluation: Evaluation) -> Headline:
    r2 = "–" if evaluation.r2 is None else decimal(evaluation.r2, 2)
    many = len(evaluation.per_target) > 1
    first = evaluation.per_target[0]
    off = figure(first.mean_absolute_error)
    score = (
        _tr("R² {0} on average").format(r2)
        if many
        else _tr("Off by {0} on average (R² {1})").format(off, r2)
    )
    return Headline(
        score=score,
        sentence=_tr(
            "R² says how much of the differences is explained: 1 is perfect, 0 no better than "
            "always naming the mean."
        ),
    )


def _headline_of_labels(evaluation: Evaluation, media: Media) -> Headline:
    right = round((evaluation.accuracy or 0) * evaluation.num_samples)
    low, high = _interval(evaluation)
    sentence = _tr(
        "{0:,} of {1:,} {2} have exactly the right labels: {3}, probably between {4} and {5} %."
    ).format(
        right,
        evaluation.num_samples,
        nouns(media),
        percent(evaluation.accuracy or 0, 0),
        low,
        high,
    )
    wrong = [
        (one.decisions[0][1] + one.decisions[1][0], one)
        for one in evaluation.per_class
        if one.decisions
    ]
    count, worst = max(wrong, key=lambda pair: pair[0], default=(0, None))
    confused = ""
    if worst is not None and worst.decisions and count > 1:
        confused = _tr(
            "Most often wrong: {0}, missed {1}×, found {2}× where there is none."
        ).format(worst.name, worst.decisions[1][0], worst.decisions[0][1])
    score = _tr("{0} of all labels right").format(percent(evaluation.label_accuracy or 0, 0))
    return Headline(score=score, sentence=sentence, confused=confused)


def _interval(evaluation: Evaluation) -> tuple[int, int]:
    return round(100 * (evaluation.accuracy_low or 0)), round(100 * (evaluation.accuracy_high or 0))


def _most_confused(evaluation: Evaluation) -> str:
    pairs = confused_pairs(evaluation)
    if not pairs or pairs[0][0] < 2:
        return ""
    names = evaluation.class_names
    count, true, predicted = pairs[0]
    return _tr("Most often confused: {0} taken for {1}, {2} times.").format(
        names[true], names[predicted], count
    )
