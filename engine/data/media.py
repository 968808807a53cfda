"""What a file is by its name: a picture, a recording, or neither."""

from engine.pictures import PICTURE_SUFFIXES
from engine.types import Media

SOUND_SUFFIXES = (".wav", ".wave", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".aif", ".aiff")


def media_of_name(name: str) -> Media | None:
    """`picture` or `sound` by the suffix, else None."""
    lower = name.lower()
    if lower.endswith(PICTURE_SUFFIXES):
        return "picture"
    return "sound" if lower.endswith(SOUND_SUFFIXES) else None
