"""The Data menu: opening data and what is done with samples."""

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_data


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&Data"),
        (
            Entry(
                name="open_data_again",
                run=lambda w: w.open_data(),
                text=_tr("Open data &folder…"),
                icon="folder-open-outline",
                tip=_tr("Open a folder of pictures with one subfolder for each class"),
            ),
            Entry(
                name="open_data_file",
                run=lambda w: w.open_data_file(),
                text=_tr("Open an archive, &table or array…"),
                keys="Ctrl+Alt+O",
                tip=_tr("Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR"),
            ),
            Entry(
                name="open_named",
                run=lambda w: w.open_named(),
                text=_tr("Open a &Keras data set…"),
                keys="Ctrl+Alt+K",
                tip=_tr("MNIST, Fashion-MNIST or CIFAR, fetched as Keras does"),
            ),
            SEPARATOR,
            Entry(
                name="rescan",
                run=lambda w: w.rescan(),
                can=has_data,
                text=_tr("&Read again"),
                keys="F5",
                icon="refresh",
                tip=_tr("Read the folder again after its files have changed"),
            ),
            Entry(
                name="show_folder",
                run=lambda w: w.show_folder(),
                can=has_data,
                text=_tr("&Show in the file manager"),
                tip=_tr("Open the data folder outside Graft"),
            ),
            SEPARATOR,
            Entry(
                name="copy_data",
                run=lambda w: w.copy_data(),
                can=has_data,
                text=_tr("Cop&y the corrected data…"),
                keys="Ctrl+Alt+C",
                tip=_tr("Write the data with all corrections into a new folder"),
            ),
            SEPARATOR,
            Entry(
                name="samples_large",
                run=lambda w: w.edit_samples("large"),
                can=has_data,
                text=_tr("Open what is selected in &large"),
                tip=_tr("Show the selected picture or recording in large (Enter in the grid)"),
            ),
            Entry(
                name="samples_leave_out",
                run=lambda w: w.edit_samples("leave_out"),
                can=has_data,
                text=_tr("Leave &out what is selected"),
                tip=_tr("Do not use the selected pictures; files are untouched (X in the grid)"),
            ),
            Entry(
                name="samples_relabel",
                run=lambda w: w.edit_samples("relabel"),
                can=has_data,
                text=_tr("&Class of what is selected…"),
                tip=_tr("Say which class the selected pictures are of (L in the grid)"),
            ),
            Entry(
                name="samples_sees",
                run=lambda w: w.edit_samples("sees"),
                can=has_data,
                text=_tr("What the &model sees"),
                tip=_tr("Show the selected pictures as they enter the model (M in the grid)"),
            ),
        ),
    )
