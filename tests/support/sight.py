"""How far two colours lie apart to an eye: luminance, CIEDE2000, and five ways of seeing.

Colour blindness after Machado, Oliveira and Fernandes (2009), full strength; grey is what a
printer without colour makes of it.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

LUMINANCE = (0.2126, 0.7152, 0.0722)
SIGHTS: dict[str, Matrix] = {
    "gewoon": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "zonder rood": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "zonder groen": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "zonder blauw": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grijs": (LUMINANCE, LUMINANCE, LUMINANCE),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG) of `#rrggbb`."""
    return _dot(LUMINANCE, _linear(colour))


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str) -> tuple[float, str]:
    """CIEDE2000 in the sight that tells the colours apart worst, and that sight."""
    return min((ciede2000(_lab(one, sight), _lab(other, sight)), sight) for sight in SIGHTS)


def ciede2000(one: Triple, other: Triple) -> float:
    """The distance of two colours in CIELAB, as Sharma, Wu and Dalal (2005) write it out."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    stretch = 1.5 - 0.5 * _saturation((hypot(a1, b1) + hypot(a2, b2)) / 2)
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2, h1, h2 = hypot(a1, b1), hypot(a2, b2), _hue(a1, b1), _hue(a2, b2)
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    lightness, chroma = (l1 + l2) / 2 - 50, (c1 + c2) / 2
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    hues = (-0.17, 1, 30), (0.24, 2, 0), (0.32, 3, -6), (-0.20, 4, 63)
    t = 1 + sum(weight * cos(radians(n * hue - at)) for weight, n, at in hues)
    dl = (l2 - l1) / (1 + 0.015 * lightness**2 / sqrt(20 + lightness**2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * t)
    twist = 60 * exp(-(((hue - 275) / 25) ** 2))
    return sqrt(dl**2 + dc**2 + dh**2 - 2 * _saturation(chroma) * sin(radians(twist)) * dc * dh)


def _lab(colour: str, sight: str) -> Triple:
    seen = [min(1.0, max(0.0, value)) for value in _through(SIGHTS[sight], _linear(colour))]
    x, y, z = (v / w for v, w in zip(_through(XYZ, seen), WHITE, strict=True))
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _linear(colour: str) -> list[float]:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _through(matrix: Matrix, colour: list[float]) -> list[float]:
    return [_dot(row, colour) for row in matrix]


def _dot(row: Triple, colour: list[float]) -> float:
    return sum(weight * value for weight, value in zip(row, colour, strict=True))


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360


def _saturation(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))
