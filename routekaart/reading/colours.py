"""Whether two colours can be told apart as text on a ground: by every eye, and on a grey printer.

Contrast is that of WCAG. Colour blindness after Machado, Oliveira and Fernandes (2009), full
strength; grey needs no sight of its own, as contrast looks at luminance only.
"""

from collections.abc import Iterator

Triple = tuple[float, float, float]

_LUMINANCE: Triple = (0.2126, 0.7152, 0.0722)
_SIGHTS: tuple[tuple[Triple, Triple, Triple], ...] = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
)
"""Nobody's, without red, without green, without blue."""


def contrast(one: str, other: str) -> float:
    """The least contrast between two colours `#rrggbb` that any of these eyes sees: 1 to 21."""
    return min(
        _ratio(*(_luminance(_through(sight, _linear(colour))) for colour in (one, other)))
        for sight in _SIGHTS
    )


def towards(colour: str, end: str) -> Iterator[str]:
    """The colours from one to another in a hundred steps, the nearest first."""
    begin, goal = _channels(colour), _channels(end)
    for step in range(1, 101):
        mixed = (round(a + (b - a) * step / 100) for a, b in zip(begin, goal, strict=True))
        yield "#" + "".join(f"{value:02x}" for value in mixed)


def _ratio(one: float, other: float) -> float:
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(linear: Triple) -> float:
    return sum(weight * value for weight, value in zip(_LUMINANCE, linear, strict=True))


def _through(sight: tuple[Triple, Triple, Triple], linear: Triple) -> Triple:
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * value for weight, value in zip(row, linear, strict=True))))
        for row in sight
    )
    return red, green, blue


def _linear(colour: str) -> Triple:
    red, green, blue = (_decode(value / 255) for value in _channels(colour))
    return red, green, blue


def _decode(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
