"""What the user notes about a run or a cross-validation: tags and a note, kept in its folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine import storage
from engine.control import Control
from engine.errors import EngineError

NOTES_FILE = "notes.json"
MOST_TAGS, LONGEST_TAG, LONGEST_NOTE = 20, 40, 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RunNotes:
    """Words to find a run by, in the user's order, and a text."""

    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesRequest:
    """What is kept in the folder of a run, or of a cross-validation."""

    run_dir: str
    notes: RunNotes


def read_notes(folder: str | Path) -> RunNotes:
    """The notes in a folder; none where there is no such file or it is damaged."""
    path = Path(folder) / NOTES_FILE
    if not path.exists():
        return RunNotes()
    try:
        values = storage.read_json(path)
        tags, note = values.get("tags", []), values.get("note", "")
    except (EngineError, AttributeError):
        return RunNotes()
    known = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
    return RunNotes(tags=tidy_tags(known), note=note if isinstance(note, str) else "")


def keep_notes(request: NotesRequest, _control: Control) -> None:
    """Write the notes of a run.

    Raises:
        EngineError: If the folder is gone or cannot be written, or the note is too long.
    """
    folder, notes = Path(request.run_dir), request.notes
    if not folder.is_dir():
        raise EngineError(
            f"The run's folder {folder} is not there any more, so its notes were not kept."
        )
    if len(notes.note) > LONGEST_NOTE:
        raise EngineError(
            f"The note has {len(notes.note):,} characters, but at most {LONGEST_NOTE:,} are kept: "
            "shorten it."
        )
    try:
        if notes == RunNotes():
            (folder / NOTES_FILE).unlink(missing_ok=True)
        else:
            values = {"tags": list(notes.tags), "note": notes.note}
            storage.write_json(folder / NOTES_FILE, values)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, folder / NOTES_FILE)) from error


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without signs that separate them, each once, however it is written."""
    found: dict[str, str] = {}
    for tag in tags:
        for part in tag.replace("，", ",").split(","):
            word = " ".join(part.replace("#", " ").split())[:LONGEST_TAG].strip()
            if word:
                found.setdefault(word.casefold(), word)
    return tuple(found.values())[:MOST_TAGS]
