"""Bilinear enlarging of the time of TensorFlow 1."""

from typing import Any

import numpy as np
import pytest

from engine.sources.building import build_architecture
from engine.sources.repairs import enlarging, repair
from engine.sources.repairs.graph import nodes_are_todays
from tests.engine.configurations import graph, layer, named, names, stack, stored


def bilinear(size: Any = (2, 2), **more: Any) -> dict[str, Any]:
    config = {"size": list(size), "interpolation": "bilinear", **more}
    return layer("UpSampling2D", "up", "in", **config)


def test_bilinear_enlarges_as_then() -> None:
    config = graph(bilinear((2, 4)))
    file = stored(config, "2.2.4")
    nodes_are_todays(config, file)

    note = enlarging.bilinear_enlarges_as_then(config, file)

    assert note == (
        "The bilinear enlarging of up was rebuilt as TensorFlow 1 did it; today's gives other "
        "values."
    )
    assert names(config) == ["in", "up_1", "up_2", "up_3", "up"]


def test_it_is_a_straight_line_from_each_corner_to_the_next() -> None:
    config = graph(bilinear((2, 4)))
    file = stored(config, "2.3.1")
    model = build_architecture(repair(file), file)
    picture = np.random.default_rng(0).uniform(0, 1, (1, 8, 8, 3))

    given = np.asarray(model(picture))

    # resize_bilinear of TensorFlow 1 (align_corners and half_pixel_centers both false).
    rows = np.minimum(np.arange(16) / 2, 7)
    columns = np.minimum(np.arange(32) / 4, 7)
    top, left = np.floor(rows).astype(int), np.floor(columns).astype(int)
    down, right = np.minimum(top + 1, 7), np.minimum(left + 1, 7)
    y, x = (rows - top)[:, None, None], (columns - left)[:, None]
    upper = picture[:, top][:, :, left] * (1 - x) + picture[:, top][:, :, right] * x
    lower = picture[:, down][:, :, left] * (1 - x) + picture[:, down][:, :, right] * x
    np.testing.assert_allclose(given, upper * (1 - y) + lower * y, atol=1e-6)


@pytest.mark.parametrize(
    ("version", "backend", "size", "is_refused"),
    [
        ("2.2.4", "theano", (2, 2), True),
        ("2.2.4", "tensorflow", (3, 3), True),
        ("2.2.4-tf", "tensorflow", (2, 2), True),
        ("2.3.0-tf", "tensorflow", (2, 2), False),
        ("2.4.0", "tensorflow", (3, 3), False),
        ("3.1.0", "tensorflow", (2, 2), False),
    ],
)
def test_other_factors_and_doubtful_writers_are_refused(
    version: str, backend: str, size: tuple[int, int], is_refused: bool
) -> None:
    config = stack(
        bilinear(size),
        layer("TimeDistributed", "each", layer=bilinear(size)),
        layer("UpSampling2D", "plain", size=[3, 3], interpolation="nearest"),
    )
    file = stored(config, version, backend=backend)
    assert enlarging.bilinear_enlarges_as_then(config, file) is None
    inside = named(config, "each")["config"]["layer"]
    assert ("unusable" in named(config, "up"), "unusable" in inside) == (is_refused, is_refused)
    assert "unusable" not in named(config, "plain")


def test_tensorflow_s_own_from_1_15_on_is_told_by_what_it_wrote() -> None:
    config = graph(bilinear())
    config["config"]["layers"][0]["config"]["ragged"] = False
    assert enlarging.bilinear_enlarges_as_then(config, stored(config, "2.2.4-tf")) is None
    assert "unusable" not in named(config, "up")
