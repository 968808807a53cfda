from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from engine import analysis_tasks, tasks
from engine.evaluation_types import DecisionRule
from engine.events import Notice, Progress
from engine.prediction_types import SortedCopies
from engine.types import Prediction
from gui.models.predictions import ANSWER, FILE, SURE
from gui.pages.view_try import TryView
from gui.widgets.predictions import TopBars
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run

RULE = DecisionRule(unsure_below=0.6)


def answered(path, *top, **changes):
    values = {
        "answer": (top[0][0],),
        "unsure": top[0][1] < RULE.unsure_below,
        "rule": RULE,
        "seconds": 0.0125,
    }
    return Prediction(path=path, top=top, **{**values, **changes})


SURE_ONE = answered("/p/b.jpg", ("daisy", 0.9), ("roses", 0.06), ("tulips", 0.04))
UNSURE = answered("/p/a.jpg", ("roses", 0.4), ("daisy", 0.35), ("tulips", 0.25))
UNREAD = Prediction(path="/p/c.txt", top=(), error="It is not a picture.", rule=RULE)
THREE = (SURE_ONE, UNSURE, UNREAD)


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def view(session, qtbot):
    select_run(session, make_run(1))
    made = TryView(session)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    return made


def show(view, session, *predictions):
    session.predict(("/p",))
    session.jobs.finish(tasks.predict_files, predictions)


def cells(view, column):
    model = view.table.rows
    return [model.index(place, column).data() for place in range(model.rowCount())]


def notices(session):
    found = []
    session.notice_posted.connect(found.append)
    return found


def test_what_can_be_tried_is_said_until_something_is(view, session):
    assert "Drop pictures or a folder" in view.hint.text.text() and view.hint.isVisible()
    assert not view.body.isVisible() and not view.foot.isVisible()
    show(view, session, *THREE)
    assert not view.hint.isVisible() and view.body.isVisible() and view.foot.isVisible()


def test_a_folder_is_a_table_and_one_of_it_in_large(view, session, qtbot):
    show(view, session, *THREE)
    assert view.summary.text() == "1 answered · 1 unsure · 1 not readable · 12.5 ms a picture"
    assert view.rule.text() == "Answers below 60 % are called unsure."
    assert cells(view, FILE) == ["b.jpg", "a.jpg", "c.txt"]
    assert cells(view, ANSWER) == ["daisy", "unsure: roses?", "cannot be read"]
    assert cells(view, SURE) == ["90.0 %", "40.0 %", ""]
    (bars,) = view.detail.findChildren(TopBars)
    assert bars.accessibleName().startswith("daisy 90.0 %, roses 6.0 %")
    assert view.detail.answer.text() == "daisy 90.0 %"
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert view.detail.answer.text() == "unsure: roses? 40.0 %"
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert view.detail.answer.text() == "It is not a picture."
    assert not view.detail.why.isVisible()
    # What cannot be read is not decoded either.
    wanted = {p for r in session.jobs.requests(tasks.read_thumbnails) for p in r.paths}
    assert wanted == {"/p/a.jpg", "/p/b.jpg"}


def test_one_picture_needs_no_table(view, session):
    show(view, session, SURE_ONE)
    assert not view.table.isVisible() and view.detail.isVisible()
    assert view.detail.answer.text() == "daisy 90.0 %"
    assert view.summary.text() == "12.5 ms a picture"


def test_sorting_and_narrowing_keep_rows_together(view, session, qtbot):
    show(view, session, *THREE)
    view.table.sortByColumn(SURE, Qt.SortOrder.AscendingOrder)
    assert cells(view, FILE) == ["a.jpg", "b.jpg", "c.txt"]
    # The row that was selected still is, wherever it went.
    assert view.table.currentIndex().row() == 1
    view.table.sortByColumn(FILE, Qt.SortOrder.DescendingOrder)
    assert cells(view, FILE) == ["b.jpg", "a.jpg", "c.txt"]
    view.which.setCurrentIndex(1)
    view.which.activated.emit(1)
    assert cells(view, FILE) == ["a.jpg"] and view.detail.answer.text().startswith("unsure")
    view.which.setCurrentIndex(2)
    view.which.activated.emit(2)
    assert cells(view, FILE) == ["c.txt"]


def test_labels_and_numbers_have_columns_of_their_own(view, session):
    labels = replace(
        SURE_ONE, top=(("red", 0.9), ("wide", 0.7)), answer=("red", "wide"), task="multi_label"
    )
    none = replace(labels, path="/p/z.jpg", top=(("red", 0.2), ("wide", 0.1)), answer=())
    show(view, session, labels, none)
    assert cells(view, ANSWER) == ["red, wide", "none of the labels"]
    assert view.table.rows.columnCount() == 2 and not view.sort.isVisible()
    numbers = Prediction(path="/t.csv::4", top=(), values=(("age", 31.5),), task="regression")
    select_run(session, make_run(2, task="regression", media="vector"), make_run(1))
    view.show_run()
    show(view, session, numbers, replace(numbers, path="/t.csv::5", values=(("age", 2.0),)))
    assert cells(view, FILE) == ["t.csv, row 5", "t.csv, row 6"]
    assert cells(view, 1) == ["31.5", "2"]
    assert view.table.rows.headerData(1, Qt.Orientation.Horizontal) == "age"
    assert view.detail.answer.text() == "age: 31.5" and not view.detail.why.isVisible()
    assert not view.paste_button.isVisible() and view.save.isVisible()


def test_why_asks_for_the_reason(view, session, qtbot):
    show(view, session, SURE_ONE)
    with qtbot.waitSignal(view.reason_asked) as caught:
        view.detail.why.click()
    assert caught.args == ["/p/b.jpg"]


def test_progress_is_shown_and_judging_can_be_cancelled(view, session):
    show(view, session, SURE_ONE)
    session.predict(("/p",))
    assert view.progress.isVisible()
    session.jobs.report(tasks.predict_files, Progress(text="Predicting", done=3, total=9))
    assert view.words.text() == "Predicting · 3 / 9" and view.bar.value() == 3
    view.cancel.click()
    assert not view.progress.isVisible() and not session.jobs.waiting(tasks.predict_files)
    assert view.detail.answer.text() == "daisy 90.0 %"


def test_late_answers_of_another_run_are_not_shown(view, session):
    session.predict(("/p",))
    select_run(session, make_run(2), make_run(1))
    session.jobs.finish(tasks.predict_files, THREE)
    assert not session.predictions and not view.body.isVisible()


def test_other_thresholds_offer_to_judge_again(view, session):
    show(view, session, *THREE)
    assert not view.again.isVisible()
    session.evaluation = replace(make_evaluation(), rule=DecisionRule(unsure_below=0.9))
    view.show_evaluation()
    assert view.again.isVisible() and "have changed" in view.rule.text()
    view.again.click()
    assert session.jobs.requests(tasks.predict_files)[-1].paths == (
        "/p/b.jpg", "/p/a.jpg", "/p/c.txt",
    )  # fmt: skip


def test_the_table_is_saved_and_copies_are_made(view, session, monkeypatch):
    show(view, session, *THREE)
    told = notices(session)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/out/mine", ""))
    view.save.click()
    (request,) = session.jobs.requests(analysis_tasks.save_predictions)
    assert request.to == "/out/mine.csv" and request.predictions == THREE
    session.jobs.finish(analysis_tasks.save_predictions, request.to)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/out/sorted")
    view.sort.click()
    (request,) = session.jobs.requests(analysis_tasks.sort_predictions)
    assert request.to == "/out/sorted"
    made = SortedCopies(to="/out/sorted", counts=(("daisy", 1), ("unsure", 1)), num_left_out=1)
    session.jobs.finish(analysis_tasks.sort_predictions, made)
    assert [one.text for one in told] == [
        "The table is in /out/mine.csv.",
        "Copied to /out/sorted: daisy 1, unsure 1.",
    ]


def test_a_pasted_picture_is_judged_as_a_file(view, session):
    image = QImage(5, 3, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    QGuiApplication.clipboard().setImage(image)
    view.paste_button.click()
    (request,) = session.jobs.requests(analysis_tasks.keep_pasted)
    assert (request.width, request.height) == (5, 3)
    assert request.pixels == bytes([10, 200, 30, 255] * 15)
    session.jobs.finish(analysis_tasks.keep_pasted, "/home/pasted.png")
    assert session.jobs.requests(tasks.predict_files)[-1].paths == ("/home/pasted.png",)


def test_pasted_files_and_folders_are_judged_and_nothing_else(view, session, tmp_path):
    told = notices(session)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x")
    (tmp_path / "folder").mkdir()

    def paste(*paths):
        found = QMimeData()
        found.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        QGuiApplication.clipboard().setMimeData(found)
        view.paste()

    paste(picture, tmp_path / "folder")
    assert session.jobs.requests(tasks.predict_files)[-1].paths == (
        str(picture), str(tmp_path / "folder"),
    )  # fmt: skip
    (tmp_path / "m.keras").write_bytes(b"x")
    paste(tmp_path / "m.keras")
    QGuiApplication.clipboard().clear()
    view.paste()
    assert len(session.jobs.requests(tasks.predict_files)) == 1
    assert [type(one) for one in told] == [Notice, Notice]
    assert "nothing to judge on the clipboard" in told[0].text


def test_choosing_asks_for_what_the_run_takes(view, session, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.jpg", "/b.txt"], ""))
    view.choose.click()
    assert session.jobs.requests(tasks.predict_files)[-1].paths == ("/a.jpg", "/b.txt")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/folder")
    view.choose_all.click()
    assert session.jobs.requests(tasks.predict_files)[-1].paths == ("/folder",)
    select_run(session, make_run(2, media="vector", task="regression"), make_run(1))
    view.show_run()
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *options: asked.append(options[3]) or ([], "")
    )
    view.choose.click()
    assert asked == ["Tables (*.csv *.tsv)"] and not view.choose_all.isVisible()
    assert view.takes(["/t.csv"]) and not view.takes(["/a.jpg"])


def test_ten_thousand_answers_decode_only_what_is_in_sight(view, session):
    many = tuple(replace(SURE_ONE, path=f"/p/{place}.jpg") for place in range(10_000))
    show(view, session, *many)
    assert view.table.rows.rowCount() == 10_000
    view.table.verticalScrollBar().setValue(5_000)
    asked = [len(r.paths) for r in session.jobs.requests(tasks.read_thumbnails)]
    assert 0 < sum(asked) < 60
    view.table.sortByColumn(SURE, Qt.SortOrder.AscendingOrder)
    assert view.summary.text().startswith("10,000 answered")
