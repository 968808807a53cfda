"""LiteRT's converter in a process of its own, for as long as an export lasts."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from engine.control import Control
from engine.errors import EngineError

_CHILD = Path(__file__).with_name("litert_child.py")
_SECONDS_BETWEEN_LOOKS = 0.05


class Converter:
    """A process that converts one SavedModel, and the folder where what it needs lies.

    A cancel ends the process at once; so does leaving the context, which removes the folder.
    `saved_model` is set by who writes it.
    """

    def __init__(self) -> None:
        self.saved_model: Path | None = None
        self._temporary = tempfile.TemporaryDirectory(
            prefix="graft-litert-", ignore_cleanup_errors=True
        )
        self.folder = Path(self._temporary.name)
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Converter":
        return self

    def __exit__(self, *_unused: object) -> None:
        self._end()
        self._temporary.cleanup()

    def start(self) -> None:
        """Let the process begin, unless it runs: it takes seconds to import TensorFlow."""
        if self._child is not None and self._child.poll() is None:
            return
        self._end()
        self._child = subprocess.Popen(
            # -P: a folder that the user happens to be in is no place to import from.
            [sys.executable, "-P", "-X", "utf8", str(_CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Converting needs no GPU, and its memory is this process's.
            env={**os.environ, "CUDA_VISIBLE_DEVICES": "-1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def ask(
        self,
        kind: str,
        path: Path,
        calibration: Path,
        control: Control,
        float_layers: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        """Convert `saved_model` to one kind of file at `path`.

        Args:
            kind: The format's name.
            path: Where to write.
            calibration: Samples as an .npy file, for full int8.
            control: Cancels.
            float_layers: Layers of the outermost model that full int8 leaves in float.

        Returns:
            `in_float`, whether full int8 leaves something in float; or `error`, what the
            converter says.

        Raises:
            EngineError: If the process ended without an answer.
            OSError: If the file could not be written.
        """
        self.start()
        child = self._child
        assert child is not None and child.stdin is not None
        answer = self.folder / "answer.json"
        answer.unlink(missing_ok=True)
        question = {
            "kind": kind,
            "saved_model": str(self.saved_model),
            "calibration": str(calibration),
            "path": str(path.absolute()),
            "answer": str(answer),
            "float_layers": float_layers,
        }
        try:
            with contextlib.suppress(OSError):
                child.stdin.write(json.dumps(question).encode() + b"\n")
                child.stdin.flush()
            while not answer.exists():
                control.checkpoint()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(_SECONDS_BETWEEN_LOOKS)
                    break
        except BaseException:
            self._end()
            raise
        if not answer.exists():
            raise EngineError(
                "LiteRT's converter broke down on this model (its process ended with "
                f"{child.returncode}): choose another format."
            )
        found: dict[str, Any] = json.loads(answer.read_text("utf-8"))
        if found.get("errno"):
            raise OSError(found["errno"], found["error"])
        return found

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            assert child.stdin is not None
            with contextlib.suppress(OSError):
                child.stdin.close()
