"""Which folders hold a split, by their names: `train`, `Valid`, `test_set`, `01_train`, `seg_test`.

The words are those of Keras's tutorials, YOLO's classification sets, ImageFolder sets on Kaggle
and COCO (`train2017`).
"""

import re
from collections.abc import Iterable

from engine.types import Split

_WORDS: dict[str, Split] = {
    **dict.fromkeys(("train", "training", "trn", "trainval", "训练", "訓練"), "train"),
    **dict.fromkeys(("validation", "validate", "valid", "val", "dev", "development"), "validation"),
    **dict.fromkeys(("eval", "evaluation", "验证", "驗證"), "validation"),
    **dict.fromkeys(("test", "testing", "tst", "holdout", "测试", "測試"), "test"),
}
_EVALUATED = frozenset(("eval", "evaluation"))
# Words beside the split's own that say nothing about classes.
_FILLERS = frozenset(
    (
        *("set", "sets", "data", "dataset", "datasets", "folder", "dir", "split", "splits"),
        *("part", "subset", "seg", "final", "the", "my", "all", "image", "images", "img", "imgs"),
        *("picture", "pictures", "pic", "pics", "photo", "photos", "file", "files", "sample"),
        *("samples", "audio", "audios", "sound", "sounds", "wav", "wavs", "recordings", "clips"),
        *("class", "classes", "cropped", "resized"),
    )
)
_GLUED = re.compile(r"(set|data|dataset|images|imgs|folder|集|数据|数据集)$")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[^\w]|_|\d")


def split_of_name(name: str) -> Split | None:
    """The split that a folder of this name holds, or None if it is no split's name."""
    split, rest = _parse(name)
    return split if rest <= _FILLERS else None


def splits_of_names(names: Iterable[str]) -> dict[str, Split]:
    """Which of the folders beside each other hold splits.

    Besides the names that say so by themselves, two or more that say it with the same other words
    (`flowers_train`, `flowers_test`).
    """
    names = list(names)
    plain = {name: split for name in names if (split := split_of_name(name)) is not None}
    if plain:
        evaluated = [name for name in plain if not _EVALUATED.isdisjoint(words_of(name))]
        others = [split for name, split in plain.items() if name not in evaluated]
        if "validation" in others and "test" not in others:
            # Beside `dev` or `val`, `eval` is what is tested on.
            plain.update(dict.fromkeys(evaluated, "test"))
        return plain
    alike: dict[frozenset[str], dict[str, Split]] = {}
    for name in names:
        split, rest = _parse(name)
        if split is not None:
            alike.setdefault(rest, {})[name] = split
    return next((splits for splits in alike.values() if len(set(splits.values())) > 1), {})


def words_of(name: str) -> frozenset[str]:
    """The words of a name in small letters, without digits and what stands between."""
    return frozenset(word for word in _BETWEEN.split(_CAMEL.sub(" ", name).casefold()) if word)


def _parse(name: str) -> tuple[Split | None, frozenset[str]]:
    """The split that the words of a name say, None where none or two do, and the other words."""
    splits: set[Split] = set()
    rest: set[str] = set()
    for word in words_of(name):
        split = _WORDS.get(word) or _WORDS.get(_GLUED.sub("", word))
        if split is None:
            rest.add(word)
        else:
            splits.add(split)
    return (splits.pop() if len(splits) == 1 else None), frozenset(rest)
