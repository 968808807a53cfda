"""What can be asked about a run's files. As in `engine.tasks`: plain requests and results."""

from engine.control import Control
from engine.exporting.mix_types import Interpolation
from engine.exporting.mix_types import InterpolationRequest as InterpolationRequest
from engine.exporting.size_types import SizeOptions, SizeRequest
from engine.exporting.types import ExportRequest as ExportRequest
from engine.exporting.types import ExportResult
from engine.exporting.types import SettleRequest as SettleRequest


def export_run(request: ExportRequest, control: Control) -> ExportResult:
    """Write a run's model to files and compare each with the run."""
    from engine.exporting.export import export
    from engine.tasks import forget_models

    forget_models()
    return export(request, control)


def settle_export(request: SettleRequest, _control: Control) -> ExportResult:
    """Keep or delete a file that is held; all the run's files as they are then. No TensorFlow."""
    from engine.exporting.settling import settle

    return settle(request)


def list_exports(request: str, _control: Control) -> ExportResult:
    """What was exported from a run and is still there. Needs no TensorFlow."""
    from engine.exporting.record import read_exports

    return read_exports(request)


def size_options(request: SizeRequest, _control: Control) -> SizeOptions:
    """How small a run's model could be, and its score then. Needs no TensorFlow."""
    from engine.exporting.size_options import size_options as find

    return find(request)


def interpolate(request: InterpolationRequest, control: Control) -> Interpolation:
    """Score a run at several mixes of its source's weights and its own."""
    from engine.exporting.interpolation import interpolate

    return interpolate(request, control)


def stored_interpolation(request: str, _control: Control) -> Interpolation | None:
    """What `interpolate` found of a run, if that is kept and fits it still. No TensorFlow."""
    from engine.exporting.mix_store import load_interpolation

    return load_interpolation(request)
