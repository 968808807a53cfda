"""What the table of runs shows of recipes, and what is done with selected runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from engine import run_notes, tasks
from gui.models.runs import (
    CURVE,
    DIFFERENCE,
    FIRST_CHOICE,
    NOTE,
    RUN,
    TAGS,
    VALIDATION,
)
from gui.trashing import Trashed, move_to_trash
from gui.widgets.runs_drawer import LOWEST, UNFOLDED, RunsDrawer
from gui.widgets.runs_table import WIDTHS
from tests.gui.fake_session import load, make_run, make_session, select_run


def choices(**changes):
    values = {"source": "DenseNet121", "weights": "imagenet", "rate@1": "0.001", "seed": "0"}
    return tuple({**values, **changes}.items())


RUNS = (
    make_run(
        4,
        source="MobileNetV2",
        settings=choices(source="MobileNetV2", weights="mn"),
        validation_accuracy=0.7,
    ),
    make_run(3, settings=choices(**{"rate@1": "0.00001"}), tags=("Paper", "best"), note="the one"),
    make_run(2, settings=choices(**{"rate@1": "0.01", "rate@2": "0.5", "trains@2": "all layers"})),
    make_run(1, settings=choices(), validation_accuracy=0.8),
)


@pytest.fixture
def drawer(qapp, qtbot):
    session = make_session()
    made = RunsDrawer(session)
    qtbot.addWidget(made)
    session.setParent(made)
    made.resize(1300, UNFOLDED)
    made.choose_folded(False)
    made.show()
    select_run(session, *RUNS)
    return made


def headings(drawer):
    """The columns that are seen, from left to right."""
    header, model = drawer.table.header(), drawer.model
    sections = [header.logicalIndex(place) for place in range(header.count())]
    return [
        model.headerData(section, Qt.Orientation.Horizontal)
        for section in sections
        if not header.isSectionHidden(section)
    ]


def column(drawer, title):
    model = drawer.model
    titles = [
        model.headerData(section, Qt.Orientation.Horizontal)
        for section in range(model.columnCount())
    ]
    return titles.index(title)


def names(drawer):
    return [drawer.model.index(row, RUN).data() for row in range(drawer.model.rowCount())]


def select(drawer, *rows):
    drawer.table.clearSelection()
    for row in rows:
        flags = drawer.table.selectionModel().SelectionFlag
        drawer.table.selectionModel().select(
            drawer.model.index(row, RUN), flags.Select | flags.Rows
        )


def test_there_is_a_column_for_each_choice_that_differs(drawer, qtmodeltester):
    assert headings(drawer) == [
        "Run",
        "Curve",
        "Validation",
        "Test",
        "Source model",
        "Rate",
        "Time",
        "When",
        "Tags",
        "Note",
    ], "weights go with the source, a phase that others lack is no difference in its rates"
    rate = column(drawer, "Rate")
    assert [drawer.model.index(row, rate).data() for row in range(4)] == [
        "0.001",
        "0.00001",
        "0.01",
        "0.001",
    ]
    qtmodeltester.check(drawer.model)


def test_what_differs_from_the_chosen_run_stands_out(drawer):
    def stands_out(row, title):
        index = drawer.model.index(row, column(drawer, title))
        font = index.data(Qt.ItemDataRole.FontRole)
        dim = index.data(Qt.ItemDataRole.ForegroundRole)
        assert font is None or dim is None
        return "out" if font is not None and font.bold() else "back" if dim is not None else ""

    drawer.table.setCurrentIndex(drawer.model.index(3, RUN))
    assert [stands_out(row, "Rate") for row in range(4)] == ["back", "out", "out", ""]
    drawer.table.setCurrentIndex(drawer.model.index(1, RUN))
    assert [stands_out(row, "Rate") for row in range(4)] == ["out", "", "out", "out"]
    drawer.model.set_reference(None)
    assert [stands_out(row, "Rate") for row in range(4)] == ["back", "out", "out", "back"]


def test_runs_of_one_recipe_have_no_such_column(drawer):
    runs = (make_run(2, settings=choices()), make_run(1, settings=choices()))
    drawer.show_runs(runs)
    assert headings(drawer) == [
        "Run",
        "Curve",
        "Validation",
        "Test",
        "What differs",
        "Time",
        "When",
    ]
    drawer.show_runs(())
    assert drawer.model.columnCount() == FIRST_CHOICE


def test_choices_are_sorted_as_numbers_and_stay_sorted(drawer):
    rate = column(drawer, "Rate")
    drawer.table.sortByColumn(rate, Qt.SortOrder.AscendingOrder)
    assert names(drawer) == ["3", "4", "1", "2"]
    drawer.filter.setText("DenseNet121")
    assert names(drawer) == ["3", "1", "2"]
    drawer.table.sortByColumn(TAGS, Qt.SortOrder.AscendingOrder)
    assert names(drawer)[0] == "3"


def test_the_filter_knows_words_and_tags(drawer):
    for text, found in (
        ("mobilenet", ["4"]),
        ("#pap", ["3"]),
        ("#paper #best ONE", ["3"]),
        ("#one", []),
        ("densenet 0.01", ["2"]),
        (" ", ["4", "3", "2", "1"]),
    ):
        drawer.filter.setText(text)
        assert names(drawer) == found, text
    drawer.filter.setText("quark")
    assert drawer.summary.text().startswith("0 of 4")
    drawer.table.grab()
    drawer.filter.clear()
    assert drawer.summary.text().startswith("4 · best: run 3")


def test_what_is_hidden_by_the_filter_stays_compared(drawer):
    drawer.table.setCurrentIndex(drawer.model.index(0, RUN))
    drawer.table.toggle_compared()
    told = drawer.model.index(0, CURVE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "from 30.0 % to 82.5 % in 8 epochs"
    drawer.filter.setText("#paper")
    assert [one.name for one in drawer.model.compared] == ["run 4"]


def test_tags_and_a_note_are_written_in_their_place(drawer, qtbot):
    drawer.table.setCurrentIndex(drawer.model.index(3, RUN))
    drawer.do("edit_tags")
    (field,) = drawer.table.findChildren(QLineEdit)
    assert field.accessibleName() == "Tags"
    field.setText("#first, quick one")
    # While it is open, other rows wait: they would close it.
    drawer._session.refresh_runs()
    drawer._session.jobs.finish(tasks.list_runs, (make_run(5), *RUNS))
    assert drawer.table.is_editing
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not drawer.table.is_editing)
    (request,) = drawer._session.jobs.requests(run_notes.keep_notes)
    assert request.run_dir == "/runs/1"
    assert request.notes.tags == ("first", "quick one")
    qtbot.waitUntil(lambda: "#quick one" in drawer._tags.stringList())
    qtbot.keyClick(drawer.table, Qt.Key.Key_F2)
    field = drawer.table.indexWidget(drawer.table.currentIndex())
    assert field.accessibleName() == "Note"
    field.setText("why")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not drawer.table.is_editing)
    request = drawer._session.jobs.requests(run_notes.keep_notes)[-1]
    assert (request.notes.tags, request.notes.note) == (("first", "quick one"), "why")


def test_nothing_is_written_where_nothing_changed(drawer):
    cell = drawer.model.index(1, NOTE)
    assert drawer.model.setData(cell, " the one ")
    assert not drawer.model.setData(drawer.model.index(1, VALIDATION), "x")
    assert not drawer._session.jobs.requests(run_notes.keep_notes)


def test_several_are_deleted_at_once_after_one_question(drawer, qtbot):
    select(drawer, 0, 2)
    qtbot.keyClick(drawer.table, Qt.Key.Key_Delete)
    drawer.do("delete")
    (box,) = drawer.findChildren(QMessageBox)
    assert "2 runs" in box.text()
    keep = next(b for b in box.buttons() if box.buttonRole(b) == box.ButtonRole.RejectRole)
    keep.click()
    assert not drawer._session.jobs.requests(move_to_trash)
    drawer.do("delete")
    drawer._question.defaultButton().click()
    assert drawer._session.jobs.requests(move_to_trash) == [("/runs/4", "/runs/2")]
    moved = (("/runs/4", ""), ("/runs/2", ""))
    drawer._session.jobs.finish(move_to_trash, Trashed(moved=moved))
    assert names(drawer) == ["3", "1"]


def test_a_run_that_goes_on_cannot_be_deleted(drawer):
    load(drawer._session)
    drawer._session.train()
    live = make_run(5, run_dir=drawer._session.training_run, status="running")
    drawer._session.jobs.finish(tasks.list_runs, (live, *RUNS)) if drawer._session.is_working(
        "runs"
    ) else drawer.show_runs((live, *RUNS))
    select(drawer, 0)
    assert not drawer.can("delete")
    select(drawer, 1)
    assert drawer.can("delete")


def test_the_menu_offers_what_can_be_done(drawer):
    select(drawer, 0, 1)
    menu = drawer.make_menu()
    told = {a: a.text().replace("&", "").split("\t") for a in menu.actions() if a.text()}
    enabled = {text: a.isEnabled() for a, (text, _keys) in told.items()}
    keys = dict(told.values())
    assert (keys["Note…"], keys["Tags…"]) == ("F2", "Ctrl+T")
    assert enabled == {
        "Use this recipe": False,
        "Compare curves": True,
        "Go on with it": False,
        "Tags…": False,
        "Note…": False,
        "Find runs": True,
        "Open the folder": False,
        "Copy as a table": True,
        "Move to the trash…": True,
    }
    next(a for a in menu.actions() if "Compare" in a.text()).trigger()
    assert [one.name for one in drawer.model.compared] == ["run 4", "run 3"]
    drawer.table.toggle_compared()
    assert drawer.model.compared == ()


def test_rows_are_copied_as_a_table(drawer, qtbot):
    select(drawer, 1)
    qtbot.keyClick(drawer.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first.split("\t") == [title for title in headings(drawer) if title != "Curve"]
    assert second.split("\t")[:5] == ["3", "90.0 %", "–", "DenseNet121", "0.00001"]


def test_columns_are_shown_and_hidden_by_the_user(drawer):
    def toggle(title):
        actions = drawer.table.make_columns_menu().actions()
        next(action for action in actions if action.text() == title).trigger()

    toggle("What differs")
    toggle("Rate")
    assert "What differs" in headings(drawer)
    assert "Rate" not in headings(drawer)
    drawer.filter.setText("DenseNet121")
    assert "Rate" not in headings(drawer), "columns come and go, wishes stay"
    assert not drawer.table.header().isSectionHidden(DIFFERENCE)


def test_the_last_column_fills_the_table_and_none_is_squeezed_too_far(drawer):
    def widths():
        header = drawer.table.header()
        return [
            header.sectionSize(header.logicalIndex(place))
            for place in range(header.count())
            if not header.isSectionHidden(header.logicalIndex(place))
        ]

    wide = widths()
    assert sum(wide) == drawer.table.viewport().width()
    drawer.resize(600, UNFOLDED)
    narrow = widths()
    assert all(now <= before for now, before in zip(narrow, wide, strict=True))
    header = drawer.table.header()
    shown = [
        section
        for section in map(header.logicalIndex, range(header.count()))
        if not header.isSectionHidden(section)
    ]
    least = map(drawer.table._least, shown)
    assert narrow == [min(one, width) for one, width in zip(least, wide, strict=True)]
    drawer.show_runs((make_run(1, settings=choices()),))
    drawer.show_runs(RUNS)
    assert widths() == narrow


def test_another_language_needs_other_room(drawer):
    source = column(drawer, "Source model")
    before = drawer.table.columnWidth(source)
    drawer.table._widths["source"] = 10
    drawer.table._fit()
    drawer.table.retranslate(str)
    assert drawer.table.columnWidth(source) == before


def test_a_cross_validation_is_tagged_and_deleted_as_a_whole(drawer):
    folds = [
        make_run(
            number,
            run_dir=f"/runs/4/fold-{number}",
            name=f"4, fold {number}",
            group="4",
            settings=choices(seed=str(number)),
        )
        for number in (1, 2)
    ]
    drawer.show_runs((*folds, make_run(1, settings=choices())))
    whole = drawer.model.index_of("/runs/4")
    assert whole.siblingAtColumn(column(drawer, "Seed")).data() == "1, 2"
    fold = drawer.model.index(0, RUN, whole)
    assert fold.siblingAtColumn(column(drawer, "Seed")).data() == "1"
    assert not drawer.model.flags(fold.siblingAtColumn(TAGS)) & Qt.ItemFlag.ItemIsEditable
    drawer.table.expand(whole)
    drawer.table.selectAll()
    assert drawer._folders == ["/runs/4", "/runs/1"], "its runs are in it"
    drawer.table.choose(fold)
    drawer.do("edit_tags")
    assert drawer.table.currentIndex().siblingAtColumn(RUN) == whole
    drawer.model.setData(whole.siblingAtColumn(TAGS), "baseline")
    (request,) = drawer._session.jobs.requests(run_notes.keep_notes)
    assert request.run_dir == "/runs/4"


def test_the_edge_makes_it_higher_and_lower(drawer, qtbot):
    drawer.show_runs(tuple(make_run(number) for number in range(20, 0, -1)))
    heard = []
    drawer.height_changed.connect(heard.append)
    qtbot.keyClick(drawer.edge, Qt.Key.Key_Down)
    assert heard == [UNFOLDED - 24]
    assert drawer.maximumHeight() == UNFOLDED - 24
    drawer.set_open_height(10)
    assert drawer.open_height == LOWEST
    drawer.set_folded(True)
    assert not drawer.edge.isVisible()


def test_columns_give_way_before_the_table_scrolls_sideways(drawer):
    table = drawer.table
    whole = sum(table.columnWidth(column) for column in range(drawer.model.columnCount()))
    assert not (table.isColumnHidden(TAGS) or table.isColumnHidden(NOTE))
    drawer.resize(1060, UNFOLDED)
    QApplication.processEvents()
    assert whole > 1060
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(VALIDATION) == WIDTHS[VALIDATION]
