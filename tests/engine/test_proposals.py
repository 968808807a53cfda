from pathlib import Path

import numpy as np
import pytest

from engine import proposals
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.recipe import SourceSpec
from engine.tasks import ProposeRequest
from tests.engine.run_folder import CLASS_NAMES, make_run
from tests.engine.small import make_classes, save_source


@pytest.fixture(autouse=True)
def nothing_known():
    proposals._memory = proposals._Memory()
    yield
    proposals._memory = proposals._Memory()


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = save_source(tmp_path_factory.mktemp("source") / "tiny.keras")
    return SourceSpec(location=str(path))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    root = make_classes(tmp_path_factory.mktemp("data") / "colours", per_class=10)
    return {name: sorted(str(p) for p in (root / name).iterdir()) for name in ("red", "green")}


def proposed(request, control=None):
    return proposals.propose(request, control or Control())


def looks(monkeypatch):
    """How many batches the model has been shown."""
    seen = []
    look = proposals._Eye.look
    monkeypatch.setattr(
        proposals._Eye, "look", lambda eye, pixels: seen.append(1) or look(eye, pixels)
    )
    return seen


def test_what_is_sorted_teaches_the_classes_of_the_rest(source, pictures, monkeypatch):
    seen = looks(monkeypatch)
    decided = tuple((path, name) for name in pictures for path in pictures[name][:2])
    rest = [path for name in pictures for path in pictures[name][2:]]
    given = proposed(ProposeRequest(paths=tuple(rest), sorted=decided, source=source))
    assert [proposal.path for proposal in given] == rest
    for proposal in given:
        (best, share), (_other, less) = proposal.top
        assert best == Path(proposal.path).parent.name
        assert share > less and share + less == pytest.approx(1, abs=1e-5)
    batches = len(seen)
    again = proposed(ProposeRequest(paths=tuple(rest[1:]), sorted=decided, source=source))
    assert len(seen) == batches, "nothing is looked at twice"
    assert [p.group for p in again] == [p.group for p in given[1:]], "and groups stay"


def test_with_one_class_there_are_only_look_alikes(source, pictures, monkeypatch):
    monkeypatch.setattr(proposals, "GROUP_SIZE", 10)
    paths = [path for name in pictures for path in pictures[name]]
    given = proposed(ProposeRequest(paths=tuple(paths), sorted=((paths[0], "red"),), source=source))
    assert all(proposal.top == () for proposal in given)
    groups = {Path(p.path).parent.name: set() for p in given}
    for proposal in given:
        groups[Path(proposal.path).parent.name].add(proposal.group)
    assert groups["red"].isdisjoint(groups["green"])


def test_a_run_proposes_its_own_classes_until_others_are_used(tmp_path):
    run = make_run(tmp_path)
    paths = tuple(sample.path for sample in run.samples)
    request = ProposeRequest(paths=paths[2:], sorted=(), model=str(run.run_dir))
    given = proposed(request)
    assert all({name for name, _ in p.top} == set(CLASS_NAMES) for p in given)
    assert all(sum(share for _, share in p.top) == pytest.approx(1, abs=1e-5) for p in given)
    decided = ((paths[0], "other"), (paths[1], "another"))
    given = proposed(ProposeRequest(paths=paths[2:], sorted=decided, model=str(run.run_dir)))
    assert all({name for name, _ in p.top} == {"other", "another"} for p in given)


def test_a_picture_that_cannot_be_read_is_passed_over(source, pictures, tmp_path, monkeypatch):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    paths = (str(broken), pictures["red"][0], str(tmp_path / "gone.png"))
    request = ProposeRequest(paths=paths, sorted=(), source=source)
    given = proposed(request)
    assert [(p.top, p.group) for p in given] == [((), -1), ((), 0), ((), -1)]
    monkeypatch.setattr(proposals, "_open", None)
    assert proposed(request) == given, "and is not tried again"


def test_other_folders_are_forgotten_when_memory_runs_out(source, pictures, monkeypatch):
    monkeypatch.setattr(proposals, "MOST_KEPT_BYTES", 1)
    for name in ("red", "green"):
        proposed(ProposeRequest(paths=tuple(pictures[name]), sorted=(), source=source))
    assert {path for path, *_ in proposals._memory.seen} == set(pictures["green"])


def test_a_changed_picture_is_looked_at_again(source, pictures, tmp_path, monkeypatch):
    copy = tmp_path / "copy.png"
    copy.write_bytes(Path(pictures["red"][0]).read_bytes())
    request = ProposeRequest(paths=(str(copy),), sorted=(), source=source)
    proposed(request)
    seen = looks(monkeypatch)
    copy.write_bytes(Path(pictures["green"][0]).read_bytes() + b" ")
    proposed(request)
    assert len(seen) == 1


def test_cancelling_keeps_what_was_seen(source, pictures, monkeypatch):
    monkeypatch.setattr("engine.classifier.BATCH_SIZE", 4)
    paths = tuple(path for name in pictures for path in pictures[name])
    request = ProposeRequest(paths=paths, sorted=(), source=source)

    def cancel_halfway(event):
        if event.text == "Looking at pictures" and event.done >= 8:
            control.cancel()

    control = Control(cancel_halfway)
    with pytest.raises(CancelledError):
        proposed(request, control)
    seen = looks(monkeypatch)
    assert len(proposed(request)) == len(paths)
    assert 0 < len(seen) <= 3


def test_equal_pictures_do_not_trouble_the_grouping(source, pictures, tmp_path):
    same = []
    for number in range(30):
        path = tmp_path / f"{number}.png"
        path.write_bytes(Path(pictures["red"][0]).read_bytes())
        same.append(str(path))
    given = proposed(ProposeRequest(paths=tuple(same), sorted=(), source=source))
    assert {proposal.group for proposal in given} == {0}


def test_without_a_model_it_says_so(tmp_path):
    with pytest.raises(EngineError, match="No model is open"):
        proposed(ProposeRequest(paths=("/a.png",), sorted=()))


def test_features_have_length_one():
    unit = proposals._unit(np.array([[3, 4], [0, 0]], np.float32))
    assert unit.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0]]
