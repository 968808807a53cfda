"""What must be set before TensorFlow is imported."""

import os


def prepare() -> None:
    """Choose Keras's backend and quiet TensorFlow's start-up lines; a user's own choice stays."""
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    # Without this TensorFlow takes all memory of a GPU at once.
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
