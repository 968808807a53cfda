"""Exporting in tests, in one line."""

from pathlib import Path

from engine.control import Control
from engine.exporting.export import export
from engine.exporting.types import ExportedFile, ExportRequest, ExportResult
from engine.recipe import ExportFormat


def export_run(
    run_dir: Path,
    to: Path,
    *formats: ExportFormat,
    overwrite: bool = False,
    control: Control | None = None,
) -> ExportResult:
    """All that an export of a run gives."""
    request = ExportRequest(run_dir=str(run_dir), to=str(to), formats=formats, overwrite=overwrite)
    return export(request, control or Control())


def export_files(
    run_dir: Path, to: Path, *formats: ExportFormat, overwrite: bool = False
) -> tuple[ExportedFile, ...]:
    """The files of an export in which every format was written."""
    result = export_run(run_dir, to, *formats, overwrite=overwrite)
    assert result.failures == ()
    return result.files
