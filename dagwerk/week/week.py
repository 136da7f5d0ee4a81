"""The visits of a week, by day and by who goes: whose they are, on whose behalf, and which have nobody who goes."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.eigen_bezoeken import namens_wie
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Gebruiker
from kern.klok import DAG, vandaag
from kern.woorden import opsomming
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import namens
from wijken.models import Wijk

DAGEN = 7
VRIJDAG = 4
VERSTE = 366 * DAG
"""How far from today a day can be chosen."""


@dataclass(frozen=True, kw_only=True)
class Bezoekregel:
    """A visit, without the address: who goes needs it, and reads it in the round.

    Args:
        extra: what else is said of it, such as on whose behalf.
        wie: who goes, for a line that does not stand under a name.
    """

    naam: str
    url: str
    tijd: str
    extra: str
    wie: str

    @property
    def met_wie(self) -> str:
        """Who would go, and what else is said."""
        return " · ".join(filter(None, (self.wie, self.extra)))


@dataclass(frozen=True, kw_only=True)
class Weekdag:
    """A day: who goes where, and of whom there is no visit.

    Args:
        per_wie: the name of a colleague with its visits.
        vrij: the names of those who work and visit nobody, in no wijk; none on a day that is over.
        weg: the names of those who are away; likewise.
    """

    dag: dt.date
    per_wie: list[tuple[str, list[Bezoekregel]]]
    vrij: list[str]
    weg: list[str]

    @property
    def is_vandaag(self) -> bool:
        """Whether it is today."""
        return self.dag == vandaag()

    @property
    def hoeveel(self) -> str:
        """How many visits there were, or are to be, in words."""
        n = sum(len(bezoeken) for _naam, bezoeken in self.per_wie)
        return ngettext("%d bezoek", "%d bezoeken", n) % n

    @property
    def noten(self) -> list[str]:
        """Who visits nobody and who is away, in sentences."""
        vrij = ngettext(
            "%s heeft nog geen gepland bezoek.", "%s hebben nog geen gepland bezoek.", len(self.vrij)
        )
        weg = ngettext("%s is afwezig.", "%s zijn afwezig.", len(self.weg))
        # On a day without any visit nobody stands out.
        wie = ((vrij, self.vrij if self.per_wie else []), (weg, self.weg))
        return [zin % opsomming(namen) for zin, namen in wie if namen]


@dataclass(frozen=True, kw_only=True)
class Week:
    """The week of a user.

    Args:
        maandag: its first day.
        wijk: people who live there only.
        dagen: from Monday on; Saturday and Sunday only with a visit.
        niemand: the visits, from today on, of people who are away or no longer work here that day, by day.
        gepland: how many visits are planned and not recorded as held, `niemand` among them.
        gehouden: how many planned visits were held.
    """

    maandag: dt.date
    wijk: Wijk | None
    dagen: list[Weekdag]
    niemand: list[tuple[dt.date, list[Bezoekregel]]]
    gepland: int
    gehouden: int

    @property
    def voorbij(self) -> list[Weekdag]:
        """The days before today, of a week that goes on: a phone shows them folded, so that it begins with today."""
        geweest = [d for d in self.dagen if d.dag < vandaag()]
        return geweest if len(geweest) < len(self.dagen) else []

    @property
    def titel(self) -> str:
        """The heading."""
        if self.maandag <= vandaag() < self.maandag + DAGEN * DAG:
            return _("Geplande bezoeken deze week")
        return _("Geplande bezoeken in week %d") % self.maandag.isocalendar().week

    @property
    def wanneer(self) -> str:
        """Its first and last day."""
        laatste = self.maandag + 6 * DAG
        return _("%(van)s tot en met %(tot)s") % {
            "van": date_format(self.maandag, "j F"),
            "tot": date_format(laatste, "j F Y"),
        }

    @property
    def telling(self) -> str:
        """How many visits are still planned, and how many were held; empty without any."""
        gepland = ngettext("%d gepland bezoek", "%d geplande bezoeken", self.gepland) % self.gepland
        gehouden = ngettext("%d gehouden bezoek", "%d gehouden bezoeken", self.gehouden) % self.gehouden
        return opsomming([zin for zin, n in ((gepland, self.gepland), (gehouden, self.gehouden)) if n])

    @property
    def zonder_iemand(self) -> str:
        """How many of the planned visits have nobody who goes; empty for none."""
        n = sum(len(bezoeken) for _dag, bezoeken in self.niemand)
        zin = ngettext(
            "%d gepland bezoek heeft nu niemand die gaat",
            "%d geplande bezoeken hebben nu niemand die gaat",
            n,
        )
        return zin % n if n else ""

    def url(self, *, weken: int = 0, wijk: Wijk | None = None) -> str:
        """The URL of a week before or after, of a wijk or of all."""
        vraag = {"dag": (self.maandag + weken * DAGEN * DAG).isoformat()}
        if wijk is not None:
            vraag["wijk"] = str(wijk.pk)
        return f"{reverse('trajecten:week')}?{urlencode(vraag)}"

    @property
    def vorige(self) -> str:
        """The week before."""
        return self.url(weken=-1, wijk=self.wijk)

    @property
    def volgende(self) -> str:
        """The week after."""
        return self.url(weken=1, wijk=self.wijk)


def lees_dag(tekst: str) -> dt.date:
    """Return the day that an address names; today when it names none that can be chosen."""
    try:
        dag = parse_date(tekst)
    except ValueError:
        dag = None
    return dag if dag is not None and abs(dag - vandaag()) <= VERSTE else vandaag()


def week(gebruiker: Gebruiker, dag: dt.date, wijk: Wijk | None = None) -> Week:
    """Return the week of a day as a user sees it: visits to people whose dossier it reads, and no others.

    A teamleider sees all of them, and so who visits nobody or is away; a coordinator would not see the other visits
    of a colleague, so nothing is said of a day without one.
    """
    maandag = dag - dag.weekday() * DAG
    # Of all wijken: who visits elsewhere that day is not free.
    alle = list(_bezoeken(gebruiker, maandag))
    bezoeken = [b for b in alle if wijk is None or b.inburgeraar.wijk_id == wijk.pk]
    rooster = _Rooster(gebruiker, maandag, wijk, alle)
    gaan = [b for b in bezoeken if rooster.gaat_iemand(b)]
    zonder = [b for b in bezoeken if not rooster.gaat_iemand(b)]
    dagen = [_weekdag(maandag + n * DAG, gaan, rooster) for n in range(DAGEN)]
    return Week(
        maandag=maandag,
        wijk=wijk,
        dagen=[d for d in dagen if d.per_wie or d.dag.weekday() <= VRIJDAG],
        niemand=[(d, [_regel(b) for b in zonder if b.datum == d]) for d in sorted({b.datum for b in zonder})],
        gepland=sum(b.stand == Bezoekstand.GEPLAND for b in bezoeken),
        gehouden=sum(b.stand == Bezoekstand.GEHOUDEN for b in bezoeken),
    )


def _bezoeken(gebruiker: Gebruiker, maandag: dt.date) -> QuerySet[Any]:
    rijen: QuerySet[Any] = GeplandBezoek.objects.visible_to(gebruiker).filter(
        datum__gte=maandag,
        datum__lt=maandag + DAGEN * DAG,
        stand__in=(Bezoekstand.GEPLAND, Bezoekstand.GEHOUDEN),
    )
    rijen = rijen.select_related("inburgeraar", "door", "samen_met").annotate(namens=namens())
    return rijen.order_by("datum", "door__achternaam", "door__voornaam", "door_id", "tijd", "pk")


class _Rooster:
    """Who of the coordinators works on which day, as far as the user may know."""

    def __init__(
        self, gebruiker: Gebruiker, maandag: dt.date, wijk: Wijk | None, bezoeken: Iterable[Any]
    ) -> None:
        laatste = maandag + DAGEN * DAG
        self._ziet_alles = gebruiker.heeft(Rol.TEAMLEIDER)
        in_de_week = Q(tot__isnull=True) | Q(tot__gt=maandag)
        # Of another rol too: who leads the team may visit.
        team = Aanstelling.objects.met_rol(Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER).filter(
            in_de_week, van__lt=laatste, gebruiker__is_active=True
        )
        self._aanstellingen = list(team.select_related("gebruiker").order_by("gebruiker_id", "pk"))
        self._wijk = wijk.pk if wijk else None
        # The policy of the database gives a coordinator its own absence alone.
        weg = Afwezigheid.objects.filter(tot__gt=maandag, van__lt=laatste).order_by("pk")
        if not self._ziet_alles:
            weg = weg.filter(gebruiker=gebruiker)
        self._weg = list(weg)
        self._bezet = {(wie, b.datum) for b in bezoeken for wie in (b.door_id, b.samen_met_id)}

    def is_weg(self, wie: int, dag: dt.date) -> bool:
        """Tell whether somebody is away on a day, or no longer works here."""
        afwezig = any(w.gebruiker_id == wie and w.van <= dag and _tot(w.tot) > dag for w in self._weg)
        return afwezig or not any(a.gebruiker_id == wie and _geldt(a, dag) for a in self._aanstellingen)

    def gaat_iemand(self, bezoek: Any) -> bool:
        """Tell whether somebody goes: whose visit it is or who goes along works that day.

        Of a visit that was held, or of a day that is over, there is nothing to arrange.
        """
        if bezoek.stand == Bezoekstand.GEHOUDEN or bezoek.datum < vandaag():
            return True
        wie = filter(None, (bezoek.door_id, bezoek.samen_met_id))
        return any(not self.is_weg(w, bezoek.datum) for w in wie)

    @cached_property
    def _coordinatoren(self) -> list[Aanstelling]:
        return [
            a
            for a in self._aanstellingen
            if a.rol == Rol.TRAJECTCOORDINATOR and (self._wijk is None or a.wijk_id in (None, self._wijk))
        ]

    def zonder_bezoek(self, dag: dt.date) -> tuple[list[str], list[str]]:
        """Return the names of who works on a day without a visit, and of who is away; none on a day that is over."""
        if not self._ziet_alles or dag.weekday() > VRIJDAG or dag < vandaag():
            return [], []
        hier = {a.gebruiker_id: a.gebruiker for a in self._coordinatoren if _geldt(a, dag)}
        over = sorted(hier.items(), key=lambda wie: (wie[1].achternaam, wie[1].voornaam, wie[0]))
        vrij = [g.naam for pk, g in over if (pk, dag) not in self._bezet and not self.is_weg(pk, dag)]
        return vrij, [g.naam for pk, g in over if self.is_weg(pk, dag)]


def _geldt(aanstelling: Aanstelling, dag: dt.date) -> bool:
    return aanstelling.van <= dag < _tot(aanstelling.tot)


def _tot(dag: dt.date | None) -> dt.date:
    return dag or dt.date.max


def _weekdag(dag: dt.date, bezoeken: Iterable[Any], rooster: _Rooster) -> Weekdag:
    per_wie: dict[int, tuple[str, list[Bezoekregel]]] = {}
    for bezoek in bezoeken:
        if bezoek.datum == dag:
            per_wie.setdefault(bezoek.door_id, (bezoek.door.naam, []))[1].append(_regel(bezoek))
    vrij, weg = rooster.zonder_bezoek(dag)
    return Weekdag(dag=dag, per_wie=list(per_wie.values()), vrij=vrij, weg=weg)


def _stand(bezoek: Any) -> str:
    if bezoek.stand == Bezoekstand.GEHOUDEN:
        return _("gehouden")
    return _("nog niet vastgelegd") if bezoek.datum < vandaag() else ""


def _regel(bezoek: Any) -> Bezoekregel:
    extra = (
        namens_wie(bezoek),
        _("samen met %s") % bezoek.samen_met.naam if bezoek.samen_met else "",
        _stand(bezoek),
    )
    return Bezoekregel(
        naam=bezoek.inburgeraar.naam,
        url=reverse("trajecten:dossier", args=[bezoek.inburgeraar_id]),
        tijd=bezoek.tijd.strftime("%H.%M") if bezoek.tijd else "",
        extra=" · ".join(filter(None, extra)),
        wie=bezoek.door.naam,
    )
