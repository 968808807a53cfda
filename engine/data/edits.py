"""What the user changes about the data, applied: left out, renamed, relabelled, moved samples."""

import os
import posixpath
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeVar

from engine.data.found import FoundFile
from engine.recipe import DataSpec, SplitName

Value = TypeVar("Value")


class Edits:
    """A recipe's edits, looked up by sample.

    Samples are named by their paths below the root or by absolute paths.
    """

    def __init__(self, spec: DataSpec) -> None:
        self._left_out: dict[str, bool] = dict.fromkeys(map(_key, spec.left_out), True)
        self._classes = frozenset(spec.left_out_classes)
        self._renamed = dict(spec.renamed)
        self._moved: dict[str, SplitName] = {_key(path): split for path, split in spec.moved}
        self._relabelled: dict[str, list[str]] = {}
        for path, name in spec.relabelled:
            self._relabelled.setdefault(_key(path), []).append(name)

    def kept(self, files: Sequence[FoundFile]) -> list[FoundFile]:
        """The samples without those, and without the classes, that are left out.

        A sample of several classes stays while one of them does, one that was given another
        class stays anyhow.
        """
        if not (self._left_out or self._classes):
            return list(files)
        return [file for file in files if self._is_kept(file)]

    def class_names(self, file: FoundFile) -> tuple[str, ...]:
        """The classes of a sample as the user wants them."""
        if self._relabelled:
            names = _found(self._relabelled, file)
            if names is not None:
                return tuple(dict.fromkeys(names))
        if file.class_name:
            return (self.new_name(file.class_name),)
        kept = [self.new_name(n) for n in file.class_names if n not in self._classes]
        return tuple(dict.fromkeys(kept))

    @property
    def says_classes(self) -> bool:
        """Whether single samples were given other classes."""
        return bool(self._relabelled)

    def new_name(self, name: str) -> str:
        """What a class is called now."""
        return self._renamed.get(name, name)

    def relabelled(self, file: FoundFile) -> list[str] | None:
        """What the user said that a sample is, or None."""
        return _found(self._relabelled, file) if self._relabelled else None

    def split(self, file: FoundFile) -> SplitName | None:
        """The split that the user moved a sample to, or None."""
        return _found(self._moved, file) if self._moved else None

    def _is_kept(self, file: FoundFile) -> bool:
        if _found(self._left_out, file) is not None:
            return False
        if not self._classes or self.relabelled(file) is not None:
            return True
        if file.class_names:
            return not self._classes.issuperset(file.class_names)
        return file.class_name not in self._classes


def _key(path: str) -> str:
    """One spelling for what is written as another on another system."""
    if not path.isascii():
        path = unicodedata.normalize("NFC", path)
    return os.path.normcase(posixpath.normpath(path.replace("\\", "/"))).replace("\\", "/")


def _found(edits: Mapping[str, Value], file: FoundFile) -> Value | None:
    value = edits.get(_key(file.relative))
    return edits.get(_key(file.path)) if value is None else value
