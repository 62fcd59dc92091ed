"""One decision table and its diagram: compiling it, proving it whole, comparing two of them."""
