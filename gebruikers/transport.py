"""Sending a mail: over SMTP, or in the demo not at all. Chosen by the setting MAIL_TRANSPORT.

The answer of the mail server decides what may happen next (docs/beheer/achtergrond.md):
- nothing was handed over yet (no connection, login refused, 4xx): another attempt does no harm;
- 5xx about this mail: final;
- handed over and no answer: uncertain. It may have arrived, so it is never sent again automatically.
"""

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP as REGELEINDEN
from email.utils import formatdate, parseaddr
from typing import Protocol, cast
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from kern.opdracht import WerkMislukt

WACHT_SECONDEN = 20
"""How long the mail server may take for each step before the hand-over."""
ANTWOORD_SECONDEN = 50
"""How long it may take for each of the two answers after the hand-over: together shorter than the lease."""
NIET_AANGENOMEN = 400
DEFINITIEF = 500


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A mail to one address."""

    kenmerk: UUID
    aan: str
    onderwerp: str
    tekst: str


class Transport(Protocol):
    """A way to send mail."""

    def lever_af(self, brief: Brief, *, bied_aan: Callable[[], None]) -> None:
        """Deliver one mail.

        Args:
            brief: the mail.
            bied_aan: called right before the content is handed over; commits that it is.

        Raises:
            WerkMislukt: it was not accepted, or it is unknown whether it was.
        """


def gekozen_transport() -> Transport:
    """Return the transport of this installation."""
    return cast("Transport", import_string(settings.MAIL_TRANSPORT)())


def onzeker() -> WerkMislukt:
    """Return the failure for a mail that may or may not have arrived."""
    return WerkMislukt(
        _("Onzeker: aangeboden aan de mailserver, maar het antwoord kwam niet aan."), definitief=True
    )


class Postvak:
    """Transport of the demo: the row itself is the delivery, to be read on /postvak/."""

    def lever_af(self, brief: Brief, *, bied_aan: Callable[[], None]) -> None:  # noqa: ARG002  as in Transport
        """Accept the mail."""
        bied_aan()


class Smtp:
    """Transport over the mail server that the settings SMTP_* name."""

    def lever_af(self, brief: Brief, *, bied_aan: Callable[[], None]) -> None:
        """Deliver one mail; arguments and errors as in Transport."""
        bericht = _mime(brief)
        server = _verbind()
        try:
            _geef_adressen(server, bericht)
            bied_aan()
            _geef_inhoud(server, bericht)
        finally:
            # The server's answer to QUIT changes nothing about the mail.
            with suppress(OSError, smtplib.SMTPException):
                if server.sock is not None:
                    server.sock.settimeout(1)
                server.quit()
            server.close()


def _mime(brief: Brief) -> EmailMessage:
    try:
        bericht = EmailMessage(policy=REGELEINDEN)
        bericht["From"] = settings.DEFAULT_FROM_EMAIL
        bericht["To"] = _ascii(brief.aan)
        bericht["Subject"] = brief.onderwerp
        bericht["Date"] = formatdate(localtime=True)
        bericht["Message-ID"] = f"<{brief.kenmerk}@{_adres(settings.DEFAULT_FROM_EMAIL).rpartition('@')[2]}>"
        # Ask for no automatic answers, such as absence notices: nobody reads them.
        bericht["Auto-Submitted"] = "auto-generated"
        bericht.set_content(brief.tekst)
    except ValueError as fout:  # also of an address that cannot be written in ASCII
        raise WerkMislukt(_("Van dit bericht is geen mail te maken."), definitief=True) from fout
    return bericht


def _ascii(adres: str) -> str:
    """Return an address with its domain in ASCII, as the mail server needs it.

    Raises:
        UnicodeError: it has no such form.
    """
    naam, _at, domein = adres.rpartition("@")
    naam.encode("ascii")
    return f"{naam}@{domein.encode('idna').decode('ascii')}"


def _adres(kop: str) -> str:
    return parseaddr(kop)[1]


def _verbind() -> smtplib.SMTP:
    """Connect, encrypt and log in; when TLS is required and refused, nothing is sent.

    Raises:
        WerkMislukt: for another attempt, also after a 5xx: it is about us or the server, not about this mail.
    """
    if not settings.SMTP_HOST:
        raise WerkMislukt(_("Er is geen mailserver ingesteld (SMTP_HOST)."))
    try:
        return _open()
    except smtplib.SMTPAuthenticationError as fout:
        reden = _("De mailserver weigert de aanmelding (%(code)d).") % {"code": fout.smtp_code}
        raise WerkMislukt(reden) from fout
    except smtplib.SMTPResponseException as fout:
        reden = _("De mailserver neemt nu niets aan (%(code)d).") % {"code": fout.smtp_code}
        raise WerkMislukt(reden) from fout
    except (OSError, smtplib.SMTPException) as fout:
        reden = _("De mailserver is niet bereikbaar (%(soort)s).") % {"soort": type(fout).__name__}
        raise WerkMislukt(reden) from fout


def _open() -> smtplib.SMTP:
    context = ssl.create_default_context()
    waar = (settings.SMTP_HOST, settings.SMTP_POORT)
    server = (
        smtplib.SMTP_SSL(*waar, timeout=WACHT_SECONDEN, context=context)
        if settings.SMTP_TLS == "ssl"
        else smtplib.SMTP(*waar, timeout=WACHT_SECONDEN)
    )
    try:
        if settings.SMTP_TLS == "1":
            server.starttls(context=context)
        if settings.SMTP_GEBRUIKER:
            server.login(settings.SMTP_GEBRUIKER, settings.SMTP_WACHTWOORD)
        server.ehlo_or_helo_if_needed()
    except BaseException:
        server.close()
        raise
    return server


def _geef_adressen(server: smtplib.SMTP, bericht: EmailMessage) -> None:
    try:
        for stap, adres in ((server.mail, bericht["From"]), (server.rcpt, bericht["To"])):
            code, _tekst = stap(_adres(str(adres)))
            if code >= NIET_AANGENOMEN:
                raise _geweigerd(code)
    except (OSError, smtplib.SMTPException) as fout:
        reden = _("De mailserver brak de verbinding af (%(soort)s).") % {"soort": type(fout).__name__}
        raise WerkMislukt(reden) from fout


def _geef_inhoud(server: smtplib.SMTP, bericht: EmailMessage) -> None:
    if server.sock is not None:
        server.sock.settimeout(ANTWOORD_SECONDEN)
    try:
        code, _tekst = server.data(bericht.as_bytes())
    except smtplib.SMTPDataError as fout:
        raise _geweigerd(fout.smtp_code) from fout
    except (OSError, smtplib.SMTPException) as fout:
        raise onzeker() from fout
    if code >= NIET_AANGENOMEN:
        raise _geweigerd(code)


def _geweigerd(code: int) -> WerkMislukt:
    """Return the failure for an answer that says for certain that the server did not take the mail."""
    reden = _("De mailserver weigert deze mail (%(code)d).") % {"code": code}
    return WerkMislukt(reden, definitief=code >= DEFINITIEF, overgedragen_op=None)
