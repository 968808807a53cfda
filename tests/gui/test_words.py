import re
from collections.abc import Iterator

import pytest

from gui import words
from gui.phrases import ENGINE, read_catalogue
from gui.widgets.basics import Label
from resources.translated_texts import ROOT, engine_texts


@pytest.fixture
def chinese() -> Iterator[None]:
    words.use("zh_CN")
    yield
    words.use("")


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_an_english_window_tells_sentences_as_they_are():
    assert words.tell("The file is not there any more.") == "The file is not there any more."


def test_a_chinese_window_tells_them_in_chinese(chinese):
    assert is_chinese(words.tell("The file is not there any more."))
    told = words.tell("The batch size is 8, not 32: there are only that many training pictures.")
    assert is_chinese(told)
    assert "8" in told
    assert "32" in told


def test_what_was_never_translated_and_names_stay(chinese):
    for text in ("files", "class", "Somebody else said this of all files.", "模型", ""):
        assert words.tell(text) == text


def test_what_to_type_on_the_command_line_is_left_out():
    for text, told in (
        ("Use others (`--weights FILE`), or none.", "Use others, or none."),
        ("It knows no a/b. `graft inspect` lists its layers.", "It knows no a/b."),
        ("Call it `a (1)` (see `graft --help`) now.", "Call it `a (1)` now."),
    ):
        assert words.tell(text) == told


@pytest.mark.parametrize("language", ["", "zh_CN"])
def test_no_sentence_of_the_engine_tells_the_window_what_to_type(language):
    sentences = [
        text
        for text, files in engine_texts(ROOT / "engine")[ENGINE].items()
        # That one is of a command.
        if "`" in text and files != {"engine/cluster.py"}
    ]
    known = {phrase.text: phrase.translation for phrase in language and read_catalogue(language)}
    told = [words.tell(re.sub(r"{\d}", "x.", known.get(text, text))) for text in sentences]
    assert told
    assert [text for text in told if "`--" in text or "`graft" in text] == []


def test_whatever_shows_a_sentence_tells_it(chinese, qapp):
    label = Label("The file is empty.")
    assert is_chinese(label.text())
    label.setToolTip("The file is not there any more.")
    assert is_chinese(label.toolTip())
