"""Errors whose text is written for the person in front of the window."""

from engine.types import ArchitectureFit, Media, Problem, TablePreview

NO_MEMORY = (
    "The memory of this machine is used up: close other programs, or choose a smaller batch size "
    "or input size."
)


class EngineError(Exception):
    """The user's input cannot be used: the message is one clear sentence for the user.

    It says what was received, what was expected and what to do. The command line prints it and
    exits with 2; the window shows it and keeps everything as it was before.
    """


class RunFailedError(EngineError):
    """A run broke off after it had started; what it saved is in its folder (exit code 3)."""


class DivergedError(RunFailedError):
    """The loss is no longer a number."""


class CancelledError(Exception):
    """The user cancelled a task. Not an `EngineError`: nothing is wrong."""


class StoppedError(CancelledError):
    """The user stopped a task early, in the midst of work of which a part is worth nothing."""


class PlanError(EngineError):
    """A recipe that cannot be run; `problems` holds every reason."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.text for problem in problems))
        self.problems = problems

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        # An exception is pickled by its arguments, on its way from the engine to the window.
        return type(self), (self.problems,)


class ArchitectureNeededError(EngineError):
    """A file holds weights only: an architecture has to be named.

    `path` is the file; `fits` how its weights fit the architectures that were tried, best first.
    """

    def __init__(self, sentence: str, path: str, fits: tuple[ArchitectureFit, ...]) -> None:
        super().__init__(sentence)
        self.path = path
        self.fits = fits

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (str(self), self.path, self.fits)


class WeightsMissingError(EngineError):
    """The weights of an application are not here and could not be fetched.

    `application` is its name, `reason` a clause that says why, `path` where the file belongs.
    """

    def __init__(self, sentence: str, application: str, reason: str, path: str) -> None:
        super().__init__(sentence)
        self.application = application
        self.reason = reason
        self.path = path

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (str(self), self.application, self.reason, self.path)


class NoClassesError(EngineError):
    """A folder holds pictures or recordings but nothing says which class each belongs to.

    `root` is the folder, `num_files` how many there are, `media` what most of them are; a table of
    labels can be chosen, or the files sorted in the window.
    """

    def __init__(self, sentence: str, root: str, num_files: int, media: Media = "picture") -> None:
        super().__init__(sentence)
        self.root = root
        self.num_files = num_files
        self.media: Media = media

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (str(self), self.root, self.num_files, self.media)


class ColumnsNeededError(EngineError):
    """What a table's columns mean cannot be told; `preview` shows them to choose from."""

    def __init__(self, sentence: str, preview: TablePreview) -> None:
        super().__init__(sentence)
        self.preview = preview

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (str(self), self.preview)


class TableThereError(EngineError):
    """There is a table, or one was begun that cannot be gone on with: it could be replaced."""


class UnreadableSampleError(EngineError):
    """One sample cannot be read; others can still be answered. The message begins with its path."""


class DataMovedError(EngineError):
    """The samples of a run are not where they were: `root` is where they were looked for.

    `num_missing` of `num_samples` are missing; giving the new folder finds them again.
    """

    def __init__(self, sentence: str, root: str, num_missing: int, num_samples: int) -> None:
        super().__init__(sentence)
        self.root = root
        self.num_missing = num_missing
        self.num_samples = num_samples

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (str(self), self.root, self.num_missing, self.num_samples)
