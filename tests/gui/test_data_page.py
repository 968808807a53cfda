import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from engine import tasks
from engine.types import Finding, RefusedFile, Sample
from gui.pages.data import DataPage, FindingCard
from gui.pages.data_settings import splits_by_folder
from tests.gui.fake_session import load, make_index, make_session


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


def test_empty_it_says_what_to_drop_and_has_a_button(page, session, monkeypatch):
    assert page.empty.isVisible()
    assert page.empty.text.text().startswith("Drop a folder of pictures here")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/flowers")
    page.empty.button.click()
    (request,) = session.jobs.requests(tasks.scan_data)
    assert request.data.roots == ("/flowers",)


def test_it_shows_classes_counts_and_pictures(page, session):
    load(session)
    assert not page.empty.isVisible()
    assert page.summary.text() == "300 pictures · 3 classes"
    model = page.classes.model()
    texts = [[model.index(r, c).data() for c in (0, 2, 3, 4)] for r in range(3)]
    assert texts[0] == ["daisy", "70", "20", "10"]
    assert len(page.grid.pictures) == 300
    assert "daisy · train" in captions(page)


def test_filters_narrow_the_pictures_and_show_all_brings_them_back(page, session):
    load(session)
    page.split_filter.setCurrentIndex(3)
    page.split_filter.activated.emit(3)
    assert captions(page) == ["daisy"] * 10 + ["roses"] * 10 + ["tulips"] * 10
    page.classes.selectRow(1)
    assert captions(page) == ["roses"] * 10
    assert page.shown.text() == "10 of 300 pictures"
    page.all_link.click()
    assert len(page.grid.pictures) == 300
    assert page.all_link.isHidden()


def test_findings_and_refused_files_are_told(page, session):
    index = make_index()
    finding = Finding(
        kind="copies_across_splits",
        text="2 pictures are in more than one split.",
        paths=(index.samples[0].path, index.samples[9].path),
        remedy="Leave out all copies but one.",
    )
    refused = (RefusedFile(path="/flowers/daisy/broken.jpg", reason="The file is cut off."),)
    load(session, replace(index, findings=(finding,), refused=refused))
    assert page.refused_list.item(0).text() == "broken.jpg: The file is cut off."
    assert page.refused_card.isVisibleTo(page)
    (card,) = page.findChildren(FindingCard)
    assert card.text.text() == finding.text
    page.show_finding(finding)
    assert {picture.path for picture in page.grid.pictures} == set(finding.paths)


def test_another_data_set_leaves_nothing_of_the_old_one(page, session, qtbot):
    index = make_index()
    load(session, replace(index, refused=(RefusedFile(path="/x.jpg", reason="bad"),)))
    load(session, make_index(names=("cat", "dog"), count=10))
    assert not page.refused_card.isVisibleTo(page)
    assert page.class_filter.count() == 3
    assert len(page.grid.pictures) == 20


def test_shares_are_written_into_the_recipe_once_and_scanned_again(page, session, qtbot):
    load(session)
    scans = len(session.jobs.requests(tasks.scan_data))
    page.splits.validation.setValue(25)
    page.splits.validation.setValue(30)
    page.splits.seed.setValue(7)
    qtbot.waitUntil(lambda: len(session.jobs.requests(tasks.scan_data)) > scans)
    request = session.jobs.requests(tasks.scan_data)[-1]
    assert request.data.validation_split == pytest.approx(0.3)
    assert request.seed == 7
    assert len(session.jobs.requests(tasks.scan_data)) == scans + 1


def test_settings_work_before_there_is_a_model(page, session, qtbot):
    index = make_index()
    session.open_data(index.roots)
    session.jobs.finish(tasks.scan_data, index)
    assert session.recipe is None
    page.splits.test.setValue(15)
    page.splits.apply()
    assert session.jobs.requests(tasks.scan_data)[-1].data.test_split == pytest.approx(0.15)
    page.pictures.augment.setCurrentIndex(1)
    page.pictures.augment.activated.emit(1)
    assert session.draft.augment.preset == "gentle"
    assert "Mirrored" in page.pictures.augment_note.text()


def test_shares_leave_something_to_train_on(page, session):
    load(session)
    page.splits.validation.setValue(60)
    page.splits.apply()
    assert page.splits.test.maximum() == 30


def test_a_resize_policy_is_scanned_with(page, session):
    load(session)
    page.pictures.resize_policy.setCurrentIndex(2)
    page.pictures.resize_policy.activated.emit(2)
    assert session.jobs.requests(tasks.scan_data)[-1].data.resize == "pad"


def test_folders_decide_the_splits_they_name(page, session):
    samples = tuple(
        Sample(path=f"/d/{folder}/{name}/{i}.jpg", label=label, split=split)
        for folder, split in (("train", "train"), ("test", "test"))
        for label, name in enumerate(("a", "b"))
        for i in range(5)
    )
    index = make_index(names=("a", "b"), roots=("/d",), samples=samples)
    assert splits_by_folder(index) == {"train", "test"}
    assert splits_by_folder(make_index()) == frozenset()
    load(session, index)
    assert not page.splits.test.isEnabled()
    assert page.splits.validation.isEnabled()
    assert "test folder is kept" in page.splits.note.text()


def test_a_hundred_thousand_pictures_are_shown_in_no_time(page, session):
    index = make_index(count=33_000)
    start = time.perf_counter()
    load(session, index)
    assert time.perf_counter() - start < 2, "it takes 0.2 s on an idle machine"
    assert len(page.grid.pictures) == 99_000
    assert page.grid.pictures[-1].caption == "tulips · test"
