"""The comparisons that a teamleider judges: a line of the register with a person, and two persons (DOMEIN 4)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db import connection
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.datums import lees_geboortedatum
from inburgeraars.models import (
    Adres,
    Geslacht,
    Inburgeraar,
    Registergegevens,
    Vindgegevens,
    geboren,
    geslacht,
)
from inburgeraars.namen import Naam
from inburgeraars.zoeken import lees_term, zoek
from kern.klok import vandaag
from kern.velden import Niveau
from kern.woorden import voluit
from register.bpi.identiteit import GEBOORTEDATUM, NAAM, ONBEKEND, Identiteit, verschillen
from register.leveringen.beoordelen import lees_inhoud
from register.models import BpiWachtregel, Wachtreden
from trajecten.contact.gesprek import tweezijdig_contact
from trajecten.contact.models import Verslag
from trajecten.traject.models import Traject
from vinden.dubbelen.samenvoegen.samenvoegen import waarom_niet
from vinden.models import Dubbeloordeel, Samenvoeging

PER_PAGINA = 25
SUGGESTIES = 8
BRONNEN = ("registergegevens", "eigenopgave")
"""What tells of birth and sex; the register goes first."""


@dataclass(frozen=True, kw_only=True)
class Vergelijking:
    """One fact of two sides."""

    wat: str
    links: str
    rechts: str
    lijkt: bool = False

    @property
    def verschilt(self) -> bool:
        """Whether both are known and differ; what may be one and the same (`lijkt`) does not."""
        anders = self.links.casefold() != self.rechts.casefold()
        return bool(self.links and self.rechts) and anders and not self.lijkt

    @property
    def in_woorden(self) -> str:
        """How the two sides compare, so that no colour has to tell it; empty when one of them is not known."""
        if self.verschilt:
            return _("verschilt")
        if not self.is_gelijk:
            return ""
        return _("gelijk") if self.links.casefold() == self.rechts.casefold() else _("bijna gelijk")

    @property
    def is_gelijk(self) -> bool:
        """Whether both are known, and the same or nearly so."""
        return bool(self.links and self.rechts) and not self.verschilt


@dataclass(frozen=True, kw_only=True)
class Wachtrij:
    """A waiting line in the list; `waarom` says why it waits."""

    pk: int
    naam: str
    regel: str
    waarom: str


@dataclass(frozen=True, kw_only=True)
class Oordeelrij:
    """A judgement in the list; `naam` is the person the line is about now, or resembled when it was rejected."""

    pk: int
    naam: str
    regel: str
    wat: str


@dataclass(frozen=True, kw_only=True)
class Samenvoegrij:
    """A merge in the list."""

    pk: int
    blijft_pk: int
    naam: str
    was: str
    wanneer: str
    ongedaan: str


def wachtende_regels(nummer: str | int) -> Page[Any]:
    """Return a page of the waiting lines; the database shows them to a teamleider alone."""
    rijen = BpiWachtregel.objects.filter(oordeel="").select_related("lijkt_op", "levering")
    pagina: Page[Any] = Paginator(rijen.order_by("-levering", "regelnummer"), PER_PAGINA).get_page(nummer)
    pagina.object_list = [_wachtrij(rij) for rij in pagina.object_list]
    return pagina


def _wachtrij(rij: BpiWachtregel) -> Wachtrij:
    return Wachtrij(pk=rij.pk, naam=_naam(lees_inhoud(rij)), regel=_waar(rij), waarom=waarom(rij))


def waarom(rij: BpiWachtregel) -> str:
    """Return why a line waits, with the person it may be about."""
    if rij.lijkt_op is None:
        return _("lijkt op een andere regel van deze levering")
    zinnen = {
        Wachtreden.TWEE_NUMMERS: _("het BSN is van %s, het A-nummer van iemand anders"),
        Wachtreden.ANDER_BSN: _("het A-nummer is van %s, met een ander BSN"),
        Wachtreden.ANDERE_PERSOON: _("het nummer is van %s, de andere gegevens niet"),
    }
    return zinnen.get(Wachtreden(rij.reden), _("lijkt op %s")) % rij.lijkt_op.naam


def _waar(rij: BpiWachtregel) -> str:
    return _("regel %(nummer)d van %(bestand)s, %(dag)s") % {
        "nummer": rij.regelnummer,
        "bestand": rij.levering.bestandsnaam,
        "dag": voluit(rij.levering.verwerkt_op),
    }


def oordelen(*, hoogstens: int = 20) -> list[Oordeelrij]:
    """Return the latest judgements that can be taken back, newest first; the database shows them to a teamleider alone."""
    rijen = BpiWachtregel.objects.exclude(oordeel="").filter(vooraf__isnull=False)
    rijen = rijen.select_related("lijkt_op", "levering").order_by("-beoordeeld_op", "-pk")[:hoogstens]
    namen = Gebruiker.objects.in_bulk({rij.beoordeeld_door_id for rij in rijen})
    return [
        Oordeelrij(
            pk=rij.pk,
            naam=rij.lijkt_op.naam if rij.lijkt_op else "",
            regel=_waar(rij),
            wat=_("%(oordeel)s, volgens %(wie)s op %(dag)s")
            % {
                "oordeel": rij.get_oordeel_display(),
                "wie": namen[rij.beoordeeld_door_id].naam if rij.beoordeeld_door_id in namen else "",
                "dag": voluit(rij.beoordeeld_op) if rij.beoordeeld_op else "",
            },
        )
        for rij in rijen
    ]


def _naam(inhoud: dict[str, Any]) -> str:
    delen = (inhoud.get("voornamen"), inhoud.get("voorvoegsel"), inhoud.get("geslachtsnaam"))
    return " ".join(str(deel) for deel in delen if deel)


def samenvoegingen(gebruiker: Gebruiker, *, hoogstens: int = 20) -> list[Samenvoegrij]:
    """Return the latest merges, newest first, with whether each was undone."""
    rijen = Samenvoeging.objects.visible_to(gebruiker).select_related(
        "inburgeraar", "ander", "door", "ongedaan_door"
    )
    return [
        Samenvoegrij(
            pk=rij.pk,
            blijft_pk=rij.inburgeraar_id,
            naam=rij.inburgeraar.naam,
            was=rij.ander.naam,
            wanneer=_("%(dag)s, door %(wie)s") % {"dag": voluit(rij.created_at), "wie": rij.door.naam},
            ongedaan=_("ongedaan gemaakt op %s") % voluit(rij.ongedaan_op) if rij.ongedaan_op else "",
        )
        for rij in rijen[:hoogstens]
    ]


def vergelijk_regel(wachtregel: BpiWachtregel) -> list[Vergelijking]:
    """Return the facts of a line that is not judged yet beside those of the person it resembles."""
    inhoud = lees_inhoud(wachtregel)
    persoon = wachtregel.lijkt_op
    bekend = _van_persoon(persoon) if persoon else {}
    datum = lees_geboortedatum(inhoud["geboortedatum"], vandaag=vandaag()).tonen()
    straat = f"{inhoud['straat']} {inhoud['huisnummer']} {inhoud['toevoeging']}".strip()
    van_regel = {
        _("Naam"): _naam(inhoud),
        _("Geboren"): datum,
        _("Geslacht"): str(Geslacht(inhoud["geslacht"]).label),
        _("Adres"): straat,
        _("Postcode"): inhoud["postcode"],
        _("In Nederland sinds"): _dag(inhoud["datum_vestiging"]),
        _("BSN op de regel"): _("ja") if inhoud["bsn"] else _("nee"),
        _("A-nummer op de regel"): _("ja") if inhoud["a_nummer"] else _("nee"),
    }
    anders = verschillen(_van_inhoud(inhoud), _identiteit(persoon)) if persoon else ()
    lijken = {_("Naam"): NAAM not in anders, _("Geboren"): GEBOORTEDATUM not in anders}
    feiten = [
        Vergelijking(wat=wat, links=links, rechts=bekend.get(wat, ""), lijkt=lijken.get(wat, False))
        for wat, links in van_regel.items()
    ]
    # Of a line these are not known; they tell who the person is with whom it is compared.
    werk = _van_werk(persoon) if persoon else {}
    return _op_volgorde(
        [*feiten, *(Vergelijking(wat=wat, links="", rechts=rechts) for wat, rechts in werk.items())]
    )


def _op_volgorde(feiten: list[Vergelijking]) -> list[Vergelijking]:
    """Return what differs first, then what is the same, then what is known of one; what nobody knows is left out."""
    bekend = [v for v in feiten if v.links or v.rechts]
    return sorted(bekend, key=lambda v: (not v.verschilt, not v.is_gelijk))


def _van_inhoud(inhoud: dict[str, Any]) -> Identiteit:
    return Identiteit(
        Naam(**{deel: inhoud[deel] for deel in ("voornamen", "voorvoegsel", "geslachtsnaam")}),
        lees_geboortedatum(inhoud["geboortedatum"], vandaag=vandaag()),
        inhoud["geslacht"],
    )


def _identiteit(persoon: Inburgeraar) -> Identiteit:
    persoon = Inburgeraar.objects.select_related(*BRONNEN).get(pk=persoon.pk)
    naam = Naam(
        voornamen=persoon.voornamen, voorvoegsel=persoon.voorvoegsel, geslachtsnaam=persoon.geslachtsnaam
    )
    rijen = [getattr(persoon, bron, None) for bron in BRONNEN]
    bekend = (rij.geslacht for rij in rijen if rij is not None and rij.geslacht not in ONBEKEND)
    return Identiteit(naam, geboren(persoon), next(bekend, ""))


def samengevat(vergelijking: list[Vergelijking]) -> list[str]:
    """Return sentences above a comparison: which facts differ, and which are the same."""
    anders = [_in_zin(v.wat) for v in vergelijking if v.verschilt]
    gelijk = [_in_zin(v.wat) for v in vergelijking if v.is_gelijk]
    zinnen = []
    if anders:
        zinnen.append(_("Dit verschilt: %s.") % ", ".join(anders))
    if gelijk:
        zinnen.append(_("Dit is gelijk: %s.") % ", ".join(gelijk))
    return zinnen


def _in_zin(wat: str) -> str:
    """Return the name of a fact within a sentence; an abbreviation keeps its capitals."""
    return wat if wat[1:2].isupper() or wat[1:2] == "-" else wat[:1].lower() + wat[1:]


def _dag(dag: dt.date | str | None) -> str:
    """Return a day in words, also when it comes as text from a line."""
    if isinstance(dag, str):
        dag = dt.date.fromisoformat(dag) if dag else None
    return voluit(dag) if dag else ""


def vergelijk_personen(een: Inburgeraar, ander: Inburgeraar) -> list[Vergelijking]:
    """Return the facts of two persons, beside each other."""
    links = _van_persoon(een) | _van_werk(een)
    rechts = _van_persoon(ander) | _van_werk(ander)
    return _op_volgorde(
        [Vergelijking(wat=wat, links=links[wat], rechts=rechts[wat]) for wat in links],
    )


def _van_persoon(persoon: Inburgeraar) -> dict[str, str]:
    persoon = Inburgeraar.objects.select_related(*BRONNEN).get(pk=persoon.pk)
    register = getattr(persoon, "registergegevens", None)
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().first()
    datum = geboren(persoon)
    return {
        _("Naam"): persoon.naam,
        _("Geboren"): datum.tonen() if datum else "",
        _("Geslacht"): geslacht(persoon),
        _("Adres"): adres.kort if adres else "",
        _("Postcode"): adres.postcode if adres else "",
        _("In Nederland sinds"): _dag(register.datum_vestiging if register else None),
    }


def _van_werk(persoon: Inburgeraar) -> dict[str, str]:
    gevonden = Vindgegevens.objects.filter(inburgeraar=persoon).first()
    traject = Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).first()
    verslagen = Verslag.objects.filter(inburgeraar=persoon)
    gesprek = tweezijdig_contact().filter(inburgeraar=persoon).first()
    return {
        _("Wijk"): persoon.wijk.naam,
        _("Telefoon"): persoon.telefoon,
        _("E-mail"): persoon.email,
        _("Taal"): persoon.taal.naam if persoon.taal else "",
        _("In het register"): _("ja")
        if Registergegevens.objects.filter(inburgeraar=persoon).exists()
        else _("nee"),
        _("Gevonden via"): str(gevonden.get_vindroute_display()) if gevonden else "",
        _("Route"): str(persoon.get_route_display()),
        _("Stap"): _("%(stap)s, geopend op %(dag)s")
        % {"stap": traject.get_stap_display(), "dag": voluit(traject.geopend_op)}
        if traject
        else "",
        _("Contacten"): str(verslagen.count()),
        _("Laatste gesprek"): voluit(gesprek.datum) if gesprek else "",
    }


def zeggen_de_bsns(een: Inburgeraar, ander: Inburgeraar) -> str:
    """Return in a sentence how the BSNs of two persons compare; the database compares them, nobody reads them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.vergelijk_bsn(%s, %s)", [een.pk, ander.pk])
        (uitkomst,) = cursor.fetchone()
    zinnen: dict[str, Callable[[], str]] = {
        "verschillend": lambda: _(
            "Allebei hebben ze een BSN, en die verschillen. Meestal zijn het dan twee mensen."
        ),
        "een": lambda: _("Van een van de twee is het BSN bekend."),
        "geen": lambda: _("Van geen van beiden is een BSN bekend."),
    }
    return zinnen[uitkomst]() if uitkomst in zinnen else ""


@dataclass(frozen=True, kw_only=True)
class Paar:
    """Two persons beside each other, with the comparison and whether they can be merged."""

    een: Inburgeraar
    ander: Inburgeraar
    vergelijking: list[Vergelijking]
    bsn: str
    waarom_niet: str
    oordeel: str


def paar(een: Inburgeraar, ander: Inburgeraar) -> Paar:
    """Return two persons beside each other; `een` is the one whose dossier was open."""
    laag, hoog = sorted((een.pk, ander.pk))
    oordeel = Dubbeloordeel.objects.filter(inburgeraar=laag, ander=hoog).select_related("door").first()
    return Paar(
        een=een,
        ander=ander,
        vergelijking=vergelijk_personen(een, ander),
        bsn=zeggen_de_bsns(een, ander),
        waarom_niet=waarom_niet(een.pk, ander.pk),
        oordeel=_("%(oordeel)s, volgens %(wie)s op %(dag)s")
        % {
            "oordeel": oordeel.get_oordeel_display(),
            "wie": oordeel.door.naam,
            "dag": voluit(oordeel.created_at),
        }
        if oordeel
        else "",
    )


@dataclass(frozen=True, kw_only=True)
class Kandidaten:
    """The persons with whom one could be merged, by name.

    Args:
        rijen: who they are.
        meer: more were found than are shown.
        te_veel: that more names resemble the term than were weighed, in words; empty when all were.
    """

    rijen: list[Inburgeraar]
    meer: bool
    te_veel: str


def kandidaten(gebruiker: Gebruiker, persoon: Inburgeraar, term: str) -> Kandidaten:
    """Return the best with whom a person could be merged: by a typed term, or by a similar name when it is empty."""
    # One more than is shown, and the person itself.
    zoekterm = lees_term(term or persoon.naam)
    gevonden = zoek(gebruiker, zoekterm, hoogstens=SUGGESTIES + 2, straten=False)
    pks = [p.pk for p in gevonden.rijen if p.pk != persoon.pk]
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(pk__in=pks[:SUGGESTIES])
    return Kandidaten(
        rijen=list(rijen.select_related("wijk", *BRONNEN).order_by("sorteernaam", "pk")),
        meer=len(pks) > SUGGESTIES,
        te_veel=gevonden.te_veel,
    )


def kandidaatregel(persoon: Inburgeraar, adressen: Mapping[int, str]) -> str:
    """Return in a line what tells somebody apart from others of that name: birth, address, wijk and route."""
    datum = geboren(persoon)
    delen = (
        _("geboren %s") % datum.tonen() if datum else "",
        adressen.get(persoon.pk, ""),
        persoon.wijk.naam,
        str(persoon.get_route_display()),
    )
    return " · ".join(filter(None, delen))
