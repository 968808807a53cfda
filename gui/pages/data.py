"""Step 2: the data. Classes, findings and splits on the left, the samples on the right."""

import importlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from engine.types import DatasetIndex, TablePreview
from gui import theme
from gui.data_actions import DataActions
from gui.data_texts import amount, summary, task_name, task_sentence
from gui.models.sample_filter import SampleTable
from gui.pages.data_findings import FindingsCard
from gui.pages.data_pictures import PicturesPane
from gui.pages.data_settings import PicturesCard
from gui.pages.data_splits import SplitCard
from gui.pages.data_table import ColumnsDialog, table_path
from gui.widgets.basics import ActionLinks, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.class_table import ClassTable
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice
from gui.words import listed

LEFT_WIDTH = 348


class DataPage(QWidget):
    """Shows the session's data set and edits how it is used."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._asked_columns = ""
        self._actions = DataActions(session)
        self.empty = EmptyState(
            "folder-image",
            self.tr(
                "Drop a folder of pictures here, one subfolder for each class. Recordings, "
                "archives and tables work too. No model? Graft suggests one."
            ),
            self,
            action=self.tr("Choose folder…"),
            on_action=self.choose_folder,
        )
        self._filled = QWidget(self)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self._make_left())
        self.pane = PicturesPane(session, self._actions, self)
        layout.addWidget(self.pane, 1)
        self.findings.show_asked.connect(self._show_finding)
        self.classes.classes_chosen.connect(self.pane.show_classes)
        self.pane.all_link.clicked.connect(lambda: self.classes.select_classes(()))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        session.dataset_changed.connect(self.show_index)
        session.findings_changed.connect(self._show_found)
        session.recipe_changed.connect(self._on_recipe_changed)
        session.table_previewed.connect(self._on_previewed)
        session.new_data_counted.connect(self._show_new)
        self.show_index(session.dataset)

    @property
    def grid(self):
        """The grid of samples."""
        return self.pane.grid

    def choose_folder(self) -> None:
        """Ask for a folder and open it as data."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of pictures"))
        if folder:
            self._session.open_data((folder,))

    def show_index(self, index: DatasetIndex | None) -> None:
        """Show another data set, or the same one as it is used now, or none."""
        is_new = index is None or self._index is None or index.roots != self._index.roots
        self._index = index
        self._stack.setCurrentWidget(self.empty if index is None else self._filled)
        data = self._session.draft.data
        if index is None or data is None:
            return
        self.title.setText(listed(Path(root).name or root for root in index.roots))
        self.title.setToolTip("\n".join(index.roots))
        self.summary.setText(summary(index))
        self._show_task(index)
        self.columns_link.setVisible(index.table is not None)
        table = SampleTable(index)
        self.classes.set_table(table, data.left_out_classes)
        self._show_class_links()
        self._show_media(index)
        self._on_recipe_changed()
        self.pane.show_table(table, data, is_new=is_new)
        if is_new:
            self.left.verticalScrollBar().setValue(0)

    def _on_recipe_changed(self, _recipe: object = None) -> None:
        self.splits.show_state(self._index)
        self.pictures.show_state(self._index)
        if self._index is not None:
            self.findings.show_index(self._index)
            for card in self._lazy.values():
                card.show_state(self._index)

    def _show_found(self, index: DatasetIndex) -> None:
        self._index = index
        if index is not None:
            self.findings.show_index(index)

    def _show_finding(self, finding) -> None:
        self.classes.select_classes(())
        self.pane.show_finding(finding)

    # The left side

    def _make_left(self) -> LeftColumn:
        left = LeftColumn(LEFT_WIDTH, self)
        self.classes = ClassTable()
        table = Card(self)
        inside = column(table, margin=theme.SPACE_4, spacing=0)
        inside.addWidget(self.classes)
        self.class_links = ActionLinks(self)
        inside.addWidget(self.class_links)
        self.classes.classes_chosen.connect(lambda _names: self._show_class_links())
        self.classes.renamed.connect(self._actions.rename)
        self.classes.merge_asked.connect(self._actions.merge)
        self.classes.leave_out_asked.connect(self._actions.leave_out_classes)
        self.classes.bring_back_asked.connect(self._actions.bring_back_classes)
        self.findings = FindingsCard(self._session, self._actions, self)
        self.splits = SplitCard(self._session, self)
        self.pictures = PicturesCard(self._session, self)
        self._lazy: dict[str, QWidget] = {}
        self.left = left
        cards = (self._make_source(), self.findings, table, self.splits, self.pictures)
        for card in cards:
            left.body.addWidget(card)
        left.body.addStretch(1)
        return left

    def _show_class_links(self) -> None:
        self.class_links.show_actions(self.classes.actions_for_selection())

    def _make_source(self) -> Card:
        card = Card(self)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.title.setMinimumWidth(0)
        self.summary = Label(color="second_text", size=theme.FONT_12)
        self.new = Label(color="accent", size=theme.FONT_12)
        self.task = Label(color="second_text", size=theme.FONT_12)
        self.task_choice = Choice((("auto", ""),), tip=self.tr("What the model is to learn"))
        self.task_choice.setMinimumContentsLength(16)
        self.task_choice.setAccessibleName(self.tr("What is learned"))
        self.task_choice.edited.connect(self._on_task_edited)
        self.columns_link = LinkButton(
            self.tr("Columns…"),
            tip=self.tr("Choose what the columns of the table mean"),
            on_click=self.ask_columns,
        )
        change = LinkButton(
            self.tr("Change…"),
            tip=self.tr("Choose another folder of pictures"),
            on_click=self.choose_folder,
        )
        above, below = row(), row(spacing=theme.SPACE_4)
        above.addWidget(self.title, 1)
        above.addWidget(change)
        below.addWidget(self.task)
        below.addWidget(self.task_choice)
        below.addStretch()
        below.addWidget(self.columns_link)
        layout = column(card, margin=theme.SPACE_12, spacing=2)
        layout.addLayout(above)
        layout.addWidget(self.summary)
        layout.addWidget(self.new)
        layout.addLayout(below)
        self._show_new(None)
        return card

    def _show_new(self, found: tuple[str, int] | None) -> None:
        count = found[1] if found is not None else 0
        self.new.setVisible(count > 0)
        if found is not None and self._index is not None:
            what = amount(count, self._index.media)
            self.new.setText(self.tr("{0} new since run {1}").format(what, found[0]))

    def _show_task(self, index: DatasetIndex) -> None:
        choices = [(task, task_name(task)) for task in possible_tasks(index)]
        self.task_choice.set_choices(choices)
        self.task_choice.set_value(index.task)
        self.task_choice.setVisible(len(choices) > 1)
        self.task.setVisible(len(choices) == 1)
        self.task.setText(task_name(index.task))
        self.task.setToolTip(task_sentence(index))
        self.task_choice.setToolTip(task_sentence(index))

    def _on_task_edited(self, task: str) -> None:
        data = self._session.draft.data
        if data is not None:
            changed = data.model_copy(update={"task": task})
            self._session.edit_data(changed, self.tr("another task"))

    def ask_columns(self) -> None:
        """Ask what the columns of the table mean."""
        index, data = self._index, self._session.draft.data
        if index is None or data is None or index.table is None:
            return
        self._asked_columns = table_path(index)
        self._session.preview_table(self._asked_columns, index.table)

    def _on_previewed(self, preview: TablePreview) -> None:
        index, data = self._index, self._session.draft.data
        if preview.path != self._asked_columns or index is None or data is None:
            return
        self._asked_columns = ""
        spec = data.model_copy(update={"table": index.table})
        dialog = ColumnsDialog(self._session, preview, spec, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_media(self, index: DatasetIndex) -> None:
        """The cards that go with what a sample is."""
        self.pictures.setVisible(index.media == "picture")
        wanted = {"augment": ("gui.pages.data_augment", "AugmentCard")}
        if index.media == "sound":
            wanted["sound"] = ("gui.pages.data_sound", "SoundCard")
        for name, (module, class_name) in wanted.items():
            if name not in self._lazy:
                card = getattr(importlib.import_module(module), class_name)(self._session, self)
                self._lazy[name] = card
                # How recordings are heard decides more than how they are split.
                before = self.splits if name == "sound" else self.pictures
                place = self.left.body.indexOf(before) + (name != "sound")
                self.left.body.insertWidget(place, card)
        if "sound" in self._lazy:
            self._lazy["sound"].setVisible(index.media == "sound")


def possible_tasks(index: DatasetIndex) -> tuple[str, ...]:
    """What could be learned from this data, what is learned now among it."""
    tasks = {index.task}
    has_one = index.table is None or len(index.table.labels) <= 1
    if index.task == "regression":
        tasks |= {"single_label"} if has_one else set()
    elif index.task != "multi_label":
        tasks |= {"binary", "single_label"} if len(index.class_names) == 2 else set()
        tasks |= {"multi_label"} if index.table is not None else set()
        if has_one and all(_is_number(name) for name in index.class_names):
            tasks.add("regression")
    order = ("binary", "single_label", "multi_label", "regression")
    return tuple(task for task in order if task in tasks)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
