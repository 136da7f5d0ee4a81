"""The context processor for the header of every page."""

from typing import Any

from django.http import HttpRequest

from gebruikers.menu import Kop, kop_van


def kop(request: HttpRequest) -> dict[str, Any]:
    """Give templates `kop`: subtitle, menu, user and rollen to choose from."""
    return {"kop": kop_van(request) if hasattr(request, "user") else Kop()}
