"""Showing: an `Inhoud` and its decisions become pages, drawings and data, as {path: bytes}.

Nothing here reads files, knows the clock or imports mkdocs.
"""
