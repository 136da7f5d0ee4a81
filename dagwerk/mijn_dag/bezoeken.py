"""Panel: the visits of today and of the days after."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.caseload import stap_in_woorden
from dagwerk.mijn_dag.eigen_bezoeken import eigen_bezoeken, let_op, namens_wie, route_naar
from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import nazorg_loopt
from kern.klok import vandaag
from kern.telefoon import belnummer
from kern.voorbereid import Voorbereid
from trajecten.contact.mag_vastleggen import NIET, wat_mag
from trajecten.contact.models import Verslag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

WEEK = dt.timedelta(days=7)
KAARTEN = 2
"""How many visits of today are cards: the next two; those after them are rows."""


@dataclass(frozen=True, kw_only=True)
class Afspraakkaart:
    """A visit of today; what is not known is empty."""

    bezoek: int
    pk: int
    naam: str
    voor: str
    tijd: str
    waar: str
    meta: str
    waarschuwing: str
    kop: str
    vorige_keer: str
    telefoon: str
    nummer: str
    adres: str
    mag_vastleggen: bool

    @property
    def tel_url(self) -> str:
        """Calls the person."""
        return f"tel:{self.nummer}" if self.nummer else ""

    @property
    def sms_url(self) -> str:
        """Writes a message to the person."""
        return f"sms:{self.nummer}" if self.nummer else ""

    @property
    def route_url(self) -> str:
        """Shows the way on a map."""
        return route_naar(self.adres)

    @property
    def kort(self) -> str:
        """Where, and who that is, in one line; with the safety note first."""
        return " · ".join(filter(None, (self.waarschuwing, self.waar, self.meta)))


@dataclass(frozen=True, kw_only=True)
class LaterRegel:
    """A visit on one of the days after today."""

    bezoek: int
    naam: str
    wanneer: str
    wat: str


@dataclass(frozen=True, kw_only=True)
class Bezoeken:
    """The panel of visits."""

    vandaag: list[Afspraakkaart]
    later: list[LaterRegel]

    @property
    def aantal(self) -> int:
        """The number of visits it shows."""
        return len(self.vandaag) + len(self.later)

    @property
    def kaarten(self) -> list[Afspraakkaart]:
        """The next visits of today, with all that one needs at the door."""
        return self.vandaag[:KAARTEN]

    @property
    def rijen(self) -> list[Afspraakkaart]:
        """The visits of today after those."""
        return self.vandaag[KAARTEN:]

    @property
    def noot(self) -> str:
        """How many visits there are today, in words; empty for none."""
        return _aantal(len(self.vandaag))

    @property
    def later_noot(self) -> str:
        """How many there are on the days after, in words."""
        return _aantal(len(self.later))


def _aantal(bezoeken_: int) -> str:
    return ngettext("%d bezoek", "%d bezoeken", bezoeken_) % bezoeken_ if bezoeken_ else ""


def bezoeken(gebruiker: Gebruiker) -> Bezoeken:
    """Return the planned visits of today and the six days after, in one query."""
    dag = vandaag()
    rijen = _DEZE_WEEK.vraag(gebruiker.pk)
    return Bezoeken(
        # What was taken over for a colleague this morning is seen before anything else.
        vandaag=[_kaart(b, gebruiker) for b in sorted(rijen, key=lambda b: not b.namens) if b.datum == dag],
        later=[_later(b) for b in rijen if b.datum > dag],
    )


def _deze_week(gebruiker_id: int) -> QuerySet[Any]:
    """Return the visits with all that a visitor needs: also the step and the last report."""
    dag, gebruiker = vandaag(), Gebruiker(pk=gebruiker_id)
    persoon = OuterRef("inburgeraar")
    traject = Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True)
    # The newest report by index: choosing it among all reports would test each of them against the sight policy.
    verslag = Verslag.objects.filter(inburgeraar=persoon)
    eigen = eigen_bezoeken(gebruiker, dag, dag + WEEK).select_related("inburgeraar__taal")
    met: QuerySet[Any] = eigen.annotate(
        mag=wat_mag(gebruiker),
        stap=Subquery(traject.values("stap")[:1]),
        nazorg=nazorg_loopt("inburgeraar"),
        vorige=Subquery(verslag.values("tekst")[:1]),
    )
    return met


_DEZE_WEEK = Voorbereid(_deze_week)


def _kaart(bezoek: Any, gebruiker: Gebruiker) -> Afspraakkaart:
    persoon = bezoek.inburgeraar
    ander = bezoek.samen_met if bezoek.door_id == gebruiker.pk else bezoek.door
    met = _("samen met %s") % ander.naam if ander else ""
    taal = ", ".join(
        filter(None, (str(persoon.taal or ""), persoon.get_tolk_display() if persoon.taal_id else ""))
    )
    stand = stap_in_woorden(bezoek)
    return Afspraakkaart(
        bezoek=bezoek.pk,
        pk=persoon.pk,
        naam=persoon.naam,
        voor=_("bij %s") % persoon.naam,
        tijd=bezoek.tijd.strftime("%H.%M") if bezoek.tijd else "",
        waar=", ".join(filter(None, (bezoek.adres, persoon.wijk.naam))),
        meta=" · ".join(filter(None, (namens_wie(bezoek), met, stand, taal))),
        waarschuwing=let_op(bezoek),
        kop=_("Afgesproken") if bezoek.wat else _("Vorige keer"),
        vorige_keer=bezoek.wat or bezoek.vorige or "",
        telefoon=persoon.telefoon,
        nummer=belnummer(persoon.telefoon),
        adres=", ".join(filter(None, (bezoek.adres, bezoek.woonplaats))) if bezoek.adres else "",
        mag_vastleggen=bezoek.mag != NIET,
    )


def _later(bezoek: Any) -> LaterRegel:
    tijd = bezoek.tijd.strftime(" %H.%M") if bezoek.tijd else ""
    return LaterRegel(
        bezoek=bezoek.pk,
        naam=bezoek.inburgeraar.naam,
        wanneer=date_format(bezoek.datum, "D").lower() + tijd,
        wat=" · ".join(
            filter(
                None,
                (namens_wie(bezoek), bezoek.wat or (str(Stap(bezoek.stap).label) if bezoek.stap else "")),
            )
        ),
    )
