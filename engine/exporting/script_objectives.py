"""The loss and the score of a generated training script, as expressions of Keras."""

from engine.recipe import LossSpec


def loss_text(task: str, spec: LossSpec, is_one_hot: bool) -> str:
    """Keras's loss, as an expression; as `engine.objectives.make_loss`."""
    options = []
    if spec.kind == "focal":
        options.append(f"gamma={spec.gamma:g}")
    if spec.label_smoothing:
        options.append(f"label_smoothing={spec.label_smoothing:g}")
    if task == "regression":
        name = {"mean_absolute": "MeanAbsoluteError", "huber": "Huber"}.get(
            spec.kind, "MeanSquaredError"
        )
        return f"keras.losses.{name}()"
    focal = "Focal" if spec.kind == "focal" else ""
    if task in ("binary", "multi_label"):
        return f"keras.losses.Binary{focal}Crossentropy({', '.join(options)})"
    if not is_one_hot:
        return "keras.losses.SparseCategoricalCrossentropy()"
    if focal:
        options.insert(0, "alpha=1.0")
    return f"keras.losses.Categorical{focal}Crossentropy({', '.join(options)})"


def score_word(task: str) -> str:
    """What the script calls the score where it prints it."""
    return "R²" if task == "regression" else "accuracy"


def score_text(task: str, is_one_hot: bool) -> str:
    """Keras's metric, as an expression; as `engine.objectives.make_score`."""
    if task == "regression":
        return 'keras.metrics.R2Score(name="accuracy")'
    if task in ("binary", "multi_label"):
        return 'keras.metrics.BinaryAccuracy(name="accuracy")'
    kind = "Categorical" if is_one_hot else "SparseCategorical"
    return f'keras.metrics.{kind}Accuracy(name="accuracy")'
