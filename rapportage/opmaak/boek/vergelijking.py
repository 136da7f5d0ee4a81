"""What works better: two comparisons fixed beforehand, in sentences from a fixed set, and never more (DOMEIN 9).

The sentences are the only ones that say so; which it is was decided when the figures were made, from exact counts. Beside
them stands what may be published of the same people: figures in vijftallen.
"""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.grafiek.kleuren import DONKER, LICHT
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.verdeling import Verdeling, cohort
from rapportage.cijfers.aanpak import Aanpak
from rapportage.cijfers.benaderd import BENADERD, BINNEN
from rapportage.cijfers.boek import MEER
from rapportage.cijfers.oordeel import Uitspraak
from rapportage.cijfers.populaties import BEGIN
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen, woordkolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Rij
from rapportage.opmaak.vijftallen import Kenmerktabel, ongeveer, ruimte_opgeteld
from rapportage.opmaak.woorden import getal

NAMEN = {Aanpak.WIJKGERICHT: gettext_lazy("Wijkgericht (BPI)"), Aanpak.REGULIER: gettext_lazy("Regulier")}
ONDERWERP = {
    "taal gestart binnen een jaar": gettext_lazy("Binnen een jaar met taal starten"),
    "afgerond binnen anderhalf jaar na de start": gettext_lazy(
        "Binnen anderhalf jaar na de start klaar zijn"
    ),
}


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    oordelen: list[dict[str, Any]] | None = boek.cijfers["vergelijking"]
    return Hoofdstuk(
        sleutel=Verslagdeel.VERGELIJKING,
        naam=_("Wat beter werkt"),
        kop=_kop(oordelen),
        kort=_kort(oordelen),
        inleiding=_(
            "De groepen zijn niet geloot: wie wijkgericht is benaderd, kan anders zijn dan wie een brief kreeg. Dat alleen "
            "kan al verschil maken."
        ),
        alineas=[
            _(
                "We vergelijken de wijkgerichte en de reguliere route op twee dingen die vooraf zijn gekozen. Van de wijk "
                "tellen alleen mensen mee die via het BPI zijn gevonden, want op de reguliere route komt iedereen uit het "
                "register. Wie van route wisselde, telt bij de route die het eerst kwam."
            )
        ],
        blokken=[
            *(_oordelen(oordelen) if oordelen is not None else [_nog_niet()]),
            *tijd_tot_taal(boek),
            _gekruist(boek),
            _zo_oordelen_we(),
        ],
    )


def zin(oordeel: dict[str, Any]) -> str:
    """Return the sentence of a judgement: one of a fixed set."""
    match Uitspraak(oordeel["uitspraak"]):
        case Uitspraak.TE_WEINIG:
            return _("Te weinig om te vergelijken: we zeggen hier niets over.")
        case Uitspraak.GEEN_VERSCHIL:
            return _("We zien nog geen verschil. Er kan er een zijn, maar het is niet aangetoond.")
        case Uitspraak.VERSCHIL:
            richting = _("vaker") if oordeel["richting"] == MEER else _("minder vaak")
            return _(
                "We zien een verschil: wijkgericht %(richting)s. Waardoor, weten we niet: de groepen zijn niet geloot."
            ) % {"richting": richting}


def kort_oordeel(oordeel: dict[str, Any]) -> str:
    """Return a judgement in the words that headings may use."""
    match Uitspraak(oordeel["uitspraak"]):
        case Uitspraak.TE_WEINIG:
            return _("te weinig om te vergelijken")
        case Uitspraak.GEEN_VERSCHIL:
            return _("we zien nog geen verschil")
        case Uitspraak.VERSCHIL:
            return _("we zien een verschil")


def _kop(oordelen: list[dict[str, Any]] | None) -> str:
    if oordelen is None:
        return _("We vergelijken de routes als het jaar vastligt")
    uitspraken = [Uitspraak(o["uitspraak"]) for o in oordelen]
    if len(set(uitspraken)) == 1:
        return {
            Uitspraak.TE_WEINIG: _("Er is nog te weinig om de routes te vergelijken"),
            Uitspraak.GEEN_VERSCHIL: _("Starten en klaar zijn: we zien nog geen verschil tussen de routes"),
            Uitspraak.VERSCHIL: _("Starten en klaar zijn: we zien een verschil tussen de routes"),
        }[uitspraken[0]]
    starten, klaar = map(kort_oordeel, oordelen)
    return _("Starten: %(a)s. Klaar zijn: %(b)s") % {"a": starten, "b": klaar}


def _kort(oordelen: list[dict[str, Any]] | None) -> str:
    if oordelen is None:
        return _("nog niet")
    return next(
        (
            kort_oordeel(oordeel)
            for uitspraak in (Uitspraak.VERSCHIL, Uitspraak.GEEN_VERSCHIL, Uitspraak.TE_WEINIG)
            for oordeel in oordelen
            if oordeel["uitspraak"] == uitspraak
        ),
        "",
    )


def _oordelen(oordelen: list[dict[str, Any]]) -> list[Blok]:
    return [
        Blok(
            waarover=_("Hoeveel mensen er per route zijn, precies"),
            kop=f"{ONDERWERP[oordeel['naam']]}: {kort_oordeel(oordeel)}",
            nummer=_("Vergelijking %(n)d") % {"n": nummer},
            uitkomst=zin(oordeel),
            noot="; ".join(
                f"{NAMEN[aanpak]}: {_mensen(oordeel['mensen'][aanpak.value])}" for aanpak in Aanpak
            )
            + ".",
        )
        for nummer, oordeel in enumerate(oordelen, 1)
    ]


def _mensen(aantal: int) -> str:
    return ngettext("%(n)s persoon", "%(n)s mensen", aantal) % {"n": getal(aantal)}


def _nog_niet() -> Blok:
    return Blok(
        nummer=_("Oordeel"),
        waarover=_("Twee vergelijkingen die vooraf zijn gekozen"),
        kop=_("Een oordeel komt er pas als het jaar vastligt, op 1 maart"),
        noot=_(
            "Hoe vaker je kijkt, hoe groter de kans dat toeval een verschil lijkt. Daarom kijken we één keer per jaar."
        ),
    )


def tijd_tot_taal(boek: Boek) -> list[Blok]:
    """Return what had come of it 90, 180 and 365 days after the first approach, by route, in vijftallen."""
    tabellen = {aanpak: boek.tabel(BENADERD[aanpak.value], BEGIN.naam) for aanpak in Aanpak}
    if niet := [aanpak for aanpak, tabel in tabellen.items() if tabel is None]:
        waarom = " ".join(
            f"{NAMEN[aanpak]}: {boek.waarom_niet(BENADERD[aanpak.value], BEGIN.naam)}" for aanpak in niet
        )
        return [
            Blok(
                nummer=_("Tijd tot de start"),
                waarover=_("Taal gestart na 90, 180 en 365 dagen"),
                kop=_("Hoe snel taal start, tonen we nog niet"),
                noot=waarom,
            )
        ]
    return [_figuur_tijd({aanpak: tabel for aanpak, tabel in tabellen.items() if tabel is not None})]


def _figuur_tijd(tabellen: dict[Aanpak, Kenmerktabel]) -> Blok:
    """Return both routes in one figure: cumulative incidence, for everybody in it was approached at least a year before."""
    rijen, delen = [], []
    for aanpak, tabel in tabellen.items():
        geheel, samen = tabel.cijfer() or 0, 0
        for nummer, (dagen, klasse) in enumerate(BINNEN.items()):
            samen += tabel.cijfer(begin=klasse) or 0
            rijen.append(
                Verdeling(
                    naam=_("Na %(n)d dagen") % {"n": dagen},
                    onder="" if nummer else str(NAMEN[aanpak]),
                    aantallen=[samen, geheel - samen],
                )
            )
        woorden = {"route": NAMEN[aanpak], "n": ongeveer(samen, len(BINNEN)), "m": getal(tabel.grootte())}
        delen.append(_("%(route)s %(n)s van de %(m)s") % woorden)
    kop = _("Taal gestart binnen een jaar: %(delen)s") % {"delen": ", ".join(delen)}
    woorden_ = legenda(
        [(vakje(DONKER), _("taal gestart")), (vakje(LICHT), _("nog niet, of geëindigd zonder start"))]
    )
    waarover = _("Mensen die een jaar of langer geleden zijn benaderd, in vijftallen")
    eerste, ander = tabellen[Aanpak.WIJKGERICHT], tabellen[Aanpak.REGULIER]
    if eerste.tabel.dag == ander.tabel.dag:
        waarover, noten = eerste.waarover(waarover), [*dict.fromkeys([*eerste.noten(), *ander.noten()])]
    else:
        noten = [
            " ".join([f"{tabel.waarover(str(NAMEN[aanpak]))}.", *tabel.noten()])
            for aanpak, tabel in tabellen.items()
        ]
    return Blok(
        waarover=waarover,
        kop=kop,
        grafiek=format_html("{}{}", woorden_, cohort(kop, rijen, [DONKER, LICHT])),
        noot=" ".join([ruimte_opgeteld(len(BINNEN)), *noten]),
    )


def _gekruist(boek: Boek) -> Blok:
    """Return what started and was completed by vindroute: shown, and not judged."""
    delen = boek.cijfers["trechter"]
    rijen = []
    for route in ("BPI", "wijknetwerk"):
        gestart, eerder = delen[route]["gestart"], delen[route]["plaatsen"]
        rijen.append(
            Rij(
                kop=route if route == "BPI" else _("Wijknetwerk"),
                cellen=[
                    getal(sum(delen[route]["gevonden"].values())),
                    getal(eerder["door"]),
                    getal(gestart["door"]),
                    getal(gestart["bezig"]),
                ],
            )
        )
    return Blok(
        rang=1,
        waarover=_("Mensen gevonden sinds het begin van de pilot, naar vindroute, precies"),
        kop=_("BPI naast wijknetwerk: daar trekken we geen conclusie uit"),
        kolommen=kolommen(_("Vindroute"), _("Gevonden"), _("Gestart"), _("Afgerond"), _("Nog bezig")),
        rijen=rijen,
        noot=_(
            "Een deel is nog onderweg: vergelijk de vindroutes niet op het aandeel dat startte of klaar is. Vindroute en "
            "doelgroep gaan samen; hoe, staat bij wie we vonden. Wijken vergelijken we niet: elke wijk heeft eigen "
            "trajectcoördinatoren."
        ),
    )


def _zo_oordelen_we() -> Blok:
    return Blok(
        rang=2,
        achterin=False,
        waarover=_("Hoe we oordelen"),
        kop=_("Drie zinnen, en welke het wordt ligt van tevoren vast"),
        kolommen=woordkolommen(_("Zin"), _("Wanneer")),
        rijen=[
            Rij(
                kop=_("We zien een verschil"),
                cellen=[
                    _("Nul ligt buiten de marge, en binnen de doelgroepen is het verschil aan dezelfde kant.")
                ],
            ),
            Rij(
                kop=_("We zien nog geen verschil"),
                cellen=[
                    _(
                        "Nul ligt binnen de marge, of het verschil is binnen de doelgroepen niet aan dezelfde kant."
                    )
                ],
            ),
            Rij(
                kop=_("Te weinig om te vergelijken"),
                cellen=[_("Een groep onder de 20 mensen, of minder dan 5 met of zonder de uitkomst.")],
            ),
        ],
        noot=_(
            "De marge is die van Newcombe, ruimer gemaakt omdat mensen met dezelfde professional op elkaar lijken, en "
            "gecorrigeerd voor twee vergelijkingen (Holm). Binnen de doelgroepen: Mantel-Haenszel. De marge zelf staat er niet bij: "
            "daaruit zijn de aantallen mensen te herleiden."
        ),
    )
