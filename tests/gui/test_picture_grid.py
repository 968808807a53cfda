import pytest

from engine import tasks
from gui.models.pictures import Picture
from gui.models.thumbnails import BATCH, Thumbnails
from gui.widgets.picture_grid import PictureGrid
from tests.gui.fake_session import make_session


@pytest.fixture
def session(qtbot):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def grid(session, qtbot):
    made = PictureGrid(session, empty="nothing here")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def pictures(count):
    return [Picture(path=f"/p/{i}.jpg", caption=str(i)) for i in range(count)]


def asked(session):
    return [
        path for request in session.jobs.requests(tasks.read_thumbnails) for path in request.paths
    ]


def read_all(session, qtbot):
    while session.jobs.waiting(tasks.read_thumbnails):
        session.jobs.finish_thumbnails()


def test_only_pictures_in_sight_are_decoded(grid, session, qtbot):
    grid.set_pictures(pictures(1000))
    qtbot.waitUntil(lambda: bool(asked(session)))
    read_all(session, qtbot)
    first = asked(session)
    assert "/p/0.jpg" in first
    assert len(first) < 30
    assert max(len(r.paths) for r in session.jobs.requests(tasks.read_thumbnails)) <= BATCH
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(asked(session)) > len(first))
    read_all(session, qtbot)
    assert len(asked(session)) < 60
    assert len(asked(session)) == len(set(asked(session))), "nothing is decoded twice"


def test_the_visible_ones_are_those_under_the_viewport(grid, qtbot):
    grid.set_pictures(pictures(1000))
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 5000)
    grid.verticalScrollBar().setValue(3000)
    qtbot.wait(1)
    shown = {picture.caption for picture in grid.visible_pictures()}
    area = grid.viewport().rect()
    really = {
        str(row)
        for row in range(1000)
        if grid.visualRect(grid.model().index(row, 0)).intersects(area)
    }
    assert really <= shown
    assert len(shown) < 3 * len(really)


def test_a_hidden_grid_wants_nothing(grid, session, qtbot):
    grid.hide()
    grid.set_pictures(pictures(50))
    qtbot.wait(80)
    assert asked(session) == []


def test_pictures_that_cannot_be_read_are_asked_for_once(session, grid, qtbot):
    grid.set_pictures(pictures(3))
    qtbot.waitUntil(lambda: bool(asked(session)))
    session.jobs.fail(tasks.read_thumbnails, "The folder is gone.")
    grid.grab()
    assert Thumbnails.of(session).get("/p/0.jpg").isNull()
    assert session.jobs.waiting(tasks.read_thumbnails) == []


def test_grids_of_one_session_share_their_thumbnails(session, grid, qtbot):
    grid.set_pictures(pictures(3))
    qtbot.waitUntil(lambda: bool(asked(session)))
    read_all(session, qtbot)
    other = PictureGrid(session)
    qtbot.addWidget(other)
    other.set_pictures(pictures(3))
    other.show()
    qtbot.wait(80)
    assert len(asked(session)) == 3


def test_enter_opens_a_picture(grid, qtbot, monkeypatch):
    monkeypatch.setattr("gui.widgets.picture_grid.QDesktopServices.openUrl", lambda _url: True)
    grid.set_pictures(pictures(3))
    with qtbot.waitSignal(grid.opened) as opened:
        grid.activated.emit(grid.model().index(1, 0))
    assert opened.args == ["/p/1.jpg"]
