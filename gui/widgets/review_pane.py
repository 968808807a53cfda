"""Samples to be looked through one by one: a grid (or rows), one large beside it, decisions."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QSplitter, QStackedLayout, QWidget

from engine.types import Media
from gui import theme
from gui.answer_texts import Item
from gui.copying import ask_for_copy
from gui.data_texts import amount
from gui.decisions import Decisions
from gui.models.pictures import LazyPictures, Picture
from gui.widgets.basics import Label, LinkButton, column, row
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.row_table import RowTable
from gui.widgets.sample_detail import WIDTH, SampleDetail
from gui.words import headed

# From this width on the large one stands beside the grid, below it the grid has the whole width.
BESIDE_FROM = 660
LOW = 260
MENU_CLASSES = 24


class ReviewPane(QWidget):
    """Shows samples; arrows go on, Enter opens, L, X and F decide, W asks why.

    `reason_asked` brings the path of a sample.

    Args:
        session: Its data is what is decided about.
        name: What the samples are, for screen readers.
        parent: Its Qt owner.
    """

    reason_asked = Signal(str)

    def __init__(self, session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._make: Callable[[Any], Item] | None = None
        self._things: Sequence[Any] = ()
        self._media: Media = "picture"
        self.decisions = Decisions(session)
        self.grid = PictureGrid(session, self, lines=2, shows_file=False)
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(name)
        self.rows = RowTable(self)
        lists = QWidget(self)
        self._lists = QStackedLayout(lists)
        self._lists.addWidget(self.grid)
        self._lists.addWidget(self.rows)
        lists.setMinimumWidth(150)
        self.detail = SampleDetail(session, self.decisions, self)
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(lists)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        layout = column(self)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(self._make_below())
        self._connect()
        self._arrange()
        self._show_below()

    def _make_below(self):
        self.summary = Label(size=theme.FONT_12, color="second_text")
        self.summary.setMinimumWidth(1)
        self.open_data = LinkButton(
            self.tr("Open the run's data"),
            tip=self.tr("Decisions belong to the data: open what this run was trained on"),
            on_click=self._on_open_data,
        )
        self.take_back = LinkButton(
            self.tr("Take back"),
            tip=self.tr("Decide nothing about what is selected; Ctrl+Z takes back the last step"),
            on_click=lambda: self.decisions.take_back(self.selected_paths()),
        )
        self.copy = LinkButton(
            self.tr("Copy the corrected data…"),
            tip=self.tr(
                "Write the data with all decisions into a new folder; yours is not touched"
            ),
            on_click=lambda: ask_for_copy(self._session, self.window()),
        )
        below = row(spacing=theme.SPACE_4)
        below.addWidget(self.summary, 1)
        for link in (self.open_data, self.take_back, self.copy):
            below.addWidget(link)
        return below

    def _connect(self) -> None:
        detail, session = self.detail, self._session
        self.grid.selection_changed.connect(self._on_selected)
        self.grid.opened.connect(lambda _path: self.open_large())
        self.rows.selectionModel().selectionChanged.connect(lambda *_change: self._on_selected())
        detail.label_asked.connect(self.ask_label)
        detail.out_asked.connect(self.leave_out)
        detail.fine_asked.connect(self.mark_fine)
        detail.open_asked.connect(self.open_large)
        detail.reason_asked.connect(self.ask_reason)
        detail.other_asked.connect(self.show_other)
        session.recipe_changed.connect(self._on_data_changed)
        session.dataset_changed.connect(self._on_data_changed)
        for keys, do in (
            ("L", self.ask_label),
            ("X", self.leave_out),
            ("F", self.mark_fine),
            ("W", self.ask_reason),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, do=do: do())
            self.addAction(action)

    # What is shown

    def show_run(self, class_names: Sequence[str], media: Media) -> None:
        """Samples of another run come next."""
        self._media = media
        self._lists.setCurrentWidget(self.rows if media == "vector" else self.grid)
        self.detail.set_media(media)
        self.detail.neighbors.show_run(class_names)

    def show_things(
        self,
        things: Sequence[Any],
        make: Callable[[Any], Item],
        empty: str = "",
        *,
        keep_place: bool = False,
    ) -> None:
        """Show other samples.

        Args:
            things: What items are made of; each has a `path`.
            make: Makes the item of one, when it is looked at.
            empty: What stands there where there are none.
            keep_place: Whether what is selected and in sight stays so.
        """
        self._things, self._make = things, make
        pictures = LazyPictures(things, self._picture)
        is_rows = self._media == "vector"
        self.grid.set_empty_text(empty)
        self.grid.set_pictures([] if is_rows else pictures, keep_place)
        self.rows.set_pictures(pictures if is_rows else ())
        # There is nothing to choose or to decide.
        self.detail.setVisible(bool(things))
        if not (keep_place and self.selected_paths()):
            self._select_first()
        self._on_selected()

    def select_path(self, path: str) -> bool:
        """Select one sample and bring it into sight; whether it is there."""
        is_there = any(thing.path == path for thing in self._things)
        if is_there:
            (self.rows if self._media == "vector" else self.grid).select_path(path)
        return is_there

    def selected_paths(self) -> tuple[str, ...]:
        """The paths of what is selected."""
        if self._media == "vector":
            rows = sorted(index.row() for index in self.rows.selectionModel().selectedRows())
            return tuple(self._things[row].path for row in rows)
        return self.grid.selected_paths()

    @property
    def item(self) -> Item | None:
        """What is shown in large."""
        return self.detail.item

    def _picture(self, thing: Any) -> Picture:
        assert self._make is not None
        item = self._make(thing)
        return self.decisions.marked(
            Picture(path=item.path, caption=item.caption, second=item.second, color=item.color)
        )

    def _select_first(self) -> None:
        if not self._things:
            return
        # Without a click something is to be seen already.
        if self._media == "vector":
            self.rows.selectRow(0)
        else:
            self.grid.setCurrentIndex(self.grid.model().index(0, 0))

    def _on_selected(self) -> None:
        row_number = self._current_row()
        thing = self._things[row_number] if 0 <= row_number < len(self._things) else None
        item = self._make(thing) if thing is not None and self._make is not None else None
        self.detail.show_item(item)
        self._show_below()

    def retranslate(self, _say: object) -> None:
        """Say anew what is known of the one in large."""
        self._on_selected()

    def _current_row(self) -> int:
        if self._media == "vector":
            return self.rows.currentIndex().row()
        if not self.grid.num_selected:
            return -1
        return self.grid.currentIndex().row()

    def _on_data_changed(self) -> None:
        self.detail.show_decision()
        self.grid.viewport().update()
        self.rows.viewport().update()
        self._show_below()

    def _show_below(self) -> None:
        item = self.detail.item
        is_other = item is not None and self.decisions.name(item.path) is None
        self.open_data.setVisible(is_other and self._session.current_run is not None)
        is_one = item is not None and self.decisions.of(item.path) is not None
        self.take_back.setVisible(is_one)
        data = self._session.draft.data
        decided = self.decisions.count() if data is not None else 0
        self.copy.setVisible(decided > 0 and not is_other)
        if is_other:
            text = self.tr("The data of this run is not open, so nothing can be decided about it.")
        elif decided:
            text = self.tr("{0} decided, for the next training").format(
                amount(decided, self._media)
            )
        elif item is not None:
            text = self.tr("L: label wrong · X: leave out · F: fine · arrows go on · Enter opens")
        else:
            text = ""
        self.summary.setText(text)
        self.summary.setToolTip(text)

    # What is decided

    def leave_out(self) -> None:
        """Do not use what is selected, or use it again."""
        self.decisions.leave_out(self.selected_paths())

    def mark_fine(self) -> None:
        """What is selected is as it should be."""
        self.decisions.fine(self.selected_paths())

    def ask_label(self, beside: QWidget | None = None) -> None:
        """Ask what is selected really is, in a menu below a button."""
        item, index = self.detail.item, self._session.dataset
        if item is None or index is None or self.decisions.name(item.path) is None:
            return
        if index.task == "regression":
            self._ask_number(item)
        elif len(index.class_names) > MENU_CLASSES and index.task != "multi_label":
            self._ask_class(item, index.class_names)
        else:
            menu = self.label_menu(item)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            button = beside or self.detail.label
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))
            # The likeliest one is an Enter away.
            menu.setActiveAction(menu.actions()[0])

    def label_menu(self, item: Item) -> QMenu:
        """The classes, those first that it may be; several labels are put on and taken off."""
        index = self._session.dataset
        several = index.task == "multi_label"
        now = self.decisions.labels(item.path, item.labels)
        first = [name for name in item.suggested if name in index.class_names]
        rest = [name for name in index.class_names if name not in first]
        menu = QMenu(self)
        for name in (*first, *rest):
            if name == (rest[0] if rest else "") and first:
                menu.addSeparator()
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in now)
            # A recipe cannot say that a sample has no label at all.
            action.setEnabled(not (several and now == (name,)))
            action.triggered.connect(partial(self._on_label, name, now if several else None))
        return menu

    def _on_label(self, name: str, now: tuple[str, ...] | None, _checked: bool = False) -> None:
        if now is None:
            labels: tuple[str, ...] = (name,)
        else:
            labels = tuple(one for one in now if one != name)
            labels = (*labels, name) if name not in now else labels
        self.decisions.relabel(self.selected_paths(), *labels)

    def _ask_class(self, item: Item, names: Sequence[str]) -> None:
        wanted = (*item.suggested, *self.decisions.labels(item.path, item.labels))
        at = next((names.index(name) for name in wanted if name in names), 0)
        name, given = QInputDialog.getItem(
            self.window(), self.tr("Class"), self.tr("It really is:"), list(names), at, False
        )
        if given:
            self.decisions.relabel(self.selected_paths(), name)

    def _ask_number(self, item: Item) -> None:
        text, given = QInputDialog.getText(
            self.window(),
            self.tr("Number"),
            self.tr("It really is (several numbers apart by a space):"),
            text=" ".join(self.decisions.labels(item.path, item.labels)),
        )
        if given and _are_numbers(text, len(self._session.dataset.class_names)):
            self.decisions.relabel(self.selected_paths(), text.replace(",", ".").strip())

    # What else can be done

    def ask_reason(self) -> None:
        """Want to know why the model answers so."""
        if self.detail.item is not None:
            self.reason_asked.emit(self.detail.item.path)

    def open_large(self) -> None:
        """Show what is selected in large, with the same keys."""
        if self.detail.item is None or self._media == "vector":
            return
        from gui.widgets.picture_view import PictureView

        view = PictureView(
            self._session,
            self.grid.pictures,
            self.detail.item.path,
            (
                (self.tr("Label wrong…"), "L", lambda _path: self.ask_label(view.buttons[0])),
                (self.tr("Leave out"), "X", lambda _path: self.leave_out()),
                (self.tr("Fine"), "F", lambda _path: self.mark_fine()),
            ),
            self.window(),
            describe=self._describe,
        )
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.shown.connect(self.select_path)
        view.open()

    def _describe(self, path: str) -> list[str]:
        item = self.detail.item
        if item is None or item.path != path:
            return []
        facts = [headed(what, value) for what, value in item.facts]
        decided = self.decisions.text(path)
        return [*facts, self.tr("Decided: {0}").format(decided)] if decided else facts

    def show_other(self, path: str) -> None:
        """Show a sample that may be none of these, such as a neighbour."""
        if self.select_path(path) or self._media == "vector":
            return
        from gui.widgets.picture_view import PictureView

        picture = Picture(path=path, caption="")
        view = PictureView(self._session, [picture], path, (), self.window())
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.open()

    def _on_open_data(self) -> None:
        if self._session.current_run is not None:
            self._session.open_run_data(self._session.current_run)

    # Where everything is

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large beside the grid where there is room, else below it."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Little: it stands beside a column in a small window."""
        return QSize(320, 200)

    def _arrange(self) -> None:
        beside = self.width() >= BESIDE_FROM
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() == wanted and self.splitter.property("arranged"):
            return
        self.splitter.setProperty("arranged", True)
        self.splitter.setOrientation(wanted)
        self.detail.set_beside(beside)
        whole = self.width() if beside else self.height()
        low = WIDTH if beside else LOW
        self.splitter.setSizes([max(1, whole - low), low])


def _are_numbers(text: str, count: int) -> bool:
    try:
        return len([float(part) for part in text.replace(",", ".").split()]) == count
    except ValueError:
        return False
