"""A recipe taken elsewhere: one JSON file, or an archive with what it needs. No TensorFlow.

An archive is a .zip of

    README.txt     what is in it and how it is run
    recipe.json    the recipe; files of its source are named as they lie in the archive
    data.json      what the list of samples belongs to: task, classes, names of the data's folders
    data.csv       every sample: path below the data's folder, class, split, bytes, SHA-256
    source/        the model file, its weights and its architecture, where they are files
    weights/       published weights of a built-in model
    start/         what is needed of the run whose best weights the recipe begins with

The data itself is never in it. Where the recipe is run, every listed file is looked for below the
folder that is given, and its contents are compared with the list before anything is trained.
"""

import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from engine import storage
from engine.control import Control
from engine.data_list import DataList, describe_list, digest_file, list_samples, read_list
from engine.errors import EngineError
from engine.recipe import Recipe
from engine.requests import SavedRecipe, SaveRequest
from engine.runs import read_recipe
from engine.sources.applications import get_application, is_application, published_file
from engine.sources.download import file_digest
from engine.types import DatasetIndex

_ROOM = _CHUNK = 2**20
_START = ("recipe.json", "run.json", "classes.txt", "best.keras")
_README = """\
A recipe of Graft, to be trained on another machine
====================================================

    graft train {name} --data FOLDER --run DIR

FOLDER is where the data is on that machine ({roots}); DIR is a new folder for
the run. No display is needed. Bring DIR back, or leave it where both machines see it, and open it
in the window: File, Open run folder. It can be watched there while it is still being trained.

In this archive:

  recipe.json  the model, its head, how it is trained: everything but the data and the weights
  data.csv     {samples} samples: path below FOLDER, class, split, size in bytes, SHA-256
  data.json    the task and the classes in their order
{files}
Before training, every sample of the list is looked for in FOLDER and compared with the list.
Samples that are not listed are left aside. `--ignore-list` takes FOLDER as it is instead.
"""


def is_archive(path: str | Path) -> bool:
    """Whether a recipe's file is an archive, by its name."""
    return Path(path).suffix.lower() == ".zip"


# Saving


def save_recipe(request: SaveRequest, control: Control) -> SavedRecipe:
    """Write a recipe to a file that can be taken to another machine.

    Raises:
        EngineError: If the file cannot be written, or the data or a model file is not there.
        CancelledError: If the task was cancelled. Nothing is left of it then.
    """
    path = Path(request.path)
    try:
        if not is_archive(path):
            storage.write_json(path, request.recipe.model_dump(mode="json"))
            return SavedRecipe(path=str(path), num_bytes=path.stat().st_size)
        with storage.replace_file(path) as beside:
            samples, files = _write_archive(request.recipe, beside, path.name, control)
        return SavedRecipe(
            path=str(path), num_bytes=path.stat().st_size, num_samples=samples, num_files=files
        )
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error


def _write_archive(recipe: Recipe, path: Path, name: str, control: Control) -> tuple[int, int]:
    from engine.dataset import scan

    index = scan(recipe.data, seed=recipe.seed, control=control)
    moved, held = _held_files(recipe)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", _readme(name, index, held))
        archive.writestr("recipe.json", _json_text(moved.model_dump(mode="json")))
        archive.writestr("data.json", _json_text(describe_list(index)))
        archive.writestr("data.csv", list_samples(index, control))
        for number, (inside, file) in enumerate(held.items()):
            control.progress("Packing the model", number, len(held))
            # Weights do not become smaller.
            archive.write(file, inside, zipfile.ZIP_STORED)
    return len(index.samples), len(held)


def _json_text(values: Any) -> str:
    return json.dumps(values, indent=1, ensure_ascii=False) + "\n"


def _readme(name: str, index: DatasetIndex, held: Mapping[str, Path]) -> str:
    folders = [
        line
        for folder, line in (
            ("source", "  source/      the model file"),
            ("weights", "  weights/     the published weights of the built-in model"),
            ("start", "  start/       the run whose best weights this one begins with"),
        )
        if any(inside.startswith(f"{folder}/") for inside in held)
    ]
    roots = ", ".join(f'here: "{Path(root).name}"' for root in index.roots)
    return _README.format(
        name=name,
        roots=roots,
        samples=f"{len(index.samples):,}",
        files="".join(f"{line}\n" for line in folders),
    )


def _held_files(recipe: Recipe) -> tuple[Recipe, dict[str, Path]]:
    """The recipe with its files named as they lie in the archive, and these files."""
    held: dict[str, Path] = {}

    def hold(folder: str, file: str) -> str:
        path = Path(file)
        if not path.is_file():
            raise EngineError(
                f"The file {file} of the recipe's model is not there: put it back, or save the "
                "recipe without it."
            )
        inside = f"{folder}/{path.name}"
        held[inside] = path
        return inside

    source, train, changes = recipe.source, recipe.train, {}
    if not is_application(source.location):
        changes["location"] = hold("source", source.location)
    elif source.weights == "imagenet":
        published = _published_weights(recipe)
        if published is not None:
            hold("weights", str(published))
    if source.weights not in ("imagenet", "random", "file"):
        changes["weights"] = hold("source/weights", source.weights)
    if source.architecture is not None and not is_application(source.architecture):
        changes["architecture"] = hold("source/architecture", source.architecture)
    if train.start_from:
        begun = Path(train.start_from)
        for name in _START:
            if name != "classes.txt" or (begun / name).is_file():
                hold("start", str(begun / name))
        train = train.model_copy(update={"start_from": "start"})
    table = recipe.data.table
    data = recipe.data
    if table is not None and table.path:
        data = data.model_copy(update={"table": table.model_copy(update={"path": None})})
    moved = recipe.model_copy(
        update={"source": source.model_copy(update=changes), "train": train, "data": data}
    )
    return moved, held


def _published_weights(recipe: Recipe) -> Path | None:
    spec = get_application(recipe.source.location)
    sized = next((edit for edit in recipe.source.edits if edit.kind == "input_size"), None)
    size = (sized.height, sized.width) if sized else (spec.input_size, spec.input_size)
    return next((file.path for file in (spec.notop_for(size), spec.top) if file.is_here), None)


# Opening


def open_recipe(path: str | Path, control: Control) -> tuple[Recipe, DataList | None]:
    """Read a recipe from a file or an archive; files of its model are unpacked for good.

    Returns:
        The recipe, and the list of its samples where it is an archive.

    Raises:
        EngineError: If it is missing, damaged or no recipe.
    """
    if not is_archive(path):
        return read_recipe(Path(path)), None
    file = Path(path)
    if not file.is_file():
        raise EngineError(f"There is no file {file}: check the path.")
    try:
        with zipfile.ZipFile(file) as archive:
            if "recipe.json" not in archive.namelist():
                raise EngineError(
                    f"{file} holds no recipe.json: give an archive that Graft saved, or a recipe "
                    "as a .json file."
                )
            digest = digest_file(str(file))[1][:16]
            place = storage.user_dir() / "recipes" / digest
            if not (place / "recipe.json").is_file():
                place.parent.mkdir(parents=True, exist_ok=True)
                with storage.replace_folder(place) as beside:
                    _unpack(archive, file, beside, control)
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise EngineError(
            f"{file} could not be read as an archive ({error}): it is damaged or another kind of "
            "file, so copy it again."
        ) from error
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, storage.user_dir())) from error
    _keep_published(place / "weights", control)
    return _with_places(read_recipe(place / "recipe.json"), place), read_list(place)


def unpack_recipe(path: str, control: Control) -> Recipe:
    """As `open_recipe`, without the list: a task of the window."""
    return open_recipe(path, control)[0]


def _unpack(archive: zipfile.ZipFile, file: Path, place: Path, control: Control) -> None:
    """Take what Graft put into an archive, and nothing else."""
    members = [one for one in archive.infolist() if _is_ours(PurePosixPath(one.filename))]
    total, done = sum(one.file_size for one in members), 0
    if total + _ROOM > shutil.disk_usage(place).free:
        raise EngineError(
            f"{file} unpacks to {total / 1e6:,.0f} MB, for which {place.parent} has no room: free "
            "some space."
        )
    for member in members:
        to = place / member.filename
        to.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member) as inside, to.open("wb") as outside:
            while chunk := inside.read(_CHUNK):
                outside.write(chunk)
                done += len(chunk)
                control.progress("Unpacking the recipe", done, total)


def _is_ours(name: PurePosixPath) -> bool:
    if str(name) in ("recipe.json", "data.json", "data.csv"):
        return True
    known = ("source", "weights", "start")
    is_plain = ".." not in name.parts and not name.is_absolute() and "\\" not in str(name)
    return is_plain and name.parts[0] in known and 2 <= len(name.parts) <= 3


def _with_places(recipe: Recipe, place: Path) -> Recipe:
    source, train = recipe.source, recipe.train
    changes = {
        name: str(place / text)
        for name in ("location", "weights", "architecture")
        if (text := getattr(source, name)) and text.startswith("source/")
    }
    if train.start_from == "start":
        train = train.model_copy(update={"start_from": str(place / "start")})
    return recipe.model_copy(update={"source": source.model_copy(update=changes), "train": train})


def _keep_published(folder: Path, control: Control) -> None:
    """Put published weights where Keras looks for them, if they are what Keras published."""
    for file in folder.iterdir() if folder.is_dir() else ():
        known = published_file(file.name)
        if known is None or known.is_here or not known.checksum:
            continue
        if file_digest(file, known.checksum, control) == known.checksum:
            known.path.parent.mkdir(parents=True, exist_ok=True)
            storage.copy_file(file, known.path)
