"""Tests of the confusion matrix where it is emptied."""

from PySide6.QtCore import Qt

from gui.models.confusion import ConfusionModel
from gui.widgets.matrix import Matrix


def test_a_header_may_ask_for_a_class_that_is_gone():
    model = ConfusionModel()
    model.set_counts(("daisy", "roses"), ((8, 1), (0, 9)))
    assert model.headerData(1, Qt.Orientation.Vertical) == "roses"
    model.set_counts((), ())
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_a_matrix_that_was_seen_can_be_emptied_and_filled(qtbot):
    matrix = Matrix()
    qtbot.addWidget(matrix)
    matrix.show()
    for _turn in range(3):
        matrix.set_counts(("daisy", "roses"), ((8, 1), (0, 9)))
        matrix.grab()
        matrix.set_counts((), ())
    assert matrix.model().rowCount() == 0
