from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from engine import tasks
from gui import settings, theme, words
from gui.app import make_window
from gui.pages.phase_form import PhaseForm
from gui.targets import Target
from gui.widgets.command_palette import TargetList
from gui.widgets.shortcuts import ShortcutsDialog
from tests.gui.conftest import fake_runs, result


@pytest.fixture
def window(qtbot, fake_engine, monkeypatch):
    runs = [replace(run, history=result(run.run_dir).history) for run in fake_runs("", None)]
    monkeypatch.setattr(tasks, "list_runs", lambda _request, _control: tuple(runs))
    made = make_window("thread")
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    session = made.session
    with qtbot.waitSignals([session.source_changed, session.dataset_changed, session.runs_changed]):
        session.open_source("/models/net.keras")
        session.open_data(["/data/leaves"])
        session.refresh_runs()
    yield made
    made.shutdown()
    made.close()
    made.deleteLater()
    theme.set_scheme("light")


def opened(window):
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window._palette.isVisible()
    return window._palette


def found(palette):
    return [target.text for target, _places in palette.list.found]


def test_every_action_of_the_menus_is_in_it(window):
    palette = opened(window)
    keys = {target.key for target, _places in palette.list.found}
    assert keys >= set(window.actions_by_name)
    texts = found(palette)
    assert "net.keras" in texts, "what was opened lately is one of the menu's entries"
    assert not [text for text in texts if "&" in text]


def test_letters_and_enter_do_what_is_found_and_it_comes_first_the_next_time(window):
    palette = opened(window)
    QTest.keyClicks(palette.field, "dark")
    assert found(palette)[0] == "Dark"
    assert "View" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert theme.tokens() is theme.DARK
    assert found(opened(window))[0] == "Dark"
    window.close()
    assert settings.load().palette == ("theme_dark",)


def test_what_cannot_be_done_says_so_and_stays(window):
    palette = opened(window)
    QTest.keyClicks(palette.field, "save a report")
    assert found(palette)[0] == "Save a report…"
    assert palette.foot.text().startswith("Not possible now:")
    spoken = palette.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == palette.field.accessibleDescription()
    assert "not possible now" in spoken
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("qqq")
    assert palette.foot.text() == "Nothing is called so."


def test_a_setting_that_is_folded_away_is_gone_to(window, qtbot):
    assert window.step == "model"
    palette = opened(window)
    QTest.keyClicks(palette.field, "xla")
    target = palette.view.currentIndex().data(TargetList.TARGET)
    assert target.place == "Train ▸ More: loss, device, seed"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    more = window.page("train").form.more
    assert window.step == "train"
    assert more.compile.isVisible()
    assert window.focusWidget() is more.compile


def test_fields_of_several_phases_are_told_apart(window):
    window.page("train").form.add_phase.click()
    headings = [form.heading for form in window.page("train").findChildren(PhaseForm)]
    palette = opened(window)
    QTest.keyClicks(palette.field, "epochs")
    places = [target.place for target, _ in palette.list.found if target.text == "Epochs"]
    assert places == [f"Train ▸ {heading}" for heading in headings]
    assert len(set(places)) == 2


def test_buttons_that_are_in_no_menu_are_gone_to(window):
    palette = opened(window)
    QTest.keyClicks(palette.field, "dense")
    assert found(palette)[0] == "Add a Dense layer"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.focusWidget().text() == "Add a Dense layer"


def test_chinese_texts_are_found_by_their_english_words(monkeypatch):
    monkeypatch.setattr(words, "_languages", ["zh_CN"])
    rate = Target(key="train 学习率", text="学习率", place="训练", run=lambda: None)
    assert rate.score("learning rate") is not None
    assert rate.score("学习率") > rate.score("learning rate")
    assert rate.score("momentum") is None
    thawing = Target(key="from", text="从指定层解冻…", place="模型", run=lambda: None)
    assert thawing.score("freeze") is not None


def test_layers_and_runs_are_gone_to(window):
    palette = opened(window)
    QTest.keyClicks(palette.field, "bn")
    at = found(palette).index("bn")
    for _ in range(at):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.panel.tree.current_row().node.path == "net/block1/bn"
    palette = opened(window)
    QTest.keyClicks(palette.field, "run 1")
    assert found(palette)[0] == "Run 1"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.current_run == "/runs/1"


def test_it_closes_by_escape_and_gives_the_focus_back(window):
    window.panel.tools.search.setFocus()
    palette = opened(window)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.panel.tools.search
    # Where the focus goes elsewhere, it does not stay above the window.
    palette = opened(window)
    window.panel.tree.setFocus()
    assert not palette.isVisible()


def test_its_shadow_goes_with_it_however_it_is_closed(window):
    palette = opened(window)
    assert palette._shadow.isVisible()
    palette.close()
    assert not palette._shadow.isVisible()
    QTest.keyClick(opened(window).field, Qt.Key.Key_Escape)
    assert not palette._shadow.isVisible()


def test_the_overview_names_every_key_of_the_menus(window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    text = window.findChild(ShortcutsDialog).text.toPlainText()
    assert "Ctrl+Enter" in text
    for name, action in window.actions_by_name.items():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert not keys or keys.replace("Return", "Enter") in text, name
    assert "Move to validation" in text
    window.findChild(ShortcutsDialog).close()
