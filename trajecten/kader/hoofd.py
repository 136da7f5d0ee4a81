"""Head of the dossier: name, contact details, guiding coordinator, and the state of the traject."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, TypedDict

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.minderjarig import minderjarig
from inburgeraars.models import Adres, Inburgeraar, Route, Veiligheidsnotitie, Vindgegevens, geboren
from inburgeraars.plek import waar
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, weigering_van_claim
from kern.klok import vandaag
from kern.telefoon import belnummer
from kern.woorden import geleden, in_uren, met_weekdag, periode, voluit
from trajecten.contact.geplandpaneel import niet_vastgelegd
from trajecten.contact.gesprek import pogingen_in_woorden
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.lezen import Gesprek, Rijen, rijen_van
from trajecten.traject.enums import Stap
from trajecten.traject.heropenen import is_te_heropenen, mag_heropenen
from trajecten.traject.models import Traject
from trajecten.traject.verblijf import Verblijf, verblijven
from trajecten.traject.verloop import sluiting

LANG = 22
"""The most letters of a name that stand on one line of a phone, beside the step."""


@dataclass(frozen=True, kw_only=True)
class Staptoestand:
    """One of the five steps as the indicator shows it."""

    naam: str
    stand: str
    noot: str


@dataclass(frozen=True, kw_only=True)
class Hoofd:
    """The panel.

    Args:
        lange_naam: whether the name takes more than the line that a phone has for it.
        let_op: the safety note in one or two words.
        stap: the step of the traject, or what goes before or after one, in one or two words.
        stapregel: how far the traject is, in a line; empty without one.
        te_verbeteren: key of the traject whose trajectwijk this user may correct.
    """

    pk: int
    naam: str
    lange_naam: bool
    plek: str
    gevonden: str
    doelgroep: str
    minderjarig: str
    waarschuwing: str
    waarschuwing_reden: str
    let_op: str
    vast_contact: str
    vast_contact_sinds: str
    gesproken: str
    gesproken_noot: str
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
    stap: str
    stapnoot: str
    stapregel: str
    route: str
    is_gereserveerd: bool
    mag_claimen: bool
    mag_nieuw_traject: bool
    begeleidt: bool
    mag_bezoeken: bool
    is_vast_contact: bool
    mag_wijzigen: bool
    mag_vrijgeven: bool
    mag_samenvoegen: bool
    mag_heropenen: bool
    overleden: str
    mag_overlijden: bool
    mag_overlijden_terugnemen: bool
    te_verbeteren: int | None

    @property
    def tel_url(self) -> str:
        """The address that dials the number; empty without a number."""
        nummer = belnummer(self.telefoon)
        return f"tel:{nummer}" if nummer else ""


class _Rechten(TypedDict):
    """The permissions behind the buttons of the head."""

    mag_claimen: bool
    mag_nieuw_traject: bool
    begeleidt: bool
    mag_bezoeken: bool
    is_vast_contact: bool
    mag_wijzigen: bool
    mag_vrijgeven: bool
    mag_samenvoegen: bool
    mag_heropenen: bool
    mag_overlijden: bool
    mag_overlijden_terugnemen: bool


def hoofd(gebruiker: Gebruiker, persoon: Inburgeraar, rijen: Rijen | None = None) -> Hoofd:
    """Return the head of a dossier within the user's sight; `rijen` is what was read of this person already."""
    rijen = rijen or rijen_van(gebruiker, persoon.pk)
    if rijen is None:
        raise Inburgeraar.DoesNotExist
    persoon, adres, notitie = rijen.persoon, rijen.adres, rijen.notitie
    gesprek, (volgende, volgende_noot) = rijen.gesprek, _volgende(rijen.gepland)
    traject, gesprekken = rijen.traject, rijen.samen["gesprekken"]
    verblijf = verblijven(traject, rijen.verloop.stappen_van(traject)) if traject else []
    return Hoofd(
        pk=persoon.pk,
        naam=persoon.naam,
        lange_naam=len(persoon.naam) > LANG,
        plek=waar(persoon.wijk.naam, _buurt(adres), adres.kort if adres else ""),
        gevonden=_gevonden(rijen.gevonden),
        doelgroep=rijen.bevinding.doelgroep if rijen.bevinding else _("doelgroep nog niet bekend"),
        minderjarig=minderjarig(geboren(persoon)),
        waarschuwing=str(notitie or ""),
        waarschuwing_reden=notitie.reden if notitie else "",
        let_op=_let_op(notitie),
        vast_contact=_vast_contact(rijen),
        vast_contact_sinds=_sinds(rijen),
        gesproken=geleden(gesprek.datum) if gesprek else _("nog geen"),
        gesproken_noot=_soort_en_pogingen(gesprek, rijen.pogingen),
        volgende=volgende,
        volgende_noot=volgende_noot,
        taal=_taal(persoon),
        adres=adres.kort if adres else "",
        telefoon=persoon.telefoon,
        email=persoon.email,
        bereikbaar_via=persoon.bereikbaar_via,
        beste_tijd=persoon.beste_tijd,
        uren=_("%s uur") % in_uren(rijen.samen["minuten"]),
        gesprekken=ngettext("%d gesprek", "%d gesprekken", gesprekken) % gesprekken,
        stappen=_stappen(traject, verblijf) if traject else [],
        stap=_waar_in(rijen),
        stapnoot=_stapnoot(traject, verblijf) if traject and verblijf else "",
        stapregel=_stapregel(rijen, traject, verblijf) if traject and verblijf else "",
        route=persoon.get_route_display(),
        is_gereserveerd=persoon.route == Route.GERESERVEERD,
        overleden=_("Overleden op %s") % voluit(persoon.overleden_op) if persoon.overleden_op else "",
        te_verbeteren=traject.pk if traject and gebruiker.heeft(Rol.TEAMLEIDER) else None,
        **_rechten(gebruiker, rijen),
    )


def in_het_kort(kop: Hoofd) -> list[str]:
    """Return what a phone says under the last talk: attempts since, language, address, how far, and who guides."""
    wie = "" if kop.is_vast_contact else _("vast contact: %s") % kop.vast_contact
    taal = "" if kop.taal == _taal_onbekend() else kop.taal
    delen = [kop.gesproken_noot, taal, kop.adres or kop.plek, kop.stapregel, wie]
    return [deel for deel in delen if deel]


def _rechten(gebruiker: Gebruiker, rijen: Rijen) -> _Rechten:
    persoon = rijen.persoon
    wijkgericht = persoon.route == Route.WIJKGERICHT
    van_mij = wijkgericht and rijen.benadering is not None and rijen.benadering.door_id == gebruiker.pk
    begeleidt = van_mij or (wijkgericht and persoon.vervangt)
    leeft = persoon.overleden_op is None
    te_claimen = weigering_van_claim(persoon, rijen.benadering, gebruiker) is None
    loopt = rijen.traject is not None and rijen.traject.gesloten_op is None
    return {
        "mag_claimen": te_claimen and rijen.in_nazorg is None,
        "mag_nieuw_traject": te_claimen and rijen.in_nazorg is not None,
        "begeleidt": begeleidt,
        "mag_bezoeken": leeft and mag_vastleggen(gebruiker, rijen),
        "is_vast_contact": van_mij,
        "mag_wijzigen": begeleidt,
        "mag_vrijgeven": van_mij and not loopt,
        "mag_samenvoegen": gebruiker.heeft(Rol.TEAMLEIDER),
        "mag_heropenen": _mag_heropenen(gebruiker, rijen),
        "mag_overlijden": leeft and rijen.in_nazorg is not None and bool(persoon.houdt),
        "mag_overlijden_terugnemen": not leeft and gebruiker.heeft(Rol.TEAMLEIDER),
    }


def mag_vastleggen(gebruiker: Gebruiker, rijen: Rijen) -> bool:
    """Tell whether this user may record a contact with a person, or correct one: `eis_mag_vastleggen`, of what was read.

    A person in nazorg keeps the fixed contact, also after moving.
    """
    persoon, benadering = rijen.persoon, rijen.benadering
    if persoon.route == Route.WIJKGERICHT:
        van_mij = benadering is not None and benadering.door_id == gebruiker.pk
        return van_mij or bool(persoon.houdt)
    return bool(persoon.houdt) or aanstelling_voor_wijk(gebruiker, persoon.wijk_id) is not None


def _mag_heropenen(gebruiker: Gebruiker, rijen: Rijen) -> bool:
    if rijen.traject is None or rijen.traject.gesloten_op is None:
        return False
    einde = sluiting(o for o in rijen.verloop.overgangen if o.traject_id == rijen.traject.pk)
    if not is_te_heropenen(rijen.traject, einde):
        return False
    return mag_heropenen(rijen.persoon, rijen.traject, gebruiker)


def _buurt(adres: Adres | None) -> str:
    return adres.buurt.naam if adres and adres.buurt else ""


def _gevonden(gevonden: Vindgegevens | None) -> str:
    if gevonden is None:
        return ""
    waar = gevonden.plek
    tekst = _("gevonden via %s") % gevonden.get_vindroute_display()
    return f"{tekst}, {waar}" if waar else tekst


def _vast_contact(rijen: Rijen) -> str:
    if rijen.in_nazorg is not None:
        return rijen.in_nazorg[0]
    benadering = rijen.benadering
    return benadering.door.naam if benadering and benadering.door else _("nog niemand")


def _sinds(rijen: Rijen) -> str:
    """Return since when the fixed contact is that, and who replaces it today until when."""
    vervangt = (
        _("%(wie)s vervangt tot en met %(dag)s") % {"wie": t.gebruiker.naam, "dag": voluit(t.tot_en_met)}
        for t in rijen.verloop.vervangers(vandaag())
        if t.gebruiker is not None and t.tot_en_met is not None
    )
    return " · ".join((_sinds_wanneer(rijen), *vervangt))


def _sinds_wanneer(rijen: Rijen) -> str:
    persoon, benadering = rijen.persoon, rijen.benadering
    if rijen.in_nazorg is not None:
        laatste_dag = rijen.in_nazorg[1] - dt.timedelta(days=1)
        return _("nazorg tot en met %s") % voluit(laatste_dag)
    if benadering is None:
        return _("deze persoon is vrij")
    if persoon.route == Route.WIJKGERICHT:
        return _("sinds %s") % voluit(benadering.van)
    return _("%(route)s sinds %(dag)s") % {
        "route": persoon.get_route_display(),
        "dag": voluit(benadering.van),
    }


def _taal_onbekend() -> str:
    return _("nog niet bekend")


def _taal(persoon: Any) -> str:
    if persoon.taal is None:
        return _taal_onbekend()
    return f"{persoon.taal}, {persoon.get_tolk_display()}" if persoon.tolk != "geen" else str(persoon.taal)


def _soort_en_pogingen(gesprek: Gesprek | None, pogingen: int) -> str:
    delen = [
        gesprek.soort if gesprek else "",
        pogingen_in_woorden(pogingen, ooit_gesproken=gesprek is not None),
    ]
    return " · ".join(filter(None, delen))


def _volgende(gepland: list[GeplandBezoek]) -> tuple[str, str]:
    """Return the next visit that was planned and what for; without one, the last whose day passed unrecorded."""
    dag = vandaag()
    komend = next((b for b in gepland if b.datum >= dag), None)
    if komend is not None:
        return _("vandaag") if komend.datum == dag else met_weekdag(komend.datum), komend.wat
    return _("niet gepland"), niet_vastgelegd(gepland[-1].datum) if gepland else ""


def _stappen(traject: Traject, verblijf: list[Verblijf]) -> list[Staptoestand]:
    nu = Stap(traject.stap)
    uit = []
    for stap in Stap:
        stand = "klaar" if stap.nummer < nu.nummer else "nu" if stap == nu else "straks"
        erin = [v for v in verblijf if v.stap == stap]
        uit.append(
            Staptoestand(naam=str(stap.label), stand=stand, noot=_wanneer(erin) if stand != "straks" else "")
        )
    return uit


def _wanneer(verblijf: list[Verblijf]) -> str:
    """Return when a traject was in a step: since when, or from when to when, and in how many times."""
    if not verblijf:
        return ""
    tot = verblijf[-1].tot
    if tot is None:
        return _("sinds %s") % date_format(verblijf[-1].van, "j b Y")
    wanneer = periode(verblijf[0].van, tot)
    keer = len(verblijf)
    return wanneer if keer == 1 else _("%(periode)s, in %(keer)d keer") % {"periode": wanneer, "keer": keer}


def _let_op(notitie: Veiligheidsnotitie | None) -> str:
    """Return the note in the words that fit beside a name; the whole of it stands on the page."""
    if notitie is None:
        return ""
    samen = _("Ga samen")
    return samen if notitie.waarschuwing.startswith(samen) else _("Let op")


def _waar_in(rijen: Rijen) -> str:
    """Return the step in which a person is, or what holds without a running traject."""
    persoon, traject = rijen.persoon, rijen.traject
    if persoon.overleden_op is not None:
        return _("overleden")
    if rijen.in_nazorg is not None:
        return _("nazorg")
    if traject is not None and traject.gesloten_op is None:
        return str(Stap(traject.stap).label)
    if persoon.route == Route.WIJKGERICHT:
        return _("nog geen traject")
    return _("gesloten") if traject is not None else str(persoon.get_route_display())


def _stapregel(rijen: Rijen, traject: Traject, verblijf: list[Verblijf]) -> str:
    if rijen.in_nazorg is not None:
        return _sinds(rijen)
    noot = _stapnoot(traject, verblijf)
    if traject.gesloten_op is not None:
        return noot
    return _("stap %(nummer)d van %(aantal)d, %(noot)s") % {
        "nummer": Stap(traject.stap).nummer,
        "aantal": len(Stap),
        "noot": noot,
    }


def _stapnoot(traject: Traject, verblijf: list[Verblijf]) -> str:
    if traject.gesloten_op is not None:
        dag = voluit(traject.gesloten_op)
        return _("gesloten op %(dag)s: %(uitkomst)s") % {
            "dag": dag,
            "uitkomst": traject.get_uitkomst_display(),
        }
    weken = (vandaag() - verblijf[-1].van).days // 7
    hoe_lang = ngettext("nu %d week", "nu %d weken", weken) % weken if weken else _("deze week begonnen")
    return f"{hoe_lang}, {_('overgenomen')}" if traject.overgenomen_op else hoe_lang
