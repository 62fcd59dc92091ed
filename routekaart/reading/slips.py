"""Slips of the keyboard that cannot be seen: a space or dash of another kind, or none at all."""

import re
import unicodedata

_ODD = {
    "Zs": ("een vaste spatie", "een gewone spatie"),
    "Pd": ("een lang streepje", "een gewoon -"),
}
_COLON = re.compile(r"[ \t]*(?:- +)*[a-z][a-z_-]*:(?=[^\s:/]|\u00a0)")


def name_odd(value: str, where: str = "") -> str:
    """Names the first space or dash that looks like an ordinary one and is not."""
    for char in value:
        odd = _ODD.get(unicodedata.category(char))
        if odd and char not in " -":
            return f"Hier staat {odd[0]} (U+{ord(char):04X}){where}. Typ {odd[1]}."
    return ""


def find_colon(line: str) -> int | None:
    """Where a colon stands behind what looks like a field, without the space that belongs there."""
    match = _COLON.match(line)
    return match.end() - 1 if match else None


def hint_for_colon(line: str) -> str:
    """The hint for such a line; empty when it is none."""
    colon = find_colon(line)
    if colon is None:
        return ""
    odd = name_odd(line[colon + 1], " achter de dubbele punt")
    return odd or "Zet een spatie achter de dubbele punt."
