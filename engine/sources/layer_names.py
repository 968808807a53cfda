"""Names that Keras gives to layers of itself, the same ones each time a model is built."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def names_counted_anew() -> Iterator[None]:
    """Have Keras number unnamed layers as in a new process.

    It goes on counting for as long as the process lives: the first InceptionV3 has a `conv2d_1`,
    the second a `conv2d_95`, and a recipe that names a layer would fit only one of them.
    """
    # There is no public way but `clear_session`, which forgets far more.
    from keras.src.backend.common import global_state

    kept = global_state.get_global_attribute("object_name_uids", default=defaultdict(int))
    global_state.set_global_attribute("object_name_uids", defaultdict(int))
    try:
        yield
    finally:
        global_state.set_global_attribute("object_name_uids", kept)
