"""Panels of the page of a wijk, and of the list of wijken."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from netwerk.models import Activiteit, Vindplaats
from netwerk.permissions import mag_bewerken_in, netwerkgebied
from netwerk.querysets import op_naam
from netwerk.wijkcijferlijst import KERNCIJFERS
from wijken.kaart import Gebiedsvorm, Kaart, teken_kaart
from wijken.models import Buurt, Gebied, Gebiedsoort, Organisatie, Wijk, Wijkcijfer
from wijken.weergave import waarde_in_woorden

GETOOND = 5


@dataclass(frozen=True)
class Netwerkrij:
    """One line of a list of the network."""

    naam: str
    url: str
    regel: str


@dataclass(frozen=True)
class Netwerklijst:
    """The first rows of one kind in a wijk, their number, and the link to the whole list."""

    titel: str
    aantal: int
    rijen: list[Netwerkrij]
    url: str
    leeg: str
    nieuw: str
    nieuw_url: str

    @property
    def alle(self) -> str:
        """The text of the link to the whole list; empty when the list is empty."""
        return _("Alle %s") % self.aantal if self.aantal else ""


@dataclass(frozen=True)
class Kaartpaneel:
    """The map with its caption."""

    kaart: Kaart
    titel: str
    bron: str
    niet_op_kaart: list[str]


def alle_gebieden() -> list[Gebied]:
    """Return every area, in the order of its kind and name."""
    return list(Gebied.objects.order_by("soort", "naam", "pk"))


def kaart_van_wijk(wijk: Wijk, gebieden: Sequence[Gebied], buurten: Sequence[Buurt]) -> Kaartpaneel | None:
    """Return the map of a wijk, zoomed in on its marked buurten; None without outlines.

    Args:
        wijk: the wijk.
        gebieden: every area.
        buurten: the buurten of the wijk, to tell which are not on the map.
    """
    getekend = _op_kaart(gebieden)
    eigen = [g for g in getekend if g.wijk_id == wijk.pk]
    if not eigen:
        return None
    kaart = teken_kaart(
        [Gebiedsvorm(g.naam, g.omtrek, g.naam if g.wijk_id == wijk.pk else "") for g in getekend]
    )
    if kaart is None:
        return None
    namen = {g.naam for g in eigen}
    return Kaartpaneel(
        kaart=kaart,
        titel=_("Kaart van %(wijk)s. Uitgelicht: %(buurten)s.")
        % {"wijk": wijk.naam, "buurten": ", ".join(kaart.groepen)},
        bron=eigen[0].omtrek_bron,
        niet_op_kaart=[b.naam for b in buurten if b.naam not in namen],
    )


def kaart_van_gemeente(wijken: Sequence[Wijk], gebieden: Sequence[Gebied]) -> Kaartpaneel | None:
    """Return the map of the municipality with the pilot wijken marked; None without outlines."""
    pilot = {w.pk: w.naam for w in wijken if w.pilot}
    getekend = _op_kaart(gebieden)
    kaart = teken_kaart(
        [Gebiedsvorm(g.naam, g.omtrek, pilot.get(g.wijk_id or 0, "")) for g in getekend], ruimte=0.6
    )
    if kaart is None:
        return None
    return Kaartpaneel(
        kaart=kaart,
        titel=_("Kaart met de pilotwijken: %s.") % ", ".join(kaart.groepen),
        bron=getekend[0].omtrek_bron,
        niet_op_kaart=[naam for naam in pilot.values() if naam not in kaart.groepen],
    )


def _op_kaart(gebieden: Sequence[Gebied]) -> list[Any]:
    """Return the areas to draw: buurten, or CBS wijken where no buurt has an outline."""
    for soort in (Gebiedsoort.BUURT, Gebiedsoort.WIJK):
        getekend = [g for g in gebieden if g.soort == soort and g.omtrek]
        if getekend:
            return getekend
    return []


def netwerk_van_wijk(gebruiker: Gebruiker, wijk: Wijk) -> list[Netwerklijst]:
    """Return the vindplaatsen, activiteiten and organisaties in use in a wijk."""
    mag = mag_bewerken_in(gebruiker, wijk.pk)
    vindplaatsen = Vindplaats.objects.filter(wijk=wijk, actief=True).select_related("buurt")
    activiteiten = Activiteit.objects.filter(Q(wijk=wijk) | Q(wijk=None), actief=True).select_related(
        "organisatie"
    )
    organisaties = Organisatie.objects.filter(Q(wijken=wijk) | Q(wijken=None), actief=True)
    return [
        _lijst(
            wijk, vindplaatsen, "vindplaats", titel=_("Vindplaatsen"), mag=mag,
            leeg=_("Hier staat nog geen plek waar je mensen vindt."), regel=_vindplaatsregel,
        ),
        _lijst(
            wijk, activiteiten, "activiteit", titel=_("Activiteiten"), mag=mag,
            leeg=_("Hier staat nog geen activiteit om aan mee te doen."), regel=_activiteitregel,
        ),
        _lijst(
            wijk, organisaties, "organisatie", titel=_("Organisaties"), mag=bool(netwerkgebied(gebruiker)) and mag,
            leeg=_("Hier staat nog geen organisatie."), regel=lambda o: str(o.get_soort_display()),
        ),
    ]  # fmt: skip


def _vindplaatsregel(vindplaats: Vindplaats) -> str:
    delen = [vindplaats.get_soort_display(), vindplaats.buurt.naam if vindplaats.buurt else ""]
    return " · ".join(deel for deel in delen if deel)


def _activiteitregel(activiteit: Activiteit) -> str:
    return f"{activiteit.organisatie.naam} · {activiteit.get_vanaf_trede_display()}"


MEERVOUD = {"vindplaats": "vindplaatsen", "activiteit": "activiteiten", "organisatie": "organisaties"}


def _lijst(
    wijk: Wijk, rijen: QuerySet[Any], soort: str, *, titel: str, mag: bool, leeg: str, regel: Any
) -> Netwerklijst:
    vraag = f"?wijk={wijk.code}"
    return Netwerklijst(
        titel=titel,
        aantal=rijen.count(),
        rijen=[
            Netwerkrij(rij.naam, reverse(f"netwerk:{soort}", args=[rij.pk]), regel(rij))
            for rij in op_naam(rijen)[:GETOOND]
        ],
        url=reverse(f"netwerk:{MEERVOUD[soort]}") + vraag,
        leeg=leeg,
        nieuw=soort.capitalize(),
        nieuw_url=reverse(f"netwerk:{soort}_nieuw") + vraag if mag else "",
    )


@dataclass(frozen=True)
class Wijkrij:
    """One wijk in the list; the counts of the network are None for a reader who may not read it."""

    wijk: Wijk
    buurten: list[str]
    cijfers: list[str]
    vindplaatsen: int | None
    activiteiten: int | None


def wijkenlijst(gebieden: Sequence[Gebied], *, met_netwerk: bool) -> list[Wijkrij]:
    """Return all wijken with their main figures.

    Args:
        gebieden: every area.
        met_netwerk: whether the reader may read the network.
    """
    # Ordered here because a grouped query ignores the model's default order.
    wijken = (
        Wijk.objects.prefetch_related("buurten")
        .annotate(
            n_vindplaatsen=Count("vindplaatsen", filter=Q(vindplaatsen__actief=True), distinct=True),
            n_activiteiten=Count("activiteiten", filter=Q(activiteiten__actief=True), distinct=True),
        )
        .order_by("buiten_pilot", "naam")
    )
    wijk_van = {g.pk: g.wijk_id for g in gebieden if g.soort == Gebiedsoort.PILOTWIJK}
    waarden = {
        (wijk_van[c.gebied_id], c.indicator): waarde_in_woorden(c)
        for c in Wijkcijfer.objects.filter(gebied__in=wijk_van, indicator__in=KERNCIJFERS).order_by("pk")
    }
    return [
        Wijkrij(
            wijk=wijk,
            buurten=[b.naam for b in wijk.buurten.all()],
            cijfers=[waarden.get((wijk.pk, indicator), "–") for indicator in KERNCIJFERS],
            vindplaatsen=wijk.n_vindplaatsen if met_netwerk else None,
            activiteiten=wijk.n_activiteiten if met_netwerk else None,
        )
        for wijk in wijken
    ]
