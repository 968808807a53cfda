"""A project as a file: what is open, chosen and shown, to be gone on with later. No Qt.

The same is kept of the window's session while it is used, so that it comes back after a restart
or a crash. Paths below a project file's folder are written from there (`./flowers`), so that both
can be moved together.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ValidationError, create_model

from engine import storage
from engine.control import Control
from engine.errors import EngineError
from engine.recipe import Recipe
from engine.wrong_values import validation_sentence
from gui.draft import Draft
from gui.dropped import is_named

SUFFIX = ".graft"
FORMAT, VERSION = "graft-project", 1

Step = Literal["model", "data", "train", "evaluate", "export"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What is shown: the step, the view of a run, and how the tree of layers stands."""

    step: Step = "model"
    view: str = "mistakes"
    phase: int = 0
    layer: str = ""
    unfolded: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All that is open and chosen. `follows` tells whether the choices still follow the data."""

    draft: Draft = field(default_factory=Draft)
    follows: bool = True
    run: str = ""
    layout: Layout = Layout()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return self.draft.source is None and self.draft.data is None and not self.run

    def same_work(self, other: "Project | None") -> bool:
        """Whether another holds the same, whatever is shown of it.

        What only follows the data is no choice: it may differ by what the machine has.
        """
        if other is None:
            return False
        one = replace(self, layout=other.layout)
        if self.follows and other.follows:
            suits = {name: getattr(other.draft, name) for name in ("head", "augment", "train")}
            one = replace(one, draft=replace(one.draft, **suits))
        return one == other


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A project with the file that it belongs to (or none) and whether it differs from it."""

    project: Project
    file: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A project that was read, with what is no longer where it was."""

    kept: Kept
    gone: tuple[str, ...] = ()
    has_earlier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is to be written where."""

    path: str
    kept: Kept


def session_path() -> Path:
    """Where the session is kept."""
    return storage.user_dir() / "session.json"


def earlier_path() -> Path:
    """Where the session is kept that gave way to another one."""
    return storage.user_dir() / "session-before.json"


# Tasks: they run off the GUI thread


def write(request: Writing, _control: Control) -> str:
    """Write a project file and return its path.

    Raises:
        EngineError: If it cannot be written.
    """
    path = Path(request.path)
    project = _with_paths(request.kept.project, lambda text: _from_folder(text, path.parent))
    try:
        storage.write_json(path, _values(project))
    except (OSError, UnicodeEncodeError) as error:
        # The folder may be gone, too.
        reason = error if isinstance(error, OSError) else OSError(str(error))
        raise EngineError(storage.os_error_sentence(reason, path)) from error
    return str(path)


def read(path: str, _control: Control) -> Found:
    """Read a project file.

    Raises:
        EngineError: If it is missing, damaged, or written by a newer Graft.
    """
    file = Path(path)
    values = _checked(storage.read_json(file), file)
    project = _with_paths(_project(values, file), lambda text: _to_absolute(text, file.parent))
    return _looked_after(Kept(project=project, file=str(file)))


def keep(request: Writing, _control: Control) -> None:
    """Keep a session; where it cannot be written it is not kept: the user has done nothing wrong.

    Raises nothing.
    """
    path, kept = Path(request.path), request.kept
    about = {"file": kept.file, "is_changed": kept.is_changed}
    with suppress(OSError, EngineError, UnicodeEncodeError):
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.write_json(path, _values(kept.project) | {"session": about})


def come_back(path: str, _control: Control) -> Found | None:
    """Read a session that was kept, or None where there is none.

    Raises:
        EngineError: If it cannot be read.
    """
    file = Path(path)
    if not file.is_file():
        return None
    values = _checked(storage.read_json(file), file)
    about = values.pop("session", None)
    about = about if isinstance(about, dict) else {}
    kept = Kept(
        project=_project(values, file),
        file=str(about.get("file", "")),
        is_changed=bool(about.get("is_changed", False)),
    )
    found = _looked_after(kept)
    if kept.file and not Path(kept.file).is_file():
        # What it held is here; it only has no file any more.
        found = replace(found, kept=replace(kept, file="", is_changed=False))
    return replace(found, has_earlier=earlier_path().is_file())


def put_aside(_nothing: None, _control: Control) -> bool:
    """Make the session that was kept the earlier one; whether there is an earlier one now."""
    with suppress(OSError):
        session_path().replace(earlier_path())
    return earlier_path().is_file()


def _values(project: Project) -> dict[str, Any]:
    draft = project.draft
    parts = {name: getattr(draft, name) for name in Draft.__dataclass_fields__}
    return {
        "format": FORMAT,
        "version": VERSION,
        **{
            name: part.model_dump(mode="json") if isinstance(part, BaseModel) else part
            for name, part in parts.items()
        },
        "follows": project.follows,
        "run": project.run,
        "layout": asdict(project.layout),
    }


@cache
def _schema() -> type[BaseModel]:
    # Made where a file is read, which is never the window's process: it takes 40 ms.
    parts: dict[str, Any] = {
        name: (one.annotation, one)
        for name, one in Recipe.model_fields.items()
        if name in Draft.__dataclass_fields__
    }
    for name in ("source", "data"):
        parts[name] = (parts[name][0] | None, None)
    own: dict[str, Any] = {"follows": (bool, True), "run": (str, ""), "layout": (Layout, Layout())}
    return create_model("Project", __config__=Recipe.model_config, **parts, **own)


def _checked(values: Any, path: Path) -> dict[str, Any]:
    if not isinstance(values, dict) or values.pop("format", None) != FORMAT:
        raise EngineError(
            f"{path} is no Graft project: choose a {SUFFIX} file that was saved with File, Save."
        )
    version = values.pop("version", None)
    if version != VERSION:
        raise EngineError(
            f"{path} has project version {version!r}, but this Graft reads version {VERSION}: "
            "use the Graft that wrote it, or a newer one."
        )
    return values


def _project(values: dict[str, Any], path: Path) -> Project:
    try:
        read = _schema().model_validate(values)
    except ValidationError as error:
        raise EngineError(
            f"{path} is not a valid project: {validation_sentence(error, _schema())}."
        ) from None
    parts = {name: getattr(read, name) for name in _schema().model_fields}
    draft = Draft(**{name: parts.pop(name) for name in Draft.__dataclass_fields__})
    return Project(draft=draft, **parts)


def _looked_after(kept: Kept) -> Found:
    draft = kept.project.draft
    source, data = draft.source, draft.data
    files = [source.location, source.architecture, source.weights] if source else []
    files += list(data.roots) if data else []
    files += [data.table.path] if data and data.table else []
    files += [kept.project.run]
    # A built-in model's name is no path; nor is a Keras data set's.
    gone = [text for text in files if text and is_path(text) and not Path(text).exists()]
    return Found(kept=kept, gone=tuple(gone))


# Paths


def is_path(text: str) -> bool:
    """Whether this names a file or folder, and no built-in model or kind of weights."""
    return Path(text).is_absolute()


def _with_paths(project: Project, change: Callable[[str], str]) -> Project:
    """The project with each of its paths changed."""
    source, data, train = project.draft.source, project.draft.data, project.draft.train
    if source is not None:
        paths = {
            name: change(text)
            for name in ("location", "weights", "architecture")
            if (text := getattr(source, name))
        }
        source = source.model_copy(update=paths)
    if data is not None:
        roots = tuple(root if is_named(root) else change(root) for root in data.roots)
        table = data.table
        if table is not None and table.path:
            table = table.model_copy(update={"path": change(table.path)})
        data = data.model_copy(update={"roots": roots, "table": table})
    if train.start_from:
        train = train.model_copy(update={"start_from": change(train.start_from)})
    run = change(project.run) if project.run else ""
    return replace(
        project, draft=replace(project.draft, source=source, data=data, train=train), run=run
    )


def _from_folder(text: str, folder: Path) -> str:
    if not is_path(text):
        return text
    try:
        inside = Path(text).relative_to(folder.absolute())
    except ValueError:
        return text
    return f"./{inside.as_posix()}"


def _to_absolute(text: str, folder: Path) -> str:
    is_inside = text == "." or text.startswith("./")
    return os.path.normpath(folder.absolute() / text) if is_inside else text
