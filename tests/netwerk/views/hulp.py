"""What the tests of pages share."""

from django.test import Client
from django.urls import reverse


def paginatekst(client: Client, naam: str, *args: object) -> str:
    return client.get(reverse(f"netwerk:{naam}", args=args)).content.decode()
