"""Suspect labels and look-alikes: asked for, shown, decided."""

import pytest
from PySide6.QtCore import Qt

from engine import analysis_tasks
from engine.review_types import LabelSuspect, LookAlikePair, Review
from gui.pages.view_labels import LabelsView
from gui.review_texts import suspects
from tests.gui.fake_session import load, make_run, make_session, select_run

NAMES = ("daisy", "roses", "tulips")


def suspect(number, given=0, suggested=1):
    return LabelSuspect(
        path=f"/flowers/daisy/{number:04d}.jpg",
        split="train",
        given=given,
        suggested=suggested,
        given_probability=0.02,
        suggested_probability=0.95,
        score=0.1 * number,
    )


PAIR = LookAlikePair(
    first="/flowers/daisy/0001.jpg",
    second="/flowers/roses/0002.jpg",
    first_label=0,
    second_label=1,
    first_split="train",
    second_split="test",
    similarity=0.998,
)
REVIEW = Review(
    class_names=NAMES,
    num_samples=300,
    suspects=(suspect(0), suspect(1), suspect(2)),
    num_expected=2,
    look_alikes=(PAIR,),
    accuracy=0.9,
    method="Five folds.",
)


@pytest.fixture
def session(qapp):
    made = make_session(loaded=True)
    select_run(made, make_run(1))
    yield made
    made.deleteLater()


@pytest.fixture
def view(session, qtbot):
    made = LabelsView(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def review(view, session):
    view.ask.button.click()
    session.jobs.finish(analysis_tasks.review_run, REVIEW)


def captions(view):
    return [(p.caption, p.second, p.color) for p in view.pane.grid.pictures]


def test_nothing_is_asked_unasked(view, session):
    assert not session.jobs.requests(analysis_tasks.review_run)
    assert not view.pane.isVisibleTo(view)
    review(view, session)
    (request,) = session.jobs.requests(analysis_tasks.review_run)
    assert request.run_dir == "/runs/1"


def test_what_is_probably_wrong_is_shown_first_and_the_rest_on_request(view, session):
    review(view, session)
    assert view.title.text() == "2 labels that are probably wrong"
    assert captions(view) == [("roses?", "called daisy", "warning")] * 2
    assert view.method.text() == "Five folds."
    assert not view.ask.isVisibleTo(view)
    facts = view.pane.detail.facts.text().replace("\u00a0", " ")
    assert "Label: daisy" in facts
    assert "Judged as: roses (95 %)" in facts
    view.what.set_value("all")
    view.what.edited.emit("all")
    assert len(view.pane.grid.pictures) == 3


def test_a_suspect_is_decided(view, session, qtbot):
    review(view, session)
    view.pane.grid.setFocus()
    qtbot.keyClick(view.pane.grid, Qt.Key.Key_F)
    assert captions(view)[0][1] == "✓ fine"
    assert view.pane.label_menu(view.pane.item).actions()[0].text() == "roses"


def test_look_alikes_stand_beside_one_another(view, session):
    review(view, session)
    view.what.set_value("pairs")
    view.what.edited.emit("pairs")
    assert view.title.text() == "1 pair that looks alike"
    # Of two classes: one of them ought to go.
    assert [(caption, color) for caption, _second, color in captions(view)] == [
        ("1 · daisy", "bad"),
        ("1 · roses", "bad"),
    ]
    view.pane.detail.like.click()
    assert view.pane.item.path == PAIR.second
    view.pane.leave_out()
    assert session.draft.data.left_out == ("roses/0002.jpg",)


def test_another_run_forgets_what_was_found(view, session):
    review(view, session)
    view.show_run()
    assert view.pane.isVisibleTo(view), "it is the same run"
    session.select_run("/runs/2")
    view.show_run()
    assert not view.pane.isVisibleTo(view)
    assert view.ask.isVisibleTo(view)


def test_a_missing_or_needless_label_of_several_is_told_as_such():
    shown = suspects(
        Review(
            class_names=NAMES,
            num_samples=2,
            suspects=(suspect(0, given=-1), suspect(1, suggested=-1)),
            num_expected=2,
            look_alikes=(),
            accuracy=0.9,
            method="",
        )
    )
    missing, needless = map(shown.make, shown.things)
    assert (missing.caption, missing.suggested) == ("roses missing?", ("roses",))
    assert (needless.caption, needless.suggested) == ("daisy not there?", ("daisy",))


def test_a_review_without_a_run_cannot_be_asked(qapp, qtbot):
    session = make_session()
    load(session)
    view = LabelsView(session)
    qtbot.addWidget(view)
    view.ask.start()
    assert not session.jobs.requests(analysis_tasks.review_run)
    session.deleteLater()
