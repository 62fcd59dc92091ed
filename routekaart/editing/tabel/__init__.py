"""A region as a spreadsheet, and the changes in it back into the files."""
