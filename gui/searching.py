"""Searches for a better recipe: begun, watched, stopped, gone on with, their best taken over."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine import storage
from engine.control import Control
from engine.events import Progress
from engine.search.types import (
    SEARCH_FILE,
    BestRequest,
    SearchChanged,
    SearchEstimate,
    SearchRequest,
    SearchSpec,
    SearchState,
)
from gui.jobs import Job

POLL_MS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSearch:
    """A search that a folder keeps: when it was begun, and how many recipes it is to try."""

    folder: str
    created: float
    trials: int


def searches_dir() -> Path:
    """Where the window keeps its searches."""
    return storage.user_dir() / "searches"


def list_searches(folder: str, _control: Control) -> tuple[KeptSearch, ...]:
    """The searches in a folder, newest first; what cannot be read is left out."""
    found = []
    for path in Path(folder).glob(f"*/{SEARCH_FILE}"):
        with suppress(OSError, ValueError, KeyError, TypeError):
            values = json.loads(path.read_text(encoding="utf-8"))
            created, trials = float(values["created"]), int(values["spec"]["trials"])
            found.append(KeptSearch(folder=str(path.parent), created=created, trials=trials))
    return tuple(sorted(found, key=lambda one: -one.created))


class Searching(QObject):
    """The search that is shown, and what is done with it.

    `changed` brings a `SearchState` or None, `listed` the `KeptSearch`es, `estimated` what a search
    would cost, a sentence why that cannot be told, or None while it is looked at; `progressed` what
    is done before the first trial.

    Args:
        session: Whose recipe is searched from.
        parent: Its Qt owner.
    """

    changed = Signal(object)
    listed = Signal(object)
    estimated = Signal(object)
    progressed = Signal(object)

    def __init__(self, session: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.folder = ""
        self.state: SearchState | None = None
        self.kept: tuple[KeptSearch, ...] = ()
        self._job: Job | None = None
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._read)

    @property
    def is_running(self) -> bool:
        """Whether this window searches."""
        return self._job is not None

    def refresh(self) -> None:
        """Read again which searches there are."""
        job = self._session.ask(
            "searches",
            list_searches,
            str(searches_dir()),
            title=self.tr("Reading the searches"),
            lane="light",
            quiet=True,
        )
        job.finished.connect(self._listed)

    def _listed(self, kept: tuple[KeptSearch, ...]) -> None:
        self.kept = kept
        self.listed.emit(kept)

    # What it costs

    def estimate(self, spec: SearchSpec) -> None:
        """Look what a search would cost."""
        from engine.search_tasks import estimate_search

        def failed(error: Exception) -> bool:
            self.estimated.emit(str(error))
            return True

        self.estimated.emit(None)
        job = self._session.ask(
            "search estimate",
            estimate_search,
            spec,
            title=self.tr("Estimating the search"),
            handles=failed,
            quiet=True,
        )
        job.finished.connect(self._estimated)

    def _estimated(self, estimate: SearchEstimate) -> None:
        self.estimated.emit(estimate)

    def leave_off_estimating(self) -> None:
        """A search that begins need not wait for it."""
        self._session.leave_off("search estimate")

    # Searching

    def start(self, spec: SearchSpec) -> None:
        """Begin a search."""
        from gui.training_session import next_run_dir

        self.leave_off_estimating()
        self._show(str(next_run_dir(searches_dir())))
        self._work(SearchRequest(folder=self.folder, spec=spec))

    def go_on(self) -> None:
        """Go on with the search that is shown, which was stopped or broke off."""
        if self.folder and not self.is_running:
            self._work(SearchRequest(folder=self.folder))

    def _work(self, request: SearchRequest) -> None:
        from engine.search_tasks import run_search

        self._poll.stop()
        self._job = job = self._session.ask(
            "search", run_search, request, title=self.tr("Searching for better settings")
        )
        job.event_reported.connect(self._heard)
        job.finished.connect(self._take)
        job.ended.connect(lambda: self._over(job))
        self.changed.emit(self.state)

    def _heard(self, event: object) -> None:
        if isinstance(event, SearchChanged):
            self._take(event.state)
        elif isinstance(event, Progress):
            self.progressed.emit(event)

    def _over(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.refresh()
            # How it stands, however it ended.
            if (Path(self.folder) / SEARCH_FILE).is_file():
                self._read()
            else:
                self.close()

    def stop(self) -> None:
        """End the search and keep what is done; one of others is stopped everywhere."""
        if self._job is not None:
            self._job.stop()
        elif self.folder:
            from engine.search_tasks import stop_search

            self._session.ask(
                "stop search",
                stop_search,
                self.folder,
                title=self.tr("Stopping the search"),
                lane="light",
            )

    # Showing

    def show(self, folder: str) -> None:
        """Show a search that a folder keeps; one that others work on is followed."""
        if not self.is_running and folder != self.folder:
            self._show(folder)
            self._read()

    def close(self) -> None:
        """Show none."""
        if not self.is_running:
            self._show("")
            self.changed.emit(None)

    def _show(self, folder: str) -> None:
        self._poll.stop()
        self.folder, self.state = folder, None

    def _read(self) -> None:
        from engine.search_tasks import read_search

        folder = self.folder
        job = self._session.ask(
            "search state",
            read_search,
            folder,
            title=self.tr("Reading the search"),
            lane="light",
            quiet=True,
        )
        job.finished.connect(lambda state: self._take(state) if folder == self.folder else None)

    def _take(self, state: SearchState) -> None:
        if state.folder != self.folder:
            return
        self.state = state
        if state.status == "running" and not self.is_running:
            self._poll.start()
        self.changed.emit(state)

    # Its best

    def use(self, trial: int | None = None) -> None:
        """Make the recipe of a trial, by default of the best, the window's; can be undone."""
        from engine.search_tasks import search_recipe

        number = trial if trial is not None or self.state is None else self.state.best
        job = self._session.ask(
            "search recipe",
            search_recipe,
            BestRequest(folder=self.folder, trial=trial),
            title=self.tr("Reading a trial's recipe"),
            lane="light",
        )
        job.finished.connect(
            lambda recipe: self._session.take_recipe(recipe, self.tr("trial {0}").format(number))
        )
