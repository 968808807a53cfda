"""The engine's sentences in the window's language.

The engine speaks English, on the command line too. Whatever shows one of its sentences passes it
through `tell`; with an English window that costs nothing.
"""

import re
import threading
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import islice
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from gui.phrases import ENGINE, Phrase, Phrasebook, read_catalogue

_REASONS = ("It ", "Its ", "The file ", "The picture ", "The recording ")
_ENGLISH = re.compile(r"[A-Za-z]{2,},? (?:[A-Za-z]+|\d)|\d [a-z]{2,}")
_MNEMONIC = re.compile(r"\(&\w\)|&(?=\w)")
# What to type on the command line: in brackets, or in a sentence of its own.
_COMMAND = re.compile(
    r"\s?[(（][^()（）`]*`(?:--|graft )[^`]*`[^()（）]*[)）]"
    r"|(?<=[.!?。])\s*`graft [^`]*`[^.。]*[.。]"
)
_MOST_TOLD = 4096
_languages: list[str] = []
_told: dict[str, str] = {}
_read: set[str] = set()


def use(language: str) -> None:
    """Tell sentences in `language` from now on; empty for the engine's own English."""
    _languages[:] = [language] if language else []


def prepare() -> None:
    """Read what is needed for that, beside the event loop."""
    threading.Thread(target=read, daemon=True).start()


def read() -> None:
    """Read what is needed for that, which takes a while the first time."""
    for language in tuple(_languages):
        read_for(language)


def read_for(language: str) -> None:
    """Read what is needed to tell sentences in a language, which takes a while the first time."""
    if language not in _read:
        _book(language)
        _originals(language)
        _read.add(language)


def is_read(language: str) -> bool:
    """Whether sentences can be told in a language without reading first."""
    return language in _read


def plain(text: str) -> str:
    """A menu's text without its mnemonic."""
    return _MNEMONIC.sub("", text).replace("&&", "&")


def english(text: str) -> str:
    """The English words of a text of the window; empty where they are not known."""
    return _originals(_languages[0]).get(text, "") if _languages else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def headed(what: str, said: str) -> str:
    """What it is, and what is said of it: `Class: rose`."""
    return _tr("{0}: {1}").format(what, said)


def noted(what: str, more: str) -> str:
    """What it is, and what is said by the way: `Test (45)`."""
    return _tr("{0} ({1})").format(what, more)


def together(parts: Iterable[str], *, ends: bool = False) -> str:
    """What is said one after the other, without what is empty: `25 MB, about 3 s`.

    Args:
        parts: What is said.
        ends: Whether each part has commas of its own, so that more than a comma must end it.
    """
    return (_tr("; ") if ends else _tr(", ")).join(filter(None, parts))


def listed(names: Iterable[str], most: int | None = None) -> str:
    """Names side by side, the first few of many: `rose, tulip, …`."""
    rest = iter(names)
    shown = [*islice(rest, most), *(["…"] if next(rest, None) is not None else [])]
    # A comma between two names, which in Chinese is another one than between two parts.
    comma = _tr("{0}, {1}").format("", "")
    return comma.join(shown)


def tell(sentence: str) -> str:
    """The sentence in the window's language, or as it is where its words are not known.

    What to type on the command line is left out: here there are other ways.
    """
    said = sentence
    # A single word may be the name of a class or a file.
    if _languages and _ENGLISH.search(said):
        said = _rendered(_languages[0], said)
    if "`" in said:
        said = _COMMAND.sub("", said)
    if not _languages:
        return said
    # Chinese sentences stand without a space between them.
    said = said.replace("。 ", "。")
    if said != sentence:
        if len(_told) >= _MOST_TOLD:
            _told.clear()
        _told[said.replace("\N{NO-BREAK SPACE}", " ")] = _COMMAND.sub("", sentence)
    return said


def told() -> Mapping[str, str]:
    """The English sentences that were told of late, by what was told for them."""
    return MappingProxyType(_told)


@lru_cache(maxsize=4096)
def _rendered(language: str, sentence: str) -> str:
    return _book(language).render(sentence, (ENGINE,))


@cache
def _phrases(language: str) -> tuple[Phrase, ...]:
    return read_catalogue(language)


@cache
def _originals(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for phrase in _phrases(language):
        if phrase.context != ENGINE:
            text, told = plain(phrase.text), plain(phrase.translation)
            # One word in Chinese may stand for several in English.
            found[told] = f"{found[told]} {text}" if told in found else text
    return found


@cache
def _book(language: str) -> Phrasebook:
    phrases = [phrase for phrase in _phrases(language) if phrase.context == ENGINE]
    # A sentence may go on in the midst of another one, as the reason why a file is refused.
    inside = [
        Phrase(ENGINE, text, phrase.translation.removesuffix("。"))
        for phrase in phrases
        if phrase.text.startswith(_REASONS) and phrase.text.endswith(".")
        for text in (phrase.text[:-1], phrase.text[0].lower() + phrase.text[1:-1])
    ]
    within = [
        Phrase(ENGINE, f"{phrase.text}.", f"{phrase.translation}。")
        for phrase in inside
        if phrase.text[0].islower()
    ]
    return Phrasebook([*phrases, *inside, *within])
