"""What can be done with samples, classes and findings: edits of the session's data with a name."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from engine.recipe import DataSpec
from engine.references import split_reference
from engine.types import DatasetIndex, Finding, Remedy, Split
from gui import data_edits
from gui.data_texts import amount, short_name, split_name
from gui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataActions", text)


class DataActions:
    """Edits the data of a session; each call is one step that can be taken back.

    Samples are named by their paths, as in the index.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _data(self) -> DataSpec:
        assert self._session.draft.data is not None
        return self._session.draft.data

    @property
    def _index(self) -> DatasetIndex:
        assert self._session.dataset is not None
        return self._session.dataset

    def _names(self, paths: Sequence[str]) -> tuple[str, ...]:
        index = self._index
        return tuple(index.relative(path) for path in paths)

    def _called(self, paths: Sequence[str]) -> str:
        return short_name(paths[0]) if len(paths) == 1 else amount(len(paths), self._index.media)

    # Samples

    def leave_out(self, paths: Sequence[str]) -> None:
        """Do not use these samples."""
        if paths:
            text = _tr("leaving out {0}").format(self._called(paths))
            self._session.edit_data(data_edits.leave_out(self._data, self._names(paths)), text)

    def restore(self, paths: Sequence[str]) -> None:
        """Use these samples again."""
        if paths:
            text = _tr("bringing back {0}").format(self._called(paths))
            # A recipe written by hand may name them otherwise.
            names = (*self._names(paths), *paths)
            self._session.edit_data(data_edits.restore(self._data, names), text)

    def move(self, paths: Sequence[str], split: Split) -> None:
        """Put these samples into a split."""
        if paths:
            text = _tr("moving {0} to {1}").format(self._called(paths), split_name(split))
            self._session.edit_data(data_edits.move(self._data, self._names(paths), split), text)

    def relabel(self, paths: Sequence[str], name: str) -> None:
        """Say which class these samples are of."""
        name = name.strip()
        if paths and name:
            text = _tr("class {1} for {0}").format(self._called(paths), name)
            self._session.edit_data(data_edits.relabel(self._data, self._names(paths), name), text)

    def show_in_folder(self, path: str) -> None:
        """Show the folder that a sample's file lies in, outside Graft."""
        folder = Path(split_reference(path)[0]).parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # Classes

    def rename(self, name: str, new: str) -> None:
        """Give a class another name; that of another class merges the two."""
        new = new.strip()
        if new and new != name:
            data = data_edits.rename(self._data, name, new, self._index.class_names)
            self._session.edit_data(data, _tr("new name {0}").format(new))

    def merge(self, names: Sequence[str], into: str) -> None:
        """Make one class of several."""
        into = into.strip()
        if names and into:
            every = (
                names if into not in self._index.class_names or into in names else [*names, into]
            )
            text = _tr("merging {0} classes").format(len(every))
            self._session.edit_data(data_edits.merge(self._data, tuple(every), into), text)

    def leave_out_classes(self, names: Sequence[str]) -> None:
        """Do not use these classes."""
        if names:
            text = _tr("leaving out {0}").format(_listed(names))
            self._session.edit_data(data_edits.leave_out_classes(self._data, names), text)

    def bring_back_classes(self, names: Sequence[str]) -> None:
        """Use these classes again, named as in the data."""
        if names:
            text = _tr("bringing back {0}").format(_listed(names))
            self._session.edit_data(data_edits.bring_back_classes(self._data, names), text)

    # Findings

    def apply(self, finding: Finding, remedy: Remedy) -> None:
        """Do what a finding's button says."""
        from engine.remedies import apply_to_data, apply_to_train

        session, text = self._session, self._describe(remedy)
        session.edit_data(apply_to_data(self._data, finding, remedy, self._index), text)
        train = apply_to_train(session.draft.train, remedy)
        if train != session.draft.train:
            session.set_draft(replace(session.draft, train=train))

    def _describe(self, remedy: Remedy) -> str:
        """What was done, after the word "Undo"."""
        called = self._called(remedy.paths) if remedy.paths else ""
        return {
            "leave_out": _tr("leaving out {0}").format(called),
            "keep": _tr("keeping what was found"),
            "move": _tr("moving {0} to {1}").format(called, split_name(remedy.split or "train")),
            "weigh_classes": _tr("weighing classes"),
            "group_look_alikes": _tr("keeping look-alikes together"),
            "group_by": _tr("keeping together what belongs together"),
        }[remedy.kind]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else _tr("{0} classes").format(len(names))
