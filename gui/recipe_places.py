"""A recipe from another machine whose model file is not here, and where it may be."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.recipe import Recipe, SourceSpec
from gui.source_session import short_name
from gui.words import listed

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecipePlaces", text)


def gone_model_files(recipe: Recipe) -> tuple[str, ...]:
    """The files of its source model that a recipe names and that are not on this machine."""
    source = recipe.source
    named = (source.location, source.weights, source.architecture)
    return tuple(
        text for text in named if text and Path(text).is_absolute() and not Path(text).exists()
    )


def ask_for_model(window: "MainWindow", spec: SourceSpec, gone: tuple[str, ...]) -> None:
    """Say which file is not here, and let the user choose where it is."""
    from gui.project_asking import ask_where

    session = window.session

    def find() -> None:
        if path := ask_where(window, spec.location):
            source = spec.model_copy(update={"location": path})
            session.set_draft(replace(session.draft, source=source))

    names = listed(f"{short_name(path)} ({Path(path).parent})" for path in gone)
    text = _tr("The recipe's choices are taken over, but its model is not on this machine: {0}.")
    actions = [(_tr("Choose the model…"), find)] if spec.location in gone else []
    window.messages.show_message("warning", text.format(names), "", *actions)
