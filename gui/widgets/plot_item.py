"""pyqtgraph's plot without the form and the menus in which its users set it by hand.

Each plot would have fifty hidden widgets and eight menus that Graft never shows: a fifth of all
widgets of the window, which are told of each change of theme and language, and half the time in
which a plot is made.
"""

import importlib
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from weakref import WeakMethod

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget, QWidgetAction

_GROUPS = ("transform", "decimate", "average", "alpha", "grid", "points")
# What pyqtgraph's own form begins with; all others are off.
_FIRST: Mapping[str, int] = {
    "alphaGroup": True,
    "alphaSlider": 1000,
    "autoDownsampleCheck": True,
    "autoPointsCheck": True,
    "downsampleSpin": 1,
    "gridAlphaSlider": 128,
    "peakRadio": True,
    "pointsGroup": True,
}
_MOST = {"alphaSlider": 1000, "gridAlphaSlider": 255}


class PlainPlotItem(pg.PlotItem):
    """A plot that is set by the program alone."""

    def __init__(self, axes: Mapping[str, pg.AxisItem]) -> None:
        super().__init__(axisItems=dict(axes), enableMenu=False)
        for name in _GROUPS:
            self.ctrl.drop_group(f"{name}Group")
        for child in self.children():
            if isinstance(child, QWidgetAction):
                child.deleteLater()
        self.ctrlMenu.deleteLater()
        self.ctrlMenu = None


class _Setting:
    """The value of a control that is not there, and who is told of its changes."""

    def __init__(self, name: str) -> None:
        self._value = _FIRST.get(name, 0)
        self._most = _MOST.get(name, 0)
        self._told: list[WeakMethod] = []
        self.toggled = self.valueChanged = self.itemClicked = self

    def connect(self, tell: Callable[..., object]) -> None:
        self._told.append(WeakMethod(tell))

    def isChecked(self) -> bool:
        return bool(self._value)

    def value(self) -> int:
        return self._value

    def maximum(self) -> int:
        return self._most

    def setValue(self, value: int) -> None:
        if value != self._value:
            self._value = value
            for told in self._told:
                tell = told()
                if tell is not None:
                    tell(value)

    setChecked = setValue

    def count(self) -> int:
        """How many averages there are to choose from."""
        return 0

    def clear(self) -> None:
        """Let none be chosen."""


class _Settings:
    """Takes the place of pyqtgraph's form."""

    def setupUi(self, form: QWidget) -> None:
        for name in _GROUPS:
            group = QWidget(form)
            of_group = getattr(self, f"{name}Group")
            group.toggled, group.isChecked = of_group, of_group.isChecked
            setattr(self, f"{name}Group", group)

    def drop_group(self, name: str) -> None:
        """The widgets were for the menus only."""
        setattr(self, name, getattr(self, name).toggled)

    def __getattr__(self, name: str) -> _Setting:
        made = _Setting(name)
        setattr(self, name, made)
        return made


# pyqtgraph asks for it by this name in the module of its plot.
importlib.import_module("pyqtgraph.graphicsItems.PlotItem.PlotItem").ui_template = SimpleNamespace(
    Ui_Form=_Settings
)
