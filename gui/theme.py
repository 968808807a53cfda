"""Colours, sizes and icons of the window, light and dark, and the switch between them.

The sizes and colours themselves are in `resources/tokens.json`.

Every colour in the window comes from `tokens()`. A widget that paints with a colour of its own
asks for it when it paints; one that has stored a colour (a plot's pen) connects to `changed`.
Icons made by `icon()` follow the theme by themselves.
"""

import importlib.util
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QToolTip
from shiboken6 import isValid

from gui.curtain import Stillness

Scheme = Literal["system", "light", "dark"]

# How long the event loop waits for what is recoloured later.
_SPELL = 0.005

_FILE = json.loads((files("resources") / "tokens.json").read_text(encoding="utf-8"))

SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24 = _FILE["spacing"]
FONT_12, FONT_13, FONT_14, FONT_18, FONT_24 = _FILE["type_sizes"]
RADIUS_3, RADIUS_4, RADIUS_6 = (_FILE["radii"][name] for name in ("mark", "control", "card"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, by what they are for (UI.md, Tokens)."""

    dark: bool
    background: QColor
    surface: QColor
    sunken: QColor
    text: QColor
    second_text: QColor
    accent: QColor
    text_on_accent: QColor
    selection: QColor
    control_edge: QColor
    border: QColor
    good: QColor
    warning: QColor
    bad: QColor
    training: QColor
    validation: QColor
    series: tuple[QColor, ...]

    def color(self, name: str) -> QColor:
        """The colour called `name`, such as `second_text`."""
        return getattr(self, name)


def _tokens(name: str) -> Tokens:
    """The colours that the file has for `light` or `dark`."""
    colors = {key: QColor(value) for key, value in _FILE[name].items() if key != "series"}
    # For lines that are compared: told apart by people who see few colours too, as neighbours
    # differ in lightness, and with contrast enough for a thin line on the surface.
    series = tuple(QColor(value) for value in _FILE[name]["series"])
    return Tokens(dark=name == "dark", series=series, **colors)


LIGHT, DARK = _tokens("light"), _tokens("dark")


class _Theme(QObject):
    """Holds which theme is shown. One object for the process, made at import."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.scheme: Scheme = "system"
        self.following = False
        self.late: list[tuple[QObject, Callable[[], None]]] = []
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._recolor_next)
        self.stillness = Stillness()

    def _recolor_next(self) -> None:
        end = time.monotonic() + _SPELL
        while self.late and time.monotonic() < end:
            owner, recolor = self.late.pop()
            if isValid(owner):
                recolor()
        if not self.late:
            self.timer.stop()
            self.stillness.end()


_theme = _Theme()
changed = _theme.changed
"""Emitted after the colours have changed, in the GUI thread."""


class _Follower(QObject):
    def __init__(self, owner: QObject, recolor: Callable[[], None]) -> None:
        super().__init__(owner)
        self.recolor = recolor
        changed.connect(self._wait)

    def _wait(self) -> None:
        recolor_later(self, self.recolor)


def recolor_later(owner: QObject, recolor: Callable[[], None]) -> None:
    """Recolour something, unless it is gone by then, in a later turn of the event loop."""
    _theme.late.append((owner, recolor))
    _theme.timer.start(0)


def follow_later(owner: QObject, recolor: Callable[[], None]) -> None:
    """Recolour after each change, but in a later turn of the event loop.

    For what takes milliseconds, such as a plot: there are many, and few of them are seen.
    """
    _Follower(owner, recolor)


def settle() -> None:
    """Do at once what waits for its turn."""
    _theme.timer.stop()
    while _theme.late:
        owner, recolor = _theme.late.pop()
        if isValid(owner):
            recolor()
    _theme.stillness.end(at_once=True)


def tokens() -> Tokens:
    """The colours shown now."""
    return _theme.tokens


def series(place: int) -> QColor:
    """The colour of the line at `place` among lines that are compared; they begin anew."""
    colors = _theme.tokens.series
    return colors[place % len(colors)]


def scheme() -> Scheme:
    """What was chosen: `system`, `light` or `dark`."""
    return _theme.scheme


def install(app: QApplication, scheme: Scheme = "system") -> None:
    """Give the application its style, font and colours, and follow the system's scheme."""
    from gui.style import Style

    if not isinstance(app.style(), Style):
        app.setStyle(Style())
        app.setFont(font())
    if not _theme.following:
        app.styleHints().colorSchemeChanged.connect(_system_changed)
        _theme.following = True
    _theme.scheme = scheme
    _apply(app)


def set_scheme(scheme: Scheme) -> None:
    """Show the light or the dark colours, or what the system prefers. Takes effect at once."""
    _theme.scheme = scheme
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _apply(app)


def _system_changed() -> None:
    app = QApplication.instance()
    if _theme.scheme == "system" and isinstance(app, QApplication):
        _apply(app)


def _apply(app: QApplication) -> None:
    if _theme.scheme == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    else:
        dark = _theme.scheme == "dark"
    _theme.tokens = DARK if dark else LIGHT
    # Painted once, when all have their colours.
    _theme.stillness.begin()
    _theme.timer.start(0)
    app.setPalette(palette(_theme.tokens))
    QToolTip.setPalette(palette(_theme.tokens))
    _theme.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """A QPalette made of the tokens."""
    role = QPalette.ColorRole
    made = QPalette()
    for of_role, color in (
        (role.Window, tokens.background),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.background),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.PlaceholderText, tokens.second_text),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.border),
        (role.Mid, tokens.border),
        (role.Dark, tokens.control_edge),
        (role.Shadow, tokens.control_edge),
    ):
        made.setColor(of_role, color)
    faint = blend(tokens.text, tokens.surface, 0.55)
    for of_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, of_role, faint)
    return made


def blend(front: QColor, back: QColor, share_of_back: float) -> QColor:
    """The colour between two, `share_of_back` of the way to the second."""
    own = 1 - share_of_back
    return QColor(
        round(front.red() * own + back.red() * share_of_back),
        round(front.green() * own + back.green() * share_of_back),
        round(front.blue() * own + back.blue() * share_of_back),
    )


def font(size: int = FONT_13, *, bold: bool = False) -> QFont:
    """The window's font at one of the sizes FONT_12 … FONT_24, in pixels."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    made.setPixelSize(size)
    made.setBold(bold)
    return made


def icon(name: str, color: str = "text") -> QIcon:
    """A Material Design icon, such as `icon("folder-open-outline")`.

    Args:
        name: Its name, without qtawesome's `mdi6.` prefix.
        color: Which token it is drawn in; it follows the theme.
    """
    return QIcon(_GlyphEngine(name, color))


@lru_cache(maxsize=1)
def _glyphs() -> tuple[str, dict[str, str]]:
    """The icon font's family and its characters by name.

    The font comes with qtawesome, but qtawesome itself is not imported: that takes a fifth of
    the time in which the window must be usable.
    """
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        return "", {}
    folder = Path(spec.origin).parent / "fonts"
    font_file = next(folder.glob("materialdesignicons6-webfont-6*.ttf"), None)
    charmap = next(folder.glob("materialdesignicons6-webfont-charmap-*.json"), None)
    if font_file is None or charmap is None:
        return "", {}
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(font_file))
    )
    return (families[0] if families else ""), json.loads(charmap.read_text(encoding="utf-8"))


def window_icon() -> QIcon:
    """Graft's own icon."""
    return QIcon(str(files("resources") / "icon" / "graft.png"))


def has_icon(name: str) -> bool:
    """Whether the icon font knows `name`."""
    return name in _glyphs()[1]


class _GlyphEngine(QIconEngine):
    """Draws one character of the icon font in the theme's colour of the moment."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        """A copy; QIcon asks for it when it detaches."""
        return _GlyphEngine(self._name, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the glyph into `rect`."""
        family, characters = _glyphs()
        code = characters.get(self._name)
        if not family or code is None:
            return
        color = QColor(_theme.tokens.color(self._color))
        if mode == QIcon.Mode.Disabled:
            color.setAlphaF(0.45)
        glyph_font = QFont(family)
        glyph_font.setPixelSize(max(1, min(rect.width(), rect.height())))
        painter.save()
        painter.setFont(glyph_font)
        painter.setPen(color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chr(int(code, 16)))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on a transparent pixmap."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made
