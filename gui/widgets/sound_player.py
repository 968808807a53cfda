"""Playing a recording, where QtMultimedia (the `media` extra) is there."""

import importlib
import importlib.util

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal

_INSTALL = 'pip install -e ".[media]"'


class SoundPlayer(QObject):
    """Plays one recording at a time.

    QtMultimedia is loaded at the first `play`: it is large, and may be missing.
    """

    playing_changed = Signal(bool)
    moved = Signal(float)
    """Where in the recording it is, in seconds."""
    refused = Signal(str)
    """One sentence: why it does not play."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._multimedia = None
        self._player = None
        self.is_playing = False

    @property
    def obstacle(self) -> str:
        """What has to be installed before anything plays, or nothing."""
        if importlib.util.find_spec("PySide6.QtMultimedia") is not None:
            return ""
        return self.tr("Playing needs the media part of Graft: {0}").format(_INSTALL)

    def play(self, path: str) -> None:
        """Play a recording from its start."""
        self.stop()
        refusal = self.obstacle or self._load()
        if refusal:
            self.refused.emit(refusal)
            return
        player = self._make_player()
        player.setSource(QUrl.fromLocalFile(path))
        player.play()
        self._set_playing(True)

    def stop(self) -> None:
        """Be silent."""
        self._set_playing(False)
        if self._player is not None:
            player, self._player = self._player, None
            player.stop()
            # Closes the file, and ends what decodes it.
            player.setSource(QUrl())
            player.deleteLater()

    def _load(self) -> str:
        """Load QtMultimedia; why it cannot play, or nothing."""
        # It looks for what it can do without, and tells each library that is not there.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            self._multimedia = importlib.import_module("PySide6.QtMultimedia")
        except ImportError as error:
            # On Linux it needs libraries of the system, such as libpulse.
            return self.tr("This system cannot play sound: {0}.").format(error)
        if self._multimedia.QMediaDevices.defaultAudioOutput().isNull():
            return self.tr("No loudspeakers or headphones were found: connect some.")
        return ""

    def _make_player(self):
        player = self._player = self._multimedia.QMediaPlayer(self)
        output = self._multimedia.QAudioOutput(player)
        player.setAudioOutput(output)
        player.positionChanged.connect(lambda ms: self.moved.emit(ms / 1000))
        player.playbackStateChanged.connect(self._on_state)
        player.errorOccurred.connect(self._on_error)
        return player

    def _on_state(self, state) -> None:
        stopped = self._multimedia.QMediaPlayer.PlaybackState.StoppedState
        if state == stopped and self.is_playing:
            self.stop()

    def _on_error(self, _error, text: str) -> None:
        self.stop()
        self.refused.emit(self.tr("This recording cannot be played: {0}.").format(text.rstrip(".")))

    def _set_playing(self, playing: bool) -> None:
        if playing != self.is_playing:
            self.is_playing = playing
            self.playing_changed.emit(playing)
