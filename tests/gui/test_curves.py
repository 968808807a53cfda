import pytest

from gui import theme
from gui.models.curve_data import CurveData
from gui.widgets.curves import Curves
from tests.gui.fake_session import make_history
from tests.gui.test_curve_data import batch, epoch, phase


@pytest.fixture
def curves(qtbot):
    made = Curves()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
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
    qtbot.wait(250)
    assert drawn[2:] == ["loss"], "a batch changes no accuracy"


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


def test_overlays_are_named_in_the_legend(curves):
    curves.show_data(CurveData.from_history(make_history(5)))
    curves.set_overlays((("run 6", make_history(9)),))
    names = [label.text for _, label in curves.loss.legend.items]
    assert names == ["training, each batch", "training", "validation", "run 6, validation"]
    curves.set_overlays(())
    assert len(curves.loss.legend.items) == 3


def test_colours_follow_the_theme(curves, qapp):
    try:
        theme.set_scheme("dark")
        assert curves.loss.training.opts["pen"].color() == theme.DARK.training
        assert curves.accuracy.validation.opts["pen"].color() == theme.DARK.validation
    finally:
        theme.set_scheme("light")
    assert curves.loss.training.opts["pen"].color() == theme.LIGHT.training
