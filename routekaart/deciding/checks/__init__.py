"""What yields findings about a region whose tables are compiled."""
