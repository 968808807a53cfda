"""What can be taken back and done again: drafts before and after each change. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.recipe import DataSpec, Preprocessing
from gui.draft import Draft

_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change: what it is called and the draft on its other side.

    `edits_source` tells a change of the source model, which has to be opened again for it;
    `edits_data` a change of how the data is used, whose samples have to be found again. On the
    other side of a step that `is_whole` may be another source and other data.
    """

    draft: Draft
    text: str
    edits_source: bool = False
    edits_data: bool = False
    is_whole: bool = False


class History:
    """The changes that lie behind, and those that were taken back."""

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    def push(
        self,
        before: Draft,
        text: str,
        *,
        edits_source: bool = False,
        edits_data: bool = False,
        is_whole: bool = False,
    ) -> None:
        """Note a change that has just been made; nothing can be done again after it."""
        step = Step(
            draft=before,
            text=text,
            edits_source=edits_source,
            edits_data=edits_data,
            is_whole=is_whole,
        )
        self._past = [*self._past[1 - _LIMIT :], step]
        self._future = []

    def has(self, steps: int) -> bool:
        """Whether one can go so many steps: back if negative."""
        return 0 < -steps <= len(self._past) or 0 < steps <= len(self._future)

    def target(self, steps: int) -> Draft:
        """The draft that lies so many steps away."""
        return self._at(steps).draft

    def is_whole(self, steps: int) -> bool:
        """Whether another source or other data may lie so many steps away."""
        return self.has(steps) and self._at(steps).is_whole

    def _at(self, steps: int) -> Step:
        return self._past[steps] if steps < 0 else self._future[-steps]

    def text(self, steps: int) -> str:
        """What the next change in that direction is called, or nothing."""
        return (self._past if steps < 0 else self._future)[-1].text if self.has(steps) else ""

    def move(self, steps: int, now: Draft) -> None:
        """Go so many steps, from the draft of now."""
        self._past, self._future = self._past[:], self._future[:]
        take, keep = (self._past, self._future) if steps < 0 else (self._future, self._past)
        for _ in range(abs(steps)):
            step = take.pop()
            keep.append(replace(step, draft=now))
            now = step.draft

    def answer_preprocessing(self, mode: Preprocessing) -> None:
        """Note what the source is prepared by in all drafts that did not know it.

        That is no change which could be taken back: before it nothing could be done.
        """

        def told(step: Step) -> Step:
            source = step.draft.source
            if source is None or source.preprocessing != "auto":
                return step
            known = source.model_copy(update={"preprocessing": mode})
            return replace(step, draft=replace(step.draft, source=known))

        self._past, self._future = list(map(told, self._past)), list(map(told, self._future))

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Call all changes by other names."""
        self._past = [replace(step, text=say(step.text)) for step in self._past]
        self._future = [replace(step, text=say(step.text)) for step in self._future]

    def copy(self) -> "History":
        """The same changes, to go on from here if what comes next does not work out."""
        made = History()
        made._past, made._future = self._past, self._future
        return made

    def forget_source(self) -> None:
        """Drop the changes of a source model that has given way to another."""
        keeps: Callable[[Step], bool] = lambda step: not step.edits_source  # noqa: E731
        self._past = list(filter(keeps, self._past))
        self._future = list(filter(keeps, self._future))

    def forget_data(self, data: DataSpec, seed: int) -> None:
        """Drop the changes of data that has given way to other data; the others go on with it."""

        def kept(steps: list[Step]) -> list[Step]:
            return [
                step
                if step.is_whole
                else replace(step, draft=replace(step.draft, data=data, seed=seed))
                for step in steps
                if not step.edits_data
            ]

        self._past, self._future = kept(self._past), kept(self._future)
