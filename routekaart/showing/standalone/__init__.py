"""Pages that go around by mail: one file each, which asks for no other and lets nothing in.

Style and script stand in the page, and its policy names exactly those by what is in them.
"""
