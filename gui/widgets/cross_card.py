"""Cross-validation, folded into one line: how often, how long it takes, what came out."""

from PySide6.QtWidgets import QWidget

from engine.training_types import CrossResult
from gui import theme
from gui.numbers import duration
from gui.score_texts import cross_text
from gui.widgets.basics import Button, Label, LateFolding, column
from gui.widgets.fields import Choice, Form, Whole

FOLDS = (3, 5, 10)


class CrossCard(LateFolding):
    """Starts a cross-validation of the session's recipe and tells its result."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        self._session = session
        self._folds_of_data: int | None = None
        self._result = ""
        self._is_made = False
        super().__init__(self.tr("Cross-validate"), self._make_inner, parent)
        session.recipe_changed.connect(self._show)
        session.runs_changed.connect(self._show)
        session.training_state_changed.connect(self._show)
        session.cross_changed.connect(self._on_cross_changed)

    def _make_inner(self) -> QWidget:
        inner = QWidget()
        self.explanation = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.folds = Choice(
            [*((count, str(count)) for count in FOLDS), (0, self.tr("own split"))],
            tip=self.tr(
                "Into how many parts the samples are divided. Each part is validated on once, by "
                "a model that was trained on the others. “Own split” keeps the split as it is."
            ),
        )
        self.folds.set_value(5)
        self.repeats = Whole(
            1,
            20,
            tip=self.tr(
                "How often all of it is done again with another seed: other parts, other random "
                "weights to begin with."
            ),
        )
        self.estimate = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.start = Button(
            self.tr("Start"),
            tip=self.tr("Train all these runs, one after the other. They appear below as one row."),
            on_click=self._on_start,
        )
        self.start.setAccessibleName(self.tr("Start cross-validation"))
        self.result = Label(bold=True, wrap=True)
        self.result.hide()
        form = Form()
        form.add(self.tr("Folds"), self.folds)
        form.add(self.tr("Seeds"), self.repeats)
        layout = column(inner, spacing=theme.SPACE_8)
        layout.addWidget(self.explanation)
        layout.addLayout(form)
        layout.addWidget(self.estimate)
        layout.addWidget(self.start)
        layout.addWidget(self.result)
        self.folds.edited.connect(self._show)
        self.repeats.edited.connect(self._show)
        self._is_made = True
        self._show()
        return inner

    @property
    def num_runs(self) -> int:
        """How many runs that are."""
        return max(1, int(self.folds.value or 0)) * self.repeats.value()

    def _on_start(self) -> None:
        first = self._session.draft.seed
        seeds = range(first, first + self.repeats.value())
        self._session.cross_validate(int(self.folds.value or 0), seeds)

    def _on_cross_changed(self, news: object) -> None:
        if isinstance(news, CrossResult):
            self._result = cross_text(news)
        self._show()

    def _show(self, _news: object = None) -> None:
        if not self._is_made:
            return
        self.result.setText(self._result)
        self.result.setVisible(bool(self._result))
        dataset = self._session.dataset
        is_given = dataset is not None and "validation" in dataset.given_splits
        data = self._session.draft.data
        of_data = data.folds if data is not None else None
        counts = () if is_given else sorted({*FOLDS, of_data or FOLDS[0]})
        self.folds.set_choices([*((n, str(n)) for n in counts), (0, self.tr("own split"))])
        if of_data != self._folds_of_data:
            # What was chosen on the data page is meant here.
            self._folds_of_data = of_data
            self.folds.set_value(of_data)
        self.explanation.setText(
            self.tr(
                "One score may be luck. The data says itself what is validated on, so runs with "
                "other seeds tell how far the score scatters."
            )
            if is_given
            else self.tr(
                "One score may be luck: trained several times, each time validated on another "
                "part of the data, it comes with a ±."
            )
        )
        self.estimate.setText(self._estimate())
        self.start.setEnabled(self._session.recipe is not None and self._session.can("train"))

    def _estimate(self) -> str:
        runs = self.tr("1 run") if self.num_runs == 1 else self.tr("{0} runs").format(self.num_runs)
        last = next((run for run in self._session.runs if run.seconds), None)
        if last is None or last.seconds is None:
            return self.tr("{0}, each as long as a single one.").format(runs)
        return self.tr("{0}, about {1} in all if each takes as long as run {2}.").format(
            runs, duration(self.num_runs * last.seconds), last.name
        )
