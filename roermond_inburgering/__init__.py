"""Wijkgericht inburgeren: the project, the only place that may import every app."""

from roermond_inburgering.celery import app as celery_app

__all__ = ["celery_app"]
