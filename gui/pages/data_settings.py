"""The card of the data page that says how pictures are brought to the model's size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.recipe import DataSpec, Region
from engine.types import DatasetIndex
from gui import theme
from gui.numbers import percent
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice, Form


class PicturesCard(Card):
    """What happens to a picture's proportions, and which part of it is used."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self.resize_policy = Choice(
            (
                ("stretch", self.tr("Stretch")),
                ("crop", self.tr("Crop the middle")),
                ("pad", self.tr("Pad the edges")),
            ),
            tip=self.tr("How a picture that is not as wide as high is brought to a square."),
        )
        self.resize_note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        form = Form(148)
        form.add(self.tr("Resize"), self.resize_policy)
        self.region_text = Label(size=theme.FONT_12, color="second_text")
        self.region_link = LinkButton(
            self.tr("Use a part…"),
            tip=self.tr("Use only a part of every picture, the same of each"),
            on_click=self.ask_region,
        )
        below = row()
        below.addWidget(self.region_text, 1)
        below.addWidget(self.region_link, 0, Qt.AlignmentFlag.AlignRight)
        layout = column(self, margin=theme.SPACE_12)
        layout.addWidget(Label(self.tr("Pictures"), bold=True))
        layout.addLayout(form)
        layout.addWidget(self.resize_note)
        layout.addLayout(below)
        self.resize_policy.edited.connect(self._on_resize_edited)
        self._explain()

    def show_state(self, index: DatasetIndex | None) -> None:
        """Show the draft's values."""
        self._index = index
        data = self._session.draft.data
        if data is not None:
            self.resize_policy.set_value(data.resize)
            self.region_text.setText(self._describe(data.region))
        self._explain()

    def ask_region(self) -> None:
        """Ask for the part that is used, on the first picture."""
        from gui.widgets.region_editor import RegionDialog

        data, index = self._session.draft.data, self._index
        if data is None or index is None or not index.samples:
            return
        dialog = RegionDialog(self._session, index.samples[0].path, data.region, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._set_region)
        dialog.open()

    def _set_region(self, region: Region | None) -> None:
        self._edit({"region": region}, self.tr("part of the pictures"))

    def _on_resize_edited(self, policy: str) -> None:
        self._edit({"resize": policy}, self.tr("change of the resizing"))

    def _edit(self, changes: dict[str, object], text: str) -> None:
        data: DataSpec | None = self._session.draft.data
        if data is not None:
            self._session.edit_data(data.model_copy(update=changes), text)

    def _describe(self, region: Region | None) -> str:
        if region is None:
            return self.tr("All of each picture is used.")
        width, height = region.right - region.left, region.bottom - region.top
        return self.tr("{0} × {1} of each is used.").format(percent(width, 0), percent(height, 0))

    def _explain(self) -> None:
        self.resize_note.setText(
            {
                "stretch": self.tr("Everything in it is kept; its proportions are not."),
                "crop": self.tr("Proportions are kept; what sticks out is cut off."),
                "pad": self.tr("Everything in it and its proportions are kept, with bars."),
            }[str(self.resize_policy.value)]
        )
