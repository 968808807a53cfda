"""Definitions copied out of a module's source into a script, with what they need of that module.

So a generated script says the same as Graft does, word for word, and needs nothing of it.
"""

import ast
import importlib.util
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from engine.errors import EngineError

WIDTH = 100
"""How long a line may be."""


def literal(text: str) -> str:
    """A text as Python writes it, in double quotes unless it holds some."""
    plain = repr(text)
    return plain if '"' in text else f'"{plain[1:-1]}"'


def called(name: str, arguments: Iterable[str], indent: int = 4) -> str:
    """A call in one line where it fits, else with a line for each argument.

    Args:
        name: What is called, with anything before it.
        arguments: Those of several lines are indented as they are to stand.
        indent: Spaces before it; the first line comes without them where it is an argument.
    """
    found = list(arguments)
    line = f"{name}({', '.join(found)})"
    if len(line) + indent <= WIDTH and "\n" not in line:
        return line
    inside = "".join(f"{' ' * (indent + 4)}{one},\n" for one in found)
    return f"{name}(\n{inside}{' ' * indent})"


def listed(names: Iterable[str], indent: int = 8) -> str:
    """Names as a tuple that stands as an argument, `indent` spaces from the left."""
    found = [literal(name) for name in names]
    line = f"({', '.join(found)}{',' if len(found) == 1 else ''})"
    # Something like `quiet=` may stand before it, and a comma behind it.
    return line if len(line) + indent + 8 <= WIDTH else called("", found, indent)


_NOTHING: Mapping[str, str] = {}


@dataclass(slots=True)
class Script:
    """A Python file that is put together from texts and quoted definitions."""

    imports: set[str]
    texts: list[str]

    def __init__(self, *imports: str) -> None:
        self.imports, self.texts = set(imports), []

    def add(self, text: str, *imports: str) -> None:
        """Add a text as it is, if any, and import lines."""
        if text:
            self.texts.append(text.strip("\n"))
        self.imports.update(imports)

    def quote(self, module: str, *names: str, replaced: Mapping[str, str] = _NOTHING) -> None:
        """Add definitions of a module, in its order, with all that they use of it.

        Args:
            module: Its full name; it is read, not imported.
            names: Functions, classes or constants at its top.
            replaced: Pieces of text and what stands for them, such as nothing for annotations by
                types of Graft's.

        Raises:
            EngineError: If the module's source did not come with this installation.
        """
        source = _source(module)
        for place in sorted(_needed(source, names)):
            text = source.definitions[place].text
            for piece, other in replaced.items():
                text = text.replace(piece, other)
            if text not in self.texts:
                self.texts.append(text)
            self.imports.update(source.imports_of(ast.parse(text)))

    def render(self, docstring: str) -> str:
        """The whole file."""
        plain = sorted(one for one in self.imports if _root(one) in _STANDARD)
        others = sorted(self.imports - set(plain), key=str.lower)
        blocks = ["\n".join(_grouped(block)) for block in (plain, others) if block]
        body = "\n\n\n".join(self.texts)
        return f'"""{docstring.strip()}\n"""\n\n' + "\n\n".join(blocks) + f"\n\n{body}\n"


_STANDARD = sys.stdlib_module_names


def _root(line: str) -> str:
    return line.split()[1].split(".")[0]


def _grouped(lines: list[str]) -> list[str]:
    """Import lines with all names of a module in one, as they are usually sorted."""
    whole = [line for line in lines if line.startswith("import ")]
    names: dict[str, set[str]] = {}
    for line in lines:
        if line.startswith("from "):
            module, _, found = line.removeprefix("from ").partition(" import ")
            names.setdefault(module, set()).add(found)
    return whole + [f"from {module} import {', '.join(sorted(of))}" for module, of in names.items()]


@dataclass(frozen=True, slots=True)
class _Definition:
    names: tuple[str, ...]
    text: str
    uses: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Source:
    definitions: tuple[_Definition, ...]
    imports: tuple[tuple[str, str], ...]

    def imports_of(self, tree: ast.Module) -> set[str]:
        """The import lines that a quoted text needs."""
        used = _used(tree)
        return {line for name, line in self.imports if name in used}


@lru_cache(maxsize=8)
def _source(module: str) -> _Source:
    found = importlib.util.find_spec(module)
    try:
        # A frozen application names the compiled file, and has the source beside it.
        text = Path(str(found and found.origin)).with_suffix(".py").read_text(encoding="utf-8")
    except OSError as error:
        raise EngineError(
            f"Python source cannot be written, because the source of {module} did not come with "
            "this installation: install Graft with pip."
        ) from error
    lines = text.splitlines()
    definitions, imports = [], []
    for node in ast.parse(text).body:
        if isinstance(node, ast.Import):
            imports += [
                (one.asname or one.name.split(".")[0], _import_line(one)) for one in node.names
            ]
        elif isinstance(node, ast.ImportFrom):
            imports += [
                (one.asname or one.name, f"from {node.module} {_import_line(one)}")
                for one in node.names
            ]
        elif names := _names_of(node):
            first = min(one.lineno for one in (node, *getattr(node, "decorator_list", ())))
            while lines[first - 2].startswith("#"):
                first -= 1
            text = "\n".join(lines[first - 1 : node.end_lineno])
            definitions.append(_Definition(names, text, frozenset(_used(node))))
    return _Source(tuple(definitions), tuple(imports))


def _import_line(one: ast.alias) -> str:
    return f"import {one.name}" + (f" as {one.asname}" if one.asname else "")


def _names_of(node: ast.stmt) -> tuple[str, ...]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return (node.name,)
    targets = node.targets if isinstance(node, ast.Assign) else []
    return tuple(
        one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)
    )


def _used(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _needed(source: _Source, names: Iterable[str]) -> set[int]:
    places = {name: i for i, one in enumerate(source.definitions) for name in one.names}
    found: set[int] = set()
    waiting = list(names)
    while waiting:
        place = places.get(waiting.pop(), -1)
        if place >= 0 and place not in found:
            found.add(place)
            waiting += source.definitions[place].uses
    return found
