"""The pages of the site: one module for each kind, and the templates that they fill in."""
