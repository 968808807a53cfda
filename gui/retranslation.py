"""Tells anew, in another language, whatever is shown: the language is switched while all goes on.

Nothing is rebuilt and no widget has to know of it: texts of widgets, actions and models are looked
up the other way round in the catalogue. Those that a widget paints itself it renders in a method
`retranslate(say)` of its own, where `say` renders one text. A window's `say_anew`, a generator, has
told anew what it puts together from how the work stands.
"""

import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial
from types import ModuleType

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTabBar, QWidget
from shiboken6 import isValid

from gui import language, words
from gui.curtain import Stillness
from gui.phrases import Phrasebook, read_catalogue

# How long the event loop waits for a piece of the work.
_SPELL = 0.015
# What users write or what says the same as another property.
_KEPT = {
    *("objectName", "styleSheet", "currentText", "iconText", "inputMask", "windowFilePath"),
    *("windowRole", "windowIconText", "plainText", "html", "markdown"),
}
_KEPT_OF = {"QLineEdit": {"text"}, "QAbstractSpinBox": {"text"}}
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)

# What combo boxes and item widgets keep their items in.
_MODELS = {"QStandardItemModel", "QListModel", "QTableModel", "QTreeModel"}

Say = Callable[[str], str]
# Whose text it is, and the text.
_Place = tuple[tuple[str, ...], str]


class LanguageSwitch(QObject):
    """Switches the application's language; `switched` comes when all that is shown has followed."""

    switched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: Retranslation | None = None
        self._wanted = ""
        self._reading: threading.Thread | None = None
        self._waiting = QTimer(self)
        self._waiting.setInterval(10)
        self._waiting.timeout.connect(self._look)
        self._shown_before: defaultdict[str, dict[_Place, str]] = defaultdict(dict)

    def switch(self, choice: str) -> None:
        """Speak another language: `system`, `en` or `zh_CN`; after what goes on, if need be."""
        self._wanted = choice
        if self._reading is None and self._running is None:
            self._begin()

    def finish(self) -> None:
        """Wait until all that is shown has followed."""
        while self._reading is not None or self._running is not None:
            if self._reading is not None:
                self._reading.join()
                self._look()
            if self._running is not None:
                self._running.finish()

    def _begin(self) -> None:
        after = language.meant(self._wanted)
        if after == language.ENGLISH or words.is_read(after):
            self._install()
            return
        # The engine's words: whatever is told of the new language asks for them.
        self._reading = threading.Thread(target=words.read_for, args=(after,), daemon=True)
        self._reading.start()
        self._waiting.start()

    def _look(self) -> None:
        if self._reading is None or not self._reading.is_alive():
            self._reading = None
            self._waiting.stop()
            self._install()

    def _install(self) -> None:
        before, app = language.current(), QApplication.instance()
        quiet = _Quiet()
        app.installEventFilter(quiet)
        language.install(app, self._wanted)
        app.removeEventFilter(quiet)
        if language.current() != before:
            self._running = Retranslation(before, language.current(), self._shown_before, self)
            self._running.finished.connect(self._end)

    def _end(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None
        if language.meant(self._wanted) == language.current():
            self.switched.emit()
        else:
            self._begin()


class _Quiet(QObject):
    """Keeps Qt from telling all widgets in one go: those that need to know are told in turn."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.LanguageChange


class Retranslation(QObject):
    """Renders all that the application shows, piece by piece.

    Args:
        before: The language that it is shown in.
        after: The language that it is to be shown in.
        shown: What stood where in each language, as several texts may be rendered alike; grows.
        parent: Its Qt owner.
    """

    finished = Signal()

    def __init__(
        self,
        before: str,
        after: str,
        shown: defaultdict[str, dict["_Place", str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._was = shown[before], shown[after]
        self._work = self._pieces(before, after)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def finish(self) -> None:
        """Do what is left at once."""
        for _piece in self._work:
            pass
        self._timer.stop()
        self.finished.emit()

    def _go_on(self) -> None:
        end = time.monotonic() + _SPELL
        for _piece in self._work:
            if time.monotonic() > end:
                return
        self._timer.stop()
        self.finished.emit()

    def _pieces(self, before: str, after: str) -> Iterator[None]:
        made: list[Phrasebook] = []

        def make() -> None:
            words.read()
            made.append(_book(before, after))

        making = threading.Thread(target=make, daemon=True)
        making.start()
        while making.is_alive():
            # Half a spell: the loop goes on meanwhile.
            making.join(_SPELL / 2)
            yield
        book = made[0]
        # Menus and dialogs are reached from their windows.
        tops = [each for each in QApplication.topLevelWidgets() if each.parent() is None]
        # Painted once, in one language: each piece would have a window painted that speaks both.
        stillness = Stillness()
        stillness.begin()
        try:
            for top in tops:
                yield from self._walk(top, book)
                anew = getattr(top, "say_anew", None) if isValid(top) else None
                if anew is not None:
                    yield from anew()
        finally:
            stillness.end()

    def _walk(self, top: QObject, book: Phrasebook) -> Iterator[None]:
        waiting: list[tuple[QObject, tuple[str, ...], bool]] = [(top, (), False)]
        while waiting:
            item, around, is_entered = waiting.pop()
            if not isValid(item):
                continue
            contexts = (*_names(type(item)), *around)
            say = partial(self._say, book, contexts)
            if is_entered:
                # After its children: what it tells anew is right, as names of classes among the
                # choices of one of them.
                item.retranslate(say)
                continue
            _render(item, say)
            yield
            if not isValid(item):
                continue
            if hasattr(item, "retranslate"):
                waiting.append((item, around, True))
            waiting.extend((child, contexts, False) for child in reversed(item.children()))

    def _say(self, book: Phrasebook, contexts: tuple[str, ...], text: str) -> str:
        said = self._was.get((contexts, text)) or book.render(text, contexts)
        if said != text:
            self._left[contexts, said] = text
        return said


def _book(before: str, after: str) -> Phrasebook:
    """Phrases from one language to another, of which one is English."""
    if before == language.ENGLISH:
        return Phrasebook(read_catalogue(after))
    return Phrasebook((phrase.turned() for phrase in read_catalogue(before)), words.told())


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The contexts that an object's texts may have: its classes, then what their modules use."""
    own = [one for one in kind.__mro__ if one.__module__.startswith("gui.")]
    helpers = (text for one in own for text in _helpers(one.__module__))
    return tuple(dict.fromkeys((*(one.__name__ for one in own), *helpers)))


@cache
def _helpers(module: str) -> tuple[str, ...]:
    """The contexts of the functions that a module has for its texts, or takes from others."""
    used = vars(sys.modules[module]).values()
    sources = [module, *(getattr(one, "__module__", None) or "" for one in used)]
    sources += [one.__name__ for one in used if isinstance(one, ModuleType)]
    makers = (
        getattr(sys.modules[name], "_tr", None)
        for name in dict.fromkeys(sources)
        if name.startswith("gui.") and name in sys.modules
    )
    constants = (maker.__code__.co_consts for maker in makers if maker is not None)
    return tuple(text for each in constants for text in each if isinstance(text, str))


def _render(item: QObject, say: Say) -> None:
    for name in texts_of(type(item)):
        text = item.property(name)
        if text and (said := say(text)) != text:
            item.setProperty(name, said)
    if isinstance(item, QTabBar):
        for at in range(item.count()):
            item.setTabText(at, say(item.tabText(at)))
            item.setTabToolTip(at, say(item.tabToolTip(at)))
    elif item.metaObject().className() in _MODELS:
        _render_items(item, say)
    elif isinstance(item, (QDialog, QDialogButtonBox)):
        # Qt's own words in it.
        QApplication.sendEvent(item, QEvent(QEvent.Type.LanguageChange))
    if isinstance(item, QWidget):
        item.update()


@cache
def texts_of(kind: type[QObject]) -> tuple[str, ...]:
    """The names of the properties that are texts which the program has set."""
    kept = _KEPT | {
        name
        for base, names in _KEPT_OF.items()
        for name in names
        if any(one.__name__ == base for one in kind.__mro__)
    }
    meta = kind.staticMetaObject
    found = (meta.property(at) for at in range(meta.propertyCount()))
    return tuple(
        each.name()
        for each in found
        if each.typeName() == "QString" and each.isWritable() and each.name() not in kept
    )


def _render_items(model: QAbstractItemModel, say: Say) -> None:
    """The items of a list or a combo box, which are data of Qt's own models."""
    for at in range(model.rowCount()):
        # Lists hide how many columns they have.
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(at, column)
            for role in _ROLES:
                text = index.data(role)
                if isinstance(text, str) and text and (said := say(text)) != text:
                    model.setData(index, said, role)
