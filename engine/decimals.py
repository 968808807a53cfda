"""How small numbers are written in words about recipes."""


def decimal(value: float) -> str:
    """A small number without an exponent, as forms show it: `0.00001`."""
    return f"{value:.9f}".rstrip("0").rstrip(".") if value >= 1e-9 else f"{value:g}"
