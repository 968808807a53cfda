import json
import shutil
import zipfile
from pathlib import Path

import h5py
import numpy as np
import pytest

from engine.errors import EngineError
from engine.sources import archives, hdf5
from engine.sources.limits import parse_json
from engine.sources.reading import (
    StoredArray,
    file_kind,
    read_stored_model,
    stored_input_shape,
    stored_tree,
    weights_only_error,
)
from tests.hostile.files import (
    functional,
    layer,
    open_h5,
    open_keras,
    plain,
    save_h5,
    save_keras,
    start,
)

SHARED = Path(__file__).parents[3] / "shared" / "models"


@pytest.mark.parametrize("save", [save_h5, save_keras])
def test_a_model_is_read_whole(tmp_path: Path, save) -> None:
    stored = read_stored_model(str(save(tmp_path / "any name", plain())), read_arrays=True)
    assert stored.config == plain()
    assert stored.kind == ("hdf5" if save is save_h5 else "keras")
    assert (stored.keras_version, stored.num_parameters) == ("3.15.1", 266)
    assert sorted(array.shape for array in stored.arrays) == [(1, 1, 3, 2), (2,), (2,), (128, 2)]
    assert {array.dtype for array in stored.arrays} == {"float32"}
    assert stored_input_shape(stored) == (8, 8, 3)
    assert [node.name for node in stored_tree(stored).children][:2] == ["input", "conv"]


def test_arrays_have_the_names_of_the_file(tmp_path: Path) -> None:
    legacy = read_stored_model(str(save_h5(tmp_path / "m.h5", plain())))
    assert legacy.arrays[0] == StoredArray(path="conv/conv/bias", shape=(2,), dtype="float32")
    archived = read_stored_model(str(save_keras(tmp_path / "m.keras", plain())))
    assert archived.arrays[0].path == "layers/conv2d/vars/0"


def test_what_an_optimizer_keeps_is_no_parameter(tmp_path: Path) -> None:
    path = tmp_path / "w.weights.h5"
    with h5py.File(path, "w") as file:
        file["layers/dense/vars/0"] = np.ones((3, 2), "float32")
        file["layers/dropout/seed_generator/vars/0"] = np.ones(2, "uint32")
        file["optimizer/vars/1"] = np.ones((3, 2), "float32")
    stored = read_stored_model(str(path))
    assert stored.num_parameters == 6
    assert [array.path.split("/")[1] for array in stored.arrays] == ["dense", "dropout"]


def test_bfloat16_is_named(tmp_path: Path) -> None:
    path = tmp_path / "w.weights.h5"
    with h5py.File(path, "w") as file:
        file.create_dataset("layers/dense/vars/0", data=np.zeros((3, 2), "V2"))
    stored = read_stored_model(str(path), read_arrays=True)
    assert (stored.arrays[0].dtype, stored.num_parameters) == ("bfloat16", 6)


@pytest.mark.parametrize("suffix", [".h5", ".weights.h5", ".keras"])
def test_weights_alone_are_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"w{suffix}"
    if suffix == ".keras":
        open_keras(path, None).close()
    elif suffix == ".h5":
        with open_h5(tmp_path / "m.h5", plain()) as model, h5py.File(path, "w") as file:
            for name in model["model_weights"]:
                model.copy(f"model_weights/{name}", file)
    else:
        with h5py.File(path, "w") as file:
            file["layers/dense/vars/0"] = np.ones((133, 2), "float32")
    stored = read_stored_model(str(path))
    assert stored.config == {} and stored.num_parameters == 266
    assert "weights without an architecture (" in str(weights_only_error(stored))


def test_an_architecture_alone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "m.keras"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("config.json", json.dumps(plain()))
    assert read_stored_model(str(path)).arrays == ()
    with h5py.File(tmp_path / "empty.h5", "w"):
        pass
    with pytest.raises(EngineError, match="neither a model nor weights"):
        read_stored_model(str(tmp_path / "empty.h5"))


@pytest.mark.parametrize("block", [512, 1024, 65536])
def test_hdf5_may_begin_after_a_block_of_the_users(tmp_path: Path, block: int) -> None:
    path = tmp_path / "m.h5"
    with h5py.File(path, "w", userblock_size=block) as file:
        file.attrs["model_config"] = json.dumps(plain())
        file["model_weights/conv/kernel"] = np.ones(5000, "float32")
    content = path.read_bytes()
    path.write_bytes(b"a note".ljust(block, b"\n") + content[block:])
    assert file_kind(path) == "hdf5"
    assert read_stored_model(str(path), read_arrays=True).num_parameters == 5000


def test_a_long_text_may_be_spread_over_attributes(tmp_path: Path) -> None:
    text = json.dumps(plain())
    with open_h5(tmp_path / "m.h5", None) as file:
        for number in range(3):
            part = text[number * 500 :] if number == 2 else text[number * 500 : number * 500 + 500]
            file.attrs[f"model_config{number}"] = part
    assert read_stored_model(str(tmp_path / "m.h5")).config == plain()


def test_an_archive_that_was_packed_again_is_read(tmp_path: Path) -> None:
    path = save_keras(tmp_path / "m.keras", plain())
    with (
        zipfile.ZipFile(path) as old,
        zipfile.ZipFile(tmp_path / "n.keras", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    wanted = read_stored_model(str(path), read_arrays=True)
    found = read_stored_model(str(tmp_path / "n.keras"), read_arrays=True)
    assert (found.config, found.arrays) == (wanted.config, wanted.arrays)


def test_weights_in_an_archive_are_a_file_like_any(tmp_path: Path) -> None:
    path = save_keras(tmp_path / "m.keras", plain())
    with zipfile.ZipFile(path) as archive:
        wanted = archive.read("model.weights.h5")
    with archives.open_archive(path) as archive, archives.open_weights(archive, path) as part:
        assert part.read() == wanted
        assert part.seek(-5, 2) == len(wanted) - 5
        assert part.read(100) == wanted[-5:]
        assert (part.seek(7), part.read(3), part.tell()) == (7, wanted[7:10], 10)


def test_text_in_strings_is_not_counted_as_depth(tmp_path: Path) -> None:
    text = json.dumps({"a": "[" * 5000 + '\\"{', "é": ["}\\"]})
    assert parse_json(text.encode(), tmp_path, "text") == json.loads(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"a": ' + "[" * 260 + "]" * 260 + "}", "nested more than 250 levels"),
        ('{"a": "\\ud800"}', "not readable JSON"),
        ('{"a": ' + "9" * 5000 + "}", "not readable JSON"),
        ("[]", "not that of a Keras model"),
        ('{"a": 1', "not readable JSON"),
    ],
)
def test_json_that_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(EngineError, match=sentence):
        parse_json(text.encode(), tmp_path / "m.h5", "configuration")
    emoji = parse_json(b'{"a": "\\ud83d\\ude00"}', tmp_path, "configuration")
    assert emoji == {"a": "😀"}


def test_numbers_of_arrays_and_layers_are_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(save_h5(tmp_path / "m.h5", plain()))
    monkeypatch.setattr(hdf5, "MAX_ARRAYS", 5)
    with pytest.raises(EngineError, match="more than 5 arrays and groups"):
        read_stored_model(path)
    monkeypatch.undo()
    monkeypatch.setattr("engine.sources.reading.MAX_LAYERS", 4)
    with pytest.raises(EngineError, match="more than 4 layers"):
        read_stored_model(path)
    monkeypatch.undo()
    monkeypatch.setattr("engine.sources.limits.MAX_FILE_BYTES", 100)
    with pytest.raises(EngineError, match="up to 100 bytes"):
        read_stored_model(path)


def test_large_arrays_pass_in_pieces() -> None:
    array = np.zeros((3, 7, 5), "float32")
    for block_bytes in (4, 24, 40, 150, 10_000):
        seen = np.zeros(array.shape, int)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(hdf5, "_BLOCK_BYTES", block_bytes)
            for place in hdf5._blocks(array.shape, 4):
                assert array[place].nbytes <= max(block_bytes, 4)
                seen[place] += 1
        assert (seen == 1).all()


def test_models_may_be_nested_50_deep(tmp_path: Path) -> None:
    model = plain()
    for number in range(45):
        inner = {**model, "name": f"n{number}", "inbound_nodes": layer("R", "r", "input")}
        inner["inbound_nodes"] = layer("R", "r", "input")["inbound_nodes"]
        inner["config"] = {**inner["config"], "name": f"n{number}"}
        model = functional([start(), inner], f"m{number}")
    stored = read_stored_model(str(save_h5(tmp_path / "m.h5", model)))
    tree, depth = stored_tree(stored), 0
    while tree.children:
        tree, depth = tree.children[-1], depth + 1
    assert depth == 46


@pytest.mark.shared_data
def test_real_files_are_read(tmp_path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    found = [path for path in SHARED.iterdir() if path.suffix in (".h5", ".hdf5", ".keras")]
    assert len(found) >= 13
    for path in found:
        copy = shutil.copy(path, tmp_path / "model")
        stored = read_stored_model(str(copy), read_arrays=True)
        assert bool(stored.config) != path.name.startswith("weights_only")
        assert stored.num_parameters > 10 and stored.arrays


def test_an_archive_around_a_model_file_says_which(tmp_path: Path) -> None:
    path = tmp_path / "converted_keras.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("keras_model.h5", b"")
        archive.writestr("labels.txt", "0 glass")
    with pytest.raises(EngineError, match=r"'keras_model\.h5' in it: unpack it"):
        read_stored_model(str(path))
