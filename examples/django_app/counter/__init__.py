"""The counter of an invented commune."""
