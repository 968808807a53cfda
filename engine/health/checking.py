"""The check of a data set: every file is looked into once, and what is found comes as it goes."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from engine.control import Control
from engine.data.found import natural_key
from engine.events import FindingsFound
from engine.health.bursts import burst_findings
from engine.health.cache import FactsCache, Known
from engine.health.classes import class_findings
from engine.health.copies import (
    copies_findings,
    copy_groups,
    look_alike_findings,
    not_only_copies,
)
from engine.health.facts import Facts
from engine.health.files import mark_finding, odd_kinds, problem_finding
from engine.health.layout import LAYOUT_KINDS, empty_class_finding, refused_by_name
from engine.health.look_alikes import MAX_COMPARED, Groups, look_alike_groups
from engine.health.pictures import examine_picture
from engine.health.usable import drawn_again, without_unusable
from engine.health.vectors import VectorLook
from engine.health.wording import in_order, noun
from engine.recipe import DataSpec
from engine.references import split_reference
from engine.threads import map_in_threads, quiet_pillow
from engine.types import DatasetIndex, Finding, RefusedFile

_REPORT_SECONDS = 0.3
_WRITE_SECONDS = 5.0


def check_index(
    index: DatasetIndex, data: DataSpec, *, seed: int, control: Control
) -> DatasetIndex:
    """Look into every file once and find what is wrong.

    What was found out about a file is remembered (`FactsCache`), so a second check decodes
    nothing. Splits stay as they were drawn, without the files that cannot be used; only with
    `group_by="look_alikes"` they are drawn again, as who looks like whom is known only now.

    Args:
        index: From `index_data`.
        data: What it was made of.
        seed: Of the splits.
        control: Gets progress and `FindingsFound`; cancelling takes effect between two files.

    Raises:
        EngineError: If what can be used is no data set any more.
        CancelledError: If the task was cancelled. What was found out until then is remembered.
    """
    check = _Check(index, data, control)
    facts = check.look()
    looks: Groups = ()
    are_many = len(facts) > MAX_COMPARED
    if index.media == "picture" and not are_many:
        looks = look_alike_groups([one.look for one in facts], control=control)
    if data.group_by == "look_alikes":
        # Copies that show too little to be compared are look-alikes all the same.
        alike = (*looks, *copy_groups((i, one.digest) for i, one in enumerate(facts)))
        index = drawn_again(index, data, alike, seed=seed, control=control)
    usable = [i for i, one in enumerate(facts) if not one.problem]
    position = {i: at for at, i in enumerate(usable)}
    checked = without_unusable(index, data, facts)
    kept = [facts[i] for i in usable]
    looks = tuple(
        group
        for every in looks
        if len(group := tuple(position[i] for i in every if i in position)) > 1
    )
    findings = [
        *check.file_findings(in_order=True),
        *odd_kinds(checked, kept),
        *copies_findings(checked, copy_groups((i, one.digest) for i, one in enumerate(kept))),
        *look_alike_findings(checked, not_only_copies(looks, kept)),
        *check.media_findings(checked, kept),
        *class_findings(checked),
    ]
    vanished = sorted(set(index.class_names) - set(checked.class_names), key=natural_key)
    empty = empty_class_finding(checked, vanished, [])
    if empty is not None:
        findings.append(empty)
    if are_many:
        findings.append(_not_compared(len(facts), data))
    return replace(checked, findings=without_kept(in_order(findings), index, data))


def without_kept(
    findings: Sequence[Finding], index: DatasetIndex, data: DataSpec
) -> tuple[Finding, ...]:
    """The findings that the user has not seen and kept, with all their samples."""
    kept: dict[str, set[str]] = {}
    for one in data.kept:
        kept.setdefault(one.kind, set()).update(one.paths)
    return tuple(
        finding
        for finding in findings
        if finding.kind not in kept
        or not {index.relative(path) for path in finding.paths} <= kept[finding.kind]
    )


def _not_compared(number: int, data: DataSpec) -> Finding:
    return Finding(
        kind="not_compared",
        text=f"Look-alikes were not searched for: {number:,} pictures are more than the "
        f"{MAX_COMPARED:,} that Graft compares with each other.",
        level="warning" if data.group_by == "look_alikes" else "info",
    )


class _Check:
    """One check while it goes on: threads add to it, the caller's thread reports it."""

    def __init__(self, index: DatasetIndex, data: DataSpec, control: Control) -> None:
        self._index, self._data, self._control = index, data, control
        self._lock = threading.Lock()
        self._marked: dict[str, list[int]] = {}
        self._problems: dict[str, list[int]] = {}
        self._refused: list[RefusedFile] = []
        self._first_of: dict[str, int] = {}
        self._copies: dict[str, list[int]] = {}
        self._vectors = VectorLook(index.vector_names)
        self._fresh: dict[str, Known] = {}
        self._cache = FactsCache()
        self._known: dict[str, Known] = {}
        self._news = 0
        self._told = 0
        self._next_report = 0.0
        self._next_write = time.monotonic() + _WRITE_SECONDS
        self._layout = tuple(one for one in index.findings if one.kind in LAYOUT_KINDS)
        by_name = refused_by_name(index)
        self._layout += (by_name,) if by_name is not None else ()
        self._classes = class_findings(index)

    def look(self) -> list[Facts]:
        """Facts of all samples, in their order."""
        index, examine = self._index, self._examiner()
        references = [sample.path for sample in index.samples]
        is_remembered = index.media != "vector"
        if is_remembered:
            names = [self._name(path) for path in references]
            self._known = self._cache.read(names, self._control)
        stat_of = _Stats()

        def look(i: int) -> Facts:
            reference = references[i]
            status = stat_of(reference)
            known = self._known.pop(self._name(reference), None) if is_remembered else None
            if known is not None and (known.size, known.time) == status:
                facts = known.facts
            else:
                facts = examine(reference)
                # A disk that was not there a moment ago may be there again.
                if is_remembered and status is not None and facts.problem != "unreadable":
                    with self._lock:
                        self._fresh[self._name(reference)] = Known(*status, facts)
            self._add(i, facts)
            return facts

        text = f"Checking {noun(index.media, 2)}"
        try:
            with quiet_pillow():
                return map_in_threads(
                    look,
                    range(len(references)),
                    control=self._control,
                    text=text,
                    meanwhile=self._report,
                )
        finally:
            self._cache.write(self._fresh)

    def file_findings(self, *, in_order: bool = False) -> list[Finding]:
        """What is known so far of the layout and of single files."""
        index = self._index
        with self._lock:
            marked = {kind: list(numbers) for kind, numbers in self._marked.items()}
            problems = {kind: list(numbers) for kind, numbers in self._problems.items()}
        if in_order:
            for numbers in (*marked.values(), *problems.values()):
                numbers.sort()
        num_usable = len(index.samples) - sum(map(len, problems.values()))
        return [
            *self._layout,
            *(problem_finding(kind, index, numbers) for kind, numbers in problems.items()),
            *(mark_finding(kind, index, numbers, num_usable) for kind, numbers in marked.items()),
        ]

    def media_findings(self, checked: DatasetIndex, facts: Sequence[Facts]) -> tuple[Finding, ...]:
        """What recordings, or rows of numbers, have in common or not."""
        if checked.media == "sound":
            from engine.health.sounds import sound_findings

            return sound_findings(checked, facts, self._data.sound)
        if checked.media == "vector":
            return self._vectors.findings()
        return burst_findings(checked, self._data, facts)

    def _examiner(self) -> Callable[[str], Facts]:
        if self._index.media == "vector":
            return self._vectors.examine
        if self._index.media == "sound":
            from engine.health.sounds import examine_recording, require_soundfile

            require_soundfile()
            return examine_recording
        return examine_picture

    def _name(self, reference: str) -> str:
        return f"{self._index.media}:{reference}"

    def _add(self, i: int, facts: Facts) -> None:
        with self._lock:
            if facts.problem:
                self._news += 1
                self._problems.setdefault(facts.problem, []).append(i)
                self._refused.append(
                    RefusedFile(path=self._index.samples[i].path, reason=facts.reason)
                )
                return
            for mark in filter(None, facts.marks.split(",")):
                self._news += 1
                self._marked.setdefault(mark, []).append(i)
            first = self._first_of.setdefault(facts.digest, i)
            if first != i and facts.digest:
                self._news += 1
                self._copies.setdefault(facts.digest, [first]).append(i)

    def _report(self) -> None:
        now = time.monotonic()
        if now >= self._next_write:
            with self._lock:
                fresh, self._fresh = self._fresh, {}
            self._cache.write(fresh)
            self._next_write = time.monotonic() + _WRITE_SECONDS
        if now < self._next_report or self._news == self._told:
            return
        with self._lock:
            self._told = self._news
            copies = tuple(sorted(tuple(sorted(group)) for group in self._copies.values()))
            refused = tuple(self._refused)
        findings = [
            *self.file_findings(),
            *copies_findings(self._index, copies),
            *self._classes,
        ]
        self._control.report(
            FindingsFound(
                findings=without_kept(in_order(findings), self._index, self._data),
                refused=(*self._index.refused, *refused),
            )
        )
        # Where lists are long, telling them takes a tenth of the time and no more.
        took = time.monotonic() - now
        self._next_report = time.monotonic() + max(_REPORT_SECONDS, 10 * took)


class _Stats:
    """Size and time of files; of a container, which has many samples, once."""

    def __init__(self) -> None:
        self._containers: dict[str, tuple[int, int] | None] = {}

    def __call__(self, reference: str) -> tuple[int, int] | None:
        path, row = split_reference(reference)
        if row is not None and path in self._containers:
            return self._containers[path]
        try:
            status = os.stat(path)  # noqa: PTH116 - a Path for each of many files is slow
        except (OSError, ValueError):
            return None
        found = (status.st_size, status.st_mtime_ns)
        if row is not None:
            self._containers[path] = found
        return found
