"""The test of the machine at the first start: when it runs, what it gives way to, what it says."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from engine import tasks
from gui.first_test import FirstTest
from gui.settings import Settings
from gui.widgets.message_bar import MessageBar
from gui.widgets.status import StatusArea
from tests.gui.fake_session import make_session

CPU = {"name": "CPU", "label": "Ryzen 7", "ok": True, "seconds": 0.1}
GPU = {"name": "GPU:0", "label": "RTX 3060", "ok": True, "seconds": 0.1}


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.session = make_session()
        self.session.setParent(self)
        self.settings = Settings()
        self.messages = MessageBar(self)
        self.status = StatusArea(self.session, self)
        self.toured = []

    def keep_settings(self, settings):
        self.settings = settings

    def show_tour(self, section):
        self.toured.append(section)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def test(window):
    made = FirstTest(window)
    made.start()
    yield made
    made.stop()


def finish(window, *devices, driver=None, notes=()):
    report = {"devices": devices, "driver": driver, "notes": notes}
    window.session.jobs.finish(tasks.diagnose_devices, report)


def test_it_says_what_was_found_and_runs_once(window, test):
    test._begin()
    finish(window, CPU)
    told = "Tested: training uses Ryzen 7, and it computes as it should."
    assert window.status.text.text() == told
    assert not window.messages.isVisible()
    assert window.settings.is_tested
    test.stop()
    test.start()
    assert not test._timer.isActive()


def test_a_card_that_cannot_be_used_is_told_with_what_to_do(window, test):
    test._begin()
    finish(window, CPU, driver="555", notes=("TensorFlow cannot use your card (RTX 3060).",))
    assert "cannot use your card" in window.messages.text.text()
    assert window.messages.action.text() == "How"
    window.messages.action.click()
    assert window.toured == ["gpu"]


def test_a_device_that_computes_wrongly_is_no_mere_notice(window, test):
    test._begin()
    finish(window, CPU, {**GPU, "ok": False}, driver="555")
    assert window.messages.level == "warning"
    assert window.messages.text.text().startswith("RTX 3060 computes other results")


def test_it_waits_for_the_engine_and_gives_way_to_it(window, test):
    window.session.open_source("DenseNet121")
    test._begin()
    assert not window.session.jobs.waiting(tasks.diagnose_devices)
    window.session.cancel_shown()
    test._begin()
    (job,) = window.session.jobs.waiting(tasks.diagnose_devices)
    window.session.open_source("DenseNet121")
    assert job.is_over
    assert test._timer.isActive()
    assert not window.settings.is_tested


def test_what_cannot_be_tested_is_tested_at_the_next_start(window, test):
    test._begin()
    window.session.jobs.fail(tasks.diagnose_devices, "There is no TensorFlow.")
    assert not window.settings.is_tested
    assert window.status.text.text() == "Ready" and not window.messages.isVisible()


def test_whether_it_was_is_kept_and_damage_means_no(graft_home):
    from gui import settings

    settings.save(replace(Settings(), is_tested=True))
    assert settings.load().is_tested
    text = settings.settings_path().read_text("utf-8")
    settings.settings_path().write_text(text.replace('"is_tested": true', '"is_tested": 3'))
    assert settings.load().is_tested is False
