"""Functions marshalled by many Pythons, in base64, and a small assembler of code objects.

`STORED[version][source]` was made by that version itself:
`base64.b64encode(marshal.dumps(compile(source, "m.py", …).co_consts[0]))`.
"""

import base64
import struct
from typing import Any

RESCALE = "lambda x: x / 127.5 - 1.0"
SLICE = "lambda x: x[:, :, 1:]"
RESIDUAL = "lambda inputs, scale: inputs[0] + inputs[1] * scale"
MEAN = "lambda x: K.mean(x, axis=[1, 2, 3], keepdims=True)"
STATEMENTS = """def f(x):
    import tensorflow as tf
    y = tf.square(x)
    y = y - 255 / 2.0
    return y * x"""

STORED: dict[str, dict[str, str]] = {
    "2.7": {
        RESCALE: (
            "YwEAAAABAAAAAgAAAEMAAABzDAAAAHwAAGQBABVkAgAYUygDAAAATmcAAAAAAOBfQGcAAAAAAADwPygAAAAA"
            "KAEAAAB0AQAAAHgoAAAAACgAAAAAcwQAAABtLnB5dAgAAAA8bGFtYmRhPgEAAAB0AAAAAA=="
        ),
        SLICE: (
            "YwEAAAABAAAABQAAAEMAAABzIwAAAHwAAGQAAGQAAIUCAGQAAGQAAIUCAGQBAGQAAIUCAGYDABlTKAIAAABO"
            "aQEAAAAoAAAAACgBAAAAdAEAAAB4KAAAAAAoAAAAAHMEAAAAbS5weXQIAAAAPGxhbWJkYT4BAAAAdAAAAAA="
        ),
        RESIDUAL: (
            "YwIAAAACAAAAAwAAAEMAAABzFAAAAHwAAGQBABl8AABkAgAZfAEAFBdTKAMAAABOaQAAAABpAQAAACgAAAAA"
            "KAIAAAB0BgAAAGlucHV0c3QFAAAAc2NhbGUoAAAAACgAAAAAcwQAAABtLnB5dAgAAAA8bGFtYmRhPgEAAAB0"
            "AAAAAA=="
        ),
        MEAN: (
            "YwEAAAABAAAABgAAAEMAAABzIgAAAHQAAGoBAHwAAGQBAGQCAGQDAGQEAGcDAGQFAHQCAIMBAlMoBgAAAE50"
            "BAAAAGF4aXNpAQAAAGkCAAAAaQMAAAB0CAAAAGtlZXBkaW1zKAMAAAB0AQAAAEt0BAAAAG1lYW50BAAAAFRy"
            "dWUoAQAAAHQBAAAAeCgAAAAAKAAAAABzBAAAAG0ucHl0CAAAADxsYW1iZGE+AQAAAHQAAAAA"
        ),
        STATEMENTS: (
            "YwEAAAADAAAAAwAAAEMAAABzMQAAAGQBAGQAAGwAAH0BAHwBAGoBAHwAAIMBAH0CAHwCAGQCAGQDABUYfQIA"
            "fAIAfAAAFFMoBAAAAE5p/////2n/AAAAZwAAAAAAAABAKAIAAAB0CgAAAHRlbnNvcmZsb3d0BgAAAHNxdWFy"
            "ZSgDAAAAdAEAAAB4dAIAAAB0ZnQBAAAAeSgAAAAAKAAAAABzBAAAAG0ucHl0AQAAAGYBAAAAcwgAAAAAAQwB"
            "DwEOAQ=="
        ),
    },
    "3.6": {
        RESCALE: (
            "4wEAAAAAAAAAAQAAAAIAAABDAAAAcwwAAAB8AGQBGwBkAhgAUwApA05nAAAAAADgX0BnAAAAAAAA8D+pACkB"
            "2gF4cgEAAAByAQAAAPoEbS5wedoIPGxhbWJkYT4BAAAAcwAAAAA="
        ),
        SLICE: (
            "4wEAAAAAAAAAAQAAAAUAAABDAAAAcxoAAAB8AGQAZACFAmQAZACFAmQBZACFAmYDGQBTACkCTukBAAAAqQAp"
            "AdoBeHICAAAAcgIAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAHMAAAAA"
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAgAAAAMAAABDAAAAcxQAAAB8AGQBGQB8AGQCGQB8ARQAFwBTACkDTukAAAAA6QEAAACpACkC"
            "WgZpbnB1dHNaBXNjYWxlcgMAAAByAwAAAPoEbS5wedoIPGxhbWJkYT4BAAAAcwAAAAA="
        ),
        MEAN: (
            "4wEAAAAAAAAAAQAAAAUAAABDAAAAcxYAAAB0AGoBfABkAWQCZANnA2QEZAWNA1MAKQZO6QEAAADpAgAAAOkD"
            "AAAAVCkCWgRheGlzWghrZWVwZGltcykC2gFLWgRtZWFuKQHaAXipAHIGAAAA+gRtLnB52gg8bGFtYmRhPgEA"
            "AABzAAAAAA=="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAwAAAAMAAABDAAAAcyIAAABkAWQAbAB9AXwBagF8AIMBfQJ8AmQEGAB9AnwCfAAUAFMAKQVO"
            "6QAAAADp/wAAAGcAAAAAAAAAQGcAAAAAAOBfQCkCWgp0ZW5zb3JmbG93WgZzcXVhcmUpA9oBeFoCdGbaAXmp"
            "AHIFAAAA+gRtLnB52gFmAQAAAHMIAAAAAAEIAQoBCAE="
        ),
    },
    "3.7": {
        RESCALE: (
            "4wEAAAAAAAAAAQAAAAIAAABDAAAAcwwAAAB8AGQBGwBkAhgAUwApA05nAAAAAADgX0BnAAAAAAAA8D+pACkB"
            "2gF4cgEAAAByAQAAAPoEbS5wedoIPGxhbWJkYT4BAAAA8wAAAAA="
        ),
        SLICE: (
            "4wEAAAAAAAAAAQAAAAUAAABDAAAAcxoAAAB8AGQAZACFAmQAZACFAmQBZACFAmYDGQBTACkCTukBAAAAqQAp"
            "AdoBeHICAAAAcgIAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAPMAAAAA"
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAgAAAAMAAABDAAAAcxQAAAB8AGQBGQB8AGQCGQB8ARQAFwBTACkDTukAAAAA6QEAAACpACkC"
            "WgZpbnB1dHNaBXNjYWxlcgMAAAByAwAAAPoEbS5wedoIPGxhbWJkYT4BAAAA8wAAAAA="
        ),
        MEAN: (
            "4wEAAAAAAAAAAQAAAAUAAABDAAAAcxYAAAB0AGoBfABkAWQCZANnA2QEZAWNA1MAKQZO6QEAAADpAgAAAOkD"
            "AAAAVCkCWgRheGlzWghrZWVwZGltcykC2gFLWgRtZWFuKQHaAXipAHIGAAAA+gRtLnB52gg8bGFtYmRhPgEA"
            "AADzAAAAAA=="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAwAAAAMAAABDAAAAcyIAAABkAWQAbAB9AXwBoAF8AKEBfQJ8AmQCGAB9AnwCfAAUAFMAKQNO"
            "6QAAAABnAAAAAADgX0ApAloKdGVuc29yZmxvd1oGc3F1YXJlKQPaAXhaAnRm2gF5qQByBAAAAPoEbS5wedoB"
            "ZgEAAABzCAAAAAABCAEKAQgB"
        ),
    },
    "3.8": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAEAAAACAAAAQwAAAHMMAAAAfABkARsAZAIYAFMAKQNOZwAAAAAA4F9AZwAAAAAAAPA/"
            "qQApAdoBeHIBAAAAcgEAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAPMAAAAA"
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMaAAAAfABkAGQAhQJkAGQAhQJkAWQAhQJmAxkAUwApAk7pAQAA"
            "AKkAKQHaAXhyAgAAAHICAAAA+gRtLnB52gg8bGFtYmRhPgEAAADzAAAAAA=="
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAIAAAADAAAAQwAAAHMUAAAAfABkARkAfABkAhkAfAEUABcAUwApA07pAAAAAOkBAAAA"
            "qQApAloGaW5wdXRzWgVzY2FsZXIDAAAAcgMAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAPMAAAAA"
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMWAAAAdABqAXwAZAFkAmQDZwNkBGQFjQNTACkGTukBAAAA6QIA"
            "AADpAwAAAFQpAloEYXhpc1oIa2VlcGRpbXMpAtoBS1oEbWVhbikB2gF4qQByBgAAAPoEbS5wedoIPGxhbWJk"
            "YT4BAAAA8wAAAAA="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAAQwAAAHMiAAAAZAFkAGwAfQF8AaABfAChAX0CfAJkAhgAfQJ8AnwAFABT"
            "ACkDTukAAAAAZwAAAAAA4F9AKQJaCnRlbnNvcmZsb3daBnNxdWFyZSkD2gF4WgJ0ZtoBeakAcgQAAAD6BG0u"
            "cHnaAWYBAAAAcwgAAAAAAQgBCgEIAQ=="
        ),
    },
    "3.9": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAEAAAACAAAAQwAAAHMMAAAAfABkARsAZAIYAFMAKQNOZwAAAAAA4F9AZwAAAAAAAPA/"
            "qQApAdoBeHIBAAAAcgEAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAPMAAAAA"
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMaAAAAfABkAGQAhQJkAGQAhQJkAWQAhQJmAxkAUwApAk7pAQAA"
            "AKkAKQHaAXhyAgAAAHICAAAA+gRtLnB52gg8bGFtYmRhPgEAAADzAAAAAA=="
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAIAAAADAAAAQwAAAHMUAAAAfABkARkAfABkAhkAfAEUABcAUwApA07pAAAAAOkBAAAA"
            "qQApAloGaW5wdXRzWgVzY2FsZXIDAAAAcgMAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAPMAAAAA"
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMUAAAAdABqAXwAZwBkAaIBZAJkA40DUwApBE4pA+kBAAAA6QIA"
            "AADpAwAAAFQpAloEYXhpc1oIa2VlcGRpbXMpAtoBS1oEbWVhbikB2gF4qQByBgAAAPoEbS5wedoIPGxhbWJk"
            "YT4BAAAA8wAAAAA="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAAQwAAAHMiAAAAZAFkAGwAfQF8AaABfAChAX0CfAJkAhgAfQJ8AnwAFABT"
            "ACkDTukAAAAAZwAAAAAA4F9AKQJaCnRlbnNvcmZsb3daBnNxdWFyZSkD2gF4WgJ0ZtoBeakAcgQAAAD6BG0u"
            "cHnaAWYBAAAAcwgAAAAAAQgBCgEIAQ=="
        ),
    },
    "3.10": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAEAAAACAAAAQwAAAHMMAAAAfABkARsAZAIYAFMAKQNOZwAAAAAA4F9AZwAAAAAAAPA/"
            "qQApAdoBeHIBAAAAcgEAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAHMCAAAADAA="
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMaAAAAfABkAGQAhQJkAGQAhQJkAWQAhQJmAxkAUwApAk7pAQAA"
            "AKkAKQHaAXhyAgAAAHICAAAA+gRtLnB52gg8bGFtYmRhPgEAAABzAgAAABoA"
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAIAAAADAAAAQwAAAHMUAAAAfABkARkAfABkAhkAfAEUABcAUwApA07pAAAAAOkBAAAA"
            "qQApAloGaW5wdXRzWgVzY2FsZXIDAAAAcgMAAAD6BG0ucHnaCDxsYW1iZGE+AQAAAHMCAAAAFAA="
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAEAAAAFAAAAQwAAAHMUAAAAdABqAXwAZwBkAaIBZAJkA40DUwApBE4pA+kBAAAA6QIA"
            "AADpAwAAAFQpAloEYXhpc1oIa2VlcGRpbXMpAtoBS1oEbWVhbikB2gF4qQByBgAAAPoEbS5wedoIPGxhbWJk"
            "YT4BAAAAcwIAAAAUAA=="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAAQwAAAHMiAAAAZAFkAGwAfQF8AaABfAChAX0CfAJkAhgAfQJ8AnwAFABT"
            "ACkDTukAAAAAZwAAAAAA4F9AKQJaCnRlbnNvcmZsb3daBnNxdWFyZSkD2gF4WgJ0ZtoBeakAcgQAAAD6BG0u"
            "cHnaAWYBAAAAcwgAAAAIAQoBCAEIAQ=="
        ),
    },
    "3.11": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAIAAAADAAAA8xIAAACXAHwAZAF6CwAAZAJ6CgAAUwApA05nAAAAAADgX0BnAAAAAAAA"
            "8D+pACkB2gF4cwEAAAAg+gRtLnB5+gg8bGFtYmRhPnIFAAAAAQAAAHMOAAAAgACIIYhliSmQY4kvgADzAAAA"
            "AA=="
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAUAAAADAAAA8yQAAACXAHwAZABkAIUCZABkAIUCZAFkAIUCZgMZAAAAAAAAAAAAUwAp"
            "Ak7pAQAAAKkAKQHaAXhzAQAAACD6BG0ucHn6CDxsYW1iZGE+cgYAAAABAAAAcxwAAACAAIghiEGIQYhBiHGI"
            "cYhxkCGQIpAiiEiMK4AA8wAAAAA="
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAMAAAADAAAA8yoAAACXAHwAZAEZAAAAAAAAAAAAfABkAhkAAAAAAAAAAAB8AXoFAAB6"
            "AAAAUwApA07pAAAAAOkBAAAAqQApAtoGaW5wdXRz2gVzY2FsZXMCAAAAICD6BG0ucHn6CDxsYW1iZGE+cggA"
            "AAABAAAAcxgAAACAAJBmmFGUaaAmqBGkKahl0SIz0RYzgADzAAAAAA=="
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAUAAAADAAAA80AAAACXAHQAAAAAAAAAAAAAAKABAAAAAAAAAAAAAAAAAAAAAAAAAAB8"
            "AGcAZAGiAWQCrAOmAwAAqwMAAAAAAAAAAFMAKQROKQPpAQAAAOkCAAAA6QMAAABUKQLaBGF4aXPaCGtlZXBk"
            "aW1zKQLaAUvaBG1lYW4pAdoBeHMBAAAAIPoEbS5wefoIPGxhbWJkYT5yCwAAAAEAAABzHAAAAIAAjSGPJoom"
            "kBGYGZgZmBmoVIgm0Qoy1AoygADzAAAAAA=="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAA80gAAACXAGQBZABsAH0BfAGgAQAAAAAAAAAAAAAAAAAAAAAAAAAAfACm"
            "AQAAqwEAAAAAAAAAAH0CfAJkAnoKAAB9AnwCfAB6BQAAUwApA07pAAAAAGcAAAAAAOBfQCkC2gp0ZW5zb3Jm"
            "bG932gZzcXVhcmUpA9oBeNoCdGbaAXlzAwAAACAgIPoEbS5wedoBZnIJAAAAAQAAAHMvAAAAgADYBBvQBBvQ"
            "BBvQBBvYCAqPCYoJkCGJDIwMgEHYCAmISYkNgEHYCwyIcYk1gEzzAAAAAA=="
        ),
    },
    "3.12": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAIAAAADAAAA8xIAAACXAHwAZAF6CwAAZAJ6CgAAUwApA05nAAAAAADgX0BnAAAAAAAA"
            "8D+pACkB2gF4cwEAAAAg+gRtLnB5+gg8bGFtYmRhPnIFAAAAAQAAAHMOAAAAgACIIYhliSmQY4kvgADzAAAA"
            "AA=="
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAUAAAADAAAA8x4AAACXAHwAZABkAIUCZABkAIUCZAFkAIUCZgMZAAAAUwApAk7pAQAA"
            "AKkAKQHaAXhzAQAAACD6BG0ucHn6CDxsYW1iZGE+cgYAAAABAAAAcxIAAACAAIghikGKcZAhkSKISIkrgADz"
            "AAAAAA=="
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAMAAAADAAAA8x4AAACXAHwAZAEZAAAAfABkAhkAAAB8AXoFAAB6AAAAUwApA07pAAAA"
            "AOkBAAAAqQApAtoGaW5wdXRz2gVzY2FsZXMCAAAAICD6BG0ucHn6CDxsYW1iZGE+cggAAAABAAAAcxgAAACA"
            "AJBmmFGRaaAmqBGhKahl0SIz0RYzgADzAAAAAA=="
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAUAAAADAAAA8zYAAACXAHQAAAAAAAAAAABqAwAAAAAAAAAAAAAAAAAAAAAAAHwAZwBk"
            "AaIBZAKsA6sDAAAAAAAAUwApBE4pA+kBAAAA6QIAAADpAwAAAFQpAtoEYXhpc9oIa2VlcGRpbXMpAtoBS9oE"
            "bWVhbikB2gF4cwEAAAAg+gRtLnB5+gg8bGFtYmRhPnILAAAAAQAAAHMVAAAAgACMIY8miSaQEZoZqFSIJtMK"
            "MoAA8wAAAAA="
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAA80AAAACXAGQBZABsAH0BfAFqAwAAAAAAAAAAAAAAAAAAAAAAAHwAqwEA"
            "AAAAAAB9AnwCZAJ6CgAAfQJ8AnwAegUAAFMAKQNO6QAAAABnAAAAAADgX0ApAtoKdGVuc29yZmxvd9oGc3F1"
            "YXJlKQPaAXjaAnRm2gF5cwMAAAAgICD6BG0ucHnaAWZyCQAAAAEAAABzJAAAAIAA2wQb2AgKjwmJCZAhiwyA"
            "QdgICYhJiQ2AQdgLDIhxiTWATPMAAAAA"
        ),
    },
    "3.13": {
        RESCALE: (
            "4wEAAAAAAAAAAAAAAAIAAAADAAAA8xIAAACVAFUAUwEtCwAAUwItCgAAJAApA05nAAAAAADgX0BnAAAAAAAA"
            "8D+pACkB2gF4cwEAAAAg2gRtLnB52gg8bGFtYmRhPnIFAAAAAQAAAHMMAAAAgACIIYhliSmQY4ov8wAAAAA="
        ),
        SLICE: (
            "4wEAAAAAAAAAAAAAAAUAAAADAAAA8x4AAACVAFUAUwBTADICUwBTADICUwFTADICNAMFAAAAJAApAk7pAQAA"
            "AKkAKQHaAXhzAQAAACDaBG0ucHnaCDxsYW1iZGE+cgYAAAABAAAAcxAAAACAAIghikGKcZAhkSKISIor8wAA"
            "AAA="
        ),
        RESIDUAL: (
            "4wIAAAAAAAAAAAAAAAMAAAADAAAA8x4AAACVAFUAUwEFAAAAVQBTAgUAAABVAS0FAAAtAAAAJAApA07pAAAA"
            "AOkBAAAAqQApAtoGaW5wdXRz2gVzY2FsZXMCAAAAICDaBG0ucHnaCDxsYW1iZGE+cggAAAABAAAAcxYAAACA"
            "AJBmmFGRaaAmqBGhKahl0SIz0hYz8wAAAAA="
        ),
        MEAN: (
            "4wEAAAAAAAAAAAAAAAYAAAADAAAA8zAAAACVAFsAAAAAAAAAAABSAwAAAAAAAAAAAAAAAAAAAAAAAFUALwBT"
            "AVEBUwJTAzkDJAApBE4pA+kBAAAA6QIAAADpAwAAAFQpAtoEYXhpc9oIa2VlcGRpbXMpAtoBS9oEbWVhbikB"
            "2gF4cwEAAAAg2gRtLnB52gg8bGFtYmRhPnILAAAAAQAAAHMTAAAAgACMIY8miSaQEZoZqFSIJtEKMvMAAAAA"
        ),
        STATEMENTS: (
            "4wEAAAAAAAAAAAAAAAMAAAADAAAA8z4AAACVAFMBUwBLAG4BVQFSAwAAAAAAAAAAAAAAAAAAAAAAAFUANQEA"
            "AAAAAABuAlUCUwItCgAAbgJYIC0FAAAkACkDTukAAAAAZwAAAAAA4F9AKQLaCnRlbnNvcmZsb3faBnNxdWFy"
            "ZSkD2gF42gJ0ZtoBeXMDAAAAICAg2gRtLnB52gFmcgkAAAABAAAAcyIAAACAANsEG9gICo8JiQmQIYsMgEHY"
            "CAmISYkNgEHYCwyJNYBM8wAAAAA="
        ),
    },
}

# The first byte of what keras 1.2.1 wrote as text, of keras1_behavioral_cloning.h5 (Python 3.5).
KERAS_1_TEXT = (
    "\u00e3\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0002\u0000\u0000\u0000"
    "S\u0000\u0000\u0000s\f\u0000\u0000\u0000|\u0000\u0000d\u0001\u0000\u001bd\u0002\u0000\u0018S)\u0003N"
    "\u00e7\u0000\u0000\u0000\u0000\u0000\u00e0_@\u00e7\u0000\u0000\u0000\u0000\u0000\u0000\u00f0?\u00a9\u0000)"
    "\u0001\u00da\u0001xr\u0003\u0000\u0000\u0000r\u0003\u0000\u0000\u0000\u00fa\bmodel.py\u00da\b<lambda>"
    '"\u0000\u0000\u0000s\u0000\u0000\u0000\u0000'
)
# What keras 2.1.2 wrote, of custom_layer_ssd7.h5 (Python 3.5).
KERAS_2_TEXT = (
    "4wEAAAAAAAAAAQAAAAIAAABTAAAAcwwAAAB8AABkAQAbZAIAGFMpA05nAAAAAADgX0BnAAAAAAAA\n"
    "8D+pACkB2gF6cgEAAAByAQAAAPpIL2hvbWUvdWJ1bnR1L0RvY3VtZW50cy9tbF9ody9sYWI1X2Nh\n"
    "cl9saWNlbnNlL3NoaXRfcHJvamVjdC9rZXJhc19zc2Q3LnB52gg8bGFtYmRhPrsAAADzAAAAAA==\n"
)


def marshalled(value: Any, python_2: bool = False) -> bytes:
    """A plain value as marshal writes it, without references."""
    match value:
        case None:
            return b"N"
        case bool():
            return b"T" if value else b"F"
        case int():
            return b"i" + struct.pack("<i", value)
        case float():
            return b"g" + struct.pack("<d", value)
        case bytes():
            return b"s" + struct.pack("<i", len(value)) + value
        case str():
            kind = b"t" if python_2 else b"u"
            return kind + struct.pack("<i", len(value)) + value.encode()
        case slice():
            return b":" + b"".join(marshalled(v) for v in (value.start, value.stop, value.step))
        case tuple():
            items = b"".join(marshalled(item, python_2) for item in value)
            return b"(" + struct.pack("<i", len(value)) + items
    raise TypeError(value)


def code_object(
    version: tuple[int, int],
    code: bytes,
    constants: tuple[Any, ...] = (),
    names: tuple[str, ...] = (),
    variables: tuple[str, ...] = ("x",),
    *,
    arguments: int = 1,
    free: tuple[str, ...] = (),
    file_name: str = "m.py",
) -> bytes:
    """A marshalled code object in a version's layout, of the parts that matter."""
    old = version < (3, 0)

    def part(value: Any) -> bytes:
        return marshalled(value, old)

    def counts(*values: int) -> bytes:
        return struct.pack(f"<{len(values)}i", *values)

    body = b"c" + counts(arguments)
    if version >= (3, 8):
        body += counts(0)
    if not old:
        body += counts(0)
    if version < (3, 11):
        body += counts(len(variables))
    body += counts(10, 0x43) + part(code) + part(constants) + part(names)
    if version >= (3, 11):
        kinds = bytes([0x20] * len(variables) + [0x80] * len(free))
        body += part(variables + free) + part(kinds) + part(file_name) + part("f") + part("f")
        return body + counts(1) + part(b"") + part(b"")
    body += part(variables) + part(free) + part(()) + part(file_name) + part("f")
    return body + counts(1) + part(b"")


def text(data: bytes) -> str:
    """As Keras stores it."""
    return base64.encodebytes(data).decode()
