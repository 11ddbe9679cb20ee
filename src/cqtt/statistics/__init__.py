"""Numbers behind scores: exact rounding."""
