"""Beside what is being sorted: how far it is, the classes, the keys, what the model does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from engine.events import Progress
from gui import theme
from gui.models.sorting import SortingState
from gui.models.sorting_work import SortingWork
from gui.widgets.basics import Card, Label, LinkButton, column
from gui.widgets.progress_bar import ProgressBar
from gui.widgets.sorting_classes import NUM_KEYS, ClassList

WIDTH = 300


class SortingPanel(QWidget):
    """Shows a `SortingState`, and lets classes be named and chosen."""

    put_asked = Signal(str)
    classes_typed = Signal(tuple)

    def __init__(self, work: SortingWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._state: SortingState | None = None
        self.setFixedWidth(WIDTH)
        card = Card(self)
        self.progress_text = Label(bold=True)
        self.bar = thin_bar(self.tr("How many pictures are sorted"))
        self.classes = ClassList(card)
        self.classes.chosen.connect(self.put_asked)
        self.new_class = QLineEdit(card)
        self.new_class.setMinimumHeight(28)
        self.new_class.setPlaceholderText(self.tr("Add a class, or several: cat, dog"))
        self.new_class.setAccessibleName(self.tr("Name of a new class"))
        self.new_class.setToolTip(
            self.tr("Type a name and press Enter; several names with commas between them (Ctrl+N)")
        )
        self.new_class.returnPressed.connect(self._on_typed)
        self.keys = Label(color="second_text", size=theme.FONT_12, wrap=True)
        inside = column(card, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        for widget in (self.progress_text, self.bar, self.new_class):
            inside.addWidget(widget)
        inside.addWidget(self.classes, 1)
        inside.addWidget(self.keys)
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(card, 1)
        layout.addWidget(self._make_model_card())

    def _make_model_card(self) -> Card:
        card = Card(self)
        self.model_text = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.model_bar = thin_bar(self.tr("How many pictures the model has looked at"))
        self.model_link = LinkButton(
            "",
            tip=self.tr("Have the open model look at all pictures"),
            on_click=self._start_or_cancel,
        )
        inside = column(card, margin=theme.SPACE_12, spacing=theme.SPACE_4)
        inside.addWidget(self.model_text)
        inside.addWidget(self.model_bar)
        inside.addWidget(self.model_link, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def show_state(self, state: SortingState | None, proposed: tuple[str, float] | None) -> None:
        """Show how far it is, and the class that is proposed with how sure that is."""
        self._state = state
        self.new_class.setEnabled(state is not None)
        if state is None:
            self.progress_text.setText(self.tr("Listing pictures…"))
        else:
            total, done = len(state.paths), len(state.paths) - state.num_left
            self.progress_text.setText(self.tr("{0:,} of {1:,} sorted").format(done, total))
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.classes.show_classes(state.classes, state.counts(), proposed)
            self.keys.setText(self._keys_text(state, proposed is not None))
        self._show_model()

    def show_work(self, what: str, progress: Progress | None) -> None:
        """Show how far the model is."""
        if what == "propose" and progress is not None:
            self.model_bar.setRange(0, progress.total)
            self.model_bar.setValue(progress.done)
        self._show_model()

    def _keys_text(self, state: SortingState, can_accept: bool) -> str:
        if not state.classes:
            return self.tr("Name the classes first; each gets a key from 1 to 9.")
        parts = [self.tr("Enter accepts the proposal")] if can_accept else []
        parts.append(self.tr("1–{0} sort").format(min(NUM_KEYS, len(state.classes))))
        if len(state.classes) > NUM_KEYS:
            parts.append(self.tr("first letters too"))
        if not state.num_left:
            return self.tr("Backspace takes the last one back.")
        parts += [self.tr("Space skips"), self.tr("Backspace takes back")]
        return " · ".join(part.replace(" ", "\u00a0") for part in parts)

    def _show_model(self) -> None:
        name, state = self._work.model_name, self._state
        working = self._work.is_working("propose")
        self.model_bar.setVisible(working)
        self.model_link.setVisible(bool(name) and state is not None and bool(state.num_left))
        again = self.tr("Propose again")
        if not name:
            text = self.tr(
                "With a model open, classes are proposed and look-alikes grouped: close this, open "
                "one under Model and come back. What is sorted is kept."
            )
        elif working:
            text = self.tr("{0} looks at the pictures; go on sorting meanwhile.").format(name)
            again = self.tr("Cancel")
        elif state is None or not state.proposals:
            text = self.tr("{0} can propose classes and group look-alikes.").format(name)
            again = self.tr("Propose classes")
        elif not state.knows_classes:
            text = self.tr(
                "{0} has grouped look-alikes. Sort a picture into each of two classes and it "
                "proposes classes too."
            ).format(name)
        else:
            text = self.tr("{0} proposes classes and learns from what you sort.").format(name)
        self.model_text.setText(text)
        self.model_link.setText(again)

    def _start_or_cancel(self) -> None:
        if self._work.is_working("propose"):
            self._work.cancel("propose")
        else:
            self._work.propose()

    def _on_typed(self) -> None:
        # A Chinese keyboard has another comma.
        names = (name.strip() for name in self.new_class.text().replace("\uff0c", ",").split(","))
        self.classes_typed.emit(tuple(name for name in names if name))


def thin_bar(name: str) -> ProgressBar:
    """A bar without a text, with its name for who cannot see it."""
    bar = ProgressBar()
    bar.setFixedHeight(4)
    bar.setAccessibleName(name)
    return bar
