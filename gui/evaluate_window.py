"""The window's part about a run that is there: trying it on samples, and the report on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from engine import analysis_tasks
from engine.batch_types import BatchResult
from engine.report_types import ReportRequest
from gui.data_window import DataWindow
from gui.session import Session
from gui.settings import Settings


class EvaluateWindow(DataWindow):
    """A window that has samples judged and reports written."""

    def __init__(self, session: Session, stored: Settings) -> None:
        super().__init__(session, stored)
        session.batch.finished.connect(self._batch_finished)

    def evaluate(self) -> None:
        """Score the current run on the split that is chosen on its page."""
        self.go_to("evaluate")
        self.page("evaluate").left.evaluate()

    def show_view(self, key: str) -> None:
        """Show one of the views of the current run."""
        self.go_to("evaluate")
        self.page("evaluate").show_view(key)

    def paste(self) -> None:
        """Have what is on the clipboard judged by the current run."""
        if self.session.current_run is None:
            self.messages.show_message("info", self.session.missing()["evaluate"])
            return
        self.go_to("evaluate")
        self.page("evaluate").show_view("try").paste()

    def predict_folder(self) -> None:
        """Ask for a folder whose answers go into a table."""
        self.go_to("evaluate")
        self.page("evaluate").show_view("try").predict_folder()

    def _batch_finished(self, result: BatchResult) -> None:
        from gui.pages.view_try import TryView

        view = self.findChild(TryView)
        if view is not None and view.isVisible():
            return  # It says so itself.
        show = (
            self.tr("Open it"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(result.to)),
        )
        sentence = self.tr("The table is in {0}.").format(result.to)
        self.messages.show_message("info", sentence, "", show)

    def judges(self, paths: Sequence[str]) -> bool:
        """Have what was dropped judged, if the view that says so is in sight."""
        from gui.pages.view_try import TryView

        view = self.findChild(TryView)
        if view is None or not view.isVisible() or not view.takes(paths):
            return False
        self.session.predict(tuple(paths))
        return True

    def save_report(self) -> None:
        """Ask for a file and write all that is known of the current run there."""
        evaluation = self.session.evaluation
        if evaluation is None:
            self.go_to("evaluate")
            sentence = self.tr("Evaluate the run first: the report is about its answers.")
            self.messages.show_message("info", sentence)
            return
        name = f"{Path(evaluation.run_dir).name} report.html"
        path, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a report"),
            str(Path(self.settings.last_folder) / name),
            self.tr("Web pages (*.html)"),
        )
        if not path:
            return
        place = path if Path(path).suffix else f"{path}.html"
        self._remember_folder(place)
        job = self.session.ask(
            "report",
            analysis_tasks.write_report,
            ReportRequest(evaluation=evaluation, to=place),
            title=self.tr("Writing the report"),
            lane="light",
        )
        job.finished.connect(self._report_written)

    def _report_written(self, path: str) -> None:
        show = (
            self.tr("Open it"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path)),
        )
        sentence = self.tr("The report is in {0}.").format(path)
        self.messages.show_message("info", sentence, "", show)
