"""The five questions, a page each: the answer is an open place until it is written; the figures stand (DOMEIN 9)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.kleuren import DONKER, LICHT
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.staven import Staaf, staven
from kern.grafiek.verloopje import verloopje
from kern.woorden import voluit
from rapportage.cijfers.boek import BEKEND, DEUR, NIEUW
from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.nagekomen import GEEINDIGD, VIA
from rapportage.cijfers.populaties import VERANDERING
from rapportage.cijfers.reeksen import PER_JAAR
from rapportage.cijfers.vindplaatsen import aantal_vindplaatsen, pleknaam
from rapportage.ervaringen.enums import Vraag
from rapportage.opmaak.boek import aanbod, mensen, werving
from rapportage.opmaak.boek.gegevens import Boek, woordkolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken import bezoeken, eerdere_jaren, meedoen
from rapportage.opmaak.vijftallen import ongeveer
from rapportage.opmaak.woorden import GEEN, getal
from trajecten.contact.enums import Contactsoort
from wijken.getallen import schrijf_getal
from wijken.weergave import met_eenheid

HOOGSTENS, HOOGSTENS_PLEKKEN = 8, 11
"""How many activiteiten or series, and how many vindplaatsen, stand in a figure or table."""


def hoofdstukken(boek: Boek) -> list[Hoofdstuk]:
    """Return the pages of the five questions."""
    return [_vindplaatsen(boek), _de_wijk(boek), _aanbod(boek), _leefbaarheid(boek), _participatie(boek)]


def _vraag(boek: Boek, vraag: Vraag, kop: str, blokken: list[Blok]) -> Hoofdstuk:
    return Hoofdstuk(
        sleutel=vraag.deel,
        naam=capfirst(str(vraag.deel.label)),
        vraag=_("Vraag %(n)d: %(vraag)s") % {"n": vraag.value, "vraag": vraag.voluit},
        kop=kop,
        nog_open=_(
            "het antwoord op deze vraag is nog niet geschreven. De cijfers die erbij horen, staan hieronder."
        ),
        open_tot_tekst=True,
        blokken=[*blokken, *_nog_niet_bekend(boek, vraag)],
    )


def _nog_niet_bekend(boek: Boek, vraag: Vraag) -> list[Blok]:
    """Return what was not known on the last day at the foot of a question, and who finds it out.

    Editions of before this was kept have none.
    """
    alle: dict[str, list[dict[str, str]]] | None = boek.cijfers.get("uitzoekpunten")
    if alle is None:
        return []
    rijen = [
        Rij(
            kop=p["wat"],
            cellen=[p["wie"] or _("niemand meer"), voluit(dt.date.fromisoformat(p["uiterlijk"]))],
        )
        for p in alle.get(str(vraag.value), [])
    ]
    return [
        Blok(
            nummer=_("Nog niet bekend"),
            waarover=_("Wat we hierover nog niet weten"),
            kop=_("Wat we nog niet weten, en wie het uitzoekt")
            if rijen
            else _("Er stond niets open om uit te zoeken"),
            kolommen=woordkolommen(_("Vraag"), _("Wie"), _("Uiterlijk")) if rijen else [],
            rijen=rijen,
            noot=" ".join(filter(None, (_hoe_uitgezocht(), "" if rijen else _wat_dan()))),
        )
    ]


def _hoe_uitgezocht() -> str:
    return _(
        "Wat we nog niet weten, houden we per vraag bij: wie het uitzoekt, en wanneer het bekend moet zijn. "
        "Zo stond het op de peildatum. Wat daarna is beantwoord, staat in het volgende rapport niet meer."
    )


def _wat_dan() -> str:
    return _(
        "Dat er niets openstond, zegt niet dat we alles weten. Merkt iemand iets op, dan deelt die een ervaring bij "
        "deze vraag, en maakt de beleidsmedewerker of de projectleider er een uitzoekpunt van."
    )


def _vindplaatsen(boek: Boek) -> Hoofdstuk:
    via: dict[str, dict[str, int]] = boek.cijfers["gevonden_via"]
    later = eerdere_jaren.nagekomen_per_cijfer(boek.eerdere_jaren)
    samen = {soort: sum(via.get(soort, {}).values()) + later.get(soort, 0) for soort in (BEKEND, NIEUW, DEUR)}
    plekken = sum(samen.values())
    kop = (
        ngettext(
            "Van %(n)s persoon uit de wijk vonden we er %(m)s op een nieuwe plek",
            "Van %(n)s mensen uit de wijk vonden we er %(m)s op een nieuwe plek",
            plekken,
        )
        % {"n": getal(plekken), "m": getal(samen[NIEUW])}
        if plekken
        else _("Via het wijknetwerk is nog niemand gevonden")
    )
    return _vraag(
        boek,
        Vraag.VINDPLAATSEN,
        kop,
        [
            figuur_via(boek, via),
            # Figures of before the tenth version know no ways of recruiting.
            *([replace(werving.per_manier(boek), rang=1)] if "werving" in boek.cijfers else []),
            replace(_plekken(boek), rang=1),
        ],
    )


def figuur_via(boek: Boek, via: dict[str, dict[str, int]]) -> Blok:
    """Return who was found by the wijknetwerk, by known and new places, a bar a year."""
    jaren = sorted({jaar for per_jaar in via.values() for jaar in per_jaar})
    rijen = [
        Staaf(
            naam=jaar,
            delen=[
                via.get(BEKEND, {}).get(jaar, 0) + via.get(DEUR, {}).get(jaar, 0),
                via.get(NIEUW, {}).get(jaar, 0),
            ],
        )
        for jaar in jaren
    ]
    kop = _("Gevonden via een nieuwe vindplaats: %(delen)s") % {
        "delen": ", ".join(
            _("%(n)s in %(jaar)s") % {"n": getal(rij.delen[1]), "jaar": rij.naam} for rij in rijen
        )
    }
    woorden = legenda(
        [(vakje(DONKER), _("bekende vindplaats of aan de deur")), (vakje(LICHT), _("nieuwe vindplaats"))]
    )
    return Blok(
        waarover=_("Mensen gevonden via het wijknetwerk, per jaar, precies"),
        kop=kop if rijen else _("Er is nog niemand gevonden via een vindplaats"),
        grafiek=format_html("{}{}", woorden, staven(kop, rijen, ("donker", "licht"))) if rijen else "",
        noot=" ".join(
            filter(
                None,
                (
                    _(
                        "Bekend: de plek stond aan het begin van de pilot op de lijst. Nieuw: de plek is daarna gevonden."
                    ),
                    _hoe_eerder(boek, VIA),
                ),
            )
        ),
    )


def _plekken(boek: Boek) -> Blok:
    """Return the places where most people were found in the pilot."""
    alle: dict[str, dict[str, dict[str, int]]] = boek.cijfers["vindplaatsen"]
    plekken = [(wijk, naam, n) for wijk, namen in alle.items() for naam, n in namen.items()]
    plekken.sort(key=lambda plek: (-plek[2]["gevonden in de pilot"], plek[0], plek[1]))
    in_gebruik = sum(aantal_vindplaatsen(namen) for namen in alle.values())
    return Blok(
        waarover=_("De vindplaatsen met de meeste mensen, precies"),
        kop=ngettext("%(n)s vindplaats in de wijken", "%(n)s vindplaatsen in de wijken", in_gebruik)
        % {"n": getal(in_gebruik)},
        kolommen=[
            Kolom(naam=_("Vindplaats"), getal=False),
            Kolom(naam=_("Wijk"), getal=False),
            *([] if boek.over_pilot else [Kolom(naam=str(boek.nummer))]),
            Kolom(naam=_("Pilot")),
        ]
        if plekken
        else [],
        rijen=[
            Rij(
                kop=capfirst(pleknaam(naam, n)),
                cellen=[
                    wijk,
                    *([] if boek.over_pilot else [getal(n["gevonden"])]),
                    getal(n["gevonden in de pilot"]),
                ],
            )
            for wijk, naam, n in plekken[:HOOGSTENS_PLEKKEN]
        ],
        noot=_("Mensen gevonden in de hele pilot. De vindplaatsen van een wijk staan ook bij die wijk.")
        if boek.over_pilot
        else _(
            "Mensen gevonden in het jaar en in de hele pilot. Per wijk staan de vindplaatsen in hoofdstuk 5."
        ),
    )


def _de_wijk(boek: Boek) -> Hoofdstuk:
    contacten: dict[str, dict[str, int]] = boek.jaar.nu["contacten"]
    return _vraag(
        boek,
        Vraag.WIJK,
        _kop_gesprekken(contacten),
        [_figuur_gesprekken(contacten, boek.jaar.periode), replace(aanbod.bezetting(boek), rang=1)],
    )


def _kop_gesprekken(contacten: dict[str, dict[str, int]]) -> str:
    """Return how many visits and talks were in the wijk; of telephone and messages nothing is said of a place."""
    in_wijk, elders = waar_gesproken(contacten)
    delen = {"n": getal(in_wijk + elders), "m": getal(in_wijk)}
    if in_wijk and elders:
        return (
            ngettext(
                "Van %(n)s bezoeken en gesprekken was er %(m)s in de wijk",
                "Van %(n)s bezoeken en gesprekken waren er %(m)s in de wijk",
                in_wijk,
            )
            % delen
        )
    if in_wijk:
        return _("Elk bezoek en gesprek was in de wijk: %(n)s keer") % delen
    if elders:
        return _("Geen gesprek op een plek was in de wijk; buiten de wijk: %(n)s keer") % delen
    return _("Er is nog geen huisbezoek of gesprek op een plek vastgelegd")


def waar_gesproken(contacten: dict[str, dict[str, int]]) -> tuple[int, int]:
    """Return how many visits and talks were in the wijk, and how many outside it."""
    in_wijk = sum(
        contacten.get(soort, {"aantal": 0})["aantal"]
        for soort in (Contactsoort.HUISBEZOEK, Contactsoort.WIJKCENTRUM)
    )
    return in_wijk, contacten.get(Contactsoort.ELDERS, {"aantal": 0})["aantal"]


def _figuur_gesprekken(contacten: dict[str, dict[str, int]], periode: str) -> Blok:
    rijen = [
        Staaf(naam=capfirst(str(soort.label)), delen=[contacten[soort]["aantal"]])
        for soort in Contactsoort
        if soort in contacten
    ]
    meeste = max(rijen, key=lambda rij: rij.totaal, default=None)
    kop = (
        _("Het vaakst: %(wat)s, %(n)s keer") % {"wat": meeste.naam.lower(), "n": getal(meeste.totaal)}
        if meeste
        else _("Er zijn nog geen contacten vastgelegd")
    )
    return Blok(
        waarover=_("Contacten %(periode)s naar soort, precies") % {"periode": periode},
        kop=kop,
        grafiek=staven(kop, rijen) if rijen else "",
        noot=_("Een contact met meer mensen telt één keer. Ook bezoeken waarbij niemand thuis was, tellen."),
    )


def _aanbod(boek: Boek) -> Hoofdstuk:
    onvervuld: dict[str, dict[str, int]] = boek.cijfers["onvervuld"]
    wensen = sum(sum(per_wijk.values()) for per_wijk in onvervuld.values())
    kop = (
        ngettext("Voor %(n)s wens is nog geen plek", "Voor %(n)s wensen is nog geen plek", wensen)
        % {"n": getal(wensen)}
        if wensen
        else _("Voor elke wens in een plan is er een plek")
    )
    return _vraag(
        boek,
        Vraag.AANBOD,
        kop,
        [aanbod.tabel_onvervuld(boek), aanbod.tabel_vol(boek), _tabel_stappen(boek)],
    )


def _tabel_stappen(boek: Boek) -> Blok:
    return replace(bezoeken.tabel_open(boek.jaar), rang=1)


def _leefbaarheid(boek: Boek) -> Hoofdstuk:
    reeksen: list[dict[str, Any]] = boek.cijfers["wijkcijferreeksen"]
    kop = (
        ngettext(
            "Van %(n)s wijkcijfer is te zien hoe het verloopt",
            "Van %(n)s wijkcijfers is te zien hoe ze verlopen",
            len(reeksen),
        )
        % {"n": getal(len(reeksen))}
        if reeksen
        else _("Of de wijk leefbaarder wordt, is nog niet te zien")
    )
    return _vraag(
        boek,
        Vraag.LEEFBAARHEID,
        kop,
        [tabel_reeksen(reeksen), tabel_pilotjaren(boek), replace(_kern_van_de_wijken(boek), rang=1)],
    )


def tabel_reeksen(reeksen: list[dict[str, Any]]) -> Blok:
    """Return the wijkcijfers of which there are two years or more, each with its line."""
    waarover = _("Wijkcijfers van anderen, door de jaren")
    if not reeksen:
        return Blok(
            nummer=_("Wijkcijfers"),
            waarover=waarover,
            kop=_("Van elk wijkcijfer is er nog maar één jaar"),
            noot=_(
                "Een verloop staat hier zodra een bron een tweede jaar geeft, zoals de leefbaarheidsverkenning."
            ),
        )

    def rij(reeks: dict[str, Any]) -> Rij:
        eerste, laatste = reeks["punten"][0], reeks["punten"][-1]
        waarden = [float(p["waarde"]) for p in reeks["punten"] if p["waarde"] is not None]
        return Rij(
            kop=f"{capfirst(reeks['indicator'])}, {reeks['gebied']}",
            cellen=[
                verloopje(waarden) if waarden else GEEN,
                *(f"{_waarde(p['waarde'], reeks)} ({p['jaar']})" for p in (eerste, laatste)),
            ],
        )

    return Blok(
        waarover=waarover,
        kop=_("De wijkcijfers met een verloop"),
        kolommen=[
            Kolom(naam=_("Cijfer"), getal=False),
            Kolom(naam=_("Verloop"), getal=False, beeld=True),
            Kolom(naam=_("Eerst")),
            Kolom(naam=_("Laatst")),
        ],
        rijen=[rij(reeks) for reeks in reeksen[:HOOGSTENS]],
        noot=_("Dat een wijkcijfer verandert, hoeft niet door de pilot te komen."),
    )


def _waarde(waarde: str | None, reeks: Mapping[str, Any]) -> str:
    """Return a wijkcijfer as it is written, with its unit when it has one; the dash when the source does not give it."""
    if waarde is None:
        return GEEN
    cijfer, eenheid = schrijf_getal(Decimal(waarde)), reeks.get("eenheid")
    return met_eenheid(cijfer, eenheid) if eenheid else cijfer


def tabel_pilotjaren(boek: Boek) -> Blok:
    """Return what the pilot did by wijk and year."""
    rijen: list[dict[str, Any]] = boek.cijfers["pilotjaren"]
    samen = boek.pilot.som("gestart")
    return Blok(
        waarover=_("Wat de pilot per wijk en jaar deed, precies"),
        kop=ngettext(
            "Naast die cijfers: %(n)s gestart traject", "Naast die cijfers: %(n)s gestarte trajecten", samen
        )
        % {"n": getal(samen)},
        kolommen=[
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Jaar")),
            *(Kolom(naam=capfirst(maat), ruim=maat == PER_JAAR[0]) for maat in PER_JAAR),
        ],
        rijen=[
            Rij(kop=rij["wijk"], cellen=[str(rij["jaar"]), *(getal(rij[maat]) for maat in PER_JAAR)])
            for rij in rijen
        ],
        noot=_hoe_eerder(boek, *PER_JAAR, GEEINDIGD),
    )


def _hoe_eerder(boek: Boek, *cijfers: str) -> str:
    """Return how years before stand in a block: as they were published, and whether these figures are others now."""
    jaren = boek.cijfers.get("eerdere_jaren", [])
    if not jaren:
        return ""
    zinnen = [eerdere_jaren.zonder_rapport(jaren)]
    if any(jaar["bekend_op"] for jaar in jaren):
        zinnen.insert(0, _("Eerdere jaren staan hier zoals in hun rapport."))
    if any(regel["cijfer"] in cijfers for jaar in jaren for regel in jaar["nagekomen"]):
        zinnen.append(
            _("Wat is nagekomen, staat in de eindrapportage, bij De jaren naast elkaar.")
            if boek.over_pilot
            else _("Wat is nagekomen, staat in de jaarrapportage, bij Doelbereik.")
        )
    return " ".join(filter(None, zinnen))


def _kern_van_de_wijken(boek: Boek) -> Blok:
    """Return the first figures of each wijk: where the wijken stand now."""
    wijken = boek.cijfers["wijkcijfers"]
    rijen = [
        Rij(
            kop=f"{capfirst(rij['indicator'])}, {wijk['wijk']}",
            cellen=[rij["waarde"], rij["peildatum"]],
        )
        for wijk in wijken
        for rij in wijk["rijen"][:2]
    ]
    return Blok(
        waarover=_("Cijfers van anderen over de wijken; de bron staat achterin"),
        kop=_("Zo staan de wijken ervoor, volgens anderen") if rijen else _("Er zijn nog geen wijkcijfers"),
        kolommen=[
            Kolom(naam=_("Cijfer"), getal=False),
            Kolom(naam=_("Waarde")),
            Kolom(naam=_("Wanneer"), getal=False),
        ]
        if rijen
        else [],
        rijen=rijen,
    )


def _participatie(boek: Boek) -> Hoofdstuk:
    tabel = boek.tabel("een half jaar geopend", VERANDERING.naam)
    kop = (
        _("%(m)s van de %(n)s mensen staan hoger dan bij de eerste meting")
        % {
            "m": capfirst(ongeveer(tabel.cijfer(verandering=Verandering.HOGER.value) or 0)),
            "n": getal(tabel.grootte()),
        }
        if tabel is not None
        else _("Of mensen meer meedoen, weten we nog niet")
    )
    blokken = []
    if boek.jaar.kenmerken is not None:
        vast = [replace(blok, rang=1) for blok in meedoen.vast_in_pijler_1(boek.jaar)]
        blokken = [figuur_verandering(boek), *vast, *mensen.per_wijk(boek)]
    return _vraag(
        boek,
        Vraag.PARTICIPATIE,
        kop,
        blokken or meedoen.tabellen(boek.jaar),
    )


def figuur_verandering(boek: Boek) -> Blok:
    """Return the last meting beside the first as bars, now and a year before."""
    tabel, toen = (
        boek.tabel("een half jaar geopend", VERANDERING.naam),
        boek.toen("een half jaar geopend", VERANDERING.naam),
    )
    assert boek.jaar.kenmerken is not None
    if tabel is None:
        return meedoen.verandering(boek.jaar.kenmerken)
    klassen = tabel.klassen(VERANDERING.naam)
    rijen = [
        Staaf(
            naam=capfirst(klasse),
            delen=[tabel.cijfer(verandering=klasse) or 0],
            toen=None if toen is None else toen.cijfer(verandering=klasse),
        )
        for klasse in klassen
    ]
    kop = ", ".join(f"{rij.naam.lower()} {getal(rij.totaal)}" for rij in rijen)
    kop = _("Naast de eerste meting: %(delen)s") % {"delen": kop}
    return Blok(
        waarover=tabel.waarover(_("Mensen met een traject van een half jaar of ouder, in vijftallen")),
        kop=kop,
        grafiek=staven(kop, rijen),
        noot=_("Tussen haakjes een jaar eerder, toen van %(n)s mensen. Nu gaat het om %(m)s mensen, precies.")
        % {"n": getal(toen.grootte()), "m": getal(tabel.grootte())}
        if toen is not None
        else _("Het gaat om %(m)s mensen, precies.") % {"m": getal(tabel.grootte())},
    )
