"""Chapter 2: visits, what is open, and hours."""

from typing import Any

from django.utils.translation import gettext as _

from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken.gevonden import cel, figuur_nu_en_toen, noot_niet_getoond
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import getal, uren
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Stap
from trajecten.uren.enums import Urensoort


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        kop=_("2 Bezoeken en uren"),
        inleiding=_(
            "De trajectcoördinatoren gaan bij mensen thuis langs. Niet elk bezoek leidt tot een gesprek. "
            "We tellen alle bezoeken, ook als er niemand thuis was."
        ),
        blokken=[_figuur_bezoeken(lezer), _tabel_bezoeken(lezer), _tabel_open(lezer), _tabel_uren(lezer)],
    )


def _figuur_bezoeken(lezer: Lezer) -> Blok:
    nu, _toen = lezer.paar("huisbezoeken")
    return figuur_nu_en_toen(
        lezer,
        "huisbezoeken",
        nummer=_("Figuur 3"),
        waarover=_("Huisbezoeken, naar wijk"),
        kop=_("We gingen %(n)s keer op huisbezoek") % {"n": getal(nu)},
    )


_BEZOEKCIJFERS = ("huisbezoeken", "huisbezoeken_gesproken", "mensen_bezocht", "mensen_gesproken")


def _tabel_bezoeken(lezer: Lezer) -> Blok:
    rijen = [
        Rij(kop=wijk, cellen=[getal(lezer.van_wijk(cijfer, wijk) or 0) for cijfer in _BEZOEKCIJFERS])
        for wijk in lezer.wijken
    ]
    samen = Rij(kop=_("Samen"), cellen=[getal(lezer.som(cijfer)) for cijfer in _BEZOEKCIJFERS], totaal=True)
    bezocht, gesproken = lezer.som("mensen_bezocht"), lezer.som("mensen_gesproken")
    return Blok(
        nummer=_("Tabel 4"),
        waarover=_("Huisbezoeken, en de mensen die we bezochten"),
        kop=_("We bezochten %(n)s mensen en spraken %(m)s van hen thuis")
        % {"n": getal(bezocht), "m": getal(gesproken)},
        kolommen=[
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Bezoeken")),
            Kolom(naam=_("waarvan gesprek")),
            Kolom(naam=_("Mensen")),
            Kolom(naam=_("waarvan gesproken")),
        ],
        rijen=[*rijen, samen],
        noot=_niet_gesproken(lezer),
    )


def _niet_gesproken(lezer: Lezer) -> str:
    """Return the sentence about people who were visited and never spoken to, as far as it may be shown."""
    kenmerken: dict[str, Any] | None = lezer.cijfers["kenmerken"]
    if kenmerken is None:
        return ""
    rij = kenmerken["niet_gesproken"]
    zin = _(
        "Wel bezocht, niet gesproken: %(totaal)s. Niemand thuis: %(niemand)s; wil nu niet: %(wil_niet)s."
    ) % {
        "totaal": getal(rij["totaal"]),
        "niemand": cel(rij["cellen"][Resultaat.NIEMAND_THUIS.value]),
        "wil_niet": cel(rij["cellen"][Resultaat.WIL_NIET_NU.value]),
    }
    return f"{zin} {noot_niet_getoond()}"


def _tabel_open(lezer: Lezer) -> Blok:
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
        nummer=_("Tabel 5"),
        waarover=_("Trajecten die op de peildatum open waren, naar stap"),
        kop=_("Er staan %(n)s trajecten open") % {"n": getal(lezer.som("open"))},
        kolommen=[
            Kolom(naam=_("Trajectwijk"), getal=False),
            *(Kolom(naam=str(stap.label)) for stap in stappen),
            Kolom(naam=_("Samen")),
        ],
        rijen=[*rijen, Rij(kop=_("Samen"), cellen=totaal, totaal=True)],
    )


def _tabel_uren(lezer: Lezer) -> Blok:
    contacten, regels = lezer.nu["contacten"], lezer.nu["urenregels"]
    rijen = [
        Rij(kop=_hoofdletter(soort.label), cellen=[getal(rij["aantal"]), getal(uren(rij["minuten"]))])
        for soort in Contactsoort
        if (rij := contacten.get(soort.value))
    ]
    rijen += [
        Rij(kop=_hoofdletter(soort.label), cellen=["", getal(uren(regels[soort.value]))])
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
        nummer=_("Tabel 6"),
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


def _hoofdletter(label: object) -> str:
    tekst = str(label)
    return tekst[:1].upper() + tekst[1:]
