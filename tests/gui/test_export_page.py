import pytest
from PySide6.QtWidgets import QFileDialog

from engine import export_tasks
from engine.exporting.types import ExportedFile, ExportResult
from gui.pages.export import ExportPage
from tests.gui.fake_session import make_run, make_session, select_run


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def page(session, qtbot):
    made = ExportPage(session)
    qtbot.addWidget(made)
    made.show()
    return made


def exported(name="keras", agreement=1.0, difference=0.0):
    return ExportedFile(
        format=name,
        path=f"/out/model.{name}",
        bytes=30_000_000,
        max_abs_difference=difference,
        agreement=agreement,
        num_samples=135,
    )


def test_without_a_run_it_says_what_it_is_for(page, session):
    assert page.empty.isVisible()
    select_run(session, make_run(3))
    assert not page.empty.isVisible()
    assert page.title.text() == "Export run 3"
    assert page.folder.text().endswith("graft-run-3")


def test_formats_that_come_later_cannot_be_chosen(page):
    enabled = {name for name, box in page.formats.items() if box.isEnabled()}
    assert enabled == {"keras", "h5"}
    assert "Comes later" in page.formats["onnx"].toolTip()


def test_it_exports_what_is_chosen_where_it_is_chosen(page, session, monkeypatch, tmp_path):
    select_run(session, make_run(3))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.choose_folder()
    page.formats["h5"].setChecked(True)
    page.replace.setChecked(True)
    page.button.click()
    (request,) = session.jobs.requests(export_tasks.export_run)
    assert (request.run_dir, request.to) == ("/runs/3", str(tmp_path))
    assert request.formats == ("keras", "h5")
    assert request.overwrite
    assert not page.button.isEnabled()
    session.jobs.finish(
        export_tasks.export_run, ExportResult(files=(exported(), exported("h5", difference=2.6e-6)))
    )
    assert page.button.isEnabled()
    assert page.verdict.text() == (
        "Same answers on all 135 pictures. Give it RGB pixels 0–255; do not rescale them."
    )
    row = [page.model.index(1, column).data() for column in range(5)]
    assert row == ["HDF5 (.h5)", "model.h5", "30.0 MB", "2.6e-06", "135 of 135"]


def test_nothing_chosen_disables_the_button_and_says_why(page, session):
    select_run(session, make_run(3))
    page.formats["keras"].setChecked(False)
    assert not page.button.isEnabled()
    assert page.button.toolTip() == "Choose at least one format and a folder"
    page.formats["keras"].setChecked(True)
    page.folder.setText("  ")
    assert not page.button.isEnabled()


def test_different_answers_are_said_loudly(page, session):
    select_run(session, make_run(3))
    page.show_files((exported(), exported("h5", agreement=132 / 135)))
    assert page.verdict.text() == "HDF5 (.h5) answers differently on 3 of 135."


def test_a_failed_export_can_be_tried_again(page, session):
    select_run(session, make_run(3))
    page.button.click()
    session.jobs.fail(export_tasks.export_run, "The disk is full.")
    assert page.button.isEnabled()
    assert page.button.text() == "Export"


def test_a_folder_the_user_chose_stays_when_another_run_is_selected(page, session):
    select_run(session, make_run(3))
    page.folder.setText("/mine")
    page.folder.textEdited.emit("/mine")
    session.select_run("/runs/4")
    assert page.folder.text() == "/mine"
    assert page.model.rowCount() == 0


def test_what_was_exported_from_a_run_is_shown_again(page, session):
    select_run(session, make_run(3))
    page.button.click()
    session.jobs.finish(export_tasks.export_run, ExportResult(files=(exported(),)))
    session.select_run("/runs/4")
    assert page.model.rowCount() == 0
    session.select_run("/runs/3")
    assert page.model.rowCount() == 1


def test_what_a_file_of_recordings_takes_is_said(page, session):
    select_run(session, make_run(3, media="sound"))
    page.show_files((exported(),))
    assert "one channel, −1 to 1" in page.verdict.text()
    assert "RGB" not in page.verdict.text()
