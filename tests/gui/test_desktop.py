import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from gui.desktop import Desktop


@pytest.fixture
def desktop(qapp):
    return Desktop(QIcon())


def test_a_notification_goes_to_the_desktops_own_tool(desktop, qtbot, tmp_path, monkeypatch):
    said = tmp_path / "said.txt"
    tool = tmp_path / "notify-send"
    tool.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {said}.part\nmv {said}.part {said}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("gui.desktop._is_linux", lambda: True)
    desktop.notify("-Training: done", "3 < 4 & more")
    qtbot.waitUntil(said.exists)
    assert said.read_text().splitlines()[-3:] == ["--", "-Training: done", "3 &lt; 4 &amp; more"]


def test_where_there_is_nothing_nothing_happens(desktop, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    desktop.notify("Training: done", "")
    desktop.show_progress(0.5)
    desktop.show_progress(None)


def test_elsewhere_a_notification_comes_from_an_icon_that_goes_again(desktop, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("gui.desktop._is_linux", lambda: False)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _tray: said.append("shown"))
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _tray: said.append("hidden"))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _tray, *args: said.append(args[:2]))
    monkeypatch.setattr("gui.desktop._SHOWN_MS", 1)
    desktop.notify("Training: done", "93 %")
    assert said == ["shown", ("Training: done", "93 %")]
    qtbot.waitUntil(lambda: said[-1] == "hidden")
