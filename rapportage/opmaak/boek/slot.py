"""The last chapters: network and inkoop, advice, how we count, and the tables at the back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from besluiten.enums import Onderwerp
from kern.grafiek.marge import Marge, marges
from kern.grafiek.staven import Staaf, staven
from kern.woorden import met_een_decimaal
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.wijkcijfers import HOOGSTENS
from rapportage.enums import Verslagdeel
from rapportage.opmaak.bladspiegel import bladen, ingedeeld, op_grootte
from rapportage.opmaak.boek.aanbod import tabel_onvervuld, tabel_vol
from rapportage.opmaak.boek.bereik import achter
from rapportage.opmaak.boek.gegevens import Boek, kolommen, woordkolommen
from rapportage.opmaak.boek.wijk import HOOGSTENS as HOOGSTENS_WIJKCIJFERS
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken import wijken
from rapportage.opmaak.woorden import GEEN, gestart_van, getal, op_schema, uren
from trajecten.contact.enums import Contactsoort
from trajecten.uren.enums import Urensoort
from wijken.models import Organisatiesoort

BIJLAGE = "bijlage"


def netwerk(boek: Boek) -> Hoofdstuk:
    """Return the chapter on network and inkoop."""
    onvervuld: dict[str, dict[str, int]] = boek.cijfers["onvervuld"]
    wensen = sum(sum(deel.values()) for deel in onvervuld.values())
    organisaties: dict[str, int] = boek.cijfers["organisaties"]
    # It stands with the third question too.
    onvervuld_ = replace(tabel_onvervuld(boek), rang=1, achterin=False)
    samen = sum(organisaties.values())
    return Hoofdstuk(
        sleutel=Verslagdeel.NETWERK,
        naam=_("Netwerk en inkoop"),
        kop=_kop_netwerk(samen, wensen),
        kort=ngettext("%(n)s wens zonder plek", "%(n)s wensen zonder plek", wensen) % {"n": getal(wensen)},
        inleiding=_lead_netwerk(boek),
        nog_open=_("de productafspraken: wat er is ingekocht, en hoeveel daarvan is gebruikt."),
        blokken=[organisaties_naar_soort(organisaties), tabel_vol(boek), onvervuld_, _netwerkuren(boek)],
    )


def _kop_netwerk(organisaties: int, wensen: int) -> str:
    een = (
        ngettext("%(n)s organisatie werkt mee", "%(n)s organisaties werken mee", organisaties)
        % {"n": getal(organisaties)}
        if organisaties
        else _("Nog geen organisatie is vastgelegd")
    )
    twee = (
        ngettext("voor %(n)s wens is nog geen plek", "voor %(n)s wensen is nog geen plek", wensen)
        % {"n": getal(wensen)}
        if wensen
        else _("voor elke wens is er een plek")
    )
    return f"{een}; {twee}"


def _lead_netwerk(boek: Boek) -> str:
    contact = boek.jaar.nu["contacten"]
    gesprekken = contact.get(Contactsoort.INSTANTIE.value, {"aantal": 0})["aantal"]
    plekken = contact.get(Contactsoort.VINDPLAATS.value, {"aantal": 0})["aantal"]
    if not gesprekken and not plekken:
        return _(
            "Over gesprekken met instanties en bezoeken aan vindplaatsen is %(periode)s nog niets vastgelegd."
        ) % {"periode": boek.jaar.periode}
    een = ngettext("%(n)s gesprek met een instantie", "%(n)s gesprekken met instanties", gesprekken)
    twee = ngettext("%(n)s bezoek aan een vindplaats", "%(n)s bezoeken aan vindplaatsen", plekken)
    return _("%(periode)s waren er %(een)s en %(twee)s.") % {
        "periode": boek.jaar.periode_vooraan,
        "een": een % {"n": getal(gesprekken)},
        "twee": twee % {"n": getal(plekken)},
    }


def organisaties_naar_soort(organisaties: dict[str, int]) -> Blok:
    """Return the organisaties of the network by kind, a bar each."""
    rijen = [
        Staaf(naam=capfirst(str(soort.label)), delen=[organisaties[soort.value]])
        for soort in Organisatiesoort
        if organisaties.get(soort.value)
    ]
    samen = sum(organisaties.values())
    kop = ngettext("%(n)s organisatie in het netwerk", "%(n)s organisaties in het netwerk", samen) % {
        "n": getal(samen)
    }
    return Blok(
        waarover=_("Organisaties die met de pilot samenwerken, naar soort, precies"),
        kop=kop if samen else _("Er zijn nog geen organisaties vastgelegd"),
        grafiek=staven(kop, rijen) if rijen else "",
    )


def _netwerkuren(boek: Boek) -> Blok:
    """Return the hours that went into the network."""
    lezer = boek.jaar
    soorten = (
        (_("Gesprekken met instanties"), "contacten", Contactsoort.INSTANTIE.value),
        (_("Bezoeken aan vindplaatsen"), "contacten", Contactsoort.VINDPLAATS.value),
        (_("Netwerk in de wijk, per week bijgehouden"), "urenregels", Urensoort.NETWERK.value),
        (_("Mensen vinden, per week bijgehouden"), "urenregels", Urensoort.VINDEN.value),
    )

    def minuten(werk: dict[str, Any], deel: str, soort: str) -> int:
        waarde = werk[deel].get(soort, 0)
        return int(waarde["minuten"] if isinstance(waarde, dict) else waarde)

    werken = boek.naast_elkaar(lezer.toen or {}, lezer.nu, boek.pilot.nu)
    samen = sum(minuten(lezer.nu, deel, soort) for _kop, deel, soort in soorten)
    return Blok(
        rang=2,
        achterin=False,
        waarover=_("Uren voor het netwerk en om mensen te vinden, precies"),
        kop=_("Aan het netwerk en het vinden: %(n)s uur") % {"n": getal(uren(samen))},
        kolommen=kolommen(_("Waarvoor"), *boek.koppen, ruim=[_("Pilot")]),
        rijen=[
            Rij(kop=kop, cellen=[getal(uren(minuten(werk, deel, soort))) for werk in werken])
            for kop, deel, soort in soorten
        ],
    )


def advies(boek: Boek) -> Hoofdstuk:
    """Return the chapter on advice: what the target still asks, and the besluiten of the werkgroep."""
    open_ = boek.cijfers["besluiten"]["open"]
    stand = boek.voortgang()
    nodig = stand.nodig_per_maand
    return Hoofdstuk(
        sleutel=Verslagdeel.ADVIES,
        naam=_("Advies en besluiten"),
        kop=_("Voor het doel zijn nog %(n)s starts per maand nodig") % {"n": met_een_decimaal(nodig)}
        if stand.doel and nodig
        else _("Het doel van %(n)s starts is gehaald") % {"n": getal(stand.doel)}
        if stand.doel and stand.is_gehaald
        else gestart_van(stand),
        kort=ngettext("%(n)s besluit staat open", "%(n)s besluiten staan open", open_) % {"n": getal(open_)},
        inleiding=zin_besluiten(boek),
        nog_open=_("het advies en de besluiten die we de raad vragen."),
        blokken=[besluiten(boek), replace(_nodig(boek), rang=1), signalen(boek)],
    )


def zin_besluiten(boek: Boek) -> str:
    """Return how many besluiten of the werkgroep are still to be done, and how many of them are late."""
    open_, laat = boek.cijfers["besluiten"]["open"], boek.cijfers["besluiten"]["te laat"]
    return ngettext(
        "Van de werkgroep staat %(n)s besluit open. Te laat: %(laat)s.",
        "Van de werkgroep staan %(n)s besluiten open. Te laat: %(laat)s.",
        open_,
    ) % {"n": getal(open_), "laat": getal(laat)}


def besluiten(boek: Boek) -> Blok:
    """Return the besluiten of the werkgroep by subject, and which are still to be done."""
    per: dict[str, dict[str, int]] = boek.cijfers["besluiten_per_onderwerp"]
    maten = ("genomen", "gedaan", "open", "te laat")

    def rij(kop: str, delen: Iterable[dict[str, int]], *, totaal: bool = False) -> Rij:
        alle = list(delen)
        return Rij(kop=kop, cellen=[getal(sum(d.get(m, 0) for d in alle)) for m in maten], totaal=totaal)

    genomen = sum(deel.get("genomen", 0) for deel in per.values())
    return Blok(
        waarover=_("Besluiten van de werkgroep, naar onderwerp, precies"),
        kop=ngettext(
            "De werkgroep nam %(n)s besluit %(periode)s",
            "De werkgroep nam %(n)s besluiten %(periode)s",
            genomen,
        )
        % {"n": getal(genomen), "periode": boek.jaar.periode},
        kolommen=kolommen(
            _("Onderwerp"),
            _("Genomen") if boek.over_pilot else _("Genomen %(jaar)d") % {"jaar": boek.nummer},
            _("Gedaan") if boek.over_pilot else _("Gedaan %(jaar)d") % {"jaar": boek.nummer},
            _("Open"),
            _("Te laat"),
            ruim=[_("Open")],
        ),
        rijen=[
            *(rij(capfirst(str(o.label)), [per.get(o.value, {})]) for o in Onderwerp),
            rij(_("Samen"), per.values(), totaal=True),
        ],
        noot=_(
            "Open en te laat zijn van de peildatum, ook van besluiten uit eerdere jaren. Ingetrokken besluiten tellen niet mee."
        ),
    )


def _nodig(boek: Boek) -> Blok:
    """Return what each wijk still needs a month to reach its target."""

    def rij(kop: str, wijk: str | None) -> Rij:
        stand = boek.voortgang(wijk)
        nodig = stand.nodig_per_maand
        cellen = [
            getal(stand.gestart),
            getal(stand.doel),
            GEEN if nodig is None else met_een_decimaal(nodig),
            op_schema(stand),
        ]
        return Rij(kop=kop, cellen=cellen, totaal=wijk is None)

    return Blok(
        waarover=_("Trajecten gestart tegen het doel, en wat er nog nodig is; precies"),
        kop=_("Wat het doel per wijk nog vraagt"),
        kolommen=[
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Gestart")),
            Kolom(naam=_("Doel")),
            Kolom(naam=_("Nodig per maand")),
            Kolom(naam=_("Oordeel"), getal=False),
        ],
        rijen=[*(rij(wijk, wijk) for wijk in boek.pilotwijken), rij(_("Samen"), None)],
    )


def signalen(boek: Boek) -> Blok:
    """Return what in this report may ask for a besluit, with where it stands."""
    onvervuld = sum(sum(deel.values()) for deel in boek.cijfers["onvervuld"].values())
    vol = sum(
        plek["plaatsen"] is not None and plek["bezet"] >= plek["plaatsen"]
        for namen in boek.cijfers["activiteiten"].values()
        for plek in namen.values()
    )
    rijen = [
        (_("Wijken onder hun doel"), len(achter(boek)), _("Ambitie 3"))
        if boek.over_pilot
        else (_("Wijken die achterlopen op schema"), len(achter(boek)), _("Doelbereik")),
        (_("Activiteiten die vol zijn"), vol, _("Netwerk en inkoop")),
        (_("Wensen in een plan zonder plek"), onvervuld, _("Netwerk en inkoop")),
        (_("Besluiten die te laat zijn"), boek.cijfers["besluiten"]["te laat"], _("dit hoofdstuk")),
    ]
    return Blok(
        waarover=_("Aantallen op de peildatum, precies"),
        kop=_("Waar een besluit over nodig kan zijn"),
        kolommen=[
            Kolom(naam=_("Wat"), getal=False),
            Kolom(naam=_("Aantal")),
            Kolom(naam=_("Leest u bij"), getal=False),
        ],
        rijen=[Rij(kop=wat, cellen=[getal(n), waar]) for wat, n, waar in rijen],
    )


def tellen(boek: Boek) -> Hoofdstuk:
    """Return the chapter on how we count: what is exact, what is rounded, and why, with an invented table."""
    return Hoofdstuk(
        sleutel=Verslagdeel.TELLEN,
        naam=_("Hoe we tellen"),
        kop=_("Werk tellen we precies, mensen in vijftallen"),
        inleiding=_(
            "Wat wij doen tellen we precies, anders kan niemand sturen. Wat iemand is of bereikt, ronden we af op vijf. Zo is "
            "niet te herleiden om wie het gaat, ook niet met twee rapporten naast elkaar."
        ),
        blokken=[_twee_soorten(), _vijftal(), _verzonnen(), _onzekerheid(), _peildatum(boek)],
    )


def _twee_soorten() -> Blok:
    return Blok(
        waarover=_("Twee soorten cijfers in dit rapport"),
        kop=_("Een start is werk, een doelgroep is van iemand"),
        kolommen=woordkolommen(_("Precies: werk en doelen"), _("In vijftallen: kenmerken en uitkomsten")),
        rijen=[
            Rij(
                kop=_("gevonden, geopend, gestart, afgerond"),
                cellen=[_("doelgroep, score, boven 5 en boven 10")],
            ),
            Rij(
                kop=_("open trajecten per stap, gestopt"),
                cellen=[_("reden van stoppen, hoe een bezoek ging")],
            ),
            Rij(kop=_("huisbezoeken, uren, plaatsen"), cellen=[_("tijd tot taal, en elke kruising daarmee")]),
        ],
    )


def _vijftal() -> Blok:
    getallen = (0, 5, 10, 15, 20)

    def rij(n: int) -> Marge:
        laag, hoog = (0 if not n else n - 4), n + 4
        woord = _("%(a)d tot en met %(b)d") % {"a": laag, "b": hoog}
        return Marge(naam=_("u leest %(n)d") % {"n": n}, cellen=[woord], punt=(laag, n, hoog))

    kop = _("Een 20 kan 16 tot en met 24 zijn, een 5 betekent minstens 1")
    return Blok(
        waarover=_("Wat een afgerond getal in het echt kan zijn"),
        kop=kop,
        grafiek=marges(kop, [rij(n) for n in getallen], [_("in het echt")], in_procenten=False),
        noot=_(
            "Een echte 0 blijft 0, en een 0 kan ook 1 tot en met 4 zijn. Aandelen geven we vanaf 50 mensen, in hele "
            "procenten. Een groep van minder dan tien mensen verdelen we niet."
        ),
        begrippen=[
            (
                _("Vijftal"),
                _("Een van de twee veelvouden van vijf naast het echte getal, niet altijd het dichtste."),
            )
        ],
    )


def _verzonnen() -> Blok:
    echt = {"A": (12, 7, 3), "B": (8, 9, 1)}
    rapport = {"A": (10, 5, 5), "B": (10, 10, 0)}

    def rij(kop: str, groepen: Sequence[str], *, totaal: bool = False) -> Rij:
        delen = [[sum(soort[g][n] for g in groepen) for n in range(3)] for soort in (echt, rapport)]
        cellen = [str(n) for deel in delen for n in (*deel, sum(deel))]
        return Rij(kop=kop, cellen=cellen, totaal=totaal)

    koppen = [_("Echt %(n)d") % {"n": n} for n in (1, 2, 3)] + [_("Samen, echt")]
    erbij = [_("Rapport %(n)d") % {"n": n} for n in (1, 2, 3)] + [_("Samen, rapport")]
    return Blok(
        waarover=_("Een verzonnen voorbeeld: links in het echt, rechts in het rapport"),
        kop=_("De hele tabel wordt tegelijk afgerond, en alles telt op"),
        kolommen=kolommen(_("Groep"), *koppen, *erbij, ruim=[erbij[0]]),
        rijen=[rij("A", "A"), rij("B", "B"), rij(_("Samen"), "AB", totaal=True)],
        begrippen=[
            (_("Waarom zo"), _("Wie één hokje weglaat, laat zien wat er stond: de rest telt immers op."))
        ],
    )


def _onzekerheid() -> Blok:
    return Blok(
        rang=1,
        waarover=_("Wat wel en niet te zeggen is"),
        kop=_("Een verschil noemen we pas als het meer is dan toeval"),
        kolommen=woordkolommen(_("We schrijven"), _("Dat betekent")),
        rijen=[
            Rij(
                kop=_("We zien een verschil"),
                cellen=[_("Toeval is onwaarschijnlijk. Waardoor het komt, weten we niet.")],
            ),
            Rij(
                kop=_("We zien nog geen verschil"),
                cellen=[_("Er kan een verschil zijn. Het is niet aangetoond.")],
            ),
            Rij(
                kop=_("Te weinig om te vergelijken"),
                cellen=[_("De groepen zijn te klein voor een uitspraak.")],
            ),
        ],
    )


def _peildatum(boek: Boek) -> Blok:
    vorig = boek.cijfers.get("jaar_ervoor_bekend_op")
    return Blok(
        rang=2,
        achterin=False,
        waarover=_("Wanneer een cijfer vastligt"),
        kop=_("Van elke peildatum is er één moment waarop de cijfers vastliggen"),
        kolommen=woordkolommen(_("Wat"), _("Wanneer")),
        rijen=[
            Rij(kop=_("Een jaar"), cellen=[_("1 maart van het jaar erna")]),
            Rij(kop=_("Een kwartaal"), cellen=[_("de eerste werkdag erna, 6.00 uur")]),
            Rij(
                kop=_("De jaren in dit rapport"),
                cellen=[_("zoals ze in hun eigen rapport staan; wat later is nagekomen, staat apart")],
            )
            if boek.over_pilot
            else Rij(
                kop=_("Het jaar ervoor in dit rapport"),
                cellen=[
                    _("zoals het in het rapport van dat jaar staat")
                    if vorig
                    else _("er is geen jaar ervoor")
                    if boek.jaar.toen is None
                    else _("zoals het nu bekend is; er is geen rapport over dezelfde dagen")
                ],
            ),
        ],
    )


def _winst(boek: Boek) -> list[Blok]:
    """Return the gain in points, which belongs here: most of it is the pijler. Nothing of a year that is not closed."""
    winst: dict[str, Any] | None = boek.cijfers.get("winst")
    if winst is None:
        return []
    middelste, gemiddelde = winst["middelste"], winst["gemiddelde"]
    indicator = REGISTER["winst"]
    return [
        Blok(
            waarover=_("Winst in punten, van de eerste naar de laatste meting"),
            kop=_("Te weinig mensen om de winst in punten te tonen")
            if middelste is None
            else ngettext(
                "De middelste winst is %(n)s punt", "De middelste winst is %(n)s punten", abs(middelste)
            )
            % {"n": middelste},
            kolommen=[Kolom(naam=_("Wat"), getal=False), Kolom(naam=_("Aantal"))],
            rijen=[
                Rij(kop=_("Mensen, in vijftallen"), cellen=[getal(winst["mensen"])]),
                Rij(kop=_("Middelste winst"), cellen=[GEEN if middelste is None else str(middelste)]),
                Rij(
                    kop=_("Gemiddelde winst"),
                    cellen=[GEEN if gemiddelde is None else met_een_decimaal(Decimal(str(gemiddelde)))],
                ),
            ],
            noot=" ".join(str(deel) for deel in (indicator.uitleg, indicator.voorbehoud)),
        )
    ]


def bijlage(
    boek: Boek, over: Sequence[Blok], definities: list[dict[str, str]], *, hoogstens: int
) -> Hoofdstuk:
    """Return the appendix: what found no room before, the wijkcijfers with their sources, and what the words mean.

    Where that is more than its sheets hold, wijkcijfers leave first, which stand on the page of their wijk, down to those
    that the book names; then what found no room before, by its `rang`.

    Args:
        boek: the figures.
        over: what found no room in its chapter.
        definities: the words.
        hoogstens: how many sheets are left.
    """
    for per_wijk in range(HOOGSTENS, HOOGSTENS_WIJKCIJFERS - 1, -1):
        deel = _bijlage(boek, over, definities, per_wijk)
        if bladen(deel) <= hoogstens:
            break
    return ingedeeld(deel, hoogstens)[0]


def _bijlage(boek: Boek, over: Sequence[Blok], definities: list[dict[str, str]], per_wijk: int) -> Hoofdstuk:
    tabellen = [*over, *_winst(boek), *wijken.hoofdstuk(boek.jaar, per_wijk).blokken]
    return Hoofdstuk(
        sleutel=BIJLAGE,
        naam=_("Tabellen en begrippen"),
        kop=_("Alle tabellen, en wat de woorden betekenen"),
        inleiding=_(
            "Tabellen die bij de hoofdstukken horen, en de wijkcijfers met hun bron. Daarna de begrippen."
        ),
        blokken=op_grootte(tabellen),
        definities=definities,
    )
