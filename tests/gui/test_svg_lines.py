"""Tests of lines in SVG files whose width hangs on no scale."""

from gui.svg_lines import unscaled

_CURVE = (
    b'<g stroke-width="2" transform="matrix(10,0,0,-100,50,400)"\nfont-size="13" >\n'
    b'<path vector-effect="non-scaling-stroke" d="M1,0.5 L2,1e-1 "/>\n</g>\n'
)
_TEXT = b'<g transform="matrix(2,0,0,2,0,0)" >\n<text x="1" y="2" >0.1,0.2</text>\n</g>\n'
_STILL = (
    b'<g transform="matrix(1,0,0,1,50,400)" >\n'
    b'<polyline vector-effect="non-scaling-stroke" points="1,2 3,4 "/>\n</g>\n'
)


def test_points_of_a_scaled_line_go_where_it_is_drawn():
    placed = unscaled(b"<g >\n" + _CURVE + _TEXT + b"</g>")
    assert b'd="M60.000,350.000 L70.000,390.000 "' in placed
    assert b"matrix(1,0,0,1,0,0)" in placed
    assert b"non-scaling-stroke" not in placed
    assert b'stroke-width="2"' in placed


def test_all_else_stays():
    assert unscaled(_TEXT + _STILL) == _TEXT + _STILL
    mixed = _CURVE.replace(b"</g>", b'<text x="1" y="2" >a</text></g>')
    assert unscaled(mixed) == mixed
