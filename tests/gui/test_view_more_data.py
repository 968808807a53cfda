from dataclasses import replace

import pytest

from engine import analysis_tasks
from engine.learning_curve_types import ClassGain, CurvePoint, ForecastCheck, LearningCurve
from gui import theme
from gui.pages.view_more_data import MoreDataView


def point(number, score):
    return CurvePoint(num_samples=number, score=score, low=score - 0.04, high=score + 0.03)


def curve(run_dir="/runs/a", **changes):
    values = {
        "run_dir": run_dir,
        "task": "single_label",
        "noun": "pictures",
        "num_training": 240,
        "points": (point(30, 0.7), point(60, 0.8), point(120, 0.85), point(238, 0.88)),
        "fitted": (point(30, 0.7), point(120, 0.85), point(480, 0.9), point(960, 0.91)),
        "now": point(240, 0.881),
        "doubled": point(480, 0.9),
        "fourfold": point(960, 0.91),
        "gain": (0.02, 0.01, 0.03),
        "check": ForecastCheck(foretold=point(238, 0.87), found=0.88),
        "classes": (ClassGain(name="oak", with_half=0.7, with_all=0.8, num_samples=50),),
        "verdict": "More data is worth it.",
        "cautions": (),
        "method": "By folds.",
    }
    return LearningCurve(**{**values, **changes})


@pytest.fixture
def view(session, qtbot, monkeypatch):
    def measure(request, control):
        control.progress("Fitting heads", 3, 9)
        return curve(request.run_dir)

    monkeypatch.setattr(analysis_tasks, "learning_curve", measure)
    session.current_run = "/runs/a"
    made = MoreDataView(session)
    qtbot.addWidget(made)
    made.resize(720, 560)
    made.show()
    return made


def measured(view, qtbot):
    view.ask.start()
    qtbot.waitUntil(lambda: view.plot.widget is not None and view.verdict.isVisible())
    return view.plot.widget


def test_it_measures_when_asked_and_draws_what_it_found(view, qtbot):
    assert view.hint.isVisible()
    assert not view.figures_card.isVisible()
    plot = measured(view, qtbot)
    assert not view.hint.isVisible()
    assert view.verdict.text() == "More data is worth it."
    assert [(one.name, one.value, one.range) for one in view.figures.figures] == [
        ("As many as now (240)", "88.1 %", "84.1 % to 91.1 %"),
        ("Twice as many (480)", "90.0 %", "86.0 % to 93.0 %"),
        ("Four times as many (960)", "91.0 %", "87.0 % to 94.0 %"),
    ]
    assert view.classes.figures[0].range == "70 % with half"
    assert "83.0 % to 90.0 % would have been foretold for 238; 88.0 % was" in view.checked.text()
    x, y = plot.points.getData()
    assert y.tolist() == pytest.approx([70, 80, 85, 88])
    # Each step doubles: 30 to 60 and 60 to 120 are as far apart.
    assert x[1] - x[0] == pytest.approx(x[2] - x[1]) == pytest.approx(1)
    assert plot.known.getData()[0][-1] == pytest.approx(plot.foretold.getData()[0][0])
    ticks = [text for _place, text in plot.getPlotItem().getAxis("bottom")._tickLevels[0]]
    assert ticks == ["30", "60", "120", "240", "480", "960"]


def test_another_run_shows_its_own_curve_or_none(view, session, qtbot):
    measured(view, qtbot)
    session.current_run = "/runs/b"
    view.show_run()
    assert view.hint.isVisible()
    assert not view.verdict.isVisible()
    session.current_run = "/runs/a"
    view.show_run()
    assert view.verdict.isVisible()
    # A late answer about a run that is not shown is kept for when it is.
    view._on_answered(replace(curve("/runs/c"), verdict="Of c."))
    assert view.verdict.text() == "More data is worth it."
    session.current_run = "/runs/c"
    view.show_run()
    assert view.verdict.text() == "Of c."


def test_what_must_be_known_is_told_and_numbers_have_their_own_score(view, qtbot):
    plot = measured(view, qtbot)
    assert not view.cautions.isVisible()
    check = ForecastCheck(foretold=point(238, 0.7), found=0.88)
    view._on_answered(
        curve(task="regression", classes=(), check=check, cautions=("Few pictures.", "Care."))
    )
    assert view.cautions.text() == "Few pictures.\nCare."
    assert view.figures.figures[1].value == "0.90"
    assert not view.classes_title.isVisible()
    # What a failed check means is one of the cautions.
    assert not view.checked.isVisible()
    assert plot.points.getData()[1].tolist() == pytest.approx([0.7, 0.8, 0.85, 0.88])
    assert plot.getPlotItem().getAxis("left").labelText == "R²"


def test_it_follows_the_theme(view, qtbot):
    plot = measured(view, qtbot)
    before = plot.known.opts["pen"].color()
    theme.set_scheme("dark")
    theme.settle()
    try:
        assert plot.known.opts["pen"].color() != before
    finally:
        theme.set_scheme("light")
        theme.settle()
