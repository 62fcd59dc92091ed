"""What an address, a number and a time must look like: somebody trusts each of them.

Refused is not only what is dangerous but also what leads nowhere: a host without a point, a
number that no phone can dial.
"""

import re
from urllib.parse import SplitResult, unquote, urlsplit

from pydantic_core import PydanticCustomError

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_TOP = r"(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})"
_HOST = re.compile(rf"(?:{_LABEL}\.)+{_TOP}", re.IGNORECASE)
_NAME = r"[A-Za-z0-9_+-]+"
_EMAIL = re.compile(rf"{_NAME}(?:\.{_NAME})*@{_HOST.pattern}", re.IGNORECASE)

_ABROAD = r"(?:\+|00)(?P<land>[1-9][0-9]{0,2})"
_SEP = r"(?: ?[./-] ?| )"
_TELEFOON = re.compile(
    rf"(?:{_ABROAD}{_SEP}?(?:\(0\){_SEP}?)?|(?P<net>\(0[0-9]{{2,3}}\)){_SEP}?)?"
    rf"[0-9]+(?:{_SEP}[0-9]+)*"
)
_DIALLED = re.compile(
    r"\+31[1-9][0-9]{8}|\+(?!31)[0-9]{8,15}"  # with the number of a country
    r"|0[89]0[0-9](?:[0-9]{4}|[0-9]{7})|0[1-9][0-9]{8}"  # 0800 and its kin; all others
    r"|1[0-9]{2,5}"  # 112, 116 111, 14 with an area code
)


def web_address(value: str) -> str:
    """Only http and https with a real host: `javascript:` and its kin never reach a page.

    Nothing before an `@`, which looks like the host and is not.
    """
    parts = _split(value)
    is_web = parts is not None and parts.scheme in ("http", "https") and _has_host(parts)
    if not is_web or not value.isprintable() or re.search(r'[\s"<>\\^`{|}]', value):
        raise PydanticCustomError("webadres", "geen webadres")
    return value


def file_in_site(value: str) -> str:
    """A file inside the site: no scheme, no absolute path, no way up, however it is spelt."""
    path = path_in_site(value)
    parts = _split(path)
    is_path = parts is not None and not parts.scheme and not parts.netloc and "\\" not in path
    if not is_path or not path.isprintable() or {"", ".", ".."} & {*path.split("/")} or "?" in path:
        raise PydanticCustomError("bestand", "geen bestand binnen de site")
    return value


def path_in_site(value: str) -> str:
    """The path that a browser asks for: without `%2e` and its like, also when it was done twice."""
    path = value.partition("#")[0]
    while (plain := unquote(path)) != path:
        path = plain
    return path


def mail_address(value: str) -> str:
    """One address that a mail can be sent to."""
    if not _EMAIL.fullmatch(value):
        raise PydanticCustomError("email", "geen e-mailadres")
    return value


def phone_number(value: str) -> str:
    """A number that can be dialled, in any form that is usual here."""
    if not _TELEFOON.fullmatch(value) or not _DIALLED.fullmatch(dialled(value)):
        raise PydanticCustomError("telefoon", "geen telefoonnummer")
    return value


def dialled(value: str) -> str:
    """The digits of a number, with a plus where it begins with that of a country."""
    form = _TELEFOON.fullmatch(value)
    digits = re.sub(r"[^0-9]", "", value.replace("(0)", ""))
    return "+" + digits.removeprefix("00") if form and form["land"] else digits


def clock_time(value: str) -> str:
    """A time of day, `8.30` or `08:30`, in one spelling; `24.00` is the end of a day."""
    form = re.fullmatch(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])|(24)[.:](00)", value, re.ASCII)
    if not form:
        raise PydanticCustomError("tijdstip", "geen tijd van de dag")
    hour, minute = filter(None, form.groups())
    return f"{hour:>02}.{minute}"


def _has_host(parts: SplitResult) -> bool:
    host, colon, port = parts.netloc.partition(":")
    try:
        ascii_host = host.encode("idna").decode()
    except UnicodeError:
        return False
    is_port = not colon or (re.fullmatch(r"[0-9]{1,5}", port) and int(port) < 65536)
    return bool(is_port and _HOST.fullmatch(ascii_host))


def _split(value: str) -> SplitResult | None:
    """The parts of an address, or None if it has none."""
    try:
        return urlsplit(value)
    except ValueError:
        return None
