import numpy as np
import pytest

from engine.power_law import fit_power_laws

NUMBERS = np.array([20, 40, 80, 160, 320, 640])


def test_a_power_law_is_found_again_and_extended():
    for asymptote, factor, exponent in ((0.1, 2.0, 0.7), (0.0, 1.0, 0.3), (0.25, 5.0, 1.2)):
        errors = asymptote + factor * NUMBERS**-exponent
        law = fit_power_laws(NUMBERS, errors[None], np.ones(6))
        expected = asymptote + factor * np.array([1280, 2560]) ** -exponent
        np.testing.assert_allclose(law.at(np.array([1280, 2560]))[0], expected, atol=0.004)


def test_several_are_fitted_at_once_each_as_if_alone():
    errors = np.random.default_rng(0).uniform(0.1, 0.5, (7, 6))
    weights = np.array([1, 1, 2, 2, 3, 3])
    together = fit_power_laws(NUMBERS, errors, weights).at(NUMBERS)
    for row, alone in zip(errors, together, strict=True):
        np.testing.assert_allclose(
            fit_power_laws(NUMBERS, row[None], weights).at(NUMBERS)[0], alone
        )


def test_no_error_falls_below_nothing_and_no_curve_rises():
    straight = 0.5 - 0.07 * np.arange(6)  # Would be below 0 soon.
    law = fit_power_laws(NUMBERS, straight[None], np.ones(6))
    far = law.at(np.array([10**6, 10**9]))[0]
    assert (far >= 0).all()
    assert far[1] <= far[0] < 0.2
    rising = fit_power_laws(NUMBERS, straight[None, ::-1], np.ones(6)).at(NUMBERS)[0]
    assert rising == pytest.approx(np.full(6, straight.mean()))


def test_points_that_count_more_are_met_more_closely():
    errors = np.array([[0.5, 0.3, 0.25, 0.2, 0.3, 0.1]])
    missed = [
        abs(fit_power_laws(NUMBERS, errors, weights).at(NUMBERS)[0, 4] - 0.3)
        for weights in (np.ones(6), np.array([1, 1, 1, 1, 100, 1]))
    ]
    assert missed[1] < missed[0] / 5
