"""Recordings in the window: spectrogram, playing, settings. No sound is heard."""

# ruff: noqa: N802, N815 - the names are Qt's

import importlib.util
import sys
import types
from dataclasses import replace
from enum import Enum
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QUrl, Signal

from engine import tasks
from engine.recipe import DataSpec, SoundSpec
from engine.types import Sample, SoundPreview, Thumbnail
from gui.pages.data_sound import SoundCard
from gui.widgets.sound_player import SoundPlayer
from gui.widgets.sound_view import SoundView
from tests.gui.fake_session import make_index, make_session

PATHS = tuple(f"/digits/{name}/{i}.wav" for name in "01" for i in range(3))


def make_preview(path=PATHS[0], seconds=0.4, rate=8000):
    spectrogram = Thumbnail(path=path, width=101, height=64, pixels=bytes(101 * 64 * 3))
    return SoundPreview(path=path, seconds=seconds, sample_rate=rate, spectrogram=spectrogram)


@pytest.fixture
def session(qapp):
    made = make_session()
    made.draft = replace(made.draft, data=DataSpec(roots=("/digits",)))
    return made


def sound_index(**changes):
    samples = tuple(Sample(path=path, label=int(path[8]), split="train") for path in PATHS)
    return make_index(
        names=("0", "1"), samples=samples, media="sound", roots=("/digits",), **changes
    )


class FakePlayer(QObject):
    """As much of QMediaPlayer as is used."""

    class PlaybackState(Enum):
        StoppedState = 0
        PlayingState = 1

    positionChanged = Signal(int)
    playbackStateChanged = Signal(object)
    errorOccurred = Signal(object, str)
    made: "list[FakePlayer]" = []  # noqa: RUF012

    def __init__(self, parent):
        super().__init__(parent)
        self.source = None
        self.calls = []
        FakePlayer.made.append(self)

    def setAudioOutput(self, output):
        self.output = output

    def setSource(self, source):
        self.source = source

    def play(self):
        self.calls.append("play")

    def stop(self):
        self.calls.append("stop")


def pretend_multimedia(monkeypatch, is_installed):
    """QtMultimedia as if it were installed, or not; all else is found as it is."""
    find = importlib.util.find_spec

    def find_spec(name, *rest):
        if name == "PySide6.QtMultimedia":
            return object() if is_installed else None
        return find(name, *rest)

    monkeypatch.setattr("importlib.util.find_spec", find_spec)


@pytest.fixture
def multimedia(monkeypatch):
    """QtMultimedia as if it were installed and a loudspeaker connected."""
    device = types.SimpleNamespace(isNull=lambda: False)
    module = types.ModuleType("PySide6.QtMultimedia")
    module.QMediaPlayer = FakePlayer
    module.QAudioOutput = QObject
    module.QMediaDevices = types.SimpleNamespace(defaultAudioOutput=lambda: device)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", module)
    pretend_multimedia(monkeypatch, True)
    monkeypatch.setattr(FakePlayer, "made", [])
    return types.SimpleNamespace(device=device, made=FakePlayer.made)


@pytest.fixture
def view(session, qtbot):
    made = SoundView(session)
    qtbot.addWidget(made)
    made.resize(500, 260)
    made.show()
    return made


def shown(view, sound=None, **preview):
    sound = sound or SoundSpec()
    view.show_sound(PATHS[0], sound)
    view._session.jobs.finish(tasks.preview_sound, make_preview(**preview))
    return view


# The spectrogram


def test_asks_for_the_spectrogram_of_what_is_shown(view, session):
    view.show_sound(PATHS[0], SoundSpec(seconds=2))
    assert session.jobs.requests(tasks.preview_sound) == [
        tasks.SoundRequest(path=PATHS[0], sound=SoundSpec(seconds=2))
    ]
    assert session.jobs.all[-1].lane == "light"


def test_only_the_newest_wish_is_shown(view, session):
    view.show_sound(PATHS[0], SoundSpec())
    view.show_sound(PATHS[1], SoundSpec())
    first, second = session.jobs.all[-2:]
    assert first.state == "cancelled"
    second.deliver("finished", make_preview(PATHS[1]))
    assert view.preview.path == PATHS[1]


def test_what_cannot_be_read_says_why(view, session):
    view.show_sound(PATHS[0], SoundSpec())
    session.jobs.fail(tasks.preview_sound, "The recording is cut off: copy it again.")
    assert view.picture._text == "The recording is cut off: copy it again."
    view.grab()


@pytest.mark.parametrize(
    ("seconds", "place", "words"),
    [
        (0.4, "start", "Silence fills it up to 1 s."),
        (1.0, "start", "hears all of it"),
        (3.0, "start", "hears the first 1 s"),
        (3.0, "centre", "1 s from the middle"),
    ],
)
def test_says_what_is_heard_of_the_recording(view, seconds, place, words):
    shown(view, SoundSpec(place=place), seconds=seconds)
    assert words in view.about.text()
    assert f"{seconds:g} s at 8,000 Hz" in view.about.text()


def test_axes_tell_seconds_and_hertz(view):
    shown(view)
    pitches = {text: at for at, text in view.picture.pitches()}
    assert 0 < pitches["1 kHz"] < pitches["4 kHz"] < pitches["8 kHz"] == 1
    assert view.picture.times()[0] == (0, "0 s")
    assert view.picture.times()[-1] == (1, "1 s")


@pytest.mark.parametrize("seconds", [0.05, 0.7, 4.5, 120])
@pytest.mark.parametrize("size", [(300, 180), (1200, 800)])
def test_no_two_words_of_an_axis_overlap(view, seconds, size):
    view.resize(*size)
    shown(view, SoundSpec(seconds=seconds, sample_rate=48000))
    plot = view.picture.plot_rect()
    heights = [at * plot.height() for at, _ in view.picture.pitches()]
    assert min(b - a for a, b in pairwise(heights)) >= 18
    places = [at * plot.width() for at, _ in view.picture.times()]
    assert all(b - a >= 30 for a, b in pairwise(places))


def test_painting_follows_what_is_there(view):
    empty = view.grab().toImage()
    shown(view)
    filled = view.grab().toImage()
    view.picture.set_position(0.5)
    assert len({_bytes(image) for image in (empty, filled, view.grab().toImage())}) == 3


def _bytes(image):
    return bytes(image.constBits())


# Playing


def test_play_and_stop_are_one_button(view, multimedia):
    shown(view)
    view.play.click()
    player = multimedia.made[0]
    assert player.source == QUrl.fromLocalFile(PATHS[0])
    assert player.calls == ["play"]
    assert view.play.text() == "Stop"
    view.play.click()
    assert player.calls == ["play", "stop"]
    assert player.source == QUrl()
    assert view.play.text() == "Play"


def test_a_line_runs_through_the_picture_while_it_plays(view, multimedia):
    shown(view, SoundSpec(place="centre"), seconds=3.0)
    view.play.click()
    multimedia.made[0].positionChanged.emit(500)
    assert view.picture._position is None
    multimedia.made[0].positionChanged.emit(1500)
    assert view.picture._position == pytest.approx(0.5)
    multimedia.made[0].playbackStateChanged.emit(FakePlayer.PlaybackState.StoppedState)
    assert view.picture._position is None
    assert view.play.text() == "Play"


def test_another_recording_and_a_hidden_view_are_silent(view, multimedia):
    shown(view)
    view.play.click()
    view.show_sound(PATHS[1], SoundSpec())
    assert not view.player.is_playing
    view.play.click()
    view.hide()
    assert not view.player.is_playing
    assert [player.calls for player in multimedia.made] == [["play", "stop"]] * 2


def test_other_settings_do_not_interrupt_what_plays(view, multimedia):
    shown(view)
    view.play.click()
    view.show_sound(PATHS[0], SoundSpec(seconds=2))
    assert view.player.is_playing


def test_a_recording_that_does_not_play_says_why(view, multimedia):
    shown(view)
    view.play.click()
    multimedia.made[0].errorOccurred.emit(None, "Unknown codec.")
    assert view.about.text() == "This recording cannot be played: Unknown codec."
    assert view.play.text() == "Play"


def test_without_loudspeakers_a_sentence(view, multimedia):
    shown(view)
    multimedia.device.isNull = lambda: True
    view.play.click()
    assert "No loudspeakers or headphones" in view.about.text()
    assert not multimedia.made


def test_without_the_library_the_button_says_how_to_get_it(session, qtbot, monkeypatch):
    pretend_multimedia(monkeypatch, False)
    view = SoundView(session)
    qtbot.addWidget(view)
    shown(view)
    assert not view.play.isEnabled()
    assert 'pip install -e ".[media]"' in view.play.toolTip()


def test_a_library_that_does_not_load_gives_a_sentence(qapp, monkeypatch):
    pretend_multimedia(monkeypatch, True)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    player = SoundPlayer()
    said = []
    player.refused.connect(said.append)
    player.play(PATHS[0])
    assert len(said) == 1
    assert said[0].startswith("This system cannot play sound")
    assert not player.is_playing


# The settings


@pytest.fixture
def card(session, qtbot):
    made = SoundCard(session)
    qtbot.addWidget(made)
    return made


def test_it_is_there_only_for_recordings(card, session):
    card.show_state(make_index())
    assert card.isHidden()
    card.show_state(sound_index())
    assert not card.isHidden()
    assert session.jobs.requests(tasks.preview_sound)[-1].path == PATHS[0]
    card.show_state(None)
    assert card.isHidden()


def test_shows_what_the_recipe_says(card, session):
    sound = SoundSpec(
        seconds=2.5,
        sample_rate=11025,
        place="centre",
        window=0.05,
        hop=0.02,
        mel_bands=40,
        high=4000,
    )
    session.draft = replace(session.draft, data=DataSpec(roots=("/digits",), sound=sound))
    card.show_state(sound_index())
    assert (card.seconds.value, card.rate.value, card.place.value) == (2.5, 11025, "centre")
    assert (card.window.value, card.hop.value, card.bands.value()) == (50, 20, 40)
    assert (card.low.value, card.high.value, card.decibels.value()) == (20, 4000, 80)
    card.apply()
    assert session.draft.data.sound == sound


def test_changes_are_written_into_the_recipe(card, session):
    card.show_state(sound_index())
    card.seconds.set_value(1.5)
    card.seconds.edited.emit(1.5)
    card.rate.set_value(None)
    card.bands.setValue(80)
    assert card._settled.isActive()
    card._settled.stop()
    card.apply()
    assert session.draft.data.sound == SoundSpec(seconds=1.5, sample_rate=None, mel_bands=80)
    assert session.jobs.requests(tasks.preview_sound)[-1].sound == session.draft.data.sound


def test_a_length_that_was_not_chosen_follows_the_recordings(card, session):
    index = sound_index()
    samples = tuple(replace(sample, length=0.63) for sample in index.samples)
    session.dataset = replace(index, samples=samples)
    card.show_state(session.dataset)
    assert card.seconds.value == 0.7
    assert "95 of 100" in card.note.text()
    assert session.jobs.requests(tasks.preview_sound)[-1].sound.seconds == 0.7
    card.bands.setValue(80)
    card.apply()
    assert session.draft.data.sound == SoundSpec(mel_bands=80)
    card.seconds.set_value(0.5)
    card.apply()
    assert session.draft.data.sound.seconds == 0.5


def test_settings_that_contradict_each_other_are_told_and_not_taken(card, session):
    card.show_state(sound_index())
    card.low.set_value(9000)
    card.apply()
    assert "above 9000 Hz and below 8000 Hz" in card.note.text()
    assert not card.note.isHidden()
    assert session.draft.data.sound == SoundSpec()
    card.low.set_value(20)
    card.seconds.set_value(3)
    card.apply()
    assert card.note.isHidden()


def test_suggests_what_suits_the_recordings(card, session):
    card.show_state(sound_index())
    card.suggest.click()
    assert not card.suggest.isEnabled()
    assert session.jobs.requests(tasks.measure_recordings)[-1].paths == PATHS
    found = SoundSpec(seconds=0.7, sample_rate=8000)
    session.jobs.finish(tasks.measure_recordings, found)
    assert session.draft.data.sound == found
    assert card.rate.value == 8000
    assert card.suggest.isEnabled()


def test_a_suggestion_for_other_data_is_dropped(card, session):
    card.show_state(sound_index())
    card.suggest.click()
    card.show_state(sound_index(fingerprint="e" * 64))
    assert not session.jobs.waiting(tasks.measure_recordings)
    assert card.suggest.isEnabled()


def test_every_field_explains_itself(card):
    for field in (*card._fields(), card.suggest, card.view.play, card.view.picture):
        assert field.toolTip()
    for field in (*card._fields(), card.view.play, card.view.picture):
        assert field.accessibleName()
