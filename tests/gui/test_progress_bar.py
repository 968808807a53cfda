from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.progress_bar import ProgressBar


class _Beside(QWidget):
    painted = 0

    def paintEvent(self, _event):
        self.painted += 1


def test_a_bar_moves_without_painting_what_stands_beside_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar, beside = ProgressBar(window), _Beside(window)
    layout = QVBoxLayout(window)
    layout.addWidget(bar)
    beside.setMinimumSize(40, 40)
    layout.addWidget(beside)
    window.show()
    qtbot.waitUntil(lambda: beside.painted > 0)
    qtbot.wait(20)
    beside.painted = 0
    beside.update()
    bar.setRange(0, 200)
    bar.setValue(50)
    assert not beside.painted
    qtbot.waitUntil(lambda: beside.painted == 1)
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, 200, 50)
