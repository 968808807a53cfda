import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from engine.evaluation_types import CoverageCurve
from engine.recipe import Phase
from gui import theme
from gui.detaching import detach, is_detached, put_back
from gui.feature_groups import Group
from gui.keeping import Series, write_rows, write_series
from gui.models.comparison import Compared
from gui.models.curve_data import CurveData
from gui.widgets.curves import Curves
from gui.widgets.estimates import EstimatePlot
from gui.widgets.feature_plot import FeaturePlot
from gui.widgets.histogram import Histogram
from gui.widgets.learning_plot import LearningPlot
from gui.widgets.matrix import Matrix
from gui.widgets.mix_plot import MixPlot
from gui.widgets.picture_view import LargePicture
from gui.widgets.rate_curve import RatePreview
from gui.widgets.rate_finder import RatePlot as FinderPlot
from gui.widgets.size_plot import SizePlot
from gui.widgets.sound_view import SpectrogramPicture
from gui.widgets.threshold_plots import CoveragePlot
from gui.widgets.threshold_plots import RatePlot as ThresholdPlot
from gui.widgets.trust_plots import ReliabilityPlot, StrengthPlot
from tests.gui.conftest import weight
from tests.gui.fake_session import make_history, make_run
from tests.gui.test_evaluate_page import make_numbers_evaluation
from tests.gui.test_mix_card import interpolation
from tests.gui.test_size_card import sizes
from tests.gui.test_trust_view import make_calibration, make_robustness
from tests.gui.test_view_more_data import curve


def table(keeper):
    return list(csv.reader(io.StringIO(keeper.numbers())))


def rows(keeper):
    return [
        [cell if at == 0 else _number(cell) for at, cell in enumerate(row)]
        for row in table(keeper)[1:]
    ]


def _number(text):
    try:
        return round(float(text), 6)
    except ValueError:
        return text


def curves():
    made = Curves()
    made.show_data(CurveData.from_history(make_history(3)), 3, "run 7")
    made.loss.set_log(True)
    return made, made.loss.plot


def reliability():
    made = ReliabilityPlot()
    made.show_calibration(make_calibration())
    return made, made.plot


def strength():
    made, found = StrengthPlot(), make_robustness()
    made.show_curve(found, found.curves[0], "Brightness", "as it is")
    return made, made


def mix():
    made = MixPlot()
    made.show_found(interpolation())
    return made, made.plot


def histogram():
    made = Histogram()
    made.show_weight(weight())
    return made, made.plot


def learning():
    made = LearningPlot()
    made.show_curve(curve())
    return made, made


def threshold():
    made = ThresholdPlot("false alarms, %", "found, %", steps=False, parent=None)
    made.setAccessibleName("ROC curve")
    made.set_points([0.0, 0.5, 1.0], [0.0, 0.9, 1.0], ([0, 1], [0, 1]))
    return made, made


def coverage():
    made = CoveragePlot()
    made.show_curve(
        CoverageCurve(thresholds=(0.0, 0.5), coverages=(1.0, 0.25), accuracies=(0.8, None))
    )
    return made, made.plot


def features():
    made = FeaturePlot()
    made.setAccessibleName("Map")
    groups = (Group(name="cat", rows=(0, 2), color=0), Group(name="dog", rows=(1,), color=1))
    made.show_points(np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]), groups, None)
    return made, made


def estimates():
    made = EstimatePlot()
    made.show_target(make_numbers_evaluation(), 0)
    return made, made


def size():
    made = SizePlot()
    made.show_options(sizes())
    return made, made.plot


def finder():
    made = FinderPlot()
    made.show_losses([1e-4, 1e-3], [2.0, 1.0])
    return made, made


MAKERS = {
    "curves": (curves, ["training", 1.0, 1.5]),
    "reliability": (reliability, None),
    "strength": (strength, None),
    "mix": (mix, ["validation pictures", 0.0, 0.8, 0.7, 0.85]),
    "histogram": (histogram, ["kernel", -0.8, 1.0]),
    "learning": (learning, ["measured", 30.0, 70.0, 66.0, 73.0]),
    "threshold": (threshold, ["ROC curve", 0.0, 0.0]),
    "coverage": (coverage, ["answered", 0.0, 100.0]),
    "features": (features, ["cat", 0.0, 1.0]),
    "estimates": (estimates, None),
    "size": (size, None),
    "finder": (finder, ["tried", 0.0001, 2.0]),
}


@pytest.mark.parametrize("name", MAKERS)
def test_every_plot_is_taken_away_as_pixels_lines_and_numbers(qtbot, tmp_path, name):
    make, first = MAKERS[name]
    widget, plot = make()
    qtbot.addWidget(widget)
    widget.resize(500, 320)
    widget.grab()
    keeper = plot.keeper
    if first is not None:
        assert rows(keeper)[0] == first
    assert all(len(row) == len(table(keeper)[0]) for row in table(keeper))
    assert any(isinstance(cell, float) for row in rows(keeper) for cell in row)
    for kind in ("png", "svg", "csv"):
        keeper.save(str(tmp_path / f"plot.{kind}"))
    image = QImage(str(tmp_path / "plot.png"))
    assert image.size() == 2 * keeper.size()
    assert image.pixelColor(0, 0) == QColor(theme.tokens().surface)
    lines = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "plot.svg")).viewBox().size() == keeper.size()
    assert "<image" not in lines, "something is kept as pixels"
    assert keeper.title() and keeper.title() in lines
    assert (tmp_path / "plot.csv").read_bytes().startswith(b"\xef\xbb\xbfseries,")


def test_numbers_are_those_of_the_run_and_of_those_beside_it(qtbot):
    made, plot = curves()
    qtbot.addWidget(made)
    run = make_run(2, history=make_history(2))
    other = Compared(key=run.run_dir, name="run 2", runs=(run,))
    made.compare([other])
    names = list(dict.fromkeys(row[0] for row in rows(plot.keeper)))
    assert names == ["run 7: training", "run 7: validation", other.name]
    assert [row[1:] for row in rows(plot.keeper) if row[0] == other.name] == [[1, 1.7], [2, 0.9]]


def test_what_is_missing_is_empty_and_names_are_quoted():
    text = write_series("x", "", [Series('a "b", c', [1], [None]), Series("d", [2], [3], [2], [4])])
    assert text.splitlines() == [
        "series,x,y,low,high",
        '"a ""b"", c",1,,,',
        "d,2,3,2,4",
    ]
    assert write_rows([[float("nan"), np.float32(0.5), np.int64(3)]]) == ",0.5,3\n"


def test_a_matrix_is_taken_away_with_its_names(qtbot):
    matrix = Matrix()
    qtbot.addWidget(matrix)
    matrix.set_counts(("oak", "ash"), ((5, 1), (2, 7)))
    matrix.set_shares("row")
    assert table(matrix.keeper)[1:] == [["oak", "5", "1"], ["ash", "2", "7"]]
    matrix.resize(300, 120)
    matrix.grab()
    matrix.setFocus()
    qtbot.keyClick(matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().image().size() == 2 * matrix.keeper.size()
    matrix.keeper.copy_numbers()
    assert QApplication.clipboard().text().splitlines()[1:] == ["oak\t5\t1", "ash\t2\t7"]


def test_a_picture_is_copied_as_it_is_and_saved_as_png_only(qtbot, tmp_path):
    picture = LargePicture()
    qtbot.addWidget(picture)
    assert not picture.keeper.can
    pixmap = QPixmap(7, 5)
    pixmap.fill(QColor("red"))
    picture.show_pixmap(pixmap)
    picture.keeper.copy()
    assert QApplication.clipboard().image().size() == pixmap.size()
    assert QToolTip.text() == "Copied as a picture"
    texts = [action.text() for action in picture.keeper.menu().actions() if action.text()]
    assert texts == ["Copy picture\tCtrl+C", "Save as PNG…"]
    picture.keeper.save(str(tmp_path / "red.png"))
    assert QImage(str(tmp_path / "red.png")).pixelColor(3, 3) == QColor("red")


def test_menu_and_keys(qtbot, monkeypatch, tmp_path):
    made, plot = curves()
    qtbot.addWidget(made)
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: opened.append(menu))
    qtbot.keyClick(plot, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(plot.viewport(), click)
    assert len(opened) == 2
    by_text = {action.text().split("\t")[0]: action for action in opened[0].actions()}
    assert list(filter(None, by_text)) == [
        "Copy picture",
        "Copy numbers",
        "Save as PNG…",
        "Save as SVG…",
        "Save numbers as CSV…",
        "Open in a window of its own",
    ]
    asked = []

    def answer(_parent, title, name, kinds):
        asked.append((title, name, kinds))
        return str(tmp_path / "chosen"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    by_text["Save numbers as CSV…"].trigger()
    assert asked == [("Save as CSV", "Loss of run 7.csv", "CSV (*.csv)")]
    # The ending is added.
    qtbot.waitUntil((tmp_path / "chosen.csv").is_file)


def test_a_place_that_cannot_be_written_to_is_told(qtbot, tmp_path):
    class Bar:
        told = ()

        def show_message(self, *said):
            self.told = said

    window = QMainWindow()
    qtbot.addWidget(window)
    window.messages = Bar()
    histogram_, plot = histogram()
    window.setCentralWidget(histogram_)
    plot.keeper.save(str(tmp_path / "no folder" / "plot.png"))
    level, sentence = window.messages.told
    assert level == "error"
    assert "plot.png could not be written" in sentence
    plot.keeper.save(str(tmp_path / "plot.png"))
    assert window.messages.told == ("info", f"Saved {tmp_path / 'plot.png'}.")


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_file_that_was_asked_for_is_written_while_the_window_goes_on(
    qtbot, tmp_path, monkeypatch, kind
):
    told = []
    monkeypatch.setattr("gui.keeping._tell", lambda _widget, *said: told.append(said))
    histogram_, plot = histogram()
    qtbot.addWidget(histogram_)
    histogram_.grab()
    plot.keeper.content(".png")
    plot.keeper.save(str(tmp_path / f"at once.{kind}"))
    place = tmp_path / f"asked for.{kind}"
    for path in (str(place.with_suffix("")), str(tmp_path / "no folder" / f"plot.{kind}")):
        monkeypatch.setattr(
            "gui.keeping.QFileDialog.getSaveFileName", lambda *_args, path=path: (path, "")
        )
        told.clear()
        plot.keeper.ask(kind)
        assert not told
        qtbot.waitUntil(lambda: bool(told))
        (level, sentence) = told.pop()
        assert (level, str(place) in sentence) in (("info", True), ("error", False))
    assert level == "error"
    assert place.read_bytes() == (tmp_path / f"at once.{kind}").read_bytes()


def test_a_plot_goes_into_a_window_of_its_own_and_comes_back(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    made, plot = strength()
    layout.addWidget(QWidget())
    layout.addWidget(made)
    layout.addWidget(QWidget())
    page.show()
    height = made.height()
    detach(plot.keeper.whole, "Score by brightness")
    window = made.window()
    assert is_detached(made)
    assert window is not page
    assert window.windowTitle() == "Score by brightness"
    window.resize(800, 600)
    assert made.height() > height, "where its height was fixed it may grow"
    assert layout.indexOf(made) < 0
    assert layout.count() == 3
    put_back(made)
    assert layout.indexOf(made) == 1
    assert made.window() is page
    assert made.height() == height
    assert made.isVisible()


def test_a_plot_in_a_window_of_its_own_follows_its_page(qtbot):
    page = QMainWindow()
    qtbot.addWidget(page)
    made, plot = curves()
    page.setCentralWidget(made)
    page.show()
    detach(plot.keeper.whole, plot.keeper.title())
    window = made.loss.window()
    # Also while the page itself is not seen.
    made.hide()
    made.show_data(CurveData.from_history(make_history(2)), 2, "run 8")
    qtbot.waitUntil(lambda: not made.is_behind)
    assert plot.keeper.title() == "Loss of run 8"
    assert len(rows(plot.keeper)) == 4
    put_back(plot.keeper.whole)
    assert not window.isVisible()


def test_its_window_goes_with_it(qtbot):
    page = QMainWindow()
    qtbot.addWidget(page)
    made, _plot = strength()
    page.setCentralWidget(QWidget())
    QVBoxLayout(page.centralWidget()).addWidget(made)
    page.show()
    detach(made, "Score by brightness")
    window = made.window()
    made.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window) or not window.isVisible())


def test_other_pictures_have_the_menu_too(qtbot):
    preview, spectrogram = RatePreview(), SpectrogramPicture()
    for widget in (preview, spectrogram):
        qtbot.addWidget(widget)
        assert widget.focusPolicy() == Qt.FocusPolicy.StrongFocus
    preview.show_phase(Phase(name="head", epochs=2, learning_rate=0.01), 5)
    assert rows(preview.keeper)[0][2] == 0.01
    assert spectrogram.keeper.numbers is None


def test_all_classes_of_a_matrix_are_taken_away_not_only_those_in_sight(qtbot):
    matrix = Matrix()
    qtbot.addWidget(matrix)
    count = 30
    counts = [[9 * (row == at) for at in range(count)] for row in range(count)]
    matrix.set_counts([f"class {at}" for at in range(count)], counts)
    matrix.resize(300, 400)
    size = matrix.keeper.size()
    assert size.width() > count * 26
    assert size.height() > count * 26 > matrix.height()
    image = matrix.keeper.image()
    last = image.pixelColor(image.width() - 2 * (12 + 4 + 6), image.height() - 2 * (12 + 4 + 6))
    assert last != QColor(theme.tokens().surface), "the last cell is painted"


def test_a_map_is_taken_away_with_the_names_of_its_groups(qtbot):
    made, plot = features()
    qtbot.addWidget(made)
    made.resize(300, 200)
    lines = plot.keeper.svg().decode()
    assert "cat" in lines and "dog" in lines
    assert plot.keeper.size().height() > 200 + 2 * 12 + 24
