"""The built-in source models: Keras's own applications. Listing them needs no TensorFlow."""

import json
import os
import re
import tempfile
import warnings
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.control import Control
from engine.errors import EngineError, WeightsMissingError
from engine.sources.answers import DownloadError
from engine.sources.download import download, file_digest
from engine.sources.layer_names import names_counted_anew
from engine.sources.mirror import VARIABLE, addresses
from engine.storage import os_error_sentence
from engine.types import Application

if TYPE_CHECKING:
    import keras

_CLASSIFIER = re.compile(r"predictions|conv_preds|logits|head_dense")
# The files of EfficientNetB0 to B7 hold these, which are standard deviations, as variances
# (tensorflow issue 49930).
_IMAGENET_DEVIATIONS = (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightsFile:
    """A file that Keras publishes. `checksum` is MD5 or SHA-256, or empty where none is known."""

    name: str
    origin: str
    checksum: str

    @property
    def path(self) -> Path:
        """Where the file is, or would be, on this machine."""
        return weights_folder() / self.name

    @property
    def is_here(self) -> bool:
        """Whether the file is on this machine."""
        return self.path.is_file()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationSpec:
    """What is known of an application without building it.

    `function` is its name in `keras.applications`, `preprocessing` what it needs: `none` where
    its own graph scales pixels 0..255, else `tf`, `caffe` or `torch`. `num_parameters` includes
    the 1,000-class top, as Keras publishes it; `base_parameters`, `weights_bytes` (of the file
    that is fetched) and `cpu_milliseconds` (one picture of `input_size`, one core) do not: see
    `resources/measure_applications.py`. `notop_sizes` are weights without the top that were
    trained at other input sizes.
    """

    name: str
    function: str
    input_size: int
    minimum_size: int
    num_parameters: int
    base_parameters: int
    weights_bytes: int
    imagenet_top1: float | None
    cpu_milliseconds: float
    preprocessing: str
    top: WeightsFile
    notop: WeightsFile
    notop_sizes: tuple[tuple[int, WeightsFile], ...]

    @property
    def top_megabytes(self) -> int:
        """About how much the weights with the ImageNet classifier take."""
        return round(4 * self.num_parameters / 1e6)

    def notop_for(self, size: tuple[int, int]) -> WeightsFile:
        """The weights without the top that Keras takes for an input size."""
        height, width = size
        return dict(self.notop_sizes).get(height, self.notop) if height == width else self.notop

    @property
    def weights_here(self) -> bool:
        """Whether ImageNet weights for the default input size are on this machine."""
        return self.notop.is_here or self.top.is_here


def _read_table() -> tuple[ApplicationSpec, ...]:
    text = (resources.files("resources") / "applications.json").read_text(encoding="utf-8")
    specs = []
    for entry in json.loads(text)["applications"]:
        files = entry.pop("weights")
        specs.append(
            ApplicationSpec(
                **entry,
                top=WeightsFile(**files["top"]),
                notop=WeightsFile(**files["notop"]),
                notop_sizes=tuple(
                    (int(size), WeightsFile(**file)) for size, file in files["notop_sizes"].items()
                ),
            )
        )
    return tuple(specs)


APPLICATIONS = _read_table()


def weights_folder() -> Path:
    """The folder where Keras keeps downloaded weights, by Keras's own rules."""
    home = os.environ.get("KERAS_HOME")
    if home is None:
        user = Path.home()
        home = str((user if os.access(user, os.W_OK) else Path("/tmp")) / ".keras")
    folder = Path(home).expanduser()
    if folder.exists() and not os.access(folder, os.W_OK):
        temporary = Path("/tmp")
        folder = (temporary if temporary.is_dir() else Path(tempfile.gettempdir())) / ".keras"
    return folder / "models"


def is_application(location: str) -> bool:
    """Whether a location names a built-in application, as Graft or as Keras writes it."""
    path = Path(location)
    if path.suffix or len(path.parts) != 1 or path.exists():
        return False
    try:
        get_application(location)
    except EngineError:
        return False
    return True


def list_applications() -> tuple[Application, ...]:
    """All built-in source models, in Keras's order."""
    return tuple(
        Application(
            name=spec.name,
            input_size=spec.input_size,
            num_parameters=spec.num_parameters,
            base_parameters=spec.base_parameters,
            weights_bytes=spec.weights_bytes,
            imagenet_top1=spec.imagenet_top1,
            preprocessing=spec.preprocessing,
            weights_here=spec.weights_here,
            cpu_milliseconds=spec.cpu_milliseconds,
            minimum_size=spec.minimum_size,
            trained_sizes=tuple(size for size, _file in spec.notop_sizes),
            title=spec.function,
        )
        for spec in APPLICATIONS
    )


def get_application(name: str) -> ApplicationSpec:
    """The application of this name; case, `-` and `_` do not matter.

    Raises:
        EngineError: If there is none; the message names close ones.
    """
    by_name = {spec.name: spec for spec in APPLICATIONS}
    plain = name.lower().replace("-", "").replace("_", "")
    if plain in by_name:
        return by_name[plain]
    close = get_close_matches(plain, by_name, n=3)
    hint = f" Did you mean {' or '.join(close)}?" if close else ""
    raise EngineError(
        f"There is no built-in application named {name!r}.{hint} `graft applications` lists them."
    )


def build_application(
    name: str,
    weights: str = "imagenet",
    input_size: tuple[int, int] | None = None,
    include_top: bool = False,
    control: Control | None = None,
) -> "keras.Model":
    """Build an application.

    Args:
        name: A name that `get_application` knows.
        weights: `imagenet` (downloaded once, as Keras does), `random`, or the path of a weights
            or whole-model file saved from this application, with or without its top.
        input_size: Height and width; the application's own if None.
        include_top: Whether to keep the 1,000-class ImageNet classifier.
        control: Hears of the download's progress and can cancel it.

    Raises:
        EngineError: If the name, the size or the weights cannot be used.
        CancelledError: If the download was cancelled.
    """
    spec = get_application(name)
    size = input_size or (spec.input_size, spec.input_size)
    if min(size) < spec.minimum_size:
        raise EngineError(
            f"{spec.name} needs pictures of at least {spec.minimum_size}×{spec.minimum_size} "
            f"pixels, and {size[0]}×{size[1]} was asked for: choose a larger input size."
        )
    if weights == "random":
        return _build(spec, size, include_top)
    if weights == "imagenet":
        path = _imagenet_file(spec, size, include_top, control or Control())
    else:
        path = Path(weights)
        if not path.is_file():
            raise EngineError(
                f"The weights {weights!r} for {spec.name} are neither imagenet, random nor a "
                "file that exists: check the path."
            )
    if weights != "imagenet":
        _check_published(spec, path, control or Control())
    model = _build(spec, size, include_top)
    _load_weights(spec, model, path, include_top, published=weights == "imagenet")
    return model


def published_file(name: str) -> WeightsFile | None:
    """The file of this name that Keras publishes, if it publishes one."""
    files = (
        file
        for spec in _read_table()
        for file in (spec.top, spec.notop, *(sized for _size, sized in spec.notop_sizes))
    )
    return next((file for file in files if file.name == name), None)


def fetch_weights(name: str, control: Control) -> str:
    """Fetch the ImageNet weights of an application for its own input size.

    Returns:
        The path of the file; at once where it is here already.

    Raises:
        WeightsMissingError: If they are not here and could not be fetched.
        CancelledError: If it was cancelled; the next try goes on from there.
    """
    spec = get_application(name)
    size = (spec.input_size, spec.input_size)
    return str(_imagenet_file(spec, size, include_top=False, control=control))


def _check_published(spec: ApplicationSpec, path: Path, control: Control) -> None:
    """Refuse a user's file that has a published file's name and other bytes."""
    files = (spec.top, spec.notop, *(file for _size, file in spec.notop_sizes))
    known = next((file for file in files if file.name == path.name), None)
    if known is None or not known.checksum:
        return
    if file_digest(path, known.checksum, control) != known.checksum:
        raise EngineError(
            f"{path} has the name of a file that Keras publishes and other contents (its checksum "
            "differs): it is damaged or incomplete, so get it again; if it is a file of your own, "
            "give it another name."
        )


def _build(
    spec: ApplicationSpec, size: tuple[int, int], include_top: bool, classes: int = 1000
) -> Any:
    import keras

    build = getattr(keras.applications, spec.function)
    with names_counted_anew():
        return build(include_top=include_top, weights=None, input_shape=(*size, 3), classes=classes)


def _load_weights(
    spec: ApplicationSpec, model: Any, path: Path, include_top: bool, published: bool
) -> None:
    from engine.sources.hdf5 import named_by_layout

    try:
        with named_by_layout(path) as named, warnings.catch_warnings():
            # Of what the file has besides, such as the top.
            warnings.simplefilter("ignore")
            model.load_weights(named)
    except Exception as error:
        if include_top or not _copy_from_top(spec, model, path):
            raise EngineError(_misfit(spec, model, path, published)) from error
    if spec.function.startswith("EfficientNetB"):
        correct_normalization(model)


def _copy_from_top(spec: ApplicationSpec, model: Any, path: Path) -> bool:
    """Take the base's weights from a file that has a top too. False if it does not fit."""
    from engine.sources.hdf5 import named_by_layout

    try:
        classes = _stored_classes(path)
        whole = _build(spec, (spec.input_size, spec.input_size), True, classes)
        with named_by_layout(path) as named, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            whole.load_weights(named)
    except Exception:
        return False
    source = [layer for layer in whole.layers if layer.weights]
    target = [layer for layer in model.layers if layer.weights]
    for old, new in zip(source, target, strict=False):
        new.set_weights(old.get_weights())
    return True


def _stored_classes(path: Path) -> int:
    """How many classes the top of a weights file tells apart, by the name of its last layer."""
    from engine.sources.reading import read_stored_model

    arrays = read_stored_model(str(path)).arrays
    found = (a.shape[-1] for a in arrays if a.shape and _CLASSIFIER.search(a.path))
    return next(found, 1000)


def _misfit(spec: ApplicationSpec, model: Any, path: Path, published: bool) -> str:
    """Say by shapes how far a file is from what an application needs.

    Raises:
        EngineError: If the file cannot be read at all.
    """
    from collections import Counter

    from engine.sources.reading import read_stored_model

    if published:
        return (
            f"The weights in {path} do not fit {spec.name}: delete the file, so that it is "
            "fetched again."
        )
    needed = [tuple(weight.shape) for weight in model.weights]
    # Keras also stores what is no weight, such as the state of random generators.
    stored = Counter(array.shape for array in read_stored_model(str(path)).arrays)
    missing = list((Counter(needed) - stored).elements())
    what = (
        f"going by their sizes, {len(needed) - len(missing)} of its {len(needed)} parts are there"
        if missing
        else "its parts are there, but in another order or under other names"
    )
    return (
        f"The weights in {path} do not fit {spec.name}: {what}. Give a file saved from "
        f"{spec.name}, with or without its last layers, or open the file itself if it is a whole "
        "model, or choose random weights (`--weights random`)."
    )


def correct_normalization(model: Any) -> None:
    """Make EfficientNet divide by ImageNet's deviations, not by their square roots.

    Keras mends this with another Rescaling layer, for weights="imagenet" alone.
    """
    import numpy as np

    for layer in model.layers:
        if type(layer).__name__ == "Normalization":
            mean, variance, *rest = layer.get_weights()
            if np.allclose(variance, _IMAGENET_DEVIATIONS, atol=1e-3):
                layer.set_weights([mean, np.square(variance), *rest])
                layer.finalize_state()


def _imagenet_file(
    spec: ApplicationSpec, size: tuple[int, int], include_top: bool, control: Control
) -> Path:
    """The path of the published weights, downloaded if they are not here."""
    wanted = spec.top if include_top else spec.notop_for(size)
    for file in (wanted, spec.top):
        if file.is_here:
            _check_published(spec, file.path, control)
            return file.path
    try:
        download(
            addresses(wanted.origin, wanted.name),
            wanted.path,
            wanted.checksum,
            1_000_000 * spec.top_megabytes if include_top else spec.weights_bytes,
            control,
        )
    except (DownloadError, OSError) as error:
        reason = str(error)
        if isinstance(error, OSError):
            reason = os_error_sentence(error, wanted.path).rstrip(".")
        raise WeightsMissingError(
            f"The ImageNet weights of {spec.name} are not on this machine and could not be "
            f"fetched: {reason}. Get the file {wanted.name} by other means and put it at "
            f"{wanted.path}, or choose a weights file that you have (`--weights FILE`), set "
            f"another address ({VARIABLE}), or use random weights (`--weights random`).",
            spec.name,
            reason,
            str(wanted.path),
        ) from error
    return wanted.path
