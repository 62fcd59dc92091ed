"""The routekaart on paper: what stands on each sheet, and the pen that sets it as a PDF.

A module such as `signaalblad` gives plain values; a template in `typ/` of the same name draws
them; `sheets` is the door of this room.
"""
