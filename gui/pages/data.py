"""Step 2: the data. Classes and splits on the left, the pictures on the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QWidget,
)

from engine.types import SPLITS, DatasetIndex, Finding, RefusedFile, Sample
from gui import theme
from gui.models.pictures import LazyPictures, Picture
from gui.pages.data_settings import PicturesCard, SplitCard
from gui.widgets.basics import Card, Folding, Label, LeftColumn, LinkButton, column, row
from gui.widgets.class_table import ClassTable
from gui.widgets.empty_state import EmptyState, IconLabel
from gui.widgets.fields import Choice
from gui.widgets.picture_grid import PictureGrid

LEFT_WIDTH = 348
MOST_REFUSED = 500


class DataPage(QWidget):
    """Shows the session's data set and edits how it is split, read and varied."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._finding: Finding | None = None
        self.empty = EmptyState(
            "folder-image",
            self.tr(
                "Drop a folder of pictures here, one subfolder for each class. "
                "No model? Graft suggests one."
            ),
            self,
            action=self.tr("Choose folder…"),
            on_action=self.choose_folder,
        )
        self._filled = QWidget(self)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self._make_left())
        layout.addWidget(self._make_right(), 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        session.dataset_changed.connect(self.show_index)
        session.recipe_changed.connect(self._on_recipe_changed)
        self.show_index(session.dataset)

    def choose_folder(self) -> None:
        """Ask for a folder and open it as data."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of pictures"))
        if folder:
            self._session.open_data((folder,))

    def show_index(self, index: DatasetIndex | None) -> None:
        """Show another data set, or none."""
        self._index = index
        self._finding = None
        self._stack.setCurrentWidget(self.empty if index is None else self._filled)
        self.classes.set_index(index)
        if index is None:
            return
        self.title.setText(", ".join(Path(root).name or root for root in index.roots))
        self.title.setToolTip("\n".join(index.roots))
        self.summary.setText(
            self.tr("{0:,} pictures · {1} classes").format(
                len(index.samples), len(index.class_names)
            )
        )
        self.class_filter.set_choices(
            [(None, self.tr("All classes")), *((name, name) for name in index.class_names)]
        )
        self._show_findings(index.findings)
        self._show_refused(index.refused)
        self._on_recipe_changed()
        self._filter()

    def _on_recipe_changed(self, _recipe: object = None) -> None:
        self.splits.show_state(self._index)
        self.pictures.show_state()

    def _make_left(self) -> LeftColumn:
        left = LeftColumn(LEFT_WIDTH, self)
        source = Card(self)
        source_layout = row(source, margin=theme.SPACE_12)
        texts = column(spacing=2)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.title.setMinimumWidth(0)
        self.summary = Label(color="second_text", size=theme.FONT_12)
        texts.addWidget(self.title)
        texts.addWidget(self.summary)
        source_layout.addLayout(texts, 1)
        source_layout.addWidget(
            LinkButton(
                self.tr("Change…"),
                tip=self.tr("Choose another folder of pictures"),
                on_click=self.choose_folder,
            )
        )
        table = Card(self)
        self.classes = ClassTable(table)
        self.classes.class_chosen.connect(self._on_class_chosen)
        column(table, margin=theme.SPACE_4).addWidget(self.classes)
        self._findings = column(spacing=theme.SPACE_8)
        self.refused_list = QListWidget()
        self.refused_list.setFrameShape(QListWidget.Shape.NoFrame)
        self.refused_list.setWordWrap(True)
        self.refused_list.setMaximumHeight(180)
        self.refused_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refused_card = Card(self)
        self._refused_layout = column(self.refused_card, margin=theme.SPACE_8)
        self._refused_title = Label(bold=True, color="warning")
        self._refused_layout.addWidget(self._refused_title)
        self._refused_layout.addWidget(Folding(self.tr("Which, and why"), self.refused_list))
        self.splits = SplitCard(self._session, self)
        self.pictures = PicturesCard(self._session, self)
        for card in (source, table):
            left.body.addWidget(card)
        left.body.addLayout(self._findings)
        for card in (self.refused_card, self.splits, self.pictures):
            left.body.addWidget(card)
        left.body.addStretch(1)
        return left

    def _make_right(self) -> Card:
        right = Card(self)
        self.class_filter = Choice([(None, self.tr("All classes"))])
        self.class_filter.setAccessibleName(self.tr("Class"))
        self.class_filter.setMinimumWidth(150)
        self.split_filter = Choice(
            [
                (None, self.tr("All splits")),
                ("train", self.tr("Train")),
                ("validation", self.tr("Validation")),
                ("test", self.tr("Test")),
            ]
        )
        self.split_filter.setAccessibleName(self.tr("Split"))
        self.shown = Label(color="second_text")
        self.all_link = LinkButton(self.tr("Show all"), on_click=self.show_all)
        self.grid = PictureGrid(
            self._session, right, empty=self.tr("No picture of this class is in this split.")
        )
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Pictures"))
        above = row()
        above.addWidget(self.class_filter)
        above.addWidget(self.split_filter)
        above.addWidget(self.shown, 1)
        above.addWidget(self.all_link)
        layout = column(right, margin=theme.SPACE_12)
        layout.addLayout(above)
        layout.addWidget(self.grid, 1)
        self.class_filter.edited.connect(self._filter)
        self.split_filter.edited.connect(self._filter)
        return right

    def show_all(self) -> None:
        """Take away every filter."""
        self._finding = None
        self.class_filter.set_value(None)
        self.split_filter.set_value(None)
        self.classes.clearSelection()
        self._filter()

    def show_finding(self, finding: Finding) -> None:
        """Show only the pictures that a finding names."""
        self._finding = finding
        self._filter()

    def _on_class_chosen(self, name: str) -> None:
        self.class_filter.set_value(name)
        self._finding = None
        self._filter()

    def _filter(self, *_: object) -> None:
        index = self._index
        if index is None:
            return
        class_name, split = self.class_filter.value, self.split_filter.value
        named = None if self._finding is None else frozenset(self._finding.paths)
        names = index.class_names
        wanted = [
            sample
            for sample in index.samples
            if (class_name is None or names[sample.label] == class_name)
            and (split is None or sample.split == split)
            and (named is None or sample.path in named)
        ]
        tell_split = split is None and len({sample.split for sample in index.samples}) > 1
        short = dict(zip(SPLITS, (self.tr("train"), self.tr("val."), self.tr("test")), strict=True))

        def make(sample: Sample) -> Picture:
            name = names[sample.label]
            caption = f"{name} · {short[sample.split]}" if tell_split else name
            return Picture(path=sample.path, caption=caption)

        self.grid.set_pictures(LazyPictures(wanted, make))
        filtered = len(wanted) != len(index.samples)
        self.shown.setText(
            self.tr("{0:,} of {1:,} pictures").format(len(wanted), len(index.samples))
            if filtered
            else self.tr("{0:,} pictures").format(len(wanted))
        )
        self.all_link.setVisible(filtered)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        while (item := self._findings.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        known = {sample.path for sample in self._index.samples} if self._index else set()
        for finding in findings:
            can_show = any(path in known for path in finding.paths)
            self._findings.addWidget(FindingCard(finding, self, can_show=can_show))

    def _show_refused(self, refused: tuple[RefusedFile, ...]) -> None:
        self.refused_card.setVisible(bool(refused))
        self._refused_title.setText(
            self.tr("1 file is left out: it cannot be used")
            if len(refused) == 1
            else self.tr("{0:,} files are left out: they cannot be used").format(len(refused))
        )
        self.refused_list.clear()
        for file in refused[:MOST_REFUSED]:
            item = QListWidgetItem(f"{Path(file.path).name}: {file.reason}")
            item.setToolTip(file.path)
            self.refused_list.addItem(item)
        if len(refused) > MOST_REFUSED:
            self.refused_list.addItem(self.tr("and {0:,} more").format(len(refused) - MOST_REFUSED))


class FindingCard(Card):
    """One thing about the data that the user should know, and what to do about it."""

    def __init__(self, finding: Finding, page: DataPage, *, can_show: bool) -> None:
        super().__init__(page, kind="warning")
        self.text = Label(finding.text, wrap=True)
        layout = row(self, margin=theme.SPACE_12)
        layout.addWidget(IconLabel("alert-outline", "warning", 18), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=theme.SPACE_4)
        texts.addWidget(self.text)
        if finding.remedy:
            texts.addWidget(
                Label(finding.remedy, size=theme.FONT_12, color="second_text", wrap=True)
            )
        if can_show:
            texts.addWidget(
                LinkButton(
                    page.tr("Show these pictures"), on_click=lambda: page.show_finding(finding)
                ),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        layout.addLayout(texts, 1)
