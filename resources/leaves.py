"""Outlines of leaves: 28 kinds that the sample's source model learns, and five that it never sees.

A leaf is drawn pointing up with its stalk at the origin, about one unit long; every drawing of a
kind differs by the random generator it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

__all__ = ["SOURCE", "TARGET", "Array", "Leaf", "Rng", "turned"]

Array = np.ndarray
Rng = np.random.Generator


@dataclass
class Leaf:
    """What is to be drawn: blades are filled, veins and stalks are lines with a width."""

    blades: list[Array] = field(default_factory=list)
    veins: list[tuple[Array, float]] = field(default_factory=list)
    stalks: list[tuple[Array, float]] = field(default_factory=list)

    def lines(self) -> list[Array]:
        """Everything that is drawn, as lists of points."""
        return [*self.blades, *(v for v, _ in self.veins), *(s for s, _ in self.stalks)]

    def move(self, change: Callable[[Array], Array]) -> None:
        """Apply a change of coordinates to all of it."""
        self.blades = [change(b) for b in self.blades]
        self.veins = [(change(v), w) for v, w in self.veins]
        self.stalks = [(change(s), w) for s, w in self.stalks]

    def add(self, other: "Leaf") -> None:
        """Draw the other one too."""
        self.blades += other.blades
        self.veins += other.veins
        self.stalks += other.stalks

    def stalk(self, *points: tuple[float, float], width: float = 0.022) -> "Leaf":
        """Add a stalk through the points; gives the leaf itself."""
        self.stalks.append((np.array(points, float), width))
        return self


def turned(points: Array, angle: float) -> Array:
    """Turned clockwise from upright by `angle` radians."""
    c, s = np.cos(angle), np.sin(angle)
    return points @ np.array([[c, -s], [s, c]])


def around(rng: Rng, value: float, spread: float = 0.12) -> float:
    return value * (1 + spread * rng.uniform(-1, 1))


def saw(x: Array) -> Array:
    """Teeth that rise slowly and fall at once."""
    return x % 1.0


def hump(x: Array) -> Array:
    """Rounded bulges with sharp clefts."""
    return np.abs(np.sin(np.pi * x))


def spike(x: Array) -> Array:
    """Thorns with hollow arcs between them."""
    return 1 - np.sqrt(np.abs(np.sin(np.pi * x)))


def bulge(x: Array) -> Array:
    """Rounded lobes with rounded bays."""
    return (0.5 - 0.5 * np.cos(2 * np.pi * x)) ** 0.6


def blade(
    rng: Rng,
    length: float = 1.0,
    width: float = 0.5,
    *,
    low: float = 0.6,
    high: float = 0.8,
    margin: Callable[[Array], Array] | None = None,
    teeth: float = 10,
    depth: float = 0.1,
    heart: float = 0.0,
    notch: float = 0.0,
    side_veins: int = 5,
    at: tuple[float, float] = (0.0, 0.0),
    angle: float = 0.0,
) -> Leaf:
    """One blade along its midrib. `low` and `high` are how blunt base and tip are (less: blunter).

    `heart` draws the base down beside the stalk, `notch` the tip inwards.
    """
    length, width = around(rng, length, 0.06), around(rng, width)
    t = np.linspace(0, 1, 181)
    profile = t**low * (1 - t) ** high
    half = 0.5 * width * profile / profile.max()
    if margin is not None:
        half = half * (1 - depth + depth * margin(t * teeth + rng.uniform(-0.15, 0.15)))
    y = t * length
    y = y - heart * length * (1 - t) ** 3 * np.minimum(half / (0.25 * width), 1.0)
    y = y + notch * length * t**4 * half / (half.max() + 1e-9)
    right, left = np.stack([half, y], 1), np.stack([-half, y], 1)
    leaf = Leaf([np.concatenate([right, left[::-1]])])
    rib = np.array([(0, 0), (0, 0.94 * length)])
    leaf.veins.append((rib, 0.02 * min(1.0, 2 * width)))
    for i in range(side_veins):
        start = 0.1 + 0.72 * i / max(side_veins, 1)
        end = min(start + 0.16, 0.97)
        reach = 0.82 * float(np.interp(end, t, half))
        for side in (-1, 1):
            line = np.array([(0, start * length), (side * reach, end * length)])
            leaf.veins.append((line, 0.011))
    leaf.move(lambda p: turned(p, angle) + np.array(at))
    return leaf


def star(
    rng: Rng,
    lobes: list[tuple[float, float, float]],
    *,
    core: float,
    sharp: float,
    margin: Callable[[Array], Array] | None = None,
    teeth: float = 40,
    depth: float = 0.1,
) -> Leaf:
    """Lobes around the stalk's end: (degrees from upright, length, half width in degrees)."""
    theta = np.linspace(-np.pi, np.pi, 541)
    radius = np.full_like(theta, core) * np.minimum(1, 4 * (np.pi - np.abs(theta)) + 0.1)
    leaf = Leaf()
    for degrees, long, half in lobes:
        long = around(rng, long, 0.08)
        middle = np.radians(degrees + rng.uniform(-4, 4))
        x = np.clip(np.abs(theta - middle) / np.radians(around(rng, half, 0.08)), 0, 1)
        radius = np.maximum(radius, core + (long - core) * (1 - x**sharp))
        tip = 0.9 * long * np.array([(np.sin(middle), np.cos(middle))])
        leaf.veins.append((np.concatenate([[(0, 0)], tip]), 0.017))
    if margin is not None:
        radius = radius * (1 - depth + depth * margin(theta / (2 * np.pi) * teeth))
    leaf.blades.append(np.stack([radius * np.sin(theta), radius * np.cos(theta)], 1))
    return leaf


def feather(
    rng: Rng,
    pairs: int,
    leaflet: Callable[[Rng, float, tuple[float, float], float], Leaf],
    *,
    spread: float,
    first: float = 0.2,
    taper: Callable[[float], float] = lambda t: 1.0,
    end: bool = True,
    rib: float = 0.022,
) -> Leaf:
    """Leaflets in pairs along a common stalk, with one at its end or without."""
    leaf = Leaf().stalk((0, -0.08), (0, 1.0), width=rib)
    lean = np.radians(around(rng, spread, 0.1))
    for i in range(pairs):
        t = first + (0.98 - first) * i / pairs
        for side in (-1, 1):
            leaf.add(leaflet(rng, taper(t), (0, t), side * lean))
    if end:
        leaf.add(leaflet(rng, taper(1.0), (0, 1.0), 0.0))
    return leaf


def fan(rng: Rng, angles: list[float], leaflet: Callable[[Rng, float], Leaf]) -> Leaf:
    """Leaflets from one point; `leaflet` gets the angle in degrees and points up."""
    leaf = Leaf()
    for degrees in angles:
        part = leaflet(rng, degrees)
        tilt = np.radians(degrees + rng.uniform(-4, 4))
        part.move(lambda p, tilt=tilt: turned(p, tilt))
        leaf.add(part)
    return leaf


# ---- Source classes ------------------------------------------------------------------------------


def arrowhead(rng: Rng) -> Leaf:
    lobes = [(0, 1.0, 48), (150, 0.85, 30), (-150, 0.85, 30)]
    return star(rng, lobes, core=0.16, sharp=0.75).stalk((0, 0), (0, -0.95))


def ash(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, size: float, at: tuple[float, float], angle: float) -> Leaf:
        return blade(rng, 0.42, 0.15, margin=saw, teeth=9, depth=0.2, at=at, angle=angle)

    return feather(rng, int(rng.integers(3, 5)), leaflet, spread=58)


def bamboo(rng: Rng) -> Leaf:
    leaf = Leaf().stalk((0, -0.1), (0, 0.75), width=0.02)
    for i, t in enumerate(np.linspace(0.05, 0.75, 4)):
        tilt = np.radians((-1) ** i * around(rng, 38, 0.3))
        part = blade(rng, 0.8, 0.12, low=0.35, high=1.1, side_veins=0, at=(0, t), angle=tilt)
        leaf.add(part)
    return leaf


def beech(rng: Rng) -> Leaf:
    leaf = blade(rng, 1.0, 0.6, low=0.6, high=0.62, margin=hump, teeth=9, depth=0.06, side_veins=8)
    return leaf.stalk((0, 0), (0, -0.15))


def birch(rng: Rng) -> Leaf:
    leaf = blade(rng, 1.0, 0.78, low=0.42, high=1.15, margin=saw, teeth=13, depth=0.22)
    return leaf.stalk((0, 0), (0, -0.3))


def creeper(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, degrees: float) -> Leaf:
        long = 0.85 - 0.002 * abs(degrees)
        return blade(rng, long, 0.34, low=0.9, high=0.6, margin=saw, teeth=7, depth=0.28)

    return fan(rng, [-125, -62, 0, 62, 125], leaflet).stalk((0, 0), (0, -0.7))


def dandelion(rng: Rng) -> Leaf:
    return blade(
        rng, 1.1, 0.42, low=1.0, high=0.45, margin=lambda x: saw(-x), teeth=7, depth=0.72,
        side_veins=0,
    )  # fmt: skip


def elm(rng: Rng) -> Leaf:
    leaf = blade(rng, 1.0, 0.55, low=0.5, high=0.75, margin=saw, teeth=15, depth=0.16, side_veins=9)
    slant = around(rng, 0.22)
    leaf.move(lambda p: p + np.stack([0 * p[:, 0], slant * p[:, 0] * (1 - p[:, 1])], 1))
    return leaf.stalk((0, 0), (0, -0.1))


def eucalyptus(rng: Rng) -> Leaf:
    leaf = blade(rng, 1.1, 0.24, low=0.5, high=0.9, side_veins=0).stalk((0, 0), (0, -0.15))
    curve = around(rng, 0.5) * rng.choice([-1, 1])
    leaf.move(lambda p: p + np.stack([curve * p[:, 1] ** 2, 0 * p[:, 0]], 1))
    return leaf


def fern(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, size: float, at: tuple[float, float], angle: float) -> Leaf:
        return blade(rng, size, 0.1, low=0.25, high=0.6, side_veins=0, at=at, angle=angle)

    pairs = int(rng.integers(10, 13))
    return feather(rng, pairs, leaflet, spread=72, first=0.06, taper=lambda t: 0.5 - 0.42 * t)


def fig(rng: Rng) -> Leaf:
    lobes = [(0, 1.0, 30), (58, 0.9, 28), (-58, 0.9, 28), (122, 0.55, 30), (-122, 0.55, 30)]
    leaf = star(rng, lobes, core=0.33, sharp=3.2, margin=hump, teeth=46, depth=0.05)
    return leaf.stalk((0, 0), (0, -0.7))


def fir(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, size: float, at: tuple[float, float], angle: float) -> Leaf:
        return blade(rng, 0.27, 0.035, low=0.2, high=0.2, side_veins=0, at=at, angle=angle)

    return feather(rng, int(rng.integers(15, 19)), leaflet, spread=62, first=0.0, rib=0.04)


def hawthorn(rng: Rng) -> Leaf:
    leaf = blade(
        rng, 1.0, 0.95, low=0.9, high=0.5, margin=lambda x: saw(x), teeth=3.4, depth=0.62,
        side_veins=3,
    )  # fmt: skip
    return leaf.stalk((0, 0), (0, -0.3))


def hazel(rng: Rng) -> Leaf:
    leaf = blade(
        rng, 0.95, 0.9, low=0.38, high=0.5, margin=saw, teeth=11, depth=0.14, heart=0.12,
        side_veins=6,
    )  # fmt: skip
    return leaf.stalk((0, 0), (0, -0.2))


def holly(rng: Rng) -> Leaf:
    leaf = blade(
        rng, 1.0, 0.66, low=0.42, high=0.5, margin=spike, teeth=5.0, depth=0.55, side_veins=0
    )
    return leaf.stalk((0, 0), (0, -0.1))


def ivy(rng: Rng) -> Leaf:
    lobes = [(0, 1.0, 46), (68, 0.78, 42), (-68, 0.78, 42), (138, 0.5, 40), (-138, 0.5, 40)]
    return star(rng, lobes, core=0.3, sharp=1.0).stalk((0, 0), (0, -0.75))


def lime(rng: Rng) -> Leaf:
    leaf = blade(rng, 0.95, 0.95, low=0.33, high=0.8, margin=saw, teeth=22, depth=0.07, heart=0.3)
    return leaf.stalk((0, 0), (0, -0.45))


def lotus(rng: Rng) -> Leaf:
    spokes = int(rng.integers(11, 15))
    waves = int(rng.integers(5, 9))
    theta = np.linspace(-np.pi, np.pi, 361)
    radius = 0.6 + 0.03 * np.sin(waves * theta + rng.uniform(0, 6))
    leaf = Leaf([np.stack([radius * np.sin(theta), radius * np.cos(theta)], 1)])
    for angle in np.linspace(0, 2 * np.pi, spokes, endpoint=False):
        leaf.veins.append((turned(np.array([(0, 0), (0, 0.54)]), angle), 0.015))
    return leaf


def lupin(rng: Rng) -> Leaf:
    count = int(rng.integers(10, 13))
    angles = list(np.linspace(-165, 165, count))
    return fan(
        rng, angles, lambda rng, _: blade(rng, 0.75, 0.13, low=0.9, high=0.5, side_veins=0)
    ).stalk((0, 0), (0, -0.85))


def magnolia(rng: Rng) -> Leaf:
    return blade(rng, 1.1, 0.5, low=1.25, high=0.5, side_veins=7).stalk((0, 0), (0, -0.12))


def olive(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, size: float, at: tuple[float, float], angle: float) -> Leaf:
        return blade(rng, 0.55, 0.13, low=0.7, high=0.7, side_veins=0, at=at, angle=angle)

    return feather(rng, int(rng.integers(2, 4)), leaflet, spread=42, first=0.1)


def pine(rng: Rng) -> Leaf:
    angles = list(rng.uniform(-48, 48, int(rng.integers(11, 16))))
    return fan(
        rng, angles, lambda rng, _: blade(rng, 1.0, 0.035, low=0.1, high=0.2, side_veins=0)
    ).stalk((0, 0.02), (0, -0.25), width=0.06)


def plane(rng: Rng) -> Leaf:
    lobes = [(0, 1.0, 40), (60, 0.95, 38), (-60, 0.95, 38), (118, 0.6, 32), (-118, 0.6, 32)]
    leaf = star(rng, lobes, core=0.5, sharp=1.2, margin=saw, teeth=17, depth=0.12)
    return leaf.stalk((0, 0), (0, -0.6))


def poplar(rng: Rng) -> Leaf:
    leaf = blade(rng, 0.8, 0.9, low=0.28, high=1.0, side_veins=4)
    return leaf.stalk((0, 0), (0, -0.65))


def robinia(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, size: float, at: tuple[float, float], angle: float) -> Leaf:
        return blade(rng, 0.27, 0.13, low=0.5, high=0.5, side_veins=0, at=at, angle=angle)

    return feather(rng, int(rng.integers(5, 7)), leaflet, spread=68)


def strawberry(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, _: float) -> Leaf:
        return blade(rng, 0.75, 0.58, low=0.6, high=0.4, margin=saw, teeth=8, depth=0.2)

    return fan(rng, [-82, 0, 82], leaflet).stalk((0, 0), (0, -0.7))


def sweetgum(rng: Rng) -> Leaf:
    lobes = [(0, 1.0, 27), (66, 1.0, 27), (-66, 1.0, 27), (128, 0.75, 25), (-128, 0.75, 25)]
    return star(rng, lobes, core=0.28, sharp=1.1).stalk((0, 0), (0, -0.75))


def tulip_tree(rng: Rng) -> Leaf:
    lobes = [(34, 1.0, 26), (-34, 1.0, 26), (100, 0.75, 36), (-100, 0.75, 36)]
    return star(rng, lobes, core=0.5, sharp=1.3).stalk((0, 0), (0, -0.7))


SOURCE: dict[str, Callable[[Rng], Leaf]] = {
    f.__name__.replace("_", " "): f
    for f in (
        arrowhead, ash, bamboo, beech, birch, creeper, dandelion, elm, eucalyptus, fern, fig, fir,
        hawthorn, hazel, holly, ivy, lime, lotus, lupin, magnolia, olive, pine, plane, poplar,
        robinia, strawberry, sweetgum, tulip_tree,
    )
}  # fmt: skip


# ---- Target classes: none of them is a source class ----------------------------------------------


def chestnut(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, degrees: float) -> Leaf:
        long = 1.0 - 0.0034 * abs(degrees)
        return blade(rng, long, 0.3, low=1.7, high=0.5, margin=saw, teeth=12, depth=0.1)

    return fan(rng, [-126, -84, -42, 0, 42, 84, 126], leaflet).stalk((0, 0), (0, -0.8))


def clover(rng: Rng) -> Leaf:
    def leaflet(rng: Rng, _: float) -> Leaf:
        leaf = blade(rng, 0.62, 0.62, low=0.75, high=0.33, notch=0.24, side_veins=0)
        mark = np.array([(-0.2, 0.3), (0, 0.42), (0.2, 0.3)])
        leaf.veins.append((mark, 0.04))
        return leaf

    return fan(rng, [-118, 0, 118], leaflet).stalk((0, 0), (0.05, -0.4), (0.14, -0.85))


def ginkgo(rng: Rng) -> Leaf:
    half = np.radians(around(rng, 58, 0.15))
    theta = np.linspace(-half, half, 181)
    waves = 0.03 * np.sin(theta * around(rng, 11) + rng.uniform(0, 6))
    cleft = rng.uniform(0.2, 0.5) * np.exp(-((theta / 0.06) ** 2))
    radius = 0.95 + waves - cleft - 0.12 * (np.abs(theta) / half) ** 6
    edge = np.stack([radius * np.sin(theta), radius * np.cos(theta)], 1)
    leaf = Leaf([np.concatenate([[(0, 0)], edge])])
    for angle in np.linspace(-0.85 * half, 0.85 * half, 9):
        reach = 0.9 * float(np.interp(angle, theta, radius))
        leaf.veins.append((turned(np.array([(0, 0.05), (0, reach)]), angle), 0.01))
    return leaf.stalk((0, 0.03), (0.04, -0.3), (0.12, -0.6), width=0.03)


def maple(rng: Rng) -> Leaf:
    leaf = Leaf()
    for degrees, long, wide in (
        (0, 1.0, 0.5), (52, 0.92, 0.44), (-52, 0.92, 0.44), (108, 0.58, 0.3), (-108, 0.58, 0.3),
    ):  # fmt: skip
        t = np.array([0, 0.28, 0.5, 0.56, 0.7, 0.76, 1.0])
        half = 0.5 * around(rng, wide) * np.array([0.35, 0.6, 1.0, 0.5, 0.62, 0.3, 0.0])
        y = around(rng, long, 0.06) * t
        lobe = np.concatenate([np.stack([half, y], 1), np.stack([-half, y], 1)[::-1]])
        tilt = np.radians(degrees + rng.uniform(-5, 5))
        leaf.blades.append(turned(lobe, tilt))
        leaf.veins.append((turned(np.array([(0, 0), (0, 0.85 * long)]), tilt), 0.017))
    return leaf.stalk((0, 0), (0, -0.75))


def oak(rng: Rng) -> Leaf:
    leaf = blade(
        rng, 1.1, 0.68, low=0.85, high=0.4, margin=bulge, teeth=float(rng.integers(4, 6)),
        depth=around(rng, 0.5), side_veins=4,
    )  # fmt: skip
    return leaf.stalk((0, 0.02), (0, -0.14))


TARGET: dict[str, Callable[[Rng], Leaf]] = {
    f.__name__: f for f in (chestnut, clover, ginkgo, maple, oak)
}
