"""The taxatie, the results of completed trajecten and the nazorg that follows (DOMEIN 5.1 and 5.5)."""

import datetime as dt
import random

from demodata.kalender import dobbelsteen, soms
from demodata.schrijven import Daad
from demodata.verhaal import Verhaal, Wereld
from kern.klok import DAG
from logboek.enums import Handeling
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.scoring import plus_maanden
from trajecten.stappen.enums import Zelfstandigheid
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taxatie.enums import Doelperspectief, Leervraag, Taalniveau
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.workflow import NAZORG_NA_MAANDEN

DOEL: dict[Doelperspectief, tuple[str, ...]] = {
    Doelperspectief.WERK: (
        "Een baan in de buurt, als de kinderen op school zijn.",
        "Weer in de bouw werken.",
    ),
    Doelperspectief.ONDERWIJS: ("Een opleiding in de zorg.", "Eerst lezen en schrijven, dan een vak leren."),
    Doelperspectief.SOCIAAL: ("Mensen kennen in de wijk.", "Niet meer alleen thuis zitten."),
    Doelperspectief.OPVOEDING: ("De juf kunnen verstaan.", "De kinderen helpen met school."),
}
NETWERK = (
    "Een zus in Venlo, verder bijna niemand.",
    "De buurvrouw van nummer 12 en de moeders op het schoolplein.",
    "De familie van haar man, en de moskee.",
    "Een oude collega die nog wel eens belt.",
)
VRAGEN = ("", "", "Wil weten of er kinderopvang is op dinsdag.", "Vraagt naar een fiets.")
HOE = ("uit het gesprek", "toets van de school", "leest samen een brief")
ALLEEN = (
    "Regelt de post zelf, en belt de buurvrouw als er iets is.",
    "Heeft een vaste plek in de groep en mensen die op haar rekenen.",
    "Redt zich, maar belt nog als er een brief van de gemeente komt.",
)
LET_OP = (
    "Vragen of de vaste ochtend in het wijkcentrum doorgaat.",
    "Kijken of het werk na de proeftijd blijft.",
    "Langsgaan na de zomer, dan begint de jongste op school.",
)


def taxeer_iedereen(wereld: Wereld) -> None:
    """Record the taxatie of everybody who went past Taxeren, and of some who are still in it."""
    verder: dict[int, Stapovergang] = {}
    for versies in wereld.boek.versies[Stapovergang].values():
        overgang = versies[0].rij
        assert isinstance(overgang, Stapovergang)
        if overgang.naar_stap == Stap.VORMGEVEN:
            verder.setdefault(id(overgang.traject), overgang)
    for nummer, verhaal in enumerate(wereld.verhalen.values()):
        traject = verhaal.traject
        if traject is None:
            continue
        kans = dobbelsteen(wereld.zaad, "taxatie", nummer)
        stap = verder.get(id(traject))
        if stap is None and (traject.gesloten_op is not None or soms(kans, 0.5)):
            continue
        op = stap.created_at if stap else traject.created_at + dt.timedelta(minutes=9)
        _taxeer(verhaal, traject, op - dt.timedelta(seconds=5), kans, heel=stap is not None)


def _taxeer(verhaal: Verhaal, traject: Traject, op: dt.datetime, kans: random.Random, *, heel: bool) -> None:
    dag = max(op.date(), traject.geopend_op)
    perspectief = kans.choices(list(Doelperspectief), (30, 20, 30, 20))[0]
    niveau = kans.choice(
        (Taalniveau.ANDERS_ALFABEET, Taalniveau.A0, Taalniveau.A1, Taalniveau.A1, Taalniveau.A2)
    )
    taxatie = Taxatie(
        inburgeraar=verhaal.mens.rij,
        traject=traject,
        leervraag=kans.choice(list(Leervraag)) if heel or soms(kans, 0.5) else "",
        taalniveau=niveau,
        taalniveau_hoe=kans.choice(HOE),
        taalniveau_op=dag,
        doelperspectief=perspectief if heel else "",
        doel=kans.choice(DOEL[perspectief]) if heel else "",
        netwerk=kans.choice(NETWERK),
        vragen=kans.choice(VRAGEN),
        begonnen_op=dag,
        door=verhaal.gids(dag),
        created_at=op,
    )
    daad = verhaal.log(Handeling.TAXATIE_BIJGEWERKT, op, verhaal.gids(dag))
    verhaal.wereld.boek.voeg_toe(taxatie, op=op, daad=daad)


def rond_iedereen_af(wereld: Wereld) -> None:
    """Record the results and the nazorg of every completed traject; after the metingen, which show what was done."""
    soorten = {soort.code: soort for soort in Resultaatsoort.objects.all()}
    gemeten: set[tuple[int, int]] = set()
    for versies in wereld.boek.versies[Meting].values():
        meting = versies[0].rij
        assert isinstance(meting, Meting)
        if meting.aanleiding == Aanleiding.NAZORG:
            gemeten.add((id(meting.inburgeraar), meting.datum.toordinal()))
    for nummer, verhaal in enumerate(wereld.verhalen.values()):
        traject = verhaal.traject
        if traject is not None and traject.uitkomst.startswith("afgerond"):
            kans = dobbelsteen(wereld.zaad, "afronding", nummer)
            _rond_af(verhaal, traject, soorten, gemeten, kans)


def _rond_af(
    verhaal: Verhaal,
    traject: Traject,
    soorten: dict[str, Resultaatsoort],
    gemeten: set[tuple[int, int]],
    kans: random.Random,
) -> None:
    assert traject.gesloten_op is not None
    dag, op = traject.gesloten_op, _gesloten_op(verhaal, traject)
    wie = verhaal.gids(dag)
    rij = {"inburgeraar": verhaal.mens.rij, "traject": traject, "door": wie, "created_at": op}
    boek, daad = verhaal.wereld.boek, verhaal.log(Handeling.AFRONDING_VASTGELEGD, op, wie)
    for resultaat in _resultaten(traject, soorten, dag, kans):
        boek.voeg_toe(Eindresultaat(**rij, **resultaat), op=op, daad=daad)
    boek.voeg_toe(
        Afronding(
            **rij,
            zelfstandig=kans.choices(list(Zelfstandigheid), (60, 30, 10))[0],
            zelfstandig_hoe=kans.choice(ALLEEN),
            nazorg=kans.choice(LET_OP),
        ),
        op=op,
        daad=daad,
    )
    for maanden in NAZORG_NA_MAANDEN:
        _plan_meting(verhaal, rij, plus_maanden(dag, maanden), gemeten, daad)


def _resultaten(
    traject: Traject, soorten: dict[str, Resultaatsoort], dag: dt.date, kans: random.Random
) -> list[dict[str, object]]:
    uit: list[dict[str, object]] = []
    op = max(dag - dt.timedelta(days=kans.randint(3, 25)), traject.gestart_op or traject.geopend_op)
    if traject.uitkomst == Uitkomst.AFGEROND_DIPLOMA:
        soort = soorten[kans.choice(("inburgeringsexamen", "inburgeringsexamen", "staatsexamen-1"))]
        uit.append({"soort": soort, "datum": op, "taalniveau": kans.choice((Taalniveau.A2, Taalniveau.B1))})
    else:
        uit.append({"soort": soorten["taaltoets"], "datum": op, "taalniveau": Taalniveau.A2})
    if soms(kans, 0.4):
        uit.append(
            {
                "soort": soorten[kans.choice(("baan", "vrijwilligerswerk"))],
                "datum": op,
                "in_woorden": "Drie ochtenden in de week, dicht bij huis.",
            }
        )
    return uit


def _gesloten_op(verhaal: Verhaal, traject: Traject) -> dt.datetime:
    versies = verhaal.wereld.boek.versies[Traject][id(traject)]
    return next(v.op for v in reversed(versies) if "gesloten_op" in v.velden and not v.nieuw)


def _plan_meting(
    verhaal: Verhaal, rij: dict[str, object], dag: dt.date, gemeten: set[tuple[int, int]], daad: Daad
) -> None:
    """Plan a meting with its task, which is done on the day of a meting of about that time."""
    boek, op, wie = verhaal.wereld.boek, daad.op, verhaal.gids(daad.op.date())
    taak = Taak(
        inburgeraar=verhaal.mens.rij,
        voor=wie,
        uiterlijk=dag,
        wat="Meting van de nazorg",
        door=wie,
        created_at=op,
    )
    boek.voeg_toe(taak, op=op, daad=daad)
    boek.voeg_toe(Nazorgmeting(**rij, gepland_op=dag, taak=taak), op=op, daad=daad)
    gekeken = [
        dt.date.fromordinal(d)
        for mens, d in gemeten
        if mens == id(verhaal.mens.rij) and abs((dt.date.fromordinal(d) - dag).days) <= 10  # noqa: PLR2004  about then
    ]
    if gekeken:
        toen = dt.datetime.combine(gekeken[0], dt.time(17), tzinfo=op.tzinfo)
        afgevinkt = verhaal.log(Handeling.TAAK_GEDAAN, toen, wie)
        boek.wijzig(taak, op=toen, daad=afgevinkt, stand=Taakstand.GEDAAN, afgehandeld_op=gekeken[0])


def nazorg_tot(dag: dt.date) -> dt.date:
    """Return the day on which the access of nazorg ends for a traject completed on a day: after its last meting."""
    return plus_maanden(dag, NAZORG_NA_MAANDEN[-1]) + DAG
