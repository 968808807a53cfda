"""Decisions about single samples of the data that is open: label wrong, left out, fine.

They are edits of the session's data: undone with all others, kept with the data set, and never
written into the user's files.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.recipe import DataSpec
from gui import data_edits
from gui.data_edits import Decision
from gui.data_texts import amount, short_name
from gui.models.pictures import Picture
from gui.words import listed


def _tr(text: str) -> str:
    return QCoreApplication.translate("Decisions", text)


class Decisions:
    """What was decided about samples, by their references; and deciding.

    Args:
        session: Whose data it is about.
    """

    def __init__(self, session: Any) -> None:
        self._session = session
        self._data: DataSpec | None = None
        self._found: dict[str, Decision] = {}

    # What was decided

    def name(self, path: str) -> str | None:
        """What the open data calls a sample; None where it is none of its samples."""
        index = self._session.dataset
        if index is None or self._session.draft.data is None:
            return None
        name: str = index.relative(path)
        return None if name == path.replace("\\", "/") else name

    def of(self, path: str) -> Decision | None:
        """What was decided about a sample."""
        found = self._decided()
        if not found:
            return None
        name = self.name(path)
        # A recipe written by hand may name it otherwise.
        return found.get(name or path) or found.get(path)

    def count(self) -> int:
        """About how many samples of the open data something was decided."""
        return len(self._decided())

    def _decided(self) -> dict[str, Decision]:
        data = self._session.draft.data
        if data is not self._data:
            # Asked for at each painting of each picture.
            self._data = data
            self._found = data_edits.decisions(data) if data is not None else {}
        return self._found

    def text(self, path: str) -> str:
        """What was decided about a sample, in a word or two; nothing where nothing was."""
        decision = self.of(path)
        if decision is None:
            return ""
        return {
            "left_out": _tr("left out"),
            "fine": _tr("fine"),
            "relabelled": _tr("now {0}").format(listed(decision.labels)),
        }[decision.kind]

    def marked(self, picture: Picture) -> Picture:
        """A picture with what was decided about it in its second line."""
        text = self.text(picture.path)
        if not text:
            return picture
        return Picture(
            path=picture.path, caption=picture.caption, second=f"✓ {text}", color="second_text"
        )

    def labels(self, path: str, otherwise: tuple[str, ...] = ()) -> tuple[str, ...]:
        """What a sample is labelled as the data is used now."""
        decision = self.of(path)
        return decision.labels if decision is not None and decision.labels else otherwise

    # Deciding

    def relabel(self, paths: Sequence[str], *labels: str) -> None:
        """The labels of these samples are wrong: they are these."""
        if labels:
            text = _tr("class {1} for {0}").format(self._called(paths), listed(labels))
            self._edit(
                paths, lambda data, names: data_edits.decide_label(data, names, *labels), text
            )

    def leave_out(self, paths: Sequence[str]) -> None:
        """Do not use these samples; if none of them is used, use them again."""
        if self._are(paths, "left_out"):
            text = _tr("bringing back {0}").format(self._called(paths))
            self._edit(paths, data_edits.restore, text)
        else:
            text = _tr("leaving out {0}").format(self._called(paths))
            self._edit(paths, data_edits.leave_out, text)

    def fine(self, paths: Sequence[str]) -> None:
        """These samples are as they should be; said again, that is taken back."""
        if self._are(paths, "fine"):
            text = _tr("mark on {0}").format(self._called(paths))
            self._edit(paths, data_edits.no_longer_fine, text)
        else:
            text = _tr("marking {0} as fine").format(self._called(paths))
            self._edit(paths, data_edits.decide_fine, text)

    def take_back(self, paths: Sequence[str]) -> None:
        """Nothing is decided about these samples any more."""
        text = _tr("no decision on {0}").format(self._called(paths))
        self._edit(paths, data_edits.undecide, text)

    def _are(self, paths: Sequence[str], kind: str) -> bool:
        found = map(self.of, paths)
        return all(decision is not None and decision.kind == kind for decision in found)

    def _edit(self, paths: Sequence[str], edit: Any, text: str) -> None:
        names = [name for path in paths if (name := self.name(path)) is not None]
        if names:
            self._session.edit_data(edit(self._session.draft.data, names), text)

    def _called(self, paths: Sequence[str]) -> str:
        index = self._session.dataset
        media = index.media if index is not None else "picture"
        return short_name(paths[0]) if len(paths) == 1 else amount(len(paths), media)
