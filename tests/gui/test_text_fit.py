"""No text is cut at the smallest size of the window, in either language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QRadioButton,
    QStyle,
    QTabBar,
    QTableView,
    QWidget,
)

from engine import tasks
from gui import language
from gui.main_window import MainWindow
from gui.pages.evaluate_view import views
from gui.settings import Settings
from gui.widgets.activity_popup import ActivityPopup
from gui.widgets.command_palette import CommandPalette
from tests.gui.access import described
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run
from tests.gui.test_curve_data import epoch, phase

WIDTH, HEIGHT = 1100, 700
LONG = (
    "/home/someone/pictures of last summer/photographs of a model.h5 holds text, not a model (a "
    "failed download looks like this): Graft opens whole Keras models (.h5, .hdf5 or .keras)."
)
STEPS = ("model", "data", "train", "evaluate", "export")


def is_cut(widget: QWidget) -> str:
    """What of a widget's text has no room; what is elided on purpose says it at the pointer."""
    if isinstance(widget, QLabel):
        return widget.text() if label_is_cut(widget) else ""
    if isinstance(widget, QComboBox):
        text = widget.currentText()
        arrow = widget.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = widget.width() - arrow - 4
        return text if widget.fontMetrics().horizontalAdvance(text) > room else ""
    if isinstance(widget, QAbstractButton):
        wide = widget.sizeHint().width() if widget.text() else 0
        if isinstance(widget, (QCheckBox, QRadioButton)):
            wide = min(wide, widget.minimumSizeHint().width())
        return widget.text() if wide > widget.width() else ""
    if isinstance(widget, QTabBar):
        metrics = widget.fontMetrics()
        return " · ".join(
            widget.tabText(at)
            for at in range(widget.count())
            if metrics.horizontalAdvance(widget.tabText(at)) > widget.tabRect(at).width()
        )
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        return cut_headings(widget)
    return ""


def label_is_cut(label: QLabel) -> bool:
    if not label.text() or not label.width():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1


def cut_headings(header: QHeaderView) -> str:
    model = header.model()
    if not isinstance(header.parent(), QTableView) or model is None:
        return ""
    cut = []
    for section in range(header.count()):
        text = model.headerData(section, Qt.Orientation.Horizontal)
        tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if header.isSectionHidden(section) or not isinstance(text, str) or tip:
            continue
        if header.fontMetrics().horizontalAdvance(text) > header.sectionSize(section):
            cut.append(text)
    return " · ".join(cut)


def cut_texts(top: QWidget) -> list[str]:
    """Each visible text without room, and where it is."""
    return [
        f"{described(widget)}: {text}"
        for widget in top.findChildren(QWidget)
        if widget.isVisible() and (text := is_cut(widget))
    ]


@pytest.fixture(scope="module", params=["en", "zh_CN"])
def window(qapp, request):
    language.install(qapp, request.param)
    session = make_session(loaded=True)
    select_run(session, make_run(2, test_accuracy=0.89), make_run(1))
    made = MainWindow(session, Settings(language=request.param))
    made.resize(WIDTH, HEIGHT)
    made.show()
    QApplication.processEvents()
    # Its figures change between two looks.
    made.status.stop()
    yield made
    # First: a window that a run goes on in asks before it closes.
    made.shutdown()
    made.close()
    made.deleteLater()
    language.install(qapp, "en")


class Look:
    """Looks at a window again and again, and collects what is cut."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.cut: dict[str, list[str]] = {}

    def __call__(self, where: str, top: QWidget | None = None) -> None:
        QApplication.processEvents()
        self.window.session.jobs.finish_thumbnails()
        QApplication.processEvents()
        assert (self.window.width(), self.window.height()) == (WIDTH, HEIGHT), where
        if found := cut_texts(top or self.window):
            self.cut[where] = found

    def at_pages(self, what: str) -> None:
        for step in STEPS:
            self.window.go_to(step)
            self(f"{step}, {what}")

    def at_views(self, what: str) -> None:
        for entry in views():
            self.window.show_view(entry.key)
            self(f"{entry.key}, {what}")


@pytest.fixture
def look(window):
    return Look(window)


def test_every_page_and_view_has_room_for_its_texts(window, look):
    session = window.session
    look.at_pages("filled")
    look.at_views("before")
    session.evaluate()
    session.jobs.finish(tasks.evaluate_run, make_evaluation(session.dataset, "/runs/2"))
    look.at_views("evaluated")
    window.go_to("train")
    window.toggle_drawer()
    look("runs")
    window.toggle_drawer()
    assert not look.cut
    least = window.minimumSizeHint()
    assert (least.width() <= WIDTH, least.height() <= HEIGHT) == (True, True), least


@pytest.mark.parametrize("name", ["catalog", "shortcuts", "tour", "log", "activity", "palette"])
def test_what_opens_in_front_has_room_for_its_texts(window, look, name):
    window.go_to("train")
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
    others = [
        top
        for top in QApplication.topLevelWidgets()
        if top.isVisible() and top.windowType() in kinds and top is not window
    ]
    (front,) = others or [window]
    look(name, front)
    assert (front.width() <= WIDTH, front.height() <= HEIGHT) == (True, True), front.size()
    inside = (*window.findChildren(CommandPalette), *window.findChildren(ActivityPopup))
    for one in (*others, *inside):
        one.close()
    assert not look.cut


def test_questions_have_room_for_their_texts(window, look):
    session = window.session
    session.train()
    window.cancel_run()
    question = QApplication.activeModalWidget()
    look("discard", question)
    question.reject()
    session.jobs.fail(tasks.train_run, "The loss is no longer a number.")
    window.messages.show_details()
    details = QApplication.activeModalWidget()
    look("details", details)
    details.reject()
    window.drawer.do("delete")
    question = QApplication.activeModalWidget()
    look("delete", question)
    question.reject()
    assert not look.cut


def test_a_run_that_goes_on_or_fails_leaves_room_for_all_texts(window, look):
    session = window.session
    session.train()
    session.jobs.report(tasks.train_run, phase(1, 1, 20), epoch(1), epoch(2))
    look.at_pages("running")
    session.jobs.fail(tasks.train_run, LONG)
    assert window.messages.isVisible()
    look.at_pages("failed")
    look.at_views("failed")
    session.error_raised.emit(f"{LONG} {LONG}", "details")
    look.at_pages("two errors")
    look.at_views("two errors")
    window.messages.hide()
    assert not look.cut


def test_what_is_cut_is_found(qtbot):
    label = QLabel("A text that has no room")
    qtbot.addWidget(label)
    label.show()
    label.setFixedWidth(20)
    assert is_cut(label) == label.text()
