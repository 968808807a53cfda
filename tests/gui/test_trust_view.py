"""The view of trust: what is known is shown, what is not is asked for."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QScrollArea

from engine import analysis_tasks
from engine.calibration import fit_temperature, reliability
from engine.decision_rule import calibrated
from engine.evaluation_types import DecisionRule
from engine.trust_types import (
    Calibration,
    KnownTrust,
    Robustness,
    RobustnessCurve,
    RobustnessExample,
    RobustnessLevel,
    SourceAnswer,
    SourceBehaviour,
    TemperatureRequest,
)
from gui.pages.view_trust import TrustView
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run

RUN = "/runs/1"
NOTHING = KnownTrust(calibration=None, robustness=None, source_behaviour=None)


def make_calibration(current: float = 1.0) -> Calibration:
    random = np.random.default_rng(0)
    logits = random.normal(0, 2, (400, 3))
    plain = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    true = np.array([random.choice(3, p=one) for one in calibrated(plain, "single_label", 3.0)])
    temperature, likely = fit_temperature(plain, true, "single_label")
    return Calibration(
        run_dir=RUN,
        task="single_label",
        temperature=temperature,
        temperature_range=likely,
        current=temperature if current != 1 else 1.0,
        fitted_on="validation",
        num_fitted=400,
        measured_on="test",
        num_measured=400,
        plain=reliability(plain, true, "single_label"),
        calibrated=reliability(
            calibrated(plain, "single_label", temperature), true, "single_label"
        ),
        cautions=("Believe it with care.",),
    )


def make_robustness() -> Robustness:
    packed = io.BytesIO()
    Image.new("RGB", (32, 32), "teal").save(packed, "JPEG")

    def level(text: str, value: float, score: float) -> RobustnessLevel:
        spread = (max(0.0, score - 0.05), min(1.0, score + 0.05))
        return RobustnessLevel(text=text, value=value, score=score, range=spread, changed=0.1)

    return Robustness(
        run_dir=RUN,
        split="test",
        num_samples=200,
        num_available=500,
        score="accuracy",
        clean=0.9,
        clean_range=(0.85, 0.94),
        curves=(
            RobustnessCurve(
                kind="blur", levels=(level("1 %", 0.01, 0.88), level("4 %", 0.04, 0.7))
            ),
            RobustnessCurve(
                kind="brightness", levels=(level("−50 %", -0.5, 0.3), level("+50 %", 0.5, 0.89))
            ),
        ),
        examples=tuple(
            RobustnessExample(
                path="/a.png",
                kind=kind,
                level=place,
                jpeg=packed.getvalue(),
                text="a very long class name indeed 92 %",
                right=place < 1,
            )
            for kind in ("blur", "brightness")
            for place in (-1, 0, 1)
        ),
    )


def make_behaviour() -> SourceBehaviour:
    return SourceBehaviour(
        run_dir=RUN,
        source="MobileNetV2",
        class_names=("tench", "goldfish"),
        num_classes=2,
        on="test",
        num_samples=50,
        num_changed_layers=3,
        num_layers=9,
        agreement=0.6,
        agreement_range=(0.46, 0.72),
        distance=0.3,
        before_confidence=0.5,
        after_confidence=0.7,
        before_accuracy=0.8,
        after_accuracy=0.4,
        answers=(
            SourceAnswer(
                path="/a.png",
                before=0,
                before_probability=0.6,
                after=1,
                after_probability=0.9,
                distance=0.8,
            ),
            SourceAnswer(
                path="/b.png",
                before=0,
                before_probability=0.6,
                after=0,
                after_probability=0.6,
                distance=0.0,
            ),
        ),
        notes=("The source sees them at its own size.",),
    )


@pytest.fixture
def session(qapp):
    made = make_session()
    select_run(made, make_run(1), make_run(2))
    yield made
    made.deleteLater()


@pytest.fixture
def view(session, qtbot):
    made = TrustView(session)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def finish(session, known: KnownTrust) -> None:
    session.jobs.finish(analysis_tasks.known_trust, known)


def test_what_is_not_known_is_asked_for_with_a_button(session, view) -> None:
    finish(session, NOTHING)
    assert view.calibration.plot is None
    for card in (view.calibration, view.robustness, view.source):
        assert not card.ask.isHidden()
        assert card.ask.button.toolTip()
        assert card.sentence.text()
    view.calibration.ask.button.click()
    view.robustness.ask.button.click()
    view.source.ask.button.click()
    requests = session.jobs.requests
    assert requests(analysis_tasks.calibrate)[0].run_dir == RUN
    assert not requests(analysis_tasks.calibrate)[0].apply
    assert requests(analysis_tasks.measure_robustness)[0].run_dir == RUN
    assert requests(analysis_tasks.compare_source)[0].data is None


def test_a_narrow_view_cuts_nothing_off(session, view, qtbot) -> None:
    finish(
        session,
        KnownTrust(
            calibration=make_calibration(),
            robustness=make_robustness(),
            source_behaviour=make_behaviour(),
        ),
    )
    area = view.findChild(QScrollArea)
    for width in (520, 720):
        view.resize(width, 500)
        qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
        for card in (view.calibration, view.robustness, view.source):
            assert card.minimumSizeHint().width() <= area.viewport().width()


def test_a_temperature_is_used_by_a_button_and_scores_follow(session, view, qtbot) -> None:
    found = make_calibration()
    finish(session, KnownTrust(calibration=found, robustness=None, source_behaviour=None))
    card = view.calibration
    assert "too sure of itself" in card.sentence.text()
    assert "Believe it with care." in card.cautions.text()
    assert card.use.text() == f"Use the temperature {found.temperature:.2f}"
    qtbot.waitUntil(lambda: card.plot is not None)
    session.evaluation = make_evaluation()
    asked = []
    session.score_anew = asked.append
    card.use.click()
    assert not card.use.isEnabled()
    request = session.jobs.requests(analysis_tasks.keep_temperature)[-1]
    assert request == TemperatureRequest(run_dir=RUN, temperature=found.temperature)
    session.jobs.finish(
        analysis_tasks.keep_temperature, DecisionRule(temperature=found.temperature)
    )
    assert asked == [session.evaluation]
    used = make_calibration(current=2.0)
    finish(session, KnownTrust(calibration=used, robustness=None, source_behaviour=None))
    assert card.use.text() == f"Take the temperature {found.temperature:.2f} out"
    assert "as good as so few samples can tell" in card.sentence.text()
    card.use.click()
    assert session.jobs.requests(analysis_tasks.keep_temperature)[-1].temperature == 1


def test_the_worst_kind_is_shown_first_and_rows_choose_others(session, view, qtbot) -> None:
    finish(
        session, KnownTrust(calibration=None, robustness=make_robustness(), source_behaviour=None)
    )
    card = view.robustness
    assert "“Brightness, −50 %”, which leaves 30 %" in card.sentence.text()
    qtbot.waitUntil(lambda: card.plot is not None)
    ticks = card.plot.getPlotItem().getAxis("bottom")._tickLevels[0]
    # What has a sign has the undisturbed level in its midst.
    assert [text for _place, text in ticks] == ["−50 %", "as it is", "+50 %"]
    assert len(card.examples.cells) == 3 + 3
    card.table.selectRow(0)
    ticks = card.plot.getPlotItem().getAxis("bottom")._tickLevels[0]
    assert [text for _place, text in ticks] == ["as it is", "1 %", "4 %"]
    model = card.table.model()
    assert model.index(0, 2).data() == "70 %"
    tip = model.index(0, 2).data(3)
    assert "65 – 75 %" in tip
    assert "10 % are answered otherwise" in tip


def test_the_sources_answers_are_shown_where_they_changed(session, view) -> None:
    found = KnownTrust(
        calibration=None,
        robustness=None,
        source_behaviour=make_behaviour(),
        classifier_megabytes=14,
    )
    finish(session, found)
    card = view.source
    assert "60 % of 50 pictures the same of 2 classes" in card.sentence.text()
    assert "right in 40 % and was in 80 %" in card.sentence.text()
    assert "(14 MB)" in card.ask.button.text()
    pictures = card.changed._model.pictures
    assert [one.path for one in pictures] == ["/a.png"]
    assert pictures[0].caption == "goldfish 90 %"
    assert pictures[0].second == "was tench 60 %"


def test_nothing_of_the_last_run_stays(session, view) -> None:
    known = KnownTrust(
        calibration=make_calibration(),
        robustness=make_robustness(),
        source_behaviour=make_behaviour(),
    )
    late = session.jobs.waiting(analysis_tasks.known_trust)[-1]
    session.select_run("/runs/2")
    view.show_run()
    late.deliver("finished", known)
    assert view.robustness.found is None
    finish(session, NOTHING)
    assert (view.calibration.found, view.source.found) == (None, None)
    assert view.source.changed.isHidden()


def test_numbers_have_no_probabilities(session, view) -> None:
    session.evaluation = replace(make_evaluation(), task="regression")
    view.show_run()
    finish(session, NOTHING)
    assert view.calibration.ask.isHidden()
    assert "no probabilities" in view.calibration.sentence.text()
