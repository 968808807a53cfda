"""Choosing what the columns of a table mean: file, labels, split, group, features."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from engine.recipe import DataSpec, TableSpec
from engine.types import DatasetIndex, TablePreview
from gui import theme
from gui.data_texts import task_name
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.fields import Choice, Form
from gui.words import listed

_MOST_ROWS = 30


class ColumnsTable(QTableWidget):
    """The header and first rows of a table; above each column what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("First rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)

    def show_preview(self, preview: TablePreview) -> None:
        """Show another table."""
        rows = preview.rows[:_MOST_ROWS]
        self.setColumnCount(len(preview.columns))
        self.setRowCount(len(rows))
        for at, name in enumerate(preview.columns):
            item = QTableWidgetItem(name)
            item.setToolTip(name)
            self.setHorizontalHeaderItem(at, item)
        for at, cells in enumerate(rows):
            for place, cell in enumerate(cells[: len(preview.columns)]):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                self.setItem(at, place, item)
        self.resizeColumnsToContents()
        for at in range(self.columnCount()):
            self.setColumnWidth(at, max(72, min(300, self.columnWidth(at) + 12)))


class ColumnsDialog(Dialog):
    """A table's first rows, and for each column what it is.

    Each change asks the engine what would be learned; the choice is taken over by "Use these".

    Args:
        session: Reads the table and opens the data.
        preview: The table as the engine saw it first.
        spec: The data that the choice is for.
        parent: The window.
    """

    def __init__(
        self, session, preview: TablePreview, spec: DataSpec, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preview = preview
        self._spec = spec
        self.setWindowTitle(self.tr("What the columns mean"))
        self.resize(860, 560)
        self.table = ColumnsTable(self)
        self.table.show_preview(preview)
        self.sentence = Label(wrap=True)
        self.use = Button(
            self.tr("Use these"),
            self,
            accent=True,
            tip=self.tr("Read the data with these columns"),
            on_click=self.accept,
        )
        self.use.setDefault(True)
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        name = self.tr("{0} · {1:,} rows").format(Path(preview.path).name, preview.num_rows)
        layout.addWidget(Label(name, bold=True, size=theme.FONT_14))
        layout.addWidget(
            Label(
                self.tr("Say what each column is. Columns without a meaning are not used."),
                color="second_text",
            )
        )
        layout.addWidget(self.table, 1)
        layout.addLayout(self._make_form())
        layout.addWidget(self.sentence)
        buttons = row()
        buttons.addStretch()
        tip = self.tr("Close this; everything stays as it was")
        buttons.addWidget(Button(self.tr("Cancel"), self, tip=tip, on_click=self.reject))
        buttons.addWidget(self.use)
        layout.addLayout(buttons)
        session.table_previewed.connect(self._on_previewed)
        session.table_failed.connect(self._on_failed)
        self._ask()

    def _make_form(self):
        known = self._spec.table if self._spec.table and self._spec.table.labels else None
        guess = known or self._preview.guess or TableSpec(file=_file_column(self._preview))
        none = (None, self.tr("none"))
        names = [(name, name) for name in self._preview.columns]
        self.file = Choice(
            [(None, self.tr("none: the rows are the data")), *names],
            tip=self.tr("The column that names the picture or recording of each row"),
        )
        self.split = Choice(
            [none, *names], tip=self.tr("The column that says train, validation or test")
        )
        self.group = Choice(
            [none, *names],
            tip=self.tr("Rows with the same value here come into the same split: one patient"),
        )
        self.weight = Choice(
            [none, *names],
            tip=self.tr("A number of 0 or more: how much each sample counts in training"),
        )
        self.file.set_value(guess.file)
        self.split.set_value(guess.split)
        self.group.set_value(guess.group)
        self.weight.set_value(guess.weight)
        self.labels = ColumnPicker(self._preview.columns, guess.labels, self)
        self.labels.setToolTip(
            self.tr("One column of classes, or several of 0 and 1 or of numbers to be estimated")
        )
        self.features = ColumnPicker(self._preview.columns, guess.features, self)
        self.features.setToolTip(self.tr("The numbers that the model sees; none: all others"))
        left, right = Form(200), Form(200)
        left.add(self.tr("File"), self.file)
        left.add(self.tr("To be learned"), self.labels)
        self._features_label = left.add(self.tr("Features"), self.features)
        right.add(self.tr("Split"), self.split)
        right.add(self.tr("Keep together by"), self.group)
        right.add(self.tr("Weigh by"), self.weight)
        for field in (self.file, self.split, self.group, self.weight, self.labels, self.features):
            field.edited.connect(lambda _value: self._ask())
        both = row(spacing=theme.SPACE_24)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        for form in (left, right):
            form.setRowStretch(9, 1)
        return both

    @property
    def chosen(self) -> TableSpec:
        """What the columns mean by now."""
        old, guess = self._spec.table or TableSpec(), self._preview.guess or TableSpec()
        return TableSpec(
            path=old.path or self._path(),
            file=self.file.value,
            labels=self.labels.value,
            split=self.split.value,
            group=self.group.value,
            weight=self.weight.value,
            features=self.features.value if self.file.value is None else (),
            # A separator belongs to the column that it was seen in.
            separator=next(
                (t.separator for t in (old, guess) if t.labels == self.labels.value), None
            ),
        )

    def _path(self) -> str | None:
        """Where the table is, unless it is the data itself."""
        return None if self._preview.path in self._spec.roots else self._preview.path

    def _ask(self) -> None:
        for widget in (self.features, self._features_label):
            widget.setVisible(self.file.value is None)
        self.use.setEnabled(False)
        if not self.labels.value:
            self._say(self.tr("Choose what is to be learned."), "second_text")
            return
        self._session.preview_table(self._preview.path, self.chosen)

    def _on_previewed(self, preview: TablePreview) -> None:
        if preview.path != self._preview.path:
            return
        if not preview.task:
            self._say(
                self.tr(
                    "Nothing can be learned from these columns: choose one column of classes, "
                    "several of 0 and 1 or of numbers, and the column of file names if any."
                ),
                "bad",
            )
            return
        labels = listed(self.labels.value)
        name = task_name(preview.task)
        self._say(self.tr("Learned is “{0}”: {1}.").format(labels, name[:1].lower() + name[1:]))
        self.use.setEnabled(True)

    def _on_failed(self, sentence: str) -> None:
        self._say(sentence, "bad")

    def _say(self, text: str, color: str = "text") -> None:
        self.sentence.setText(text)
        self.sentence.set_color(color)

    def accept(self) -> None:
        """Open the data with these columns."""
        changes: dict[str, object] = {"table": self.chosen}
        if self.group.value is not None:
            changes["group_by"] = "table"
        elif self._spec.group_by == "table":
            changes["group_by"] = "none"
        self._session.open_spec(self._spec.model_copy(update=changes))
        super().accept()


class ColumnPicker(Button):
    """A button whose menu ticks any number of columns."""

    edited = Signal(object)

    def __init__(
        self, columns: tuple[str, ...], chosen: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._menu = QMenu(self)
        for name in columns:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.setData(name)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self._show()

    @property
    def value(self) -> tuple[str, ...]:
        """The ticked columns, in the table's order."""
        return tuple(a.data() for a in self._menu.actions() if a.isChecked())

    def set_value(self, columns: tuple[str, ...]) -> None:
        """Tick these columns without telling anyone."""
        for action in self._menu.actions():
            action.setChecked(action.data() in columns)
        self._show()

    def _on_triggered(self) -> None:
        self._show()
        self.edited.emit(self.value)

    def _show(self) -> None:
        names = self.value
        several = self.tr("{0} columns").format(len(names))
        text = names[0] if len(names) == 1 else several if names else self.tr("none")
        self.setText(text.replace("&", "&&"))


def table_path(index: DatasetIndex) -> str:
    """Where the table of a data set is."""
    path = (index.table.path if index.table is not None else None) or index.roots[0]
    return path if Path(path).is_absolute() else str(Path((index.bases or index.roots)[0]) / path)


def _file_column(preview: TablePreview) -> str | None:
    """The first column whose cells look like names of files: a start for the user's choice."""
    for at, name in enumerate(preview.columns):
        cells = [row[at] for row in preview.rows if at < len(row)]
        if cells and sum(1 < len(Path(cell).suffix) < 6 for cell in cells) > len(cells) / 2:
            return name
    return None
