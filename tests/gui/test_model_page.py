import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from engine.recipe import (
    Channels,
    DenseLayer,
    FreezeSpec,
    HeadSpec,
    InputSize,
    Phase,
    TrainSpec,
)
from engine.types import Loss
from gui.pages.head_editor import HeadEditor
from gui.pages.model import ModelPage
from gui.pages.model_panel import ModelPanel
from gui.widgets.catalog import CatalogDialog
from gui.widgets.fields import Whole

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def panel(ready, qtbot):
    made = ModelPanel(ready)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    return made


def select(panel, path):
    panel.tree.setCurrentIndex(panel.layers.find(path))


def two_phases(session):
    phases = (Phase(name="Head"), Phase(name="Last block", freeze=FreezeSpec(unfreeze=1)))
    session.set_recipe(session.recipe.model_copy(update={"train": TrainSpec(phases=phases)}))


def test_without_a_model_the_panel_says_what_to_do(session, qtbot):
    panel = ModelPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert "Drop a model file here" in panel.card.facts.text()
    assert not panel.tree.isVisible()
    with qtbot.waitSignal(panel.change_asked):
        panel.card.change.click()


def test_source_card_names_what_matters(panel):
    assert panel.card.name.text() == "net"
    for words in ("own weights", "32×32×3", "no repairs", "pixels 0–255"):
        assert words in panel.card.facts.text()


def test_repairs_are_told_and_can_be_copied(panel, ready):
    from dataclasses import replace

    notes = ("Dropped `groups` in 17 layers.", "Renumbered nodes.")
    source = replace(ready.source.source, repairs=notes, keras_version="2.4.0", adapted=("Grey.",))
    opened = replace(ready.source, source=source)
    panel.card.show_source(opened)
    repairs = panel.card.repairs
    assert repairs.heading.text() == "▸ Opened with 2 repairs, from Keras 2.4.0"
    assert not repairs.sentences.isVisible()
    repairs.heading.click()
    assert repairs.sentences.text() == "\n".join(notes)
    assert repairs.sentences.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not repairs.urgent.isVisible()
    assert panel.card.adapted.heading.text() == "▸ Changed by you"
    lost = Loss("The graph was cut just before 'x': 3 of 9 layers were left out.")
    panel.card.show_source(replace(opened, source=replace(source, repairs=(*notes, lost))))
    assert repairs.urgent.isVisible()
    assert repairs.urgent.text() == lost
    panel.card.show_source(ready.source)
    assert not repairs.isVisible()


def test_random_weights_are_said_loudly(panel, ready, qtbot):
    with qtbot.waitSignal(ready.source_changed):
        ready.open_source("/models/net.keras", "random")
    assert "RANDOM" in panel.card.facts.text()


def test_a_click_in_the_tree_reaches_the_recipe_and_comes_back(panel, ready):
    index = panel.layers.find("net/block2")
    assert panel.layers.setData(index, Qt.CheckState.Checked.value, CHECK)
    assert ready.trainable(0) == {"net/block2/conv"}
    assert index.data(CHECK) == Qt.CheckState.Checked
    assert "conv" in panel.summary.cached.text()
    assert "BatchNormalization stays frozen" in panel.summary.normalization.text()
    panel.tools.freeze_all.click()
    assert ready.trainable(0) == frozenset()
    assert panel.summary.cached.text() == "The whole base is computed once."


def test_space_toggles_and_shift_space_trains_from_here(panel, ready, qtbot):
    select(panel, "net/block1/conv")
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Space)
    assert ready.trainable(0) == {"net/block1/conv"}
    qtbot.keyClick(panel.tree, Qt.Key.Key_Space)
    assert ready.trainable(0) == frozenset()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert ready.recipe.train.phases[0].freeze == FreezeSpec(unfreeze="net/block1/conv")


def test_each_phase_has_its_own_state(panel, ready):
    two_phases(ready)
    assert panel.tools.phases.isVisible()
    panel.tools.phase_buttons.button(1).click()
    assert panel.phase == 1
    assert "in phase 2" in panel.summary.trains.text()
    assert panel.layers.trainable == {"net/block2/conv"}
    panel.tools.freeze_all.click()
    assert ready.recipe.train.phases[1].freeze == FreezeSpec()
    panel.tools.phase_buttons.button(0).click()
    assert panel.layers.trainable == frozenset()


def test_normalization_too_adds_those_of_what_trains(panel, ready):
    panel.train_from("net/block2/conv")
    panel.tools.with_normalization.click()
    assert ready.trainable(0) == {"net/block2/conv", "net/block2/bn"}
    assert ready.recipe.train.phases[0].freeze.batch_normalization
    panel.tools.with_normalization.click()
    assert ready.trainable(0) == {"net/block2/conv"}


def test_search_finds_layers_as_one_types(panel, qtbot):
    panel.find_layer()
    qtbot.keyClicks(panel.tools.search, "block2")
    root = panel.layers.index(0, 0)
    shown = [panel.layers.index(i, 0, root).data() for i in range(panel.layers.rowCount(root))]
    assert shown == ["block2"]
    panel.tools.search.clear()
    assert panel.layers.rowCount(panel.layers.index(0, 0)) == 4


def test_the_selected_layer_is_described_and_can_be_cut_at(panel, ready, qtbot):
    select(panel, "net/block1")
    assert panel.inspector.isVisible()
    assert "116 parameters" in panel.inspector.facts.text()
    with qtbot.waitSignal(ready.source_changed):
        panel.inspector.cut_here.click()
    assert ready.recipe.source.edits[-1].layer == "net/block1"
    select(panel, "net/block1")
    assert panel.inspector.uncut.isVisible()
    with qtbot.waitSignal(ready.source_changed):
        panel.inspector.uncut.click()
    assert ready.recipe.source.edits == ()


def test_new_random_weights_that_would_stay_frozen_are_told(panel, ready, qtbot):
    assert not panel.summary.train_random.isVisible()
    with qtbot.waitSignal(ready.source_changed):
        ready.reinitialize(["net/block1"], onward=True)
    assert "2 layers with new random weights are frozen" in panel.summary.random.text()
    panel.summary.train_random.click()
    assert ready.trainable(0) == {"net/block1/conv", "net/block2/conv"}
    assert not panel.summary.random.isVisible()
    assert not panel.summary.train_random.isVisible()


def test_changes_during_a_run_are_for_the_next(panel, ready, qtbot):
    ready.train()
    qtbot.waitUntil(lambda: ready.training_state == "running")
    assert panel.summary.next_run.text() == "Changes apply to the next run."
    with qtbot.waitSignal(ready.run_finished):
        ready.cancel_training()
    assert not panel.summary.next_run.isVisible()


def test_head_editor_edits_the_recipe(ready, qtbot):
    editor = HeadEditor(ready)
    qtbot.addWidget(editor)
    ready.set_head(HeadSpec(hidden=()))
    editor.add.click()
    editor.add.click()
    assert len(ready.recipe.head.hidden) == 2
    units = editor.findChildren(Whole)
    shown = [field for field in units if not field.isHidden()]
    shown[1].setValue(64)
    assert ready.recipe.head.hidden == (DenseLayer(units=128), DenseLayer(units=64))
    editor.remove_layer(0)
    assert ready.recipe.head.hidden == (DenseLayer(units=64),)
    editor.pooling.setCurrentIndex(1)
    editor.pooling.activated.emit(1)
    assert ready.recipe.head.pooling == "max"
    box = next(box for box in editor.findChildren(QCheckBox) if not box.isHidden())
    box.click()
    assert ready.recipe.head.hidden[0].batch_normalization
    assert "3 units from your classes" in editor.output.text()


def test_input_size_and_channels_are_applied_to_the_source_at_once(ready, qtbot):
    page = ModelPage(ready)
    qtbot.addWidget(page)
    page.show()
    editor = page.input
    assert not editor.apply.isEnabled()
    assert not editor.how.isVisible()
    editor.height_field.setValue(64)
    choose(editor.channels, 1)
    assert "three channels" in editor.why.text()
    choose(editor.how, 1)
    assert "will be trained" in editor.why.text()
    with qtbot.waitSignal(ready.source_changed):
        editor.apply.click()
    assert ready.edits == (InputSize(height=64, width=32), Channels(channels=1, how="mean"))
    assert not editor.apply.isEnabled()
    assert "channels was done" in page._values["adapted"].text()
    # Back to what the source came with is no edit.
    choose(editor.channels, 0)
    with qtbot.waitSignal(ready.source_changed):
        editor.apply.click()
    assert ready.edits == (InputSize(height=64, width=32),)


def choose(field, number):
    field.setCurrentIndex(number)
    field.activated.emit(number)


def test_welcome_leads_to_a_model_or_data(session, qtbot):
    page = ModelPage(session)
    qtbot.addWidget(page)
    texts = " ".join(label.text() for label in page.welcome.findChildren(type(page.title)))
    assert "Drop a folder of pictures or recordings here, one subfolder for each class." in texts
    assert "No model? Graft suggests one." in texts


def test_catalog_sorts_by_plain_values_and_opens_with_weights(session, qtbot):
    dialog = CatalogDialog(session)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert dialog.table.model().index(0, 0).data() == "DenseNet121"
    assert dialog.chosen.name == "MobileNetV2"
    assert dialog.open_button.text() == "Get weights (9.4 MB) and open"
    dialog.random.setChecked(True)
    assert "Random weights" in dialog.hint.text()
    with qtbot.waitSignal(session.source_changed):
        dialog.open_button.click()
    assert session.draft.source.location == "MobileNetV2"
    assert session.draft.source.weights == "random"


def test_catalog_search(session, qtbot):
    dialog = CatalogDialog(session)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    qtbot.keyClicks(dialog.search, "dense")
    assert dialog.table.model().rowCount() == 1
