"""`graft desktop-entry`: Graft among the applications of a Linux desktop, and its files its own.

After the freedesktop.org specifications of desktop entries, icon themes and shared MIME info:
three kinds of files in the user's own folder, nothing for all users.
"""

import argparse
import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from engine import storage
from engine.cli_output import Outcome
from engine.control import Control
from engine.errors import EngineError

_ENTRY = """[Desktop Entry]
Type=Application
Name=Graft
GenericName=Transfer learning
GenericName[zh_CN]=迁移学习
Comment=Adapt a trained Keras model to a new task
Comment[zh_CN]=让训练好的 Keras 模型适应新任务
Exec={command} %F
Icon=graft
Terminal=false
StartupNotify=true
StartupWMClass=graft
Categories=Science;ArtificialIntelligence;Education;
Keywords=keras;tensorflow;machine learning;fine-tuning;
MimeType=application/x-graft-project;
"""
_TYPE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-graft-project">
    <comment>Graft project</comment>
    <comment xml:lang="zh_CN">Graft 项目</comment>
    <sub-class-of type="application/json"/>
    <icon name="graft"/>
    <glob pattern="*.graft"/>
  </mime-type>
</mime-info>
"""
# Where they are installed they make the entry known at once instead of at the next login.
_REFRESH = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


def add_flags(command: argparse.ArgumentParser) -> None:
    """The flags of `graft desktop-entry`."""
    command.add_argument("--remove", action="store_true", help="take the entry away again")


def desktop_entry(options: argparse.Namespace, _control: Control) -> Outcome:
    """Write or remove the entry, its icons and the type of `.graft` files.

    Raises:
        EngineError: If this is no Linux, or the user's folder cannot be written.
    """
    if not sys.platform.startswith("linux"):
        raise EngineError(
            f"This system is {sys.platform}, and `graft desktop-entry` is for Linux: make a "
            "shortcut to the graft command instead."
        )
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    contents = {
        home / "icons/hicolor/scalable/apps/graft.svg": _icon("graft.svg"),
        home / "icons/hicolor/256x256/apps/graft.png": _icon("graft.png"),
        home / "mime/packages/graft.xml": _TYPE.encode(),
        home / "applications/graft.desktop": _ENTRY.format(command=_command()).encode(),
    }
    try:
        for path, content in contents.items():
            if options.remove:
                path.unlink(missing_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                with storage.replace_file(path) as beside:
                    beside.write_bytes(content)
    except OSError as error:
        raise EngineError(
            f"The desktop entry could not be changed in {home} ({error.strerror or error}): check "
            "that you may write there."
        ) from error
    for program, folder in _REFRESH:
        if shutil.which(program) and (home / folder).is_dir():
            subprocess.run([program, str(home / folder)], check=False, capture_output=True)
    done = "Removed" if options.remove else "Written"
    return Outcome(
        values={"files": [str(path) for path in contents], "removed": options.remove},
        text="\n".join(f"{done}: {path}" for path in contents),
    )


def _icon(name: str) -> bytes:
    return files("resources").joinpath("icon", name).read_bytes()


def _command() -> str:
    """The graft command, quoted as desktop entries want it."""
    own = Path(sys.argv[0])
    found = own if own.stem == "graft" and own.exists() else shutil.which("graft")
    if getattr(sys, "frozen", False):
        found = sys.executable
    if found is None:
        raise EngineError(
            "There is no graft command on the PATH to be started from the desktop: install Graft "
            "with pipx, uv or pip first."
        )
    text = str(Path(found).absolute())
    for character in '\\"`$':
        text = text.replace(character, "\\" + character)
    # A backslash is escaped once for quoting and once more as in any string of the file.
    return '"{}"'.format(text.replace("\\", "\\\\").replace("%", "%%"))
