"""Mijn dag: whom to see today, what comes later this week, and all people of the caseload (SCHERMEN)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route, Veiligheidsnotitie
from netwerk.models import Vindplaats
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.velden import Niveau
from trajecten.enums import Bezoekstand, Stap
from trajecten.forms.persoon import wijken_van
from trajecten.models import GeplandBezoek, Verslag
from trajecten.personen import MIJN, Selectie, met_adres, met_stand, personen

WEEK = dt.timedelta(days=7)
EERST = 5
"""How many people of the caseload show before the rest is folded away."""


@dataclass(frozen=True, kw_only=True)
class Afspraakkaart:
    """A visit of today, or one that should have been."""

    pk: int
    naam: str
    voor: str
    tijd: str
    waar: str
    meta: str
    waarschuwing: str
    kop: str
    vorige_keer: str
    te_laat: str


@dataclass(frozen=True, kw_only=True)
class LaterRegel:
    """A visit of the days after today."""

    pk: int
    naam: str
    wanneer: str
    wat: str


@dataclass(frozen=True, kw_only=True)
class Caseloadregel:
    """Somebody of the caseload."""

    pk: int
    naam: str
    voor: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Stapcijfer:
    """How many people of the caseload stand in a step."""

    naam: str
    aantal: int
    url: str


@dataclass(frozen=True, kw_only=True)
class MijnDag:
    """The whole page."""

    datum: dt.date
    vandaag: list[Afspraakkaart]
    later: list[LaterRegel]
    caseload: list[Caseloadregel]
    meer: list[Caseloadregel]
    per_stap: list[Stapcijfer]
    open: int
    zonder_traject: int
    vrij_in_register: int
    vindplaatsen: int

    @property
    def aantal(self) -> int:
        """How many people the caseload holds, those without a traject included."""
        return len(self.caseload) + len(self.meer)


def mijn_dag(gebruiker: Gebruiker) -> MijnDag:
    """Return the day of a trajectcoördinator, in a fixed number of queries."""
    dag = vandaag()
    rijen = met_adres(met_stand(personen(gebruiker, Selectie(toon=MIJN))))
    mensen: dict[int, Any] = {p.pk: p for p in rijen}
    # The newest report by index: to pick it from all of them tests every one against the sight policy.
    verslagen = Verslag.objects.filter(inburgeraar=OuterRef("inburgeraar")).order_by("-datum", "-pk")
    gepland = list(
        GeplandBezoek.objects.visible_to(gebruiker)
        .annotate(vorige=Subquery(verslagen.values("pk")[:1]))
        .filter(door=gebruiker, stand=Bezoekstand.GEPLAND, datum__lt=dag + WEEK, inburgeraar__in=mensen)
        .order_by("datum", "tijd", "pk")
    )
    nu = [b for b in gepland if b.datum <= dag]
    vorige = _vorige_keer(nu)
    let_op = _waarschuwingen(list(mensen))
    leeg = not mensen
    # Whom one never spoke comes first, then whom one saw longest ago.
    regels = [_caseloadregel(p, dag) for p in sorted(mensen.values(), key=lambda p: p.laatst or dt.date.min)]
    wijken = wijken_van(gebruiker) if leeg else []
    return MijnDag(
        datum=dag,
        vandaag=[_kaart(b, mensen[b.inburgeraar_id], vorige, let_op, dag) for b in nu],
        later=[_later(b, mensen[b.inburgeraar_id]) for b in gepland if b.datum > dag],
        caseload=regels[:EERST],
        meer=regels[EERST:],
        per_stap=[
            Stapcijfer(
                naam=str(s.label),
                aantal=sum(p.stap == s for p in mensen.values()),
                url=f"{reverse('trajecten:personen')}?toon={s.value}",
            )
            for s in Stap
        ],
        open=sum(p.stap is not None for p in mensen.values()),
        zonder_traject=sum(p.stap is None for p in mensen.values()),
        vrij_in_register=_vrij(gebruiker) if leeg else 0,
        vindplaatsen=Vindplaats.objects.filter(wijk__in=wijken, actief=True).count() if leeg else 0,
    )


def _vrij(gebruiker: Gebruiker) -> int:
    return Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(route=Route.VRIJ).count()


def _vorige_keer(bezoeken: list[Any]) -> dict[int, str]:
    verslagen = Verslag.objects.filter(pk__in=[b.vorige for b in bezoeken if b.vorige])
    return {v.inburgeraar_id: v.tekst or "" for v in verslagen}


def _waarschuwingen(personen_pks: list[int]) -> dict[int, str]:
    notities = Veiligheidsnotitie.objects.filter(inburgeraar__in=personen_pks).in_kracht()
    return {n.inburgeraar_id: str(n) for n in notities}


def _kaart(
    bezoek: GeplandBezoek, persoon: Any, vorige: dict[int, str], let_op: dict[int, str], dag: dt.date
) -> Afspraakkaart:
    taal = ", ".join(
        filter(None, (str(persoon.taal or ""), persoon.get_tolk_display() if persoon.taal_id else ""))
    )
    stand = str(Stap(persoon.stap).label) if persoon.stap else _("nog geen traject")
    return Afspraakkaart(
        pk=persoon.pk,
        naam=persoon.naam,
        voor=_("bij %s") % persoon.naam,
        tijd=bezoek.tijd.strftime("%H:%M") if bezoek.tijd else "",
        waar=", ".join(filter(None, (persoon.adres_kort, persoon.wijk.naam))),
        meta=" · ".join(filter(None, (stand, taal))),
        waarschuwing=let_op.get(persoon.pk, ""),
        kop=_("Afgesproken") if bezoek.wat else _("Vorige keer"),
        vorige_keer=bezoek.wat or vorige.get(persoon.pk, ""),
        te_laat=_("stond op %s") % date_format(bezoek.datum, "l j F") if bezoek.datum < dag else "",
    )


def _later(bezoek: GeplandBezoek, persoon: Any) -> LaterRegel:
    tijd = bezoek.tijd.strftime(" %H:%M") if bezoek.tijd else ""
    return LaterRegel(
        pk=persoon.pk, naam=persoon.naam, wanneer=date_format(bezoek.datum, "D j b") + tijd, wat=bezoek.wat
    )


def _caseloadregel(persoon: Any, dag: dt.date) -> Caseloadregel:
    if persoon.laatst is None:
        contact = _("nog geen contact")
    else:
        dagen = (dag - persoon.laatst).days
        contact = (
            _("laatste contact vandaag")
            if dagen == 0
            else ngettext("laatste contact %d dag geleden", "laatste contact %d dagen geleden", dagen) % dagen
        )
    stap = str(Stap(persoon.stap).label) if persoon.stap else _("nog geen traject")
    return Caseloadregel(
        pk=persoon.pk, naam=persoon.naam, voor=_("bij %s") % persoon.naam, regel=f"{stap} · {contact}"
    )
