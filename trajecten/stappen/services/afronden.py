"""Recording the results of a traject, and whether the person goes on alone (DOMEIN 5.5)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import eis_was
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from participatie.services.metingen import Waarneming, record_meting
from trajecten.stappen.models import Afronding, Eindresultaat, Resultaatsoort
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Behaald:
    """A result.

    Args:
        taalniveau: a `Taalniveau`; required for an exam.
        in_woorden: what it is, when the kind does not tell.
    """

    soort: Resultaatsoort
    datum: dt.date
    taalniveau: str = ""
    in_woorden: str = ""


@dataclass(frozen=True, kw_only=True)
class Verder:
    """The judgement of whether the person goes on alone.

    Args:
        zelfstandig: a `Zelfstandigheid`; empty when nobody judged.
        zelfstandig_hoe: what shows it, in the user's words.
        nazorg: the aim of nazorg, in the user's words.
    """

    zelfstandig: str = ""
    zelfstandig_hoe: str = ""
    nazorg: str = ""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """The details recorded when a traject is closed.

    Args:
        meting: the person's place on the ladder at the end.
    """

    resultaten: tuple[Behaald, ...] = ()
    verder: Verder | None = None
    meting: Waarneming | None = None


def _eis_kan(behaald: Behaald, *, was: int | None = None) -> None:
    """Refuse a result of a day to come, of a kind that had ended, an exam without a level, another without words.

    `was` is the key of the kind of the result that is being corrected.

    Raises:
        ValidationError: by field.
    """
    eis_was("datum", behaald.datum)
    eis_te_kiezen("soort", behaald.soort, op=behaald.datum, nu=was)
    if behaald.soort.examen and not behaald.taalniveau:
        raise ValidationError({"taalniveau": _("Kies welk niveau is gehaald")})
    if behaald.soort.code == "anders" and not behaald.in_woorden.strip():
        raise ValidationError({"in_woorden": _("Vul in wat het resultaat is")})


def schrijf_slot(traject: Traject, slot: Slot, *, door: Gebruiker) -> None:
    """Write the details of a closing; called inside its act, with the person locked.

    Raises:
        ValidationError: an impossible result, by field.
        Weigering: the meting cannot be recorded.
    """
    for behaald in slot.resultaten:
        _schrijf(traject, behaald, door)
    if slot.verder is not None and any((slot.verder.zelfstandig, slot.verder.nazorg.strip())):
        _schrijf_verder(traject, slot.verder, door=door, gezien=None)
    if slot.meting is not None:
        record_meting(inburgeraar_id=traject.inburgeraar_id, door=door, waarneming=slot.meting)


def _schrijf(traject: Traject, behaald: Behaald, door: Gebruiker) -> Eindresultaat:
    _eis_kan(behaald)
    return Eindresultaat.objects.create(
        inburgeraar_id=traject.inburgeraar_id,
        traject=traject,
        soort=behaald.soort,
        datum=behaald.datum,
        taalniveau=behaald.taalniveau if behaald.soort.examen else "",
        in_woorden=behaald.in_woorden.strip(),
        door=door,
    )


def _schrijf_verder(traject: Traject, verder: Verder, *, door: Gebruiker, gezien: int | None) -> Afronding:
    rij, _nieuw = Afronding.objects.get_or_create(
        traject=traject, defaults={"inburgeraar_id": traject.inburgeraar_id, "door": door}
    )
    velden = {
        "zelfstandig": verder.zelfstandig,
        "zelfstandig_hoe": verder.zelfstandig_hoe.strip(),
        "nazorg": verder.nazorg.strip(),
    }
    return wijzig_rij(rij, gezien=gezien, velden=velden)


def laatste_traject(inburgeraar_id: int) -> Traject:
    """Return the open traject, or the last one.

    Raises:
        GeenTraject: there never was one.
    """
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id).order_by("-geopend_op", "-pk").first()
    if traject is None:
        raise GeenTraject
    return traject


@transaction.atomic
def add_resultaat(*, inburgeraar_id: int, door: Gebruiker, behaald: Behaald) -> Eindresultaat:
    """Record a result of the open or last traject: a diploma can come by post during nazorg.

    Raises:
        GeenTraject: there never was one.
        NietInCaseload: another user keeps this dossier.
        ValidationError: a day to come, an exam without a level, or another result without words, by field.
    """
    eis_was("datum", behaald.datum)
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = laatste_traject(inburgeraar_id)
    with handeling(Handeling.AFRONDING_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return _schrijf(traject, behaald, door)


@transaction.atomic
def change_resultaat(
    *, resultaat_id: int, door: Gebruiker, behaald: Behaald, gezien: int | None
) -> Eindresultaat:
    """Correct a result; row history keeps the old version. `gezien` is the version that the form was opened with.

    Raises:
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed meanwhile.
        ValidationError: as `add_resultaat`.
    """
    eis_was("datum", behaald.datum)
    persoon = lock_persoon(
        Eindresultaat.objects.values_list("inburgeraar_id", flat=True).get(pk=resultaat_id)
    )
    eis_begeleidt(persoon.pk, door)
    resultaat = Eindresultaat.objects.get(pk=resultaat_id)
    _eis_kan(behaald, was=resultaat.soort_id)
    with handeling(Handeling.AFRONDING_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        velden = {
            "soort": behaald.soort,
            "datum": behaald.datum,
            "taalniveau": behaald.taalniveau if behaald.soort.examen else "",
            "in_woorden": behaald.in_woorden.strip(),
        }
        return wijzig_rij(resultaat, gezien=gezien, velden=velden)


@transaction.atomic
def save_afronding(
    *, inburgeraar_id: int, door: Gebruiker, verder: Verder, gezien: int | None = None
) -> Afronding:
    """Record whether the person goes on alone and the aim of nazorg, before the closing or after it.

    `gezien` is the version that the form was opened with; None when there was none yet.

    Raises:
        GeenTraject: there never was one.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed meanwhile.
    """
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = laatste_traject(inburgeraar_id)
    with handeling(Handeling.AFRONDING_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return _schrijf_verder(traject, verder, door=door, gezien=gezien)
