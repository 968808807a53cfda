"""A file that holds weights only: which architectures they fit, and the user's choice."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from engine.errors import ArchitectureNeededError
from engine.recipe import SourceSpec
from engine.types import ArchitectureFit
from gui import theme
from gui.numbers import whole
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog

_WIDTH = 640
_ARCHITECTURES = "*.json *.yaml *.yml *.keras *.h5 *.hdf5"


class WeightsDialog(Dialog):
    """Lists the fits, best first; what fits in part needs a yes.

    Args:
        error: What the engine found out.
        spec: What was to be opened.
        session: Opens it with the chosen architecture.
        parent: Its owner.
    """

    def __init__(
        self,
        error: ArchitectureNeededError,
        spec: SourceSpec,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Weights without an architecture"))
        self._spec = spec
        self._session = session
        self._fits = error.fits
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        name = Path(error.path).name
        title = Label(
            self.tr("{0} holds weights only").format(name), self, size=theme.FONT_18, bold=True
        )
        title.setWordWrap(True)
        layout.addWidget(title)
        self.sentence = Label(
            self._say(),
            self,
            color="second_text",
            wrap=True,
        )
        self.sentence.setToolTip(str(error))
        layout.addWidget(self.sentence)
        self.table = self._make_table()
        layout.addWidget(self.table, 1)
        self.table.setVisible(bool(self._fits))
        self.accepts = QCheckBox(self)
        self.accepts.toggled.connect(lambda _on: self._show_choice())
        layout.addWidget(self.accepts)
        self.doubt = Label(
            self.tr("Most of this model would be random: it is probably the wrong one."),
            self,
            color="warning",
            wrap=True,
        )
        layout.addWidget(self.doubt)
        layout.addLayout(self._make_buttons())
        if self._fits:
            self.table.setCurrentItem(self.table.topLevelItem(0))
            self.table.topLevelItem(0).setExpanded(not self._fits[0].is_complete)
        else:
            self.choose_file.set_accent(True)
            self.choose_file.setDefault(True)
        self._show_choice()
        # Nothing to list needs no room for a list.
        height = 460 if self._fits else layout.totalHeightForWidth(_WIDTH)
        self.resize(_WIDTH, height)

    def _say(self) -> str:
        if not self._fits:
            return self.tr(
                "A model is needed that they belong to, and none that Graft knows fits. Choose the "
                "file that describes it, often a JSON or YAML file from the same place."
            )
        if not any(fit.is_complete for fit in self._fits):
            return self.tr(
                "A model is needed that they belong to. None that was tried fits whole; this is "
                "how they fit by names and shapes:"
            )
        return self.tr("A model is needed that they belong to. These fit by names and shapes:")

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setColumnCount(2)
        table.setHeaderLabels([self.tr("Architecture"), self.tr("How the weights fit")])
        table.setUniformRowHeights(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(True)
        for fit in self._fits:
            item = QTreeWidgetItem([_title(fit.architecture), self._state(fit)])
            item.setToolTip(0, fit.architecture)
            color = "good" if fit.is_complete else "warning"
            item.setForeground(1, theme.tokens().color(color))
            for text, names in (
                (self.tr("Got their weights"), fit.loaded),
                (self.tr("Found none in the file, stay random"), fit.missing),
                (self.tr("Have other shapes, stay random"), fit.differing),
                (self.tr("In the file, for no layer"), fit.unused),
            ):
                if names:
                    group = QTreeWidgetItem([text, whole(len(names))])
                    group.addChildren([QTreeWidgetItem([name]) for name in names])
                    item.addChild(group)
            table.addTopLevelItem(item)
        table.currentItemChanged.connect(lambda _now, _before: self._choose())
        table.setAccessibleName(self.tr("Architectures that the weights fit"))
        return table

    def _make_buttons(self):
        buttons = row()
        self.choose_file = Button(
            self.tr("Choose an architecture file…"),
            self,
            tip=self.tr("A JSON or YAML file with the architecture, or a whole model file"),
            on_click=self._choose_file,
        )
        buttons.addWidget(self.choose_file)
        source = self._session.draft.source
        now = (source.architecture or source.location) if source is not None else ""
        tried = {fit.architecture for fit in self._fits} | {self._spec.location, ""}
        self.use_open = Button(
            self.tr("Try the open model"),
            self,
            tip=self.tr("Use the layers of the model that is open now"),
            on_click=lambda: self._open(now, accept_partial=False),
        )
        self.use_open.setVisible(now not in tried)
        buttons.addWidget(self.use_open)
        buttons.addStretch()
        buttons.addWidget(Button(self.tr("Cancel"), self, on_click=self.reject))
        self.open_button = Button("", self, accent=True, on_click=self.accept)
        self.open_button.setDefault(True)
        buttons.addWidget(self.open_button)
        return buttons

    def _state(self, fit: ArchitectureFit) -> str:
        total = len(fit.loaded) + len(fit.missing) + len(fit.differing)
        if fit.is_complete:
            return self.tr("complete: all {0} layers").format(whole(total))
        if len(fit.loaded) == total:
            return self.tr("all {0} layers; {1} in the file are left over").format(
                whole(total), whole(len(fit.unused))
            )
        return self.tr("in part: {0} of {1} layers").format(whole(len(fit.loaded)), whole(total))

    @property
    def chosen(self) -> ArchitectureFit | None:
        """The fit that is selected."""
        item = self.table.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        return self._fits[self.table.indexOfTopLevelItem(item)] if item is not None else None

    def _choose(self) -> None:
        self.accepts.setChecked(False)
        self._show_choice()

    def _show_choice(self) -> None:
        fit = self.chosen
        self.open_button.setVisible(fit is not None)
        partial = fit is not None and not fit.is_complete
        self.accepts.setVisible(partial)
        self.doubt.setVisible(fit is not None and _is_doubtful(fit))
        if fit is None:
            return
        self.open_button.setText(self.tr("Open as {0}").format(_title(fit.architecture)))
        self.open_button.setEnabled(bool(fit.loaded) and (self.accepts.isChecked() or not partial))
        random, unused = len(fit.missing) + len(fit.differing), len(fit.unused)
        self.accepts.setText(
            self.tr("Yes, open it; layers that keep random weights: {0}").format(whole(random))
            if random
            else self.tr("Yes, open it; layers of the file that are not used: {0}").format(
                whole(unused)
            )
        )

    def accept(self) -> None:
        """Open the weights with what was chosen."""
        fit = self.chosen
        if fit is not None and self.open_button.isEnabled():
            self._open(fit.architecture, accept_partial=not fit.is_complete)

    def _choose_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose an architecture"),
            str(Path(self._spec.location).parent),
            f"{self.tr('Architectures')} ({_ARCHITECTURES});;{self.tr('All files')} (*)",
        )
        if path:
            self._open(path, accept_partial=False)

    def _open(self, architecture: str, *, accept_partial: bool) -> None:
        super().accept()
        self._session.open_weights(self._spec, architecture, accept_partial=accept_partial)


def _is_doubtful(fit: ArchitectureFit) -> bool:
    return len(fit.loaded) < len(fit.missing) + len(fit.differing)


def _title(architecture: str) -> str:
    return Path(architecture).name
