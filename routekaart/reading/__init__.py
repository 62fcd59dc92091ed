"""Reading: a folder of YAML becomes one checked `Inhoud`, or a list of findings.

Nothing here knows how decisions are made or shown.
"""
