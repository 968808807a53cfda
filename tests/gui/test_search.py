"""A search in the window: set up, followed, stopped, shown again, its best taken over."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from engine.search.types import (
    BestRequest,
    SearchChanged,
    SearchEstimate,
    SearchState,
    TrialRecord,
)
from engine.search_tasks import (
    estimate_search,
    read_search,
    run_search,
    search_recipe,
    stop_search,
)
from gui.models.trials import TrialsModel
from gui.pages.train import TrainPage
from gui.searching import KeptSearch, list_searches, searches_dir
from tests.gui.fake_session import make_run, make_session, select_run


def trial(number, score=None, state="completed", **values):
    values = values or {"learning_rate": 10.0 ** -(2 + number % 3), "layers": number % 3}
    return TrialRecord(
        number=number, state=state, values=tuple(values.items()), score=score, seconds=4.0
    )


TRIALS = (
    trial(0, 0.80),
    trial(1, 0.90, learning_rate=0.001, layers=1, units=128),
    trial(2, 0.70, state="pruned"),
    trial(3, state="failed"),
)


@pytest.fixture
def session(qtbot):
    session = make_session(loaded=True)
    yield session
    session.deleteLater()


@pytest.fixture
def page(session, qtbot):
    page = TrainPage(session)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    page.make_curves()
    page.form.search_link.click()
    return page


@pytest.fixture
def view(page):
    return page.search


def state_of(view, status="running", trials=TRIALS, best=1):
    spec = view.form.spec
    return SearchState(
        folder=view.searching.folder,
        spec=spec,
        status=status,
        trials=trials,
        best=best,
        seconds=12.0,
        workers=("here:1",) if status == "running" else (),
        created=0.0,
    )


def start(session, view):
    view.form.start.click()
    assert session.jobs.waiting(run_search)
    changed = SearchChanged(state=state_of(view))
    session.jobs.report(run_search, changed)


def test_it_stands_in_the_place_of_the_curves_until_they_are_wanted(page, view):
    assert view.isVisible() and not page.curves.isVisible() and not page.progress.isVisible()
    view.back.click()
    assert page.curves.isVisible() and page.progress.isVisible() and not view.isVisible()


def test_the_form_says_what_is_tried_and_what_it_costs(session, view, qtbot):
    form = view.form
    assert form.spec.space.searched == ("learning-rate", "head")
    assert form.rate.text() == "Learning rate: 0.0001 to 0.01"
    assert (form.spec.trials, form.spec.pruner, form.spec.seconds) == (40, "median", None)
    qtbot.waitUntil(lambda: bool(session.jobs.waiting(estimate_search)))
    session.jobs.finish(
        estimate_search,
        SearchEstimate(num_passes=1, seconds_features=20.0, seconds_trial=4.0, seconds=180.0),
    )
    assert form.estimate.text().startswith("About 3 min: frozen layers once, 20 s; then 40 trials")
    for box in form.boxes:
        if box.isChecked():
            box.click()
    assert not form.start.isEnabled() and form.problem.text() == "Tick what is to be tried."
    form.optimizer.click()
    form.depth.click()
    form.minutes.setValue(5)
    assert form.spec.space.searched == ("optimizer", "freeze-depth")
    assert form.spec.seconds == 300.0 and form.start.isEnabled()


def test_a_rate_far_too_high_is_searched_as_high_as_can_be(session, view):
    train = session.recipe.train
    phases = (train.phases[0].model_copy(update={"learning_rate": 1e30}), *train.phases[1:])
    train = train.model_copy(update={"phases": phases})
    session.set_recipe(session.recipe.model_copy(update={"train": train}))
    assert view.form.spec.space.learning_rate.low == 1
    assert view.form.rate.text() == "Learning rate: 1 to 100"


def test_other_models_are_tried_beside_the_recipes_own(session, view):
    from engine.types import Application

    here = [
        Application(
            name=name,
            input_size=224,
            num_parameters=10,
            weights_bytes=10,
            imagenet_top1=0.7,
            preprocessing="tf",
            weights_here=name != "Xception",
        )
        for name in ("MobileNetV2", "DenseNet121", "Xception")
    ]
    session._applications_listed(tuple(here))
    view.form.source.click()
    sources = view.form.spec.space.sources
    assert [one.location for one in sources] == ["DenseNet121", "MobileNetV2"]
    assert sources[0] == session.recipe.source


def test_trials_come_live_the_best_first(session, view):
    start(session, view)
    assert view.title.text() == "Searching: 4 of 40 tried"
    assert "Best: <b>90.0 %</b> on validation, trial 1" in view.detail.text()
    assert "1 ended early" in view.detail.text() and "1 failed" in view.detail.text()
    model = view.model
    assert [row.number for row in model.rows] == [1, 0, 2, 3]
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts == ["1", "★ 90.0 %", "0.001", "1", "128", "4 s", "done"]
    assert model.index(1, 4).data() == "–"
    assert list(view.best_plot.points.getData()[1]) == [80.0, 90.0, 70.0]
    assert list(view.best_plot.best.getData()[1]) == [80.0, 90.0, 90.0]
    assert len(view.parallel.best.getData()[0]) == 4
    # A trial that is chosen stays so while others come.
    view.table.selectRow(model.row_of(0))
    more = replace(state_of(view), trials=(*TRIALS, trial(4, 0.85)))
    session.jobs.report(run_search, SearchChanged(state=more))
    assert view.chosen.number == 0 and view.use.text() == "Use trial 0"


def test_stopping_keeps_what_is_done_and_it_can_go_on(session, view, qtbot):
    start(session, view)
    job = session.jobs.waiting(run_search)[-1]
    view.stop.click()
    assert job.state == "stopping" and "stop" in job.commands
    session.jobs.finish(run_search, state_of(view, "stopped"))
    Path(view.searching.folder).mkdir(parents=True)
    (Path(view.searching.folder) / "search.json").write_text("{}")
    job.deliver("ended", None)
    session.jobs.finish(read_search, state_of(view, "stopped"))
    assert view.title.text() == "Search stopped: 4 of 40 tried"
    assert view.go_on.isVisible() and view.again.isVisible() and not view.stop.isVisible()
    view.go_on.click()
    assert session.jobs.requests(run_search)[-1].spec is None
    assert session.jobs.requests(run_search)[-1].folder == view.searching.folder


def test_the_best_becomes_the_recipe_and_undo_takes_it_back(session, view):
    start(session, view)
    before = session.recipe
    train = before.train.model_copy(update={"batch_size": 7})
    view.use.click()
    assert session.jobs.requests(search_recipe) == [
        BestRequest(folder=view.searching.folder, trial=None)
    ]
    session.jobs.finish(search_recipe, before.model_copy(update={"train": train}))
    assert session.recipe.train.batch_size == 7
    assert session.undo_text == "the recipe of trial 1"
    session.undo()
    assert session.recipe == before


def test_a_search_that_cannot_begin_gives_the_form_back(session, view):
    view.form.start.click()
    told = []
    session.error_raised.connect(lambda sentence, _details: told.append(sentence))
    job = session.jobs.waiting(run_search)[-1]
    session.jobs.fail(run_search, "The data is gone.")
    job.deliver("ended", None)
    assert told == ["The data is gone."] and view.form.isVisible()


def test_earlier_searches_are_shown_again_and_those_of_others_followed(session, view, qtbot):
    kept = KeptSearch(folder="/searches/3", created=0.0, trials=40)
    session.jobs.finish(list_searches, (kept,))
    assert view.earlier.isVisible() and view.earlier.count() == 2
    view.earlier.edited.emit(kept.folder)
    session.jobs.finish(read_search, state_of(view))
    assert view.title.text() == "Searching: 4 of 40 tried"
    view.searching._poll.setInterval(1)
    view.searching._poll.start()
    qtbot.waitUntil(lambda: bool(session.jobs.waiting(read_search)))
    view.stop.click()
    assert session.jobs.requests(stop_search) == [kept.folder]
    session.jobs.finish(read_search, state_of(view, "completed"))
    assert view.title.text() == "Search done: 4 of 40 tried" and not view.bar.isVisible()
    view.join.setVisible(True)
    view.join.click()
    assert QGuiApplication.clipboard().text() == 'graft search "/searches/3" --join'
    view.again.click()
    assert view.form.isVisible() and view.earlier.value == ""


def test_searches_are_found_by_their_folders(tmp_path):
    searches_dir().mkdir(parents=True)
    for number, created in ((1, 5.0), (2, 9.0)):
        folder = searches_dir() / str(number)
        folder.mkdir()
        text = f'{{"created": {created}, "spec": {{"trials": 8}}}}'
        (folder / "search.json").write_text(text)
    (searches_dir() / "3").mkdir()
    (searches_dir() / "3" / "search.json").write_text("{")
    found = list_searches(str(searches_dir()), None)
    assert [Path(one.folder).name for one in found] == ["2", "1"] and found[0].trials == 8


def test_trials_are_chosen_in_the_plot_by_keys_and_by_the_mouse(session, view, qtbot):
    start(session, view)
    plot = view.parallel
    assert plot.access_value() == "trial 1: Learning rate 0.001, Hidden layers 1, Units 128; 90.0 %"
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert view.chosen.number == 1
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert view.chosen.number == 0
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert view.chosen.number == 2 and "trial 2" in plot.access_value()
    place = plot._places[[one.number for one in plot._trials].index(1)]
    box = plot.getPlotItem().getViewBox()
    middle = box.mapViewToScene(QPointF(2.5, (place[2] + place[3]) / 2))
    at = plot.mapFromScene(middle)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
    assert view.chosen.number == 1


def test_its_numbers_can_be_taken_away(session, view):
    start(session, view)
    numbers = view.parallel.keeper.numbers()
    assert "1,Learning rate,0.001" in numbers and "1,Accuracy,0.9" in numbers
    assert "best so far,1,90.0" in view.best_plot.keeper.numbers()


def test_rows_are_sorted_and_what_has_no_value_comes_last(session, view):
    start(session, view)
    model = TrialsModel()
    model.show_state(state_of(view))
    model.sort(4, Qt.SortOrder.AscendingOrder)
    assert next(row.number for row in model.rows) == 1
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert [row.number for row in model.rows] == [0, 1, 2, 3]


def test_choosing_a_run_shows_its_curves_and_the_action_takes_turns(session, page, view):
    select_run(session, make_run(3))
    assert page.curves.isVisible() and not view.isVisible()
    page.toggle_search()
    assert view.isVisible()
    page.toggle_search()
    assert page.curves.isVisible() and not view.isVisible()


def test_a_run_of_its_own_takes_the_place_back(session, page, view):
    session.train()
    assert page.curves.isVisible() and not view.isVisible()
