"""What a visit brings beside its report: barriers, an afspraak, a task, and a next visit (DOMEIN 6)."""

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.models import Belemmering, Inburgeraar
from trajecten.bezoek.services.invoer import Bezoek, NieuweAfspraak
from trajecten.contact.models import Contactmoment
from trajecten.plan.enums import Afspraakstand
from trajecten.plan.models import Afspraak
from trajecten.plan.services.afspraken import settle_afspraak
from trajecten.taken.services import add_taak
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject


def leg_bijzonderheden_vast(
    contact: Contactmoment, persoon: Inburgeraar, *, door: Gebruiker, bezoek: Bezoek
) -> None:
    """Write barriers, afspraken and a task; all but the task only by the user who keeps the dossier.

    The caller locked the person, and wrote the claim of the same act before: the claim opens the sight of the dossier.

    Raises:
        NietInCaseload: the user does not keep this dossier.
    """
    if bezoek.belemmeringen or bezoek.afspraak:
        eis_begeleidt(persoon.pk, door)
    _schrijf_belemmeringen(persoon, door=door, bezoek=bezoek)
    if bezoek.afspraak:
        schrijf_afspraak(persoon, bezoek.afspraak, door=door, contact=contact)
    _kom_na(persoon, door=door, bezoek=bezoek)
    if bezoek.taak:
        add_taak(
            inburgeraar_id=persoon.pk,
            door=door,
            wat=bezoek.taak.wat,
            uiterlijk=bezoek.taak.uiterlijk,
            uit_contact=contact,
        )


def _kom_na(persoon: Inburgeraar, *, door: Gebruiker, bezoek: Bezoek) -> None:
    """Settle the afspraken that were kept; one that was settled meanwhile is left as it is."""
    open_ = Afspraak.objects.filter(inburgeraar=persoon, pk__in=bezoek.nagekomen, stand=Afspraakstand.OPEN)
    for afspraak in open_.order_by("pk"):
        settle_afspraak(
            afspraak_id=afspraak.pk,
            door=door,
            versie=afspraak.versie,
            stand=Afspraakstand.NAGEKOMEN,
            op=bezoek.datum,
        )


def schrijf_afspraak(
    persoon: Inburgeraar, afspraak: NieuweAfspraak, *, door: Gebruiker, contact: Contactmoment | None
) -> Afspraak:
    """Write what was agreed, in the open traject; the caller judges who may write, and logs the act."""
    return Afspraak.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).first(),
        wie=afspraak.wie,
        wat=afspraak.wat.strip(),
        uiterlijk=afspraak.uiterlijk,
        uit_contact=contact,
        door=door,
    )


def _schrijf_belemmeringen(persoon: Inburgeraar, *, door: Gebruiker, bezoek: Bezoek) -> None:
    """Write the barriers seen; a barrier that is on record and not over is written again only with an explanation."""
    if not bezoek.belemmeringen:
        return
    bekend = set(
        Belemmering.objects.filter(inburgeraar=persoon, voorbij_op__isnull=True).values_list(
            "soort", flat=True
        )
    )
    toelichting = bezoek.belemmering_toelichting.strip()
    for soort in bezoek.belemmeringen:
        eis_te_kiezen("belemmeringen", soort, op=bezoek.datum, nu=soort.pk if soort.pk in bekend else None)
        if soort.pk in bekend and not toelichting:
            continue
        Belemmering.objects.create(
            inburgeraar=persoon, soort=soort, toelichting=toelichting, sinds=bezoek.datum, door=door
        )
