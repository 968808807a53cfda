"""Which language the window speaks: English or Simplified Chinese, like the system or as chosen.

Texts made after `install` are in the new language; `gui.retranslation` tells anew what is shown.
"""

import sys
from importlib.resources import files
from typing import Literal

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from gui import words

Language = Literal["system", "en", "zh_CN"]
ENGLISH, CHINESE = "en", "zh_CN"

# What Chinese is written in; else each sign comes from whatever font has it, the full stop from one
# for Mongolian.
_FONTS = (
    *("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC"),
    *("WenQuanYi Micro Hei", "Droid Sans Fallback"),
)
# What Qt itself says, which its catalogue lacks or calls otherwise than Graft.
QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)
_installed: list[QTranslator] = []


def of_system() -> str:
    """The language of the system if Graft speaks it, else English."""
    first = next(iter(QLocale.system().uiLanguages()), "")
    return CHINESE if first.startswith("zh") else ENGLISH


def meant(choice: str) -> str:
    """The language that a choice, which may be `system`, stands for."""
    return of_system() if choice == "system" else choice


def current() -> str:
    """The language that texts are now made in."""
    return CHINESE if _installed else ENGLISH


def install(app: QCoreApplication, choice: str) -> None:
    """Let all texts that are made from now on be in a language, and Qt's own dialogs too.

    Args:
        app: The application.
        choice: `system`, `en` or `zh_CN`.
    """
    language = meant(choice)
    # In an English window too: classes may have Chinese names.
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    # The system may call it by another name ("Sans Serif"), for which a substitute would come
    # first, and fonts for Chinese often have no bold.
    QFont.insertSubstitutions(usual.family(), (QFontInfo(usual).family(), *_FONTS))
    # Fields take the form of their numbers from here; it is that of the labels in both languages.
    QLocale.setDefault(QLocale("en_US" if language == ENGLISH else language))
    words.use("" if language == ENGLISH else language)
    while _installed:
        app.removeTranslator(_installed.pop())
    if language == ENGLISH:
        return
    # The last one is asked first.
    folders = {
        f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        f"graft_{language}": str(files("resources") / "translations"),
    }
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
        else:
            sys.stderr.write(f"There are no translations {name} in {folder}: texts stay English.\n")
