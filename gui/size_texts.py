"""What the window says of things that could be smaller than a run's model. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.exporting.size_types import SizeOption
from gui.export_texts import format_name
from gui.numbers import file_size
from gui.words import together


def _tr(text: str) -> str:
    return QCoreApplication.translate("SizeTexts", text)


def option_title(option: SizeOption) -> str:
    """What it is called."""
    if option.kind == "file":
        return format_name(option.name)
    if option.is_own:
        return _tr("This run")
    return _tr("Run {0}").format(option.title) if option.kind == "run" else option.title


def option_size(option: SizeOption) -> str:
    """`14.2 MB`, `about 7.6 MB`."""
    size = file_size(option.bytes)
    return _tr("about {0}").format(size) if option.is_estimated else size


def option_tip(option: SizeOption) -> str:
    """All that is said of it."""
    return f"{together((option_title(option), option_size(option)))}\n{option.note}"
