"""Comparing the built-in source models on the data that is open: a button, and what it found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine import analysis_tasks
from engine.events import SourceRanked
from engine.ranking_types import Ranking, RankRequest, SourceRank
from gui.session import Session
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Label, column


class SourceComparison(QWidget):
    """`changed` tells that `ranks` are others, or `verdict`; the last ranking stays known."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ranks: tuple[SourceRank, ...] = ()
        self.ask = AskBar(
            session,
            "source ranking",
            text=self.tr("Compare on your data"),
            tip="",
            title=self.tr("Comparing source models on your data"),
            make=self._request,
            parent=self,
        )
        for button in (self.ask.button, self.ask.cancel):
            # Return opens what is chosen in the catalog.
            button.setAutoDefault(False)
        self.ask.reported.connect(self._on_reported)
        self.ask.answered.connect(self._on_answered)
        self.verdict = Label("", self, wrap=True)
        layout = column(self)
        layout.addWidget(self.ask)
        layout.addWidget(self.verdict)
        session.dataset_changed.connect(self._data_changed)
        session.applications_changed.connect(self._show)
        self._data_changed()

    def _request(self):
        session = self._session
        if session.dataset is None or session.draft.data is None:
            return None
        self.ranks = ()
        self.verdict.hide()
        self.changed.emit()
        request = RankRequest(
            data=session.draft.data, index=session.dataset, seed=session.draft.seed
        )
        return analysis_tasks.rank_sources, request

    def _on_reported(self, event: object) -> None:
        if isinstance(event, SourceRanked):
            self.ranks = (*self.ranks, event.rank)
            self.changed.emit()

    def _on_answered(self, ranking: Ranking) -> None:
        self._session.ranking = ranking
        self._show()

    def _data_changed(self) -> None:
        self.ask.forget()
        self._show()

    def _show(self) -> None:
        """Show the last ranking where it is of this data, and whether there can be one."""
        ranking, dataset = self._session.ranking, self._session.dataset
        if ranking is not None and dataset is not None:
            known = ranking if ranking.fingerprint == dataset.fingerprint else None
        else:
            known = None
        reason = self._reason()
        if not self.ask.is_asking:
            self.ranks = known.ranks if known is not None else ()
            self.verdict.setText(known.verdict if known is not None else "")
            self.verdict.setToolTip(known.method if known is not None else "")
            self.verdict.setVisible(known is not None)
            self.changed.emit()
            self.ask.say(reason)
        self.ask.button.setEnabled(not reason)
        self.ask.button.setToolTip(
            reason
            or self.tr(
                "Fit a simple head to the features of each model whose weights are on this "
                "machine, and see how much of your data it gets right"
            )
        )

    def _reason(self) -> str:
        """Why there is nothing to compare; empty where there is."""
        dataset = self._session.dataset
        if dataset is None:
            return self.tr("Open your data first: then models can be compared on it.")
        if dataset.media == "vector":
            return self.tr("Your data is rows of numbers, and these models take pictures.")
        if not any(one.weights_here for one in self._session.applications):
            return self.tr("No weights are on this machine yet: get some first, then compare.")
        return ""
