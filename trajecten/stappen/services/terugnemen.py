"""Taking back a claim or a release of one tap, on the day itself (DOMEIN 4)."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import (
    beeindig,
    lock_persoon,
    meld_caseload,
    meld_einde,
    open_benadering,
)
from inburgeraars.services.terugnemen import hervat_benadering, te_hervatten
from kern.klok import vandaag
from kern.terugdraaien import draai_terug, versie_voor
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.bespreking.models import Bespreekpunt
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject


@transaction.atomic
def undo_claim(*, inburgeraar_id: int, door: Gebruiker) -> Inburgeraar:
    """Take back a claim of today on which nothing was built: the person is free or reserved again, as before.

    How the person was found stays on record, because that is set once (DOMEIN 4).

    Raises:
        NietVanJou: this user does not hold the person.
        Weigering: the claim is of another day, or something was recorded or planned since.
    """
    persoon = lock_persoon(inburgeraar_id)
    claim = open_benadering(inburgeraar_id)
    if claim is None or claim.route != Route.WIJKGERICHT or claim.door_id != door.pk:
        raise NietVanJou(_("Deze persoon is niet door jou geclaimd."))
    if claim.van != vandaag() or _is_op_gebouwd(claim):
        raise Weigering(_("Dit kan niet meer. Geef deze persoon vrij in het dossier."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.PERSOON_GECLAIMD) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        meld_einde(claim)
        beeindig(claim, Eindreden.VRIJGEGEVEN, op=vandaag())
        reservering = _reservering_voor(claim)
        if reservering is None:
            Inburgeraar.objects.filter(pk=inburgeraar_id).update(route=Route.VRIJ)
        else:
            hervat_benadering(reservering)
        Toegang.objects.filter(
            inburgeraar=persoon, gebruiker=door, grond=Toegangsgrond.CASELOAD, tot__isnull=True
        ).update(tot=vandaag())
    return persoon


def _is_op_gebouwd(claim: Benadering) -> bool:
    sinds: dict[str, Any] = {"inburgeraar": claim.inburgeraar_id, "created_at__gte": claim.sinds}
    lopend = Traject.objects.filter(inburgeraar=claim.inburgeraar_id, gesloten_op__isnull=True)
    return (
        lopend.exists()
        or Verslag.objects.filter(**sinds).exists()
        or GeplandBezoek.objects.filter(**sinds).exists()
        or Taak.objects.filter(**sinds).exists()
        or Bespreekpunt.objects.filter(**sinds).exists()
    )


def _reservering_voor(claim: Benadering) -> Benadering | None:
    """Return the reservation that a claim ended, when it would still hold today."""
    vorige = Benadering.objects.filter(
        inburgeraar=claim.inburgeraar_id,
        route=Route.GERESERVEERD,
        eindreden=Eindreden.GECLAIMD,
        tot=claim.van,
    ).first()
    was = versie_voor(vorige, "eindreden") if vorige else None
    return vorige if was is not None and was.tot > vandaag() else None


@transaction.atomic
def undo_release(*, inburgeraar_id: int, door: Gebruiker) -> Inburgeraar:
    """Take back a release of today: the same claim goes on, with the visits and tasks that lapsed by it.

    Raises:
        NietVanJou, Weigering: as `te_hervatten`.
    """
    persoon = lock_persoon(inburgeraar_id)
    claim = te_hervatten(persoon, route=Route.WIJKGERICHT, door=door)
    daad_was = Handeling.PERSOON_VRIJGEGEVEN
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        einde = hervat_benadering(claim)
        draai_terug(GeplandBezoek.objects.filter(inburgeraar=persoon, datum__gte=vandaag()), einde)
        draai_terug(Taak.objects.filter(inburgeraar=persoon), einde)
        meld_caseload(inburgeraar_id, door)
    return persoon
