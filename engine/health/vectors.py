"""A look at rows of numbers: values that are none, features that never change."""

import hashlib
import threading
from collections.abc import Sequence

import numpy as np

from engine.data.numbers import read_vector
from engine.errors import EngineError
from engine.health.facts import Facts
from engine.health.wording import keep, listed, verb
from engine.types import Finding


class VectorLook:
    """Looks at one row after the other and keeps the range of each feature.

    Args:
        names: The features' names.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._low = np.full(len(self._names), np.inf)
        self._high = np.full(len(self._names), -np.inf)
        self._lock = threading.Lock()

    def examine(self, reference: str) -> Facts:
        """What is to be known of one row."""
        try:
            vector = read_vector(reference, self._names)
        except EngineError as error:
            return Facts(problem="not_a_number", reason=str(error))
        if not np.isfinite(vector).all():
            return Facts(
                problem="not_a_number", reason="It has a value that is missing or infinite."
            )
        if len(vector) == len(self._names):
            with self._lock:
                np.minimum(self._low, vector, out=self._low)
                np.maximum(self._high, vector, out=self._high)
        return Facts(
            kind="numbers", digest=hashlib.blake2b(vector.tobytes(), digest_size=16).hexdigest()
        )

    def findings(self) -> tuple[Finding, ...]:
        """Features that tell nothing."""
        # A container of pictures has corners that are always black; names are a table's.
        constant = [
            name
            for name, low, high in zip(self._names, self._low, self._high, strict=True)
            if low == high
        ]
        if not constant:
            return ()
        number = len(constant)
        return (
            Finding(
                kind="constant_feature",
                text=f"{number:,} {verb(number, 'feature has', 'features have')} the same value in "
                f"every row and {verb(number, 'tells', 'tell')} nothing: {listed(constant)}.",
                remedies=(keep(),),
                level="info",
            ),
        )
