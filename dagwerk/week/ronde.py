"""The round of a day: one's own visits in the order of the streets, with the address.

An address is read by who goes to the door (DOMEIN 4), so a round is one's own, also for a teamleider. People at one
address are one stop.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from dagwerk.mijn_dag.bezoeken import adresregel, belnummer, route_naar
from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Veiligheidsnotitie
from kern.klok import DAG
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import namens


@dataclass(frozen=True, kw_only=True)
class Bezoek:
    """Somebody at a stop.

    Args:
        waarschuwing: the safety note, which is seen before the visit; on paper only that there is one.
    """

    pk: int
    naam: str
    tijd: str
    extra: str
    waarschuwing: str
    telefoon: str

    @property
    def tel_url(self) -> str:
        """Calls the person."""
        nummer = belnummer(self.telefoon)
        return f"tel:{nummer}" if nummer else ""


@dataclass(frozen=True, kw_only=True)
class Halte:
    """A stop: an address with whom one visits there."""

    adres: str
    woonplaats: str
    bezoeken: list[Bezoek]

    @property
    def route_url(self) -> str:
        """Shows the way on a map."""
        return route_naar(", ".join(filter(None, (self.adres, self.woonplaats)))) if self.adres else ""


@dataclass(frozen=True, kw_only=True)
class Ronde:
    """The round of a user on a day, by buurt; who has no address stands last."""

    dag: dt.date
    buurten: list[tuple[str, list[Halte]]]

    @property
    def mensen(self) -> list[int]:
        """The keys of the persons in it."""
        return [b.pk for _buurt, haltes in self.buurten for halte in haltes for b in halte.bezoeken]

    def _url(self, dagen: int, naam: str = "ronde") -> str:
        vraag = urlencode({"dag": (self.dag + dagen * DAG).isoformat()})
        return f"{reverse(f'trajecten:{naam}')}?{vraag}"

    @property
    def url(self) -> str:
        """This round."""
        return self._url(0)

    @property
    def papier(self) -> str:
        """This round, to print."""
        return self._url(0, "ronde_afdrukken")

    @property
    def vorige(self) -> str:
        """That of the day before."""
        return self._url(-1)

    @property
    def volgende(self) -> str:
        """That of the day after."""
        return self._url(1)


def ronde(gebruiker: Gebruiker, dag: dt.date) -> Ronde:
    """Return the round of a user on a day: what it visits itself, also along with or on behalf of a colleague."""
    rijen = sorted(_bezoeken(gebruiker, dag), key=_plaats)
    return Ronde(
        dag=dag,
        buurten=[(buurt, _haltes(hier)) for buurt, hier in groupby(rijen, key=_buurt)],
    )


def _bezoeken(gebruiker: Gebruiker, dag: dt.date) -> QuerySet[Any]:
    persoon = OuterRef("inburgeraar")
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().annotate(regel=adresregel())
    notitie = Veiligheidsnotitie.objects.filter(inburgeraar=persoon).in_kracht().order_by("-pk")
    eigen: QuerySet[Any] = GeplandBezoek.objects.visible_to(gebruiker).filter(
        Q(door=gebruiker) | Q(samen_met=gebruiker), stand=Bezoekstand.GEPLAND, datum=dag
    )
    rijen: QuerySet[Any] = (
        eigen.select_related("inburgeraar__wijk", "door", "samen_met")
        .annotate(
            namens=namens(),
            adres=Subquery(adres.values("regel")[:1]),
            straat=Subquery(adres.values("straat")[:1]),
            huisnummer=Subquery(adres.values("huisnummer")[:1]),
            woonplaats=Subquery(adres.values("woonplaats")[:1]),
            buurt=Subquery(adres.values("buurt__naam")[:1]),
            waarschuwing=Subquery(notitie.values("waarschuwing")[:1]),
            waarschuwing_tot=Subquery(notitie.values("tot")[:1]),
        )
        .order_by("tijd", "pk")
    )
    return rijen


def _buurt(bezoek: Any) -> str:
    if not bezoek.adres:
        return str(_("Zonder adres"))
    return ", ".join(dict.fromkeys(filter(None, (bezoek.buurt, bezoek.inburgeraar.wijk.naam))))


def _plaats(bezoek: Any) -> tuple[Any, ...]:
    """Return where a visit comes: by wijk, buurt, street and number as a number; at one address by its time."""
    cijfers = "".join(c for c in (bezoek.huisnummer or "") if c.isdigit())
    return (
        not bezoek.adres,
        bezoek.inburgeraar.wijk.naam,
        bezoek.buurt or "",
        bezoek.straat or "",
        int(cijfers[:9] or 0),
        bezoek.adres or "",
        bezoek.tijd is None,
        bezoek.tijd or dt.time(),
        bezoek.pk,
    )


def _haltes(bezoeken: Iterable[Any]) -> list[Halte]:
    uit = []
    # Without an address everybody is a stop of its own.
    for _adres, groep in groupby(bezoeken, key=lambda b: (b.adres, 0 if b.adres else b.pk)):
        hier = list(groep)
        uit.append(
            Halte(
                adres=hier[0].adres or "",
                woonplaats=hier[0].woonplaats or "",
                bezoeken=[_bezoek(b) for b in hier],
            )
        )
    return uit


def _bezoek(bezoek: Any) -> Bezoek:
    notitie = Veiligheidsnotitie(waarschuwing=bezoek.waarschuwing or "", tot=bezoek.waarschuwing_tot)
    ander = bezoek.samen_met.naam if bezoek.samen_met else ""
    return Bezoek(
        pk=bezoek.inburgeraar_id,
        naam=bezoek.inburgeraar.naam,
        tijd=bezoek.tijd.strftime("%H:%M") if bezoek.tijd else "",
        extra=" · ".join(
            filter(
                None,
                (
                    _("namens %s") % bezoek.namens if bezoek.namens else "",
                    _("%(een)s en %(ander)s samen") % {"een": bezoek.door.naam, "ander": ander}
                    if ander
                    else "",
                ),
            )
        ),
        waarschuwing=str(notitie) if bezoek.waarschuwing else "",
        telefoon=bezoek.inburgeraar.telefoon,
    )
