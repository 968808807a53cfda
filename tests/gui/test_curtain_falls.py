from PySide6.QtWidgets import QLabel

from gui.curtain import Stage


def test_the_curtain_falls_for_another_size_and_not_for_another_text(qtbot, monkeypatch):
    stage = Stage()
    qtbot.addWidget(stage)
    label = QLabel("a text")
    stage.column.addWidget(label)
    stage.resize(300, 200)
    stage.show()
    falls = []
    monkeypatch.setattr(stage.curtain, "close", lambda: falls.append(stage.width()))
    height = label.sizeHint().height()
    label.setText("a text\nof several\nlines")
    qtbot.waitUntil(lambda: label.sizeHint().height() > height)
    qtbot.wait(30)
    assert not falls
    stage.resize(280, 200)
    qtbot.waitUntil(lambda: bool(falls))
