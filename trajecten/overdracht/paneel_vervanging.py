"""What the pages of absence show: who is away, who replaces, and who must be told which visit changed."""

import datetime as dt
from collections import Counter, defaultdict
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
from trajecten.overdracht.services.verdeeld import (
    eigen_mensen,
    in_dagen,
    kan_niet,
    kan_terug,
    verdeeld_namens,
)
from trajecten.overdracht.services.vervangen import vervangingen_door, voor_allen
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
class Namensgroep:
    """What who is away did for another colleague, and who does that now.

    Args:
        naam: the colleague on whose behalf.
        vervangers, vertellen, weten_het: as of an absence.
    """

    naam: str
    vervangers: list[Vervangrij]
    vertellen: list[Vertelrij]
    weten_het: list[Vertelrij]


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
        namens: the same of visits that who is away held for other colleagues.
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
    namens: list[Namensgroep]
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
        vervangers=list(filter(None, (_vervangrij(v, rij) for v in vervangingen))),
        vertellen=[rij_ for rij_ in rijen if not rij_.weet_op],
        weten_het=[rij_ for rij_ in rijen if rij_.weet_op],
        namens=_namensgroepen(gebruiker, rij),
        uren=_uren(rij),
    )


def _namensgroepen(gebruiker: Gebruiker, rij: Afwezigheid) -> list[Namensgroep]:
    """Return what went on to a third colleague, by the name of whom it is done for."""
    per_naam: dict[str, list[Any]] = defaultdict(list)
    for bezoek in _met_persoon(verdeeld_namens(rij).visible_to(gebruiker)):
        per_naam[bezoek.namens].append(bezoek)
    uit = []
    for naam, bezoeken in sorted(per_naam.items()):
        rijen = [_vertelrij(gebruiker, b) for b in bezoeken]
        gaan = Counter(wie for b in bezoeken for wie in (b.door, b.samen_met) if wie)
        uit.append(
            Namensgroep(
                naam=naam,
                vervangers=[
                    _beller(wie, ngettext("%d bezoek", "%d bezoeken", n) % n) for wie, n in gaan.items()
                ],
                vertellen=[r for r in rijen if not r.weet_op],
                weten_het=[r for r in rijen if r.weet_op],
            )
        )
    return uit


def _vervangrij(rij: Vervanging, afwezigheid: Afwezigheid) -> Vervangrij | None:
    """Return who replaces in words; None for who was to visit some people and has none of those visits any more."""
    if rij.heel:
        voor = _("voor alle mensen")
    elif n := _mensen_van(rij, afwezigheid):
        voor = ngettext("voor %d persoon", "voor %d mensen", n) % n
    else:
        return None
    tot, einde = rij.tot_en_met, rij.tot
    assert tot is not None
    assert einde is not None
    if einde != afwezigheid.tot:
        voor = _("%(voor)s, tot en met %(tot)s") % {"voor": voor, "tot": voluit(tot)}
    if weg := afwezig_in(rij.vervanger, max(rij.van, vandaag()), einde):
        voor = f"{voor} · {_zelf_afwezig(weg)}"
    return _beller(rij.vervanger, voor)


def _mensen_van(rij: Vervanging, afwezigheid: Afwezigheid) -> int:
    """Return to how many persons of an absence a colleague went or goes in these days."""
    bezoeken = GeplandBezoek.objects.filter(
        Q(door=rij.vervanger_id) | Q(samen_met=rij.vervanger_id),
        stand__in=(Bezoekstand.GEPLAND, Bezoekstand.GEHOUDEN),
        datum__gte=rij.van,
        datum__lt=rij.tot,
        inburgeraar__in=eigen_mensen(afwezigheid),
    )
    return bezoeken.order_by().values("inburgeraar").distinct().count()


def _zelf_afwezig(weg: Afwezigheid) -> str:
    tot = weg.tot_en_met
    assert tot is not None
    if weg.van <= vandaag():
        return _("zelf afwezig tot en met %s") % jaar_zo_nodig(tot)
    dagen = {"van": jaar_zo_nodig(weg.van), "tot": jaar_zo_nodig(tot)}
    return _("zelf afwezig van %(van)s tot en met %(tot)s") % dagen


def _beller(wie: Gebruiker, regel: str) -> Vervangrij:
    nummer = belnummer(wie.telefoon)
    return Vervangrij(naam=wie.naam, regel=regel, tel_url=f"tel:{nummer}" if nummer else "")


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
    """Return who heard that a colleague comes or that a visit is off, and hears otherwise when it is withdrawn."""
    vervangingen = [v for v in rij.vervangingen.all() if v.tot != v.van]
    namens = _met_persoon(verdeeld_namens(rij).filter(kan_terug(rij)).visible_to(gebruiker))
    bezoeken = {b.pk: b for b in (*_bezoeken_anders(gebruiker, rij, vervangingen), *namens)}
    rijen = [_vertelrij(gebruiker, b, met_bericht=False) for b in bezoeken.values()]
    return [r for r in rijen if r.weet_op]


def blijft_elders(gebruiker: Gebruiker, rij: Afwezigheid) -> list[Vertelrij]:
    """Return the visits that stay where they are when an absence is withdrawn: another replaces for the fixed contact now."""
    bezoeken = _met_persoon(verdeeld_namens(rij).exclude(kan_terug(rij)).visible_to(gebruiker))
    return [_vertelrij(gebruiker, b, met_bericht=False) for b in bezoeken]


def _met_persoon(bezoeken: QuerySet[GeplandBezoek]) -> QuerySet[Any]:
    return bezoeken.select_related("door", "samen_met", "inburgeraar__taal", "inburgeraar__wijk")


def _bezoeken_anders(
    gebruiker: Gebruiker, rij: Afwezigheid, vervangingen: list[Vervanging]
) -> QuerySet[GeplandBezoek]:
    """Return the visits still to come that go otherwise by an absence: to a colleague, or not at all."""
    van_wie = [v.vervanger_id for v in vervangingen]
    personen = (
        Toegang.objects.filter(gebruiker__in=van_wie, grond=Toegangsgrond.VERVANGING, tot__gt=vandaag())
        .filter(inburgeraar__in=eigen_mensen(rij))
        .order_by()
    )
    bezoeken = in_dagen(rij).visible_to(gebruiker)
    overgenomen = bezoeken.filter(
        door__in=van_wie,
        stand=Bezoekstand.GEPLAND,
        inburgeraar__in=personen.values("inburgeraar"),
    )
    afgezegd = bezoeken.filter(
        door=rij.gebruiker_id, stand=Bezoekstand.VERVALLEN, reden=kan_niet(rij.gebruiker)
    )
    return _met_persoon(overgenomen | afgezegd).order_by("datum", "tijd", "pk")


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
