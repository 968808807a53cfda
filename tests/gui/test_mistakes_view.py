"""Looking through mistakes: the order, what is known of each, and deciding by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from engine import analysis_tasks, tasks
from engine.review_types import Neighbor
from gui.data_edits import Decision
from gui.pages.view_mistakes import MistakesView
from gui.widgets.picture_view import PictureView
from tests.gui.fake_session import (
    find_again,
    load,
    make_evaluation,
    make_index,
    make_run,
    make_session,
    open_data,
    select_run,
)
from tests.gui.test_evaluate_page import make_labels_evaluation, make_numbers_evaluation

LOSSES = (0.3, 2.5, 1.0)


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


def wrong_twice(evaluation):
    """Two roses taken for tulips and a daisy for a rose, with losses; the others are right."""
    known = iter(zip((2, 1, 2), (0.7, 0.9, 0.8), LOSSES, strict=True))
    true = iter((1, 0, 1))
    samples = []
    for sample in evaluation.samples:
        if sample.label != sample.predicted:
            predicted, probability, loss = next(known)
            label = next(true)
            sample = replace(
                sample, label=label, predicted=predicted, probability=probability, loss=loss
            )
        samples.append(sample)
    return replace(evaluation, samples=tuple(samples))


def evaluated(session, evaluation, **run):
    load(session)
    select_run(session, make_run(1, **run))
    session.evaluate()
    session.jobs.finish(tasks.evaluate_run, evaluation)


@pytest.fixture
def view(session, qtbot):
    evaluated(session, wrong_twice(make_evaluation()))
    return shown(session, qtbot)


def shown(session, qtbot, width=900):
    made = MistakesView(session)
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    made.activateWindow()
    made.grid.setFocus()
    return made


def captions(view):
    return [(picture.caption, picture.second) for picture in view.grid.pictures]


def answers(view):
    return [picture.caption for picture in view.grid.pictures]


def test_mistakes_come_in_the_order_that_is_asked_for(view):
    assert answers(view) == [
        "roses 90 %",
        "tulips 80 %",
        "tulips 70 %",
    ]
    view.order.set_value("loss")
    view.order.edited.emit("loss")
    assert view.title.text() == "3 mistakes, the largest loss first"
    assert [view.pane._things[at].loss for at in range(3)] == [2.5, 1.0, 0.3]
    view.order.set_value("pair")
    view.order.edited.emit("pair")
    # Roses taken for tulips is the most frequent; within a pair the surest comes first.
    assert answers(view) == [
        "tulips 80 %",
        "tulips 70 %",
        "roses 90 %",
    ]


def test_evaluations_without_losses_are_not_sorted_by_them(session, qtbot):
    evaluated(session, make_evaluation())
    view = shown(session, qtbot)
    assert [view.order.itemText(at) for at in range(view.order.count())] == [
        "The surest first",
        "By class pair",
    ]


def test_what_is_known_of_a_sample_stands_beside_the_grid(view, session):
    detail = view.pane.detail
    facts = detail.facts.text().replace("\u00a0", " ").split("\u2003 ")
    assert facts == ["Predicted: roses", "True: daisy", "Confidence: 90 %", "Loss: 2.5"]
    assert detail.title.text() == view.pane.item.path.rsplit("/", 1)[1]
    assert detail.label.isEnabled()


def test_keys_decide_and_arrows_go_on(view, session, qtbot, monkeypatch):
    menus = []
    # The offscreen platform cannot show one.
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    first, second, third = (picture.path for picture in view.grid.pictures)
    decisions = view.pane.decisions
    qtbot.keyClick(view.grid, Qt.Key.Key_X)
    assert decisions.text(first) == "left out"
    assert captions(view)[0] == ("roses 90 %", "✓ left out")
    assert view.pane.detail.out.text() == "Bring back"
    qtbot.keyClick(view.grid, Qt.Key.Key_Right)
    qtbot.keyClick(view.grid, Qt.Key.Key_F)
    assert decisions.text(second) == "fine"
    qtbot.keyClick(view.grid, Qt.Key.Key_Right)
    qtbot.keyClick(view.grid, Qt.Key.Key_L)
    (menu,) = menus
    # The likeliest class first, then all others; Enter takes the first.
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == ["tulips", "daisy", "roses"]
    assert menu.activeAction().text() == "tulips"
    menu.activeAction().trigger()
    assert decisions.of(third) == Decision("relabelled", ("tulips",))
    assert view.pane.summary.text() == "3 pictures decided, for the next training"
    view.pane.take_back.click()
    assert decisions.of(third) is None
    assert not view.pane.take_back.isVisibleTo(view)


def test_what_was_decided_can_be_copied(view, session, qtbot, monkeypatch, tmp_path):
    assert not view.pane.copy.isVisibleTo(view)
    qtbot.keyClick(view.grid, Qt.Key.Key_X)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    view.pane.copy.click()
    (request,) = session.jobs.requests(analysis_tasks.copy_data)
    assert request.to == str(tmp_path / "flowers-corrected")


def test_enter_opens_a_mistake_in_large_where_the_same_keys_decide(view, session, qtbot):
    first, second = (picture.path for picture in view.grid.pictures[:2])
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    (large,) = view.findChildren(PictureView)
    assert large.current == first
    assert "Predicted: roses" in large.facts.text()
    large.go(1)
    assert view.pane.item.path == second, "what is decided is what is seen"
    large.buttons[1].click()
    assert view.pane.decisions.text(second) == "left out"
    assert "Decided: left out" in large.facts.text()
    large.close()


def test_a_run_of_other_data_says_so_and_offers_to_open_it(view, session, monkeypatch):
    open_data(session, make_index(names=("cat", "dog"), roots=("/pets",)))
    pane = view.pane
    assert pane.summary.text().startswith("The data of this run is not open")
    assert not pane.detail.out.isEnabled()
    pane.leave_out()
    assert session.draft.data.left_out == ()
    opened = []
    monkeypatch.setattr(session, "open_run_data", opened.append)
    pane.open_data.click()
    assert opened == ["/runs/1"]


def test_the_nearest_training_samples_are_asked_for_once_and_then_come_by_themselves(
    view, session, qtbot
):
    strip = view.pane.detail.neighbors
    assert not session.jobs.requests(analysis_tasks.nearest_samples)
    strip.bar.button.click()
    found = (
        Neighbor(path="/flowers/roses/0001.jpg", label=1, similarity=0.97),
        Neighbor(path="/flowers/daisy/0002.jpg", label=0, similarity=0.91),
    )
    session.jobs.finish(analysis_tasks.nearest_samples, found)
    assert [button.text() for button in strip.buttons] == ["roses", "daisy"]
    assert "97 % alike to the model" in strip.buttons[0].toolTip()
    assert not strip.bar.isVisibleTo(view)
    qtbot.keyClick(view.grid, Qt.Key.Key_Right)
    assert not strip.buttons
    qtbot.waitUntil(lambda: len(session.jobs.requests(analysis_tasks.nearest_samples)) == 2)
    assert session.jobs.requests(analysis_tasks.nearest_samples)[1].path == view.pane.item.path


def test_a_sample_from_another_view_is_shown_also_where_it_is_no_mistake(view):
    mistake = view.grid.pictures[1].path
    view.show_sample(mistake)
    assert view.pane.item.path == mistake
    view.show_sample("/flowers/daisy/0001.jpg")
    assert view.title.text() == "0001.jpg"
    assert captions(view) == [("not evaluated", "")]
    assert view.all_mistakes.isVisibleTo(view)
    view.show_samples("Two of them", ("/flowers/daisy/0019.jpg", "/flowers/daisy/0002.jpg"))
    assert view.title.text() == "Two of them"
    assert captions(view)[0] == ("daisy 80 %", "")
    view.all_mistakes.click()
    assert len(view.grid.pictures) == 3


def test_why_is_asked_of_the_other_view(view, qtbot):
    asked = []
    view.reason_asked.connect(asked.append)
    qtbot.keyClick(view.grid, Qt.Key.Key_W)
    assert asked == [view.grid.pictures[0].path]


def test_labels_are_put_on_and_taken_off_one_by_one(session, qtbot):
    evaluated(session, make_labels_evaluation())
    bare = make_index(names=("bright", "red"), count=3)
    samples = tuple(replace(s, label=-1, labels=(s.label,)) for s in bare.samples)
    open_data(session, replace(bare, roots=("/pictures",), samples=samples, task="multi_label"))
    view = shown(session, qtbot)
    both = next(at for at, one in enumerate(view.pane._things) if one.labels == (0, 1))
    view.grid.setCurrentIndex(view.grid.model().index(both, 0))
    path = view.pane.item.path
    menu = view.pane.label_menu(view.pane.item)
    actions = {a.text(): a for a in menu.actions() if not a.isSeparator()}
    assert all(action.isChecked() for action in actions.values())
    actions["red"].trigger()
    assert view.pane.decisions.of(path) == Decision("relabelled", ("bright",))
    # A recipe cannot say that it has none.
    menu = view.pane.label_menu(view.pane.item)
    assert [a.text() for a in menu.actions() if not a.isEnabled() and a.text()] == ["bright"]


def test_a_wrong_number_is_written_anew(session, qtbot, monkeypatch):
    evaluated(session, make_numbers_evaluation(), task="regression")
    bare = make_index(names=("age", "year"), count=2)
    samples = tuple(replace(s, label=-1, values=(1.0, 2.0)) for s in bare.samples)
    open_data(session, replace(bare, roots=("/pictures",), samples=samples, task="regression"))
    view = shown(session, qtbot)
    path = view.pane.item.path
    answers = iter((("12", True), ("12,5 2001", True)))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: next(answers))
    view.pane.ask_label()
    assert view.pane.decisions.of(path) is None, "both numbers are needed"
    view.pane.ask_label()
    assert view.pane.decisions.of(path) == Decision("relabelled", ("12.5 2001",))


def test_rows_are_decided_like_pictures(session, qtbot):
    evaluated(
        session,
        make_numbers_evaluation("/houses.csv::{0}"),
        task="regression",
        media="vector",
    )
    index = make_index(roots=("/houses.csv",), media="vector", task="regression")
    open_data(session, replace(index, bases=("/houses.csv",)))
    view = shown(session, qtbot)
    assert not view.pane.detail.picture.isVisibleTo(view)
    view.rows.selectRow(1)
    view.pane.leave_out()
    path = view.pane.item.path
    assert session.draft.data.left_out == (path.removeprefix("/houses.csv"),)
    assert view.rows.model().index(1, 2).data() == "✓ left out"


def test_in_a_narrow_place_the_large_one_is_below(session, qtbot):
    evaluated(session, make_evaluation())
    view = shown(session, qtbot, width=500)
    assert view.pane.splitter.orientation() == Qt.Orientation.Vertical
    view.resize(1200, 600)
    assert view.pane.splitter.orientation() == Qt.Orientation.Horizontal
    assert view.minimumSizeHint().height() <= 320


def test_after_an_edit_place_and_selection_stay(view, session):
    path = view.grid.pictures[1].path
    view.show_sample(path)
    view.pane.leave_out()
    find_again(session, make_index())
    assert view.grid.selected_paths() == (path,)
    assert view.pane.detail.decision.text() == "Decided: left out"
