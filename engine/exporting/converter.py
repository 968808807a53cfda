"""LiteRT's converter in a process of its own, for as long as an export lasts."""

import contextlib
import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from engine import child_process
from engine.control import Control
from engine.errors import EngineError

_SECONDS_BETWEEN_LOOKS = 0.05


class Converter:
    """A process that converts SavedModels, and the folder where what it needs lies.

    A cancel ends the process at once; so does leaving the context, which removes the folder.
    `written` is what lies in the folder and serves every kind of file.
    """

    def __init__(self) -> None:
        self.written: set[Path] = set()
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
            child_process.command("engine.exporting.litert_child"),
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
        saved_model: Path,
        path: Path,
        control: Control,
        calibration: Path | None = None,
    ) -> dict[str, Any]:
        """Convert a SavedModel to one kind of file at `path`.

        Args:
            kind: The format's name.
            saved_model: A folder.
            path: Where to write.
            control: Cancels.
            calibration: Samples as an .npy file, for full int8.

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
            "saved_model": str(saved_model),
            "calibration": str(calibration),
            "path": str(path.absolute()),
            "answer": str(answer),
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
