"""The style gives what it does not draw itself as Fusion would, without asking it."""

import pytest
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStyleFactory

from gui import style


@pytest.mark.parametrize("hint", sorted(style._UNWANTED))
def test_hints_that_are_told_without_asking_are_fusions(qapp, hint):
    fusion, asking = QStyleFactory.create("Fusion"), (None, QScrollArea(), QMainWindow())

    for widget in asking:
        assert fusion.styleHint(hint, None, widget) == style.Style().styleHint(hint, None, widget)


def test_margins_that_are_told_without_asking_are_fusions(qapp):
    fusion, own = QStyleFactory.create("Fusion"), style.Style()
    names = (
        *("PM_FocusFrameHMargin", "PM_MenuBarHMargin", "PM_MenuBarPanelWidth"),
        *("PM_MenuBarVMargin", "PM_ScrollView_ScrollBarOverlap"),
    )

    for name in names:
        metric = style.QStyle.PixelMetric[name]
        assert own.pixelMetric(metric) == fusion.pixelMetric(metric), name
