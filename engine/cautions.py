"""What to think of before scores are believed, in sentences."""

from collections.abc import Sequence

from engine.evaluation_types import Evaluation

FEW_SAMPLES = 100
FEW_OF_CLASS = 10
_MOST_NAMES = 4


def cautions(evaluation: Evaluation, groups: Sequence[str] = ()) -> tuple[str, ...]:
    """Why a run's scores may be less worth than they look; empty where nothing speaks for it.

    Args:
        evaluation: The scores.
        groups: The samples' groups where they are known, "" for a sample of none.
    """
    found = (_of_split(evaluation), _of_number(evaluation), *_of_classes(evaluation))
    return tuple(text for text in (*found, _of_chance(evaluation), _of_groups(groups)) if text)


def _of_split(evaluation: Evaluation) -> str:
    return {
        "train": "The model was trained on these samples, so the figures are better than they "
        "would be on new ones: judge by samples that it was not trained on.",
        "validation": "The best epoch was chosen by these samples, so the figures may be a little "
        "better than on new ones.",
    }.get(evaluation.key, "")


def _of_number(evaluation: Evaluation) -> str:
    number = evaluation.num_samples
    if number >= FEW_SAMPLES:
        return ""
    # Each a whole sentence: one of parts cannot be put into another language.
    if number == 1 and evaluation.task == "regression":
        return "Only 1 sample was scored: its error decides the figures."
    if number == 1:
        return "Only 1 sample was scored: one right answer more or less is all there is."
    if evaluation.task == "regression":
        return f"Only {number} samples were scored: the errors of a few decide the figures."
    return (
        f"Only {number} samples were scored: one right answer more or less moves the accuracy by "
        f"{100 / number:.1f} points."
    )


def _of_classes(evaluation: Evaluation) -> tuple[str, ...]:
    absent = [one.name for one in evaluation.per_class if not one.support]
    few = [one for one in evaluation.per_class if 0 < one.support < FEW_OF_CLASS]
    texts = []
    if absent:
        it = "it" if len(absent) == 1 else "them"
        texts.append(f"No sample of {_some(absent)} was scored: nothing is known of {it}.")
    if few and len(few) + len(absent) == len(evaluation.per_class) > 1:
        texts.append(
            f"No class has {FEW_OF_CLASS} samples here: the figures of single classes may be "
            "chance."
        )
    elif few:
        one = len(few) == 1
        texts.append(
            f"{_some([c.name for c in few])} {'has' if one else 'have'} fewer than {FEW_OF_CLASS} "
            f"samples here: {'its' if one else 'their'} own figures may be chance."
        )
    return tuple(texts)


def _of_chance(evaluation: Evaluation) -> str:
    """Whether as much could be had without looking at the samples."""
    useless = [one.name for one in evaluation.per_target if one.r2 is not None and one.r2 <= 0]
    if useless:
        return (
            f"The estimates of {_some(useless)} are no better than always giving the mean (R² is "
            "not above 0)."
        )
    if not evaluation.confusion or evaluation.accuracy_low is None:
        return ""
    largest = max(evaluation.per_class, key=lambda one: one.support)
    share = largest.support / evaluation.num_samples
    if share == 1 or evaluation.accuracy_low > share:
        return ""
    return (
        f"To answer {largest.name!r} without looking would be right for {100 * share:.0f} %: so "
        "few samples do not show that the model is better than that."
    )


def _of_groups(groups: Sequence[str]) -> str:
    # A sample of no group stands for itself.
    number = len({group for group in groups if group}) + sum(not group for group in groups)
    if number == len(groups):
        return ""
    return (
        f"The {len(groups)} samples come from {number} groups, and those of one group are alike: "
        "the ranges are too narrow."
    )


def _some(names: Sequence[str]) -> str:
    shown = [repr(name) for name in names[:_MOST_NAMES]]
    if len(names) > _MOST_NAMES:
        shown.append(f"{len(names) - _MOST_NAMES} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
