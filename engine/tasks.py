"""Everything a window, a command line or a script can ask of the engine, in one place.

Each task is a module-level function `task(request, control) -> result` whose request and result
are plain and picklable, so a worker can run it in its own thread or in another process. Importing
this module loads neither TensorFlow nor Qt; a task that needs TensorFlow loads it when it runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine.control import Control
from engine.errors import PlanError
from engine.evaluation_types import Evaluation
from engine.recipe import (
    AugmentSpec,
    Recipe,
    SoundSpec,
    SourceSpec,
)
from engine.requests import (
    AugmentRequest as AugmentRequest,
)
from engine.requests import (
    CheckRequest as CheckRequest,
)
from engine.requests import (
    CrossRequest as CrossRequest,
)
from engine.requests import (
    EvaluateRequest as EvaluateRequest,
)
from engine.requests import (
    InputRequest as InputRequest,
)
from engine.requests import (
    LayerRequest as LayerRequest,
)
from engine.requests import (
    MoreRequest as MoreRequest,
)
from engine.requests import (
    PredictRequest as PredictRequest,
)
from engine.requests import (
    ProposeRequest as ProposeRequest,
)
from engine.requests import (
    RateRequest as RateRequest,
)
from engine.requests import (
    RecordingsRequest as RecordingsRequest,
)
from engine.requests import (
    RelocateRequest as RelocateRequest,
)
from engine.requests import (
    RunsRequest as RunsRequest,
)
from engine.requests import (
    ScanRequest as ScanRequest,
)
from engine.requests import (
    SortedRequest as SortedRequest,
)
from engine.requests import (
    SoundRequest as SoundRequest,
)
from engine.requests import (
    TableRequest as TableRequest,
)
from engine.requests import (
    ThumbnailRequest as ThumbnailRequest,
)
from engine.requests import (
    TrainRequest as TrainRequest,
)
from engine.training_types import (
    CacheUse,
    CrossResult,
    DeviceInfo,
    FeatureEstimate,
    FreezeAdvice,
    RateTrial,
)
from engine.types import (
    Application,
    DatasetIndex,
    LayerDetails,
    OpenedSource,
    Prediction,
    Problem,
    Proposal,
    RunResult,
    RunSummary,
    Sorting,
    SoundPreview,
    TablePreview,
    Thumbnail,
)


def warm_up(_request: None, _control: Control) -> None:
    """Load TensorFlow and Keras, so that the first real task need not."""
    from engine.environment import load_tensorflow

    load_tensorflow()


def open_source(request: SourceSpec, control: Control) -> OpenedSource:
    """Open a source model, apply its edits, describe it; it is held for `inspect_layer`."""
    from engine.layer_details import open_and_hold

    return open_and_hold(request, control).description


def inspect_layer(request: LayerRequest, control: Control) -> LayerDetails:
    """What is inside one layer. The source is opened only if it is not the one opened last."""
    from engine.layer_details import describe_layer

    return describe_layer(request.spec, request.path, control)


def list_applications(_request: None, _control: Control) -> tuple[Application, ...]:
    """The built-in source models. Needs no TensorFlow."""
    from engine.sources.applications import list_applications as listed

    return listed()


def fetch_weights(request: str, control: Control) -> str:
    """Fetch an application's ImageNet weights; gives the file's path. Needs no TensorFlow."""
    from engine.sources.applications import fetch_weights as fetch

    return fetch(request, control)


def set_weights_url(request: str, control: Control) -> None:
    """Keep the address that weights are fetched from; empty for Keras's own."""
    from engine.sources.mirror import set_weights_url as keep

    keep(request, control)


def index_data(request: ScanRequest, control: Control) -> DatasetIndex:
    """Find classes, samples and splits, without decoding anything. Needs no TensorFlow.

    Raises:
        NoClassesError: If nothing says which class each file belongs to.
        ColumnsNeededError: If a table's columns have to be chosen.
    """
    from engine.dataset import index_data as index

    return index(request.data, seed=request.seed, control=control)


def check_data(request: CheckRequest, control: Control) -> DatasetIndex:
    """Decode every file once and find what is wrong; reports `FindingsFound` as it goes.

    Gives the index without the files that cannot be used, with all findings. Needs no TensorFlow.
    """
    from engine.health import check_index

    return check_index(request.index, request.data, seed=request.seed, control=control)


def scan_data(request: ScanRequest, control: Control) -> DatasetIndex:
    """`index_data` and `check_data`. Needs no TensorFlow."""
    from engine.dataset import scan

    return scan(request.data, seed=request.seed, control=control)


def preview_table(request: TableRequest, control: Control) -> TablePreview:
    """A table's header, first rows, and what its columns seem to mean. Needs no TensorFlow."""
    from engine.data.tables import preview

    return preview(request.path, request.table, control=control)


def preview_sound(request: SoundRequest, _control: Control) -> SoundPreview:
    """A recording as a spectrogram. Needs no TensorFlow, but the `audio` extra."""
    from engine.audio import preview

    return preview(request.path, request.sound)


def measure_recordings(request: RecordingsRequest, control: Control) -> SoundSpec:
    """The sound settings with the length and sample rate that suit recordings. No TensorFlow."""
    from engine.audio import measure_recordings as measure

    return measure(request.paths, request.sound, control=control)


def preview_inputs(request: InputRequest, control: Control) -> tuple[Thumbnail, ...]:
    """Samples as they enter the model, as RGB pictures. Needs no TensorFlow."""
    from engine.previews import preview_inputs as preview

    return preview(request.paths, request.spec, control)


def preview_augmentation(request: AugmentRequest, control: Control) -> tuple[Thumbnail, ...]:
    """Samples as one epoch of training would vary them."""
    from engine.augmentation import preview

    return preview(request.paths, request.spec, request.augment, request.seed, control)


def measure_photographs(request: CheckRequest, control: Control) -> AugmentSpec:
    """The `photographs` augmentation: as much variation as the data itself has. No TensorFlow."""
    from engine.augment_presets import measure_photographs as measure

    return measure(request.index, control)


def propose_classes(request: ProposeRequest, control: Control) -> tuple[Proposal, ...]:
    """For pictures that are still to be sorted: likely classes, and which look alike."""
    from engine.proposals import propose

    return propose(request, control)


def open_sorting(request: str, control: Control) -> Sorting:
    """The pictures of a folder and how far they are sorted. Needs no TensorFlow."""
    from engine.data.sorting import open_sorting as read

    return read(request, control=control)


def save_sorting(request: Sorting, _control: Control) -> None:
    """Keep how far a folder is sorted. Needs no TensorFlow."""
    from engine.data.sorting import save_sorting as save

    save(request)


def keep_sorted(request: SortedRequest, control: Control) -> str:
    """Write what was sorted: a table of labels beside the data, or copies in class folders.

    Gives the path of the table or folder. Needs no TensorFlow.
    """
    from engine.data.sorting import keep_sorted as keep

    return keep(request.root, request.sorted, request.copies, control=control)


def find_moved(request: RelocateRequest, control: Control) -> int:
    """Find a run's samples again below another folder, and note it in the run.

    Gives how many are still missing. Needs no TensorFlow.
    """
    from engine.relocation import relocate_run

    return relocate_run(request.run_dir, request.root, control=control)


def read_thumbnails(request: ThumbnailRequest, control: Control) -> tuple[Thumbnail, ...]:
    """Small upright pictures, or spectrograms, for the window. Needs no TensorFlow."""
    from engine.audio import read_sound_thumbnail
    from engine.data.media import media_of_name
    from engine.pictures import read_thumbnail

    thumbnails = []
    for path in request.paths:
        control.checkpoint()
        read = read_sound_thumbnail if media_of_name(path) == "sound" else read_thumbnail
        thumbnails.append(read(path, request.size))
    return tuple(thumbnails)


def check_recipe(request: TrainRequest, control: Control) -> tuple[Problem, ...]:
    """Every reason why the recipe cannot be run, or nothing."""
    from engine.planning import make_plan

    try:
        make_plan(request.recipe, control=control)
    except PlanError as error:
        return error.problems
    return ()


def train_run(request: TrainRequest, control: Control) -> RunResult:
    """Plan and train a recipe."""
    from engine import storage
    from engine.leftovers import remove_never_begun
    from engine.planning import make_plan
    from engine.runs import require_free, require_outside
    from engine.team import current
    from engine.training import train

    recipe, index = request.recipe, None
    if current().leads:
        remove_never_begun(storage.runs_dir())
        # Known at once, so not told only after the data has been read.
        require_free(request.run_dir)
        require_outside(request.run_dir, recipe.data.roots)
    if request.data_list is not None:
        from engine.data_list import find_listed

        index = find_listed(request.data_list, recipe.data.roots, control)
        data = recipe.data.model_copy(update={"roots": index.roots})
        recipe = recipe.model_copy(update={"data": data})
    with all_memory(control):
        plan = make_plan(recipe, index=index, control=control)
        return train(plan, request.run_dir, control)


def resume_run(request: str, control: Control) -> RunResult:
    """Go on with an interrupted run from its latest checkpoint."""
    from engine.training import resume

    with all_memory(control):
        return resume(request, control)


def train_more(request: MoreRequest, control: Control) -> RunResult:
    """Go on with a run that has ended, for some epochs more."""
    from engine.training import train_more as more

    with all_memory(control):
        return more(request.run_dir, request.epochs, control)


def cross_validate(request: CrossRequest, control: Control) -> CrossResult:
    """Run a recipe on several folds and with several seeds."""
    from engine.cross_validation import cross_validate as cross

    with all_memory(control):
        return cross(
            request.recipe,
            request.folder,
            folds=request.folds,
            seeds=request.seeds,
            control=control,
        )


def estimate_features(request: RateRequest, control: Control) -> FeatureEstimate:
    """What computing the frozen prefix of a phase once will take in room and time."""
    from engine.features import estimate
    from engine.planning import make_plan

    return estimate(make_plan(request.recipe, control=control), request.phase, control)


def find_rate(request: RateRequest, control: Control) -> RateTrial:
    """A learning-rate range test of a phase; `RateTried` events come on the way."""
    from engine.planning import make_plan
    from engine.rate_finder import find_rate as find

    return find(make_plan(request.recipe, control=control), request.phase, control)


def advise_freezing(request: TrainRequest, control: Control) -> FreezeAdvice:
    """Which blocks are worth unfreezing, from one pass over a sample of the data."""
    from engine.freeze_advice import advise
    from engine.planning import make_plan

    return advise(make_plan(request.recipe, control=control), control)


def measure_caches(_request: None, _control: Control) -> CacheUse:
    """How much room Graft's caches take. Needs no TensorFlow."""
    from engine.row_files import cache_use

    return cache_use()


def remove_run(request: str, _control: Control) -> None:
    """Remove a run's folder with all that was saved of it. Needs no TensorFlow."""
    from engine.leftovers import remove_run as remove

    remove(request)


def clear_caches(_request: None, _control: Control) -> CacheUse:
    """Remove all kept pixels and features that no run uses now. Needs no TensorFlow."""
    from engine.row_files import clear

    return clear()


def list_devices(_request: None, _control: Control) -> tuple[DeviceInfo, ...]:
    """The devices that TensorFlow can train on, the processor first."""
    from engine.devices import list_devices as listed

    return listed()


def evaluate_run(request: EvaluateRequest, control: Control) -> Evaluation:
    """Score a run on one split, or on other data with the same classes."""
    from engine.evaluation import evaluate

    forget_models()
    return evaluate(request.run_dir, split=request.split, data=request.data, control=control)


def predict_files(request: PredictRequest, control: Control) -> tuple[Prediction, ...]:
    """The most probable classes of samples, or the numbers that are estimated."""
    from engine.layer_details import forget
    from engine.prediction import predict

    # The model that answered last stays: the next picture comes soon.
    forget()
    return predict(
        request.model,
        request.paths,
        top=request.top,
        preprocessing=request.preprocessing,
        unsure_below=request.unsure_below,
        control=control,
    )


def list_runs(request: RunsRequest, _control: Control) -> tuple[RunSummary, ...]:
    """The runs in a folder and some others, newest first. Needs no TensorFlow."""
    from engine.run_list import list_runs as listed

    return listed(request.folder, request.also)


def unpack_sample(request: str, _control: Control) -> Recipe:
    """Unpack the bundled sample into a folder and give its recipe. Needs no TensorFlow."""
    from pathlib import Path

    from engine.sample import sample_data_path, sample_recipe, sample_source_path

    return sample_recipe(sample_source_path(), sample_data_path(Path(request)))


def diagnose_devices(_request: None, control: Control) -> dict[str, Any]:
    """What `graft doctor` says: devices, drivers, versions, a small training on each device."""
    from dataclasses import asdict

    from engine.devices import diagnose

    return asdict(diagnose(control))


def forget_models() -> None:
    """Work that needs memory does not find it taken by the models that were looked at last."""
    from engine import held_model
    from engine.layer_details import forget

    forget()
    held_model.forget()


@contextmanager
def all_memory(control: Control) -> Iterator[None]:
    """For a training: all memory before it, and none of it taken afterwards."""
    from engine.environment import free_memory

    forget_models()
    try:
        yield
    finally:
        # A command's process ends now, which takes no second.
        if control.can_answer:
            free_memory()
