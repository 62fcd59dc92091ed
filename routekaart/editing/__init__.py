"""Editing: what somebody who writes content is helped with, made from the model.

What there is to name, what may be written where (for people and for programs), and the same
content in a spreadsheet and back.
"""
