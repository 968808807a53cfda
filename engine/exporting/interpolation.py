"""Between the source's weights and the fine-tuned ones (WiSE-FT, arXiv 2109.01903)."""

from engine.classifier import Classifier
from engine.runs import RunFolder


def at_mix(run: RunFolder, best: Classifier, mix: float) -> Classifier:
    """A run's model whose base lies between the source (0) and the fine-tuned one (1)."""
    raise NotImplementedError
