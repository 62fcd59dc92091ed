"""The preview follows the disk, shows the last good version, and answers this machine only."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from threading import Event, Thread
from typing import Any

import pytest

from routekaart.cli import main
from routekaart.reading.finding import Location
from routekaart.serving.moment import item_of
from routekaart.serving.preview import Preview
from routekaart.serving.server import Server

DAY = date(2026, 11, 22)


@contextmanager
def served(preview: Preview) -> Iterator[Server]:
    """The preview on a free port, following the disk."""
    stop = Event()
    with Server(preview, 0) as server:
        threads = [
            Thread(target=server.serve_forever, daemon=True),
            Thread(target=preview.follow, args=(stop, lambda _: None), daemon=True),
        ]
        for thread in threads:
            thread.start()
        yield server
        stop.set()
        server.shutdown()
        for thread in threads:
            thread.join()


def ask(server: Server, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of what a server answers."""
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())
    connection.close()
    return found


def save(file: Path, old: str, new: str) -> None:
    """What an editor does: the text must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def preview(hei: Path) -> Preview:
    return Preview(hei, DAY)


def test_a_save_is_a_new_moment_with_what_changed(preview: Preview, hei: Path) -> None:
    assert not preview.refresh()
    assert preview.moment.changes == ()
    save(hei / "adviezen.yaml", "Vertel de ouders", "Zeg de ouders")
    assert preview.refresh()
    assert preview.moment.number == 2
    assert "Alleen andere woorden" in dict(preview.moment.changes)


def test_a_mistake_leaves_the_last_good_version(preview: Preview, hei: Path) -> None:
    save(hei / "adviezen.yaml", "soort: overleggen", "soort: bepraten")
    assert preview.refresh()
    moment = preview.moment
    assert not moment.is_shown
    assert moment.findings
    assert moment.files
    save(hei / "adviezen.yaml", "soort: bepraten", "soort: overleggen")
    assert preview.refresh()
    assert preview.moment.is_shown


def test_a_region_that_begins_broken_is_shown_once_it_is_whole(hei: Path) -> None:
    save(hei / "adviezen.yaml", "soort: overleggen", "soort: bepraten")
    preview = Preview(hei, DAY)
    with served(preview) as server:
        status, text, _ = ask(server, "/")
        assert (status, "Nog niets te zien" in text, "bepraten" in text) == (404, True, True)
        save(hei / "adviezen.yaml", "soort: bepraten", "soort: overleggen")
        assert json.loads(ask(server, "/_kijk/wacht?na=1")[1]) == {"nummer": 2}
        assert ask(server, "/adviezen/")[0] == 200
        assert preview.moment.changes == ()


def test_only_this_machine_and_by_its_own_name(preview: Preview) -> None:
    with served(preview) as server:
        assert server.server_address[0] == "127.0.0.1"
        assert ask(server, "/", Host="kwaad.example")[0] == 403
        status, text, headers = ask(server, "/adviezen/")
    assert status == 200
    assert 'class="kijk"' in text
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/_kijk/../moment.py", "/_kijk/%2e%2e/server.py", "/../../etc/passwd"]
)
def test_nothing_else_is_served(preview: Preview, path: str) -> None:
    with served(preview) as server:
        status, text, _ = ask(server, path)
    assert status == 404
    assert "import" not in text
    assert "root:" not in text


@pytest.mark.parametrize("na", ["", "x", "-1", "9" * 30])
def test_a_strange_question_is_answered(preview: Preview, na: str, monkeypatch: Any) -> None:
    monkeypatch.setattr("routekaart.serving.server.PATIENCE", 0.1)
    with served(preview) as server:
        assert json.loads(ask(server, f"/_kijk/wacht?na={na}")[1]) == {"nummer": 1}


def test_findings_stand_on_the_page_they_are_about(hei: Path) -> None:
    file = min((hei / "signalen").glob("*.yaml"))
    preview = Preview(hei, DAY)
    file.write_text(file.read_text("utf-8") + "onbekend_veld: ja\n", "utf-8")
    preview.refresh()
    moment = preview.moment
    [found] = [one for one in moment.findings if one.code == "RK201"]
    assert moment.region is not None
    code = moment.region.inhoud.signalen[file.stem].code.lower()
    assert moment.is_about(found, f"signalen/{file.stem}/")
    assert moment.is_about(found, f"keuzehulp/{code}/x/")
    assert not moment.is_about(found, "signalen/anders/")
    assert not moment.is_about(found, "")


def test_an_item_of_a_list_is_found_by_the_key_above(preview: Preview) -> None:
    moment = preview.moment
    [(file, text)] = [one for one in moment.texts.items() if one[0].endswith("hei/adviezen.yaml")]
    line = next(n for n, one in enumerate(text.split("\n"), 1) if re.match(r" +ouders:", one))
    kind, id_ = item_of(Location(file, line), moment.texts)
    assert kind == "adviezen"
    assert moment.region is not None
    assert id_ in moment.region.inhoud.adviezen


@pytest.mark.parametrize(("error", "told"), [(BrokenPipeError, False), (ValueError, True)])
def test_a_browser_that_goes_away_is_not_told(
    preview: Preview, error: type[Exception], told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    def serve(*_: object) -> None:
        raise error

    with Server(preview, 0) as server:
        server.RequestHandlerClass = serve  # type: ignore[assignment]
        server.process_request_thread(socket(), ("127.0.0.1", 1))
    assert ("Traceback" in capsys.readouterr().err) is told


def test_a_port_that_is_taken_is_told(
    preview: Preview, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(preview) as server:
        port = server.server_address[1]
        assert main(["kijk", str(hei), "--poort", str(port)]) == 2
    assert "RK990" in (err := capsys.readouterr().err)
    assert "een ander programma gebruikt die poort" in err
    assert main(["kijk", str(hei), "--poort", "99999"]) == 2
    assert "die poort bestaat niet" in capsys.readouterr().err


@pytest.mark.browser
def test_a_save_is_a_page(preview: Preview, hei: Path, browser: Any) -> None:
    """The editor sees the new words without a click, the mistake, and the links that lead
    elsewhere; and the strict policy of the preview is not broken."""
    wrong: list[str] = []
    page = browser.new_page()
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    with served(preview) as server:
        page.goto(server.address)
        assert not page.locator(".kijk-anders").count()
        signaal = min((hei / "signalen").glob("*.yaml"))
        naam = re.search(r"^naam: (.+)$", signaal.read_text("utf-8"), re.MULTILINE)
        assert naam
        save(signaal, naam[1], f"{naam[1]} of niet")
        page.get_by_text(f"{naam[1]} of niet").first.wait_for()
        assert "iets veranderd" in page.locator(".kijk summary").inner_text()
        save(signaal, "naam:", "naaam:")
        page.get_by_text("Dit is nog de vorige versie").wait_for()
        assert "naaam" in page.locator(".kijk li").first.inner_text()
        assert not wrong
        page.close()
