from dataclasses import replace

from engine.recipe import HeadSpec
from gui.draft import Draft
from gui.history import History

DRAFTS = [Draft(head=HeadSpec(pooling=pooling)) for pooling in ("average", "max", "flatten")]


def test_one_goes_back_and_forth_by_several_steps():
    history = History()
    assert not history.has(-1)
    assert history.text(-1) == ""
    history.push(DRAFTS[0], "one")
    history.push(DRAFTS[1], "two")
    assert history.text(-1) == "two"
    assert history.target(-2) == DRAFTS[0]
    history.move(-2, DRAFTS[2])
    assert not history.has(-1)
    assert history.text(1) == "one"
    assert [history.target(1), history.target(2)] == DRAFTS[1:]
    history.move(1, DRAFTS[0])
    assert (history.text(-1), history.text(1)) == ("one", "two")


def test_a_new_change_ends_what_could_be_done_again():
    history = History()
    history.push(DRAFTS[0], "one")
    history.move(-1, DRAFTS[1])
    history.push(DRAFTS[0], "another")
    assert not history.has(1)
    assert history.text(-1) == "another"


def test_edits_of_a_source_go_with_it():
    history = History()
    history.push(DRAFTS[0], "head")
    history.push(DRAFTS[1], "cut", edits_source=True)
    history.push(DRAFTS[1], "cut again", edits_source=True)
    history.move(-1, DRAFTS[2])
    history.forget_source()
    assert history.text(-1) == "head"
    assert not history.has(1)


def test_the_oldest_of_very_many_changes_are_forgotten():
    history = History()
    for number in range(150):
        history.push(replace(DRAFTS[0], seed=number), str(number))
    assert history.has(-100)
    assert not history.has(-101)
