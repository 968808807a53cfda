"""What one look inside a file told: small enough to be kept for every sample and on disk."""

import json
from typing import NamedTuple


class Facts(NamedTuple):
    """What is known of one sample.

    Attributes:
        problem: Why it cannot be used, as a finding's kind; empty where it can.
        reason: The same as a sentence.
        kind: The file's format: `JPEG`, `WAV`.
        width: Of a picture as stored.
        height: Likewise.
        orientation: EXIF orientation, 1 to 8.
        channels: 1 for grey, 3 for colour; of a recording its number of channels.
        length: Of a recording, in seconds.
        rate: Of a recording, in samples a second.
        taken: When a photograph was taken, in seconds by the camera's clock; 0 where unknown.
        marks: Kinds of findings that the sample belongs to, joined by commas.
        digest: Of the file's bytes, or of the row's; in hexadecimal.
        look: Two perceptual hashes of 64 bits, the first above the second; 0 where it has too
            little detail to be compared, or is no picture.
    """

    problem: str = ""
    reason: str = ""
    kind: str = ""
    width: int = 0
    height: int = 0
    orientation: int = 1
    channels: int = 0
    length: float = 0.0
    rate: int = 0
    taken: float = 0.0
    marks: str = ""
    digest: str = ""
    look: int = 0

    def to_text(self) -> str:
        """For the cache."""
        return json.dumps(self, separators=(",", ":"))


def facts_from_text(text: str) -> Facts:
    """What `Facts.to_text` wrote.

    Raises:
        ValueError: If it is something else.
    """
    values = json.loads(text)
    if not isinstance(values, list) or len(values) != len(Facts._fields):
        raise ValueError(text)
    return Facts(*values)
