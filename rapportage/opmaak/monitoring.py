"""The monitoring of a month or quarter from its figures: what happened, beside the pilot up to now."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.klok import DAG
from kern.woorden import voluit
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok, Hoofdcijfer, Hoofdstuk, genummerd
from rapportage.opmaak.hoofdstukken import (
    aanbod,
    beelden,
    eerdere_jaren,
    gevonden,
    maand,
    meedoen,
    nagekomen,
    productstand,
    verzuim,
    werklast,
)
from rapportage.opmaak.jaarverslag import definitie
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vraagt_besluit import Besluitvraag, besluitvragen
from rapportage.opmaak.woorden import getal, uren
from rapportage.opmaak.zinnen import (
    DOELBEREIK,
    EINDES,
    MENSEN,
    NETWERK,
    PRODUCT,
    STAPPEN,
    WERK,
    Beeld,
    Zin,
    zinnen,
)
from rapportage.parameters import in_woorden
from rapportage.tijdvakken import begin_van, periode_in_woorden, titel

NIET_GETOOND = frozenset(
    {"geopend_overgenomen", "mensen_bezocht", "al_in_bpi", "hoe_ver", "normen", "onvervuld_lang"}
)
"""Figures that stand in the files alone: their words are explained there."""


@dataclass(frozen=True, kw_only=True)
class Monitoringverslag:
    """The contents of page and PDF of monitoring; `lopende_kop` stands on every page."""

    titel: str
    periode: str
    peildatum: str
    lopende_kop: str
    bekend_op: str
    zinnen: list[Zin]
    besluitvragen: list[Besluitvraag]
    besluit: str
    hoofdcijfers: list[Hoofdcijfer]
    hoofdstukken: list[Hoofdstuk]
    definities: list[dict[str, str]]
    voorbehoud: str = ""

    toont_blokken: ClassVar[bool] = True
    """Its page shows every figure and table below the finding of its chapter."""


def monitoringverslag(cijfers: dict[str, Any]) -> Monitoringverslag:
    """Return the monitoring of stored figures, as `rapportage.cijfers.monitoring.monitoringcijfers` returns them."""
    soort, peildatum = Rapportsoort(cijfers["rapport"]), dt.date.fromisoformat(cijfers["peildatum"])
    bekend = parse_datetime(cijfers["bekend_op"])
    if bekend is None:
        msg = "figures without a moment"
        raise ValueError(msg)
    van = dt.date.fromisoformat(cijfers["van"])
    in_periode = periode_in_woorden(soort, peildatum)
    geteld: Counter[str] = Counter()
    nu, pilot = Lezer(cijfers), Lezer(cijfers | {"werk": cijfers["werk_pilot"]})
    beeld = _beeld(nu, pilot, peildatum, soort)
    return Monitoringverslag(
        titel=titel(soort, peildatum),
        periode=_("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(peildatum)},
        peildatum=voluit(peildatum),
        lopende_kop=_("peildatum %(dag)s, bekend op %(moment)s")
        % {"dag": voluit(peildatum), "moment": in_woorden(bekend)},
        bekend_op=in_woorden(bekend),
        zinnen=zinnen(beeld),
        besluitvragen=besluitvragen(beeld, peildatum) if _heeft_last(nu) else [],
        besluit=_besluit(cijfers["besluiten"]),
        hoofdcijfers=_hoofdcijfers(nu, pilot),
        hoofdstukken=[
            replace(deel, blokken=genummerd(deel.blokken, geteld))
            for deel in _hoofdstukken(nu, pilot, peildatum, in_periode)
        ],
        definities=[definitie(d) for d in cijfers["definities"] if d.get("naam") not in NIET_GETOOND],
    )


def _heeft_last(nu: Lezer) -> bool:
    """Tell whether the figures hold what their second version added."""
    return "last" in nu.cijfers


def _hoofdstukken(nu: Lezer, pilot: Lezer, peildatum: dt.date, in_periode: str) -> list[Hoofdstuk]:
    """Return the pages in the order of the book: who reads no further than the first knows what changed."""
    return [
        _deel(
            DOELBEREIK,
            _("Doelbereik"),
            beelden.figuur_doelen(pilot, peildatum),
            beelden.figuur_tempo(pilot, peildatum),
            maand.tabel_doelen(pilot, peildatum),
        ),
        _deel(
            STAPPEN,
            _("Door de stappen"),
            beelden.figuur_trechter(nu),
            beelden.tabel_maanden(nu, peildatum),
            maand.tabel_stroom(nu, in_periode),
        ),
        _deel(
            MENSEN,
            _("Wie we vonden, en hoe mensen meedoen"),
            gevonden.tabel_doelgroep(pilot),
            *meedoen.tabellen_meedoen(pilot),
            *meedoen.vast_in_pijler_1(pilot),
        ),
        *_werk(nu, pilot, in_periode),
    ]


def _werk(nu: Lezer, pilot: Lezer, in_periode: str) -> Iterator[Hoofdstuk]:
    tweede = _heeft_last(nu)
    yield _deel(
        EINDES,
        _("Gestopt, afgerond, en verzuim"),
        maand.tabel_eindes(nu, pilot, in_periode),
        *([verzuim.tabel(nu)] if tweede else []),
        *meedoen.redenen(pilot),
    )
    yield _deel(
        WERK,
        _("Werk en uren"),
        maand.tabel_werk(nu, pilot, in_periode),
        *([werklast.figuur(nu)] if tweede else []),
        maand.tabel_uren(nu, pilot, in_periode),
    )
    yield _deel(
        NETWERK,
        _("Vindplaatsen en activiteiten"),
        *([aanbod.tabel_wensen(nu), aanbod.tabel_activiteiten(nu)] if tweede else []),
        aanbod.tabel_vindplaatsen(nu, in_periode),
        nagekomen.tabel(nu.cijfers["nagekomen"], Rapportsoort(nu.cijfers["rapport"])),
        *eerdere_jaren.optelling(
            nu.cijfers.get("eerdere_jaren", []), nu.cijfers.get("dit_jaar", {}), nu.jaar
        ),
    )
    # Editions of before the parts were told of have none, and nor does a pilot without parts.
    if nu.cijfers.get("onderdelen"):
        yield _deel(PRODUCT, _("De productbeschrijving"), productstand.tabel(nu, in_periode))


def _deel(sleutel: str, kop: str, *blokken: Blok) -> Hoofdstuk:
    return Hoofdstuk(sleutel=sleutel, kop=kop, blokken=list(blokken))


def _beeld(nu: Lezer, pilot: Lezer, peildatum: dt.date, soort: Rapportsoort) -> Beeld:
    ervoor = nu.cijfers["werk_ervoor"]
    dag_ervoor = begin_van(soort, peildatum) - DAG
    return Beeld(
        nu=nu,
        ervoor=Lezer(nu.cijfers | {"werk": ervoor}) if ervoor else None,
        pilot=pilot,
        samen=beelden.voortgang(pilot, peildatum),
        wijken={
            wijk: beelden.voortgang(pilot, peildatum, wijk)
            for wijk in pilot.wijken
            if maand.doel(pilot, wijk)
        },
        verwacht=beelden.verwacht(pilot, peildatum),
        periode=periode_in_woorden(soort, peildatum),
        wanneer_ervoor=_("in %(periode)s") % {"periode": periode_in_woorden(soort, dag_ervoor)},
    )


def _besluit(besluiten: dict[str, int]) -> str:
    """Return what asks a besluit or waits for one to be carried out; nothing when there is none."""
    if not besluiten["open"]:
        return ""
    zin = ngettext(
        "%(n)s besluit van de werkgroep staat open.",
        "%(n)s besluiten van de werkgroep staan open.",
        besluiten["open"],
    ) % {"n": getal(besluiten["open"])}
    if not besluiten["te laat"]:
        return zin
    laat = ngettext("Daarvan is %(n)s te laat.", "Daarvan zijn er %(n)s te laat.", besluiten["te laat"])
    return f"{zin} " + laat % {"n": getal(besluiten["te laat"])}


def _hoofdcijfers(nu: Lezer, pilot: Lezer) -> list[Hoofdcijfer]:
    def cijfer(naam: str, aantal: int, tot_nu_toe: int, zin: str) -> Hoofdcijfer:
        return Hoofdcijfer(
            naam=naam,
            getal=getal(aantal),
            verandering=_("(pilot tot nu toe: %s)") % getal(tot_nu_toe),
            zin=zin,
        )

    afgerond = Einde.AFGEROND.value
    minuten = nu.minuten()[0], pilot.minuten()[0]
    return [
        cijfer(
            _("Mensen gevonden"),
            nu.som("gevonden"),
            pilot.som("gevonden"),
            _("Via het wijknetwerk: %(n)s. Via het BPI: %(m)s.")
            % {
                "n": getal(nu.som_route("gevonden", "wijknetwerk")),
                "m": getal(nu.som_route("gevonden", "BPI")),
            },
        ),
        cijfer(
            _("Trajecten gestart"),
            nu.som("gestart"),
            pilot.som("gestart"),
            _("Geopend: %(n)s. Open op de peildatum: %(m)s.")
            % {"n": getal(nu.som("geopend")), "m": getal(nu.som("open"))},
        ),
        cijfer(
            _("Trajecten afgerond"),
            nu.som_route("geeindigd", afgerond),
            pilot.som_route("geeindigd", afgerond),
            _("Geëindigd, ook zonder afronden: %s.") % getal(nu.som("geeindigd")),
        ),
        cijfer(
            _("Uren"),
            uren(minuten[0]),
            uren(minuten[1]),
            _("Contacten, en wat per week is bijgehouden."),
        ),
    ]
