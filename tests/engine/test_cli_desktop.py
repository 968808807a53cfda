"""The desktop entry: what is written where, how its command is quoted, and taken away again."""

import configparser
import json
import re
import sys
from xml.etree import ElementTree

import pytest

from engine.cli import run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="entries are Linux's")


@pytest.fixture
def home(tmp_path, monkeypatch):
    data = tmp_path / "data home"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    return data


@pytest.fixture
def command(tmp_path, monkeypatch):
    own = tmp_path / "a 100% $odd `place" / "graft"
    own.parent.mkdir()
    own.write_text("#!/bin/sh\n")
    monkeypatch.setattr(sys, "argv", [str(own)])
    return own


def test_the_entry_starts_this_graft_and_opens_files(home, command, capsys):
    assert run(["desktop-entry", "--json"]) == 0
    written = json.loads(capsys.readouterr().out)["files"]
    entry = configparser.RawConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(home / "applications" / "graft.desktop", encoding="utf-8")
    line = entry["Desktop Entry"]["Exec"]
    # Unescaped as the specification says: first the string of the file, then the quoting.
    quoted = line.replace("\\\\", "\\").replace("%%", "%")
    assert re.sub(r"\\([\"`$\\])", r"\1", quoted) == f'"{command}" %F'
    assert entry["Desktop Entry"]["Icon"] == "graft"
    assert sorted(written) == sorted(str(path) for path in home.rglob("graft.*"))
    assert (home / "icons/hicolor/256x256/apps/graft.png").read_bytes()[:4] == b"\x89PNG"
    types = ElementTree.parse(home / "mime/packages/graft.xml").getroot()
    assert [one.get("pattern") for one in types.iter() if one.get("pattern")] == ["*.graft"]


def test_the_entry_is_taken_away_again(home, command, capsys):
    assert run(["desktop-entry"]) == 0
    assert len(list(home.rglob("graft.*"))) == 4
    for _twice in range(2):
        assert run(["desktop-entry", "--remove"]) == 0
        assert not list(home.rglob("graft.*"))


def test_a_folder_that_cannot_be_written_is_named(home, command, capsys):
    home.write_text("a file in the way")
    assert run(["desktop-entry"]) == 2
    said = capsys.readouterr().err
    assert str(home) in said
    assert said.count("\n") == 1
