"""Telling of a new edition by mail: a link and no figures, once an edition, to who may still read it."""

from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.berichten import plaats
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.permissions import lezers_van

NAAMRUIMTE = UUID("0d8d5f0e-3f0e-5d6b-9c2e-8d8b6f3f2a57")


def kenmerk_van(uitgave: Rapportuitgave, gebruiker: Gebruiker) -> UUID:
    """Return the kenmerk of the mail of a user about an edition: a second one cannot be stored."""
    return uuid5(NAAMRUIMTE, f"{uitgave.pk}/{gebruiker.pk}")


def tell_unreported() -> int:
    """Tell of every planned edition that is made and of which nobody was told; runs as `taak`.

    Returns:
        How many mails were written to the outbox.
    """
    te_melden = Rapportuitgave.objects.filter(stand=Stand.KLAAR, planning__isnull=False, gemeld_op=None)
    return sum(tell_abonnees(uitgave_id=pk) for pk in te_melden.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def tell_abonnees(*, uitgave_id: int) -> int:
    """Tell of one edition whoever has a subscription to its kind, may sign in, and may read it.

    The mails and the mark that they were written are one transaction under a lock, so that a worker that dies leaves
    both undone, and of two at once the second finds the mark.

    Returns:
        How many mails were written to the outbox; 0 when it was told before, or is not made by a planning.
    """
    uitgave = (
        Rapportuitgave.objects.select_for_update(of=("self",))
        .defer("cijfers", "pdf")
        .filter(pk=uitgave_id, stand=Stand.KLAAR, planning__isnull=False, gemeld_op=None)
        .first()
    )
    if uitgave is None or uitgave.planning is None:
        return 0
    lezers = lezers_van(Rapportsoort(uitgave.soort))
    abonnees = list(lezers.filter(pk__in=uitgave.planning.abonnees.values("pk")).order_by("pk"))
    for gebruiker in abonnees:
        _schrijf(uitgave, gebruiker)
    Rapportuitgave.objects.filter(pk=uitgave_id).update(gemeld_op=nu())
    return len(abonnees)


def _schrijf(uitgave: Rapportuitgave, gebruiker: Gebruiker) -> None:
    context = {
        "uitgave": uitgave,
        "url": f"{settings.BASIS_URL}{reverse('rapportage:uitgave', args=[uitgave.pk])}",
    }
    plaats(
        aan=gebruiker.email,
        onderwerp=_("%(rapport)s staat klaar") % {"rapport": uitgave},
        tekst=render_to_string("rapportage/email/klaar.txt", context).strip() + "\n",
        kenmerk=kenmerk_van(uitgave, gebruiker),
    )
