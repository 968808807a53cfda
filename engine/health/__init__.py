"""What a user should know about a data set before training on it. No TensorFlow.

`findings_of_names` tells what names and counts alone tell, for `index_data`; `check_index` looks
into every file.
"""

from engine.data.found import FoundFiles
from engine.health.checking import check_index, without_kept
from engine.health.classes import class_findings
from engine.health.layout import layout_findings
from engine.health.wording import in_order
from engine.recipe import DataSpec
from engine.types import DatasetIndex, Finding

__all__ = ["check_index", "findings_of_names"]


def findings_of_names(
    index: DatasetIndex, found: FoundFiles, data: DataSpec
) -> tuple[Finding, ...]:
    """What is known before any file was opened, the gravest first.

    Args:
        index: The listed samples with their splits.
        found: What the roots hold besides.
        data: What the user has kept or set.
    """
    findings = (*layout_findings(index, found, data), *class_findings(index))
    return without_kept(in_order(findings), index, data)
