"""Choosing a built-in source model and its weights."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

from engine.types import Application
from gui import suggested, theme
from gui.models.applications import NAME, SORT_ROLE, ApplicationsModel
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row


class CatalogDialog(QDialog):
    """A sortable table of applications, and which weights to start from."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a built-in model"))
        self.resize(820, 600)
        self._session = session
        self._weights_file = ""
        self.model = ApplicationsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

        self.search = QLineEdit(self)
        self.search.setAcceptDrops(False)
        self.search.setPlaceholderText(self.tr("Find a model"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sorted.setFilterFixedString)
        self.table = self._make_table()

        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._make_weights())
        self.hint = Label("", self, color="second_text", wrap=True)
        layout.addWidget(self.hint)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(Button(self.tr("Cancel"), self, on_click=self.reject))
        self.open_button = Button(self.tr("Open"), self, accent=True, on_click=self.accept)
        self.open_button.setDefault(True)
        buttons.addWidget(self.open_button)
        layout.addLayout(buttons)

        session.applications_changed.connect(self._show)
        if session.applications:
            self._show(session.applications)
        else:
            self.hint.setText(self.tr("Reading the catalog…"))
        session.list_applications()
        self._update()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._sorted)
        table.setSortingEnabled(True)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(26)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, width in enumerate((0, 84, 92, 84, 124, 112, 56)):
            if section:
                header.resizeSection(section, width)
        table.selectionModel().selectionChanged.connect(self._update)
        table.doubleClicked.connect(lambda _index: self.accept())
        return table

    def _make_weights(self) -> QWidget:
        box = QWidget(self)
        layout = row(box, spacing=theme.SPACE_16)
        layout.addWidget(Label(self.tr("Weights"), bold=True))
        self._choices = QButtonGroup(self)
        self.imagenet = QRadioButton(self.tr("ImageNet"))
        self.imagenet.setToolTip(self.tr("Trained on 1.2 million photographs: what to start from"))
        self.file = QRadioButton(self.tr("From a file…"))
        self.file.setToolTip(self.tr("A .h5 or .weights.h5 file that fits this model"))
        self.random = QRadioButton(self.tr("Random"))
        self.random.setToolTip(self.tr("Nothing learned yet: only for comparison"))
        for button in (self.imagenet, self.file, self.random):
            self._choices.addButton(button)
            layout.addWidget(button)
        layout.addStretch()
        self.imagenet.setChecked(True)
        self.file.clicked.connect(self._choose_file)
        self._choices.buttonToggled.connect(lambda _button, _on: self._update())
        return box

    def _show(self, applications: tuple[Application, ...]) -> None:
        chosen = self.chosen.name if self.chosen else suggested.NAME
        self.model.set_applications(applications)
        for number in range(self._sorted.rowCount()):
            if self._sorted.index(number, NAME).data().casefold() == chosen.casefold():
                self.table.selectRow(number)
                self.table.scrollTo(self._sorted.index(number, NAME))
        self._update()

    @property
    def chosen(self) -> Application | None:
        """The selected application."""
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return None
        return self.model.application(self._sorted.mapToSource(rows[0]).row())

    @property
    def weights(self) -> str:
        """`imagenet`, `random` or a file."""
        if self.random.isChecked():
            return "random"
        return self._weights_file if self.file.isChecked() else "imagenet"

    def _choose_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Choose a weights file"), "", self.tr("Weights (*.h5 *.hdf5 *.keras)")
        )
        if path:
            self._weights_file = path
        elif not self._weights_file:
            self.imagenet.setChecked(True)
        self._update()

    def _update(self) -> None:
        chosen = self.chosen
        self.open_button.setEnabled(chosen is not None)
        self.open_button.setText(self.tr("Open"))
        self.hint.set_color("second_text")
        if chosen is None:
            if self._session.applications:
                self.hint.setText(self.tr("Choose a model."))
            return
        if self.random.isChecked():
            self.hint.set_color("warning")
            self.hint.setText(
                self.tr(
                    "Random weights: this model has learned nothing yet, so there is nothing to "
                    "transfer. It takes far more data and time, and usually scores much lower."
                )
            )
        elif self.file.isChecked():
            self.hint.setText(self._weights_file)
        elif not chosen.weights_here:
            size = f"{chosen.weights_bytes / 1e6:.0f} MB"
            self.open_button.setText(self.tr("Get weights ({0}) and open").format(size))
            self.hint.setText(
                self.tr("The weights are not on this machine; they are fetched once.")
            )
        elif chosen.name.casefold() == suggested.NAME:
            self.hint.setText(
                self.tr(
                    "A good start on a processor. On a GPU try DenseNet121 or EfficientNetV2B0."
                )
            )
        else:
            self.hint.setText(self.tr("The weights are on this machine."))

    def accept(self) -> None:
        """Open what is chosen."""
        if self.chosen is None:
            return
        self._session.open_source(self.chosen.name, self.weights)
        super().accept()
