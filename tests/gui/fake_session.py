"""The real session over jobs that a test ends by hand, and values to fill it with."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine import tasks
from engine.errors import EngineError
from engine.evaluation_types import ClassScore, EvaluatedSample, Evaluation
from engine.types import (
    DatasetIndex,
    EpochRecord,
    LayerNode,
    OpenedSource,
    RunSummary,
    Sample,
    SourceModel,
    Thumbnail,
)
from gui.jobs import Job
from gui.session import Session


class FakeJobs(QObject):
    """Jobs that wait until a test says how they end."""

    started = Signal(object)
    rested = Signal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.all = []

    def start(self, task, request, *, lane="engine", title=""):
        job = Job(len(self.all), task, request, lane, title)
        # The lane is free again at once.
        job.cancelled.connect(lambda: job.deliver("ended", None))
        self.all.append(job)
        self.started.emit(job)
        return job

    @property
    def active(self):
        return tuple(job for job in self.all if not job.is_over)

    def shutdown(self):
        """There is nothing to end."""

    def waiting(self, task):
        return [job for job in self.all if job.task is task and not job.is_over]

    def requests(self, task):
        return [job.request for job in self.all if job.task is task]

    def report(self, task, *events):
        self.waiting(task)[-1].deliver("events", events)

    def finish(self, task, result):
        self.waiting(task)[-1].deliver("finished", result)

    def fail(self, task, error):
        """End the task with an error, or with an `EngineError` of this sentence."""
        error = EngineError(error) if isinstance(error, str) else error
        self.waiting(task)[-1].deliver("failed", error)

    def finish_thumbnails(self):
        for job in self.waiting(tasks.read_thumbnails):
            job.deliver("finished", tuple(make_thumbnail(path) for path in job.request.paths))


def make_session(*, loaded=False):
    """The real session over fake jobs, with a source and data if asked for."""
    jobs = FakeJobs()
    session = Session(jobs)
    jobs.setParent(session)
    if loaded:
        load(session)
    return session


def load(session, index=None, opened=None):
    """Source and data as if the engine had opened them."""
    index = index or make_index()
    session.open_source("DenseNet121")
    session.jobs.finish(tasks.open_source, opened or make_opened())
    open_data(session, index)


def open_data(session, index):
    """Data as if the engine had found it and then looked at every file."""
    session.open_data(index.roots)
    find_again(session, index)


def find_again(session, index):
    """The samples as if the engine had found them again after an edit, and checked them."""
    bare = replace(index, findings=(), refused=(), is_checked=False)
    session.jobs.finish(tasks.index_data, bare)
    session.jobs.finish(tasks.check_data, index)


def select_run(session, *runs):
    """Runs as if they were in the user's folder; the first becomes the current one."""
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, tuple(runs))
    session.select_run(runs[0].run_dir)


def make_thumbnail(path):
    return Thumbnail(path=path, width=4, height=2, pixels=bytes([200, 30, 30] * 8))


def make_index(names=("daisy", "roses", "tulips"), count=100, **changes):
    split = ["train"] * 7 + ["validation"] * 2 + ["test"]
    samples = tuple(
        Sample(
            path=f"/flowers/{name}/{i:04d}.jpg", label=label, split=split[i % 10], width=9, height=6
        )
        for label, name in enumerate(names)
        for i in range(count)
    )
    values = {
        "roots": ("/flowers",),
        "task": "single_label",
        "class_names": tuple(names),
        "samples": samples,
        "refused": (),
        "findings": (),
        "fingerprint": "f" * 64,
    }
    return DatasetIndex(**{**values, **changes})


def make_opened():
    leaves = tuple(
        LayerNode(
            path=f"base/conv{stage}_block{block}_conv",
            class_name="Conv2D",
            output_shape=(3, 3, 64),
            num_parameters=1000 * stage,
            trainable=True,
        )
        for stage in range(1, 6)
        for block in (1, 2)
    )
    base = LayerNode(
        path="base",
        class_name="Functional",
        output_shape=(3, 3, 64),
        num_parameters=sum(leaf.num_parameters for leaf in leaves),
        trainable=True,
        children=leaves,
    )
    source = SourceModel(
        location="DenseNet121",
        name="DenseNet121",
        keras_version="3.15.1",
        input_shape=(96, 96, 3),
        output_shape=(1000,),
        features_shape=(3, 3, 64),
        preprocessing="torch",
        preprocessing_reason="its graph is DenseNet121's",
        weights="imagenet",
        num_parameters=base.num_parameters,
        num_trainable=base.num_parameters,
        fingerprint="0" * 64,
    )
    return OpenedSource(source=source, tree=base, base=base, cut=leaves[-1].path)


def make_history(epochs=8, ceiling=0.9):
    return tuple(
        EpochRecord(
            phase=1 if epoch <= 5 else 2,
            epoch=epoch,
            loss=1.5 / epoch,
            accuracy=ceiling - 0.5 / epoch,
            validation_loss=1.6 / epoch + 0.1,
            validation_accuracy=ceiling - 0.6 / epoch,
        )
        for epoch in range(1, epochs + 1)
    )


def make_run(number, **changes):
    values = {
        "run_dir": f"/runs/{number}",
        "name": str(number),
        "status": "completed",
        "source": "DenseNet121",
        "data": "flowers",
        "difference": "head only, gentle aug.",
        "created": 1_790_000_000.0 + 600 * number,
        "seconds": 31.0,
        "validation_accuracy": 0.9,
        "test_accuracy": None,
        "history": make_history(),
    }
    return RunSummary(**{**values, **changes})


def make_evaluation(index=None, run_dir="/runs/1", split="test"):
    """Every tenth picture is taken for the next class."""
    index = index or make_index()
    names = index.class_names
    samples, confusion = [], [[0] * len(names) for _ in names]
    for place, sample in enumerate(index.split(split)):
        predicted = (sample.label + (place % 10 == 0)) % len(names)
        confusion[sample.label][predicted] += 1
        samples.append(
            EvaluatedSample(
                path=sample.path, label=sample.label, predicted=predicted, probability=0.8
            )
        )
    right = sum(confusion[i][i] for i in range(len(names)))
    return Evaluation(
        run_dir=run_dir,
        split=split,
        class_names=names,
        num_samples=len(samples),
        accuracy=right / len(samples),
        accuracy_low=0.7,
        accuracy_high=0.95,
        loss=0.4,
        per_class=tuple(
            ClassScore(name=name, precision=0.9, recall=0.8, f1=0.85, support=sum(confusion[i]))
            for i, name in enumerate(names)
        ),
        confusion=tuple(tuple(line) for line in confusion),
        samples=tuple(samples),
    )
