"""The metingen of the demo: at the first talks, the start, now and then, the end, and in nazorg."""

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterator

from demodata.kalender import dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from kern.klok import DAG
from kern.ladder import Pijler
from logboek.enums import Handeling
from participatie.enums import Aanleiding
from participatie.models import Ladderversie, Meting
from participatie.scoring import score
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag
from trajecten.traject.models import Traject

TUSSEN = dt.timedelta(days=85)
NAZORG = (91, 182, 365)
"""The days after the end of a traject on which there is a meting again."""
ZIN: dict[int, tuple[str, str]] = {
    1: (
        "Gaat alleen de deur uit voor boodschappen en de school.",
        "Kent in de wijk nog bijna niemand, de familie regelt alles.",
    ),
    2: (
        "Drinkt koffie met een buurvrouw die dezelfde taal spreekt.",
        "Groet de buren en komt soms op het plein, maar zonder vaste plek.",
    ),
    3: (
        "Komt elke dinsdag in het moedercentrum en wordt daar gemist als het niet lukt.",
        "Is elke week bij de sportgroep in het wijkcentrum.",
    ),
    4: (
        "Helpt twee keer per week op school bij het overblijven.",
        "Zet elke vrijdag de zaal klaar en maakt koffie voor de groep.",
    ),
    6: (
        "Is begonnen met de les, de taalcoach haalt nog op.",
        "Zit bij de kookgroep vooral naast mensen met dezelfde taal.",
    ),
    7: (
        "Fietst zelf naar de les en belt af als het niet lukt.",
        "Blijft na de les zitten en praat met de anderen.",
    ),
    8: (
        "Belde zelf de huisarts en voerde het gesprek op school.",
        "Vroeg in de winkel in het Nederlands om hulp, en kreeg die.",
    ),
    9: (
        "Kookt elke week voor de wijkmaaltijd, anderen rekenen erop.",
        "Loopt stage en heeft daar een eigen rooster.",
    ),
    11: (
        "Ziet de mensen van de groep nog wel, maar heeft geen vaste dag meer.",
        "Komt nog af en toe langs in het wijkcentrum.",
    ),
    12: (
        "Gaat zonder ons door met sporten en regelt de post zelf.",
        "Leest elke week voor op school.",
    ),
    13: (
        "Werkt sinds de zomer vast in een bakkerij.",
        "Heeft een vaste dag in de kringloopwinkel.",
    ),
    14: (
        "Haalt een nieuwe buurvrouw op voor de les en vertaalt voor haar.",
        "Leidt nu zelf de naaigroep.",
    ),
}
NIET = "Te kort gesproken om het te kunnen zeggen."

type Moment = tuple[dt.date, dt.datetime, Pijler, Aanleiding]


def meet_iedereen(wereld: Wereld) -> None:
    """Write the metingen of everybody whose traject opened, except of some who were never measured."""
    versie = Ladderversie.objects.order_by("van").first()
    assert versie is not None
    gesprekken: dict[int, list[Verslag]] = defaultdict(list)
    for versies in wereld.boek.versies[Verslag].values():
        verslag = versies[0].rij
        assert isinstance(verslag, Verslag)
        if verslag.resultaat == Resultaat.GESPROKEN:
            gesprekken[id(verslag.inburgeraar)].append(verslag)
    for nummer, verhaal in enumerate(wereld.verhalen.values()):
        if verhaal.traject is not None:
            kans = dobbelsteen(wereld.zaad, "metingen", nummer)
            if soms(kans, 0.08):  # nobody got round to it
                continue
            eigen = sorted(gesprekken[id(verhaal.mens.rij)], key=lambda v: v.datum)
            _meet(verhaal, list(_momenten(verhaal, verhaal.traject, eigen, kans)), versie, kans)


def _momenten(
    verhaal: Verhaal, traject: Traject, gesprekken: list[Verslag], kans: random.Random
) -> Iterator[Moment]:
    """Yield the moments of the metingen, with the pijler of that day and the occasion."""
    vorige, pijler = None, Pijler.VOOR
    for gesprek in gesprekken:
        na_start = traject.gestart_op is not None and gesprek.datum >= traject.gestart_op
        nu = Pijler.TIJDENS if na_start else Pijler.VOOR
        op = gesprek.created_at + dt.timedelta(seconds=40)
        if gesprek.datum < traject.geopend_op:
            continue
        if gesprek.datum == traject.gesloten_op and na_start:
            yield gesprek.datum, op, nu, Aanleiding.AFRONDING
        elif vorige is None and soms(kans, 0.85):
            yield gesprek.datum, op, nu, Aanleiding.EERSTE
        elif vorige is not None and nu != pijler and soms(kans, 0.8):
            yield gesprek.datum, op, nu, Aanleiding.START
        elif vorige is not None and gesprek.datum - vorige > TUSSEN and soms(kans, 0.7):
            yield gesprek.datum, op, nu, Aanleiding.VOORTGANG
        else:
            continue
        vorige, pijler = gesprek.datum, nu
    yield from _nazorg(verhaal, traject, kans)


def _nazorg(verhaal: Verhaal, traject: Traject, kans: random.Random) -> Iterator[Moment]:
    if (
        traject.gesloten_op is None
        or traject.gestart_op is None
        or not traject.uitkomst.startswith("afgerond")
    ):
        return
    for dagen in NAZORG:
        dag = werkdag_vanaf(traject.gesloten_op + dt.timedelta(days=dagen))
        if dag < verhaal.wereld.tot and soms(kans, 0.8):
            op = op_moment(dag, dt.time(kans.randint(10, 16), kans.randrange(60)))
            yield dag, op, Pijler.NA, Aanleiding.NAZORG


def _meet(verhaal: Verhaal, momenten: list[Moment], versie: Ladderversie, kans: random.Random) -> None:
    trede, pijler, geweest = kans.choices((1, 2, 3), (45, 40, 15))[0], Pijler.VOOR, set()
    for dag, op, nu, aanleiding in momenten:
        if dag in geweest:
            continue
        geweest.add(dag)
        if nu != pijler:
            # A new pijler asks more for the same trede.
            trede, pijler = max(1, trede - (nu == Pijler.TIJDENS)), nu
        elif len(geweest) > 1:
            trede = min(4, max(1, trede + kans.choices((-1, 0, 1), (12, 38, 50))[0]))
        gezien = None if soms(kans, 0.03) else trede
        _leg_vast(verhaal, versie, (dag, op, nu, aanleiding), gezien, kans)
        if soms(kans, 0.07) and dag + DAG < verhaal.wereld.tot:
            _lees_mee(verhaal, versie, (dag, op, nu, aanleiding), trede, kans)


def _leg_vast(
    verhaal: Verhaal, versie: Ladderversie, moment: Moment, trede: int | None, kans: random.Random
) -> None:
    dag, op, pijler, aanleiding = moment
    wie = verhaal.gids(dag)
    meting = Meting(
        inburgeraar=verhaal.mens.rij,
        datum=dag,
        trede=trede,
        ladderversie=versie,
        waarom=NIET if trede is None else kans.choice(ZIN[score(pijler, trede)]),
        aanleiding=aanleiding,
        door=wie,
        created_at=op,
    )
    verhaal.wereld.boek.voeg_toe(meting, op=op, daad=verhaal.log(Handeling.METING_VASTGELEGD, op, wie))


def _lees_mee(
    verhaal: Verhaal, versie: Ladderversie, moment: Moment, trede: int, kans: random.Random
) -> None:
    """Add a meting of the teamleider the day after, equal or one trede off."""
    dag, op, pijler, _aanleiding = moment
    wie, op = verhaal.wereld.team.met(Rol.TEAMLEIDER, dag)[0], op + DAG
    gezien = min(4, max(1, trede + kans.choices((-1, 0, 1), (15, 70, 15))[0]))
    meting = Meting(
        inburgeraar=verhaal.mens.rij,
        datum=dag,
        trede=gezien,
        ladderversie=versie,
        waarom=kans.choice(ZIN[score(pijler, gezien)]),
        aanleiding=Aanleiding.TWEEDE_LEZER,
        tweede_lezer=True,
        door=wie,
        created_at=op,
    )
    verhaal.wereld.boek.voeg_toe(meting, op=op, daad=verhaal.log(Handeling.METING_VASTGELEGD, op, wie))
