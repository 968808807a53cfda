"""What of a run's trustworthiness is known without asking its model. No TensorFlow."""

from engine.calibration import kept_calibration
from engine.recipe import SourceSpec
from engine.runs import RunFolder
from engine.sources.applications import get_application, is_application
from engine.trust_files import load_robustness, load_source_behaviour
from engine.trust_types import KnownTrust


def known_trust(run_dir: str) -> KnownTrust:
    """What was measured before, and what follows from answers that are kept with the run."""
    return KnownTrust(
        calibration=kept_calibration(run_dir),
        robustness=load_robustness(run_dir),
        source_behaviour=load_source_behaviour(run_dir),
        classifier_megabytes=_to_fetch(RunFolder(run_dir).recipe.source),
    )


def _to_fetch(spec: SourceSpec) -> int:
    if not is_application(spec.location) or spec.weights != "imagenet":
        return 0
    known = get_application(spec.location)
    return 0 if known.top.is_here else known.top_megabytes
