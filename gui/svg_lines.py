"""SVG files that every program draws alike: lines whose width does not hang on a scale.

Qt writes the curves of a plot in the plot's own units, scaled to the page, and marks them as lines
that keep their width all the same. Many programs (office suites, ImageMagick) do not know that
mark and draw blots. Here the points are put where they belong, so that no scale is left.
"""

import re

_GROUP = re.compile(rb'(<g [^>]*transform=")matrix\(([^)]*)\)("[^>]*>)((?:(?!<g ).)*?)</g>', re.S)
_MARK = b'vector-effect="non-scaling-stroke"'
_DRAWN = re.compile(rb"<(?!/)(\w+)([^>]*)>")
_NUMBER = rb"-?\d*\.?\d+(?:e[-+]?\d+)?"
_POINT = re.compile(rb"(" + _NUMBER + rb"),(" + _NUMBER + rb")")
_POINTS = re.compile(rb'( (?:d|points)=")([^"]*)"')
_STILL = (1.0, 0.0, 0.0, 1.0)


def unscaled(svg: bytes) -> bytes:
    """The file with the points of scaled lines where they are drawn; all else as it was."""
    return _GROUP.sub(_unscaled_group, svg)


def _unscaled_group(group: re.Match[bytes]) -> bytes:
    before, numbers, after, inside = group.groups()
    a, b, c, d, e, f = (float(number) for number in numbers.split(b","))
    drawn = [kind for kind, said in _DRAWN.findall(inside) if _MARK in said]
    is_known = len(drawn) == len(_DRAWN.findall(inside)) and set(drawn) <= {b"path", b"polyline"}
    if not drawn or not is_known or (a, b, c, d) == _STILL:
        return group.group()

    def place(point: re.Match[bytes]) -> bytes:
        x, y = (float(number) for number in point.groups())
        return b"%.3f,%.3f" % (a * x + c * y + e, b * x + d * y + f)

    def place_all(said: re.Match[bytes]) -> bytes:
        return said.group(1) + _POINT.sub(place, said.group(2)) + b'"'

    placed = _POINTS.sub(place_all, inside).replace(_MARK, b'vector-effect="none"')
    return before + b"matrix(1,0,0,1,0,0)" + after + placed + b"</g>"
