import pytest
from PySide6.QtCore import Qt

from engine import tasks
from gui.pages.model_panel import ModelPanel
from tests.gui.conftest import details, layer, weight
from tests.gui.fake_session import load, make_opened, make_session


def skip_net():
    """stem → block → add, and stem → add: a skip connection."""
    return layer(
        "net",
        "Functional",
        0,
        layer("net/stem", "Conv2D", 50),
        layer("net/conv", "Conv2D", 100, inputs=("net/stem",)),
        layer("net/relu", "ReLU", 0, inputs=("net/conv",)),
        layer("net/add", "Add", 0, inputs=("net/stem", "net/relu")),
    )


@pytest.fixture
def session(qapp):
    from dataclasses import replace

    made = make_session()
    net = skip_net()
    load(made, opened=replace(make_opened(), tree=net, base=net, cut="net/add"))
    return made


@pytest.fixture
def panel(session, qtbot):
    made = ModelPanel(session)
    qtbot.addWidget(made)
    made.resize(420, 900)
    made.show()
    return made


def select(panel, qtbot, path):
    """Select a layer and wait until it is asked for."""
    panel.select_path(path)
    qtbot.waitUntil(lambda: not panel.inspector._timer.isActive())


def asked(session):
    return [request.path for request in session.jobs.requests(tasks.inspect_layer)]


def test_a_selected_layer_shows_what_is_inside(panel, session, qtbot):
    inspector = panel.inspector
    select(panel, qtbot, "net/conv")
    assert inspector.isVisible() and inspector.is_open
    assert inspector.state.text() == "Reading the layer…"
    session.jobs.finish(tasks.inspect_layer, details("net/conv"))
    assert not inspector.state.isVisible()
    for words in ("kernel", "3×3×3×4", "0.012", "0.31", "25.0 %"):
        assert words in inspector.weights.text()
    assert inspector.dead.text().startswith("1 of 4 units are dead")
    assert "kernel_size" in inspector.configuration.text()
    bars = inspector._histogram.bars.opts
    assert list(bars["height"]) == [1, 4, 9, 4, 1]
    assert bars["width"] == pytest.approx(0.4)
    assert bars["x"][0] == pytest.approx(-0.8)
    inspector.weights.linkActivated.emit("1")
    assert "<b>bias</b>" in inspector.weights.text()


def test_what_feeds_a_layer_leads_there(panel, session, qtbot):
    select(panel, qtbot, "net/add")
    links = panel.inspector.links.text()
    assert "Fed by" in links and "'net/stem'" in links and "'net/relu'" in links
    panel.inspector.links.linkActivated.emit("net/stem")
    assert panel.tree.current_row().node.path == "net/stem"
    assert "Feeds" in panel.inspector.links.text()
    assert "'net/add'" in panel.inspector.links.text()
    tip = panel.layers.find("net/add").data(Qt.ItemDataRole.ToolTipRole)
    assert "Joins 2 inputs: stem, relu" in tip
    assert "Feeds 2 layers: conv, add" in panel.layers.find("net/stem").data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_walking_through_the_tree_reads_only_where_one_stops(panel, session, qtbot):
    for path in ("net/stem", "net/conv", "net/add"):
        panel.select_path(path)
    select(panel, qtbot, "net/stem")
    assert asked(session) == ["net/stem"]
    panel.select_path("net/conv")
    session.jobs.finish(tasks.inspect_layer, details("net/stem"))
    assert not panel.inspector.weights.isVisible()


def test_what_was_read_is_shown_again_at_once(panel, session, qtbot):
    select(panel, qtbot, "net/conv")
    session.jobs.finish(tasks.inspect_layer, details("net/conv"))
    select(panel, qtbot, "net/stem")
    session.jobs.finish(tasks.inspect_layer, details("net/stem", weights=(), num_units=None))
    assert panel.inspector.state.text() == "It has no weights."
    assert not panel.inspector._histogram.isVisible()
    panel.select_path("net/conv")
    assert panel.inspector.weights.isVisible()
    assert asked(session) == ["net/conv", "net/stem"]


def test_a_layer_that_cannot_be_read_says_why_in_its_place(panel, session, qtbot):
    errors = []
    session.error_raised.connect(lambda *args: errors.append(args))
    select(panel, qtbot, "net/conv")
    session.jobs.fail(tasks.inspect_layer, "It cannot be read.")
    assert panel.inspector.state.text() == "It cannot be read."
    assert errors == []


def test_folded_it_reads_nothing(panel, session, qtbot):
    panel.select_path("net/stem")
    panel.inspector.toggle()
    assert not panel.inspector.is_open
    select(panel, qtbot, "net/conv")
    assert asked(session) == []
    # Its place goes to the tree.
    assert panel.inspector.height() < 110
    assert panel.tree.height() > panel.splitter.height() - 110
    panel.inspector.toggle()
    qtbot.waitUntil(lambda: asked(session) == ["net/conv"])


def test_blocks_and_the_head_have_no_weights_to_show(panel, session, qtbot):
    select(panel, qtbot, "net")
    assert "Select one of its layers" in panel.inspector.state.text()
    panel.tree.setCurrentIndex(panel.layers.head_index)
    assert "New" in panel.inspector.state.text()
    assert not panel.inspector.more.isVisible()
    assert asked(session) == []


def test_equal_weights_have_a_histogram_too(panel, session, qtbot):
    select(panel, qtbot, "net/conv")
    ones = weight("gamma", low=1.0, high=1.0, counts=(4,))
    session.jobs.finish(tasks.inspect_layer, details("net/conv", weights=(ones,), dead_units=0))
    bars = panel.inspector._histogram.bars.opts
    assert bars["x"][list(bars["height"]).index(4)] == pytest.approx(1.0)
    assert sum(bars["height"]) == 4
    assert "None of 4 units is dead" in panel.inspector.dead.text()


def test_edits_are_offered_where_they_make_sense(panel, session, qtbot):
    select(panel, qtbot, "net/conv")
    assert panel.allowed_edits() == {
        "cut_here": True,
        "remove_here": True,
        "reinitialize": True,
        "reinitialize_onward": True,
        "restore_source": False,
    }
    panel.edit("reinitialize")
    # One edit at a time: the tree is about to be another.
    assert not any(panel.allowed_edits().values())
    request = session.jobs.requests(tasks.open_source)[-1]
    assert request.edits[0].layer == "net/conv"
    assert not request.edits[0].onward
    session.jobs.fail(tasks.open_source, "It does not work.")
    select(panel, qtbot, "net/relu")
    assert not panel.allowed_edits()["reinitialize"]
    select(panel, qtbot, "net/add")
    assert not panel.allowed_edits()["cut_here"]
    panel.edit("reinitialize_onward")
    assert session.jobs.requests(tasks.open_source)[-1].edits[0].onward


def test_after_an_edit_one_is_where_one_was(panel, session, qtbot):
    from dataclasses import replace

    select(panel, qtbot, "net/conv")
    panel.tree.collapse(panel.layers.head_index)
    panel.edit("cut_here")
    net = skip_net()
    kept = replace(net, children=net.children[:2])
    session.jobs.finish(
        tasks.open_source, replace(make_opened(), tree=net, base=kept, cut="net/conv")
    )
    assert panel.tree.current_row().node.path == "net/conv"
    assert panel.tree.isExpanded(panel.layers.index(0, 0))
    assert not panel.tree.isExpanded(panel.layers.head_index)
    assert panel.inspector.uncut.isVisible()
    assert panel.layers.find("net/add").data(Qt.ItemDataRole.CheckStateRole) is None
    select(panel, qtbot, "net/add")
    # What is cut off can be cut at again, but not changed.
    assert panel.allowed_edits()["cut_here"]
    assert not panel.allowed_edits()["remove_here"]
