"""Besluiten as pages and papers show them: rows, meetings, and what is still to do."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Self
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from besluiten.enums import Besluitstand, Onderwerp
from besluiten.gevolgen import Gevolg, gevolgen_van
from besluiten.models import Besluit
from besluiten.permissions import mag_afhandelen, mag_herinneren
from besluiten.querysets import NOG_OPEN
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig, voluit

ALLES, OPEN = "alles", "open"
WERKGROEPEN_PER_PAGINA = 12

_TEKENS = {
    Besluitstand.OPEN: ("info", "circle-dashed"),
    Besluitstand.TE_LAAT: ("aandacht", "clock"),
    Besluitstand.GEDAAN: ("positief", "circle-check"),
    Besluitstand.INGETROKKEN: ("neutraal", "undo-2"),
}


def dagen_te_laat(besluit: Besluit) -> str:
    """Return in words how many days ago a besluit should have been done."""
    dagen = (vandaag() - besluit.uiterlijk).days
    return ngettext("%d dag", "%d dagen", dagen) % dagen


@dataclass(frozen=True)
class Besluitrij:
    """A besluit as shown, with what this user may do."""

    besluit: Besluit
    jij: bool = False
    mag_afhandelen: bool = False
    mag_herinneren: bool = False
    gevolgen: Sequence[Gevolg] = ()

    @property
    def stand(self) -> Besluitstand:
        """Where it stands today."""
        return self.besluit.stand

    @property
    def soort(self) -> str:
        """The colour of its status."""
        return _TEKENS[self.stand][0]

    @property
    def icoon(self) -> str:
        """The icon of its status."""
        return _TEKENS[self.stand][1]

    @property
    def wie(self) -> str:
        """The owner, as the reader is told."""
        return _("jij") if self.jij else self.besluit.eigenaar.naam

    @property
    def uiterlijk(self) -> str:
        """The day by which it is to be done."""
        return jaar_zo_nodig(self.besluit.uiterlijk)

    @property
    def noot(self) -> str:
        """The words under the status: since when, or how late."""
        match self.stand:
            case Besluitstand.TE_LAAT:
                return dagen_te_laat(self.besluit)
            case Besluitstand.GEDAAN:
                assert self.besluit.gedaan_op
                return jaar_zo_nodig(self.besluit.gedaan_op)
            case Besluitstand.INGETROKKEN:
                assert self.besluit.ingetrokken_op
                return jaar_zo_nodig(self.besluit.ingetrokken_op)
        return ""

    @property
    def te_herinneren(self) -> bool:
        """Whether this user may remind the owner today of what is late."""
        return self.mag_herinneren and self.stand == Besluitstand.TE_LAAT

    @property
    def te_doen(self) -> str:
        """How late what is late is."""
        return _("%s te laat") % dagen_te_laat(self.besluit)

    @property
    def wie_en_wanneer(self) -> str:
        """Who does it, and by when; of what is late when the owner was reminded."""
        wanneer = self.herinnerd if self.stand == Besluitstand.TE_LAAT else _("uiterlijk %s") % self.uiterlijk
        return " · ".join(filter(None, (self.wie, wanneer)))

    @property
    def herinnerd(self) -> str:
        """When the owner was last reminded; empty when never."""
        op = self.besluit.herinnerd_op
        return _("herinnerd op %s") % jaar_zo_nodig(op) if op else ""


@dataclass(frozen=True)
class Werkgroep:
    """A meeting with its besluiten."""

    datum: dt.date
    rijen: list[Besluitrij]
    dicht: bool = False

    @property
    def titel(self) -> str:
        """The heading."""
        return _("Werkgroep %s") % voluit(self.datum)

    @property
    def noot(self) -> str:
        """How many besluiten, and what is still to do of them."""
        n = len(self.rijen)
        delen = [ngettext("%d besluit", "%d besluiten", n) % n]
        laat = sum(rij.stand == Besluitstand.TE_LAAT for rij in self.rijen)
        open_ = sum(rij.stand == Besluitstand.OPEN for rij in self.rijen)
        delen += [_("%d open") % open_] if open_ else []
        delen += [_("%d te laat") % laat] if laat else []
        if not open_ and not laat:
            gedaan = all(rij.stand == Besluitstand.GEDAAN for rij in self.rijen)
            delen.append(
                (_("gedaan") if n == 1 else _("allemaal gedaan")) if gedaan else _("niets meer open")
            )
        return ", ".join(delen)


@dataclass(frozen=True)
class Keuze:
    """What the list was asked for: all besluiten, those to do, or those of one subject; and a search term."""

    toon: str = ALLES
    zoek: str = ""

    @classmethod
    def uit(cls, vraag: Any) -> Self:
        """Return the choice in a query string; an unknown word shows all."""
        toon = vraag.get("toon", ALLES)
        return cls(toon if toon in {OPEN, *Onderwerp.values} else ALLES, vraag.get("zoek", "").strip()[:200])

    @property
    def is_keuze(self) -> bool:
        """Whether something is left out."""
        return self.toon != ALLES or bool(self.zoek)

    def adres(self, toon: str) -> str:
        """Return the query string of another choice with the same term."""
        vraag = {"toon": toon} if toon != ALLES else {}
        return "?" + urlencode(vraag | ({"zoek": self.zoek} if self.zoek else {}))

    def rijen(self) -> Any:
        """Return the besluiten of this choice."""
        gevonden = Besluit.objects.met_woorden(self.zoek)
        if self.toon == OPEN:
            return gevonden.open()
        return gevonden if self.toon == ALLES else gevonden.filter(onderwerp=self.toon)


@dataclass(frozen=True)
class Besluitenlijst:
    """The list of besluiten of a user."""

    keuze: Keuze
    chips: list[dict[str, object]]
    pagina: Page[Any]
    werkgroepen: list[Werkgroep]
    gevouwen: list[Werkgroep]
    nog_te_doen: list[Besluitrij] = field(default_factory=list)
    leeg: bool = False


def besluitenlijst(gebruiker: Gebruiker, keuze: Keuze, pagina: str | None) -> Besluitenlijst:
    """Return the list, twelve meetings a page, with five statements however many besluiten there are.

    Meetings of which everything was done are folded, except the newest one and when something was asked for.
    """
    dagen = keuze.rijen().order_by("-datum").values_list("datum", flat=True).distinct()
    bladen = Paginator(dagen, WERKGROEPEN_PER_PAGINA).get_page(pagina)
    besluiten = keuze.rijen().filter(datum__in=list(bladen)).met_wie().per_werkgroep()
    werkgroepen = list(_werkgroepen(gebruiker, besluiten, keuze, eerste_blad=bladen.number == 1))
    tellingen = Besluit.objects.aggregate(alles=Count("pk"), open=Count("pk", filter=NOG_OPEN))
    return Besluitenlijst(
        keuze=keuze,
        chips=_chips(keuze, tellingen),
        pagina=bladen,
        werkgroepen=[w for w in werkgroepen if not w.dicht],
        gevouwen=[w for w in werkgroepen if w.dicht],
        nog_te_doen=rijen_van(gebruiker, Besluit.objects.open().met_wie().laat_eerst()),
        leeg=tellingen["alles"] == 0,
    )


def _chips(keuze: Keuze, tellingen: dict[str, int]) -> list[dict[str, object]]:
    namen = {ALLES: _("Alles %d") % tellingen["alles"], OPEN: _("Open %d") % tellingen["open"]}
    namen |= {onderwerp.value: str(onderwerp.label).capitalize() for onderwerp in Onderwerp}
    return [
        {"naam": naam, "url": keuze.adres(toon), "actief": toon == keuze.toon} for toon, naam in namen.items()
    ]


def rijen_van(gebruiker: Gebruiker, besluiten: Iterable[Besluit]) -> list[Besluitrij]:
    """Return besluiten as rows for a user; they were read with their owner."""
    rijen = list(besluiten)
    gevolgen = gevolgen_van([b.pk for b in rijen])
    return [
        Besluitrij(
            b,
            jij=b.eigenaar_id == gebruiker.pk,
            mag_afhandelen=mag_afhandelen(gebruiker, b),
            mag_herinneren=mag_herinneren(gebruiker, b),
            gevolgen=gevolgen.get(b.pk, ()),
        )
        for b in rijen
    ]


def _werkgroepen(
    gebruiker: Gebruiker, besluiten: Iterable[Besluit], keuze: Keuze, *, eerste_blad: bool
) -> Iterable[Werkgroep]:
    rijen = rijen_van(gebruiker, besluiten)
    for nummer, (datum, groep) in enumerate(groupby(rijen, key=lambda r: r.besluit.datum)):
        deel = list(groep)
        nieuwste = eerste_blad and nummer == 0
        klaar = not any(rij.besluit.is_open for rij in deel)
        yield Werkgroep(datum, deel, dicht=klaar and not nieuwste and not keuze.is_keuze)
