"""Where the weights of built-in applications are fetched from, if not from Keras's own address.

The address is kept in the user's folder, so that the window and the command line share it.
"""

import os
from pathlib import Path
from urllib.parse import quote, urlsplit

from engine import storage
from engine.control import Control
from engine.errors import EngineError

VARIABLE = "GRAFT_WEIGHTS_URL"
LAYOUT = (
    "The folder there holds the weights files by the names that Keras gives them, like the folder "
    ".keras/models of a machine that has them, or in subfolders as at "
    "https://storage.googleapis.com/tensorflow/keras-applications/."
)
HELP = (
    f"Weights are fetched from Keras's address; {VARIABLE}, set to an address (https://…) or a "
    f"folder, names another. {LAYOUT} The address set in the window is used too."
)
_VERSION = 1


def weights_url() -> str:
    """The address that was set, by the environment or by `set_weights_url`; empty for Keras's."""
    return os.environ.get(VARIABLE) or stored_weights_url()


def stored_weights_url() -> str:
    """The address kept in the user's folder. A damaged file means none, as for all settings."""
    try:
        kept = storage.read_json(_path())
        return str(kept["weights_url"]) if kept["version"] == _VERSION else ""
    except (EngineError, KeyError, TypeError):
        return ""


def set_weights_url(address: str, _control: Control | None = None) -> None:
    """Keep an address for all further downloads; an empty one means Keras's own.

    The second argument lets this run as a task.

    Raises:
        EngineError: If it is no address, or cannot be written.
    """
    address = address.strip()
    if address:
        _base(address)
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.write_json(path, {"version": _VERSION, "weights_url": address})
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error


def addresses(origin: str, name: str) -> tuple[str, ...]:
    """Where to look for a file, in turn.

    Args:
        origin: Keras's own address of it.
        name: The name that it has on this machine.

    Raises:
        EngineError: If the address that was set is none.
    """
    set_address = weights_url()
    if not set_address:
        return (origin,)
    base = _base(set_address)
    below = urlsplit(origin).path.partition("keras-applications/")[2]
    return tuple(dict.fromkeys(f"{base}/{quote(part)}" for part in (name, below) if part))


def _base(address: str) -> str:
    """The address without a last slash; a folder's path becomes a file address."""
    parts = urlsplit(address)
    if (parts.scheme in ("http", "https") and parts.hostname) or parts.scheme == "file":
        return address.rstrip("/")
    folder = Path(address).expanduser()
    if folder.is_absolute() and "://" not in address:
        return folder.as_uri()
    raise EngineError(
        f"{address!r} is no address for weights: give one that begins with https:// or http://, "
        f"or the full path of a folder (it was set in {VARIABLE} or in Graft's settings)."
    )


def _path() -> Path:
    return storage.user_dir() / "weights.json"
