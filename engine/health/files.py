"""What is odd about single files, put together to one line for each kind of oddity."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.health.facts import Facts
from engine.health.wording import counted, keep, leave_out, noun, verb
from engine.types import DatasetIndex, Finding


@dataclass(frozen=True, slots=True)
class _Words:
    """The line after the number of files, for one and for many; and what to do about it."""

    one: str
    many: str
    level: Literal["info", "warning"] = "info"
    remedy: str | None = None


_MARKS = {
    "animated": _Words(
        "is animated: only its first frame is used",
        "are animated: only their first frames are used",
        "warning",
        "Leave out what is no plain picture.",
    ),
    "several_pages": _Words(
        "has several pages: only the first is used",
        "have several pages: only the first ones are used",
    ),
    "tiny": _Words(
        "is smaller than 32 pixels on a side",
        "are smaller than 32 pixels on a side",
        "warning",
        "Leave out what was not meant to be a picture.",
    ),
    "blank": _Words(
        "shows one colour and nothing else",
        "show one colour and nothing else",
        "warning",
        "Leave out what shows nothing.",
    ),
    "wrong_extension": _Words(
        "has a suffix of another kind of picture (a PNG named .jpg). Graft reads it all the same",
        "have a suffix of another kind of picture (a PNG named .jpg). Graft reads them all the "
        "same",
    ),
    "rotated": _Words(
        "is stored rotated; Graft turns it upright",
        "are stored rotated; Graft turns them upright",
    ),
    "alpha": _Words(
        "has transparent parts; they become white",
        "have transparent parts; they become white",
    ),
    "palette": _Words(
        "has a palette of at most 256 colours; it becomes RGB",
        "have a palette of at most 256 colours; they become RGB",
    ),
    "sixteen_bit": _Words(
        "has more than 8 bits for each grey value; it is brought to 8",
        "have more than 8 bits for each grey value; they are brought to 8",
    ),
    "cmyk": _Words(
        "has the colours of a printer (CMYK); it becomes RGB, a little off",
        "have the colours of a printer (CMYK); they become RGB, a little off",
    ),
    "silent": _Words("is silent", "are silent", "warning", "Leave out what has no sound in it."),
    "clipped": _Words(
        "was recorded too loud and is distorted",
        "were recorded too loud and are distorted",
        "warning",
        "Leave out, or record again.",
    ),
}
_PROBLEMS = {
    "undecodable": _Words("is damaged", "are damaged", remedy="Copy again from the source."),
    "truncated": _Words("is cut off", "are cut off", remedy="Copy again from the source."),
    "empty_file": _Words("is empty", "are empty", remedy="Copy again from the source."),
    "unreadable": _Words("cannot be read", "cannot be read", remedy="Check the permissions."),
    "not_a_picture": _Words("is not a picture", "are not pictures"),
    "foreign_kind": _Words(
        "is a picture in a format that Graft does not read",
        "are pictures in a format that Graft does not read",
        remedy="Convert to JPEG or PNG.",
    ),
    "huge": _Words("is too large to be read safely", "are too large to be read safely",
                   remedy="Make smaller copies."),
    "not_a_number": _Words("has a value that is no number", "have values that are no numbers",
                           remedy="Fill in what is missing."),
}  # fmt: skip
_MOST = 0.9
_FEW = 0.02
_ENOUGH = 10


def problem_finding(kind: str, index: DatasetIndex, numbers: Sequence[int]) -> Finding:
    """Files that cannot be used, for one reason; `numbers` are their places in the index."""
    words, number = _PROBLEMS[kind], len(numbers)
    paths = tuple(index.samples[i].path for i in numbers)
    what = "row" if index.media == "vector" else "file"
    end = verb(number, "is", "are")
    return Finding(
        kind=kind,
        text=f"{number:,} {verb(number, what, what + 's')} {verb(number, words.one, words.many)} "
        f"and {end} not used.",
        paths=paths,
        remedy=words.remedy,
        remedies=(leave_out(paths), keep(paths)),
    )


def mark_finding(
    kind: str, index: DatasetIndex, numbers: Sequence[int], num_samples: int
) -> Finding:
    """Files that can be used and have an oddity in common.

    Where nearly all have it, it is how the data is and nothing to be left out; of all, none needs
    to be named.

    Args:
        kind: The oddity.
        index: All samples.
        numbers: Places in the index of those that have it.
        num_samples: How many samples can be used.
    """
    words, number, media = _MARKS[kind], len(numbers), index.media
    are_all = number == num_samples > 1
    paths = () if are_all else tuple(index.samples[i].path for i in numbers)
    is_usual = number > _MOST * num_samples
    level = "info" if is_usual else words.level
    is_grave = level == "warning"
    things = f"All {noun(media, 2)}" if are_all else counted(number, media)
    return Finding(
        kind=kind,
        text=f"{things} {verb(number, words.one, words.many)}.",
        paths=paths,
        remedy=words.remedy if is_grave else None,
        remedies=(leave_out(paths, f"Leave out {number:,}"), keep(paths))
        if is_grave
        else (keep(paths),),
        level=level,
    )


def odd_kinds(index: DatasetIndex, facts: Sequence[Facts]) -> tuple[Finding, ...]:
    """The few files of another format than nearly all others.

    Web sites give a small GIF where a photograph is missing, and a script that fetches pictures
    keeps it: the widely used ants and bees hold such a one.
    """
    if index.media != "picture":
        return ()
    kinds = Counter(one.kind for one in facts)
    if len(kinds) < 2:
        return ()
    usual, number = kinds.most_common(1)[0]
    if number < _ENOUGH or number < _MOST * len(facts):
        return ()
    findings = []
    for kind, few in kinds.items():
        if kind == usual or few > max(2, _FEW * len(facts)):
            continue
        paths = tuple(
            sample.path
            for sample, one in zip(index.samples, facts, strict=True)
            if one.kind == kind
        )
        findings.append(
            Finding(
                kind="odd_kind",
                text=f"{few:,} {kind} among {number:,} {usual} {noun('picture', number)}: perhaps "
                f"{verb(few, 'a placeholder', 'placeholders')} for "
                f"{verb(few, 'a missing picture', 'missing pictures')}.",
                paths=paths,
                remedy=f"Look at {verb(few, 'it', 'them')}, and leave out what is no real picture.",
                remedies=(leave_out(paths, f"Leave out {few:,}"), keep(paths)),
            )
        )
    return tuple(findings)
