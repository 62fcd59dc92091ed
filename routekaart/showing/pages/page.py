"""A page: its address, its title, its template and what that fills in; and how it is written.

No engine takes part: it is whole, with a head, a header and a footer (`shell`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from routekaart.reading.model import Inhoud, Regio, Spoed
from routekaart.showing.output import Output
from routekaart.showing.pages import huisstijl
from routekaart.showing.pages.deuren import Groep, doors, further
from routekaart.showing.pages.shell import House
from routekaart.showing.pages.templating import make_environment
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.meenemen import make_mail
from routekaart.showing.telling.printed import make_merk
from routekaart.showing.telling.terms import Woorden, Woordenlijst
from routekaart.showing.telling.words import capitalize, end_zin


@dataclass(frozen=True)
class Page:
    """One page. `view` is a frozen dataclass, or makes one once the page is written; `indexed`
    says whether search engines may find it. `scripts` are assets that the page can do without."""

    address: str
    title: str
    template: str
    view: Any
    description: str
    indexed: bool = True
    scripts: tuple[str, ...] = ()
    counts: bool = False
    """Whether it says how many pages a PDF has."""
    noem: str = ""
    """What to call this page by to others, where that is not its own address."""

    def now(self) -> "Page":
        """It is there already; see `Later`."""
        return self


@dataclass(frozen=True)
class Later:
    """A page of which only the address is known until it is written: its title takes as much
    work as the page itself."""

    address: str
    make: Callable[[], Page]
    indexed: bool = False
    counts: bool = False

    def now(self) -> Page:
        """The page."""
        return self.make()


@dataclass(frozen=True)
class Keuze:
    """Something that a reader may choose once for all pages: an id and a name for each."""

    sleutel: str
    naam: str
    mogelijk: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Frame:
    """What stands on every page: whom to call in danger, and where this comes from."""

    regio: str
    spoed: tuple[Spoed, ...]
    meldingen: tuple[str, ...]
    adres: str
    """The address of the site without a slash at the end; empty for a site without one."""
    deuren: tuple[Link, ...] = ()
    verder: tuple[Groep, ...] = ()
    keuzes: tuple[Keuze, ...] = ()
    redactie: str = ""
    """Where to mail what is not right; empty when the region does not say."""
    merk: str = ""
    """The version of what is told, to name in that mail."""
    stijl: str = ""
    """The style sheet of the region's own, which comes after ours; empty without one."""
    logo: str = ""
    voetlinks: tuple[Link, ...] = ()


FICTIEF = "Voorbeeld: deze regio en haar organisaties bestaan niet."


def make_frame(inhoud: Inhoud, peildatum: date | None = None) -> Frame:
    """The frame of a region, as it is on a day."""
    regio = inhoud.regio
    notices = (FICTIEF if regio.fictief else None, _describe_einde(regio), regio.herkomst)
    told = tuple(notice for notice in notices if notice)
    adres = (regio.adres or "").rstrip("/")
    ways = doors(inhoud), further(inhoud)
    merk = make_merk(inhoud, peildatum) if peildatum else ""
    return Frame(
        regio.naam,
        regio.spoed,
        told,
        adres,
        *ways,
        tuple(_keuzes(regio)),
        regio.uitgever.email or "",
        merk,
        huisstijl.style_of(regio.huisstijl),
        huisstijl.logo_of(regio.huisstijl),
        huisstijl.foot_links(regio.huisstijl),
    )


def _keuzes(regio: Regio) -> Iterator[Keuze]:
    """What there is to choose: with one gemeente or one kind of school there is nothing."""
    offered: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
        ("g", "Gemeente", regio.gemeenten),
        ("s", "Soort school", regio.sectoren),
    )
    for sleutel, naam, found in offered:
        if len(found) > 1:
            yield Keuze(sleutel, naam, tuple((id_, one.naam) for id_, one in found.items()))


def _describe_einde(regio: Regio) -> str:
    """That it is about what has ended, on every page."""
    einde = regio.afgelopen
    return f"{capitalize(einde.wat)} is afgelopen: {end_zin(einde.op)} {einde.nu}" if einde else ""


def framed_output(
    page: Page | Later, frame: Frame, woordenlijst: Woordenlijst, house: House
) -> Output:
    """The file of a page in this frame and house, with these terms explained."""
    path = links.page_path(page.address)
    link = partial(links.relative, page.address)
    return Output(path, ("page", path), partial(write_page, page, frame, woordenlijst, house, link))


def write_page(
    listed: Page | Later,
    frame: Frame,
    woordenlijst: Woordenlijst,
    house: House,
    link: Callable[[str], str],
) -> bytes:
    """A whole page, which leads to an address of the site by `link`."""
    page = listed.now()
    block = _block(page, frame, woordenlijst, link)
    html = (
        make_environment()
        .get_template("huis.html")
        .render(
            here=page.address,
            link=link,
            frame=frame,
            house=house,
            kop=page.title,
            titel=house.title(page.title),
            description=_description(page),
            indexed=page.indexed,
            styles=house.styles_of(page.template, frame.stijl),
            scripts=page.scripts,
            klopt_niet=_report(page, frame),
            blok=Markup(block),  # noqa: S704 - escaped by its template
        )
    )
    return _one_block(html).encode()


def _report(page: Page, frame: Frame) -> str:
    """A mail to who keeps the region, with what page and version it is about; nothing of a path
    through the keuzehulp. Without an address of theirs: where one reads who they are."""
    if not frame.redactie:
        return ""
    about = page.noem or page.address or "startpagina"
    return make_mail(f"Klopt dit niet? {about} ({frame.merk})", "", aan=frame.redactie)


def write_bare(page: Page, frame: Frame, house: House) -> bytes:
    """A page that needs no other file: without our header, footer and styles."""
    html = (
        make_environment()
        .get_template(page.template)
        .render(
            kop=page.title,
            titel=house.title(page.title),
            description=_description(page),
            frame=frame,
            house=house,
        )
    )
    return _one_block(html).encode()


def _description(page: Page) -> str:
    return " ".join(page.description.split())


def _block(page: Page, frame: Frame, woordenlijst: Woordenlijst, link: Callable[[str], str]) -> str:
    html = (
        make_environment()
        .get_template(page.template)
        .render(
            here=page.address,
            link=link,
            noem=page.noem or page.address,
            woorden=Woorden(woordenlijst),
            frame=frame,
            view=page.view() if callable(page.view) else page.view,
        )
    )
    return _one_block(html)


def write_bars(inhoud: Inhoud) -> str:
    """The bars that stand first on every page, as HTML, for pages written by hand."""
    return write_bars_of(make_frame(inhoud))


def write_bars_of(frame: Frame) -> str:
    """The bars of this frame."""
    template = make_environment().get_template("balken.html")
    html = template.render(frame=frame, woorden=Woorden(Woordenlijst({})))
    return f'<div class="rk rk-los">\n{_one_block(html)}</div>\n'


def _one_block(html: str) -> str:
    lines = (line.strip() for line in html.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
