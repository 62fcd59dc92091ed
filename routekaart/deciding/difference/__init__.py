"""Two versions of a region: exactly what ends elsewhere, and what was added, removed or renamed."""
