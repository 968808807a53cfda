"""What was found along the line from source to run: RUN/interpolation.json. No TensorFlow."""

from dataclasses import asdict

from engine.control import Control
from engine.exporting.mix_types import Interpolation, MixPoint
from engine.trust_files import keep_found, load_found, with_tuples

NAME = "interpolation.json"


def keep_interpolation(found: Interpolation, control: Control) -> None:
    """Keep it with the run; one that may only be read is still measured."""
    keep_found(found.run_dir, NAME, asdict(found), control)


def load_interpolation(run_dir: str) -> Interpolation | None:
    """What was kept, or None where nothing was, or the run was trained further since."""
    values = load_found(run_dir, NAME)
    if values is None:
        return None
    try:
        points = tuple(MixPoint(**with_tuples(one)) for one in values.pop("points"))
        kinds = tuple((str(kind), str(text)) for kind, text in values.pop("disturbances"))
        values["run_dir"] = run_dir
        return Interpolation(**with_tuples(values), points=points, disturbances=kinds)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
