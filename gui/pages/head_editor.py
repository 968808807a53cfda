"""The new layers: how features become a vector, the Dense layers, the output."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QToolButton, QWidget

from engine.recipe import DenseLayer, HeadSpec
from gui import theme
from gui.session import Session
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.fields import Choice, Number, Whole
from gui.widgets.why import Why, WhyName

_ACTIVATIONS = ("relu", "gelu", "silu", "elu", "tanh", "sigmoid", "linear")


class HeadEditor(Card):
    """Edits the recipe's `HeadSpec`; it holds no state but what the recipe says."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: HeadSpec | None = None
        self._rows: list[QWidget] = []
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(Label(self.tr("New head"), self, size=theme.FONT_14, bold=True))
        layout.addWidget(
            Label(
                self.tr("These layers are new: they learn your classes from the model's features."),
                self,
                color="second_text",
                wrap=True,
            )
        )
        top = row(spacing=theme.SPACE_8)
        self.pooling = Choice(
            (
                ("average", self.tr("Average pooling")),
                ("max", self.tr("Max pooling")),
                ("flatten", self.tr("Flatten")),
            ),
            self,
            tip=self.tr("How feature maps become one vector; Flatten keeps places, at a cost"),
        )
        self.pooling.edited.connect(lambda value: self._change(pooling=value))
        self.pooling.setFixedWidth(150)
        self.dropout = Number(
            0, 0.95, self, tip=self.tr("Share of features left out at random while training")
        )
        self.dropout.edited.connect(lambda value: self._change(dropout=value))
        self.dropout.setFixedWidth(64)
        self.features = Label("", self, size=theme.FONT_12, color="second_text")
        pooling, dropout = (
            WhyName(name, "head", self) for name in (self.tr("Features"), self.tr("Dropout"))
        )
        self.pooling.setAccessibleName(self.tr("Features"))
        self.dropout.setAccessibleName(self.tr("Dropout"))
        top.addWidget(pooling)
        top.addWidget(self.pooling)
        top.addSpacing(theme.SPACE_8)
        top.addWidget(dropout)
        top.addWidget(self.dropout)
        top.addSpacing(theme.SPACE_8)
        top.addWidget(self.features, 1)
        layout.addLayout(top)

        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(6, 1)
        layout.addLayout(self._grid)
        self.add = Button(
            self.tr("Add a Dense layer"),
            self,
            icon="plus",
            tip=self.tr("One more layer between the features and the output"),
            on_click=self.add_layer,
        )
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._reasons = {
            "pooling": Why(self.pooling, "head", pooling),
            "dropout": Why(self.dropout, "head", dropout),
            "hidden": Why(self.add, "head"),
        }
        bottom = row(spacing=theme.SPACE_8)
        self.output = Label("", self)
        self.output_l2 = Number(0, 10, self, tip=self.tr("Weight penalty on the output layer"))
        self.output_l2.setFixedWidth(64)
        self.output_l2.setAccessibleName(self.tr("L2 of the output layer"))
        self.output_l2.edited.connect(lambda value: self._change(l2=value))
        bottom.addWidget(self.output)
        bottom.addSpacing(theme.SPACE_8)
        bottom.addWidget(Label(self.tr("L2"), self))
        bottom.addWidget(self.output_l2)
        bottom.addStretch()
        layout.addLayout(bottom)
        for field in (self.dropout, self.output_l2):
            field.setAcceptDrops(False)
        session.recipe_changed.connect(self.show_head)
        session.dataset_changed.connect(self.show_head)
        session.source_changed.connect(self.show_head)
        self.show_head()

    def show_head(self) -> None:
        """Show what the recipe says."""
        head = self._session.draft.head
        self.pooling.set_value(head.pooling)
        self.dropout.set_value(head.dropout)
        self.output_l2.set_value(head.l2)
        opened = self._session.source
        shape = opened.source.features_shape if opened else ()
        self.pooling.setEnabled(len(shape) != 1)
        text = "×".join(str(size) for size in shape)
        self.features.setText(self.tr("the model gives {0} features").format(text) if shape else "")
        dataset = self._session.dataset
        if dataset is None:
            self.output.setText(self.tr("Output: Dense softmax, as many units as your classes"))
        else:
            texts = {
                "binary": self.tr("Output: Dense sigmoid, one unit for your two classes"),
                "multi_label": self.tr("Output: Dense sigmoid, {0} units, one for each label"),
                "regression": self.tr("Output: Dense, {0} units, scaled to your numbers"),
            }
            text = texts.get(
                dataset.task, self.tr("Output: Dense softmax, {0} units from your classes")
            )
            self.output.setText(text.format(len(dataset.class_names)))
        if self._shown is None or head.hidden != self._shown.hidden:
            self._show_rows(head.hidden)
        self._shown = head
        made = self._session.suggestion
        for name, why in self._reasons.items():
            is_it = made is not None and getattr(made.head, name) == getattr(head, name)
            why.say(made.reasons.get(name, "") if is_it else "")

    def _show_rows(self, hidden: tuple[DenseLayer, ...]) -> None:
        for widget in self._rows:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows.clear()
        if hidden:
            titles = ("", self.tr("Units"), self.tr("Activation"), self.tr("Dropout"), "L2")
            for place, title in enumerate(titles):
                self._place(Label(title, self, size=theme.FONT_12, color="second_text"), 0, place)
        for number, layer in enumerate(hidden):
            self._add_row(number, layer)

    def _add_row(self, number: int, layer: DenseLayer) -> None:
        units = Whole(1, 65536, self, tip=self.tr("How many numbers this layer puts out"))
        units.set_value(layer.units)
        units.setFixedWidth(84)
        known = (
            _ACTIVATIONS
            if layer.activation in _ACTIVATIONS
            else (
                *_ACTIVATIONS,
                layer.activation,
            )
        )
        activation = Choice(
            tuple((name, name) for name in known), self, tip=self.tr("The layer's non-linearity")
        )
        activation.set_value(layer.activation)
        activation.setFixedWidth(92)
        dropout = Number(0, 0.95, self, tip=self.tr("Share of outputs left out while training"))
        dropout.set_value(layer.dropout)
        dropout.setFixedWidth(64)
        l2 = Number(0, 10, self, tip=self.tr("Weight penalty; 0 is none"))
        l2.set_value(layer.l2)
        l2.setFixedWidth(64)
        normalization = QCheckBox(self.tr("BatchNormalization"), self)
        normalization.setToolTip(self.tr("Normalizes this layer's outputs over a batch"))
        normalization.setChecked(layer.batch_normalization)
        remove = QToolButton(self)
        remove.setIcon(theme.icon("close", "second_text"))
        remove.setAutoRaise(True)
        remove.setToolTip(self.tr("Remove this layer"))
        remove.setAccessibleName(self.tr("Remove Dense layer {0}").format(number + 1))
        units.edited.connect(lambda value: self._change_layer(number, units=value))
        activation.edited.connect(lambda value: self._change_layer(number, activation=value))
        dropout.edited.connect(lambda value: self._change_layer(number, dropout=value))
        l2.edited.connect(lambda value: self._change_layer(number, l2=value))
        normalization.clicked.connect(lambda on: self._change_layer(number, batch_normalization=on))
        remove.clicked.connect(lambda _checked=False: self.remove_layer(number))
        named = self.tr("Dense {0}: {1}")
        for field, what in (
            (units, self.tr("Units")),
            (activation, self.tr("Activation")),
            (dropout, self.tr("Dropout")),
            (l2, "L2"),
            (normalization, normalization.text()),
        ):
            field.setAccessibleName(named.format(number + 1, what))
        name = Label(self.tr("Dense {0}").format(number + 1), self)
        widgets = (name, units, activation, dropout, l2, normalization, remove)
        for place, widget in enumerate(widgets):
            widget.setAcceptDrops(False)
            self._place(widget, number + 1, place)

    def _place(self, widget: QWidget, line: int, place: int) -> None:
        self._grid.addWidget(widget, line, place, Qt.AlignmentFlag.AlignLeft)
        self._rows.append(widget)

    def add_layer(self) -> None:
        """Add a Dense layer like the last one."""
        hidden = self._session.draft.head.hidden
        self._change(hidden=(*hidden, hidden[-1] if hidden else DenseLayer(units=128)))

    def remove_layer(self, number: int) -> None:
        """Remove a Dense layer."""
        hidden = list(self._session.draft.head.hidden)
        del hidden[number]
        self._change(hidden=tuple(hidden))

    def _change_layer(self, number: int, **values: object) -> None:
        hidden = list(self._session.draft.head.hidden)
        changed = hidden[number].model_copy(update=values)
        if changed != hidden[number]:
            hidden[number] = changed
            # The row shows this value already: it must not be made anew under the user's hands.
            self._shown = self._session.draft.head.model_copy(update={"hidden": tuple(hidden)})
            self._change(hidden=tuple(hidden))

    def _change(self, **values: object) -> None:
        self._session.set_head(self._session.draft.head.model_copy(update=values))
