"""What lies beside exported files: class names as text, a model card, a script that predicts."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from engine.decision_rule import read_rule
from engine.errors import EngineError
from engine.exporting.formats import FORMATS
from engine.exporting.model_card import model_card
from engine.exporting.record import read_exports
from engine.exporting.types import HELD_SUFFIX, ExportedFile
from engine.inputs import InputSpec
from engine.runs import RunFolder
from engine.storage import os_error_sentence, write_text

if TYPE_CHECKING:
    from engine.exporting.job import Job

LABELS_NAME = "labels.txt"
CARD_NAME = "model-card.md"
SCRIPT_NAME = "predict.py"
_COMMENTS = {".md": "<!-- made by Graft, {0} {1} -->\n", ".py": "# made by Graft, {0} {1}\n"}


def write_sidecars(
    job: "Job", folder: Path, files: list[ExportedFile], *, overwrite: bool
) -> tuple[str, ...]:
    """Write the texts that belong to exported files.

    A name that another run's export has taken gets this run's name before it; nothing of another
    run, and nothing that the user has changed, is replaced unless `overwrite` says so.

    Args:
        job: What was exported.
        folder: Where to.
        files: What was written now; it is in the run's record already.
        overwrite: Whether whatever has the wanted name may be replaced.

    Returns:
        The paths of what was written, or was there already with the same text.

    Raises:
        EngineError: If one cannot be written.
    """
    place = _Place(folder, job.name, _id(job.run), overwrite)
    # A name may hold a line's end; here each line is a class.
    labels = "".join(f"{' '.join(name.split())}\n" for name in job.best.class_names)
    paths = [place.write(LABELS_NAME, labels)]
    if any(file.num_samples for file in files):
        from engine.exporting.predict_script import predict_script

        paths.append(place.write(SCRIPT_NAME, predict_script(job)))
    paths.append(_write_card(job.run, job.best.input, place, files[0].mix))
    return tuple(map(str, paths))


def refresh_card(run_dir: str, file: ExportedFile) -> None:
    """Bring the card beside a file up to date; one that is not there or was changed is left.

    Args:
        run_dir: The run that the file is of.
        file: What has been kept or deleted, as it was before.
    """
    run = RunFolder(run_dir)
    place = _Place(Path(file.path).parent, _stem(file), _id(run), False)
    try:
        if run.input is not None and place.own(CARD_NAME) is not None:
            _write_card(run, run.input, place, file.mix)
    except EngineError:
        # The file is settled all the same.
        return


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder of exports, and whose texts may be replaced there."""

    folder: Path
    stem: str
    run_id: str
    overwrite: bool

    def write(self, name: str, text: str) -> Path:
        """Write a text under its name, or one that is free; the path."""
        signed = text + self._signature(name, text)
        path = self.folder / name if self.overwrite else self._free(name, signed)
        try:
            if _read(path) != signed:
                write_text(path, signed)
        except OSError as error:
            raise EngineError(os_error_sentence(error, path)) from error
        return path

    def own(self, name: str) -> Path | None:
        """What was written under this name for this run, and has not been changed since."""
        taken = takewhile(Path.exists, self._candidates(name))
        return next((path for path in taken if self._is_own(path)), None)

    def _free(self, name: str, text: str) -> Path:
        return next(
            path
            for path in self._candidates(name)
            if not path.exists() or _read(path) == text or self._is_own(path)
        )

    def _candidates(self, name: str) -> Iterator[Path]:
        yield self.folder / name
        yield self.folder / f"{self.stem}.{name}"
        for number in count(2):
            yield self.folder / f"{self.stem}-{number}.{name}"

    def _signature(self, name: str, text: str) -> str:
        comment = _COMMENTS.get(Path(name).suffix, "")
        return comment.format(self.run_id, _digest(text))

    def _is_own(self, path: Path) -> bool:
        """Whether the last line says that it is of this run, and the rest is as it was written."""
        *lines, last = (_read(path) or "").splitlines(keepends=True) or [""]
        return bool(last) and last == self._signature(path.name, "".join(lines))


def _write_card(run: RunFolder, spec: InputSpec, place: _Place, mix: float | None) -> Path:
    files = [
        file
        for file in read_exports(str(run.path)).files
        if Path(file.path).parent == place.folder and _stem(file) == place.stem
    ]
    script = place.own(SCRIPT_NAME)
    text = model_card(
        run,
        spec,
        read_rule(run.path),
        [file for file in files if not file.is_held],
        name=place.stem,
        mix=mix,
        script="" if script is None else script.name,
    )
    return place.write(CARD_NAME, text)


def _stem(file: ExportedFile) -> str:
    """How the names of the files of its export begin."""
    name = Path(file.path).name.removesuffix(HELD_SUFFIX)
    return name.removesuffix(FORMATS[file.format].suffix)


def _id(run: RunFolder) -> str:
    """Tells runs apart, also those of one name."""
    status = run.status
    known = [status.get(name) for name in ("created", "source_fingerprint", "data_fingerprint")]
    return _digest(json.dumps([run.path.absolute().name, *known]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
