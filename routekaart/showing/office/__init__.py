"""What a word processor opens: the only room that writes OpenDocument."""
