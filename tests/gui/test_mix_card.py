from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from engine import export_tasks
from engine.errors import EngineError
from engine.exporting.mix_types import Interpolation, MixPoint
from gui.widgets.mix_card import MixCard

RUN = "/runs/a"


def point(mix, score, robust):
    return MixPoint(
        mix=mix,
        score=score,
        range=(score - 0.1, score + 0.05),
        robust_score=robust,
        robust_range=(robust - 0.1, robust + 0.05),
    )


def interpolation(run_dir=RUN, **changes):
    values = {
        "score": "accuracy",
        "num_samples": 60,
        "num_available": 60,
        "noun": "pictures",
        "disturbances": (("noise", "10 %"), ("rotation", "15°")),
        "num_layers": 3,
        "points": (point(0, 0.8, 0.7), point(0.5, 0.85, 0.75), point(1, 0.84, 0.6)),
        "suggested": 0.5,
        "may_be_chance": False,
        "notes": ("On 60 pictures a score is not sure.",),
    }
    return Interpolation(run_dir=run_dir, **{**values, **changes})


@pytest.fixture
def engine(monkeypatch):
    """What the engine says next and what it was asked."""
    state = {"kept": None, "found": interpolation(), "asked": []}

    def measure(request, control):
        state["asked"].append(request)
        control.progress("Answering at 0.5", 1, 3)
        if isinstance(state["found"], Exception):
            raise state["found"]
        return replace(state["found"], run_dir=request.run_dir)

    monkeypatch.setattr(export_tasks, "interpolate", measure)
    monkeypatch.setattr(
        export_tasks,
        "stored_interpolation",
        lambda run_dir, _control: state["kept"] and replace(state["kept"], run_dir=run_dir),
    )
    return state


@pytest.fixture
def card(session, qtbot, engine):
    session.current_run = RUN
    made = MixCard(session)
    qtbot.addWidget(made)
    made.resize(700, 480)
    return made


def measured(card, qtbot):
    card.show()
    card.ask.start()
    qtbot.waitUntil(lambda: card.plot.widget is not None and card.found is not None)
    return card.plot.widget


def figures(card):
    return [(one.name, one.value, one.range) for one in card.figures.figures]


def test_it_measures_when_asked_and_stands_at_what_is_suggested(card, qtbot, engine):
    card.show()
    assert card.hint.isVisible()
    assert not card.slider.isVisible()
    plot = measured(card, qtbot)
    assert [one.run_dir for one in engine["asked"]] == [RUN]
    assert not card.hint.isVisible()
    assert card.slider.value() == 1
    assert "rather than 60.0\N{NO-BREAK SPACE}%" in card.verdict.property("text")
    assert "Noise 10 %, Rotation 15°" in card.notes.text()
    assert "not sure" in card.notes.text()
    assert plot.plain.curve.yData.tolist() == [0.8, 0.85, 0.84]
    assert plot.disturbed.curve.yData.tolist() == [0.7, 0.75, 0.6]
    assert plot._chosen.value() == 0.5


def test_the_focus_stays_with_what_is_asked(card, qtbot):
    card.show()
    card.ask.button.setFocus()
    card.ask.start()
    assert card.window().focusWidget() is card.ask.cancel
    qtbot.waitUntil(lambda: not card.ask.is_asking)
    assert card.window().focusWidget() is card.ask.button


def test_the_slider_moves_the_line_and_the_figures(card, qtbot):
    plot = measured(card, qtbot)
    card.slider.setFocus()
    qtbot.keyClick(card.slider, Qt.Key.Key_Left)
    assert plot._chosen.value() == 0
    assert figures(card) == [
        ("Mix", "0", ""),
        ("Accuracy", "80.0 %", "this run 84.0 %"),
        ("Accuracy, disturbed", "70.0 %", "this run 60.0 %"),
    ]
    assert "70 – 85 %" in card.figures.figures[1].tip


def test_the_chosen_mix_is_exported_unless_an_export_goes_on(card, qtbot, session, monkeypatch):
    measured(card, qtbot)
    card.slider.setValue(2)
    with qtbot.waitSignal(card.export_asked) as asked:
        card.button.click()
    assert asked.args == [1.0]
    monkeypatch.setattr(session, "is_working", lambda kind: kind == "export")
    session.busy_changed.emit(True)
    assert not card.button.isEnabled()


def test_what_was_measured_before_is_there_when_it_is_seen(card, qtbot, engine, session):
    engine["kept"] = interpolation(suggested=1.0, score="R²")
    card.show()
    qtbot.waitUntil(lambda: card.found is not None)
    assert not engine["asked"]
    assert card.slider.value() == 2
    assert figures(card)[1] == ("R²", "0.84", "this run 0.84")
    # Another run has figures of its own, or none.
    engine["kept"] = None
    session.current_run = "/runs/b"
    session.run_selected.emit("/runs/b")
    assert card.hint.isVisible()
    assert card.found is None


def test_why_it_cannot_be_measured_stands_beside_the_button(card, qtbot, engine):
    engine["found"] = EngineError("The run trained nothing of its base.")
    card.show()
    card.ask.start()
    qtbot.waitUntil(lambda: not card.ask.is_asking)
    assert card.ask.words.text() == "The run trained nothing of its base."
    assert not card.slider.isVisible()
