"""The source model that Graft suggests where there is none. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.source_fit import suggest_source
from engine.types import Application, DatasetIndex
from gui.session import Session

NAME = suggest_source().name
TITLE = "MobileNetV2"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Suggested", text)


def megabytes(application: Application) -> str:
    """How much its weights are to fetch."""
    return _tr("{0} MB").format(f"{application.weights_bytes / 1e6:.0f}")


def to_fetch(session: Session) -> str:
    """`15 MB` where the weights have to be fetched first, else nothing."""
    found = find_application(session, NAME)
    return "" if found is None or found.weights_here else megabytes(found)


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
            f"{index.vector_length:,}"
        )
    size = to_fetch(session)
    what = f"{TITLE} ({size})" if size else TITLE
    return _tr("No model yet. Graft suggests {0}.").format(what)


def button(session: Session) -> str:
    """What the button says that opens it."""
    size = to_fetch(session)
    if size:
        return _tr("Get {0} ({1}), suggested").format(TITLE, size)
    return _tr("Use {0}, suggested").format(TITLE)
