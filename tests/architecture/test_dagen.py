"""An act that says when something was refuses a day still to come, before it reads anything (`kern.dagen.eis_was`).

Which acts take a day is found in the sources, so that a new one cannot be forgotten: it refuses tomorrow, or it stands
in `MAG_KOMEN` with the reason.
"""

import dataclasses
import datetime as dt
import enum
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Model

from kern.klok import DAG, vandaag
from kern.weigering import Weigering

APPS = (
    "besluiten",
    "gebruikers",
    "inburgeraars",
    "netwerk",
    "participatie",
    "register",
    "trajecten",
    "vinden",
    "wijken",
)

PLANT, TERMIJN, EERDER = "it plans", "it is a term", "the act that it calls refuses it"
MAG_KOMEN = {
    "besluiten.services.besluiten.add_besluit:gegevens.uiterlijk": TERMIJN,
    "besluiten.services.besluiten.change_besluit:gegevens.uiterlijk": TERMIJN,
    "gebruikers.services.aanstellingen.add_aanstelling:laatste_dag": TERMIJN,
    "gebruikers.services.aanstellingen.add_aanstelling:van": PLANT,
    "gebruikers.services.aanstellingen.change_aanstelling:fte_vanaf": PLANT,
    "gebruikers.services.aanstellingen.change_aanstelling:laatste_dag": TERMIJN,
    "gebruikers.services.aanstellingen.end_aanstelling:laatste_dag": TERMIJN,
    "gebruikers.services.afwezigheid.change_afwezigheid:laatste_dag": TERMIJN,
    "gebruikers.services.afwezigheid.record_afwezigheid:laatste_dag": TERMIJN,
    "gebruikers.services.afwezigheid.record_afwezigheid:van": PLANT,
    "participatie.services.ladder.add_ladderversie:van": PLANT,
    "register.leveringen.importeren.apply_levering:op": "nobody types it: it is today",
    "trajecten.bespreking.services.punten.save_punt:taak.uiterlijk": TERMIJN,
    "trajecten.bezoek.services.huisbezoek.log_bezoek:bezoek.afspraak.uiterlijk": TERMIJN,
    "trajecten.bezoek.services.huisbezoek.log_bezoek:bezoek.taak.uiterlijk": TERMIJN,
    "trajecten.bezoek.services.huisbezoek.log_bezoek:bezoek.vervolg_op": PLANT,
    "trajecten.bezoek.services.huishouden.log_huishoudbezoek:bezoek.afspraak.uiterlijk": TERMIJN,
    "trajecten.bezoek.services.huishouden.log_huishoudbezoek:bezoek.taak.uiterlijk": TERMIJN,
    "trajecten.bezoek.services.huishouden.log_huishoudbezoek:bezoek.vervolg_op": PLANT,
    "trajecten.bezoek.services.veiligheid.write_notitie:notitie.tot_en_met": TERMIJN,
    "trajecten.contact.services.planning.move_bezoek:plan.datum": PLANT,
    "trajecten.contact.services.planning.plan_bezoek:plan.datum": PLANT,
    "trajecten.contact.services.planning_voor.plan_voor_contact:plan.datum": PLANT,
    "trajecten.handhaving.services.bezwaren.save_bezwaar:bezwaar.uiterlijk": TERMIJN,
    "trajecten.overdracht.services.voorstellen.propose_overdrachten:vanaf": PLANT,
    "trajecten.overdracht.services.voorstellen.propose_overdrachten:voorstellen.kennismaken_voor": TERMIJN,
    "trajecten.lijsten.services.add_keuze:van": PLANT,
    "trajecten.lijsten.services.end_keuze:tot": PLANT,
    "trajecten.lijsten.services.set_regels:van": PLANT,
    "trajecten.lijsten.services.set_velden:van": PLANT,
    "trajecten.normen.services.adjust_waarde:van": PLANT,
    "trajecten.normen.services.prepare_year:van": PLANT,
    "trajecten.overdracht.services.vervangen.arrange_vervanging:regeling.laatste_dag": TERMIJN,
    "trajecten.overdracht.services.vervangen.arrange_vervanging:regeling.van": PLANT,
    "trajecten.overdracht.services.vervangen.change_einde:laatste_dag": TERMIJN,
    "trajecten.papieren.services.briefteksten.add_brieftekst:van": PLANT,
    "trajecten.papieren.services.brieven.keep_brief:datum": "a letter is dated on the day it is handed over",
    "trajecten.papieren.services.brieven.make_brief:datum": "a letter is dated on the day it is handed over",
    "trajecten.plan.services.afspraken.add_afspraak:gegevens.uiterlijk": TERMIJN,
    "trajecten.plan.services.afspraken.change_afspraak:gegevens.uiterlijk": TERMIJN,
    "trajecten.plan.services.componenten.add_component:gegevens.begin": PLANT,
    "trajecten.plan.services.componenten.change_component:gegevens.begin": PLANT,
    "trajecten.plan.services.start.confirm_start:meting.datum": EERDER,
    "trajecten.signalen.services.geheugen.choose_contact_voor:op": PLANT,
    "trajecten.signalen.services.geheugen.lay_aside_signaal:tot": TERMIJN,
    "trajecten.signalen.services.opzij.lay_aside_opzij:tot": TERMIJN,
    "trajecten.stappen.services.nazorg.adjust_nazorg:dagen": PLANT,
    "trajecten.stappen.services.nazorg.adjust_nazorg:erbij": PLANT,
    "trajecten.stappen.services.nazorg.begin_new_traject:gesprek_op": "the day of a talk that is on record",
    "trajecten.stappen.services.sluiten.close_traject:nazorg": PLANT,
    "trajecten.stappen.services.sluiten.close_traject:op": "refused together with a day before the last step",
    "trajecten.stappen.services.sluiten.close_traject:slot.meting.datum": EERDER,
    "trajecten.stappen.services.sluiten.close_traject:slot.resultaten.datum": EERDER,
    "trajecten.taken.services.add_taak:uiterlijk": TERMIJN,
    "trajecten.taken.vragen.ask_coordinator:uiterlijk": TERMIJN,
    "trajecten.uren.services.uren.save_week:week": "a Monday; the week is refused by its own test",
    "vinden.selecties.services.reserve_directly:tot": TERMIJN,
    "vinden.selecties.services.reserve_selectie:tot": TERMIJN,
}
"""The days that may lie ahead, with the reason."""


def _daden() -> Iterator[FunctionType]:
    """Return the acts: public functions that say who acts, and are a transaction or write inside `handeling`."""
    for app in APPS:
        for pad in sorted((Path(settings.BASE_DIR) / app).rglob("*.py")):
            tekst = pad.read_text(encoding="utf-8")
            if "transaction.atomic" not in tekst and "handeling(" not in tekst:
                continue
            delen = pad.relative_to(settings.BASE_DIR).with_suffix("").parts
            module = importlib.import_module(".".join(delen).removesuffix(".__init__"))
            for naam, ding in vars(module).items():
                daad = inspect.unwrap(ding) if callable(ding) else ding
                if isinstance(daad, FunctionType) and daad.__module__ == module.__name__ and naam[0] != "_":
                    bron = inspect.getsource(daad)
                    if "door" in daad.__annotations__ and (
                        "@transaction.atomic" in bron or "with handeling(" in bron
                    ):
                        yield daad


def _soorten(soort: Any) -> list[Any]:
    """Return a type with what it is made of: the parts of a union, the items of a collection."""
    return [soort, *(deeltje for deel in get_args(soort) for deeltje in _soorten(deel))]


def _dagen(van: Any) -> Iterator[str]:
    """Return the path of each day among the arguments of an act, or the fields of a dataclass."""
    for naam, soort in get_type_hints(van).items():
        if naam == "return":
            continue
        for deel in _soorten(soort):
            if deel is dt.date:
                yield naam
            elif dataclasses.is_dataclass(deel) and deel is not van:
                yield from (f"{naam}.{dag}" for dag in _dagen(deel))


def _waarde(soort: Any, pad: tuple[str, ...], dag: dt.date) -> Any:
    """Return something of a type; along `pad` it holds `dag`, else no more than it must."""
    delen = _soorten(soort)
    klasse = next((d for d in delen if dataclasses.is_dataclass(d)), None)
    if klasse is not None and isinstance(klasse, type):
        een = klasse(**_velden(klasse, pad, dag))
        return (een,) if _is_rij(soort) else een
    if dt.date in delen:
        return (dag,) if _is_rij(soort) else dag
    eerste = next((d for d in delen if isinstance(d, type)), None)
    if eerste is not None and issubclass(eerste, enum.Enum):
        return next(iter(eerste))
    if eerste is not None and issubclass(eerste, Model):
        return eerste()
    return {int: 0, str: "x", bool: False}.get(eerste) if eerste is not None else None


def _is_rij(soort: Any) -> bool:
    oorsprong = get_origin(soort)
    return isinstance(oorsprong, type) and not issubclass(oorsprong, type) and hasattr(oorsprong, "__iter__")


def _velden(van: Any, pad: tuple[str, ...], dag: dt.date) -> dict[str, Any]:
    """Return arguments for an act or a dataclass: those without a default, and the one that `pad` begins with."""
    soorten = get_type_hints(van)
    parameters = inspect.signature(van).parameters.values()
    return {
        p.name: _waarde(soorten[p.name], pad[1:], dag if pad[:1] == (p.name,) else vandaag())
        for p in parameters
        if p.default is inspect.Parameter.empty or pad[:1] == (p.name,)
    }


DADEN = {f"{daad.__module__}.{daad.__name__}:{dag}": daad for daad in _daden() for dag in _dagen(daad)}


def test_every_day_that_may_lie_ahead_is_one_of_an_act() -> None:
    assert MAG_KOMEN.keys() - DADEN.keys() == set()
    assert len(DADEN) > 75


@pytest.mark.parametrize("naam", sorted(DADEN.keys() - MAG_KOMEN.keys()))
def test_an_act_refuses_a_day_still_to_come_before_it_reads_anything(naam: str) -> None:
    """Without a database: what reads a row first fails here."""
    pad = tuple(naam.partition(":")[2].split("."))
    with pytest.raises((ValidationError, Weigering), match="is nog niet geweest"):
        DADEN[naam](**_velden(DADEN[naam], pad, vandaag() + DAG))
