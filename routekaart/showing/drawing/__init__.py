"""The decision graph of a signal: its boxes, their places, and the pen for the screen."""
