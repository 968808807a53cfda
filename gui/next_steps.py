"""What to do after a run, by what its curves say: one sentence. No widgets."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.targets import score_name
from engine.types import EpochRecord

# How much better than guessing is something, how far apart training and validation is too far.
_HARDLY = 1.3
_APART = 0.15
_GOOD, _BEST = 0.9, 0.98
# A best epoch among so many last ones says that more would have been better still.
_LAST = 2
_FEWEST = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("NextSteps", text)


def what_next(history: Sequence[EpochRecord], task: str, session: Any) -> str:
    """One sentence of advice after a run.

    Args:
        history: Its epochs.
        task: What it has learned.
        session: For how many classes there are, where the data is here.
    """
    if not history:
        return ""
    best = max(history, key=lambda one: (one.validation_accuracy, -one.validation_loss))
    is_share = score_name(task) != "R²"
    index = session.dataset
    classes = len(index.class_names) if index is not None and index.task == task else 0
    guessed = 1 / classes if classes > 1 and task in ("single_label", "binary") else 0.0
    if guessed and best.validation_accuracy < _HARDLY * guessed:
        advice = _tr(
            "Hardly better than guessing: see the findings on the data, or try another model."
        )
    elif is_share and best.accuracy - best.validation_accuracy > _APART:
        advice = _tr("It learns by heart: more data helps most, then stronger variation.")
    elif (
        len(history) >= _FEWEST
        and best.epoch > history[-1].epoch - _LAST
        and not (is_share and best.validation_accuracy >= _BEST)
    ):
        advice = _tr(
            "It was still getting better: train some more epochs, or look at its mistakes."
        )
    elif is_share and best.validation_accuracy < _GOOD and len({o.phase for o in history}) == 1:
        advice = _tr("Look at its mistakes; training the last part of the base may help too.")
    else:
        advice = _tr("Look at its mistakes, then take it away with Export.")
    return _tr("What next? {0}").format(advice)
