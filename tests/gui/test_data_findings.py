from dataclasses import replace

import pytest

from engine import tasks
from engine.events import FindingsFound, Progress
from engine.types import Finding, RefusedFile, Remedy
from gui.pages.data import DataPage
from gui.widgets.basics import Folding
from tests.gui.fake_session import load, make_index, make_session

INDEX = make_index()
COPIES = Finding(
    kind="copies_across_splits",
    text="2 pictures are in more than one split.",
    paths=(INDEX.samples[0].path, INDEX.samples[9].path),
    remedy="Leave out all copies but one.",
    remedies=(
        Remedy(kind="leave_out", text="Leave out 1", paths=(INDEX.samples[9].path,)),
        Remedy(kind="group_look_alikes", text="Keep look-alikes together"),
        Remedy(kind="keep", text="Keep"),
    ),
)
IMBALANCE = Finding(
    kind="imbalance",
    text="daisy has many more.",
    remedies=(Remedy(kind="weigh_classes", text="Weigh classes"),),
)
NOTE = Finding(kind="hidden", text="3 hidden files were passed over.", level="info")


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


def button(page, text):
    (found,) = [b for line in page.findings.rows for b in line.buttons if b.text() == text]
    return found


def folded(page):
    return [f.link.text() for f in page.findings.list.findChildren(Folding)]


def test_each_is_one_line_with_its_files_a_click_away(page, session):
    load(session, replace(INDEX, findings=(COPIES, NOTE)))
    assert [line.text.text() for line in page.findings.rows] == [COPIES.text, NOTE.text]
    assert page.findings.state.text() == "300 looked at"
    button(page, "Show 2").click()
    assert {picture.path for picture in page.grid.pictures} == set(COPIES.paths)
    assert page.pane.shown.text() == "2 of 300 pictures"
    page.pane.all_link.click()
    assert len(page.grid.pictures) == 300


def test_copies_are_shown_beside_one_another(page, session):
    paths = tuple(INDEX.samples[at].path for at in (0, 150, 3, 160))
    load(session, replace(INDEX, findings=(replace(COPIES, paths=paths),)))
    button(page, "Show 4").click()
    assert tuple(picture.path for picture in page.grid.pictures) == paths


def test_a_remedy_is_one_click_and_one_step_back(page, session):
    load(session, replace(INDEX, findings=(COPIES,)))
    button(page, "Leave out 1").click()
    data = session.jobs.requests(tasks.index_data)[-1].data
    assert data.left_out == ("daisy/0009.jpg",)
    assert not button(page, "Leave out 1").isEnabled(), "until it has been looked at again"
    assert session.undo_text == "leaving out 0009.jpg"
    session.undo()
    assert session.draft.data.left_out == ()


def test_a_finding_is_kept_and_look_alikes_are_kept_together(page, session):
    load(session, replace(INDEX, findings=(COPIES,)))
    button(page, "Dismiss").click()
    (kept,) = session.draft.data.kept
    assert (kept.kind, kept.paths) == (
        "copies_across_splits",
        ("daisy/0000.jpg", "daisy/0009.jpg"),
    )
    session.undo()
    button(page, "Keep look-alikes together").setEnabled(True)
    button(page, "Keep look-alikes together").click()
    assert session.draft.data.group_by == "look_alikes"
    assert page.splits.together.value == "look_alikes"


def test_weighing_classes_is_a_choice_of_training_and_not_offered_twice(page, session):
    load(session, replace(INDEX, findings=(IMBALANCE,)))
    # What suits imbalanced data may have been filled in already.
    train = session.draft.train.model_copy(update={"class_weights": "none"})
    session.set_draft(replace(session.draft, train=train))
    button(page, "Weigh classes").click()
    assert session.draft.train.class_weights == "balanced"
    assert session.undo_text == "weighing classes"
    assert page.findings.rows[0].buttons == []
    session.undo()
    assert button(page, "Weigh classes").isEnabled()


def test_many_of_a_kind_are_folded_and_so_are_notes(page, session):
    alike = tuple(replace(COPIES, kind="tiny", text=f"{n} tiny", remedies=()) for n in range(4))
    load(session, replace(INDEX, findings=(*alike, NOTE)))
    assert folded(page) == ["▸ 3 more like this", "▸ 1 note"]


def test_the_gravest_are_shown_and_what_was_unfolded_stays_so(page, session):
    kinds = [replace(COPIES, kind=f"kind {n}", text=f"Finding {n}.") for n in range(6)]
    load(session, replace(INDEX, findings=tuple(kinds)))
    assert folded(page) == ["▸ 3 more findings"]
    shown = [line.finding.text for line in page.findings.rows if line.isVisibleTo(page)]
    assert shown == ["Finding 0.", "Finding 1.", "Finding 2."]
    height = page.findings.list.height()
    page.findings.list.findChild(Folding).set_open(True)
    assert all(line.isVisibleTo(page) for line in page.findings.rows)
    assert page.findings.list.height() > height, "one scroll area, that of the column"
    load(session, replace(INDEX, findings=tuple(kinds[:5])))
    assert folded(page) == ["▾ 2 more findings"]


def test_what_cannot_be_used_is_not_left_out_once_more(page, session):
    cut = RefusedFile(path="/flowers/daisy/cut.jpg", reason="It is cut off.")
    finding = replace(
        COPIES,
        kind="truncated",
        paths=(cut.path,),
        remedies=(
            Remedy(kind="leave_out", text="Leave out", paths=(cut.path,)),
            Remedy(kind="keep", text="Keep", paths=(cut.path,)),
        ),
    )
    load(session, replace(INDEX, findings=(finding,), refused=(cut,)))
    texts = [b.text() for b in page.findings.rows[0].buttons]
    assert texts == ["Which, and why", "Dismiss"]


def test_files_that_cannot_be_used_are_told_with_their_reasons(page, session):
    refused = (
        RefusedFile(path="/flowers/daisy/cut.jpg", reason="It is cut off."),
        RefusedFile(path="/flowers/daisy/note.txt", reason="It is not a picture."),
    )
    finding = Finding(
        kind="truncated", text="1 file is cut off.", paths=("/flowers/daisy/cut.jpg",)
    )
    load(session, replace(INDEX, findings=(finding,), refused=refused))
    assert folded(page) == ["▸ Which, and why"]
    button(page, "Which, and why").click()
    texts = [label.text() for label in page.findings.list.findChildren(type(page.title))]
    assert texts.count("cut.jpg: It is cut off.") == 1, "told by the finding, and only there"
    assert "1 file cannot be used and is left out." in texts
    assert page.findings.state.text() == "302 looked at"


def test_nothing_wrong_is_said_too(page, session):
    load(session, INDEX)
    assert page.findings.state.text() == "300 looked at, nothing wrong ✓"
    assert not page.findings.list.isVisibleTo(page)


def test_progress_is_shown_after_a_moment_and_can_be_cancelled(page, session, qtbot):
    session.open_data(INDEX.roots)
    session.jobs.finish(tasks.index_data, replace(INDEX, is_checked=False))
    assert not page.findings.bar.isVisibleTo(page), "a check that ends at once shows no bar"
    session.jobs.report(tasks.check_data, Progress(text="Looking", done=120, total=300))
    qtbot.waitUntil(lambda: page.findings.bar.isVisibleTo(page))
    assert page.findings.state.text() == "checking 120 of 300"
    session.jobs.report(tasks.check_data, FindingsFound(findings=(COPIES,), refused=()))
    assert len(page.findings.rows) == 1, "findings come as they are found"
    page.findings.cancel.click()
    assert not session.is_checking
    assert page.findings.state.text() == "not all looked at"
    page.findings.again.click()
    assert session.is_checking


def test_short_remedies_share_a_line_and_keep_is_no_second_way_of_keeping_together(page, session):
    alike = Remedy(kind="group_look_alikes", text="Keep look-alikes together")
    move = Remedy(kind="move", text="Move 1 to train", paths=COPIES.paths[1:], split="train")
    leave_out, _alike, keep = COPIES.remedies
    found = replace(COPIES, remedies=(leave_out, alike, move, keep))
    load(session, replace(INDEX, findings=(found,)))
    assert [b.text() for b in page.findings.rows[0].buttons] == [
        *("Show 2", "Leave out 1", "Move 1 to train", "Keep look-alikes together", "Dismiss")
    ]
