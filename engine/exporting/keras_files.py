"""Files of Keras 3: .keras, .h5, and weights alone."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import keras
import numpy as np
from absl import logging as absl_logging

from engine.classifier import load_model
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job, Runner
from engine.exporting.metadata import write_export_metadata
from engine.stock_layers import with_stock_layers
from engine.storage import beside_file

_WEIGHTS = ".weights.h5"
_WEIGHT_BYTES = 4
# What HDF5 adds for each array, and for the configuration and the metadata, generously.
_WEIGHT_ROOM = 4096
_OTHER_ROOM = 2**20


def write(job: Job, path: Path, _control: Control) -> None:
    """Write the model, or its weights where the name says so, with what belongs to it.

    Raises:
        EngineError: If Keras cannot write the model, or cannot read back what it wrote.
        OSError: If the disk is full.
    """
    if path.suffix == ".h5":
        require_room(job.model, path)
    if path.name.endswith(_WEIGHTS):
        _save(job.model, path, "weights")
    else:
        _save_readable(job.model, path)
    write_export_metadata(path, job.metadata)


def open_runner(path: Path, job: Job) -> Runner:
    """Run a written file with Keras."""
    if path.name.endswith(_WEIGHTS):
        model = keras.models.clone_model(job.model)
        model.load_weights(path)
    else:
        model = load_model(path)
    return lambda inputs: np.asarray(model.predict_on_batch(inputs))


def _save_readable(model: Any, path: Path) -> None:
    _save(model, path)
    try:
        load_model(path)
    except EngineError as error:
        try:
            _save(with_stock_layers(model), path)
            load_model(path)
        except OSError:
            raise
        except Exception:  # Keras raises anything on a graph it cannot take apart
            reason = first_line(error.__cause__ or error)
            raise EngineError(
                f"Keras cannot read this model back from {path.suffix[1:]} ({reason}): choose "
                "another format."
            ) from error


def first_line(error: BaseException) -> str:
    """What an error of a library says, without its details."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _save(model: Any, path: Path, what: str = "") -> None:
    try:
        with _no_legacy_warning(), full_disk_is_told():
            (model.save_weights if what else model.save)(path)
    except OSError:
        raise
    except Exception as error:
        raise EngineError(
            f"Keras cannot write this model as {what or path.suffix[1:]} ({first_line(error)}): "
            "choose another format."
        ) from error


def require_room(model: Any, path: Path) -> None:
    """See that an HDF5 file of a model fits, because HDF5 ends the process where it does not.

    The disk is asked by writing: what it says is free leaves out quotas.

    Raises:
        OSError: If there is no room.
    """
    needed = model.count_params() * _WEIGHT_BYTES + len(model.weights) * _WEIGHT_ROOM + _OTHER_ROOM
    with beside_file(path) as probe, probe.open("wb") as file:
        for start in range(0, needed, _OTHER_ROOM):
            file.write(bytes(min(_OTHER_ROOM, needed - start)))


@contextmanager
def full_disk_is_told() -> Iterator[None]:
    """Raise an OSError where HDF5 tells of a full disk only by the text of another error."""
    try:
        yield
    except Exception as error:
        if "No space left" not in str(error):
            raise
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error


@contextmanager
def _no_legacy_warning() -> Iterator[None]:
    """Keep Keras's advice against .h5 quiet: the user has chosen the format."""
    level = absl_logging.get_verbosity()
    absl_logging.set_verbosity(absl_logging.ERROR)
    try:
        yield
    finally:
        absl_logging.set_verbosity(level)
