"""The window's part about data: which is opened, what is asked about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMainWindow, QWidget

from engine.errors import DataMovedError, NoClassesError
from engine.recipe import DataSpec, TableSpec
from engine.types import TablePreview
from gui.data_texts import amount
from gui.dropped import NAME_PREFIX, NAMED
from gui.session import Session
from gui.settings import Settings
from gui.widgets.message_bar import MessageBar

_DATA_FILTER = "*.zip *.tar *.tar.gz *.tgz *.csv *.tsv *.npz *ubyte *ubyte.gz *_batch*"


class DataWindow(QMainWindow):
    """A window that opens data and asks for what is missing."""

    messages: MessageBar

    def __init__(self, session: Session, stored: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = stored
        # Whether data that comes next was asked for by the user, who then wants to see it.
        self._data_asked = False

    def go_to(self, step: str) -> None:
        """Show a step's page."""
        raise NotImplementedError

    def page(self, step: str) -> QWidget:
        """The page of a step, made when it is first needed."""
        raise NotImplementedError

    def _remember_folder(self, path: str) -> None:
        self.settings = replace(self.settings, last_folder=str(Path(path).parent))

    def open_data(self) -> None:
        """Ask for a data folder and open it."""
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Open a folder of pictures"), self.settings.last_folder
        )
        if path:
            self._remember_folder(path)
            self._data_asked = True
            self.session.open_data([path])

    def open_data_file(self) -> None:
        """Ask for archives, tables or containers of data and open them."""
        paths, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open data"),
            self.settings.last_folder,
            f"{self.tr('Archives, tables, arrays')} ({_DATA_FILTER});;{self.tr('All files')} (*)",
        )
        if paths:
            self._remember_folder(paths[0])
            self._data_asked = True
            self.session.open_data(paths)

    def open_named(self) -> None:
        """Ask which of Keras's data sets is wanted and open it."""
        name, given = QInputDialog.getItem(
            self,
            self.tr("Open a Keras data set"),
            self.tr("It is fetched once and kept where Keras keeps it:"),
            list(NAMED),
            0,
            False,
        )
        if given:
            self._data_asked = True
            self.session.open_data([f"{NAME_PREFIX}{name}"])

    def ask_classes(self, error: NoClassesError) -> None:
        """Say that a folder has no classes, and offer both ways to get them."""
        self._data_asked = False
        what = amount(error.num_files, error.media)
        choose = (self.tr("Choose table"), lambda: self._choose_table(error.root))
        sort = (self.tr("Sort pictures here"), lambda: self._sort(error.root))
        self.messages.show_message(
            "info",
            self.tr("{0}, no class folders. Have a table of labels?").format(what),
            str(error),
            *((choose,) if error.media == "sound" else (choose, sort)),
        )

    def _choose_table(self, root: str) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Table of labels"),
            root,
            f"{self.tr('Tables')} (*.csv *.tsv);;{self.tr('All files')} (*)",
        )
        if path:
            self._data_asked = True
            self.session.open_data([root], table=TableSpec(path=path))

    def _sort(self, root: str) -> None:
        from gui.pages.sorting import SortingDialog

        dialog = SortingDialog(self.session, root, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._data_asked = True
        dialog.open()

    def ask_columns(self, preview: TablePreview, spec: DataSpec) -> None:
        """Ask what the columns of a table mean."""
        from gui.pages.data_table import ColumnsDialog

        dialog = ColumnsDialog(self.session, preview, spec, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_where(self, error: DataMovedError, look_in: Callable[[str], object]) -> None:
        """Say that data has moved, and ask for the folder where it is now."""

        def choose() -> None:
            folder = QFileDialog.getExistingDirectory(
                self, self.tr("Where is it now?"), self.settings.last_folder
            )
            if folder:
                look_in(folder)

        sentence = self.tr("{0:,} of {1:,} files are no longer where they were, in {2}.").format(
            error.num_missing, error.num_samples, error.root
        )
        self.messages.show_message(
            "warning",
            sentence if error.num_samples else str(error),
            str(error),
            (self.tr("Choose the folder…"), choose),
        )

    def edit_samples(self, name: str) -> None:
        """Do something with the samples that are selected on the data page."""
        self.go_to("data")
        if self.session.dataset is not None and not self.page("data").pane.run(name):
            sentence = self.tr("Select pictures in the grid first.")
            self.messages.show_message("info", sentence)

    def rescan(self) -> None:
        """Read the data again."""
        if self.session.draft.data is not None:
            self.session.rescan()

    def copy_data(self) -> None:
        """Ask where a copy of the corrected data goes, and write it."""
        from gui.copying import ask_for_copy

        ask_for_copy(self.session, self)

    def show_folder(self) -> None:
        """Open the data folder in the system's file manager."""
        index = self.session.dataset
        if index is not None:
            # A table's or an archive's folder; a data set by name has one of its own.
            root = Path((index.bases or index.roots)[0])
            folder = root.parent if root.is_file() else root
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
