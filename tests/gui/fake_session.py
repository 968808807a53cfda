"""A session without engine or processes: the contract's signals, and what was asked of it."""

from PySide6.QtCore import QObject, Signal

from engine import tasks
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.suggest import suggest
from engine.types import (
    DatasetIndex,
    EpochRecord,
    EvaluatedSample,
    Evaluation,
    ClassScore,
    LayerNode,
    OpenedSource,
    RunSummary,
    Sample,
    SourceModel,
    Thumbnail,
)


class FakeJob(QObject):
    event_reported = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent, task, request, lane):
        super().__init__(parent)
        self.task, self.request, self.lane = task, request, lane

    def finish_thumbnails(self):
        self.finished.emit(
            tuple(
                Thumbnail(path=path, width=4, height=2, pixels=bytes([200, 30, 30] * 8))
                for path in self.request.paths
            )
        )


class FakeJobs(QObject):
    def __init__(self, parent):
        super().__init__(parent)
        self.started = []

    def start(self, task, request, *, lane="engine", title=""):
        job = FakeJob(self, task, request, lane)
        self.started.append(job)
        return job

    def thumbnail_jobs(self):
        return [job for job in self.started if job.task is tasks.read_thumbnails]


class FakeSession(QObject):
    source_changed = Signal(object)
    dataset_changed = Signal(object)
    recipe_changed = Signal(object)
    busy_changed = Signal(str)
    progress_changed = Signal(object)
    notice_posted = Signal(object)
    error_raised = Signal(str, str)
    run_started = Signal(str)
    run_event = Signal(object)
    run_finished = Signal(object)
    runs_changed = Signal(object)
    evaluation_changed = Signal(object)
    predictions_changed = Signal(object)
    exports_changed = Signal(object)
    applications_changed = Signal(object)
    preprocessing_needed = Signal(object)
    training_state_changed = Signal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.jobs = FakeJobs(self)
        self.source = None
        self.dataset = None
        self.recipe = None
        self.runs = ()
        self.current_run = None
        self.evaluation = None
        self.training_state = "idle"
        self.calls = []

    def __getattr__(self, name):
        if name in (
            "open_paths open_source open_data train stop_early cancel_training pause go_on evaluate"
            " predict export select_run refresh_runs suggest set_freeze"
        ).split():
            return lambda *args, **kwargs: self.calls.append((name, args, kwargs))
        raise AttributeError(name)

    def called(self, name):
        return [(args, kwargs) for called, args, kwargs in self.calls if called == name]

    def missing(self):
        return {}

    def set_recipe(self, recipe):
        self.calls.append(("set_recipe", (recipe,), {}))
        self.recipe = recipe
        self.recipe_changed.emit(recipe)

    def set_training_state(self, state):
        self.training_state = state
        self.training_state_changed.emit(state)

    def load(self, index=None, opened=None):
        """Source, data and the recipe that the engine suggests for them."""
        self.source = opened or make_opened()
        self.dataset = index or make_index()
        suggestion = suggest(self.dataset, self.source)
        self.recipe = Recipe(
            source=SourceSpec(location="DenseNet121", weights="imagenet"),
            data=DataSpec(roots=self.dataset.roots, validation_split=0.15, test_split=0.15),
            head=suggestion.head,
            augment=suggestion.augment,
            train=suggestion.train,
        )
        self.source_changed.emit(self.source)
        self.dataset_changed.emit(self.dataset)
        self.recipe_changed.emit(self.recipe)


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


