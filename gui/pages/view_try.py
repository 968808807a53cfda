"""What the current run makes of samples that it has never seen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from engine import analysis_tasks
from engine.events import Event, Progress
from engine.prediction_types import PastedPicture, PredictionsRequest, SortedCopies
from engine.references import split_reference
from engine.types import Prediction
from gui import theme
from gui.dropped import TABLE_SUFFIXES, sort_paths
from gui.jobs import Job
from gui.numbers import figure, percent, whole
from gui.pages.evaluate_view import RunView
from gui.widgets.basics import Button, Card, Label, LinkButton, Scrolled, column, row
from gui.widgets.batch_card import BatchCard
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice
from gui.widgets.predictions import PredictionDetail, PredictionTable
from gui.widgets.progress_bar import ProgressBar
from gui.words import listed

PICTURE_FILTER = "*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff"
SOUND_FILTER = "*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff"
TABLE_FILTER = "*.csv *.tsv"
BAR_WIDTH = 140


class TryView(RunView):
    """Files or a folder are chosen, dropped or pasted; the answers appear, one a row."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._predictions: tuple[Prediction, ...] = ()
        self._job: Job | None = None
        card = Card(self)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(self._make_head())
        inside.addWidget(self._make_progress(card))
        inside.addWidget(BatchCard(session, card))
        self.summary = Label(wrap=True)
        # A fourth button beside the head's would leave the model panel no room at 1100 pixels.
        below = row()
        below.addWidget(self.summary, 1)
        below.addWidget(self.predict_all, 0, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(below)
        self.hint = EmptyState("tray-arrow-down", "", card)
        inside.addWidget(self.hint, 1)
        self.rule = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.again = LinkButton(
            self.tr("Judge again"),
            self,
            tip=self.tr("The run's thresholds have changed since these answers"),
            on_click=self.judge_again,
        )
        line = row()
        line.addWidget(self.rule, 1)
        line.addWidget(self.again)
        inside.addLayout(line)
        inside.addWidget(self._make_body(card), 1)
        inside.addWidget(self._make_foot(card))
        column(self).addWidget(card)
        session.predictions_changed.connect(self.show_predictions)
        session.prediction_started.connect(self._on_started)
        self.show_run()
        if session.prediction_job is not None:
            self._on_started(session.prediction_job)

    # What the user does

    def takes(self, paths: Sequence[str]) -> bool:
        """Whether all these files and folders could be judged by the run."""
        if not paths or self._session.current_run is None:
            return False
        if self.media == "vector":
            return all(Path(path).suffix.lower() in TABLE_SUFFIXES for path in paths)
        dropped = sort_paths(paths)
        folders = [path for path in dropped.data if Path(path).is_dir()]
        return len(folders) + len(dropped.pictures) == len(paths)

    def choose_samples(self) -> None:
        """Ask for samples and have them judged."""
        title, kinds, suffixes = {
            "sound": (self.tr("Recordings to judge"), self.tr("Recordings ({0})"), SOUND_FILTER),
            "vector": (self.tr("Rows to judge"), self.tr("Tables ({0})"), TABLE_FILTER),
        }.get(
            self.media,
            (self.tr("Pictures to judge"), self.tr("Pictures ({0})"), PICTURE_FILTER),
        )
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", kinds.format(suffixes))
        if paths:
            self._session.predict(tuple(paths))

    def choose_folder(self) -> None:
        """Ask for a folder and have all in it judged."""
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder to judge"))
        if path:
            self._session.predict((path,))

    def predict_folder(self) -> None:
        """Ask for a folder, and for a table that the answers go into."""
        from gui.widgets.batch_dialog import ask_for_folder

        ask_for_folder(self._session, self.window())

    def paste(self) -> None:
        """Judge what is on the clipboard: a picture, or files and folders."""
        found = QGuiApplication.clipboard().mimeData() or QMimeData()
        paths = [url.toLocalFile() for url in found.urls() if url.isLocalFile()]
        if self.takes(paths):
            self._session.predict(tuple(paths))
        elif found.hasImage() and self.media == "picture":
            self._paste_picture(QGuiApplication.clipboard().image())
        else:
            self._session.notice(
                self.tr("There is nothing to judge on the clipboard: copy {0} first.").format(
                    {
                        "sound": self.tr("recordings or a folder of them"),
                        "vector": self.tr("a table's file"),
                    }.get(self.media, self.tr("a picture, picture files or a folder"))
                )
            )

    def _paste_picture(self, image: QImage) -> None:
        image = image.convertToFormat(QImage.Format.Format_RGBA8888)
        pasted = PastedPicture(
            width=image.width(), height=image.height(), pixels=bytes(image.constBits())
        )
        job = self._session.ask(
            "paste",
            analysis_tasks.keep_pasted,
            pasted,
            title=self.tr("Taking the picture from the clipboard"),
            lane="light",
        )
        job.finished.connect(lambda path: self._session.predict((path,)))

    def judge_again(self) -> None:
        """Have the same samples judged again."""
        files = dict.fromkeys(split_reference(one.path)[0] for one in self._predictions)
        self._session.predict(tuple(files))

    def save_table(self) -> None:
        """Ask for a file and write the answers there as a table."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the answers"), "predictions.csv", self.tr("Tables (*.csv)")
        )
        if not path:
            return
        place = path if Path(path).suffix else f"{path}.csv"
        job = self._session.ask(
            "save predictions",
            analysis_tasks.save_predictions,
            PredictionsRequest(predictions=self._predictions, to=place),
            title=self.tr("Saving the table"),
            lane="light",
        )
        job.finished.connect(
            lambda path: self._session.notice(self.tr("The table is in {0}.").format(path))
        )

    def copy_sorted(self) -> None:
        """Ask for a folder and copy the files into folders by class there."""
        path = QFileDialog.getExistingDirectory(self, self.tr("Where the copies go"))
        if not path:
            return
        job = self._session.ask(
            "sort predictions",
            analysis_tasks.sort_predictions,
            PredictionsRequest(predictions=self._predictions, to=path),
            title=self.tr("Copying"),
            lane="light",
        )
        job.finished.connect(self._on_sorted)

    def _on_sorted(self, made: SortedCopies) -> None:
        counts = listed(f"{name} {whole(count)}" for name, count in made.counts)
        self._session.notice(self.tr("Copied to {0}: {1}.").format(made.to, counts))

    # What is shown

    def show_run(self) -> None:
        """Say what can be tried: it depends on what the run takes."""
        button, tip, hint = {
            "sound": (
                self.tr("Choose recordings…"),
                self.tr("Have any recordings judged by this run"),
                self.tr("Drop recordings or a folder here: what the run makes of each appears."),
            ),
            "vector": (
                self.tr("Choose a table…"),
                self.tr("Have the rows of a table judged by this run"),
                self.tr(
                    "Drop a table with the same columns here: each row's answer appears, and can "
                    "be saved."
                ),
            ),
        }.get(
            self.media,
            (
                self.tr("Choose pictures…"),
                self.tr("Have any pictures judged by this run"),
                self.tr(
                    "Drop pictures or a folder here, or paste one from the clipboard (Ctrl+V): "
                    "what the run makes of each appears, and how long it takes."
                ),
            ),
        )
        self.choose.setText(button)
        self.choose.setToolTip(tip)
        self.choose_all.setVisible(self.media != "vector")
        self.paste_button.setVisible(self.media == "picture")
        self.hint.set_text(hint)
        self.show_predictions(self._session.predictions)

    def show_evaluation(self) -> None:
        """Other thresholds may have been kept, which these answers do not follow yet."""
        self._show_rule()

    def show_predictions(self, predictions: tuple[Prediction, ...]) -> None:
        """Show what the run makes of them."""
        self._predictions = tuple(predictions)
        count = len(self._predictions)
        unsure = sum(one.unsure for one in self._predictions)
        unread = sum(one.error is not None for one in self._predictions)
        self.hint.setVisible(not count)
        self.body.setVisible(bool(count))
        self.foot.setVisible(bool(count))
        self.table.setVisible(count > 1)
        choices = [("all", self.tr("All"))]
        choices += [("unsure", self.tr("Unsure only"))] if unsure else []
        choices += [("unread", self.tr("Not readable only"))] if unread else []
        self.which.set_choices(choices)
        self.which.set_value("all")
        self.which.setVisible(count > 1 and len(choices) > 1)
        can_sort = bool(count) and self.media != "vector"
        can_sort = can_sort and self._predictions[0].task in ("single_label", "binary")
        self.sort.setVisible(can_sort)
        self.summary.setText(self._summary_text(count, unsure, unread))
        self.summary.setVisible(count > 0)
        self.table.set_predictions(self._predictions, self.media)
        if count == 1:
            self.detail.show_prediction(self._predictions[0], self.media)
        self._show_rule()

    def _summary_text(self, count: int, unsure: int, unread: int) -> str:
        parts = []
        if count > 1:
            parts.append(self.tr("{0:,} answered").format(count - unsure - unread))
            if unsure:
                parts.append(self.tr("{0:,} unsure").format(unsure))
            if unread:
                parts.append(self.tr("{0:,} not readable").format(unread))
        known = (one.seconds for one in self._predictions if one.seconds is not None)
        seconds = next(known, None)
        if seconds is not None:
            each = {
                "sound": self.tr("{0} ms a recording"),
                "vector": self.tr("{0} ms a row"),
            }.get(self.media, self.tr("{0} ms a picture"))
            parts.append(each.format(figure(1000 * seconds)))
        return " · ".join(parts)

    def _show_rule(self) -> None:
        rule = self._predictions[0].rule if self._predictions else None
        text = ""
        if rule is not None and rule.unsure_below:
            text = self.tr("Answers below {0} are called unsure.").format(
                percent(rule.unsure_below, 0)
            )
        elif rule is not None and self._predictions[0].task in ("single_label", "binary"):
            text = self.tr("No answer is called unsure: a limit can be set under “Thresholds”.")
        self.rule.setText(text)
        evaluation = self.evaluation
        changed = rule is not None and evaluation is not None and evaluation.rule != rule
        self.again.setVisible(changed)
        if changed:
            self.rule.setText(self.tr("The run's thresholds have changed since these answers."))
        self.rule.setVisible(bool(self.rule.text()))

    # While the engine works

    def _on_started(self, job: Job) -> None:
        self._job = job
        job.event_reported.connect(lambda event: self._on_event(job, event))
        for over in (job.finished, job.failed):
            over.connect(lambda _what: self._on_over(job))
        job.cancelled.connect(lambda: self._on_over(job))
        self.words.setText("")
        self.bar.setRange(0, 0)
        self.progress.show()

    def _on_event(self, job: Job, event: Event) -> None:
        if job is self._job and isinstance(event, Progress):
            counted = f" · {whole(event.done)} / {whole(event.total)}" if event.total else ""
            self.words.setText(f"{event.text}{counted}")
            self.bar.setRange(0, event.total)
            self.bar.setValue(event.done)

    def _on_over(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.progress.hide()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # How it is made

    def _make_head(self):
        self.choose = Button("", on_click=self.choose_samples)
        self.choose_all = Button(
            self.tr("Choose a folder…"),
            tip=self.tr("Have everything in a folder judged by this run"),
            on_click=self.choose_folder,
        )
        self.predict_all = LinkButton(
            self.tr("Folder to table…"),
            self,
            tip=self.tr("Have very many answered into a table, without listing them here"),
            on_click=self.predict_folder,
        )
        self.paste_button = Button(
            self.tr("Paste"),
            tip=self.tr("Judge the picture or the files on the clipboard (Ctrl+V)"),
            on_click=self.paste,
        )
        line = row()
        line.addWidget(Label(self.tr("Try it"), size=theme.FONT_14, bold=True), 1)
        for button in (self.paste_button, self.choose_all, self.choose):
            line.addWidget(button)
        return line

    def _make_progress(self, parent: QWidget) -> QWidget:
        self.progress = QWidget(parent)
        self.bar = ProgressBar(self.progress)
        self.bar.setFixedSize(QSize(BAR_WIDTH, 8))
        self.bar.setAccessibleName(self.tr("How far the judging is"))
        self.words = Label("", self.progress, color="second_text")
        self.cancel = Button(
            self.tr("Cancel"),
            self.progress,
            tip=self.tr("Leave off; the answers that are shown stay"),
            on_click=self._on_cancel,
        )
        line = row(self.progress)
        line.addWidget(self.bar)
        line.addWidget(self.words, 1)
        line.addWidget(self.cancel)
        self.progress.hide()
        return self.progress

    def _make_body(self, parent: QWidget) -> QWidget:
        self.body = QWidget(parent)
        self.table = PredictionTable(self._session, self.body)
        self.detail = PredictionDetail(self._session, self.body)
        self.detail.reason_asked.connect(self.reason_asked)
        self.table.shown.connect(
            lambda prediction: self.detail.show_prediction(prediction, self.media)
        )
        line = row(self.body, spacing=theme.SPACE_16)
        line.addWidget(self.table, 3)
        beside = Scrolled(self.detail, self.body)
        beside.setMinimumWidth(self.detail.minimumSizeHint().width())
        line.addWidget(beside, 2)
        return self.body

    def _make_foot(self, parent: QWidget) -> QWidget:
        self.foot = QWidget(parent)
        self.which = Choice([("all", self.tr("All"))], tip=self.tr("Which of them are listed"))
        self.which.setAccessibleName(self.tr("Listed"))
        self.which.setMinimumContentsLength(14)
        self.which.edited.connect(self.table.keep)
        self.save = Button(
            self.tr("Save as a table…"),
            self.foot,
            tip=self.tr("Write all answers into a CSV file, for a spreadsheet"),
            on_click=self.save_table,
        )
        self.sort = Button(
            self.tr("Copy into class folders…"),
            self.foot,
            tip=self.tr(
                "Copy the files into a folder for each class, unsure ones into their own; the "
                "files themselves stay"
            ),
            on_click=self.copy_sorted,
        )
        line = row(self.foot)
        line.addWidget(self.which)
        line.addStretch(1)
        line.addWidget(self.sort)
        line.addWidget(self.save)
        return self.foot
