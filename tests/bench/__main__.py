"""`./dev bench`: seed a town and print what its pages take: of the processor, and with and without policies."""

import argparse
import logging
import os
import sys
import time
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from tests.bench.metingen import Uitkomst

PERSONEN, CONTACTEN = 100_000, 20
KLEINE_STAD = 2_000
"""With fewer people one in ten is no full caseload."""
UITLEG_CPU = """
Processortijd in ms, mediaan van 7 rondes. "kaal" is een view met sessie, gebruiker, een vraag op de index en een tabel
van 50 rijen, aangevuld tot evenveel bytes, om en om gevraagd; "keer" is de pagina gedeeld door kaal. PostgreSQL staat
apart.
"""
UITLEG_SCHAAL = """
Elke pagina van teamleider en coördinator, per naam een adres: statements, processortijd in ms van de webserver (mediaan
van 3 keer 5) en van PostgreSQL (gemiddeld), en de kale view ernaast.
"""
UITLEG_DUBBELEN = """
Processortijd van webserver en PostgreSQL samen, in ms: het minste van 3 keer 25. Klein is een stad van 1.000 mensen en
20.000 contacten, groot een van 100.000 mensen en 2.000.000 contacten; in beide worden 200 mensen begeleid.
"""
UITLEG_RAPPORTEN = """
Processortijd van dit proces, in seconden. "kenmerken" is afronden en toetsen van elk kwartaal tot nu toe, wat het eerste
rapport doet; "cijfers" is lezen en tellen; "eigen" is ons deel van de opmaak, "keer" hoeveel dat is van WeasyPrint met
pdf/ua-1. MB is het meeste geheugen van dit proces tot dan toe.
"""
UITLEG = """
Mediaan van 5, in ms, met de Python van de pagina erbij en zonder sjabloon; "zonder" is als eigenaar, voor wie geen
policy geldt, "met" als de gebruiker zelf. De laatste kolom hoort bij het duurste statement.
"""


def main(arguments: list[str]) -> int:
    """Run the bench and give its exit code; times are reported, never judged by it."""
    keuze = _lees(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.test")
    django.setup()
    # Models are there after setup.
    from tests import koekjes  # noqa: PLC0415
    from tests.bench.zaaien import Omvang, zaai  # noqa: PLC0415

    koekjes.plaats()
    if keuze.papier:
        return _papier()
    if keuze.dubbelen:
        return _dubbelen()
    begin = time.perf_counter()
    contacten = keuze.contacten or CONTACTEN * keuze.personen
    _zeg(f"Een database met {_getal(keuze.personen)} personen en {_getal(contacten)} contacten ...")
    call_command("migrate", verbosity=0)
    een_op = 5 if keuze.personen < KLEINE_STAD else 10
    if keuze.begeleid:
        een_op = max(1, keuze.personen // keuze.begeleid)
    zaai(Omvang(personen=keuze.personen, contacten=contacten, een_op=een_op))
    _zeg(f"Gevuld in {time.perf_counter() - begin:.0f} s. Meten ...")
    if keuze.schaal or keuze.rapporten:
        _schaal() if keuze.schaal else _rapporten()
        return 0
    if not keuze.cpu:
        _policies(keuze)
    _cpu()
    _zeg(f"Samen {time.perf_counter() - begin:.0f} s.")
    return 0


def _policies(keuze: argparse.Namespace) -> None:
    """Print what pages take with and without policies."""
    from tests.bench import metingen  # noqa: PLC0415

    uitkomsten = [metingen.meet(maat) for maat in metingen.maten()]
    sys.stdout.write(_tabel(uitkomsten) + UITLEG)
    if keuze.plannen:
        for uitkomst in uitkomsten:
            for statement in uitkomst.statements:
                kop = f"=== {uitkomst.maat.naam}: {_ms(statement.duur)} ms"
                sys.stdout.write(f"\n{kop}\n{statement.sql}\n{metingen.uitleg(uitkomst, statement)}\n")


def _cpu() -> None:
    """Print what pages take of the processor; last, for it logs visits."""
    from tests.bench.cpu import meet, paginas  # noqa: PLC0415

    # A line a request would stand between those of the table.
    logging.disable(logging.INFO)
    regels: list[tuple[str, ...]] = [("", "kaal", "pagina", "keer", "PostgreSQL", "bytes")]
    for pagina in paginas():
        v = meet(pagina)
        regels.append((pagina.naam, _ms(v.kaal), _ms(v.web), _ms(v.keer), _ms(v.database), _getal(v.bytes)))
    sys.stdout.write(_uitgelijnd(regels, links={0}) + UITLEG_CPU)


def _schaal() -> None:
    """Print what every page of two rollen takes."""
    from tests.bench.schaal import regels  # noqa: PLC0415

    logging.disable(logging.INFO)
    kop = ("", "pagina", "statements", "kaal", "web", "PostgreSQL", "bytes")
    tabel = [
        (r.wie, r.naam, str(r.statements), _ms(r.kaal), _ms(r.web), _ms(r.database), _getal(r.bytes))
        for r in regels()
    ]
    sys.stdout.write(_uitgelijnd([kop, *tabel], links={0, 1}) + UITLEG_SCHAAL)


def _rapporten() -> None:
    """Print what a report of each kind takes."""
    from tests.bench.rapporten import meet_rapporten  # noqa: PLC0415

    tabel: list[tuple[str, ...]] = [
        ("", "kenmerken", "cijfers", "eigen", "WeasyPrint", "keer", "bladzijden", "MB")
    ]
    for t in meet_rapporten():
        tijden = map(_ms, (t.kenmerken, t.cijfers, t.eigen, t.weasyprint, t.keer))
        tabel.append((str(t.soort.label), *tijden, str(t.bladzijden), _getal(t.geheugen)))
        _zeg("  ".join(tabel[-1]))
    sys.stdout.write(_uitgelijnd(tabel, links={0}) + UITLEG_RAPPORTEN)


def _lees(arguments: list[str]) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="./dev bench", description="Meet snelheden en toon de cijfers.")
    lezer.add_argument("--personen", type=int, default=PERSONEN, help="hoeveel personen (%(default)s)")
    lezer.add_argument("--contacten", type=int, help=f"hoeveel contacten ({CONTACTEN} per persoon)")
    lezer.add_argument("--begeleid", type=int, help="hoeveel mensen met een open traject")
    lezer.add_argument("--cpu", action="store_true", help="meet alleen wat pagina's van de processor vragen")
    lezer.add_argument("--schaal", action="store_true", help="meet elke pagina van coördinator en teamleider")
    lezer.add_argument(
        "--dubbelen",
        action="store_true",
        help="meet alleen het zoeken naar dubbelen, in een kleine en een grote stad",
    )
    lezer.add_argument("--rapporten", action="store_true", help="meet alleen het maken van rapporten")
    lezer.add_argument("--plannen", action="store_true", help="toon ook het plan van elk statement")
    lezer.add_argument(
        "--papier", action="store_true", help="meet alleen het plan op papier, in een kleine database"
    )
    return lezer.parse_args(arguments)


def _papier() -> int:
    from tests.bench.papier import meet_papier  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    _zeg("Plan op papier, mediaan van 5, in ms; kaal is dezelfde tekst door WeasyPrint zonder onze opmaak.")
    for tijd in meet_papier():
        sys.stdout.write(
            f"{tijd.taal}: kaal {_ms(tijd.kaal)}, het plan {_ms(tijd.ons)} ({_ms(tijd.keer)} keer), "
            f"de eerste keer {_ms(tijd.koud)}\n"
        )
    return 0


def _dubbelen() -> int:
    """Print what looking for doubles takes in two towns."""
    from tests.bench.dubbelen import meet_dubbelen  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    logging.disable(logging.INFO)
    kop = ("zoeken naar dubbelen", "klein", "groot", "keer")
    tabel = [(g.naam, _ms(g.klein), _ms(g.groot), _ms(g.keer)) for g in meet_dubbelen()]
    sys.stdout.write(_uitgelijnd([kop, *tabel], links={0}) + UITLEG_DUBBELEN)
    return 0


def _tabel(uitkomsten: "list[Uitkomst]") -> str:
    from tests.bench.metingen import plan  # noqa: PLC0415

    regels: list[tuple[str, ...]] = [
        ("", "zonder", "met", "verschil", "keer", "doel", "rijen", "statements", "plan")
    ]
    for u in uitkomsten:
        doel = _doel(u)
        regels.append(
            (
                u.maat.naam,
                _ms(u.zonder),
                _ms(u.met),
                _ms(u.verschil),
                f"{u.met / u.zonder:.2f}".replace(".", ","),
                doel,
                str(u.rijen),
                str(len(u.statements)),
                plan(u),
            )
        )
    return _uitgelijnd(regels, links={0, 5, 8})


def _uitgelijnd(regels: list[tuple[str, ...]], *, links: set[int]) -> str:
    """Return the lines with columns of one width; those named begin at the left."""
    breedtes = [max(len(r[k]) for r in regels) for k in range(len(regels[0]))]
    return "\n".join(
        "  ".join(
            c.ljust(b) if k in links else c.rjust(b) for k, (c, b) in enumerate(zip(r, breedtes, strict=True))
        ).rstrip()
        for r in regels
    )


def _doel(uitkomst: "Uitkomst") -> str:
    maat = uitkomst.maat
    if maat.factor is not None:
        gehaald = uitkomst.met <= maat.factor * uitkomst.zonder
        return f"{'gehaald' if gehaald else 'NIET'} (≤ {_ms(maat.factor)} keer)"
    if maat.grens is None:
        return ""
    return f"{'gehaald' if uitkomst.verschil <= maat.grens else 'NIET'} (≤ {_ms(maat.grens)})"


def _ms(waarde: float) -> str:
    return f"{waarde:.2f}".replace(".", ",")


def _getal(waarde: int) -> str:
    return f"{waarde:,}".replace(",", ".")


def _zeg(regel: str) -> None:
    sys.stderr.write(f"{regel}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
