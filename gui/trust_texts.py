"""What the window says of how far a run can be trusted. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.trust_types import Calibration, Reliability, Robustness, SourceBehaviour
from engine.types import Media
from gui.evaluation_texts import Figure
from gui.numbers import decimal, percent, percent_range
from gui.score_texts import nouns, plain_score, score_title


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrustTexts", text)


def kind_name(kind: str) -> str:
    """What a kind of disturbance is called."""
    return {
        "noise": _tr("Noise"),
        "blur": _tr("Blur"),
        "brightness": _tr("Brightness"),
        "contrast": _tr("Contrast"),
        "jpeg": _tr("JPEG quality"),
        "rotation": _tr("Rotation"),
        "scale": _tr("Size of things"),
        "loudness": _tr("Loudness"),
    }[kind]


def kind_tip(kind: str, media: Media) -> str:
    """What its strengths mean."""
    if kind == "noise" and media == "sound":
        return _tr("How far the recording is above added noise")
    if kind == "noise" and media == "vector":
        return _tr("Added noise, as a share of each column's own spread")
    return {
        "noise": _tr("Added grain, as a share of white"),
        "blur": _tr("How far points are smeared, as a share of the picture's width"),
        "brightness": _tr("How much brighter or darker"),
        "contrast": _tr("How much more or less contrast"),
        "jpeg": _tr("Saved as JPEG at this quality; 100 is the best"),
        "rotation": _tr("Turned, every second picture the other way round"),
        "scale": _tr("How large everything is, around the picture's middle"),
        "loudness": _tr("How much louder or softer; what is too loud is clipped"),
    }[kind]


def calibration_sentence(found: Calibration) -> str:
    """Whether its probabilities mean what they say, in one sentence."""
    one = found.calibrated if found.current == found.temperature else found.plain
    says, right = percent(one.confidence, 0), percent(one.accuracy, 0)
    if one.error <= 1.5 * one.error_by_chance:
        return _tr(
            "Its answers say {0} on average and {1} are right: as good as so few samples can tell."
        ).format(says, right)
    if one.confidence > one.accuracy:
        text = _tr("Its answers say {0} on average, but {1} are right: it is too sure of itself.")
    else:
        text = _tr("Its answers say {0} on average, and {1} are right: it is not sure enough.")
    return text.format(says, right)


def calibration_figures(found: Calibration) -> tuple[Figure, ...]:
    """Error and loss, as trained and with the temperature."""

    def points(one: Reliability) -> str:
        return decimal(100 * one.error, 1)

    low, high = found.temperature_range
    return (
        Figure(
            name=_tr("Calibration error, as trained"),
            value=points(found.plain),
            range=_tr("by chance {0}").format(decimal(100 * found.plain.error_by_chance, 1)),
            tip=_tr(
                "By how many percentage points probabilities are off, on average over ten bins. "
                "Even perfect ones are off by chance on few samples."
            ),
        ),
        Figure(
            name=_tr("with the temperature"),
            value=points(found.calibrated),
            range=_tr("by chance {0}").format(decimal(100 * found.calibrated.error_by_chance, 1)),
            tip=_tr("The same, after the temperature; not one answer changes."),
        ),
        Figure(
            name=_tr("Loss, as trained"),
            value=decimal(found.plain.loss, 3),
            range="",
            tip=_tr("The mean negative logarithm of the probability given to the truth"),
        ),
        Figure(
            name=_tr("with the temperature"),
            value=decimal(found.calibrated.loss, 3),
            range="",
            tip=_tr("The same, after the temperature"),
        ),
        Figure(
            name=_tr("Temperature"),
            value=decimal(found.temperature, 2),
            range=f"{decimal(low, 2)} – {decimal(high, 2)}",
            tip=_tr(
                "What the numbers before the probabilities are divided by: above 1 makes the model "
                "less sure. Fitted on {0:,} {1} samples, measured on {2:,} {3} samples. On the "
                "right: temperatures that fit about as well."
            ).format(
                found.num_fitted,
                split_name(found.fitted_on),
                found.num_measured,
                split_name(found.measured_on),
            ),
        ),
    )


def split_name(split: str) -> str:
    """What a split is called in the midst of a sentence; a folder stays as it is."""
    return {"test": _tr("test"), "validation": _tr("validation"), "train": _tr("training")}.get(
        split, split
    )


def robustness_sentence(found: Robustness, media: Media) -> str:
    """What hurts most, in one or two sentences."""
    clean = plain_score(found.clean, found.score, 0)
    between = percent_range(found.clean_range)
    start = _tr("{0} {1} on {2:,} undisturbed {3}").format(
        score_title(found.score), clean, found.num_samples, nouns(media)
    )
    start = _tr("{0} ({1}).").format(start, between) if between else _tr("{0}.").format(start)
    level, kind = min(
        ((level, curve.kind) for curve in found.curves for level in curve.levels),
        key=lambda pair: pair[0].score,
    )
    worst = _tr("What hurts most is “{0}, {1}”, which leaves {2}.").format(
        kind_name(kind), level.text, plain_score(level.score, found.score, 0)
    )
    return f"{start} {worst}"


def source_sentence(found: SourceBehaviour, media: Media) -> str:
    """How far the trained base has gone from its source, in a few sentences."""
    text = _tr(
        "Behind {0}'s own head the trained base gives {1} of {2:,} {3} the same of {4:,} classes "
        "as the untouched one (probably {5})."
    ).format(
        found.source,
        percent(found.agreement, 0),
        found.num_samples,
        nouns(media),
        found.num_classes,
        percent_range(found.agreement_range),
    )
    sure = _tr("It is {0} sure of them on average and was {1}.").format(
        percent(found.after_confidence, 0), percent(found.before_confidence, 0)
    )
    if found.before_accuracy is not None and found.after_accuracy is not None:
        sure += " " + _tr("On its own task it is right in {0} and was in {1}.").format(
            percent(found.after_accuracy, 0), percent(found.before_accuracy, 0)
        )
    return f"{text} {sure}"


def source_class(found: SourceBehaviour, number: int) -> str:
    """What one of the source's classes is called."""
    return found.class_names[number] if found.class_names else _tr("class {0}").format(number)
