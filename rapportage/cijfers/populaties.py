"""The populations of which traits and outcomes are told, with the axes of each (DOMEIN 8a and 9)."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial

from inburgeraars.models import Doelgroep, Vindroute
from kern.ladder import Pijler, Trede
from participatie.scoring import MAANDEN, plus_maanden, score
from rapportage.bescherming.vormen import (
    As,
    Cel,
    Samenvoeging,
)
from rapportage.cijfers.aanpak import Aanpak
from rapportage.cijfers.benaderd import BENADERD, GEEINDIGD, KLASSEN, taal_na_een_jaar
from rapportage.cijfers.benaderd import NOG_NIET as NOG_NIET_GESTART
from rapportage.cijfers.deelname import JAAR, Blijvend, Boven, Deelname, Verandering
from rapportage.cijfers.populatie import JA, NEE, ROUTE, WIJK, Klassen, Mensen, Peiling, Populatie
from rapportage.cijfers.stand import Tijdvak
from rapportage.cijfers.taalcoach import TAALCOACH, als_beide_groot_genoeg
from rapportage.cijfers.uitkomsten import Einde, einde_van
from rapportage.cijfers.verzuim import (
    KENMERK,
    SOORTEN,
    Verzuimklasse,
    als_genoeg_is_vastgelegd,
    deelnemers,
)
from rapportage.enums import Rapportsoort
from rapportage.tijdvakken import begin_van
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.plan.enums import Componentsoort
from trajecten.traject.enums import Uitkomst

NIET_OF_VRIJ = "niet plichtig of vrijgesteld"
NOG_NIET = "nog niet bekend"
VERTROKKEN = "verhuisd of overleden vóór de start"


def nog_niet_in(pijler: int) -> str:
    """Return the class of who has no meting yet in the pijler of the day."""
    return f"nog niet gemeten in pijler {pijler:d}"


DOELGROEP = As(
    naam="doelgroep",
    klassen=(
        Doelgroep.PLICHTIG.value,
        Doelgroep.BEHOEFTIG.value,
        Doelgroep.NIET_TE_BEPALEN.value,
        NIET_OF_VRIJ,
        NOG_NIET,
    ),
    samenvoegen=(
        Samenvoeging(
            naam="niet te bepalen of nog niet bekend", van=(Doelgroep.NIET_TE_BEPALEN.value, NOG_NIET)
        ),
        Samenvoeging(
            naam="anders of nog niet bekend", van=(NIET_OF_VRIJ, "niet te bepalen of nog niet bekend")
        ),
    ),
)
AL_IN_BPI = As(naam="al_in_bpi", klassen=(JA, NEE))
HOE_VER = As(
    naam="hoe_ver",
    klassen=(Resultaat.GESPROKEN.value, Resultaat.WIL_NIET_NU.value, Resultaat.NIEMAND_THUIS.value),
    samenvoegen=(
        Samenvoeging(naam="niet gesproken", van=(Resultaat.WIL_NIET_NU.value, Resultaat.NIEMAND_THUIS.value)),
    ),
)
SCORE = As(
    naam="score",
    klassen=(
        *(
            klasse
            for pijler in Pijler
            for klasse in (*(str(score(pijler, trede)) for trede in Trede), nog_niet_in(pijler))
        ),
        VERTROKKEN,
    ),
    samenvoegen=tuple(
        Samenvoeging(naam=f"{laag}-{laag + 1}", van=(str(laag), str(laag + 1)))
        for laag in (13, 11, 8, 6, 3, 1)
    ),
)
VERANDERING = As(
    naam="verandering",
    klassen=tuple(klasse.value for klasse in Verandering),
    samenvoegen=(
        Samenvoeging(naam="gelijk of lager", van=(Verandering.GELIJK.value, Verandering.LAGER.value)),
    ),
)
BOVEN_5 = As(naam="boven_5", klassen=(Boven.JA.value, Boven.NEE.value, VERTROKKEN))
BOVEN_10 = As(naam="boven_10", klassen=tuple(klasse.value for klasse in Boven))
NIET_GESTART, GESTART = "nog niet gestart", "gestart"
VAST = As(naam="vast", klassen=(NIET_GESTART, GESTART))
VERZUIM = As(naam=KENMERK, klassen=tuple(klasse.value for klasse in Verzuimklasse))
BLIJVEND = As(naam="blijvend", klassen=tuple(klasse.value for klasse in Blijvend))
ANDERE_UITKOMST = "andere uitkomst"
REDENEN = (*(u.value for u in Uitkomst if u.gestopt), Uitkomst.REGULIER.value)
REDEN = As(
    naam="reden",
    klassen=(*REDENEN, ANDERE_UITKOMST),
    samenvoegen=(
        Samenvoeging(
            naam="gestopt: gezondheid of kinderopvang",
            van=(Uitkomst.GESTOPT_GEZONDHEID.value, Uitkomst.GESTOPT_KINDEROPVANG.value),
        ),
    ),
)

BEGIN = As(
    naam="begin",
    klassen=KLASSEN,
    samenvoegen=(Samenvoeging(naam="niet binnen een jaar", van=(GEEINDIGD, NOG_NIET_GESTART)),),
)


def _gevonden(p: Peiling) -> Mensen:
    return {
        persoon: p.waar(persoon)
        | {"doelgroep": _doelgroep(p.stand.doelgroep_op(persoon, p.dag)), "al_in_bpi": p.al_in_bpi(persoon)}
        for persoon, dag in p.stand.gevonden_op.items()
        if p.binnen(dag)
    }


def _doelgroep(doelgroep: Doelgroep | None) -> str:
    if doelgroep is None:
        return NOG_NIET
    return NIET_OF_VRIJ if doelgroep in {Doelgroep.NIET_PLICHTIG, Doelgroep.VRIJGESTELD} else doelgroep.value


def _geopend(p: Peiling) -> Mensen:
    return {
        t.persoon: p.waar(t.persoon, t.wijk) | {"al_in_bpi": p.al_in_bpi(t.persoon)}
        for t in p.trajecten(lambda t: p.binnen(t.geopend_op))
    }


def _bezocht(p: Peiling) -> Mensen:
    resultaten: dict[int, set[Resultaat]] = defaultdict(set)
    for verslag in p.stand.verslagen:
        if verslag.contact.soort == Contactsoort.HUISBEZOEK and p.binnen(verslag.contact.datum):
            resultaten[verslag.persoon].add(verslag.resultaat)
    return {
        persoon: p.waar(persoon) | {HOE_VER.naam: next(k for k in HOE_VER.klassen if k in gezien)}
        for persoon, gezien in resultaten.items()
    }


def _van_deelname(
    naam: str,
    klasse: Callable[[Deelname], str | None],
    *,
    sinds: int | None = None,
    in_periode: bool = False,
    ook: Callable[[Deelname], Klassen] = lambda _: {},
) -> Callable[[Peiling], Mensen]:
    """Return who has a class of a figure of taking part, by the last traject that has one.

    Args:
        naam: the trait.
        klasse: the class; None where the figure is not over that traject.
        sinds: everybody who opened so many months before is in the population, so that its size is work: also who moved
            or died before the start, whom the figure is not over.
        in_periode: of trajecten alone that came so far in the period.
        ook: another trait of the same traject.
    """

    def hoort(p: Peiling, rij: Deelname) -> bool:
        op = plus_maanden(p.geopend_op[rij.traject], sinds or 0)
        return p.binnen(op) if in_periode else op <= p.dag

    def mensen(p: Peiling) -> Mensen:
        uit: Mensen = {}
        for rij in p.rijen:
            if sinds is not None and hoort(p, rij):
                uit[rij.persoon] = p.waar(rij.persoon, rij.wijk) | {naam: VERTROKKEN}
        for rij in p.rijen:
            if hoort(p, rij) and (waarde := klasse(rij)) is not None:
                uit[rij.persoon] = p.waar(rij.persoon, rij.wijk) | {naam: waarde} | dict(ook(rij))
        return uit

    return mensen


def _score(rij: Deelname) -> str | None:
    if rij.pijler is None:
        return None
    return nog_niet_in(rij.pijler) if rij.score is None else str(rij.score)


def _gestopt(p: Peiling) -> Mensen:
    gestopt = p.trajecten(lambda t: p.binnen(t.gesloten_op) and einde_van(t) == Einde.GESTOPT)
    return {t.persoon: {"reden": t.uitkomst if t.uitkomst in REDENEN else ANDERE_UITKOMST} for t in gestopt}


def _lang_open(p: Peiling) -> Mensen:
    """Return who has a traject that is open on the day and was opened more than half a year before."""
    open_ = p.trajecten(lambda t: t.is_open(p.dag) and plus_maanden(t.geopend_op, MAANDEN) < p.dag)
    vast = {rij.traject for rij in p.rijen if rij.vast}
    return {
        t.persoon: p.waar(t.persoon, t.wijk) | {VAST.naam: NIET_GESTART if t.id in vast else GESTART}
        for t in open_
    }


def _deelnemers(soort: Componentsoort) -> Callable[[Peiling], Mensen]:
    """Return who had a component of a kind that ran in the quarter of the day."""

    def mensen(p: Peiling) -> Mensen:
        kwartaal = Tijdvak(begin_van(Rapportsoort.KWARTAALMONITORING, p.dag), p.dag)
        return {
            d.persoon: {VERZUIM.naam: d.klasse.value}
            for d in deelnemers(p.stand, kwartaal)
            if d.soort == soort
        }

    return mensen


def deelnemers_aan(soort: Componentsoort) -> str:
    """Return the name of the population of who had a component of a kind in the quarter."""
    return f"met {soort.value} in het kwartaal"


def _benaderd(aanpak: Aanpak) -> Callable[[Peiling], Mensen]:
    def mensen(p: Peiling) -> Mensen:
        return {wie: {BEGIN.naam: klasse} for wie, klasse in taal_na_een_jaar(p.stand, p.dag, aanpak).items()}

    return mensen


EEN_JAAR_GEOPEND = "een jaar geopend"
_UIT_HET_REGISTER: frozenset[Cel] = frozenset(
    {frozenset({(ROUTE.naam, Vindroute.BPI.value), (AL_IN_BPI.naam, NEE)})}
)


def _per_jaar_en_pilot(
    naam: str,
    mensen: Callable[[Peiling], Mensen],
    kenmerken: tuple[As, ...],
    tabellen: tuple[tuple[str, ...], ...],
    *,
    werk: bool = True,
    leeg: frozenset[Cel] = frozenset(),
) -> tuple[Populatie, Populatie]:
    """Return what happened in a year, and what did since the start of the pilot."""
    deze = partial(Populatie, mensen=mensen, kenmerken=kenmerken, tabellen=tabellen, werk=werk, leeg=leeg)
    return deze(naam=in_het_jaar(naam), jaarlijks=True), deze(naam=naam, cumulatief=True)


def in_het_jaar(naam: str) -> str:
    """Return the name of the population of one year that belongs to one of the pilot."""
    return f"{naam} in het jaar"


def _drie_tabellen(kenmerk: As) -> tuple[tuple[str, ...], ...]:
    """Return the tables of a trait: of the city, by vindroute, and by wijk."""
    return (kenmerk.naam,), (kenmerk.naam, ROUTE.naam), (kenmerk.naam, WIJK)


def _stand(
    naam: str, kenmerk: As, klasse: Callable[[Deelname], str | None], *, sinds: int | None = None
) -> Populatie:
    """Return who has a class of a figure of taking part on the day (`_van_deelname`)."""
    return Populatie(
        naam=naam,
        mensen=_van_deelname(kenmerk.naam, klasse, sinds=sinds),
        kenmerken=(kenmerk,),
        tabellen=_drie_tabellen(kenmerk),
    )


POPULATIES: tuple[Populatie, ...] = (
    *_per_jaar_en_pilot(
        "gevonden",
        _gevonden,
        (DOELGROEP, AL_IN_BPI),
        (*_drie_tabellen(DOELGROEP), (AL_IN_BPI.naam,), (AL_IN_BPI.naam, ROUTE.naam)),
        leeg=_UIT_HET_REGISTER,
    ),
    *_per_jaar_en_pilot(
        "geopend",
        _geopend,
        (AL_IN_BPI,),
        ((AL_IN_BPI.naam,), (AL_IN_BPI.naam, ROUTE.naam)),
        leeg=_UIT_HET_REGISTER,
    ),
    *_per_jaar_en_pilot("bezocht", _bezocht, (HOE_VER,), ((HOE_VER.naam,), (HOE_VER.naam, WIJK))),
    _stand("op de ladder", SCORE, _score, sinds=0),
    Populatie(
        naam="een half jaar geopend",
        mensen=_van_deelname(
            VERANDERING.naam,
            lambda rij: rij.verandering,
            ook=lambda rij: {TAALCOACH.naam: rij.taalcoach.value},
        ),
        kenmerken=(VERANDERING, TAALCOACH),
        tabellen=(*_drie_tabellen(VERANDERING), (VERANDERING.naam, TAALCOACH.naam)),
        toonbaar=als_beide_groot_genoeg,
    ),
    Populatie(
        naam=in_het_jaar(EEN_JAAR_GEOPEND),
        mensen=_van_deelname(BOVEN_5.naam, lambda rij: rij.boven_5, sinds=JAAR, in_periode=True),
        kenmerken=(BOVEN_5,),
        tabellen=((BOVEN_5.naam,),),
        werk=False,
        jaarlijks=True,
        apart_na=2,
    ),
    _stand(EEN_JAAR_GEOPEND, BOVEN_5, lambda rij: rij.boven_5, sinds=JAAR),
    _stand("een half jaar afgerond", BOVEN_10, lambda rij: rij.boven_10),
    _stand("vijftien maanden afgerond", BLIJVEND, lambda rij: rij.blijvend),
    *(
        Populatie(
            naam=naam,
            mensen=_benaderd(Aanpak(aanpak)),
            kenmerken=(BEGIN,),
            tabellen=((BEGIN.naam,),),
            werk=False,
            cumulatief=True,
        )
        for aanpak, naam in BENADERD.items()
    ),
    *_per_jaar_en_pilot("gestopt na de start", _gestopt, (REDEN,), ((REDEN.naam,),), werk=False),
    Populatie(
        naam="langer dan een half jaar open",
        mensen=_lang_open,
        kenmerken=(VAST,),
        tabellen=_drie_tabellen(VAST),
    ),
    *(
        Populatie(
            naam=deelnemers_aan(soort),
            mensen=_deelnemers(soort),
            kenmerken=(VERZUIM,),
            tabellen=((VERZUIM.naam,),),
            werk=False,
            grootte_is_werk=False,
            per_kwartaal=True,
            toonbaar=als_genoeg_is_vastgelegd,
        )
        for soort in SOORTEN
    ),
)
"""Every population, those of a year before those of the pilot that they are part of."""

NAMEN = tuple(dict.fromkeys(als.naam for populatie in POPULATIES for als in populatie.kenmerken))
"""The names of all traits."""

ASSEN: Mapping[str, As] = {als.naam: als for populatie in POPULATIES for als in populatie.kenmerken}
"""The axis of each trait, by its name."""
