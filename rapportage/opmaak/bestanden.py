"""The figures of a report as a spreadsheet and as open data: the numbers that are stored, and no other (DOMEIN 9)."""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from kern.klok import DAG
from kern.werkboek import Blad, maak_bladen
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.reeksen import PER_JAAR
from wijken.weergave import met_eenheid

PERIODEN = {
    "werk": "periode",
    "werk_ervoor": "periode ervoor",
    "werk_jaar_ervoor": "jaar ervoor",
    "werk_pilot": "pilot tot nu toe",
    "gevonden_via": "pilot tot nu toe",
    "werving": "pilot tot nu toe",
    "startcohort": "pilot tot nu toe",
    "organisaties": "bekend op",
    "besluiten_per_onderwerp": "periode",
    "vergelijking": "pilot tot nu toe",
    "stroom": "periode",
    "doelen": "einde van de pilot",
    "stand_per_maand": "einde van de maand",
    "gestart_per_maand": "pilot tot het einde van de maand",
    "weken_in_stap": "pilot tot nu toe",
    "besluiten": "peildatum",
    "trechter": "pilot tot nu toe",
    "vindplaatsen": "periode, en pilot tot nu toe",
    "last": "kalenderjaar, en twaalf maanden",
    "normen": "peildatum",
    "activiteiten": "peildatum",
    "onvervuld": "peildatum",
    "onvervuld_lang": "peildatum",
    "onderdelen": "peildatum",
    "weken_zonder_ervaring": "peildatum",
}
"""The parts of the figures, and of which days each tells."""
WERK = ("werk", "werk_ervoor", "werk_jaar_ervoor", "werk_pilot")
PER_MAAND = ("stand_per_maand", "gestart_per_maand")
PRECIES, VIJFTALLEN, AFGELEID = "precies", "in vijftallen", "middelste of gemiddelde"
STOND, NU = "stond er", "nu bekend"
JAAR, DIT_JAAR, IN_HET_JAAR = "eerder jaar van de pilot", "dit jaar", "jaar van de pilot"
KWARTAAL_EERDER, JAAR_EERDER, JAAREINDE = "eerder kwartaal", "jaar eerder", "einde van een eerder jaar"
EERDER = frozenset({KWARTAAL_EERDER, JAAR_EERDER, JAAREINDE})
"""Of which part numbers of earlier editions of traits are: the same cell has another value there."""
HOOGSTENS = 31
"""The most characters of the name of a sheet."""
KOPPEN = ("cijfer", "periode", "groep", "verdeling", "aantal", "telling", "peildatum")


@dataclass(frozen=True, kw_only=True)
class Cijferrij:
    """One number.

    Args:
        cijfer: the name of the figure in the register, or of the table of traits.
        periode: of which part of the figures it is.
        groep: the class by which it is divided first; empty for all.
        verdeling: the class by which it is divided next.
        aantal: the number; of a wijkcijfer in the words of its source.
        telling: whether it is exact; of a wijkcijfer the source.
        dag: the day it is of.
    """

    cijfer: str
    periode: str
    groep: str
    verdeling: str
    aantal: int | str
    telling: str
    dag: str

    @property
    def waarden(self) -> tuple[str | int, ...]:
        """The values in the order of the heads."""
        return self.cijfer, self.periode, self.groep, self.verdeling, self.aantal, self.telling, self.dag


def cijferrijen(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield every number of stored figures."""
    dagen = _dagen(cijfers)
    for sleutel, periode in PERIODEN.items():
        deel = cijfers.get(sleutel)
        if sleutel in PER_MAAND and deel:
            deel = _met_maanden(deel, cijfers["peildatum"])
        for naam, waarde in ((deel or {}) if sleutel in WERK else {sleutel: deel}).items():
            yield from _plat(naam, periode, waarde, dagen[sleutel])
    yield from _pilotjaren(cijfers)
    yield from _eerdere_jaren(cijfers)
    yield from _jaren(cijfers)
    yield from _nagekomen(cijfers)
    for periode, deel in _kenmerkdelen(cijfers):
        for uitgave in deel["uitgaven"]:
            for tabel in uitgave["tabellen"]:
                yield from _tabel(tabel, periode)
    yield from _winst(cijfers)
    yield from _tevredenheid(cijfers)
    yield from _wijkcijfers(cijfers)
    yield from _wijkcijferreeksen(cijfers)


def _dagen(cijfers: dict[str, Any]) -> dict[str, str]:
    """Return the last day that each part tells of."""
    ervoor = (dt.date.fromisoformat(cijfers["van"]) - DAG).isoformat() if "van" in cijfers else ""
    anders = {"werk_ervoor": ervoor, "werk_jaar_ervoor": cijfers.get("jaar_ervoor_tot_en_met") or ""}
    return dict.fromkeys(PERIODEN, cijfers["peildatum"]) | anders


def _met_maanden(reeks: Any, peildatum: str) -> Any:
    """Return numbers a month by the last day of the month; the last is that of the peildatum."""
    if isinstance(reeks, dict):
        return {naam: _met_maanden(deel, peildatum) for naam, deel in reeks.items()}
    dag, uit = dt.date.fromisoformat(peildatum), {}
    for aantal in reversed(reeks):
        uit[dag.isoformat()] = aantal
        dag = dag.replace(day=1) - DAG
    return dict(reversed(uit.items()))


def _pilotjaren(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield what each wijk did in each year of the pilot."""
    for rij in cijfers.get("pilotjaren", ()):
        for naam in PER_JAAR:
            yield Cijferrij(
                cijfer=naam,
                periode=str(rij["jaar"]),
                groep="",
                verdeling=rij["wijk"],
                aantal=rij[naam],
                telling=PRECIES,
                dag=min(cijfers["peildatum"], f"{rij['jaar']}-12-31"),
            )


def _eerdere_jaren(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield what counts of each year before, and what it is now of each figure that changed; and what this year adds."""
    for jaar in cijfers.get("eerdere_jaren", ()):
        periode, dag = f"{JAAR}, {jaar['jaar']}", f"{jaar['jaar']}-12-31"
        for naam, aantal in jaar["telt"].items():
            yield Cijferrij(
                cijfer=naam, periode=periode, groep="", verdeling="", aantal=aantal, telling=PRECIES, dag=dag
            )
        for regel in jaar["nagekomen"]:
            yield from _stond_en_nu(regel, periode, (regel["stond"], regel["nu"]), dag)
    for naam, aantal in cijfers.get("dit_jaar", {}).items():
        yield Cijferrij(
            cijfer=naam,
            periode=DIT_JAAR,
            groep="",
            verdeling="",
            aantal=aantal,
            telling=PRECIES,
            dag=cijfers["peildatum"],
        )


def _jaren(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield the work of each year of the pilot as the eindrapportage has it."""
    for jaar in cijfers.get("jaren", ()):
        dag = min(str(cijfers["peildatum"]), f"{jaar['jaar']}-12-31")
        for naam, waarde in jaar["werk"].items():
            yield from _plat(naam, f"{IN_HET_JAAR}, {jaar['jaar']}", waarde, dag)


def _nagekomen(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield what was published of the period before, and what it is now, of each figure that changed."""
    gevonden = cijfers.get("nagekomen") or []
    if isinstance(gevonden, list):
        dag = cijfers.get("jaar_ervoor_tot_en_met") or ""
        delen = [(r, "werk_jaar_ervoor", (r["stond"], r["nu"])) for r in gevonden]
    else:
        dag = gevonden["peildatum"]
        delen = [(r, deel, r[deel]) for r in gevonden["regels"] for deel in ("werk", "werk_pilot")]
    for regel, deel, aantallen in delen:
        yield from _stond_en_nu(regel, PERIODEN[deel], aantallen, dag)


def _stond_en_nu(
    regel: dict[str, Any], periode: str, aantallen: Sequence[int], dag: str
) -> Iterator[Cijferrij]:
    for woord, aantal in zip((STOND, NU), aantallen, strict=True):
        yield Cijferrij(
            cijfer="nagekomen",
            periode=f"{periode}, {woord}",
            groep=regel["cijfer"],
            verdeling=" / ".join(filter(None, (regel["soort"], regel["wijk"]))),
            aantal=aantal,
            telling=PRECIES,
            dag=dag,
        )


def _winst(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield the gain in points: how many people in vijftallen, and what is worked out of their exact points."""
    for naam, waarde in (cijfers.get("winst") or {}).items():
        if waarde is not None:
            yield Cijferrij(
                cijfer="winst",
                periode=PERIODEN["besluiten"],
                groep=naam,
                verdeling="",
                aantal=str(waarde).replace(".", ",") if isinstance(waarde, float) else waarde,
                telling=VIJFTALLEN if naam == "mensen" else AFGELEID,
                dag=cijfers["peildatum"],
            )


def _tevredenheid(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield of each round its cards and who answered, where that is told, and people by question and answer."""
    for ronde in cijfers.get("tevredenheid", ()):
        rij = partial(
            Cijferrij, cijfer="tevredenheid", periode="", groep=schoon(ronde["naam"]), dag=ronde["tot"]
        )
        for wat in ("uitgenodigd", "beantwoord"):
            if ronde[wat] is not None:
                yield rij(verdeling=wat, aantal=ronde[wat], telling=PRECIES)
        for vraag in ronde["vragen"]:
            for keuze in vraag["antwoorden"]:
                waarover = f"{schoon(vraag['vraag'])} / {schoon(keuze['antwoord'])}"
                yield rij(verdeling=waarover, aantal=keuze["mensen"], telling=VIJFTALLEN)


def schoon(woorden: str) -> str:
    """Return words that somebody wrote without the marks that part those of a row, and of a reference to it."""
    return " ".join(woorden.translate(str.maketrans("/:{}<>", "      ")).split())


def _wijkcijferreeksen(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    """Yield the wijkcijfers of which there are two years or more, by year."""
    for reeks in cijfers.get("wijkcijferreeksen", ()):
        for punt in reeks["punten"]:
            if punt["waarde"] is not None:
                yield Cijferrij(
                    cijfer="wijkcijferreeks",
                    periode=str(punt["jaar"]),
                    groep=reeks["gebied"],
                    verdeling=reeks["indicator"],
                    aantal=_geschreven(punt, reeks.get("eenheid", "")),
                    telling=punt["bron"],
                    dag=cijfers["peildatum"],
                )


def _geschreven(punt: dict[str, Any], eenheid: str) -> str:
    """Return a wijkcijfer as it is written: with its unit, and with both ends of one that is given as a range."""
    van, tot = punt["waarde"].replace(".", ","), (punt.get("waarde_tot") or "").replace(".", ",")
    return met_eenheid(_("%(van)s tot %(tot)s") % {"van": van, "tot": tot} if tot else van, eenheid)


def _wijkcijfers(cijfers: dict[str, Any]) -> Iterator[Cijferrij]:
    for wijk in cijfers.get("wijkcijfers", ()):
        for rij in wijk["rijen"]:
            noot = f" ({rij['noot']})" if rij["noot"] else ""
            yield Cijferrij(
                cijfer="wijkcijfers",
                periode=rij["peildatum"],
                groep=wijk["wijk"] if rij["gebied"] == wijk["wijk"] else f"{wijk['wijk']} / {rij['gebied']}",
                verdeling=f"{rij['indicator']}{noot}",
                aantal=rij["waarde"],
                telling=rij["bron"],
                dag=cijfers["peildatum"],
            )


def _kenmerkdelen(cijfers: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the editions of traits, the earlier ones with what they are beside this one.

    Those of before vijftallen have another shape, and stand in their PDF.
    """
    kenmerken = cijfers.get("kenmerken") or {}
    if "uitgaven" in kenmerken:
        yield "", kenmerken
        yield from ((KWARTAAL_EERDER, deel) for deel in kenmerken.get("kwartalen_eerder", ()))
        yield from ((JAAREINDE, deel) for deel in kenmerken.get("jaren_eerder", ()))
        if kenmerken.get("jaar_eerder"):
            yield JAAR_EERDER, kenmerken["jaar_eerder"]


def _plat(
    naam: str, periode: str, waarde: Any, dag: str, groepen: tuple[str, ...] = ()
) -> Iterator[Cijferrij]:
    """Yield the numbers of a figure, however deep it is divided: the last two classes are told apart."""
    match waarde:
        case dict():
            for sleutel, deel in waarde.items():
                yield from _plat(naam, periode, deel, dag, (*groepen, sleutel))
        case list():
            # What is no number of its own, but a sentence about numbers, has only those in the file.
            for deel in waarde:
                yield from _plat(naam, periode, deel["mensen"], dag, (*groepen, deel["naam"]))
        case int():
            yield Cijferrij(
                cijfer=naam,
                periode=periode,
                groep=groepen[0] if groepen else "",
                verdeling=" / ".join(groepen[1:]),
                aantal=waarde,
                telling=PRECIES,
                dag=dag,
            )


def _tabel(tabel: dict[str, Any], periode: str) -> Iterator[Cijferrij]:
    for soort, telling in (("cijfers", VIJFTALLEN), ("precies", PRECIES)):
        for rij in tabel[soort]:
            kenmerk = [klasse for naam, klasse in rij["cel"].items() if naam in NAMEN]
            groep = [klasse for naam, klasse in rij["cel"].items() if naam not in NAMEN]
            yield Cijferrij(
                cijfer=tabel["naam"],
                periode=periode,
                groep=" / ".join(groep),
                verdeling=" / ".join(kenmerk),
                aantal=rij["aantal"],
                telling=telling,
                dag=tabel["dag"],
            )


def als_csv(cijfers: dict[str, Any]) -> bytes:
    """Return open data: one number a line, in UTF-8 with a mark, so that a spreadsheet reads its letters."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(KOPPEN)
    schrijver.writerows([geen_formule(w) for w in rij.waarden] for rij in cijferrijen(cijfers))
    return uit.getvalue().encode("utf-8-sig")


def geen_formule(waarde: str | int) -> str | int:
    """Return a word that no spreadsheet takes for a formula."""
    return f"'{waarde}" if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@")) else waarde


def als_werkboek(cijfers: dict[str, Any]) -> bytes:
    """Return a workbook with a sheet for each figure and table, and what the words mean on the last."""
    rijen = sorted(cijferrijen(cijfers), key=lambda rij: rij.cijfer)
    bladen = [
        Blad(naam=naam, koppen=KOPPEN, rijen=[_met_dag(rij) for rij in groep])
        for naam, groep in _met_namen([(c, list(g)) for c, g in groupby(rijen, key=lambda rij: rij.cijfer)])
    ]
    definities = [
        [
            d.get("naam", ""),
            d["begrip"],
            d["uitleg"],
            d.get("eenheid", ""),
            d.get("bron", ""),
            d.get("voorbehoud", ""),
        ]
        for d in cijfers["definities"]
    ]
    koppen = [_("cijfer"), _("begrip"), _("uitleg"), _("eenheid"), _("bron"), _("voorbehoud")]
    return maak_bladen([*bladen, Blad(naam=_("Wat we tellen"), koppen=koppen, rijen=definities)])


def _met_dag(rij: Cijferrij) -> list[str | int | dt.date]:
    return [*rij.waarden[:-1], dt.date.fromisoformat(rij.dag)]


def _met_namen(groepen: Sequence[tuple[str, list[Cijferrij]]]) -> Iterator[tuple[str, list[Cijferrij]]]:
    """Yield the groups with the name of their sheet: a long one is cut and numbered, so that no two are the same."""
    for nummer, (cijfer, rijen) in enumerate(groepen, 1):
        naam = cijfer.replace(":", ",")
        yield (naam if len(naam) <= HOOGSTENS else f"{naam[: HOOGSTENS - 4]} {nummer}"), rijen
