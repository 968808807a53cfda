import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QWidget

from gui.curtain import Stage, Stillness

OLD, NEW = "#204060", "#a0c040"


def colored(widget: QWidget, color: str) -> None:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(color))
    widget.setPalette(palette)


@pytest.fixture
def stage(qtbot):
    made = Stage()
    qtbot.addWidget(made)
    made.panes = [QFrame(made) for _ in range(2)]
    for pane in made.panes:
        pane.setAutoFillBackground(True)
        colored(pane, OLD)
        made.column.addWidget(pane)
    made.resize(200, 200)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(30)
    made.curtain.start()
    return made


def seen(stage: Stage) -> list[str]:
    """The colour of the middle of each pane, as the window shows it."""
    image = stage.grab().toImage()
    middles = [pane.mapTo(stage, pane.rect().center()) for pane in stage.panes]
    return [image.pixelColor(middle).name() for middle in middles]


def test_a_closed_curtain_shows_what_was_there_until_it_opens(stage, qtbot):
    stage.curtain.close()
    for pane in stage.panes:
        colored(pane, NEW)
    assert seen(stage) == [OLD, OLD]
    stage.curtain.open_soon()
    qtbot.waitUntil(lambda: seen(stage) == [NEW, NEW])


def test_it_opens_at_once_when_asked(stage):
    stage.curtain.close()
    for pane in stage.panes:
        colored(pane, NEW)
    stage.curtain.open()
    assert seen(stage) == [NEW, NEW]


def test_another_size_is_painted_when_it_rests(stage, qtbot):
    stage.resize(200, 400)
    for pane in stage.panes:
        colored(pane, NEW)
    # What covers a pane goes where it goes; new room is empty.
    assert seen(stage)[0] == OLD
    assert [pane.height() for pane in stage.panes] == [200, 200]
    qtbot.waitUntil(lambda: seen(stage) == [NEW, NEW])


def test_a_pane_that_is_hidden_meanwhile_covers_nothing(stage, qtbot):
    stage.curtain.close()
    first, second = stage.panes
    colored(second, NEW)
    first.hide()
    stage.column.activate()
    stage.curtain.follow()
    assert stage.grab().toImage().pixelColor(QPoint(100, 10)).name() == OLD
    stage.curtain.open_soon()
    qtbot.waitUntil(lambda: seen(stage)[1] == NEW)


def test_windows_keep_still_between_beginning_and_end(stage, qtbot):
    stillness = Stillness()
    stillness.begin()
    assert not stage.updatesEnabled()
    for pane in stage.panes:
        colored(pane, NEW)
    stillness.end()
    assert stage.updatesEnabled()
    assert seen(stage) == [OLD, OLD]
    qtbot.waitUntil(lambda: seen(stage) == [NEW, NEW])
