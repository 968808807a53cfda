"""Fakes of the engine's tasks for quick tests of the window: no TensorFlow, no files read."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from engine import tasks
from engine.control import Control
from engine.errors import EngineError
from engine.events import BatchEnded, EpochEnded, Notice, PhaseStarted
from engine.recipe import Channels, Cut, InputSize, Reinitialize, Remove, SourceSpec
from engine.training_types import FeatureEstimate
from engine.types import (
    Application,
    DatasetIndex,
    EpochRecord,
    LayerDetails,
    LayerNode,
    OpenedSource,
    RunResult,
    RunSummary,
    Sample,
    SourceModel,
    Thumbnail,
    WeightDetails,
)
from gui.jobs import Jobs
from gui.session import Session
from tests.gui.access import unnamed


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Whatever a test shows can be named by a screen reader; it leaves no key held down."""
    yield
    if QApplication.instance() is not None:
        if QApplication.keyboardModifiers():
            # Qt keeps those of the last key event, and asks for them when rows are selected.
            QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
        assert not QApplication.keyboardModifiers()
        nameless = unnamed()
        assert not nameless, f"without a name: {nameless}"


def layer(
    path: str,
    class_name: str = "Conv2D",
    parameters: int = 100,
    *children,
    shape=(8, 8, 4),
    inputs=(),
):
    return LayerNode(
        path=path,
        class_name=class_name,
        output_shape=shape,
        num_parameters=sum(c.num_parameters for c in children) if children else parameters,
        trainable=True,
        children=tuple(children),
        inputs=tuple(inputs),
    )


def small_base() -> LayerNode:
    """Two blocks of convolution and BatchNormalization, as a nested model has them."""
    blocks = [
        layer(
            f"net/block{number}",
            "Functional",
            0,
            layer(f"net/block{number}/conv", "Conv2D", 100),
            layer(f"net/block{number}/bn", "BatchNormalization", 16),
            layer(f"net/block{number}/relu", "ReLU", 0),
        )
        for number in (1, 2)
    ]
    return layer(
        "net",
        "Functional",
        0,
        layer("net/stem", "Conv2D", 50),
        *blocks,
        layer("net/top", "ReLU", 0),
    )


def opened(spec: SourceSpec, preprocessing: str | None = "none") -> OpenedSource:
    base = small_base()
    cuts = [edit for edit in spec.edits if isinstance(edit, Cut)]
    sizes = [edit for edit in spec.edits if isinstance(edit, InputSize)]
    names = [child.path for child in base.children]
    if cuts:
        base = replace(base, children=base.children[: names.index(cuts[-1].layer) + 1])
    for edit in spec.edits:
        if isinstance(edit, Reinitialize) and edit.layer == "net/top":
            raise EngineError("net/top has no weights: choose another layer.")
        if isinstance(edit, Remove):
            base = replace(base, children=base.children[: names.index(edit.layer)])
    channels = next((e.channels for e in spec.edits if isinstance(e, Channels)), 3)
    shape = (sizes[-1].height, sizes[-1].width) if sizes else (32, 32)
    shape = (*shape, channels)
    return OpenedSource(
        source=SourceModel(
            location=spec.location,
            name=Path(spec.location).stem,
            keras_version="3.15.1",
            input_shape=shape,
            output_shape=(10,),
            features_shape=(8, 8, 4),
            preprocessing=preprocessing if spec.preprocessing == "auto" else spec.preprocessing,
            preprocessing_reason="a test says so",
            weights=spec.weights,
            num_parameters=282,
            num_trainable=250,
            fingerprint="f" * 64,
            repairs=(),
            adapted=tuple(f"{edit.kind} was done" for edit in spec.edits),
        ),
        tree=small_base(),
        base=base,
        cut=base.children[-1].path,
    )


def fake_open(request: SourceSpec, control: Control) -> OpenedSource:
    control.progress("reading", 0, 1)
    if "broken" in request.location:
        raise EngineError(f"{request.location} is broken: choose another file.")
    return opened(request, None if "unknown" in request.location else "none")


def weight(name: str = "kernel", **changes) -> WeightDetails:
    values = {
        "name": name,
        "shape": (3, 3, 3, 4),
        "dtype": "float32",
        "trainable": True,
        "mean": 0.012,
        "deviation": 0.31,
        "low": -1.0,
        "high": 1.0,
        "zeros": 0.25,
        "counts": (1, 4, 9, 4, 1),
    }
    return WeightDetails(**{**values, **changes})


def details(path: str, **changes) -> LayerDetails:
    values = {
        "path": path,
        "class_name": "Conv2D",
        "output_shape": (8, 8, 4),
        "trainable": True,
        "configuration": (("filters", "4"), ("kernel_size", "3×3")),
        "inputs": (),
        "outputs": (),
        "weights": (weight(), weight("bias", shape=(4,), mean=0.5)),
        "num_units": 4,
        "dead_units": 1,
    }
    return LayerDetails(**{**values, **changes})


def fake_inspect(request: tasks.LayerRequest, _control: Control) -> LayerDetails:
    if request.path.endswith("relu"):
        raise EngineError(f"{request.path} cannot be read: choose another layer.")
    return details(request.path)


def index(num: int = 60, classes: int = 3, root: str = "/data/leaves") -> DatasetIndex:
    names = tuple(f"class {i}" for i in range(classes))
    samples = tuple(
        Sample(
            path=f"{root}/{names[i % classes]}/{i}.png",
            label=i % classes,
            split="validation" if i % 5 == 0 else "train",
            width=32,
            height=32,
        )
        for i in range(num)
    )
    return DatasetIndex(
        roots=(root,),
        task="single_label",
        class_names=names,
        samples=samples,
        refused=(),
        findings=(),
        fingerprint="d" * 64,
    )


def fake_index(request: tasks.ScanRequest, control: Control) -> DatasetIndex:
    control.progress("reading", 0, 1)
    root = request.data.roots[0]
    if "empty" in root:
        raise EngineError(f"{root} holds no pictures: drop a folder of pictures.")
    return replace(index(root=root), is_checked=False)


def fake_check(request: tasks.CheckRequest, control: Control) -> DatasetIndex:
    control.progress("checking", 0, 1)
    return replace(request.index, is_checked=True)


def result(run_dir: str, status: str = "completed", epochs: int = 2) -> RunResult:
    history = tuple(
        EpochRecord(
            phase=0,
            epoch=epoch,
            loss=1 / epoch,
            accuracy=0.8,
            validation_loss=1.1 / epoch,
            validation_accuracy=0.9,
        )
        for epoch in range(1, epochs + 1)
    )
    return RunResult(
        status=status,
        run_dir=run_dir,
        history=history,
        best_epoch=epochs,
        validation_accuracy=0.9,
        validation_loss=0.5,
        seconds=3.0,
        seconds_features=1.0,
        images_per_second=100.0,
    )


def fake_train(request: tasks.TrainRequest, control: Control) -> RunResult:
    phase = request.recipe.train.phases[0]
    control.report(
        PhaseStarted(
            phase=0,
            name=phase.name,
            first_epoch=1,
            last_epoch=phase.epochs,
            num_batches=5,
            num_trainable=500,
        )
    )
    control.report(Notice(level="info", text="The frozen part is computed once."))
    for epoch in range(1, phase.epochs + 1):
        for batch in range(5):
            control.checkpoint()
            if control.stop_requested:
                return result(request.run_dir, "stopped_early")
            time.sleep(0.005)
            control.report(
                BatchEnded(
                    phase=0,
                    epoch=epoch,
                    batch=batch,
                    num_batches=5,
                    batch_loss=1.0,
                    loss=1.0,
                    accuracy=0.5,
                    images_per_second=200.0,
                    seconds_left=80.0,
                )
            )
        control.report(
            EpochEnded(
                phase=0,
                epoch=epoch,
                loss=0.5,
                accuracy=0.8,
                validation_loss=0.6,
                validation_accuracy=0.9,
                learning_rate=1e-3,
                is_best=True,
                seconds=1.0,
            )
        )
    return result(request.run_dir)


def fake_runs(_request: str, _control: Control) -> tuple[RunSummary, ...]:
    return (
        RunSummary(
            run_dir="/runs/1",
            name="1",
            status="completed",
            source="net",
            data="leaves",
            difference="net",
            created=1.0,
            seconds=31.0,
            validation_accuracy=0.91,
            test_accuracy=None,
        ),
    )


def fake_applications(_request: None, _control: Control) -> tuple[Application, ...]:
    return (
        Application(
            name="MobileNetV2",
            input_size=224,
            num_parameters=3_538_984,
            weights_bytes=9_406_464,
            imagenet_top1=0.713,
            preprocessing="tf",
            weights_here=False,
        ),
        Application(
            name="DenseNet121",
            input_size=224,
            num_parameters=8_062_504,
            weights_bytes=29_084_464,
            imagenet_top1=0.75,
            preprocessing="torch",
            weights_here=True,
        ),
    )


def fake_estimate(request: tasks.RateRequest, _control: Control) -> FeatureEstimate:
    return FeatureEstimate(
        phase=request.phase,
        reason="",
        num_bytes=1_000_000,
        seconds=1.0,
        num_samples=60,
        num_found=0,
        frontier=("net/top",),
        num_layers=5,
        place="memory",
    )


def fake_variation(request: tasks.AugmentRequest, _control: Control) -> tuple[Thumbnail, ...]:
    return tuple(Thumbnail(path=p, width=2, height=2, pixels=bytes(12)) for p in request.paths)


def do_nothing(_request: object, _control: Control) -> None:
    return None


@pytest.fixture
def fake_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every task of the engine that the shell starts, replaced by a quick one."""
    for name, fake in {
        "open_source": fake_open,
        "inspect_layer": fake_inspect,
        "index_data": fake_index,
        "check_data": fake_check,
        "train_run": fake_train,
        "list_runs": fake_runs,
        "list_applications": fake_applications,
        "warm_up": do_nothing,
        "estimate_features": fake_estimate,
        "preview_augmentation": fake_variation,
        "list_devices": lambda _request, _control: (),
    }.items():
        monkeypatch.setattr(tasks, name, fake)


@pytest.fixture
def session(qapp, fake_engine) -> Iterator[Session]:
    """A session whose tasks are fakes and run in threads of this process."""
    jobs = Jobs(mode="thread")
    made = Session(jobs)
    yield made
    jobs.shutdown()


@pytest.fixture
def ready(session: Session, qtbot) -> Session:
    """A session with a source and data, ready to train."""
    with qtbot.waitSignals([session.source_changed, session.dataset_changed]):
        session.open_source("/models/net.keras")
        session.open_data(["/data/leaves"])
    qtbot.waitUntil(lambda: session.dataset.is_checked)
    return session
