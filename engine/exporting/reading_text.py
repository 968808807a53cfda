"""The part of generated scripts that reads samples: constants and the reader of a medium."""

from engine.exporting.job import Job
from engine.exporting.quoting import called, literal
from engine.inputs import InputSpec
from engine.recipe import SoundSpec
from engine.sound_model import sound_framing
from engine.spectrograms import Framing
from engine.types import Media

_PARTS = "engine.exporting.parts"
READERS: dict[Media, tuple[str, tuple[str, ...]]] = {
    "picture": (f"{_PARTS}.pictures", ("read_picture",)),
    "sound": (f"{_PARTS}.sounds", ("read_recording",)),
    "vector": (f"{_PARTS}.tables", ("read_rows",)),
}
"""For each medium the module and the functions that a script quotes."""


def reading_text(spec: InputSpec) -> str:
    """How samples enter the model, as a function of a path; of a table the columns.

    A recording becomes the spectrogram that training sees.
    """
    if spec.media == "vector":
        return columns_text(spec)
    if spec.media == "picture":
        return picture_text(spec)
    wanted = sound_framing(spec)
    assert spec.sound is not None
    lines = [
        "def read_sample(path):",
        f'    """A recording as the model sees it: float32 of {spec.shape}."""',
        f"    {called('sound = read_recording', _recording(wanted, spec.sound))}",
        "    grey = spectrogram(",
        "        sound,",
    ]
    values = {
        "rate": wanted.rate,
        "window": wanted.window,
        "hop": wanted.hop,
        "fft": wanted.fft,
        "bands": wanted.bands,
        "low": wanted.low,
        "high": wanted.high,
        "decibels": wanted.decibels,
        "height": spec.height,
        "width": spec.width,
        "resize": spec.resize,
    }
    lines += [
        f"        {name}={literal(value) if isinstance(value, str) else repr(value)},"
        for name, value in values.items()
    ]
    lines += ["    )", f"    return np.repeat(grey, {spec.channels}, axis=2)"]
    return "\n".join(lines)


def columns_text(spec: InputSpec) -> str:
    """The columns of a table that the model takes."""
    return "COLUMNS = (\n" + "".join(f"    {literal(name)},\n" for name in spec.columns) + ")"


def picture_text(spec: InputSpec) -> str:
    """A function of a path that reads a picture as the model takes it."""
    lines = [
        "def read_sample(path):",
        f'    """A picture as the model takes it: 0 to 255, of {spec.shape}."""',
        "    return read_picture(",
        "        str(path),",
        f"        height={spec.height},",
        f"        width={spec.width},",
        f"        channels={spec.channels},",
    ]
    if spec.resize != "stretch":
        lines.append(f'        resize="{spec.resize}",')
    if spec.region is not None:
        region = spec.region
        edges = (region.left, region.top, region.right, region.bottom)
        lines.append(f"        region={edges},")
    return "\n".join([*lines, "    )"])


def waveform_text(job: Job) -> str:
    """A function of a path that reads a recording as an exported model takes it."""
    spec = job.best.input
    wanted = sound_framing(spec)
    assert spec.sound is not None
    return "\n".join(
        [
            "def read_sample(path):",
            '    """A recording as the model takes it: its waveform."""',
            f"    {called('return read_recording', _recording(wanted, spec.sound))}",
        ]
    )


def _recording(wanted: Framing, sound: SoundSpec) -> list[str]:
    return [
        "str(path)",
        f"rate={wanted.rate}",
        f"samples={wanted.samples}",
        f'place="{sound.place}"',
    ]
