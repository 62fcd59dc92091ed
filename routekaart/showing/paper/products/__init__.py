"""What is printed: each module gives the values that its template in `typ/` draws."""
