"""What `meet.py` does: jobs that are run, rows that compare them, a table that tells it."""
