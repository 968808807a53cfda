"""What the window says, as it stands in the syntax trees of `gui/` and `engine/`.

Qt's own lupdate does not see the modules' `_tr` helpers, nor the engine's sentences, which are told
in English everywhere but in the window: `gui.words` matches them as templates.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENGINE = "engine"
# Sentences that the engine puts together from parts which tell nothing alone.
PUT_TOGETHER = ROOT / "resources" / "translations" / "put_together.txt"
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


@cache
def _parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def window_texts(folder: Path) -> Texts:
    """What `tr` and `_tr` are called with, by the context in which Qt looks it up."""
    texts: Texts = defaultdict(lambda: defaultdict(set))
    for path in sorted(folder.rglob("*.py")):
        tree = _parse(path)
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
    for child in _children(node):
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
    for node in _nodes(tree):
        if isinstance(node, ast.Call) and _name(node.func) in EXPLICIT and len(node.args) == 2:
            context, text = node.args
            if _is_text(context):
                yield context.value, text.value if _is_text(text) else ""


@cache
def _nodes(tree: ast.AST) -> list[ast.AST]:
    nodes = [tree]
    for node in nodes:
        nodes += _children(node)
    return nodes


def _children(node: ast.AST) -> list[ast.AST]:
    """As `ast.iter_child_nodes`, which takes twice as long."""
    children: list[ast.AST] = []
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, list):
            children += [one for one in value if isinstance(one, ast.AST)]
        elif isinstance(value, ast.AST) and field != "ctx":
            children.append(value)
    return children


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "") or getattr(node, "value", "")


def engine_texts(folder: Path) -> Texts:
    """The engine's sentences, values as {0}, {1} …"""
    texts: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*.py")):
        if not any(path.match(f"{folder.name}/{pattern}") for pattern in UNSEEN):
            for text in filter(_is_said, _literals(_parse(path))):
                texts[text].add(path.relative_to(folder.parent).as_posix())
    for text in PUT_TOGETHER.read_text("utf-8").splitlines():
        texts[text].add(PUT_TOGETHER.relative_to(ROOT).as_posix())
    return {ENGINE: texts}


def plain_sentences(folder: Path) -> Texts:
    """Whole sentences of the window that are no `tr` texts: told as the engine's are."""
    texts: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*.py")):
        for text in _literals(_parse(path)):
            if text.endswith(".") and len(_words(text)) > 3 and _is_said(text):
                texts[text].add(path.relative_to(folder.parent).as_posix())
    return {ENGINE: texts}


def all_texts() -> Texts:
    """Every text that is translated."""
    texts = window_texts(ROOT / "gui") | engine_texts(ROOT / "engine")
    for text, files in plain_sentences(ROOT / "gui")[ENGINE].items():
        texts[ENGINE][text] |= files
    return texts


def _literals(tree: ast.AST) -> Iterator[str]:
    """Texts and templates that are neither docstrings nor handed to `tr`."""
    nodes, skipped = _nodes(tree), set()
    for node in nodes:
        if isinstance(node, ast.Expr):
            skipped.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
        elif isinstance(node, ast.Call) and _name(node.func) in ("tr", "_tr", *EXPLICIT):
            skipped.update(node.args)
    for node in nodes:
        is_text = isinstance(node, (ast.Constant, ast.JoinedStr)) and node not in skipped
        if is_text and (text := template(node)):
            yield text


def _is_said(text: str) -> bool:
    words = _words(text)
    is_code = CODE.search(text) and not (len(words) > 7 and text.endswith("."))
    return (bool(words) and " " in text.strip() and not is_code) or text in WORDS.split()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\d+\}", "", text))


def template(node: ast.AST) -> str:
    """A literal's text, or an f-string's with {0}, {1} … for its values; else nothing."""
    if _is_text(node):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    holes = iter(range(len(node.values)))
    return "".join(v.value if _is_text(v) else f"{{{next(holes)}}}" for v in node.values)
