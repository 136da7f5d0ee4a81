"""The mail backend of Django: mail that a page or allauth sends is stored as a row, which the worker sends."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gebruikers.services.berichten import plaats


class BerichtBackend(BaseEmailBackend):
    """Stores each mail for each of its addressees, in the transaction of the request.

    So a mail exists exactly when the act it tells of was saved, and no page waits for a mail server. The sender is
    that of the installation, whatever the mail says; an HTML alternative of the text is left out.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store mails with a text; return how many.

        Raises:
            ValueError: a mail has an attachment; those are not stored.
        """
        for bericht in email_messages:
            if bericht.attachments:
                raise ValueError("mails with attachments are not supported")
            for adres in bericht.recipients():
                plaats(aan=adres, onderwerp=str(bericht.subject), tekst=str(bericht.body))
        return len(email_messages)
