import gc

import pytest

from gui.collecting import Collector


@pytest.fixture
def collector(qtbot):
    made = Collector()
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def test_cycles_are_collected_by_the_timer_alone(collector):
    assert not gc.isenabled()
    gc.collect()
    held = [[] for _ in range(1000)]
    for one in held:
        one.append(one)
    del held, one
    collector._collect()
    assert gc.collect() < 100


def test_a_large_data_set_is_left_out_of_collections(collector):
    gc.collect()
    frozen = gc.get_freeze_count()
    held = [[] for _ in range(30_000)]
    collector._collect()
    assert gc.get_freeze_count() >= frozen + len(held)
    collector._collect()
    collector.stop()
    assert gc.isenabled() and gc.get_freeze_count() == 0
