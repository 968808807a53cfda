"""What the command palette finds: everything in the menus, fields of the pages, layers, runs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QScrollArea, QWidget

from gui import fuzzy, words
from gui.pages.phase_form import PhaseForm
from gui.widgets.basics import Button, Folding, LateFolding
from gui.widgets.step_bar import STEPS
from gui.words import plain

if TYPE_CHECKING:
    from gui.main_window import MainWindow

# Where only a part of a text agrees, one whose own words do comes first.
_BY_PLACE, _BY_ENGLISH, _BY_TIP = 0.6, 0.5, 0.4
# So many letters may also stand within a word: freeze in unfreeze.
_WITHIN_FROM = 5


def _tr(text: str) -> str:
    return QCoreApplication.translate("Targets", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that can be done or gone to.

    Attributes:
        key: Names it in every language.
        text: What it is called.
        place: Where it is found without the palette.
        tip: One sentence on it.
        keys: Its shortcut, as the system writes it.
        is_enabled: Whether it can be done now.
        is_checked: Whether it bears a mark.
        run: Does it.
    """

    key: str
    text: str
    place: str
    run: Callable[[], object]
    tip: str = ""
    keys: str = ""
    is_enabled: bool = True
    is_checked: bool = False

    def score(self, query: str) -> tuple[float, tuple[int, ...]] | None:
        """How well it is meant by what was typed, and which letters of `text` were typed."""
        found = fuzzy.match(query, self.text)
        if found is not None:
            return found
        # Whoever knows the English words finds it by them in any language.
        for more, weight in (
            (f"{self.text} {self.place}", _BY_PLACE),
            (words.english(self.text), _BY_ENGLISH),
            (f"{self.key} {self.tip}".lower().replace("_", " "), _BY_TIP),
        ):
            if all(_has_word(more.lower(), word) for word in query.split()):
                return 100 * weight, ()
        return None


def _has_word(text: str, start: str) -> bool:
    # Chinese writes no spaces between words.
    is_within = not start.isascii() or len(start) >= _WITHIN_FROM
    return start in text if is_within else f" {start}" in f" {text}"


def of_menus(window: "MainWindow") -> Iterator[Target]:
    """Every action of the menu bar, in its order."""
    for action in window.menuBar().actions():
        if action.menu() is not None:
            yield from _of_menu(action.menu(), plain(action.text()), action.isEnabled())


def _of_menu(menu: QMenu, place: str, is_enabled: bool) -> Iterator[Target]:
    # What fills itself when it is opened is opened, as far as it knows.
    menu.aboutToShow.emit()
    for action in menu.actions():
        text, submenu = plain(action.text()), action.menu()
        if submenu is not None:
            yield from _of_menu(submenu, f"{place} ▸ {text}", is_enabled and action.isEnabled())
        elif text and not action.isSeparator() and action.isVisible():
            yield Target(
                key=action.objectName() or f"{place} {text}",
                text=text,
                place=place,
                tip=action.toolTip(),
                keys=keys_text(action),
                is_enabled=is_enabled and action.isEnabled(),
                is_checked=action.isChecked(),
                run=action.trigger,
            )


def keys_text(action: QAction) -> str:
    """An action's shortcut as the system writes it."""
    return key_name(action.shortcut())


def key_name(keys: QKeySequence) -> str:
    """A key as the system writes it; Return is what nearly all keyboards call Enter."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def of_pages(window: "MainWindow") -> Iterator[Target]:
    """What is set on the pages, also what is folded away."""
    for step in STEPS:
        page = window.page(step)
        if step == "train":
            # Made when it is first unfolded, and sought most because it is out of sight.
            for folding in page.findChildren(LateFolding):
                folding.make()
        place = window.step_bar.buttons[step].accessibleName()
        yield from _fields(window, step, page, place)
        yield from _buttons(window, step, page, place)
    yield from _fields(window, "model", window.panel, _tr("Model"))


def _fields(window: "MainWindow", step: str, page: QWidget, place: str) -> Iterator[Target]:
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            text, field = widget.text(), widget.buddy()
        elif isinstance(widget, QCheckBox):
            text, field = widget.text(), widget
        elif isinstance(widget, Folding):
            text, field = widget.title, widget
        else:
            continue
        if text and not _is_left_out(widget):
            yield Target(
                key=f"{step} {text}",
                text=text,
                place=" ▸ ".join((place, *_foldings(field))),
                tip=plain(field.toolTip()),
                is_enabled=field.isEnabled(),
                run=partial(_go_to_field, window, step, field),
            )


def _buttons(window: "MainWindow", step: str, page: QWidget, place: str) -> Iterator[Target]:
    """What can be pressed on a page and is in no menu."""
    known = {plain(action.text()).rstrip("…") for action in window.actions_by_name.values()}
    for button in page.findChildren(Button):
        text = plain(button.text())
        if text.rstrip("…") not in {*known, ""} and button.isVisibleTo(page):
            yield Target(
                key=f"{step} {text}",
                text=text,
                place=" ▸ ".join((place, *_foldings(button))),
                tip=plain(button.toolTip()),
                is_enabled=button.isEnabled(),
                run=partial(_go_to_field, window, step, button),
            )


def _is_left_out(widget: QWidget) -> bool:
    """Whether it was hidden by itself, as what does not apply now; new ones are not seen either."""
    hidden, chosen = (
        Qt.WidgetAttribute.WA_WState_Hidden,
        Qt.WidgetAttribute.WA_WState_ExplicitShowHide,
    )
    return widget.testAttribute(hidden) and widget.testAttribute(chosen)


def _foldings(widget: QWidget) -> list[str]:
    """What stands above a widget: the phase that it is of, foldings."""
    found, above = list[str](), widget.parentWidget()
    while above is not None:
        if isinstance(above, Folding):
            found.append(above.title)
        elif isinstance(above, PhaseForm):
            found.append(above.heading)
        above = above.parentWidget()
    return found[::-1]


def _around(widget: QWidget) -> list[Folding]:
    """The foldings that a widget lies in, from the inside out."""
    found, above = [], widget.parentWidget()
    while above is not None:
        if isinstance(above, Folding):
            found.append(above)
        above = above.parentWidget()
    return found


def _go_to_field(window: "MainWindow", step: str, field: QWidget) -> None:
    window.go_to(step)
    for folding in reversed(_around(field)):
        folding.set_open(True)
    if isinstance(field, Folding):
        field.set_open(True)
        field = field.link
    # Layouts must be done before something can be brought into sight.
    QCoreApplication.sendPostedEvents(None, 0)
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(field)
        above = above.parentWidget()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    # Qt draws the focus of buttons for those who use keys, and takes these for a click.
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def of_layers(window: "MainWindow") -> Iterator[Target]:
    """The layers of the source model."""
    opened = window.session.source
    for leaf in opened.base.leaves() if opened is not None else ():
        yield Target(
            key=f"layer {leaf.path}",
            text=leaf.name,
            place=_tr("Layer ▸ {0}").format(leaf.path.rpartition("/")[0] or leaf.class_name),
            run=partial(_go_to_layer, window, leaf.path),
        )


def _go_to_layer(window: "MainWindow", path: str) -> None:
    window.show_panel()
    window.panel.select_path(path)
    window.panel.tree.setFocus(Qt.FocusReason.TabFocusReason)


def of_runs(window: "MainWindow") -> Iterator[Target]:
    """The runs, newest first as in the drawer."""
    for run in window.session.runs:
        yield Target(
            key=f"run {run.run_dir}",
            text=_tr("Run {0}").format(run.name),
            place=run.difference or run.source,
            run=partial(window.session.select_run, run.run_dir),
        )
