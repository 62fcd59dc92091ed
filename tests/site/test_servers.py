"""The package behind real servers, below a path, as the read-me says to put it there."""

import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import pytest

from routekaart.building.headers import HEADERS, LONG, SHORT
from routekaart.building.package import MAP, Pakket, write_package
from tests.support.sites import whole_pages
from tests.support.tools import find_tool, free_port

PAD = "/zorg/routekaart/"

NGINX = """
daemon off;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{}}
http {{
    client_body_temp_path {place}/t1; proxy_temp_path {place}/t2; fastcgi_temp_path {place}/t3;
    uwsgi_temp_path {place}/t4; scgi_temp_path {place}/t5;
    include {place}/server/nginx-http.conf;
    server {{
        listen 127.0.0.1:{port};
        include {place}/server/nginx-locatie.conf;
    }}
}}
"""

APACHE = """
ServerRoot {modules}
PidFile {place}/apache.pid
ErrorLog {place}/error.log
ServerName localhost
Listen 127.0.0.1:{port}
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule mime_module modules/mod_mime.so
LoadModule dir_module modules/mod_dir.so
LoadModule alias_module modules/mod_alias.so
LoadModule setenvif_module modules/mod_setenvif.so
LoadModule filter_module modules/mod_filter.so
LoadModule deflate_module modules/mod_deflate.so
LoadModule headers_module modules/mod_headers.so
TypesConfig /dev/null
User www-data
Group www-data
Include {place}/server/apache-routekaart.conf
"""


def _nginx(place: Path, port: int) -> list[str]:
    (place / "nginx.conf").write_text(NGINX.format(place=place, port=port), "utf-8")
    return [find_tool("nginx"), "-c", str(place / "nginx.conf"), "-p", str(place)]


def _apache(place: Path, port: int) -> list[str]:
    config = APACHE.format(place=place, port=port, modules="/usr/lib/apache2")
    (place / "apache.conf").write_text(config, "utf-8")
    return [find_tool("apache2"), "-X", "-f", str(place / "apache.conf")]


SERVERS: dict[str, Callable[[Path, int], list[str]]] = {"nginx": _nginx, "apache": _apache}


@pytest.fixture(scope="module")
def place(voorbeeld_site: Path) -> Iterator[Path]:
    """The package, unpacked once for all servers."""
    with TemporaryDirectory(prefix="routekaart-") as folder:
        place = Path(folder)
        place.chmod(0o755)  # Apache reads as somebody else
        _unpack(voorbeeld_site, place)
        yield place


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, place: Path) -> Iterator[str]:
    """The address of the site in its folder, on a server that was set up by the package."""
    with _running(request.param, place) as address:
        yield address


@pytest.fixture
def nginx(place: Path) -> Iterator[str]:
    """The same on the one server that a browser looks at: what it gets is held to be the same by
    the tests of each server."""
    with _running("nginx", place) as address:
        yield address


@contextmanager
def _running(name: str, place: Path) -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(SERVERS[name](place, port), stderr=subprocess.PIPE)
    try:
        yield _waited_for(f"http://127.0.0.1:{port}{PAD}", process)
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _unpack(site: Path, place: Path) -> None:
    """As the read-me says, with the folder changed as it asks."""
    write_package(site, place / "p.zip", Pakket("Routekaart", date(2026, 11, 22), PAD))
    with zipfile.ZipFile(place / "p.zip") as packed:
        packed.extractall(place)
    (place / "p.zip").unlink()
    for file in (place / "server").iterdir():
        text = file.read_text("utf-8").replace(MAP, str(place / "site"))
        file.write_text(text.replace("/var/log/nginx", str(place)), "utf-8")
    for name in (".geheim", "web.config"):  # what somebody may leave there
        (place / "site" / name).write_text("x", "utf-8")


def _waited_for(address: str, process: "subprocess.Popen[bytes]") -> str:
    for _ in range(100):
        if process.poll() is not None and process.stderr:
            pytest.fail(process.stderr.read().decode())
        try:
            urlopen(address, timeout=5).close()  # noqa: S310 - our own
        except URLError:
            time.sleep(0.1)
        else:
            return address
    pytest.fail("de server begint niet")


def _get(address: str, encoding: str = "identity", etag: str = "") -> tuple[int, Message, bytes]:
    asked = {"Accept-Encoding": encoding, **({"If-None-Match": etag} if etag else {})}
    request = Request(address, headers=asked)  # noqa: S310
    try:
        with urlopen(request, timeout=10) as found:  # noqa: S310
            return found.status, found.headers, found.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize("path", ["", "keuzehulp/g1/", "bestaat/niet/", "assets/favicon.svg"])
def test_each_answer_has_each_header(server: str, path: str) -> None:
    _, told, _ = _get(server + path)
    assert {name: told[name] for name in HEADERS} == HEADERS
    assert told["Cross-Origin-Resource-Policy"] == "same-origin"
    assert told["Access-Control-Allow-Origin"] is None


def test_pages_are_asked_for_again_and_cost_nothing(server: str) -> None:
    _, told, _ = _get(server)
    assert told["Cache-Control"] == SHORT
    assert _get(server, etag=told["ETag"])[0] == 304


def test_what_has_a_hash_in_its_name_is_kept_for_a_year(server: str, voorbeeld_site: Path) -> None:
    names = [path.name for path in (voorbeeld_site / "assets").glob("huis.??????????.*")]
    assert len(names) == 2
    for name in names:
        assert _get(f"{server}assets/{name}")[1]["Cache-Control"] == LONG
    assert _get(f"{server}assets/favicon.svg")[1]["Cache-Control"] == SHORT


def test_an_unknown_page_leads_on(server: str) -> None:
    status, told, body = _get(f"{server}bestaat/echt/niet/")
    assert status == 404
    assert told["Content-Type"] == "text/html; charset=utf-8"
    assert b"<main" in body


@pytest.mark.parametrize(
    "path", [".routekaart", ".geheim", "web.config", "_headers", ".git/config"]
)
def test_what_is_not_for_readers_is_not_served(server: str, path: str) -> None:
    status, told, _ = _get(server + path)
    assert status == 404
    assert told["Content-Security-Policy"]


def test_no_folder_is_listed_and_no_version_told(server: str) -> None:
    status, told, body = _get(f"{server}assets/")
    assert status in (403, 404)
    assert b"Index of" not in body
    assert not any(digit in told["Server"] for digit in "0123456789")


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("gegevens/regio.json", "application/json; charset=utf-8"),
        ("gegevens/organisaties.csv", "text/csv; charset=utf-8"),
        ("gegevens/organisaties.jsonld", "application/ld+json; charset=utf-8"),
        ("gegevens/wijzigingen.atom", "application/atom+xml; charset=utf-8"),
        ("gegevens/agenda.ics", "text/calendar; charset=utf-8"),
        ("kaart/pdf/poster-a3.pdf", "application/pdf"),
        ("assets/favicon.svg", "image/svg+xml; charset=utf-8"),
        (
            "documenten/odt/uitnodiging-gesprek.odt",
            "application/vnd.oasis.opendocument.text",
        ),
    ],
)
def test_each_kind_of_file_has_its_type(server: str, path: str, type_: str) -> None:
    status, told, _ = _get(server + path)
    assert (status, told["Content-Type"]) == (200, type_)


def test_a_font_is_one(server: str, voorbeeld_site: Path) -> None:
    fonts = [path.name for path in (voorbeeld_site / "assets" / "fonts").glob("*.woff2")]
    assert len(fonts) == 4
    assert all(
        _get(f"{server}assets/fonts/{name}")[1]["Content-Type"] == "font/woff2" for name in fonts
    )


def test_open_data_may_be_read_by_other_sites(server: str) -> None:
    _, told, body = _get(f"{server}gegevens/regio.json", "gzip")
    assert told["Access-Control-Allow-Origin"] == "*"
    assert told["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert told["Content-Encoding"] == "gzip"
    assert body[:2] == b"\x1f\x8b"


def test_a_folder_without_its_slash_leads_on_below_the_path(server: str) -> None:
    for address in (f"{server}organisaties", server.removesuffix("/")):
        _, told, _ = _get(address)
        assert told["Content-Type"] == "text/html; charset=utf-8"


def _one_of_each_kind(site: Path) -> list[str]:
    """The paths of pages, one from each folder and one from below it."""
    kinds = {}
    for file in whole_pages(site):
        parts = file.relative_to(site).parts
        kinds[parts[0], len(parts) > 2] = "".join(f"{part}/" for part in parts[:-1])
    assert len(kinds) > 15
    return sorted({*kinds.values()})


def test_every_page_is_what_was_packed_with_every_header(server: str, voorbeeld_site: Path) -> None:
    """Over one connection: what each page may do is decided by these headers."""
    at = urlsplit(server)
    line = HTTPConnection(at.hostname or "", at.port, timeout=10)
    for file in whole_pages(voorbeeld_site):
        path = file.relative_to(voorbeeld_site).as_posix().removesuffix("index.html")
        line.request("GET", f"{at.path}{quote(path)}")
        answer = line.getresponse()
        assert (answer.status, answer.read()) == (200, file.read_bytes()), path
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8", path
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS, path
    line.close()


NAMED = "trusted-types routekaart"

HANDS = ("handleiding", "beheer")
"""What was written by hand: a theme makes those pages, and its search writes HTML."""

SEARCHED = ("", "organisaties/")
"""Where somebody searches, on a start page and on another one."""


def test_a_browser_walks_through_it_without_a_violation(
    nginx: str, voorbeeld_site: Path, page: Any
) -> None:
    """One page of each kind, under the policy of the package; ours also under
    `require-trusted-types-for`. One policy has a name: it takes addresses of scripts of the site
    itself, and no HTML."""
    _make_stricter(page, lambda url: not url.removeprefix(nginx).startswith(HANDS))
    for path in _one_of_each_kind(voorbeeld_site):
        page.goto(nginx + path, wait_until="load")
        if path in SEARCHED:
            for field in page.locator("input[type=search]:visible").all():
                field.press_sequentially("ziek")
            page.wait_for_load_state("networkidle")
        assert page.wrong == [], path
    assert all(url.startswith((nginx, "data:")) for url in page.asked)
    page.unroute_all(behavior="wait")


def test_a_browser_clicks_from_the_start_to_an_end(nginx: str, page: Any) -> None:
    """As a reader does, below the path, under the stricter policy."""
    _make_stricter(page, lambda _: True)
    page.goto(nginx, wait_until="load")
    page.locator("main a[href*='keuzehulp/']").locator("visible=true").first.click()
    for _ in range(12):
        if not page.locator(".rk-antwoorden a").count():
            break
        page.locator(".rk-antwoorden a").first.click()
    assert page.url.startswith(f"{nginx}keuzehulp/")
    assert page.locator("a[href^='tel:']").count()
    page.locator(".rk-hoofd__naam").click()
    assert page.url == nginx
    assert page.wrong == []
    page.unroute_all(behavior="wait")


def _make_stricter(page: Any, is_ours: Callable[[str], bool]) -> None:
    """Documents of ours get one rule more than the server sends."""

    def stricter(route: Any) -> None:
        if route.request.resource_type != "document" or not is_ours(route.request.url):
            route.continue_()
            return
        answer = route.fetch()
        policy = answer.headers["content-security-policy"]
        strict = f"{policy}; require-trusted-types-for 'script'; {NAMED}"
        route.fulfill(
            response=answer, headers={**answer.headers, "content-security-policy": strict}
        )

    page.route("**/*", stricter)


def test_the_stricter_policy_would_be_noticed(nginx: str, page: Any) -> None:
    strict = "require-trusted-types-for 'script'; trusted-types 'none'"
    html = "<main></main><script>document.querySelector('main').innerHTML = 'x'</script>"
    headers = {"content-security-policy": strict, "content-type": "text/html"}
    page.route("**/*", lambda route: route.fulfill(body=html, headers=headers))
    page.goto(nginx)
    assert page.wrong


def test_nobody_is_told_what_the_site_was_made_with(voorbeeld_site: Path) -> None:
    assert [*voorbeeld_site.rglob("*.map")] == []
    pages = (file.read_text("utf-8") for file in voorbeeld_site.rglob("*.html"))
    assert not any('name="generator"' in text for text in pages)
