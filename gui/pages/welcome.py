"""What the window says while there is no model: three ways in, and then what is still missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui import suggested, theme
from gui.data_texts import summary
from gui.numbers import whole
from gui.session import Session
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.empty_state import IconLabel
from gui.words import tell

CARD_WIDTH = 286


class WayIn(Card):
    """One way in: a picture, what it is, what to do, and at most two buttons that do it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(CARD_WIDTH)
        layout = column(self, margin=theme.SPACE_24, spacing=theme.SPACE_12)
        layout.addWidget(IconLabel(icon, "accent", 40, self))
        self.title = Label("", self, size=theme.FONT_18, bold=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.title)
        self.sentence = Label("", self, color="second_text", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.sentence, 1)
        self.first = Button("", self)
        self.second = Button("", self)
        for button in (self.first, self.second):
            layout.addWidget(button)

    def say(self, title: str, sentence: str) -> None:
        """Show other words."""
        self.title.setText(title)
        self.sentence.setText(sentence)


class Welcome(QWidget):
    """Three ways in; once data is here, three ways to a model.

    `asked` names an action of the window.
    """

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = Label("", self, size=theme.FONT_24, wrap=True)
        self.subtitle = Label("", self, size=theme.FONT_14, color="second_text", wrap=True)
        for label in (self.title, self.subtitle):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty, (self.data, self.model, self.sample) = self._make_cards(
            "image-multiple-outline", "graph-outline", "leaf"
        )
        self._with_data, (self.suggested, self.built_in, self.file) = self._make_cards(
            "auto-fix", "view-list-outline", "graph-outline"
        )
        layout = column(self, margin=theme.SPACE_24, spacing=theme.SPACE_8)
        layout.addStretch(2)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle)
        layout.addSpacing(theme.SPACE_16)
        layout.addWidget(self._empty)
        layout.addWidget(self._with_data)
        layout.addStretch(3)
        for button, name in (
            (self.data.first, "open_data"),
            (self.data.second, "open_data_file"),
            (self.model.first, "open_model"),
            (self.model.second, "catalog"),
            (self.sample.first, "sample"),
            (self.sample.second, "tour"),
            (self.suggested.first, "train"),
            (self.built_in.first, "catalog"),
            (self.file.first, "open_model"),
        ):
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        self.suggested.second.clicked.connect(lambda _checked=False: suggested.use(session))
        self.data.first.set_accent(True)
        self.suggested.first.set_accent(True)
        for card in (self.built_in, self.file):
            card.second.hide()
        self._say()
        session.dataset_changed.connect(self.show_state)
        session.applications_changed.connect(self.show_state)
        session.recipe_changed.connect(self.show_state)
        session.busy_changed.connect(self.show_state)
        self.show_state()

    def _make_cards(self, *icons: str) -> tuple[QWidget, list[WayIn]]:
        box = QWidget(self)
        line = row(box, spacing=theme.SPACE_16)
        line.addStretch(1)
        cards = [WayIn(icon, box) for icon in icons]
        for card in cards:
            line.addWidget(card, 100)
        line.addStretch(1)
        return box, cards

    def _say(self) -> None:
        """What stays the same whatever there is."""
        self.data.say(
            self.tr("Your pictures"),
            self.tr(
                "Drop a folder of pictures or recordings here, one subfolder for each class. "
                "No model? Graft suggests one."
            ),
        )
        self.model.say(
            self.tr("A model you have"),
            self.tr(
                "Drop a Keras model file here: .keras, .h5 or .hdf5. Or take one of the 40 that "
                "come with Keras."
            ),
        )
        self.sample.say(
            self.tr("Just looking"),
            self.tr("Five kinds of leaves and a small model that knows others: trains in seconds."),
        )
        self.built_in.say(
            self.tr("Another built-in model"),
            self.tr("40 models that have learned from 1.2 million photographs."),
        )
        self.file.say(
            self.tr("A model you have"),
            self.tr("Drop a Keras model file here: .keras, .h5 or .hdf5."),
        )
        for button, text, tip in (
            (
                self.data.first,
                self.tr("Choose a folder…"),
                self.tr("Open a folder with one subfolder for each class (Ctrl+Shift+O)"),
            ),
            (
                self.data.second,
                self.tr("An archive or table…"),
                self.tr("Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR"),
            ),
            (
                self.model.first,
                self.tr("Choose a file…"),
                self.tr("Open a Keras model file (Ctrl+O)"),
            ),
            (
                self.model.second,
                self.tr("Built-in models…"),
                self.tr("The models that come with Keras, with their weights (Ctrl+B)"),
            ),
            (
                self.sample.first,
                self.tr("Open the sample"),
                self.tr("A small model and pictures of leaves, ready to train"),
            ),
            (
                self.sample.second,
                self.tr("Take the tour"),
                self.tr("What the five steps are for, in two minutes"),
            ),
            (
                self.suggested.second,
                self.tr("Only open it"),
                self.tr("Open it and look around; nothing trains yet"),
            ),
            (
                self.built_in.first,
                self.tr("Built-in models…"),
                self.tr("The models that come with Keras, with their weights (Ctrl+B)"),
            ),
            (
                self.file.first,
                self.tr("Choose a file…"),
                self.tr("Open a Keras model file (Ctrl+O)"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tip)

    def show_state(self) -> None:
        """Show the way in, or the way on."""
        session = self._session
        index = session.dataset
        is_coming = session.source is None and session.is_working("source")
        self._empty.setVisible(index is None and not is_coming)
        self._with_data.setVisible(index is not None and not is_coming)
        if is_coming:
            self.title.setText(self.tr("The model is being opened."))
            self.subtitle.setText(
                self.tr("The first model takes longest: Keras is loaded. Nothing is stuck.")
            )
            return
        if index is None:
            self.title.setText(self.tr("Teach a model your own classes"))
            self.subtitle.setText(self.tr("Begin with any of these. Nothing leaves this machine."))
            return
        takes = suggested.fits(index)
        self.title.setText(self.tr("{0}: now a model").format(summary(index)))
        self.subtitle.setText(
            self.tr("It brings what it has learned elsewhere; your classes are added to it.")
            if takes
            else self.tr("These rows need a model that takes {0} numbers.").format(
                whole(index.vector_length)
            )
        )
        self.suggested.setVisible(takes)
        self.built_in.setVisible(takes)
        if takes:
            made = suggested.choice(session)
            why = tell(made.why)
            self.suggested.say(
                self.tr("Suggested: {0}").format(made.title), f"{why[:1].upper()}{why[1:]}"
            )
            self.suggested.first.setText(suggested.button(session))
            self.suggested.first.setToolTip(
                self.tr("Open {0} and start a run with it (Ctrl+Enter)").format(made.title)
            )
