import pytest

from engine.types import Sample
from gui.models.pictures import LazyPictures, Picture, picture_paths, rows_of
from gui.models.sample_filter import SampleTable
from tests.gui.fake_session import make_index

SEVERAL = tuple(
    Sample(path=f"/{i}.jpg", label=-1, split="train", labels=labels)
    for i, labels in enumerate([(0,), (0, 2), (), (1, 2)])
)


@pytest.fixture
def table():
    return SampleTable(make_index(count=20))


def looked_at(index, class_name=None, split=None, paths=None):
    return [
        row
        for row, sample in enumerate(index.samples)
        if (class_name is None or index.class_names[sample.label] == class_name)
        and (split is None or sample.split == split)
        and (paths is None or sample.path in paths)
    ]


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"class_name": "roses"},
        {"split": "validation"},
        {"class_name": "tulips", "split": "test"},
        {"paths": frozenset(("/flowers/daisy/0003.jpg", "/flowers/roses/0007.jpg"))},
        {"split": "train", "paths": frozenset(("/flowers/daisy/0003.jpg", "/elsewhere"))},
    ],
)
def test_it_chooses_as_a_look_at_each_sample_does(table, wish):
    assert table.rows(**wish).tolist() == looked_at(table.index, **wish)


def test_a_class_that_is_gone_has_no_samples(table):
    assert table.rows(class_name="weeds").tolist() == []


def test_a_sample_of_several_classes_is_found_by_each():
    index = make_index(task="multi_label", samples=SEVERAL)
    table = SampleTable(index)
    assert table.rows(class_name="tulips").tolist() == [1, 3]


def test_lazy_pictures_are_made_only_when_looked_at(table):
    made = []

    def make(sample):
        made.append(sample.path)
        return Picture(path=sample.path, caption="")

    rows = table.rows(class_name="roses")
    shown = LazyPictures(table.index.samples, make, rows)
    assert len(shown) == 20
    assert rows_of(shown, {"/flowers/roses/0007.jpg", "/flowers/daisy/0001.jpg"}) == {
        "/flowers/roses/0007.jpg": 7
    }
    assert list(picture_paths(shown, [3])) == ["/flowers/roses/0003.jpg"]
    assert made == []
    assert [picture.path for picture in shown[2:4]] == made
    assert made == ["/flowers/roses/0002.jpg", "/flowers/roses/0003.jpg"]
