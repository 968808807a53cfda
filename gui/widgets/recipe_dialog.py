"""Saving the recipe for another machine: alone, or with the list of samples and the model."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QWidget

from engine.requests import SavedRecipe, SaveRequest
from gui import theme
from gui.numbers import size_text, whole
from gui.session import Session, short_name
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog

_WIDTH = 600


class RecipeDialog(Dialog):
    """Which of the two, the command that runs it there, and a button that asks for a file.

    `saved` brings the path of what was written.
    """

    saved = Signal(str)

    def __init__(self, session: Session, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save recipe"))
        self._session, self._folder = session, folder
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(
            Label(
                self.tr(
                    "A recipe holds the model and all choices, to be trained on another machine "
                    "without a display. The data itself is never in it."
                ),
                self,
                wrap=True,
            )
        )
        self.alone = QRadioButton(self.tr("The recipe alone (one .json file)"), self)
        self.alone.setToolTip(self.tr("For a machine that has the model file and the same data"))
        self.archive = QRadioButton(
            self.tr("With the model and a list of all samples (a .zip archive)"), self
        )
        self.archive.setToolTip(
            self.tr(
                "The list has every sample's class, split and checksum: there the same samples "
                "are found, wherever they lie, and compared before anything is trained"
            )
        )
        self._choice = QButtonGroup(self)
        for number, choice in enumerate((self.alone, self.archive)):
            self._choice.addButton(choice, number)
            layout.addWidget(choice)
        self.archive.setChecked(True)
        layout.addWidget(Label(self.tr("Run it there with"), self, color="second_text"))
        line = row(spacing=theme.SPACE_8)
        self.command = QLineEdit(self)
        self.command.setReadOnly(True)
        self.command.setMinimumHeight(28)
        self.command.setAccessibleName(self.tr("Command"))
        self.command.setToolTip(
            self.tr("DATA is the folder of the data there, DIR a new folder for the run")
        )
        line.addWidget(self.command, 1)
        self.copy = Button(
            self.tr("Copy"), self, tip=self.tr("Copy the command"), on_click=self._copy
        )
        line.addWidget(self.copy)
        layout.addLayout(line)
        self.hint = Label(
            self.tr(
                "Open DIR here with File, Open run folder: also while it is being trained, where "
                "both machines see it."
            ),
            self,
            color="second_text",
            wrap=True,
        )
        layout.addWidget(self.hint)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(Button(self.tr("Cancel"), self, on_click=self.reject))
        self.save = Button(self.tr("Save…"), self, accent=True, on_click=self.ask)
        self.save.setDefault(True)
        buttons.addWidget(self.save)
        layout.addLayout(buttons)
        self._choice.idClicked.connect(lambda _number: self._show_command())
        self._show_command()
        self._fit_height()
        self.save.setFocus()

    @property
    def file_name(self) -> str:
        """What the file is called unless the user says otherwise."""
        recipe = self._session.recipe
        name = Path(short_name(recipe.data.roots[0])).stem if recipe else "graft"
        return f"{name}.recipe{'.zip' if self.archive.isChecked() else '.json'}"

    def _show_command(self) -> None:
        self.command.setText(f'graft train "{self.file_name}" --data DATA --run DIR')
        self.command.setCursorPosition(0)
        self.copy.setText(self.tr("Copy"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self.copy.setText(self.tr("Copied"))

    def _fit_height(self) -> None:
        self.setFixedSize(_WIDTH, self.layout().totalHeightForWidth(_WIDTH))

    def ask(self) -> None:
        """Ask where the file goes, and write it."""
        suffix = "zip" if self.archive.isChecked() else "json"
        path, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save recipe"),
            str(Path(self._folder) / self.file_name),
            self.tr("Recipes (*.{0})").format(suffix),
        )
        if path:
            self.write(path if Path(path).suffix else f"{path}.{suffix}")

    def write(self, path: str) -> None:
        """Write the file; the window's line for running work shows how far it is."""
        from engine.recipe_archive import save_recipe

        recipe = self._session.recipe
        if recipe is None:
            return
        session = self._session
        job = session.ask(
            "save recipe",
            save_recipe,
            SaveRequest(recipe=recipe, path=path),
            lane="checks",
            title=self.tr("Saving the recipe"),
        )
        # The dialog is gone by then.
        done = self.tr("Saved {0} ({1}).")
        listed = self.tr("Saved {0} ({1}): {2} samples are listed.")

        def told(saved: SavedRecipe) -> None:
            text = listed if saved.num_samples else done
            size, count = size_text(saved.num_bytes), whole(saved.num_samples)
            session.notice(text.format(Path(saved.path).name, size, count))

        job.finished.connect(told)
        self.saved.emit(path)
        self.accept()
