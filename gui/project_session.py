"""The part of a session about the whole of it: starting anew, and bringing back what was open."""

from dataclasses import replace

from PySide6.QtCore import Signal

from gui.draft import Draft
from gui.history import History
from gui.recipe_session import RecipeSession

# What is about the source and the data that are open, and ends with them.
_ABOUT_THEM = ("source", "data", "check", "new data", "table", "layer", "rate", "advice")


class ProjectSession(RecipeSession):
    """Can be emptied, and filled with what another session held."""

    view_shown = Signal(str)

    _follows_suggestion: bool

    # Which view of a run is shown, or will be.
    view = "mistakes"

    def show_view(self, view: str) -> None:
        """Show one of the views of a run."""
        if view != self.view:
            self.view = view
            self.view_shown.emit(view)

    @property
    def follows_suggestion(self) -> bool:
        """Whether the choices still are those that suit the data."""
        return self._follows_suggestion

    def clear(self) -> None:
        """Have nothing open, as after the first start. What trains or is written goes on."""
        self._data_job = self._opening = None
        for kind in _ABOUT_THEM:
            if kind in self._jobs_by_kind:
                self._jobs_by_kind[kind].cancel()
        self.draft = Draft()
        self.source = self.dataset = self.suggestion = self._found = None
        self._follows_suggestion = True
        self._history = History()
        self._usable = (None, 0, History())
        self._moving = 0
        self._wanted_layer = ""
        self.edit_keeping.leave()
        self.current_run = self.evaluation = None
        self.predictions = ()
        if self.training_run is None:
            self._show_run(None)
        self.source_changed.emit(None)
        self.new_data_counted.emit(None)
        self.check_changed.emit(None)
        self.dataset_changed.emit(None)
        self.run_selected.emit("")
        self.evaluation_changed.emit(None)
        self.recipe_changed.emit(None)

    def bring_back(self, draft: Draft, *, follows: bool) -> None:
        """Take over choices and open the source and the data that go with them.

        Args:
            draft: Its source and its data may be missing.
            follows: Whether the choices still are those that suit the data.
        """
        self._follows_suggestion = follows
        now = self.draft
        self.draft = replace(draft, source=now.source, data=now.data)
        if draft.source is not None:
            self._open_spec(draft.source)
        if draft.data is not None:
            self._open_data(draft.data, draft.seed)
        self.recipe_changed.emit(self.recipe)
