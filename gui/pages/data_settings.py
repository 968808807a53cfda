"""The left column of the data page that edits the recipe: splits, how pictures are read."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from engine.recipe import AugmentSpec
from engine.types import DatasetIndex, Split
from gui import theme
from gui.widgets.basics import Card, Label, column
from gui.widgets.fields import Choice, Form, Whole

SETTLE_MS = 500
_SPLIT_FOLDERS: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "validation": "validation",
    "valid": "validation",
    "val": "validation",
    "test": "test",
    "testing": "test",
}


def splits_by_folder(index: DatasetIndex) -> frozenset[Split]:
    """The splits that the data's own folders (train, validation, test) decide."""
    found = set()
    # By folder and not by file: there may be 100,000 files.
    for folder in {sample.path.rpartition(os.sep)[0] for sample in index.samples}:
        for root in index.roots:
            path = Path(folder)
            if path.is_relative_to(root):
                parts = path.relative_to(root).parts
                if len(parts) > 1 and parts[0].lower() in _SPLIT_FOLDERS:
                    found.add(_SPLIT_FOLDERS[parts[0].lower()])
                break
    return frozenset(found)


class SplitCard(Card):
    """Shares of validation and test, and the seed that draws them."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._by_folder: frozenset[Split] = frozenset()
        self.validation = Whole(
            1,
            90,
            suffix=" %",
            tip=self.tr("The share of pictures that decides which epoch is best."),
        )
        self.test = Whole(
            0,
            90,
            suffix=" %",
            lowest=self.tr("none"),
            tip=self.tr("The share that is never trained on and judges the finished model."),
        )
        self.seed = Whole(
            0, 2**31 - 1, tip=self.tr("The same seed draws the same split and trains the same way.")
        )
        self.note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        form = Form(96)
        form.add(self.tr("Validation"), self.validation)
        form.add(self.tr("Test"), self.test)
        form.add(self.tr("Seed"), self.seed)
        layout = column(self, margin=theme.SPACE_12)
        layout.addWidget(Label(self.tr("Splits"), bold=True))
        layout.addLayout(form)
        layout.addWidget(self.note)
        # Each change reads the data again, so a few clicks on an arrow count as one.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.apply)
        for field in (self.validation, self.test, self.seed):
            field.edited.connect(self._on_edited)

    def show_state(self, index: DatasetIndex | None) -> None:
        """Show the draft's values and what the folders leave to choose."""
        if self._settled.isActive():
            return
        if index is not self._index:
            self._index = index
            self._by_folder = splits_by_folder(index) if index is not None else frozenset()
        by_folder = self._by_folder
        draft = self._session.draft
        if draft.data is not None:
            self.validation.set_value(round(100 * draft.data.validation_split))
            self._limit()
            self.test.set_value(round(100 * draft.data.test_split))
        self.seed.set_value(draft.seed)
        self.validation.setEnabled("validation" not in by_folder)
        self.test.setEnabled("test" not in by_folder)
        self.note.setText(self._explain(by_folder))

    def _on_edited(self, _value: int) -> None:
        # Not connected directly: the value would become the timer's interval.
        self._settled.start()

    def apply(self) -> None:
        """Write what the user changed into the recipe, and nothing else."""
        draft = self._session.draft
        if draft.data is None:
            return
        self._limit()
        changes = {}
        if round(100 * draft.data.validation_split) != self.validation.value():
            changes["validation_split"] = self.validation.value() / 100
        if round(100 * draft.data.test_split) != self.test.value():
            changes["test_split"] = self.test.value() / 100
        data = draft.data.model_copy(update=changes)
        changed = replace(draft, data=data, seed=self.seed.value())
        if changed != draft:
            self._session.set_draft(changed)

    def _limit(self) -> None:
        """Leave a tenth at least to train on."""
        self.test.setMaximum(90 - self.validation.value())

    def _explain(self, by_folder: frozenset[Split]) -> str:
        if {"validation", "test"} <= by_folder:
            return self.tr("The folders train, validation and test decide the splits.")
        if "test" in by_folder:
            return self.tr("The test folder is kept as it is; validation comes out of train.")
        if "validation" in by_folder:
            return self.tr("The validation folder is kept as it is.")
        return self.tr("Every class is split in these shares; the seed decides which picture.")


class PicturesCard(Card):
    """How pictures are brought to the model's size, and how they are varied for training."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.resize_policy = Choice(
            (
                ("stretch", self.tr("Stretch")),
                ("crop", self.tr("Crop the middle")),
                ("pad", self.tr("Pad the edges")),
            ),
            tip=self.tr("How a picture that is not as wide as high is brought to a square."),
        )
        self.resize_note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        self.augment = Choice(
            (
                ("none", self.tr("None")),
                ("gentle", self.tr("Gentle")),
                ("strong", self.tr("Strong")),
            ),
            tip=self.tr("How training pictures are varied, so that fewer of them go further."),
        )
        self.augment_note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        resize_form, augment_form = Form(148), Form(148)
        resize_form.add(self.tr("Resize"), self.resize_policy)
        augment_form.add(self.tr("Augmentation"), self.augment)
        layout = column(self, margin=theme.SPACE_12)
        layout.addWidget(Label(self.tr("Pictures"), bold=True))
        layout.addLayout(resize_form)
        layout.addWidget(self.resize_note)
        layout.addSpacing(theme.SPACE_4)
        layout.addLayout(augment_form)
        layout.addWidget(self.augment_note)
        self.resize_policy.edited.connect(self._on_resize_edited)
        self.augment.edited.connect(self._on_augment_edited)
        self._explain()

    def show_state(self) -> None:
        """Show the draft's values."""
        draft = self._session.draft
        if draft.data is not None:
            self.resize_policy.set_value(draft.data.resize)
        self.augment.set_value(draft.augment.preset)
        self._explain()

    def _on_resize_edited(self, policy: str) -> None:
        draft = self._session.draft
        if draft.data is not None:
            data = draft.data.model_copy(update={"resize": policy})
            self._session.set_draft(replace(draft, data=data))

    def _on_augment_edited(self, preset: str) -> None:
        draft = replace(self._session.draft, augment=AugmentSpec(preset=preset))
        self._session.set_draft(draft)

    def _explain(self) -> None:
        self.resize_note.setText(
            {
                "stretch": self.tr("All of the picture is kept; its proportions are not."),
                "crop": self.tr("Proportions are kept; what sticks out is cut off."),
                "pad": self.tr("All of the picture and its proportions are kept, with bars."),
            }[str(self.resize_policy.value)]
        )
        self.augment_note.setText(augment_sentence(self, str(self.augment.value)))


def augment_sentence(widget: QWidget, preset: str) -> str:
    """What an augmentation preset does to the pictures, in one sentence."""
    return {
        "none": widget.tr(
            "Every epoch sees the same pictures; the frozen layers are computed only once."
        ),
        "gentle": widget.tr(
            "Mirrored, slightly turned, shifted, zoomed, brighter or darker; each epoch differs. "
            "Not for classes where left and right matter."
        ),
        "strong": widget.tr(
            "More of the same, and a part of every second picture is covered. For small data and "
            "long training; not where left and right matter."
        ),
    }[preset]
