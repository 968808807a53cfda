"""What the desktop shows of Graft outside its window: notifications, progress in the taskbar.

Where a desktop knows none of it nothing happens: the window's title says the same everywhere, and
so does the taskbar of Windows, whose own progress Qt no longer reaches.
"""

import html
import sys
from typing import Any

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer
from PySide6.QtGui import QIcon

DESKTOP_NAME = "graft"
_SHOWN_MS = 10_000


class Desktop(QObject):
    """The desktop that the window stands on."""

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._shows_progress = False
        self._tray: Any = None

    def notify(self, title: str, text: str) -> None:
        """Show a notification, where the desktop can."""
        # Over D-Bus it wants an unsigned number, which PySide has no way to send.
        tool = QStandardPaths.findExecutable("notify-send") if _is_linux() else ""
        if tool:
            hint = f"string:desktop-entry:{DESKTOP_NAME}"
            options = ["--app-name=Graft", f"--icon={DESKTOP_NAME}", f"--hint={hint}"]
            QProcess.startDetached(tool, [*options, "--", title, html.escape(text, quote=False)])
        else:
            self._notify_by_tray(title, text)

    def _notify_by_tray(self, title: str, text: str) -> None:
        from PySide6.QtWidgets import QSystemTrayIcon

        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
        # Notifications come from an icon, which is there only as long as they are.
        self._tray.show()
        self._tray.showMessage(title, text, self._icon, _SHOWN_MS)
        QTimer.singleShot(2 * _SHOWN_MS, self._tray, self._tray.hide)

    def show_progress(self, share: float | None) -> None:
        """Show in the taskbar how much is done, 0 to 1; None where nothing runs.

        Docks of Linux desktops take it from a signal that Unity brought up.
        """
        if (share is None and not self._shows_progress) or not _is_linux():
            return
        self._shows_progress = share is not None
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage
        except ImportError:
            return
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            update = QDBusMessage.createSignal(
                f"/com/canonical/unity/launcherentry/{DESKTOP_NAME}",
                "com.canonical.Unity.LauncherEntry",
                "Update",
            )
            values = {"progress": share or 0.0, "progress-visible": share is not None}
            update.setArguments([f"application://{DESKTOP_NAME}.desktop", values])
            bus.send(update)


def _is_linux() -> bool:
    return sys.platform.startswith("linux")
