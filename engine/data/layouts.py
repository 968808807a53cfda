"""Which files belong to which class and split, told by the folders they lie in.

The layouts that are understood, below any number of folders that hold nothing but one folder (as
unpacked archives do):

    cats/ dogs/                              class folders
    train/cats/ … test/cats/ …               split folders (`engine.data.split_names`)
    cats/train/ cats/test/ dogs/train/ …     splits inside the class folders
    animals/cats/ animals/dogs/ plants/…     nested class folders: the deepest are the classes

A folder with files of its own is a class, and everything below belongs to it. One that holds only
folders is a group of classes, unless those look like specimens or shots of one class: a single
folder, numbered names (`plant1`, `2021-05-03`, `burst_07`), identifiers, general words (`images`),
or fewer than two files each. A class has its folder's name; `animals/cats` where two would have
the same. Nothing is decoded here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.data.split_names import split_of_name, splits_of_names, words_of
from engine.data.walking import Folder
from engine.errors import EngineError, NoClassesError
from engine.types import Media, Split

LAYOUT = "a folder with one subfolder of pictures for each class"

_GENERAL_WORDS = frozenset(
    (
        *("image", "images", "img", "imgs", "picture", "pictures", "pic", "pics", "photo"),
        *("photos", "frames", "file", "files", "data", "dataset", "audio", "sound", "sounds"),
        *("wav", "wavs", "recordings", "clips", "part", "parts", "batch", "chunk", "fold"),
        *("folder", "raw", "originals", "masks", "jpg", "jpeg", "png"),
    )
)
_FEW = 0.05


class ClassFolder(NamedTuple):
    """A folder whose files, also below, are one class. `parts` is the class's path."""

    parts: tuple[str, ...]
    folder: Folder
    split: Split | None


@dataclass(slots=True)
class Layout:
    """What a root was understood as; `problem` says why it has no class folders."""

    top: Folder
    classes: list[ClassFolder] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    problem: EngineError | None = None
    is_flat: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether the folders' names say nothing about classes (`images_1`, `fold2`)."""
        names = [c.parts[-1] for c in self.classes if c.folder.num_media]
        return self.problem is None and _are_general(names)


def layout_of(top: Folder) -> Layout:
    """Understand one root.

    Raises:
        EngineError: If it holds several data sets, or a test folder but no train folder.
    """
    layout = Layout(top)
    node = _descend(top, layout)
    if not node.with_media:
        layout.is_flat = True
        layout.problem = _nothing_inside(node)
        return layout
    splits = _split_folders(node, layout)
    if layout.problem is not None:
        return layout
    if not splits and (inside := _chosen_set(node)) is not None:
        layout.ignored += [f.path for f in node.folders if f is not inside]
        node = _descend(inside, layout)
        splits = _split_folders(node, layout)
    layout.loose += node.media_paths()
    if not splits:
        layout.ignored += _take_copies(node)
        layout.classes = list(_class_folders(node))
        if len(layout.classes) == 1 and _are_general([layout.classes[0].parts[-1]]):
            layout.is_flat = True
            layout.problem = _nothing_inside(layout.classes[0].folder)
        return layout
    for folder in node.folders:
        if folder.name in splits:
            _add_split(layout, folder, splits[folder.name])
        else:
            layout.ignored.append(folder.path)
    return layout


def split_layout(top: Folder, split: Split) -> Layout:
    """Understand a root that is one split: its folders are the classes."""
    layout = Layout(top)
    _add_split(layout, top, split)
    return layout


def _descend(top: Folder, layout: Layout) -> Folder:
    """Go down while a folder holds nothing but one folder of folders, as unpacked archives do."""
    while len(top.with_media) == 1 and not any(f.is_empty for f in top.folders):
        (inside,) = top.with_media
        if not inside.with_media:
            break
        layout.loose += top.media_paths()
        top = inside
    return top


def _add_split(layout: Layout, folder: Folder, split: Split) -> None:
    # Sets on Kaggle hold training_set/training_set/cats.
    while len(folder.folders) == 1 and not folder.files:
        (inside,) = folder.folders
        again = inside.name == folder.name or split_of_name(inside.name) == split
        if not inside.with_media or not (again or _are_general([inside.name])):
            break
        folder = inside
    layout.loose += folder.media_paths()
    layout.classes += [c._replace(split=split) for c in _class_folders(folder)]


def _split_folders(node: Folder, layout: Layout) -> dict[str, Split]:
    """The folders that are splits; none where the names are classes (a train is a vehicle)."""
    splits = splits_of_names(folder.name for folder in node.folders)
    if not splits:
        return {}
    inside = [folder for folder in node.folders if folder.name in splits]
    others = [folder for folder in node.with_media if folder.name not in splits]
    names = " and ".join(folder.name for folder in inside)
    if not any(folder.with_media for folder in inside):
        if not others and len(inside) > 1:
            layout.problem = NoClassesError(
                f"{node.path} holds {names}, but no class folders inside them: sort the files "
                "into one subfolder for each class, or put a table of labels beside them.",
                node.path,
                node.num_media,
                most_media(inside),
            )
            layout.is_flat = True
        return {}
    if others and len(splits) == 1 and any(folder.files for folder in others):
        return {}
    if "train" not in splits.values():
        raise EngineError(
            f"{node.path} holds {names} but no train folder: add one with the same classes."
        )
    return splits


def _chosen_set(node: Folder) -> Folder | None:
    """The one folder that is a whole data set, where what lies beside it is next to nothing.

    Raises:
        EngineError: If there are several data sets.
    """
    folders = node.with_media
    whole = [folder for folder in folders if _is_whole_set(folder)]
    if len(whole) == 1 and node.num_media - whole[0].num_media <= _FEW * node.num_media:
        return whole[0]
    groups = [folder for folder in folders if not folder.files]
    if not whole and len({most_media(f.all()) for f in groups}) < 2:
        return None
    names = ", ".join(repr(folder.name) for folder in folders[:6])
    raise EngineError(
        f"{node.path} holds several data sets ({names}{', …' if len(folders) > 6 else ''}): give "
        "one of them."
    )


def _take_copies(node: Folder) -> list[str]:
    """Take away folders with the same class folders as lie beside them (flowers/flowers/daisy)."""
    names = {folder.name for folder in node.folders}
    copies = [
        folder
        for folder in node.folders
        if _is_group(folder)
        and len(folder.with_media) > 1
        and names.issuperset(inner.name for inner in folder.with_media)
    ]
    node.folders = [folder for folder in node.folders if folder not in copies]
    return [folder.path for folder in copies]


def _is_whole_set(folder: Folder) -> bool:
    """Whether a folder has split folders with class folders in them."""
    splits = splits_of_names(inner.name for inner in folder.with_media)
    return "train" in splits.values() and any(
        inner.name in splits
        and not inner.files
        and inner.with_media
        and not _are_specimens(inner.with_media)
        for inner in folder.folders
    )


def _class_folders(area: Folder) -> Iterator[ClassFolder]:
    if _have_splits_inside(area):
        for folder in area.folders:
            splits = splits_of_names(inner.name for inner in folder.folders)
            for inner in folder.folders:
                yield ClassFolder((folder.name,), inner, splits[inner.name])
        return
    nested = any(_is_group(folder) for folder in area.folders)
    for folder in area.folders:
        single = folder.with_media[0] if len(folder.with_media) == 1 else None
        is_alone = (
            nested
            and single is not None
            and not (folder.files or _are_general([single.name]) or _are_numbered([single.name]))
        )
        if _is_group(folder) or is_alone:
            for found in _class_folders(folder):
                yield found._replace(parts=(folder.name, *found.parts))
        else:
            yield ClassFolder((folder.name,), folder, None)


def _have_splits_inside(area: Folder) -> bool:
    """Whether all class folders hold nothing but `train`, `test` and so on."""
    splits: set[Split] = set()
    for folder in area.with_media:
        of_names = splits_of_names(inner.name for inner in folder.folders)
        if folder.files or len(of_names) < len(folder.folders):
            return False
        splits |= set(of_names.values())
    return "train" in splits and len(splits) > 1


def _is_group(folder: Folder) -> bool:
    """Whether a folder holds class folders, rather than being one."""
    inner = folder.with_media
    if folder.files or not inner:
        return False
    if len(inner) == 1:
        return _is_group(inner[0])
    return not _are_specimens(inner)


def _are_specimens(folders: Sequence[Folder]) -> bool:
    names = [folder.name for folder in folders]
    if _are_general(names) or _are_numbered(names):
        return True
    return sum(folder.num_media for folder in folders) < 2 * len(folders)


def _are_numbered(names: Sequence[str]) -> bool:
    """Whether names are counters, dates or identifiers rather than words."""
    digits = [sum(c.isdigit() for c in name) for name in names]
    num_numbered = sum(count > 0 for count in digits)
    stems = {re.sub(r"[\d\W_]+", "", name).casefold() for name in names}
    long = sum(len(n) >= 8 and d >= len(n) / 4 for n, d in zip(names, digits, strict=True))
    few = num_numbered >= 0.8 * len(names) and len(stems) <= max(1, len(names) // 3)
    return few or long >= 0.8 * len(names)


def _are_general(names: Sequence[str]) -> bool:
    """Whether names only say that there are files (`images`, `part 2`, `ham_images_part_1`)."""
    words = [words_of(name) for name in names]
    if not words or not all(words):
        return False
    alike = len(words) > 1 and all(w == words[0] for w in words) and words[0] & _GENERAL_WORDS
    return bool(alike) or all(w <= _GENERAL_WORDS for w in words)


def _nothing_inside(node: Folder) -> EngineError:
    count = len(node.files)
    if count:
        media = most_media([node])
        noun = {"picture": "pictures", "sound": "recordings"}.get(media, "files")
        ways = "put them into one subfolder for each class, or choose a table of labels"
        if media == "picture":
            ways += ", or sort them in Graft's window"
        return NoClassesError(
            f"{node.path} holds {count} {noun} but no class folders: {ways}.",
            node.path,
            count,
            media,
        )
    if node.is_empty:
        return EngineError(f"The folder {node.path} is empty: give {LAYOUT}.")
    return EngineError(f"The folder {node.path} holds no pictures or recordings: give {LAYOUT}.")


def most_media(folders: Sequence[Folder] | Iterator[Folder]) -> Media:
    """Whether folders hold more pictures or more recordings, without those below them."""
    sounds = pictures = 0
    for folder in folders:
        of_folder = sum(entry[3] == "sound" for entry in folder.files)
        sounds += of_folder
        pictures += len(folder.files) - of_folder
    return "sound" if sounds > pictures else "picture"
