"""The version of the package; the facts carry an edition of their own."""

__version__ = "0.1.0.dev0"
