"""The Model menu: the source model and what of it trains."""

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_source


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&Model"),
        (
            Entry(
                name="catalog",
                run=lambda w: w.open_catalog(),
                text=_tr("Choose a &built-in model…"),
                keys="Ctrl+B",
                icon="view-list-outline",
                tip=_tr("The models that come with Keras, with their weights"),
            ),
            Entry(
                name="weights_address",
                run=lambda w: w.ask_weights_address(),
                text=_tr("&Weights address…"),
                tip=_tr("Where the weights of built-in models are fetched from"),
            ),
            SEPARATOR,
            Entry(
                name="freeze_all",
                run=lambda w: w.panel.freeze_everything(),
                can=has_source,
                text=_tr("&Freeze all"),
                icon="snowflake",
                tip=_tr("No layer of the source model changes; only the new head trains"),
            ),
            Entry(
                name="train_from_here",
                run=lambda w: w.panel.train_from_selected(),
                can=has_source,
                text=_tr("&Train from the selected layer"),
                # Shift+Space is the tree's own key: a window's shortcut would take it from
                # every text field.
                tip=_tr("The selected layer and all after it train (Shift+Space in the tree)"),
            ),
            Entry(
                name="unfreeze_from",
                run=lambda w: w.unfreeze_from(),
                can=has_source,
                text=_tr("&Unfreeze from layer…"),
                tip=_tr("Name a layer: it and all after it train"),
            ),
            Entry(
                name="advise",
                run=lambda w: w.advise(),
                can=lambda w: w.panel.advice.can_start,
                text=_tr("&Advise what to unfreeze"),
                tip=_tr("Look at a sample of the data for blocks that are worth training"),
            ),
            SEPARATOR,
            Entry(
                name="preprocessing",
                can=has_source,
                is_menu=True,
                text=_tr("&Preprocessing"),
                tip=_tr("How pixels were prepared when the model was trained"),
            ),
            SEPARATOR,
            Entry(
                name="inside",
                run=lambda w: w.show_inside(),
                can=has_source,
                text=_tr("What is insi&de a layer"),
                keys="Ctrl+L",
                icon="chart-histogram",
                tip=_tr("Show or hide the selected layer's configuration and weights"),
            ),
            Entry(
                name="cut_here",
                run=lambda w: w.panel.edit("cut_here"),
                can=lambda w: w.panel.allowed_edits()["cut_here"],
                text=_tr("&Cut here"),
                keys="Ctrl+Shift+X",
                icon="content-cut",
                tip=_tr("Keep the model up to the selected layer; the head starts after it"),
            ),
            Entry(
                name="remove_here",
                run=lambda w: w.panel.edit("remove_here"),
                can=lambda w: w.panel.allowed_edits()["remove_here"],
                text=_tr("Re&move this and all after it"),
                keys="Ctrl+Alt+X",
                tip=_tr("Keep the model up to the layer before the selected one"),
            ),
            Entry(
                name="uncut",
                run=lambda w: w.session.cut_at(None),
                can=lambda w: any(e.kind in ("cut", "remove") for e in w.session.edits),
                text=_tr("&End where Graft ends it"),
                tip=_tr("Keep of the source model what Graft keeps by default"),
            ),
            Entry(
                name="reinitialize",
                run=lambda w: w.panel.edit("reinitialize"),
                can=lambda w: w.panel.allowed_edits()["reinitialize"],
                text=_tr("Re-&initialise this layer"),
                keys="Ctrl+I",
                icon="dice-multiple-outline",
                tip=_tr("The selected layer forgets what it learned: new random weights"),
            ),
            Entry(
                name="reinitialize_onward",
                run=lambda w: w.panel.edit("reinitialize_onward"),
                can=lambda w: w.panel.allowed_edits()["reinitialize_onward"],
                text=_tr("Re-initialise from here &on"),
                keys="Ctrl+Shift+I",
                tip=_tr("The selected layer and all after it get new random weights"),
            ),
            Entry(
                name="restore_source",
                run=lambda w: w.panel.edit("restore_source"),
                can=lambda w: w.panel.allowed_edits()["restore_source"],
                text=_tr("Back to the &source as it came"),
                keys="Ctrl+Alt+Z",
                icon="restore",
                tip=_tr("Take back every change of the source model at once"),
            ),
        ),
    )
