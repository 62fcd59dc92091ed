"""The package for who hosts the site: whole, the same each time, and what it says about itself."""

import hashlib
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from packaging.utils import canonicalize_version

from routekaart.building.headers import HEADERS, POLICY
from routekaart.building.package import Pakket, extras, path_below, write_package
from routekaart.building.trouble import CannotRun
from routekaart.cli import main
from tests.support.places import ROOT

PAKKET = Pakket("Routekaart Proef", date(2026, 11, 29), "/zorg/routekaart/", "lek@proef.example")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("index.html", "assets/huis.css", "assets/a.js.map", ".routekaart", "c/v4/x.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    return folder


def _packed(file: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(file) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


def test_the_package_holds_the_site_and_nothing_of_ours(site: Path, tmp_path: Path) -> None:
    write_package(site, tmp_path / "nieuw" / "site.zip", PAKKET)
    names = {name for name in _packed(tmp_path / "nieuw" / "site.zip") if name.startswith("site/")}
    assert names == {"site/index.html", "site/assets/huis.css", "site/c/v4/x.html"}


def test_every_file_has_its_checksum(site: Path, tmp_path: Path) -> None:
    write_package(site, tmp_path / "site.zip", PAKKET)
    packed = _packed(tmp_path / "site.zip")
    lines = packed["SHA256SUMS"].decode().splitlines()
    sums = {line[66:]: line[:64] for line in lines}
    assert sums == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in packed.items()
        if name != "SHA256SUMS"
    }


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    for name in ("een.zip", "twee.zip"):
        write_package(site, tmp_path / name, PAKKET)
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()


def test_a_package_that_fails_leaves_the_old_one(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site.zip").write_bytes(b"oud")

    def fail(_: Pakket) -> Mapping[str, bytes]:
        raise OSError(28, "vol")

    monkeypatch.setattr("routekaart.building.package.extras", fail)
    with pytest.raises(OSError, match="vol"):
        write_package(site, tmp_path / "site.zip", PAKKET)
    assert (tmp_path / "site.zip").read_bytes() == b"oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.zip"]


def test_the_package_never_lies_in_the_site(site: Path) -> None:
    with pytest.raises(CannotRun) as refused:
        write_package(site, site / "site.zip", PAKKET)
    assert refused.value.finding.code == "RK951"
    with pytest.raises(CannotRun):
        write_package(site, site.parent, PAKKET)


@pytest.mark.parametrize(
    ("adres", "pad", "found"),
    [
        (None, None, "/"),
        ("https://a.example", None, "/"),
        ("https://a.example/zorg/routekaart", None, "/zorg/routekaart/"),
        ("https://a.example/zorg/", "/elders", "/elders/"),
        ("https://a.example/zorg/", "/", "/"),
    ],
)
def test_the_path_comes_from_the_address(adres: str | None, pad: str | None, found: str) -> None:
    assert path_below(adres, pad) == found


@pytest.mark.parametrize("pad", ["/a b/", "/../x/", "/a/{b}/", '/a"b/', "/a//b/", "/é/"])
def test_a_path_that_means_something_else_is_refused(pad: str) -> None:
    with pytest.raises(CannotRun) as refused:
        path_below(None, pad)
    assert refused.value.finding.code == "RK950"


def test_each_server_sends_each_header() -> None:
    found = extras(PAKKET)
    config = ET.fromstring(found["server/web.config"])
    added = {one.get("name"): one.get("value") for one in config.iter("add") if one.get("name")}
    for name, value in HEADERS.items():
        assert f'add_header {name} "{value}" always;' in found["server/nginx-locatie.conf"].decode()
        for conf in ("apache-routekaart.conf", "apache-htaccess.conf"):
            assert f'Header always set {name} "{value}"' in found[f"server/{conf}"].decode()
        assert f"  {name}: {value}\n" in found["server/_headers"].decode()
        assert added[name] == value


def test_the_guide_for_hosts_says_the_same() -> None:
    guide = (ROOT / "docs" / "beheer" / "beveiliging.md").read_text("utf-8")
    for name, value in HEADERS.items():
        assert f"{name}: {value}\n" in guide
    assert "unsafe" not in POLICY


def test_iis_hides_what_is_not_for_readers_and_knows_each_type() -> None:
    config = ET.fromstring(extras(PAKKET)["server/web.config"])
    hidden = {one.get("segment") for one in config.iter("add") if one.get("segment")}
    assert {".routekaart", ".git"} <= hidden
    types = {one.get("fileExtension"): one.get("mimeType") for one in config.iter("mimeMap")}
    assert types[".woff2"] == "font/woff2"
    assert types[".html"] == "text/html; charset=utf-8"
    error = config.find(".//httpErrors/error")
    assert error is not None
    assert error.get("path") == "/zorg/routekaart/404.html"


IIS = {
    "directoryBrowse": "enabled",
    "defaultDocument": "enabled",
    "add": "value name segment",
    "remove": "statusCode fileExtension name",
    "httpErrors": "errorMode existingResponse",
    "error": "statusCode path responseMode",
    "requestFiltering": "removeServerHeader",
    "requestLimits": "maxUrl maxQueryString",
    "mimeMap": "fileExtension mimeType",
    "clientCache": "cacheControlMode",
    "urlCompression": "doStaticCompression",
    "location": "path",
    "httpLogging": "dontLog",
    **dict.fromkeys(("configuration", "system.webServer", "files", "clear", "security"), ""),
    **dict.fromkeys(("hiddenSegments", "staticContent", "httpProtocol", "customHeaders"), ""),
}
"""What the reference of Microsoft knows of the elements that we use. Nobody tried a real IIS."""

ONE_OF = {
    "errorMode": {"DetailedLocalOnly", "Custom", "Detailed"},
    "existingResponse": {"Auto", "Replace", "PassThrough"},
    "responseMode": {"File", "ExecuteURL", "Redirect"},
    "cacheControlMode": {"NoControl", "DisableCache", "UseMaxAge", "UseExpires"},
}


def test_iis_knows_every_element_and_gets_no_key_twice() -> None:
    """A second entry with one key makes IIS answer every request with an error (500.19)."""
    config = ET.fromstring(extras(PAKKET)["server/web.config"])
    for element in config.iter():
        assert {*element.keys()} <= {*IIS[element.tag].split()}, element.tag
        assert all(value in ONE_OF.get(name, {value}) for name, value in element.items())
    headers = list(config.iter("customHeaders"))
    assert len(headers) == 2
    names = [one.get("name") for part in headers for one in part.iter("add")]
    ends = [one.get("fileExtension") for one in config.iter("mimeMap")]
    for keys in (names, ends):
        assert len(keys) == len({*keys})


def test_who_finds_a_leak_knows_where_to_go_only_where_the_region_says() -> None:
    text = extras(PAKKET)["server/security.txt"].decode()
    assert "Contact: mailto:lek@proef.example\n" in text
    assert "Expires: 2027-11-29T00:00:00Z\n" in text
    without = extras(Pakket("Routekaart", date(2026, 11, 29)))
    assert "server/security.txt" not in without
    assert b"security.txt" not in without["LEESMIJ.txt"]


def test_the_sbom_lists_what_the_package_needs() -> None:
    found = extras(PAKKET)["sbom.json"]
    sbom = json.loads(found)
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    pins = {
        name: canonicalize_version(version)
        for name, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", lock, re.MULTILINE)
    }
    listed = {one["name"]: one["version"] for one in sbom["components"]}
    assert {"jinja2", "mkdocs", "pydantic", "typst"} <= listed.keys()
    assert listed.items() <= pins.items()
    assert b"://" not in found


def test_a_wrong_path_is_told_before_anything_is_built(
    hei: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit, pakket = tmp_path / "s", tmp_path / "s.zip"
    args = ["bouw", str(hei), "--uit", str(uit), "--pakket", str(pakket), "--pad", "/a b/"]
    assert main(args) == 2
    assert "RK950" in capsys.readouterr().err
    assert not uit.exists()
