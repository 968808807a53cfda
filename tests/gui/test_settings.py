import json

import pytest

from gui import settings
from gui.settings import MAX_RECENT, Recent, Settings


def test_what_is_saved_is_loaded(graft_home):
    chosen = Settings(
        theme="dark", geometry="AAAA", panel_width=400, drawer_open=False, last_folder="/ö x"
    ).with_recent(Recent(kind="model", location="/m.keras", weights="random"))
    settings.save(chosen)
    assert settings.load() == chosen


def test_first_start_has_defaults(graft_home):
    assert settings.load() == Settings()


@pytest.mark.parametrize(
    "text",
    ["", "not json", "[]", '{"version": 99}', '{"version": 1, "recent": [{"what": 1}]}', "null"],
)
def test_a_damaged_file_means_defaults(graft_home, text):
    settings.settings_path().write_text(text, encoding="utf-8")
    assert settings.load() == Settings()


def test_unknown_entries_and_themes_are_ignored(graft_home):
    values = {"version": 1, "theme": "pink", "later": True, "panel_width": 333}
    settings.settings_path().write_text(json.dumps(values), encoding="utf-8")
    assert settings.load() == Settings(panel_width=333)


def test_recent_files_are_newest_first_once_each_and_limited():
    made = Settings()
    for number in range(MAX_RECENT + 5):
        made = made.with_recent(Recent(kind="model", location=f"/m{number}"))
    made = made.with_recent(Recent(kind="data", location="/d"))
    made = made.with_recent(Recent(kind="model", location="/m9", weights="random"))
    models = [entry.location for entry in made.recent if entry.kind == "model"]
    assert models[0] == "/m9"
    assert len(models) == len(set(models)) == MAX_RECENT
    assert [entry.location for entry in made.recent if entry.kind == "data"] == ["/d"]
    assert made.recent[0].weights == "random"
    assert made.without_recent("/m9").recent[0].location != "/m9"


def test_a_place_that_cannot_be_written_is_no_error(monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("GRAFT_HOME", str(blocked / "below"))
    settings.save(Settings(theme="dark"))
    assert settings.load() == Settings()
