"""Why the machine refused, in Dutch: the system itself says it in English, or in its own words."""

import errno

UNKNOWN = "onbekende oorzaak"

_REASONS = {
    "daar hebt u geen rechten voor": ("EACCES", "EPERM"),
    "die plek bestaat niet": ("ENOENT", "ENODEV", "ENXIO"),
    "een deel van het pad is een bestand en geen map": ("ENOTDIR",),
    "daar staat al iets met die naam": ("EEXIST",),
    "het is een map": ("EISDIR",),
    "de map is niet leeg": ("ENOTEMPTY",),
    "de schijf is vol": ("ENOSPC", "EDQUOT"),
    "het bestand wordt te groot voor deze schijf": ("EFBIG",),
    "van deze schijf mag alleen gelezen worden": ("EROFS",),
    "de naam is te lang": ("ENAMETOOLONG",),
    "een koppeling (link) verwijst in een kring": ("ELOOP",),
    "een ander programma gebruikt die poort": ("EADDRINUSE",),
    "een ander programma houdt het bezet": ("EBUSY", "ETXTBSY", "EAGAIN", "EDEADLK", "EINTR"),
    "het staat op een andere schijf": ("EXDEV",),
    "er staan te veel bestanden open": ("EMFILE", "ENFILE"),
    "het geheugen is vol": ("ENOMEM", "ENOBUFS"),
    "de schijf werkt niet goed": ("EIO", "EREMOTEIO", "EUCLEAN"),
    "de verbinding met de schijf is weg": (
        "ECONNRESET",
        "EHOSTDOWN",
        "EHOSTUNREACH",
        "ENETDOWN",
        "ENETUNREACH",
        "ENOTCONN",
        "ESTALE",
        "ETIMEDOUT",
    ),
    "de schijf kan dit niet": ("EINVAL", "ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"),
}
"""A reason with the names that systems give it. Not every system knows every name."""


def reason(error: OSError) -> str:
    """Why the machine refused; a reason that is not in the list has at least its number."""
    for text, names in _REASONS.items():
        if error.errno is not None and error.errno in {getattr(errno, n, None) for n in names}:
            return text
    return UNKNOWN if error.errno is None else f"{UNKNOWN} (nummer {error.errno})"
