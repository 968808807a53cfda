from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine import analysis_tasks
from engine.evaluation_types import EvaluatedSample
from engine.review_types import FeatureMap, MapPoint
from gui.feature_groups import answers_of, class_color, groups_of, text_of
from gui.pages.view_map import MapView
from tests.gui.fake_session import FakeJobs, Session, make_evaluation, make_run

NAMES = ("cat", "dog")


def points(**values):
    return tuple(
        MapPoint(
            path=f"/d/{at}.png",
            split="train" if at < 4 else "test",
            label=at % 2,
            predicted=-1,
            x=float(at),
            y=0.0,
            **values,
        )
        for at in range(6)
    )


def feature_map(found=None, **values):
    return FeatureMap(
        method="pca",
        class_names=NAMES,
        points=points() if found is None else found,
        explained=0.4,
        num_samples=6,
        method_text="The two main components.",
        **values,
    )


def evaluated():
    samples = tuple(
        EvaluatedSample(path=f"/d/{at}.png", label=at % 2, predicted=1) for at in (4, 5)
    )
    return replace(make_evaluation(), class_names=NAMES, samples=samples)


def rows(groups):
    return {group.name: group.rows for group in groups}


def test_points_are_grouped_by_class_mistake_and_split():
    found, answers = feature_map(), answers_of(evaluated())
    assert rows(groups_of(found, answers, "class")) == {"cat": (0, 2, 4), "dog": (1, 3, 5)}
    mistakes = rows(groups_of(found, answers, "mistake"))
    assert mistakes == {"Not evaluated": (0, 1, 2, 3), "Right": (5,), "Wrong": (4,)}
    assert list(rows(groups_of(found, answers, "split")).values()) == [(0, 1, 2, 3), (4, 5)]
    assert text_of(found.points[4], NAMES, answers) == "cat, answered as dog"
    assert text_of(found.points[0], NAMES, answers) == "cat"


def test_several_labels_and_numbers_have_groups_too():
    several = tuple(
        replace(one, label=-1, labels=(0, 1) if at else (1,)) for at, one in enumerate(points())
    )
    groups = groups_of(feature_map(several), {}, "class")
    assert rows(groups) == {"cat": (1, 2, 3, 4, 5), "dog": (0, 1, 2, 3, 4, 5)}
    assert all(group.overlap for group in groups)
    numbers = tuple(replace(one, label=-1, value=one.x) for one in points())
    groups = groups_of(feature_map(numbers), {}, "class")
    assert sorted(row for group in groups for row in group.rows) == list(range(6))
    same = tuple(replace(one, label=-1, value=2.0) for one in points())
    assert groups_of(feature_map(same), {}, "class")[0].rows == tuple(range(6))


def test_many_classes_have_colours_of_their_own():
    assert len({class_color(place).name() for place in range(40)}) == 40


@pytest.fixture
def view(qtbot):
    session = Session(FakeJobs())
    run = make_run(1)
    session._runs_listed((run,))
    session.select_run(run.run_dir)
    made = MapView(session)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    return made


def draw(view, qtbot, found=None):
    view.ask.button.click()
    view._session.jobs.finish(analysis_tasks.map_features, found or feature_map())
    qtbot.waitUntil(lambda: view.plot.widget is not None)


def test_a_map_is_asked_for_and_its_points_open(view, qtbot):
    assert view.hint.isVisible() and not view.plot.isVisible()
    draw(view, qtbot)
    asked = view._session.jobs.requests(analysis_tasks.map_features)[0]
    assert asked.run_dir == view._session.current_run and asked.method == "pca"
    assert view.legend.count() == 3 and not view.hint.isVisible()
    assert len(view.plot.widget.points.points()) == 6
    with qtbot.waitSignal(view.sample_asked) as opened:
        view.plot.widget.point_chosen.emit(3)
    assert opened.args == ["/d/3.png"]
    view.plot.widget.point_hovered.emit(2)
    assert "2.png" in view.preview_text.text() and "cat" in view.preview_text.text()


def test_a_group_stands_out_and_can_be_shown(view, qtbot):
    draw(view, qtbot)
    assert not view.show_these.isEnabled()
    view.legend.setCurrentRow(2)
    # What stands out is painted last, on top.
    assert [point.data() for point in view.plot.widget.points.points()][-3:] == [1, 3, 5]
    with qtbot.waitSignal(view.samples_asked) as asked:
        view.show_these.click()
    assert asked.args == ["dog", ("/d/1.png", "/d/3.png", "/d/5.png")]


def test_the_other_map_is_asked_for_once_and_both_are_kept(view, qtbot):
    draw(view, qtbot)
    view.method.set_value("tsne")
    view.method.edited.emit("tsne")
    jobs = view._session.jobs
    assert [one.method for one in jobs.requests(analysis_tasks.map_features)] == ["pca", "tsne"]
    jobs.finish(analysis_tasks.map_features, replace(feature_map(), method="tsne"))
    view.method.set_value("pca")
    view.method.edited.emit("pca")
    assert view._found.method == "pca"
    assert len(jobs.requests(analysis_tasks.map_features)) == 2


def test_another_run_shows_nothing_of_the_last(view, qtbot):
    draw(view, qtbot)
    other = make_run(2)
    view._session._runs_listed((make_run(1), other))
    view._session.select_run(other.run_dir)
    view.show_run()
    assert view._found is None and view.hint.isVisible() and not view.plot.isVisible()


def test_it_fits_a_small_window(view, qtbot):
    draw(view, qtbot)
    least = view.minimumSizeHint()
    assert least.width() <= 480 and least.height() <= 460


def test_arrows_go_from_point_to_point_and_enter_opens_one(qtbot):
    from gui.widgets.feature_plot import FeaturePlot

    plot = FeaturePlot()
    qtbot.addWidget(plot)
    places = np.array([[0.0, 0.0], [1.0, 0.2], [-1.0, 0.0], [0.1, 2.0], [3.0, 0.0]])
    plot.show_points(places, (), None)
    hovered = []
    plot.point_hovered.connect(hovered.append)
    keys = Qt.Key
    for key in (keys.Key_Up, keys.Key_Right, keys.Key_Right, keys.Key_Right, keys.Key_Left):
        qtbot.keyClick(plot, key)
    # The first key finds the one in the middle; at the end there is nothing more.
    assert hovered == [0, 1, 4, 4, 1]
    with qtbot.waitSignal(plot.point_chosen) as chosen:
        qtbot.keyClick(plot, keys.Key_Return)
    assert chosen.args == [1]
    plot.show_points(places[:2], (), None)
    hovered.clear()
    qtbot.keyClick(plot, keys.Key_Return)
    assert not hovered, "other points have no place yet"
