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
from tests.gui.access import described
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run

WIDTH, HEIGHT = 1100, 700
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


@pytest.fixture(params=["en", "zh_CN"])
def window(qapp, request):
    language.install(qapp, request.param)
    session = make_session(loaded=True)
    select_run(session, make_run(2, test_accuracy=0.89), make_run(1))
    made = MainWindow(session, Settings(language=request.param))
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    made.close()
    made.shutdown()
    made.deleteLater()
    language.install(qapp, "en")


def test_every_page_and_view_has_room_for_its_texts(window):
    session, cut = window.session, {}

    def look(where: str) -> None:
        QApplication.processEvents()
        session.jobs.finish_thumbnails()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (WIDTH, HEIGHT), where
        if found := cut_texts(window):
            cut[where] = found

    for step in STEPS:
        window.go_to(step)
        look(step)
    for entry in views():
        window.show_view(entry.key)
        look(f"{entry.key}, before")
    session.evaluate()
    session.jobs.finish(tasks.evaluate_run, make_evaluation(session.dataset, "/runs/2"))
    for entry in views():
        window.show_view(entry.key)
        look(entry.key)
    window.go_to("train")
    window.toggle_drawer()
    look("runs")
    assert not cut
    least = window.minimumSizeHint()
    assert (least.width() <= WIDTH, least.height() <= HEIGHT) == (True, True), least


def test_what_is_cut_is_found(qtbot):
    label = QLabel("A text that has no room")
    qtbot.addWidget(label)
    label.show()
    label.setFixedWidth(20)
    assert is_cut(label) == label.text()
