import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from engine import export_tasks
from engine.errors import EngineError
from engine.events import Progress
from engine.exporting.formats import EXTRA_COMMAND, FORMATS, Format
from engine.exporting.types import (
    ClassChange,
    Differing,
    ExportedFile,
    ExportFailure,
    ExportResult,
    FormatStarted,
)
from engine.recipe import ExportFormat
from gui.models.exports import DIFFERENCE, FORMAT, RUNTIME, SAME, SCORE, SECOND_ROLE, SIZE, TIME
from gui.pages.export import ExportPage
from gui.step_texts import TrainingText, step_states
from gui.widgets.mix_card import MixCard
from gui.widgets.size_card import SizeCard
from tests.gui.fake_session import make_run, make_session, select_run

EXPORT = export_tasks.export_run
NAMES = ExportFormat.__args__


@pytest.fixture(autouse=True)
def all_packages(monkeypatch):
    monkeypatch.setattr(Format, "missing", lambda _format: ())


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


def exported(name="keras", agreement=1.0, difference=0.0, **changes):
    suffix = FORMATS[name].suffix + (".differs" if changes.get("is_held") else "")
    values = {
        "format": name,
        "path": f"/out/model{suffix}",
        "bytes": 30_000_000,
        "max_abs_difference": difference,
        "agreement": agreement,
        "num_samples": 135,
        "score": 0.9,
        "score_before": 0.9,
        "milliseconds": 4.12,
        "runtime": "Keras 3.15.1",
    }
    return ExportedFile(**{**values, **changes})


def held(**changes):
    values = {
        "agreement": 132 / 135,
        "difference": 0.26,
        "score": 0.893,
        "is_held": True,
        "class_changes": (
            ClassChange(name="daisy", num_samples=40, right_before=38, right_after=39),
            ClassChange(name="roses", num_samples=45, right_before=40, right_after=38),
            ClassChange(name="tulips", num_samples=50, right_before=44, right_after=44),
        ),
        "differing": tuple(
            Differing(path=f"/flowers/{place}.jpg", expected="roses", found="daisy")
            for place in range(3)
        ),
    }
    return exported("tflite-int8", **{**values, **changes})


def list_files(session, *files, run=None):
    """A run that files were exported from before."""
    select_run(session, run or make_run(3))
    session.jobs.finish(export_tasks.list_exports, ExportResult(files=files))


def cell(page, row, column, role=0):
    return page.table.model().index(row, column).data(role)


def lines(page):
    return [line.sentence.text() for line in page.asks.lines]


def press(page, text):
    (link,) = [one for one in page.asks.findChildren(type(page.open_link)) if one.text() == text]
    link.click()


# What is chosen


def test_without_a_run_it_says_what_it_is_for(page, session):
    assert page.empty.isVisible()
    select_run(session, make_run(3))
    assert not page.empty.isVisible()
    assert page.choice.title.text() == "Export run 3"
    assert page.folder.text().endswith("graft-run-3")


def test_every_format_is_offered_with_what_it_is_for(page, session):
    select_run(session, make_run(3))
    assert set(page.formats) == set(NAMES)
    assert all(box.isEnabled() and box.toolTip() for box in page.formats.values())
    assert page.choice.chosen() == ("keras",)


def test_whole_numbers_are_folded_until_they_are_opened(page, session):
    select_run(session, make_run(3))
    assert page.formats["tflite"].isVisible()
    assert not page.formats["tflite-int8"].isVisible()
    page.choice.tick("tflite-int8")
    assert page.formats["tflite-int8"].isVisible()
    assert page.choice.chosen() == ("keras", "tflite-int8")
    (folding, _group) = page.choice.foldings[0]
    folding.set_open(False)
    assert "1 chosen" in folding.findChild(type(page.open_link)).text()


def test_missing_packages_are_named_with_the_command_until_they_are_there(
    page, session, monkeypatch
):
    select_run(session, make_run(3))
    page.formats["onnx"].setChecked(True)
    missing = {"onnx": ("tf2onnx", "onnx")}
    monkeypatch.setattr(Format, "missing", lambda one: missing.get(one.name, ()))
    page.choice.look()
    assert not page.formats["onnx"].isEnabled()
    assert page.choice.chosen() == ("keras",)
    hint = page.choice.hints["Other frameworks"]
    assert hint.text.text() == "ONNX needs tf2onnx, onnx. Run in a terminal:"
    assert hint.command.text() == EXTRA_COMMAND
    hint.copy.click()
    assert QGuiApplication.clipboard().text() == EXTRA_COMMAND
    assert not page.choice.hints["Keras"].isVisible()
    page.choice.tick("onnx")
    assert not page.formats["onnx"].isChecked()
    missing.clear()
    page.hide()
    page.show()
    assert page.formats["onnx"].isEnabled()
    assert not hint.isVisible()


def test_nothing_chosen_disables_the_button_and_says_why(page, session):
    select_run(session, make_run(3))
    page.formats["keras"].setChecked(False)
    assert not page.button.isEnabled()
    assert page.button.toolTip() == "Choose at least one format and a folder"
    page.formats["keras"].setChecked(True)
    page.folder.setText("  ")
    assert not page.button.isEnabled()


def test_a_folder_the_user_chose_stays_when_another_run_is_selected(page, session):
    select_run(session, make_run(3))
    page.folder.setText("/mine")
    page.folder.textEdited.emit("/mine")
    session.select_run("/runs/4")
    assert page.folder.text() == "/mine"
    assert not page.table.files


# While it goes on


def test_it_exports_what_is_chosen_where_it_is_chosen(page, session, monkeypatch, tmp_path):
    select_run(session, make_run(3))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.choose_folder()
    page.formats["h5"].setChecked(True)
    page.replace.setChecked(True)
    page.button.click()
    (request,) = session.jobs.requests(EXPORT)
    assert (request.run_dir, request.to) == ("/runs/3", str(tmp_path))
    assert request.formats == ("keras", "h5")
    assert request.overwrite
    assert request.mix is None
    assert not page.button.isEnabled()
    session.jobs.finish(
        EXPORT,
        ExportResult(
            files=(exported(), exported("h5", difference=2.6e-6)), beside=("/out/labels.txt",)
        ),
    )
    assert page.button.isEnabled()
    assert page.verdict.text() == (
        "Same answers on all 135 pictures. Give it RGB pixels 0–255; do not rescale them."
    )
    assert [cell(page, 1, column) for column in range(7)] == [
        "HDF5 (.h5)",
        "30.0 MB",
        "<\N{NO-BREAK SPACE}0.001",
        "135 of 135",
        "90.0 %",
        "4.1 ms",
        "Keras",
    ]
    assert cell(page, 1, FORMAT, SECOND_ROLE) == "model.h5"
    assert cell(page, 1, SCORE, SECOND_ROLE) == "unchanged"
    assert cell(page, 1, RUNTIME, SECOND_ROLE) == "3.15.1"
    assert page.remarks.text() == "Beside them: labels.txt"


def test_each_format_says_how_far_it_is_and_is_shown_once_it_is_done(page, session):
    select_run(session, make_run(3))
    for name in ("h5", "onnx", "tflite"):
        page.choice.tick(name)
    page.button.click()
    assert page.progress.isVisible()
    session.jobs.report(
        EXPORT,
        FormatStarted(format="keras"),
        exported(),
        FormatStarted(format="h5"),
        ExportFailure(format="h5", text="The disk is full."),
        FormatStarted(format="tflite"),
        Progress(text="Checking model.tflite", done=64, total=135),
    )
    states = {name: label.text() for name, label in page.progress.states.items()}
    assert states == {
        "keras": "Same answers",
        "h5": "Not written",
        "tflite": "Is compared with the run · 64 of 135",
        "onnx": "Waits",
    }
    assert page.progress.title.text() == "Writing file 3 of 4"
    assert [file.format for file in page.table.files] == ["keras"]
    session.jobs.finish(EXPORT, ExportResult(files=(exported(),)))
    assert not page.progress.isVisible()


def test_a_cancelled_export_shows_what_was_done_before(page, session):
    select_run(session, make_run(3))
    page.formats["h5"].setChecked(True)
    page.button.click()
    session.jobs.report(EXPORT, FormatStarted(format="keras"), exported())
    page.progress.cancel.click()
    assert not page.progress.isVisible()
    assert page.button.isEnabled()
    # The engine had finished another one in the meantime.
    session.jobs.finish(export_tasks.list_exports, ExportResult(files=(exported(), exported("h5"))))
    assert [file.format for file in page.table.files] == ["keras", "h5"]


def test_a_failed_export_can_be_tried_again(page, session):
    errors = []
    session.error_raised.connect(lambda text, _details: errors.append(text))
    select_run(session, make_run(3))
    page.button.click()
    session.jobs.fail(EXPORT, "/out already holds model.keras.")
    assert page.button.isEnabled()
    assert page.button.text() == "Export"
    assert errors == ["/out already holds model.keras."]


# What became of it


def test_what_could_not_be_written_has_its_sentence_and_a_retry(page, session):
    select_run(session, make_run(3))
    page.choice.tick("onnx")
    page.replace.setChecked(True)
    page.button.click()
    failure = ExportFailure(format="onnx", text="ONNX cannot hold this graph.")
    session.jobs.finish(EXPORT, ExportResult(files=(exported(),), failures=(failure,)))
    assert lines(page) == ["ONNX (.onnx): ONNX cannot hold this graph."]
    press(page, "Retry")
    request = session.jobs.requests(EXPORT)[-1]
    assert request.formats == ("onnx",)
    assert request.overwrite
    assert lines(page) == []
    session.jobs.finish(EXPORT, ExportResult(files=(exported("onnx"),)))
    assert lines(page) == []
    assert [file.format for file in page.table.files] == ["keras", "onnx"]


def test_where_each_format_has_told_why_it_failed_nothing_is_told_twice(page, session):
    errors = []
    session.error_raised.connect(lambda text, _details: errors.append(text))
    select_run(session, make_run(3))
    page.button.click()
    text = "The disk is full."
    session.jobs.report(EXPORT, FormatStarted(format="keras"))
    session.jobs.report(EXPORT, ExportFailure(format="keras", text=text))
    session.jobs.fail(EXPORT, EngineError(text))
    assert lines(page) == ["Keras (.keras): The disk is full."]
    assert errors == []


def test_a_file_that_answers_otherwise_is_asked_about(page, session):
    list_files(session, exported(), held())
    assert lines(page) == ["LiteRT for small chips answers differently on 3 of 135."]
    state, _tip = step_states(session, TrainingText())["export"]
    assert (state.text, state.color) == ("run 3 · 1 to decide", "warning")
    assert page.verdict.text().startswith("Keras (.keras) gives the same answers on all 135")
    assert cell(page, 1, FORMAT, SECOND_ROLE) == "model.int8.tflite"
    assert (cell(page, 1, SAME), cell(page, 1, SAME, SECOND_ROLE)) == ("132 of 135", "3 differ")
    assert cell(page, 1, SCORE, SECOND_ROLE) == "−0.7 points"
    press(page, "Keep")
    (request,) = session.jobs.requests(export_tasks.settle_export)
    assert (request.path, request.keep) == ("/out/model.int8.tflite.differs", True)
    kept = held(is_held=False)
    session.jobs.finish(export_tasks.settle_export, ExportResult(files=(exported(), kept)))
    assert lines(page) == []
    assert page.verdict.text().startswith("LiteRT for small chips answers differently on 3 of 135.")


def test_a_file_that_waits_can_be_deleted(page, session):
    list_files(session, exported(), held())
    press(page, "Delete")
    (request,) = session.jobs.requests(export_tasks.settle_export)
    assert not request.keep
    session.jobs.finish(export_tasks.settle_export, ExportResult(files=(exported(),)))
    assert [file.format for file in page.table.files] == ["keras"]


def test_a_file_that_cannot_be_kept_says_why_and_is_asked_about_again(page, session):
    errors = []
    session.error_raised.connect(lambda text, _details: errors.append(text))
    list_files(session, held())
    press(page, "Keep")
    session.jobs.fail(export_tasks.settle_export, "/out/model.int8.tflite is there already.")
    assert errors == ["/out/model.int8.tflite is there already."]
    assert len(lines(page)) == 1


def test_while_an_export_goes_on_nothing_is_kept_or_deleted(page, session):
    list_files(session, held())
    page.button.click()
    press(page, "Delete")
    assert not session.jobs.requests(export_tasks.settle_export)


def test_figures_that_differ_too_much_are_told_apart_from_answers(page, session):
    list_files(session, exported("onnx", difference=0.02, is_held=True))
    (text,) = lines(page)
    assert text.startswith("ONNX (.onnx) gives the same answers on all 135 pictures")
    assert "0.02" in text


def test_no_numbers_are_said_plainly(page, session):
    list_files(session, exported("onnx", difference=float("nan"), is_held=True))
    assert lines(page) == ["ONNX (.onnx) gives no numbers for some pictures: it cannot be used."]
    assert cell(page, 0, DIFFERENCE) == "no number"


def test_show_brings_the_samples_with_both_answers_and_the_classes(page, session):
    list_files(session, exported(), held())
    assert not page.differing.isVisible()
    press(page, "Show")
    assert page.differing.isVisible()
    pictures = page.differing.grid.pictures
    assert [(one.caption, one.second) for one in pictures] == [("file: daisy", "run: roses")] * 3
    figures = page.differing.classes.figures
    assert [(one.name, one.value, one.range) for one in figures] == [
        ("roses", "−2", "40 → 38 of 45"),
        ("daisy", "+1", "38 → 39 of 40"),
    ]
    page.table.choose("/out/model.keras")
    assert not page.differing.isVisible()
    press(page, "Show")
    assert page.differing.isVisible()


def test_rows_that_differ_are_a_table(page, session):
    list_files(session, held(), run=make_run(3, media="vector"))
    press(page, "Show")
    assert page.differing.rows.isVisible()
    assert [one.caption for one in page.differing.rows.pictures] == ["file: daisy"] * 3


def test_only_some_of_many_are_kept_and_that_is_said(page, session):
    list_files(session, held(agreement=0.5, num_samples=800))
    press(page, "Show")
    assert page.differing.explained.text().startswith("The first 3 pictures.")


def test_a_text_is_not_compared(page, session):
    script = ExportedFile(format="python", path="/out/model.train.py", bytes=9_000)
    list_files(session, exported(), script)
    assert page.verdict.text().startswith("Keras (.keras) gives the same answers on all 135")
    assert [cell(page, 1, column) for column in (DIFFERENCE, SAME, SCORE, TIME, RUNTIME)] == [
        "–"
    ] * 5
    assert cell(page, 1, SIZE) == "9.0 kB"


def test_numbers_have_a_score_of_their_own(page, session):
    file = exported(score=0.81, score_before=0.83)
    list_files(session, file, run=make_run(3, task="regression", media="vector"))
    header = page.table.model().headerData(SCORE, page.table.horizontalHeader().orientation())
    assert header == "Validation R²"
    assert (cell(page, 0, SCORE), cell(page, 0, SCORE, SECOND_ROLE)) == ("0.81", "−0.02")


@pytest.mark.parametrize("width", [400, 540, 900])
def test_no_title_of_the_table_is_cut_off(page, session, width):
    list_files(session, exported(score=0.81, score_before=0.83))
    page.table.resize(width, page.table.height())
    header = page.table.horizontalHeader()
    shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    assert {SAME, SCORE} < set(shown)
    assert all(header.sectionSize(at) >= header.sectionSizeHint(at) for at in shown)


def test_without_labels_there_is_no_score(page, session):
    list_files(session, exported(score=None, score_before=None))
    assert (cell(page, 0, SCORE), cell(page, 0, SCORE, SECOND_ROLE)) == ("–", "")
    # All of the run's samples have labels: these are no pictures.
    assert page.verdict.text().startswith("Same answers on all 135 made-up samples.")


def test_before_an_export_all_formats_are_in_sight(page, session, qtbot):
    # What a window of 1100×700 leaves it.
    page.resize(1100, 560)
    select_run(session, make_run(3))

    def places() -> set[int]:
        return {box.mapTo(page, box.rect().topLeft()).x() for box in page.formats.values()}

    qtbot.waitUntil(lambda: len(places()) == 2)
    qtbot.waitUntil(lambda: page._formats.verticalScrollBar().maximum() == 0)
    list_files(session, exported())
    qtbot.waitUntil(lambda: len(places()) == 1)


def test_what_lies_beside_is_known_after_a_restart(page, session):
    select_run(session, make_run(3))
    result = ExportResult(files=(exported(),), beside=("/out/labels.txt", "/out/predict.py"))
    session.jobs.finish(export_tasks.list_exports, result)
    assert page.remarks.text() == "Beside them: labels.txt, predict.py"


def test_what_the_user_should_know_of_a_file_is_said(page, session):
    list_files(session, exported("h5-tf-keras", remark="Checked by Graft's own reader."))
    assert page.remarks.text() == "HDF5 for tf.keras 2: Checked by Graft's own reader."


def test_what_a_file_of_recordings_takes_is_said(page, session):
    list_files(session, exported(), run=make_run(3, media="sound"))
    assert page.verdict.text().startswith("Same answers on all 135 recordings.")
    assert "one channel, −1 to 1" in page.verdict.text()
    assert "RGB" not in page.verdict.text()


def test_what_was_exported_from_a_run_is_shown_again(page, session):
    list_files(session)
    page.button.click()
    session.jobs.finish(EXPORT, ExportResult(files=(exported(),)))
    session.select_run("/runs/4")
    session.jobs.finish(export_tasks.list_exports, ExportResult(files=()))
    assert not page.table.files
    session.select_run("/runs/3")
    assert len(page.table.files) == 1


def test_files_of_another_run_that_end_later_are_not_shown(page, session):
    list_files(session)
    page.button.click()
    session.select_run("/runs/4")
    session.jobs.finish(EXPORT, ExportResult(files=(exported(),)))
    assert not page.table.files
    assert page.button.isEnabled()


def test_a_file_that_is_written_anew_takes_the_place_of_the_old_one(page, session):
    list_files(session, exported(), held())
    page.replace.setChecked(True)
    page.choice.tick("tflite-int8")
    page.button.click()
    better = held(agreement=1.0, is_held=False, differing=())
    session.jobs.finish(EXPORT, ExportResult(files=(exported(), better)))
    assert [file.path for file in page.table.files] == [
        "/out/model.keras",
        "/out/model.int8.tflite",
    ]


def test_the_folder_of_the_last_file_is_opened(page, session, monkeypatch):
    opened = []
    monkeypatch.setattr("gui.pages.export.QDesktopServices.openUrl", opened.append)
    list_files(session, exported())
    page.folder.setText("/somewhere/else")
    page.open_link.click()
    assert [url.toLocalFile() for url in opened] == ["/out"]


# What is folded below


def test_a_format_that_is_picked_by_its_size_is_ticked(page, session):
    list_files(session, exported())
    page.more["sizes"].set_open(True)
    asked = []
    page.step_wanted.connect(asked.append)
    card = page.findChild(SizeCard)
    card.format_picked.emit("tflite-int8")
    card.model_asked.emit()
    assert page.choice.chosen() == ("keras", "tflite-int8")
    assert asked == ["model"]


def test_a_mix_is_exported_in_the_formats_that_are_ticked(page, session):
    list_files(session, exported())
    page.more["mix"].set_open(True)
    page.choice.tick("onnx")
    page.findChild(MixCard).export_asked.emit(0.6)
    (request,) = session.jobs.requests(EXPORT)
    assert (request.mix, request.formats) == (0.6, ("keras", "onnx"))
    session.jobs.finish(
        EXPORT, ExportResult(files=(), failures=(ExportFailure(format="onnx", text="No."),))
    )
    press(page, "Retry")
    assert session.jobs.requests(EXPORT)[-1].mix == 0.6


def test_what_is_to_be_shown_is_brought_into_sight(page, session, qtbot):
    page.resize(1100, 420)
    list_files(session, *(exported(name) for name in ("keras", "h5", "onnx", "tflite")), held())
    press(page, "Show")

    def is_seen():
        shown = page.differing.visibleRegion().boundingRect().height()
        return shown > 200 and shown == page.differing.height()

    qtbot.waitUntil(is_seen, timeout=5_000)


def test_another_runs_export_says_which_run_it_is(page, session):
    select_run(session, make_run(3))
    page.export()
    assert not page.waiting.isVisible()
    select_run(session, make_run(4))
    assert page.waiting.isVisible()
    assert page.waiting.text() == "Run 3 is being exported."
    session.jobs.finish(EXPORT, ExportResult(files=(exported(),)))
    assert not page.waiting.isVisible()


def test_the_same_format_in_two_folders_is_told_apart(page, session):
    twice = (exported(path=f"/{folder}/model.keras") for folder in ("one", "two"))
    list_files(session, *twice, exported("h5"))
    names = [cell(page, row, FORMAT, SECOND_ROLE) for row in range(3)]
    assert names == ["one/model.keras", "two/model.keras", "model.h5"]


def test_a_runtime_without_a_version_is_not_torn_apart(page, session):
    list_files(session, exported("h5-tf-keras", runtime="Graft's own reader"), exported())
    assert cell(page, 0, RUNTIME) == "Graft's own reader"
    assert (cell(page, 1, RUNTIME), cell(page, 1, RUNTIME, SECOND_ROLE)) == ("Keras", "3.15.1")


def test_the_focus_goes_to_what_is_to_be_done_next(page, session, qtbot):
    qtbot.waitExposed(page)
    page.activateWindow()
    list_files(session, run=make_run(3))
    page.button.setFocus()
    page.button.click()
    assert page.window().focusWidget() is page.progress.cancel
    two = (held(), exported("tflite-dynamic", agreement=0.9, is_held=True))
    session.jobs.finish(EXPORT, ExportResult(files=two))
    first = page.asks.links[0]
    assert page.window().focusWidget() is first
    keep = page.asks.links[1]
    keep.setFocus()
    qtbot.keyClick(keep, " ")
    session.jobs.finish(export_tasks.settle_export, ExportResult(files=two[1:]))
    assert page.window().focusWidget() in page.asks.links
    page.asks.links[-1].setFocus()
    qtbot.keyClick(page.asks.links[-1], " ")
    session.jobs.finish(export_tasks.settle_export, ExportResult(files=()))
    assert page.window().focusWidget() is page.button
