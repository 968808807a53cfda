import pytest

from gui import fuzzy


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("cut", "Cut here"),
        ("here cut", "Cut here"),
        ("tfl", "Train from the selected layer"),
        ("trasel", "Train from the selected layer"),
        ("block9", "conv5_block9_1_conv"),
        ("c5b9", "conv5_block9_1_conv"),
        ("混淆", "混淆矩阵"),
    ],
)
def test_a_few_letters_mean_a_text(query, text):
    found = fuzzy.match(query, text)
    assert found is not None
    typed = sorted(letter for letter in query if letter != " ")
    assert sorted(text[place].lower() for place in found[1]) == typed


@pytest.mark.parametrize(
    ("query", "text"), [("cute", "Cut here"), ("xq", "Export"), ("ut", "Undo it"), ("a b", "Data")]
)
def test_letters_that_are_not_there_in_order_mean_nothing(query, text):
    assert fuzzy.match(query, text) is None


def test_what_begins_with_it_comes_before_what_has_it_inside():
    texts = ["Execute", "Recut", "Cut here", "Uncut", "Cut"]
    scores = {text: fuzzy.match("cut", text) for text in texts}
    ranked = sorted((text for text in texts if scores[text]), key=lambda t: -scores[t][0])
    assert ranked[:2] == ["Cut", "Cut here"]
    assert set(ranked[2:]) == {"Execute", "Recut", "Uncut"}


def test_letters_that_grow_when_made_small_keep_their_places():
    found = fuzzy.match("b", "İ b")
    assert found is not None
    assert found[1] == (2,)
