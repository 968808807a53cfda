"""What can be asked of a run that has ended, and of data before there is one.

As in `engine.tasks`: module-level functions `task(request, control) -> result`, plain requests and
results, nothing heavy imported before a task runs. A task that takes a run's folder alone takes
it as a string.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

# The window has these functions before it needs what they take and give.
if TYPE_CHECKING:
    from engine.batch_types import BatchOutlook, BatchRequest, BatchResult
    from engine.control import Control
    from engine.copy_types import CopiedData, CopyRequest
    from engine.evaluation_types import DecisionRule, Evaluation
    from engine.explanation_types import ExplainRequest, Explanation
    from engine.kept_edits import EditsRequest
    from engine.learning_curve_types import LearningCurve, LearningCurveRequest
    from engine.prediction_types import PastedPicture, PredictionsRequest, SortedCopies
    from engine.ranking_types import Ranking, RankRequest
    from engine.report_types import ReportRequest
    from engine.requests import RuleRequest, StoredRequest
    from engine.review_types import (
        FeatureMap,
        MapRequest,
        NearestRequest,
        Neighbor,
        Review,
        ReviewRequest,
    )
    from engine.trust_types import (
        Calibration,
        CalibrationRequest,
        KnownTrust,
        Robustness,
        RobustnessRequest,
        SourceBehaviour,
        SourceBehaviourRequest,
        TemperatureRequest,
    )
    from engine.types import Split


def split_sizes(request: str, _control: Control) -> dict[Split, int]:
    """How many samples of a run each split has that has any. Needs no TensorFlow."""
    from engine.runs import RunFolder

    return RunFolder(request).split_sizes()


def stored_evaluation(request: StoredRequest, _control: Control) -> Evaluation | None:
    """The scores that were kept with a run, by its rule as it is now. Needs no TensorFlow.

    None where there are none, or they cannot be used.
    """
    from engine.evaluation_store import read_evaluation

    return read_evaluation(request.run_dir, request.key)


def keep_rule(request: RuleRequest, _control: Control) -> DecisionRule:
    """Let a run's answers follow other thresholds from now on; gives its rule.

    Raises:
        EngineError: If they are none, or do not fit what the run has learned.
    """
    from dataclasses import replace

    from engine.decision_rule import misfit_of, problem_of, read_rule, write_rule
    from engine.errors import EngineError
    from engine.runs import RunFolder

    run = RunFolder(request.run_dir).require()

    rule = replace(
        read_rule(request.run_dir),
        unsure_below=request.unsure_below,
        thresholds=request.thresholds,
    )
    if problem := problem_of(rule) or misfit_of(rule, run.task, run.class_names):
        raise EngineError(problem)
    write_rule(request.run_dir, rule)
    return rule


def save_predictions(request: PredictionsRequest, _control: Control) -> str:
    """Write predictions as a CSV table; gives its path. Needs no TensorFlow."""
    from engine.prediction_files import write_table

    write_table(request.predictions, request.to)
    return request.to


def sort_predictions(request: PredictionsRequest, control: Control) -> SortedCopies:
    """Copy judged files into a folder for each class. Needs no TensorFlow."""
    from engine.prediction_files import sort_copies

    return sort_copies(request.predictions, request.to, control=control)


def look_ahead(request: BatchRequest, control: Control) -> BatchOutlook:
    """How many samples a batch prediction by a run has, and what of it is there already.

    Needs no TensorFlow.

    Raises:
        EngineError: If the run, the samples or the table's place cannot be used.
    """
    from engine.batch_settings import look_ahead as look

    return look(request, control)


def predict_batch(request: BatchRequest, control: Control) -> BatchResult:
    """Write a table with an answer for each sample, or go on with one that was begun.

    Raises:
        EngineError: If the model, the samples or the table's place cannot be used.
        RunFailedError: If it broke off, and can be gone on with.
    """
    from engine.batch_prediction import predict_batch as predict
    from engine.held_model import forget

    forget()
    return predict(request, control)


def keep_edits(request: EditsRequest, control: Control) -> None:
    """Keep what was decided about a data set, with the data set. Needs no TensorFlow.

    Raises:
        EngineError: If it cannot be written.
    """
    from engine.kept_edits import keep_edits as keep

    keep(request, control)


def copy_data(request: CopyRequest, control: Control) -> CopiedData:
    """Write a copy of data as it is used: with all that was decided. Needs no TensorFlow.

    Raises:
        EngineError: If it cannot be written there, or the data cannot be used.
    """
    from engine.corrected_copy import copy_data as copy

    return copy(request, control)


def keep_pasted(request: PastedPicture, _control: Control) -> str:
    """Make a picture from the clipboard a file; gives its path. Needs no TensorFlow."""
    from engine.pasted import keep_pasted as keep

    return keep(request)


def learning_curve(request: LearningCurveRequest, control: Control) -> LearningCurve:
    """Whether more data would help a run, from its features.

    Raises:
        EngineError: If the run cannot be used, or has too few samples.
    """
    from engine.learning_curve import learning_curve as measure

    return measure(request, control)


def rank_sources(request: RankRequest, control: Control) -> Ranking:
    """Which source models suit some data; `SourceRanked` events come on the way.

    Raises:
        EngineError: If there is nothing to compare, or too few samples to do so.
    """
    from engine.source_ranking import rank_sources as rank

    return rank(request, control)


def explain(request: ExplainRequest, control: Control) -> Explanation:
    """Where in a sample the evidence for a class lies.

    Raises:
        EngineError: If the model or sample cannot be read, or has no such class or layer.
    """
    from engine.explanation import explain as find

    return find(request, control)


def review_run(request: ReviewRequest, control: Control) -> Review:
    """Which labels of a run's samples may be wrong, and which samples look alike.

    Raises:
        EngineError: If the run learns numbers, or has too few samples.
    """
    from engine.review import review_run

    return review_run(request, control)


def nearest_samples(request: NearestRequest, control: Control) -> tuple[Neighbor, ...]:
    """The training samples of a run that are most like one sample."""
    from engine.neighbors import nearest_samples

    return nearest_samples(request, control)


def map_features(request: MapRequest, control: Control) -> FeatureMap:
    """The samples of a run laid out in the plane by their features."""
    from engine.feature_maps import map_features

    return map_features(request, control)


def calibrate(request: CalibrationRequest, control: Control) -> Calibration:
    """Fit a temperature on a run's validation answers, and measure what it does."""
    from engine.calibration import calibrate

    return calibrate(request, control)


def keep_temperature(request: TemperatureRequest, _control: Control) -> DecisionRule:
    """Let a run's probabilities follow a temperature; gives its rule. Needs no TensorFlow."""
    from engine.calibration import set_temperature

    return set_temperature(request.run_dir, request.temperature)


def known_trust(request: str, _control: Control) -> KnownTrust:
    """What of a run is known without asking its model. Needs no TensorFlow."""
    from engine.known_trust import known_trust

    return known_trust(request)


def measure_robustness(request: RobustnessRequest, control: Control) -> Robustness:
    """Score a run on samples that are made worse in several ways."""
    from engine.robustness import measure_robustness

    return measure_robustness(request, control)


def compare_source(request: SourceBehaviourRequest, control: Control) -> SourceBehaviour:
    """Compare a run's trained base with the untouched one on the source's own task."""
    from engine.source_behaviour import compare_source

    return compare_source(request, control)


def write_report(request: ReportRequest, control: Control) -> str:
    """Write all that is known of a run as one HTML page; gives its path. Needs no TensorFlow."""
    from engine.report import write_report as write

    return write(request.evaluation, request.to, control)
