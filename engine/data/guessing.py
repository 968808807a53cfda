"""What the columns of a table hold: classes, several labels, or numbers to be estimated."""

from collections.abc import Sequence

from engine.data.csv_files import Table, as_number, listed
from engine.data.split_names import split_of_name
from engine.errors import EngineError
from engine.recipe import TableSpec
from engine.types import Split

_LABEL_COLUMNS = (
    *("label", "labels", "class", "classes", "class_name", "classname", "category", "categories"),
    *("target", "targets", "species", "tag", "tags", "diagnosis", "dx", "y", "genre", "breed"),
)
_SURE_SEPARATORS = (";", "|", ",")
_YES, _NO = ("1", "1.0", "true", "yes", "y", "x"), ("0", "0.0", "false", "no", "n", "")
_MOST_NUMBERED_CLASSES = 30


def split_of_cell(cell: str) -> Split | None:
    """The split that a cell names, or None."""
    return split_of_name(cell) if cell else None


def guess_labels(table: Table, free: Sequence[str]) -> tuple[str, ...]:
    """The columns of labels among those that mean nothing else; nothing where it is not sure."""
    named = [name for name in free if name.casefold() in _LABEL_COLUMNS]
    if len(named) == 1:
        return (named[0],)
    if len(free) == 1:
        return (free[0],)
    flags = [name for name in free if is_flags(table.column(name))]
    if len(flags) >= 2 and not named:
        return tuple(flags)
    return ()


def labels_task(
    table: Table, labels: Sequence[str], separator: str | None
) -> tuple[str, str | None]:
    """What is learned from these columns, and what separates several labels in one cell.

    Raises:
        EngineError: If several columns hold neither yes and no nor numbers.
    """
    columns = [table.column(name) for name in labels]
    if len(labels) > 1:
        if all(is_flags(cells) for cells in columns):
            one_each = all(sum(map(is_yes, row)) == 1 for row in zip(*columns, strict=True))
            return ("single_label" if one_each else "multi_label"), None
        if all(_are_numbers(cells) for cells in columns):
            return "regression", None
        raise EngineError(
            f"The columns {listed(list(labels))} of {table.path.name} hold neither 0 and 1 nor "
            "numbers throughout: choose one column of classes, or several of one of these kinds."
        )
    cells = [cell for cell in columns[0] if cell]
    if separator:
        return "multi_label", separator
    if _is_measured(cells):
        return "regression", None
    found = _separator(cells, labels[0])
    return ("multi_label", found) if found else ("single_label", None)


def read_labels(
    rows: Sequence[tuple[str, ...]], spec: TableSpec, task: str
) -> tuple[str, tuple[str, ...], tuple[float, ...]]:
    """What a file's rows say: a reason why it cannot be used, or its classes, or its numbers.

    Args:
        rows: The cells of the label columns, one tuple for each different row.
        spec: What the columns mean.
        task: What is learned.
    """
    if task == "regression":
        numbers = [as_number(cell) for cell in rows[0]]
        if len(rows) > 1:
            return f"gives it different numbers in {len(rows)} rows.", (), ()
        values = tuple(n for n in numbers if n is not None and abs(n) < float("inf"))
        if len(values) < len(numbers):
            place = spec.labels[[n in values for n in numbers].index(False)]
            return f"has no number for it in {place!r}.", (), ()
        return "", (), values
    classes: dict[str, None] = {}
    for cells in rows:
        if len(spec.labels) > 1:
            pairs = zip(spec.labels, cells, strict=True)
            classes.update({name: None for name, cell in pairs if is_yes(cell)})
        elif spec.separator and task == "multi_label":
            parts = (part.strip() for part in cells[0].split(spec.separator))
            classes.update({part: None for part in parts if part})
        elif cells[0]:
            classes[cells[0]] = None
    if task == "multi_label":
        return "", tuple(classes), ()
    if not classes:
        return "gives it no label.", (), ()
    if len(classes) > 1:
        return f"gives it {len(classes)} labels ({listed(tuple(classes))}).", (), ()
    return "", tuple(classes), ()


def is_yes(cell: str) -> bool:
    """Whether a cell of flags says yes."""
    return cell.casefold() in _YES


def is_flags(cells: Sequence[str]) -> bool:
    """Whether cells hold yes and no only."""
    known = {cell.casefold() for cell in cells}
    return known <= {*_YES, *_NO} and bool(known & set(_YES))


def _are_numbers(cells: Sequence[str]) -> bool:
    return all(as_number(cell) is not None for cell in cells if cell) and any(cells)


def _is_measured(cells: Sequence[str]) -> bool:
    """Whether numbers are measurements rather than the names of classes."""
    numbers = [as_number(cell) for cell in cells]
    if not cells or any(number is None for number in numbers):
        return False
    distinct = set(numbers)
    if any(number != int(number) for number in distinct if number is not None):
        return True
    return len(distinct) > _MOST_NUMBERED_CLASSES and len(distinct) > len(cells) / 10


def _separator(cells: Sequence[str], column: str) -> str | None:
    """What separates labels in cells, if labels come back in other combinations."""
    separators: tuple[str, ...] = _SURE_SEPARATORS
    if column.casefold() in ("tags", "labels", "classes", "categories"):
        separators += (" ",)
    for separator in separators:
        joined = [cell for cell in set(cells) if separator in cell]
        if not joined:
            continue
        parts = {part.strip() for cell in set(cells) for part in cell.split(separator)}
        # A class called "dog, large" stays one: its parts are in no other cell.
        if len(parts - {""}) <= len(set(cells)):
            return separator
    return None
