"""The known word that is most like an unknown one, and the question whether it was meant."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from itertools import islice

LONGEST = 60
"""No id is longer, and to compare is quadratic in the length."""

MANY = 300
"""Of more known words only this many are compared: those that begin or end like the unknown one."""

MOST_TOLD = 15
"""More names on one line are not read."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word most like this one, or None if none is near. Case does not count.

    `cutoff` says how much of two words must agree, from 0 to 1. Between equally near words
    the first wins, so that the same content gives the same hint.
    """
    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(_fold(name), name)
    wanted = _fold(word)[:LONGEST]
    if len(folded) > MANY:
        folded = dict(islice(_alike(wanted, folded), MANY))
    close = get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str], form: str = "{}") -> str:
    """`Bedoelde u "…"?` with the known word most like this one; empty if none is near.

    `form` says how the meant word is written where the reader has to type it: `{}.yaml`.
    """
    meant = nearest(word, known)
    return meant_by(form.format(meant)) if meant else ""


def what_there_is(known: Collection[str], wat: str) -> str:
    """Which names there are, for who guessed one; of many only how many, and how to see them.

    `wat` is what `routekaart lijst` shows them by.
    """
    if not known:
        return f"Er zijn nog geen {wat}."
    if len(known) > MOST_TOLD:
        return f"Er zijn {len(known)} {wat}. Toon ze met: routekaart lijst {wat} MAP"
    return f"Er zijn: {', '.join(known)}."


def meant_by(text: str) -> str:
    """The question behind every hint: `Bedoelde u "…"?`"""
    return f'Bedoelde u "{text}"?'


def _alike(word: str, folded: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name in folded.items():
        if name[0][:2] == word[:2] or name[0][-2:] == word[-2:]:
            yield name


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
