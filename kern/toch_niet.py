"""The URL that takes back what a message tells, kept among the tags of the message; shown by components/meldingen.html."""

from django.contrib.messages.storage.base import Message

VOORVOEGSEL = "toch-niet:"


def als_tag(adres: str) -> str:
    """Return the tag for a URL; empty for none."""
    return f"{VOORVOEGSEL}{adres}" if adres else ""


def adres_in(melding: Message) -> str:
    """Return the URL that takes back what a message tells; empty for a message without one."""
    adressen = (tag for tag in (melding.extra_tags or "").split() if tag.startswith(VOORVOEGSEL))
    return next(adressen, "").removeprefix(VOORVOEGSEL)
