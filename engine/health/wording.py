"""How findings are worded and ordered."""

from collections.abc import Iterable, Sequence

from engine.types import Finding, Media, Remedy

_NOUNS = {
    "picture": ("picture", "pictures"),
    "sound": ("recording", "recordings"),
    "vector": ("row", "rows"),
}
# The gravest first: what makes the score wrong without a sign, what cannot be used (and is left
# out already), what makes learning hard.
_ORDER = (
    "missing_in_train",
    "groups_across_splits",
    "copies_across_splits",
    "look_alikes_across_splits",
    "copies_across_classes",
    "look_alikes_across_classes",
    "undecodable",
    "truncated",
    "empty_file",
    "unreadable",
    "foreign_kind",
    "not_a_picture",
    "huge",
    "unusable_file",
    "not_a_number",
    "unknown_class",
    "untestable_class",
    "empty_class",
    "missing_in_validation",
    "missing_in_test",
    "small_class",
    "imbalance",
    "possible_groups",
    "odd_kind",
    "animated",
    "blank",
    "tiny",
    "silent",
    "clipped",
    "loose_picture",
    "ignored_folder",
)


def noun(media: Media, number: int) -> str:
    """What a sample is called, in the singular or plural that the number asks for."""
    return _NOUNS[media][number != 1]


def counted(number: int, media: Media) -> str:
    """A number of samples: `1 picture`, `12,000 recordings`."""
    return f"{number:,} {noun(media, number)}"


def verb(number: int, one: str, many: str) -> str:
    """The form of a verb that goes with a number."""
    return one if number == 1 else many


def listed(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(repr(name) for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def leave_out(paths: Sequence[str], text: str = "Leave out") -> Remedy:
    """Take samples out of the data."""
    return Remedy(kind="leave_out", text=text, paths=tuple(paths))


def keep(paths: Sequence[str] = ()) -> Remedy:
    """Say no more of a finding."""
    return Remedy(kind="keep", text="Keep", paths=tuple(paths))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The gravest first, what is merely good to know last."""

    def rank(finding: Finding) -> tuple[bool, int]:
        is_known = finding.kind in _ORDER
        return finding.level == "info", _ORDER.index(finding.kind) if is_known else len(_ORDER)

    return tuple(sorted(findings, key=rank))
