"""A round past the organisations: a form for each, and what they answer back into the region."""
