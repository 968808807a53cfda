"""The source model that Graft suggests where there is none. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.source_fit import SuggestedSource, suggest_source
from engine.types import Application, DatasetIndex
from gui.numbers import size_text, whole
from gui.session import Session
from gui.words import tell


def _tr(text: str) -> str:
    return QCoreApplication.translate("Suggested", text)


def choice(session: Session) -> SuggestedSource:
    """What suits the data and the machine."""
    return suggest_source(session.dataset, session.has_gpu)


def use(session: Session) -> None:
    """Open it."""
    session.open_source(choice(session).name)


def to_fetch(session: Session) -> str:
    """`15 MB` where the weights have to be fetched first, else nothing."""
    found = find_application(session, choice(session).name)
    if found is None or found.weights_here:
        return ""
    return size_text(found.weights_bytes)


def find_application(session: Session, name: str) -> Application | None:
    """The catalog's entry, as far as the catalog has been read."""
    names = (app for app in session.applications if app.name.casefold() == name.casefold())
    return next(names, None)


def fits(index: DatasetIndex | None) -> bool:
    """Whether it takes what the samples are; rows of numbers it does not."""
    return index is None or index.media != "vector"


def sentence(session: Session) -> str:
    """What to do without a model."""
    index = session.dataset
    if index is not None and not fits(index):
        return _tr("No model yet. These rows need one that takes {0} numbers.").format(
            whole(index.vector_length)
        )
    made = choice(session)
    return _tr("No model yet. Graft suggests {0}: {1}.").format(made.title, tell(made.why))


def button(session: Session) -> str:
    """What the button says that opens it and starts a run."""
    size = to_fetch(session)
    return _tr("Get weights ({0}) and train").format(size) if size else _tr("Train")
