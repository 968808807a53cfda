from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from engine import analysis_tasks, tasks
from engine.evaluation_types import EvaluatedSample, TargetScore
from engine.explanation_types import METHODS, Explanation, HeatMap, MapLayer
from engine.inputs import InputSpec
from engine.recipe import SoundSpec
from engine.types import Thumbnail
from gui import theme, why_texts
from gui.pages.evaluate import EvaluatePage
from gui.pages.view_why import WhyView
from gui.widgets.map_layers import MapLayersDialog
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run

LAYERS = tuple(
    MapLayer(path=path, class_name=kind, shape=shape, kind=what, is_guide=guide)
    for path, kind, shape, what, guide in (
        ("model/base/conv1", "Conv2D", (16, 16, 8), "edges", False),
        ("model/base/relu1", "ReLU", (16, 16, 8), "edges", True),
        ("model/base/conv2", "Conv2D", (8, 8, 8), "parts", False),
        ("model/base/relu2", "ReLU", (8, 8, 8), "last", True),
    )
)


def heat_map(method="grad-cam", layer="model/base/relu2", **changes):
    heat = np.zeros((32, 32), np.uint8)
    heat[:8, :8] = 255
    values = {
        "method": method,
        "layer": layer if method == "grad-cam" else "",
        "grid": (8, 8),
        "heat": heat.tobytes(),
        "is_empty": False,
        "strongest": (0.1, 0.1),
        "covered": 0.25 if method == "occlusion" else None,
    }
    return HeatMap(**{**values, **changes})


def explanation(request, **changes):
    """What the engine would say to a request."""
    name = request.class_name or "roses"
    values = {
        "path": request.path,
        "input": InputSpec(height=32, width=32, channels=3),
        "task": "single_label",
        "class_name": name,
        "value": 0.75,
        "answer": "roses",
        "answers": (("roses", 0.75), ("daisy", 0.2), ("tulips", 0.05)),
        "picture": bytes([100]) * (3 * 32 * 32),
        "maps": tuple(
            heat_map(method, request.layer or "model/base/relu2") for method in request.methods
        ),
        "layers": LAYERS,
        "agreement": 0.7 if len(request.methods) == 2 else None,
    }
    return Explanation(**{**values, **changes})


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def view(session, qtbot):
    select_run(session, make_run(1))
    session.evaluation = make_evaluation()
    made = WhyView(session)
    qtbot.addWidget(made)
    made.resize(700, 520)
    made.show()
    return made


def test_the_picture_is_sharp_before_its_evidence_is_asked_for(view):
    jobs = view._session.jobs
    (asked,) = [one for one in jobs.requests(tasks.read_thumbnails) if one.size > 96]
    assert asked.paths == (view._path,)
    size = asked.size
    large = Thumbnail(path=view._path, width=size, height=size, pixels=bytes(3 * size * size))
    next(job for job in jobs.waiting(tasks.read_thumbnails) if job.request is asked).deliver(
        "finished", (large,)
    )
    assert view.heat.picture._pixmap.width() == size


def requests(view):
    return view._session.jobs.requests(analysis_tasks.explain)


def answer(view, **changes):
    found = explanation(requests(view)[-1], **changes)
    view._session.jobs.finish(analysis_tasks.explain, found)
    return found


def choose(choice, value):
    """As a click on the value does."""
    choice.set_value(value)
    choice.edited.emit(value)


def pixel(picture, share):
    """The colour of what is shown at a share of width and height of the picture."""
    shown = picture.picture._pixmap.toImage()
    return shown.pixelColor(round(share * shown.width()), round(share * shown.height()))


def test_nothing_is_asked_before_the_user_does(view):
    assert requests(view) == []
    assert view.place.text() == "1 of 3" and not view.back.isEnabled()
    view.ask.button.click()
    (asked,) = requests(view)
    assert asked.model == "/runs/1" and asked.class_name is None and asked.layer is None
    assert asked.methods == ("grad-cam",)
    assert asked.path == view._paths[0]


def test_the_heat_lies_over_the_picture_and_the_picture_stands_beside_it(view):
    view.ask.button.click()
    answer(view)
    plain, warm = pixel(view.check, 0.1), pixel(view.heat, 0.1)
    assert plain.getRgb()[:3] == (100, 100, 100)
    assert pixel(view.heat, 0.9).getRgb()[:3] == (100, 100, 100)
    assert warm.red() > warm.blue() + 50 and warm.red() > 180
    assert "relu2, 8×8 places: strongest at the upper left" in view.heat.caption.text()
    assert view.classes.value == "roses" and "75.0 %" in view.classes.currentText()

    view.opacity.setValue(0)
    assert pixel(view.heat, 0.1).getRgb()[:3] == (100, 100, 100)


def test_another_class_or_layer_is_asked_for_at_once(view):
    view.ask.button.click()
    answer(view)
    choose(view.classes, "daisy")
    assert requests(view)[-1].class_name == "daisy"
    answer(view)
    assert view.classes.value == "daisy"
    guides = [view.layer.itemText(place) for place in range(view.layer.count())]
    assert guides == ["relu2 · 8×8 · suggested", "relu1 · 16×16 · edges and colours", "Any layer…"]
    choose(view.layer, "model/base/relu1")
    assert requests(view)[-1].layer == "model/base/relu1"
    assert requests(view)[-1].class_name == "daisy"
    answer(view)
    assert "edges and colours, whatever the class" in view.layer_hint.text()


def test_any_layer_of_the_tree_can_be_chosen(view, qtbot):
    view.ask.button.click()
    answer(view)
    choose(view.layer, "any layer")
    (dialog,) = view.window().findChildren(MapLayersDialog)
    assert dialog.path == "model/base/relu2"
    # Until one is chosen, what is looked at stays.
    assert view.layer.value == "model/base/relu2" and len(requests(view)) == 1
    qtbot.keyClicks(dialog.search, "conv1")
    assert dialog.path == "model/base/conv1"
    dialog.accept()
    assert requests(view)[-1].layer == "model/base/conv1"
    answer(view)
    assert view.layer.value == "model/base/conv1"


def test_the_dialog_finds_by_type_and_takes_no_group(qtbot):
    dialog = MapLayersDialog(LAYERS, "")
    qtbot.addWidget(dialog)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert dialog.path == "" and not ok.isEnabled()
    dialog.search.setText("relu")
    assert dialog.path == "model/base/relu1" and ok.isEnabled()
    dialog.search.setText("nothing like it")
    assert dialog.path == "" and not ok.isEnabled()


def test_covering_is_a_check_that_says_how_far_the_two_agree(view):
    view.ask.button.click()
    answer(view)
    view.covers.click()
    assert requests(view)[-1].methods == METHODS
    answer(view)
    assert "roses falls from 75.0 % to 25.0 %" in view.check.caption.text()
    assert view.verdict.isVisible() and "0.70" in view.verdict.text()
    view.covers.click()
    # It needs no new answer, and what is not checked has no verdict.
    assert len(requests(view)) == 2 and not view.verdict.isVisible()
    assert "What the model saw" in view.check.caption.text()


@pytest.mark.parametrize(
    ("agreement", "words", "color"),
    [
        (0.9, "same places", "good"),
        (0.45, "in part", "second_text"),
        (0.1, "build on neither", "warning"),
        (-0.5, "build on neither", "warning"),
        (None, "cannot be compared", "second_text"),
    ],
)
def test_the_verdict_follows_the_agreement(view, agreement, words, color):
    view.covers.setChecked(True)
    view.ask.button.click()
    found = answer(view, agreement=agreement)
    assert words in view.verdict.text()
    assert why_texts.verdict(found)[1] == color


def test_an_error_or_a_cancel_leaves_what_was_known(view):
    view.ask.button.click()
    answer(view)
    view.covers.click()
    view._session.jobs.fail(analysis_tasks.explain, "The picture is gone: choose another.")
    assert view.ask.words.text() == "The picture is gone: choose another."
    assert "What the model saw" in view.check.caption.text()
    assert pixel(view.heat, 0.1).red() > 180


def test_it_pages_through_the_mistakes(view):
    view.forward.click()
    assert requests(view)[-1].path == view._paths[1]
    assert view.place.text() == "2 of 3" and view.back.isEnabled()
    # The answer to the picture before comes too late.
    view.forward.click()
    assert len(view._session.jobs.waiting(analysis_tasks.explain)) == 1
    assert not view.forward.isEnabled()
    answer(view)
    view.back.click()
    assert requests(view)[-1].path == view._paths[1]
    # What was chosen for the picture before is not asked of this one.
    assert requests(view)[-1].class_name is None


def test_any_file_can_be_explained(view, monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_args, **_kwargs: ("/elsewhere/new.jpg", "")
    )
    view.choose.click()
    assert requests(view)[-1].path == "/elsewhere/new.jpg"
    assert view.title.text() == "new.jpg" and view.place.text() == ""
    view.forward.click()
    assert requests(view)[-1].path == view._paths[0]


def test_another_run_leaves_nothing_of_the_last(view, session):
    view.ask.button.click()
    answer(view)
    session.refresh_runs()
    session.jobs.finish(tasks.list_runs, (make_run(1), make_run(2)))
    session.select_run("/runs/2")
    view.show_run()
    assert view.layer.count() == 1 and view.title.text() == ""
    assert not view.ask.button.isEnabled() and not view.check.isVisible()
    assert "Evaluate the run" in view.heat.picture._text


def test_largest_errors_come_first_and_a_number_is_raised(view, session):
    scores = (
        TargetScore(name="kg", mean_absolute_error=1.0, root_mean_squared_error=1.0, r2=None),
    )
    samples = tuple(
        EvaluatedSample(path=f"/{error}.png", values=(10.0,), predicted_values=(10.0 + error,))
        for error in (1, -9, 4)
    )
    session.evaluation = replace(
        make_evaluation(),
        task="regression",
        class_names=("kg",),
        samples=samples,
        confusion=(),
        per_class=(),
        per_target=scores,
    )
    view.show_run()
    assert view._paths == ["/-9.png", "/4.png", "/1.png"]
    view.ask.button.click()
    answer(view, task="regression", class_name="kg", value=12.5, answers=(("kg", 12.5),), answer="")
    assert view.classes_title.text() == "What raises" and "12.5" in view.classes.currentText()


def test_rows_of_numbers_are_told_why_not(session, qtbot):
    select_run(session, replace(make_run(1), media="vector"))
    view = WhyView(session)
    qtbot.addWidget(view)
    view.show()
    assert "no places that heat could show" in view.nothing.text() and view.nothing.isVisible()
    assert not view.ask.isVisible()


def test_a_recording_is_explained_between_its_axes(session, qtbot):
    select_run(session, replace(make_run(1), media="sound"))
    session.evaluation = make_evaluation()
    view = WhyView(session)
    qtbot.addWidget(view)
    view.show()
    assert view.choose.text() == "Choose a recording…"
    view.ask.button.click()
    entering = InputSpec(
        media="sound",
        height=32,
        width=32,
        channels=3,
        sound=SoundSpec(sample_rate=8000, seconds=1.0),
    )
    answer(view, input=entering)
    assert view.heat.sound.isVisible() and not view.heat.picture.isVisible()
    assert [words for _at, words in view.heat.sound.times()][-1] == "1 s"
    # Of a part of a spectrogram the axes are not known.
    view.ask.button.click()
    answer(view, input=replace(entering, resize="crop"))
    assert view.heat.picture.isVisible() and not view.heat.sound.isVisible()


def test_a_model_without_maps_is_checked_by_covering_alone(view):
    view.covers.setChecked(True)
    view.ask.button.click()
    answer(view, layers=(), maps=(heat_map("occlusion"),), agreement=None)
    assert "No layer" in view.heat.picture._text
    assert "falls from" in view.check.caption.text() and not view.verdict.isVisible()


def test_asking_why_elsewhere_leads_here(session, qtbot):
    select_run(session, make_run(1))
    page = EvaluatePage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_view("mistakes").reason_asked.emit("/flowers/daisy/0009.jpg")
    (asked,) = session.jobs.requests(analysis_tasks.explain)
    assert asked.path == "/flowers/daisy/0009.jpg"
    assert isinstance(page.findChild(WhyView), WhyView)


def test_every_control_is_named_and_told_and_all_fits(view, qtbot):
    view.covers.setChecked(True)
    view.ask.button.click()
    answer(view)
    for widget in (view.back, view.forward, view.classes, view.layer, view.opacity):
        assert widget.accessibleName() and widget.toolTip()
    assert view.covers.toolTip() and view.choose.toolTip() and view.ask.button.toolTip()
    least = view.minimumSizeHint()
    # What a window of 1100×700 leaves for it.
    assert least.width() <= 700 and least.height() <= 500
    for picture in (view.heat, view.check):
        assert picture.picture.accessibleName() and picture.picture.accessibleDescription()
    theme.set_scheme("dark")
    assert view.grab().toImage().pixelColor(QPoint(4, 100)) != Qt.GlobalColor.white
    theme.set_scheme("light")
