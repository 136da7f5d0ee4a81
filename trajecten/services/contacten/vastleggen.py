"""What a visit brings beside its report: barriers, an afspraak, a task, and when to come again (DOMEIN 6)."""

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering, Inburgeraar
from trajecten.enums import Bezoekstand, Resultaat
from trajecten.models import Afspraak, Contactmoment, GeplandBezoek, Traject
from trajecten.services.contacten.invoer import Bezoek, NieuweAfspraak
from trajecten.services.taken import add_taak
from trajecten.services.trajecten import eis_begeleidt


def leg_bijzonderheden_vast(
    contact: Contactmoment, persoon: Inburgeraar, *, door: Gebruiker, bezoek: Bezoek
) -> None:
    """Write what only who keeps the dossier writes. The claim of the same act came first: it opens the sight of it.

    Args:
        contact: the visit.
        persoon: to whom, locked.
        door: who was there.
        bezoek: what happened.

    Raises:
        NietInCaseload: the user does not keep this dossier.
    """
    if bezoek.belemmeringen or bezoek.afspraak:
        eis_begeleidt(persoon.pk, door)
    _schrijf_belemmeringen(persoon, door=door, bezoek=bezoek)
    if bezoek.afspraak:
        schrijf_afspraak(persoon, bezoek.afspraak, door=door, contact=contact)
    if bezoek.taak:
        add_taak(
            inburgeraar_id=persoon.pk,
            door=door,
            wat=bezoek.taak.wat,
            uiterlijk=bezoek.taak.uiterlijk,
            uit_contact=contact,
        )


def schrijf_afspraak(
    persoon: Inburgeraar, afspraak: NieuweAfspraak, *, door: Gebruiker, contact: Contactmoment | None
) -> Afspraak:
    """Write what was agreed, in the traject that runs; the caller judged who may, and logs it."""
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
    """Write the barriers seen; one that is on record and not over is not written twice."""
    if not bezoek.belemmeringen:
        return
    bekend = set(
        Belemmering.objects.filter(inburgeraar=persoon, voorbij_op__isnull=True).values_list(
            "soort", flat=True
        )
    )
    toelichting = bezoek.belemmering_toelichting.strip()
    for soort in bezoek.belemmeringen:
        if soort.pk in bekend and not toelichting:
            continue
        Belemmering.objects.create(
            inburgeraar=persoon, soort=soort, toelichting=toelichting, sinds=bezoek.datum, door=door
        )


def werk_planning_bij(
    contact: Contactmoment,
    persoon: Inburgeraar,
    *,
    door: Gebruiker,
    resultaat: Resultaat,
    bezoek: Bezoek | None = None,
) -> None:
    """Hold or move what was planned up to the day of a visit, and plan the next.

    A talk is what was planned up to that day, held; who found nobody and plans another day has moved it; else it stays
    planned, and late.

    Args:
        contact: the visit.
        persoon: to whom.
        door: who was there.
        resultaat: how it went.
        bezoek: what was told of it, with when to come again; None for others of the household.
    """
    gepland = GeplandBezoek.objects.filter(
        inburgeraar=persoon, door=door, stand=Bezoekstand.GEPLAND, datum__lte=contact.datum
    )
    nummers = list(gepland.values_list("pk", flat=True))
    nieuw = None
    if bezoek is not None and bezoek.vervolg_op is not None:
        nieuw = GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door=door,
            datum=bezoek.vervolg_op,
            wat=bezoek.vervolg_wat,
            uit_contact=contact,
        )
    oude = GeplandBezoek.objects.filter(pk__in=nummers)
    if resultaat == Resultaat.GESPROKEN:
        oude.update(stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
    elif nieuw is not None:
        # A visit is moved to one row alone; where several were late, the last of them was.
        oude.update(stand=Bezoekstand.VERZET)
        GeplandBezoek.objects.filter(pk__in=nummers[-1:]).update(verzet_naar=nieuw)
