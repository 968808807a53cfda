"""The card of the data page that says how the data is split: shares, what stays together, folds."""

from collections import Counter
from operator import attrgetter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from engine.recipe import DataSpec
from engine.types import DatasetIndex, Split
from gui import theme
from gui.data_texts import amount
from gui.patterns import PatternRequest, is_pattern, try_pattern
from gui.widgets.basics import Card, Label, column
from gui.widgets.fields import Choice, Form, Whole

SETTLE_MS = 500
_MOST_TRIED = 5_000


class SplitCard(Card):
    """Shares of validation and test, the seed that draws them, groups and folds."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index: DatasetIndex | None = None
        self._given: frozenset[Split] = frozenset()
        self._job = None
        self._counted: DatasetIndex | None = None
        self._groups = ""
        self.validation = Whole(
            1, 90, suffix=" %", tip=self.tr("The share that decides which epoch is best.")
        )
        self.test = Whole(
            0,
            90,
            suffix=" %",
            lowest=self.tr("none"),
            tip=self.tr("The share that is never trained on and judges the finished model."),
        )
        self.seed = Whole(
            0, 2**31 - 1, tip=self.tr("The same seed draws the same split and trains the same way.")
        )
        self.folds = Choice(
            ((None, self.tr("off")), (5, self.tr("5 folds")), (10, self.tr("10 folds"))),
            tip=self.tr(
                "Cross-validation: the data is cut into equal parts, and each run validates on "
                "another one. For small data."
            ),
        )
        self.fold = Choice(
            ((0, "1"),), tip=self.tr("Which part this run validates on; train once with each.")
        )
        self.together = Choice(
            self._groupings(None),
            tip=self.tr(
                "What belongs together comes into the same split: pictures of one patient, one "
                "plant, one burst. Else the score looks too good."
            ),
        )
        self.pattern = QLineEdit()
        self.pattern.setMinimumHeight(28)
        self.pattern.setPlaceholderText(self.tr(r"such as patient(\d+)"))
        self.pattern.setToolTip(
            self.tr(
                "A regular expression on the path: what it finds (or its first parenthesis) names "
                "the group."
            )
        )
        self.pattern.setAccessibleName(self.tr("Pattern of the groups"))
        self.groups_note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        self.note = Label(color="second_text", size=theme.FONT_12, wrap=True)
        form = Form(112)
        self._rows: dict[Split, tuple[QWidget, QWidget]] = {
            "validation": (
                form.add(self.tr("Validation"), self.validation, why="splits"),
                self.validation,
            ),
            "test": (form.add(self.tr("Test"), self.test, why="splits"), self.test),
        }
        form.add(self.tr("Seed"), self.seed, why="splits")
        form.add(self.tr("Keep together"), self.together, why="splits")
        form.add_wide(self.pattern)
        form.add_wide(self.groups_note)
        self._folds_label = form.add(self.tr("Cross-validation"), self.folds, why="splits")
        self._fold_label = form.add(self.tr("Validates on part"), self.fold)
        layout = column(self, margin=theme.SPACE_12)
        layout.addWidget(Label(self.tr("Splits"), bold=True))
        layout.addLayout(form)
        layout.addWidget(self.note)
        # Each change reads the data again, so a few clicks on an arrow count as one.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.apply)
        for field in (self.validation, self.test, self.seed):
            field.edited.connect(self._on_edited)
        self.folds.edited.connect(lambda folds: self._edit({"folds": folds, "fold": 0}))
        self.fold.edited.connect(lambda fold: self._edit({"fold": fold}))
        self.together.edited.connect(self._on_together)
        self.pattern.textEdited.connect(lambda _text: self._try_pattern())
        self.pattern.editingFinished.connect(self._on_pattern)

    def _groupings(self, index: DatasetIndex | None) -> list[tuple[object, str]]:
        """What can be kept together in this data."""
        is_picture = index is None or index.media == "picture"
        has_column = index is not None and index.table is not None and index.table.group
        choices = [
            ("none", self.tr("nothing"), True),
            ("folder", self.tr("a subfolder"), True),
            ("name", self.tr("like names"), True),
            ("time", self.tr("one series"), is_picture),
            ("table", self.tr("table column"), has_column),
            ("look_alikes", self.tr("look-alikes"), is_picture),
            ("pattern", self.tr("a pattern"), True),
        ]
        chosen = self._session.draft.data.group_by if self._session.draft.data else "none"
        return [(value, text) for value, text, fits in choices if fits or value == chosen]

    def show_state(self, index: DatasetIndex | None) -> None:
        """Show the draft's values and what folders or a table leave to choose."""
        self._index = index
        draft = self._session.draft
        data = draft.data
        if self._settled.isActive() or data is None:
            return
        given = frozenset(index.given_splits) if index is not None else frozenset()
        self._given = given
        self.validation.set_value(round(100 * data.validation_split))
        self._limit()
        self.test.set_value(round(100 * data.test_split))
        self.seed.set_value(draft.seed)
        # A share says nothing where folders or a table have decided.
        for split, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(split not in given)
        self.validation.setEnabled(data.folds is None)
        for widget in (self.folds, self._folds_label):
            widget.setVisible("validation" not in given)
        self._show_folds(data)
        self._show_groups(data, index)
        self.note.setText(self._explain(given, data))

    def _show_folds(self, data: DataSpec) -> None:
        if data.folds not in (None, 5, 10):
            other = (data.folds, self.tr("{0} folds").format(data.folds))
            self.folds.set_choices(
                ((None, self.tr("off")), (5, self.tr("5 folds")), (10, self.tr("10 folds")), other)
            )
        self.folds.set_value(data.folds)
        count = data.folds or 1
        self.fold.set_choices([(at, str(at + 1)) for at in range(count)])
        self.fold.set_value(data.fold)
        for widget in (self.fold, self._fold_label):
            widget.setVisible(data.folds is not None)

    def _show_groups(self, data: DataSpec, index: DatasetIndex | None) -> None:
        self.together.set_choices(self._groupings(index))
        # What was chosen but needs a pattern before it is taken over stays chosen.
        if self.together.value != "pattern" or data.group_by != "none":
            self.together.set_value(data.group_by)
        asks = self.together.value == "pattern"
        self.pattern.setVisible(asks)
        if asks and not self.pattern.hasFocus():
            self.pattern.setText(data.group_pattern)
        if data.group_by != "none" and index is not None:
            if index is not self._counted:
                self._counted, self._groups = index, self._count_groups(index)
            self.groups_note.setText(self._groups)
        elif not asks:
            self.groups_note.clear()
        self.groups_note.setVisible(bool(self.groups_note.text()))

    def _count_groups(self, index: DatasetIndex) -> str:
        groups = Counter(map(attrgetter("group"), index.samples))
        several = [count for group, count in groups.items() if group and count > 1]
        if not several:
            return self.tr("Nothing belongs together in this way.")
        if len(several) == 1:
            return self.tr("1 group of {0:,}.").format(several[0])
        if min(several) == max(several):
            return self.tr("{0:,} groups of {1:,}, {2} in all.").format(
                len(several), max(several), amount(sum(several), index.media)
            )
        return self.tr("{0:,} groups of {1:,} to {2:,}, {3} in all.").format(
            len(several), min(several), max(several), amount(sum(several), index.media)
        )

    def _on_edited(self, _value: int) -> None:
        # Not connected directly: the value would become the timer's interval.
        self._settled.start()

    def apply(self) -> None:
        """Write what the user changed into the recipe, and nothing else."""
        draft = self._session.draft
        if draft.data is None:
            return
        self._limit()
        changes = {}
        if round(100 * draft.data.validation_split) != self.validation.value():
            changes["validation_split"] = self.validation.value() / 100
        if round(100 * draft.data.test_split) != self.test.value():
            changes["test_split"] = self.test.value() / 100
        self._edit(changes, seed=self.seed.value())

    def _edit(self, changes: dict[str, object], seed: int | None = None) -> None:
        data = self._session.draft.data
        if data is not None:
            text = self.tr("change of the splits")
            self._session.edit_data(data.model_copy(update=changes), text, seed=seed)

    def _limit(self) -> None:
        """Leave a tenth at least to train on."""
        self.test.setMaximum(90 - self.validation.value())

    # Groups

    def _on_together(self, group_by: str) -> None:
        data = self._session.draft.data
        if group_by == "pattern" and data is not None and not data.group_pattern:
            self.pattern.show()
            self.pattern.setFocus()
            self._say(self.tr("Type what the paths of one group have in common."))
            return
        self._edit({"group_by": group_by})

    def _on_pattern(self) -> None:
        pattern = self.pattern.text().strip()
        if self.together.value == "pattern" and pattern and is_pattern(pattern):
            self._edit({"group_by": "pattern", "group_pattern": pattern})

    def _try_pattern(self) -> None:
        """Say what the pattern that is being typed would find."""
        pattern, index = self.pattern.text().strip(), self._index
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if not pattern or index is None:
            return
        if not is_pattern(pattern):
            self._say(self.tr("This is no regular expression yet."))
            return
        paths = tuple(index.relative(sample.path) for sample in index.samples[:_MOST_TRIED])
        self._job = self._session.jobs.start(
            try_pattern,
            PatternRequest(pattern=pattern, paths=paths),
            lane="light",
            title=self.tr("Trying the pattern"),
        )
        self._job.finished.connect(lambda result: self._show_tried(result, len(paths)))

    def _show_tried(self, result: tuple[int, str, int], tried: int) -> None:
        count, example, others = result
        self._job = None
        if not count:
            self._say(self.tr("No path has this: {0}").format(self._example()))
            return
        many = self.tr("{0:,} groups in {1:,} files, such as “{2}”.")
        one = self.tr("{0} group in {1:,} files: “{2}”.")
        text = (one if count == 1 else many).format(count, tried, example)
        if others:
            text += " " + self.tr("{0:,} files are in none.").format(others)
        self._say(text)

    def _example(self) -> str:
        assert self._index is not None
        return self._index.relative(self._index.samples[0].path)

    def _say(self, text: str) -> None:
        self.groups_note.setText(text)
        self.groups_note.setVisible(True)

    def _explain(self, given: frozenset[Split], data: DataSpec) -> str:
        if {"validation", "test"} <= given:
            return self.tr("The data says itself what is for training, validation and test.")
        if "test" in given:
            return self.tr("The test part is given and kept; validation comes out of train.")
        if "validation" in given:
            return self.tr("The validation part is given and kept as it is.")
        if data.folds is not None:
            return self.tr(
                "“Cross-validate” on the Train page trains {0} runs, one for each part."
            ).format(data.folds)
        if self._index is not None and self._index.task in ("regression", "multi_label"):
            return self.tr("Drawn at random in these shares; the seed decides which go where.")
        return self.tr("Every class is split in these shares; the seed decides which go where.")
