import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.unseen import Unseen


@pytest.fixture
def pages(qtbot):
    made = QStackedWidget()
    qtbot.addWidget(made)
    made.addWidget(QWidget())
    made.addWidget(QWidget())
    return made


def test_only_the_last_of_each_kind_is_done_once_it_is_shown_in_order(pages):
    done = []
    unseen = Unseen(pages.widget(1))
    unseen.do("run", lambda: done.append("before there is a window"))
    pages.show()
    unseen.do("run", lambda: done.append("first run"))
    unseen.do("scores", lambda: done.append("scores"))
    unseen.do("run", lambda: done.append("second run"))
    assert done == ["before there is a window"]
    pages.setCurrentIndex(1)
    assert done[1:] == ["scores", "second run"]
    unseen.do("run", lambda: done.append("in sight"))
    assert done[3:] == ["in sight"]
    pages.setCurrentIndex(0)
    pages.setCurrentIndex(1)
    assert len(done) == 4


def test_who_asks_a_hidden_one_gets_what_is_true_now(pages):
    done = []
    unseen = Unseen(pages.widget(1))
    pages.show()
    unseen.do("run", lambda: done.append("run"))
    unseen.catch_up()
    assert done == ["run"]
    pages.setCurrentIndex(1)
    assert done == ["run"]
