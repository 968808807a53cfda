"""What names tell: loose pictures, folders that are not used, hidden files, possible groups."""

from engine.data.found import FoundFiles, natural_key
from engine.grouping import suggest_grouping
from engine.health.wording import counted, keep, listed, verb
from engine.recipe import DataSpec
from engine.references import split_reference
from engine.types import DatasetIndex, Finding, Remedy

LAYOUT_KINDS = frozenset(
    {
        "empty_class",
        "unknown_class",
        "ignored_folder",
        "loose_picture",
        "hidden_file",
        "possible_groups",
    }
)


def layout_findings(index: DatasetIndex, found: FoundFiles, data: DataSpec) -> tuple[Finding, ...]:
    """What a look at names alone tells, and no later check tells again."""
    return tuple(
        finding
        for finding in (
            _empty_classes(index, found),
            _unknown_left_out(found, data),
            _loose(index, found),
            _ignored_folders(found),
            _hidden(found),
            _possible_groups(found, data),
        )
        if finding is not None
    )


def _empty_classes(index: DatasetIndex, found: FoundFiles) -> Finding | None:
    used = set(index.class_names) | {file.class_name for file in found.files}
    empty = sorted(set(found.class_folders) - used, key=natural_key)
    return empty_class_finding(
        index, empty, [path for name in empty for path in found.class_folders[name]]
    )


def _unknown_left_out(found: FoundFiles, data: DataSpec) -> Finding | None:
    """Classes that were to be left out by names that no class has: a slip, most likely."""
    known = set(found.class_folders).union(*(file.class_names for file in found.files))
    known |= {file.class_name for file in found.files}
    unknown = [name for name in data.left_out_classes if name not in known]
    if not unknown:
        return None
    return Finding(
        kind="unknown_class",
        text=f"No class is called {listed(unknown)}, which was to be left out.",
        remedy="Check how it is written.",
        remedies=(keep(),),
    )


def empty_class_finding(
    index: DatasetIndex, names: list[str], folders: list[str]
) -> Finding | None:
    """Classes of which nothing is left, and where they lie."""
    if not names:
        return None
    thing = {"picture": "picture", "sound": "recording", "vector": "row"}[index.media]
    return Finding(
        kind="empty_class",
        text=f"No {thing} that can be read, so no class: {listed(names)}.",
        paths=tuple(folders),
        remedy=f"Add {thing}s to these folders or remove them.",
    )


def _loose(index: DatasetIndex, found: FoundFiles) -> Finding | None:
    if not found.loose:
        return None
    number = len(found.loose)
    them = verb(number, "it", "them")
    if found.table is not None:
        where, remedy = "not named in the table", f"Add {them} to the table to use {them}."
    else:
        where = "outside the class folders"
        of_class = verb(number, "folder of its class", "folders of their classes")
        remedy = f"Move {them} into the {of_class}."
    return Finding(
        kind="loose_picture",
        text=f"{counted(number, index.media)} {verb(number, 'is', 'are')} {where} and not used.",
        paths=tuple(found.loose),
        remedy=remedy,
        remedies=(keep(found.loose),),
    )


def _ignored_folders(found: FoundFiles) -> Finding | None:
    if not found.ignored_folders:
        return None
    return Finding(
        kind="ignored_folder",
        text="Folders beside train, validation and test are not used.",
        paths=tuple(found.ignored_folders),
        remedy="Move what belongs to the data into the train folder.",
    )


def _hidden(found: FoundFiles) -> Finding | None:
    if not found.hidden:
        return None
    number = len(found.hidden)
    return Finding(
        kind="hidden_file",
        text=f"{number:,} hidden or system {verb(number, 'file is', 'files are')} passed over.",
        paths=tuple(found.hidden),
        level="info",
    )


def _possible_groups(found: FoundFiles, data: DataSpec) -> Finding | None:
    suggestion = suggest_grouping(found) if data.group_by == "none" else None
    # Rows of a container have no names of their own.
    if suggestion is None or (
        suggestion.group_by != "table" and split_reference(found.files[0].path)[1] is not None
    ):
        return None
    if suggestion.num_shared:
        return Finding(
            kind="possible_groups",
            text=f"Names tell {suggestion.num_shared} speakers or the like that several classes "
            "have in common. To be tested on new ones, keep each together by a pattern.",
            level="info",
            remedies=(keep(),),
        )
    return possible_groups_finding(suggestion.group_by, suggestion.reason)


def possible_groups_finding(group_by: str, reason: str) -> Finding:
    """Samples may be more alike than they should be on both sides of a split."""
    return Finding(
        kind="possible_groups",
        text=f"{reason} On both sides of a split they make the score look too good.",
        remedy="Keep what belongs together on one side.",
        remedies=(Remedy(kind="group_by", text="Keep together", group_by=group_by), keep()),
    )


def refused_by_name(index: DatasetIndex) -> Finding | None:
    """Files, or rows of a table, that cannot be used, as was known before a look inside."""
    if not index.refused:
        return None
    paths = tuple(file.path for file in index.refused)
    number = len(paths)
    reasons = {file.reason for file in index.refused}
    reason = index.refused[0].reason if len(reasons) == 1 else ""
    what = verb(number, "row", "rows") if index.media == "vector" else verb(number, "file", "files")
    why = verb(number, ":", ", each because")
    return Finding(
        kind="unusable_file",
        text=f"{number:,} {what} cannot be used"
        + (f"{why} {reason[:1].lower()}{reason[1:]}" if reason else "."),
        paths=paths,
        remedies=(keep(paths),),
    )
