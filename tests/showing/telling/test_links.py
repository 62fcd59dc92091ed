"""Relative links."""

import re

import pytest

from routekaart.showing.telling import links
from tests.support.showing_region import stap


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
        ("keuzehulp/v1/k3fq/2m9d/", "keuzehulp/v1/k3fq/", "../"),
    ],
)
def test_relative(here: str, there: str, expected: str) -> None:
    assert links.relative(here, there) == expected


def test_steps_of_the_keuzehulp() -> None:
    assert stap("weg") == "keuzehulp/v2/"
    assert re.fullmatch(
        "keuzehulp/v2/[2-9b-z]{4}/[2-9b-z]{4}/", stap("weg", "duur=lang", "gemeente=noord")
    )
