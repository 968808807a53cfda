"""What an exported file answers otherwise than the run: the samples, and what classes lose."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from engine.exporting.types import ClassChange, Differing, ExportedFile
from gui import theme
from gui.evaluation_texts import Figure
from gui.export_texts import different_sentence, format_name, num_same
from gui.models.pictures import LazyPictures, Picture
from gui.numbers import whole
from gui.score_texts import nouns
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.row_table import RowTable

ROW_HEIGHT, FEW = 176, 4
CLASSES_WIDTH = 260
MOST_CLASSES = 8


class DifferingPane(Card):
    """Shows one file's differences, or is hidden."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(size=theme.FONT_14, bold=True, wrap=True)
        self.close_link = LinkButton(
            self.tr("Close"), tip=self.tr("Hide the samples"), on_click=lambda: self.hide()
        )
        self.explained = Label(color="second_text", wrap=True)
        self.grid = PictureGrid(session, self, lines=2)
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Samples that the file answers otherwise"))
        self.rows = RowTable(self, titles=(self.tr("Row"), self.tr("The file"), self.tr("The run")))
        self._samples = QWidget(self)
        self._lists = QStackedLayout(self._samples)
        self._lists.addWidget(self.grid)
        self._lists.addWidget(self.rows)
        self.classes_title = Label(self.tr("Right answers by class"), bold=True)
        self.classes = FigureGrid(self)
        self.more_classes = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self._side = QWidget(self)
        self._side.setMaximumWidth(CLASSES_WIDTH)
        beside = column(self._side)
        for part in (self.classes_title, self.classes, self.more_classes):
            beside.addWidget(part)
        beside.addStretch(1)
        layout = column(self, margin=theme.SPACE_16)
        above = row()
        above.addWidget(self.title, 1)
        above.addWidget(self.close_link)
        layout.addLayout(above)
        layout.addWidget(self.explained)
        body = row(spacing=theme.SPACE_24)
        body.addWidget(self._samples, 1)
        body.addWidget(self._side)
        layout.addLayout(body)
        self.hide()

    def show_file(self, file: ExportedFile | None, media: str) -> None:
        """Show what a file answers otherwise; nothing where that is nothing."""
        changes = _changed(file.class_changes) if file is not None else ()
        if file is None or not (file.differing or changes):
            self.hide()
            return
        different = file.num_samples - num_same(file)
        self.title.setText(different_sentence(file) if different else format_name(file.format))
        self.explained.setText(self._explanation(file, different, media))
        is_rows = media == "vector"
        self._lists.setCurrentWidget(self.rows if is_rows else self.grid)
        pictures = LazyPictures(file.differing, self._picture)
        self.grid.set_pictures(() if is_rows else pictures)
        self.rows.set_pictures(pictures if is_rows else ())
        self._samples.setVisible(bool(file.differing))
        self._samples.setFixedHeight(ROW_HEIGHT * (1 if len(file.differing) <= FEW else 2))
        self._show_classes(file, changes)
        self.show()

    def _explanation(self, file: ExportedFile, different: int, media: str) -> str:
        told = self.tr("Below each: what the file says, and what the run said.")
        if different > len(file.differing) > 0:
            told = self.tr("The first {0:,} {1}. ").format(len(file.differing), nouns(media)) + told
        return told if file.differing else ""

    def _picture(self, one: Differing) -> Picture:
        return Picture(
            path=one.path,
            caption=self.tr("file: {0}").format(one.found),
            second=self.tr("run: {0}").format(one.expected),
            color="warning",
        )

    def _show_classes(self, file: ExportedFile, changes: Sequence[ClassChange]) -> None:
        self.classes.set_figures([self._figure(one) for one in changes[:MOST_CLASSES]])
        left = len(changes) - MOST_CLASSES
        if left > 0:
            text = self.tr("and {0:,} more classes").format(left)
        elif not changes:
            text = self.tr("No class has more or fewer right answers than before.")
        else:
            text = ""
        self.more_classes.setText(text)
        self.more_classes.setVisible(bool(text))
        # Without labels nothing is known of classes.
        self._side.setVisible(bool(file.class_changes))

    def _figure(self, one: ClassChange) -> Figure:
        change = one.right_after - one.right_before
        return Figure(
            name=one.name,
            value=f"+{whole(change)}" if change > 0 else f"−{whole(-change)}",
            range=self.tr("{0:,} → {1:,} of {2:,}").format(
                one.right_before, one.right_after, one.num_samples
            ),
            tip=self.tr("How many of this class the run and the file answer rightly"),
        )


def _changed(changes: Sequence[ClassChange]) -> tuple[ClassChange, ...]:
    """Those that have changed, the largest losses first."""
    changed = [one for one in changes if one.right_after != one.right_before]
    return tuple(sorted(changed, key=lambda one: one.right_after - one.right_before))
