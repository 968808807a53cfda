"""The engine's sentences in the window's language.

The engine speaks English, on the command line too. Whatever shows one of its sentences passes it
through `tell`; with an English window that costs nothing.
"""

from functools import cache

from gui.phrases import Phrasebook, read_catalogue

ENGINE = "engine"
_languages: list[str] = []


def use(language: str) -> None:
    """Tell sentences in `language` from now on; empty for the engine's own English."""
    _languages[:] = [language] if language else []


def tell(sentence: str) -> str:
    """The sentence in the window's language, or as it is where its words are not known."""
    if not _languages or not sentence:
        return sentence
    return _book(_languages[0]).render(sentence, (ENGINE,))


@cache
def _book(language: str) -> Phrasebook:
    phrases = (phrase for phrase in read_catalogue(language) if phrase.context == ENGINE)
    return Phrasebook(phrases)
