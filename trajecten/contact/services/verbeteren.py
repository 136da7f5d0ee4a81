"""Correcting a contact: the row changes, with the reason; row history keeps the old version (docs/adr/0003).

A correction never opens a traject, nor takes an opening or a claim back: those rest on what was known then, and later
acts build on them. Such a correction is refused, and the message says what to do instead.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route, Taal
from inburgeraars.services.benaderingen import lock_personen, lock_persoon, open_benadering
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.minuten import verdeel
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.contact.services.gevolgen import (
    eis_collega,
    eis_dag_was,
    eis_mag_vastleggen,
    eis_taal,
    splits_wie_mag,
)
from trajecten.contact.services.invoer import eis_waarom_elders
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Verbetering:
    """The corrected details of a contact.

    Args:
        datum, tijd, minuten: of the contact, for all people it counts for.
        samen_met: the colleague who came along.
        resultaat: for this person.
        aanwezig, taal, tolk, tekst, kansen, waarom_elders: of the report of this person.
        reden: why it is corrected.
    """

    VAN_VERSLAG: ClassVar[tuple[str, ...]] = (
        "resultaat",
        "aanwezig",
        "taal",
        "tolk",
        "tekst",
        "kansen",
        "waarom_elders",
    )

    datum: dt.date
    tijd: dt.time | None
    minuten: int
    resultaat: Resultaat
    aanwezig: str
    taal: Taal | None
    tolk: str
    tekst: str
    kansen: str
    reden: str
    waarom_elders: str = ""
    samen_met: Gebruiker | None = None

    def van_verslag(self) -> dict[str, Any]:
        """Return the fields of the report."""
        return {naam: getattr(self, naam) for naam in self.VAN_VERSLAG} | {
            "correctiereden": self.reden.strip()
        }


@transaction.atomic
def correct_verslag(
    *,
    verslag_id: int,
    door: Gebruiker,
    verbetering: Verbetering,
    gezien: int | None,
    contact_gezien: int | None,
) -> Verslag:
    """Correct the user's own contact, and its report for one person.

    Day, time and minutes are corrected for all people the contact counts for. The reason is kept with this person's
    report alone, because it may tell something of this person. `gezien` and `contact_gezien` are the versions of
    report and contact that the form was opened with.

    Raises:
        NietInCaseload: somebody else's contact, or a dossier that another keeps by now.
        Weigering: it would open a traject, take an opening back, or write in a dossier that another keeps.
        Ondertussen: report or contact was changed meanwhile.
        ValidationError: no reason, a day still to come, or a result that this kind of contact cannot have.
    """
    eis_dag_was(verbetering.datum)
    wie, samen = Verslag.objects.values_list("inburgeraar_id", "contactmoment_id").get(pk=verslag_id)
    betrokken = lock_personen(
        Verslag.objects.filter(contactmoment=samen).values_list("inburgeraar_id", flat=True)
    )
    persoon = betrokken.get(wie) or lock_persoon(wie)
    verslag = Verslag.objects.select_related("contactmoment").get(pk=verslag_id)
    contact = verslag.contactmoment
    if contact.door_id != door.pk:
        raise NietInCaseload(contact.door.naam)
    eis_mag_vastleggen(persoon, door)
    _eis_kan_kloppen(contact, verbetering)
    eis_taal(verbetering.taal, op=verbetering.datum, bekend=(verslag.taal_id, persoon.taal_id))
    _eis_opening_blijft(verslag, contact, persoon, verbetering)
    with handeling(Handeling.CONTACT_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        # The report first: what the contact then writes to it is no change by somebody else.
        wijzig_rij(verslag, gezien=gezien, velden=verbetering.van_verslag())
        if _verbeter_contact(contact, verbetering, gezien=contact_gezien):
            for ander in _verdeel_opnieuw(verslag, verbetering, betrokken, door):
                daad.over("inburgeraar", ander)
        return Verslag.objects.get(pk=verslag_id)


def _eis_kan_kloppen(contact: Contactmoment, verbetering: Verbetering) -> None:
    if not verbetering.reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je dit verbetert")})
    eis_collega(verbetering.samen_met, door=contact.door, soort=contact.soort, datum=verbetering.datum)
    if verbetering.resultaat not in Contactsoort(contact.soort).resultaten:
        raise ValidationError({"resultaat": _("Kies hoe het ging")})
    eis_waarom_elders(contact.soort, verbetering.waarom_elders)


def _opent(soort: str, resultaat: str) -> bool:
    return Contactsoort(soort).opent_traject and resultaat == Resultaat.GESPROKEN


def _eis_opening_blijft(
    verslag: Verslag,
    contact: Contactmoment,
    persoon: Inburgeraar,
    verbetering: Verbetering,
) -> None:
    """Refuse a correction that would open a traject, or remove the talk that opened one.

    Raises:
        Weigering: it would.
    """
    was, wordt = _opent(contact.soort, verslag.resultaat), _opent(contact.soort, verbetering.resultaat)
    traject = Traject.objects.filter(inburgeraar=persoon).order_by("-geopend_op", "-pk").first()
    lopend = open_benadering(persoon.pk)
    if wordt and not was:
        if lopend is not None and lopend.route == Route.REGULIER:
            return
        open_traject = traject is not None and traject.gesloten_op is None
        if not open_traject or traject is None or verbetering.datum < traject.geopend_op:
            raise Weigering(
                _(
                    "Met een verbetering kun je geen traject openen. Leg het gesprek vast als nieuw "
                    "bezoek, op de dag van het gesprek. Laat deze poging staan."
                )
            )
        return
    if not was or traject is None:
        return
    draagt = verslag.datum <= traject.geopend_op and not _ander_gesprek(verslag, persoon, traject.geopend_op)
    if draagt and (not wordt or verbetering.datum != verslag.datum):
        raise Weigering(
            _(
                "Met dit gesprek is het traject geopend. Daarom kun je uitkomst en datum niet wijzigen. "
                "Schrijf in het verslag wat er niet klopt en bespreek het met je teamleider."
            )
        )
    if wordt and not draagt and verbetering.datum < traject.geopend_op <= verslag.datum:
        raise Weigering(
            _("Het traject is geopend op een later gesprek. Kies een datum vanaf %s.")
            % f"{traject.geopend_op:%d-%m-%Y}"
        )


def _ander_gesprek(verslag: Verslag, persoon: Inburgeraar, tot_en_met: dt.date) -> bool:
    """Tell whether another talk up to a day could have opened the traject as well."""
    return (
        Verslag.objects.filter(
            inburgeraar=persoon,
            resultaat=Resultaat.GESPROKEN,
            datum__lte=tot_en_met,
            contactmoment__soort__in=[s for s in Contactsoort if s.opent_traject],
        )
        .exclude(pk=verslag.pk)
        .exists()
    )


def _verbeter_contact(contact: Contactmoment, verbetering: Verbetering, *, gezien: int | None) -> bool:
    """Correct the shared part, and tell whether day, time or minutes changed: those are of everybody it counts for.

    Raises:
        Weigering: the contact counts for somebody out of sight as well.
    """
    velden = {"datum": verbetering.datum, "tijd": verbetering.tijd, "minuten": verbetering.minuten}
    oud = {naam: getattr(contact, naam) for naam in velden}
    wijzig_rij(contact, gezien=gezien, velden=velden | {"samen_met": verbetering.samen_met})
    if oud == velden:
        return False
    delen = Verslag.objects.filter(contactmoment=contact).values_list("minuten", flat=True)
    if sum(delen) != oud["minuten"]:
        raise Weigering(
            _(
                "Dit bezoek telt ook voor iemand die je niet meer ziet: datum, tijd en duur liggen vast. "
                "Verbeter alleen de rest, en schrijf in het verslag wat er niet klopt."
            )
        )
    return True


def _verdeel_opnieuw(
    van: Verslag, verbetering: Verbetering, betrokken: Mapping[int, Inburgeraar], door: Gebruiker
) -> list[int]:
    """Give each report of a corrected contact its day and its share of the minutes.

    Args:
        van: the report that the correction was made from; the reason is not written to the others.
        verbetering: the corrected details.
        betrokken: the people for whom the contact counts, locked, by key.
        door: the user who corrects.

    Returns:
        The keys of the other people it counts for.

    Raises:
        Weigering: another keeps the dossier of one of them, or its traject was opened on that day.
    """
    verslagen = list(Verslag.objects.filter(contactmoment=van.contactmoment_id).order_by("pk"))
    anderen = [v.inburgeraar_id for v in verslagen if v.inburgeraar_id != van.inburgeraar_id]
    mogen, _niet = splits_wie_mag((betrokken[pk] for pk in anderen if pk in betrokken), door)
    if {p.pk for p in mogen} != set(anderen):
        raise Weigering(
            _(
                "Dit bezoek telt ook voor iemand die een ander begeleidt: datum, tijd en duur liggen vast. "
                "Verbeter alleen de rest, en schrijf in het verslag wat er niet klopt."
            )
        )
    _eis_anderen_blijven(verslagen, verbetering)
    for verslag, deel in zip(verslagen, verdeel(verbetering.minuten, len(verslagen)), strict=True):
        velden: dict[str, Any] = {"datum": verbetering.datum, "minuten": deel}
        if verslag.pk != van.pk and (verslag.datum, verslag.minuten) != (verbetering.datum, deel):
            velden["correctiereden"] = _("Datum of duur van het gedeelde bezoek verbeterd.")
        wijzig_rij(verslag, gezien=None, velden=velden)
    return anderen


def _eis_anderen_blijven(verslagen: list[Verslag], verbetering: Verbetering) -> None:
    """Refuse another day for a visit that opened the traject of somebody else it counts for."""
    for verslag in verslagen:
        geopend = Traject.objects.filter(
            inburgeraar=verslag.inburgeraar_id, geopend_op=verslag.datum
        ).exists()
        if geopend and verbetering.datum != verslag.datum and verslag.resultaat == Resultaat.GESPROKEN:
            raise Weigering(
                _(
                    "Op deze dag is een traject geopend, dus de datum ligt vast. "
                    "Schrijf in het verslag welke dag het was, en vertel het je teamleider."
                )
            )
