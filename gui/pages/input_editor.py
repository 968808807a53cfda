"""What pictures the source takes: their size, grey or colour, and how that is brought about."""

from PySide6.QtWidgets import QWidget

from engine.recipe import Channels, InputSize
from engine.types import OpenedSource
from gui import theme
from gui.models.layer_texts import shape_text
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.fields import Choice, Whole


class InputEditor(QWidget):
    """Fields for size and channels and one button that opens the source again with both.

    It holds nothing but what the user has typed and not yet applied.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        layout = column(self, spacing=theme.SPACE_4)
        line = row()
        tip = self.tr("Pictures are resized to this. Smaller is faster, larger sees more.")
        self.height_field = Whole(8, 4096, self, tip=tip)
        self.width_field = Whole(8, 4096, self, tip=tip)
        for field in (self.height_field, self.width_field):
            field.setFixedWidth(76)
            field.setAcceptDrops(False)
            field.valueChanged.connect(lambda _value: self._show_choice())
        self.height_field.setAccessibleName(self.tr("Input height"))
        self.width_field.setAccessibleName(self.tr("Input width"))
        self.channels = Choice(
            ((3, self.tr("Colour pictures")), (1, self.tr("Grey pictures"))),
            self,
            tip=self.tr("The first convolution's kernel is adapted; nothing else changes"),
        )
        self.channels.setFixedWidth(136)
        self.channels.setAccessibleName(self.tr("Colour or grey"))
        self.channels.edited.connect(lambda _value: self._show_choice())
        self.how = Choice(
            (("sum", self.tr("sum")), ("mean", self.tr("mean"))),
            self,
            tip=self.tr("How the kernel's three channels become one, or one becomes three"),
        )
        self.how.setFixedWidth(76)
        self.how.setAccessibleName(self.tr("How channels are joined"))
        self.how.edited.connect(lambda _value: self._show_choice())
        self.apply = Button(
            self.tr("Apply"),
            self,
            tip=self.tr("Rebuild the model for this input, where its layers allow"),
            on_click=self._apply,
        )
        self.shape = Label("", self, color="second_text")
        self._times = Label("×", self)
        line.addWidget(self.height_field)
        line.addWidget(self._times)
        line.addWidget(self.width_field)
        line.addWidget(self.channels)
        line.addWidget(self.how)
        line.addWidget(self.shape)
        line.addWidget(self.apply)
        line.addStretch()
        layout.addLayout(line)
        self.why = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.why)
        session.busy_changed.connect(self._show_choice)

    def show_source(self, opened: OpenedSource) -> None:
        """Show what the source takes now."""
        shape = opened.source.input_shape
        is_picture = len(shape) == 3
        for field, size in ((self.height_field, 0), (self.width_field, 1)):
            field.setVisible(is_picture)
            if is_picture and shape[size]:
                field.set_value(int(shape[size] or 0))
        self._times.setVisible(is_picture)
        self.channels.setVisible(is_picture)
        self.apply.setVisible(is_picture)
        self.shape.setText(shape_text(shape))
        self.shape.setVisible(not is_picture)
        if is_picture:
            self.channels.set_value(shape[-1])
            edit = self._edit()
            self.how.set_value(edit.how if edit else "sum")
        self._show_choice()

    def _edit(self) -> Channels | None:
        return next((edit for edit in self._session.edits if isinstance(edit, Channels)), None)

    def _own_channels(self) -> object:
        """How many channels the source had as it came."""
        opened, edit = self._session.source, self._edit()
        if edit is not None:
            return 4 - edit.channels
        return opened.source.input_shape[-1] if opened is not None else None

    def _wanted(self) -> tuple[InputSize | None, Channels | None]:
        opened = self._session.source
        now = tuple(opened.source.input_shape[:2]) if opened is not None else ()
        typed = (self.height_field.value(), self.width_field.value())
        size = next((edit for edit in self._session.edits if isinstance(edit, InputSize)), None)
        if typed != now:
            size = InputSize(height=typed[0], width=typed[1])
        channels = self.channels.value
        if channels == self._own_channels():
            return size, None
        return size, Channels(channels=channels, how=self.how.value)

    def _show_choice(self) -> None:
        opened = self._session.source
        if opened is None or len(opened.source.input_shape) != 3:
            self.why.hide()
            self.how.hide()
            return
        channels = self._wanted()[1]
        self.how.setVisible(channels is not None)
        self.why.setText(self._reason(channels))
        self.why.setVisible(channels is not None)
        typed = (self.height_field.value(), self.width_field.value())
        changed = typed != tuple(opened.source.input_shape[:2]) or channels != self._edit()
        self.apply.setEnabled(changed and not self._session.is_working("source"))

    def _reason(self, channels: Channels | None) -> str:
        if channels is None:
            return ""
        if channels.how == "mean":
            return self.tr(
                "Mean keeps the size of the kernel's weights, so outputs change: for a first "
                "layer that will be trained."
            )
        if channels.channels == 1:
            return self.tr(
                "Sum: a grey picture gives what it gave when it was repeated in three channels."
            )
        return self.tr("Sum: each channel gets a third, so a grey picture gives what it gave.")

    def _apply(self) -> None:
        self._session.set_input(*self._wanted())
