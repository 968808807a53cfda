"""What lies beside exported files: class names as text, and what else a reader needs."""

from pathlib import Path

from engine.errors import EngineError
from engine.exporting.job import Job
from engine.exporting.types import ExportedFile
from engine.storage import os_error_sentence, write_text

LABELS_NAME = "labels.txt"


def write_sidecars(
    job: Job, folder: Path, files: list[ExportedFile], *, overwrite: bool
) -> tuple[str, ...]:
    """Write the texts that belong to exported files.

    A name that another run's export has taken gets this run's name before it; nothing of another
    run is replaced.

    Returns:
        The paths of what was written, or was there already with the same text.

    Raises:
        EngineError: If one cannot be written.
    """
    texts = {LABELS_NAME: "".join(f"{name}\n" for name in job.best.class_names)}
    return tuple(_write(folder, name, text, job.name, overwrite) for name, text in texts.items())


def _write(folder: Path, name: str, text: str, stem: str, overwrite: bool) -> str:
    path = folder / name
    if not overwrite and path.exists() and not _holds(path, text):
        path = folder / f"{stem}.{name}"
    try:
        if not _holds(path, text):
            write_text(path, text)
    except OSError as error:
        raise EngineError(os_error_sentence(error, path)) from error
    return str(path)


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_text("utf-8") == text
    except (OSError, UnicodeDecodeError):
        return False
