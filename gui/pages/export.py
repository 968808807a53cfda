"""Step 5: taking the model away as files that have been compared with the run."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QWidget,
)

from engine.exporting.types import ExportedFile
from gui import theme
from gui.models.exports import FORMAT_NAMES, ExportModel, num_same
from gui.widgets.basics import Button, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.empty_state import EmptyState

FORMATS_WIDTH = 348
AVAILABLE = ("keras", "h5")
ROW_HEIGHT = 28


class ExportPage(QWidget):
    """Exports the session's current run."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder_chosen = False
        self.empty = EmptyState(
            "package-variant-closed",
            self.tr("Train first: then the finished model can be taken away as files."),
            self,
        )
        self._filled = QWidget(self)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self._make_left())
        layout.addWidget(self._make_right(), 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        session.run_selected.connect(self._on_run_selected)
        session.exports_changed.connect(self.show_files)
        session.busy_changed.connect(self._on_busy_changed)
        session.training_state_changed.connect(self._on_busy_changed)
        self._on_run_selected(session.current_run or "")

    # What the user does

    def export(self) -> None:
        """Write the chosen formats into the chosen folder."""
        self._session.export(
            self.chosen_formats(), self.folder.text().strip(), overwrite=self.replace.isChecked()
        )
        self._on_busy_changed()

    def chosen_formats(self) -> tuple[str, ...]:
        """The formats whose boxes are ticked."""
        return tuple(name for name, box in self.formats.items() if box.isChecked())

    def choose_folder(self) -> None:
        """Ask for the folder to write into."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the exported files"), self.folder.text()
        )
        if folder:
            self._folder_chosen = True
            self.folder.setText(folder)

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    # What is shown

    def show_files(self, files: tuple[ExportedFile, ...]) -> None:
        """Show what was written and how it compares."""
        self.model.set_files(files)
        self._show_result(files)
        self._on_busy_changed()

    def _show_result(self, files: tuple[ExportedFile, ...]) -> None:
        self.table.setVisible(bool(files))
        self.table.setFixedHeight(ROW_HEIGHT * (len(files) + 1) + 4)
        self.open_link.setVisible(bool(files))
        different = [file for file in files if num_same(file) != file.num_samples]
        if not files:
            self.verdict.set_color("second_text")
            self.verdict.setText(
                self.tr(
                    "Nothing is exported from this run yet. Each file is loaded again after "
                    "writing and compared with the run on real data."
                )
            )
        elif different:
            self.verdict.set_color("warning")
            self.verdict.setText(
                " ".join(
                    self.tr("{0} answers differently on {1:,} of {2:,}.").format(
                        FORMAT_NAMES.get(file.format, file.format),
                        file.num_samples - num_same(file),
                        file.num_samples,
                    )
                    for file in different
                )
            )
        else:
            self.verdict.set_color("text")
            self.verdict.setText(self._advice().format(files[0].num_samples))

    def _advice(self) -> str:
        """That all answers are the same, and what the model takes."""
        run = self._session.current_run
        runs = (one for one in self._session.runs if one.run_dir == run)
        summary = next(runs, None)
        return {
            "sound": self.tr(
                "Same answers on all {0:,} recordings. Give it the sound itself: one channel, −1 "
                "to 1, at the sample rate that the run was trained with."
            ),
            "vector": self.tr(
                "Same answers on all {0:,} rows. Give it the columns in the order of training; do "
                "not rescale them."
            ),
        }.get(
            summary.media if summary else "picture",
            self.tr(
                "Same answers on all {0:,} pictures. Give it RGB pixels 0–255; do not rescale them."
            ),
        )

    def _on_run_selected(self, run_dir: str) -> None:
        self._stack.setCurrentWidget(self._filled if run_dir else self.empty)
        files = self._session.exported.get(run_dir, ())
        self.model.set_files(files)
        self._show_result(files)
        self.title.setText(self.tr("Export run {0}").format(Path(run_dir).name))
        if not self._folder_chosen and run_dir:
            documents = QStandardPaths.writableLocation(
                QStandardPaths.StandardLocation.DocumentsLocation
            )
            self.folder.setText(str(Path(documents) / f"graft-run-{Path(run_dir).name}"))
        self._on_busy_changed()

    def _on_busy_changed(self, _what: object = None) -> None:
        busy = self._session.is_working("export")
        ready = bool(self.chosen_formats()) and bool(self.folder.text().strip())
        self.button.setText(self.tr("Exporting…") if busy else self.tr("Export"))
        self.button.setEnabled(ready and not busy)
        self.button.setToolTip(
            self.tr("Write the chosen formats (Ctrl+E)")
            if ready
            else self.tr("Choose at least one format and a folder")
        )
        self.waiting.setVisible(busy and self._session.training_state != "idle")

    # How it is made

    def _make_left(self) -> LeftColumn:
        left = LeftColumn(FORMATS_WIDTH, self)
        card = Card(self)
        layout = column(card, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        self.title = Label(size=theme.FONT_14, bold=True)
        layout.addWidget(self.title)
        sentences = {
            "keras": self.tr("Whole model for Keras 3, with class names inside."),
            "h5": self.tr("Whole model in the older file format, with class names inside."),
            "savedmodel": self.tr("For TensorFlow Serving. Comes later."),
            "tflite": self.tr("For phones and small devices. Comes later."),
            "onnx": self.tr("For other frameworks and runtimes. Comes later."),
        }
        self.formats: dict[str, QCheckBox] = {}
        for name, sentence in sentences.items():
            box = QCheckBox(FORMAT_NAMES[name])
            box.setEnabled(name in AVAILABLE)
            box.setChecked(name == "keras")
            box.setToolTip(sentence)
            box.toggled.connect(self._on_busy_changed)
            note = Label(sentence, size=theme.FONT_12, color="second_text", wrap=True)
            note.setIndent(22)
            texts = column(spacing=0)
            texts.addWidget(box)
            texts.addWidget(note)
            layout.addLayout(texts)
            self.formats[name] = box
        layout.addWidget(Label(self.tr("Folder"), bold=True))
        line = row()
        self.folder = QLineEdit()
        self.folder.setMinimumHeight(28)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(self._on_busy_changed)
        self.folder.textEdited.connect(self._on_folder_edited)
        line.addWidget(self.folder, 1)
        line.addWidget(Button(self.tr("Choose…"), on_click=self.choose_folder))
        layout.addLayout(line)
        self.replace = QCheckBox(self.tr("Replace files of the same name"))
        layout.addWidget(self.replace)
        self.button = Button(self.tr("Export"), accent=True, on_click=self.export)
        self.waiting = Label(
            self.tr("Waits until the training has ended."), color="warning", wrap=True
        )
        layout.addSpacing(theme.SPACE_4)
        layout.addWidget(self.button)
        layout.addWidget(self.waiting)
        left.body.addWidget(card)
        left.body.addStretch(1)
        return left

    def _make_right(self) -> QWidget:
        right = QWidget(self)
        card = Card(right)
        layout = column(card, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        title = row()
        title.addWidget(Label(self.tr("Written files"), size=theme.FONT_14, bold=True), 1)
        self.open_link = LinkButton(self.tr("Open the folder"), on_click=self.open_folder)
        title.addWidget(self.open_link)
        self.verdict = Label(wrap=True, size=theme.FONT_14)
        self.model = ExportModel(self)
        self.table = QTableView(card)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Written files"))
        self.table.setShowGrid(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setFrameShape(self.table.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for section, width in ((0, 112), (2, 76), (3, 128), (4, 104)):
            header.resizeSection(section, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        layout.addLayout(title)
        layout.addWidget(self.verdict)
        layout.addWidget(self.table)
        outer = column(right)
        outer.addWidget(card)
        outer.addStretch(1)
        return right

    def _on_folder_edited(self, _text: str) -> None:
        self._folder_chosen = True
