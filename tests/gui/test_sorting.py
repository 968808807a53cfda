import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from engine import tasks
from engine.errors import EngineError
from engine.events import Progress
from engine.recipe import TableSpec
from engine.types import Proposal, Sorting
from gui.models.sorting import SortingState
from gui.pages.sorting import SortingDialog
from tests.gui.fake_session import make_opened, make_session

ROOT = "/unsorted"
PATHS = tuple(f"{ROOT}/{number}.jpg" for number in range(8))


def make_state(classes=("cat", "dog"), decided=(), paths=PATHS):
    return SortingState(Sorting(root=ROOT, paths=paths, classes=classes, sorted=decided))


def proposal(number, name="", share=0.9, group=0):
    return Proposal(
        path=PATHS[number], top=((name, share), ("other", 1 - share)) if name else (), group=group
    )


class TestState:
    def test_it_goes_on_where_it_was_left(self):
        state = make_state(decided=((PATHS[1], "cat"), (PATHS[0], "dog")))
        assert state.current == PATHS[2]
        assert (state.num_left, dict(state.counts())) == (6, {"cat": 1, "dog": 1})
        assert state.kept().sorted == ((PATHS[1], "cat"), (PATHS[0], "dog"))

    def test_undo_takes_decisions_back_one_by_one(self):
        state = make_state()
        before = state.kept()
        state.put([PATHS[0]], "cat")
        state.put([PATHS[1], PATHS[3]], "dog")
        assert state.current == PATHS[2]
        assert state.undo() and state.current == PATHS[1]
        assert state.decided == {PATHS[0]: "cat"}
        assert state.undo() and not state.undo()
        assert state.kept() == before
        assert [state.current, *state.coming(10)][:2] == list(PATHS[:2])

    def test_a_sorted_picture_goes_elsewhere_and_back(self):
        state = make_state(decided=((PATHS[0], "cat"),))
        state.put([PATHS[0]], "dog")
        assert state.of_class("dog") == (PATHS[0],)
        state.undo()
        assert state.of_class("cat") == (PATHS[0],)
        assert state.num_left == 7

    def test_a_skipped_picture_comes_last(self):
        state = make_state(paths=PATHS[:3])
        state.skip()
        assert [state.current, *state.coming(5)] == [PATHS[1], PATHS[2], PATHS[0]]

    def test_a_skipped_picture_stays_last_when_the_model_has_learned(self):
        state = make_state(paths=PATHS[:4])
        state.set_order("surest")
        state.skip()
        state.set_proposals([proposal(0, "cat", 0.99), proposal(3, "dog", 0.9)])
        assert [state.current, *state.coming(5)] == [PATHS[at] for at in (1, 3, 2, 0)]

    def test_a_new_name_is_a_new_class(self):
        state = make_state()
        state.put([PATHS[0]], "fox")
        assert state.classes == ["cat", "dog", "fox"]

    def test_renaming_takes_the_steps_back_along(self):
        state = make_state()
        state.put([PATHS[0]], "cat")
        state.put([PATHS[0]], "dog")
        state.rename_class("cat", "kitten")
        state.undo()
        assert state.decided == {PATHS[0]: "kitten"}

    def test_removing_a_class_frees_its_pictures(self):
        state = make_state()
        state.put([PATHS[0], PATHS[1]], "cat")
        state.put([PATHS[2]], "dog")
        state.remove_class("cat")
        assert (state.classes, state.num_left) == (["dog"], 7)
        assert state.undo() and not state.undo(), "nothing leads back into the class that is gone"
        assert state.decided == {}

    @pytest.mark.parametrize(
        ("name", "problem"),
        [
            ("fox", ""),
            ("Füchse 2", ""),
            ("", "empty"),
            ("CAT", "exists"),
            ("a/b", "/"),
            ("a;b,c", "; ,"),
            (".hidden", "."),
        ],
    )
    def test_names_have_to_fit_folders_and_tables(self, name, problem):
        assert make_state().problem_with(name) == problem

    def test_a_class_may_be_renamed_to_its_own_name_in_capitals(self):
        assert make_state().problem_with("CAT", renamed="cat") == ""

    def test_first_letters_name_a_class_once_they_are_clear(self):
        state = make_state(classes=("roses", "robins", "tulips"))
        assert [state.class_by_letters(typed) for typed in ("t", "r", "ro", "ROS", "x")] == [
            "tulips",
            None,
            None,
            "roses",
            None,
        ]

    def test_the_order_follows_how_sure_the_model_is(self):
        state = make_state(paths=PATHS[:4])
        state.set_proposals(
            [proposal(1, "cat", 0.6), proposal(2, "dog", 0.99), proposal(3, "cat", 0.8)]
        )
        state.set_order("surest")
        assert [state.current, *state.coming(5)] == [PATHS[at] for at in (0, 2, 3, 1)]
        state.put([PATHS[0]], "cat")
        state.set_order("least sure")
        assert [state.current, *state.coming(5)] == [PATHS[at] for at in (2, 1, 3)]
        state.set_order("name")
        assert [state.current, *state.coming(5)] == [PATHS[at] for at in (2, 1, 3)]

    def test_groups_are_of_unsorted_look_alikes_the_largest_first(self):
        state = make_state()
        groups = (0, 1, 1, 1, 0, 2, -1, -1)
        state.set_proposals([proposal(at, group=group) for at, group in enumerate(groups)])
        assert state.groups() == [PATHS[1:4], (PATHS[0], PATHS[4])]
        state.put([PATHS[1], PATHS[2]], "cat")
        assert state.groups() == [(PATHS[0], PATHS[4])]

    def test_a_group_gets_what_is_proposed_for_most_of_it(self):
        state = make_state()
        state.set_proposals([proposal(0, "cat"), proposal(1, "cat"), proposal(2, "dog")])
        assert state.proposed_for(PATHS[:4]) == ("cat", pytest.approx(0.45))
        assert state.proposed_for(PATHS[4:6]) is None


@pytest.fixture
def session(qtbot):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def with_model(session):
    session.open_source("DenseNet121")
    session.jobs.finish(tasks.open_source, make_opened())
    return session


def opened(session, qtbot, classes=("cat", "dog"), decided=()):
    dialog = SortingDialog(session, ROOT)
    qtbot.addWidget(dialog)
    dialog.show()
    session.jobs.finish(
        tasks.open_sorting, Sorting(root=ROOT, paths=PATHS, classes=classes, sorted=decided)
    )
    return dialog


def press(qtbot, dialog, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(dialog.stages.currentWidget(), key, modifier)


def decided(dialog):
    return {path[len(ROOT) + 1 : -4]: name for path, name in dialog._state.decided.items()}


def name_at(dialog):
    return dialog.single.name.text()


def test_keys_alone_sort_without_any_model(session, qtbot):
    dialog = opened(session, qtbot)
    assert name_at(dialog) == "0.jpg"
    press(qtbot, dialog, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_1)
    assert decided(dialog) == {"0": "cat", "1": "dog", "3": "cat"}
    assert dialog.panel.progress_text.text() == "3 of 8 sorted"
    press(qtbot, dialog, Qt.Key.Key_Backspace)
    press(qtbot, dialog, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert decided(dialog) == {"0": "cat"}
    assert name_at(dialog) == "1.jpg"
    press(qtbot, dialog, Qt.Key.Key_9, Qt.Key.Key_Return, Qt.Key.Key_X)
    assert decided(dialog) == {"0": "cat"}, "a key without a class does nothing"
    assert session.jobs.requests(tasks.propose_classes) == []


def test_classes_are_typed_several_at_once_and_clicked(session, qtbot):
    dialog = opened(session, qtbot, classes=())
    dialog.panel.new_class.setText("cat, dog ,fox,")
    qtbot.keyClick(dialog.panel.new_class, Qt.Key.Key_Return)
    assert dialog._state.classes == ["cat", "dog", "fox"]
    assert decided(dialog) == {}, "Enter in the field names classes only"
    item = dialog.panel.classes.item(2)
    qtbot.mouseClick(
        dialog.panel.classes.viewport(),
        Qt.MouseButton.LeftButton,
        pos=dialog.panel.classes.visualItemRect(item).center(),
    )
    assert decided(dialog) == {"0": "fox"}
    dialog.panel.new_class.setText("CAT")
    qtbot.keyClick(dialog.panel.new_class, Qt.Key.Key_Return)
    assert "already" in dialog.message.text.text()
    assert len(dialog._state.classes) == 3


def test_more_than_nine_classes_are_told_by_their_first_letters(session, qtbot):
    names = (*(f"{letter}{letter}" for letter in "abcdefghijk"), "ax")
    dialog = opened(session, qtbot, classes=names)
    press(qtbot, dialog, Qt.Key.Key_K, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_3)
    assert decided(dialog) == {"0": "kk", "1": "ax", "2": "cc"}


def test_progress_is_kept_a_moment_later_and_when_it_closes(session, qtbot):
    dialog = opened(session, qtbot)
    press(qtbot, dialog, Qt.Key.Key_1, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: bool(session.jobs.requests(tasks.save_sorting)))
    (kept,) = session.jobs.requests(tasks.save_sorting)
    assert kept.sorted == ((PATHS[0], "cat"), (PATHS[1], "dog"))
    press(qtbot, dialog, Qt.Key.Key_2)
    dialog.reject()
    assert len(session.jobs.requests(tasks.save_sorting)[-1].sorted) == 3
    assert session.jobs.waiting(tasks.save_sorting), "closing does not cancel it"


def test_the_labels_become_a_table_that_is_opened(session, qtbot):
    dialog = opened(session, qtbot)
    press(qtbot, dialog, Qt.Key.Key_1)
    assert not dialog.use_button.isEnabled(), "one class cannot be learned"
    press(qtbot, dialog, Qt.Key.Key_2)
    dialog.use_button.click()
    (request,) = session.jobs.requests(tasks.keep_sorted)
    assert request.sorted == ((PATHS[0], "cat"), (PATHS[1], "dog"))
    assert request.copies is None
    session.jobs.finish(tasks.keep_sorted, f"{ROOT}/labels-2.csv")
    (scan,) = session.jobs.requests(tasks.index_data)
    assert scan.data.roots == (ROOT,)
    assert scan.data.table == TableSpec(path="labels-2.csv", file="file", labels=("label",))
    assert not dialog.isVisible()


def test_a_table_that_cannot_be_written_keeps_the_dialog(session, qtbot):
    dialog = opened(session, qtbot, decided=((PATHS[0], "cat"), (PATHS[1], "dog")))
    dialog.use_button.click()
    session.jobs.fail(tasks.keep_sorted, "The disk is full.")
    assert dialog.message.text.text() == "The disk is full."
    assert dialog.isVisible() and dialog.use_button.isEnabled()


def test_copies_show_their_progress_and_can_be_cancelled(session, qtbot, monkeypatch):
    dialog = opened(session, qtbot, decided=((PATHS[0], "cat"),))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "/elsewhere")
    dialog.copy_button.click()
    assert session.jobs.requests(tasks.keep_sorted)[0].copies == "/elsewhere"
    session.jobs.report(tasks.keep_sorted, Progress(text="", done=3, total=9))
    assert dialog.copy_bar.isVisible() and dialog.copy_bar.value() == 3
    dialog.copy_button.click()
    assert session.jobs.waiting(tasks.keep_sorted) == []
    assert not dialog.copy_bar.isVisible()
    dialog.copy_button.click()
    session.jobs.finish(tasks.keep_sorted, "/elsewhere")
    assert "/elsewhere" in dialog.message.text.text()
    assert dialog.isVisible()


def test_enter_accepts_what_is_proposed(with_model, qtbot):
    dialog = opened(with_model, qtbot)
    (request,) = with_model.jobs.requests(tasks.propose_classes)
    assert (request.source, request.model) == (with_model.draft.source, None)
    with_model.jobs.finish(tasks.propose_classes, (proposal(0, "dog"), proposal(1, "cat", 0.7)))
    assert "Enter" in dialog.panel.keys.text()
    press(qtbot, dialog, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert decided(dialog) == {"0": "dog", "1": "cat"}, "nothing is proposed for the third"


def test_it_learns_again_from_what_was_sorted(with_model, qtbot):
    dialog = opened(with_model, qtbot)
    with_model.jobs.finish(tasks.propose_classes, tuple(proposal(at) for at in range(8)))
    press(qtbot, dialog, Qt.Key.Key_1)
    assert len(with_model.jobs.requests(tasks.propose_classes)) == 1
    press(qtbot, dialog, Qt.Key.Key_2)
    request = with_model.jobs.requests(tasks.propose_classes)[-1]
    assert request.sorted == ((PATHS[0], "cat"), (PATHS[1], "dog"))
    assert request.paths == PATHS[2:]
    with_model.jobs.finish(tasks.propose_classes, tuple(proposal(at, "cat") for at in range(2, 8)))
    press(qtbot, dialog, Qt.Key.Key_2)
    assert len(with_model.jobs.requests(tasks.propose_classes)) == 2, "not after each decision"


def test_a_run_is_asked_first_and_brings_its_classes(with_model, qtbot):
    with_model.current_run = "/runs/1"
    dialog = opened(with_model, qtbot, classes=())
    (request,) = with_model.jobs.requests(tasks.propose_classes)
    assert (request.source, request.model) == (None, "/runs/1")
    with_model.jobs.finish(tasks.propose_classes, (proposal(0, "dog"),))
    assert dialog._state.classes == ["dog", "other"]


def test_where_the_run_cannot_the_source_model_is_asked(with_model, qtbot):
    with_model.current_run = "/runs/1"
    dialog = opened(with_model, qtbot)
    with_model.jobs.fail(tasks.propose_classes, "It was trained on recordings.")
    request = with_model.jobs.requests(tasks.propose_classes)[-1]
    assert (request.source, request.model) == (with_model.draft.source, None)
    with_model.jobs.fail(tasks.propose_classes, "It takes no pictures.")
    assert dialog.message.text.text() == "It takes no pictures."
    assert not dialog.panel.model_link.isVisible()
    press(qtbot, dialog, Qt.Key.Key_1)
    assert decided(dialog) == {"0": "cat"}


def test_look_alikes_are_sorted_at_once(with_model, qtbot):
    dialog = opened(with_model, qtbot)
    groups = (0, 0, 0, 1, 1, 2, 3, 4)
    with_model.jobs.finish(
        tasks.propose_classes, tuple(proposal(at, "dog", group=g) for at, g in enumerate(groups))
    )
    press(qtbot, dialog, Qt.Key.Key_G)
    assert dialog.stages.currentWidget() is dialog.group
    assert dialog.group.selected() == PATHS[:3]
    press(qtbot, dialog, Qt.Key.Key_1)
    assert decided(dialog) == {"0": "cat", "1": "cat", "2": "cat"}
    assert dialog.group.selected() == PATHS[3:5], "and the next group is shown"
    qtbot.keyClick(dialog.group.grid, Qt.Key.Key_Return)
    assert decided(dialog)["4"] == "dog"
    press(qtbot, dialog, Qt.Key.Key_G)
    assert "No look-alikes" in dialog.message.text.text()
    assert dialog.stages.currentWidget() is dialog.single, "no group is left"
    press(qtbot, dialog, Qt.Key.Key_Backspace)
    assert "4" not in decided(dialog) and "2" in decided(dialog)


def test_what_is_in_a_class_can_be_put_right(session, qtbot):
    dialog = opened(session, qtbot, decided=((PATHS[0], "cat"), (PATHS[1], "cat")))
    menu = dialog.panel.classes.make_menu("cat", True)
    menu.actions()[0].trigger()
    assert dialog.group.selected() == ()
    dialog.group.grid.select_path(PATHS[0])
    qtbot.keyClick(dialog.group.grid, Qt.Key.Key_2)
    assert decided(dialog) == {"0": "dog", "1": "cat"}
    assert [picture.path for picture in dialog.group.grid.pictures] == [PATHS[1]]
    dialog.groups_button.click()
    assert dialog.stages.currentWidget() is dialog.single
    menu.deleteLater()


def test_when_all_is_sorted_it_says_what_comes_next(session, qtbot):
    dialog = opened(session, qtbot)
    press(qtbot, dialog, *[Qt.Key.Key_1, Qt.Key.Key_2] * 4)
    assert dialog.stages.currentWidget() is dialog.done_state
    qtbot.keyClick(dialog.done_state, Qt.Key.Key_1)
    assert len(decided(dialog)) == 8
    qtbot.keyClick(dialog.done_state, Qt.Key.Key_Backspace)
    assert name_at(dialog) == "7.jpg"


def test_a_folder_that_cannot_be_listed_says_so(session, qtbot):
    dialog = SortingDialog(session, ROOT)
    qtbot.addWidget(dialog)
    session.jobs.waiting(tasks.open_sorting)[-1].deliver("failed", EngineError("It is gone."))
    assert dialog.message.text.text() == "It is gone."
    assert not dialog.use_button.isEnabled()


def test_every_control_says_what_it_is(session, qtbot):
    dialog = opened(session, qtbot)
    for name in ("copy_button", "close_button", "use_button", "groups_button", "order"):
        assert getattr(dialog, name).toolTip(), name
    assert dialog.panel.new_class.accessibleName()
    row = dialog.panel.classes.item(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "cat, key 1, 0 pictures"
    assert dialog.minimumSizeHint().width() <= 1100
    assert dialog.minimumSizeHint().height() <= 700


def test_pictures_that_come_after_it_was_closed_do_no_harm(session, qtbot):
    dialog = SortingDialog(session, ROOT)
    dialog.show()
    session.jobs.finish(tasks.open_sorting, Sorting(root=ROOT, paths=PATHS, classes=("cat",)))
    dialog.put("cat")
    waiting = session.jobs.waiting(tasks.read_thumbnails)
    assert {job.request.size for job in waiting} == {144, 1200}
    dialog.reject()
    shiboken6.delete(dialog)
    session.jobs.finish_thumbnails()
    session.jobs.fail(tasks.save_sorting, "The disk is full.")
