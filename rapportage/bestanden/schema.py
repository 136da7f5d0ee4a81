"""The schema of the file of figures: what may stand in it, by kind of report and version (JSON Schema, draft 2020-12).

It is made of what makes the figures: their dataclasses give the shape, the register gives name, definition and unit. What
stands in a file and not in here, no figure of ours made.
"""

import builtins
import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from rapportage.bescherming.vormen import VIJF, Reden, Stap, Stapsoort
from rapportage.cijfers import eind, jaar, monitoring
from rapportage.cijfers.boek import Boekcijfers, Jaarwerk
from rapportage.cijfers.indicator import Indicator
from rapportage.cijfers.jaar import schemanaam
from rapportage.cijfers.kosten import Kosten
from rapportage.cijfers.monitoring import Monitoringcijfers
from rapportage.cijfers.nagekomen import GEEINDIGD, MINUTEN, PER_WIJK, VIA
from rapportage.cijfers.populatie import ROUTE, WIJK, tabelnaam
from rapportage.cijfers.populaties import NAMEN, POPULATIES
from rapportage.cijfers.reeksen import Pilotjaar, Wijkcijferreeks
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.uitzoekpunten import Puntregel
from rapportage.cijfers.verloop import Verloopcijfers
from rapportage.cijfers.werk import Telling, Werkcijfers
from rapportage.cijfers.wijkcijfers import CijfersVanWijk
from rapportage.cijfers.winst import Winstcijfers
from rapportage.enums import Rapportsoort
from rapportage.tevredenheid.uitkomst import Verslagronde

type Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSIES: Mapping[Rapportsoort, int] = {
    Rapportsoort.JAARRAPPORTAGE: jaar.VERSIE,
    Rapportsoort.EINDRAPPORTAGE: eind.VERSIE,
    Rapportsoort.MAANDMONITORING: monitoring.VERSIE,
    Rapportsoort.KWARTAALMONITORING: monitoring.VERSIE,
}
"""The version in which each kind is made now."""
DAG: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
AANTAL: Schema = {"type": "integer", "minimum": 0}
TEKST: Schema = {"type": "string"}


def schema_van(soort: Rapportsoort, versie: int) -> Schema:
    """Return the schema of the files of a kind of report in a version.

    Of a version before the one of now only the head is fixed: what makes the figures has changed since.

    Raises:
        KeyError: there is no such version.
    """
    if not 1 <= versie <= VERSIES[soort]:
        raise KeyError(f"{soort} has no version {versie}")
    naam = schemanaam(soort, versie)
    kop = {
        "$schema": DIALECT,
        "$id": f"urn:roermond:wijkgericht-inburgeren:{naam}",
        "title": f"{soort.label}, versie {versie}",
    }
    hoofd = _hoofd(soort, versie)
    if versie < VERSIES[soort]:
        return kop | {"type": "object", "properties": hoofd, "required": [*hoofd]}
    delen = hoofd | _DELEN[soort]()
    # Editions of before the name of the schema stood in them are of this version too.
    verplicht = [naam for naam in delen if naam != "$schema"]
    return kop | _object(delen, verplicht=verplicht)


def als_schema(soort: Rapportsoort, versie: int) -> bytes:
    """Return the schema as a file; arguments and errors as `schema_van`."""
    return (json.dumps(schema_van(soort, versie), ensure_ascii=False, indent=1) + "\n").encode()


def schema_bij(cijfers: Mapping[str, Any]) -> bytes:
    """Return the schema of stored figures as a file."""
    return als_schema(Rapportsoort(cijfers["rapport"]), cijfers["versie"])


def _hoofd(soort: Rapportsoort, versie: int) -> Schema:
    return {
        "$schema": {"const": schemanaam(soort, versie)},
        "rapport": {"const": soort.value},
        "versie": {"const": versie},
        "jaar": {"type": "integer"},
        "van": DAG,
        "peildatum": DAG,
        "bekend_op": MOMENT,
        "wijken": {"type": "array", "items": TEKST},
    }


def _jaar() -> Schema:
    return {
        "tussenstand": {"type": "boolean"},
        "werk": _jaarwerk(),
        "werk_pilot": _jaarwerk(),
        # The year before is as it was published: in an edition of before the book without its hours.
        "werk_jaar_ervoor": _of_niets({"anyOf": [_jaarwerk(), _werk()]}),
        "jaar_ervoor_tot_en_met": _of_niets(DAG),
        "jaar_ervoor_bekend_op": _of_niets(MOMENT),
        **_boek(),
    }


def _eind() -> Schema:
    jaar_ = {
        "jaar": {"type": "integer"},
        # As it was published: in an edition of before the book without its hours.
        "werk": {"anyOf": [_jaarwerk(), _werk()]},
        "heel_jaar_bezet": {"type": "array", "items": TEKST},
    }
    return {"werk": _jaarwerk(), "jaren": _lijst(jaar_), **_boek()}


def _boek() -> Schema:
    return {
        "eerdere_jaren": _eerdere_jaren(),
        **_velden(Boekcijfers),
        "wijkcijferreeksen": _van_soort(list[Wijkcijferreeks]),
        "pilotjaren": _van_soort(list[Pilotjaar]),
        "tevredenheid": _van_soort(list[Verslagronde]),
        "uitzoekpunten": _van_soort(dict[str, list[Puntregel]]),
        "kenmerken": _of_niets(_kenmerken()),
        "winst": _van_soort(Winstcijfers | None) | _woorden("winst"),
        "wijkcijfers": _van_soort(list[CijfersVanWijk]),
        "definities": _definities(),
    }


def _monitoring() -> Schema:
    return {
        "werk": _werk(),
        "werk_ervoor": _of_niets(_werk()),
        "werk_pilot": _werk(),
        **_velden(Monitoringcijfers),
        "eerdere_jaren": _eerdere_jaren(),
        "dit_jaar": _van_soort(Telling),
        "nagekomen": _of_niets(_nagekomen()),
        "kenmerken": _of_niets(_kenmerken()),
        "definities": _definities(),
    }


_DELEN: Mapping[Rapportsoort, Callable[[], Schema]] = {
    Rapportsoort.JAARRAPPORTAGE: _jaar,
    Rapportsoort.EINDRAPPORTAGE: _eind,
    Rapportsoort.MAANDMONITORING: _monitoring,
    Rapportsoort.KWARTAALMONITORING: _monitoring,
}
"""What stands in the file of each kind beside its head."""


def _werk() -> Schema:
    return _object(_velden(Werkcijfers) | _velden(Verloopcijfers))


def _jaarwerk() -> Schema:
    return _object(_velden(Werkcijfers) | _velden(Verloopcijfers) | _velden(Jaarwerk) | _velden(Kosten))


def _velden(soort: type) -> Schema:
    """Return the fields of a dataclass; those that the register knows with their words."""
    hints = typing.get_type_hints(soort)
    return {
        veld.name: _woorden(veld.name) | _van_soort(hints[veld.name]) for veld in dataclasses.fields(soort)
    }


def _woorden(naam: str) -> Schema:
    indicator = REGISTER.get(naam)
    if indicator is None:
        return {}
    uitleg = " ".join(str(deel) for deel in (indicator.uitleg, indicator.voorbehoud) if deel)
    return {"title": str(indicator.begrip), "description": uitleg, "eenheid": str(indicator.eenheid.label)}


def _van_soort(soort: Any) -> Schema:
    """Return the schema of what a field may hold.

    Raises:
        TypeError: figures hold nothing of that type.
    """
    if isinstance(soort, typing.TypeAliasType):
        return _van_soort(soort.__value__)
    if isinstance(soort, types.UnionType):
        return {"anyOf": [_van_soort(deel) for deel in typing.get_args(soort)]}
    if soort in _ENKEL:
        return _ENKEL[soort]
    if dataclasses.is_dataclass(soort) and isinstance(soort, type):
        return _object(_velden(soort))
    match typing.get_origin(soort), typing.get_args(soort):
        case builtins.list | builtins.tuple, (deel, *_):
            return {"type": "array", "items": _van_soort(deel)}
        case builtins.dict, (_sleutel, deel):
            return {"type": "object", "additionalProperties": _van_soort(deel)}
    raise TypeError(f"figures hold no {soort}")


_ENKEL: Mapping[Any, Schema] = {
    int: AANTAL,
    str: TEKST,
    bool: {"type": "boolean"},
    float: {"type": "number"},
    Decimal: TEKST,
    dt.date: DAG,
    types.NoneType: {"type": "null"},
}


def _kenmerken() -> Schema:
    """Return the shape of the protected edition of traits: in it every trait is a multiple of five."""
    uitgave = _object({"dag": DAG, "bekend_op": MOMENT, "uitgaven": {"type": "array", "items": _uitgave()}})
    delen = uitgave["properties"] | {
        "jaar_eerder": _of_niets(uitgave),
        "kwartalen_eerder": {"type": "array", "items": uitgave},
        "jaren_eerder": {"type": "array", "items": uitgave},
    }
    return _object(delen)


def _uitgave() -> Schema:
    namen = [tabelnaam(p.naam, assen) for p in POPULATIES for assen in p.tabellen]
    cel = {
        "type": "object",
        "propertyNames": {"enum": [WIJK, ROUTE.naam, *NAMEN]},
        "additionalProperties": TEKST,
    }
    stap = _object(
        {veld.name: TEKST for veld in dataclasses.fields(Stap)}
        | {"soort": _een_van(Stapsoort), "reden": _een_van(Reden)}
    )
    tabel = {
        "naam": {"enum": namen},
        "dag": DAG,
        "indelingen": {"type": "object", "additionalProperties": {"type": "array", "items": TEKST}},
        "cijfers": _lijst({"cel": cel, "aantal": AANTAL | {"multipleOf": VIJF}}),
        "precies": _lijst({"cel": cel, "aantal": AANTAL}),
        "niet_verdeeld": {"type": "array", "items": cel},
    }
    return _object(
        {
            "populatie": {"enum": [p.naam for p in POPULATIES]},
            "dag": DAG,
            "getoetst": AANTAL,
            "stappen": {"type": "array", "items": stap},
            "tabellen": _lijst(tabel),
        }
    )


def _nagekomen() -> Schema:
    """Return the shape of what came in later: of each figure what stood there, and what it is now."""
    paar = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    regel = _regel({"werk": paar, "werk_pilot": paar})
    return _object({"van": DAG, "peildatum": DAG, "regels": _lijst(regel)})


def _eerdere_jaren() -> Schema:
    """Return the shape of the years before: what counts of each, and of each figure that changed what stood there."""
    return _lijst(
        {
            "jaar": {"type": "integer"},
            "bekend_op": _of_niets(MOMENT),
            "telt": _van_soort(Telling),
            "nagekomen": _lijst(_regel({"stond": AANTAL, "nu": AANTAL})),
        }
    )


def _regel(getallen: Schema) -> Schema:
    """Return a line of what came in later: the figure, and its numbers."""
    return {
        "cijfer": {"enum": [*PER_WIJK, GEEINDIGD, MINUTEN, VIA]},
        "soort": TEKST,
        "wijk": TEKST,
    } | getallen


def _definities() -> Schema:
    velden = {veld.name: TEKST for veld in dataclasses.fields(Indicator)}
    return {"type": "array", "items": _object(velden, verplicht=["begrip", "uitleg"])}


def _lijst(delen: Schema) -> Schema:
    return {"type": "array", "items": _object(delen)}


def _object(delen: Schema, *, verplicht: Iterable[str] | None = None) -> Schema:
    """Return an object with these keys and no other; all of them are there unless said."""
    return {
        "type": "object",
        "properties": delen,
        "required": [*(delen if verplicht is None else verplicht)],
        "additionalProperties": False,
    }


def _of_niets(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _een_van(soort: type[Stapsoort | Reden]) -> Schema:
    return {"enum": [lid.value for lid in soort]}
