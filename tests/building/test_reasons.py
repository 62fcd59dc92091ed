"""What the machine says is told in Dutch, whatever it says."""

import errno
import os

import pytest

from routekaart.reading.reasons import reason


@pytest.mark.parametrize("number", sorted(errno.errorcode), ids=str)
def test_no_words_of_the_system_reach_a_reader(number: int) -> None:
    told = reason(OSError(number, os.strerror(number)))
    assert os.strerror(number).casefold() not in told.casefold()
    assert told.endswith(f"(nummer {number})") == told.startswith("onbekende oorzaak")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EROFS, "van deze schijf mag alleen gelezen worden"),
        (errno.EACCES, "daar hebt u geen rechten voor"),
        (errno.EPERM, "daar hebt u geen rechten voor"),
        (errno.EMFILE, "er staan te veel bestanden open"),
        (errno.ENAMETOOLONG, "de naam is te lang"),
    ],
)
def test_what_happens_often_is_named(number: int, told: str) -> None:
    assert reason(OSError(number, "x")) == told


def test_a_mistake_without_a_number_is_told_too() -> None:
    assert reason(OSError("some library said this")) == "onbekende oorzaak"
