import json
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from engine import tasks
from gui.models.run_texts import when_text
from gui.models.runs import (
    DIFFERENCE,
    RUN,
    RUN_ROLE,
    TEST,
    TIME,
    VALIDATION,
    WHEN,
)
from gui.widgets.run_delegates import ROW_HEIGHT
from gui.widgets.runs_drawer import FOLDED, LOWEST, UNFOLDED, RunsDrawer
from tests.gui.fake_session import load, make_run, make_session, select_run
from tests.gui.test_curve_data import epoch, phase


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def drawer(session, qtbot):
    made = RunsDrawer(session)
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    return made


def test_rows_tell_what_a_run_was(drawer, session):
    select_run(session, make_run(2, test_accuracy=0.889, seconds=64), make_run(1, seconds=None))
    model = drawer.model
    texts = [model.index(0, c).data() for c in (RUN, VALIDATION, TEST, TIME)]
    assert texts == ["2", "90.0 %", "88.9 %", "1:04"]
    assert [model.index(1, c).data() for c in (TEST, TIME)] == ["–", "–"]
    assert drawer.summary.text() == "2 · best: run 2, 90.0 % validation"


def test_folded_it_is_one_line(drawer, session):
    select_run(session, *(make_run(number) for number in range(20, 0, -1)))
    assert drawer.folded
    assert drawer.height() == FOLDED
    assert not drawer.table.isVisible()
    drawer.toggle.click()
    assert drawer.height() == UNFOLDED
    assert drawer.minimumHeight() == LOWEST, "a small window is not made larger"
    assert drawer.table.isVisible()


def test_its_line_folds_it_wherever_it_is_pressed(drawer, qtbot):
    qtbot.mouseClick(drawer.summary, Qt.MouseButton.LeftButton)
    assert not drawer.folded
    qtbot.mouseClick(drawer.summary, Qt.MouseButton.RightButton)
    assert not drawer.folded
    qtbot.mouseClick(drawer.summary, Qt.MouseButton.LeftButton)
    assert drawer.folded


def test_it_is_as_high_as_its_rows(drawer, session):
    select_run(session, make_run(2), make_run(1))
    drawer.toggle.click()
    QApplication.processEvents()
    table = drawer.table
    assert drawer.height() < LOWEST + ROW_HEIGHT
    assert drawer.minimumHeight() <= drawer.height()
    last = table.visualRect(drawer.model.index(1, RUN))
    assert 0 <= table.viewport().height() - last.bottom() - 1 < ROW_HEIGHT, "no line stays empty"
    before = drawer.height()
    select_run(session, make_run(3), make_run(2), make_run(1))
    assert drawer.height() == before + ROW_HEIGHT
    select_run(session, *(make_run(number) for number in range(20, 0, -1)))
    assert drawer.height() == UNFOLDED


def test_it_unfolds_in_a_wide_window_until_the_user_decides(session, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    drawer = RunsDrawer(session)
    window.setCentralWidget(drawer)
    window.resize(1600, 500)
    window.show()
    qtbot.waitExposed(window)
    assert drawer.folded, "there is nothing to show yet"
    select_run(session, make_run(1))
    qtbot.waitUntil(lambda: not drawer.folded)
    drawer.toggle.click()
    window.resize(1700, 500)
    qtbot.wait(20)
    assert drawer.folded


def test_choosing_a_row_makes_the_run_current(drawer, session, qtbot):
    select_run(session, make_run(2), make_run(1))
    drawer.toggle.click()
    with qtbot.waitSignal(session.run_selected) as selected:
        drawer.table.setCurrentIndex(drawer.model.index(1, RUN))
    assert selected.args == ["/runs/1"]
    assert session.current_run == "/runs/1"


def test_new_runs_keep_the_current_one_selected(drawer, session, qtbot):
    select_run(session, make_run(1))
    with qtbot.assertNotEmitted(session.run_selected):
        session.refresh_runs()
        session.jobs.finish(tasks.list_runs, (make_run(2), make_run(1)))
    assert drawer.table.currentIndex().row() == 1


def test_ticked_runs_are_compared(drawer, session):
    select_run(session, make_run(2), make_run(1))
    heard = []
    drawer.compared_changed.connect(heard.append)
    index = drawer.model.index(1, RUN)
    drawer.model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert [one.name for one in heard[-1]] == ["run 1"]
    assert drawer.summary.text().endswith("showing 1")
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(3), make_run(2), make_run(1)))
    assert [one.name for one in drawer.model.compared] == ["run 1"]


def test_an_interrupted_run_can_be_resumed(drawer, session):
    select_run(session, make_run(2, status="interrupted"), make_run(1))
    assert drawer.model.index(0, RUN).data() == "2 · interrupted"
    assert drawer.resume.isVisibleTo(drawer)
    drawer.resume.click()
    assert session.jobs.requests(tasks.resume_run) == ["/runs/2"]
    assert not drawer.resume.isVisibleTo(drawer)


def test_a_run_that_goes_on_grows(drawer, session):
    load(session)
    session.train()
    (request,) = session.jobs.requests(tasks.train_run)
    session.jobs.report(tasks.train_run, phase(1, 1, 20))
    running = make_run(
        1, run_dir=request.run_dir, status="running", validation_accuracy=None, history=()
    )
    session.jobs.finish(tasks.list_runs, (running,))
    assert drawer.model.index(0, VALIDATION).data() == "–"
    session.jobs.report(tasks.train_run, epoch(1), epoch(2))
    assert drawer.model.index(0, VALIDATION).data() == "70.0 %"
    assert len(drawer.model.history(running)) == 2
    assert drawer.model.index(0, WHEN).data() == "now"
    drawer.toggle.click()
    drawer.grab()


def test_when_is_told_as_people_say_it(qapp):
    now = datetime(2026, 3, 10, 12, 0)
    assert when_text(datetime(2026, 3, 10, 10, 42), now) == "10:42"
    assert when_text(datetime(2026, 3, 9, 23, 0), now) == "yesterday"
    assert when_text(datetime(2026, 1, 2, 9, 0), now) == "2026-01-02"


def test_in_another_language_what_is_compared_is_told_again(drawer, session):
    select_run(session, make_run(1))
    drawer.model.compare([drawer.model.index(0, RUN)], True)
    heard = []
    drawer.compared_changed.connect(heard.append)
    drawer.retranslate(str)
    assert [one.name for one in heard[-1]] == ["run 1"]


def folds(group="4", count=3, **changes):
    return tuple(
        make_run(
            number,
            run_dir=f"/runs/{group}/fold-{number}-seed-0",
            name=f"{group}, fold {number}",
            group=group,
            validation_accuracy=0.8 + number / 50,
            **changes,
        )
        for number in range(count, 0, -1)
    )


def texts(model, index, *columns):
    return [index.siblingAtColumn(column).data() for column in columns]


def test_a_cross_validation_is_one_row_that_unfolds(drawer, session):
    select_run(session, make_run(9), *folds(difference="head only, 3 folds"), make_run(1))
    model = drawer.model
    assert model.rowCount() == 3
    row = model.index(1, RUN)
    assert texts(model, row, RUN, DIFFERENCE, VALIDATION, TEST, TIME) == [
        "4 · 3 runs",
        "head only, 3 folds",
        "84.0 % ± 2.0",
        "–",
        "1:33",
    ]
    assert model.rowCount(row) == 3
    first = model.index(0, RUN, row)
    assert texts(model, first, RUN, DIFFERENCE, VALIDATION) == ["fold 1", "", "82.0 %"]
    assert model.parent(first) == row
    assert not model.parent(row).isValid()
    assert model.index_of("/runs/4/fold-2-seed-0") == model.index(1, RUN, row)
    assert model.index_of("/runs/4") == row
    assert not model.index_of("/elsewhere").isValid()
    assert drawer.summary.text().startswith("3 · best: run 9")


def test_the_model_keeps_qt_rules(drawer, session, qtmodeltester):
    select_run(session, make_run(9), *folds(), make_run(1))
    qtmodeltester.check(drawer.model)
    drawer.model.sort(VALIDATION, Qt.SortOrder.AscendingOrder)
    qtmodeltester.check(drawer.model)


def test_what_is_unfolded_and_chosen_stays_so(drawer, session):
    select_run(session, make_run(9), *folds(), make_run(1))
    drawer.toggle.click()
    row = drawer.model.index(1, RUN)
    drawer.table.expand(row)
    drawer.table.setCurrentIndex(drawer.model.index(2, RUN, row))
    assert session.current_run == "/runs/4/fold-3-seed-0"
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(10), make_run(9), *folds(), make_run(1)))
    row = drawer.model.index_of("/runs/4")
    assert row.row() == 2
    assert drawer.table.isExpanded(row)
    assert drawer.table.currentIndex().data(RUN_ROLE).run_dir == "/runs/4/fold-3-seed-0"
    drawer.table.collapse(row)
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(9), *folds()))
    assert not drawer.table.isExpanded(drawer.model.index_of("/runs/4"))
    assert drawer.table.currentIndex() == drawer.model.index_of("/runs/4")


def test_a_heading_sorts_the_runs(drawer, session):
    select_run(
        session,
        make_run(10, seconds=5.0, validation_accuracy=None, history=()),
        make_run(9, seconds=50.0, validation_accuracy=0.7),
        *folds(seconds=9.0),
        make_run(1, seconds=1.0, validation_accuracy=0.95),
    )

    def order(column, how):
        drawer.table.sortByColumn(column, how)
        model = drawer.model
        return [model.index(row, RUN).data() for row in range(model.rowCount())]

    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert order(VALIDATION, down) == ["1", "4 · 3 runs", "9", "10"]
    assert order(VALIDATION, up) == ["9", "4 · 3 runs", "1", "10"], "no score comes last"
    assert order(TIME, down) == ["9", "4 · 3 runs", "10", "1"]
    assert order(RUN, up) == ["1", "4 · 3 runs", "9", "10"], "by number, not by letter"
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(12), make_run(3)))
    assert [run.runs[0].name for run in drawer.model.rows] == ["3", "12"]


def test_a_cross_validation_is_compared_as_a_whole(drawer, session):
    select_run(session, make_run(9), *folds())
    heard = []
    drawer.compared_changed.connect(heard.append)
    row = drawer.model.index(1, RUN)
    for index in (row, drawer.model.index(0, RUN, row)):
        drawer.model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    whole, single = heard[-1]
    assert (whole.key, whole.name, len(whole.runs)) == ("/runs/4", "run 4 (3 runs)", 3)
    assert whole.deviation == pytest.approx(0.02)
    assert (single.name, single.deviation) == ("run 4, fold 1", None)
    assert drawer.summary.text().endswith("showing 4; 4, fold 1")


def test_an_unfinished_cross_validation_can_be_gone_on_with(drawer, session, tmp_path):
    cross = tmp_path / "4"
    cross.mkdir()
    load(session)
    recipe = session.recipe
    values = {"recipe": recipe.model_dump(mode="json"), "folds": 5, "seeds": [0], "data": ""}
    (cross / "cross.json").write_text(json.dumps({**values, "created": 1.0}))
    done = tuple(
        replace(run, run_dir=str(cross / f"fold-{number}-seed-0"))
        for number, run in enumerate(folds(count=2), start=1)
    )
    select_run(session, *done)
    drawer.table.setCurrentIndex(drawer.model.index(0, RUN))
    assert drawer.resume.isVisibleTo(drawer)
    drawer.resume.click()
    (request,) = session.jobs.requests(tasks.cross_validate)
    assert request == tasks.CrossRequest(recipe=recipe, folder=str(cross), folds=5, seeds=(0,))
