"""Whatever the files hold, reading gives findings and never raises."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reading.finding import Severity
from routekaart.reading.regio import Reading, read_regio
from tests.support.places import MINIMAAL
from tests.support.regions import make_region

FILES = {
    path.relative_to(MINIMAAL).as_posix(): path.read_bytes() for path in MINIMAAL.rglob("*.yaml")
}
TOKENS = [
    b": ", b"- ", b"[", b"]", b"{", b"}", b"'", b'"', b"&a ", b"*a", b"!!x ", b"<<: ", b"? ",
    b"|\n", b"\n---\n", b"\t", b"\x00", b"\xff", b"null", b"[]", b"{}", b"''", b"0", b"-1",
    b"1e999", b"http://[", b"//[", b"%", b"@", b"sector", b"einde", b"meld-verzuim",
    b"\xe2\x80\xae", b'"\\ud800"', b"was: [a]\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_region(tmp_path_factory.mktemp("regio"), {})


def check_changed(folder: Path, name: str, data: bytes) -> None:
    """The minimal region, and a region on top of it, when one file holds something else."""
    path = folder.parent / "minimaal" / name
    try:
        path.write_bytes(data)
        check(read_regio(folder))
        check(read_regio(folder.parent / "minimaal"))
    finally:
        path.write_bytes(FILES[name])


def check(reading: Reading) -> None:
    assert list(reading.findings) == sorted(reading.findings, key=lambda found: found.sort_key)
    assert all(
        found.location.line >= 1 and found.location.column >= 1 for found in reading.findings
    )
    has_fout = any(
        found.severity is Severity.FOUT and not found.code.startswith("RK5")
        for found in reading.findings
    )
    assert (reading.inhoud is None) == has_fout


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=60))
def test_any_bytes(folder: Path, name: str, data: bytes) -> None:
    check_changed(folder, name, data)


@given(st.sampled_from(sorted(FILES)), st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text(folder: Path, name: str, text: str) -> None:
    check_changed(folder, name, text.encode())


@given(st.sampled_from(sorted(FILES)), st.data())
def test_any_change_to_a_good_file(folder: Path, name: str, data: st.DataObject) -> None:
    text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(st.sampled_from([b"", *TOKENS])) + text[end:]
    check_changed(folder, name, text)


def test_a_large_region_is_read_well_below_a_second_of_work(tmp_path: Path) -> None:
    signaal = FILES["signalen/vaak-weg.yaml"].decode()
    organisatie = FILES["organisaties/bureau-leerplicht.yaml"].decode()
    files: dict[str, str | bytes] = {}
    for number in range(60):
        files[f"signalen/signaal-{number}.yaml"] = signaal.replace("V1", f"W{number + 1}")
    for number in range(40):
        name = f"organisaties/organisatie-{number}.yaml"
        files[name] = organisatie.replace("C1", f"D{number + 1}")
    folder = make_region(tmp_path, files)
    read_regio(folder)
    start = process_time()
    reading = read_regio(folder)
    assert process_time() - start < 1
    assert reading.findings == ()
    assert reading.inhoud is not None
    assert (len(reading.inhoud.signalen), len(reading.inhoud.organisaties)) == (61, 42)
