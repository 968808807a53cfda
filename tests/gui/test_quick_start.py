"""From a folder to a running training: what one press asks for, and what takes it back."""

from dataclasses import replace

import pytest

from engine import tasks
from engine.errors import WeightsMissingError
from engine.types import Application
from gui import suggested
from gui.pages.welcome import Welcome
from gui.quick_start import QuickStart
from tests.gui.fake_session import make_index, make_opened, make_session, open_data


def application(*, here):
    return Application(
        name="mobilenetv2",
        title="MobileNetV2",
        input_size=224,
        num_parameters=3_538_984,
        weights_bytes=9_406_464,
        imagenet_top1=0.713,
        preprocessing="tf",
        weights_here=here,
    )


@pytest.fixture
def session(qtbot):
    made = make_session()
    open_data(made, make_index())
    return made


def test_the_button_says_what_is_to_fetch(session):
    assert suggested.button(session) == "Train"
    session.applications = (application(here=False),)
    assert suggested.button(session) == "Get weights (9.4 MB) and train"
    session.applications = (application(here=True),)
    assert suggested.button(session) == "Train"


def test_a_gpu_brings_another_suggestion(session):
    assert suggested.choice(session).title == "MobileNetV2"
    session._has_gpu = True
    assert suggested.choice(session).title == "DenseNet121"
    assert "DenseNet121: its features" in suggested.sentence(session)


def test_a_run_begins_once_the_model_is_here(session, qtbot):
    quick = QuickStart(session, session)
    assert quick.can_start
    quick.start()
    assert quick.is_starting and not quick.can_start
    session.jobs.finish(tasks.open_source, make_opened())
    qtbot.waitUntil(lambda: not quick.is_starting)
    assert session.training_state == "starting"
    assert not quick.can_start


def test_weights_that_cannot_be_fetched_take_the_wish_back(session, qtbot):
    quick = QuickStart(session, session)
    quick.start()
    session.jobs.fail(
        tasks.open_source,
        WeightsMissingError("not here", "mobilenetv2", "no connection", "/weights.h5"),
    )
    qtbot.waitUntil(lambda: not quick.is_starting)
    session.open_source("mobilenetv2")
    session.jobs.finish(tasks.open_source, make_opened())
    qtbot.wait(1)
    assert session.training_state == "idle"


def test_what_is_on_its_way_can_be_left_off(session, qtbot):
    quick = QuickStart(session, session)
    quick.start()
    quick.leave_off()
    assert not quick.is_starting
    assert not session.jobs.waiting(tasks.open_source)
    assert quick.can_start
    qtbot.wait(1)
    assert session.training_state == "idle"


def test_another_model_instead_trains_nothing(session, qtbot):
    quick = QuickStart(session, session)
    quick.start()
    session.open_source("other.keras")
    session.jobs.finish(tasks.open_source, make_opened())
    qtbot.waitUntil(lambda: not quick.is_starting)
    assert session.training_state == "idle"


def test_the_welcome_has_three_ways_in_and_then_three_to_a_model(session, qtbot):
    empty = make_session()
    page = Welcome(empty)
    qtbot.addWidget(page)
    page.show()
    asked = []
    page.asked.connect(asked.append)
    for card in (page.data, page.model, page.sample):
        assert card.isVisible()
        card.first.click()
    assert asked == ["open_data", "open_model", "sample"]
    assert (
        "one subfolder for each class. No model? Graft suggests one." in page.data.sentence.text()
    )

    other = Welcome(session)
    qtbot.addWidget(other)
    other.show()
    assert not other.data.isVisible()
    assert other.suggested.title.text() == "Suggested: MobileNetV2"
    other.suggested.second.click()
    assert session.jobs.requests(tasks.open_source)[-1].location == "mobilenetv2"


def test_rows_of_numbers_have_no_suggestion(session, qtbot):
    session.dataset = replace(session.dataset, media="vector", vector_length=12)
    page = Welcome(session)
    qtbot.addWidget(page)
    page.show()
    assert not page.suggested.isVisible()
    assert page.file.isVisible()
    assert "takes 12 numbers" in page.subtitle.text()
    assert not QuickStart(session, session).can_start
