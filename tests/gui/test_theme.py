import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QTreeWidget, QTreeWidgetItem, QWidget

from gui import language, theme
from gui.widgets.basics import Button, Card, Label, column

TEXT_TOKENS = ("text", "second_text", "accent", "good", "warning", "bad", "training", "validation")


@pytest.fixture(autouse=True)
def installed(qapp):
    theme.install(qapp, "light")
    yield
    theme.set_scheme("light")


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", TEXT_TOKENS)
def test_text_is_legible_on_the_surface(tokens, name):
    assert contrast(tokens.color(name), tokens.surface) >= 4.5


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_controls_have_an_edge_that_is_seen(tokens):
    assert contrast(tokens.control_edge, tokens.surface) >= 3
    assert contrast(tokens.text_on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.text, tokens.selection) >= 7


def test_switching_changes_palette_and_tells_everyone(qtbot, qapp):
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.tokens() is theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.DARK.surface
    theme.set_scheme("light")
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.LIGHT.surface


def test_labels_follow_the_theme(qtbot):
    label = Label("x", color="bad")
    qtbot.addWidget(label)
    theme.set_scheme("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.DARK.bad
    label.set_color("good")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.DARK.good


def test_icons_exist_and_follow_the_theme(qapp):
    icon = theme.icon("play", "accent")

    def color_of_the_middle():
        image = icon.pixmap(QSize(32, 32)).toImage()
        return image.pixelColor(15, 16).name()

    assert color_of_the_middle() == theme.LIGHT.accent.name()
    theme.set_scheme("dark")
    assert color_of_the_middle() == theme.DARK.accent.name()


def test_every_icon_named_in_the_code_is_in_the_font():
    import re
    from pathlib import Path

    import gui

    named = set()
    for path in Path(gui.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:\bicon\(|icon=)"([a-z0-9-]+)"', text))
    assert len(named) > 5
    assert {name for name in named if not theme.has_icon(name)} == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_draws_every_control_with_its_tokens(qtbot, scheme):
    theme.set_scheme(scheme)
    tokens = theme.tokens()
    window = QWidget()
    qtbot.addWidget(window)
    layout = column(window, margin=10)
    box = QCheckBox("box")
    box.setChecked(True)
    card = Card(kind="selection")
    card.setFixedSize(40, 40)
    button = Button("Train", accent=True)
    tree = QTreeWidget()
    item = QTreeWidgetItem(["row"])
    item.addChild(QTreeWidgetItem(["below"]))
    tree.addTopLevelItem(item)
    for widget in (box, QSpinBox(), QComboBox(), card, button, tree):
        layout.addWidget(widget)
    window.resize(300, 400)
    image = window.grab().toImage()

    def at(widget, x, y):
        point = widget.mapTo(window, widget.rect().topLeft())
        return image.pixelColor(point.x() + x, point.y() + y).name()

    assert at(card, 20, 20) == tokens.selection.name()
    assert at(button, 8, button.height() // 2) == tokens.accent.name()
    colors = {at(box, x, box.height() // 2) for x in range(2, 16)}
    assert tokens.accent.name() in colors


def test_a_font_for_chinese_does_not_take_the_place_of_the_usual_one(qapp):
    before = QFontInfo(theme.font(bold=True)).family()
    language.install(qapp, "en")
    assert QFontInfo(theme.font(bold=True)).family() == before
