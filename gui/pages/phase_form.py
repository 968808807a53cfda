"""One phase of the train form: what most people set, and the rest under More."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from engine.recipe import Phase
from gui import theme
from gui.pages.phase_more import OPTIMIZERS, PhaseMore
from gui.run_texts import phase_title
from gui.widgets.basics import Label, LateFolding, column, row
from gui.widgets.fields import Form, Number, Whole


class NameField(QLineEdit):
    """A heading that can be typed into; `edited` brings a new name, never an empty one."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setFrame(False)
        self.setFont(theme.font(theme.FONT_14, bold=True))
        self.setTextMargins(-2, 0, 0, 0)
        self.setMaxLength(60)
        # Reached by a click or the menu: the keyboard goes on from value to value.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Name of the phase"))
        self.setToolTip(self.tr("Click to rename the phase"))
        palette = self.palette()
        palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
        self.setPalette(palette)
        self.editingFinished.connect(self._on_finished)

    def show_name(self, name: str) -> None:
        """Show a name, unless another is being typed."""
        self._name = name
        if not self.hasFocus() or not self.isModified():
            self.setText(name)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the old name back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._name)
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        name = self.text().strip()
        self.setModified(False)
        if name and name != self._name:
            self._name = name
            self.edited.emit(name)
        self.show_name(self._name)


class PhaseForm(QWidget):
    """Epochs, learning rate and early stopping of one phase; the rest is made when unfolded.

    `edited` brings changed fields of the phase; the other signals ask for what concerns several
    phases.
    """

    edited = Signal(dict)
    moved = Signal(int)
    duplicated = Signal()
    removed = Signal()
    spread = Signal()
    rate_wanted = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._num_phases = 1
        self._shown: tuple[Phase, int] | None = None
        self.can_find_rate = True
        self.more: PhaseMore | None = None
        self.title = NameField()
        self.title.edited.connect(lambda name: self.edited.emit({"name": name}))
        self.menu_button = QToolButton()
        self.menu_button.setText("⋯")
        self.menu_button.setAutoRaise(True)
        self.menu_button.clicked.connect(lambda _checked=False: self._open_menu())
        self.menu_button.setToolTip(self.tr("Rename, duplicate, move or remove this phase"))
        self.menu_button.setAccessibleName(
            self.tr("What can be done with phase {0}").format(number)
        )
        self.trains = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.cost = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.cost.hide()
        self.problem = Label(size=theme.FONT_12, color="bad", wrap=True)
        self.problem.hide()
        self.gate = QCheckBox()
        self.gate.setToolTip(
            self.tr(
                "Fine-tuning on top of a head that still learns spoils the base. With this, the "
                "phase is left out while the validation loss of the phase before it still falls."
            )
        )
        self.gate.clicked.connect(
            lambda on: self.edited.emit({"gate": "settled" if on else "none"})
        )
        self.epochs = Whole(1, 100_000, tip=self.tr("How often all training samples are seen."))
        self.learning_rate = Number(
            0,
            100,
            low_excluded=True,
            tip=self.tr("How large each step is. Fine-tuning wants about a tenth of the head's."),
        )
        self.early_stopping = Whole(
            0,
            100_000,
            lowest=self.tr("never"),
            tip=self.tr(
                "The phase ends after this many epochs in which the validation loss has not "
                "improved. The best epoch is kept in any case."
            ),
        )
        form = Form()
        form.add(self.tr("Epochs"), self.epochs, why="rates")
        form.add(self.tr("Learning rate"), self.learning_rate, why="rates")
        form.add(self.tr("Stop early after"), self.early_stopping, why="rates")
        self._reasons = form.reasons
        self.folding = LateFolding("", self._make_more)
        heading = row(spacing=theme.SPACE_8)
        heading.addWidget(Label(str(number), size=theme.FONT_14, bold=True))
        heading.addWidget(self.title, 1)
        heading.addWidget(self.menu_button)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addLayout(heading)
        said = column(spacing=0)
        said.addWidget(self.trains)
        said.addWidget(self.cost)
        layout.addLayout(said)
        layout.addWidget(self.gate)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.folding)
        self.epochs.edited.connect(lambda value: self.edited.emit({"epochs": value}))
        self.learning_rate.edited.connect(lambda value: self.edited.emit({"learning_rate": value}))
        self.early_stopping.edited.connect(
            lambda value: self.edited.emit({"early_stopping": value or None})
        )

    # Showing

    @property
    def heading(self) -> str:
        """Its number and name, as they stand above its fields."""
        return f"{self._number} {self.title.text()}"

    def show_phase(
        self,
        phase: Phase,
        num_layers: int | None,
        *,
        before: Phase | None = None,
        num_phases: int = 1,
        batches_per_epoch: int = 10,
    ) -> None:
        """Show a phase.

        Args:
            phase: What is shown.
            num_layers: How many layers of the base train in it, None if that is not known.
            before: The phase before it, None for the first.
            num_phases: How many there are.
            batches_per_epoch: For the drawing of the schedule.
        """
        self._shown = (phase, batches_per_epoch)
        self._num_phases = num_phases
        self.title.show_name(phase_title(phase.name))
        self.trains.setText(self._trains(num_layers))
        self.trains.setVisible(bool(self.trains.text()))
        self.gate.setVisible(before is not None)
        if before is not None:
            alone = before.freeze == type(before.freeze)()
            self.gate.setText(
                self.tr("Only if the head alone has settled")
                if alone
                else self.tr("Only if phase {0} has settled").format(self._number - 1)
            )
            self.gate.setChecked(phase.gate == "settled")
        self.epochs.set_value(phase.epochs)
        self.learning_rate.set_value(phase.learning_rate)
        self.early_stopping.set_value(phase.early_stopping or 0)
        self.folding.set_title(self._more_title(phase))
        if self.more is not None:
            self.more.show_phase(phase, batches_per_epoch, num_phases)

    def show_reasons(self, suggested: Phase | None, reasons: Mapping[str, str]) -> None:
        """Say at each field that has the suggested value why that is suggested.

        Args:
            suggested: The phase as it is suggested in this place, None where there is none.
            reasons: A sentence for each field.
        """
        shown = self._shown[0] if self._shown else None
        for field, name in (
            (self.epochs, "epochs"),
            (self.learning_rate, "learning_rate"),
            (self.early_stopping, "early_stopping"),
        ):
            is_it = shown and suggested and getattr(shown, name) == getattr(suggested, name)
            self._reasons[field].say(reasons.get(name, "") if is_it else "")

    def show_cost(self, text: str, tip: str = "") -> None:
        """Say what computing the frozen layers once takes, or nothing."""
        self.cost.setText(text)
        self.cost.setToolTip(tip)
        self.cost.setVisible(bool(text))

    def show_problem(self, text: str) -> None:
        """Say why the phase cannot be trained like this, or nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _trains(self, num_layers: int | None) -> str:
        if num_layers is None:
            return ""
        if num_layers == 0:
            return self.tr("The head trains; the whole base is frozen.")
        if num_layers == 1:
            return self.tr("The head and one layer of the base train.")
        return self.tr("The head and {0} layers of the base train.").format(num_layers)

    def _more_title(self, phase: Phase) -> str:
        schedule = {
            "constant": self.tr("constant rate"),
            "cosine": self.tr("cosine"),
            "one_cycle": self.tr("one cycle"),
            "exponential": self.tr("exponential"),
            "step": self.tr("in steps"),
            "plateau": self.tr("on plateau"),
        }[phase.schedule.kind]
        return self.tr("More: {0}, {1}").format(dict(OPTIMIZERS)[phase.optimizer], schedule)

    def _make_more(self) -> QWidget:
        self.more = PhaseMore()
        self.more.edited.connect(self.edited)
        self.more.spread.connect(self.spread)
        if self._shown is not None:
            self.more.show_phase(*self._shown, self._num_phases)
        return self.more

    # The menu

    def make_menu(self) -> QMenu:
        """What can be done with the phase as it stands."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        first, last = self._number == 1, self._number == self._num_phases
        up, down = self.tr("Train it earlier"), self.tr("Train it later")
        for text, tip, enabled, act in (
            (self.tr("Rename"), self.tr("Type another name"), True, self._rename),
            (
                self.tr("Find a learning rate…"),
                self.tr("Try out rates and see where the loss falls fastest"),
                self.can_find_rate,
                self.rate_wanted.emit,
            ),
            (
                self.tr("Duplicate"),
                self.tr("The same phase once more, after this one"),
                True,
                self.duplicated.emit,
            ),
            (self.tr("Move up"), up, not first, lambda: self.moved.emit(-1)),
            (self.tr("Move down"), down, not last, lambda: self.moved.emit(1)),
            (
                self.tr("Remove"),
                self.tr("Train without this phase"),
                self._num_phases > 1,
                self.removed.emit,
            ),
        ):
            action = menu.addAction(text)
            action.setToolTip(tip)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, act=act: act())
        return menu

    def _open_menu(self) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _rename(self) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()
