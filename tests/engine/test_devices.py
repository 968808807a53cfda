"""Devices and what a run uses of them; graphics cards and their driver are stand-ins here."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import psutil
import pynvml
import pytest
import tensorflow as tf
from pydantic import ValidationError

from engine import devices, usage
from engine.control import Control
from engine.devices import (
    Card,
    list_devices,
    replica_names,
    require_device,
    trains_on_gpu,
    use_device,
)
from engine.errors import EngineError
from engine.events import EpochEnded, Event, UsageMeasured
from engine.planning import PlanError, make_plan
from engine.recipe import Phase, TrainSpec
from engine.training import train
from engine.usage import watch_usage
from tests.engine.small import make_classes, save_source, small_recipe


@pytest.fixture
def two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """TensorFlow has two GPUs, which the driver counts the other way round."""
    names = ["Card A", "Card B"]
    monkeypatch.setattr(devices, "_gpu_labels", lambda: list(names))
    monkeypatch.setattr(devices, "num_gpus", lambda: 2)
    cards = [Card(0, "Card B", 8), Card(1, "Card A", 16)]
    monkeypatch.setattr(devices, "_nvidia", lambda: ("560.1", list(cards)))


def test_several_cards_train_together(two_cards: None) -> None:
    require_device("GPU:0,GPU:1")
    assert replica_names("GPU:1,GPU:0") == ("GPU:1", "GPU:0")
    with pytest.raises(EngineError, match="trains on CPU or GPU:0 or GPU:1"):
        require_device("GPU:0,GPU:2")
    with pytest.raises(EngineError, match="name each of them once"):
        require_device("GPU:0,GPU:0")
    assert TrainSpec(device="GPU:0,GPU:1").device == "GPU:0,GPU:1"
    for wrong in ("GPU:0,", "CPU,GPU:0", "auto,GPU:0"):
        with pytest.raises(ValidationError):
            TrainSpec(device=wrong)


def test_here_there_is_a_processor() -> None:
    (processor,) = list_devices()
    assert processor.name == "CPU"
    assert processor.label
    assert processor.memory_bytes == psutil.virtual_memory().total
    assert not trains_on_gpu("auto")


def test_cards_are_told_by_their_names(two_cards: None) -> None:
    _processor, *cards = list_devices()
    assert [(one.name, one.label, one.memory_bytes) for one in cards] == [
        ("GPU:0", "Card A", 16),
        ("GPU:1", "Card B", 8),
    ]
    assert trains_on_gpu("auto")
    assert trains_on_gpu("GPU:1")
    assert not trains_on_gpu("CPU")


def test_a_device_that_is_not_there_is_told(two_cards: None) -> None:
    for name in ("auto", "CPU", "GPU:1"):
        require_device(name)
    with pytest.raises(EngineError, match=r"GPU:2 was chosen.*CPU or GPU:0 or GPU:1"):
        require_device("GPU:2")


def test_work_is_done_where_it_was_asked_for(
    two_cards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with use_device("CPU"):
        assert tf.constant(1.0).device.endswith("CPU:0")
    asked: list[str] = []
    device = tf.device
    monkeypatch.setattr(tf, "device", lambda name: asked.append(name) or device("/CPU:0"))
    for name in ("CPU", "GPU:1", "GPU:0", "auto"):
        with use_device(name):
            pass
    assert asked == ["/CPU:0", "/GPU:1"]


def test_a_plan_names_the_device_that_is_not_there(tmp_path: Path) -> None:
    recipe = small_recipe(
        save_source(tmp_path / "source.keras"),
        make_classes(tmp_path / "data", per_class=2),
        train=TrainSpec(device="GPU:0"),
    )
    with pytest.raises(PlanError) as caught:
        make_plan(recipe)
    (problem,) = caught.value.problems
    assert problem.field == "train.device"
    assert "this machine trains on CPU" in problem.text


def test_no_process_takes_all_of_a_cards_memory_at_once() -> None:
    code = (
        "import engine, os, sys; print(os.environ['TF_FORCE_GPU_ALLOW_GROWTH'], sys.modules.keys())"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("true")
    assert "'tensorflow'" not in ended.stdout


def names() -> set[str]:
    return {thread.name for thread in threading.enumerate()}


def measured(wanted: int, monkeypatch: pytest.MonkeyPatch, device: str = "auto") -> list[Event]:
    monkeypatch.setattr(usage, "SECONDS_BETWEEN", 0.02)
    enough = threading.Event()
    events: list[Event] = []

    def report(event: Event) -> None:
        events.append(event)
        if len(events) == wanted:
            enough.set()

    with watch_usage(Control(report), device):
        assert "graft-usage" in names()
        assert enough.wait(20)
    assert "graft-usage" not in names()
    return events


def test_what_a_run_uses_is_measured_until_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        one, *_ = measured(3, monkeypatch)
        # The child has begun by now, if it had not then.
        assert isinstance(one, UsageMeasured)
        alone = psutil.Process().memory_info().rss
        together = measured(1, monkeypatch)[0]
        assert isinstance(together, UsageMeasured)
        assert together.memory > alone * 0.9
        assert 0 <= together.processor <= 1
        assert (together.gpu, together.gpu_memory, together.gpu_memory_total) == (None, None, None)
    finally:
        child.communicate()


def test_a_run_that_fails_leaves_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="broken"), watch_usage(Control()):
        raise ValueError("broken")
    assert "graft-usage" not in names()


def driver(monkeypatch: pytest.MonkeyPatch, share: Callable[[], int]) -> list[str]:
    calls: list[str] = []
    monkeypatch.setattr(pynvml, "nvmlInit", lambda: calls.append("open"))
    monkeypatch.setattr(pynvml, "nvmlShutdown", lambda: calls.append("close"))
    monkeypatch.setattr(pynvml, "nvmlDeviceGetHandleByIndex", lambda number: f"card {number}")
    monkeypatch.setattr(
        pynvml,
        "nvmlDeviceGetMemoryInfo",
        lambda handle: SimpleNamespace(used=3, total={"card 0": 8, "card 1": 16}[handle]),
    )
    monkeypatch.setattr(
        pynvml, "nvmlDeviceGetUtilizationRates", lambda _handle: SimpleNamespace(gpu=share())
    )
    return calls


def test_a_card_is_measured_by_its_driver(two_cards: None, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = driver(monkeypatch, lambda: 50)
    found = measured(2, monkeypatch)[-1]
    assert isinstance(found, UsageMeasured)
    assert (found.gpu, found.gpu_memory, found.gpu_memory_total) == (0.5, 3, 16)
    assert calls == ["open", "close"]
    on_processor = measured(1, monkeypatch, "CPU")[0]
    assert isinstance(on_processor, UsageMeasured)
    assert on_processor.gpu is None


def test_a_card_that_does_not_tell_is_no_trouble(
    two_cards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)

    driver(monkeypatch, fail)
    found = measured(1, monkeypatch)[0]
    assert isinstance(found, UsageMeasured)
    assert found.gpu is None
    assert found.memory > 0


def test_a_runs_use_is_told_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage, "SECONDS_BETWEEN", 0.01)
    told: list[Event] = []
    seen = threading.Event()

    def report(event: Event) -> None:
        told.append(event)
        if isinstance(event, UsageMeasured):
            seen.set()
        if isinstance(event, EpochEnded):
            assert seen.wait(20)

    recipe = small_recipe(
        save_source(tmp_path / "source.keras"),
        make_classes(tmp_path / "data", per_class=4),
        train=TrainSpec(phases=(Phase(name="Head", epochs=1),), batch_size=8, device="CPU"),
    )
    train(make_plan(recipe), tmp_path / "run", Control(report))
    assert any(isinstance(event, UsageMeasured) for event in told)
    assert "graft-usage" not in names()
    lines = (tmp_path / "run/events.jsonl").read_text().splitlines()
    assert "UsageMeasured" not in {json.loads(line)["kind"] for line in lines}
