"""The page for an address that is not there. It may be shown at any address of the site.

With the address of the site it is whole below that; without one nobody knows where anything lies:
then it needs no other file and leads nowhere but to a telephone.
"""

from functools import partial
from urllib.parse import urlsplit

from routekaart.showing.output import Output
from routekaart.showing.pages.assets import CODE_SCRIPT
from routekaart.showing.pages.page import Frame, Page, write_bare, write_page
from routekaart.showing.pages.shell import House
from routekaart.showing.telling.terms import Woordenlijst

PATH = "404.html"
TITEL = "Deze pagina bestaat niet"
ABOUT = "Begin opnieuw, of zoek een code van papier."


def output(frame: Frame, house: House) -> Output:
    """The file that a server shows for an address that is not there."""
    return Output(PATH, ("page", PATH), partial(_write, frame, house))


def _write(frame: Frame, house: House) -> bytes:
    page = Page(
        PATH,
        TITEL,
        "niet-gevonden.html" if frame.adres else "kaal.html",
        TITEL,
        ABOUT,
        indexed=False,
        scripts=(CODE_SCRIPT,),
    )
    if not frame.adres:
        return write_bare(page, frame, house)
    root = f"{urlsplit(frame.adres).path}/"
    return write_page(page, frame, Woordenlijst({}), house, lambda there: f"{root}{there}")
