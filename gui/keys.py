"""Keys that a control leaves to its window: Enter presses a button, Shift+F10 opens its menu."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# There the system itself asks for the menu.
_ASKED_BY_SYSTEM = ("windows", "cocoa")


def take_key(event: QKeyEvent) -> bool:
    """Do what a key means that the control with the focus does not know.

    Returns:
        Whether it meant something.
    """
    focus = QApplication.focusWidget()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if focus is None or event.isAutoRepeat():
        return False
    if event.key() in _ENTER and modifiers == Qt.KeyboardModifier.NoModifier:
        # Qt presses them by the space bar alone, but in its dialogs.
        if not isinstance(focus, (QPushButton, QToolButton)):
            return False
        focus.click()
        return True
    if event.key() == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier:
        if QGuiApplication.platformName() in _ASKED_BY_SYSTEM:
            return False
        # Qt knows the menu key of X11 and Wayland only.
        place = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, place, focus.mapToGlobal(place), modifiers
        )
        QCoreApplication.sendEvent(focus, asked)
        return True
    return False
