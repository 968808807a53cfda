"""What a model makes of very many samples: a line each in a table, as fast as they can be read.

Samples are decoded in threads while the model answers the batch before, and every batch has the
same size. Nothing is kept but the names of the samples; the table is written batch by batch, and
is gone on with where it was broken off (`engine.answer_table`).
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from engine.answer_table import ERROR, UNSURE, AnswerTable, open_table
from engine.batch_settings import check_batch, header_of, settings_of
from engine.batch_types import BatchRequest, BatchResult
from engine.classifier import BATCH_SIZE, Classifier, Floats, Reference
from engine.control import Control
from engine.decision_rule import calibrated, decide
from engine.devices import trains_on_gpu, use_device
from engine.errors import NO_MEMORY, EngineError, RunFailedError
from engine.events import Notice, Progress
from engine.prediction import open_model
from engine.recovery import is_out_of_memory
from engine.references import reference_exists
from engine.sample_paths import KINDS, find_samples

GPU_BATCH_SIZE = 128


def predict_batch(request: BatchRequest, control: Control) -> BatchResult:
    """Write a table with a line for each sample, or go on with one that was begun.

    Classes: `answer`, its `probability`, whether it is `unsure`; several labels: `labels` and
    their `probabilities`; numbers: a column each. Where a sample cannot be read, `error` says why.

    Args:
        request: What is answered, by what, and where the table goes.
        control: Gets progress with its speed, and notices; cancels. What is written stays.

    Raises:
        EngineError: If the model, the samples or the table's place cannot be used.
        RunFailedError: If it broke off, and can be gone on with.
    """
    request = check_batch(request)
    with use_device(request.device):
        classifier = open_model(
            request.model, request.preprocessing, request.unsure_below, control, is_held=False
        )
        noun, media = classifier.input.noun, classifier.input.media
        references = list(dict.fromkeys(find_samples(request.paths, media, control)))
        if not references:
            where = " and ".join(request.paths)
            raise EngineError(f"There are no {noun} in {where}: give {KINDS[media]}.")
        header = header_of(
            classifier.task, classifier.class_names, media, request.all_probabilities
        )
        settings = settings_of(
            request, header, rule=classifier.rule, preprocessing=classifier.preprocessing
        )
        to = Path(request.to)
        with open_table(to, header, settings, from_start=request.from_start) as table:
            return _Batches(request, classifier, references, table, control).run()


@dataclass(slots=True)
class _Batches:
    """Answers what has no line yet, batch by batch."""

    request: BatchRequest
    classifier: Classifier
    references: Sequence[str]
    table: AnswerTable
    control: Control
    _size: int = 0
    _refused: dict[int, str] = field(default_factory=dict)
    _gone: dict[int, str] = field(default_factory=dict)
    _num_gone_in_a_row: int = 0

    def run(self) -> BatchResult:
        """All of them; the numbers of the table then."""
        table = self.table
        waiting: list[Reference] = [(one, 0) for one in self.references if one not in table.done]
        before, total = len(self.references) - len(waiting), len(self.references)
        on_gpu = trains_on_gpu(self.request.device)
        whole = self.request.batch_size or (GPU_BATCH_SIZE if on_gpu else BATCH_SIZE)
        self._size = whole
        written = 0
        began = time.perf_counter() - self.control.seconds_paused
        # The first batch makes TensorFlow trace, which says nothing of the speed.
        steady = (began, 0)
        self._tell(before, total, 0.0)
        for batch in self.classifier.read_batches(
            waiting, control=self.control, text="", refuse=self._refuse(waiting), batch_size=whole
        ):
            outputs = self._answer(batch.pixels)[: len(batch.positions)]
            cells = _cells(self.classifier, outputs, self.request.all_probabilities)
            end = batch.positions[-1] + 1
            answers = dict(zip(batch.positions, cells, strict=True))
            self._write(waiting, range(written, end), answers)
            written = end
            now = time.perf_counter() - self.control.seconds_paused
            if steady[1] == 0:
                steady = (now, written)
            rate = (written - steady[1]) / (now - steady[0]) if now > steady[0] else 0.0
            self._tell(before + written, total, rate)
        self._write(waiting, range(written, len(waiting)), {})
        self.table.append([(waiting[one][0], (), reason) for one, reason in self._gone.items()])
        self._tell(total, total, 0.0)
        seconds = time.perf_counter() - self.control.seconds_paused - began
        return BatchResult(
            to=self.request.to,
            num_samples=total,
            num_unsure=table.counts[UNSURE],
            num_unread=table.counts[ERROR],
            num_before=before,
            seconds=seconds,
            per_second=len(waiting) / seconds if waiting else 0.0,
        )

    def _tell(self, done: int, total: int, rate: float) -> None:
        self.control.checkpoint()
        self.control.report(Progress(text="Predicting", done=done, total=total, per_second=rate))

    def _refuse(self, waiting: Sequence[Reference]) -> Callable[[int, str], None]:
        def refuse(position: int, reason: str) -> None:
            reference = waiting[position][0]
            if reference_exists(reference):
                self._refused[position] = reason
                return
            # Only at the end: until then, it may be there again when this is gone on with.
            self._gone[position] = reason
            self._num_gone_in_a_row += 1
            # One file may be removed meanwhile; so many are a disk that is not there any more.
            if self._num_gone_in_a_row >= min(BATCH_SIZE, len(waiting)):
                raise RunFailedError(
                    f"{reference} and those before it are not there any more: bring their folder "
                    "or disk back, then go on; the answers so far are kept."
                )

        return refuse

    def _answer(self, pixels: Floats) -> Floats:
        """What the model answers to a batch, in parts where its memory is too small for all."""
        while True:
            try:
                return np.concatenate(
                    [
                        self.classifier.classify(pixels[start : start + self._size])
                        for start in range(0, len(pixels), self._size)
                    ]
                )
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                if self._size == 1:
                    raise RunFailedError(f"{NO_MEMORY} The answers so far are kept.") from error
                self._size = -(-self._size // 2)
                text = f"The memory is too small for this batch size: {self._size} at once now."
                self.control.report(Notice(level="warning", text=text))

    def _write(
        self, waiting: Sequence[Reference], positions: range, answers: dict[int, list[str]]
    ) -> None:
        if answers:
            self._num_gone_in_a_row = 0
        self.table.append(
            [
                (waiting[position][0], answers.get(position, ()), self._refused.pop(position, ""))
                for position in positions
                if position not in self._gone
            ]
        )


def _cells(classifier: Classifier, outputs: Floats, all_probabilities: bool) -> list[list[str]]:
    """What stands in the columns for each sample of a batch."""
    names, task, rule = classifier.class_names, classifier.task, classifier.rule
    if task == "regression":
        return [[f"{value:.7g}" for value in one] for one in outputs.tolist()]
    shares = calibrated(outputs, task, rule.temperature)
    answers, unsure = decide(shares, task, rule)
    made = []
    for place, row in enumerate(shares.tolist()):
        if task == "multi_label":
            chosen = np.flatnonzero(answers[place]).tolist()
            cells = ["; ".join(names[i] for i in chosen), "; ".join(_share(row[i]) for i in chosen)]
        else:
            answer = int(answers[place])
            cells = [names[answer], _share(row[answer]), "yes" if unsure[place] else "no"]
        made.append(cells + ([_share(one) for one in row] if all_probabilities else []))
    return made


def _share(share: float) -> str:
    return f"{share:.6g}"
