"""The samples as the model sees them: a map of their features, whose points open their pictures."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from engine import analysis_tasks
from engine.review_types import FeatureMap, MapMethod, MapRequest
from gui import theme
from gui.data_texts import short_name
from gui.feature_groups import Group, answers_of, groups_of, text_of
from gui.models.thumbnails import Thumbnails, fitted
from gui.numbers import whole
from gui.pages.evaluate_view import RunView
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice
from gui.widgets.late import LateWidget

SIDE_WIDTH = 160
PREVIEW = 112
SWATCH = 10
TEXT_LINES = 3
LEAST_SIDE = 160


class MapView(RunView):
    """Asks for a map of the current run's features; what was found is kept while Graft runs."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kept: dict[tuple[str, MapMethod], FeatureMap] = {}
        self._found: FeatureMap | None = None
        self._places = np.zeros((0, 2))
        self._answers: dict[str, tuple[int, bool]] = {}
        self._groups: tuple[Group, ...] = ()
        self._asked: tuple[str, MapMethod] | None = None
        self._hovered = ""
        self._thumbnails = Thumbnails.of(session)
        self._thumbnails.loaded.connect(lambda _paths: self._show_preview())
        card = Card(self)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(self._make_head())
        inside.addWidget(self.ask)
        self.hint = Label(
            self.tr(
                "Each sample becomes a point; those that the model takes for alike lie together. "
                "A point far from its class, or among another, is worth a look. Click one to see "
                "it."
            ),
            color="second_text",
            wrap=True,
        )
        inside.addWidget(self.hint)
        body = row(spacing=theme.SPACE_12)
        self.plot = LateWidget("gui.widgets.feature_plot", "FeaturePlot", card)
        self.plot.setMinimumSize(LEAST_SIDE, LEAST_SIDE)
        self.plot.made.connect(self._on_plot_made)
        body.addWidget(self.plot, 1)
        body.addWidget(self._make_side())
        inside.addLayout(body, 1)
        self.method_text = Label(size=theme.FONT_12, color="second_text", wrap=True)
        inside.addWidget(self.method_text)
        inside.addStretch(0)
        column(self).addWidget(card)
        theme.changed.connect(self._fill_legend)
        self.show_run()

    # What is shown

    def show_run(self) -> None:
        """Show what is known of the current run."""
        self.ask.forget()
        self._show_kept()

    def show_evaluation(self) -> None:
        """Other answers: the points are the same, their colours may not be."""
        if self._found is not None:
            self._regroup()

    def show_map(self, found: FeatureMap | None) -> None:
        """Show a map, or that there is none yet."""
        self._found = found
        for part in (self.plot, self.side, self.method_text):
            part.setVisible(found is not None)
        self.hint.setVisible(found is None)
        self.by.setVisible(found is not None)
        self.ask.button.set_accent(found is None)
        self.ask.setVisible(found is None or self.ask.is_asking)
        self.all_points.setVisible(found is not None)
        if found is None:
            return
        self._places = np.array([(one.x, one.y) for one in found.points])
        self.method_text.setText(found.method_text)
        self._offer_colors(found)
        self._regroup()
        self.plot.start()

    def _show_kept(self) -> None:
        run = self._session.current_run or ""
        method: MapMethod = "tsne" if self.method.value == "tsne" else "pca"
        self._show_preview("")
        self.show_map(self._kept.get((run, method)))

    def _offer_colors(self, found: FeatureMap) -> None:
        is_number = all(one.label < 0 and not one.labels for one in found.points)
        choices = [("class", self.tr("By number") if is_number else self.tr("By class"))]
        if not is_number:
            choices.append(("mistake", self.tr("By mistake")))
        if len({one.split for one in found.points}) > 1:
            choices.append(("split", self.tr("By split")))
        self.by.set_choices(choices)

    def _regroup(self) -> None:
        assert self._found is not None
        self._answers = answers_of(self.evaluation)
        self._groups = groups_of(self._found, self._answers, self.by.value)
        self._fill_legend()
        self._draw()

    def _fill_legend(self) -> None:
        self.legend.blockSignals(True)
        self.legend.clear()
        if self._found is not None:
            self.legend.addItem(self.tr("All · {0}").format(whole(len(self._found.points))))
        for group in self._groups:
            item = QListWidgetItem(
                _swatch(group.paint()), f"{group.name} · {whole(len(group.rows))}"
            )
            item.setToolTip(self.tr("{0}: let these stand out").format(group.name))
            self.legend.addItem(item)
        self.legend.setCurrentRow(0)
        self.legend.blockSignals(False)
        self._show_choice()

    def _draw(self) -> None:
        if self.plot.widget is not None and self._found is not None:
            self.plot.widget.show_points(self._places, self._groups, self._chosen)

    @property
    def _chosen(self) -> int | None:
        at = self.legend.currentRow()
        return at - 1 if at > 0 else None

    # What the user does

    def _request(self):
        run = self._session.current_run
        if run is None:
            return None
        method: MapMethod = "tsne" if self.method.value == "tsne" else "pca"
        self._asked = (run, method)
        return analysis_tasks.map_features, MapRequest(run_dir=run, method=method)

    def _on_answered(self, found: FeatureMap) -> None:
        assert self._asked is not None
        self._kept[self._asked] = found
        self._show_kept()

    def _on_method(self, _method: object) -> None:
        self.ask.forget()
        had_map = self._found is not None
        self._show_kept()
        if had_map and self._found is None:
            # Whoever looks at one map and chooses the other wants to see it.
            self.ask.start()

    def _on_chosen(self) -> None:
        self._show_choice()
        self._draw()

    def _show_choice(self) -> None:
        chosen = self._chosen
        self.show_these.setEnabled(chosen is not None)
        self.show_these.setVisible(self._found is not None)

    def _show_group(self) -> None:
        chosen = self._chosen
        if chosen is not None and self._found is not None:
            group = self._groups[chosen]
            paths = tuple(self._found.points[at].path for at in group.rows)
            self.samples_asked.emit(group.name, paths)

    def _on_hovered(self, at: int) -> None:
        if self._found is None or at < 0:
            return
        point = self._found.points[at]
        told = text_of(point, self._found.class_names, self._answers)
        self.preview_text.setText(f"{short_name(point.path)}\n{told}")
        self._show_preview(point.path)

    def _show_preview(self, path: str | None = None) -> None:
        if path is not None:
            self._hovered = path
            if not path:
                self.preview_text.setText(self.tr("Point at a sample to see it."))
            elif self.media == "picture":
                self._thumbnails.want(self, (path,))
        found = self._thumbnails.get(self._hovered) if self._hovered else None
        if found is not None and not found.isNull():
            found = fitted(found, QSize(SIDE_WIDTH, PREVIEW), self.devicePixelRatioF())
        self.preview.setPixmap(found or QPixmap())
        self.preview.setVisible(self.media == "picture")

    def _on_point(self, at: int) -> None:
        if self._found is not None:
            self.sample_asked.emit(self._found.points[at].path)

    def _on_plot_made(self) -> None:
        self.plot.widget.setAccessibleName(self.tr("Map of features"))
        self.plot.widget.point_chosen.connect(self._on_point)
        self.plot.widget.point_hovered.connect(self._on_hovered)
        self._draw()

    # How it is made

    def _make_head(self):
        above = row()
        title = Label(self.tr("Map of features"), size=theme.FONT_14, bold=True)
        title.setMinimumWidth(1)
        above.addWidget(title, 1)
        self.all_points = LinkButton(
            self.tr("Show all"),
            tip=self.tr("Zoom out until every point is seen; the wheel zooms, dragging moves"),
            on_click=lambda: self.plot.widget and self.plot.widget.show_all(),
        )
        self.by = Choice(
            (("class", self.tr("By class")),), tip=self.tr("What the points' colours say")
        )
        self.by.setAccessibleName(self.tr("Colours"))
        self.by.setMinimumWidth(110)
        self.by.edited.connect(lambda _by: self._regroup())
        self.method = Choice(
            (("pca", self.tr("Directions (PCA)")), ("tsne", self.tr("Neighbours (t-SNE)"))),
            tip=self.tr(
                "PCA looks at the features from the side where they differ most; t-SNE keeps "
                "neighbours together, takes longer, and its distances say little"
            ),
        )
        self.method.setAccessibleName(self.tr("Kind of map"))
        self.method.setMinimumWidth(160)
        self.method.edited.connect(self._on_method)
        self.ask = AskBar(
            self._session,
            "map",
            text=self.tr("Draw the map"),
            tip=self.tr("Compute the features of all samples and lay them out in the plane"),
            title=self.tr("Drawing the map of features"),
            make=self._request,
            parent=self,
        )
        self.ask.answered.connect(self._on_answered)
        self.ask.ended.connect(lambda: self.ask.setVisible(self._found is None))
        for part in (self.all_points, self.by, self.method):
            above.addWidget(part)
        return above

    def _make_side(self) -> QWidget:
        self.side = QWidget(self)
        self.side.setFixedWidth(SIDE_WIDTH)
        inside = column(self.side, spacing=theme.SPACE_4)
        self.legend = QListWidget(self.side)
        self.legend.setFrameShape(QListWidget.Shape.NoFrame)
        self.legend.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.legend.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.legend.setAccessibleName(self.tr("What the colours mean"))
        self.legend.setToolTip(self.tr("Choose one to let its points stand out"))
        self.legend.currentRowChanged.connect(lambda _row: self._on_chosen())
        self.show_these = LinkButton(
            self.tr("Show these samples"),
            tip=self.tr("Show the samples of the chosen colour among the mistakes"),
            on_click=self._show_group,
        )
        self.preview = QLabel(self.side)
        self.preview.setFixedHeight(PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(self.tr("The sample under the mouse"))
        self.preview_text = Label(size=theme.FONT_12, color="second_text", wrap=True)
        # Of one height whatever it says, so that nothing moves under the mouse.
        self.preview_text.setFixedHeight(TEXT_LINES * self.preview_text.fontMetrics().height())
        self.preview_text.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.legend, 1)
        for part in (self.show_these, self.preview, self.preview_text):
            inside.addWidget(part)
        return self.side


def _swatch(color: QColor) -> QIcon:
    pixmap = QPixmap(SWATCH, SWATCH)
    pixmap.fill(color)
    return QIcon(pixmap)
