"""The round of a day: the visits one has still to make, in the order of the streets, with the address.

Only who goes to the door has a round: a teamleider who is no trajectcoördinator has none. That is a choice, the
narrower reading of who needs the addresses of a day. People at one address are one stop. A visit that is recorded is
no longer in it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.eigen_bezoeken import adres_nu, eigen_bezoeken, let_op, namens_wie, route_naar
from gebruikers.models import Gebruiker
from kern.klok import DAG, vandaag
from kern.telefoon import belnummer


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

    @property
    def telling(self) -> str:
        """How many visits are still to be made, in words; empty for none. Of a day before today: to be recorded."""
        n = len(self.mensen)
        if not n:
            return ""
        if self.dag < vandaag():
            zin = ngettext("%d bezoek nog niet vastgelegd", "%d bezoeken nog niet vastgelegd", n)
        else:
            zin = ngettext("%d bezoek nog te doen", "%d bezoeken nog te doen", n)
        return zin % n

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
    """Return the round of a user on a day: what it still visits itself."""
    bezoeken = eigen_bezoeken(gebruiker, dag, dag + DAG).annotate(
        straat=adres_nu("straat"), huisnummer=adres_nu("huisnummer"), buurt=adres_nu("buurt__naam")
    )
    rijen = sorted(bezoeken, key=_plaats)
    return Ronde(
        dag=dag,
        buurten=[(buurt, _haltes(hier)) for buurt, hier in groupby(rijen, key=_buurt)],
    )


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
    samen = ""
    if bezoek.samen_met:
        wie = {"een": bezoek.door.naam, "ander": bezoek.samen_met.naam}
        samen = _("%(een)s en %(ander)s samen") % wie
    return Bezoek(
        pk=bezoek.inburgeraar_id,
        naam=bezoek.inburgeraar.naam,
        tijd=bezoek.tijd.strftime("%H.%M") if bezoek.tijd else "",
        extra=" · ".join(filter(None, (namens_wie(bezoek), samen))),
        waarschuwing=let_op(bezoek),
        telefoon=bezoek.inburgeraar.telefoon,
    )
