"""The part of a report that shows the worst mistakes, with their pictures inside the page."""

import base64
import io
import os
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PIL import Image

from engine.control import Control
from engine.evaluation_types import EvaluatedSample, Evaluation
from engine.references import split_reference
from engine.report_page import paragraph, section, table
from engine.report_scores import percent
from engine.types import Media

MOST_SHOWN = 24
_SIZE = 200
_QUALITY = 82


def mistakes_section(
    evaluation: Evaluation, media: Media, roots: Sequence[str], control: Control
) -> str:
    """The samples with the largest loss among those answered wrongly; of numbers, furthest off."""
    wrong = worst(evaluation)
    if not wrong:
        is_right = evaluation.accuracy == 1
        return section("Mistakes", paragraph("Not a single mistake.")) if is_right else ""
    shown = wrong[:MOST_SHOWN]
    names = evaluation.class_names
    if evaluation.task == "regression":
        title = "Furthest off"
        told = f"{len(shown)} of {evaluation.num_samples:,}."
    else:
        title = "Worst mistakes"
        count = "The only mistake" if len(wrong) == 1 else f"{len(wrong):,} mistakes"
        told = f"{count}; the largest loss first." if len(wrong) > 1 else f"{count}."
        if len(shown) < len(wrong):
            told = f"{len(shown)} of {len(wrong):,} mistakes, the largest loss first."
    if media == "vector":
        rows = [(place_of(s.path, roots), _answered(s, names), _really(s, names)) for s in shown]
        return section(title, paragraph(told), table(("row", "answer", "really"), rows, words=3))
    cells = []
    for done, sample in enumerate(shown):
        control.progress("Reading mistakes", done, len(shown))
        cells.append(_cell(sample, names, media, roots))
    return section(title, paragraph(told), f'<div class="pictures">{"".join(cells)}</div>')


def worst(evaluation: Evaluation) -> list[EvaluatedSample]:
    """All mistakes, the worst first; of numbers all samples."""
    if evaluation.task == "regression":
        scales = [one.root_mean_squared_error or 1.0 for one in evaluation.per_target]

        def off(sample: EvaluatedSample) -> float:
            triples = zip(sample.values, sample.predicted_values, scales, strict=True)
            return sum(abs(true - found) / scale for true, found, scale in triples)

        return sorted(evaluation.samples, key=off, reverse=True)
    wrong = [
        one
        for one in evaluation.samples
        if one.label != one.predicted or one.labels != one.predicted_labels
    ]
    return sorted(wrong, key=lambda one: (one.loss, one.probability), reverse=True)


def picture_reader(media: Media) -> Callable[[str], bytes]:
    """A function from a sample's reference to a small JPEG of it; empty where it is unreadable."""

    def read(reference: str) -> bytes:
        if media == "sound":
            from engine.audio import read_sound_thumbnail

            found = read_sound_thumbnail(reference, _SIZE)
        else:
            from engine.pictures import read_thumbnail

            found = read_thumbnail(reference, _SIZE)
        if not found.pixels:
            return b""
        image = Image.frombytes("RGB", (found.width, found.height), found.pixels)
        written = io.BytesIO()
        image.save(written, "JPEG", quality=_QUALITY)
        return written.getvalue()

    return read


def inline_picture(jpeg: bytes, described: str) -> str:
    """A picture inside the page; a word in its place where there is none."""
    if not jpeg:
        return '<div class="gone">not readable</div>'
    data = base64.b64encode(jpeg).decode("ascii")
    return f'<img src="data:image/jpeg;base64,{data}" alt="{escape(described)}">'


def place_of(reference: str, roots: Sequence[str]) -> str:
    """A sample's path below the data's root, with the row (from 1) in a table."""
    file, row = split_reference(reference)
    for root in roots:
        folder = Path(root).parent if Path(root).is_file() else Path(root)
        if Path(file).is_relative_to(folder):
            file = Path(os.path.relpath(file, folder)).as_posix()
            break
    return file if row is None else f"{file}, row {row + 1:,}"


def _cell(sample: EvaluatedSample, names: Sequence[str], media: Media, roots: Sequence[str]) -> str:
    answered, really = _answered(sample, names), _really(sample, names)
    place = place_of(sample.path, roots)
    picture = inline_picture(picture_reader(media)(sample.path), place)
    return (
        f"<div>{picture}<b>{escape(answered)}</b>really {escape(really)}"
        f"<small>{escape(place)}</small></div>"
    )


def _answered(sample: EvaluatedSample, names: Sequence[str]) -> str:
    if sample.predicted_values:
        return _numbers(sample.predicted_values, names)
    if sample.predicted < 0:
        return ", ".join(names[label] for label in sample.predicted_labels) or "none"
    unsure = ", unsure" if sample.unsure else ""
    return f"{names[sample.predicted]} {percent(sample.probability, 0)}{unsure}"


def _really(sample: EvaluatedSample, names: Sequence[str]) -> str:
    if sample.values:
        return _numbers(sample.values, names)
    if sample.label < 0:
        return ", ".join(names[label] for label in sample.labels) or "none"
    return names[sample.label]


def _numbers(values: Sequence[float], names: Sequence[str]) -> str:
    if len(values) == 1:
        return f"{values[0]:.4g}"
    return ", ".join(f"{name} {value:.4g}" for name, value in zip(names, values, strict=True))
