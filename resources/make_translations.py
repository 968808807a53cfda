"""Bring the window's translations up to date: `python -m resources.make_translations`.

Texts are taken from the syntax trees of `gui/` and `engine/`, because Qt's own lupdate does not see
the modules' `_tr` helpers. What is translated stays, what is new is marked unfinished, what is gone
is marked vanished; then the `.qm` file is made anew. The engine says its sentences in English with
values in them: context `engine` holds them as templates, which `gui.words` matches.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGE = "zh_CN"
ENGINE = "engine"
# Sentences that the engine puts together from parts which tell nothing alone.
PUT_TOGETHER = FOLDER / "put_together.txt"
# The engine's words that never reach the window: its command line, the files that it writes, and
# why the code of a Lambda layer could not be read.
UNSEEN = (
    *("cli*", "report*", "exporting/parts/*", "exporting/*script*", "exporting/*_text.py"),
    *(
        "exporting/model_card.py",
        "exporting/quoting.py",
        "exporting/sidecars.py",
        "health/cache.py",
    ),
    *("exporting/tf_keras_layers.py", "sources/opcodes.py", "sources/*code*", "sources/backend*"),
    *("sources/*expressions*", "sources/symbols.py", "sources/foreign*", "stock_layers.py"),
)
# Single words that its sentences are put together with.
WORDS = "picture pictures recording recordings row rows sample samples file files class classes"
CODE = re.compile(r"[=<>|\[\]]|\w_\w|^\W*\w+\.\w+$|\n {2}|^  |PRAGMA")

EXPLICIT = ("translate", "QT_TRANSLATE_NOOP")

# Context -> text -> the files that say it.
Texts = dict[str, dict[str, set[str]]]


def window_texts(folder: Path) -> Texts:
    """What `tr` and `_tr` are called with, by the context in which Qt looks it up."""
    texts: Texts = defaultdict(lambda: defaultdict(set))
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        explicit = list(_explicit(tree))
        own = next((context for context, text in explicit if not text), "")
        for context, text in [*_calls(tree, own), *(pair for pair in explicit if pair[1])]:
            texts[context][text].add(path.relative_to(folder.parent).as_posix())
    return texts


def _calls(
    node: ast.AST, own: str, around: str = "", kinds: dict[str, str] | None = None
) -> Iterator[tuple[str, str]]:
    """Each (context, text) below a node; `around` is the class that holds it.

    Args:
        own: The context of the module's `_tr`.
        kinds: The annotations of the arguments of the functions around, for `card.tr(…)`.
    """
    for child in ast.iter_child_nodes(node):
        inside, known = around, kinds or {}
        if isinstance(child, ast.ClassDef):
            inside = child.name
        elif isinstance(child, ast.FunctionDef):
            known = known | {a.arg: _name(a.annotation) for a in child.args.args if a.annotation}
        elif isinstance(child, ast.Call) and child.args and _is_text(child.args[0]):
            text = child.args[0].value
            if isinstance(child.func, ast.Name) and child.func.id == "_tr":
                yield own, text
            elif isinstance(child.func, ast.Attribute) and child.func.attr == "tr":
                who = _name(child.func.value)
                yield (around if who == "self" else known.get(who, "QObject")), text
        yield from _calls(child, own, inside, known)


def _explicit(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What names its context itself; in a module's `_tr` there is a context and no text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in EXPLICIT and len(node.args) == 2:
            context, text = node.args
            if _is_text(context):
                yield context.value, text.value if _is_text(text) else ""


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "") or getattr(node, "value", "")


def engine_texts(folder: Path) -> Texts:
    """The engine's sentences, values as {0}, {1} …"""
    texts: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*.py")):
        if any(path.match(f"{folder.name}/{pattern}") for pattern in UNSEEN):
            continue
        for text in _sentences(ast.parse(path.read_text("utf-8"))):
            texts[text].add(path.relative_to(folder.parent).as_posix())
    for text in PUT_TOGETHER.read_text("utf-8").splitlines():
        texts[text].add(PUT_TOGETHER.relative_to(ROOT).as_posix())
    return {ENGINE: texts}


def _sentences(tree: ast.AST) -> Iterator[str]:
    skipped = {n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    skipped |= {v for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
    for node in ast.walk(tree):
        text = "" if node in skipped else template(node)
        words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\d+\}", "", text))
        is_code = CODE.search(text) and not (len(words) > 7 and text.endswith("."))
        is_said = words and " " in text.strip() and not is_code
        if is_said or text in WORDS.split():
            yield text


def template(node: ast.AST) -> str:
    """A literal's text, or an f-string's with {0}, {1} … for its values; else nothing."""
    if _is_text(node):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    holes = iter(range(len(node.values)))
    return "".join(v.value if _is_text(v) else f"{{{next(holes)}}}" for v in node.values)


def read(path: Path) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The translations of a `.ts` file: by context and text, and by the text alone."""
    exact: dict[tuple[str, str], str] = {}
    by_text: dict[str, str] = {}
    if path.exists():
        for context in Xml.parse(path).iter("context"):
            for message in context.iter("message"):
                if translated := message.findtext("translation"):
                    text = message.findtext("source", "")
                    exact[context.findtext("name", ""), text] = translated
                    by_text.setdefault(text, translated)
    return exact, by_text


def write(path: Path, texts: Texts, merged: dict[str, str]) -> list[str]:
    """Write the `.ts` file and return what in it is untranslated.

    Args:
        path: The file, which may hold translations already.
        texts: All texts that there are now.
        merged: New translations by their English texts (`Context: text` where one context has
            its own); they replace the old ones.
    """
    exact, by_text = read(path)
    top = Xml.Element("TS", version="2.1", language=LANGUAGE, sourcelanguage="en")
    contexts: dict[str, Xml.Element] = {}
    missing = []
    gone = {key for key in exact if key[1] not in texts.get(key[0], {})}
    for name, text in sorted({(c, t) for c, inner in texts.items() for t in inner} | gone):
        if name not in contexts:
            contexts[name] = Xml.SubElement(top, "context")
            Xml.SubElement(contexts[name], "name").text = name
        message = Xml.SubElement(contexts[name], "message")
        for file in sorted(texts.get(name, {}).get(text, ())):
            Xml.SubElement(message, "location", filename=f"../../{file}")
        Xml.SubElement(message, "source").text = text
        translation = Xml.SubElement(message, "translation")
        translation.text = (
            merged.get(f"{name}: {text}")
            or merged.get(text)
            or exact.get((name, text))
            or by_text.get(text)
        )
        if (name, text) in gone:
            translation.set("type", "vanished")
        elif not translation.text:
            translation.set("type", "unfinished")
            missing.append(f"{name}: {text}")
    Xml.indent(top, " ")
    body = Xml.tostring(top, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return missing


def release(ts: Path, qm: Path) -> None:
    """Make the file that Qt reads."""
    command = [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", ts, "-qm", qm]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Write both files; with --check also say what is untranslated, and end with 1 if any is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    merged: dict[str, str] = {}
    for file in options.merge:
        merged |= json.loads(file.read_text("utf-8"))
    ts = FOLDER / f"graft_{LANGUAGE}.ts"
    texts = window_texts(ROOT / "gui") | engine_texts(ROOT / "engine")
    missing = write(ts, texts, merged)
    release(ts, ts.with_suffix(".qm"))
    total = sum(map(len, texts.values()))
    lines = [f"{total - len(missing)} of {total} texts are translated.", *missing[: 10**4]]
    sys.stdout.write("\n".join(lines if options.check else lines[:1]) + "\n")
    return int(options.check and bool(missing))


if __name__ == "__main__":
    sys.exit(main())
