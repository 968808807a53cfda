"""The menu bar, made of the menus' entries and kept in step with the window."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from gui import theme
from gui.actions import data, edit, evaluate, file, help, model, runs, train, view
from gui.actions.entry import Entry, Menu

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def menu_table() -> tuple[Menu, ...]:
    """The menus from left to right, in the language of the window."""
    return tuple(
        part.menu() for part in (file, edit, model, data, train, runs, evaluate, view, help)
    )


class Menus:
    """The window's menu bar.

    Attributes:
        actions: The actions by name.
        submenus: By the name of the entry they stand for.
        menus: The menus of the bar, from left to right.

    Args:
        window: Gets the menus, and does what is chosen by `run_action`.
    """

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self.entries: dict[str, Entry] = {}
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self.menus: list[QMenu] = []
        for title, entries in menu_table():
            menu = window.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            self.menus.append(menu)
            for entry in entries:
                if entry.name:
                    self._add(menu, entry)
                else:
                    menu.addSeparator()
        self._write(menu_table())

    def _add(self, menu: QMenu, entry: Entry) -> None:
        if entry.is_menu:
            submenu = self.submenus[entry.name] = menu.addMenu("")
            submenu.setToolTipsVisible(True)
            return
        action = self.actions[entry.name] = QAction(self._window)
        action.setObjectName(entry.name)
        action.setCheckable(entry.is_checked is not None)
        if entry.keys:
            action.setShortcuts(_sequences(entry.keys))
        if entry.icon:
            action.setIcon(theme.icon(entry.icon, "second_text"))
        if entry.group:
            group = self._groups.setdefault(entry.group, QActionGroup(self._window))
            group.addAction(action)
        run, name = self._window.run_action, entry.name
        action.triggered.connect(lambda _checked=False: run(name))
        menu.addAction(action)

    def say(self) -> None:
        """Say everything anew, in the language that the window now has."""
        self._write(menu_table())
        self.update()

    def _write(self, table: tuple[Menu, ...]) -> None:
        for menu, (title, entries) in zip(self.menus, table, strict=True):
            menu.setTitle(title)
            for entry in filter(lambda entry: entry.name, entries):
                self.entries[entry.name] = entry
                action = self.action(entry.name)
                action.setText(entry.text)
                action.setToolTip(entry.tip)
                action.setStatusTip(entry.tip)

    def action(self, name: str) -> QAction:
        """What stands in the menu for an entry."""
        return self.actions[name] if name in self.actions else self.submenus[name].menuAction()

    def update(self) -> None:
        """Switch each action on or off by what can be done now."""
        window = self._window
        for name, entry in self.entries.items():
            action = self.action(name)
            if entry.can is not None:
                action.setEnabled(entry.can(window))
            if entry.is_checked is not None:
                action.setChecked(entry.is_checked(window))
            if entry.said is not None:
                action.setText(entry.said(window))


def _sequences(keys: str) -> list[QKeySequence]:
    texts = keys.split("; ")
    # The key on the number block is another one to Qt.
    also = [text.replace("Return", "Enter") for text in texts if "Return" in text]
    return [QKeySequence(text) for text in (*texts, *also)]
