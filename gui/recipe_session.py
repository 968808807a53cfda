"""The part of a session that takes over the recipe of a run as one step that can be taken back."""

from dataclasses import replace
from pathlib import Path

from engine.errors import EngineError
from engine.recipe import Recipe
from gui.data_session import DataSession
from gui.draft import Draft


class RecipeSession(DataSession):
    """Makes the draft that of a run, with its source and its data."""

    _follows_suggestion: bool

    def use_recipe(self, folder: str) -> None:
        """Take over the recipe of a run or a cross-validation, to train again or to change it."""
        try:
            recipe = _recipe_in(Path(folder))
        except EngineError as error:
            self._refuse(str(error))
            return
        self.take_recipe(recipe, self.tr("run {0}").format(Path(folder).name))

    def take_recipe(self, recipe: Recipe, whose: str) -> None:
        """Take over a recipe; can be taken back as one step.

        Args:
            recipe: The recipe.
            whose: What it is of: "run 3".
        """
        before = self.draft
        draft = before.with_recipe(recipe)
        if draft == before:
            self._note(self.tr("The recipe is that of {0} already.").format(whose))
            return
        self._moving = 0
        self._history.push(before, self.tr("the recipe of {0}").format(whose), is_whole=True)
        self._note_usable()
        self._change_to(draft)
        self._note(
            self.tr("The recipe of {0} is taken over: train again, or change it first.").format(
                whose
            )
        )

    def _step(self, step: int) -> None:
        if not self._history.is_whole(self._moving + step):
            super()._step(step)
        elif not self._moving:
            target, before = self._history.target(step), self.draft
            self._history.move(step, before)
            self._note_usable()
            self._change_to(target)

    def _change_to(self, draft: Draft) -> None:
        """Make the draft another one; its source and data are there once they are open."""
        before = self.draft
        self._follows_suggestion = False
        self.draft = replace(draft, source=before.source, data=before.data, seed=before.seed)
        if draft.source is not None and draft.source != before.source:
            self._open_spec(draft.source, keep_choices=True)
        if draft.data is not None:
            if before.data is not None and before.data.roots == draft.data.roots:
                self.draft = replace(self.draft, data=draft.data, seed=draft.seed)
                self._follow_data(before)
            else:
                self._open_data(draft.data, draft.seed, keep_choices=True)
        self.recipe_changed.emit(self.recipe)


def _recipe_in(folder: Path) -> Recipe:
    from engine.run_list import read_cross
    from engine.runs import read_recipe

    cross = read_cross(folder)
    return cross.recipe if cross is not None else read_recipe(folder / "recipe.json")
