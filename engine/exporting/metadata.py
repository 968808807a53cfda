"""What Graft writes inside an exported model file beside the model. No TensorFlow.

A .keras file carries it as a member `graft.json`, an .h5 file as the root attribute `graft`;
Keras ignores both, so the file opens without Graft. A .tflite file ends with a zip archive that
holds `graft.json` and `labels.txt`, as LiteRT's own tools write class names. An .onnx file has it
in its `metadata_props`, under `graft`. A SavedModel folder has it in `assets.extra`, the place that
TensorFlow leaves to others. `decision_rule` says how answers follow from the
probabilities that the model gives; the temperature it names is inside the model already.
"""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import h5py

MEMBER = "graft.json"
LABELS_NAME = "labels.txt"
ATTRIBUTE = "graft"
FOLDER = "assets.extra"
_LARGEST = 64 * 2**20


def write_export_metadata(path: Path, metadata: Mapping[str, Any]) -> None:
    """Put `metadata` into a written .keras, .h5 or .tflite file, or a SavedModel folder."""
    text = json.dumps(metadata, ensure_ascii=False)
    if path.is_dir():
        (path / FOLDER).mkdir(exist_ok=True)
        (path / FOLDER / MEMBER).write_text(text, encoding="utf-8")
    elif path.suffix in (".keras", ".tflite"):
        # Readers of LiteRT files look for class names in a zip archive at the file's end.
        with zipfile.ZipFile(path, "a") as archive:
            if path.suffix == ".tflite":
                names = metadata["class_names"]
                archive.writestr(LABELS_NAME, "".join(f"{name}\n" for name in names))
            archive.writestr(MEMBER, text)
    else:
        with h5py.File(path, "r+") as file:
            # A str is stored as a variable-length string, outside the object header and its
            # limit of 64 kB for attributes.
            file.attrs[ATTRIBUTE] = text


def read_export_metadata(path: str | Path) -> dict[str, Any] | None:
    """What `write_export_metadata` put into a file, or None where there is nothing of Graft's."""
    path = Path(path)
    text: object = None
    try:
        if path.is_dir():
            member = path / FOLDER / MEMBER
            if member.stat().st_size <= _LARGEST:
                text = member.read_text(encoding="utf-8")
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                if archive.getinfo(MEMBER).file_size <= _LARGEST:
                    text = archive.read(MEMBER).decode("utf-8")
        elif h5py.is_hdf5(path):
            with h5py.File(path, "r") as file:
                text = file.attrs[ATTRIBUTE]
        elif path.suffix == ".onnx":
            text = _read_onnx(path)
        values = json.loads(text) if isinstance(text, str) else None
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile):
        return None
    return values if isinstance(values, dict) else None


def _read_onnx(path: Path) -> str | None:
    """The text in an ONNX file; None where it has none, or the package `onnx` is not installed."""
    try:
        import onnx
    except ImportError:
        return None
    try:
        # Nothing outside the file is read, whatever it says.
        model = onnx.load(str(path), load_external_data=False)
    except Exception:  # protobuf's own kinds, none of them public
        return None
    return next((one.value for one in model.metadata_props if one.key == ATTRIBUTE), None)
