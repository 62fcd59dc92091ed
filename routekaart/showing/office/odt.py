"""Running text as an OpenDocument text, which any word processor opens and changes.

Structure and look are apart: headings, lists and places to fill in have styles of their own, so
that a school gives a whole letter its own look by changing a style. The same text always gives
the same bytes.
"""

import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO

from odfdo import Document, Element, Header, List, ListItem, Paragraph, Span

from routekaart.showing.telling.running_text import Stuk, Tekstblok

TITLE, HEADING, TEXT = "Heading_20_1", "Heading_20_2", "Text_20_body"
BOLD, TO_FILL_IN = "Vet", "In_20_te_20_vullen"
LISTS = {"lijst": "Punten", "nummers": "Nummers", "afvinken": "Afvinken"}
"""The list style of each form of a list."""


def _list(name: str, level: str) -> str:
    return f"""<text:list-style style:name="{name}">{level}<style:list-level-properties
        text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
        text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm"
        fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/></style:list-level-properties>"""


def _heading(level: int, size: int, above: str) -> str:
    return f"""<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}"
        style:family="paragraph" style:parent-style-name="Standard"
        style:next-style-name="{TEXT}" style:default-outline-level="{level}" style:class="chapter">
        <style:paragraph-properties fo:margin-top="{above}" fo:margin-bottom="0.2cm"
        fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}pt"
        fo:font-weight="bold"/></style:style>"""


_STYLES = (
    """<style:default-style style:family="paragraph"><style:paragraph-properties
        style:tab-stop-distance="1.25cm"/><style:text-properties fo:font-family="Arial"
        style:font-family-generic="swiss" fo:font-size="12pt" fo:language="nl" fo:country="NL"/>
        </style:default-style>""",
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    f"""<style:style style:name="{TEXT}" style:display-name="Text body" style:family="paragraph"
        style:parent-style-name="Standard" style:class="text"><style:paragraph-properties
        fo:margin-top="0cm" fo:margin-bottom="0.3cm" fo:line-height="130%" fo:orphans="2"
        fo:widows="2"/></style:style>""",
    _heading(1, 20, "0cm"),
    _heading(2, 14, "0.5cm"),
    f"""<style:style style:name="{BOLD}" style:family="text">
        <style:text-properties fo:font-weight="bold"/></style:style>""",
    f"""<style:style style:name="{TO_FILL_IN}" style:display-name="In te vullen"
        style:family="text"><style:text-properties fo:background-color="#fff1b8"/></style:style>""",
    _list(LISTS["lijst"], '<text:list-level-style-bullet text:level="1" text:bullet-char="•">')
    + "</text:list-level-style-bullet></text:list-style>",
    _list(LISTS["afvinken"], '<text:list-level-style-bullet text:level="1" text:bullet-char="☐">')
    + "</text:list-level-style-bullet></text:list-style>",
    _list(
        LISTS["nummers"],
        '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1">',
    )
    + "</text:list-level-style-number></text:list-style>",
)

_MIMETYPE = "mimetype"
_LEFT_OUT = ("Thumbnails/", "Configurations2/", "manifest.rdf")
"""What the library brings along and no letter needs."""


def write_odt(titel: str, blokken: Iterable[Tekstblok], *, auteur: str, datum: date) -> bytes:
    """A text with a title above it. Links become plain words: a letter is read on paper."""
    document = empty_document(titel, auteur, datum)
    document.body.append(styled(Header(1, titel), TITLE))
    for blok in blokken:
        document.body.append(_block(blok))
    raw = BytesIO()
    document.save(raw)
    return always_the_same(raw.getvalue())


def _block(blok: Tekstblok) -> Element:
    if blok.vorm == "kop":
        return _fill(styled(Header(2), HEADING), blok.regels[0])
    if blok.vorm == "alinea":
        return _fill(Paragraph(style=TEXT), blok.regels[0])
    rows = List(style=LISTS[blok.vorm])
    for regel in blok.regels:
        item = ListItem()
        item.append(_fill(Paragraph(style=TEXT), regel))
        rows.append(item)
    return rows


def styled(header: Header, style: str) -> Header:
    """The library takes a style for a heading and forgets it."""
    header.set_attribute("text:style-name", style)
    return header


def _fill(element: Element, regel: Iterable[Stuk]) -> Element:
    for stuk in regel:
        if stuk.open:
            element.append(Span(f"[{stuk.tekst}]", style=TO_FILL_IN))
        else:
            element.append(Span(stuk.tekst, style=BOLD if stuk.vet else None))
    return element


def empty_document(titel: str, auteur: str, datum: date) -> Document:
    """A document without text, in Dutch, with our styles and none besides."""
    document = Document("text")
    document.body.clear()
    styles = document.styles.get_element("//office:styles")
    assert styles is not None, "the document that the library begins with has styles"
    styles.clear()
    for xml in _STYLES:
        styles.append(Element.from_tag(xml))
    for name in document.get_parts():
        if name.startswith(_LEFT_OUT):
            document.del_part(name)
    for name in document.manifest.get_paths():
        if str(name).startswith(_LEFT_OUT):
            document.manifest.del_full_path(str(name))
    _describe(document, titel, auteur, datetime.combine(datum, time()))
    return document


def _describe(document: Document, titel: str, auteur: str, day: datetime) -> None:
    meta = document.meta
    meta.title, meta.language = titel, "nl-NL"
    meta.initial_creator = meta.creator = auteur
    meta.creation_date = meta.date = day
    meta.generator = "Routekaart"
    counts = meta.get_element("//meta:document-statistic")
    if counts is not None:  # those of the empty document
        counts.delete()


def always_the_same(odt: bytes) -> bytes:
    """The same files in one order and of one moment, the kind of file first and as it is."""
    raw = BytesIO()
    with zipfile.ZipFile(BytesIO(odt)) as found, zipfile.ZipFile(raw, "w") as kept:
        for name in sorted(found.namelist(), key=lambda name: (name != _MIMETYPE, name)):
            how = zipfile.ZIP_STORED if name == _MIMETYPE else zipfile.ZIP_DEFLATED
            kept.writestr(zipfile.ZipInfo(name), found.read(name), how)
    return raw.getvalue()
