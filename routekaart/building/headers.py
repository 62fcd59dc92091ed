"""What a server sends with every page and file: the one place that says it."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'"
)
"""Nothing inside a page runs or styles, and nothing comes from elsewhere."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=(), "
        "payment=(), usb=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
"""The same for each file of the site."""

SHORT, LONG = "no-cache", "public, max-age=31536000, immutable"
"""How long a browser keeps a file: a page is asked for again each time, and costs nothing when it
is the same; a file with a hash in its name never changes."""

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xml": "application/xml",
    "dmn": "application/xml",
    "atom": "application/atom+xml",
    "csv": "text/csv",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "txt": "text/plain",
    "svg": "image/svg+xml",
    "png": "image/png",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "gz": "application/gzip",
}
"""What each kind of file is. A server that does not know one sends it as a download."""

_WITHOUT_LETTERS = frozenset(TYPES[end] for end in ("png", "woff2", "pdf", "odt", "gz"))
WITH_LETTERS = tuple(sorted({*TYPES.values()} - _WITHOUT_LETTERS))
"""The types that are text: in UTF-8, and worth to be sent in fewer bytes."""


def content_type(path: str) -> str:
    """What is sent along with the file of this name, as a server of ours says it."""
    type_ = TYPES.get(path.rpartition(".")[2], "application/octet-stream")
    return f"{type_}; charset=utf-8" if type_ in WITH_LETTERS else type_
