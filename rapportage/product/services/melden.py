"""Telling of an edition that the planning had made: a notice and a mail with a link, once each, to who must do something.

What somebody had made in place of the planning's own, which failed, is told of as that would have been.
A concept is told to the owners of the parts, an edition to who approves it.
"""

from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.berichten import plaats
from gebruikers.services.meldingen import in_kracht_met, tell
from kern.beleid import Onderwerp
from kern.klok import nu
from logboek.enums import Handeling
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import Onderdeeleigenaar, Redactierecht
from rapportage.product.permissions import VASTSTELLERS, WELZIJN, bij_welzijn

NAAMRUIMTE = UUID("6a1f9f0c-7d0b-5a52-9e0f-0f6f4c2b8d11")


def tell_untold() -> int:
    """Tell of every edition of the planning, or in its place, that was made and of which nobody was told; runs as `taak`.

    Returns:
        How many users were told.
    """
    rijen = Producteditie.objects.te_melden()
    return sum(tell_editie(editie_id=pk) for pk in rijen.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def tell_editie(*, editie_id: int) -> int:
    """Tell of one edition that the planning had made, or that stands in its place, unless that was done.

    Notices, mails and the mark that they were left are one transaction under a lock, so that a worker that dies leaves
    none, and of two at once the second finds the mark.

    Returns:
        How many users were told.
    """
    editie = (
        Producteditie.objects.te_melden().select_for_update().zonder_inhoud().filter(pk=editie_id).first()
    )
    if editie is None:
        return 0
    binnen, partners = _eigenaren() if editie.concept else (in_kracht_met(*VASTSTELLERS), [])
    wie = sorted({*binnen, *partners})
    tell(
        ontvangers=wie,
        soort=Meldingsoort.PRODUCTEDITIE,
        handeling=Handeling.PRODUCTEDITIE_GEWIJZIGD,
        over=Onderwerp("producteditie", editie.pk),
        door=None,
        dag=editie.dag,
    )
    for gebruiker in Gebruiker.objects.filter(pk__in=wie).order_by("pk"):
        _mail(editie, gebruiker, ziet_alles=gebruiker.pk in binnen)
    Producteditie.objects.filter(pk=editie_id).update(gemeld_op=nu())
    return len(wie)


def _eigenaren() -> tuple[list[int], list[int]]:
    """Return the users who own a part by a rol, and those who write on one by a redactierecht, today."""
    eigenaren = Onderdeeleigenaar.objects.in_kracht().exclude(rol=WELZIJN).order_by()
    rollen = eigenaren.values_list("rol", flat=True).distinct()
    rechten = Redactierecht.objects.in_kracht().order_by().values_list("gebruiker_id", flat=True)
    partners = set(bij_welzijn().values_list("gebruiker_id", flat=True)) & set(rechten)
    return in_kracht_met(*map(Rol, rollen)), sorted(partners)


def _mail(editie: Producteditie, gebruiker: Gebruiker, *, ziet_alles: bool) -> None:
    """Write a mail: to the edition, or for who sees its own part alone to that."""
    if ziet_alles:
        adres = reverse("rapportage:producteditie", args=[editie.pk])
    else:
        adres = reverse("rapportage:product")
    vraag = (
        _("Lees wat er bij jouw onderdelen staat, en wat er nog ontbreekt:")
        if editie.concept
        else _("Lees de editie, en stel de editie vast:")
    )
    plaats(
        aan=gebruiker.email,
        onderwerp=_("%s van de productbeschrijving staat klaar") % editie,
        tekst=f"{vraag}\n{settings.BASIS_URL}{adres}\n",
        kenmerk=uuid5(NAAMRUIMTE, f"{editie.pk}/{gebruiker.pk}"),
    )
