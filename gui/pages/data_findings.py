"""What a check of the data has found: one line each, with its files and remedies a click away."""

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.events import Progress
from engine.types import DatasetIndex, Finding, RefusedFile, Remedy
from gui import theme
from gui.data_actions import DataActions
from gui.widgets.basics import Card, Folding, Label, LinkButton, column, row
from gui.widgets.empty_state import IconLabel
from gui.widgets.progress_bar import ProgressBar
from gui.words import headed

# The classes below stay in sight, also in a small window; the other findings are a click away.
MOST_SHOWN = 3
# A link has an edge of its own, which the text beside it makes up for.
_LINKS_WIDTH, _LINK_EDGE = 295, 7
MOST_REFUSED = 100
# A check that ends at once, as after most edits, is not worth a bar that comes and goes.
PATIENCE_MS = 300


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingsCard", text)


class FindingRow(QWidget):
    """One finding: what it is, what to do about it, its files, its remedies."""

    def __init__(
        self,
        finding: Finding,
        card: "FindingsCard",
        *,
        num_files: int,
        refused: Sequence[RefusedFile] = (),
    ) -> None:
        super().__init__(card)
        self.finding = finding
        self.buttons: list[LinkButton] = []
        quiet = finding.level == "info"
        layout = row(self, spacing=theme.SPACE_8 - _LINK_EDGE)
        icon = ("information-outline", "second_text") if quiet else ("alert-outline", "warning")
        layout.addWidget(IconLabel(*icon, 14), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=2)
        self.text = Label(
            finding.text,
            wrap=True,
            color="second_text" if quiet else "text",
            size=theme.FONT_12 if quiet else theme.FONT_13,
        )
        texts.addWidget(_beside(self.text))
        remedies = [one for one in finding.remedies if _helps(one, finding, refused)]
        # What a button does need not be told before.
        if finding.remedy and not quiet and all(one.kind == "keep" for one in remedies):
            texts.addWidget(
                _beside(Label(finding.remedy, size=theme.FONT_12, color="second_text", wrap=True))
            )
        if num_files:
            text = card.tr("Show it") if num_files == 1 else card.tr("Show {0:,}")
            self._add(
                text.format(num_files),
                card.tr("Show only these in the grid"),
                lambda: card.show_asked.emit(finding),
            )
        if refused:
            reasons = card.reasons(refused)
            reasons.hide()
            self._add(
                card.tr("Which, and why"),
                card.tr("Show or hide the files with the reason for each"),
                lambda: card.toggle(reasons),
            )
        if remedies and remedies[0].kind == "leave_out":
            # Short ones first, so that they share a line.
            remedies.sort(key=lambda one: ("leave_out", "move").count(one.kind), reverse=True)
        kinds = {one.kind for one in remedies}
        is_choice = "leave_out" in kinds and not any(one.startswith("group") for one in kinds)
        for remedy in remedies:
            if card.is_done(remedy):
                done = card.tr("Done: {0}").format(remedy.text)
                texts.addWidget(_beside(Label(done, size=theme.FONT_12, color="good")))
                continue
            self._add(
                card.tr("Dismiss") if remedy.kind == "keep" and not is_choice else remedy.text,
                self._tip(card, finding, remedy),
                lambda remedy=remedy: card.apply(self, remedy),
            )
        for buttons in _lines(self.buttons):
            line = row(spacing=0)
            for button in buttons:
                line.addWidget(button)
            line.addStretch()
            texts.addLayout(line)
        if refused:
            texts.addWidget(reasons)
        layout.addLayout(texts, 1)

    def _tip(self, card: "FindingsCard", finding: Finding, remedy: Remedy) -> str:
        if remedy.kind == "keep":
            return card.tr("All is as it should be: tell it no more. Undo takes it back.")
        return card.tr("{0} Undo takes it back.").format(finding.remedy or "").strip()

    def _add(self, text: str, tip: str, on_click) -> None:
        button = LinkButton(text, self, tip=tip, on_click=on_click)
        button.setAccessibleName(headed(text, self.finding.text))
        self.buttons.append(button)


class FindingsCard(Card):
    """Progress of the check, the gravest findings, the others and refused files a click away."""

    show_asked = Signal(object)

    def __init__(self, session, actions: DataActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._shown: object = None
        self._refused: dict[str, RefusedFile] = {}
        self._unfolded: set[str] = set()
        self.rows: list[FindingRow] = []
        self.title = Label(self.tr("Findings"), bold=True)
        self.state = Label(size=theme.FONT_12, color="second_text")
        self.cancel = LinkButton(
            self.tr("Cancel"),
            tip=self.tr("Leave off looking at the files; what was found stays"),
            on_click=session.cancel_check,
        )
        self.again = LinkButton(
            self.tr("Check"),
            tip=self.tr("Look at every file of the data"),
            on_click=session.check,
        )
        self.bar = ProgressBar()
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Progress of the check"))
        above = row()
        above.addWidget(self.title)
        above.addWidget(self.state, 1, Qt.AlignmentFlag.AlignRight)
        above.addWidget(self.cancel)
        above.addWidget(self.again)
        self.list = QWidget(self)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_4)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addWidget(self.list)
        self._layout = layout
        self._progress: Progress | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_state)
        session.check_changed.connect(self._on_check_changed)

    def show_index(self, index: DatasetIndex) -> None:
        """Show what is known of the data; what is the same as before stays untouched."""
        # What a button has done already is not offered again.
        findings = (index.findings, index.refused, self._weighs)
        if findings != self._shown:
            self._shown = findings
            self._fill(index)
        self._show_state()

    @property
    def _weighs(self) -> bool:
        return self._session.draft.train.class_weights != "none"

    def is_done(self, remedy: Remedy) -> bool:
        """Whether the recipe already has what a remedy would do."""
        return remedy.kind == "weigh_classes" and self._weighs

    def apply(self, line: FindingRow, remedy: Remedy) -> None:
        """Do what a button says, once."""
        for button in line.buttons:
            button.setEnabled(False)
        self._actions.apply(line.finding, remedy)

    # The check

    def _on_check_changed(self, progress: Progress | None) -> None:
        self._progress = progress
        if progress is None:
            self._patience.stop()
            for line in self.rows:
                for button in line.buttons:
                    button.setEnabled(True)
            self._show_state()
        elif self.bar.isVisibleTo(self):
            self._show_state()
        elif not self._patience.isActive():
            self._patience.start()

    def _show_state(self) -> None:
        index, progress = self._session.dataset, self._progress
        if index is None:
            return
        checking = progress is not None and not self._patience.isActive()
        self.bar.setVisible(checking)
        self.cancel.setVisible(checking)
        self.again.setVisible(progress is None and not index.is_checked)
        if checking and progress.total:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            self.state.setText(
                self.tr("checking {0:,} of {1:,}").format(progress.done, progress.total)
            )
        elif checking:
            self.bar.setRange(0, 0)
            self.state.setText(progress.text)
        elif progress is None:
            self.state.setText(self._result(index))
            self.state.set_color("second_text")

    def _result(self, index: DatasetIndex) -> str:
        if not index.is_checked:
            return self.tr("not all looked at")
        count = len(index.samples) + len(index.refused)
        grave = [finding for finding in index.findings if finding.level == "warning"]
        if not grave and not index.refused:
            return self.tr("{0:,} looked at, nothing wrong ✓").format(count)
        return self.tr("{0:,} looked at").format(count)

    # The list

    def _fill(self, index: DatasetIndex) -> None:
        named = {path for finding in index.findings for path in finding.paths}
        # Out of 100,000: no loop in Python.
        known = named.intersection(map(attrgetter("path"), index.samples) if named else ())
        inner = QWidget(self)
        layout = column(inner, spacing=theme.SPACE_8)
        layout.setContentsMargins(0, theme.SPACE_4, 0, theme.SPACE_4)
        self.rows = []
        self._refused = {file.path: file for file in index.refused}
        grave = _by_kind([finding for finding in index.findings if finding.level == "warning"])
        notes = [finding for finding in index.findings if finding.level == "info"]
        # One more is as short as the line that would stand for it.
        most = MOST_SHOWN if len(grave) > MOST_SHOWN + 1 else len(grave)
        for alike in grave[:most]:
            self._add(layout, alike, known)
        # What a finding names already, with its reason, is not told a second time.
        others = [file for file in index.refused if file.path not in named]
        if others:
            layout.addWidget(self._make_refused(others))
        rest = grave[most:]
        folds = bool(rest or (notes and (grave or others or len(notes) > 2)))
        below = self._fold(layout, "more", _how_many(len(rest), len(notes))) if folds else layout
        for alike in rest:
            self._add(below, alike, known)
        for finding in notes:
            self._add(below, [finding], known)
        self._layout.replaceWidget(self.list, inner)
        self.list.hide()
        self.list.deleteLater()
        self.list = inner
        inner.setVisible(bool(index.findings or index.refused))
        self._fit()

    def _add(self, layout, alike: Sequence[Finding], known: set[str]) -> None:
        lines = [
            FindingRow(
                finding,
                self,
                num_files=sum(map(known.__contains__, finding.paths)),
                refused=[self._refused[p] for p in finding.paths if p in self._refused],
            )
            for finding in alike
        ]
        self.rows += lines
        layout.addWidget(lines[0])
        if len(lines) > 1:
            more = self.tr("{0} more like this").format(len(lines) - 1)
            below = self._fold(layout, alike[0].kind, more)
            for line in lines[1:]:
                below.addWidget(line)

    def _fold(self, layout, name: str, title: str):
        """A part that is unfolded by a click and stays so; its layout."""
        inside = QWidget()
        below = column(inside, spacing=theme.SPACE_8)
        layout.addWidget(self._folding(name, title, inside))
        return below

    def _folding(self, name: str, title: str, inside: QWidget) -> Folding:
        made = Folding(title, inside)
        made.set_open(name in self._unfolded)
        made.toggled.connect(lambda is_open: self._on_toggled(name, is_open))
        return made

    def _on_toggled(self, name: str, is_open: bool) -> None:
        (self._unfolded.add if is_open else self._unfolded.discard)(name)
        self._fit()

    def _make_refused(self, refused: Sequence[RefusedFile]) -> QWidget:
        box = QWidget()
        line = row(box, spacing=theme.SPACE_8)
        line.addWidget(IconLabel("alert-outline", "warning", 16), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=2)
        texts.addWidget(
            Label(
                self.tr("1 file cannot be used and is left out.")
                if len(refused) == 1
                else self.tr("{0:,} files cannot be used and are left out.").format(len(refused)),
                wrap=True,
            )
        )
        texts.addWidget(self._folding("refused", self.tr("Which, and why"), self.reasons(refused)))
        line.addLayout(texts, 1)
        return box

    def toggle(self, part: QWidget) -> None:
        """Show or hide a part of the list."""
        part.setVisible(part.isHidden())
        self._fit()

    def reasons(self, refused: Sequence[RefusedFile]) -> QWidget:
        """Files that cannot be used, each with the reason."""
        return _Reasons(refused)

    def resizeEvent(self, event) -> None:
        """Another width wraps the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the list needs."""
        # Set, as a layout gives wrapped text the height that it has in its least width.
        width = max(200, self.width() - 2 * theme.SPACE_12)
        layout = self.list.layout()
        if layout is not None:
            wraps = layout.hasHeightForWidth()
            self.list.setFixedHeight(
                layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()
            )


def _beside(label: Label) -> Label:
    """A label whose text stands right above that of the links."""
    label.setContentsMargins(_LINK_EDGE, 0, 0, 0)
    return label


class _Reasons(QWidget):
    """Files with the reason of each; made when they are first shown, as that takes a while."""

    def __init__(self, refused: Sequence[RefusedFile]) -> None:
        super().__init__()
        self._refused: Sequence[RefusedFile] = refused

    def setVisible(self, visible: bool) -> None:
        """Show or hide them."""
        refused, self._refused = (self._refused, ()) if visible else ((), self._refused)
        if refused:
            self._fill(refused)
        super().setVisible(visible)

    def _fill(self, refused: Sequence[RefusedFile]) -> None:
        below = column(self, spacing=theme.SPACE_4)
        for file in refused[:MOST_REFUSED]:
            label = Label(
                headed(Path(file.path).name, file.reason),
                size=theme.FONT_12,
                color="second_text",
                wrap=True,
            )
            label.setToolTip(file.path)
            below.addWidget(label)
        if len(refused) > MOST_REFUSED:
            rest = _tr("and {0:,} more").format(len(refused) - MOST_REFUSED)
            below.addWidget(Label(rest, size=theme.FONT_12, color="second_text"))


def _helps(remedy: Remedy, finding: Finding, refused: Sequence[RefusedFile]) -> bool:
    """Whether a remedy changes anything: files that cannot be used are left out already."""
    return remedy.kind != "leave_out" or len(refused) < len(finding.paths)


def _how_many(findings: int, notes: int) -> str:
    """What is folded: `5 more findings and 2 notes`."""
    parts = []
    if findings:
        # Never one alone: it is as short as this line.
        parts.append(_tr("{0} more findings").format(findings))
    if notes:
        parts.append(_tr("1 note") if notes == 1 else _tr("{0} notes").format(notes))
    return _tr(" and ").join(parts)


def _by_kind(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings, those of one kind together, in the order in which the kinds come."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.kind, []).append(finding)
    return list(groups.values())


def _lines(buttons: Sequence[LinkButton]) -> list[list[LinkButton]]:
    """The buttons in as many lines as they need."""
    lines: list[list[LinkButton]] = [[]]
    width = 0
    for button in buttons:
        width += button.sizeHint().width()
        if lines[-1] and width > _LINKS_WIDTH:
            lines.append([])
            width = button.sizeHint().width()
        lines[-1].append(button)
    return lines if buttons else []
