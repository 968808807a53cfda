"""What an action is: its words and keys, what it does, when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gui.main_window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One action, or a submenu that the window fills.

    Attributes:
        name: What the window calls it.
        text: What the menu says, with its mnemonic.
        tip: One sentence on what it does.
        run: Does it.
        can: Whether it can be done now; None for always.
        is_checked: Whether it bears a mark; None for an action that never does.
        said: What the menu says just now, where that changes.
        keys: Its shortcut, or several, the one that is shown first.
        icon: Its icon's name.
        group: Makes it one of several choices.
        is_menu: Whether it stands for a submenu.
    """

    name: str
    text: str
    tip: str
    run: "Callable[[MainWindow], object] | None" = None
    can: "Callable[[MainWindow], bool] | None" = None
    is_checked: "Callable[[MainWindow], bool] | None" = None
    said: "Callable[[MainWindow], str] | None" = None
    keys: str = ""
    icon: str = ""
    group: str = ""
    is_menu: bool = False


SEPARATOR = Entry(name="", text="", tip="")


class Menu(NamedTuple):
    """A menu of the menu bar."""

    title: str
    entries: tuple[Entry, ...]


def has_source(window: "MainWindow") -> bool:
    """Whether a source model is open."""
    return window.session.source is not None


def has_data(window: "MainWindow") -> bool:
    """Whether data is open."""
    return window.session.dataset is not None


def has_run(window: "MainWindow") -> bool:
    """Whether a run is chosen."""
    return window.session.current_run is not None
