"""How a difference is told: in Dutch to an editor, as data to another program."""
