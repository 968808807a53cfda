"""Which samples belong together and must not be torn apart by a split: bursts, specimens, patients.

No TensorFlow.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from engine.control import Control
from engine.data.found import FoundFile, FoundFiles
from engine.errors import EngineError
from engine.recipe import GroupBy
from engine.threads import map_in_threads, quiet_pillow

BURST_SECONDS = 10.0

# A trailing counter with what stands before it: bird12_003, "bird (2)", bird-7.
_COUNTER = re.compile(r"[\s_.\-]*\(?\d+\)?$")
# Copies that Roboflow makes of one picture: bird_jpg.rf.0f3c….jpg
_MADE_FROM = re.compile(r"[._](jpe?g|png)\.rf\.[0-9a-f]{8,}$", re.IGNORECASE)
# What cameras and programs begin every name with.
_CAMERA_WORDS = frozenset(
    (
        *("img", "dsc", "dscn", "dscf", "dscp", "dcim", "p", "pxl", "mvimg", "image", "images"),
        *("photo", "pic", "picture", "frame", "file", "untitled", "screenshot", "snap", "wp"),
        *("snapshot", "win", "gopr", "sample", "test", "train", "val", "recording", "audio"),
        *("sound", "rec", "clip", "new", "scan", "page"),
    )
)
_LEAST_SHARE = 0.6
_DATE_TAKEN = 36867
_EXIF = 0x8769
# Cameras' clocks know no zone; only differences matter.
_EPOCH = datetime(1970, 1, 1)


class Suggestion(NamedTuple):
    """What to group by, and a sentence on what suggests it.

    `num_shared`: how many speakers, cameras and the like several classes have in common, where
    names tell rather these than series of one thing.
    """

    group_by: GroupBy
    reason: str
    num_shared: int = 0


def groups_of(
    files: Sequence[FoundFile],
    group_by: GroupBy,
    *,
    pattern: str = "",
    class_folders: Mapping[str, Sequence[str]] | None = None,
    look_alikes: Iterable[Sequence[str]] = (),
    control: Control,
) -> list[str]:
    """The group of each sample, empty where it has none.

    Args:
        files: The samples.
        group_by: `folder`: the folder inside the class folder. `name`: the name without the
            counter at its end (`bird12_003.jpg`: `bird12`). `time`: photographs in one folder,
            each taken within ten seconds of the one before (EXIF). `table`: the table's column.
            `look_alikes`: as given. `pattern`: what a regular expression finds in the path.
        pattern: The expression; its first group counts, or the whole match.
        class_folders: For each class its folders.
        look_alikes: Samples, by their references, that look alike.
        control: Progress and cancel; reading times is the only long part.

    Raises:
        EngineError: If the pattern is none, or finds nothing anywhere.
    """
    if group_by == "folder":
        return _by_folder(files, class_folders or {})
    if group_by == "name":
        return _by_name(files)
    if group_by == "time":
        return _by_time(files, control)
    if group_by == "table":
        return [file.group for file in files]
    if group_by == "pattern":
        return _by_pattern(files, pattern)
    if group_by == "look_alikes":
        return _by_look(files, look_alikes)
    return [""] * len(files)


def name_group(relative: str) -> str:
    """What a file's name says beside a counter; empty where that is nothing of its own."""
    name = relative.rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    if ".rf." in stem and (made_from := _MADE_FROM.sub("", stem)) != stem:
        return made_from
    if not stem[-1:].isdigit() and stem[-1:] != ")":
        return ""
    group = _COUNTER.sub("", stem)
    return "" if group == stem or _letters(group) in _CAMERA_WORDS else group


def suggest_grouping(found: FoundFiles) -> Suggestion | None:
    """What samples might be grouped by, where a table, folders or names suggest it.

    Names or folders suggest groups where most samples are in groups of two and more, and most
    classes have several: `daisy_001` to `daisy_060` only counts a class, and `IMG_1234` nothing.
    """
    files = found.files
    if any(file.group for file in files):
        return Suggestion("table", "The table says which samples belong together.")
    by_folder = _by_folder(files, found.class_folders)
    if (count := _num_groups(files, by_folder)) is not None:
        example = next(group for group in by_folder if group)
        return Suggestion(
            "folder",
            f"The class folders hold {count} folders such as {example!r}, perhaps one for each "
            "specimen or series.",
        )
    by_name = _by_name(files)
    if (count := _num_groups(files, by_name)) is not None:
        largest = Counter(group for group in by_name if group).most_common(1)[0][0]
        example = next(
            file.relative.rpartition("/")[2]
            for file, group in zip(files, by_name, strict=True)
            if group == largest
        )
        return Suggestion(
            "name",
            f"Names such as {example!r} suggest {count} series, each of the same thing.",
            _num_shared(files, by_name),
        )
    return None


def _num_shared(files: Sequence[FoundFile], groups: Sequence[str]) -> int:
    """How many groups there are but for the classes in their names, if most have several classes.

    `0_george`, `1_george`: one speaker, who says every digit.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    for file, group in zip(files, groups, strict=True):
        name, of_class = _letters(group), _letters(file.class_name)
        rest = name.removeprefix(of_class).removesuffix(of_class)
        # A number is no name: plant 1 of one class is not plant 1 of another.
        if rest != name and rest.isalpha():
            classes[rest].add(file.class_name)
    shared = sum(len(of) > 1 for of in classes.values())
    return shared if shared > 1 and 2 * shared > len(classes) else 0


def _num_groups(files: Sequence[FoundFile], groups: Sequence[str]) -> int | None:
    """How many groups there are, or None where they are not worth a word."""
    sizes = Counter(group for group in groups if group)
    several = {group for group, size in sizes.items() if size > 1}
    num_grouped = sum(sizes[group] for group in several)
    if not several or num_grouped < _LEAST_SHARE * len(files):
        return None
    of_class: dict[str, set[str]] = defaultdict(set)
    for file, group in zip(files, groups, strict=True):
        # A sample of its own is a group of one.
        of_class[file.class_name].add(group or file.path)
    with_several = sum(len(of) > 1 for of in of_class.values())
    return len(sizes) if with_several > len(of_class) / 2 else None


def _by_folder(files: Sequence[FoundFile], class_folders: Mapping[str, Sequence[str]]) -> list[str]:
    roots = sorted({place for places in class_folders.values() for place in places}, key=len)
    known: dict[str, str] = {}

    def group_of(file: FoundFile) -> str:
        below, _, name = file.relative.rpartition("/")
        place = file.path[: len(file.path) - len(name) - 1]
        if place not in known:
            root = next((r for r in roots if place == r or place[: len(r) + 1] in _below(r)), None)
            if root is None:
                # By a table: whatever folder the file is in.
                known[place] = below
            else:
                deeper = place[len(root) + 1 :].replace("\\", "/")
                first = deeper.partition("/")[0]
                known[place] = below[: len(below) - len(deeper)] + first if first else ""
        return known[place]

    return [group_of(file) for file in files]


def _below(root: str) -> tuple[str, str]:
    return f"{root}/", f"{root}\\"


def _by_name(files: Sequence[FoundFile]) -> list[str]:
    groups = [name_group(file.relative) for file in files]
    # daisy_001 to daisy_060 in the class daisy only count.
    return [
        "" if group and _letters(group) == _letters(file.class_name) else group
        for file, group in zip(files, groups, strict=True)
    ]


@lru_cache(maxsize=1024)
def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _by_pattern(files: Sequence[FoundFile], pattern: str) -> list[str]:
    if not pattern:
        raise EngineError(
            "Grouping by a pattern needs one: a regular expression that finds the group in a "
            r"file's path, such as patient(\d+)."
        )
    try:
        expression = re.compile(pattern)
    except re.error as error:
        raise EngineError(
            f"{pattern!r} is no pattern ({error}): give a regular expression such as "
            r"patient(\d+)."
        ) from None
    matches = (expression.search(file.relative) for file in files)
    groups = [(m[1] if expression.groups else m[0]) or "" if m else "" for m in matches]
    if not any(groups):
        raise EngineError(
            f"{pattern!r} finds nothing in any path, such as {files[0].relative!r}: nothing would "
            "be kept together, so correct the pattern."
        )
    return groups


def _by_look(files: Sequence[FoundFile], look_alikes: Iterable[Sequence[str]]) -> list[str]:
    place = {file.path: number for number, file in enumerate(files)}
    first = list(range(len(files)))

    def find(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    together: set[int] = set()
    for alike in look_alikes:
        known = [place[path] for path in alike if path in place]
        together.update(known if len(known) > 1 else ())
        for other in known[1:]:
            a, b = sorted((find(known[0]), find(other)))
            first[b] = a
    return [
        files[find(number)].relative if number in together else "" for number in range(len(files))
    ]


def _by_time(files: Sequence[FoundFile], control: Control) -> list[str]:
    def look(file: FoundFile) -> float | None:
        return time_taken(file.path, file.size, file.time)

    with quiet_pillow():
        times = map_in_threads(look, files, control=control, text="Reading times")
    of_folder: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, (file, taken) in enumerate(zip(files, times, strict=True)):
        if taken is not None:
            of_folder[file.relative.rpartition("/")[0]].append((taken, number))
    groups = [""] * len(files)
    for taken_at in of_folder.values():
        taken_at.sort()
        for (before, earlier), (after, later) in pairwise(taken_at):
            if after - before <= BURST_SECONDS:
                groups[earlier] = groups[earlier] or files[earlier].relative
                groups[later] = groups[earlier]
    return groups


@lru_cache(maxsize=2**18)
def time_taken(path: str, _size: int, _time: int) -> float | None:
    """When a photograph was taken, in seconds, by its EXIF; None where it does not say.

    Size and time of the file are only there to notice that it has changed.
    """
    from PIL import Image

    from engine.pictures import PICTURE_KINDS

    try:
        with Image.open(path, formats=PICTURE_KINDS) as image:
            text = str(image.getexif().get_ifd(_EXIF).get(_DATE_TAKEN, ""))
        return (datetime.strptime(text[:19], "%Y:%m:%d %H:%M:%S") - _EPOCH).total_seconds()
    except Exception:
        # Whatever is wrong with the file is told by its check.
        return None
