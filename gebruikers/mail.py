"""Django's way of sending mail, ending in a row: what a page or allauth sends goes out by the worker."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gebruikers.services.berichten import plaats


class BerichtBackend(BaseEmailBackend):
    """Writes each mail down for each of its addressees, in the transaction of the request.

    So a mail exists exactly when what it tells of was saved, and no page waits for a mail server. The sender is
    that of the installation, whatever the mail says; a text in HTML beside the plain one is left out.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write down.

        Args:
            email_messages: mails with a text.

        Returns:
            How many.

        Raises:
            ValueError: a mail has an attachment; those are not stored.
        """
        for bericht in email_messages:
            if bericht.attachments:
                raise ValueError("mails with attachments are not supported")
            for adres in bericht.recipients():
                plaats(aan=adres, onderwerp=str(bericht.subject), tekst=str(bericht.body))
        return len(email_messages)
