"""How modules of the engine are started as processes, from Python and from a frozen application."""

import subprocess
import sys

import pytest

from engine import child_process


def test_python_runs_the_module(tmp_path):
    command = child_process.command("engine.sources.quarantine")
    assert command[0] == sys.executable
    done = subprocess.run(
        command, input=b"{}", capture_output=True, cwd=tmp_path, timeout=60, check=False
    )
    assert b"No module named" not in done.stderr


def test_a_frozen_application_runs_it_by_itself(monkeypatch):
    ran = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(child_process.runpy, "run_module", lambda name, **_more: ran.append(name))
    command = child_process.command("engine.exporting.litert_child")
    assert command[0] == sys.executable
    assert child_process.run_if_asked(command[1:])
    assert ran == ["engine.exporting.litert_child"]


@pytest.mark.parametrize("arguments", [[], ["demo"], ["--child"], ["--child", "antigravity"]])
def test_nothing_else_is_run(monkeypatch, arguments):
    monkeypatch.setattr(child_process.runpy, "run_module", lambda *_a, **_k: pytest.fail("ran"))
    assert not child_process.run_if_asked(arguments)
