"""What the header of every page shows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from gebruikers.menu import Kop, kop_van


def kop(request: HttpRequest) -> dict[str, Any]:
    """Give templates `kop` (subtitle, menu, user and rollen to choose from), and whether all is made up (`demo`)."""
    return {"kop": kop_van(request) if hasattr(request, "user") else Kop(), "demo": settings.DEMO}
