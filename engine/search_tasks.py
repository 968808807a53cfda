"""What can be asked about a search. As in `engine.tasks`: plain requests and results."""

from engine.control import Control
from engine.recipe import Recipe
from engine.search.types import BestRequest as BestRequest
from engine.search.types import JoinRequest as JoinRequest
from engine.search.types import SearchEstimate, SearchSpec, SearchState
from engine.search.types import SearchRequest as SearchRequest


def run_search(request: SearchRequest, control: Control) -> SearchState:
    """Begin a search, or go on with one; reports `SearchChanged`.

    Stop ends it on all machines and keeps what is done; cancel leaves it as it is.
    """
    from engine.search import searching
    from engine.tasks import all_memory

    with all_memory(control):
        if request.spec is None:
            return searching.go_on(request.folder, control)
        return searching.search(request.spec, request.folder, control)


def join_search(request: JoinRequest, control: Control) -> SearchState:
    """Work on a search that another process or machine has begun."""
    from engine.search.searching import join
    from engine.tasks import all_memory

    with all_memory(control):
        return join(request.folder, control, workers=request.workers, roots=request.roots)


def read_search(request: str, _control: Control) -> SearchState:
    """How the search in a folder stands. Needs no TensorFlow."""
    from engine.search.reading import Reader

    return Reader(request).state()


def watch_search(request: str, control: Control) -> SearchState:
    """Look on while others work on a search; reports `SearchChanged`. Needs no TensorFlow."""
    from engine.search.reading import watch

    return watch(request, control)


def stop_search(request: str, _control: Control) -> None:
    """Let everybody leave a search, on all machines. Needs no TensorFlow."""
    from engine.search.folder import SearchFolder

    SearchFolder(request).require().ask_to_stop()


def search_recipe(request: BestRequest, _control: Control) -> Recipe:
    """The recipe of a trial, by default of the best. Needs no TensorFlow."""
    from engine.search.reading import Reader

    return Reader(request.folder).recipe(request.trial)


def estimate_search(request: SearchSpec, control: Control) -> SearchEstimate:
    """What a search will cost, roughly; nothing is kept or changed."""
    from engine.search.estimate import estimate
    from engine.tasks import forget_models

    forget_models()
    return estimate(request, control)
