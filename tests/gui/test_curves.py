import math
from dataclasses import replace
from itertools import pairwise

import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui import theme
from gui.models.comparison import Compared
from gui.models.curve_data import CurveData
from gui.widgets.comparison_table import NAME, SCORE
from gui.widgets.curves import REDRAW_MS, Curves
from gui.widgets.line_labels import spread
from tests.gui.fake_session import make_history, make_run
from tests.gui.test_curve_data import batch, epoch, phase


@pytest.fixture
def curves(qtbot):
    made = Curves()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()

    redraw = made._redraw

    def redraw_and_wait():
        redraw()
        qtbot.waitUntil(lambda: not made.is_behind)

    # A window does not wait until all is drawn; these tests do.
    made._redraw = redraw_and_wait
    return made


def test_many_events_are_drawn_once_by_the_timer(curves, qtbot, monkeypatch):
    drawn = []
    monkeypatch.setattr(curves.loss, "draw", lambda *_: drawn.append("loss"))
    monkeypatch.setattr(curves.accuracy, "draw", lambda *_: drawn.append("accuracy"))
    curves.add_event(epoch(1))
    for number in range(500):
        curves.add_event(batch(number, of=500))
    assert drawn == []
    qtbot.waitUntil(lambda: len(drawn) == 2)
    assert drawn == ["loss", "accuracy"]
    qtbot.wait(250)
    assert len(drawn) == 2, "without news nothing is drawn"
    curves.add_event(batch(1, epoch=2))
    qtbot.waitUntil(lambda: len(drawn) > 2)
    qtbot.wait(250)
    assert drawn[2:] == ["loss"], "a batch changes no accuracy"


def test_few_batches_are_drawn_less_often_than_many(curves, qtbot, monkeypatch):
    drawn = []
    monkeypatch.setattr(curves.loss, "draw", lambda *_: drawn.append("loss"))
    curves.add_event(epoch(1))
    qtbot.waitUntil(lambda: len(drawn) == 1)
    qtbot.wait(400)
    curves.add_event(batch(1, epoch=2))
    assert curves._timer.remainingTime() > REDRAW_MS
    qtbot.waitUntil(lambda: len(drawn) == 2)


def test_an_epoch_that_comes_between_two_turns_is_in_both_plots(curves, qtbot):
    curves.add_event(epoch(1))
    qtbot.waitUntil(lambda: curves.loss.training.getData()[0] is not None)
    curves.add_event(epoch(2))
    qtbot.wait(400)
    assert list(curves.loss.training.getData()[0]) == [1, 2]
    assert list(curves.accuracy.training.getData()[0]) == [1, 2]


def test_curves_show_what_the_run_reported(curves):
    data = CurveData()
    for event in (phase(1, 1, 2), batch(4), epoch(1, is_best=True), phase(2, 3, 9, "Last block")):
        data.add(event)
    curves.show_data(data, 12)
    assert list(curves.loss.training.getData()[1]) == [0.4]
    assert list(curves.accuracy.validation.getData()[1]) == [0.7]
    assert list(curves.loss.star.getData()[0]) == [1]
    low, high = curves.loss.plot.getPlotItem().getViewBox().viewRange()[0]
    assert low < 0 < 12 < high
    (ticks,) = curves.loss.plot.getPlotItem().getAxis("top")._tickLevels
    assert ticks == [(2, "Last block begins")]


def test_a_new_run_takes_the_old_boundary_away(curves):
    curves.show_data(CurveData.from_history(make_history(8)))
    assert [line.value() for line in curves.loss._lines] == [5]
    curves.show_data(CurveData.from_history(make_history(3)))
    assert curves.loss._lines == []


def compared(number, **changes):
    run = make_run(number, **changes)
    return Compared(key=run.run_dir, name=f"run {number}", runs=(run,))


def test_compared_runs_are_named_beside_their_ends_and_in_the_table(curves, qtbot):
    curves.show_data(CurveData.from_history(make_history(5)), name="run 1")
    assert curves.loss.title.text() == "Loss of run 1"
    assert [name for name, _ in curves.loss.legend.entries] == [
        "each batch",
        "training",
        "validation",
    ]
    assert curves.loss.labels.labels == ()
    assert curves.table.isHidden()
    curves.compare((compared(6, history=make_history(9)), compared(7)), compared(1))
    for plot in (curves.loss, curves.accuracy):
        assert [name for _, name, _ in plot.labels.labels] == ["run 1", "run 6", "run 7"]
        assert len({color.name() for *_, color in plot.labels.labels}) == 3
        # A name beside the plot takes nothing of its height, and no point is below it.
        qtbot.waitUntil(lambda axis=plot.labels: axis.width() > 20)
    model = curves.table.model()
    assert [model.index(row, NAME).data() for row in range(3)] == ["run 1", "run 6", "run 7"]
    assert model.index(1, SCORE).data() == "90.0 %"
    _, high = curves.loss.plot.getPlotItem().getViewBox().viewRange()[0]
    assert high > 9
    curves.compare((), compared(1))
    assert curves.loss.labels.labels == ()
    assert curves.table.isHidden()


def test_the_table_gives_way_where_there_is_no_room(curves):
    curves.show_data(CurveData.from_history(make_history(5)))
    least = curves.minimumSizeHint().height()
    curves.compare(tuple(compared(number) for number in range(1, 21)))
    assert curves.minimumSizeHint().height() == least
    assert curves.table.isVisible()
    high = curves.loss.height()
    assert high >= 190
    curves.resize(900, 220)
    assert curves.table.isHidden()
    assert curves.loss.height() == 220
    curves.resize(900, 700)
    assert curves.table.isVisible()
    assert curves.table.geometry().bottom() == 699


def test_the_run_that_is_shown_is_not_compared_with_itself(curves):
    curves.show_data(CurveData.from_history(make_history(5)), name="run 1")
    curves.compare((compared(1), compared(2)), compared(1))
    assert [name for _, name, _ in curves.loss.labels.labels] == ["run 1", "run 2"]


def test_a_cross_validation_is_a_line_with_its_range(curves):
    runs = tuple(
        make_run(number, history=make_history(4 + number, ceiling=0.8 + number / 20), group="9")
        for number in (1, 2, 3)
    )
    group = Compared(key="/runs/9", name="run 9 (3 runs)", runs=runs, group="9")
    line = group.line(score=True)
    assert line.epochs == (1, 2, 3, 4, 5), "as far as all of them go"
    finals = [run.history[4].validation_accuracy for run in runs]
    assert line.values[4] == pytest.approx(sum(finals) / 3)
    assert (line.low[4], line.high[4]) == (min(finals), max(finals))
    curves.show_data(CurveData.from_history(make_history(5)))
    curves.compare((group,))
    bands = [
        item
        for item in curves.accuracy.plot.getPlotItem().items
        if isinstance(item, pg.FillBetweenItem)
    ]
    assert len(bands) == 1
    area = bands[0].path().boundingRect()
    assert area.bottom() == pytest.approx(max(finals))
    assert area.left() == 1
    assert area.right() == 5
    assert "on average (" in curves.accuracy.values_text(5)
    assert curves.table.model().index(0, SCORE).data() == "90.0 % ± 0.0"
    curves.compare(())
    assert not any(
        isinstance(item, pg.FillBetweenItem) for item in curves.accuracy.plot.getPlotItem().items
    )


def test_hovering_tells_every_run_at_an_epoch(curves):
    curves.show_data(CurveData.from_history(make_history(5)), name="run 1")
    assert curves.loss.values_text(2) == "epoch 2: training 0.7500, validation 0.9000"
    curves.compare((compared(6, history=make_history(9)),), compared(1))
    assert curves.accuracy.values_text(2) == (
        "epoch 2\nrun 1: training 65.0 %, validation 60.0 %\nrun 6: validation 60.0 %"
    )
    assert curves.accuracy.values_text(9).startswith("epoch 9: run 6: validation")
    assert curves.accuracy.values_text(30) == ""


def test_the_loss_can_be_seen_by_its_logarithm(curves):
    curves.show_data(CurveData.from_history(make_history(5)))
    curves.log.setChecked(True)
    assert curves.loss.training.getData()[1][0] == pytest.approx(math.log10(1.5))
    low, high = curves.loss.plot.getPlotItem().getViewBox().viewRange()[1]
    assert low < math.log10(0.3) < math.log10(1.7) < high < 1
    assert curves.accuracy.training.getData()[1][0] == pytest.approx(0.4)
    curves.log.setChecked(False)
    assert curves.loss.training.getData()[1][0] == 1.5


def test_a_learning_rate_that_changes_can_be_shown(curves, qtbot):
    curves.add_event(replace(batch(1), learning_rate=0.1))
    curves.add_event(replace(batch(2), learning_rate=0.1))
    qtbot.waitUntil(lambda: curves.loss.batches.getData()[0] is not None)
    assert curves.shows_rate.isHidden(), "a constant rate needs no plot"
    curves.add_event(replace(batch(3), learning_rate=0.05))
    qtbot.waitUntil(lambda: not curves.shows_rate.isHidden())
    assert curves.rate.isHidden()
    curves.shows_rate.setChecked(True)
    assert list(curves.rate.line.getData()[1]) == [0.1, 0.1, 0.05]
    curves.show_data(CurveData.from_history(make_history(5)))
    assert curves.rate.isHidden()


def test_names_that_would_overlap_are_moved_apart():
    places = spread([50, 51, 52, 200], 300)
    assert places[3] == 200
    assert all(b - a >= 14 for a, b in pairwise(places))
    low = spread([295, 296, 297], 300)
    assert low == sorted(low)
    assert low[-1] <= 293
    many = spread(list(range(100)), 140)
    assert sum(place is not None for place in many) == 10


def test_colours_follow_the_theme(curves, qapp):
    try:
        theme.set_scheme("dark")
        theme.settle()
        assert curves.loss.training.opts["pen"].color() == theme.DARK.training
        assert curves.accuracy.validation.opts["pen"].color() == theme.DARK.validation
    finally:
        theme.set_scheme("light")
        theme.settle()
    assert curves.loss.training.opts["pen"].color() == theme.LIGHT.training


def test_a_plot_that_was_closed_follows_the_theme(curves):
    curves.loss.plot.close()
    theme.set_scheme("dark")
    theme.settle()
    assert curves.loss.plot.backgroundBrush().color() == theme.DARK.surface
    theme.set_scheme("light")
    theme.settle()


def test_what_changes_while_another_page_is_shown_is_drawn_when_it_is_seen(qtbot):
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    made = Curves(pages)
    pages.addWidget(QWidget())
    pages.addWidget(made)
    pages.show()
    shown, other = make_run(1), make_run(2)
    made.show_data(CurveData.from_history(shown.history), 0, "run 1")
    compared = Compared(key=other.run_dir, name="run 2", runs=(other,))
    made.compare([compared], Compared(key=shown.run_dir, name="run 1", runs=(shown,)))
    made.add_event(epoch(9))
    qtbot.wait(2 * REDRAW_MS)
    assert made.loss.training.getData()[0] is None
    assert made.table.num_runs == 0
    pages.setCurrentWidget(made)
    qtbot.waitUntil(lambda: not made.is_behind)
    assert made.loss.training.getData()[0][-1] == 9
    assert made.accuracy.title.text() == "Accuracy of run 1"
    assert made.table.num_runs == 2
