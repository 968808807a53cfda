"""Driving the real window as a person does: drops, clicks, keys; and taking pictures of it."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

LONG = 180_000


def drop(window: QWidget, paths: Sequence[Path | str], on: QWidget | None = None) -> bool:
    """Drop files on the middle of a widget, through the window as the platform would.

    Returns:
        Whether the drag was welcome.
    """
    target = on or window
    place = QPointF(target.mapTo(window, QPoint(target.width() // 2, target.height() // 2)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    handle = window.windowHandle()
    enter = QDragEnterEvent(place.toPoint(), actions, data, buttons, keys)
    QApplication.sendEvent(handle, enter)
    QApplication.sendEvent(handle, QDragMoveEvent(place.toPoint(), actions, data, buttons, keys))
    if enter.isAccepted():
        QApplication.sendEvent(handle, QDropEvent(place, actions, data, buttons, keys))
    return enter.isAccepted()


def click_index(qtbot: QtBot, view: QAbstractItemView, index: QModelIndex) -> None:
    """Click the middle of an item."""
    view.scrollTo(index)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )


def click(qtbot: QtBot, button: QWidget) -> None:
    """Click a button that is there to be clicked."""
    assert button.isVisible() and button.isEnabled(), button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def screenshot(window: QWidget, name: str) -> None:
    """Keep a picture of the window in the folder `GRAFT_SCREENSHOTS`, if that is set."""
    folder = os.environ.get("GRAFT_SCREENSHOTS")
    if folder:
        QApplication.processEvents()
        Path(folder).mkdir(parents=True, exist_ok=True)
        window.grab().save(str(Path(folder) / f"{name}.png"))
