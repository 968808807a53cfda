"""Files that old versions of Keras wrote give the outputs that those versions gave.

The files are made by tests/legacy/make.py; tests/legacy/compare.py checks hundreds more.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from engine.sources.building import build_model
from engine.sources.reading import read_stored_model

FIXTURES = Path(__file__).parents[1] / "legacy" / "fixtures"
EXPECTED = json.loads((FIXTURES / "outputs.json").read_text())


def picture(shape: list[int], old: bool) -> np.ndarray:
    """The input that the old version was given, drawn anew (tests/legacy/pick.py)."""
    generator = np.random.RandomState(1) if old else np.random.default_rng(1)
    return generator.uniform(0, 255, shape).astype("float32")


@pytest.mark.parametrize("name", EXPECTED)
def test_the_outputs_are_those_of_the_version_that_wrote_the_file(name: str) -> None:
    expected = EXPECTED[name]
    stored = read_stored_model(str(FIXTURES / name))
    assert stored.keras_version == expected["keras_version"].removesuffix("-tf")

    model, notes = build_model(stored)

    given = model(picture(expected["shape"], expected["old"]), training=False)
    given = given if isinstance(given, (list, tuple)) else [given]
    assert len(given) == len(expected["outputs"]), notes
    for one, wanted in zip(given, expected["outputs"], strict=True):
        assert np.std(wanted) > 1e-3, "an output without variety shows no mistake"
        np.testing.assert_allclose(np.asarray(one), np.asarray(wanted), atol=1e-4, rtol=0)


def test_every_file_has_its_outputs() -> None:
    files = {path.name for path in FIXTURES.iterdir()} - {"outputs.json"}
    assert files == set(EXPECTED)
