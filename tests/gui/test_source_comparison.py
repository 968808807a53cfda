from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from engine import analysis_tasks, tasks
from engine.events import SourceRanked
from engine.ranking_types import Ranking, SourceRank
from engine.recipe import DataSpec, SourceSpec
from engine.sources.applications import list_applications
from gui.models.applications import HERE, NAME, SORT_ROLE
from gui.widgets.catalog import CatalogDialog
from tests.gui.conftest import index

SCORES = {"mobilenetv2": 0.81, "densenet121": 0.9, "vgg16": 0.89}


def rank(name, **changes):
    values = {
        "source": SourceSpec(location=name, weights="imagenet"),
        "name": name,
        "title": name,
        "score": SCORES[name],
        "low": SCORES[name] - 0.03,
        "high": SCORES[name] + 0.02,
        "is_as_good": name != "mobilenetv2",
        "milliseconds": 12.0,
    }
    return SourceRank(**{**values, **changes})


def ranking(*ranks, **changes):
    values = {
        "task": "single_label",
        "noun": "pictures",
        "fingerprint": "d" * 64,
        "num_samples": 60,
        "ranks": ranks,
        "verdict": "densenet121 comes first.",
        "method": "By five folds.",
    }
    return Ranking(**{**values, **changes})


def compare(request, control):
    """Finds what `SCORES` says, one after the other."""
    compare.request = request
    ranks = [rank(name, is_as_good=False) for name in SCORES]
    for number, one in enumerate(ranks):
        control.progress(f"{one.title} ({number + 1} of 3)", 0, 60)
        control.report(SourceRanked(rank=one, number=number, total=3))
    return ranking(rank("densenet121"), rank("vgg16"), rank("mobilenetv2"))


def half_compare(_request, control):
    """Finds one, and waits to be cancelled."""
    control.report(SourceRanked(rank=rank("mobilenetv2"), number=0, total=2))
    while True:
        control.checkpoint()


def applications(_request, _control):
    return tuple(replace(one, weights_here=one.name in SCORES) for one in list_applications())


@pytest.fixture
def dialog(session, qtbot, monkeypatch):
    monkeypatch.setattr(tasks, "list_applications", applications)
    monkeypatch.setattr(analysis_tasks, "rank_sources", compare)
    session.dataset = index()
    session.draft = replace(session.draft, data=DataSpec(roots=("/data/leaves",)), seed=3)
    made = CatalogDialog(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 40)
    yield made
    made.done(0)


def column(dialog, role=Qt.ItemDataRole.DisplayRole):
    model = dialog.table.model()
    return [model.index(row, HERE).data(role) for row in range(model.rowCount())]


def names(dialog, count):
    model = dialog.table.model()
    return [model.index(row, NAME).data() for row in range(count)]


def test_models_are_compared_on_the_data_and_the_best_comes_first(dialog, session, qtbot):
    assert dialog.table.isColumnHidden(HERE)
    assert dialog.comparison.ask.button.isEnabled()
    dialog.comparison.ask.start()
    qtbot.waitUntil(lambda: dialog.comparison.verdict.isVisible())
    request = compare.request
    assert request.index is session.dataset
    assert (request.data.roots, request.seed, request.sources) == (("/data/leaves",), 3, ())
    assert not dialog.table.isColumnHidden(HERE)
    assert names(dialog, 3) == ["DenseNet121", "VGG16", "MobileNetV2"]
    assert column(dialog)[:4] == ["90.0 %", "89.0 %", "81.0 %", "–"]
    assert dialog.comparison.verdict.text() == "densenet121 comes first."
    assert dialog.comparison.verdict.toolTip() == "By five folds."
    tips = column(dialog, Qt.ItemDataRole.ToolTipRole)
    assert "87.0 % to 92.0 %; 12 ms each on this machine; the best" in tips[0]
    assert "chance" not in tips[2]


def test_what_was_found_is_known_when_the_catalog_is_opened_again(dialog, session, qtbot):
    dialog.comparison.ask.start()
    qtbot.waitUntil(lambda: session.ranking is not None)
    again = CatalogDialog(session)
    qtbot.addWidget(again)
    assert names(again, 1) == ["DenseNet121"]
    assert not again.comparison.verdict.isHidden()
    # Other data: nothing is known of it.
    session.dataset = replace(session.dataset, fingerprint="e" * 64)
    session.dataset_changed.emit(session.dataset)
    assert again.table.isColumnHidden(HERE)
    assert again.comparison.verdict.isHidden()
    assert names(again, 1) == ["ConvNeXtBase"]
    again.done(0)


def test_what_was_found_before_it_was_cancelled_stays(dialog, session, qtbot, monkeypatch):
    monkeypatch.setattr(analysis_tasks, "rank_sources", half_compare)
    dialog.comparison.ask.start()
    qtbot.waitUntil(lambda: column(dialog)[0] == "81.0 %")
    dialog.comparison.ask.cancel.click()
    qtbot.waitUntil(lambda: not dialog.comparison.ask.is_asking)
    assert column(dialog)[0] == "81.0 %"
    assert session.ranking is None


def test_a_closed_catalog_compares_nothing(dialog, session, qtbot, monkeypatch):
    monkeypatch.setattr(analysis_tasks, "rank_sources", half_compare)
    dialog.comparison.ask.start()
    qtbot.waitUntil(lambda: session.is_working("source ranking"))
    dialog.done(0)
    qtbot.waitUntil(lambda: not session.is_working("source ranking"))


def test_it_says_why_there_is_nothing_to_compare(dialog, session):
    comparison = dialog.comparison

    def told():
        session.dataset_changed.emit(session.dataset)
        assert not comparison.ask.button.isEnabled()
        return comparison.ask.words.text()

    session.dataset = None
    assert "Open your data first" in told()
    session.dataset = replace(index(), media="vector")
    assert "rows of numbers" in told()
    session.dataset = index()
    session.applications = tuple(replace(one, weights_here=False) for one in session.applications)
    assert "No weights are on this machine" in told()


def test_a_model_that_could_not_be_tried_says_why_and_sorts_last(dialog, session):
    failed = rank("vgg16", score=None, error="It does not fit.")
    below = rank("mobilenetv2", score=-0.2)
    dialog.comparison._on_answered(ranking(below, failed, task="regression"))
    session.dataset = replace(session.dataset, task="regression")
    dialog.comparison.changed.emit()
    assert column(dialog)[0] == "-0.20"
    texts = dict(zip(column(dialog), column(dialog, Qt.ItemDataRole.ToolTipRole), strict=True))
    assert texts["failed"] == "It does not fit."
    assert column(dialog, SORT_ROLE)[1] == float("-inf")
