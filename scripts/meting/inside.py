"""What can only be measured inside a process: inside.py JOB REGION [FOLDER]; prints JSON."""

import gc
import json
import re
import sys
import time
from dataclasses import replace
from datetime import date
from math import prod
from pathlib import Path
from tempfile import TemporaryDirectory

from routekaart.building.checking import check_region
from routekaart.cli import SELDOM
from routekaart.deciding.decide import decide
from routekaart.deciding.validity import valid_on
from routekaart.reading.regio import read_regio
from routekaart.showing.telling.region import Region

DAY = date(2026, 11, 22)


def main(job: str, region: Path, *more: str) -> None:
    """Run one job, as the command would, and print what it took."""
    gc.set_threshold(*SELDOM)
    print(json.dumps(JOBS[job](region, *more)))


def _timed(start: tuple[float, float]) -> dict[str, float]:
    return {"cpu": time.process_time() - start[0], "wall": time.perf_counter() - start[1]}


def _now() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def _whole(folder: Path) -> Region:
    region = check_region(folder, DAY).whole()
    if region is None:
        sys.exit(f"{folder}: this region cannot be built")
    return region


def site(folder: Path) -> dict[str, float]:
    """The whole site but for paper, from reading to the last file.

    A page tells how many pages a sheet has: nobody sets the sheets to count them.
    """
    from routekaart.building.bundle import bundle_of
    from routekaart.building.site import write_site
    from routekaart.showing.telling import links

    start = _now()
    with TemporaryDirectory() as uit:
        uncounted = replace(_whole(folder), count_bladen=lambda _: 1)
        write_site(replace(bundle_of(uncounted), beside=links.PDF), Path(uit))
    return _timed(start)


def papier(folder: Path) -> dict[str, float]:
    """All sheets, from reading to the last file."""
    from routekaart.showing.paper.sheets import sheets

    start = _now()
    for sheet in sheets(_whole(folder)):
        sheet.make()
    return _timed(start)


def bladzijden(folder: Path, kaal: str) -> dict[str, float]:
    """Write today's bodies as Markdown outside the menu, for an engine without us."""
    from routekaart.showing.everything import outputs

    docs = Path(kaal) / "docs"
    for output in outputs(_whole(folder)):
        if output.path.endswith(".html"):
            html = output.make().decode()
            body = html.partition("<main")[2].partition(">")[2].partition("</main>")[0]
            title = re.search(r"<title>(.*?)</title>", html)
            text = f"---\ntitle: {json.dumps(title[1] if title else '-')}\n---\n\n{body}\n"
            place = docs / f"{output.path.removesuffix('html')}md"
        elif output.path.endswith(".md"):
            text, place = output.make().decode(), docs / output.path
        else:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    settings = "site_name: Kaal\ntheme:\n  name: material\n  font: false\nnav:\n  - index.md\n"
    (Path(kaal) / "mkdocs.yml").write_text(settings, "utf-8")
    return {}


def bewaren(folder: Path) -> dict[str, float]:
    """From a save (the text of an advice) to a page of the preview, as an editor waits for it."""
    from routekaart.serving.preview import Preview
    from routekaart.serving.server import answer

    preview = Preview(folder, DAY)
    path = next(name for name in preview.moment.files if name.startswith("keuzehulp/"))
    answer(preview, path, {})
    file = folder / "adviezen.yaml"
    before = file.read_text("utf-8")
    try:
        file.write_text(re.sub(r"(?m)(uitleg: \S+)", r"\1 dan", before, count=1), "utf-8")
        start = _now()
        if not preview.refresh():
            sys.exit("nothing changed")
        answer(preview, path, {})
        return _timed(start)
    finally:
        file.write_text(before, "utf-8")


def lezen(folder: Path) -> dict[str, float]:
    """Reading alone."""
    start = _now()
    read_regio(folder)
    return _timed(start)


def bewijs(folder: Path) -> dict[str, float]:
    """Deciding alone."""
    reading = read_regio(folder)
    if reading.sound is None:
        sys.exit("this region cannot be read")
    valid = valid_on(reading.sound, DAY)
    start = _now()
    decide(valid, reading.source, reading.doubtful)
    return _timed(start)


def gevallen(folder: Path) -> dict[str, float]:
    """How many cases brute force would try: answers x gemeenten x sectors, of every signal."""
    inhoud = _whole(folder).inhoud
    places = len(inhoud.regio.gemeenten) * len(inhoud.regio.sectoren)
    vragen = inhoud.alle_vragen
    asked = ([v for v in signaal.vragen if v != "sector"] for signaal in inhoud.signalen.values())
    return {"count": places * sum(prod(len(vragen[v].antwoorden) for v in one) for one in asked)}


def stappen(folder: Path) -> dict[str, float]:
    """How many functions the proof calls: an upper bound of the steps it takes."""
    reading = read_regio(folder)
    if reading.sound is None:
        sys.exit("this region cannot be read")
    valid, count = valid_on(reading.sound, DAY), 0

    def called(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(called)
    decide(valid, reading.source, reading.doubtful)
    sys.setprofile(None)
    return {"count": count}


JOBS = {
    one.__name__: one
    for one in (site, papier, bladzijden, bewaren, lezen, bewijs, gevallen, stappen)
}

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
