"""Selections: asked by the coordinator, reserved by the teamleider, released or expired (DOMEIN 4).

A reservation also ends when the person is claimed (`inburgeraars.services.benaderingen`), when a traject is reopened
(`trajecten.stappen.services.sluiten`) and when two persons are merged; moving to another wijk does not end it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from inburgeraars.fouten import AlBenaderd, NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    beeindig,
    begin_benadering,
    lock_personen,
    open_benaderingen,
)
from inburgeraars.services.terugnemen import hervat_benadering
from inburgeraars.services.vindgegevens import vond_in_register
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from kern.terugdraaien import daad_van, versie_voor
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import Selectie, Selectieregel, Selectiestand
from wijken.models import Wijk

STANDAARD = dt.timedelta(weeks=8)
"""The length of a reservation by default."""
HOOGSTENS = dt.timedelta(days=366)
"""The longest reservation."""
MEESTE = 250
"""The most persons in one selection, which is one act and one transaction."""


@dataclass
class Reserveringen:
    """The result of reserving, by key: who is reserved, and the reason for each of the others."""

    gereserveerd: list[int] = field(default_factory=list)
    overgeslagen: dict[int, str] = field(default_factory=dict)


def waarom_niet(
    personen: Iterable[Inburgeraar], *, wijk: Wijk, lopend: Mapping[int, Benadering]
) -> dict[int, str]:
    """Return the persons whom a wijk cannot have reserved, each with the reason, without names."""
    uit = {}
    for persoon in personen:
        if reden := _waarom_niet(persoon, wijk, lopend.get(persoon.pk)):
            uit[persoon.pk] = reden
    return uit


def _waarom_niet(persoon: Inburgeraar, wijk: Wijk, lopend: Benadering | None) -> str:
    if lopend is not None:
        return {
            Route.REGULIER.value: _("Heeft een open oproep bij een consulent."),
            Route.GERESERVEERD.value: _("Is al gereserveerd."),
        }.get(lopend.route, _("Is al geclaimd door een trajectcoördinator."))
    if persoon.overleden_op is not None:
        return _("Is overleden.")
    if persoon.samengevoegd_met_id is not None:
        return _("Stond er twee keer in en is samengevoegd. Kies het andere dossier.")
    if persoon.wijk_id != wijk.pk:
        return _("Woont niet in %(wijk)s.") % {"wijk": wijk.naam}
    return ""


@transaction.atomic
def ask_selectie(
    *, wijk: Wijk, inburgeraar_ids: Iterable[int], door: Gebruiker, toelichting: str = ""
) -> Selectie:
    """Ask the teamleider to reserve persons for a wijk; people who are not free, or live elsewhere, are left out.

    Raises:
        NietVanJou: no aanstelling in force for this wijk.
        Weigering: nobody of them can be reserved, or they are too many.
    """
    if aanstelling_voor_wijk(door, wijk.pk) is None:
        raise NietVanJou(_("Je kunt alleen mensen vragen voor je eigen wijk."))
    personen = lock_personen(_niet_te_veel(inburgeraar_ids))
    niet = waarom_niet(personen.values(), wijk=wijk, lopend=open_benaderingen(personen))
    vrij = [pk for pk in personen if pk not in niet]
    if not vrij:
        raise Weigering(_("Niemand uit je keuze is vrij in %(wijk)s.") % {"wijk": wijk.naam})
    with handeling(Handeling.SELECTIE_GEVRAAGD, door=door) as daad:
        selectie = Selectie.objects.create(wijk=wijk, gevraagd_door=door, toelichting=toelichting.strip())
        daad.over("selectie", selectie.pk)
        for pk in vrij:
            Selectieregel.objects.create(selectie=selectie, inburgeraar_id=pk)
            daad.over("inburgeraar", pk)
        _vertel(teamleiders_in_kracht(), Handeling.SELECTIE_GEVRAAGD, selectie, door)
    return selectie


def _niet_te_veel(inburgeraar_ids: Iterable[int]) -> set[int]:
    ids = set(inburgeraar_ids)
    if len(ids) > MEESTE:
        raise Weigering(_("Kies hoogstens %(n)d mensen tegelijk.") % {"n": MEESTE})
    return ids


@transaction.atomic
def reserve_selectie(*, selectie_id: int, door: Gebruiker, tot: dt.date) -> Reserveringen:
    """Reserve the persons of a selection for its wijk; people who are no longer free are left out with the reason.

    Of two answers at once one wins. The persons are locked in one order, so that two bulk acts never block each other.
    `tot` is the first day on which the reservation no longer holds.

    Raises:
        NietVanJou: no aanstelling as teamleider in force.
        Weigering: it was answered already, or nobody in it is free any more.
        ValidationError: an end in the past, or more than a year away.
    """
    _eis_teamleider(door)
    _eis_einde(tot)
    selectie = _open_selectie(selectie_id)
    ids = [regel.inburgeraar_id for regel in Selectieregel.objects.filter(selectie=selectie).order_by("pk")]
    with handeling(Handeling.PERSONEN_GERESERVEERD, door=door) as daad:
        daad.over("selectie", selectie.pk)
        uit = _reserveer(selectie, ids, door=door, tot=tot)
        for pk in uit.gereserveerd:
            daad.over("inburgeraar", pk)
        _beslis(selectie, Selectiestand.GERESERVEERD, door=door, tot=tot)
        if selectie.gevraagd_door_id != door.pk:
            _vertel([selectie.gevraagd_door_id], Handeling.PERSONEN_GERESERVEERD, selectie, door)
    return uit


@transaction.atomic
def reserve_directly(
    *, wijk: Wijk, inburgeraar_ids: Iterable[int], door: Gebruiker, tot: dt.date, toelichting: str = ""
) -> tuple[Selectie, Reserveringen]:
    """Reserve persons for a wijk without a coordinator's request; a selection is stored all the same.

    `tot` is the first day on which the reservation no longer holds.

    Raises:
        NietVanJou, Weigering, ValidationError: as in `reserve_selectie`.
    """
    _eis_teamleider(door)
    _eis_einde(tot)
    ids = sorted(_niet_te_veel(inburgeraar_ids))
    with handeling(Handeling.PERSONEN_GERESERVEERD, door=door) as daad:
        selectie = Selectie.objects.create(wijk=wijk, gevraagd_door=door, toelichting=toelichting.strip())
        daad.over("selectie", selectie.pk)
        Selectieregel.objects.bulk_create([Selectieregel(selectie=selectie, inburgeraar_id=pk) for pk in ids])
        uit = _reserveer(selectie, ids, door=door, tot=tot)
        for pk in uit.gereserveerd:
            daad.over("inburgeraar", pk)
        _beslis(selectie, Selectiestand.GERESERVEERD, door=door, tot=tot)
    return selectie, uit


def _reserveer(selectie: Selectie, ids: list[int], *, door: Gebruiker, tot: dt.date) -> Reserveringen:
    personen = lock_personen(ids)
    uit = Reserveringen(
        overgeslagen=waarom_niet(personen.values(), wijk=selectie.wijk, lopend=open_benaderingen(personen))
    )
    regels = {r.inburgeraar_id: r for r in Selectieregel.objects.filter(selectie=selectie).order_by("pk")}
    for pk in ids:
        if pk not in personen:
            uit.overgeslagen[pk] = _("Is niet meer te vinden.")
        if pk not in uit.overgeslagen:
            try:
                regels[pk].benadering = begin_benadering(
                    personen[pk],
                    route=Route.GERESERVEERD,
                    door=door,
                    van=vandaag(),
                    wijk_id=selectie.wijk_id,
                    tot=tot,
                )
            except AlBenaderd:
                uit.overgeslagen[pk] = _("Iemand anders was net eerder.")
            else:
                vond_in_register(personen[pk], op=vandaag())
                uit.gereserveerd.append(pk)
        regels[pk].overgeslagen = uit.overgeslagen.get(pk, "")
        regels[pk].save(update_fields=["benadering", "overgeslagen"])
    if not uit.gereserveerd:
        raise Weigering(_("Van deze mensen is niemand vrij in %(wijk)s.") % {"wijk": selectie.wijk.naam})
    return uit


@transaction.atomic
def refuse_selectie(*, selectie_id: int, door: Gebruiker, reden: str) -> None:
    """Refuse a requested selection with a reason that the asker reads. Nobody was reserved, so nobody is released.

    Raises:
        NietVanJou: no aanstelling as teamleider in force.
        Weigering: it was answered already.
        ValidationError: no reason.
    """
    _eis_teamleider(door)
    if not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom je de selectie afwijst")})
    selectie = _open_selectie(selectie_id)
    with handeling(Handeling.SELECTIE_AFGEWEZEN, door=door) as daad:
        daad.over("selectie", selectie.pk)
        _beslis(selectie, Selectiestand.AFGEWEZEN, door=door, reden=reden.strip())
        _vertel([selectie.gevraagd_door_id], Handeling.SELECTIE_AFGEWEZEN, selectie, door)


@transaction.atomic
def withdraw_selectie(*, selectie_id: int, door: Gebruiker) -> None:
    """Withdraw a selection of the user's own, as long as it has no answer.

    Raises:
        NietVanJou: another user asked for it.
        Weigering: it was answered already.
    """
    selectie = _open_selectie(selectie_id)
    if selectie.gevraagd_door_id != door.pk:
        raise NietVanJou(_("Alleen de collega die de selectie heeft gevraagd, kan de selectie intrekken."))
    with handeling(Handeling.SELECTIE_INGETROKKEN, door=door) as daad:
        daad.over("selectie", selectie.pk)
        selectie.stand = Selectiestand.INGETROKKEN
        selectie.save(update_fields=["stand"])


@transaction.atomic
def release_reserveringen(
    *, selectie_id: int, door: Gebruiker, inburgeraar_ids: Iterable[int] | None = None
) -> int:
    """Release reserved persons of a selection, or all of them when `inburgeraar_ids` is left out.

    They are free for both routes at once. A person who was claimed meanwhile stays claimed.

    Returns:
        The number of persons released.

    Raises:
        NietVanJou: no aanstelling as teamleider in force.
        Weigering: nobody of them is reserved any more.
    """
    _eis_teamleider(door)
    regels = Selectieregel.objects.filter(selectie=selectie_id)
    if inburgeraar_ids is not None:
        regels = regels.filter(inburgeraar__in=list(inburgeraar_ids))
    personen = lock_personen(regels.values_list("inburgeraar_id", flat=True))
    lopend = list(
        Benadering.objects.filter(
            selectieregel__selectie=selectie_id, inburgeraar__in=personen, eindreden=""
        ).order_by("inburgeraar_id")
    )
    if not lopend:
        raise Weigering(_("Van deze mensen is niemand meer gereserveerd."))
    with handeling(Handeling.RESERVERING_OPGEHEVEN, door=door) as daad:
        daad.over("selectie", selectie_id)
        for benadering in lopend:
            daad.over("inburgeraar", benadering.inburgeraar_id)
            Inburgeraar.objects.filter(pk=benadering.inburgeraar_id).update(route=Route.VRIJ)
            beeindig(benadering, Eindreden.VRIJGEGEVEN, op=vandaag())
    return len(lopend)


@transaction.atomic
def reopen_selectie(*, selectie_id: int, door: Gebruiker) -> Selectie:
    """Let a selection wait for an answer again, after its asker withdrew it or the teamleider refused it by mistake.

    Raises:
        NietVanJou: another user withdrew or refused it.
        Weigering: people were reserved.
    """
    selectie = Selectie.objects.select_for_update(of=("self",)).select_related("wijk").get(pk=selectie_id)
    if selectie.stand == Selectiestand.GEVRAAGD:
        return selectie
    if selectie.stand == Selectiestand.GERESERVEERD:
        raise Weigering(_("De mensen uit deze selectie zijn gereserveerd. Geef hen vrij."))
    afgewezen = selectie.stand == Selectiestand.AFGEWEZEN
    if door.pk != (selectie.besloten_door_id if afgewezen else selectie.gevraagd_door_id):
        raise NietVanJou(_("Alleen wie dit besloot, kan het terugnemen."))
    daad_was = Handeling.SELECTIE_AFGEWEZEN if afgewezen else Handeling.SELECTIE_INGETROKKEN
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("selectie", selectie.pk)
        selectie.stand, selectie.reden = Selectiestand.GEVRAAGD, ""
        selectie.besloten_door, selectie.besloten_op = None, None
        selectie.save(update_fields=["stand", "reden", "besloten_door", "besloten_op"])
        if afgewezen:
            _vertel([selectie.gevraagd_door_id], Handeling.ONGEDAAN_GEMAAKT, selectie, door)
    return selectie


@transaction.atomic
def undo_release_reserveringen(*, selectie_id: int, door: Gebruiker) -> int:
    """Reserve again, until the same day, the persons of a selection whom the last release of today set free.

    Who was claimed or called up meanwhile is left out.

    Returns:
        The number of persons reserved again.

    Raises:
        NietVanJou: no aanstelling as teamleider in force.
        Weigering: nobody of them is free any more, or the release was on another day.
    """
    _eis_teamleider(door)
    vrijgegeven = list(
        Benadering.objects.filter(
            selectieregel__selectie=selectie_id, eindreden=Eindreden.VRIJGEGEVEN, tot=vandaag()
        ).order_by("inburgeraar_id")
    )
    personen = lock_personen(b.inburgeraar_id for b in vrijgegeven)
    eindes = {b.pk: daad_van(b, "eindreden") or 0 for b in vrijgegeven}
    laatste = max(eindes.values(), default=0)
    terug = [
        b
        for b in vrijgegeven
        if eindes[b.pk] == laatste
        and b.inburgeraar_id in personen
        and personen[b.inburgeraar_id].route == Route.VRIJ
        and personen[b.inburgeraar_id].overleden_op is None
        and versie_voor(b, "eindreden").tot > vandaag()
    ]
    if not terug:
        raise Weigering(_("Van deze mensen is niemand meer vrij."))
    daad_was = Handeling.RESERVERING_OPGEHEVEN
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("selectie", selectie_id)
        for benadering in terug:
            daad.over("inburgeraar", benadering.inburgeraar_id)
            hervat_benadering(benadering)
    return len(terug)


def end_expired() -> int:
    """End every reservation whose last day is over. Run by `tik`; running again, late or twice does no harm.

    Each person is a transaction of its own: a claim at the same instant wins, and a failure stops no other.

    Returns:
        The number of reservations ended.
    """
    verlopen = Benadering.objects.filter(route=Route.GERESERVEERD, eindreden="", tot__lte=vandaag())
    geeindigd = [
        pk
        for pk, persoon in list(verlopen.order_by("pk").values_list("pk", "inburgeraar_id"))
        if _verloop(persoon)
    ]
    teamleiders = teamleiders_in_kracht()
    for selectie in Selectie.objects.filter(regels__benadering__in=geeindigd).distinct():
        ontvangers = sorted({selectie.gevraagd_door_id, *teamleiders})
        _vertel(ontvangers, Handeling.RESERVERING_VERLOPEN, selectie, None)
    return len(geeindigd)


@transaction.atomic
def _verloop(inburgeraar_id: int) -> bool:
    lock_personen([inburgeraar_id])
    benadering = open_benaderingen([inburgeraar_id]).get(inburgeraar_id)
    # It was claimed or released while this transaction waited for the lock.
    if benadering is None or benadering.route != Route.GERESERVEERD:
        return False
    if benadering.tot is None or benadering.tot > vandaag():
        return False
    with handeling(Handeling.RESERVERING_VERLOPEN, door=None) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        Inburgeraar.objects.filter(pk=inburgeraar_id).update(route=Route.VRIJ)
        # It ended on its planned end, also when this ran a night late.
        beeindig(benadering, Eindreden.VERLOPEN, op=benadering.tot)
    return True


def _eis_teamleider(door: Gebruiker) -> None:
    if not door.heeft(Rol.TEAMLEIDER):
        raise NietVanJou(_("Alleen de teamleider kan mensen reserveren voor een wijk."))


def _eis_einde(tot: dt.date) -> None:
    if tot <= vandaag():
        raise ValidationError({"laatste_dag": _("Kies een laatste dag vanaf vandaag")})
    if tot > vandaag() + HOOGSTENS:
        raise ValidationError({"laatste_dag": _("Reserveer hoogstens een jaar vooruit")})


def _open_selectie(pk: int) -> Selectie:
    """Return a selection that waits for an answer, locked.

    Raises:
        Weigering: it was answered or withdrawn.
    """
    selectie = Selectie.objects.select_for_update(of=("self",)).select_related("wijk").get(pk=pk)
    if selectie.stand != Selectiestand.GEVRAAGD:
        raise Weigering(_("Deze selectie is al %(stand)s.") % {"stand": selectie.get_stand_display()})
    return selectie


def _beslis(
    selectie: Selectie,
    stand: Selectiestand,
    *,
    door: Gebruiker,
    tot: dt.date | None = None,
    reden: str = "",
) -> None:
    selectie.stand, selectie.tot, selectie.reden = stand, tot, reden
    selectie.besloten_door, selectie.besloten_op = door, nu()
    selectie.save(update_fields=["stand", "tot", "reden", "besloten_door", "besloten_op"])


def _vertel(ontvangers: list[int], soort: Handeling, selectie: Selectie, door: Gebruiker | None) -> None:
    tell(
        ontvangers=[pk for pk in ontvangers if door is None or pk != door.pk],
        soort=Meldingsoort.SELECTIE,
        handeling=soort,
        over=Onderwerp("selectie", selectie.pk),
        door=door,
    )
