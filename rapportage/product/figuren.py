"""The figures that a part of the productbeschrijving rests on, as blocks of a document.

All of them are read from the frozen figures of an edition, as it published them: nothing is counted here, and traits of people
stand in vijftallen. What an edition holds too little of, or nothing yet, says so in its block.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from besluiten.enums import Onderwerp
from kern.grafiek.kleuren import DONKER, LICHT, LIJNEN, STIPPEN
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.staven import Staaf, staven
from kern.grafiek.verdeling import Verdeling, cohort
from kern.woorden import opsomming, voluit
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.vindplaatsen import AAN_DE_DEUR, AANTAL, aantal_vindplaatsen, pleknaam
from rapportage.enums import Rapportsoort
from rapportage.opmaak.boek import (
    aanbod,
    mensen,
    regulier,
    slot,
    taalcoach,
    tevreden,
    vergelijking,
    vragen,
    werving,
)
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.hoofdstukken import beelden, bezoeken, gevonden, meedoen, werklast
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import getal
from rapportage.product.tevreden import CIJFER
from rapportage.product.uitkomst import (
    meedoen_onbekend,
    over_afronden,
    over_beginnen,
    over_doel,
    over_eindes,
    over_meedoen,
    over_taalcoach,
    over_uren,
)

PLEKKEN = 8
"""How many vindplaatsen stand in a chart or table: those where most people were found."""

WIJKCIJFERS = 3
"""How many wijkcijfers of each wijk stand in a table."""
RONDES = 3
"""How many rounds of the klanttevredenheidsonderzoek stand in charts and tables: the last."""

type Cijfers = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Figuur:
    """A figure of a part.

    Args:
        cijfer: its name in the register, for its definition and source.
        nodig: the part of the figures that it reads; figures without it do not give it.
        maak: makes its blocks.
    """

    cijfer: str
    nodig: str
    maak: Callable[[Boek], list[Blok]]


def figuren_van(nummer: int, *bronnen: Cijfers, eigen: Cijfers | None = None) -> list[Blok]:
    """Return the figures of a part, each with its definition, source and day; none for a part that rests on none.

    A figure that no edition holds yet says so. Without any edition there is none: the document says that by itself.

    Args:
        nummer: the number of the part.
        bronnen: the frozen figures of editions of a quarter or year, the newest first. A figure is read from the first that
            holds it. Figures that were stored before the book are left out.
        eigen: the rounds of the klanttevredenheidsonderzoek that the document froze itself; what was frozen before it did so
            takes those of its editions.
    """
    boeken = [boek for bron in bronnen if (boek := _boek(dict(bron))) is not None]
    uit: list[Blok] = []
    for figuur in FIGUREN.get(nummer, ()):
        if eigen is not None and figuur.cijfer == CIJFER:
            uit += _met_bron(
                antwoorden(eigen["rondes"], _("Er is nog geen onderzoek geteld")), eigen["definitie"]
            )
            continue
        boek = next((boek for boek in boeken if boek.cijfers.get(figuur.nodig) is not None), None)
        if boek is not None:
            definities: list[dict[str, str]] = boek.cijfers["definities"]
            woorden = next((d for d in definities if d.get("naam") == figuur.cijfer), {})
            uit += _met_bron(figuur.maak(boek), woorden, boek.peildatum)
        elif boeken:
            waarover = str(REGISTER[figuur.cijfer].begrip)
            uit.append(Blok(waarover=waarover, kop=_("Hiervan zijn nog geen cijfers gepubliceerd")))
    return uit


def nog_niet_bekend(*bronnen: Cijfers, eigen: Cijfers | None = None) -> list[tuple[str, str]]:
    """Return what the outcomes say, and do not say yet: a question, and how far its answer is; none where no figures tell it.

    Args:
        bronnen: the frozen figures of editions of a quarter or year, the newest first.
        eigen: the rounds that the edition froze itself; None of one that froze none.
    """
    boeken = [boek for bron in bronnen if (boek := _boek(dict(bron))) is not None]
    if not boeken:
        return []
    met = next((boek for boek in boeken if boek.cijfers.get("kenmerken") is not None), boeken[0])
    jaarboek = next((boek for boek in boeken if boek.cijfers.get("vergelijking")), None)
    begin = [
        (_("Beginnen er zoveel mensen als afgesproken?"), over_doel(boeken[0])),
        (_("Beginnen mensen eerder met taal?"), over_beginnen(met, jaarboek)),
    ]
    uit = [
        *((vraag, zin) for vraag, zin in begin if zin),
        (_("Komen meer mensen tot het einde?"), _hoe_ver(boeken[0])),
        (_("Doen mensen meer mee?"), over_meedoen(met)),
        (_("Helpt een taalcoach?"), over_taalcoach(met)),
    ]
    geteld = eigen["rondes"] if eigen else [r for boek in boeken for r in boek.cijfers.get(CIJFER) or ()]
    if not geteld:
        uit.append(
            (
                _("Wat vinden mensen ervan?"),
                _(
                    "In deze periode is geen onderzoek geteld. Wat mensen van de hulp vinden, weten we nog niet."
                ),
            )
        )
    return uit


def pilot_in_het_kort(*bronnen: Cijfers) -> str:
    """Return in a sentence how large the pilot is, by the first of the sources that tells it; empty where none does.

    Args:
        bronnen: the frozen figures of editions of a quarter or year, the newest first.
    """
    boek = next((boek for bron in bronnen if (boek := _boek(dict(bron))) is not None), None)
    if boek is None:
        return ""
    gevonden_ = boek.pilot.som("gevonden")
    return _(
        "De pilot in het kort, in %(wijken)s, tot en met %(dag)s: %(gevonden)s, %(gestart)s gestart en %(afgerond)s afgerond."
    ) % {
        "wijken": opsomming(boek.pilotwijken or boek.jaar.wijken),
        "dag": voluit(boek.peildatum),
        "gevonden": ngettext("%(n)s persoon gevonden", "%(n)s mensen gevonden", gevonden_)
        % {"n": getal(gevonden_)},
        "gestart": _trajecten(boek.pilot.som("gestart")),
        "afgerond": getal(boek.pilot.som_route("geeindigd", Einde.AFGEROND.value)),
    }


def _trajecten(n: int) -> str:
    return ngettext("%(n)s traject", "%(n)s trajecten", n) % {"n": getal(n)}


def _boek(cijfers: dict[str, Any]) -> Boek | None:
    """Return what reads the figures of an edition; None of another kind, or of before the book."""
    soort, lezer = cijfers.get("rapport"), Lezer(cijfers) if "werk" in cijfers else None
    if lezer is None or not (soort == Rapportsoort.KWARTAALMONITORING or lezer.is_boek):
        return None
    return Boek(lezer, dt.date.fromisoformat(cijfers["peildatum"]))


def _met_bron(
    blokken: list[Blok], woorden: Mapping[str, str], peildatum: dt.date | None = None
) -> Iterator[Blok]:
    """Yield blocks that stand by themselves: below each its source and day, and below the first what is counted.

    A trait has the day of its table in the margin: it may be an earlier one that is repeated.
    """
    uitleg = woorden.get("uitleg", "")
    for blok in blokken:
        noot = [blok.noot]
        if blok.grafiek or blok.kolommen:
            van_mensen = woorden.get("klasse") == "persoon"
            dag = "" if van_mensen or peildatum is None else _(", peildatum %s") % voluit(peildatum)
            noot += [uitleg, _("Bron: %s.") % f"{woorden['bron']}{dag}" if woorden else ""]
            uitleg = ""
        yield replace(
            blok, noot=" ".join(filter(None, noot)), nieuw_blad=False, lucht=0, rang=0, begrippen=[]
        )


def _plekken(boek: Boek) -> list[tuple[str, str, Mapping[str, int]]]:
    alle: Mapping[str, Mapping[str, Mapping[str, int]]] = boek.cijfers["vindplaatsen"]
    plekken = [(wijk, naam, n) for wijk, namen in alle.items() for naam, n in namen.items()]
    return sorted(plekken, key=lambda plek: (-plek[2]["gevonden in de pilot"], plek[0], plek[1]))


def _opbrengst(boek: Boek) -> list[Blok]:
    """Return how many were found at each vindplaats, and how many trajecten were opened of who was found there."""
    met = [plek for plek in _plekken(boek) if plek[2]["gevonden in de pilot"]]
    if not met:
        return [Blok(waarover=_waarover_plekken(), kop=_("Er is nog niemand gevonden via het wijknetwerk"))]
    meeste = met[:PLEKKEN]
    kop = _kop_opbrengst(met)
    geopend = sum(n["geopend in de pilot"] for _wijk, _naam, n in met)
    zin = ngettext(
        "Van wie hier ooit is gevonden, is in de pilot %(n)s traject geopend.",
        "Van wie hier ooit is gevonden, zijn in de pilot %(n)s trajecten geopend.",
        geopend,
    ) % {"n": getal(geopend)}
    noot = [*_andere(met[PLEKKEN:]), zin, _("Dat een plek veel oplevert, zegt niet waardoor.")]
    return [
        Blok(
            waarover=_waarover_plekken(),
            kop=kop,
            grafiek=staven(
                kop,
                [
                    Staaf(naam=_plek(wijk, naam, n), delen=[n["gevonden in de pilot"]])
                    for wijk, naam, n in meeste
                ],
            ),
            noot=" ".join(noot),
        )
    ]


def _andere(rest: Sequence[tuple[str, str, Mapping[str, int]]]) -> Iterator[str]:
    """Yield of the lines that the chart leaves out how many vindplaatsen they are, and whether a door is among them."""
    if n := sum(aantal_vindplaatsen({naam: deel}) for _wijk, naam, deel in rest):
        yield ngettext("Er is nog %(n)s andere plek.", "Er zijn nog %(n)s andere plekken.", n) % {
            "n": getal(n)
        }
    if any(naam == AAN_DE_DEUR for _wijk, naam, _deel in rest):
        yield _("Ook aan de deur zijn mensen gevonden.")


def _kop_opbrengst(plekken: Sequence[tuple[str, str, Mapping[str, int]]]) -> str:
    """Return which vindplaats yielded most; at the door is none."""
    deur = sum(n["gevonden in de pilot"] for _wijk, naam, n in plekken if naam == AAN_DE_DEUR)
    echte = [(naam, n) for _wijk, naam, n in plekken if naam != AAN_DE_DEUR]
    if not echte:
        return ngettext("Aan de deur: %(n)s persoon", "Aan de deur: %(n)s mensen", deur) % {"n": getal(deur)}
    naam, eerste = echte[0]
    meeste = eerste["gevonden in de pilot"]
    if eerste.get(AANTAL, 1) > 1:
        kop = ngettext(
            "Van de vindplaatsen leverden %(plek)s samen het meest op: %(n)s persoon",
            "Van de vindplaatsen leverden %(plek)s samen het meest op: %(n)s mensen",
            meeste,
        )
    else:
        kop = ngettext(
            "Van de vindplaatsen leverde %(plek)s het meest op: %(n)s persoon",
            "Van de vindplaatsen leverde %(plek)s het meest op: %(n)s mensen",
            meeste,
        )
    return kop % {"plek": pleknaam(naam, eerste), "n": getal(meeste)}


def _waarover_plekken() -> str:
    return _("Mensen gevonden via het wijknetwerk in de pilot, naar vindplaats, precies")


def _plek(wijk: str, naam: str, deel: Mapping[str, int]) -> str:
    return f"{capfirst(pleknaam(naam, deel))}, {wijk}" if naam == AAN_DE_DEUR or AANTAL in deel else naam


def _bezoeken(boek: Boek) -> list[Blok]:
    """Return the visits since the pilot began, by wijk."""
    per_wijk = boek.pilot.per_wijk("huisbezoeken")
    samen = boek.pilot.som("huisbezoeken")
    kop = ngettext("%(n)s huisbezoek in de pilot", "%(n)s huisbezoeken in de pilot", samen) % {
        "n": getal(samen)
    }
    rijen = [Staaf(naam=wijk, delen=[n]) for wijk, n in per_wijk.items() if n]
    return [
        Blok(
            waarover=_("Huisbezoeken sinds het begin van de pilot, naar wijk, precies"),
            kop=kop if rijen else _("Er is nog niemand thuis bezocht"),
            grafiek=staven(kop, rijen) if rijen else "",
        )
    ]


def _doelgroepen(boek: Boek) -> list[Blok]:
    """Return the doelgroep by vindroute: as bars where shares may be given, else as a table."""
    return mensen.doelgroepbeeld(boek) or [gevonden.tabel_doelgroep(boek.pilot)]


def _scores(boek: Boek) -> list[Blok]:
    """Return the last meting beside the first, and whether that is enough to say that people take part more."""
    blok = vragen.figuur_verandering(boek)
    # What is not divided says why by itself.
    return [replace(blok, uitkomst=over_meedoen(boek) if blok.grafiek else meedoen_onbekend())]


def _trechter(boek: Boek) -> list[Blok]:
    """Return how far people came, and whether that is enough to say that they come to the end."""
    return [replace(beelden.figuur_trechter(boek.pilot), uitkomst=_hoe_ver(boek))]


def _last(boek: Boek) -> list[Blok]:
    """Return the work of each wijk beside its norms, and how many people that makes for a full job."""
    blok = replace(werklast.figuur(boek.jaar), uitkomst=over_uren(boek))
    return [_met_zin(blok, _("De norm van de uren gaat tot en met de peildatum.")) if blok.grafiek else blok]


def _redenen(boek: Boek) -> list[Blok]:
    """Return why people stopped, and how that differs from those with whom it ended after the start."""
    anders = _(
        "De figuur hiervoor telt na de start ook wie verhuisde of overleed, en telt tot en met de peildatum."
    )
    return [_met_zin(meedoen.reden(boek.jaar, nullen=False), anders)]


def _maanden(boek: Boek) -> list[Blok]:
    """Return the open trajecten by step, and why other numbers stand with how far people came."""
    anders = _(
        "Wie met één onderdeel begint, is gestart, en blijft in Plaatsen tot elk onderdeel is begonnen. Wie is gevonden en nog "
        "niet gesproken, heeft nog geen open traject."
    )
    return [_met_zin(beelden.tabel_maanden(boek.jaar, boek.peildatum), anders)]


def _bezocht(boek: Boek) -> list[Blok]:
    """Return how far visits came, and why more people are visited than found."""
    anders = _("Wie uit het register is bezocht en niet is gesproken, telt hier wel, en niet als gevonden.")
    return [_met_zin(blok, anders) for blok in bezoeken.hoe_ver(boek.jaar)]


def _met_zin(blok: Blok, zin: str) -> Blok:
    """Return a block with a sentence after its note."""
    return replace(blok, noot=" ".join(filter(None, (blok.noot, zin))))


def _hoe_ver(boek: Boek) -> str:
    """Return how it ended, and whether that is enough to say that people come to the end."""
    return " ".join(filter(None, (over_eindes(boek), over_afronden(boek))))


def _besluiten(boek: Boek) -> list[Blok]:
    """Return the besluiten of the period by subject, and how many are open."""
    per: Mapping[str, Mapping[str, int]] = boek.cijfers["besluiten_per_onderwerp"]
    tabel = slot.besluiten(boek)
    rijen = [
        Staaf(naam=capfirst(str(onderwerp.label)), delen=[genomen])
        for onderwerp in Onderwerp
        if (genomen := per.get(onderwerp.value, {}).get("genomen", 0))
    ]
    if not rijen:
        return [tabel]
    open_ = boek.cijfers["besluiten"]["open"]
    zin = ngettext("%(n)s besluit staat open.", "%(n)s besluiten staan open.", open_)
    noot = f"{zin % {'n': getal(open_)}} {tabel.noot}"
    return [Blok(waarover=tabel.waarover, kop=tabel.kop, grafiek=staven(tabel.kop, rijen), noot=noot)]


def antwoorden(rondes: list[dict[str, Any]], geen: str) -> list[Blok]:
    """Return of the last rounds what people answered, with how many, in vijftallen; `geen` says that there are none."""
    if not rondes:
        return [Blok(waarover=_("Mensen die antwoordden, naar antwoord"), kop=geen)]
    blokken: list[Blok] = []
    for ronde in rondes[-RONDES:]:
        tabel = tevreden.tabel_van_ronde(ronde)
        if ronde is rondes[-1] and (eerder := rondes[:-RONDES]):
            namen = _("Eerder geteld: %s.") % opsomming([r["naam"] for r in eerder])
            tabel = replace(tabel, noot=f"{tabel.noot} {namen}")
        blokken += [*_antwoordbeeld(ronde), tabel, *tevreden.eigen_woorden(ronde)]
    return blokken


def _antwoorden_in_periode(boek: Boek) -> list[Blok]:
    """Return the answers as a jaarrapportage holds them, for editions that froze no rounds themselves."""
    return antwoorden(boek.cijfers[CIJFER], _("In deze periode is geen onderzoek geteld"))


def _antwoordbeeld(ronde: dict[str, Any]) -> list[Blok]:
    vragen_ = tevreden.verdeeld(ronde)
    if not vragen_:
        return []
    rijen = []
    for vraag in vragen_:
        delen = tevreden.per_gezicht(vraag)
        n = _("n = %s") % getal(sum(delen))
        rijen.append(Verdeling(naam=vraag["vraag"], onder=n, aantallen=delen))
    kop = _("%(ronde)s: zo antwoordden mensen") % {"ronde": ronde["naam"]}
    namen = (_("ja"), _("een beetje"), _("nee"), _("anders"))
    looks = (DONKER, LICHT, LIJNEN, STIPPEN)
    woorden = legenda([(vakje(look), naam) for look, naam in zip(looks, namen, strict=True)])
    dag = voluit(dt.date.fromisoformat(ronde["tot"]))
    return [
        Blok(
            waarover=_("Mensen die tot en met %s antwoordden, in vijftallen") % dag,
            kop=kop,
            grafiek=format_html("{}{}", woorden, cohort(kop, rijen, looks)),
            noot=_("Anders: weet ik niet, geen les, of niet beantwoord."),
        )
    ]


def _netwerk(boek: Boek) -> list[Blok]:
    """Return who was found at known and at new places, by year."""
    return [vragen.figuur_via(boek, boek.cijfers["gevonden_via"])]


def _wijkcijfers(boek: Boek) -> list[Blok]:
    """Return the first wijkcijfers of each wijk, with when they are of and whose they are; none before there are any."""
    wijken: list[dict[str, Any]] = boek.cijfers["wijkcijfers"]
    rijen = [
        Rij(kop=f"{capfirst(r['indicator'])}, {r['gebied']}", cellen=[r["waarde"], r["peildatum"], r["bron"]])
        for wijk in wijken
        for r in wijk["rijen"][:WIJKCIJFERS]
    ]
    if not rijen:
        return []
    meer = sum(len(wijk["rijen"][WIJKCIJFERS:]) + wijk["meer"] for wijk in wijken)
    noot = [_("Bron: staat bij elk cijfer, met de peildatum.")]
    if meer:
        noot.append(
            ngettext("Er is nog %d ander wijkcijfer.", "Er zijn nog %d andere wijkcijfers.", meer) % meer
        )
    return [
        Blok(
            breed=True,
            soort="wijkcijfers",
            waarover=_("Wijkcijfers van anderen, de eerste van elke wijk"),
            kop=_("Zo staan de wijken ervoor, volgens anderen"),
            kolommen=[
                *kolommen(_("Cijfer"), _("Waarde")),
                Kolom(naam=_("Wanneer"), getal=False, ruim=True),
                Kolom(naam=_("Bron"), getal=False, ruim=True),
            ],
            rijen=rijen,
            noot=" ".join(noot),
        )
    ]


FIGUREN: Mapping[int, tuple[Figuur, ...]] = {
    1: (
        Figuur(cijfer="huisbezoeken", nodig="werk", maak=_bezoeken),
        Figuur(cijfer="last", nodig="last", maak=_last),
    ),
    2: (
        Figuur(cijfer="trechter", nodig="trechter", maak=_trechter),
        Figuur(cijfer="reden", nodig="kenmerken", maak=_redenen),
        Figuur(cijfer="weken_in_stap", nodig="weken_in_stap", maak=_maanden),
        Figuur(
            cijfer="begin",
            nodig="kenmerken",
            maak=lambda b: [*vergelijking.tijd_tot_taal(b), regulier.naast_de_stappen(b)],
        ),
    ),
    3: (
        Figuur(cijfer="hoe_ver", nodig="kenmerken", maak=_bezocht),
        Figuur(cijfer="werving", nodig="werving", maak=lambda b: [werving.per_manier(b)]),
        Figuur(cijfer="vindplaatsen", nodig="vindplaatsen", maak=_opbrengst),
    ),
    4: (Figuur(cijfer="doelgroep", nodig="kenmerken", maak=_doelgroepen),),
    5: (
        Figuur(cijfer="gevonden_via", nodig="gevonden_via", maak=_netwerk),
        Figuur(
            cijfer="organisaties",
            nodig="organisaties",
            maak=lambda b: [slot.organisaties_naar_soort(b.cijfers["organisaties"])],
        ),
    ),
    6: (
        Figuur(cijfer="verandering", nodig="kenmerken", maak=_scores),
        Figuur(cijfer="taalcoach", nodig="kenmerken", maak=lambda b: [taalcoach.met_en_zonder(b)]),
    ),
    7: (Figuur(cijfer="besluiten_per_onderwerp", nodig="besluiten_per_onderwerp", maak=_besluiten),),
    8: (Figuur(cijfer=CIJFER, nodig=CIJFER, maak=_antwoorden_in_periode),),
    9: (
        Figuur(cijfer="onvervuld", nodig="onvervuld", maak=lambda b: [aanbod.tabel_onvervuld(b)]),
        Figuur(cijfer="activiteiten", nodig="activiteiten", maak=lambda b: [aanbod.bezetting(b)]),
    ),
    10: (
        Figuur(
            cijfer="wijkcijferreeks",
            nodig="wijkcijferreeksen",
            maak=lambda b: [vragen.tabel_reeksen(b.cijfers["wijkcijferreeksen"])],
        ),
        Figuur(cijfer="wijkcijferreeks", nodig="wijkcijfers", maak=_wijkcijfers),
        Figuur(cijfer="gestart", nodig="pilotjaren", maak=lambda b: [vragen.tabel_pilotjaren(b)]),
    ),
}
"""By number of the part: its figures."""
