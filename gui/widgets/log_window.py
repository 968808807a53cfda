"""The log in a window of its own: what happened when, filtered, copied, saved."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from gui import log, theme
from gui.log import Entry, Level
from gui.models.log import LogFilter, LogModel
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.table import Table

_LEVELS: tuple[Level, ...] = ("info", "warning", "error")


class LogWindow(QWidget):
    """The entries in a table, the details of the chosen one below it.

    Args:
        model: The entries.
        parent: The window that owns it.

    `save_asked` brings a path and the text to write there.
    """

    save_asked = Signal(str, str)

    def __init__(self, model: LogModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._model = model
        self.setWindowTitle(self.tr("Log"))
        self.resize(860, 520)
        self.level = QComboBox(self)
        # Also in another language.
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.level.addItems(
            [self.tr("Everything"), self.tr("Warnings and errors"), self.tr("Errors only")]
        )
        self.level.setAccessibleName(self.tr("Which entries"))
        self.level.setToolTip(self.tr("How grave an entry must be to be shown"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find in the log"))
        self.search.setAccessibleName(self.tr("Find in the log"))
        self.search.setClearButtonEnabled(True)
        self.filter = LogFilter(self)
        self.filter.setSourceModel(model)
        self.table = self._make_table()
        self.nothing = Label("", self, wrap=True)
        self.nothing.set_color("second_text")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setPlaceholderText(self.tr("Choose an entry to read all of it."))
        self.details.setAccessibleName(self.tr("The chosen entry in full"))
        self._lay_out()
        self.level.currentIndexChanged.connect(lambda _at: self._choose())
        self.search.textChanged.connect(lambda _text: self._choose())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.filter.rowsInserted.connect(self._follow)
        self.filter.modelReset.connect(self._say_nothing)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        self.table.installEventFilter(self)
        self._choose()

    def _make_table(self) -> Table:
        table = Table(self, row_height=26)
        table.setFrameShape(table.Shape.StyledPanel)
        table.setModel(self.filter)
        table.setAccessibleName(self.tr("Log"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        return table

    def _lay_out(self) -> None:
        above = row()
        above.addWidget(self.level)
        above.addWidget(self.search, 1)
        for text, icon, tip, do in (
            (
                self.tr("Copy"),
                "content-copy",
                self.tr("Copy the chosen entries, or all that are shown (Ctrl+C)"),
                self.copy,
            ),
            (
                self.tr("Save as…"),
                "content-save-outline",
                self.tr("Write all that is shown to a text file (Ctrl+S)"),
                self.save,
            ),
            (
                self.tr("Show files"),
                "folder-open-outline",
                self.tr("Open the folder where Graft keeps its logs"),
                self.show_files,
            ),
        ):
            above.addWidget(Button(text, self, icon=icon, tip=tip, on_click=do))
        parts = QSplitter(Qt.Orientation.Vertical, self)
        upper = QWidget(parts)
        inside = column(upper)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.nothing, 1)
        parts.addWidget(upper)
        parts.addWidget(self.details)
        parts.setSizes([360, 120])
        parts.setChildrenCollapsible(False)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        layout.addLayout(above)
        layout.addWidget(parts, 1)

    # What is shown

    def _choose(self) -> None:
        self.filter.show_only(_LEVELS[self.level.currentIndex()], self.search.text())
        self._say_nothing()
        self.table.scrollToBottom()

    def _say_nothing(self) -> None:
        is_empty = not self.filter.rowCount()
        self.nothing.setText(
            self.tr("Nothing like that is in the log.")
            if self._model.rowCount()
            else self.tr("Nothing is in the log yet.")
        )
        self.table.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)

    def _follow(self, _parent: QModelIndex, _first: int, last: int) -> None:
        """Stay at the end, unless the user looks at something above it."""
        self._say_nothing()
        if last == self.filter.rowCount() - 1 and not self.table.selectionModel().hasSelection():
            self.table.scrollToBottom()

    def chosen(self) -> list[Entry]:
        """The chosen entries, or all that are shown where none is."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        places = (self.filter.index(at, 0) for at in rows or range(self.filter.rowCount()))
        return [self._model.entries[self.filter.mapToSource(place).row()] for place in places]

    def _show_chosen(self) -> None:
        has_any = self.table.selectionModel().hasSelection()
        self.details.setPlainText(_text(self.chosen()) if has_any else "")

    # Taking away

    def copy(self) -> None:
        """Put the chosen entries on the clipboard."""
        QGuiApplication.clipboard().setText(_text(self.chosen()))

    def save(self) -> None:
        """Ask for a file and write what is shown there."""
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the log"), "graft-log.txt", f"{self.tr('Text')} (*.txt *.log)"
        )
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write what is shown to a file."""
        self.table.clearSelection()
        self.save_asked.emit(path, _text(self.chosen()) + "\n")

    def show_files(self) -> None:
        """Open the folder of the logs outside Graft."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.log_dir())))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+C copies whole entries, not the one cell that Qt would take."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
        return False


def _text(entries: list[Entry]) -> str:
    return "\n".join(log.write_entry(entry) for entry in entries)
