"""Sorting pictures by hand, without a widget: what is left, what is decided, the way back."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from engine.types import Proposal, Sorting

Order = Literal["name", "surest", "least sure"]
FORBIDDEN = '/\\:*?"<>|;,'
"""What class names must not hold: they become folders, and labels of a table."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Pictures with the class that each had before (None for none), as they were decided."""

    before: tuple[tuple[str, str | None], ...]


class SortingState:
    """Which pictures have which class, and which comes next.

    Attributes:
        root: The folder.
        paths: All its pictures, in natural order.
        classes: In the order of their keys.
        decided: The class of each sorted picture, in the order in which they were sorted.
        proposals: What a model proposes, by path.
        order: In which order unsorted pictures come.
    """

    def __init__(self, sorting: Sorting) -> None:
        self.root = sorting.root
        self.paths = sorting.paths
        self.classes = list(sorting.classes)
        self.decided: dict[str, str] = dict(sorting.sorted)
        self.proposals: dict[str, Proposal] = {}
        self.order: Order = "name"
        self._steps: list[_Step] = []
        # When each was put off: those come last in every order.
        self._put_off: dict[str, int] = {}
        self._waiting: deque[str] = deque(p for p in self.paths if p not in self.decided)

    def kept(self) -> Sorting:
        """What is to be kept for next time."""
        return Sorting(
            root=self.root,
            paths=self.paths,
            classes=tuple(self.classes),
            sorted=tuple(self.decided.items()),
        )

    # What is left

    @property
    def current(self) -> str | None:
        """The picture that is decided now; None when all are sorted."""
        return self._waiting[0] if self._waiting else None

    @property
    def num_left(self) -> int:
        """How many are unsorted."""
        return len(self._waiting)

    def coming(self, count: int) -> tuple[str, ...]:
        """The next pictures after the current one."""
        return tuple(islice(self._waiting, 1, 1 + count))

    def go_to(self, path: str) -> None:
        """Decide this unsorted picture next."""
        if path in self._waiting:
            self._waiting.remove(path)
            self._waiting.appendleft(path)

    def skip(self) -> None:
        """Put the current picture off until all others have had their turn."""
        if self._waiting:
            self._put_off[self._waiting[0]] = 1 + max(self._put_off.values(), default=0)
            self._waiting.rotate(-1)

    def counts(self) -> Counter[str]:
        """How many pictures each class has."""
        return Counter(self.decided.values())

    def of_class(self, name: str) -> tuple[str, ...]:
        """The pictures of a class, the last one first."""
        return tuple(path for path, label in reversed(self.decided.items()) if label == name)

    # Deciding

    def put(self, paths: Iterable[str], name: str) -> None:
        """Put pictures, unsorted or sorted, into a class; a new one is added."""
        chosen = tuple(paths)
        if not chosen:
            return
        if name not in self.classes:
            self.classes.append(name)
        self._steps.append(_Step(tuple((path, self.decided.pop(path, None)) for path in chosen)))
        self.decided.update(dict.fromkeys(chosen, name))
        self._drop(frozenset(chosen))

    def undo(self) -> bool:
        """Take the last decision back; its first picture is the current one again."""
        if not self._steps:
            return False
        for path, before in reversed(self._steps.pop().before):
            self.decided.pop(path, None)
            if before in self.classes:
                self.decided[path] = before
            else:
                self._waiting.appendleft(path)
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._steps)

    def _drop(self, paths: frozenset[str]) -> None:
        # Usually it is the first one, and there may be 100,000.
        if self._waiting and paths == {self._waiting[0]}:
            self._waiting.popleft()
        else:
            self._waiting = deque(path for path in self._waiting if path not in paths)

    # Classes

    def problem_with(self, name: str, renamed: str | None = None) -> str:
        """Which characters of a class name cannot be; or `exists`, `empty`, or nothing."""
        if not name:
            return "empty"
        if any(c.casefold() == name.casefold() for c in self.classes if c != renamed):
            return "exists"
        found = [c for c in name if c in FORBIDDEN or not c.isprintable()]
        if name.startswith(".") or name.endswith("."):
            found.append(".")
        return " ".join(dict.fromkeys(found))

    def add_class(self, name: str) -> None:
        """A class without pictures as yet."""
        if name not in self.classes:
            self.classes.append(name)

    def rename_class(self, old: str, new: str) -> None:
        """Call a class something else; the steps back go along."""
        self.classes[self.classes.index(old)] = new
        self._replace(old, new)

    def remove_class(self, name: str) -> None:
        """Take a class away; its pictures are unsorted again."""
        self.classes.remove(name)
        freed = [path for path, label in self.decided.items() if label == name]
        for path in freed:
            del self.decided[path]
        self._steps = [s for s in self._steps if not {p for p, _ in s.before} & set(freed)]
        self._waiting.extend(freed)

    def _replace(self, old: str, new: str) -> None:
        self.decided = {p: new if label == old else label for p, label in self.decided.items()}
        self._steps = [
            _Step(tuple((p, new if label == old else label) for p, label in step.before))
            for step in self._steps
        ]

    def class_by_letters(self, letters: str) -> str | None:
        """The one class whose name begins so; None where there is none or are several."""
        fitting = [c for c in self.classes if c.casefold().startswith(letters.casefold())]
        return fitting[0] if len(fitting) == 1 else None

    # What a model proposes

    def set_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Take over what a model proposes, and order what is left anew."""
        self.proposals = {proposal.path: proposal for proposal in proposals}
        if self.order != "name":
            self.set_order(self.order)

    def set_order(self, order: Order) -> None:
        """Order what is left; the current picture stays the current one."""
        self.order = order
        current = self.current
        places = {path: place for place, path in enumerate(self.paths)}
        sign = {"name": 0, "surest": -1, "least sure": 1}[order]

        def key(path: str) -> tuple[int, float, int]:
            return self._put_off.get(path, 0), sign * self._sureness(path), places[path]

        self._waiting = deque(sorted(self._waiting, key=key))
        if current is not None:
            self.go_to(current)

    @property
    def knows_classes(self) -> bool:
        """Whether the model proposes classes, and not only look-alikes."""
        return any(proposal.top for proposal in self.proposals.values())

    def proposed(self, path: str | None) -> tuple[str, float] | None:
        """The likeliest class of a picture, with its probability."""
        proposal = self.proposals.get(path) if path else None
        return proposal.top[0] if proposal and proposal.top else None

    def _sureness(self, path: str) -> float:
        proposed = self.proposed(path)
        return proposed[1] if proposed else 0.0

    def groups(self) -> list[tuple[str, ...]]:
        """Unsorted look-alikes, the largest group first; single pictures are in none."""
        found: dict[int, list[str]] = {}
        for path in self._waiting:
            proposal = self.proposals.get(path)
            if proposal is not None and proposal.group >= 0:
                found.setdefault(proposal.group, []).append(path)
        groups = [tuple(paths) for paths in found.values() if len(paths) > 1]
        return sorted(groups, key=lambda paths: -len(paths))

    def proposed_for(self, paths: Sequence[str]) -> tuple[str, float] | None:
        """The class that is proposed for most of these pictures, and how surely on average."""
        found = [proposed for path in paths if (proposed := self.proposed(path))]
        if not found:
            return None
        name, _count = Counter(name for name, _share in found).most_common(1)[0]
        return name, sum(share for other, share in found if other == name) / len(paths)

    def short(self, path: str) -> str:
        """A picture's path below the folder."""
        try:
            return Path(path).relative_to(self.root).as_posix()
        except ValueError:
            return Path(path).name
