import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import gui
from gui import numbers
from gui.widgets.basics import Label

GUI = Path(gui.__file__).parent
SPEC = re.compile(r"\{\w+:([^{}]+)\}")


def test_numbers_look_alike(qapp):
    assert [numbers.percent(s) for s in (0.9333, 1.0)] == ["93.3 %", "100.0 %"]
    assert numbers.percent_range((0.844, 0.94)) == "84 – 94 %"
    assert numbers.percent_range(None) == ""
    assert [numbers.short_count(n) for n in (645, 131_200, 1_300_000, 2_100_000_000)] == [
        "645",
        "131 k",
        "1.3 M",
        "2.1 G",
    ]
    assert [numbers.size_text(n) for n in (0, 10, 640_000, 1_500_000, 8e6, 120e6, 3.2e9)] == [
        "0 kB",
        "1 kB",
        "640 kB",
        "1.5 MB",
        "8 MB",
        "120 MB",
        "3.2 GB",
    ]
    assert numbers.whole(1234) == "1,234"
    assert [numbers.figure(v) for v in (0, 0.00001, 12.34, 5.0, 1234.5, 3e-9)] == [
        "0",
        "0.00001",
        "12.3",
        "5",
        "1234",
        "3e-09",
    ]
    assert [numbers.decimal(v, 2) for v in (0.8, 3)] == ["0.80", "3.00"]
    assert [numbers.file_size(n) for n in (9_000, 14_200_000)] == ["9.0 kB", "14.2 MB"]
    assert [numbers.duration(s) for s in (0.2, 89, 7500)] == ["0 s", "1 min 29 s", "2 h 5 min"]
    assert [numbers.time_left(s) for s in (45, 89)] == ["45 s", "1 min 20 s"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("90 % of 4.1 MB in 8 ms.", "90_% of 4.1_MB in 8_ms."),
        ("between 84 – 94 %", "between 84_–_94_%"),
        ("about 1 min 20 s left", "about 1_min 20_s left"),
        ("3 samples of 5 kinds", "3 samples of 5 kinds"),
        ("1.3 M of 7.2 M parameters", "1.3_M of 7.2_M parameters"),
    ],
)
def test_no_line_ends_between_a_number_and_its_unit(text, joined):
    assert numbers.unbroken(text) == joined.replace("_", "\N{NO-BREAK SPACE}")


def test_a_label_holds_a_number_and_its_unit_together(qtbot):
    label = Label("It takes 4.1 MB", wrap=True)
    qtbot.addWidget(label)
    assert label.property("text") == "It takes 4.1\N{NO-BREAK SPACE}MB"
    assert label.text() == "It takes 4.1 MB"
    label.retranslate({"It takes 4.1 MB": "占用 4.1 MB"}.get)
    assert label.property("text") == "占用 4.1\N{NO-BREAK SPACE}MB"
    label.setProperty("text", "8 ms")
    assert label.text() == "8 ms"


def format_specs(tree: ast.AST) -> Iterator[str]:
    """What f-strings, templates and `format` do to values."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
            yield "".join(
                part.value if isinstance(part, ast.Constant) else "0"
                for part in node.format_spec.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # Within a sentence a count is written so.
            yield from (spec for spec in SPEC.findall(node.value) if spec != ",")


def written_units(tree: ast.AST) -> Iterator[str]:
    """Units of bytes and percent that are put behind values."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(p.value if isinstance(p, ast.Constant) else "0" for p in node.values)
            yield from re.findall(r"0 (?:%|[kMG]B)(?!\w)", text)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from re.findall(r"\} [kMG]B\b", node.value)


@pytest.mark.parametrize(
    ("find", "code", "number"),
    [
        (format_specs, 'f"{x:.3g}" + tr("{0:.1f} of {1:,}") + f"{y:{n}}" + f"{name}"', 3),
        (written_units, 'f"{x} %" + tr("{0} MB") + tr("MB of {0}") + f"{x} MByte"', 2),
    ],
)
def test_formats_are_found(find, code, number):
    assert len(list(find(ast.parse(code)))) == number


@pytest.mark.parametrize("find", [format_specs, written_units])
def test_no_other_module_formats_numbers(find):
    found = {
        f"{path.relative_to(GUI)}: {what}"
        for path in GUI.rglob("*.py")
        if path.name != "numbers.py"
        for what in find(ast.parse(path.read_text("utf-8")))
        # Dates, times of day and columns of a log.
        if not re.search("%[YH]|^0?[0-9]d?$", what)
    }
    assert found == set(), "gui.numbers has a function for each kind of number"
