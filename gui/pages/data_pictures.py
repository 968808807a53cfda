"""The right side of the data page: the samples as a grid, filters above, actions below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QStackedLayout, QWidget

from engine.recipe import DataSpec
from engine.references import reference_exists
from engine.types import SPLITS, DatasetIndex, Finding, Sample, Split, TablePreview
from gui import theme
from gui.data_actions import DataActions
from gui.data_edits import locate
from gui.data_texts import amount
from gui.models.pictures import LazyPictures, Picture
from gui.models.sample_filter import Rows, SampleTable
from gui.numbers import figure
from gui.pages.data_table import ColumnsTable, table_path
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice
from gui.widgets.picture_grid import PictureGrid
from gui.words import listed

_SEVERAL = object()
LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class _LeftOut:
    path: str


class PicturesPane(Card):
    """Shows the samples of the session's data, filtered by class, split or finding."""

    def __init__(self, session, actions: DataActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._do = actions
        self._table: SampleTable | None = None
        self._index: DatasetIndex | None = None
        self._data: DataSpec | None = None
        self._finding: Finding | None = None
        self._classes: tuple[str, ...] = ()
        self.class_filter = Choice([(None, self.tr("All classes"))])
        self.class_filter.setAccessibleName(self.tr("Class"))
        self.class_filter.setToolTip(self.tr("Show only one class"))
        self.class_filter.setMinimumWidth(150)
        self.split_filter = Choice(self._splits(0))
        self.split_filter.setAccessibleName(self.tr("Split"))
        self.split_filter.setToolTip(self.tr("Show only one split, or what is left out"))
        self.split_filter.setMinimumWidth(120)
        self.shown = Label(color="second_text")
        self.all_link = LinkButton(
            self.tr("Show all"), tip=self.tr("Take away every filter"), on_click=self.show_all
        )
        self.sees_link = LinkButton(
            self.tr("What the model sees"),
            tip=self.tr("Show what is selected, or the first ones, as they enter the model (M)"),
            on_click=lambda: self.show_model_sees(self.grid.selected_paths()),
        )
        self.grid = PictureGrid(
            session,
            self,
            empty=self.tr("Nothing of this class is in this split."),
            shows_file=False,
        )
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Pictures"))
        self.rows = ColumnsTable(self)
        above = row()
        above.addWidget(self.class_filter)
        above.addWidget(self.split_filter)
        above.addWidget(self.shown, 1)
        above.addWidget(self.all_link)
        self._shows = QStackedLayout()
        self._shows.addWidget(self.grid)
        self._shows.addWidget(self.rows)
        layout = column(self, margin=theme.SPACE_12)
        layout.addLayout(above)
        layout.addLayout(self._shows, 1)
        layout.addLayout(self._make_below())
        self.class_filter.edited.connect(self._on_class_edited)
        self.split_filter.edited.connect(lambda _split: self._filter())
        self.grid.opened.connect(self.open_large)
        self.grid.selection_changed.connect(self._on_selected)
        session.table_previewed.connect(self._on_previewed)

    # What is shown

    def show_table(self, table: SampleTable, data: DataSpec, *, is_new: bool) -> None:
        """Show a data set; unless it is a new one, filters, selection and place stay."""
        index = table.index
        self._table, self._index, self._data = table, index, data
        if is_new:
            self._finding, self._classes = None, ()
            self.split_filter.set_value(None)
        elif self._finding is not None:
            # The same finding, with the files that it names now.
            kind = self._finding.kind
            now = [f for f in index.findings if f.kind == kind and f.text == self._finding.text]
            self._finding = now[0] if now else self._finding
        self._classes = tuple(name for name in self._classes if name in index.class_names)
        self.split_filter.set_choices(self._splits(len(data.left_out)))
        is_table = index.media == "vector"
        self._shows.setCurrentWidget(self.rows if is_table else self.grid)
        filters = (self.class_filter, self.split_filter, self.all_link)
        for widget in (*filters, self.sees_link, self.chosen):
            widget.setVisible(not is_table)
        if index.task == "regression":
            self.class_filter.hide()
        if is_table and is_new and index.table is not None:
            self._session.preview_table(table_path(index), index.table)
        self._filter(keep_place=not is_new)

    def show_finding(self, finding: Finding) -> None:
        """Show only the samples that a finding names."""
        self._finding, self._classes = finding, ()
        self.split_filter.set_value(None)
        self._filter()

    def show_classes(self, names: Sequence[str]) -> None:
        """Show only these classes; all, if there are none."""
        self._finding, self._classes = None, tuple(names)
        self._filter()

    def show_all(self) -> None:
        """Take away every filter."""
        self._finding, self._classes = None, ()
        self.split_filter.set_value(None)
        self._filter()

    def _splits(self, left_out: int) -> list[tuple[object, str]]:
        choices: list[tuple[object, str]] = [
            (None, self.tr("All splits")),
            ("train", self.tr("Train")),
            ("validation", self.tr("Validation")),
            ("test", self.tr("Test")),
        ]
        if left_out:
            choices.append((LEFT_OUT, self.tr("Left out ({0:,})").format(left_out)))
        return choices

    def _on_class_edited(self, name: object) -> None:
        if name is not _SEVERAL:
            self._finding = None
            self._classes = () if name is None else (str(name),)
            self._filter()

    def _show_class_choice(self) -> None:
        assert self._index is not None
        every = (
            self.tr("All labels") if self._index.task == "multi_label" else self.tr("All classes")
        )
        choices: list[tuple[object, str]] = [(None, every)]
        if len(self._classes) > 1:
            choices.append((_SEVERAL, self.tr("{0} classes").format(len(self._classes))))
        choices += [(name, name) for name in self._index.class_names]
        self.class_filter.set_choices(choices)
        one = self._classes[0] if self._classes else None
        self.class_filter.set_value(_SEVERAL if len(self._classes) > 1 else one)

    def retranslate(self, _say: object) -> None:
        """Make the captions anew."""
        self._filter(keep_place=True)

    def _filter(self, *, keep_place: bool = False) -> None:
        index, data = self._index, self._data
        if index is None or data is None:
            return
        self._show_class_choice()
        split = self.split_filter.value
        if split == LEFT_OUT:
            wanted = [_LeftOut(_place(index, name)) for name in data.left_out]
            self.grid.set_pictures(LazyPictures(wanted, self._make_left_out), keep_place)
            self.shown.setText(amount(len(wanted), index.media))
            self.all_link.setVisible(True)
            return
        rows = self._rows(split)
        tell_split = split is None and sum(map(bool, index.sizes().values())) > 1
        short = dict(zip(SPLITS, (self.tr("train"), self.tr("val."), self.tr("test")), strict=True))

        def make(sample: Sample) -> Picture:
            name = _caption(sample, index) or self.tr("no label")
            caption = f"{name} · {short[sample.split]}" if tell_split else name
            return Picture(path=sample.path, caption=caption)

        if index.media != "vector":
            self.grid.set_pictures(LazyPictures(index.samples, make, rows), keep_place)
        count, all_of_them = len(index.samples), amount(len(index.samples), index.media)
        filtered = rows is not None and len(rows) != count
        self.shown.setText(
            self.tr("{0:,} of {1}").format(len(rows), all_of_them) if filtered else all_of_them
        )
        self.all_link.setVisible(filtered)

    def _rows(self, split: Split | None) -> Rows | None:
        """The places of the samples that are shown; None for all."""
        if split is None and not self._classes and self._finding is None:
            return None
        paths = None if self._finding is None else frozenset(self._finding.paths)
        found = [
            self._table.rows(class_name=name, split=split, paths=paths)
            for name in self._classes or (None,)
        ]
        rows = found[0] if len(found) == 1 else np.flatnonzero(np.bincount(np.concatenate(found)))
        return rows if self._finding is None else self._as_found(rows, self._finding)

    def _as_found(self, rows: Rows, finding: Finding) -> Rows:
        """In the order of the finding, which has copies beside one another."""
        assert self._index is not None
        samples = self._index.samples
        place = {path: at for at, path in enumerate(finding.paths)}
        return np.array(sorted(rows, key=lambda row: place[samples[row].path]), rows.dtype)

    def _make_left_out(self, thing: _LeftOut) -> Picture:
        return Picture(path=thing.path, caption=self.tr("left out"))

    def _on_previewed(self, preview: TablePreview) -> None:
        index = self._index
        if index is not None and index.media == "vector" and preview.path == table_path(index):
            self.rows.show_preview(preview)
            count = amount(len(index.samples), index.media)
            self.shown.setText(self.tr("The first of {0}").format(count))

    # What can be done

    def _make_below(self):
        self.chosen = Label(size=theme.FONT_12, color="second_text")
        for label in (self.chosen, self.shown):
            # Rather cut off than a window that does not fit a small screen.
            label.setMinimumWidth(1)
        below = row(spacing=theme.SPACE_4)
        below.addWidget(self.chosen, 1)
        self._links: dict[str, LinkButton] = {}
        self._actions: dict[str, QAction] = {}
        for name, text, keys, do in self._action_table():
            action = QAction(text, self.grid)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, do=do: do(self.grid.selected_paths()))
            self._actions[name] = action
            self.grid.addAction(action)
        moving = QMenu(self.tr("Move to"), self)
        moving.addActions([self._actions[split] for split in SPLITS])
        for name, tip in (
            ("leave_out", self.tr("Do not use what is selected; the files stay as they are (X)")),
            ("restore", self.tr("Use what is selected again (X)")),
            ("relabel", self.tr("Say which class the selected ones are of (L)")),
        ):
            action = self._actions[name]
            link = LinkButton(action.text(), tip=tip, on_click=action.trigger)
            self._links[name] = link
            below.addWidget(link)
        self.move_link = LinkButton(
            self.tr("Move to ▾"), tip=self.tr("Put the selected ones into another split (T, V, E)")
        )
        self.move_link.clicked.connect(lambda: moving.popup(_below(self.move_link)))
        below.addWidget(self.move_link)
        below.addWidget(self.sees_link)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self._on_selected()
        return below

    def _action_table(
        self,
    ) -> tuple[tuple[str, str, str, Callable[[tuple[str, ...]], object]], ...]:
        return (
            ("large", self.tr("Open"), "", lambda paths: self.open_large(paths[0])),
            ("leave_out", self.tr("Leave out"), "X", self.leave_out),
            ("restore", self.tr("Bring back"), "", self._do.restore),
            ("relabel", self.tr("Class…"), "L", self.ask_class),
            ("train", self.tr("Move to train"), "T", lambda p: self.move(p, "train")),
            (
                "validation",
                self.tr("Move to validation"),
                "V",
                lambda p: self.move(p, "validation"),
            ),
            ("test", self.tr("Move to test"), "E", lambda p: self.move(p, "test")),
            ("sees", self.tr("What the model sees"), "M", self.show_model_sees),
            ("copy", self.tr("Copy"), "Ctrl+C", lambda _paths: self.grid.copy()),
            ("folder", self.tr("Show in its folder"), "", lambda p: self._do.show_in_folder(p[0])),
        )

    def run(self, name: str) -> bool:
        """Do something with what is selected; whether it could be done."""
        action = self._actions[name]
        action.trigger()
        return action.isEnabled()

    @property
    def _shows_left_out(self) -> bool:
        return self.split_filter.value == LEFT_OUT

    def _allowed(self) -> dict[str, bool]:
        # Asked at each step of a drag, and all of 100,000 may be selected.
        count = self.grid.num_selected
        used = count > 0 and not self._shows_left_out
        task = self._index.task if self._index is not None else "single_label"
        return {
            "large": count > 0,
            "leave_out": count > 0,
            "restore": count > 0 and self._shows_left_out,
            "relabel": used and task in ("single_label", "binary"),
            **dict.fromkeys(SPLITS, used),
            "sees": count > 0,
            "copy": count > 0,
            "folder": count == 1,
        }

    def _on_selected(self) -> None:
        allowed = self._allowed()
        for name, action in self._actions.items():
            action.setEnabled(allowed[name])
        for name, link in self._links.items():
            link.setVisible(allowed[name] and not (name == "leave_out" and self._shows_left_out))
        self.move_link.setVisible(allowed["train"])
        count = self.grid.num_selected
        self.chosen.setText(
            self.tr("{0:,} selected").format(count)
            if count
            else self.tr("Double click opens one. Select some to leave out, move or relabel.")
        )

    def _show_menu(self, place) -> None:
        allowed = self._allowed()
        if not allowed["large"]:
            return
        menu = QMenu(self)
        groups = (
            ("large", "sees"),
            ("leave_out", "restore"),
            ("relabel", *SPLITS),
            ("copy", "folder"),
        )
        for group in groups:
            for name in group:
                hidden = name == "leave_out" and self._shows_left_out
                if allowed[name] and not hidden:
                    menu.addAction(self._actions[name])
            menu.addSeparator()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.grid.viewport().mapToGlobal(place))

    def leave_out(self, paths: Sequence[str]) -> None:
        """Leave samples out, or bring them back where those that are left out are shown."""
        (self._do.restore if self._shows_left_out else self._do.leave_out)(paths)

    def move(self, paths: Sequence[str], split: Split) -> None:
        """Put samples into a split."""
        self._do.move(paths, split)

    def ask_class(self, paths: Sequence[str]) -> None:
        """Ask for the class of samples; a new name makes a new class."""
        if self._index is None or not paths:
            return
        names = list(self._index.class_names)
        now = next((s.label for s in self._index.samples if s.path == paths[0]), 0)
        name, given = QInputDialog.getItem(
            self.window(),
            self.tr("Class"),
            self.tr("The class of {0}:").format(amount(len(paths), self._index.media)),
            names,
            max(0, now),
            True,
        )
        if given:
            self._do.relabel(paths, name)

    def show_model_sees(self, paths: Sequence[str] = ()) -> None:
        """Show samples as they enter the model; without any, the first ones of the grid."""
        from gui.widgets.model_sees import MOST, ModelSeesDialog

        chosen = paths or [picture.path for picture in self.grid.pictures[:MOST]]
        dialog = ModelSeesDialog(self._session, chosen, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_large(self, path: str) -> None:
        """Show one sample in large."""
        from gui.widgets.picture_view import PictureView

        view = PictureView(
            self._session,
            self.grid.pictures,
            path,
            (
                (
                    self.tr("Bring back") if self._shows_left_out else self.tr("Leave out"),
                    "X",
                    lambda shown: self.leave_out((shown,)),
                ),
                (self.tr("Class…"), "L", lambda shown: self.ask_class((shown,))),
                (self.tr("To train"), "T", lambda shown: self.move((shown,), "train")),
                (self.tr("To validation"), "V", lambda shown: self.move((shown,), "validation")),
                (self.tr("To test"), "E", lambda shown: self.move((shown,), "test")),
                (self.tr("Folder"), "F", self._do.show_in_folder),
            ),
            self.window(),
        )
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.finished.connect(lambda _code: self.grid.select_path(view.current))
        view.open()


def _caption(sample: Sample, index: DatasetIndex) -> str:
    if sample.label >= 0:
        return index.class_names[sample.label]
    if index.task == "regression":
        return listed(figure(value, 6) for value in sample.values)
    return listed(index.class_names[label] for label in sample.labels)


def _place(index: DatasetIndex, name: str) -> str:
    """Where a sample is that a recipe names; with several roots, one after the other is tried."""
    places = locate(index, name)
    there = (place for place in places if len(places) > 1 and reference_exists(place))
    return next(there, places[0])


def _below(widget: QWidget):
    return widget.mapToGlobal(widget.rect().bottomLeft())
