"""What reports take in a town of some size: reading and counting, our part of the layout beside WeasyPrint's, and memory.

`./dev bench --rapporten`. The town (`tests.bench.zaaien`) has no row history, which is what figures rest on: it gets a first
version of every row, and its trajecten get a course.
"""

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.db import connection, models, transaction

from gebruikers.models import Aanstelling
from inburgeraars.models import (
    Adres,
    Benadering,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Toegang,
    Vindgegevens,
)
from kern import opmaak
from kern.historie import historiemodel
from kern.pdf import aantal_bladzijden
from participatie.enums import Aanleiding
from participatie.models import Ladderversie, Meting
from rapportage.enums import Rapportsoort
from rapportage.parameters import Parameters, parameters, planmatig
from rapportage.services import maken
from rapportage.tijdvakken import peildata
from tests.bench.zaaien import vul, zonder_triggers
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Buurt, Wijk

MEGA = 1024
PER_STAP = 45
"""Days that a traject stays in a step."""
GELEZEN: tuple[type[models.Model], ...] = (
    Aanstelling,
    Adres,
    Benadering,
    Buurt,
    Contactmoment,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Meting,
    Stapovergang,
    Toegang,
    Traject,
    Verslag,
    Vindgegevens,
    Wijk,
)
"""What the seeding fills and figures read."""


@dataclass(kw_only=True)
class Rapporttijd:
    """What a report took, in seconds of the processor of this process; PostgreSQL is not among them.

    Args:
        soort: its kind.
        kenmerken: rounding and auditing the traits of every quarter so far, which the first report does for all.
        cijfers: reading and counting.
        eigen: our part of the layout: words, charts, template, and what PDF/UA lacks.
        weasyprint: its part, with pdf/ua-1.
        bladzijden: how many.
        geheugen: the most that this process had so far, in MB.
    """

    soort: Rapportsoort
    kenmerken: float = 0.0
    cijfers: float = 0.0
    eigen: float = 0.0
    weasyprint: float = 0.0
    bladzijden: int = 0
    geheugen: int = 0

    @property
    def keer(self) -> float:
        """Our part of the layout as a share of WeasyPrint's."""
        return self.eigen / self.weasyprint


def meet_rapporten() -> Iterator[Rapporttijd]:
    """Make a report of each kind as the worker does, the last that can be made, and clock it; yield each when it is there."""
    with transaction.atomic(), zonder_triggers():
        _geef_verloop()
        _geef_historie()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    for soort in _op_volgorde():
        yield _meet(_parameters(soort))


def _op_volgorde() -> list[Rapportsoort]:
    """Return the kinds that can be made by now, that of a year last: it uses most memory, and the most is what is told."""
    te_maken = (soort for soort in Rapportsoort if soort == Rapportsoort.JAARRAPPORTAGE or peildata(soort))
    return sorted(te_maken, key=lambda soort: not soort.is_monitoring)


def _parameters(soort: Rapportsoort) -> Parameters:
    if soort != Rapportsoort.JAARRAPPORTAGE:
        return planmatig(soort, peildata(soort)[-1])
    return parameters(jaar=settings.PILOT_VAN.year + 1)


def _meet(gevraagd: Parameters) -> Rapporttijd:
    tijd = Rapporttijd(soort=gevraagd.soort)
    stappen: list[tuple[str, float]] = []
    with _stopwatch() as klok:
        stappen.append(("begin", time.process_time()))
        gemaakt = maken.maak_rapport(
            gevraagd, meld=lambda stap, _n: stappen.append((stap, time.process_time()))
        )
        stappen.append(("einde", time.process_time()))
    begin = dict(reversed(stappen))
    tijd.kenmerken = begin["lezen"] - begin["kenmerken"]
    tijd.cijfers = begin["opmaken"] - begin["lezen"]
    tijd.weasyprint = klok["zet_op"] - klok["zet_talen"]
    tijd.eigen = begin["einde"] - begin["opmaken"] - tijd.weasyprint
    tijd.bladzijden = aantal_bladzijden(gemaakt.pdf)
    tijd.geheugen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGA
    return tijd


@contextmanager
def _stopwatch() -> Iterator[dict[str, float]]:
    """Add up what WeasyPrint takes, and what of that is ours: the languages it leaves out."""
    klok = {"zet_op": 0.0, "zet_talen": 0.0}

    def om(naam: str) -> Callable[..., Any]:
        echt = getattr(opmaak, naam)

        def gemeten(*delen: Any, **meer: Any) -> Any:
            begin = time.process_time()
            try:
                return echt(*delen, **meer)
            finally:
                klok[naam] += time.process_time() - begin

        return gemeten

    with patch.object(opmaak, "zet_talen", om("zet_talen")), patch.object(opmaak, "zet_op", om("zet_op")):
        yield klok


def _geef_verloop() -> None:
    """Give every traject the steps up to its own, a start from Volgen on, and two metingen."""
    stappen = ", ".join(f"('{stap.value}', {nummer})" for nummer, stap in enumerate(Stap))
    dag = f"least(t.geopend_op + {PER_STAP} * n.nummer, current_date - 1)"
    vul(
        Stapovergang,
        f"trajecten_traject AS t, (VALUES {stappen}) AS eigen(naam, nummer), (VALUES {stappen}) AS n(naam, nummer),"
        f" (VALUES {stappen}) AS van(naam, nummer), {_DOOR}"
        " WHERE eigen.naam = t.stap AND n.nummer BETWEEN 1 AND eigen.nummer AND van.nummer = n.nummer - 1",
        inburgeraar_id="t.inburgeraar_id",
        traject_id="t.id",
        van_stap="van.naam",
        naar_stap="n.naam",
        datum=dag,
        door_id="b.door_id",
        created_at=f"{dag} + interval '11 hours'",
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE trajecten_traject SET gestart_op = least(geopend_op + %s, current_date - 1)"
            " WHERE stap IN ('volgen', 'afronden')",
            [3 * PER_STAP],
        )
    dag = "least(t.geopend_op + 120 * n, current_date - 1)"
    vul(
        Meting,
        f"trajecten_traject AS t, generate_series(0, 1) AS n, {_DOOR}",
        inburgeraar_id="t.inburgeraar_id",
        datum=dag,
        trede="1 + (t.id + n) % 4",
        ladderversie_id=str(Ladderversie.objects.create(van=settings.PILOT_VAN).pk),
        aanleiding=f"CASE n WHEN 0 THEN '{Aanleiding.EERSTE}' ELSE '{Aanleiding.VOORTGANG}' END",
        door_id="b.door_id",
        created_at=f"{dag} + interval '12 hours'",
    )


_DOOR = "LATERAL (SELECT door_id FROM inburgeraars_benadering WHERE inburgeraar_id = t.inburgeraar_id) AS b"


def _geef_historie() -> None:
    """Give every row that figures read its first version, known when it was made."""
    with connection.cursor() as cursor:
        for model in GELEZEN:
            versies = historiemodel(model)
            kolommen = [
                veld.column
                for veld in versies._meta.local_concrete_fields
                if not veld.column.startswith("pgh_")
            ]
            bekend = (
                "created_at"
                if "created_at" in kolommen
                else f"'{settings.PILOT_VAN}'::timestamptz - interval '1 day'"
            )
            namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
            cursor.execute(
                f'INSERT INTO "{versies._meta.db_table}" (pgh_created_at, pgh_label, pgh_obj_id, {namen})'  # noqa: S608
                f" SELECT {bekend}, 'toegevoegd', {model._meta.pk.column}, {namen} FROM \"{model._meta.db_table}\""
            )
