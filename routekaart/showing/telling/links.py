"""The addresses of all pages, and links between them.

An address is a folder in the site, from its root and with a slash at the end: `signalen/x/`.
The root itself is the empty string. Only `relative` knows how a page points at another one.
"""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routekaart.deciding.adrescodes import adrescode
from routekaart.deciding.validity import is_valid
from routekaart.reading.model import (
    Advies,
    Document,
    Fase,
    Herkomst,
    Inhoud,
    Organisatie,
    Overleg,
    Rol,
    Signaal,
    Stappenplan,
    Toelichting,
    Voorziening,
)

_WITHIN_THE_SITE = re.compile(r'( href="| content="0; url=)(?![/#"?])([^":#?]+)(?=["#?])')
"""The path of a relative link, as an attribute in HTML, or of where a signpost leads."""

START = ""
KEUZEHULP = "keuzehulp/"
SIGNALEN = "signalen/"
ORGANISATIES = "organisaties/"
ADVIEZEN = "adviezen/"
FASEN = "fasen/"
STAPPENPLANNEN = "stappenplannen/"
BEGRIPPEN = "begrippen/"
PACT = "pact/"
OVERLEGGEN = "overleggen/"
DOCUMENTEN = "documenten/"
VOORZIENINGEN = "voorzieningen/"
TOELICHTINGEN = "toelichtingen/"
WIE_DOET_WAT = "wie-doet-wat/"
BEREIK = "bereik/"
OVER = "over/"
HERKOMST = "herkomst/"
NOG_OPEN = "open/"
KAART = "kaart/"
CODES = "c/"
VOOR = "voor/"
PAPIER = "p/"
PDF = "kaart/pdf/"
OP_PAPIER = "papier/"
GEGEVENS = "gegevens/"
TOEGANKELIJKHEID = "toegankelijkheid/"
PRIVACY = "privacy/"
ODT = "documenten/odt/"
INBED = "inbed"
"""The place on every page where it stands without header and footer."""


@dataclass(frozen=True)
class Link:
    """Something with a page (or a place on a page), and what to call it."""

    href: str
    naam: str
    code: str = ""
    eigennaam: bool = False
    """Whether it is what somebody is called, so that no translation touches it."""


def stap(inhoud: Inhoud, signaal: str, antwoorden: Iterable[tuple[str, str]] = ()) -> str:
    """The page of the keuzehulp after these answers: `keuzehulp/v4/k3fq/`. It spells nothing."""
    vragen, code = inhoud.alle_vragen, inhoud.signalen[signaal].code
    steps = "".join(f"{adrescode(vragen[vraag], given)}/" for vraag, given in antwoorden)
    return f"{KEUZEHULP}{code.lower()}/{steps}"


def nog_open(item: Organisatie) -> Link:
    """The page of what is not settled about an organisation."""
    return Link(f"{NOG_OPEN}{item.id}/", item.naam, item.code)


def signaal(item: Signaal) -> Link:
    """The page about a signal."""
    return Link(f"{SIGNALEN}{item.id}/", item.naam, item.code)


def advies(item: Advies) -> Link:
    """The page of an advice."""
    return Link(f"{ADVIEZEN}{item.id}/", item.naam, item.code)


def organisatie(item: Organisatie) -> Link:
    """The page of an organisation."""
    return Link(f"{ORGANISATIES}{item.id}/", item.naam, item.code, eigennaam=True)


def rol(item: Rol) -> Link:
    """The place of a role on the page of all organisations."""
    return Link(f"{ORGANISATIES}#rol-{item.id}", item.naam, item.code)


def fase(item: Fase) -> Link:
    """The rung of the ladder."""
    return Link(f"{FASEN}#{item.id}", item.naam, item.code or "")


def stappenplan(item: Stappenplan) -> Link:
    """The page of a procedure."""
    return Link(f"{STAPPENPLANNEN}{item.id}/", item.naam, item.code or "")


def overleg(item: Overleg) -> Link:
    """The place of a meeting on the page of all meetings."""
    return Link(f"{OVERLEGGEN}#{item.id}", item.naam)


def voorziening(item: Voorziening) -> Link:
    """The page of a facility."""
    return Link(f"{VOORZIENINGEN}{item.id}/", item.naam)


def toelichting(item: Toelichting) -> Link:
    """The page of an explanation."""
    return Link(f"{TOELICHTINGEN}{item.id}/", item.titel)


def voor(lezer: str) -> str:
    """The page where a reader begins who is not at school."""
    return f"{VOOR}{lezer}/"


def begrip(id_: str) -> str:
    """The address of a definition."""
    return f"{BEGRIPPEN}#{id_}"


def document(id_: str) -> str:
    """The address of a document's description."""
    return f"{DOCUMENTEN}#{id_}"


def herkomst(herkomst: Herkomst) -> str:
    """The page with all that comes from the same: `herkomst/voorstel/`."""
    return f"{HERKOMST}{herkomst.value}/"


def document_page(item: Document) -> str:
    """Where one reads a document: a page of its own if it has a text, else its description."""
    return f"{DOCUMENTEN}{item.id}/" if item.tekst else document(item.id)


def odt(item: Document) -> str:
    """The file of a document with a text of its own, for a word processor."""
    return f"{ODT}{item.id}.odt"


def code(code: str) -> str:
    """The short address of a code, as one reads it out on the phone: `c/b4/`."""
    return f"{CODES}{code.lower()}/"


def papier(product: str) -> str:
    """The page that the QR code of something printed leads to."""
    return f"{PAPIER}{product}/"


def source_path(address: str) -> str:
    """The name by which a page written by hand leads to the page at this address."""
    return f"{address}index.md"


def page_path(address: str) -> str:
    """The file that is the page at this address."""
    return f"{address}index.html"


def relative(here: str, there: str) -> str:
    """The link from the page at one address to another address, file or place in the site."""
    path, hash_, anchor = there.partition("#")
    same_page = hash_ and path == here
    return f"#{anchor}" if same_page else f"{_way(here, path)}{hash_}{anchor}"


def _way(here: str, path: str) -> str:
    """Up to the folder that both lie in, and down from there. A page has many links: what
    `posixpath.relpath` does to be sure of any path costs a tenth of the whole site."""
    start, steps = here.removesuffix("/").split("/") if here else [], path.split("/")
    shared = 0
    while shared < min(len(start), len(steps) - 1) and start[shared] == steps[shared]:
        shared += 1
    down = "/".join(steps[shared:])
    return "../" * (len(start) - shared) + down or "./"


def to_files(html: str) -> str:
    """The page with links that name the file in a folder, as a server would find it."""
    return _WITHIN_THE_SITE.sub(lambda found: found[1] + _file(found[2]), html)


def _file(path: str) -> str:
    is_folder = posixpath.basename(path) in ("", ".", "..")
    return posixpath.join(path, "index.html") if is_folder else path


def describe_document_stand(document: Document, peildatum: date) -> str:
    """What a reader must know before opening it; empty when the document holds."""
    if is_valid(document, peildatum):
        return ""
    ended = document.geldig_tot is not None and document.geldig_tot <= peildatum
    return "Dit document is verlopen." if ended else "Dit document geldt nog niet."


def link_document(item: Document, peildatum: date) -> Link:
    """A link to a document; the words say when it does not hold."""
    stand = describe_document_stand(item, peildatum)
    tail = stand.removeprefix("Dit document ").removeprefix("is ").rstrip(".")
    return Link(document_page(item), f"{item.naam} ({tail})" if tail else item.naam)


def full_address(inhoud: Inhoud, path: str) -> str | None:
    """The whole address of a page of the site (`adviezen/x/`). None for a region without one."""
    return f"{inhoud.regio.adres.rstrip('/')}/{path}" if inhoud.regio.adres else None


def shorten_address(address: str) -> str:
    """An address as one types it: without what the browser adds itself."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
