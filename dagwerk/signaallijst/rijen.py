"""The rows of the list: every reason of a person in words, the next visit, and what was done."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from dagwerk.signaallijst.keuze import AANDACHT, Signaalmens, dagen_te_laat, ergste_eerst
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.plek import adres_van
from kern.klok import vandaag
from kern.meelezen import Mee
from kern.voorbereid import Voorbereid, een_van
from kern.woorden import zonder_jaar
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.deel import NAAM, van
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.opzij import Opzij, lees
from trajecten.signalen.rijen import rijen_over_mensen
from trajecten.signalen.werkregels import WOORDEN, Werkregel, reserveringen
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak
from vinden.personen.vast_contact import NIEMAND

LANGSTE_ANTWOORD = 120
"""How many characters of an answer the list shows; all of it stands on the page of the person."""


@dataclass(frozen=True, kw_only=True)
class Redenregel:
    """A reason in words, and how it lies aside, None when it does not; `zegt_opzij` lets it say that it does."""

    werk: Werkregel
    opzij: Opzij | None
    zegt_opzij: bool = True

    @property
    def noot(self) -> str:
        """What else helps to judge it; who laid it aside until when stands with what was done."""
        opzij = _("opzij gelegd") if self.opzij and self.zegt_opzij else ""
        return " · ".join(filter(None, (self.werk.noot, opzij)))


@dataclass(frozen=True, kw_only=True)
class Signaalrij:
    """A row of the list.

    Args:
        plek: the buurt, else the wijk, where the person lives.
        redenen: all reasons, worst first.
        bezoek: the next planned visit in words; empty without one.
        vraag: the last question about these reasons; None without one.
        opzij: what was laid aside of this person.
    """

    mens: Signaalmens
    plek: str
    redenen: list[Redenregel]
    bezoek: str
    vraag: Taak | None = None
    opzij: tuple[Opzij, ...] = ()

    @property
    def url(self) -> str:
        """The dossier."""
        return reverse("trajecten:dossier", args=[self.mens.pk])

    @property
    def wacht(self) -> bool:
        """Whether a question waits for an answer."""
        return self.vraag is not None and self.vraag.stand == Taakstand.OPEN

    @property
    def gedaan(self) -> list[str]:
        """What was done about it, in words."""
        vraag = [vraag_in_woorden(self.vraag, self.mens.contact)] if self.vraag else []
        return [*(opzij.voluit for opzij in self.opzij), *vraag]

    @property
    def kan_vragen(self) -> bool:
        """Whether somebody can be asked about this person."""
        return self.mens.contact != NIEMAND and not self.wacht

    @property
    def vraag_url(self) -> str:
        """Where that is done; the choice of the list can be added behind it."""
        return vraag_adres(self.mens.pk)

    @property
    def onder(self) -> str:
        """Where somebody lives and stands."""
        return " · ".join(filter(None, (self.plek, self.mens.stap)))


def vraag_adres(pk: int) -> str:
    """Return the page that asks about a person."""
    return daad_adres("signalen_vragen", pk)


def daad_adres(naam: str, pk: int) -> str:
    """Return the page of an act about one person, by the name of its URL."""
    return f"{reverse(f'trajecten:{naam}')}?{urlencode({'persoon': pk})}"


def rijen_van(
    gebruiker: Gebruiker, mensen: list[Signaalmens], *, opzij: bool = False, regel: str = ""
) -> list[Signaalrij]:
    """Return the rows of people, in their order and in two queries.

    Args:
        gebruiker: within whose sight.
        mensen: the people.
        opzij: only what lies aside is shown.
        regel: the rule of the reasons that stand before all others; empty for none.
    """
    if not mensen:
        return []
    sleutels = [mens.pk for mens in mensen]
    redenen = {
        pk: sorted(alle, key=lambda reden: reden.werk.soort_regel != regel)
        for pk, alle in redenen_van(gebruiker, sleutels).items()
    }
    erbij = {persoon.pk: persoon for persoon in _ERBIJ.vraag(sleutels)}
    return [
        _rij(mens, erbij[mens.pk], redenen[mens.pk], opzij=opzij)
        for mens in mensen
        # What ended since the people were read is left out.
        if mens.pk in redenen and mens.pk in erbij and (not opzij or opzij_van(redenen[mens.pk]))
    ]


def redenen_van(gebruiker: Gebruiker, sleutels: list[int]) -> dict[int, list[Redenregel]]:
    """Return the reasons of each of these people in words, in one query: worst first, what lies aside last."""
    uit: dict[int, list[Redenregel]] = {}
    for rij in rijen_over_mensen(gebruiker, sleutels):
        if rij["regel"] in AANDACHT:
            uit.setdefault(rij["persoon_id"], []).append(_in_woorden(rij))
    return {pk: sorted(regels, key=_ergste) for pk, regels in uit.items()}


def opzij_van(redenen: Iterable[Redenregel]) -> tuple[Opzij, ...]:
    """Return what was laid aside, each once however many reasons it is about."""
    return tuple(dict.fromkeys(reden.opzij for reden in redenen if reden.opzij))


def _rij(mens: Signaalmens, persoon: Any, alle: list[Redenregel], *, opzij: bool) -> Signaalrij:
    # The list of what lies aside shows that alone; the other shows every reason.
    redenen = [replace(reden, zegt_opzij=False) for reden in alle if reden.opzij] if opzij else alle
    vraag = next(iter(_VRAAG.lees(persoon.vraag)), None)
    if vraag is not None and not _hoort_bij(vraag, redenen):
        vraag = None
    return Signaalrij(
        mens=mens,
        plek=persoon.buurt or persoon.wijk.naam,
        redenen=redenen,
        bezoek=_bezoek(persoon.bezoek),
        vraag=vraag,
        opzij=opzij_van(redenen),
    )


def _hoort_bij(vraag: Taak, redenen: list[Redenregel]) -> bool:
    """Tell whether a question is about these reasons: it waits, or was asked after the first of them began."""
    return vraag.stand == Taakstand.OPEN or gevraagd_op(vraag) >= min(reden.werk.op for reden in redenen)


def gevraagd_op(vraag: Taak) -> dt.date:
    """Return the day on which a question was asked."""
    return localtime(vraag.created_at).date()


def vraag_in_woorden(vraag: Taak, contact: int) -> str:
    """Return a question with what came of it, in a line; who answered is named when that was not the fixed contact."""
    dag = date_format(gevraagd_op(vraag), "j b")
    wie = vraag.beantwoord_door
    if wie is None:
        return _("Gevraagd op %s, nog geen antwoord") % dag
    zin = _("Gevraagd op %(dag)s: “%(antwoord)s”") % {
        "dag": dag,
        "antwoord": Truncator(vraag.antwoord).chars(LANGSTE_ANTWOORD),
    }
    return zin if wie.pk == contact else f"{zin} ({wie.naam})"


def _in_woorden(rij: dict[str, Any]) -> Redenregel:
    maak = WOORDEN.get(rij["regel"])
    werk = (maak(rij) if maak else None) or reserveringen([rij])
    weg = rij["weg_tot"]
    if weg is not None and weg > vandaag():
        noot = _("door het vaste contact uitgesteld tot %s") % zonder_jaar(weg)
        werk = replace(werk, noot=" · ".join(filter(None, (werk.noot, noot))))
    return Redenregel(werk=werk, opzij=lees(rij["opzij"]))


def _ergste(reden: Redenregel) -> tuple[bool, int, int]:
    regel = Signaalregel(str(reden.werk.soort_regel))
    return reden.opzij is not None, ergste_eerst(dagen_te_laat(regel, reden.werk.op)), AANDACHT.index(regel)


_VRAAG = Mee(
    van(Taak)
    .filter(soort=Taaksoort.VRAAG)
    .exclude(stand=Taakstand.VERVALLEN)
    .order_by("-created_at", "-pk")[:1],
    beantwoord_door=NAAM,
)
"""The last question about a person that was not withdrawn and did not lapse."""


def _erbij(sleutels: list[int]) -> QuerySet[Any]:
    bezoek = GeplandBezoek.objects.filter(
        inburgeraar=OuterRef("pk"), stand=Bezoekstand.GEPLAND, datum__gte=vandaag()
    ).order_by("datum", "tijd", "pk")
    return (
        Inburgeraar.objects.filter(een_van("pk", sleutels))
        .select_related("wijk")
        .annotate(
            buurt=Subquery(adres_van().values("buurt__naam")[:1]),
            bezoek=Subquery(bezoek.values(rij=JSONObject(datum="datum", tijd="tijd"))[:1]),
            vraag=_VRAAG.kolom,
        )
        .order_by()
    )


_ERBIJ = Voorbereid(_erbij)


def _bezoek(rij: dict[str, str] | None) -> str:
    """Return day and time of a visit in words: wo 2 dec 13.30."""
    if rij is None:
        return ""
    dag = dt.date.fromisoformat(rij["datum"])
    woord = _("vandaag") if dag == vandaag() else date_format(dag, "D j b").lower()
    return f"{woord} {rij['tijd'][:5].replace(':', '.')}" if rij["tijd"] else woord
