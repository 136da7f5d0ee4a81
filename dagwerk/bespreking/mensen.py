"""The people of a caseload as a talk goes through them: in its order, each with its reasons and whether discussed.

Two queries, however many people. The reasons are those of the list of who asks attention.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.caseload import gesproken_in_woorden, stap_in_woorden
from dagwerk.signaallijst.keuze import dagen_te_laat, ergste_eerst
from dagwerk.signaallijst.rijen import Redenregel, redenen_van
from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import nazorg_loopt
from kern.klok import vandaag
from kern.velden import Niveau
from trajecten.bespreking.models import Bespreekpunt
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.gesprek import laatst_gesproken
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel
from trajecten.traject.models import Traject

CONCEPT = "bespreking"
"""The name of the draft of a note."""


@dataclass(frozen=True, kw_only=True)
class Mens:
    """A person of the caseload.

    Args:
        stap: where the person stands, in words; `telt` whether that is in an open traject.
        redenen: why the person asks attention, worst first.
        gesproken: how long ago the last talk with the person was.
        bezoek: the next planned visit, in words.
        laatst: the day on which the person was discussed in an earlier talk; None for never.
        punt: key of the row in this talk; None without one.
        besproken: whether the person was discussed in this talk.
        concept: whether the user has a note that is not saved.
    """

    pk: int
    naam: str
    plek: str
    stap: str
    telt: bool
    redenen: list[Redenregel]
    gesproken: str
    bezoek: str
    laatst: dt.date | None
    punt: int | None
    besproken: bool
    concept: bool

    @property
    def url(self) -> str:
        """The page of this person in the talk."""
        return reverse("trajecten:bespreking_persoon", args=[self.pk])

    @property
    def reden(self) -> str:
        """The worst reason, and how many others there are; empty without any."""
        if not self.redenen:
            return ""
        eerst, over = self.redenen[0].werk.reden, len(self.redenen) - 1
        if not over:
            return eerst
        return ngettext("%(eerst)s, en nog %(n)d reden", "%(eerst)s, en nog %(n)d redenen", over) % {
            "eerst": eerst,
            "n": over,
        }

    @property
    def onder(self) -> str:
        """Where the person lives and stands, and how it is visited."""
        return f"{self.plek} · {self.stap} · {self.gesproken} · {self.bezoek}"


def mensen_in_bespreking(gebruiker: Gebruiker, coordinator_id: int, bespreking_id: int | None) -> list[Mens]:
    """Return the people whose fixed contact is a coordinator: worst reason first, then discussed longest ago.

    `bespreking_id` is the talk that runs; None without one.
    """
    mensen: list[Any] = list(_mensen(gebruiker, coordinator_id, bespreking_id or 0))
    # What a teamleider laid aside for its list is talked about all the same.
    redenen = redenen_van(gebruiker, [m.pk for m in mensen]) if mensen else {}
    uit = [(_plaats(m, redenen.get(m.pk, [])), _mens(m, redenen.get(m.pk, []))) for m in mensen]
    return [mens for _plek, mens in sorted(uit, key=lambda paar: paar[0])]


def _mensen(gebruiker: Gebruiker, coordinator_id: int, bespreking_id: int) -> QuerySet[Any]:
    caseload = Toegang.objects.filter(gebruiker=coordinator_id, grond=Toegangsgrond.CASELOAD).in_kracht()
    punten = Bespreekpunt.objects.filter(inburgeraar=OuterRef("pk"))
    eerder = punten.filter(besproken=True).exclude(bespreking=bespreking_id)
    bezoeken = GeplandBezoek.objects.filter(
        inburgeraar=OuterRef("pk"), stand=Bezoekstand.GEPLAND, datum__gte=vandaag()
    )
    lopend = Traject.objects.filter(inburgeraar=OuterRef("pk"), gesloten_op__isnull=True)
    concepten = Concept.objects.filter(
        gebruiker=gebruiker, formulier=CONCEPT, onderwerp_soort="inburgeraar", onderwerp_id=OuterRef("pk")
    )
    return (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        .filter(pk__in=caseload.values("inburgeraar_id"))
        .select_related("wijk")
        .annotate(
            stap=Subquery(lopend.values("stap")[:1]),
            nazorg=nazorg_loopt("pk"),
            gesproken_op=laatst_gesproken(),
            bezoek_op=Subquery(bezoeken.order_by("datum", "pk").values("datum")[:1]),
            laatst_besproken=Subquery(eerder.order_by("-op").values("op")[:1]),
            punt=Subquery(
                punten.filter(bespreking=bespreking_id).values(
                    rij=JSONObject(pk="pk", besproken="besproken")
                )[:1]
            ),
            concept=Exists(concepten),
        )
        .order_by()
    )


def _plaats(mens: Any, redenen: list[Redenregel]) -> tuple[Any, ...]:
    """Return where a person stands in the order; what has no term comes after what is late, before the others."""
    laat = [
        ergste_eerst(dagen_te_laat(Signaalregel(str(r.werk.soort_regel)), r.werk.op)) for r in redenen[:1]
    ]
    laatst = mens.laatst_besproken or dt.date.min
    return (*(laat or [2]), laatst, mens.wijk.naam, mens.sorteernaam, mens.pk)


def _mens(mens: Any, redenen: list[Redenregel]) -> Mens:
    punt = mens.punt or {"pk": None, "besproken": False}
    bezoek = _("bezoek %s") % date_format(mens.bezoek_op, "D j b").lower() if mens.bezoek_op else ""
    return Mens(
        pk=mens.pk,
        naam=mens.naam,
        plek=mens.wijk.naam,
        stap=capfirst(stap_in_woorden(mens)),
        telt=mens.stap is not None,
        redenen=redenen,
        gesproken=gesproken_in_woorden(mens.gesproken_op, vandaag()),
        bezoek=bezoek or _("geen bezoek gepland"),
        laatst=mens.laatst_besproken,
        punt=punt["pk"],
        besproken=punt["besproken"],
        concept=mens.concept,
    )


def hoeveel(mensen: list[Mens]) -> str:
    """Return how many people these are, split as Mijn dag splits a caseload."""
    n = len(mensen)
    delen = [ngettext("%d persoon", "%d mensen", n) % n]
    telt = sum(m.telt for m in mensen)
    if 0 < telt < n:
        delen.append(ngettext("%d met een open traject", "%d met een open traject", telt) % telt)
    return ", ".join(delen)


def voortgang(mensen: list[Mens]) -> str:
    """Return how far a talk is: 12 van 28 besproken."""
    return _("%(n)d van %(alle)d besproken") % {"n": sum(m.besproken for m in mensen), "alle": len(mensen)}


def volgende(mensen: list[Mens], na: int | None = None) -> Mens | None:
    """Return the next person who was not discussed, after the person with key `na`; None when all others were."""
    plek = next((i + 1 for i, m in enumerate(mensen) if m.pk == na), 0)
    rest = mensen[plek:] + mensen[:plek]
    return next((m for m in rest if not m.besproken and m.pk != na), None)
