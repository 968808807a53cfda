from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from gui.numbers import percent
from gui.widgets.fields import CalmSlider, Choice, Number, Whole


def wheel(field):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(event)
    return event


def test_setting_a_value_is_silent_and_typing_is_not(qtbot):
    for field, value in ((Whole(1, 50), 7), (Choice([(1, "one"), (2, "two")]), 2)):
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.edited):
            field.set_value(value)
    number = Number(0, 1)
    qtbot.addWidget(number)
    heard = []
    number.edited.connect(heard.append)
    number.set_value(0.25)
    assert number.text() == "0.25"
    number.selectAll()
    QTest.keyClicks(number, "0.5")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert heard == [0.5]


def test_a_number_out_of_bounds_is_refused_with_its_bounds(qtbot, monkeypatch):
    number = Number(0, 100, low_excluded=True)
    qtbot.addWidget(number)
    number.set_value(0.001)
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _of: told.append(text))
    for text in ("0", "-1", "abc", "", "nan", "1000"):
        number.setText(text)
        assert "more than 0 and at most 100" in number.toolTip()
        with qtbot.assertNotEmitted(number.edited):
            number.editingFinished.emit()
        assert number.text() == "0.001"
        # Gone without a word would be worse than red.
        assert told[-1].startswith(f"“{text}” was not taken over. A number, more than 0")


def test_none_is_a_value_only_where_it_is_offered(qtbot):
    number = Number(0, 1, none="none")
    qtbot.addWidget(number)
    number.set_value(0.5)
    number.setText("")
    with qtbot.waitSignal(number.edited) as heard:
        number.editingFinished.emit()
    assert heard.args == [None]


def test_a_choice_tells_only_a_change(qtbot):
    choice = Choice([("a", "A"), ("b", "B")])
    qtbot.addWidget(choice)
    heard = []
    choice.edited.connect(heard.append)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    choice.activated.emit(1)
    assert heard == ["b"]
    choice.set_choices([("b", "B"), ("c", "C")])
    assert choice.value == "b"


def test_the_wheel_scrolls_the_form_and_edits_nothing(qtbot):
    whole = Whole(0, 9)
    qtbot.addWidget(whole)
    whole.set_value(4)
    assert not wheel(whole).isAccepted()
    assert whole.value() == 4


def test_a_slider_is_silent_when_set_and_tells_what_the_user_does(qtbot):
    slider = CalmSlider(0, 50)
    qtbot.addWidget(slider)
    edited = []
    slider.edited.connect(edited.append)
    slider.set_value(20)
    slider.grab()
    assert slider.value() == 20
    assert edited == []
    assert not wheel(slider).isAccepted()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert edited == [21, 26]


def test_percent_has_its_space():
    assert percent(0.933) == "93.3 %"
    assert percent(0.9, 0) == "90 %"
