"""Writing a copy of the corrected data into a new folder, on request only."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from engine import analysis_tasks
from engine.copy_types import CopiedData, CopyRequest
from engine.events import Notice
from gui.data_texts import amount


def _tr(text: str) -> str:
    return QCoreApplication.translate("Copying", text)


def ask_for_copy(session: Any, parent: QWidget) -> None:
    """Ask where the copy goes, and write it in the background."""
    folder = QFileDialog.getExistingDirectory(
        parent, _tr("Where to write a folder with the corrected data")
    )
    if folder:
        copy_data(session, folder)


def copy_data(session: Any, folder: str) -> None:
    """Write the data as it is used now into a new folder in `folder`; a notice says where."""
    data, index = session.draft.data, session.dataset
    if data is None or index is None:
        return
    to = _new_folder(Path(folder), Path(data.roots[0]).name.split(".")[0] or "data")

    def done(copied: CopiedData) -> None:
        text = _tr("{0} were written to {1}").format(
            amount(copied.num_samples, index.media), copied.to
        )
        session.notice_posted.emit(Notice(level="info", text=text))

    # Pictures are read in the light lane, which a long copy would hold up.
    job = session.ask(
        "copy data",
        analysis_tasks.copy_data,
        CopyRequest(data=data, to=str(to), seed=session.draft.seed),
        title=_tr("Copying the corrected data"),
        lane="fetch",
    )
    job.finished.connect(done)


def _new_folder(folder: Path, name: str) -> Path:
    number, to = 2, folder / f"{name}-corrected"
    while to.exists():
        to = folder / f"{name}-corrected-{number}"
        number += 1
    return to
