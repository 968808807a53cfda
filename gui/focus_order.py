"""Where Tab goes: as one reads, whatever order things were made in.

Qt goes in the order of making, but pages are made late, and rows as they are needed.
"""

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# Two things stand in one row if they share at least this much of the lower one's height.
_SAME_ROW = 0.5
# What had the focus in a part of a window when it was left.
_left: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()


def move_focus(window: QWidget, is_forward: bool) -> bool:
    """Give the focus to the next control of a window, or to the one before.

    Returns:
        Whether there was another one.
    """
    stops = list(tab_stops(window))
    now = QApplication.focusWidget()
    while now is not None and now not in stops and now is not window:
        # The focus may be in a part of a control, such as the field that edits a cell.
        now = now.parentWidget()
    step = 1 if is_forward else -1
    at = stops.index(now) + step if now in stops else (0 if is_forward else -1)
    if not stops or stops[at % len(stops)] is now:
        return False
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    stops[at % len(stops)].setFocus(reason)
    return True


def enter(*parts: QWidget) -> None:
    """Give the focus to a part of the window: to its first control, unless one has it already.

    Args:
        parts: The first one that has a control.
    """
    now = QApplication.focusWidget()
    for part in parts:
        first = next(tab_stops(part), None)
        if now is not None and part.isAncestorOf(now):
            return
        if first is not None:
            _focus(first)
            return


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    # Qt draws the focus of buttons for those who use keys.
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def go_round(parts: Sequence[QWidget], is_forward: bool) -> None:
    """Give the focus to the next part of the window that has a control, or to the one before.

    Args:
        parts: In their order; a part that was left has the focus again where it was.
    """
    ring = [part for part in parts if part.isVisible() and next(tab_stops(part), None) is not None]
    now = QApplication.focusWidget()
    if not ring:
        return
    at = next((n for n, part in enumerate(ring) if now and part.isAncestorOf(now)), None)
    if at is None or now is None:
        at = -1 if is_forward else 0
    else:
        _left[ring[at]] = now
    part = ring[(at + (1 if is_forward else -1)) % len(ring)]
    before = _left.get(part)
    if before is not None and isValid(before) and before in tab_stops(part):
        _focus(before)
    else:
        enter(part)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """The controls in a widget that Tab stops at, as one reads: by rows, from left to right."""
    if not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for row in _rows(children):
        for child in row:
            yield from tab_stops(child)


def _rows(widgets: list[QWidget]) -> Iterator[list[QWidget]]:
    left = sorted(widgets, key=lambda widget: widget.y())
    while left:
        first = left[0].geometry()
        row = [left[0]]
        for widget in left[1:]:
            place = widget.geometry()
            shared = min(first.bottom(), place.bottom()) - max(first.top(), place.top()) + 1
            if shared >= _SAME_ROW * min(first.height(), place.height()):
                row.append(widget)
        left = [widget for widget in left if widget not in row]
        yield sorted(row, key=lambda widget: widget.x())
