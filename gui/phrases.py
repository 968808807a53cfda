"""From one language's sentences to another's, also where values stand in them. No Qt.

Qt looks a text up before values are put into it. Two kinds of texts come to the window only after
that: the engine's sentences, and what is on the screen when the language is switched. They are
held against the templates of the catalogue, such as "{0} of {1} pictures".
"""

import re
import string
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from types import MappingProxyType

ENGINE = "engine"
# A template is looked for by the rarest run of so many characters in it.
_GRAM = 4
# Templates with fewer characters of their own fit too much: they count only around what is as
# short as a number, or known.
_SURE, _NEAR, _NUMBER, _SHORT = 14, 7, 12, 30
# In a sentence these are what Keras calls a mode.
_NAMES = {"none"}
# Three sentences and what is between them.
_MOST_PARTS = 5
# Sentences within sentences.
_DEEPEST = 3
# How texts are put together, the loosest first.
_SEAMS = tuple(
    re.compile(seam)
    for seam in (
        r"(\n+)",
        r"(^[▸▾●✓] )",
        r"( · )",
        r"((?<=[.!?])\s+|(?<=[。！？])\s*)",
        r"(\.)$",
        r"( \([\d.,]+\))$",
        r"(; |；)",
        r"((?<=[\w%)）]): |：)",
    )
)
# The marks between two parts, English and Chinese.
_MARKS = {": ": "：", "; ": "；"}
_COMMA = re.compile(", |，")
# Where a file lies is no sentence, whatever words its folders are called by.
_PATH = re.compile(r"(?:~?/|[A-Za-z]:[\\/]|\\\\)\S")
_FILE = re.compile(r"[^/\\]*\w\.[A-Za-z]\w{0,6}…?")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# Templates count all by the same word; these have one of their own.
_MEASURES = {"图片": "张", "录音": "段", "行": ""}
_COUNTED = re.compile(rf"(\d ?)个(训练)?({'|'.join(_MEASURES)})")
_HOLE = re.compile(r"\{(\w+)(?:[!:][^{}]*)?\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text in two languages, and the context that Qt knows it by."""

    context: str
    text: str
    translation: str

    def turned(self) -> "Phrase":
        """The same the other way round."""
        return Phrase(self.context, self.translation, self.text)


def read_catalogue(language: str) -> tuple[Phrase, ...]:
    """All that is translated in the Linguist file of a language."""
    # An English window starts without it.
    import xml.etree.ElementTree as Xml

    source = resources.files("resources") / "translations" / f"graft_{language}.ts"
    with source.open("rb") as file:
        # In pieces: other threads have their turn in between.
        parser = Xml.XMLParser()
        while piece := file.read(1 << 15):
            parser.feed(piece)
        tree = parser.close()
    return tuple(
        Phrase(name, message.findtext("source", ""), str(translation.text))
        for context in tree.iter("context")
        for name in (context.findtext("name", ""),)
        for message in context.iter("message")
        for translation in message.findall("translation")
        if translation.text and translation.get("type") != "vanished"
    )


class _Template:
    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.pieces = [
            piece.strip(" ") if _CHINESE.search(piece) else piece
            for piece in _HOLE.split(phrase.text)[::2]
        ]
        # A Chinese character says about as much as half a word.
        self.length = sum(1 + 2 * (sign > "\u2e80") for piece in self.pieces for sign in piece)

    @property
    def has_words(self) -> bool:
        """Whether it says anything beside its values."""
        return any(map(str.isalpha, "".join(self.pieces)))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What a text of this kind looks like."""
        seen: set[str] = set()
        out = []
        for number, part in enumerate(_HOLE.split(self.phrase.text)):
            if number % 2 == 0:
                out.append(_loose(part))
            else:
                out.append(f"(?P=_{part})" if part in seen else f"(?P<_{part}>.*?)")
                seen.add(part)
        return re.compile("".join(out), re.DOTALL)


class Phrasebook:
    """Renders texts by phrases; what it does not know it leaves to the caller.

    Args:
        phrases: From the language of the texts to that which is wanted.
        known: Whole texts that were rendered the other way round, by what became of them.
    """

    def __init__(
        self, phrases: Iterable[Phrase], known: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        phrases = tuple(phrases)
        self._known = known
        self._exact: dict[str, list[Phrase]] = defaultdict(list)
        templates = []
        for phrase in phrases:
            if _HOLE.search(phrase.text):
                templates.append(_Template(phrase))
            else:
                self._exact[phrase.text].append(phrase)
        counts = Counter(gram for each in templates for gram in _grams_of(each.pieces))
        self._by_gram: dict[str, list[_Template]] = defaultdict(list)
        for template in templates:
            grams = set(_grams_of(template.pieces))
            if grams:
                rarest = min(grams, key=lambda gram: (-len(gram), counts[gram], gram))
                self._by_gram[rarest].append(template)
        self._sizes = sorted({len(gram) for gram in self._by_gram})
        to_chinese = any(_CHINESE.search(phrase.translation) for phrase in phrases)
        self._marks = _MARKS if to_chinese else {mark: plain for plain, mark in _MARKS.items()}

    def render(self, text: str, contexts: Sequence[str] = ()) -> str:
        """The text in the other language; what is not known of it stays as it is.

        Args:
            text: What is shown.
            contexts: Where it is shown, the nearest first: their phrases are taken before others.
        """
        # Spaces that do not break are put in where a text is shown.
        return self._render(text.replace("\N{NO-BREAK SPACE}", " "), contexts, 0, depth=0)

    def _render(self, text: str, contexts: Sequence[str], seam: int, *, depth: int) -> str:
        if not any(map(str.isalpha, text)):
            return text
        whole = self._whole(text, contexts, depth)
        if whole is not None:
            return whole
        for at in range(seam, len(_SEAMS)):
            found = _SEAMS[at].split(text)
            if len(found) > 1:
                parts = self._by_parts(found, contexts, at + 1, depth)
                for before in range(0, len(parts) - 1, 2):
                    between = parts[before + 1]
                    if between in self._marks and parts != found:
                        parts[before + 1] = self._marks[between]
                    elif parts[before].endswith("。"):
                        # Chinese sentences stand without a space between them.
                        parts[before + 1] = between.strip(" ")
                    elif parts[before].endswith(".") and not between and parts[before + 2]:
                        parts[before + 1] = " "
                return "".join(parts)
        return self._listed(text, contexts, depth)

    def _by_parts(
        self, parts: list[str], contexts: Sequence[str], seam: int, depth: int
    ) -> list[str]:
        """Parts and what is between them, rendered; a phrase may be several of them."""
        out, start = list[str](), 0
        while start < len(parts):
            for end in range(min(len(parts), start + _MOST_PARTS), start, -2):
                whole = self._whole("".join(parts[start:end]), contexts, depth)
                if whole is not None:
                    break
            else:
                end = start + 1
                whole = self._render(parts[start], contexts, seam, depth=depth)
            out += [whole, *parts[end : end + 1]]
            start = end + 1
        return out

    def _listed(self, text: str, contexts: Sequence[str], depth: int) -> str:
        """A list with commas, if each of its entries is known."""
        entries = [self._whole(entry, contexts, depth + 1) for entry in _COMMA.split(text)]
        known = [entry for entry in entries if entry is not None]
        comma = "，" if self._marks is _MARKS else ", "
        return comma.join(known) if len(known) == len(entries) > 1 else text

    def _whole(self, text: str, contexts: Sequence[str], depth: int) -> str | None:
        if text in self._known:
            return self._known[text]
        known = self._exact.get(text)
        if known is not None:
            if depth and text in _NAMES:
                return None
            return _nearest(known, contexts, is_part=depth > 0).translation
        if depth > _DEEPEST:
            return None
        near = set() if depth and _PATH.match(text) else set(contexts)
        candidates = self._candidates(text, near)
        for template in candidates:
            found = template.pattern.fullmatch(text)
            if found is None:
                continue
            is_sure = template.length >= (_NEAR if template.phrase.context in near else _SURE)
            if not is_sure and (not template.has_words or any(map(_is_long, found.groups()))):
                continue
            values = {
                name: self._render(value, contexts, 0, depth=depth + 1)
                for name, value in found.groupdict().items()
            }
            if is_sure or all(map(_is_plain, found.groups(), values.values())):
                # Chinese has one form for one and for many.
                alike = [
                    one.phrase.translation
                    for one in candidates
                    if (one.phrase.context, one.phrase.text)
                    == (template.phrase.context, template.phrase.text)
                ]
                translation = (min if "1" in found.groups() else max)(alike, key=len)
                if template.phrase.context == ENGINE:
                    return _filled(translation, values)
                # Qt puts them in as they are.
                return _HOLE.sub(
                    lambda hole, values=values: values.get(f"_{hole[1]}", ""), translation
                )
        return None

    def _candidates(self, text: str, near: set[str]) -> list[_Template]:
        grams = {text[at : at + size] for size in self._sizes for at in range(len(text) - size + 1)}
        return sorted(
            (template for gram in grams & self._by_gram.keys() for template in self._by_gram[gram]),
            key=lambda template: (-template.length, template.phrase.context not in near),
        )


def _nearest(known: list[Phrase], contexts: Sequence[str], *, is_part: bool) -> Phrase:
    def rank(phrase: Phrase) -> tuple[int, bool]:
        near = contexts.index(phrase.context) if phrase.context in contexts else len(contexts)
        # What stands alone begins with a capital, what is put into a sentence does not.
        return near, phrase.translation[:1].isupper() == is_part

    return known[0] if len(known) == 1 else min(known, key=rank)


def _filled(translation: str, values: dict[str, str]) -> str:
    """A template with values; between Chinese and Latin there is one space, else none."""
    out = ""
    for number, part in enumerate(_HOLE.split(translation)):
        is_value = number % 2 == 1
        added = values.get(f"_{part}", "") if is_value else part
        before, after = out.rstrip(" ")[-1:], added.lstrip(" ")[:1]
        if before and after:
            kinds = {bool(_CHINESE.match(before)), bool(_CHINESE.match(after))}
            if kinds == {True}:
                out, added = out.rstrip(" "), added.lstrip(" ")
            elif len(kinds) == 2 and all(
                one.isalnum() for one in (before, after.replace("'", "a"))
            ):
                out, added = out.rstrip(" ") + " ", added.lstrip(" ")
        out += added
    return _COUNTED.sub(
        lambda found: f"{found[1]}{_MEASURES[found[3]]}{found[2] or ''}{found[3]}", out
    )


def _loose(piece: str) -> str:
    """What fits a template's own text, however it is spaced from the values beside it."""
    if not _CHINESE.search(piece):
        return re.escape(piece)
    return f" ?{re.escape(piece.strip(' '))} ?"


def _is_long(value: str) -> bool:
    return " · " in value or (len(value) > _SHORT and " " in value)


def _is_plain(value: str, rendered: str) -> bool:
    """Whether it is known, empty, a number, or the name of a layer or file."""
    is_name = (" " not in value and "_" in value) or _FILE.fullmatch(value) is not None
    is_number = len(value) <= _NUMBER and any(map(str.isdigit, value))
    is_number = is_number and not _CHINESE.search(value)
    return rendered != value or not value or is_name or is_number


def _grams_of(pieces: Iterable[str]) -> Iterator[str]:
    """What a template can be found by: its runs of four characters, or of all in short pieces."""
    for piece in pieces:
        for start in range(max(len(piece) - _GRAM + 1, 1)):
            if gram := piece[start : start + _GRAM]:
                yield gram


def fields(text: str) -> list[str]:
    """The places for values in a template, sorted."""
    return sorted(name for _text, name, _spec, _way in string.Formatter().parse(text) if name)
