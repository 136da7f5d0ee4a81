"""Changing a list: adding a choice from a day on, correcting it, ending it from a day on, and taking that back."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.lijsten.lijst import Lijst
from trajecten.lijsten.regels import Cel, Regelsoort, regelsoort
from trajecten.lijsten.vanaf import Vanaf
from trajecten.lijsten.velden import VELDEN, Veld, heeft_velden
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Overneemveld

STAP = 10
"""Between two places in a list."""


class KeuzeKanNiet(Weigering):
    """A list cannot be changed like this."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


@transaction.atomic
def add_keuze(
    *,
    lijst: Lijst,
    naam: str,
    van: dt.date,
    door: Gebruiker,
    velden: Mapping[str, Any] | None = None,
    na: int | None = None,
) -> Any:
    """Add a choice to a list, from a day on.

    Args:
        lijst: the list.
        naam: how people read it; unique in the list, also of what ended.
        van: the first day it can be chosen; today or later.
        door: who adds it.
        velden: what it says beside its name, by field.
        na: the key of the choice it comes after, in a list with an order; None for the first place.

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: the name is taken.
        ValidationError: by field; the day has passed.
    """
    lijst.eis_mag(door)
    eis_komt("van", van)
    _lock(lijst)
    _eis_naam_vrij(lijst, naam)
    rij = lijst.model(naam=naam.strip(), van=van, gewijzigd_door=door, **(velden or {}))
    if lijst.met_code:
        rij.code = _code(lijst, naam)
    rij.full_clean()
    with handeling(Handeling.KEUZE_TOEGEVOEGD, door=door, onderdeel=lijst.sleutel) as daad:
        rij.save()
        daad.over("keuze", rij.pk)
        if lijst.geordend:
            _zet_op_plaats(lijst, rij, na)
    return rij


@transaction.atomic
def correct_keuze(
    *,
    lijst: Lijst,
    pk: int,
    naam: str,
    waarom: str,
    door: Gebruiker,
    gezien: int | None,
    velden: Mapping[str, Any] | None = None,
    na: int | None = None,
) -> Any:
    """Name a choice better, put it elsewhere in its list, or mend what it says beside its name.

    It stays the same choice: what was chosen before reads by its new name. Arguments as in `add_keuze`; `pk` is its
    key, `waarom` what was wrong, and `gezien` the version the form was opened with. Fields that are left out of `velden`
    stay.

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: the name is taken, nothing changes, or it would mean something else where it was chosen.
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: by field.
    """
    lijst.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})
    _lock(lijst)
    rij = _keuze(lijst, pk)
    nieuw = {**(velden or {}), "naam": naam.strip()}
    anders = {veld for veld, waarde in nieuw.items() if getattr(rij, veld) != waarde}
    verplaatst = lijst.geordend and na != _voorganger(lijst, rij)
    if gezien == rij.versie and not anders and not verplaatst:
        raise KeuzeKanNiet(_("Er verandert niets. Wijzig eerst iets, of ga terug."))
    _eis_naam_vrij(lijst, naam, behalve=pk)
    if anders & lijst.betekenis and pk in lijst.gebruikt():
        raise KeuzeKanNiet(_betekent_al_iets(lijst), next(iter(sorted(anders & lijst.betekenis))))
    _eis_geldig(rij, nieuw)
    with handeling(Handeling.KEUZE_VERBETERD, door=door, onderdeel=lijst.sleutel) as daad:
        daad.over("keuze", pk)
        wijzig_rij(rij, gezien=gezien, velden={}, ook=nieuw)
        rij = wijzig_rij(rij, gezien=None, velden={**nieuw, **_van_wie(door, waarom)})
        if verplaatst:
            _zet_op_plaats(lijst, rij, na)
    return rij


@transaction.atomic
def end_keuze(
    *, lijst: Lijst, pk: int, tot: dt.date, waarom: str, door: Gebruiker, gezien: int | None
) -> Any:
    """End a choice: from a day on it can be chosen no more. Where it was chosen it stays.

    Args:
        lijst: the list.
        pk: the key of the choice.
        tot: the first day on which it cannot be chosen; today or later, and not before its first day.
        waarom: why, in a sentence.
        door: who ends it.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: the system or a rule asks for it, nothing would be left to choose, or it ended already.
        Ondertussen: somebody changed its days meanwhile.
        ValidationError: by field.
    """
    lijst.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit beëindigt")})
    eis_komt("tot", tot)
    _lock(lijst)
    rij = _keuze(lijst, pk)
    if reden := waarom_blijft(lijst, rij, tot):
        raise KeuzeKanNiet(reden)
    if tot < rij.van:
        raise KeuzeKanNiet(
            _("Deze keuze begint op %s. Kies die dag of een latere dag") % voluit(rij.van), "tot"
        )
    with handeling(Handeling.KEUZE_BEEINDIGD, door=door, onderdeel=lijst.sleutel) as daad:
        daad.over("keuze", pk)
        wijzig_rij(rij, gezien=gezien, velden={}, ook=("van", "tot"))
        return wijzig_rij(rij, gezien=None, velden={"tot": tot, **_van_wie(door, waarom)})


@transaction.atomic
def reopen_keuze(*, lijst: Lijst, pk: int, waarom: str, door: Gebruiker) -> Any:
    """Take back the end of a choice: it can be chosen again, as if it never ended.

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: it did not end.
        ValidationError: without a reason.
    """
    lijst.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom dit weer te kiezen is")})
    _lock(lijst)
    rij = _keuze(lijst, pk)
    if rij.tot is None:
        raise KeuzeKanNiet(_("Deze keuze is niet beëindigd. Er verandert niets."))
    with handeling(Handeling.KEUZE_HEROPEND, door=door, onderdeel=lijst.sleutel) as daad:
        daad.over("keuze", pk)
        return wijzig_rij(rij, gezien=None, velden={"tot": None, **_van_wie(door, waarom)})


@transaction.atomic
def set_regels(
    *,
    lijst: Lijst,
    pk: int,
    cellen: set[Cel],
    van: dt.date,
    waarom: str,
    door: Gebruiker,
    gezien: str | None,
) -> None:
    """Let these rules ask a choice from a day on, and no others; until then what held stays.

    The same day again changes what was set from that day on, so a table set by mistake is set back.

    Args:
        lijst: the list of the choice.
        pk: the key of the choice.
        cellen: the doelgroepen, each with a route or ground.
        van: the first day; today or later, and not before a day from which something else is planned.
        waarom: why, in a sentence.
        door: who sets them.
        gezien: the mark of the rules the form was opened with (`Regelsoort.merk`).

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: somebody changed the rules meanwhile, something is planned later, or the choice ends.
        ValidationError: by field.
    """
    soort = regelsoort(lijst)
    assert soort is not None
    _eis_vanaf(lijst, van, waarom, door)
    _lock_regels()
    keuze = _keuze(lijst, pk)
    _eis_kan_vanaf(soort, keuze, cellen, van, gezien)
    _eis_te_kiezen(soort, keuze, cellen, van)
    with handeling(Handeling.REGELS_GEWIJZIGD, door=door, onderdeel=lijst.sleutel) as daad:
        daad.over("keuze", pk)
        _zet_vanaf(soort, keuze, cellen, van, _van_wie(door, waarom))


@transaction.atomic
def set_velden(
    *,
    lijst: Lijst,
    pk: int,
    velden: Sequence[Veld],
    van: dt.date,
    waarom: str,
    door: Gebruiker,
    gezien: str | None,
) -> None:
    """Let these fields be copied for a check from a day on, in this order; until then what held stays.

    Arguments as in `set_regels`, likewise the way back; `velden` are the names in the other system with their sources.

    Raises:
        PermissionDenied: `door` does not change this list.
        KeuzeKanNiet: somebody changed the fields meanwhile, something is planned later, or the choice ends.
        ValidationError: by field; the fields together under `velden`.
    """
    _eis_vanaf(lijst, van, waarom, door)
    assert heeft_velden(lijst)
    netjes = [(naam.strip(), bron) for naam, bron in velden]
    _eis_velden_kloppen(netjes)
    _lock_regels()
    keuze = _keuze(lijst, pk)
    cellen = {(plaats, naam, bron) for plaats, (naam, bron) in enumerate(netjes, start=1)}
    _eis_kan_vanaf(VELDEN, keuze, cellen, van, gezien)
    with handeling(Handeling.VELDEN_GEWIJZIGD, door=door, onderdeel=lijst.sleutel) as daad:
        daad.over("keuze", pk)
        _zet_vanaf(VELDEN, keuze, cellen, van, _van_wie(door, waarom))


def _eis_velden_kloppen(velden: Sequence[Veld]) -> None:
    """Refuse a field without a name or a source, and a name that stands there twice.

    The form says the same of its own lines, at the line (`clean` of the form of the fields).
    """
    namen = [naam.casefold() for naam, _bron in velden]
    lengte = Overneemveld._meta.get_field("naam").max_length or 0  # noqa: SLF001
    for naam, bron in velden:
        if not naam or len(naam) > lengte:
            raise ValidationError(
                {"velden": _("Vul de naam van het veld in, in hoogstens %d tekens") % lengte}
            )
        if bron not in Overneembron.values:
            raise ValidationError({"velden": _("Kies bij ‘%s’ waar dit in het dossier staat") % naam})
        if namen.count(naam.casefold()) > 1:
            raise ValidationError(
                {"velden": _("‘%s’ staat er twee keer. Geef een van de twee een andere naam") % naam}
            )


def _eis_vanaf(lijst: Lijst, van: dt.date, waarom: str, door: Gebruiker) -> None:
    """Refuse who does not change this list, no reason, and a day that has passed."""
    lijst.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})
    eis_komt("van", van)


def _zet_vanaf[C](vanaf: Vanaf[C], keuze: Any, cellen: set[C], van: dt.date, van_wie: dict[str, Any]) -> None:
    """Let these rows of a choice hold from a day on, and no others."""
    rijen = vanaf.alle(keuze)
    nu = vanaf.cellen_op(keuze, van)
    for rij in rijen:
        loopt = rij.van <= van and (rij.tot is None or rij.tot > van)
        if loopt and vanaf.cel(rij) not in cellen:
            wijzig_rij(rij, gezien=None, velden={"tot": van, **van_wie})
    for cel in cellen - nu:
        # What ends or began on that very day goes on, instead of a second row from the same day.
        oud = next((r for r in rijen if vanaf.cel(r) == cel and r.tot == van), None)
        if oud is not None:
            wijzig_rij(oud, gezien=None, velden={"tot": None, **van_wie})
            continue
        vanaf.model.objects.create(**{vanaf.soort: keuze, "van": van, **vanaf.velden(cel)}, **van_wie)


def _eis_kan_vanaf[C](vanaf: Vanaf[C], keuze: Any, cellen: set[C], van: dt.date, gezien: str | None) -> None:
    """Refuse rows that were changed meanwhile, that something planned would undo, or that are those of now."""
    if gezien is not None and gezien != vanaf.merk(keuze):
        raise KeuzeKanNiet(
            _("Iemand anders heeft dit ondertussen gewijzigd. Kijk wat er nu geldt, en vul het opnieuw in.")
        )
    straks = vanaf.komende_dag(keuze)
    if straks is not None and van < straks:
        raise KeuzeKanNiet(
            _("Vanaf %s staat er al een wijziging klaar. Kies die dag of een latere dag") % voluit(straks),
            "van",
        )
    if cellen and keuze.tot is not None:
        raise KeuzeKanNiet(_("Deze keuze is beëindigd. Maak de keuze eerst weer te kiezen."))
    if cellen and van < keuze.van:
        raise KeuzeKanNiet(
            _("Deze keuze begint op %s. Kies die dag of een latere dag") % voluit(keuze.van), "van"
        )
    if vanaf.cellen_op(keuze, van) == cellen:
        raise KeuzeKanNiet(_("Er verandert niets: vanaf die dag geldt dit al."))


def _eis_te_kiezen(soort: Regelsoort, keuze: Any, cellen: set[Cel], van: dt.date) -> None:
    """Refuse a new rule for a doelgroep, route or ground that cannot be chosen."""
    kolommen = {pk for pk, _naam in soort.kolomkoppen()}
    rijen = {doelgroep for doelgroep, _naam in soort.rijkoppen()}
    nieuw = cellen - soort.cellen_op(keuze, van)
    if any(doelgroep not in rijen or kolom not in kolommen for doelgroep, kolom in nieuw):
        raise KeuzeKanNiet(_("Kies uit wat er staat. Iets wat is beëindigd, kan er niet bij."))


def _lock_regels() -> None:
    """Have whoever changes a list that rules are about wait, so that what a rule asks does not end meanwhile."""
    for sleutel in ("controles", "gronden", "maatregelen", "taalroutes"):
        _lock_sleutel(sleutel)


def waarom_blijft(lijst: Lijst, rij: Any, tot: dt.date | None = None) -> str:
    """Say why a choice cannot end (on a day; today when left out); empty when it can."""
    if rij.tot is not None:
        return _("Deze keuze is al beëindigd. Neem dat eerst terug.")
    if lijst.is_vast(rij):
        return _("Het systeem gebruikt deze keuze zelf. Daarom kun je deze keuze niet beëindigen.")
    if aantal := lijst.aantal_regels(rij, tot or vandaag()):
        return (
            ngettext(
                "Er is %d regel die hierom vraagt. Beëindig eerst die regel.",
                "Er zijn %d regels die hierom vragen. Beëindig eerst die regels.",
                aantal,
            )
            % aantal
        )
    if not lijst.keuzes.in_kracht(tot or vandaag()).exclude(pk=rij.pk).exists():
        return _("Dan blijft er niets te kiezen over. Voeg eerst een andere keuze toe.")
    return ""


def _eis_geldig(rij: Any, nieuw: Mapping[str, Any]) -> None:
    """Refuse values that the fields of a row do not take; the row itself stays as it was read."""
    proef = type(rij)(**{veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields})  # noqa: SLF001
    for veld, waarde in nieuw.items():
        setattr(proef, veld, waarde)
    proef.full_clean(validate_unique=False, validate_constraints=False)


def _betekent_al_iets(lijst: Lijst) -> str:
    return _(
        "Dit is al gekozen. Wijzig je dit, dan betekent %(ding)s daar ineens iets anders. Beëindig deze keuze en voeg "
        "een nieuwe toe."
    ) % {"ding": lijst.ding}


def _van_wie(door: Gebruiker, waarom: str) -> dict[str, Any]:
    return {"gewijzigd_door": door, "correctiereden": waarom.strip()}


def _keuze(lijst: Lijst, pk: int) -> Any:
    return lijst.keuzes.select_for_update(of=("self",)).get(pk=pk)


def _lock(lijst: Lijst) -> None:
    """Have whoever changes the same list wait: names are unique in it, and its last choice stays."""
    _lock_sleutel(lijst.sleutel)


def _lock_sleutel(sleutel: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"lijst/{sleutel}"])


def _eis_naam_vrij(lijst: Lijst, naam: str, *, behalve: int | None = None) -> None:
    al = lijst.keuzes.filter(naam__iexact=naam.strip()).exclude(pk=behalve).first()
    if al is None:
        return
    raise KeuzeKanNiet(
        _("Deze naam staat al in de lijst. Kies een andere naam")
        if al.tot is None
        else _("Deze naam staat al in de lijst, en is beëindigd. Maak die keuze weer te kiezen"),
        "naam",
    )


def _code(lijst: Lijst, naam: str) -> str:
    """Return a key that no choice of the list has, made of the name."""
    lengte = lijst.model._meta.get_field("code").max_length or 0  # noqa: SLF001
    begin = slugify(naam)[: lengte - 4] or "keuze"
    bezet = set(lijst.keuzes.values_list("code", flat=True))
    return next(
        c for n in range(1, len(bezet) + 2) if (c := begin if n == 1 else f"{begin}-{n}") not in bezet
    )


def _voorganger(lijst: Lijst, rij: Any) -> int | None:
    """Return the key of the choice before this one; None for the first."""
    pks = list(lijst.keuzes.values_list("pk", flat=True))
    plaats = pks.index(rij.pk)
    return pks[plaats - 1] if plaats else None


def _zet_op_plaats(lijst: Lijst, rij: Any, na: int | None) -> None:
    """Put a choice after another, or first; the others keep their order."""
    rijen = [k for k in lijst.keuzes.select_for_update(of=("self",)) if k.pk != rij.pk]
    plaats = next((i for i, k in enumerate(rijen, start=1) if k.pk == na), 0)
    rijen.insert(plaats, rij)
    for nummer, keuze in enumerate(rijen, start=1):
        wijzig_rij(keuze, gezien=None, velden={"volgorde": STAP * nummer})
