"""Head of the dossier: who it is, how to reach them, who guides, and where the traject stands."""

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypedDict

from django.db.models import Count, Q, Sum
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Benadering,
    Doelgroepbevinding,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
    Veiligheidsnotitie,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import aanstelling_voor_wijk
from roermond_inburgering.kern.klok import vandaag
from trajecten.enums import Bezoekstand, Resultaat, Stap
from trajecten.models import GeplandBezoek, Stapovergang, Traject, Verslag
from trajecten.personen import waar


@dataclass(frozen=True, kw_only=True)
class Staptoestand:
    """One of the five steps as the indicator shows it."""

    naam: str
    stand: str
    noot: str


@dataclass(frozen=True, kw_only=True)
class Hoofd:
    """The panel."""

    pk: int
    naam: str
    plek: str
    gevonden: str
    doelgroep: str
    waarschuwing: str
    waarschuwing_reden: str
    vast_contact: str
    vast_contact_sinds: str
    laatste: str
    laatste_noot: str
    volgende: str
    volgende_noot: str
    taal: str
    adres: str
    telefoon: str
    email: str
    bereikbaar_via: str
    beste_tijd: str
    uren: str
    gesprekken: str
    stappen: list[Staptoestand]
    stapnoot: str
    route: str
    mag_claimen: bool
    begeleidt: bool
    mag_bezoeken: bool
    mag_wijzigen: bool
    mag_vrijgeven: bool

    @property
    def tel_url(self) -> str:
        """The address that dials; empty without a number."""
        return f"tel:{''.join(c for c in self.telefoon if c.isdigit() or c == '+')}" if self.telefoon else ""


@dataclass(frozen=True, kw_only=True)
class _Rijen:
    """What the head is made from, as it stands in the tables; None where there is none."""

    adres: Adres | None
    gevonden: Vindgegevens | None
    bevinding: Doelgroepbevinding | None
    notitie: Veiligheidsnotitie | None
    benadering: Benadering | None
    traject: Traject | None
    overgangen: list[Stapovergang]
    laatste: Verslag | None
    volgende: GeplandBezoek | None
    minuten: int
    gesprekken: int


class _Rechten(TypedDict):
    """What the user may do from the head: the buttons."""

    mag_claimen: bool
    begeleidt: bool
    mag_bezoeken: bool
    mag_wijzigen: bool
    mag_vrijgeven: bool


def hoofd(gebruiker: Gebruiker, persoon: Inburgeraar) -> Hoofd:
    """Return the head of a dossier.

    Args:
        gebruiker: who looks.
        persoon: within its sight, with wijk and taal.
    """
    rijen = _lees(persoon.pk)
    adres, notitie, laatste, volgende = rijen.adres, rijen.notitie, rijen.laatste, rijen.volgende
    return Hoofd(
        pk=persoon.pk,
        naam=persoon.naam,
        plek=waar(persoon.wijk.naam, _buurt(adres), adres.kort if adres else ""),
        gevonden=_gevonden(rijen.gevonden),
        doelgroep=_doelgroep(rijen.bevinding),
        waarschuwing=str(notitie or ""),
        waarschuwing_reden=notitie.reden if notitie else "",
        vast_contact=_vast_contact(rijen.benadering),
        vast_contact_sinds=_sinds(rijen.benadering, persoon),
        laatste=_geleden(laatste.datum) if laatste else _("nog geen"),
        laatste_noot=_soort_en_resultaat(laatste) if laatste else "",
        volgende=_wanneer(volgende.datum) if volgende else _("niet gepland"),
        volgende_noot=volgende.wat if volgende else "",
        taal=_taal(persoon),
        adres=adres.kort if adres else "",
        telefoon=persoon.telefoon,
        email=persoon.email,
        bereikbaar_via=persoon.bereikbaar_via,
        beste_tijd=persoon.beste_tijd,
        uren=_uren(rijen.minuten),
        gesprekken=ngettext("%d gesprek", "%d gesprekken", rijen.gesprekken) % rijen.gesprekken,
        stappen=_stappen(rijen.traject, rijen.overgangen),
        stapnoot=_stapnoot(rijen.traject, rijen.overgangen),
        route=persoon.get_route_display(),
        **_rechten(gebruiker, persoon, rijen),
    )


def _lees(pk: int) -> _Rijen:
    traject = Traject.objects.filter(inburgeraar=pk).first()
    gezet = Stapovergang.objects.filter(inburgeraar=pk).order_by("datum", "pk")
    gepland = GeplandBezoek.objects.filter(inburgeraar=pk, stand=Bezoekstand.GEPLAND)
    verslagen = Verslag.objects.filter(inburgeraar=pk)
    telling = verslagen.aggregate(
        minuten=Sum("minuten", default=0), gesprekken=Count("pk", filter=Q(resultaat=Resultaat.GESPROKEN))
    )
    return _Rijen(
        adres=Adres.objects.filter(inburgeraar=pk).in_kracht().select_related("buurt").first(),
        gevonden=Vindgegevens.objects.filter(inburgeraar=pk).select_related("vindplaats", "buurt").first(),
        bevinding=Doelgroepbevinding.objects.filter(inburgeraar=pk).first(),
        notitie=Veiligheidsnotitie.objects.filter(inburgeraar=pk).in_kracht().first(),
        benadering=Benadering.objects.filter(inburgeraar=pk, eindreden="").select_related("door").first(),
        traject=traject,
        overgangen=[o for o in gezet if traject is not None and o.traject_id == traject.pk],
        laatste=verslagen.select_related("contactmoment").first(),
        volgende=gepland.order_by("datum", "tijd").first(),
        minuten=telling["minuten"],
        gesprekken=telling["gesprekken"],
    )


def _rechten(gebruiker: Gebruiker, persoon: Inburgeraar, rijen: _Rijen) -> _Rechten:
    van_mij = (
        rijen.benadering is not None
        and rijen.benadering.door_id == gebruiker.pk
        and persoon.route == Route.WIJKGERICHT
    )
    begeleidt = van_mij or (persoon.route == Route.WIJKGERICHT and _vervangt(gebruiker, persoon))
    eigen_wijk = aanstelling_voor_wijk(gebruiker, persoon.wijk_id) is not None
    loopt = rijen.traject is not None and rijen.traject.gesloten_op is None
    return {
        "mag_claimen": persoon.route in {Route.VRIJ, Route.GERESERVEERD} and eigen_wijk,
        "begeleidt": begeleidt,
        "mag_bezoeken": begeleidt or (persoon.route != Route.WIJKGERICHT and eigen_wijk),
        "mag_wijzigen": van_mij,
        "mag_vrijgeven": van_mij and not loopt,
    }


def _vervangt(gebruiker: Gebruiker, persoon: Inburgeraar) -> bool:
    toegang = Toegang.objects.filter(inburgeraar=persoon, gebruiker=gebruiker, grond=Toegangsgrond.VERVANGING)
    return toegang.in_kracht().exists()


def _uren(minuten: int) -> str:
    """Return minutes as hours with one decimal; number_format alone cuts off what it should round."""
    uren = (Decimal(minuten) / 60).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return _("%s uur") % number_format(uren, 1)


def _buurt(adres: Adres | None) -> str:
    return adres.buurt.naam if adres and adres.buurt else ""


def _gevonden(gevonden: Vindgegevens | None) -> str:
    if gevonden is None:
        return ""
    waar = gevonden.vindplaats or gevonden.buurt
    tekst = _("gevonden via %s") % gevonden.get_vindroute_display()
    return f"{tekst}, {waar}" if waar else tekst


def _doelgroep(bevinding: Doelgroepbevinding | None) -> str:
    return bevinding.get_doelgroep_display() if bevinding else _("doelgroep nog niet bekend")


def _vast_contact(benadering: Benadering | None) -> str:
    return benadering.door.naam if benadering and benadering.door else _("nog niemand")


def _sinds(benadering: Benadering | None, persoon: Inburgeraar) -> str:
    if benadering is None:
        return _("deze persoon is vrij")
    if persoon.route == Route.WIJKGERICHT:
        return _("sinds %s") % date_format(benadering.van, "j F Y")
    return _("%(route)s sinds %(dag)s") % {
        "route": persoon.get_route_display(),
        "dag": date_format(benadering.van, "j F Y"),
    }


def _taal(persoon: Any) -> str:
    if persoon.taal is None:
        return _("nog niet bekend")
    return f"{persoon.taal}, {persoon.get_tolk_display()}" if persoon.tolk != "geen" else str(persoon.taal)


def _geleden(datum: dt.date) -> str:
    dagen = (vandaag() - datum).days
    if dagen == 0:
        return _("vandaag")
    return ngettext("%d dag geleden", "%d dagen geleden", dagen) % dagen


def _wanneer(datum: dt.date) -> str:
    return _("vandaag") if datum == vandaag() else date_format(datum, "l j F")


def _soort_en_resultaat(verslag: Verslag) -> str:
    return f"{verslag.contactmoment.get_soort_display()}, {verslag.get_resultaat_display().lower()}"


def _stappen(traject: Traject | None, overgangen: list[Stapovergang]) -> list[Staptoestand]:
    if traject is None:
        return []
    nu = Stap(traject.stap)
    begin = {o.naar_stap: o.datum for o in overgangen}
    uit = []
    for stap in Stap:
        stand = "klaar" if stap.nummer < nu.nummer else "nu" if stap == nu else "straks"
        van = begin.get(stap.value)
        noot = _("sinds %s") % date_format(van, "j b") if van and stand != "straks" else ""
        uit.append(Staptoestand(naam=str(stap.label), stand=stand, noot=noot))
    return uit


def _stapnoot(traject: Traject | None, overgangen: list[Stapovergang]) -> str:
    if traject is None or not overgangen:
        return ""
    weken = (vandaag() - overgangen[-1].datum).days // 7
    return ngettext("nu %d week", "nu %d weken", weken) % weken if weken else _("deze week begonnen")
