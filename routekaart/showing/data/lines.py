"""What vCard and iCalendar share (RFC 6350 and 5545): how a text is escaped and a line folded."""

WIDTH = 75
"""Octets in a line, without its end."""


def escape_text(text: str) -> str:
    """The text as a value; a line end in it becomes a sign for one."""
    plain = "\n".join(text.splitlines())
    for sign in "\\;,":
        plain = plain.replace(sign, f"\\{sign}")
    return "".join(one for one in plain.replace("\n", "\\n") if one.isprintable())


def content_line(name: str, value: str) -> str:
    """`NAME:value`, folded where it is too long, never inside a letter."""
    parts, line = [], b""
    for letter in f"{name}:{value}":
        octets = letter.encode()
        if len(line) + len(octets) > WIDTH:
            parts.append(line)
            line = b" "
        line += octets
    return "".join(f"{part.decode()}\r\n" for part in (*parts, line))
