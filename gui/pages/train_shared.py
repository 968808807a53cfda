"""What all phases share and most people look at: augmentation, views, batch size, classes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.augment_presets import settings_of
from engine.recipe import Recipe
from engine.suggest import Suggestion
from engine.types import DatasetIndex
from gui.widgets.basics import column
from gui.widgets.fields import Choice, Form
from gui.widgets.why import Why

FIELD = 124
BATCH_SIZES = (4, 8, 16, 32, 64, 128, 256)
VIEWS = (0, 4, 8, 16)
# From where on the sizes of classes differ so much that it is worth asking.
_UNEVEN = 1.5


class SharedForm(QWidget):
    """Emits `edited` with changed fields of the training, `augmented` with another preset."""

    edited = Signal(dict)
    augmented = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe: Recipe | None = None
        self.augment = Choice(self._presets(), tip=self.tr("How training samples are varied."))
        self.views = Choice(
            (),
            tip=self.tr(
                "Kept: so many variations of each sample are made once and used in turn, so that "
                "the frozen layers are computed only once for each. Always new: the frozen layers "
                "run again in every epoch, which takes long on a processor."
            ),
        )
        self.batch_size = Choice(
            (),
            tip=self.tr(
                "How many samples make one step. Smaller needs less memory; automatic tries out "
                "what fits."
            ),
        )
        self.class_weights = QCheckBox(self.tr("All classes count alike"))
        self.class_weights.setToolTip(
            self.tr(
                "Samples of small classes weigh more in training, so that the model does not "
                "merely learn to name the largest class."
            )
        )
        form = Form(FIELD)
        form.add(self.tr("Augmentation"), self.augment, why="augmentation")
        self._views_label = form.add(self.tr("Variations"), self.views, why="augmentation")
        form.add(self.tr("Batch size"), self.batch_size, why="rates")
        form.add_wide(self.class_weights)
        self._reasons = {**form.reasons, self.class_weights: Why(self.class_weights, "classes")}
        layout = column(self)
        layout.addLayout(form)
        self.augment.edited.connect(self.augmented)
        self.views.edited.connect(self._on_views)
        self.batch_size.edited.connect(lambda size: self.edited.emit({"batch_size": size}))
        self.class_weights.clicked.connect(
            lambda on: self.edited.emit({"class_weights": "balanced" if on else "none"})
        )

    def _presets(self) -> tuple[tuple[str, str], ...]:
        return (
            ("none", self.tr("None")),
            ("gentle", self.tr("Gentle")),
            ("strong", self.tr("Strong")),
        )

    def show_recipe(self, recipe: Recipe, index: DatasetIndex | None) -> None:
        """Show the values of a recipe for this data."""
        self._recipe, train = recipe, recipe.train
        preset = recipe.augment.preset
        # What is measured or set value by value comes from the data page.
        other = {"photographs": self.tr("Measured"), "custom": self.tr("Own")}
        extra = [(preset, other[preset])] if preset in other else []
        self.augment.set_choices([*self._presets(), *extra])
        self.augment.set_value(preset)
        settings = settings_of(recipe.augment, index.media if index is not None else "picture")
        for part in (self._views_label, self.views):
            part.setVisible(not settings.is_none)
        views = train.features.views
        self.views.set_choices(
            [
                (number, self.tr("{0} kept").format(number) if number else self.tr("Always new"))
                for number in sorted({*VIEWS, views})
            ]
        )
        self.views.set_value(views)
        self.views.setEnabled(not settings.mixes_labels)
        size = train.batch_size
        sizes: list[int | str] = sorted({*BATCH_SIZES, *([size] if size != "auto" else [])})
        choices: list[tuple[int | str, str]] = [(one, str(one)) for one in sizes]
        self.batch_size.set_choices([("auto", self.tr("Automatic")), *choices])
        self.batch_size.set_value(size)
        weighs = train.class_weights == "balanced"
        # Without classes it can only be taken back.
        self.class_weights.setVisible(weighs or _is_uneven(index))
        self.class_weights.setChecked(weighs)

    def show_reasons(self, recipe: Recipe, suggestion: Suggestion | None) -> None:
        """Say at each field that has the suggested value why that is suggested."""
        if suggestion is None:
            return
        made, train = suggestion.train, recipe.train
        for field, name, is_it in (
            (self.augment, "augment", recipe.augment == suggestion.augment),
            (self.views, "views", train.features.views == made.features.views),
            (self.batch_size, "batch_size", train.batch_size == made.batch_size),
            (self.class_weights, "class_weights", train.class_weights == made.class_weights),
        ):
            self._reasons[field].say(suggestion.reasons.get(name, "") if is_it else "")

    def _on_views(self, views: int) -> None:
        if self._recipe is not None:
            features = self._recipe.train.features.model_copy(update={"views": views})
            self.edited.emit({"features": features})


def _is_uneven(index: DatasetIndex | None) -> bool:
    """Whether classes differ in size so that weighing them does something."""
    if index is None or index.task not in ("single_label", "binary"):
        return False
    sizes = [sum(of_split.values()) for of_split in index.counts().values()]
    return bool(sizes) and max(sizes) > _UNEVEN * min(sizes)
