"""Building: a region becomes a site, beside others or inside a site of one's own.

The only room that writes files; `plugin` is the only module that knows MkDocs.
"""
