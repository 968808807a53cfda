import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.control import Control
from engine.errors import EngineError
from engine.recipe import DataSpec, HeadSpec, SourceSpec, TableSpec, TrainSpec
from gui import project
from gui.draft import Draft
from gui.project import Kept, Layout, Project, Writing

CONTROL = Control()


def made(folder: Path, **changes) -> Project:
    """A project with something in all of its parts."""
    draft = Draft(
        source=SourceSpec(location=str(folder / "models" / "net ü.keras"), preprocessing="tf"),
        data=DataSpec(
            roots=(str(folder / "flowers"), "/elsewhere/more"),
            table=TableSpec(path=str(folder / "labels.csv")),
            left_out=("rose/1.jpg",),
        ),
        head=HeadSpec(dropout=0.4),
        train=TrainSpec(start_from=str(folder / "runs" / "1")),
        seed=7,
    )
    layout = Layout(step="train", view="why", layer="net/a", unfolded=(("net", False),))
    return replace(Project(draft=draft, follows=False, run="/runs/3", layout=layout), **changes)


def write(path: Path, one: Project) -> Path:
    project.write(Writing(path=str(path), kept=Kept(project=one)), CONTROL)
    return path


def test_what_is_written_is_read_again(tmp_path):
    path = write(tmp_path / "p.graft", made(tmp_path))
    found = project.read(str(path), CONTROL)
    assert found.kept == Kept(project=made(tmp_path), file=str(path))


def test_what_lies_below_a_projects_folder_moves_with_it(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    values = json.loads(write(here / "p.graft", made(here)).read_text(encoding="utf-8"))
    assert values["source"]["location"] == "./models/net ü.keras"
    assert values["data"]["roots"] == ["./flowers", "/elsewhere/more"]
    assert values["data"]["table"]["path"] == "./labels.csv"
    assert values["train"]["start_from"] == "./runs/1"
    assert str(here) not in json.dumps(values)
    here.rename(there)
    assert project.read(str(there / "p.graft"), CONTROL).kept.project == made(there)


def test_names_that_are_no_paths_stay_as_they_are(tmp_path):
    draft = Draft(
        source=SourceSpec(location="MobileNetV2", weights="imagenet"),
        data=DataSpec(roots=("keras.datasets.mnist",)),
    )
    (tmp_path / "MobileNetV2").mkdir()
    path = write(tmp_path / "p.graft", Project(draft=draft))
    found = project.read(str(path), CONTROL)
    assert found.kept.project.draft == draft
    assert found.gone == ()


def test_what_is_gone_is_named(tmp_path):
    (tmp_path / "flowers").mkdir()
    found = project.read(str(write(tmp_path / "p.graft", made(tmp_path))), CONTROL)
    names = ["net ü.keras", "more", "labels.csv", "3"]
    assert [Path(path).name for path in found.gone] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "could not be read as JSON"),
        ("[]", "is no Graft project: choose a .graft file"),
        ('{"format": "other", "version": 1}', "is no Graft project"),
        ('{"format": "graft-project", "version": 2}', "project version 2, but this Graft reads"),
        ('{"format": "graft-project", "version": 1, "seed": "x"}', "seed"),
        ('{"format": "graft-project", "version": 1, "layout": {"step": "x"}}', "layout.step"),
        ('{"format": "graft-project", "version": 1, "haed": {}}', "haed"),
    ],
)
def test_a_file_that_is_no_project_is_refused_in_one_sentence(tmp_path, text, said):
    path = tmp_path / "p.graft"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EngineError, match=r"p\.graft") as caught:
        project.read(str(path), CONTROL)
    assert said in str(caught.value)


def test_a_place_that_cannot_be_written_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(EngineError, match="could not be written"):
        write(tmp_path / "gone" / "p.graft", Project())


def test_a_session_comes_back_with_its_file(tmp_path):
    file = write(tmp_path / "p.graft", made(tmp_path))
    assert project.come_back(str(project.session_path()), CONTROL) is None
    kept = Kept(project=made(tmp_path), file=str(file), is_changed=True)
    project.keep(Writing(path=str(project.session_path()), kept=kept), CONTROL)
    found = project.come_back(str(project.session_path()), CONTROL)
    assert (found.kept, found.has_earlier) == (kept, False)
    file.unlink()
    found = project.come_back(str(project.session_path()), CONTROL)
    assert found.kept == Kept(project=made(tmp_path))
    assert project.put_aside(None, CONTROL)
    assert project.come_back(str(project.session_path()), CONTROL) is None
    assert project.come_back(str(project.earlier_path()), CONTROL).has_earlier


def test_what_follows_the_data_is_no_change_of_a_project(tmp_path):
    one = made(tmp_path)
    other = replace(one, draft=replace(one.draft, head=HeadSpec(dropout=0.1)), layout=Layout())
    assert not other.same_work(one)
    assert replace(other, follows=True).same_work(replace(one, follows=True))
    assert replace(one, layout=Layout()).same_work(one)
    assert not replace(other, follows=True, run="").same_work(replace(one, follows=True))
