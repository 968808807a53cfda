from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from engine import tasks
from gui.models.runs import RUN, TEST, TIME, VALIDATION, WHEN, RunsModel
from gui.widgets.runs_drawer import FOLDED, UNFOLDED, RunsDrawer
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


def test_folded_it_is_one_line(drawer):
    assert drawer.folded
    assert drawer.height() == FOLDED
    assert not drawer.table.isVisible()
    drawer.toggle.click()
    assert drawer.height() == UNFOLDED
    assert drawer.table.isVisible()


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
        drawer.table.selectRow(1)
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
    assert [run.name for run in heard[-1]] == ["1"]
    assert drawer.summary.text().endswith("showing 1")
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(3), make_run(2), make_run(1)))
    assert [run.name for run in drawer.model.compared] == ["1"]


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
    model = RunsModel()
    now = datetime(2026, 3, 10, 12, 0)
    assert model._when(datetime(2026, 3, 10, 10, 42), now) == "10:42"
    assert model._when(datetime(2026, 3, 9, 23, 0), now) == "yesterday"
    assert model._when(datetime(2026, 1, 2, 9, 0), now) == "2026-01-02"
