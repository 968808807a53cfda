"""What the window remembers between starts: one JSON file in the user's folder. No Qt.

A damaged or missing file means defaults, never an error: nobody's work is in it.
"""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from engine import storage
from engine.control import Control
from engine.errors import EngineError

VERSION = 1
MAX_RECENT = 10
MAX_PUT_OFF = 50
MAX_CHOSEN = 6

Engine = Literal["process", "thread", "automatic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A model or data folder that was opened; `weights` and `preprocessing` as chosen then."""

    kind: str
    location: str
    weights: str = "file"
    preprocessing: str = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Geometry (base64 of what Qt saves), theme, recent files, how the window was arranged.

    `engine` is where tasks that need TensorFlow run (`Jobs.set_engine`); `put_off` are the folders
    of interrupted runs that are not offered to be gone on with again; `palette` is what was chosen
    in the command palette, the last first. `is_tested` is whether the devices were tested once.
    """

    theme: str = "system"
    geometry: str = ""
    panel_width: int = 0
    drawer_open: bool | None = None
    drawer_height: int = 0
    recent: tuple[Recent, ...] = ()
    last_folder: str = ""
    engine: Engine = "process"
    put_off: tuple[str, ...] = ()
    palette: tuple[str, ...] = ()
    language: str = "system"
    is_tested: bool = False

    def with_recent(self, recent: Recent) -> "Settings":
        """These settings with `recent` at the head of its kind."""
        others = tuple(
            entry
            for entry in self.recent
            if (entry.kind, entry.location) != (recent.kind, recent.location)
        )
        same = [entry for entry in others if entry.kind == recent.kind][: MAX_RECENT - 1]
        kept = tuple(entry for entry in others if entry.kind != recent.kind or entry in same)
        return replace(self, recent=(recent, *kept))

    def has_recent(self, *kinds: str) -> bool:
        """Whether anything of these kinds was open before."""
        return any(recent.kind in kinds for recent in self.recent)

    def with_put_off(self, run_dir: str) -> "Settings":
        """These settings with a run that is not offered again."""
        others = tuple(path for path in self.put_off if path != run_dir)
        return replace(self, put_off=(run_dir, *others)[:MAX_PUT_OFF])

    def without_put_off(self, run_dir: str) -> "Settings":
        """These settings with a run that may be offered again."""
        return replace(self, put_off=tuple(path for path in self.put_off if path != run_dir))

    def with_chosen(self, key: str) -> "Settings":
        """These settings with what was last chosen in the command palette."""
        others = tuple(one for one in self.palette if one != key)
        return replace(self, palette=(key, *others)[:MAX_CHOSEN])

    def without_recent(self, location: str) -> "Settings":
        """These settings without the entries for `location`."""
        kept = tuple(entry for entry in self.recent if entry.location != location)
        return replace(self, recent=kept)


def settings_path() -> Path:
    """Where the settings are kept."""
    return storage.user_dir() / "settings.json"


def load() -> Settings:
    """The settings as last saved, or the defaults."""
    try:
        values = storage.read_json(settings_path())
        return _from_json(values)
    except (EngineError, OSError, TypeError, ValueError, KeyError, AttributeError):
        return Settings()


def save(settings: Settings, _control: Control | None = None) -> None:
    """Write the settings; what cannot be written is forgotten, the user has done nothing wrong.

    The second argument lets this run as a task, off the GUI thread.
    """
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.write_json(path, {"version": VERSION, **asdict(settings)})
    except (OSError, EngineError):
        return


def _from_json(values: dict[str, Any]) -> Settings:
    if values.get("version") != VERSION:
        return Settings()
    known = {name: values[name] for name in Settings.__dataclass_fields__ if name in values}
    known["recent"] = tuple(
        Recent(**{name: str(text) for name, text in entry.items()})
        for entry in known.get("recent", ())
    )
    theme = known.get("theme")
    if theme not in ("system", "light", "dark"):
        known["theme"] = "system"
    if known.get("language") not in ("system", "en", "zh_CN"):
        known["language"] = "system"
    if known.get("engine") not in get_args(Engine):
        known.pop("engine", None)
    for name in ("put_off", "palette"):
        known[name] = tuple(str(one) for one in known.get(name, ()))
    for name in ("geometry", "last_folder"):
        known[name] = str(known.get(name, ""))
    known["is_tested"] = known.get("is_tested") is True
    for name in ("panel_width", "drawer_height"):
        known[name] = int(known.get(name, 0))
    return Settings(**known)
