import math

from engine.events import BatchEnded, EpochEnded, Notice, PhaseStarted
from gui.models.curve_data import MAX_BATCH_POINTS, CurveData
from tests.gui.fake_session import make_history


def batch(number, *, epoch=1, of=4, loss=0.5):
    return BatchEnded(
        phase=1,
        epoch=epoch,
        batch=number,
        num_batches=of,
        batch_loss=loss,
        loss=loss,
        accuracy=0.5,
        images_per_second=100.0,
        seconds_left=9.0,
    )


def epoch(number, *, phase=1, is_best=False, loss=0.4):
    return EpochEnded(
        phase=phase,
        epoch=number,
        loss=loss,
        accuracy=0.8,
        validation_loss=loss + 0.1,
        validation_accuracy=0.7,
        learning_rate=1e-3,
        is_best=is_best,
        seconds=1.0,
    )


def phase(number, first, last, name="Head"):
    return PhaseStarted(
        phase=number,
        name=name,
        first_epoch=first,
        last_epoch=last,
        num_batches=4,
        num_trainable=10,
    )


def test_events_become_points():
    data = CurveData()
    assert data.is_empty
    assert data.add(phase(1, 1, 5))
    assert data.add(batch(2))
    assert data.add(epoch(1, is_best=True))
    assert data.add(phase(2, 6, 15, "Last block"))
    assert data.add(epoch(6, phase=2))
    assert not data.add(Notice(level="info", text="nothing to draw"))
    assert data.batch_x == [0.5]
    assert data.epochs == [1, 6]
    assert data.best_epoch == 1
    assert data.boundaries == [(5, "Last block")]
    assert data.last_epoch == 15
    assert data.values_at(1) == (0.4, 0.5, 0.8, 0.7)
    assert data.values_at(2) is None
    data.end()
    assert data.last_epoch == 6


def test_a_long_run_keeps_a_bounded_number_of_batches():
    data = CurveData()
    for number in range(10 * MAX_BATCH_POINTS):
        data.add(batch(number, of=10 * MAX_BATCH_POINTS))
    assert MAX_BATCH_POINTS // 3 < len(data.batch_x) <= MAX_BATCH_POINTS
    assert data.batch_x == sorted(data.batch_x)
    assert data.batch_x[-1] > 0.99


def test_history_gives_boundaries_and_the_best_epoch():
    data = CurveData.from_history(make_history(8), ("Head", "Last block"))
    assert data.epochs == list(range(1, 9))
    assert data.boundaries == [(5, "Last block")]
    assert data.best_epoch == 8


def test_the_best_of_a_stored_run_is_the_one_that_the_engine_kept():
    from dataclasses import replace

    first, second, third = make_history(3)
    second = replace(second, validation_accuracy=0.95, validation_loss=0.4)
    third = replace(third, validation_accuracy=0.9, validation_loss=0.3)
    assert CurveData.from_history((first, second, third)).best_epoch == 2


def test_a_resumed_phase_has_one_boundary():
    data = CurveData.from_history(make_history(7))
    data.add(
        PhaseStarted(
            phase=1, name="Last block", first_epoch=6, last_epoch=9, num_batches=2, num_trainable=1
        )
    )
    assert data.boundaries == [(5, "Last block")]


def test_a_loss_that_is_not_a_number_is_never_the_best():
    from dataclasses import replace

    history = list(make_history(3))
    history[2] = replace(history[2], validation_loss=math.nan)
    assert CurveData.from_history(history).best_epoch == 2


def test_a_run_that_ends_before_its_first_batch_has_no_epochs():
    data = CurveData()

    data.end()

    assert data.last_epoch == 0
