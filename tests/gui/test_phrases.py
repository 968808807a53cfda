import pytest

from gui import words
from gui.phrases import Phrase, Phrasebook, read_catalogue

PAIRS = (
    ("Card", "Data", "数据"),
    ("Menu", "Data", "资料"),
    ("Card", "None", "无"),
    ("Card", "none", "无"),
    ("Card", "Validation", "验证集"),
    ("Card", "{0} of {1}", "{1} 个中的 {0} 个"),
    ("Card", "{0:,} pictures", "{0:,} 张图片"),
    ("Card", "Mode “{0}”", "模式“{0}”"),
    ("engine", "{0} cannot be opened: {1}.", "无法打开 {0}：{1}。"),
    ("engine", "it is cut off", "文件不完整"),
    ("engine", "{0} {1} {2} and {3} not used.", "{0} 个{1}{2}，不使用。"),
    ("engine", "files", "文件"),
    ("engine", "are damaged", "已损坏"),
    ("engine", "the same {0} and {0} twice", "{0} 出现两次"),
    ("engine", "What is [in] (brackets) stays {0}.", "方括号 {0}。"),
)


def there(*pairs) -> Phrasebook:
    return Phrasebook(Phrase(*pair) for pair in (*PAIRS, *pairs))


def back() -> Phrasebook:
    return Phrasebook(Phrase(*pair).turned() for pair in PAIRS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Data", "数据"),
        ("1,200 pictures", "1,200 张图片"),
        ("a.keras cannot be opened: it is cut off.", "无法打开 a.keras：文件不完整。"),
        ("12 files are damaged and are not used.", "12 个文件已损坏，不使用。"),
        ("▸ Data", "▸ 数据"),
        ("Data · 3 pictures\nnone", "数据 · 3 张图片\n无"),
        ("Validation (60)", "验证集 (60)"),
        ("the same a and a twice", "a 出现两次"),
        ("What is [in] (brackets) stays x.", "方括号 x。"),
    ],
)
def test_a_text_is_rendered_with_its_values(text, said):
    assert there().render(text) == said


@pytest.mark.parametrize(
    "text",
    [
        *("", "60 %", "rose", "data", "MobileNetV2", "/tmp/Data/a.png"),
        "the same a and b twice",
        # "of" alone does not make it one of so many.
        "Give me your folder of photographs of the garden",
    ],
)
def test_what_is_not_known_stays_as_it_is(text):
    assert there().render(text) == text


def test_a_short_template_counts_where_it_is_at_home_or_around_numbers():
    assert there().render("3 of 7") == "7 个中的 3 个"
    assert there().render("3 of block_1") == "block_1 个中的 3 个"
    assert there().render("Mode “unit”") == "Mode “unit”"
    assert there().render("Mode “unit”", ("Card",)) == "模式“unit”"


def test_the_nearest_context_is_taken():
    assert there().render("Data", ("Button", "Menu", "Card")) == "资料"


def test_of_two_texts_that_are_rendered_alike_the_one_that_stands_alone_has_a_capital():
    assert back().render("无") == "None"
    assert back().render("模式“无”", ("Card",)) == "Mode “none”"


def test_there_and_back_again():
    for text in ("1,200 pictures", "a.keras cannot be opened: it is cut off."):
        assert back().render(there().render(text)) == text


def test_what_a_translation_does_without_is_left_out_on_the_way_back():
    turned = Phrasebook([Phrase("engine", "{0} 真的出错", "{0} {1} wrong")])
    assert turned.render("x 真的出错", ("engine",)) == "x  wrong"


def test_nested_sentences_end():
    text = "a cannot be opened: " * 40 + "it is cut off."
    assert there().render(text).startswith("无法打开 a")


def test_the_catalogue_holds_texts_and_templates():
    catalogue = read_catalogue("zh_CN")
    assert Phrase("StepBar", "Train", "训练") in catalogue
    assert all(phrase.text and phrase.translation for phrase in catalogue)


def test_what_stands_between_two_parts_is_of_the_language():
    assert there().render("Data: rose; none") == "数据：rose；无"
    assert back().render("数据：rose；无") == "Data: rose; None"
    assert there().render("Data, Validation") == "数据，验证集"
    assert back().render("数据，验证集") == "Data, Validation"
    # Nothing of it is known: it is what somebody wrote.
    assert there().render("tulips: early; late") == "tulips: early; late"


def test_chinese_has_one_form_for_one_and_for_many():
    alike = (("Card", "{0} picture", "{0} 张图片"), ("Card", "{0} pictures", "{0} 张图片"))
    book = Phrasebook(Phrase(*pair).turned() for pair in alike)
    assert book.render("1 张图片") == "1 picture"
    assert book.render("20 张图片") == "20 pictures"


def test_templates_count_each_kind_by_its_own_word():
    nouns = (("engine", "recordings", "录音"), ("engine", "samples", "样本"))
    book = there(("engine", "{0} {1} are there twice", "{0} 个{1}重复出现"), *nouns)
    assert book.render("3 recordings are there twice") == "3 段录音重复出现"
    assert book.render("3 samples are there twice") == "3 个样本重复出现"


def test_where_a_file_lies_is_no_sentence():
    book = there(("engine", "{0} files", "{0} 个文件"))
    text = "/home/me/folder without files cannot be opened: it is cut off."
    assert book.render(text, ("engine",)) == "无法打开 /home/me/folder without files：文件不完整。"


def test_what_was_told_comes_back_word_for_word(monkeypatch):
    monkeypatch.setattr(words, "_languages", ["zh_CN"])
    sentence = "The folder /data/holidays is empty: give a folder with one subfolder for each class"
    told = words.tell(f"{sentence}.")
    assert told != f"{sentence}."
    book = Phrasebook((), words.told())
    assert book.render(told) == f"{sentence}."


def test_parts_are_put_together_as_the_language_does():
    assert words.headed("Class", "rose") == "Class: rose"
    assert words.together(["25 MB", "", "about 3 s"]) == "25 MB, about 3 s"
    assert words.together(["a, b", "c"], ends=True) == "a, b; c"
    assert words.listed(["a", "b", "c"], most=2) == "a, b, …"
    assert words.listed(["a", "b"], most=2) == "a, b"
