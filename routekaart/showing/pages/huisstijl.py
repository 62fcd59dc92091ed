"""The look of a region on its pages: its colours and font in a style sheet, its logo in the header.

These stand beside the region and not among the shared assets: each region has its own.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from routekaart.reading.letter import weights
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.showing.output import Output
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region

FOLDER = "huisstijl/"
STYLE = f"{FOLDER}stijl.css"


def style_of(stijl: Huisstijl) -> str:
    """The path of the style sheet; empty when the region has no colour or font of its own."""
    return STYLE if stijl.kleur or stijl.accent or stijl.letter else ""


def logo_of(stijl: Huisstijl) -> str:
    """The path of the logo; empty without one."""
    return f"{FOLDER}{stijl.logo}" if stijl.logo else ""


def foot_links(stijl: Huisstijl) -> tuple[Link, ...]:
    """The ways to sites of the publisher."""
    return tuple(Link(link.website, link.naam) for link in stijl.voetlinks)


def outputs(region: Region) -> Iterator[Output]:
    """The style sheet, and the files that it and the header ask for."""
    stijl = region.inhoud.regio.huisstijl
    if style_of(stijl):
        yield Output(STYLE, ("huisstijl", STYLE), partial(_style, stijl, region.bestanden))
    for name, content in region.bestanden.items():
        yield Output(f"{FOLDER}{name}", ("huisstijl", name), partial(bytes, content))


def _style(stijl: Huisstijl, bestanden: Mapping[str, bytes]) -> bytes:
    """Over our own colours, in light and in dark: what was checked holds in both."""
    rules = []
    if stijl.letter:
        given = bestanden.get(stijl.letter)
        found = weights(given) if given else None
        rules.append(_font_face(stijl.letter, f"{found[0]} {found[1]}" if found else "400"))
        if stijl.letter_vet:
            rules.append(_font_face(stijl.letter_vet, "700"))
        rules.append(':root{--rk-letter:"Huisletter","Atkinson Hyperlegible",Verdana,sans-serif}')
    if stijl.kleur:
        rules += [
            f":root{{--rk-bord:{stijl.kleur}}}",
            f"@media (prefers-color-scheme:light){{:root{{--rk-streep:{stijl.kleur}}}}}",
        ]
    if stijl.accent:
        rules.append(f":root{{--rk-geel:{stijl.accent}}}")
    return "".join(f"{rule}\n" for rule in rules).encode()


def _font_face(name: str, weight: str) -> str:
    return (
        f'@font-face{{font-family:"Huisletter";src:url("{name}") format("woff2");'
        f"font-weight:{weight};font-display:swap}}"
    )
