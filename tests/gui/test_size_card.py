from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from engine import export_tasks
from engine.errors import EngineError
from engine.exporting.size_types import SizeOption, SizeOptions
from gui.widgets import size_card
from gui.widgets.size_card import SizeCard
from gui.widgets.size_table import SCORE, SIZE


def option(kind, name, size, score=None, **changes):
    return SizeOption(kind=kind, name=name, title=name, bytes=size, score=score, **changes)


OPTIONS = (
    option("base", "MobileNetV2", 4_000_000, is_estimated=True, note="Not measured."),
    option("file", "tflite-int8", 7_500_000, 0.88),
    option("run", "/runs/2", 12_000_000, 0.92, range=(0.85, 0.96)),
    option("run", "/runs/1", 30_000_000, 0.9, is_own=True, range=(0.8, 0.95)),
    option("file", "tflite", 30_100_000, is_estimated=True),
)


def sizes(run_dir="/runs/1", **changes):
    values = {"task": "single_label", "options": OPTIONS, "verdict": "Run 2 is smaller."}
    return SizeOptions(run_dir=run_dir, **{**values, **changes})


@pytest.fixture
def answers(monkeypatch):
    """What the engine says next, and what it was asked."""
    state = {"found": sizes(), "asked": []}

    def answer(request, _control):
        state["asked"].append(request)
        if isinstance(state["found"], Exception):
            raise state["found"]
        return replace(state["found"], run_dir=request.run_dir)

    monkeypatch.setattr(export_tasks, "size_options", answer)
    return state


@pytest.fixture
def card(session, qtbot, answers):
    session.current_run = "/runs/1"
    made = SizeCard(session)
    qtbot.addWidget(made)
    made.resize(900, 420)
    return made


def shown(card, qtbot):
    card.show()
    qtbot.waitUntil(lambda: card.plot.widget is not None and card.found is not None)
    return card.plot.widget.plot


def cell(card, row, column):
    return card.table.model().index(row, column).data()


def test_it_asks_once_it_is_seen_and_shows_all(card, qtbot, answers):
    assert not answers["asked"]
    plot = shown(card, qtbot)
    assert len(answers["asked"]) == 1
    assert answers["asked"][0].runs.endswith("runs")
    assert card.verdict.text() == "Run 2 is smaller."
    assert [cell(card, row, 0) for row in range(5)] == [
        "MobileNetV2",
        "LiteRT for small chips",
        "Run /runs/2",
        "This run",
        "LiteRT (.tflite)",
    ]
    assert cell(card, 0, SIZE) == "about 4.0 MB"
    assert (cell(card, 0, SCORE), cell(card, 2, SCORE)) == ("not measured", "92.0 %")
    # Sizes by factors; what was not measured below all that was.
    places = plot.points
    assert places[2][0] - places[0][0] == pytest.approx(0.4771, abs=1e-4)
    assert [y for _x, y in places[1:4]] == pytest.approx([88, 92, 90])
    assert places[0][1] == places[4][1] < 88
    ticks = [text for _place, text in plot.getPlotItem().getAxis("left")._tickLevels[0]]
    assert "90" in ticks and all(float(text) > places[0][1] for text in ticks)


def test_the_run_itself_is_selected_first_and_cannot_be_picked(card, qtbot, session):
    shown(card, qtbot)
    assert card.selected.is_own
    assert not card.pick_button.isEnabled()
    asked = []
    card.format_picked.connect(asked.append)
    session.run_selected.connect(asked.append)
    card.pick()
    assert not asked


def test_a_file_is_picked_as_its_format(card, qtbot):
    shown(card, qtbot)
    card.table.select(1)
    assert card.selected.name == "tflite-int8"
    assert card.pick_button.text() == "Tick this format"
    with qtbot.waitSignal(card.format_picked) as picked:
        card.pick_button.click()
    assert picked.args == ["tflite-int8"]


def test_another_run_is_selected(card, qtbot, session):
    shown(card, qtbot)
    card.select(2)
    card.pick()
    assert session.current_run == "/runs/2"
    # What is shown is of the run before until it is known anew.
    qtbot.waitUntil(lambda: card.found is not None and card.found.run_dir == "/runs/2")


def test_a_base_is_opened_and_the_model_asked_for(card, qtbot, session):
    shown(card, qtbot)
    # Read because a base is among them: its weights may have to be fetched.
    qtbot.waitUntil(lambda: bool(session.applications))
    card.select(0)
    assert card.pick_button.text() == "Get weights (9.4 MB) and use as source"
    with qtbot.waitSignals([card.model_asked, session.source_changed]):
        card.pick()
    assert session.draft.source.location == "MobileNetV2"


def test_a_mark_is_chosen_by_a_click(card, qtbot):
    plot = shown(card, qtbot)
    view = plot.getPlotItem().getViewBox()
    place = plot.mapFromScene(view.mapViewToScene(QPointF(*plot.points[2])))
    assert plot.at(QPointF(place)) == 2
    assert plot.at(QPointF(place.x(), place.y() + 40)) == -1
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert card.selected.name == "/runs/2"
    assert card.table.currentIndex().row() == 2
    assert plot._ring.getData()[0].tolist() == pytest.approx([plot.points[2][0]])


def test_names_cover_neither_marks_nor_each_other(card, qtbot):
    plot = shown(card, qtbot)
    # They are placed once the plot has its size.
    qtbot.waitUntil(lambda: sum(label.isVisible() for label in plot.labels) == 5)
    boxes = [label.sceneBoundingRect() for label in plot.labels if label.isVisible()]
    assert len(boxes) == 5
    for number, one in enumerate(boxes):
        # The frame of a text is a little larger than its letters.
        inner = one.adjusted(4, 4, -4, -4)
        others = boxes[number + 1 :]
        assert not any(inner.intersects(other.adjusted(4, 4, -4, -4)) for other in others)
        view = plot.getPlotItem().getViewBox()
        marks = [view.mapViewToScene(QPointF(*point)) for point in plot.points]
        assert not any(inner.contains(mark) for mark in marks)


def test_what_is_chosen_stays_when_a_file_comes(card, qtbot, session, answers):
    shown(card, qtbot)
    card.select(2)
    answers["found"] = sizes(options=OPTIONS[1:])
    session.exports_changed.emit(())
    qtbot.waitUntil(lambda: len(card.found.options) == 4)
    assert card.selected.name == "/runs/2"
    assert card.table.currentIndex().row() == 1


def test_hidden_it_asks_nothing(card, qtbot, session, answers):
    shown(card, qtbot)
    card.hide()
    session.exports_changed.emit(())
    session.runs_changed.emit(())
    qtbot.wait(50)
    assert len(answers["asked"]) == 1
    card.show()
    qtbot.waitUntil(lambda: len(answers["asked"]) == 2)


def test_what_cannot_be_told_is_said(card, qtbot, answers):
    answers["found"] = EngineError("The run has no model yet: train it.")
    card.show()
    qtbot.waitUntil(lambda: card.verdict.text() == "The run has no model yet: train it.")
    assert not card.pick_button.isVisible()


@pytest.mark.parametrize("task", ["regression", "multi_label"])
def test_each_task_has_its_score(card, qtbot, answers, task):
    answers["found"] = sizes(task=task)
    plot = shown(card, qtbot)
    label = plot.getPlotItem().getAxis("left").labelText
    assert label == {"regression": "R²", "multi_label": "right labels, %"}[task]
    assert plot.points[2][1] == pytest.approx(0.92 if task == "regression" else 92)


def test_without_any_score_all_are_shown_as_not_measured(card, qtbot, answers):
    unknown = tuple(replace(one, score=None, range=None) for one in OPTIONS)
    answers["found"] = sizes(options=unknown)
    plot = shown(card, qtbot)
    assert len({y for _x, y in plot.points}) == 1
    assert plot.getPlotItem().getAxis("left")._tickLevels == [[]]


def test_plot_and_table_stand_beside_each_other_where_there_is_room(card, qtbot):
    shown(card, qtbot)
    assert card.table.geometry().left() > card.plot.geometry().right()
    card.resize(size_card.BESIDE_FROM - 20, 700)
    qtbot.waitUntil(lambda: card.table.geometry().top() > card.plot.geometry().bottom())


def test_a_range_is_never_cut_off(card, qtbot):
    plot = shown(card, qtbot)
    _, (bottom, top) = plot.getPlotItem().getViewBox().viewRange()
    # This run's range is 80 to 95, run 2's 85 to 96.
    assert bottom < 80 and top > 96


def test_a_run_far_below_the_others_does_not_press_them_into_a_line(card, qtbot, answers):
    far = option("run", "/runs/3", 9_000_000, 0.2, range=(0.1, 0.3))
    answers["found"] = sizes(options=(*OPTIONS[:2], far, *OPTIONS[2:]))
    plot = shown(card, qtbot)
    _, (bottom, top) = plot.getPlotItem().getViewBox().viewRange()
    assert top - bottom < 40
    assert bottom < plot.points[2][1] < 80
    assert plot.labels[2].toPlainText() == "Run /runs/3 ↓ 20.0 %"
    card.select(2)
    assert plot._span.opts["x"].size == 0
    # The run itself has its place, however bad it is.
    low = (option("run", "/runs/1", 9_000_000, 0.2, is_own=True), *OPTIONS[1:3])
    plot.show_options(sizes(options=low))
    assert plot.points[0][1] == pytest.approx(20)
