import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from gui.models.thumbnails import fitted


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_picture_has_as_many_pixels_as_the_screen(qapp, ratio):
    made = fitted(QPixmap(400, 200), QSize(100, 100), ratio)
    assert made.size() == QSize(round(100 * ratio), round(50 * ratio))
    assert made.deviceIndependentSize().toSize() == QSize(100, 50)
