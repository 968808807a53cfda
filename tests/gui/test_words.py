from collections.abc import Iterator

import pytest

from gui import words
from gui.widgets.basics import Label


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


def test_whatever_shows_a_sentence_tells_it(chinese, qapp):
    label = Label("The file is empty.")
    assert is_chinese(label.text())
    label.setToolTip("The file is not there any more.")
    assert is_chinese(label.toolTip())
