"""Deciding: an `Inhoud` becomes decision diagrams and the proofs that follow from them.

Nothing here reads files or writes pages.
"""
