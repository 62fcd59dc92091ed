"""The old addresses of the keuzehulp, that spelled the situation: `keuzehulp/ziek/duur-kort/`, and
those of lists of signals that said what the one list says.

They are in bookmarks and letters, so each leads on to the page of now. There are as many as there
are pages of the keuzehulp: hence a few lines of HTML, without theme or Markdown.
"""

from collections.abc import Iterator
from functools import partial

from routekaart.deciding.adrescodes import first_id
from routekaart.deciding.tables.diagram import steps
from routekaart.reading.model import Inhoud
from routekaart.showing.output import Output
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

Pairs = tuple[tuple[str, str], ...]

LIJSTEN = (links.KEUZEHULP, links.SIGNALEN)

_HTML = """\
<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={new}">
<title>Verhuisd</title>
<p>Deze pagina heeft een nieuw adres. <a href="{new}">Ga verder</a></p>
</html>
"""


def outputs(region: Region) -> Iterator[Output]:
    """A signpost at every address of before; where a page has that address now, the page stays."""
    for old, new in _moved(region):
        yield _signpost(old, new)


def addresses(region: Region) -> set[str]:
    """Where there is a signpost."""
    return {old for old, _ in _moved(region)}


def _moved(region: Region) -> Iterator[tuple[str, str]]:
    yield from ((old, region.lijst) for old in LIJSTEN if old != region.lijst)
    codes = {signaal.code.lower() for signaal in region.inhoud.signalen.values()}
    for id_, diagram in region.decisions.diagrammen.items():
        signaal = region.inhoud.signalen[id_]
        names = [name for name in (id_, *signaal.was) if name not in codes]
        for so_far in steps(diagram):
            new = links.stap(region.inhoud, id_, so_far)
            for old in _spelled(region.inhoud, names, so_far):
                yield old, new


def _signpost(old: str, new: str) -> Output:
    path = f"{old}index.html"
    return Output(path, ("oud adres", path), partial(_write, old, new))


def _write(old: str, new: str) -> bytes:
    # An address holds nothing that HTML would read: ids and codes are letters, digits, - and _.
    return _HTML.format(new=links.relative(old, new)).encode()


def _spelled(inhoud: Inhoud, names: list[str], so_far: Pairs) -> Iterator[str]:
    """With the names that questions have now, and with those they had at first."""
    vragen = inhoud.alle_vragen
    now = "".join(f"{vraag}-{antwoord}/" for vraag, antwoord in so_far)
    first = "".join(f"{first_id(vragen[vraag])}-{antwoord}/" for vraag, antwoord in so_far)
    for name in names:
        for spelled in dict.fromkeys((now, first)):
            yield f"{links.KEUZEHULP}{name}/{spelled}"
