"""Mails about the user's own account: plain text, from templates in `account/email/` and `mfa/email/`."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string


def verstuur_brief(sjabloon: str, *, aan: str, context: Mapping[str, Any]) -> None:
    """Send a mail, in the transaction of the act it tells of.

    Args:
        sjabloon: the name of the template without `_subject.txt` and `_message.txt`.
        aan: the address.
        context: what the templates show; `basis_url` is added.
    """
    alles = {**context, "basis_url": settings.BASIS_URL}
    onderwerp = " ".join(render_to_string(f"{sjabloon}_subject.txt", alles).split())
    tekst = render_to_string(f"{sjabloon}_message.txt", alles).strip() + "\n"
    send_mail(onderwerp, tekst, None, [aan])
