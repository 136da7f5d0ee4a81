"""Changing a part and the days of editions: adding from a day on, changing, ending from a day on, and taking that back (DOMEIN 9).

The database holds who may: `rapportage/sql/zicht_onderdeel.sql`.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Case, F, Max, ProtectedError, Q, Value, When
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.enums import Buiten
from rapportage.product.inrichting.bewaking import KanNiet, bewaakt
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, Deel, Soort
from rapportage.product.models import Onderdeel, Redactierecht
from rapportage.product.permissions import GEVERS


@transaction.atomic
def rename_onderdeel(*, deel: Deel, naam: str, waarom: str, door: Gebruiker, gezien: int | None) -> Onderdeel:
    """Name a part otherwise, at once: what was frozen in an edition or a report keeps the name of then.

    Args:
        deel: the part.
        naam: its name; unique.
        waarom: why, in a sentence.
        door: who changes it.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        Ondertussen: somebody changed it meanwhile.
        ValidationError: by field.
    """
    _eis_mag(door)
    _eis_reden(waarom)
    assert deel.onderdeel is not None
    with handeling(Handeling.ONDERDEEL_GEWIJZIGD, door=door, onderdeel="naam") as daad:
        onderdeel = Onderdeel.objects.select_for_update(no_key=True).get(pk=deel.onderdeel.pk)
        daad.over("onderdeel", onderdeel.pk)
        _wijzig(onderdeel, {"naam": naam.strip()}, waarom, door, gezien=gezien)
    onderdeel.refresh_from_db()
    return onderdeel


@transaction.atomic
def add_rij(
    *,
    deel: Deel,
    soort: Soort,
    velden: Mapping[str, Any],
    van: dt.date,
    door: Gebruiker,
    na: int | None = None,
) -> Any:
    """Add an aspect, an owner or a deliverable, from a day on: it counts for what must be ready that day or later.

    Args:
        deel: the part, or the whole.
        soort: what is added.
        velden: what it says, by field.
        van: the first day; today or later.
        door: who adds it.
        na: the key of the row it comes after, where there is an order; None for the first place.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        KanNiet: a text that is with a reader, or was read or approved, would be asked for it too.
        ValidationError: by field; the day has passed, or it is there already.
    """
    _eis_mag(door)
    eis_komt("van", van)
    _eis_eigen_aspect(deel, velden)
    with bewaakt(deel), _daad(soort, door) as daad:
        rij = soort.model(onderdeel=deel.onderdeel, van=van, gewijzigd_door=door, **velden)
        if soort.geordend:
            laatste = soort.rijen(deel).aggregate(laatste=Max("volgorde"))["laatste"]
            rij.volgorde = (laatste or 0) + 1
        rij.full_clean()
        rij.save()
        _over(daad, rij)
        if soort.geordend:
            _zet_op_plaats(soort, deel, rij, na)
    return rij


@transaction.atomic
def change_rij(  # noqa: PLR0913  what, from when, why, who, and what was seen
    *,
    deel: Deel,
    soort: Soort,
    pk: int,
    velden: Mapping[str, Any],
    waarom: str,
    door: Gebruiker,
    gezien: int | None,
    van: dt.date | None = None,
    na: int | None = None,
) -> Any:
    """Change what a row says. A name and a place change at once; when something must be ready changes from a day on.

    Arguments as in `add_rij`; `pk` is the key of the row, `waarom` why, and `gezien` the version the form was opened
    with. From that day on a row of its own holds; one that did not hold before that day is changed itself.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        KanNiet: nothing changes, it ended, or something in use would disappear (`bewaakt`).
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: by field.
    """
    _eis_mag(door)
    _eis_reden(waarom)
    _eis_eigen_aspect(deel, velden)
    with bewaakt(deel), _daad(soort, door) as daad:
        rij = _haal(deel, soort, pk)
        _over(daad, rij)
        anders = {veld for veld, waarde in velden.items() if getattr(rij, veld) != waarde}
        verplaatst = soort.geordend and na != _voorganger(soort, deel, rij)
        if gezien == rij.versie and not anders and not verplaatst:
            raise KanNiet(_("Er verandert niets. Wijzig eerst iets, of ga terug."))
        if soort.vanaf and anders - {"naam"}:
            return _wijzig_vanaf(rij, velden, van or vandaag(), waarom, door, gezien)
        rij = _wijzig(rij, velden, waarom, door, gezien=gezien)
        if verplaatst:
            _zet_op_plaats(soort, deel, rij, na)
        return rij


@transaction.atomic
def end_rij(
    *, deel: Deel, soort: Soort, pk: int, tot: dt.date, waarom: str, door: Gebruiker, gezien: int | None
) -> Any:
    """End a row: it counts for nothing that must be ready on that day or later. Where it counted it stays.

    Args:
        deel: the part, or the whole.
        soort: what ends.
        pk: the key of the row.
        tot: the first day on which it does not hold; today or later.
        waarom: why, in a sentence.
        door: who ends it.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        KanNiet: it ended already, or something in use would disappear (`bewaakt`).
        Ondertussen: somebody changed its days meanwhile.
        ValidationError: by field.
    """
    _eis_mag(door)
    _eis_reden(waarom)
    eis_komt("tot", tot)
    with bewaakt(deel), _daad(soort, door) as daad:
        rij = _haal(deel, soort, pk)
        _over(daad, rij)
        wijzig_rij(rij, gezien=gezien, velden={}, ook=("van", "tot"))
        if rij.tot is not None:
            raise KanNiet(_("Dit is al beëindigd vanaf %s.") % voluit(rij.tot))
        if tot < rij.van:
            raise KanNiet(_("Dit begint op %s. Kies die dag of een latere dag") % voluit(rij.van), "tot")
        _eis_geen_rechten(soort, rij, tot)
        return wijzig_rij(rij, gezien=None, velden={"tot": tot, **_van_wie(door, waarom)})


@transaction.atomic
def resume_rij(*, deel: Deel, soort: Soort, pk: int, waarom: str, door: Gebruiker) -> Any:
    """Take back the end of a row: it holds on, as if it never ended. Possible until the day on which it ends.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        KanNiet: it did not end, or has been gone for a while.
        ValidationError: without a reason, or what is there now says the same.
    """
    _eis_mag(door)
    _eis_reden(waarom)
    with bewaakt(deel), _daad(soort, door) as daad:
        rij = _haal(deel, soort, pk)
        _over(daad, rij)
        if rij.tot is None:
            raise KanNiet(_("Dit is niet beëindigd. Er verandert niets."))
        if rij.tot < vandaag():
            raise KanNiet(_("Dit geldt al niet meer sinds %s. Voeg het opnieuw toe.") % voluit(rij.tot))
        return _wijzig(rij, {"tot": None}, waarom, door, gezien=None)


@transaction.atomic
def remove_rij(*, deel: Deel, soort: Soort, pk: int, waarom: str, door: Gebruiker) -> None:
    """Remove a row that nothing rests on, as if it was never added; its versions keep who removed it and why.

    An aspect about which nothing was written, said, cited or asked; another row that did not hold before today.

    Raises:
        PermissionDenied: `door` does not keep the productbeschrijving.
        KanNiet: something rests on it; it can end from a day on.
        ValidationError: without a reason.
    """
    _eis_mag(door)
    _eis_reden(waarom)
    in_gebruik = KanNiet(_("Dit is al in gebruik, en kan niet weg. Beëindig het vanaf een dag."))
    with bewaakt(deel), _daad(soort, door) as daad:
        rij = _haal(deel, soort, pk)
        _over(daad, rij)
        if soort is not ASPECT and rij.van < vandaag():
            raise in_gebruik
        _eis_geen_rechten(soort, rij, rij.van)
        # The last version says who removed it and why.
        wijzig_rij(rij, gezien=None, velden=_van_wie(door, waarom))
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                rij.delete()
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except (ProtectedError, IntegrityError) as fout:
            raise in_gebruik from fout


def _wijzig_vanaf(
    rij: Any, velden: Mapping[str, Any], van: dt.date, waarom: str, door: Gebruiker, gezien: int | None
) -> Any:
    """Let another row hold from a day on; one that did not hold before it is changed itself."""
    eis_komt("van", van)
    if rij.van >= van:
        return _wijzig(rij, {**velden, "van": van}, waarom, door, gezien=gezien)
    wijzig_rij(rij, gezien=gezien, velden={}, ook=(*velden, "van", "tot"))
    if rij.tot is not None:
        raise KanNiet(_("Dit is beëindigd vanaf %s. Laat het eerst doorlopen.") % voluit(rij.tot))
    wijzig_rij(rij, gezien=None, velden={"tot": van, **_van_wie(door, waarom)})
    nieuw = type(rij)(onderdeel=rij.onderdeel, van=van, **velden, **_van_wie(door, waarom))
    nieuw.full_clean()
    nieuw.save()
    return nieuw


def _wijzig[M: models.Model](
    rij: M, velden: Mapping[str, Any], waarom: str, door: Gebruiker, *, gezien: int | None
) -> Any:
    """Write fields of a row that its rules allow, with who did so and why."""
    proef = type(rij)(**{veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields})  # noqa: SLF001
    proef._state.adding = False  # noqa: SLF001  it is there: its own name and period are not taken by another
    for veld, waarde in velden.items():
        setattr(proef, veld, waarde)
    proef.full_clean()
    wijzig_rij(rij, gezien=gezien, velden={}, ook=velden)  # type: ignore[type-var]
    return wijzig_rij(rij, gezien=None, velden={**velden, **_van_wie(door, waarom)})  # type: ignore[type-var]


def _eis_mag(door: Gebruiker) -> None:
    if not door.heeft(*GEVERS):
        raise PermissionDenied(_("Alleen de beleidsmedewerker en de projectleider kunnen dit wijzigen."))


def _eis_reden(waarom: str) -> None:
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})


def _eis_eigen_aspect(deel: Deel, velden: Mapping[str, Any]) -> None:
    aspect = velden.get("aspect")
    if aspect is not None and aspect.onderdeel_id != getattr(deel.onderdeel, "pk", None):
        raise ValidationError({"aspect": _("Kies een aspect van dit onderdeel")})


def _eis_geen_rechten(soort: Soort, rij: Any, tot: dt.date) -> None:
    """Refuse when a redactierecht would go on of which the welzijnsorganisatie is no owner any more."""
    if soort is not EIGENAAR or rij.rol != Buiten.WELZIJN:
        return
    lopen = Redactierecht.objects.filter(Q(tot=None) | Q(tot__gt=tot), onderdeel=rij.onderdeel_id)
    if recht := lopen.select_related("gebruiker").first():
        raise KanNiet(
            _("%s heeft dan nog een redactierecht op dit onderdeel. Beëindig dat eerst.")
            % recht.gebruiker.naam
        )


def _daad(soort: Soort, door: Gebruiker) -> Any:
    return handeling(Handeling.ONDERDEEL_GEWIJZIGD, door=door, onderdeel=soort.sleutel)


def _over(daad: Any, rij: Any) -> None:
    daad.over(rij._meta.model_name, rij.pk)  # noqa: SLF001


def _van_wie(door: Gebruiker, waarom: str) -> dict[str, Any]:
    return {"gewijzigd_door": door, "correctiereden": waarom.strip()}


def _haal(deel: Deel, soort: Soort, pk: int) -> Any:
    return soort.rijen(deel).select_for_update(of=("self",)).get(pk=pk)


def _voorganger(soort: Soort, deel: Deel, rij: Any) -> int | None:
    """Return the key of the row before this one; None for the first."""
    pks = list(soort.rijen(deel).values_list("pk", flat=True))
    plaats = pks.index(rij.pk)
    return pks[plaats - 1] if plaats else None


def _zet_op_plaats(soort: Soort, deel: Deel, rij: Any, na: int | None) -> None:
    """Put a row after another, or first; the others keep their order."""
    rijen = [r for r in soort.rijen(deel).select_for_update(of=("self",)) if r.pk != rij.pk]
    plaats = next((i for i, r in enumerate(rijen, start=1) if r.pk == na), 0)
    rijen.insert(plaats, rij)
    anders = {een.pk: nummer for nummer, een in enumerate(rijen, start=1) if een.volgorde != nummer}
    # In one statement, at the end of which no two may have one place.
    plaatsen = Case(*(When(pk=pk, then=Value(nummer)) for pk, nummer in anders.items()))
    soort.model.objects.filter(pk__in=anders).update(volgorde=plaatsen, versie=F("versie") + 1)
    rij.refresh_from_db()
