"""What the current run makes of samples that it has never seen."""

from PySide6.QtWidgets import QFileDialog, QWidget

from engine.types import Prediction
from gui import theme
from gui.pages.evaluate_view import RunView
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.predictions import PredictionList

PICTURE_FILTER = "*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff"
SOUND_FILTER = "*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff"
TABLE_FILTER = "*.csv *.tsv"


class TryView(RunView):
    """Files are chosen or dropped; each one's answer appears."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        card = Card(self)
        self.choose = Button("", on_click=self.choose_samples)
        self.hint = Label(color="second_text", wrap=True)
        self.predictions = PredictionList(session, card)
        self.predictions.hide()
        above = row()
        above.addWidget(Label(self.tr("Try it"), size=theme.FONT_14, bold=True), 1)
        above.addWidget(self.choose)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(above)
        inside.addWidget(self.hint)
        inside.addWidget(self.predictions, 1)
        inside.addStretch(0)
        column(self).addWidget(card)
        session.predictions_changed.connect(self.show_predictions)
        self.show_run()

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

    def show_run(self) -> None:
        """Say what can be tried: it depends on what the run takes."""
        button, tip, hint = {
            "sound": (
                self.tr("Choose recordings…"),
                self.tr("Have any recordings judged by this run"),
                self.tr("Choose recordings: what the run makes of each appears here."),
            ),
            "vector": (
                self.tr("Choose a table…"),
                self.tr("Have the rows of a table judged by this run"),
                self.tr("Choose a table with the same columns: each row's answer appears here."),
            ),
        }.get(
            self.media,
            (
                self.tr("Choose pictures…"),
                self.tr("Have any pictures judged by this run"),
                self.tr("Drop pictures here: what the run makes of each appears."),
            ),
        )
        self.choose.setText(button)
        self.choose.setToolTip(tip)
        self.hint.setText(hint)
        self.show_predictions(self._session.predictions)

    def show_predictions(self, predictions: tuple[Prediction, ...]) -> None:
        """Show what the run makes of them."""
        self.predictions.set_predictions(tuple(predictions), self.media)
        self.predictions.setVisible(bool(predictions))
        self.hint.setVisible(not predictions)
