"""One module for each command: `add` describes its arguments, `run` gives the exit code.

0 is clean, 1 is findings (or a question that is still open), 2 is: could not run.
"""
