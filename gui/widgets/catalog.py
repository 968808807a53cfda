"""Choosing a built-in source model and its weights."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from engine.source_fit import SPEEDS, fit_to_data, pass_seconds
from engine.types import Application, DatasetIndex
from gui import suggested, theme
from gui.models.applications import HERE, NAME, NOTES, ApplicationsFilter, ApplicationsModel, Wishes
from gui.numbers import percent, size_text, whole
from gui.session import Session
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.fields import Choice
from gui.widgets.source_comparison import SourceComparison
from gui.widgets.table import Table
from gui.widgets.weights_address import WeightsAddressDialog
from gui.widgets.weights_fetch import WeightsFetch

_WIDTHS = (168, 76, 92, 84, 124, 116, 112)


class CatalogDialog(Dialog):
    """A table of applications to search, filter and sort, and which weights to start from."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a built-in model"))
        self.resize(1040, 700)
        self._session = session
        self._weights_file = ""
        self._suggested = suggested.choice(session)
        self._wanted = self._suggested.name
        self.model = ApplicationsModel(self._suggested, self)
        self._sorted = ApplicationsFilter(self.model, self)

        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addLayout(self._make_filters())
        self.table = self._make_table()
        layout.addWidget(self.table, 1)
        self.comparison = SourceComparison(session, self)
        self.comparison.changed.connect(self._show_ranks)
        layout.addWidget(self.comparison)
        layout.addWidget(self._make_facts())
        layout.addWidget(self._make_weights())
        self.hint = Label("", self, color="second_text", wrap=True)
        layout.addWidget(self.hint)
        self.fetch = WeightsFetch(session, self)
        self.fetch.changed.connect(self._update)
        self.fetch.fetched.connect(self._open)
        self.fetch.file_asked.connect(self._choose_file)
        self.fetch.address_asked.connect(self.ask_address)
        layout.addWidget(self.fetch)
        layout.addLayout(self._make_buttons())

        session.applications_changed.connect(self._show)
        session.dataset_changed.connect(self._data_changed)
        self._show_ranks()
        if session.applications:
            self._show(session.applications)
        else:
            self.hint.setText(self.tr("Reading the catalog…"))
        session.list_applications()
        self._update()
        self.search.setFocus()

    # Parts

    def _make_filters(self):
        self.search = QLineEdit(self)
        self.search.setAcceptDrops(False)
        self.search.setMinimumHeight(28)
        self.search.setPlaceholderText(self.tr("Find a model"))
        self.search.setAccessibleName(self.tr("Find a model"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._filter())
        # Arrows move in the list while one types.
        self.search.installEventFilter(self)
        self.size = Choice(
            (
                (None, self.tr("any size")),
                *(
                    (most, self.tr("up to {0}").format(size_text(1e6 * most)))
                    for most in (20, 60, 150)
                ),
            ),
            self,
            tip=self.tr("How much there is to fetch"),
        )
        self.speed = Choice(
            (
                (SPEEDS, self.tr("any speed")),
                (SPEEDS[:1], self.tr("fast")),
                (SPEEDS[:2], self.tr("fast or medium")),
            ),
            self,
            tip=self.tr("How long the processor works on one picture"),
        )
        self.accuracy = Choice(
            (
                (None, self.tr("any accuracy")),
                *(
                    (least / 100, self.tr("{0} or more").format(percent(least / 100, 0)))
                    for least in (75, 80, 85)
                ),
            ),
            self,
            tip=self.tr("How often it is right on ImageNet's photographs"),
        )
        line = row()
        line.addWidget(self.search, 1)
        for choice in (self.size, self.speed, self.accuracy):
            choice.setFixedWidth(148)
            choice.setAccessibleName(choice.toolTip())
            choice.edited.connect(lambda _value: self._filter())
            line.addWidget(choice)
        self.count = Label("", self, color="second_text")
        self.count.setFixedWidth(92)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.count)
        return line

    def _make_table(self) -> Table:
        table = Table(self, row_height=26)
        table.setFrameShape(table.Shape.StyledPanel)
        table.setModel(self._sorted)
        table.setAccessibleName(self.tr("Built-in models"))
        table.setSortingEnabled(True)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(NOTES, QHeaderView.ResizeMode.Stretch)
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, width)
        table.setColumnHidden(HERE, True)
        # Whoever sorts wants to see what comes first.
        header.sortIndicatorChanged.connect(lambda *_sorting: table.scrollToTop())
        table.selectionModel().selectionChanged.connect(self._another_chosen)
        table.doubleClicked.connect(lambda _index: self.accept())
        return table

    def _make_facts(self) -> QWidget:
        card = Card(self)
        layout = column(card, margin=theme.SPACE_12, spacing=theme.SPACE_4)
        self.title = Label("", card, bold=True, size=theme.FONT_14)
        self.fits = Label("", card, wrap=True)
        self.fits.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.title)
        layout.addWidget(self.fits)
        return card

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
        self.address = LinkButton(
            self.tr("Weights address…"),
            tip=self.tr("Where weights are fetched from, if Keras's own address is out of reach"),
            on_click=self.ask_address,
        )
        layout.addWidget(self.address)
        return box

    def _make_buttons(self):
        buttons = row()
        buttons.addStretch()
        self.cancel = Button("", self, on_click=self.reject)
        self.cancel.setAutoDefault(False)
        buttons.addWidget(self.cancel)
        self.open_button = Button(self.tr("Open"), self, accent=True, on_click=self.accept)
        self.open_button.setDefault(True)
        buttons.addWidget(self.open_button)
        return buttons

    # The list

    def _show(self, applications: tuple[Application, ...]) -> None:
        chosen = self.chosen.name if self.chosen else self._wanted
        self.model.set_applications(applications)
        self.select(chosen)
        self._filter()

    def select(self, name: str) -> None:
        """Go to a model, now or as soon as the catalog is read."""
        self._wanted = name
        row_number = self.model.row(name)
        index = self._sorted.mapFromSource(self.model.index(row_number, NAME))
        if row_number >= 0 and index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._update()

    def _show_ranks(self) -> None:
        """Show a column for what the models did on the data; the best first once all are known."""
        dataset, ranks = self._session.dataset, self.comparison.ranks
        self.model.set_ranks(ranks, "single_label" if dataset is None else dataset.task)
        was_hidden = self.table.isColumnHidden(HERE)
        self.table.setColumnHidden(HERE, not ranks)
        if ranks and was_hidden:
            self.table.sortByColumn(HERE, Qt.SortOrder.DescendingOrder)
        elif not ranks and not was_hidden and self._sorted.sortColumn() == HERE:
            self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)

    def _data_changed(self, dataset: DatasetIndex) -> None:
        self._suggested = suggested.choice(self._session)
        self.model.set_suggested(self._suggested)
        self._update()

    def _another_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None and not self.fetch.is_about(chosen):
            self.fetch.hide()
        self._update()

    def _filter(self) -> None:
        self._sorted.set_wishes(
            Wishes(
                text=self.search.text(),
                most_megabytes=self.size.value,
                speeds=self.speed.value,
                least_top1=self.accuracy.value,
            )
        )
        if self.chosen is None and self._sorted.rowCount():
            self.select(self._wanted)
            if self.chosen is None:
                self.table.selectRow(0)
        total, listed = self.model.rowCount(), self._sorted.rowCount()
        self.count.setText(
            self.tr("{0} models").format(total)
            if listed == total
            else self.tr("{0} of {1}").format(listed, total)
        )
        self._update()

    @property
    def chosen(self) -> Application | None:
        """The selected application."""
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return None
        return self.model.application(self._sorted.mapToSource(rows[0]).row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the search field move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if watched is self.search and event.key() in moves:
                self.table.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    # Weights

    @property
    def weights(self) -> str:
        """`imagenet`, `random` or a file."""
        if self.random.isChecked():
            return "random"
        return self._weights_file if self.file.isChecked() else "imagenet"

    def ask_address(self) -> None:
        """Ask where weights are fetched from."""
        dialog = WeightsAddressDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_failure(self, name: str, error: Exception) -> None:
        """Select a model whose weights could not be fetched, and say what can be done."""
        self.select(name)
        found = next((one for one in self._session.applications if one.name == name), None)
        if found is not None:
            self.fetch.show_failure(found, error)

    def _choose_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a weights file"),
            "",
            f"{self.tr('Weights')} (*.h5 *.hdf5 *.keras);;{self.tr('All files')} (*)",
        )
        if path:
            self._weights_file = path
            self.file.setChecked(True)
            self.fetch.hide()
        elif not self._weights_file:
            self.imagenet.setChecked(True)
        self._update()

    # What is said

    def _update(self) -> None:
        chosen, fetching = self.chosen, self.fetch.is_fetching
        self.cancel.setText(self.tr("Stop fetching") if fetching else self.tr("Cancel"))
        for part in (self.search, self.size, self.speed, self.accuracy, self.table, self.address):
            part.setEnabled(not fetching)
        for button in self._choices.buttons():
            button.setEnabled(not fetching)
        self.open_button.setEnabled(chosen is not None and not fetching)
        self.open_button.setText(self._open_text(chosen))
        self._describe(chosen)
        text, color = self._hint(chosen)
        self.hint.set_color(color)
        self.hint.setText(text)

    def _must_fetch(self, chosen: Application) -> bool:
        return self.imagenet.isChecked() and not chosen.weights_here

    def _open_text(self, chosen: Application | None) -> str:
        if chosen is None or not self._must_fetch(chosen):
            return self.tr("Open")
        return self.tr("Get weights ({0}) and open").format(size_text(chosen.weights_bytes))

    def _describe(self, chosen: Application | None) -> None:
        if chosen is None:
            self.title.setText("")
            self.fits.setText("")
            return
        title = chosen.title or chosen.name
        if self.model.is_suggested(chosen):
            title = self.tr("{0}, suggested: {1}").format(title, self._suggested.why)
        self.title.setText(title)
        dataset = self._session.dataset
        if dataset is None:
            self.fits.setText(
                self.tr(
                    "Takes pictures of {0}×{0} pixels in colour; others are resized. Once your "
                    "pictures are open, this says how they fit."
                ).format(chosen.input_size)
            )
            return
        # Room for the longest text, so that nothing jumps while one goes through the list.
        self.fits.setMinimumHeight(3 * self.fits.fontMetrics().lineSpacing())
        sentences = [fit_to_data(chosen, dataset)]
        seconds = pass_seconds(chosen, len(dataset.samples))
        if seconds is not None:
            sentences.append(
                self.tr(
                    "Looking at all {0} pictures once is about {1} of work for one processor core."
                ).format(whole(len(dataset.samples)), self._rough(seconds))
            )
        self.fits.setText(" ".join(sentences))

    def _rough(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("{0} s").format(max(1, round(seconds)))
        if seconds < 90 * 60:
            return self.tr("{0} min").format(round(seconds / 60))
        return self.tr("{0} h").format(round(seconds / 3600))

    def _hint(self, chosen: Application | None) -> tuple[str, str]:
        if chosen is None:
            if not self._session.applications:
                return self.tr("Reading the catalog…"), "second_text"
            return self.tr(
                "No model meets this. Clear the search or widen a filter."
            ), "second_text"
        if self.random.isChecked():
            return (
                self.tr(
                    "Random weights: this model has learned nothing yet, so there is nothing to "
                    "transfer. It takes far more data and time, and usually scores much lower."
                ),
                "warning",
            )
        if self.file.isChecked():
            return self._weights_file, "second_text"
        if self._must_fetch(chosen):
            return (
                self.tr("The weights are not on this machine; they are fetched once."),
                "second_text",
            )
        return self.tr("The weights are on this machine."), "second_text"

    # Closing

    def accept(self) -> None:
        """Open what is chosen, once its weights are here."""
        if self.chosen is None or self.fetch.is_fetching:
            return
        if self._must_fetch(self.chosen):
            self.fetch.start(self.chosen)
        else:
            self._open()

    def _open(self) -> None:
        if self.chosen is not None:
            self._session.open_source(self.chosen.name, self.weights)
            self._session.list_applications()
        super().accept()

    def reject(self) -> None:
        """Stop fetching, or close."""
        if self.fetch.is_fetching:
            self.fetch.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close; nothing is fetched or compared for a dialog that is gone."""
        self.fetch.stop()
        self.comparison.ask.forget()
        super().done(result)
