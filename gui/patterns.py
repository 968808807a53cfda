"""Trying a pattern for groups on paths: a task of the window's own, without Qt."""

import re
from dataclasses import dataclass

from engine.control import Control


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRequest:
    """A regular expression for groups, and paths below the root to try it on."""

    pattern: str
    paths: tuple[str, ...]


def try_pattern(request: PatternRequest, control: Control) -> tuple[int, str, int]:
    """A task: how many groups a pattern makes, one of them, and how many paths have none.

    Not done in the window's own process: some patterns take for ever.
    """
    pattern, groups, others = re.compile(request.pattern), dict[str, int](), 0
    for path in request.paths:
        control.checkpoint()
        match = pattern.search(path)
        if match is None:
            others += 1
            continue
        name = match[1] if pattern.groups and match[1] is not None else match[0]
        groups[name] = groups.get(name, 0) + 1
    return len(groups), max(groups, key=lambda name: groups[name], default=""), others


def is_pattern(text: str) -> bool:
    """Whether it is a regular expression."""
    try:
        re.compile(text)
    except re.error:
        return False
    return True
