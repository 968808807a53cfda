"""Step 1: where a source model comes from, what is known of it, and the new head."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from engine.types import Loss, OpenedSource
from gui import theme
from gui.models.layer_texts import shape_text
from gui.numbers import whole
from gui.pages.head_editor import HeadEditor
from gui.pages.input_editor import InputEditor
from gui.pages.welcome import Welcome
from gui.session import Session, is_model_file
from gui.widgets.basics import Card, Label, bare, column, row
from gui.widgets.fields import Choice
from gui.widgets.why import WhyName


class ModelPage(QScrollArea):
    """The centre of step 1; the layer tree is beside it, in `ModelPanel`.

    `asked` names an action of the window.
    """

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Its controls have the focus; the keys that they do not take scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        # No stack: that would be as high as the higher page, and scroll for nothing.
        pages = column(inner)
        self.welcome = Welcome(session)
        self.welcome.asked.connect(self.asked)
        pages.addWidget(self.welcome)
        details = QWidget()
        layout = column(details, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self._make_facts())
        self.head = HeadEditor(session)
        layout.addWidget(self.head)
        layout.addStretch(1)
        self._details = details
        pages.addWidget(details)
        self.setWidget(inner)
        bare(self)
        inner.setAutoFillBackground(False)
        session.source_changed.connect(self._show_source)
        self._show_source(session.source)

    # A model

    def _make_facts(self) -> QWidget:
        card = Card(self)
        layout = column(card, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        self.title = Label("", card, size=theme.FONT_18, bold=True)
        layout.addWidget(self.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_8)
        grid.setColumnStretch(1, 1)
        self._values: dict[str, Label] = {}
        self._titles: dict[str, Label] = {}
        for key, name, section, tip in (
            ("location", self.tr("From"), "source", self.tr("Where the model came from")),
            (
                "weights",
                self.tr("Weights"),
                "source",
                self.tr("What its layers have learned; ImageNet is 1.2 million photographs"),
            ),
            (
                "parameters",
                self.tr("Parameters"),
                "source",
                self.tr("How many numbers it has learned; a model with more takes longer"),
            ),
            (
                "kept",
                self.tr("Kept"),
                "model",
                self.tr("The layers that become the base; those after them named the old classes"),
            ),
            (
                "lost",
                self.tr("Incomplete"),
                "source",
                self.tr("What of the file could not be taken over"),
            ),
            (
                "repairs",
                self.tr("Repairs"),
                "source",
                self.tr("What was changed so that an old file opens"),
            ),
            (
                "adapted",
                self.tr("Changed by you"),
                "model",
                self.tr("Your changes of the model; Undo takes them back"),
            ),
        ):
            at = grid.rowCount()
            title = WhyName(name, section, card, color="second_text")
            title.setToolTip(tip)
            grid.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
            value = Label("", card, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(value, at, 1)
            value.setTextFormat(Qt.TextFormat.PlainText)
            # As high as its text at this width, which a least height would overrate.
            policy = value.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            value.setSizePolicy(policy)
            self._values[key] = value
            self._titles[key] = title
        self._values["lost"].set_color("warning")
        self._add_input(grid, card)
        self._add_preprocessing(grid, card)
        layout.addLayout(grid)
        return card

    def _add_input(self, grid: QGridLayout, card: QWidget) -> None:
        at = grid.rowCount()
        name = WhyName(self.tr("Input"), "source", card, color="second_text")
        name.setToolTip(
            self.tr("The size that pictures are brought to; larger shows more and takes longer")
        )
        name.setContentsMargins(0, theme.SPACE_4, 0, 0)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        self.input = InputEditor(self._session, card)
        grid.addWidget(self.input, at, 1)

    def _add_preprocessing(self, grid: QGridLayout, card: QWidget) -> None:
        at = grid.rowCount()
        name = WhyName(self.tr("Preprocessing"), "preprocessing", card, color="second_text")
        name.setToolTip(self.tr("How pixels were prepared when the model was trained"))
        grid.addWidget(name, at, 0)
        line = row()
        self.preprocessing = Choice(
            (
                (None, self.tr("not known")),
                ("none", self.tr("0–255 as they are (none)")),
                ("unit", self.tr("0 to 1 (unit)")),
                ("tf", self.tr("−1 to 1 (tf)")),
                ("caffe", self.tr("BGR minus mean (caffe)")),
                ("torch", self.tr("Mean and deviation (torch)")),
            ),
            card,
            tip=self.tr("Becomes part of the model: what you export takes RGB pixels 0–255"),
        )
        self.preprocessing.setFixedWidth(210)
        self.preprocessing.setAccessibleName(self.tr("Preprocessing"))
        self.preprocessing.edited.connect(
            lambda mode: self._session.set_preprocessing(mode) if mode else None
        )
        self.reason = Label("", card, size=theme.FONT_12, color="second_text", wrap=True)
        line.addWidget(self.preprocessing)
        line.addWidget(self.reason, 1)
        grid.addLayout(line, at, 1)

    def _show_source(self, opened: OpenedSource | None) -> None:
        self.welcome.setVisible(opened is None)
        self._details.setVisible(opened is not None)
        if opened is None:
            return
        source = opened.source
        lost = [one for one in source.repairs if isinstance(one, Loss)]
        self.title.setText(source.name)
        values = {
            "location": source.location
            if is_model_file(source.location)
            else self.tr("the models built into Keras"),
            "weights": self._weights(source.weights),
            "parameters": whole(source.num_parameters),
            "kept": self._kept(opened),
            "lost": "\n".join(lost),
            "repairs": "\n".join(one for one in source.repairs if one not in lost)
            or self.tr("none needed ✓"),
            "adapted": "\n".join(source.adapted),
        }
        for key, text in values.items():
            self._values[key].setText(text)
        self._values["weights"].set_color("warning" if source.weights == "random" else "text")
        for key in ("lost", "adapted"):
            for part in (self._values[key], self._titles[key]):
                part.setVisible(bool(values[key]))
        self.input.show_source(opened)
        self.preprocessing.set_value(source.preprocessing)
        self.reason.setText(source.preprocessing_reason)

    def _weights(self, weights: str) -> str:
        return {
            "imagenet": self.tr("ImageNet"),
            "file": self.tr("the file's own"),
            "random": self.tr(
                "RANDOM: this model has learned nothing yet, so there is nothing to transfer"
            ),
        }.get(weights, weights)

    def _kept(self, opened: OpenedSource) -> str:
        features = shape_text(opened.source.features_shape)
        name = opened.cut.rsplit("/", 1)[-1]
        return self.tr("up to {0}, which gives {1} features").format(name, features)
