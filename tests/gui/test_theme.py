from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QTreeWidget, QTreeWidgetItem, QWidget

from gui import language, theme
from gui.widgets.basics import Button, Card, Label, column

GROUNDS = ("surface", "background", "sunken", "selection")
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


# How linear colours look to people who see few: Machado, Oliveira and Fernandes, 2009.
SIGHTS = {
    "all colours": np.eye(3),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}
TO_XYZ = np.array(
    [[0.412456, 0.357576, 0.180437], [0.212673, 0.715152, 0.072175], [0.019334, 0.119192, 0.950304]]
)
WHITE = TO_XYZ.sum(axis=1)
# A difference of two is just seen; thin lines need many times that.
LEAST_DIFFERENCE = 14


def cielab(color: QColor, sight: np.ndarray) -> np.ndarray:
    parts = np.array(color.getRgbF()[:3])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(sight @ linear, 0, 1) / WHITE
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS.values(), ids=SIGHTS)
@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_lines_are_told_apart_by_people_who_see_few_colours(tokens, sight):
    lines = (tokens.training, tokens.validation, *tokens.series)
    for one, other in combinations(lines, 2):
        difference = np.linalg.norm(cielab(one, sight) - cielab(other, sight))
        assert difference >= LEAST_DIFFERENCE, (one.name(), other.name())


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_lines_and_texts_are_seen_wherever_they_stand(tokens):
    for ground in map(tokens.color, GROUNDS[:3]):
        for line in (tokens.training, tokens.validation, *tokens.series):
            assert contrast(line, ground) >= 3, line.name()
    for ground in map(tokens.color, GROUNDS):
        assert contrast(tokens.control_edge, ground) >= 3
        for name in TEXT_TOKENS[:6]:
            assert contrast(tokens.color(name), ground) >= 4.5, (name, ground.name())
    # Lines that are compared have their names beside them, in their colours.
    for line in tokens.series:
        assert contrast(line, tokens.surface) >= 4.5, line.name()


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
    theme.settle()
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
