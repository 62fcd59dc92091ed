"""Every address that was ever published keeps answering.

`gepubliceerd.txt.gz` is what the site had at commit 3b26529, address by address: pages, short
codes, drawings and sheets. It is frozen: what is published later may be added, nothing taken away.
"""

import gzip
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.places import ROOT

FROZEN = ROOT / "tests" / "site" / "gepubliceerd.txt.gz"


def published() -> list[str]:
    return gzip.decompress(FROZEN.read_bytes()).decode().splitlines()


def file_of(site: Path, address: str) -> Path:
    """What a server gives: the page of a folder, or the file itself."""
    return site / address / "index.html" if address.endswith("/") or not address else site / address


@pytest.mark.site
def test_every_address_of_before_still_answers(portaal_site: Path, voorbeeld_site: Path) -> None:
    """The example region has a site of its own: below the start page its addresses are the same."""
    addresses = published()
    assert len(addresses) > 1900
    own = {one: one.removeprefix("voorbeeld/") for one in addresses}
    files = {
        one: file_of(portaal_site if one == below else voorbeeld_site, below)
        for one, below in own.items()
    }
    assert [one for one, file in files.items() if not file.is_file()] == []


@pytest.mark.site
def test_what_was_withdrawn_leads_on_with_the_answers_that_are_still_asked(
    portaal_site: Path,
) -> None:
    old = "keuzehulp/weken-niet-op-school/geldige_reden-nee/duur-na_4_weken/passend_aanbod-ja/"
    place = portaal_site / "coevorden" / old
    page = HTMLParser((place / "index.html").read_text("utf-8"))
    (link,) = page.css("h1 ~ p a.rk-naar")
    new = (place / (link.attributes["href"] or "") / "index.html").resolve()
    assert new.is_file()
    assert "Geldige reden" in new.read_text("utf-8"), "what was answered stands there"
