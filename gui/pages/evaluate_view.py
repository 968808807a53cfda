"""What the views of the evaluate page share, and the list of them."""

import importlib
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation_types import Evaluation
from engine.types import Media


class RunView(QWidget):
    """Shows something about the session's current run.

    A view is made when it is first looked at. It asks nothing of the engine unasked that takes
    long. `sample_asked` wants a sample shown among the mistakes, with all that is known of it;
    `samples_asked` several of them under a title; `reason_asked` wants to know why the model
    answers a sample as it does.
    """

    sample_asked = Signal(str)
    samples_asked = Signal(str, object)
    reason_asked = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def evaluation(self) -> Evaluation | None:
        """Of the current run, if it was evaluated."""
        return self._session.evaluation

    @property
    def media(self) -> Media:
        """What the current run's samples are."""
        return media_of_run(self._session)

    def show_run(self) -> None:
        """Another run is the current one (or none): nothing of the last may stay."""

    def show_evaluation(self) -> None:
        """The run's evaluation is here, is another one, or is gone."""

    def show_sample(self, path: str) -> None:
        """Show one sample; only views that are asked to do so by others need it."""


def media_of_run(session) -> Media:
    """What the session's current run judges."""
    run = session.current_run
    return next((one.media for one in session.runs if one.run_dir == run), "picture")


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewEntry:
    """A view of the page: what its tab says, and where it is made."""

    key: str
    title: str
    tip: str
    module: str
    class_name: str

    def make(self, session, parent: QWidget) -> RunView:
        """Import and make it."""
        made = getattr(importlib.import_module(self.module), self.class_name)(session, parent)
        assert isinstance(made, RunView)
        return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvaluateViews", text)


def views() -> tuple[ViewEntry, ...]:
    """In the order of their tabs."""
    return (
        ViewEntry(
            key="mistakes",
            title=_tr("Mistakes"),
            tip=_tr("The samples that were answered wrongly"),
            module="gui.pages.view_mistakes",
            class_name="MistakesView",
        ),
        ViewEntry(
            key="labels",
            title=_tr("Labels"),
            tip=_tr("Labels that may be wrong, and samples that look alike"),
            module="gui.pages.view_labels",
            class_name="LabelsView",
        ),
        ViewEntry(
            key="why",
            title=_tr("Why"),
            tip=_tr("Which places of a sample speak for the answer"),
            module="gui.pages.view_why",
            class_name="WhyView",
        ),
        ViewEntry(
            key="map",
            title=_tr("Map"),
            tip=_tr("The samples as the model sees them: alike ones lie together"),
            module="gui.pages.view_map",
            class_name="MapView",
        ),
        ViewEntry(
            key="thresholds",
            title=_tr("Thresholds"),
            tip=_tr("From which probability on it is a yes, and below which it is unsure"),
            module="gui.pages.view_thresholds",
            class_name="ThresholdsView",
        ),
        ViewEntry(
            key="trust",
            title=_tr("Trust"),
            tip=_tr("Whether its probabilities are right, and whether it holds on worse samples"),
            module="gui.pages.view_trust",
            class_name="TrustView",
        ),
        ViewEntry(
            key="more_data",
            title=_tr("More data"),
            tip=_tr("Whether more training data would make the model better"),
            module="gui.pages.view_more_data",
            class_name="MoreDataView",
        ),
        ViewEntry(
            key="try",
            title=_tr("Try it"),
            tip=_tr("What the model makes of samples that it has never seen"),
            module="gui.pages.view_try",
            class_name="TryView",
        ),
    )
