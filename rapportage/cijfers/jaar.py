"""All figures of a jaarrapportage, as one JSON object with everything the PDF shows and nothing else."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.utils import timezone

from rapportage.cijfers.boek import Boekcijfers, Jaarwerk, boekcijfers, jaarwerk, reeksen
from rapportage.cijfers.eerdere_jaren import (
    InKracht,
    eerdere_jaren,
    met_gepubliceerd,
    pilotjaren_met_gepubliceerd,
)
from rapportage.cijfers.kosten import Kosten, kosten_per
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.nagekomen import VIA
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.reeksen import Meetpunt, Wijkcijferreeks
from rapportage.cijfers.register import woordenlijst
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.uitzoekpunten import uitzoekpunten
from rapportage.cijfers.uren import Uren
from rapportage.cijfers.verloop import Verloopcijfers, exact_werk
from rapportage.cijfers.werk import GEEN_WIJK, Werkcijfers, werkcijfers
from rapportage.cijfers.wijkcijfers import wijkcijfers
from rapportage.cijfers.winst import Winstcijfers, winstcijfers
from rapportage.parameters import Parameters, geteld_tot, is_tussenstand
from rapportage.tevredenheid.uitkomst import tevredenheid_in
from rapportage.tijdvakken import begin_van

VERSIE = 11
"""The version of the shape of the object, for readers of the file.

2 added `geopend_al_in_bpi`, 3 `geopend_overgenomen`, 4 name, unit, source and caveat to the definitions of figures. 5 has
`kenmerken` in vijftallen, by day, what was in the register already among them; and `gestart` and `geeindigd`. 6 has
`uren_per_wijk` with weekly lines for `minuten_per_wijk`, and with the traits the quarters before of what is counted over one.
7 is that of the book: `werk_pilot`, the parts of `rapportage.cijfers.boek`, and the year before as it was published;
and `uurtarief` and `kosten` with the hours. 8 has `eerdere_jaren` for `nagekomen`: each year of the pilot before this one; `winst`;
among the traits those of the ends of all years before; and `tevredenheid`. 9 has `uitzoekpunten`. 10 has
`werving`, and among the traits the change in trede with and without a taalcoach. 11 has with each round of `tevredenheid`
what is cited of it.
"""

MAKERS: tuple[Callable[..., Any], ...] = (
    *(Werkcijfers, Verloopcijfers, Jaarwerk, Uren, Kosten, kosten_per, Boekcijfers, Winstcijfers),
    tevredenheid_in,
)
"""What makes the figures, in the order of their definitions."""

type Voortgang = Callable[[str, int], None]
"""Called with the step that is being done and the progress in per cent."""


def jaarcijfers(
    *,
    jaar: int,
    peildatum: dt.date,
    bekend_op: dt.datetime,
    kenmerken: dict[str, Any] | None = None,
    in_kracht: InKracht = MappingProxyType({}),
    meld: Voortgang = lambda _wat, _procent: None,
) -> dict[str, Any]:
    """Return the figures of a year, ready to store: exact work, and traits in vijftallen.

    Args:
        jaar: the year.
        peildatum: the last day that counts, in that year.
        bekend_op: data recorded after this moment do not count.
        kenmerken: the protected edition of the traits (`rapportage.services.kenmerken`); None when there is none yet.
        in_kracht: the figures of the edition in force of each year before that has one.
        meld: is told the progress.
    """
    tijdvak = Tijdvak(dt.date(jaar, 1, 1), peildatum)
    pilot = Tijdvak(settings.PILOT_VAN, peildatum)
    concept = is_tussenstand(peildatum, bekend_op)
    meld("lezen", 15)
    stand = lees_stand(bekend_op)
    meld("tellen", 30)
    eerder = _jaar_ervoor(tijdvak, bekend_op)
    vakken = [vak for vak in (tijdvak, eerder, pilot) if vak]
    uit = {
        "rapport": "jaarrapportage",
        "versie": VERSIE,
        "jaar": jaar,
        "van": tijdvak.van.isoformat(),
        "peildatum": peildatum.isoformat(),
        "bekend_op": timezone.localtime(bekend_op).isoformat(),
        "tussenstand": concept,
        "wijken": wijken_op_volgorde(stand, [werkcijfers(stand, vak) for vak in vakken]),
        "werk": werk_van(stand, tijdvak),
        **_ervoor(stand, eerder, in_kracht.get(jaar - 1)),
        "werk_pilot": werk_van(stand, pilot),
        **boekdelen(
            stand,
            Parameters(jaar, peildatum, bekend_op),
            kenmerken=kenmerken,
            in_kracht=in_kracht,
            vast=not concept,
        ),
    }
    return zoals_bewaard(uit)


def boekdelen(
    stand: Stand,
    parameters: Parameters,
    *,
    kenmerken: dict[str, Any] | None,
    in_kracht: InKracht,
    vast: bool,
) -> dict[str, Any]:
    """Return what a book tells beside the work of its period and the traits; arguments as of `jaarcijfers`.

    `vast` tells whether its last year is closed.
    """
    reeksen_, pilotjaren_ = reeksen(stand, Tijdvak(settings.PILOT_VAN, parameters.peildatum))
    boek = asdict(boekcijfers(stand, parameters, vast=vast))
    return {
        "eerdere_jaren": eerdere_jaren(stand, parameters.jaar, in_kracht, via=boek[VIA]),
        "kenmerken": kenmerken,
        **boek,
        VIA: met_gepubliceerd(boek[VIA], in_kracht),
        "winst": _winst(winstcijfers(stand, parameters.peildatum, kenmerken) if vast else None),
        "wijkcijfers": [asdict(w) for w in wijkcijfers(parameters.bekend_op)],
        "wijkcijferreeksen": [_als_json(r) for r in reeksen_],
        "pilotjaren": [asdict(p) for p in pilotjaren_met_gepubliceerd(pilotjaren_, in_kracht)],
        "tevredenheid": tevredenheid_in(
            begin_van(parameters.soort, parameters.peildatum), parameters.peildatum, parameters.bekend_op
        ),
        "uitzoekpunten": uitzoekpunten(parameters),
        "definities": woordenlijst(MAKERS, NAMEN),
    }


def schemanaam(rapport: str, versie: int) -> str:
    """Return the name of the schema of a file of figures (`rapportage.bestanden.schema`), which is given beside it."""
    return f"{rapport}-{versie}.schema.json"


def werk_van(stand: Stand, tijdvak: Tijdvak) -> dict[str, Any]:
    """Return the work of a period, with its hours beside whom they went to."""
    return exact_werk(stand, tijdvak) | jaarwerk(stand, tijdvak)


def _ervoor(stand: Stand, eerder: Tijdvak | None, vorige: dict[str, Any] | None) -> dict[str, Any]:
    """Return the year before as its edition in force tells it; worked out where there is none.

    An edition tells of its whole year: beside a part of this one stand the same days, which no edition tells of.
    """
    uit: dict[str, Any] = {
        "werk_jaar_ervoor": werk_van(stand, eerder) if eerder else None,
        "jaar_ervoor_tot_en_met": eerder.tot_en_met.isoformat() if eerder else None,
        "jaar_ervoor_bekend_op": None,
    }
    if eerder and vorige and vorige["peildatum"] == eerder.tot_en_met.isoformat():
        uit |= {
            "werk_jaar_ervoor": vorige["werk"],
            "jaar_ervoor_bekend_op": vorige["bekend_op"],
        }
    return uit


def _winst(winst: Winstcijfers | None) -> dict[str, Any] | None:
    return None if winst is None else asdict(winst)


def _als_json(reeks: Wijkcijferreeks) -> dict[str, Any]:
    def punt(p: Meetpunt) -> dict[str, Any]:
        getallen = {"waarde": p.waarde, "waarde_tot": p.waarde_tot}
        return asdict(p) | {naam: None if g is None else str(g) for naam, g in getallen.items()}

    return asdict(reeks) | {"punten": [punt(p) for p in reeks.punten]}


def als_bestand(cijfers: dict[str, Any]) -> bytes:
    """Return the figures as a file; the same figures give the same bytes."""
    tekst = json.dumps(cijfers, ensure_ascii=False, indent=1, sort_keys=True, default=dt.date.isoformat)
    return f"{tekst}\n".encode()


def zoals_bewaard(cijfers: dict[str, Any]) -> dict[str, Any]:
    """Return the figures as they are after storing and reading back, so that the PDF is the same from either.

    They name their schema.
    """
    schema = {"$schema": schemanaam(cijfers["rapport"], cijfers["versie"])}
    opnieuw: dict[str, Any] = json.loads(als_bestand(schema | cijfers))
    return opnieuw


def _jaar_ervoor(tijdvak: Tijdvak, bekend_op: dt.datetime) -> Tijdvak | None:
    """Return the same days of the year before, up to the day this year was known; None when they lie before the pilot."""
    laatste = geteld_tot(tijdvak.tot_en_met, bekend_op)
    eerder = Tijdvak(tijdvak.van, laatste).jaar_eerder()
    return eerder if eerder.tot_en_met >= settings.PILOT_VAN else None


def wijken_op_volgorde(stand: Stand, alle: list[Werkcijfers]) -> list[str]:
    """Return the wijken in the order of the tables: those of the pilot, then others with figures."""
    genoemd: set[str] = set()
    for werk in alle:
        genoemd |= (
            set(werk.benaderd) | set(werk.huisbezoeken) | set(werk.mensen_bezocht) | set(werk.uren_per_wijk)
        )
        genoemd |= {wijk for telling in (*werk.gevonden.values(), *werk.geopend.values()) for wijk in telling}
        genoemd |= {wijk for telling in werk.open.values() for wijk in telling}
    op_volgorde = sorted(stand.wijken.values(), key=lambda w: (not w.pilot, w.buiten, w.naam))
    return [w.naam for w in op_volgorde if w.pilot or w.naam in genoemd - {GEEN_WIJK}]
