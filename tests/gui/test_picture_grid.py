import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from engine import tasks
from gui.models.pictures import LazyPictures, Picture
from gui.models.thumbnails import BATCH, BYTES_KEPT, Thumbnails
from gui.widgets import picture_grid
from gui.widgets.picture_grid import PictureGrid
from tests.gui.fake_session import make_session


@pytest.fixture
def session(qtbot):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def grid(session, qtbot):
    made = PictureGrid(session, empty="nothing here", shows_file=False)
    qtbot.addWidget(made)
    made.resize(420, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def pictures(count):
    return [Picture(path=f"/p/{i}.jpg", caption=str(i)) for i in range(count)]


def lazy(count, rows=None):
    return LazyPictures(
        pictures(count), lambda p: Picture(path=p.path, caption=p.caption), rows=rows
    )


def asked(session):
    return [
        path for request in session.jobs.requests(tasks.read_thumbnails) for path in request.paths
    ]


def read_all(session, qtbot):
    while session.jobs.waiting(tasks.read_thumbnails):
        session.jobs.finish_thumbnails()


def centre(grid, row):
    return grid.visualRect(grid.model().index(row, 0)).center()


def click(qtbot, grid, row, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, modifier, centre(grid, row), delay=-1
    )


def selected(grid):
    return [int(path.split("/")[-1][:-4]) for path in grid.selected_paths()]


def test_only_pictures_in_sight_are_decoded(grid, session, qtbot):
    grid.set_pictures(pictures(1000))
    qtbot.waitUntil(lambda: bool(asked(session)))
    read_all(session, qtbot)
    first = asked(session)
    assert first[0] == "/p/0.jpg"
    assert len(first) < 30
    assert max(len(r.paths) for r in session.jobs.requests(tasks.read_thumbnails)) <= BATCH
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(asked(session)) > len(first))
    read_all(session, qtbot)
    assert "/p/999.jpg" in asked(session)
    assert len(asked(session)) < 60
    assert len(asked(session)) == len(set(asked(session))), "nothing is decoded twice"


def test_what_comes_next_is_asked_for_after_what_is_in_sight(grid, session, qtbot):
    grid.set_pictures(pictures(1000))
    grid.verticalScrollBar().setValue(9000)
    qtbot.waitUntil(lambda: bool(asked(session)))
    read_all(session, qtbot)
    shown = [picture.path for picture in grid.visible_pictures()]
    assert asked(session)[: len(shown)] == shown
    ahead = [int(path[3:-4]) for path in asked(session)[len(shown) :]]
    assert ahead and ahead[0] == int(shown[-1][3:-4]) + 1


def test_the_visible_ones_are_those_under_the_viewport(grid):
    grid.set_pictures(pictures(1000))
    grid.verticalScrollBar().setValue(3000)
    shown = [picture.caption for picture in grid.visible_pictures()]
    area = grid.viewport().rect()
    really = [
        str(row)
        for row in range(1000)
        if grid.visualRect(grid.model().index(row, 0)).intersects(area)
    ]
    assert shown == really


def test_a_place_and_its_picture_agree(grid):
    grid.set_pictures(pictures(7))
    for row in range(7):
        assert grid.indexAt(centre(grid, row)).row() == row
    assert not grid.indexAt(QPoint(grid.viewport().width() - 2, centre(grid, 6).y())).isValid()
    assert not grid.indexAt(QPoint(10, 100_000)).isValid()


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


def test_thumbnails_stay_within_their_memory(session, grid, qtbot, monkeypatch):
    monkeypatch.setattr("gui.models.thumbnails._size", lambda _pixmap: BYTES_KEPT // 40)
    grid.set_pictures(pictures(200))
    for top in range(0, 8000, 500):
        grid.verticalScrollBar().setValue(top)
        grid._soon.timeout.emit()
        read_all(session, qtbot)
    kept = [path for path in asked(session) if Thumbnails.of(session).get(path) is not None]
    assert len(kept) == 40
    assert {picture.path for picture in grid.visible_pictures()} <= set(kept)


def test_keys_move_through_rows_and_columns(grid, qtbot):
    grid.set_pictures(pictures(100))
    columns = grid.indexAt(QPoint(grid.viewport().width() - 20, 20)).row() + 1
    assert columns == 3
    grid.select_path("/p/0.jpg")
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 99),
        (Qt.Key.Key_Down, 99),
        (Qt.Key.Key_Left, 98),
        (Qt.Key.Key_Down, 99),
        (Qt.Key.Key_PageUp, 93),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(grid, key)
        assert selected(grid) == [row], key
        assert grid.viewport().rect().contains(centre(grid, row))


def test_shift_selects_in_reading_order_and_ctrl_one_more(grid, qtbot):
    grid.set_pictures(pictures(100))
    click(qtbot, grid, 1)
    click(qtbot, grid, 3, Qt.KeyboardModifier.ShiftModifier)
    assert selected(grid) == [1, 2, 3]
    click(qtbot, grid, 5, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, grid, 2, Qt.KeyboardModifier.ControlModifier)
    assert selected(grid) == [1, 3, 5]
    click(qtbot, grid, 0)
    assert selected(grid) == [0]
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(grid) == [0, 1, 2, 3]


def test_a_drag_selects_the_cells_that_it_touches(grid, qtbot):
    grid.set_pictures(pictures(100))
    view, button = grid.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(view, button, pos=centre(grid, 0))
    qtbot.mouseMove(view, centre(grid, 3))
    qtbot.mouseMove(view, centre(grid, 4))
    assert selected(grid) == [0, 1, 3, 4]
    qtbot.mouseRelease(view, button, pos=centre(grid, 4))
    assert selected(grid) == [0, 1, 3, 4]


def test_all_of_very_many_are_selected_at_once(grid, qtbot):
    grid.set_pictures(lazy(1000))
    with qtbot.waitSignal(grid.selection_changed):
        qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.selectionModel().selection()) == 1
    assert selected(grid) == list(range(1000))
    assert grid.num_selected == 1000


def test_the_place_is_kept_when_pictures_go(grid):
    grid.set_pictures(pictures(1000))
    grid.verticalScrollBar().setValue(9_000)
    top = grid.visible_pictures()[0].path
    row = int(top[3:-4])
    grid.select_path(f"/p/{row + 3}.jpg")
    gone = {1, 5, 6, row + 1}
    rest = [at for at in range(1000) if at not in gone]
    grid.set_pictures(lazy(1000, rest), keep_place=True)
    assert top in [picture.path for picture in grid.visible_pictures()[:3]]
    assert selected(grid) == [row + 3]
    assert grid.current_path() == f"/p/{row + 3}.jpg"
    grid.set_pictures(lazy(1000, rest))
    assert (selected(grid), grid.verticalScrollBar().value()) == ([], 0)


def test_a_selection_that_is_gone_is_told(grid, qtbot):
    grid.set_pictures(pictures(10))
    grid.select_path("/p/4.jpg")
    with qtbot.waitSignal(grid.selection_changed):
        grid.set_pictures(pictures(3), keep_place=True)
    assert grid.selected_paths() == ()
    assert not grid.select_path("/p/4.jpg")


def test_other_keys_are_passed_on(qtbot, session):
    heard = []

    class Around(QWidget):
        def keyPressEvent(self, event):
            heard.append(event.text())

    around = Around()
    qtbot.addWidget(around)
    grid = PictureGrid(session, around)
    grid.set_pictures(pictures(3))
    for key in (Qt.Key.Key_X, Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Right):
        qtbot.keyClick(grid, key)
    assert heard == ["x", "1", " "]


def test_enter_and_a_double_click_open_a_picture(grid, qtbot):
    grid.set_pictures(pictures(3))
    grid.select_path("/p/1.jpg")
    with qtbot.waitSignal(grid.opened) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == ["/p/1.jpg"]
    click(qtbot, grid, 2)
    with qtbot.waitSignal(grid.opened) as opened:
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre(grid, 2))
    assert opened.args == ["/p/2.jpg"]


def test_where_nothing_else_does_the_file_is_opened(session, qtbot, monkeypatch):
    urls = []
    monkeypatch.setattr(picture_grid.QDesktopServices, "openUrl", urls.append)
    made = PictureGrid(session)
    qtbot.addWidget(made)
    made.opened.emit("/p/1.jpg")
    assert [url.toLocalFile() for url in urls] == ["/p/1.jpg"]


def test_selected_files_are_copied_for_a_file_manager(grid, qtbot, monkeypatch):
    grid.set_pictures(pictures(5))
    QApplication.clipboard().setText("before")
    grid.copy()
    assert QApplication.clipboard().text() == "before", "nothing is selected"
    grid.select_rows([1, 3])
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in copied.urls()] == ["/p/1.jpg", "/p/3.jpg"]
    assert copied.text() == "/p/1.jpg\n/p/3.jpg"
    monkeypatch.setattr(picture_grid, "_MOST_FILES", 1)
    grid.copy()
    copied = QApplication.clipboard().mimeData()
    assert not copied.urls()
    assert copied.text() == "/p/1.jpg\n/p/3.jpg"
