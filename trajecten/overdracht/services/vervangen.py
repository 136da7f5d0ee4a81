"""Arranging who works in the place of a colleague who is away, from this morning on (DOMEIN 2; docs/adr/0044-replacement.md).

One act records the absence, opens the dossiers to the replacements, and gives them the planned visits. Locks are taken
in one order: persons, then the colleague who is away; `vervanging_bij` does the same from the other side.

The database holds it too: `trajecten/sql/zicht_vervanging.sql`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden, Gebruiker, Meldingsoort
from gebruikers.services.afwezigheid import (
    change_afwezigheid,
    lock_afwezigheid,
    record_afwezigheid,
    withdraw_afwezigheid,
)
from gebruikers.services.controle import at_field, check_row
from gebruikers.services.meldingen import tell
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_personen
from kern.beleid import Onderwerp
from kern.klok import DAG, vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervanging_bij import geef_werk_terug, lock_collega, open_voor

VELDEN = {"vervanging_een_per_collega": "van", "vervanging_een_voor_allen": "van"}


@dataclass(frozen=True, kw_only=True)
class Bezoekkeuze:
    """What happens with one planned visit.

    Args:
        bezoek: its key.
        wie: the colleague who goes; None leaves it with who is away, unless it is cancelled.
        samen_met: the colleague who comes along.
        afzeggen: the visit is cancelled; somebody calls the person.
    """

    bezoek: int
    wie: Gebruiker | None = None
    samen_met: Gebruiker | None = None
    afzeggen: bool = False

    @property
    def collegas(self) -> list[Gebruiker]:
        """Who goes."""
        return [wie for wie in (self.wie, self.samen_met) if wie is not None]


@dataclass(frozen=True, kw_only=True)
class Regeling:
    """Who is away when, and who does what meanwhile.

    Args:
        reden: why; read by the colleague and the teamleider alone.
        van: the first day; may lie back.
        laatste_dag: the last day.
        allen: who replaces for the whole caseload; None for nobody.
        bezoeken: a choice for each visit of these days; those that are left out stay as they are.
    """

    reden: Afwezigheidsreden
    van: dt.date
    laatste_dag: dt.date
    allen: Gebruiker | None = None
    bezoeken: tuple[Bezoekkeuze, ...] = field(default_factory=tuple)


@transaction.atomic
def arrange_vervanging(*, wie: Gebruiker, door: Gebruiker, regeling: Regeling) -> Afwezigheid:
    """Record that a colleague is away, and let others replace it from today or its first day on.

    Args:
        wie: the trajectcoördinator who is away.
        door: the teamleider.
        regeling: the days and the choices.

    Raises:
        PermissionDenied: no teamleider.
        ValidationError: days that cannot be, an absence or replacement in them already, or a colleague who cannot go.
        Weigering: somebody who is away is chosen, or a visit went to another meanwhile.
    """
    afwezigheid = record_afwezigheid(
        gebruiker=wie, reden=regeling.reden, van=regeling.van, laatste_dag=regeling.laatste_dag, door=door
    )
    if regeling.laatste_dag < vandaag():
        return afwezigheid
    _deel_in(afwezigheid, door=door, allen=regeling.allen, bezoeken=regeling.bezoeken)
    return afwezigheid


@transaction.atomic
def divide_bezoeken(
    *, afwezigheid_id: int, door: Gebruiker, bezoeken: tuple[Bezoekkeuze, ...], allen: Gebruiker | None = None
) -> Afwezigheid:
    """Give visits of an absence that runs or is to come to colleagues; who replaces already goes on.

    Arguments and errors as in `arrange_vervanging`.
    """
    afwezigheid = _lock_lopend(afwezigheid_id, door)
    _deel_in(afwezigheid, door=door, allen=allen, bezoeken=bezoeken)
    return afwezigheid


@transaction.atomic
def change_einde(*, afwezigheid_id: int, door: Gebruiker, laatste_dag: dt.date) -> Afwezigheid:
    """Let an absence and its replacements last until another day; a day before today ends them at once.

    Visits of days that are no longer replaced go back to the fixed contact. Those of days that are added stay with it
    until the teamleider divides them.

    Raises:
        PermissionDenied: no teamleider.
        ValidationError: a last day before the first, or days in which another absence or replacement runs.
    """
    oud = lock_afwezigheid(afwezigheid_id)
    was = oud.tot
    afwezigheid = change_afwezigheid(afwezigheid_id=afwezigheid_id, door=door, laatste_dag=laatste_dag)
    if afwezigheid.tot != was:
        assert afwezigheid.tot is not None
        assert was is not None
        _verzet(afwezigheid, was=was, tot=afwezigheid.tot, door=door)
    return afwezigheid


@transaction.atomic
def withdraw_vervanging(*, afwezigheid_id: int, door: Gebruiker) -> Afwezigheid:
    """Take an absence back that was recorded by mistake, with its replacements, while nothing was done under them.

    Raises:
        PermissionDenied: no teamleider.
        Weigering: something is on record by a replacement: then it can be ended, not taken back.
    """
    afwezigheid = lock_afwezigheid(afwezigheid_id)
    was = afwezigheid.tot
    personen = _lock_alle(afwezigheid)
    if _iets_vastgelegd(afwezigheid, personen):
        raise Weigering(_("Er is al iets vastgelegd door een vervanger. Kies een eerdere laatste dag."))
    afwezigheid = withdraw_afwezigheid(afwezigheid_id=afwezigheid_id, door=door)
    assert was is not None
    _verzet(afwezigheid, was=was, tot=afwezigheid.van, door=door)
    return afwezigheid


def kan_niet(wie: Gebruiker) -> str:
    """Return why a visit is off, as the dossier tells it: never why the colleague is away."""
    return _("%s kan niet komen.") % wie.naam


def caseload_van(wie: Gebruiker) -> list[int]:
    """Return the keys of the persons of whom a user is the fixed contact today, nazorg included."""
    eigen = Toegang.objects.filter(gebruiker=wie, grond=Toegangsgrond.CASELOAD).in_kracht()
    return sorted(eigen.order_by().values_list("inburgeraar_id", flat=True))


def _lock_lopend(afwezigheid_id: int, door: Gebruiker) -> Afwezigheid:
    afwezigheid = lock_afwezigheid(afwezigheid_id)
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider regelt een vervanging."))
    if afwezigheid.tot is None or afwezigheid.tot <= vandaag():
        raise Weigering(_("Deze afwezigheid is voorbij. Leg een nieuwe vast."))
    return afwezigheid


def _deel_in(
    afwezigheid: Afwezigheid,
    *,
    door: Gebruiker,
    allen: Gebruiker | None,
    bezoeken: tuple[Bezoekkeuze, ...],
) -> None:
    """Write the replacements that the choices ask for, and move the visits."""
    wie = afwezigheid.gebruiker
    keuzes = {k.bezoek: k for k in bezoeken if k.wie is not None or k.afzeggen}
    rijen = GeplandBezoek.objects.filter(pk__in=list(keuzes)).order_by("pk")
    lock_personen([*caseload_van(wie), *rijen.values_list("inburgeraar_id", flat=True)])
    lock_collega(wie)
    personen = set(caseload_van(wie))
    _eis_kan(afwezigheid, [*([allen] if allen else []), *(c for k in keuzes.values() for c in k.collegas)])
    gekozen = [(b, keuzes[b.pk]) for b in rijen.select_related("inburgeraar")]
    for bezoek, keuze in gekozen:
        _eis_te_verdelen(bezoek, keuze, afwezigheid, personen)
    per_collega: dict[Gebruiker, set[int]] = defaultdict(set)
    if allen is not None:
        per_collega[allen] = personen
    for bezoek, keuze in gekozen:
        for collega in keuze.collegas:
            per_collega[collega] |= {bezoek.inburgeraar_id}
    with handeling(Handeling.VERVANGING_GEREGELD, door=door) as daad:
        assert wie.pk is not None
        daad.over("gebruiker", wie.pk)
        for collega, voor in sorted(per_collega.items(), key=lambda paar: paar[0].pk or 0):
            _open(afwezigheid, collega, voor, heel=collega == allen, door=door)
        for bezoek, keuze in gekozen:
            _verplaats(bezoek, keuze, wie)
        for pk in sorted(set().union(*per_collega.values(), (b.inburgeraar_id for b, _k in gekozen))):
            daad.over("inburgeraar", pk)
        tell(
            ontvangers=sorted(c.pk for c in per_collega if c.pk),
            soort=Meldingsoort.VERVANGING,
            handeling=Handeling.VERVANGING_GEREGELD,
            over=Onderwerp("gebruiker", wie.pk),
            door=door,
        )


def _open(
    afwezigheid: Afwezigheid, collega: Gebruiker, personen: Iterable[int], *, heel: bool, door: Gebruiker
) -> None:
    """Let a colleague replace for these persons; a replacement of this absence that runs already takes them along."""
    rij = Vervanging.objects.filter(
        afwezigheid=afwezigheid, vervanger=collega, tot__gt=vandaag()
    ).first() or Vervanging(
        afwezigheid=afwezigheid,
        vervangt=afwezigheid.gebruiker,
        vervanger=collega,
        van=max(afwezigheid.van, vandaag()),
        tot=afwezigheid.tot,
        door=door,
    )
    rij.heel = rij.heel or heel
    check_row(rij, VELDEN)
    with at_field(Vervanging, VELDEN):
        rij.save()
    open_voor(rij, personen)


def _verplaats(bezoek: GeplandBezoek, keuze: Bezoekkeuze, wie: Gebruiker) -> None:
    if keuze.afzeggen:
        # Not why: the reason of a visit is read in the dossier.
        velden: dict[str, Any] = {
            "stand": Bezoekstand.VERVALLEN,
            "reden": kan_niet(wie),
        }
    else:
        # Who comes is told anew.
        velden = {"door": keuze.wie, "samen_met": keuze.samen_met, "aangekondigd_op": None}
    wijzig_rij(bezoek, gezien=None, velden=velden)


def _eis_te_verdelen(
    bezoek: GeplandBezoek, keuze: Bezoekkeuze, afwezigheid: Afwezigheid, personen: set[int]
) -> None:
    assert afwezigheid.tot is not None
    naam = bezoek.inburgeraar.naam
    van_wie = {afwezigheid.gebruiker_id, *_vervangers(afwezigheid)}
    if bezoek.stand != Bezoekstand.GEPLAND or bezoek.door_id not in van_wie:
        raise Weigering(_("Het bezoek aan %s is intussen veranderd. Kijk opnieuw.") % naam)
    if not afwezigheid.van <= bezoek.datum < afwezigheid.tot or bezoek.datum < vandaag():
        raise Weigering(_("Het bezoek aan %s valt niet in deze dagen. Kijk opnieuw.") % naam)
    if keuze.wie is not None and bezoek.inburgeraar_id not in personen:
        raise Weigering(_("%s heeft nog geen vast contact. Zeg het bezoek af, of laat het staan.") % naam)


def _vervangers(afwezigheid: Afwezigheid) -> list[int]:
    return list(afwezigheid.vervangingen.order_by().values_list("vervanger_id", flat=True))


def _eis_kan(afwezigheid: Afwezigheid, collegas: Iterable[Gebruiker]) -> None:
    """Refuse a colleague who is no trajectcoördinator in these days, who is away then, or who is who is away."""
    van, tot = max(afwezigheid.van, vandaag()), afwezigheid.tot
    assert tot is not None
    for collega in set(collegas):
        if collega.pk == afwezigheid.gebruiker_id:
            raise Weigering(_("%s is zelf afwezig. Kies een ander.") % collega.naam)
        dienst = Aanstelling.objects.met_rol(Rol.TRAJECTCOORDINATOR).filter(
            gebruiker=collega, gebruiker__is_active=True
        )
        if not dienst.in_kracht(van).exists() or not dienst.in_kracht(tot - DAG).exists():
            raise Weigering(
                _("%s is niet al deze dagen trajectcoördinator. Kies een ander, of een eerdere laatste dag.")
                % collega.naam
            )
        if Afwezigheid.objects.filter(gebruiker=collega, van__lt=tot, tot__gt=van).exists():
            raise Weigering(_("%s is in deze dagen ook afwezig. Kies een ander.") % collega.naam)


def _toegangen(vervanging: Vervanging, personen: Iterable[int]) -> list[Toegang]:
    """Return the toegangen by which a replacement works for these persons."""
    rijen = Toegang.objects.filter(
        inburgeraar__in=list(personen),
        gebruiker=vervanging.vervanger_id,
        grond=Toegangsgrond.VERVANGING,
        tot__gt=vervanging.van,
    )
    return list(rijen.order_by("pk"))


def _lock_alle(afwezigheid: Afwezigheid) -> list[int]:
    """Lock the persons for whom this absence has replacements, then the colleague; return the keys of the persons."""
    gezien = Toegang.objects.filter(
        gebruiker__in=_vervangers(afwezigheid), grond=Toegangsgrond.VERVANGING, tot__gt=afwezigheid.van
    )
    personen = lock_personen(
        {*gezien.values_list("inburgeraar_id", flat=True), *caseload_van(afwezigheid.gebruiker)}
    )
    lock_collega(afwezigheid.gebruiker)
    eigen = Toegang.objects.filter(
        inburgeraar__in=list(personen), gebruiker=afwezigheid.gebruiker_id, grond=Toegangsgrond.CASELOAD
    )
    return sorted(set(eigen.values_list("inburgeraar_id", flat=True)))


def _verzet(afwezigheid: Afwezigheid, *, was: dt.date, tot: dt.date, door: Gebruiker) -> None:
    """Let the replacements of an absence end on another day: those that ended with it, and those that outlast it.

    What somebody could see until today it could see: a replacement that began ends today at the earliest, and one that
    is over is arranged anew.
    """
    personen = _lock_alle(afwezigheid)
    with handeling(Handeling.VERVANGING_GEWIJZIGD, door=door) as daad:
        daad.over("gebruiker", afwezigheid.gebruiker_id)
        for rij in afwezigheid.vervangingen.select_related("vervanger", "vervangt").order_by("pk"):
            assert rij.tot is not None
            einde = max(tot, rij.van, min(vandaag(), rij.tot))
            voorbij = rij.tot <= vandaag() < einde
            if voorbij or (rij.tot != was and rij.tot <= einde):
                continue
            toegangen = [t for t in _toegangen(rij, personen) if t.tot == rij.tot]
            rij.tot = einde
            check_row(rij, VELDEN)
            with at_field(Vervanging, VELDEN):
                rij.save()
            for toegang in toegangen:
                toegang.tot = max(einde, toegang.van)
                toegang.save(update_fields=["tot"])
                daad.over("inburgeraar", toegang.inburgeraar_id)
            tell(
                ontvangers=[rij.vervanger_id],
                soort=Meldingsoort.VERVANGING,
                handeling=Handeling.VERVANGING_GEWIJZIGD,
                over=Onderwerp("gebruiker", afwezigheid.gebruiker_id),
                door=door,
            )
        geef_werk_terug(personen)


def _iets_vastgelegd(afwezigheid: Afwezigheid, personen: list[int]) -> bool:
    vervangers = _vervangers(afwezigheid)
    return Verslag.objects.filter(
        inburgeraar__in=personen, contactmoment__door__in=vervangers, datum__gte=afwezigheid.van
    ).exists()
