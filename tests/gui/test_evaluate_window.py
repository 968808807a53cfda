import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from engine import analysis_tasks, tasks
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run


@pytest.fixture
def window(qtbot):
    session = make_session()
    made = MainWindow(session, Settings())
    made.resize(1280, 800)
    made.show()
    yield made
    made.shutdown()
    made.close()
    made.deleteLater()
    session.deleteLater()


def test_what_is_dropped_is_judged_where_the_view_says_so(window, tmp_path):
    session, jobs = window.session, window.session.jobs
    folder = tmp_path / "new pictures"
    folder.mkdir()
    select_run(session, make_run(1))
    window.open_paths([str(folder)])
    assert len(jobs.requests(tasks.index_data)) == 1
    window.show_view("try")
    window.open_paths([str(folder)])
    assert jobs.requests(tasks.predict_files)[-1].paths == (str(folder),)
    assert len(jobs.requests(tasks.index_data)) == 1
    # Elsewhere, and models anywhere, are opened as ever.
    model = tmp_path / "m.keras"
    model.write_bytes(b"x")
    window.open_paths([str(model)])
    assert len(jobs.requests(tasks.open_source)) == 1
    window.show_view("mistakes")
    window.open_paths([str(folder)])
    assert len(jobs.requests(tasks.index_data)) == 2
    assert len(jobs.requests(tasks.predict_files)) == 1


def test_pasting_needs_a_run(window, qtbot):
    assert not window.actions_by_name["paste"].isEnabled()
    window.run_action("paste")
    assert window.messages.text.text() == "Train first."
    select_run(window.session, make_run(1))
    assert window.actions_by_name["paste"].isEnabled()


def test_a_report_is_asked_for_and_can_be_opened(window, tmp_path, monkeypatch):
    session = window.session
    select_run(session, make_run(1))
    assert not window.actions_by_name["report"].isEnabled()
    window.run_action("report")
    assert "Evaluate the run first" in window.messages.text.text()
    session.evaluate()
    session.jobs.finish(tasks.evaluate_run, make_evaluation())
    assert window.actions_by_name["report"].isEnabled()
    place = str(tmp_path / "mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (place, ""))
    window.run_action("report")
    (request,) = session.jobs.requests(analysis_tasks.write_report)
    assert (request.to, request.evaluation) == (f"{place}.html", session.evaluation)
    session.jobs.finish(analysis_tasks.write_report, request.to)
    assert window.messages.text.text() == f"The report is in {request.to}."
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.messages._links[0].click()
    assert opened == [QUrl.fromLocalFile(request.to)]
