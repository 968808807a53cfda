"""Each default says why it is one, and leads to the tour."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui import theme
from gui.pages.head_editor import HeadEditor
from gui.pages.train_form import TrainForm
from gui.widgets.tour import TourDialog, sections
from gui.widgets.why import Why, WhyName, section_of
from tests.gui.fake_session import make_session


@pytest.fixture
def session(qtbot):
    return make_session(loaded=True)


@pytest.fixture
def form(session, qtbot):
    made = TrainForm(session)
    qtbot.addWidget(made)
    made.show()
    return made


def why_of(field):
    return field.findChild(Why, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_each_suggested_value_says_why(form, session):
    first = form.phase_forms[0]
    for field in (first.epochs, first.learning_rate, first.early_stopping):
        assert why_of(field).reason.endswith(".")
    for field in (form.shared.augment, form.shared.batch_size, form.shared.views):
        assert why_of(field).reason
        assert field.accessibleDescription() == why_of(field).reason
    assert "base already knows" in why_of(form.phase_forms[1].learning_rate).reason


def test_a_value_of_ones_own_is_not_called_suggested(form, session):
    first = form.phase_forms[0]
    first.epochs.setValue(3)
    assert not why_of(first.epochs).reason
    assert why_of(first.learning_rate).reason
    form.use_suggested.click()
    assert why_of(first.epochs).reason


def test_the_head_says_why_too(session, qtbot):
    head = HeadEditor(session)
    qtbot.addWidget(head)
    assert "single pictures" in why_of(head.dropout).reason
    head.dropout.edited.emit(0.5)
    assert not why_of(head.dropout).reason


def test_hovering_shows_what_it_is_and_why(form, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    field = form.phase_forms[0].learning_rate
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert "How large each step is." in told[0]
    assert "Suggested:" in told[0] and "The head is new" in told[0]


def test_a_click_on_a_name_opens_the_tour_there(form, qtbot):
    name = next(one for one in form.findChildren(WhyName) if one.text() == "Learning rate")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    tour = form.findChild(TourDialog)
    assert tour.list.currentItem().text() == "Epochs, learning rate, batch size"
    assert "size of each step" in tour.text.toPlainText()
    form.why.click()
    assert form.findChildren(TourDialog) == [tour]
    assert tour.list.currentItem().text() == "Head first, then the base"
    tour.next.click()
    assert tour.list.currentItem().text() == "Epochs, learning rate, batch size"
    tour.list.setCurrentRow(tour.list.count() - 1)
    assert not tour.next.isEnabled()
    tour.close()


def test_a_field_knows_its_section(form):
    assert section_of(form.phase_forms[0].epochs.lineEdit()) == "rates"
    assert section_of(form.shared.class_weights) == "classes"
    assert section_of(QWidget(form)) == ""


def test_every_why_leads_somewhere():
    keys = {section.key for section in sections()}
    assert len(keys) == len(sections())
    gui = Path(theme.__file__).parent
    named = set()
    for path in gui.rglob("*.py"):
        text = path.read_text("utf-8")
        named |= set(re.findall(r'why="(\w+)"', text))
        named |= set(re.findall(r'why_link\(\s*"(\w+)"', text))
        named |= set(re.findall(r'Why(?:Name)?\([^()]+, "(\w+)"', text))
    assert named >= {"rates", "splits", "head", "augmentation", "phases"}
    assert named <= keys


@pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)
def test_long_tooltips_have_several_lines(form, qtbot):
    theme.install(QApplication.instance())
    QToolTip.showText(form.mapToGlobal(QPoint(5, 5)), "many words " * 40, form)
    (label,) = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    assert label.width() <= 400
    assert label.height() > 60
    QToolTip.hideText()
