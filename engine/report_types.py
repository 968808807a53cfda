"""What a report is asked for: plain values."""

from dataclasses import dataclass

from engine.evaluation_types import Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """An evaluation of a run, and the file that the report goes to."""

    evaluation: Evaluation
    to: str
