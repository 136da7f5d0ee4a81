"""What the pages of absence show: who is away, who replaces, and who must be told which visit changed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden, Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.telefoon import belnummer
from kern.woorden import jaar_zo_nodig, voluit, zonder_jaar
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.gebeld import weet_het
from trajecten.overdracht.services.vervangen import kan_niet, vervangingen_door, voor_allen
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
    """A replacement in words; `tel_url` calls who replaces, empty without a number."""

    naam: str
    regel: str
    tel_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Vertelrij:
    """Somebody who must be told that a colleague comes, or that a visit is off.

    Args:
        bericht: the text in the language of the person; None when the visit is cancelled and somebody calls.
        weet_op: the day on which the person heard of it, in words; empty as long as it did not.
    """

    bezoek: int
    pk: int
    naam: str
    regel: str
    telefoon: str
    nummer: str
    bericht: Bericht | None
    weet_op: str = ""

    @property
    def tel_url(self) -> str:
        """Calls the person."""
        return f"tel:{self.nummer}" if self.nummer else ""

    @property
    def sms_url(self) -> str:
        """Opens a message with the text in it; nothing is sent by itself."""
        return f"sms:{self.nummer}?&body={quote(self.bericht.tekst)}" if self.nummer and self.bericht else ""


@dataclass(frozen=True, kw_only=True)
class Botsing:
    """Somebody replaces for a whole caseload and is away itself.

    Args:
        zin: who and when, in words.
        url: the absence where another can be chosen; empty when it is this one.
    """

    zin: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Afwezigheidspaneel:
    """An absence with its replacements.

    Args:
        vertellen: whose visit changed and who did not hear of it yet; `weten_het` who did.
        voorbij: it is over or was taken back, so nothing can be divided.
        let_op: who replaces while it is away itself.
        uren: what it does to the expected hours, in words.
    """

    pk: int
    titel: str
    wie: str
    periode: str
    waarom: str
    voorbij: bool
    ingetrokken: bool
    let_op: list[Botsing]
    vervangers: list[Vervangrij]
    vertellen: list[Vertelrij]
    weten_het: list[Vertelrij]
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
    rijen = [_vertelrij(gebruiker, b) for b in _bezoeken_anders(gebruiker, rij, vervangingen)]
    return Afwezigheidspaneel(
        pk=rij.pk or 0,
        titel=wie_is(rij),
        wie=rij.gebruiker.naam,
        periode=_("ingetrokken") if rij.ingetrokken else _periode(rij.van, tot_en_met),
        waarom=str(rij.get_reden_display()),
        voorbij=rij.tot <= vandaag(),
        ingetrokken=rij.ingetrokken,
        let_op=[] if rij.tot <= vandaag() else botsingen(rij),
        vervangers=[_vervangrij(v, rij) for v in vervangingen],
        vertellen=[rij_ for rij_ in rijen if not rij_.weet_op],
        weten_het=[rij_ for rij_ in rijen if rij_.weet_op],
        uren=_uren(rij),
    )


def _eigen_mensen(rij: Afwezigheid) -> QuerySet[Toegang, int]:
    """Return the keys of whose fixed contact a colleague was in the days of an absence.

    Who replaces it can replace for another too: those persons are of another absence.
    """
    caseload = Toegang.objects.filter(
        gebruiker=rij.gebruiker_id, grond=Toegangsgrond.CASELOAD, van__lt=rij.tot
    )
    dan = caseload.filter(Q(tot__isnull=True) | Q(tot__gt=rij.van))
    return dan.order_by().values_list("inburgeraar_id", flat=True)


def _vervangrij(rij: Vervanging, afwezigheid: Afwezigheid) -> Vervangrij:
    if rij.heel:
        voor = _("voor alle mensen")
    else:
        personen = Toegang.objects.filter(
            gebruiker=rij.vervanger_id,
            grond=Toegangsgrond.VERVANGING,
            van__gte=rij.van,
            tot=rij.tot,
            inburgeraar__in=_eigen_mensen(afwezigheid),
        )
        n = personen.count()
        voor = ngettext("voor %d persoon", "voor %d mensen", n) % n
    tot = rij.tot_en_met
    assert tot is not None
    if rij.tot != afwezigheid.tot:
        voor = _("%(voor)s, tot en met %(tot)s") % {"voor": voor, "tot": voluit(tot)}
    nummer = belnummer(rij.vervanger.telefoon)
    return Vervangrij(naam=rij.vervanger.naam, regel=voor, tel_url=f"tel:{nummer}" if nummer else "")


def _periode(van: dt.date, tot_en_met: dt.date) -> str:
    """Return the days in words; what both have in common once."""
    if van == tot_en_met:
        return voluit(van)
    begin = zonder_jaar(van) if van.year == tot_en_met.year else voluit(van)
    if (van.year, van.month) == (tot_en_met.year, tot_en_met.month):
        begin = str(van.day)
    return _("%(van)s tot en met %(tot)s") % {"van": begin, "tot": voluit(tot_en_met)}


def botsingen(rij: Afwezigheid) -> list[Botsing]:
    """Return where an absence that is not over meets another: of who replaces in it, and of whom it leaves without."""
    assert rij.tot is not None
    van = max(rij.van, vandaag())
    heel = voor_allen(rij)
    uit = []
    if heel is not None and (weg := afwezig_in(heel.vervanger, max(heel.van, van), rij.tot)):
        zin = _("%(wie)s vervangt voor alle mensen, maar is zelf afwezig tot en met %(tot)s. Kies een ander.")
        uit.append(Botsing(zin=zin % {"wie": heel.vervanger.naam, "tot": voluit(weg.tot_en_met or van)}))
    for ander in vervangingen_door(rij.gebruiker, van, rij.tot).filter(heel=True):
        zin = _("%(wie)s vervangt %(ander)s voor alle mensen. Kies daar een ander.")
        uit.append(
            Botsing(
                zin=zin % {"wie": rij.gebruiker.naam, "ander": ander.vervangt.naam},
                url=reverse("trajecten:afwezigheid", args=[ander.afwezigheid_id]),
            )
        )
    return uit


def te_verdelen(rij: Afwezigheid) -> int:
    """Return how many visits in the days of an absence are still with who is away."""
    bezoeken = GeplandBezoek.objects.filter(door=rij.gebruiker_id, stand=Bezoekstand.GEPLAND)
    return bezoeken.filter(datum__gte=max(rij.van, vandaag()), datum__lt=rij.tot).count()


def afwezig_in(wie: Gebruiker, van: dt.date, tot: dt.date) -> Afwezigheid | None:
    """Return the first absence of a colleague in days from one until another."""
    rijen = Afwezigheid.objects.filter(gebruiker=wie, van__lt=tot, tot__gt=van).exclude(tot=F("van"))
    return rijen.order_by("van", "pk").first()


def terug_te_bellen(gebruiker: Gebruiker, rij: Afwezigheid) -> list[Vertelrij]:
    """Return who may have heard that a colleague comes or that a visit is off, and hears otherwise when it is withdrawn."""
    vervangingen = [v for v in rij.vervangingen.all() if v.tot != v.van]
    return [
        _vertelrij(gebruiker, b, met_bericht=False) for b in _bezoeken_anders(gebruiker, rij, vervangingen)
    ]


def _bezoeken_anders(
    gebruiker: Gebruiker, rij: Afwezigheid, vervangingen: list[Vervanging]
) -> QuerySet[GeplandBezoek]:
    """Return the visits still to come that go otherwise by an absence: to a colleague, or not at all."""
    van_wie = [v.vervanger_id for v in vervangingen]
    personen = (
        Toegang.objects.filter(gebruiker__in=van_wie, grond=Toegangsgrond.VERVANGING, tot__gt=vandaag())
        .filter(inburgeraar__in=_eigen_mensen(rij))
        .order_by()
    )
    bezoeken = GeplandBezoek.objects.visible_to(gebruiker).filter(
        datum__gte=max(rij.van, vandaag()), datum__lt=rij.tot
    )
    overgenomen = bezoeken.filter(
        door__in=van_wie,
        stand=Bezoekstand.GEPLAND,
        inburgeraar__in=personen.values("inburgeraar"),
    )
    afgezegd = bezoeken.filter(
        door=rij.gebruiker_id, stand=Bezoekstand.VERVALLEN, reden=kan_niet(rij.gebruiker)
    )
    rijen = (overgenomen | afgezegd).select_related(
        "door", "samen_met", "inburgeraar__taal", "inburgeraar__wijk"
    )
    return rijen.order_by("datum", "tijd", "pk")


def _vertelrij(gebruiker: Gebruiker, bezoek: Any, *, met_bericht: bool = True) -> Vertelrij:
    persoon = bezoek.inburgeraar
    afgezegd, weet_op = bezoek.stand == Bezoekstand.VERVALLEN, getattr(bezoek, weet_het(bezoek))
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
        nummer=belnummer(persoon.telefoon),
        bericht=berichten(gebruiker, bezoek)[0] if met_bericht and not afgezegd else None,
        weet_op=jaar_zo_nodig(weet_op) if weet_op else "",
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
