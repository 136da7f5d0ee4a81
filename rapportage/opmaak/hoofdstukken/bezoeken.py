"""The chapter on visits, what is open, and hours."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.populatie import WIJK
from rapportage.cijfers.populaties import HOE_VER
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken.gevonden import figuur_nu_en_toen
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import kruistabel, ongeveer
from rapportage.opmaak.woorden import getal, uren
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Stap
from trajecten.uren.enums import Urensoort


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        kop=_("Bezoeken en uren"),
        inleiding=_(
            "De trajectcoördinatoren gaan bij mensen thuis langs. Niet elk bezoek leidt tot een gesprek. "
            "We tellen alle bezoeken, ook als er niemand thuis was."
        ),
        blokken=[
            figuur_bezoeken(lezer),
            tabel_bezoeken(lezer),
            *hoe_ver(lezer),
            tabel_open(lezer),
            tabel_uren(lezer),
        ],
    )


def figuur_bezoeken(lezer: Lezer) -> Blok:
    """Return the visits by wijk, beside the year before."""
    nu, _toen = lezer.paar("huisbezoeken")
    return figuur_nu_en_toen(
        lezer,
        "huisbezoeken",
        waarover=_("Huisbezoeken, naar wijk"),
        kop=_("We gingen %(n)s keer op huisbezoek") % {"n": getal(nu)},
    )


def tabel_bezoeken(lezer: Lezer) -> Blok:
    """Return visits and whom they were to, by wijk."""
    cijfers = ("huisbezoeken", "mensen_bezocht")
    rijen = [
        Rij(kop=wijk, cellen=[getal(lezer.van_wijk(cijfer, wijk) or 0) for cijfer in cijfers])
        for wijk in lezer.wijken
    ]
    samen = Rij(kop=_("Samen"), cellen=[getal(lezer.som(cijfer)) for cijfer in cijfers], totaal=True)
    return Blok(
        waarover=_("Huisbezoeken, en de mensen die we bezochten"),
        kop=ngettext("We bezochten %(n)s persoon", "We bezochten %(n)s mensen", lezer.som("mensen_bezocht"))
        % {"n": getal(lezer.som("mensen_bezocht"))},
        kolommen=[Kolom(naam=_("Wijk"), getal=False), Kolom(naam=_("Bezoeken")), Kolom(naam=_("Mensen"))],
        rijen=[*rijen, samen],
    )


def hoe_ver(lezer: Lezer) -> list[Blok]:
    """Return the table of how far visits came, by person; none before there are traits."""
    if lezer.kenmerken is None:
        return []
    tabel, heel = lezer.tabel_van_jaar_of_pilot("bezocht", HOE_VER.naam, WIJK)
    if not tabel.is_verdeeld:
        return []
    gesproken = tabel.cijfer(hoe_ver=Resultaat.GESPROKEN.value) or 0
    delen = {"m": ongeveer(gesproken), "n": getal(tabel.grootte())}
    return [
        kruistabel(
            tabel,
            kenmerk=HOE_VER.naam,
            groep=WIJK,
            kop=_("%(m)s van de %(n)s mensen spraken we thuis") % delen,
            waarover=_("Mensen bezocht, naar hoe ver het kwam")
            if heel
            else _("Mensen bezocht sinds het begin van de pilot, naar hoe ver het kwam"),
        )
    ]


def tabel_open(lezer: Lezer) -> Blok:
    """Return the open trajecten by step and wijk."""
    stappen = [stap for stap in Stap if stap == Stap.TAXEREN or lezer.som_route("open", stap.value)]
    rijen = [
        Rij(
            kop=wijk,
            cellen=[
                *(getal(lezer.cel("open", stap.value, wijk)) for stap in stappen),
                getal(lezer.van_wijk("open", wijk) or 0),
            ],
        )
        for wijk in lezer.wijken
    ]
    totaal = [*(getal(lezer.som_route("open", stap.value)) for stap in stappen), getal(lezer.som("open"))]
    return Blok(
        waarover=_("Trajecten die op de peildatum open waren, naar stap"),
        kop=ngettext("Er staat %(n)s traject open", "Er staan %(n)s trajecten open", lezer.som("open"))
        % {"n": getal(lezer.som("open"))},
        kolommen=[
            Kolom(naam=_("Trajectwijk"), getal=False),
            *(Kolom(naam=str(stap.label)) for stap in stappen),
            Kolom(naam=_("Samen")),
        ],
        rijen=[*rijen, Rij(kop=_("Samen"), cellen=totaal, totaal=True)],
    )


def tabel_uren(lezer: Lezer) -> Blok:
    """Return contacts and hours by kind."""
    contacten, regels = lezer.nu["contacten"], lezer.nu["urenregels"]
    rijen = [
        Rij(kop=capfirst(str(soort.label)), cellen=[getal(rij["aantal"]), getal(uren(rij["minuten"]))])
        for soort in Contactsoort
        if (rij := contacten.get(soort.value))
    ]
    rijen += [
        Rij(kop=capfirst(str(soort.label)), cellen=["", getal(uren(regels[soort.value]))])
        for soort in Urensoort
        if soort.value in regels
    ]
    minuten, _toen = lezer.minuten()
    aantal = sum(rij["aantal"] for rij in contacten.values())
    thuis = contacten.get(Contactsoort.HUISBEZOEK.value, {"minuten": 0})["minuten"]
    delen = {"n": getal(uren(minuten)), "m": getal(uren(thuis))}
    kop = _("Van de %(n)s uren gingen er %(m)s naar huisbezoeken") % delen
    if uren(minuten) == uren(thuis):
        kop = _("Alle %(n)s uren gingen naar huisbezoeken") % delen
    return Blok(
        waarover=_("Contacten en uren"),
        kop=kop if minuten else _("Er zijn nog geen uren vastgelegd"),
        kolommen=[
            Kolom(naam=_("Soort"), getal=False),
            Kolom(naam=_("Contacten")),
            Kolom(naam=_("Uren")),
        ],
        rijen=[*rijen, Rij(kop=_("Samen"), cellen=[getal(aantal), getal(uren(minuten))], totaal=True)],
        noot=_(
            "Uren zijn afgerond: de som kan een uur afwijken. Uren zonder aantal zijn per week bijgehouden."
        ),
    )
