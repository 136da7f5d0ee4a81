"""Wijkgericht inburgeren: the project, the only place that may import every app."""
