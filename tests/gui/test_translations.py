"""Nothing that the window says is without its Chinese, and nothing passes the translations by."""

import ast
import re
import xml.etree.ElementTree as Xml
from functools import cache
from pathlib import Path

from gui.phrases import fields, read_catalogue
from resources import make_translations
from resources.translated_texts import (
    ROOT,
    all_texts,
    engine_texts,
    plain_sentences,
    window_texts,
)

TS = make_translations.FOLDER / "graft_zh_CN.ts"
HOW = "run `python -m resources.make_translations --check` and translate what it lists"


@cache
def said() -> dict[str, set[str]]:
    return {context: set(texts) for context, texts in all_texts().items()}


def test_every_text_is_translated():
    known = {(phrase.context, phrase.text) for phrase in read_catalogue("zh_CN")}
    missing = [(c, text) for c, texts in said().items() for text in texts if (c, text) not in known]
    assert not missing, HOW


def test_no_translation_is_left_of_what_is_gone():
    stale = [
        message.findtext("source")
        for context in Xml.parse(TS).iter("context")
        for message in context.iter("message")
        if message.findtext("source") not in said().get(context.findtext("name"), ())
    ]
    assert not stale, "run `python -m resources.make_translations --prune`"


def test_what_qt_reads_is_made_of_the_texts(tmp_path):
    made = tmp_path / "made.qm"
    make_translations.release(TS, made)
    assert made.read_bytes() == TS.with_suffix(".qm").read_bytes(), HOW


def test_translations_have_the_same_places_for_values():
    for phrase in read_catalogue("zh_CN"):
        there, here = set(fields(phrase.text)), set(fields(phrase.translation))
        # English puts "is" or "are" there, which Chinese does without.
        assert here <= there if phrase.context == "engine" else here == there, phrase


def test_translations_keep_the_letter_that_opens_a_menu():
    lost = [
        phrase
        for phrase in read_catalogue("zh_CN")
        if phrase.context != "engine"
        and bool(re.search(r"&\w", phrase.text)) != bool(re.search(r"\(&\w\)", phrase.translation))
    ]
    assert not lost


SETTERS = {
    *("Label", "Button", "LinkButton", "QLabel", "QPushButton", "QToolButton", "QCheckBox"),
    *("QRadioButton", "QAction", "Folding", "LateFolding", "QGroupBox", "setText", "setToolTip"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setTitle"),
    *("setWindowTitle", "addAction", "addMenu", "addItem", "addTab", "setTabText", "setStatusTip"),
    *("setWhatsThis", "setPrefix", "setSuffix", "setFormat", "setSpecialValueText", "drawText"),
    *("set_text", "set_title", "setInformativeText", "setDetailedText", "addButton", "Entry"),
}
# Names, keys and what must be the same in every language.
FREE = re.compile(
    r"|Graft|\[\*\] · Graft|&English|Show everything in English|[^a-z]*\(Chinese\)"
    r"|\t?(Ctrl|Alt|Shift)\+\S*"
    r"|[a-z_]+|[\w-]+\.json.*|graft \w+ .*|\W --.*|Keras \(\.keras\)|HDF5 \(\.h5\)|.*\(.*\.\w+\)"
)
# What goes between the parts of a text, in either language.
MARKS = re.compile("[,;:] ")
CHINESE = re.compile("[\u4e00-\u9fff]")
NAMED = ("text", "tip", "title", "label", "suffix", "prefix", "placeholder")


def test_chinese_has_marks_of_full_width():
    half = [
        phrase
        for phrase in read_catalogue("zh_CN")
        if CHINESE.search(phrase.translation)
        # Those in what is a name, a number or code stay.
        if re.search(r"[,:;?!] |[,:;?!]$|[\u4e00-\u9fff][,:;?!]", phrase.translation)
        if not re.search(r"\([A-Z], \{0\}", phrase.translation)
    ]
    assert not half


def test_parts_of_a_text_are_put_together_in_the_languages_own_way():
    """By `gui.words`: what stands between them is written otherwise in Chinese."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "join"
        and isinstance(node.func.value, ast.Constant)
        and MARKS.fullmatch(str(node.func.value.value))
        # What is typed is read again; it has commas in every language.
        and not (path.name == "runs.py" and path.parent.name == "models")
    ]
    assert not found


def test_no_text_passes_the_translations_by():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for line, text in untranslated(ast.parse(path.read_text("utf-8")))
    ]
    assert not found


def untranslated(tree: ast.AST):
    """Literals with words in them that are handed to what shows them."""
    for node in ast.walk(tree):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if is_call(node) else ""
        if name in SETTERS:
            values = [*node.args, *(k.value for k in node.keywords if k.arg in NAMED)]
            for value in values:
                for text in literals(value):
                    plain = re.sub(r"<[^>]*>", "", text)
                    if re.search(r"[A-Za-z]{3}", plain) and not FREE.fullmatch(plain.strip()):
                        yield node.lineno, text


def is_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call)


def literals(node: ast.AST):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, (ast.JoinedStr, ast.BinOp, ast.IfExp, ast.Tuple, ast.List)):
        for child in ast.iter_child_nodes(node):
            yield from literals(child)
    elif isinstance(node, ast.FormattedValue):
        yield from literals(node.value)


def test_a_text_that_passes_by_is_seen():
    source = 'Button("Press me")\nLabel(f"{n} files left")\nButton(self.tr("Fine"), icon="play")'
    assert [text for _line, text in untranslated(ast.parse(source))] == ["Press me", " files left"]


def test_a_text_is_known_by_the_class_or_module_that_says_it(tmp_path):
    gui = tmp_path / "gui"
    gui.mkdir()
    (gui / "card.py").write_text(
        "def _tr(text):\n"
        '    return QCoreApplication.translate("CardTexts", text)\n'
        "class Card(Mixin):\n"
        "    def show(self, other: Panel):\n"
        '        self.tr("Mine"), other.tr("Its"), _tr("The module\'s")\n'
        '    name = QT_TRANSLATE_NOOP("Elsewhere", "Later")\n',
        "utf-8",
    )
    assert {c: set(texts) for c, texts in window_texts(gui).items()} == {
        "Card": {"Mine"},
        "Panel": {"Its"},
        "CardTexts": {"The module's"},
        "Elsewhere": {"Later"},
    }


def test_sentences_become_templates(tmp_path):
    engine = tmp_path / "engine"
    engine.mkdir()
    (engine / "cli_show.py").write_text('print("On the command line only.")', "utf-8")
    (engine / "reading.py").write_text(
        '"""What the module is for."""\n'
        'raise EngineError(f"{path} holds {count:,} files" f" of {kind}: choose one.")\n'
        'key = "source_model"\n',
        "utf-8",
    )
    texts = engine_texts(engine)["engine"]
    assert "{0} holds {1} files of {2}: choose one." in texts
    assert not {"source_model", "What the module is for.", "On the command line only."} & set(texts)
    assert "{0} holds {1} files of {2}: choose one." in plain_sentences(engine)["engine"]


def test_what_is_translated_stays_and_what_is_gone_is_marked(tmp_path: Path):
    ts = tmp_path / "a.ts"
    write = make_translations.write
    assert write(ts, {"A": {"Old": {"a.py"}, "New": {"a.py"}}}, {"Old": "旧"}) == ["A: New"]
    # The same text said elsewhere has its translation already.
    assert write(ts, {"B": {"Old": {"b.py"}}}, {}) == []
    assert make_translations.read(ts)[0] == {("A", "Old"): "旧", ("B", "Old"): "旧"}
    assert 'type="vanished"' in ts.read_text("utf-8")
    assert write(ts, {"B": {"Old": {"b.py"}}}, {"B: Old": "老"}, keeps_gone=False) == []
    assert make_translations.read(ts)[0] == {("B", "Old"): "老"}
