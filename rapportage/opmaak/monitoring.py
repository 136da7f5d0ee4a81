"""The monitoring of a month or quarter from its figures: what happened, beside the pilot up to now."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.staven import Staaf, staven
from kern.woorden import met_een_decimaal, voluit
from rapportage.cijfers.doelen import Voortgang
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok, Hoofdcijfer, genummerd
from rapportage.opmaak.hoofdstukken import gevonden, maand, meedoen, nagekomen
from rapportage.opmaak.jaarverslag import definitie
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from rapportage.opmaak.woorden import getal, op_schema, uren
from rapportage.parameters import in_woorden
from rapportage.tijdvakken import periode_in_woorden, titel


@dataclass(frozen=True, kw_only=True)
class Monitoringverslag:
    """The contents of page and PDF of monitoring; `lopende_kop` stands on every page."""

    titel: str
    periode: str
    peildatum: str
    lopende_kop: str
    bekend_op: str
    kern: str
    hoofdcijfers: list[Hoofdcijfer]
    figuur: Blok
    tabellen: list[Blok]
    definities: list[dict[str, str]]
    voorbehoud: str = ""


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
    (figuur,) = genummerd([_figuur(pilot, peildatum)], geteld)
    return Monitoringverslag(
        titel=titel(soort, peildatum),
        periode=_("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(peildatum)},
        peildatum=voluit(peildatum),
        lopende_kop=_("peildatum %s") % voluit(peildatum),
        bekend_op=in_woorden(bekend),
        kern=_kern(nu, pilot, peildatum, in_periode),
        hoofdcijfers=_hoofdcijfers(nu, pilot),
        figuur=figuur,
        tabellen=genummerd(
            [
                maand.tabel_werk(nu, pilot, in_periode),
                maand.tabel_doelen(pilot, peildatum),
                maand.tabel_stroom(nu, in_periode),
                maand.tabel_eindes(nu, pilot, in_periode),
                maand.tabel_uren(nu, pilot, in_periode),
                gevonden.tabel_doelgroep(pilot),
                *meedoen.tabellen(pilot),
                nagekomen.tabel(cijfers["nagekomen"], soort),
            ],
            geteld,
        ),
        definities=[definitie(d) for d in cijfers["definities"]],
    )


def _kern(nu: Lezer, pilot: Lezer, peildatum: dt.date, in_periode: str) -> str:
    gestart, samen = nu.som("gestart"), pilot.som("gestart")
    stand = Voortgang(gestart=samen, doel=maand.doel(pilot), dag=peildatum)
    zinnen = [
        ngettext(
            "In %(periode)s is %(n)s traject gestart.",
            "In %(periode)s zijn %(n)s trajecten gestart.",
            gestart,
        )
        % {"periode": in_periode, "n": getal(gestart)},
        _("In de pilot tot nu toe zijn het er %(n)s van de %(doel)s: %(oordeel)s.")
        % {"n": getal(samen), "doel": getal(stand.doel), "oordeel": op_schema(stand)},
        _("Op schema is %s.") % met_een_decimaal(stand.hoort),
    ]
    return " ".join(zinnen)


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


def _figuur(pilot: Lezer, peildatum: dt.date) -> Blok:
    stand = Voortgang(gestart=pilot.som("gestart"), doel=maand.doel(pilot), dag=peildatum)
    kop = _("%(n)s van de %(doel)s gestart: %(oordeel)s") % {
        "n": getal(stand.gestart),
        "doel": getal(stand.doel),
        "oordeel": op_schema(stand),
    }
    rijen = [
        Staaf(naam=wijk, delen=[pilot.cel("gestart", route, wijk) for route in VINDROUTES])
        for wijk in pilot.wijken
    ]
    return Blok(
        waarover=_("Trajecten gestart in de pilot tot nu toe, naar trajectwijk en vindroute, precies"),
        kop=kop,
        legenda=[("donker", _("BPI")), ("licht", _("wijknetwerk"))],
        grafiek=staven(kop, rijen, ("donker", "licht")),
        noot=_("Het getal achter de staaf is BPI en wijknetwerk samen. Dezelfde cijfers staan in tabel 2."),
    )
