"""What a run's model answered, kept with the run: figures are made anew without the model.

One file a split, or other data, in the run's folder. No TensorFlow.
"""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.storage import replace_file
from engine.types import SPLITS

FOLDER = "answers"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Answers:
    """A model's answers on samples whose truth is known.

    Attributes:
        paths: The samples' references.
        outputs: float32 [N, classes or numbers], as `Classifier.classify` gives them: before the
            run's decision rule is applied.
        losses: float32 [N], of these outputs.
        targets: The truth, one row a sample: classes int64 [N]; 0 or 1 for each label, int64
            [N, labels]; numbers in their own units, float64 [N, numbers].
        key: What was scored: the split's name, or "<split> of <folder>" for other data.
    """

    paths: tuple[str, ...]
    outputs: NDArray[np.float32]
    losses: NDArray[np.float32]
    targets: NDArray[Any]
    key: str

    def __len__(self) -> int:
        return len(self.paths)


def save_answers(run_dir: str | Path, answers: Answers) -> None:
    """Keep answers with their run, in place of earlier ones on the same samples.

    Raises:
        OSError: If the folder cannot be written to.
    """
    path = _file(run_dir, answers.key)
    path.parent.mkdir(exist_ok=True)
    about = {"key": answers.key, "paths": answers.paths, "model": model_mark(run_dir)}
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode()
    with replace_file(path) as beside:
        np.savez(
            beside,
            about=np.frombuffer(text, np.uint8),
            outputs=np.asarray(answers.outputs, np.float32),
            losses=np.asarray(answers.losses, np.float32),
            targets=answers.targets,
        )


def load_answers(run_dir: str | Path, key: str) -> Answers | None:
    """The answers kept under a key; None where there are none, or another model gave them.

    Another model: the run was trained further since. A damaged file is as none.
    """
    path = _file(run_dir, key)
    if not path.is_file():
        return None
    try:
        # Opened here: NumPy leaves a damaged file open.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            about = json.loads(kept["about"].tobytes().decode())
            found = Answers(
                paths=tuple(about["paths"]),
                outputs=kept["outputs"],
                losses=kept["losses"],
                targets=kept["targets"],
                key=about["key"],
            )
        is_current = found.key == key and about["model"] == model_mark(run_dir)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None
    rows = {len(found.paths), len(found.outputs), len(found.losses), len(found.targets)}
    return found if is_current and len(rows) == 1 else None


def move_answers(run_dir: str | Path, moved: Mapping[str, str]) -> None:
    """Let a run's answers on its own splits follow samples that are elsewhere now.

    Raises:
        OSError: If the folder cannot be written to.
    """
    for key in SPLITS:
        found = load_answers(run_dir, key)
        if found is not None:
            paths = tuple(moved.get(path, path) for path in found.paths)
            save_answers(run_dir, replace(found, paths=paths))


def _file(run_dir: str | Path, key: str) -> Path:
    name = (
        key
        if key in SPLITS
        else f"other-{hashlib.blake2b(key.encode(), digest_size=8).hexdigest()}"
    )
    return Path(run_dir) / FOLDER / f"{name}.npz"


def model_mark(run_dir: str | Path) -> str:
    """What tells the run's best model from another: the checksum of its weights."""
    try:
        with zipfile.ZipFile(Path(run_dir) / "best.keras") as model:
            parts = [one for one in model.infolist() if one.filename.endswith(".h5")]
            return ",".join(f"{one.CRC:08x}-{one.file_size}" for one in parts)
    except (OSError, zipfile.BadZipFile):
        return ""
