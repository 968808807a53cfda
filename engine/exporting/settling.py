"""What becomes of a file that answers differently: kept or deleted, as the user says.

No TensorFlow.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from engine.errors import EngineError
from engine.exporting.record import read_exports, remove, settled_path, write_exports
from engine.exporting.sidecars import refresh_card
from engine.exporting.types import HELD_SUFFIX, ExportResult, SettleRequest
from engine.storage import os_error_sentence, put_in_place


def settle(request: SettleRequest) -> ExportResult:
    """Keep a held file under its own name, or delete it.

    Raises:
        EngineError: If it is not there, or its name is taken.
    """
    path = Path(request.path)
    wanted = Path(settled_path(request.path))
    if not path.name.endswith(HELD_SUFFIX) or not path.exists():
        raise EngineError(f"{path} is no file that waits to be kept or deleted: export it again.")
    if request.keep and wanted.exists() and not request.overwrite:
        raise EngineError(
            f"{wanted} is there already: move it away, or allow replacing it, before the new one "
            "is kept."
        )
    before = read_exports(request.run_dir)
    known = before.files
    file = next((one for one in known if one.path == request.path), None)
    files = [one for one in known if one.path != request.path]
    if file is not None and request.keep:
        # What it replaces is no more.
        files = [one for one in files if one.path != str(wanted)]
        files.append(replace(file, path=str(wanted), is_held=False))
    try:
        if request.keep:
            put_in_place(path, wanted)
        else:
            remove(path)
    except OSError as error:
        raise EngineError(os_error_sentence(error, wanted)) from error
    # In a run's folder that may only be read, its files are settled all the same.
    with suppress(EngineError):
        write_exports(request.run_dir, tuple(files))
    if file is not None:
        refresh_card(request.run_dir, file)
    return ExportResult(files=tuple(files), beside=before.beside)
