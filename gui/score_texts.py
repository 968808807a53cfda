"""How scores and samples are called in the window, by task and kind of data."""

from PySide6.QtCore import QCoreApplication, QLocale

from engine.evaluation_types import Evaluation
from engine.targets import score_name
from engine.training_types import CrossResult
from engine.types import DatasetIndex
from gui.numbers import percent, whole


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreTexts", text)


def score_title(score: str) -> str:
    """What a score (`engine.targets.score_name`) is called as a title."""
    return {"accuracy": _tr("Accuracy"), "label accuracy": _tr("Label accuracy")}.get(score, score)


def validation_title(score: str) -> str:
    """What a score on validation samples is called as a title."""
    return {
        "accuracy": _tr("Validation accuracy"),
        "label accuracy": _tr("Validation label accuracy"),
    }.get(score, _tr("Validation {0}").format(score))


def plain_score(value: float, score: str, digits: int = 1) -> str:
    """A score's figure alone: `93.3 %`, or `0.81` for R²."""
    return QLocale().toString(value, "f", 2) if score == "R²" else percent(value, digits)


def named_score(value: float, score: str) -> str:
    """A score with its name, in the midst of a sentence: `93.3 % accuracy`, `R² 0.81`."""
    figure = plain_score(value, score)
    if score == "R²":
        return f"R² {figure}"
    text = {"label accuracy": _tr("{0} label accuracy")}.get(score, _tr("{0} accuracy"))
    return text.format(figure)


def score_text(value: float, task: str) -> str:
    """A score among others: `93.3 %`, or `R² 0.81`."""
    score = score_name(task)
    return named_score(value, score) if score == "R²" else plain_score(value, score)


def spread_text(mean: float, deviation: float, task: str) -> str:
    """A mean score and how far single ones are from it: `87.2 % ± 2.1`, or `R² 0.81 ± 0.02`."""
    digits, scale = (2, 1.0) if score_name(task) == "R²" else (1, 100.0)
    return f"{score_text(mean, task)} ± {QLocale().toString(scale * deviation, 'f', digits)}"


def cross_text(result: CrossResult) -> str:
    """What came out of several runs, in one line: `5 folds: 87.2 % ± 2.1 (83.8 to 89.9)`."""
    scores = [run.validation_accuracy for run in result.runs]
    folds, seeds = len(set(result.folds)), len(set(result.seeds))
    if len(scores) == 1:
        return _tr("1 run: {0}").format(score_text(scores[0], result.task))
    if folds == 1:
        what = _tr("{0} seeds").format(seeds)
    elif seeds == 1:
        what = _tr("{0} folds").format(folds)
    else:
        what = _tr("{0} runs").format(len(scores))
    low, high = (
        plain_score(value, score_name(result.task)).removesuffix(" %")
        for value in (min(scores), max(scores))
    )
    mean = spread_text(result.mean, result.deviation, result.task)
    return _tr("{0}: {1} ({2} to {3})").format(what, mean, low, high)


def score_tip(task: str) -> str:
    """What the score of a task is, in plain words."""
    return {
        "multi_label": _tr("Label accuracy: how many of all single labels are right"),
        "regression": _tr(
            "R²: how much of the differences is explained; 1 is perfect, 0 is no better than "
            "always naming the mean"
        ),
    }.get(task, _tr("Accuracy: how many answers are right"))


def evaluation_text(evaluation: Evaluation) -> str:
    """The one figure of an evaluation."""
    if evaluation.task == "regression":
        return "R² –" if evaluation.r2 is None else score_text(evaluation.r2, evaluation.task)
    share = evaluation.accuracy if evaluation.label_accuracy is None else evaluation.label_accuracy
    return percent(share or 0.0)


def nouns(media: str) -> str:
    """What samples are called: pictures, recordings, rows."""
    return {"sound": _tr("recordings"), "vector": _tr("rows")}.get(media, _tr("pictures"))


def noun_text(noun: str) -> str:
    """What the engine calls samples, in the window's language."""
    return nouns({"recordings": "sound", "rows": "vector"}.get(noun, "picture"))


def counted(dataset: DatasetIndex, count: int) -> str:
    """`120 pictures`."""
    one = {"sound": _tr("1 recording"), "vector": _tr("1 row")}.get(dataset.media, _tr("1 picture"))
    return one if count == 1 else f"{whole(count)} {nouns(dataset.media)}"


def per_second(dataset: DatasetIndex | None, rate: float) -> str:
    """How many samples a second: `120 pictures/s`."""
    things = nouns(dataset.media if dataset else "picture")
    return _tr("{0}/s").format(f"{whole(round(rate))} {things}")
