import json

import pytest

from engine.control import Control
from engine.errors import EngineError
from engine.recipe import (
    AugmentSpec,
    DataSpec,
    DenseLayer,
    FreezeSpec,
    HeadSpec,
    InputSize,
    Phase,
    RateMultiplier,
    Recipe,
    SourceSpec,
    TrainSpec,
)
from engine.run_list import list_runs
from engine.run_notes import NotesRequest, RunNotes, keep_notes, read_notes, tidy_tags
from engine.run_settings import settings

RECIPE = Recipe(source=SourceSpec(location="net.keras"), data=DataSpec(roots=("/flowers",)))


def make_run(folder, recipe=RECIPE):
    folder.mkdir(parents=True)
    (folder / "recipe.json").write_text(recipe.model_dump_json())
    (folder / "run.json").write_text(json.dumps({"status": "completed", "created": 1.0}))


def keep(folder, **notes):
    keep_notes(NotesRequest(run_dir=str(folder), notes=RunNotes(**notes)), Control())


def test_notes_are_kept_in_the_folder_and_listed(tmp_path):
    make_run(tmp_path / "1")
    keep(tmp_path / "1", tags=("best", "for the paper"), note="two\nlines, 第二")
    (summary,) = list_runs(str(tmp_path))
    assert (summary.tags, summary.note) == (("best", "for the paper"), "two\nlines, 第二")
    keep(tmp_path / "1")
    assert not (tmp_path / "1" / "notes.json").exists()
    assert list_runs(str(tmp_path))[0].tags == ()


def test_a_cross_validation_has_one_set_of_notes(tmp_path):
    for number in (1, 2):
        make_run(tmp_path / "4" / f"fold-{number}-seed-0")
    values = {"recipe": RECIPE.model_dump(mode="json"), "folds": 2, "seeds": [0], "data": ""}
    (tmp_path / "4" / "cross.json").write_text(json.dumps({**values, "created": 1.0}))
    keep(tmp_path / "4", tags=("baseline",))
    assert [run.tags for run in list_runs(str(tmp_path))] == [("baseline",)] * 2


@pytest.mark.parametrize("text", ["{", "[]", '{"tags": 3, "note": 4}', '{"tags": [1, null]}'])
def test_damaged_notes_hide_no_run(tmp_path, text):
    make_run(tmp_path / "1")
    (tmp_path / "1" / "notes.json").write_text(text)
    (summary,) = list_runs(str(tmp_path))
    assert (summary.tags, summary.note) == ((), "")


def test_tags_are_tidied():
    assert tidy_tags(["#Best, two  words", "best", "，", " x，y "]) == (
        "Best",
        "two words",
        "x",
        "y",
    )
    assert len(tidy_tags(["a" * 100])[0]) == 40


def test_notes_of_a_run_that_is_gone(tmp_path):
    with pytest.raises(EngineError, match="is not there any more"):
        keep(tmp_path / "9", note="x")
    make_run(tmp_path / "1")
    with pytest.raises(EngineError, match="10,001 characters"):
        keep(tmp_path / "1", note="x" * 10_001)
    assert read_notes(tmp_path / "1") == RunNotes()


def phase(**changes):
    phases = (RECIPE.train.phases[0].model_copy(update=changes),)
    return {"train": RECIPE.train.model_copy(update={"phases": phases})}


@pytest.mark.parametrize(
    ("changes", "name", "value"),
    [
        (phase(freeze=FreezeSpec(unfreeze="net/conv5")), "trains@1", "from conv5"),
        (phase(freeze=FreezeSpec(layers=("a/b", "c", "d", "e"))), "trains@1", "b, c, d, 1 more"),
        (phase(clip_value=0.5), "clipping@1", "0.5"),
        (
            phase(multipliers=(RateMultiplier(layer="head", factor=10),)),
            "layer rates@1",
            "head ×10",
        ),
        ({"head": HeadSpec(hidden=(DenseLayer(units=9),))}, "hidden", "9 relu"),
        ({"augment": AugmentSpec(preset="gentle", rotation=5)}, "augment", "gentle, rotation 5.0"),
        ({"data": RECIPE.data.model_copy(update={"left_out": ("a", "b")})}, "edited", "2"),
        (
            {"source": SourceSpec(location="net.keras", edits=(InputSize(height=96, width=96),))},
            "edits",
            "96×96",
        ),
        ({"seed": 3}, "seed", "3"),
    ],
)
def test_a_choice_has_a_name_and_words(changes, name, value):
    before, after = dict(settings(RECIPE)), dict(settings(RECIPE.model_copy(update=changes)))
    assert {key for key in after if after[key] != before.get(key)} == {name}
    assert after[name] == value


def test_every_field_of_training_and_head_is_told():
    """A new field of the recipe must not go unseen where runs are laid side by side."""
    changed = {
        Phase: {
            "epochs": 3,
            "learning_rate": 0.5,
            "schedule": {"kind": "cosine"},
            "optimizer": "sgd",
            "momentum": 0.5,
            "weight_decay": 0.5,
            "optimizer_values": [["beta_1", 0.5]],
            "clip_norm": 1.0,
            "clip_value": 1.0,
            "global_clip_norm": 1.0,
            "l2": 0.5,
            "average": 0.5,
            "accumulate": 2,
            "freeze": {"everything": True},
            "multipliers": [{"layer": "head", "factor": 2}],
            "early_stopping": 2,
            "gate": "settled",
        },
        TrainSpec: {
            "batch_size": 7,
            "loss": {"kind": "focal"},
            "loop": "tape",
            "precision": "mixed",
            "compile": "on",
            "device": "CPU",
            "cache": False,
            "features": {"views": 2},
            "class_weights": "balanced",
            "class_weight_values": [["a", 2]],
            "start_from": "/runs/1",
        },
        HeadSpec: {"pooling": "max", "dropout": 0.5, "hidden": [], "l2": 0.5},
    }
    values = RECIPE.model_dump(mode="json")
    plain = settings(RECIPE)
    for part, fields in changed.items():
        assert set(fields) == set(part.model_fields) - {"phases", "name"}
        for name, value in fields.items():
            other = json.loads(json.dumps(values))
            place = {
                Phase: other["train"]["phases"][0],
                TrainSpec: other["train"],
                HeadSpec: other["head"],
            }[part]
            place[name] = value
            assert settings(Recipe.model_validate(other)) != plain, name
