"""Cutting the drawing of a signal into parts that are legible on a sheet of A4."""
