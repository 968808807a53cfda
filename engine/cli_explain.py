"""`graft explain`: pictures of where the evidence for a class lies."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine import analysis_tasks, storage
from engine.cli_output import Outcome, percent
from engine.cli_values import absolute
from engine.control import Control
from engine.errors import EngineError, UnreadableSampleError
from engine.explanation_types import METHODS, ExplainRequest, Explanation, HeatMap
from engine.heat_colors import overlay
from engine.references import split_reference

# Small inputs are enlarged to about this many pixels a side.
_SIDE = 448


def add_flags(command: argparse.ArgumentParser) -> None:
    """What `graft explain` takes."""
    command.add_argument("model", metavar="RUN_OR_MODEL", help="a run's folder or a model file")
    command.add_argument("files", metavar="FILE", nargs="+", help="pictures or recordings")
    command.add_argument("--to", required=True, metavar="DIR", help="where the pictures are put")
    command.add_argument(
        "--class", dest="class_name", metavar="NAME", help="what to explain (default: the answer)"
    )
    command.add_argument(
        "--layer",
        metavar="PATH",
        help="what Grad-CAM looks at, any layer with maps of the picture (default: the last)",
    )
    command.add_argument(
        "--method",
        choices=(*METHODS, "both"),
        default="grad-cam",
        help="both: the two and how far they agree (default: grad-cam)",
    )
    command.add_argument(
        "--opacity",
        type=float,
        default=0.7,
        metavar="X",
        help="of the heat, 0 to 1 (default: 0.7)",
    )


def explain(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft explain`."""
    to = Path(absolute([options.to])[0])
    methods = METHODS if options.method == "both" else (options.method,)
    taken: set[str] = set()
    values, lines = [], []
    layers: list[dict[str, Any]] = []
    for path in options.files:
        request = ExplainRequest(
            model=options.model,
            path=path,
            class_name=options.class_name,
            layer=options.layer,
            methods=methods,
        )
        try:
            found = analysis_tasks.explain(request, control)
        except UnreadableSampleError as error:
            if len(options.files) == 1:
                raise
            values.append({"path": path, "error": str(error).removeprefix(f"{path}: ")})
            lines.append(str(error))
            continue
        files = [_save(found, heat, options.opacity, to, taken) for heat in found.maps]
        values.append(_to_json(found, files))
        lines += _lines(found, files)
        layers = [
            {"path": one.path, "output_shape": list(one.shape), "kind": one.kind}
            for one in found.layers
        ]
    if len(values) > 1 and all("error" in one for one in values):
        raise EngineError(f"None of the {len(values)} files can be read. {lines[0]}")
    return Outcome(values={"explanations": values, "layers": layers}, text="\n".join(lines))


def check_explain(options: argparse.Namespace) -> None:
    """Refuse what cannot succeed, and make the folder that the pictures are put in.

    Raises:
        EngineError: With the reason.
    """
    if not 0 <= options.opacity <= 1:
        raise EngineError(f"The opacity is {options.opacity:g}: it must lie between 0 and 1.")
    for path in options.files:
        file = Path(split_reference(path)[0])
        if file.is_dir():
            raise EngineError(f"{path} is a folder: give the files in it that are to be explained.")
        if not file.exists():
            raise EngineError(f"There is no file {path}: check the path.")
    try:
        Path(options.to).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, Path(options.to))) from error


def _save(found: Explanation, heat: HeatMap, opacity: float, to: Path, taken: set[str]) -> Path:
    """Write one picture; no two of one command have the same name."""
    from PIL import Image

    stem = name = f"{Path(split_reference(found.path)[0]).stem}.{heat.method}"
    while name in taken:
        name = f"{stem} {len(taken) + 1}"
    taken.add(name)
    picture = Image.fromarray(overlay(found, heat, opacity))
    scale = max(1, round(_SIDE / max(picture.size)))
    size = (picture.width * scale, picture.height * scale)
    file = to / f"{name}.png"
    with storage.replace_file(file) as beside:
        picture.resize(size, Image.Resampling.BICUBIC).save(beside, "PNG")
    return file


def _to_json(found: Explanation, files: Sequence[Path]) -> dict[str, Any]:
    kind = "value" if found.task == "regression" else "probability"
    return {
        "path": found.path,
        "class": found.class_name,
        kind: found.value,
        "answer": found.answer,
        "agreement": found.agreement,
        "maps": [
            {
                "method": heat.method,
                "layer": heat.layer,
                "grid": list(heat.grid),
                "is_empty": heat.is_empty,
                "strongest": list(heat.strongest),
                "covered": heat.covered,
                "file": str(file),
            }
            for heat, file in zip(found.maps, files, strict=True)
        ],
    }


def _lines(found: Explanation, files: Sequence[Path]) -> list[str]:
    is_number = found.task == "regression"

    def figure(value: float) -> str:
        return f"{value:.6g}" if is_number else percent(value)

    lines = [f"{found.path}: {found.class_name} {figure(found.value)}"]
    for heat, file in zip(found.maps, files, strict=True):
        size = f"{heat.grid[0]}×{heat.grid[1]}"
        how = f"{heat.method} at {heat.layer}, {size}" if heat.layer else f"{heat.method}, {size}"
        if heat.is_empty:
            said = f"nothing here speaks for {found.class_name}"
        elif heat.covered is not None:
            said = f"{figure(heat.covered)} with the strongest place covered"
        else:
            across, down = (round(100 * share) for share in heat.strongest)
            said = f"strongest {across} % from the left, {down} % from the top"
        lines.append(f"  {how}: {said}; {file}")
    if len(found.maps) > 1:
        agree = found.agreement
        lines.append(
            "  the two cannot be compared"
            if agree is None
            else f"  the two agree to {agree:.2f} (rank correlation: 1 wholly, 0 not at all)"
        )
    return lines
