"""Reading a table of numbers as Graft does; see `engine.data.csv_files`."""

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np


def read_rows(path: str, columns: tuple[str, ...]) -> Any:
    """The columns of a table, float32 of (rows, columns), NaN where there is no number."""
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    try:
        mark = csv.Sniffer().sniff("\n".join(lines), ",;\t|").delimiter
    except csv.Error:
        mark = max(",;\t|", key=lines[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows = [[cell.strip() for cell in row] for row in reader if any(map(str.strip, row))]
    # Without a header, columns go by their numbers.
    names = []
    for number, name in enumerate(rows[0], 1):
        name = name or f"column {number}"
        while name in names:
            name += " (again)"
        names.append(name)
    if any(as_number(cell) == as_number(cell) for cell in rows[0]):
        names = [f"column {number}" for number in range(1, len(rows[0]) + 1)]
    else:
        rows = rows[1:]
    missing = [name for name in columns if name not in names]
    if missing:
        raise ValueError(f"{path} has no column {missing[0]!r}: it has {', '.join(names)}")
    places = [names.index(name) for name in columns]
    cells = [[row[place] if place < len(row) else "" for place in places] for row in rows]
    return np.array([[as_number(cell) for cell in row] for row in cells], np.float32)


def as_number(cell: str) -> float:
    """The number in a cell, also with a decimal comma; NaN for anything else."""
    for text in (cell, cell.replace(",", ".") if cell.count(",") == 1 and "." not in cell else ""):
        try:
            return float(text)
        except ValueError:
            continue
    return float("nan")
