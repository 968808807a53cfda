import multiprocessing
import os
import subprocess
import sys
import time
from itertools import pairwise
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QThread, QTimer

from engine.control import Control
from engine.errors import EngineError
from engine.events import BatchEnded, Notice, Progress
from gui.jobs import Job, Jobs, TaskCrash, _ProcessChild


class PickyError(EngineError):
    """Cannot be unpickled: its constructor wants what pickle does not give it."""

    def __init__(self, one, two):
        super().__init__(f"{one} and {two}")


def double(request: int, control: Control) -> int:
    control.progress("doubling", 0, 1)
    control.progress("doubling", 1, 1)
    control.report(Notice(level="info", text="done"))
    return request * 2


def count_to(request: int, control: Control) -> int:
    for i in range(request):
        if control.stop_requested:
            return i
        control.progress("counting", i, request)
        time.sleep(0.01)
    return request


def flood(request: int, control: Control) -> int:
    for i in range(request):
        control.report(
            BatchEnded(
                phase=0,
                epoch=1,
                batch=i,
                num_batches=request,
                batch_loss=1.0,
                loss=1.0,
                accuracy=0.5,
                images_per_second=1.0,
                seconds_left=1.0,
            )
        )
    return request


def refuse(_request: None, _control: Control) -> None:
    raise EngineError("Received nothing, expected something: give something.")


def refuse_oddly(_request: None, _control: Control) -> None:
    raise PickyError("a", "b")


def crash(_request: None, _control: Control) -> None:
    raise ZeroDivisionError("a bug")


def die(_request: None, _control: Control) -> None:
    os.abort()


def hang(_request: None, _control: Control) -> None:
    time.sleep(60)


def process_id(_request: None, _control: Control) -> int:
    return os.getpid()


def unpicklable(_request: None, _control: Control):
    return lambda: None


@pytest.fixture(params=["thread", "process"])
def jobs(qapp, request):
    made = Jobs(mode=request.param)
    yield made
    made.shutdown()


@pytest.fixture
def process_jobs(qapp):
    made = Jobs(mode="process")
    yield made
    made.shutdown()


@pytest.fixture
def thread_jobs(qapp):
    made = Jobs(mode="thread")
    yield made
    made.shutdown()


def result_of(qtbot, job: Job):
    with qtbot.waitSignal(job.finished, timeout=20000) as caught:
        pass
    return caught.args[0]


def test_result_and_events_come_in_the_gui_thread(qtbot, jobs):
    job = jobs.start(double, 21, title="Doubling")
    seen = []
    job.event_reported.connect(lambda event: seen.append((event, QThread.currentThread())))
    assert result_of(qtbot, job) == 42
    assert job.state == "finished"
    events = [event for event, _thread in seen]
    assert events[-2:] == [
        Progress(text="doubling", done=1, total=1),
        Notice(level="info", text="done"),
    ]
    assert {thread for _event, thread in seen} == {QThread.currentThread()}


def test_engine_error_arrives_as_itself(qtbot, jobs):
    job = jobs.start(refuse, None, title="Refusing")
    with qtbot.waitSignal(job.failed, timeout=20000) as caught:
        pass
    assert type(caught.args[0]) is EngineError
    assert str(caught.args[0]).startswith("Received nothing")


def test_engine_error_that_cannot_be_pickled_keeps_its_sentence(qtbot, process_jobs):
    job = process_jobs.start(refuse_oddly, None, title="Refusing")
    with qtbot.waitSignal(job.failed, timeout=20000) as caught:
        pass
    assert str(caught.args[0]) == "a and b"


def test_other_exception_is_a_crash_with_details(qtbot, jobs):
    job = jobs.start(crash, None, title="Crashing")
    with qtbot.waitSignal(job.failed, timeout=20000) as caught:
        pass
    error = caught.args[0]
    assert isinstance(error, TaskCrash)
    assert "ZeroDivisionError: a bug" in str(error)
    assert "Traceback" in error.details


def test_dead_child_is_an_error_and_the_next_task_gets_a_new_one(qtbot, process_jobs):
    first = process_jobs.start(process_id, None, title="First")
    one = result_of(qtbot, first)
    job = process_jobs.start(die, None, title="Dying")
    with qtbot.waitSignal(job.failed, timeout=20000) as caught:
        pass
    assert isinstance(caught.args[0], TaskCrash)
    assert "Dying" in str(caught.args[0])
    assert "Exit code" in caught.args[0].details
    # faulthandler's report shows where it died.
    assert "die" in caught.args[0].details
    assert result_of(qtbot, process_jobs.start(process_id, None, title="Next")) != one


def test_child_is_kept_between_tasks_and_is_not_this_process(qtbot, process_jobs):
    one = result_of(qtbot, process_jobs.start(process_id, None, title="a"))
    two = result_of(qtbot, process_jobs.start(process_id, None, title="b"))
    assert one == two != os.getpid()


def test_the_worker_loads_neither_qt_nor_keras():
    source = "import sys, engine.worker; print('PySide6' in sys.modules, 'keras' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["False", "False"]


def test_stop_gives_a_result(qtbot, jobs):
    job = jobs.start(count_to, 3000, title="Counting")
    qtbot.waitSignal(job.event_reported, timeout=20000).wait()
    job.stop()
    assert job.state == "stopping"
    assert 0 < result_of(qtbot, job) < 3000


def test_cancel_is_immediate_and_late_results_never_arrive(qtbot, jobs):
    job = jobs.start(count_to, 3000, title="Counting")
    qtbot.waitSignal(job.event_reported, timeout=20000).wait()
    heard = []
    job.finished.connect(heard.append)
    job.failed.connect(heard.append)
    with qtbot.waitSignal(job.cancelled, timeout=100):
        job.cancel()
    job.event_reported.connect(heard.append)
    assert result_of(qtbot, jobs.start(double, 1, title="After")) == 2
    assert heard == []


def test_cancelled_before_it_starts_never_runs(qtbot, jobs):
    first = jobs.start(count_to, 20, title="First")
    second = jobs.start(crash, None, title="Second")
    second.cancel()
    heard = []
    second.failed.connect(heard.append)
    assert result_of(qtbot, first) == 20
    assert result_of(qtbot, jobs.start(double, 3, title="Third")) == 6
    assert heard == []


def test_pause_holds_and_go_on_releases(qtbot, jobs):
    job = jobs.start(count_to, 60, title="Counting")
    qtbot.waitSignal(job.event_reported, timeout=20000).wait()
    job.pause()
    assert job.state == "paused"
    qtbot.wait(250)
    seen = []
    job.event_reported.connect(seen.append)
    qtbot.wait(250)
    assert seen == []
    job.go_on()
    assert result_of(qtbot, job) == 60


def test_lanes_do_not_wait_for_each_other(qtbot, jobs):
    slow = jobs.start(count_to, 3000, title="Training")
    assert result_of(qtbot, jobs.start(double, 2, lane="light", title="Scanning")) == 4
    assert not slow.is_over
    slow.cancel()


def test_a_flood_of_events_leaves_the_gui_thread_alive(qtbot, process_jobs):
    result_of(qtbot, process_jobs.start(double, 1, title="Warm"))
    beats = []
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start()
    job = process_jobs.start(flood, 5000, title="Flood")
    seen = []
    job.event_reported.connect(seen.append)
    assert result_of(qtbot, job) == 5000
    timer.stop()
    assert [event.batch for event in seen] == list(range(5000))
    gaps = [b - a for a, b in pairwise(beats)]
    assert max(gaps, default=0) < 0.5


def test_result_that_cannot_be_pickled_is_a_crash_not_a_hang(qtbot, process_jobs):
    job = process_jobs.start(unpicklable, None, title="Odd")
    with qtbot.waitSignal(job.failed, timeout=20000) as caught:
        pass
    assert isinstance(caught.args[0], TaskCrash)


@pytest.mark.parametrize("task", [hang, count_to])
def test_shutdown_in_the_middle_of_a_task_ends_everything_in_time(qtbot, qapp, task):
    jobs = Jobs(mode="process")
    job = jobs.start(task, 10000, title="Long")
    other = jobs.start(count_to, 10000, lane="light", title="Long too")
    qtbot.waitUntil(lambda: job.state == other.state == "running", timeout=20000)
    qtbot.wait(300)
    start = time.monotonic()
    jobs.shutdown()
    assert time.monotonic() - start < 3
    assert not multiprocessing.active_children()
    assert job.state == "cancelled"


def test_a_job_started_after_shutdown_is_cancelled(qtbot, thread_jobs):
    thread_jobs.shutdown()
    assert thread_jobs.start(double, 1, title="Late").state == "cancelled"


def test_a_process_that_takes_long_to_go_is_left_alone(tmp_path):
    child = _ProcessChild.__new__(_ProcessChild)
    child.link, child._log = Mock(), tmp_path / "log"
    child._process = Mock()
    child._process.is_alive.return_value = True
    child._process.close.side_effect = ValueError("Cannot close a process while it is running")

    child.close()

    child._process.kill.assert_called_once()
