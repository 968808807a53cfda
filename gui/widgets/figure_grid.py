"""Figures under each other: a name, the figure, its range."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui import theme
from gui.evaluation_texts import Figure
from gui.widgets.basics import Label


class FigureGrid(QWidget):
    """Shows figures; what one means is its row's tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Label, Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.figures: tuple[Figure, ...] = ()

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show these and no others."""
        self.figures = tuple(figures)
        while len(self._rows) < len(figures):
            self._add_row()
        for place, labels in enumerate(self._rows):
            figure = figures[place] if place < len(figures) else None
            for label in labels:
                label.setVisible(figure is not None)
            if figure is not None:
                for label, text in zip(
                    labels, (figure.name, figure.value, figure.range), strict=True
                ):
                    label.setText(text)
                    label.setToolTip(figure.tip)
        self.setVisible(bool(figures))

    def _add_row(self) -> None:
        at = len(self._rows)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        labels = (
            Label(color="second_text", wrap=True),
            Label(bold=True),
            Label(size=theme.FONT_12, color="second_text"),
        )
        for column, label in enumerate(labels):
            self._grid.addWidget(label, at, column)
            if column:
                label.setAlignment(right)
        self._rows.append(labels)
