"""The Train menu: runs and where the engine works."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&Train"),
        (
            Entry(
                name="train",
                run=lambda w: w.press_main_button(),
                can=lambda w: w.session.can("train"),
                text=_tr("&Train"),
                keys="Ctrl+Return",
                icon="play",
                tip=_tr("Start a run"),
            ),
            Entry(
                name="pause",
                run=lambda w: w.pause_or_go_on(),
                can=lambda w: w.session.can("pause") or w.session.can("go_on"),
                said=_pause,
                text=_tr("&Pause"),
                keys="Ctrl+P",
                icon="pause",
                tip=_tr("Hold the run, or go on with it"),
            ),
            Entry(
                name="stop",
                run=lambda w: w.session.stop_early(),
                can=lambda w: w.session.can("stop"),
                text=_tr("&Stop, keep best"),
                keys="Ctrl+.",
                icon="stop",
                tip=_tr("End the run now and keep its best epoch"),
            ),
            Entry(
                name="cancel",
                run=lambda w: w.cancel_run(),
                can=lambda w: w.session.can("cancel"),
                text=_tr("&Cancel the run…"),
                keys="Ctrl+Shift+.",
                tip=_tr("End the run without a result; asks first what becomes of it"),
            ),
            SEPARATOR,
            Entry(
                name="resume",
                run=lambda w: w.resume_shown(),
                can=lambda w: w.session.can("resume"),
                text=_tr("&Resume the run"),
                keys="Ctrl+Alt+R",
                icon="restart",
                tip=_tr("Go on with the interrupted run from its last saved epoch"),
            ),
            Entry(
                name="more",
                run=lambda w: w.session.train_more(),
                can=lambda w: w.session.can("more"),
                text=_tr("Train &five more epochs"),
                keys="Ctrl+Shift+Return",
                icon="plus",
                tip=_tr("Go on with the run that is shown for five epochs more"),
            ),
            Entry(
                name="from_best",
                run=lambda w: w.session.start_from_best(),
                can=lambda w: w.session.can("from_best"),
                text=_tr("Start again from the &best"),
                keys="Ctrl+Alt+Return",
                tip=_tr("A new run with these settings that begins with the best weights"),
            ),
            Entry(
                name="search",
                run=_search,
                text=_tr("Search for better settin&gs…"),
                keys="Ctrl+Alt+S",
                icon="tune-variant",
                tip=_tr("Try many combinations of settings and see which are best"),
            ),
            SEPARATOR,
            Entry(
                name="engine_process",
                run=lambda w: w.set_engine("process"),
                is_checked=lambda w: w.settings.engine == "process",
                text=_tr("Engine in its &own process (recommended)"),
                group="engine",
                tip=_tr(
                    "A crash of training leaves the window alive, and a GPU gets its memory "
                    "back when training has ended"
                ),
            ),
            Entry(
                name="engine_thread",
                run=lambda w: w.set_engine("thread"),
                is_checked=lambda w: w.settings.engine == "thread",
                text=_tr("Engine in the &window's process"),
                group="engine",
                tip=_tr("One process for all; a crash of training closes the window too"),
            ),
            Entry(
                name="engine_automatic",
                run=lambda w: w.set_engine("automatic"),
                is_checked=lambda w: w.settings.engine == "automatic",
                text=_tr("Engine where it c&an run"),
                group="engine",
                tip=_tr("In its own process, or in the window's where the system lets none start"),
            ),
        ),
    )


def _search(window: "MainWindow") -> None:
    page = window.page("train")
    if window.step == "train":
        page.toggle_search()
    else:
        window.go_to("train")
        page.show_search()


def _pause(window: "MainWindow") -> str:
    state = window.session.training_state
    if state == "paused":
        return _tr("&Go on")
    return _tr("&Try again") if state == "held" else _tr("&Pause")
