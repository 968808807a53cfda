"""While files are held over the window it says what a drop would open."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.widgets.drop_cue import DropCue


@pytest.fixture
def cue(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    yield DropCue(window)


def test_it_names_what_would_be_opened_and_covers_the_window(cue):
    cue.show_paths(["/data/flowers"])
    assert cue.isVisible()
    assert cue.text() == "Drop to open flowers"
    assert cue.geometry() == cue.parentWidget().rect()
    cue.show_paths(["/a.keras", "/b"])
    assert cue.text() == "Drop to open 2 files"


def test_it_goes_when_they_leave(cue):
    cue.show_paths(["/data/flowers"])
    cue.show_paths([])
    assert not cue.isVisible()
