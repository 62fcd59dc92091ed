"""The short code of an answer in the address of a page of the keuzehulp.

It is made from the ids of question and answer and of nothing else: no place in an order, no
neighbour, no wording. So nothing that is added, taken away or moved changes what an address
means, and a code that is no longer used is not given to another answer. Record 0012 says why.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from routekaart.reading.model import Inhoud, Vraag

LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""No vowels, so that a code is never a word; and nothing that looks like something else."""

LENGTH = 4
"""27⁴ = 531,441 codes: two of 30 answers share one in one signal of about 1,200."""

Answer = tuple[str, str]
"""The ids of a question and of one of its answers."""


def adrescode(vraag: Vraag, antwoord: str) -> str:
    """The code of an answer. A question that got another id keeps the codes of its first one."""
    return _code(first_id(vraag), antwoord)


def first_id(vraag: Vraag) -> str:
    """The id that a question had at first."""
    return vraag.was[0] if vraag.was else vraag.id


def find_clashes(inhoud: Inhoud, signalen: Iterable[str]) -> Iterator[tuple[Answer, Answer]]:
    """Answers with one code that a signal can ask for both, once each: the first, and another."""
    told: set[Answer] = set()
    for id_ in signalen:
        for first, *others in _same_code(inhoud, inhoud.signalen[id_].vragen):
            for other in others:
                if other not in told:
                    told.add(other)
                    yield first, other


def _same_code(inhoud: Inhoud, vragen: tuple[str, ...]) -> Iterator[list[Answer]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    for id_ in dict.fromkeys(vragen):
        vraag = inhoud.alle_vragen[id_]
        for antwoord in vraag.antwoorden:
            found[adrescode(vraag, antwoord)].append((id_, antwoord))
    return (same for same in found.values() if len(same) > 1)


@lru_cache(maxsize=2**14)
def _code(vraag: str, antwoord: str) -> str:
    # No id holds "=". The hash is not to hide anything: it deals the codes out evenly.
    number = int.from_bytes(hashlib.sha256(f"{vraag}={antwoord}".encode()).digest())
    digits = []
    for _ in range(LENGTH):
        number, digit = divmod(number, len(LETTERS))
        digits.append(LETTERS[digit])
    return "".join(digits)
