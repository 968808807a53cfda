"""Every action of the window: its menu entry, shortcut and tooltip, from one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui import theme
from gui.pages.evaluate_view import views


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One action. `name` is what the window calls it; `group` makes it one of several choices."""

    name: str
    text: str
    tip: str
    keys: str = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""


SEPARATOR = Entry(name="", text="", tip="")


def menu_table() -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The menus from left to right."""
    return (
        (
            _tr("&File"),
            (
                Entry(
                    name="open_model",
                    text=_tr("Open &model…"),
                    keys="Ctrl+O",
                    icon="graph-outline",
                    tip=_tr("Open a Keras model file: .keras, .h5 or .hdf5"),
                ),
                Entry(
                    name="open_data",
                    text=_tr("Open &data folder…"),
                    keys="Ctrl+Shift+O",
                    icon="folder-open-outline",
                    tip=_tr("Open a folder of pictures with one subfolder for each class"),
                ),
                Entry(
                    name="recent",
                    text=_tr("Open &recent"),
                    tip=_tr("Models and data folders that were open before"),
                ),
                Entry(
                    name="open_recipe",
                    text=_tr("Open reci&pe…"),
                    tip=_tr("Open the recipe of a run: its model, data and choices"),
                ),
                SEPARATOR,
                Entry(
                    name="export",
                    text=_tr("&Export…"),
                    keys="Ctrl+E",
                    icon="export",
                    tip=_tr("Write the trained model to files"),
                ),
                Entry(
                    name="report",
                    text=_tr("Save a repor&t…"),
                    keys="Ctrl+Shift+E",
                    tip=_tr("Write one page with recipe, data, curves, figures and mistakes"),
                ),
                SEPARATOR,
                Entry(name="quit", text=_tr("&Quit"), keys="Ctrl+Q", tip=_tr("Close Graft")),
            ),
        ),
        (
            _tr("&Edit"),
            (
                Entry(
                    name="undo",
                    text=_tr("&Undo"),
                    keys="Ctrl+Z",
                    icon="undo",
                    tip=_tr("Take back the last change of model, data, head or training"),
                ),
                Entry(
                    name="redo",
                    text=_tr("&Redo"),
                    keys="Ctrl+Shift+Z",
                    icon="redo",
                    tip=_tr("Do again what was taken back"),
                ),
                SEPARATOR,
                Entry(
                    name="paste",
                    text=_tr("&Paste and judge"),
                    keys="Ctrl+V",
                    icon="content-paste",
                    tip=_tr("Have the picture or files on the clipboard judged by the run"),
                ),
                Entry(
                    name="find_layer",
                    text=_tr("&Find a layer"),
                    keys="Ctrl+F",
                    icon="magnify",
                    tip=_tr("Search the layers by name or type"),
                ),
                Entry(
                    name="suggest",
                    text=_tr("&Suggest by the data"),
                    tip=_tr("Set head and training to what suits the size of the data"),
                ),
            ),
        ),
        (
            _tr("&Model"),
            (
                Entry(
                    name="catalog",
                    text=_tr("Choose a &built-in model…"),
                    keys="Ctrl+B",
                    icon="view-list-outline",
                    tip=_tr("The models that come with Keras, with their weights"),
                ),
                Entry(
                    name="weights_address",
                    text=_tr("&Weights address…"),
                    tip=_tr("Where the weights of built-in models are fetched from"),
                ),
                SEPARATOR,
                Entry(
                    name="freeze_all",
                    text=_tr("&Freeze all"),
                    icon="snowflake",
                    tip=_tr("No layer of the source model changes; only the new head trains"),
                ),
                Entry(
                    name="train_from_here",
                    text=_tr("&Train from the selected layer"),
                    # Shift+Space is the tree's own key: a window's shortcut would take it from
                    # every text field.
                    tip=_tr("The selected layer and all after it train (Shift+Space in the tree)"),
                ),
                Entry(
                    name="unfreeze_from",
                    text=_tr("&Unfreeze from layer…"),
                    tip=_tr("Name a layer: it and all after it train"),
                ),
                Entry(
                    name="advise",
                    text=_tr("&Advise what to unfreeze"),
                    tip=_tr("Look at a sample of the data for blocks that are worth training"),
                ),
                SEPARATOR,
                Entry(
                    name="preprocessing",
                    text=_tr("&Preprocessing"),
                    tip=_tr("How pixels were prepared when the model was trained"),
                ),
                SEPARATOR,
                Entry(
                    name="inside",
                    text=_tr("&What is inside a layer"),
                    keys="Ctrl+L",
                    icon="chart-histogram",
                    tip=_tr("Show or hide the selected layer's configuration and weights"),
                ),
                Entry(
                    name="cut_here",
                    text=_tr("&Cut here"),
                    keys="Ctrl+K",
                    icon="content-cut",
                    tip=_tr("Keep the model up to the selected layer; the head starts after it"),
                ),
                Entry(
                    name="remove_here",
                    text=_tr("Re&move this and all after it"),
                    keys="Ctrl+Shift+K",
                    tip=_tr("Keep the model up to the layer before the selected one"),
                ),
                Entry(
                    name="uncut",
                    text=_tr("&End where Graft ends it"),
                    tip=_tr("Keep of the source model what Graft keeps by default"),
                ),
                Entry(
                    name="reinitialize",
                    text=_tr("Re-&initialise this layer"),
                    keys="Ctrl+I",
                    icon="dice-multiple-outline",
                    tip=_tr("The selected layer forgets what it learned: new random weights"),
                ),
                Entry(
                    name="reinitialize_onward",
                    text=_tr("Re-initialise from here &on"),
                    keys="Ctrl+Shift+I",
                    tip=_tr("The selected layer and all after it get new random weights"),
                ),
                Entry(
                    name="restore_source",
                    text=_tr("Back to the source as it ca&me"),
                    keys="Ctrl+Alt+Z",
                    icon="restore",
                    tip=_tr("Take back every change of the source model at once"),
                ),
            ),
        ),
        (
            _tr("&Data"),
            (
                Entry(
                    name="open_data_again",
                    text=_tr("Open data &folder…"),
                    icon="folder-open-outline",
                    tip=_tr("Open a folder of pictures with one subfolder for each class"),
                ),
                Entry(
                    name="open_data_file",
                    text=_tr("Open an archive, &table or array…"),
                    keys="Ctrl+Alt+O",
                    tip=_tr("Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR"),
                ),
                Entry(
                    name="open_named",
                    text=_tr("Open a &Keras data set…"),
                    keys="Ctrl+Alt+K",
                    tip=_tr("MNIST, Fashion-MNIST or CIFAR, fetched as Keras does"),
                ),
                SEPARATOR,
                Entry(
                    name="rescan",
                    text=_tr("&Read again"),
                    keys="F5",
                    icon="refresh",
                    tip=_tr("Read the folder again after its files have changed"),
                ),
                Entry(
                    name="show_folder",
                    text=_tr("&Show in the file manager"),
                    tip=_tr("Open the data folder outside Graft"),
                ),
                SEPARATOR,
                Entry(
                    name="copy_data",
                    text=_tr("Cop&y the corrected data…"),
                    keys="Ctrl+Alt+C",
                    tip=_tr("Write the data with all corrections into a new folder"),
                ),
                SEPARATOR,
                Entry(
                    name="samples_large",
                    text=_tr("Open what is selected in &large"),
                    tip=_tr("Show the selected picture or recording in large (Enter in the grid)"),
                ),
                Entry(
                    name="samples_leave_out",
                    text=_tr("&Leave out what is selected"),
                    tip=_tr(
                        "Do not use the selected pictures; files are untouched (X in the grid)"
                    ),
                ),
                Entry(
                    name="samples_relabel",
                    text=_tr("&Class of what is selected…"),
                    tip=_tr("Say which class the selected pictures are of (L in the grid)"),
                ),
                Entry(
                    name="samples_sees",
                    text=_tr("What the &model sees"),
                    tip=_tr("Show the selected pictures as they enter the model (M in the grid)"),
                ),
            ),
        ),
        (
            _tr("&Train"),
            (
                Entry(
                    name="train",
                    text=_tr("&Train"),
                    keys="Ctrl+Return",
                    icon="play",
                    tip=_tr("Start a run"),
                ),
                Entry(
                    name="pause",
                    text=_tr("&Pause"),
                    keys="Ctrl+P",
                    icon="pause",
                    tip=_tr("Hold the run, or go on with it"),
                ),
                Entry(
                    name="stop",
                    text=_tr("&Stop, keep best"),
                    keys="Ctrl+.",
                    icon="stop",
                    tip=_tr("End the run now and keep its best epoch"),
                ),
                Entry(
                    name="cancel",
                    text=_tr("&Cancel the run…"),
                    keys="Ctrl+Shift+.",
                    tip=_tr("End the run without a result; asks first what becomes of it"),
                ),
                SEPARATOR,
                Entry(
                    name="resume",
                    text=_tr("&Resume the run"),
                    keys="Ctrl+Alt+R",
                    icon="restart",
                    tip=_tr("Go on with the interrupted run from its last saved epoch"),
                ),
                Entry(
                    name="more",
                    text=_tr("Train &five more epochs"),
                    keys="Ctrl+Shift+Return",
                    icon="plus",
                    tip=_tr("Go on with the run that is shown for five epochs more"),
                ),
                Entry(
                    name="from_best",
                    text=_tr("Start again from the &best"),
                    keys="Ctrl+Alt+Return",
                    tip=_tr("A new run with these settings that begins with the best weights"),
                ),
                SEPARATOR,
                Entry(
                    name="engine_process",
                    text=_tr("Engine in its &own process (recommended)"),
                    checkable=True,
                    group="engine",
                    tip=_tr(
                        "A crash of training leaves the window alive, and a GPU gets its memory "
                        "back when training has ended"
                    ),
                ),
                Entry(
                    name="engine_thread",
                    text=_tr("Engine in the &window's process"),
                    checkable=True,
                    group="engine",
                    tip=_tr("One process for all; a crash of training closes the window too"),
                ),
                Entry(
                    name="engine_automatic",
                    text=_tr("Engine where it c&an run"),
                    checkable=True,
                    group="engine",
                    tip=_tr(
                        "In its own process, or in the window's where the system lets none start"
                    ),
                ),
            ),
        ),
        (
            _tr("E&valuate"),
            (
                Entry(
                    name="evaluate",
                    text=_tr("&Evaluate"),
                    keys="Ctrl+Shift+V",
                    icon="target",
                    tip=_tr("Score the current run on the split that is chosen on its page"),
                ),
                SEPARATOR,
                *(
                    Entry(
                        name=f"view_{entry.key}",
                        text=entry.title,
                        keys=f"Alt+{number}",
                        tip=entry.tip,
                    )
                    for number, entry in enumerate(views(), start=1)
                ),
            ),
        ),
        (
            _tr("&View"),
            (
                *(
                    Entry(
                        name=f"step_{step}",
                        text=text,
                        keys=f"Ctrl+{number}",
                        tip=_tr("Go to this step"),
                    )
                    for number, (step, text) in enumerate(
                        (
                            ("model", _tr("Model")),
                            ("data", _tr("Data")),
                            ("train", _tr("Train")),
                            ("evaluate", _tr("Evaluate")),
                            ("export", _tr("Export")),
                        ),
                        start=1,
                    )
                ),
                SEPARATOR,
                Entry(
                    name="drawer",
                    text=_tr("&Runs"),
                    keys="Ctrl+R",
                    checkable=True,
                    tip=_tr("Open or fold the list of runs"),
                ),
                SEPARATOR,
                Entry(
                    name="theme_system",
                    text=_tr("Colours of the &system"),
                    tip=_tr("Light or dark, as the system is"),
                    checkable=True,
                    group="theme",
                ),
                Entry(
                    name="theme_light",
                    text=_tr("&Light"),
                    tip=_tr("Dark text on light ground"),
                    checkable=True,
                    group="theme",
                ),
                Entry(
                    name="theme_dark",
                    text=_tr("&Dark"),
                    tip=_tr("Light text on dark ground"),
                    checkable=True,
                    group="theme",
                ),
            ),
        ),
        (
            _tr("&Help"),
            (
                Entry(
                    name="sample",
                    text=_tr("Open the &sample"),
                    icon="leaf",
                    tip=_tr("A small model and pictures of leaves, ready to train"),
                ),
                Entry(
                    name="devices",
                    text=_tr("&Device report…"),
                    icon="chip",
                    tip=_tr("What Graft can train on here, and a small test of it"),
                ),
                SEPARATOR,
                Entry(name="about", text=_tr("&About Graft"), tip=_tr("Version and licence")),
            ),
        ),
    )


def build_menus(
    window: QMainWindow, run: Callable[[str, bool], None]
) -> tuple[dict[str, QAction], dict[str, QMenu]]:
    """Fill the window's menu bar.

    Args:
        window: Gets the menus.
        run: Called with an action's name and whether it is checked.

    Returns:
        The actions by name, and the submenus by the name of the entry they stand for.
    """
    actions: dict[str, QAction] = {}
    submenus: dict[str, QMenu] = {}
    groups: dict[str, QActionGroup] = {}
    for title, entries in menu_table():
        menu = window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for entry in entries:
            if not entry.name:
                menu.addSeparator()
                continue
            if entry.name in ("recent", "preprocessing"):
                submenus[entry.name] = menu.addMenu(entry.text)
                submenus[entry.name].setToolTipsVisible(True)
                submenus[entry.name].menuAction().setToolTip(entry.tip)
                continue
            action = QAction(entry.text, window)
            action.setToolTip(entry.tip)
            action.setStatusTip(entry.tip)
            action.setCheckable(entry.checkable)
            if entry.keys:
                action.setShortcuts(_sequences(entry.keys))
            if entry.icon:
                action.setIcon(theme.icon(entry.icon, "second_text"))
            if entry.group:
                group = groups.setdefault(entry.group, QActionGroup(window))
                group.addAction(action)
            action.triggered.connect(lambda checked=False, name=entry.name: run(name, checked))
            menu.addAction(action)
            actions[entry.name] = action
    return actions, submenus


def _sequences(keys: str) -> list[QKeySequence]:
    # The key on the number block is another one to Qt.
    also = [keys.replace("Return", "Enter")] if "Return" in keys else []
    return [QKeySequence(text) for text in (keys, *also)]
