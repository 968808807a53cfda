"""The window by keys alone: Tab reaches everything, the focus is seen, no keys mean two things."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QWidget

from gui import access, language, theme
from gui.actions.menus import menu_table
from gui.focus_order import tab_stops
from gui.main_window import MainWindow
from gui.pages.evaluate_view import views
from gui.pages.head_editor import HeadEditor
from gui.widgets.basics import Folding
from gui.widgets.step_bar import STEPS
from tests.gui.access import described
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run


@pytest.fixture
def window(qapp):
    # Plots that other tests have closed must be gone before they are told of other colours.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    access.install()
    theme.install(qapp, "light")
    session = make_session(loaded=True)
    made = MainWindow(session)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made._late.stop()
    made.make_drawer()
    made.page("train").make_curves()
    select_run(session, make_run(1), make_run(2))
    session.evaluation = make_evaluation()
    session.evaluation_changed.emit(session.evaluation)
    yield made
    made.shutdown()
    made.deleteLater()
    session.deleteLater()
    theme.set_scheme("light")


def places(window) -> Iterator[str]:
    """Go from page to page and view to view, all unfolded."""
    for step in STEPS:
        window.go_to(step)
        for view in views() if step == "evaluate" else (None,):
            if view is not None:
                window.show_view(view.key)
            # Some are made with what they lie in.
            for _ in range(2):
                for folding in window.page(step).findChildren(Folding):
                    folding.set_open(True)
            QCoreApplication.sendPostedEvents()
            yield view.key if view is not None else step


def fresh(stops: list[QWidget], known: set) -> list[QWidget]:
    """One of each kind that was not seen before."""
    found = []
    for stop in stops:
        kind = (type(stop), bool(stop.property("accent")))
        if kind not in known:
            known.add(kind)
            found.append(stop)
    return found


def test_tab_goes_through_every_control_of_every_page_and_back(window):
    known = set()
    for place in places(window):
        stops = list(tab_stops(window))
        missed = [
            described(widget)
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget not in stops
        ]
        assert not missed, (place, missed)
        for stop in fresh(stops, known):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            # Of buttons that exclude each other only the one with the focus is a stop.
            stops = list(tab_stops(window))
            after = stops[(stops.index(stop) + 1) % len(stops)]
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is after, (place, described(stop))
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
            assert QApplication.focusWidget() is stop, (place, described(stop))
    assert len(known) > 15


def test_tab_goes_as_one_reads(window):
    window.go_to("train")
    form = window.page("train").form
    stops = list(tab_stops(window))
    order = [
        *(window.step_bar.main_button, window.panel.tools.search, window.panel.tree),
        *(form.strategy, form.phase_forms[0].epochs, form.phase_forms[1].epochs),
        *(form.shared.batch_size, window.drawer.open_folder),
    ]
    assert [stop for stop in stops if stop in order] == order


def looks(window, widget) -> QImage:
    """A widget as it is seen, with what lies around it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.stage.curtain.open()
    return window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())).toImage()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(window, scheme):
    theme.set_scheme(scheme)
    theme.settle()
    unseen: list = []
    known: set = set()
    for place in places(window):
        for stop in fresh(list(tab_stops(window)), known):
            # Pressed and not set, as Qt draws the focus of buttons for those who use keys.
            before = list(tab_stops(window))
            before[before.index(stop) - 1].setFocus()
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert stop.hasFocus(), (place, described(stop))
            with_focus = looks(window, stop)
            window.setFocus()
            if looks(window, stop) == with_focus:
                unseen.append((place, described(stop)))
    assert not unseen, "\n".join(map(str, unseen))


def test_no_keys_do_two_things_at_a_time(window):
    for _place in places(window):
        keys = defaultdict(list)
        for action in window.findChildren(QAction):
            for sequence in action.shortcuts():
                keys[sequence.toString()].append(action)
        for sequence, actions in keys.items():
            for action in actions:
                others = [one for one in actions if one is not action and meet(one, action)]
                assert not others, (sequence, action.text(), [one.text() for one in others])


def test_no_keys_are_the_desktops(window):
    # Of GNOME, KDE, Xfce, Windows and macOS: the screen's lock, a terminal, the task list.
    taken = {f"Ctrl+Alt+{key}" for key in ("L", "T", "D", "Del", "Left", "Right", "Up", "Down")}
    taken |= {"Alt+F4", "Alt+F2", "Alt+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Ctrl+Shift+Esc"}
    for name, action in window.actions_by_name.items():
        assert not taken & {keys.toString() for keys in action.shortcuts()}, name


def meet(one: QAction, other: QAction) -> bool:
    """Whether the keys of two actions can reach both."""
    wide = Qt.ShortcutContext.WindowShortcut
    if wide in (one.shortcutContext(), other.shortcutContext()):
        return True
    pairs = [(a, b) for a in one.associatedObjects() for b in other.associatedObjects()]
    return any(a is b or a.isAncestorOf(b) or b.isAncestorOf(a) for a, b in pairs)


@pytest.mark.parametrize("spoken", [language.ENGLISH, language.CHINESE])
def test_no_two_entries_of_a_menu_share_a_letter(qapp, spoken):
    language.install(qapp, spoken)
    try:
        table = menu_table()
    finally:
        language.install(qapp, language.ENGLISH)
    menus = [[title for title, _entries in table]]
    menus += [[entry.text for entry in entries if entry.name] for _title, entries in table]
    for texts in menus:
        letters = defaultdict(list)
        for text in texts:
            for letter in re.findall(r"&(\w)", text):
                letters[letter.lower()].append(text)
        shared = [texts for texts in letters.values() if len(texts) > 1]
        assert not shared, shared
    assert all("&" in title for title, _entries in table)


def test_a_number_that_was_taken_over_is_taken_back_by_the_window(window):
    session = window.session
    window.go_to("train")
    for name, keys, is_typed in (
        ("epochs", "7", QSpinBox),
        ("learning_rate", "0.02", QLineEdit),
    ):
        before = session.draft
        field = getattr(window.page("train").form.phase_forms[0], name)
        assert isinstance(field, is_typed)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, keys)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert session.draft != before
        QTest.keySequence(field, QKeySequence("Ctrl+Z"))
        assert session.draft == before
        QTest.keySequence(field, QKeySequence("Ctrl+Y"))
        assert session.draft != before
        session.undo()
        # What is being typed is the field's own.
        field.selectAll()
        QTest.keyClicks(field, "1")
        QTest.keySequence(field, QKeySequence("Ctrl+Z"))
        assert session.draft == before
        assert session.redo_text
        window.step_bar.main_button.setFocus()


def test_tab_goes_as_one_reads_in_dialogs_too(window):
    from gui.widgets.region_editor import RegionDialog

    dialog = RegionDialog(window.session, "/flowers/daisy/0000.jpg", None)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    stops = list(tab_stops(dialog))
    edges = [dialog.edges[name] for name in ("left", "top", "right", "bottom")]
    assert [stop for stop in stops if stop in edges] == edges
    assert [stop.text() for stop in stops[-2:]] == ["Cancel", "Use this part"]
    edges[0].setFocus()
    for edge in edges[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is edge
    dialog.close()
    dialog.deleteLater()


def test_enter_presses_the_button_that_has_the_focus(window):
    window.go_to("model")
    add = window.model_page.findChild(HeadEditor).add
    before = len(window.session.draft.head.hidden)
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert len(window.session.draft.head.hidden) == before + 1
    QTest.keyClick(add, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(window.session.draft.head.hidden) == before + 1, "with Ctrl it trains"


def test_shift_f10_asks_for_the_menu_of_what_has_the_focus(window):
    window.go_to("model")
    tree, asked = window.panel.tree, []
    window.panel.menu_asked.disconnect()
    window.panel.menu_asked.connect(lambda *given: asked.append(given))
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1


def test_keys_that_go_to_a_step_or_a_view_bring_the_focus_into_it(window):
    for step in STEPS:
        window.panel.tree.setFocus()
        window.actions_by_name[f"step_{step}"].trigger()
        assert window.page(step).isAncestorOf(QApplication.focusWidget()), step
    for entry in views():
        window.step_bar.buttons["model"].setFocus()
        window.actions_by_name[f"view_{entry.key}"].trigger()
        page, focus = window.page("evaluate"), QApplication.focusWidget()
        shown = page.show_view(entry.key)
        # What cannot be set yet leaves the focus at the names of the views.
        assert any(part.isAncestorOf(focus) for part in (shown, page.tabs)), entry.key


def test_f6_goes_from_part_to_part_and_back_to_where_one_was(window):
    window.go_to("train")
    window.drawer.choose_folded(False)
    other = list(tab_stops(window.stack))[3]
    other.setFocus()
    seen = []
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
        if seen[-1] is other:
            break
    parts = [window.step_bar, window.panel, window.drawer]
    assert all(any(part.isAncestorOf(one) for one in seen) for part in parts)
    assert seen[-1] is other
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is seen[-2]


def test_the_drawer_keeps_the_focus_when_it_folds(window):
    window.drawer.choose_folded(False)
    window.drawer.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.drawer.toggle
