"""Relative links."""

import pytest

from routekaart.showing.telling import links


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("", "signalen/x/", "signalen/x/"),
        ("signalen/x/", "", "../../"),
        ("signalen/x/", "signalen/y/", "../y/"),
        ("signalen/x/", "signalen/x/", "./"),
        ("", "", "./"),
        ("adviezen/a/", "fasen/#f", "../../fasen/#f"),
        ("fasen/", "fasen/#f", "#f"),
        ("documenten/", "bestanden/a.pdf", "../bestanden/a.pdf"),
        ("keuzehulp/s/v-a/w-b/", "keuzehulp/s/v-a/", "../"),
    ],
)
def test_relative(here: str, there: str, expected: str) -> None:
    assert links.relative(here, there) == expected


def test_steps_of_the_keuzehulp() -> None:
    assert links.stap("ziek") == "keuzehulp/ziek/"
    assert links.stap("ziek", (("duur", "na_4"), ("sector", "po"))) == (
        "keuzehulp/ziek/duur-na_4/sector-po/"
    )
