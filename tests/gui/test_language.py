import json

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
)

from gui import language, settings, theme
from gui.app import make_window
from gui.main_window import MainWindow
from gui.models.comparison import Compared
from gui.models.curve_data import CurveData
from gui.retranslation import LanguageSwitch, texts_of
from gui.settings import Settings
from gui.widgets.basics import Folding, Label
from gui.widgets.fields import Choice
from tests.gui.fake_session import make_history, make_run

STEPS = ("data", "train", "evaluate", "export", "model")


@pytest.fixture
def english(qapp):
    language.install(qapp, "en")
    yield
    language.install(qapp, "en")


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def texts(top: QObject) -> dict[tuple[str, str], str]:
    """All that a window says: properties of objects and what models give their views."""
    found: dict[tuple[str, str], str] = {}

    def walk(item: QObject, path: str) -> None:
        found.update({(path, name): item.property(name) for name in texts_of(type(item))})
        if isinstance(item, QAbstractItemModel):
            found.update({(path, where): text for where, text in shown_by(item)})
        counts: dict[str, int] = {}
        for child in item.children():
            kind = type(child).__name__
            counts[kind] = counts.get(kind, -1) + 1
            walk(child, f"{path}/{kind}{counts[kind]}")

    walk(top, "")
    return {where: text for where, text in found.items() if text}


def shown_by(model: QAbstractItemModel):
    # Lists hide how many columns they have.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        for column in range(columns):
            title = model.headerData(column, Qt.Orientation.Horizontal, role)
            for row in range(min(model.rowCount(QModelIndex()), 3)):
                text = model.index(row, column).data(role)
                yield f"{row}, {column}, {role}", text if isinstance(text, str) else ""
            yield f"{column}, {role}", title if isinstance(title, str) else ""


# Qt's own arrows and pyqtgraph's menu, which is never shown; what was logged stays as it was;
# figures of the machine change.
LEFT_OUT = ("/TabStrip", "/GraphicsScene", "/LogModel", "/StatusArea")


def different(one: dict, other: dict) -> list:
    return [
        (where, one[where], other[where])
        for where in sorted(one.keys() & other.keys())
        if one[where] != other[where] and not any(part in where[0] for part in LEFT_OUT)
    ]


def test_a_window_that_is_switched_says_what_one_made_in_that_language_does(qtbot, ready, english):
    def made(choice: str) -> MainWindow:
        window = MainWindow(ready, Settings(language=choice))
        window.resize(1280, 800)
        window.make_drawer()
        for step in STEPS:
            window.go_to(step)
        window.page("train").make_curves()
        return window

    window = made("en")
    qtbot.addWidget(window)
    ready.set_head(ready.draft.head.model_copy(update={"dropout": 0.45}))
    assert ready.undo_text == "change of the choices" or ready.undo_text
    before, undo = texts(window), ready.undo_text
    assert not any(
        map(is_chinese, set(before.values()) - {"中文 (&Z)", "用中文显示所有内容 (Chinese)"})
    )

    window.set_language("zh_CN")
    window.language.finish()
    after = texts(window)
    other = made("zh_CN")
    qtbot.addWidget(other)
    fresh = texts(other)
    assert len(after.keys() & fresh.keys()) > 800
    found = different(after, fresh)
    assert not found, "\n".join(map(repr, found))
    assert is_chinese(ready.undo_text)
    assert window.settings.language == "zh_CN"

    window.set_language("en")
    window.language.finish()
    found = different(before, texts(window))
    assert not found, "\n".join(map(repr, found))
    assert ready.undo_text == undo
    window.shutdown()
    other.shutdown()


def test_what_users_wrote_is_not_translated(qtbot, english):
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

    top = QWidget()
    qtbot.addWidget(top)
    line, note = QLineEdit("Train", top), QPlainTextEdit("Data", top)
    line.setPlaceholderText("Search")
    switch = LanguageSwitch(top)
    switch.switch("zh_CN")
    switch.finish()
    assert (line.text(), note.toPlainText()) == ("Train", "Data")


def test_texts_are_rendered_piece_by_piece_while_the_window_lives(qtbot, english):
    from PySide6.QtWidgets import QWidget

    top = QWidget()
    qtbot.addWidget(top)
    label = Label("Train", top)
    gone = Label("Data", top)
    choice = Choice([("none", "None"), ("own", "rose")], top)
    folding = Folding("Model", QWidget(), top)
    switch = LanguageSwitch(top)
    with qtbot.waitSignal(switch.switched):
        switch.switch("zh_CN")
        gone.deleteLater()
    assert label.text() == "训练"
    assert folding.link.text() == "▸ 模型"
    assert is_chinese(choice.itemText(0))
    assert choice.itemText(1) == "rose"
    assert choice.value == "none"
    # A second choice, while the first is not through, starts from where that ends.
    switch.switch("en")
    switch.switch("zh_CN")
    switch.finish()
    assert label.text() == "训练"


def test_dialogs_and_numbers_of_qt_follow(qapp, english):
    language.install(qapp, "zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert is_chinese(box.findChild(QPushButton).text())
    assert QLocale().toString(1234.5, "f", 1) == "1,234.5"
    language.install(qapp, "en")
    assert QLocale().toString(1234.5, "f", 1) == "1,234.5"
    assert language.current() == "en"


def test_what_qt_lacks_is_said_in_chinese_too(qtbot, english):
    language.install(QApplication.instance(), "zh_CN")
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert len(labels) >= 3
    assert all(map(is_chinese, filter(None, labels))), labels
    assert QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText) == (
        "Ctrl+Enter"
    )


@pytest.mark.parametrize(
    ("speaks", "said"),
    [(["zh-Hans-CN", "en"], "zh_CN"), (["de-DE", "zh"], "en"), (["zh"], "zh_CN"), ([], "en")],
)
def test_the_language_of_the_system_is_spoken(monkeypatch, speaks, said):
    class System:
        def uiLanguages(self):  # noqa: N802
            return speaks

    monkeypatch.setattr(QLocale, "system", System)
    assert language.meant("system") == said
    assert language.meant("zh_CN") == "zh_CN"


def test_the_choice_is_kept(qtbot, fake_engine, graft_home, english):
    settings.save(Settings(language="zh_CN"))
    window = make_window("thread")
    qtbot.addWidget(window)
    assert window.actions_by_name["language_zh_CN"].isChecked()
    assert window.menus.menus[0].title() == "文件(&F)"
    window.actions_by_name["language_en"].trigger()
    window.language.finish()
    assert window.menus.menus[0].title() == "&File"
    window.shutdown()
    settings.save(window.settings)
    assert json.loads(settings.settings_path().read_text("utf-8"))["language"] == "en"
    settings.settings_path().write_text('{"version": 1, "language": "tlh"}', "utf-8")
    assert settings.load().language == "system"
    theme.set_scheme("light")
    assert isinstance(QApplication.instance(), QApplication)


def test_plots_name_their_run_in_the_language_that_is_spoken(qtbot, english):
    from gui.widgets.curves import Curves

    curves = Curves()
    qtbot.addWidget(curves)
    own, other = make_run(2), make_run(1)
    data = CurveData.from_history(make_history())
    curves.show_data(data, name="run 2")
    compared = [
        Compared(key=run.run_dir, name=f"run {run.name}", runs=(run,)) for run in (other, own)
    ]
    curves.compare(compared[:1], compared[1])

    def told():
        curves.loss.draw(data, 0)
        names = [name for _at, name, _color in curves.loss.labels.labels]
        return curves.loss.title.text(), curves.accuracy.title.text(), names

    before = told()
    assert before == ("Loss of run 2", "Accuracy of run 2", ["run 2", "run 1"])
    switch = LanguageSwitch(curves)
    switch.switch("zh_CN")
    switch.finish()
    assert told() == ("运行 2 的损失", "运行 2 的准确率", ["运行 2", "运行 1"])
    switch.switch("en")
    switch.finish()
    assert told() == before
