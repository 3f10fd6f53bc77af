"""TODO: one sentence on why this room exists."""
