"""Sending the form of a page as somebody does who changes only some of it."""

from typing import Any

from django.test import Client


def verstuur(klant: Client, url: str, **velden: Any) -> Any:
    """Send the form of a page with the values that it shows, and these."""
    form = klant.get(url).context["form"]
    inhoud = {naam: form[naam].value() or "" for naam in form.fields}
    inhoud = {k: v for k, v in inhoud.items() if not k.startswith("nagekeken")} | velden
    return klant.post(url, inhoud, follow=True)
