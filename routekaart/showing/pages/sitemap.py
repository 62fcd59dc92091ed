"""The list of pages for search engines: whole addresses, so only for a site that knows its own."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import quote
from xml.sax.saxutils import escape

from routekaart.showing.output import Output

PATH = "sitemap.xml"


def output(adres: str, addresses: Iterable[str]) -> Output:
    """The list of these addresses in the site."""
    return Output(PATH, ("sitemap",), partial(_write, adres, tuple(dict.fromkeys(addresses))))


def _write(adres: str, addresses: Iterable[str]) -> bytes:
    told = (f"<url><loc>{escape(f'{adres}/{quote(one)}')}</loc></url>\n" for one in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(told)}</urlset>\n"
    ).encode()
