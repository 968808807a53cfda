"""Why the current run answers a sample as it does: heat over the picture, and a check of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QWidget

from engine import analysis_tasks, tasks
from engine.explanation_types import METHODS, ExplainRequest, Explanation, MapLayer
from engine.types import Thumbnail
from gui import theme, why_texts
from gui.data_texts import short_name
from gui.models.thumbnails import Thumbnails, to_pixmap
from gui.pages.evaluate_view import RunView
from gui.pages.view_try import PICTURE_FILTER, SOUND_FILTER
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Button, Card, Label, LinkButton, Scrolled, column, row
from gui.widgets.fields import CalmSlider, Choice
from gui.widgets.heat_picture import HeatLegend, HeatPicture
from gui.widgets.map_layers import MapLayersDialog

OPACITY, LEAST = 70, 160
# Pixels of the longer side of the picture without heat.
_PLAIN = 640
_ANY = "any layer"


class WhyView(RunView):
    """Shows one sample at a time; pages through the mistakes, the surest first."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._path: str | None = None
        self._found: Explanation | None = None
        self._layers: tuple[MapLayer, ...] = ()
        self._paths: list[str] = []
        self._large_of, self._large = "", None
        card = Card(self)
        self._make_controls()
        self.ask = AskBar(
            session,
            "explain",
            text=self.tr("Show the evidence"),
            tip=self.tr("Colour the places that speak for the class"),
            title=self.tr("Looking for the evidence"),
            make=self._request,
            parent=self,
        )
        self.ask.ended.connect(self._on_ended)
        self.ask.answered.connect(self.show_explanation)
        self.heat = HeatPicture(self.tr("Evidence by Grad-CAM"), self)
        self.check = HeatPicture(self.tr("Evidence by covering places"), self)
        self.verdict = Label(wrap=True, bold=True)
        self.advice = Label(
            self.tr(
                "Heat on the background, an edge or a mark means that the model has learned those "
                "instead: add samples of the class without them."
            ),
            wrap=True,
            color="second_text",
        )
        self.nothing = Label(color="second_text", wrap=True)
        self._thumbnails = Thumbnails.of(session)
        self._thumbnails.loaded.connect(lambda _paths: self._show_plain())
        self._fill(card)
        # Below a message, a low window has not room for all of it.
        column(self).addWidget(Scrolled(card, self))
        self.show_run()

    # How it is made

    def _make_controls(self) -> None:
        self.title = Label(size=theme.FONT_14, bold=True)
        self.title.setMinimumWidth(1)
        self.place = Label(color="second_text")
        self.back = Button(
            "",
            icon="chevron-left",
            tip=self.tr("The mistake before this one"),
            on_click=lambda: self.go(-1),
        )
        self.forward = Button(
            "", icon="chevron-right", tip=self.tr("The next mistake"), on_click=lambda: self.go(1)
        )
        self.back.setAccessibleName(self.tr("Previous mistake"))
        self.forward.setAccessibleName(self.tr("Next mistake"))
        for button in (self.back, self.forward):
            button.setFixedWidth(32)
        self.choose = LinkButton("", on_click=self.choose_sample)
        self.classes = Choice([], tip=self.tr("Which class's evidence is shown."))
        self.classes.setAccessibleName(self.tr("Class"))
        self.classes.edited.connect(lambda _value: self.ask.start())
        self.layer = Choice(
            [], tip=self.tr("Which layer Grad-CAM looks at: what it has learned to see.")
        )
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.edited.connect(self._on_layer)
        self.layer_hint = Label(color="second_text", wrap=True)
        self.covers = QCheckBox(self.tr("Check by covering places"))
        self.covers.setToolTip(
            self.tr(
                "Cover the picture place by place and see where the answer falls: slower, and "
                "independent of Grad-CAM"
            )
        )
        self.covers.toggled.connect(self._on_covers)
        self.opacity = CalmSlider(0, 100, tip=self.tr("How strongly the heat covers the picture."))
        self.opacity.setAccessibleName(self.tr("Opacity of the heat"))
        self.opacity.setMaximumWidth(180)
        self.opacity.set_value(OPACITY)
        self.opacity.edited.connect(self._on_opacity)

    def _fill(self, card: Card) -> None:
        above = row()
        for widget in (self.title, self.back, self.place, self.forward, self.choose):
            above.addWidget(widget, int(widget is self.title))
        asked = row()
        self.classes_title = Label(self.tr("What speaks for"))
        asked.addWidget(self.classes_title)
        asked.addWidget(self.classes, 2)
        asked.addWidget(Label(self.tr("at")))
        asked.addWidget(self.layer, 3)
        doing = row(spacing=theme.SPACE_16)
        doing.addWidget(self.ask, 1)
        doing.addWidget(self.covers)
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(theme.SPACE_12)
        pictures.setVerticalSpacing(theme.SPACE_4)
        pictures.setRowStretch(0, 1)
        for place, picture in enumerate((self.heat, self.check)):
            pictures.setColumnStretch(place, 1)
            pictures.addWidget(picture, 0, place)
            pictures.addWidget(picture.caption, 1, place)
        shown = row()
        shown.addWidget(Label(self.tr("Heat"), color="second_text"))
        shown.addWidget(self.opacity, 1)
        shown.addSpacing(theme.SPACE_12)
        shown.addWidget(Label(self.tr("nothing"), size=theme.FONT_12, color="second_text"))
        shown.addWidget(HeatLegend(self), 1)
        shown.addWidget(Label(self.tr("most"), size=theme.FONT_12, color="second_text"))
        shown.addStretch(1)
        self._filled = QWidget(card)
        inside = column(self._filled)
        for line in (above, asked):
            inside.addLayout(line)
        inside.addWidget(self.layer_hint)
        inside.addLayout(doing)
        inside.addLayout(pictures, 1)
        inside.addLayout(shown)
        inside.addWidget(self.verdict)
        inside.addWidget(self.advice)
        inside.addStretch(0)
        layout = column(card, margin=theme.SPACE_12)
        layout.addWidget(self.nothing)
        layout.addWidget(self._filled, 1)
        layout.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are no higher than wide, so that what is said of them stays near them."""
        super().resizeEvent(event)
        for picture in (self.heat, self.check):
            picture.setMaximumHeight(max(LEAST, self.width() // 2))
        self._fit_captions()

    def _fit_captions(self) -> None:
        """Room for what is said, and no more."""
        wide = (self.width() - 3 * theme.SPACE_12) // 2
        captions = (self.heat.caption, self.check.caption)
        high = max(0, *(caption.heightForWidth(wide) for caption in captions))
        for caption in captions:
            caption.setMinimumHeight(high)

    # What the user does

    def choose_sample(self) -> None:
        """Ask for a file and explain the answer to it."""
        title, kinds, suffixes = (
            (self.tr("A recording to explain"), self.tr("Recordings ({0})"), SOUND_FILTER)
            if self.media == "sound"
            else (self.tr("A picture to explain"), self.tr("Pictures ({0})"), PICTURE_FILTER)
        )
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds.format(suffixes))
        if path:
            self.show_sample(path)

    def go(self, step: int) -> None:
        """Explain the mistake before or after the one that is shown."""
        at = self._paths.index(self._path) + step if self._path in self._paths else 0
        if 0 <= at < len(self._paths):
            self.show_sample(self._paths[at])

    def _on_layer(self, value: object) -> None:
        if value != _ANY:
            self.ask.start()
            return
        self._show_layers()
        dialog = MapLayersDialog(self._layers, self._looked_at, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._use_layer(dialog.path))
        dialog.open()

    def _use_layer(self, path: str) -> None:
        self._looked_at = path
        self._show_layers()
        self.ask.start()

    def _on_covers(self, on: bool) -> None:
        if on and self._found is not None:
            self.ask.start()
        elif self._found is not None:
            self._show_maps(self._found)

    def _on_opacity(self, value: int) -> None:
        for picture in (self.heat, self.check):
            picture.set_opacity(value / 100)

    def _request(self):
        run = self._session.current_run
        if run is None or self._path is None:
            return None
        layer = self.layer.value
        request = ExplainRequest(
            model=run,
            path=self._path,
            class_name=self.classes.value or None,
            layer=layer if layer and layer != _ANY else None,
            methods=METHODS if self.covers.isChecked() else METHODS[:1],
        )
        self.verdict.hide()
        if self.covers.isChecked():
            self.check.show_pixmap(None, self.tr("Covering place by place…"))
            self.check.show()
        return analysis_tasks.explain, request

    # What is shown

    def show_run(self) -> None:
        """Another run has other layers and classes."""
        self.ask.forget()
        self._path = self._found = None
        self._layers, self._looked_at = (), ""
        is_rows = self.media == "vector"
        self.nothing.setText(
            self.tr(
                "Rows of numbers have no places that heat could show: this view is for pictures "
                "and recordings."
            )
            if is_rows
            else ""
        )
        self.nothing.setVisible(is_rows)
        self._filled.setVisible(not is_rows)
        is_sound = self.media == "sound"
        self.choose.setText(
            self.tr("Choose a recording…") if is_sound else self.tr("Choose a picture…")
        )
        self.choose.setToolTip(self.tr("Explain the answer to any file"))
        self.show_evaluation()

    def show_evaluation(self) -> None:
        """Page through this evaluation's mistakes."""
        evaluation = self.evaluation
        self._paths = why_texts.worth_asking(evaluation)
        if self._path is None and self._paths:
            self._path = self._paths[0]
        self._show_sample()

    def show_sample(self, path: str) -> None:
        """Explain the answer to a sample."""
        self.ask.forget()
        self._path, self._found = path, None
        self._show_sample()
        self.ask.start()

    def show_explanation(self, found: Explanation) -> None:
        """Show what was found."""
        self._found, self._layers = found, found.layers
        self._looked_at = next((heat.layer for heat in found.maps if heat.layer), "")
        self.classes_title.setText(
            self.tr("What raises") if found.task == "regression" else self.tr("What speaks for")
        )
        self._show_classes()
        self._show_layers()
        self._show_maps(found)

    def _show_maps(self, found: Explanation) -> None:
        """Grad-CAM's map, and beside it the check, or the picture as it is."""
        by_method = {heat.method: heat for heat in found.maps}
        heat = by_method.get("grad-cam")
        if heat is None:
            self.heat.show_pixmap(None, self.tr("No layer of this model puts out maps."))
        else:
            self.heat.show_map(found, heat, why_texts.caption(found, heat))
        covered = by_method.get("occlusion") if self.covers.isChecked() else None
        if covered is None:
            self.check.show_map(found, None, why_texts.plain_caption(found))
        else:
            self.check.show_map(found, covered, why_texts.caption(found, covered))
            text, color = why_texts.verdict(found)
            self.verdict.setText(text)
            self.verdict.set_color(color)
        self.check.show()
        self.verdict.setVisible(covered is not None and heat is not None)
        self._fit_captions()

    def _on_ended(self) -> None:
        """However it ended: what was known before is shown again, until the answer is."""
        if self._found is not None:
            self._show_maps(self._found)
        else:
            self.check.show_pixmap(None, "")
            self.check.hide()

    def _show_sample(self) -> None:
        """The sample without heat, until it is asked for."""
        path = self._path
        self.title.setText("" if path is None else short_name(path))
        self.title.setToolTip(path or "")
        at = self._paths.index(path) if path in self._paths else None
        self.place.setText(
            "" if at is None else self.tr("{0:,} of {1:,}").format(at + 1, len(self._paths))
        )
        self.back.setEnabled(bool(at))
        self.forward.setEnabled(bool(self._paths) and at != len(self._paths) - 1)
        self.ask.button.setEnabled(path is not None)
        if self._found is None:
            self.verdict.hide()
            self.check.show_pixmap(None, "")
            self.check.hide()
            self._show_classes()
            self._show_layers()
            self._show_plain()

    def _show_plain(self) -> None:
        if self._found is not None or self._filled.isHidden():
            return
        pixmap, text = None, ""
        if self._path is None:
            text = self.tr("Evaluate the run, or choose a file, to see what speaks for its answer.")
        elif self.media == "picture":
            pixmap = self._large if self._large_of == self._path else None
            if pixmap is None:
                # The small picture stands in until the large one is here.
                pixmap = self._thumbnails.get(self._path)
                self._read_large(self._path)
        else:
            text = self.tr("Press “Show the evidence”.")
        self.heat.show_pixmap(pixmap, text)

    def _read_large(self, path: str) -> None:
        if self._large_of == path:
            return
        self._large_of, self._large = path, None

        def show(read: tuple[Thumbnail, ...]) -> None:
            self._large = to_pixmap(read[0])
            self._show_plain()

        job = self._session.ask(
            "plain picture",
            tasks.read_thumbnails,
            tasks.ThumbnailRequest(paths=(path,), size=_PLAIN),
            title=self.tr("Reading {0}").format(short_name(path)),
            lane="light",
            # What cannot be read says so when the evidence is asked for.
            handles=lambda _error: True,
            quiet=True,
        )
        job.finished.connect(show)

    def _show_classes(self) -> None:
        found = self._found
        if found is not None:
            choices = [
                (name, f"{name} · {why_texts.figure(found, value)}")
                for name, value in found.answers
            ]
            self.classes.set_choices(choices)
            self.classes.set_value(found.class_name)
            return
        evaluation = self.evaluation
        names = evaluation.class_names if evaluation is not None else ()
        self.classes.set_choices([(None, self.tr("its answer")), *((one, one) for one in names)])
        # What was asked about the sample before is not what is asked about this one.
        self.classes.set_value(None)

    def _show_layers(self) -> None:
        guides = [layer for layer in reversed(self._layers) if layer.is_guide]
        chosen = next((one for one in self._layers if one.path == self._looked_at), None)
        if chosen is not None and not chosen.is_guide:
            guides.append(chosen)
        choices = [(layer.path, why_texts.layer_text(layer)) for layer in guides]
        choices = choices or [("", self.tr("the last maps · suggested"))]
        if self._layers:
            choices.append((_ANY, self.tr("Any layer…")))
        self.layer.set_choices(choices)
        self.layer.set_value(self._looked_at)
        self.layer_hint.setText(why_texts.layer_hint(chosen.kind if chosen else "last"))
