"""Predicting a folder: what is judged, and into which table the answers go."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QWidget

from engine import analysis_tasks
from engine.batch_types import BatchOutlook, BatchRequest
from engine.types import Media
from gui import theme
from gui.data_texts import amount
from gui.jobs import Job
from gui.numbers import whole
from gui.pages.evaluate_view import media_of_run
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.elided_label import ElidedLabel

_WIDTH = 600


def ask_for_folder(session: Session, parent: QWidget, folder: str = "") -> None:
    """Ask what is judged and where the answers go, and start."""
    dialog = BatchDialog(session, parent, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class BatchDialog(Dialog):
    """Asks for a folder and a table, says how many there are, and starts.

    Args:
        session: Its current run answers.
        parent: Its owner.
        folder: What is judged, where that is known already.
    """

    def __init__(self, session: Session, parent: QWidget | None = None, folder: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Predict a folder into a table"))
        self.setAcceptDrops(True)
        self._session = session
        self._run = session.current_run or ""
        self._media: Media = media_of_run(session)
        self._folder, self._to = "", ""
        self._outlook: BatchOutlook | None = None
        self._job: Job | None = None
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(
            Label(
                self.tr(
                    "Each answer is written as one row of a table. However large the folder is, "
                    "this takes little memory, and can be stopped and continued at any time."
                ),
                self,
                wrap=True,
            )
        )
        layout.addLayout(self._make_places())
        self.all = QCheckBox(self.tr("A column with the probability of each class as well"), self)
        self.all.setToolTip(self.tr("The table becomes larger: a figure for each class in a line"))
        self.all.toggled.connect(lambda _on: self._look())
        run = session.summary(self._run)
        self.all.setVisible(run is None or run.task != "regression")
        layout.addWidget(self.all)
        self.state = Label("", self, color="second_text", wrap=True)
        self.state.setMinimumHeight(2 * self.state.fontMetrics().lineSpacing())
        layout.addWidget(self.state)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(_WIDTH)
        self._show()
        if folder:
            self.set_folder(folder)

    def set_folder(self, folder: str) -> None:
        """Take a folder, and a table beside it unless another was chosen."""
        self._folder = folder
        self.folder.setText(folder)
        if not self._to:
            place = Path(folder)
            name = place.stem if self._media == "vector" else place.name
            self.set_table(str(place.parent / f"{name or 'folder'}-predictions.csv"))
        else:
            self._look()

    def set_table(self, path: str) -> None:
        """Take the file that the answers go into."""
        self._to = path if Path(path).suffix else f"{path}.csv"
        self.table.setText(self._to)
        self._look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder, or a table of rows, can be dropped."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        if folder := self._dropped(event):
            self.set_folder(folder)
            event.acceptProposedAction()

    def done(self, result: int) -> None:
        """Leave off counting."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # What the user does

    def _choose_folder(self) -> None:
        if self._media == "vector":
            kinds = self.tr("Tables ({0})").format("*.csv *.tsv")
            path, _kind = QFileDialog.getOpenFileName(self, self.tr("Rows to judge"), "", kinds)
        else:
            path = QFileDialog.getExistingDirectory(
                self, self.tr("Folder to judge"), str(Path(self._folder).parent)
            )
        if path:
            self.set_folder(path)

    def _choose_table(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Where the answers go"), self._to, self.tr("Tables (*.csv)")
        )
        if path:
            self.set_table(path)

    def _start(self, from_start: bool) -> None:
        self._session.batch.start(self._request(from_start))
        self.accept()

    def _request(self, from_start: bool = False) -> BatchRequest:
        return BatchRequest(
            model=self._run,
            paths=(self._folder,),
            to=self._to,
            all_probabilities=self.all.isChecked() and not self.all.isHidden(),
            from_start=from_start,
        )

    def _dropped(self, event: QDropEvent) -> str:
        urls = event.mimeData().urls()
        path = urls[0].toLocalFile() if len(urls) == 1 else ""
        return path if path and Path(path).is_dir() is (self._media != "vector") else ""

    # What would be done

    def _look(self) -> None:
        """Count what there is, and what of the table is there already."""
        if self._job is not None:
            self._job.cancel()
        self._outlook = None
        if not (self._folder and self._to):
            return
        self._job = job = self._session.ask(
            "look ahead",
            analysis_tasks.look_ahead,
            self._request(),
            title=self.tr("Counting"),
            lane="checks",
            handles=lambda error: self._on_failed(job, error),
            quiet=True,
        )
        job.finished.connect(lambda outlook: self._on_looked(job, outlook))
        self._show()

    def _on_looked(self, job: Job, outlook: BatchOutlook) -> None:
        if job is self._job:
            self._job, self._outlook = None, outlook
            self._show()

    def _on_failed(self, job: Job, error: Exception) -> bool:
        if job is self._job:
            self._job = None
            self._show()
            self._say(str(error), "bad")
        return True

    def _show(self) -> None:
        outlook = self._outlook
        is_there = outlook is not None and bool(outlook.is_done or outlook.problem)
        goes_on = outlook is not None and outlook.num_done > 0 and not is_there
        has_samples = outlook is not None and outlook.num_samples > 0
        self.start.setText(self.tr("Go on") if goes_on else self.tr("Predict"))
        self.start.setEnabled(has_samples)
        self.start.setVisible(not is_there)
        self.anew.setVisible(is_there or goes_on)
        self.anew.setEnabled(has_samples)
        self.anew.set_accent(is_there)
        (self.anew if is_there else self.start).setDefault(True)
        if outlook is not None:
            self._say(*self._outlook_text(outlook))
        elif self._job is not None:
            self._say(self.tr("Counting…"))
        else:
            self._say(
                self.tr("Choose a table of rows.")
                if self._media == "vector"
                else self.tr("Choose a folder, or drop one here.")
            )

    def _outlook_text(self, outlook: BatchOutlook) -> tuple[str, str]:
        count = amount(outlook.num_samples, self._media)
        if not outlook.num_samples:
            return self.tr("Nothing that this run judges is in there."), "warning"
        if outlook.is_done:
            return self.tr("{0}. There is such a table already: to replace it, start anew.").format(
                count
            ), "warning"
        if outlook.problem:
            return outlook.problem, "warning"
        if outlook.num_done:
            return self.tr("{0}, {1} of them answered already: it goes on after these.").format(
                count, whole(outlook.num_done)
            ), "second_text"
        return count, "second_text"

    def _say(self, text: str, color: str = "second_text") -> None:
        self.state.setText(text)
        self.state.set_color(color)

    # How it is made

    def _make_places(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_8)
        grid.setColumnStretch(1, 1)
        is_rows = self._media == "vector"
        # The end of a path tells more than its start.
        left = Qt.TextElideMode.ElideLeft
        self.folder = ElidedLabel("", self, elide=left)
        self.table = ElidedLabel("", self, elide=left)
        self.choose_folder = Button(
            self.tr("Choose…"),
            self,
            tip=self.tr("The table whose rows are judged")
            if is_rows
            else self.tr("The folder in which everything is judged, also in its subfolders"),
            on_click=self._choose_folder,
        )
        self.choose_table = Button(
            self.tr("Choose…"),
            self,
            tip=self.tr("The CSV file that the answers go into"),
            on_click=self._choose_table,
        )
        lines = (
            (self.tr("Rows") if is_rows else self.tr("Folder"), self.folder, self.choose_folder),
            (self.tr("Answers"), self.table, self.choose_table),
        )
        for number, (name, shown, button) in enumerate(lines):
            grid.addWidget(Label(name, self, color="second_text"), number, 0)
            grid.addWidget(shown, number, 1)
            grid.addWidget(button, number, 2)
        return grid

    def _make_buttons(self):
        self.anew = Button(
            self.tr("Start anew"),
            self,
            tip=self.tr("Replace the answers that are there"),
            on_click=lambda: self._start(from_start=True),
        )
        self.start = Button("", self, accent=True, on_click=lambda: self._start(from_start=False))
        line = row(spacing=theme.SPACE_8)
        line.addStretch(1)
        line.addWidget(Button(self.tr("Cancel"), self, on_click=self.reject))
        line.addWidget(self.anew)
        line.addWidget(self.start)
        return line
