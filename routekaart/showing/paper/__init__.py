"""The routekaart on paper: what stands on each sheet, and the pen that sets it as a PDF.

A module such as `signaalblad` gives plain values; its `signaalplan` decides where they stand, from
heights that `signaalmaten` and `castoff` know; a template in `typ/` draws that. `sheets` is the
door of this room.
"""
