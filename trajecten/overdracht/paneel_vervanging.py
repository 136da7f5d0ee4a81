"""What the pages of absence show: who is away, who replaces, and who must be told which visit changed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden, Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervangen import kan_niet
from trajecten.papieren.aankondiging import Bericht, berichten
from trajecten.uren.begeleid import LANG_AFWEZIG

KORT_GELEDEN = dt.timedelta(days=14)
"""How long an absence that ended stays in the list."""


@dataclass(frozen=True, kw_only=True)
class Kiespaneel:
    """The trajectcoördinatoren, and who of them is away now, soon or a short while ago."""

    collegas: list[Gebruiker]
    afwezig: list[Afwezigheid]

    @property
    def aanwezig(self) -> list[tuple[str, str]]:
        """Who is not away today, by name with the page that arranges its replacement."""
        weg = {a.gebruiker_id for a in self.afwezig if a.van <= vandaag() < (a.tot or vandaag())}
        vrij = (c for c in self.collegas if c.pk not in weg)
        return [(c.naam, reverse("trajecten:vervanging_nieuw", args=[c.pk])) for c in vrij]


@dataclass(frozen=True, kw_only=True)
class Vervangrij:
    """A replacement in words."""

    naam: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Vertelrij:
    """Somebody who must be told that a colleague comes, or that a visit is off.

    Args:
        bericht: the text in the language of the person; None when the visit is cancelled and somebody calls.
    """

    bezoek: int
    pk: int
    naam: str
    regel: str
    telefoon: str
    nummer: str
    bericht: Bericht | None

    @property
    def tel_url(self) -> str:
        """Calls the person."""
        return f"tel:{self.nummer}" if self.nummer else ""

    @property
    def sms_url(self) -> str:
        """Opens a message with the text in it; nothing is sent by itself."""
        return f"sms:{self.nummer}?&body={quote(self.bericht.tekst)}" if self.nummer and self.bericht else ""


@dataclass(frozen=True, kw_only=True)
class Afwezigheidspaneel:
    """An absence with its replacements.

    Args:
        voorbij: it is over or was taken back, so nothing can be divided.
        allen_bekend: somebody replaces for the whole caseload already.
        uren: what it does to the expected hours, in words.
    """

    pk: int
    titel: str
    wie: str
    periode: str
    waarom: str
    voorbij: bool
    ingetrokken: bool
    allen_bekend: bool
    vervangers: list[Vervangrij]
    vertellen: list[Vertelrij]
    uren: str


def kiespaneel() -> Kiespaneel:
    """Return who can be away, and who is, in two queries."""
    dienst = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR).order_by().values("gebruiker")
    collegas = Gebruiker.objects.filter(pk__in=dienst, is_active=True)
    afwezig = Afwezigheid.objects.filter(tot__gt=vandaag() - KORT_GELEDEN).select_related("gebruiker")
    return Kiespaneel(
        collegas=list(collegas.order_by("voornaam", "achternaam", "pk")),
        afwezig=[a for a in afwezig.order_by("van", "pk") if not a.ingetrokken],
    )


def wie_is(rij: Afwezigheid) -> str:
    """Return who is away in a few words; the reason is read by the teamleider."""
    naam, reden = rij.gebruiker.voornaam, Afwezigheidsreden(rij.reden)
    zinnen = {
        Afwezigheidsreden.ZIEK: _("%s is ziek"),
        Afwezigheidsreden.VRIJ: _("%s is vrij"),
        Afwezigheidsreden.VERLOF: _("%s is met verlof"),
        Afwezigheidsreden.ANDERS: _("%s is afwezig"),
    }
    return zinnen[reden] % naam


def afwezigheidspaneel(gebruiker: Gebruiker, rij: Afwezigheid) -> Afwezigheidspaneel:
    """Return an absence in words; `rij` was fetched with its colleague."""
    tot_en_met = rij.tot_en_met
    assert rij.tot is not None
    assert tot_en_met is not None
    vervangingen = [v for v in rij.vervangingen.select_related("vervanger") if v.tot != v.van]
    periode = _("%(van)s tot en met %(tot)s") % {"van": voluit(rij.van), "tot": voluit(tot_en_met)}
    return Afwezigheidspaneel(
        pk=rij.pk or 0,
        titel=wie_is(rij),
        wie=rij.gebruiker.naam,
        periode=_("ingetrokken") if rij.ingetrokken else periode,
        waarom=str(rij.get_reden_display()),
        voorbij=rij.tot <= vandaag(),
        ingetrokken=rij.ingetrokken,
        allen_bekend=any(v.heel and v.tot > vandaag() for v in vervangingen if v.tot),
        vervangers=[_vervangrij(v) for v in vervangingen],
        vertellen=[_vertelrij(gebruiker, b) for b in _te_vertellen(gebruiker, rij, vervangingen)],
        uren=_uren(rij),
    )


def _vervangrij(rij: Vervanging) -> Vervangrij:
    if rij.heel:
        voor = _("voor alle mensen")
    else:
        personen = Toegang.objects.filter(
            gebruiker=rij.vervanger_id, grond=Toegangsgrond.VERVANGING, van__gte=rij.van, tot=rij.tot
        )
        n = personen.count()
        voor = ngettext("voor %d persoon", "voor %d mensen", n) % n
    tot = rij.tot_en_met
    assert tot is not None
    return Vervangrij(
        naam=rij.vervanger.naam,
        regel=_("%(voor)s, tot en met %(tot)s") % {"voor": voor, "tot": voluit(tot)},
    )


def _te_vertellen(
    gebruiker: Gebruiker, rij: Afwezigheid, vervangingen: list[Vervanging]
) -> QuerySet[GeplandBezoek]:
    """Return the visits still to come whose person does not know yet who comes, and those that were cancelled today."""
    van_wie = [v.vervanger_id for v in vervangingen]
    personen = Toegang.objects.filter(
        gebruiker__in=van_wie, grond=Toegangsgrond.VERVANGING, tot__gt=vandaag()
    ).order_by()
    bezoeken = GeplandBezoek.objects.visible_to(gebruiker).filter(
        datum__gte=max(rij.van, vandaag()), datum__lt=rij.tot
    )
    overgenomen = bezoeken.filter(
        door__in=van_wie,
        stand=Bezoekstand.GEPLAND,
        aangekondigd_op__isnull=True,
        inburgeraar__in=personen.values("inburgeraar"),
    )
    afgezegd = bezoeken.filter(
        door=rij.gebruiker_id, stand=Bezoekstand.VERVALLEN, reden=kan_niet(rij.gebruiker)
    )
    rijen = (overgenomen | afgezegd).select_related(
        "door", "samen_met", "inburgeraar__taal", "inburgeraar__wijk"
    )
    return rijen.order_by("datum", "tijd", "pk")


def _vertelrij(gebruiker: Gebruiker, bezoek: Any) -> Vertelrij:
    persoon = bezoek.inburgeraar
    afgezegd = bezoek.stand == Bezoekstand.VERVALLEN
    dag = _("vandaag") if bezoek.datum == vandaag() else date_format(bezoek.datum, "D j b").lower()
    om = _("om %s uur") % f"{bezoek.tijd:%H.%M}" if bezoek.tijd else ""
    wie = bezoek.door.naam
    if bezoek.samen_met:
        wie = _("%(een)s en %(ander)s") % {"een": wie, "ander": bezoek.samen_met.naam}
    delen = [" ".join(filter(None, (dag, om))), _("gaat niet door, bel zelf") if afgezegd else wie]
    return Vertelrij(
        bezoek=bezoek.pk,
        pk=persoon.pk,
        naam=persoon.naam,
        regel=" · ".join(delen),
        telefoon=persoon.telefoon,
        nummer="".join(c for c in persoon.telefoon if c.isdigit() or c == "+"),
        bericht=None if afgezegd else berichten(gebruiker, bezoek)[0],
    )


def _uren(rij: Afwezigheid) -> str:
    assert rij.tot is not None
    dagen = (rij.tot - rij.van).days
    if dagen >= LANG_AFWEZIG:
        zin = ngettext(
            "%d dag afwezig. Deze dagen tellen niet mee in de norm voor de uren.",
            "%d dagen afwezig. Deze dagen tellen niet mee in de norm voor de uren.",
            dagen,
        )
    else:
        zin = ngettext(
            "%d dag afwezig. De norm voor de uren verandert niet: dat gebeurt vanaf vier weken.",
            "%d dagen afwezig. De norm voor de uren verandert niet: dat gebeurt vanaf vier weken.",
            dagen,
        )
    return zin % dagen
