"""Calculations written out for the user: `x / 127.5 − 1`."""

from typing import Any

from engine.sources.expressions import Constant, Expression, Input

_SIGNS = {
    "add": ("+", 1),
    "subtract": ("−", 1),
    "multiply": ("×", 2),
    "true_divide": ("/", 2),
    "floor_divide": ("//", 2),
    "mod": ("mod", 2),
    "matmul": ("@", 2),
    "power": ("^", 4),
    "bias_add": ("+", 1),
}
_TIGHTEST = 5
_LONGEST = 200


def formula(expression: Expression) -> str:
    """The calculation as one line, cut when it is long."""
    text = _written(expression, 0)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + " …"


def _written(expression: Expression, binding: int) -> str:
    """The expression, in brackets if it binds less tightly than what is around it."""
    if isinstance(expression, Input):
        return "xyz"[expression.index] if expression.index < 3 else f"x{expression.index + 1}"
    if isinstance(expression, Constant):
        text = _constant(expression.value)
        return f"({text})" if text.startswith("−") and binding > 1 else text
    parts = expression.arguments
    if expression.operation in _SIGNS and len(parts) == 2 and not expression.keywords:
        sign, own = _SIGNS[expression.operation]
        left, right = _written(parts[0], own), _written(parts[1], own + 1)
        if sign == "+" and isinstance(parts[1], Constant) and right.startswith("−"):
            sign, right = "−", right[1:]
        text = f"{left} {sign} {right}"
    elif expression.operation == "negative" and len(parts) == 1:
        own, text = 3, f"−{_written(parts[0], 3)}"
    elif expression.operation == "getitem" and len(parts) == 2:
        own, text = _TIGHTEST, f"{_written(parts[0], _TIGHTEST)}[{_key(parts[1])}]"
    elif expression.operation == "tuple":
        own, text = _TIGHTEST, "(" + ", ".join(_written(part, 0) for part in parts) + ")"
    elif expression.operation in ("cast", "identity") and parts:
        return _written(parts[0], binding)
    else:
        words = [_written(part, 0) for part in parts]
        words += [f"{name}={_written(value, 0)}" for name, value in expression.keywords]
        own, text = _TIGHTEST, f"{expression.operation}({', '.join(words)})"
    return f"({text})" if own < binding else text


def _constant(value: Any) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return str(value)
    if isinstance(value, int | float):
        return f"{value:g}".replace("-", "−") if abs(value) < 1e6 else f"{value}"
    if isinstance(value, tuple | list):
        shown = [_constant(item) for item in value[:6]] + ["…"] * (len(value) > 6)
        return "[" + ", ".join(shown) + "]"
    return "…" if value is Ellipsis else _key(Constant(value))


def _key(key: Expression) -> str:
    value = key.value if isinstance(key, Constant) else None
    return ", ".join(_index(item) for item in (value if isinstance(value, tuple) else (value,)))


def _index(item: Any) -> str:
    if isinstance(item, slice):
        ends = ["" if end is None else str(end) for end in (item.start, item.stop)]
        return ":".join(ends) + ("" if item.step is None else f":{item.step}")
    return "…" if item is Ellipsis else str(item)
