"""Arranging who works in the place of a colleague who is away, from this morning on (DOMEIN 2; docs/adr/0044-replacement.md).

One act records the absence, opens the dossiers to the replacements, and gives them the planned visits. Locks are taken
in one order: persons, then the colleague who is away; `vervanging_bij` does the same from the other side.

The database holds it too: `trajecten/sql/zicht_vervanging.sql`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden, Gebruiker
from gebruikers.services.afwezigheid import (
    change_afwezigheid,
    lock_afwezigheid,
    record_afwezigheid,
    withdraw_afwezigheid,
)
from gebruikers.services.controle import at_field, check_row
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_personen
from kern.klok import DAG, vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import Daad, handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.verdeeld import give_back, kan_niet, met_ander_bezoek, vertel
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
class Wissel:
    """Another colleague replaces for a whole caseload from a day on."""

    vervanging: Vervanging
    opvolger: Gebruiker
    vanaf: dt.date


@dataclass(frozen=True, kw_only=True)
class Regeling:
    """Who is away when, and who does what meanwhile.

    Args:
        reden: why; read by the colleague and the teamleider alone.
        van: the first day; may lie back.
        laatste_dag: the last day.
        allen: who replaces for the whole caseload; None for nobody.
        bezoeken: a choice for each visit of these days; those that are left out stay as they are.
        opvolgers: by replacement (key) for a whole caseload that this colleague does itself: who goes on with it.
    """

    reden: Afwezigheidsreden
    van: dt.date
    laatste_dag: dt.date
    allen: Gebruiker | None = None
    bezoeken: tuple[Bezoekkeuze, ...] = field(default_factory=tuple)
    opvolgers: Mapping[int, Gebruiker] = field(default_factory=dict)


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
    _deel_in(
        afwezigheid,
        door=door,
        allen=regeling.allen,
        bezoeken=regeling.bezoeken,
        wissels=_wissels(afwezigheid, regeling.opvolgers),
    )
    return afwezigheid


@transaction.atomic
def divide_bezoeken(
    *, afwezigheid_id: int, door: Gebruiker, bezoeken: tuple[Bezoekkeuze, ...], allen: Gebruiker | None = None
) -> Afwezigheid:
    """Give visits of an absence that runs or is to come to colleagues; who replaces already goes on.

    Another one for the whole caseload follows who replaced for it, from today or the first day on. The visits of that
    one go back to who is away, to be divided.

    Arguments and errors as in `arrange_vervanging`.
    """
    afwezigheid = _lock_lopend(afwezigheid_id, door)
    heel = voor_allen(afwezigheid)
    if heel is not None and allen is not None and heel.vervanger_id != allen.pk:
        wissels = [Wissel(vervanging=heel, opvolger=allen, vanaf=max(afwezigheid.van, vandaag()))]
    else:
        wissels = []
    _deel_in(
        afwezigheid,
        door=door,
        allen=None if heel is not None else allen,
        bezoeken=bezoeken,
        wissels=wissels,
    )
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

    All visits that it divided go back to who is not away after all, also those held for a colleague whom that one still
    replaces; what was cancelled is planned again when nobody heard of it.

    Raises:
        PermissionDenied: no teamleider.
        Weigering: something is on record by a replacement: then it can be ended, not taken back.
    """
    afwezigheid = lock_afwezigheid(afwezigheid_id)
    was = afwezigheid.tot
    anders = met_ander_bezoek(afwezigheid)
    personen = _lock_alle(afwezigheid, ook=anders)
    if _iets_vastgelegd(afwezigheid, personen):
        raise Weigering(_("Er is al iets vastgelegd door een vervanger. Kies een eerdere laatste dag."))
    if anders:
        give_back(afwezigheid, door=door)
    afwezigheid = withdraw_afwezigheid(afwezigheid_id=afwezigheid_id, door=door)
    assert was is not None
    _verzet(afwezigheid, was=was, tot=afwezigheid.van, door=door)
    return afwezigheid


def caseload_van(wie: Gebruiker) -> list[int]:
    """Return the keys of the persons of whom a user is the fixed contact today, nazorg included."""
    eigen = Toegang.objects.filter(gebruiker=wie, grond=Toegangsgrond.CASELOAD).in_kracht()
    return sorted(eigen.order_by().values_list("inburgeraar_id", flat=True))


def voor_allen(afwezigheid: Afwezigheid) -> Vervanging | None:
    """Return the replacement for the whole caseload that is not over yet."""
    rijen = afwezigheid.vervangingen.filter(heel=True, tot__gt=vandaag()).exclude(tot=F("van"))
    return (
        rijen.select_related("vervanger", "vervangt", "afwezigheid__gebruiker").order_by("van", "pk").first()
    )


def vervangingen_door(wie: Gebruiker, van: dt.date, tot: dt.date) -> QuerySet[Vervanging]:
    """Return the replacements that a colleague does from a day on until another, which is no part of it."""
    rijen = Vervanging.objects.filter(vervanger=wie, van__lt=tot, tot__gt=max(van, vandaag()))
    lopend = rijen.exclude(tot=F("van")).select_related("vervangt", "vervanger", "afwezigheid__gebruiker")
    return lopend.order_by("pk")


def namens_wie(wie: Gebruiker, van: dt.date, tot: dt.date) -> dict[int, Vervanging]:
    """Return by person (key) the replacement by which a colleague works for its fixed contact in these days."""
    rijen = {rij.vervangt_id: rij for rij in vervangingen_door(wie, van, tot)}
    ziet = Toegang.objects.filter(
        gebruiker=wie, grond=Toegangsgrond.VERVANGING, van__lt=tot, tot__gt=max(van, vandaag())
    )
    caseload = Toegang.objects.filter(
        gebruiker__in=list(rijen),
        grond=Toegangsgrond.CASELOAD,
        inburgeraar__in=ziet.order_by().values("inburgeraar"),
    ).in_kracht()
    return {
        pk: rijen[contact]
        for pk, contact in caseload.values_list("inburgeraar_id", "gebruiker_id")
        if contact
    }


def _wissels(afwezigheid: Afwezigheid, opvolgers: Mapping[int, Gebruiker]) -> list[Wissel]:
    """Return who follows the colleague who is away now, where it replaces for a whole caseload itself."""
    assert afwezigheid.tot is not None
    van = max(afwezigheid.van, vandaag())
    rijen = [rij for rij in vervangingen_door(afwezigheid.gebruiker, van, afwezigheid.tot) if rij.heel]
    if opvolgers.keys() - {rij.pk for rij in rijen}:
        raise Weigering(
            _("%s vervangt die collega intussen niet meer. Kijk opnieuw.") % afwezigheid.gebruiker.naam
        )
    return [
        Wissel(vervanging=rij, opvolger=opvolgers[rij.pk], vanaf=max(rij.van, van))
        for rij in rijen
        if rij.pk in opvolgers
    ]


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
    wissels: Sequence[Wissel] = (),
) -> None:
    """Write the replacements that the choices ask for, and move the visits."""
    wie = afwezigheid.gebruiker
    keuzes = {k.bezoek: k for k in bezoeken if k.wie is not None or k.afzeggen}
    rijen = GeplandBezoek.objects.filter(pk__in=list(keuzes)).order_by("pk")
    _lock(wie, rijen.values_list("inburgeraar_id", flat=True), wissels)
    personen = set(caseload_van(wie))
    assert afwezigheid.tot is not None
    # What it does for a colleague who is away too goes by the absence of that one.
    namens = namens_wie(wie, max(afwezigheid.van, vandaag()), afwezigheid.tot)
    gekozen = [(b, keuzes[b.pk]) for b in rijen.select_related("inburgeraar")]
    for bezoek, keuze in gekozen:
        _eis_te_verdelen(bezoek, keuze, afwezigheid, personen | namens.keys())
    opent: dict[tuple[Afwezigheid, Gebruiker], set[int]] = defaultdict(set)
    if allen is not None:
        opent[afwezigheid, allen] |= personen
    for bezoek, keuze in gekozen:
        pk = bezoek.inburgeraar_id
        bij = afwezigheid if pk in personen or pk not in namens else namens[pk].afwezigheid
        for collega in keuze.collegas:
            opent[bij, collega].add(pk)
    _eis_allen_kunnen([*opent, *((w.vervanging.afwezigheid, w.opvolger) for w in wissels)])
    with handeling(Handeling.VERVANGING_GEREGELD, door=door) as daad:
        daad.over("gebruiker", afwezigheid.gebruiker_id)
        for wissel in wissels:
            _wissel(wissel, door=door, daad=daad)
        for (bij, collega), voor in sorted(opent.items(), key=lambda paar: (paar[0][0].pk, paar[0][1].pk)):
            _open(bij, collega, voor, heel=(bij, collega) == (afwezigheid, allen), door=door)
            vertel(bij, [collega], Handeling.VERVANGING_GEREGELD, door=door)
        for bezoek, keuze in gekozen:
            _verplaats(bezoek, keuze, wie)
        for pk in sorted(set().union(*opent.values(), (b.inburgeraar_id for b, _k in gekozen))):
            daad.over("inburgeraar", pk)
        geef_werk_terug([pk for w in wissels for pk in caseload_van(w.vervanging.vervangt)])


def _lock(wie: Gebruiker, personen: Iterable[int], wissels: Sequence[Wissel]) -> None:
    """Lock the persons (keys), those of the caseloads too, and then the colleagues in one order."""
    vervangen = {wie, *(w.vervanging.vervangt for w in wissels)}
    lock_personen([*(pk for v in vervangen for pk in caseload_van(v)), *personen])
    for collega in sorted(vervangen, key=lambda v: v.pk or 0):
        lock_collega(collega)


def _wissel(wissel: Wissel, *, door: Gebruiker, daad: Daad) -> None:
    """End a replacement for a whole caseload on a day, and let another go on with it."""
    rij, was = wissel.vervanging, wissel.vervanging.tot
    personen = caseload_van(rij.vervangt)
    rij.tot = max(rij.van, wissel.vanaf)
    check_row(rij, VELDEN)
    with at_field(Vervanging, VELDEN):
        rij.save()
    for toegang in _toegangen(rij, personen):
        if toegang.tot == was:
            toegang.tot = max(rij.tot, toegang.van)
            toegang.save(update_fields=["tot"])
    bestaat = Vervanging.objects.filter(
        afwezigheid=rij.afwezigheid, vervanger=wissel.opvolger, van__lt=rij.tot, tot__gt=rij.tot
    )
    for eigen in bestaat:
        # Until that day it replaced for some; from then on for all, by another row.
        eigen.tot = rij.tot
        eigen.save(update_fields=["tot"])
    _open(rij.afwezigheid, wissel.opvolger, personen, heel=True, door=door, vanaf=rij.tot)
    daad.over("gebruiker", rij.vervangt_id)
    for pk in personen:
        daad.over("inburgeraar", pk)
    vertel(rij.afwezigheid, [rij.vervanger, wissel.opvolger], Handeling.VERVANGING_GEWIJZIGD, door=door)


def _open(
    afwezigheid: Afwezigheid,
    collega: Gebruiker,
    personen: Iterable[int],
    *,
    heel: bool,
    door: Gebruiker,
    vanaf: dt.date | None = None,
) -> None:
    """Let a colleague replace for these persons; a replacement of this absence that runs already takes them along."""
    van = vanaf or max(afwezigheid.van, vandaag())
    rij = Vervanging.objects.filter(
        afwezigheid=afwezigheid, vervanger=collega, tot__gt=van
    ).first() or Vervanging(
        afwezigheid=afwezigheid,
        vervangt=afwezigheid.gebruiker,
        vervanger=collega,
        van=van,
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


def _eis_allen_kunnen(paren: Iterable[tuple[Afwezigheid, Gebruiker]]) -> None:
    """Refuse as `_eis_kan`, of several absences."""
    per_afwezigheid: dict[Afwezigheid, set[Gebruiker]] = defaultdict(set)
    for afwezigheid, collega in paren:
        per_afwezigheid[afwezigheid].add(collega)
    for afwezigheid, collegas in per_afwezigheid.items():
        _eis_kan(afwezigheid, collegas)


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


def _lock_alle(afwezigheid: Afwezigheid, *, ook: Iterable[int] = ()) -> list[int]:
    """Lock the persons for whom this absence has replacements and others (keys), then the colleague.

    Returns:
        The keys of the persons of whom the colleague is the fixed contact, or was.
    """
    gezien = Toegang.objects.filter(
        gebruiker__in=_vervangers(afwezigheid), grond=Toegangsgrond.VERVANGING, tot__gt=afwezigheid.van
    )
    personen = lock_personen(
        {*gezien.values_list("inburgeraar_id", flat=True), *caseload_van(afwezigheid.gebruiker), *ook}
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
            vertel(afwezigheid, [rij.vervanger], Handeling.VERVANGING_GEWIJZIGD, door=door)
        geef_werk_terug(personen)


def _iets_vastgelegd(afwezigheid: Afwezigheid, personen: list[int]) -> bool:
    vervangers = _vervangers(afwezigheid)
    return Verslag.objects.filter(
        inburgeraar__in=personen, contactmoment__door__in=vervangers, datum__gte=afwezigheid.van
    ).exists()
