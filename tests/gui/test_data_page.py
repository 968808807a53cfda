from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog

from engine import tasks
from engine.recipe import TableSpec
from engine.types import Finding, RefusedFile
from gui.pages import data_pictures
from gui.pages.data import DataPage
from tests.gui.fake_session import find_again, load, make_index, make_session


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def page(session, qtbot):
    made = DataPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def captions(page):
    return [picture.caption for picture in page.grid.pictures]


def choose(field, value):
    """As a user would."""
    field.set_value(None)
    field.setCurrentIndex(field._values.index(value))
    field.activated.emit(field.currentIndex())


def data_asked(session):
    """The last spec that the engine was given, and how often it was given one."""
    requests = session.jobs.requests(tasks.index_data)
    return requests[-1].data, len(requests)


def test_empty_it_says_what_to_drop_and_has_a_button(page, session, monkeypatch):
    assert page.empty.isVisible()
    assert page.empty.text.text().startswith("Drop a folder of pictures here")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/flowers")
    page.empty.button.click()
    (request,) = session.jobs.requests(tasks.index_data)
    assert request.data.roots == ("/flowers",)


def test_it_shows_classes_counts_and_pictures(page, session):
    load(session)
    assert not page.empty.isVisible()
    assert page.summary.text() == "300 pictures · 3 classes"
    assert page.task.text() == "One class each"
    model = page.classes.model()
    texts = [[model.index(r, c).data() for c in (0, 2, 3, 4)] for r in range(3)]
    assert texts[0] == ["daisy", "70", "20", "10"]
    assert len(page.grid.pictures) == 300
    assert "daisy · train" in captions(page)


def test_recordings_and_rows_are_called_so(page, session):
    load(session, make_index(media="sound"))
    assert page.summary.text() == "300 recordings · 3 classes"
    assert page.pane.shown.text() == "300 recordings"
    assert not page.pictures.isVisibleTo(page)
    index = make_index(
        roots=("/iris.csv",), media="vector", vector_length=4, table=TableSpec(path="/iris.csv")
    )
    load(session, index)
    assert page.summary.text() == "300 rows · 4 features · 3 classes"
    # There is nothing to look at, so the first rows are shown.
    assert session.jobs.requests(tasks.preview_table)[-1].path == "/iris.csv"
    assert not page.grid.isVisibleTo(page)


def test_filters_narrow_the_pictures_and_show_all_brings_them_back(page, session):
    load(session)
    choose(page.pane.split_filter, "test")
    assert captions(page) == ["daisy"] * 10 + ["roses"] * 10 + ["tulips"] * 10
    page.classes.selectRow(1)
    assert captions(page) == ["roses"] * 10
    assert page.pane.shown.text() == "10 of 300 pictures"
    page.classes.select_classes(("roses", "tulips"))
    assert captions(page) == ["roses"] * 10 + ["tulips"] * 10
    assert page.pane.class_filter.currentText() == "2 classes"
    page.pane.all_link.click()
    assert len(page.grid.pictures) == 300
    assert page.pane.all_link.isHidden()
    assert not page.classes.selectionModel().hasSelection()


def test_another_data_set_leaves_nothing_of_the_old_one(page, session):
    index = make_index()
    finding = Finding(kind="tiny", text="1 tiny picture.", paths=(index.samples[0].path,))
    load(
        session, replace(index, findings=(finding,), refused=(RefusedFile(path="/x", reason="!"),))
    )
    page.classes.selectRow(0)
    load(session, make_index(names=("cat", "dog"), count=10, roots=("/pets",)))
    assert page.findings.rows == []
    assert not page.findings.list.isVisibleTo(page)
    assert page.pane.class_filter.count() == 3
    assert len(page.grid.pictures) == 20


# Splits


def test_shares_are_written_into_the_recipe_once_and_the_data_is_read_again(page, session, qtbot):
    load(session)
    before = data_asked(session)[1]
    page.splits.validation.setValue(25)
    page.splits.validation.setValue(30)
    page.splits.seed.setValue(7)
    qtbot.waitUntil(lambda: data_asked(session)[1] > before)
    data, count = data_asked(session)
    assert data.validation_split == pytest.approx(0.3)
    assert session.jobs.requests(tasks.index_data)[-1].seed == 7
    assert count == before + 1
    session.undo()
    data, _ = data_asked(session)
    assert data.validation_split == pytest.approx(0.15)
    assert session.draft.seed == 0
    assert page.splits.validation.value() == 15


def test_settings_work_before_there_is_a_model(page, session):
    index = make_index()
    session.open_data(index.roots)
    find_again(session, index)
    assert session.recipe is None
    page.splits.test.setValue(25)
    page.splits.apply()
    assert data_asked(session)[0].test_split == pytest.approx(0.25)


def test_shares_leave_something_to_train_on(page, session):
    load(session)
    page.splits.validation.setValue(60)
    page.splits.apply()
    assert page.splits.test.maximum() == 30


def test_what_the_data_says_of_its_splits_is_not_asked_for(page, session):
    load(session, make_index(given_splits=("train", "test")))
    assert not page.splits.test.isVisibleTo(page)
    assert page.splits.validation.isVisibleTo(page)
    assert "test part is given" in page.splits.note.text()


def test_folds_take_the_place_of_the_validation_share(page, session):
    load(session)
    assert not page.splits.fold.isVisibleTo(page)
    choose(page.splits.folds, 5)
    data, _ = data_asked(session)
    assert (data.folds, data.fold) == (5, 0)
    assert not page.splits.validation.isEnabled()
    choose(page.splits.fold, 3)
    assert data_asked(session)[0].fold == 3


def test_groups_are_counted(page, session):
    index = make_index()
    load(session, index)
    choose(page.splits.together, "name")
    assert data_asked(session)[0].group_by == "name"
    samples = tuple(
        replace(s, group=f"plant {max(1, i // 4)}") for i, s in enumerate(index.samples)
    )
    find_again(session, replace(index, samples=samples))
    assert page.splits.groups_note.text() == "74 groups of 4 to 8, 300 pictures in all."
    texts = [page.splits.together.itemText(at) for at in range(page.splits.together.count())]
    assert "table column" not in texts, "there is no table"


def test_a_pattern_is_tried_while_it_is_typed(page, session, qtbot):
    from gui.patterns import try_pattern

    load(session)
    before = data_asked(session)[1]
    choose(page.splits.together, "pattern")
    assert page.splits.pattern.isVisibleTo(page)
    qtbot.keyClicks(page.splits.pattern, "[")
    assert page.splits.groups_note.text() == "This is no regular expression yet."
    page.splits.pattern.clear()
    qtbot.keyClicks(page.splits.pattern, r"(\d\d)\d\d")
    (job,) = session.jobs.waiting(try_pattern)
    job.deliver("finished", try_pattern(job.request, FakeControl()))
    assert page.splits.groups_note.text() == "1 group in 300 files: “00”."
    assert data_asked(session)[1] == before
    qtbot.keyClick(page.splits.pattern, Qt.Key.Key_Return)
    data, _ = data_asked(session)
    assert (data.group_by, data.group_pattern) == ("pattern", r"(\d\d)\d\d")


class FakeControl:
    def checkpoint(self):
        pass


# Pictures


def test_a_resize_policy_is_an_edit(page, session):
    load(session)
    choose(page.pictures.resize_policy, "pad")
    assert data_asked(session)[0].resize == "pad"
    assert session.undo_text == "change of the resizing"


def test_a_region_is_drawn_or_typed(page, session, qtbot):
    from gui.widgets.region_editor import RegionDialog

    load(session)
    page.pictures.ask_region()
    (dialog,) = page.findChildren(RegionDialog)
    dialog.canvas.resize(400, 300)
    session.jobs.finish_thumbnails()
    # 4 × 2 pixels fill the width of 400.
    whole = dialog.canvas.picture_rect()
    assert (whole.width(), whole.height()) == (400, 200)
    dialog.edges["left"].setValue(50)
    assert dialog.canvas.region.left == 0.5
    start, end = (whole.topLeft() + whole.center()) / 2, whole.center()
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
    qtbot.mouseMove(dialog.canvas, end.toPoint())
    qtbot.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())
    assert dialog.edges["left"].value() == 25
    assert dialog.edges["bottom"].value() == 50
    dialog.accept()
    region = data_asked(session)[0].region
    assert (region.left, region.top, region.right, region.bottom) == (0.25, 0.25, 0.5, 0.5)
    assert page.pictures.region_text.text() == "25 % × 25 % of each is used."


# Classes


def test_a_class_is_renamed_in_place(page, session, qtbot):
    load(session)
    model = page.classes.model()
    model.setData(model.index(0, 0), " Daisy ")
    assert data_asked(session)[0].renamed == (("daisy", "Daisy"),)
    assert session.undo_text == "new name Daisy"


def test_classes_are_merged_left_out_and_brought_back(page, session, qtbot, monkeypatch):
    load(session)
    page.classes.select_classes(("daisy", "roses"))
    texts = [action.text() for action in page.classes.actions_for_selection()]
    assert texts == ["Merge into one class…", "Leave out\tX"]
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("garden", True))
    page.classes.actions_for_selection()[0].trigger()
    assert data_asked(session)[0].renamed == (("daisy", "garden"), ("roses", "garden"))
    index = make_index(names=("garden", "tulips"))
    find_again(session, index)
    page.classes.selectRow(0)
    qtbot.keyClick(page.classes, Qt.Key.Key_X)
    assert data_asked(session)[0].left_out_classes == ("daisy", "roses")
    find_again(session, make_index(names=("tulips", "violets")))
    model = page.classes.model()
    shown = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(4)]
    assert shown[2:] == [("daisy", "bring back"), ("roses", "bring back")]
    page.classes.selectRow(3)
    assert [a.text() for a in page.classes.actions_for_selection()] == ["Bring back\tX"]
    page.classes.doubleClicked.emit(model.index(3, 0))
    assert data_asked(session)[0].left_out_classes == ("daisy",)
    session.undo()
    find_again(session, make_index(names=("tulips", "violets")))
    page.classes.clicked.emit(model.index(2, 1))
    assert data_asked(session)[0].left_out_classes == ("roses",)


# The page stays where it is


def test_an_edit_keeps_filter_selection_and_place(page, session, qtbot):
    index = make_index()
    load(session, index)
    page.classes.selectRow(1)
    page.grid.verticalScrollBar().setValue(400)
    path = page.grid.pictures[50].path
    page.grid.select_path(path)
    place = page.grid.verticalScrollBar().value()
    assert place > 0
    gone = index.samples[0]
    page._actions.leave_out((gone.path,))
    find_again(session, replace(index, samples=index.samples[1:]))
    assert {caption.split(" · ")[0] for caption in captions(page)} == {"roses"}
    assert page.grid.selected_paths() == (path,)
    assert page.grid.verticalScrollBar().value() == place
    assert page.pane.class_filter.currentText() == "roses"


def test_a_hundred_thousand_captions_are_not_made_at_once(page, session, monkeypatch):
    made = []
    make = data_pictures.Picture
    monkeypatch.setattr(data_pictures, "Picture", lambda **values: made.append(1) or make(**values))
    load(session, make_index(count=33_000))
    assert len(page.grid.pictures) == 99_000
    assert len(made) < 500


def test_what_can_be_done_with_the_selected_classes_is_below_them(page, session, qtbot):
    load(session)
    assert not page.class_links.isVisibleTo(page)
    page.classes.select_classes(("daisy", "roses"))
    assert [link.text() for link in page.class_links.links] == [
        "Merge into one class…",
        "Leave out",
    ]
    page.class_links.links[1].click()
    qtbot.waitUntil(lambda: session.draft.data.left_out_classes == ("daisy", "roses"))
    page.classes.clearSelection()
    assert not page.class_links.isVisibleTo(page)


def test_numbers_are_called_so(page, session):
    load(session, make_index(names=("weight",), task="regression"))
    model = page.classes.model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert page.summary.text() == "100 pictures · 1 number"
