"""The parts of a report on how good the answers are: figures, matrix, curves."""

from collections.abc import Sequence
from html import escape

from engine.evaluation_types import ClassScore, Evaluation, Range, TargetScore, ThresholdCurve
from engine.report_charts import Series, chart
from engine.report_page import beside, charts, facts, folded, paragraph, section, table

MATRIX_CLASSES = 30
MOST_PAIRS = 20
_PAIRS_BESIDE = 8
MOST_CURVES = 6
_MANY_ROWS = 40
_CLASS_COLUMNS = ("class", "precision", "recall", "F1", "samples")
_NUMBER_COLUMNS = ("number", "off by, on average", "root of mean square", "R²")


def scores_section(evaluation: Evaluation, noun: str) -> str:
    """The figures with their ranges, and what to think of before they are believed."""
    score, sentence = headline(evaluation, noun)
    cautions = "".join(paragraph(text, "caution") for text in evaluation.cautions)
    each = score_rows(evaluation)
    rows = table(each[0], each[1:]) if each else ""
    if evaluation.num_samples and len(evaluation.class_names) > _MANY_ROWS:
        rows = folded(f"All {len(evaluation.class_names)} classes", rows)
    return section(
        f"Answers on the {evaluation.split} split"
        if evaluation.key in ("", evaluation.split)
        else f"Answers on {evaluation.key}",
        paragraph(score, "score"),
        paragraph(sentence, "second"),
        cautions,
        facts(figure_rows(evaluation)),
        rows,
        paragraph(
            "Precision: of what was called a class, the share that is of it. Recall: of what is of "
            "a class, the share that was called so. F1: their harmonic mean; macro: the mean of "
            "the classes that are there.",
            "second",
        )
        if evaluation.per_class
        else "",
        paragraph(
            "Ranges are 95 % intervals: by bootstrap, and by Wilson's formula for shares that are "
            "right.",
            "second",
        )
        if evaluation.num_samples
        else "",
    )


def headline(evaluation: Evaluation, noun: str) -> tuple[str, str]:
    """The figure that comes first, and how sure it is."""
    count = f"{evaluation.num_samples:,}"
    if evaluation.accuracy is None or evaluation.accuracy_low is None:
        r2 = evaluation.r2
        text = "" if r2 is None else f"R² {r2:.3f}"
        return text or f"{count} estimated", f"{count} {noun} estimated."
    right = round(evaluation.accuracy * evaluation.num_samples)
    what = "right" if evaluation.label_accuracy is None else "with exactly the right labels"
    low, high = 100 * evaluation.accuracy_low, 100 * (evaluation.accuracy_high or 0)
    return (
        f"{right:,} of {count} {noun} {what}: {percent(evaluation.accuracy)}",
        f"The true figure probably lies between {low:.0f} and {high:.0f} %.",
    )


def matrix_section(evaluation: Evaluation) -> str:
    """The confusion matrix, and the pairs that are most often confused."""
    if not evaluation.confusion:
        return ""
    names, confusion = evaluation.class_names, evaluation.confusion
    pairs = sorted(
        (
            (count, true, predicted)
            for true, row in enumerate(confusion)
            for predicted, count in enumerate(row)
            if true != predicted and count
        ),
        reverse=True,
    )[: MOST_PAIRS if len(names) > MATRIX_CLASSES else _PAIRS_BESIDE]
    listed = table(
        ("really", "taken for", "how often", "share"),
        [
            (
                names[true],
                names[predicted],
                f"{count:,}",
                percent(count / sum(confusion[true])),
            )
            for count, true, predicted in pairs
        ],
        caption="Most often confused",
        words=2,
    )
    if len(names) > MATRIX_CLASSES:
        text = f"The matrix of {len(names)} classes is left out; these pairs are confused most."
        return section("Confusions", paragraph(text, "second"), listed if pairs else "")
    return section(
        "Confusion matrix",
        paragraph("Rows: true. Columns: predicted. Stronger colour: a larger share of its row."),
        beside(_matrix(names, confusion), listed if pairs and len(names) > 2 else ""),
    )


def curves_section(evaluation: Evaluation) -> str:
    """What thresholds do, and what calling answers unsure does."""
    figures = []
    curves = evaluation.curves
    if curves:
        drawn = sorted(curves, key=lambda one: one.roc_auc or 0)[:MOST_CURVES]
        which = f" of the {MOST_CURVES} worst" if len(curves) > MOST_CURVES else ""
        figures += [
            chart(
                [_series(one, _roc(one), place) for place, one in enumerate(drawn)],
                title=f"ROC curve{which}",
                x="false positives, of all negatives",
                y="found, of all positives",
                x_range=(0, 1),
                y_range=(0, 1),
                diagonal=True,
            ),
            chart(
                [_series(one, _precision(one), place) for place, one in enumerate(drawn)],
                title=f"Precision and recall{which}",
                x="recall",
                y="precision",
                x_range=(0, 1),
                y_range=(0, 1),
            ),
        ]
    figures.append(_coverage(evaluation))
    areas = table(
        ("class", "ROC AUC", "average precision", "positives"),
        [
            (
                one.name,
                _ratio(one.roc_auc, one.roc_auc_range),
                _ratio(one.average_precision, one.average_precision_range),
                f"{one.num_positive:,}",
            )
            for one in curves
        ],
    )
    return section("Thresholds", charts(*figures), areas if curves else "")


def estimates_section(evaluation: Evaluation) -> str:
    """For numbers: estimates and truth, and what is left over."""
    figures = []
    for place, one in enumerate(evaluation.per_target):
        samples = [sample for sample in evaluation.samples if sample.values]
        pairs = [(sample.values[place], sample.predicted_values[place]) for sample in samples]
        left = [(estimate, estimate - true) for true, estimate in pairs]
        figures += [
            chart(
                [Series(name=one.name, points=tuple(pairs), dots=True)],
                title=f"{one.name}: estimates and truth",
                x="true",
                y="estimated",
                diagonal=True,
            ),
            chart(
                [Series(name=one.name, points=tuple(left), dots=True, look=1)],
                title=f"{one.name}: residuals",
                x="estimated",
                y="estimated − true",
            ),
        ]
    return section("Estimates", charts(*figures)) if any(figures) else ""


def percent(share: float, digits: int = 1) -> str:
    """A share as per cent."""
    return f"{100 * share:.{digits}f} %"


def figure_rows(evaluation: Evaluation) -> list[tuple[str, str]]:
    """The figures of the whole, each with its name."""
    rule = evaluation.rule
    rows = [("Loss", f"{evaluation.loss:.4f}")]
    if evaluation.label_accuracy is not None:
        rows.append(("All labels right", percent(evaluation.label_accuracy)))
    if evaluation.macro_f1 is not None:
        rows.append(("Macro F1", _ratio(evaluation.macro_f1, evaluation.macro_f1_range)))
    rows += [
        (f"True class among the first {one.k}", _share(one.accuracy, one.range))
        for one in evaluation.top_k
    ]
    if rule.unsure_below:
        answered = [one for one in evaluation.samples if not one.unsure]
        right = sum(one.label == one.predicted for one in answered)
        share = percent(right / len(answered)) if answered else "–"
        total = max(1, len(evaluation.samples))
        rows.append(
            (
                f"Unsure below {percent(rule.unsure_below, 0)}",
                f"{percent(1 - len(answered) / total)} of the answers; of the others {share} "
                "are right",
            )
        )
    if rule.temperature != 1:
        rows.append(("Temperature", f"{rule.temperature:.3g}"))
    if rule.thresholds:
        names = evaluation.class_names[-len(rule.thresholds) :]
        told = zip(names, rule.thresholds, strict=False)
        rows.append(("A yes from", ", ".join(f"{name} {limit:.2f}" for name, limit in told)))
    return rows


def score_rows(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """The figures of each class or number under the names of the columns; empty without any."""
    if evaluation.per_class:
        return [_CLASS_COLUMNS, *map(_class_row, evaluation.per_class)]
    if evaluation.per_target:
        return [_NUMBER_COLUMNS, *map(_target_row, evaluation.per_target)]
    return []


def _class_row(one: ClassScore) -> tuple[str, ...]:
    # A share of none is no figure: a class that was never answered, or is not there.
    is_known = one.precision or one.precision_range
    return (
        one.name,
        _share(one.precision, one.precision_range) if is_known else "–",
        _share(one.recall, one.recall_range) if one.support else "–",
        _ratio(one.f1, one.f1_range) if one.support else "–",
        f"{one.support:,}",
    )


def _target_row(one: TargetScore) -> tuple[str, ...]:
    return (
        one.name,
        _figure(one.mean_absolute_error, one.mean_absolute_error_range),
        _figure(one.root_mean_squared_error, one.root_mean_squared_error_range),
        _ratio(one.r2, one.r2_range),
    )


def _ratio(value: float | None, found: Range | None) -> str:
    """A figure between 0 and 1 that is no share of anything."""
    if value is None:
        return "–"
    return f"{value:.3f}" + (f" ({found[0]:.2f} to {found[1]:.2f})" if found else "")


def _figure(value: float, found: Range | None) -> str:
    """A figure in a unit of its own."""
    return f"{value:.3g}" + (f" ({found[0]:.3g} to {found[1]:.3g})" if found else "")


def _share(value: float, found: Range | None) -> str:
    told = f" ({100 * found[0]:.0f} to {100 * found[1]:.0f})" if found else ""
    return f"{percent(value)}{told}"


def _matrix(names: Sequence[str], confusion: Sequence[Sequence[int]]) -> str:
    head = "".join(f'<th scope="col" class="name">{escape(name)}</th>' for name in names)
    rows = []
    for true, counts in enumerate(confusion):
        total = max(1, sum(counts))
        cells = []
        for predicted, count in enumerate(counts):
            look = "none" if not count else "right" if true == predicted else "wrong"
            title = f"{names[true]} taken for {names[predicted]}: {percent(count / total)}"
            cells.append(
                f'<td class="{look}" style="--share:{count / total:.3f}" '
                f'title="{escape(title)}">{count:,}</td>'
            )
        rows.append(f'<tr><th scope="row">{escape(names[true])}</th>{"".join(cells)}</tr>')
    return (
        f'<div class="scroll"><table class="matrix"><thead><tr><td></td>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _series(one: ThresholdCurve, points: tuple[tuple[float, float], ...], place: int) -> Series:
    return Series(name=one.name, points=points, look=place, dashed=bool(place % 2))


def _roc(one: ThresholdCurve) -> tuple[tuple[float, float], ...]:
    positives, negatives = max(1, one.num_positive), max(1, one.num_negative)
    return tuple(
        (false / negatives, true / positives)
        for true, false in zip(one.true_positives, one.false_positives, strict=True)
    )


def _precision(one: ThresholdCurve) -> tuple[tuple[float, float], ...]:
    positives = max(1, one.num_positive)
    return tuple(
        (true / positives, true / (true + false))
        for true, false in zip(one.true_positives, one.false_positives, strict=True)
        if true + false
    )


def _coverage(evaluation: Evaluation) -> str:
    found = evaluation.coverage
    if found is None:
        return ""
    limit = evaluation.rule.unsure_below
    return chart(
        [
            Series(
                name="answered, of all",
                points=tuple(zip(found.thresholds, found.coverages, strict=True)),
            ),
            Series(
                name="right, of those answered",
                points=tuple(
                    (at, accuracy)
                    for at, accuracy in zip(found.thresholds, found.accuracies, strict=True)
                    if accuracy is not None
                ),
                look=1,
                dashed=True,
            ),
        ],
        title="What calling answers below a probability unsure does",
        x="unsure below",
        y="share",
        x_range=(0, 1),
        y_range=(0, 1),
        marks=[(limit, "the run's limit")] if limit else (),
    )
