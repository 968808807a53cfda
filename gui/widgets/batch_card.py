"""The batch prediction that runs, was left off or has ended, in a few lines."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from engine.batch_types import BatchResult
from gui import theme, words
from gui.numbers import duration, time_left, whole
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.progress_bar import ProgressBar

_BAR_WIDTH = 140


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchCard", text)


class BatchCard(Card):
    """Says how far it is, and has the buttons that go with that; hidden where there is none."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batch = session.batch
        inside = column(self, margin=theme.SPACE_8, spacing=theme.SPACE_4)
        self.title = Label("", self, bold=True)
        self.title.setMinimumWidth(0)
        inside.addWidget(self.title)
        line = row(spacing=theme.SPACE_8)
        self.bar = ProgressBar(self)
        self.bar.setFixedSize(QSize(_BAR_WIDTH, 8))
        self.bar.setAccessibleName(self.tr("How far the table is"))
        line.addWidget(self.bar)
        self.words = Label("", self, color="second_text", wrap=True)
        line.addWidget(self.words, 1)
        self.cancel = Button(
            self.tr("Cancel"),
            self,
            tip=self.tr("Leave off; the answers so far are kept, to go on with later"),
            on_click=self._batch.cancel,
        )
        self.go_on = Button(
            self.tr("Go on"),
            self,
            tip=self.tr("Answer what has no answer yet"),
            on_click=self._batch.go_on,
        )
        self.open = Button(
            self.tr("Open the table"),
            self,
            tip=self.tr("Open the CSV file with the program for tables"),
            on_click=lambda: open_table(self._batch.result),
        )
        self.close_it = Button(
            self.tr("Close"),
            self,
            tip=self.tr("Put this away; the table stays where it is"),
            on_click=self._batch.put_away,
        )
        for button in (self.cancel, self.go_on, self.open, self.close_it):
            line.addWidget(button)
        inside.addLayout(line)
        self._batch.changed.connect(self.show_batch)
        self._batch.progressed.connect(self._show_words)
        self.show_batch()

    def show_batch(self) -> None:
        """Show what it is and the buttons that go with it."""
        batch = self._batch
        self.setVisible(batch.request is not None)
        if batch.request is None:
            return
        names = words.listed((Path(path).name for path in batch.request.paths), 3)
        self.title.setText(self.tr("{0} to {1}").format(names, Path(batch.request.to).name))
        self.title.setToolTip(batch.request.to)
        runs = batch.job is not None
        self.bar.setVisible(runs)
        self.cancel.setVisible(runs)
        self.go_on.setVisible(not runs and batch.result is None)
        self.open.setVisible(batch.result is not None)
        self.close_it.setVisible(not runs)
        self._show_words()

    def retranslate(self, _say: object) -> None:
        """Say anew what goes on."""
        self.show_batch()

    def _show_words(self) -> None:
        batch = self._batch
        if batch.job is not None:
            self.words.setText(self._progress_text())
        elif batch.result is not None:
            self.words.setText(result_text(batch.result))
        elif batch.progress is None:
            self.words.setText(self.tr("Left off before the first answer."))
        else:
            self.words.setText(
                self.tr("Left off: {0} of {1} answers are kept.").format(
                    whole(batch.progress.done), whole(batch.progress.total)
                )
            )

    def _progress_text(self) -> str:
        progress = self._batch.progress
        self.bar.setRange(0, progress.total if progress else 0)
        self.bar.setValue(progress.done if progress else 0)
        if progress is None:
            is_waiting = self._batch.job.state == "waiting"
            return self.tr("waits for other work") if is_waiting else self.tr("begins")
        parts = [f"{whole(progress.done)} / {whole(progress.total)}"]
        left = progress.seconds_left
        if left is not None:
            parts.append(self.tr("{0} a second").format(whole(round(progress.per_second))))
            parts.append(self.tr("about {0} left").format(time_left(max(1, left))))
        return " · ".join(parts)


def result_text(result: BatchResult) -> str:
    """What came of it, in a line."""
    answered = result.num_samples - result.num_unsure - result.num_unread
    took = duration(result.seconds)
    parts = [_tr("{0} answered in {1}").format(whole(answered), took)]
    if result.num_before:
        parts = [_tr("{0} answered").format(whole(answered))]
    if result.num_unsure:
        parts.append(_tr("{0} unsure").format(whole(result.num_unsure)))
    if result.num_unread:
        parts.append(
            _tr("{0} not readable, each with its reason in the table").format(
                whole(result.num_unread)
            )
        )
    return " · ".join(parts)


def open_table(result: BatchResult | None) -> None:
    """Open a finished table with the system's program for tables."""
    if result is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(result.to))
