"""What a screen reader says of the controls that are in sight, and which of them have no name."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QScrollBar,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui import access

access.install()

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
)
# Parts of controls, which are named as a whole; what opens has its own words.
_PARTS = (QHeaderView, QScrollBar, QMenu, QMenuBar, QSplitter)
# They paint what is behind others, or divide them as Qt's own splitters do.
_BARE = ("StepBar", "DrawerEdge", "_Frame")
_WHOLES = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QAbstractItemView)


def controls(top: QWidget) -> list[QWidget]:
    """What in a window is used or looked at, rather than arranging others.

    A control that a test shows by itself gets its name from where it is put.
    """
    return [
        widget for widget in top.findChildren(QWidget) if widget.isVisible() and is_control(widget)
    ]


def is_control(widget: QWidget) -> bool:
    """Whether it is used by hand, or paints something that only eyes can read."""
    if isinstance(widget, _PARTS) or isinstance(widget.parentWidget(), _WHOLES):
        return False
    return isinstance(widget, _CONTROLS) or paints(widget)


def paints(widget: QWidget) -> bool:
    """Whether it is one of Graft's own widgets that paint what they show."""
    if isinstance(widget, (QLabel, QAbstractScrollArea)) or type(widget).__name__ in _BARE:
        return False
    return any("paintEvent" in vars(kind) for kind in type(widget).__mro__ if is_own(kind))


def is_own(kind: type) -> bool:
    return kind.__module__.startswith("gui.")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; what it shows is no name of a field."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    if isinstance(widget, (QComboBox, QAbstractSpinBox, QLineEdit)) and not widget.accessibleName():
        buddies = [one for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
        name = buddies[0].text() if buddies else ""
    return name


def unnamed() -> list[str]:
    """The controls in sight that a screen reader would call nothing, or by a sign, or knows not."""
    found = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and not isinstance(top, QMenu) and "Private" not in type(top).__name__:
            found += [
                f"{described(widget)}: {name_of(widget)!r}"
                for widget in controls(top)
                if not any(letter.isalnum() for letter in name_of(widget)) or not told(widget)
            ]
    return sorted(set(found))


def told(widget: QWidget) -> bool:
    """Whether a screen reader knows what it is: of what paints itself Qt knows nothing."""
    interface = QAccessible.queryAccessibleInterface(widget)
    is_own = paints(widget) or isinstance(widget, QGraphicsView)
    return not is_own or interface.role() not in (QAccessible.Role.Client, QAccessible.Role.NoRole)


def described(widget: QWidget) -> str:
    """Which one it is, for people who look for it in the code."""
    names, above = [], widget
    while above is not None and len(names) < 4:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return " in ".join(names)
