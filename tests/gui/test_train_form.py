from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from engine import tasks
from engine.errors import PlanError
from engine.optimizer_table import OPTIMIZERS
from engine.recipe import AugmentSpec, FreezeSpec, LossSpec, Phase, RateMultiplier, Schedule
from engine.training_types import DeviceInfo, FeatureEstimate
from engine.types import Problem
from gui.feature_estimates import FeatureEstimates, estimate_text
from gui.numbers import size_text
from gui.pages.phase_form import PhaseForm
from gui.pages.phase_more import spread_fields
from gui.pages.train_form import FORM_WIDTH, TrainForm
from gui.widgets.fields import Choice
from gui.widgets.rate_curve import RatePreview
from tests.gui.fake_session import find_again, load, make_index, make_session, open_data


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def form(session, qtbot):
    load(session)
    made = TrainForm(session)
    qtbot.addWidget(made)
    made.resize(FORM_WIDTH, 700)
    return made


def choose(choice, value):
    choice.setCurrentIndex(choice._values.index(value))
    choice.activated.emit(choice.currentIndex())


def enter(number, text):
    number.setText(text)
    number.editingFinished.emit()


def unfold(form, place=0):
    form.phase_forms[place].folding.set_open(True)
    return form.phase_forms[place].more


def change_train(session, **changes):
    train = session.recipe.train.model_copy(update=changes)
    session.set_recipe(session.recipe.model_copy(update={"train": train}))


def phases(session):
    return session.recipe.train.phases


# Strategy


def test_it_shows_what_is_suggested_and_why(form, session):
    assert form.strategy.currentText() == "Head, then the last part (suggested)"
    assert form.reason.text().startswith("You have 300 pictures: first the head alone")
    assert not form.use_suggested.isVisibleTo(form)
    head, block = form.phase_forms
    assert (head.epochs.value(), head.learning_rate.text()) == (20, "0.001")
    assert (block.epochs.value(), block.learning_rate.text()) == (10, "0.0001")
    assert block.trains.text() == "The head and 2 layers of the base train."


def test_what_is_suggested_comes_back(form, session):
    form.phase_forms[0].epochs.setValue(3)
    assert form.use_suggested.isVisibleTo(form)
    form.use_suggested.click()
    assert session.recipe.train == session.suggestion.train
    assert form.phase_forms[0].epochs.value() == 20


def test_strategies_make_phases(form, session):
    choose(form.strategy, "feature-extraction")
    (head,) = phases(session)
    assert head.freeze == FreezeSpec()
    shown = [one for one in form.findChildren(PhaseForm) if one.isVisibleTo(form)]
    assert tuple(shown) == form.phase_forms
    choose(form.strategy, "fine-tune")
    assert phases(session)[0].freeze.everything
    choose(form.strategy, "gradual")
    assert len(phases(session)) > 2
    assert form.strategy.value == "gradual"
    choose(form.strategy, "two-phase")
    assert phases(session) == session.suggestion.train.phases


def test_layers_chosen_in_the_tree_are_named_so(form, session):
    choose(form.strategy, "feature-extraction")
    session.set_freeze(0, FreezeSpec(unfreeze=3))
    assert form.strategy.currentText() == "As chosen in the layers"
    assert form.phase_forms[0].trains.text() == "The head and 3 layers of the base train."


# Phases


def test_each_edit_changes_the_recipe_and_only_that_and_is_undone(form, session):
    before = session.recipe
    form.phase_forms[1].epochs.setValue(12)
    expected = before.train.phases[1].model_copy(update={"epochs": 12})
    assert phases(session) == (before.train.phases[0], expected)
    session.undo()
    assert session.recipe == before
    assert form.phase_forms[1].epochs.value() == 10
    form.phase_forms[0].early_stopping.setValue(0)
    assert phases(session)[0].early_stopping is None
    choose(form.shared.batch_size, "auto")
    assert session.recipe.train.batch_size == "auto"
    choose(form.shared.batch_size, 64)
    assert form.shared.batch_size.currentText() == "64"
    form.more_folding.set_open(True)
    form.more.seed.setValue(5)
    find_again(session, make_index())
    assert session.recipe.seed == 5
    assert session.recipe.source == before.source
    assert session.recipe.data == before.data


def test_phases_are_added_moved_renamed_and_removed(form, session):
    choose(form.strategy, "feature-extraction")
    form.add_phase.click()
    assert phases(session)[0].freeze == FreezeSpec()
    assert phases(session)[1].freeze != FreezeSpec()
    form.phase_forms[1].gate.click()
    form.phase_forms[1].duplicated.emit()
    assert [phase.name for phase in phases(session)] == ["Head", "Last block", "Last block 2"]
    form.phase_forms[2].title.setText("The end")
    form.phase_forms[2].title.editingFinished.emit()
    form.phase_forms[1].moved.emit(-1)
    assert [phase.name for phase in phases(session)] == ["Last block", "Head", "The end"]
    # Nothing comes before the first that it could wait for.
    assert phases(session)[0].gate == "none"
    form.phase_forms[0].removed.emit()
    assert [phase.name for phase in phases(session)] == ["Head", "The end"]
    assert [one.title.text() for one in form.phase_forms] == ["Head", "The end"]
    form.add_phase.click()
    last = phases(session)[-1]
    assert last.learning_rate == pytest.approx(phases(session)[1].learning_rate / 10)


def test_a_name_is_never_empty(form, session):
    title = form.phase_forms[0].title
    title.setText("  ")
    title.editingFinished.emit()
    assert (title.text(), phases(session)[0].name) == ("Head", "Head")


def test_the_menu_offers_what_is_possible(form):
    def offered(place):
        menu = form.phase_forms[place].make_menu()
        return {action.text() for action in menu.actions() if action.isEnabled()}

    assert "Move up" not in offered(0)
    assert "Move down" not in offered(1)
    choose(form.strategy, "feature-extraction")
    assert "Remove" not in offered(0)


def test_a_phase_waits_for_the_one_before_it(form, session):
    head, block = form.phase_forms
    assert head.gate.isHidden()
    assert block.gate.text() == "Only if the head alone has settled"
    block.gate.click()
    assert phases(session)[1].gate == "settled"
    block.gate.click()
    assert phases(session)[1].gate == "none"


# More of a phase


def test_what_is_folded_is_not_made_before(form):
    assert form.more is None
    assert all(one.more is None for one in form.phase_forms)
    assert unfold(form).rows is None


def test_an_optimizer_brings_its_own_parameters(form, session):
    more = unfold(form)
    assert form.phase_forms[0].folding.link.text() == "▾ More: Adam, constant rate"
    assert more.momentum.isHidden()
    more.own.set_open(True)
    assert set(more.rows.fields) == {"beta_1", "beta_2", "epsilon", "amsgrad"}
    enter(more.rows.fields["beta_1"], "0.8")
    more.rows.fields["amsgrad"].click()
    assert dict(phases(session)[0].optimizer_values) == {"beta_1": 0.8, "amsgrad": True}
    enter(more.rows.fields["beta_1"], "0.9")
    assert dict(phases(session)[0].optimizer_values) == {"amsgrad": True}
    choose(more.optimizer, "sgd")
    first, second = phases(session)
    assert (first.optimizer, first.momentum, first.optimizer_values) == ("sgd", 0.9, ())
    assert second.optimizer == "adam"
    assert not more.momentum.isHidden()
    assert set(more.rows.fields) == {"nesterov"}
    more.spread_link.click()
    assert {phase.optimizer for phase in phases(session)} == {"sgd"}
    assert phases(session)[1].learning_rate == second.learning_rate
    # What steps are made of stays with another strategy.
    choose(form.strategy, "fine-tune")
    assert phases(session)[0].optimizer == "sgd"


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_shows_keras_own_values_and_changes_none_by_itself(
    form, session, optimizer
):
    more = unfold(form)
    more.own.set_open(True)
    choose(more.optimizer, optimizer)
    before = session.recipe
    for one in OPTIMIZERS[optimizer].parameters:
        field = more.rows.fields[one.name]
        if isinstance(field, QCheckBox):
            assert field.isChecked() == one.default
        else:
            value = field.value() if callable(field.value) else field.value
            assert value == one.default
        assert field.toolTip()
    assert session.recipe == before


def test_schedules_show_what_they_take_and_are_drawn(form, session):
    schedule = unfold(form).schedule
    assert schedule.preview.isHidden()
    choose(schedule.kind, "cosine")
    assert phases(session)[0].schedule == Schedule(kind="cosine")
    assert not schedule.preview.isHidden()
    assert schedule.preview.rates[0] == pytest.approx(1e-3, rel=0.01)
    assert schedule.preview.rates[-1] < 1e-5
    schedule.warm_up.setValue(25)
    assert phases(session)[0].schedule.warm_up == 0.25
    assert schedule.preview.rates[0] < 1e-4
    enter(schedule.end, "0.5")
    assert schedule.preview.rates[-1] == pytest.approx(5e-4, rel=0.05)
    assert schedule.every.isHidden()
    choose(schedule.kind, "step")
    assert not schedule.every.isHidden()
    schedule.every.setValue(4)
    choose(schedule.kind, "plateau")
    assert schedule.every.isHidden()
    assert len(set(schedule.preview.rates)) > 1
    assert phases(session)[0].schedule == Schedule(kind="plateau", warm_up=0.25, end=0.5, every=4)


def test_a_phase_of_one_step_is_drawn(qtbot):
    preview = RatePreview()
    qtbot.addWidget(preview)
    preview.resize(200, 76)
    preview.show_phase(Phase(name="Head", epochs=1), 1)
    assert preview.rates == [1e-3]
    assert not preview.grab().isNull()


def test_gradients_are_limited_in_one_way_at_a_time(form, session):
    more = unfold(form)
    assert more.clip_at.isHidden()
    choose(more.clip, "clip_norm")
    enter(more.clip_at, "2")
    choose(more.clip, "clip_value")
    phase = phases(session)[0]
    assert (phase.clip_norm, phase.clip_value, phase.global_clip_norm) == (None, 0.5, None)
    choose(more.clip, None)
    assert phases(session)[0].clip_value is None


def test_weights_are_tamed(form, session):
    more = unfold(form)
    enter(more.l2, "0.0001")
    enter(more.average, "0.99")
    more.accumulate.setValue(4)
    enter(more.weight_decay, "0.01")
    phase = phases(session)[0]
    assert (phase.l2, phase.average, phase.accumulate, phase.weight_decay) == (
        0.0001,
        0.99,
        4,
        0.01,
    )
    enter(more.average, "")
    assert phases(session)[0].average is None


def test_rates_of_the_tree_are_told_and_stay(form, session):
    more = unfold(form)
    assert more.multipliers.isHidden()
    rates = (RateMultiplier(layer="base", factor=0.1),)
    first, second = phases(session)
    change_train(session, phases=(first.model_copy(update={"multipliers": rates}), second))
    assert more.multipliers.text().startswith("One entry")
    more.l2.setText("0.1")
    more.l2.editingFinished.emit()
    assert phases(session)[0].multipliers == rates
    assert "multipliers" not in spread_fields(phases(session)[0])


# Shared


def test_varied_views_are_kept_or_always_new(form, session):
    shared = form.shared
    choose(shared.augment, "none")
    assert shared.views.isHidden()
    choose(shared.augment, "strong")
    assert session.recipe.augment.preset == "strong"
    assert not shared.views.isHidden()
    choose(shared.views, 8)
    assert session.recipe.train.features.views == 8
    assert shared.views.currentText() == "8 kept"
    mixed = AugmentSpec(preset="strong", mix_up=0.2)
    session.set_recipe(session.recipe.model_copy(update={"augment": mixed}))
    assert not shared.views.isEnabled()


def test_what_the_data_page_has_set_is_shown_and_mirroring_stays_off(form, session):
    shared = form.shared
    own = AugmentSpec(preset="custom", zoom=0.1)
    session.set_recipe(session.recipe.model_copy(update={"augment": own}))
    assert shared.augment.currentText() == "Own"
    session.set_recipe(
        session.recipe.model_copy(update={"augment": AugmentSpec(preset="gentle", flip="none")})
    )
    assert shared.augment.count() == 3
    choose(shared.augment, "strong")
    assert session.recipe.augment == AugmentSpec(preset="strong", flip="none")


def test_classes_that_differ_in_size_are_weighed_by_one_click(form, session):
    weigh = form.shared.class_weights
    assert weigh.isHidden()
    index = make_index()
    few = tuple(s for s in index.samples if s.label or int(s.path[-8:-4]) < 30)
    open_data(session, replace(index, roots=("/other",), samples=few))
    assert not weigh.isHidden()
    before = weigh.isChecked()
    weigh.click()
    assert (session.recipe.train.class_weights == "balanced") is not before
    if weigh.isChecked():
        weigh.click()
    open_data(session, make_index(roots=("/numbers",), task="regression"))
    assert weigh.isHidden()


def test_losses_are_those_of_the_task(form, session):
    form.more_folding.set_open(True)
    more = form.more
    assert list(map(more.loss.itemText, range(more.loss.count()))) == [
        "Cross-entropy",
        "Focal",
    ]
    assert more.gamma.isHidden()
    choose(more.loss, "focal")
    enter(more.gamma, "3")
    enter(more.smoothing, "0.1")
    assert session.recipe.train.loss == LossSpec(kind="focal", gamma=3, label_smoothing=0.1)
    change_train(session, loss=LossSpec())
    open_data(session, make_index(roots=("/numbers",), task="regression"))
    kinds = [more.loss.itemText(at) for at in range(more.loss.count())]
    assert kinds == ["Squared error", "Absolute error", "Huber"]
    assert more.smoothing.isHidden()
    assert more.a_class.isHidden()


def test_classes_have_weights_of_their_own(form, session):
    form.more_folding.set_open(True)
    more = form.more
    choose(more.a_class, "roses")
    enter(more.class_weight, "2.5")
    assert session.recipe.train.class_weight_values == (("roses", 2.5),)
    assert more.class_words.text() == "roses ×2.5"
    choose(more.a_class, "daisy")
    assert more.class_weight.text() == "1"
    choose(more.a_class, "roses")
    enter(more.class_weight, "1")
    assert session.recipe.train.class_weight_values == ()


def test_machine_and_frozen_layers(form, session):
    form.more_folding.set_open(True)
    more = form.more
    assert [more.device.itemText(at) for at in range(2)] == ["Automatic", "Processor"]
    gpu = DeviceInfo(name="GPU:0", label="RTX 3060", memory_bytes=12_000_000_000)
    session.jobs.finish(tasks.list_devices, (DeviceInfo(name="CPU", label="x"), gpu))
    choose(more.device, "GPU:0")
    choose(more.precision, "mixed")
    choose(more.compile, "off")
    choose(more.loop, "tape")
    choose(more.place, "disk")
    choose(more.stored_as, "float16")
    choose(more.computed_in, "bfloat16")
    train = session.recipe.train
    assert (train.device, train.precision, train.compile, train.loop) == (
        "GPU:0",
        "mixed",
        "off",
        "tape",
    )
    assert (train.features.place, train.features.stored_as, train.features.computed_in) == (
        "disk",
        "float16",
        "bfloat16",
    )
    assert "12 GB" in more.device.toolTip()
    more.cache.click()
    assert not session.recipe.train.cache
    assert not more.place.isEnabled()


def test_several_gpus_train_together(form, session):
    form.more_folding.set_open(True)
    more = form.more
    gpus = tuple(DeviceInfo(name=f"GPU:{number}", label="A100") for number in range(3))
    session.jobs.finish(tasks.list_devices, (DeviceInfo(name="CPU", label="x"), *gpus))
    choose(form.shared.batch_size, 32)
    assert more.device.itemText(5) == "3 GPUs, 11 each"
    choose(more.device, "GPU:0,GPU:1,GPU:2")
    assert session.recipe.train.device == "GPU:0,GPU:1,GPU:2"
    choose(form.shared.batch_size, "auto")
    assert more.device.currentText() == "3 GPUs"
    assert "part of every batch" in more.device.toolTip()


def test_nothing_is_cut_off_and_everything_is_named(form, session):
    """No row is wider than the column, and every control has a tooltip and a name."""
    form.more_folding.set_open(True)
    for place in range(2):
        unfold(form, place).own.set_open(True)
    choose(form.shared.augment, "strong")
    choose(form.phase_forms[0].more.clip, "global_clip_norm")
    form.show()
    for optimizer in ("ftrl", "muon"):
        choose(form.phase_forms[0].more.optimizer, optimizer)
        for kind in ("one_cycle", "step", "plateau"):
            choose(form.phase_forms[0].more.schedule.kind, kind)
            inner = form.widget()
            assert inner.minimumSizeHint().width() <= form.viewport().width()
    for field in form.findChildren(QWidget):
        if isinstance(field, Choice | QCheckBox) and field.isVisibleTo(form):
            assert field.toolTip(), field
            assert field.accessibleName() or field.text(), field


# Problems of a plan


def test_problems_stand_where_they_can_be_mended(form, session):
    form.show_problems(
        (
            Problem(field="train.phases.1.optimizer_values", text="Adam has no rho."),
            Problem(field="train.class_weights", text="No classes."),
            Problem(field="data", text="Gone."),
        )
    )
    head, block = form.phase_forms
    assert head.problem.isHidden()
    assert block.problem.text() == "Adam has no rho."
    assert block.folding.is_open
    assert form.problem.text() == "No classes."
    block.epochs.setValue(3)
    assert block.problem.isHidden()
    assert form.problem.isHidden()


def test_a_plan_that_is_refused_tells_its_problems(form, session):
    session.train()
    problem = Problem(field="train.phases.0.optimizer_values", text="Adam has no rho.")
    session.jobs.fail(tasks.train_run, PlanError((problem,)))
    assert form.phase_forms[0].problem.text() == "Adam has no rho."
    session.train()
    assert form.phase_forms[0].problem.isHidden()


# Estimates


def estimate(**changes):
    values = {
        "phase": 0,
        "reason": "",
        "num_bytes": 120_000_000,
        "seconds": 30.0,
        "num_samples": 2000,
        "num_found": 0,
        "frontier": ("pool",),
        "num_layers": 120,
        "place": "memory",
    }
    return FeatureEstimate(**{**values, **changes})


def test_estimates_are_told_as_people_say_them():
    text = "Frozen: computed once, 120 MB"
    assert estimate_text(estimate()) == f"{text}, about 30 s"
    assert estimate_text(estimate(seconds=None)) == text
    some = estimate_text(estimate(num_found=1200))
    assert some.endswith("about 30 s (1,200 of 2,000 are there already)")
    assert estimate_text(estimate(num_found=2000)) == "Frozen: computed already, 120 MB on disk"
    assert estimate_text(estimate(reason="Because.")) == "Because."
    assert [size_text(n) for n in (10, 640_000, 1_500_000, 3.2e9)] == [
        "1 kB",
        "640 kB",
        "1.5 MB",
        "3.2 GB",
    ]


@pytest.fixture
def estimates(session):
    load(session)
    made = FeatureEstimates(session, session)
    made._timer.setInterval(0)
    return made


def waiting(session):
    return session.jobs.waiting(tasks.estimate_features)


def test_what_frozen_layers_take_is_asked_for_each_phase_once(estimates, session, qtbot):
    assert not waiting(session)
    estimates.set_wanted(True)
    assert estimates.is_asking
    for number in range(2):
        qtbot.waitUntil(lambda: bool(waiting(session)))
        assert waiting(session)[0].request.phase == number
        session.jobs.finish(tasks.estimate_features, estimate(phase=number))
    assert not estimates.is_asking
    assert estimates.of(1) == estimate(phase=1)
    # What does not change it does not ask again; what does, does.
    first, second = phases(session)
    change_train(session, phases=(first.model_copy(update={"epochs": 3}), second))
    assert not estimates.is_asking
    session.set_freeze(1, FreezeSpec(unfreeze=1))
    assert estimates.of(1) is None
    qtbot.waitUntil(lambda: bool(waiting(session)))
    session.jobs.fail(tasks.estimate_features, "No.")
    assert not estimates.is_asking


def test_an_estimate_gives_way_to_whatever_else_the_engine_does(estimates, session, qtbot):
    estimates.set_wanted(True)
    qtbot.waitUntil(lambda: bool(waiting(session)))
    job = waiting(session)[0]
    session.train()
    assert job.state == "cancelled"
    qtbot.wait(20)
    assert not waiting(session)


def test_an_estimate_waits_until_the_engine_is_free_and_is_seen(estimates, session, qtbot):
    busy = session.jobs.start(tasks.warm_up, None)
    estimates.set_wanted(True)
    qtbot.wait(20)
    assert not waiting(session)
    busy.deliver("finished", None)
    qtbot.waitUntil(lambda: bool(waiting(session)))
    estimates.set_wanted(False)
    assert not waiting(session)


def test_the_estimate_stands_by_its_phase(form, session, qtbot):
    head = form.phase_forms[0]
    assert head.cost.isHidden()
    form.estimates._timer.setInterval(0)
    form.show()
    assert head.cost.text() == "Frozen: computed once, working out how long…"
    qtbot.waitUntil(lambda: bool(waiting(session)))
    session.jobs.finish(tasks.estimate_features, estimate())
    assert head.cost.text() == "Frozen: computed once, 120 MB, about 30 s"
    assert "in memory" in head.cost.toolTip()
    change_train(session, cache=False)
    assert head.cost.isHidden()
    form.hide()
