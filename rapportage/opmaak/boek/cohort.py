"""What became of who started in a year, how trajecten ended, why people stopped, and whether it lasts (DOMEIN 8a and 9)."""

from dataclasses import replace

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.grafiek.kleuren import AFGEROND, BEZIG, LIJNEN
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.verdeling import Verdeling, cohort
from rapportage.cijfers.populatie import ROUTE
from rapportage.cijfers.populaties import BLIJVEND
from rapportage.cijfers.startcohort import MAANDEN
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Rij
from rapportage.opmaak.hoofdstukken import meedoen, verloop
from rapportage.opmaak.woorden import getal

KORT = {
    Einde.AFGEROND: gettext_lazy("Afgerond"),
    Einde.GESTOPT: gettext_lazy("Gestopt"),
    Einde.VERTROKKEN: gettext_lazy("Vertrokken"),
    Einde.NIET_GESTART: gettext_lazy("Vóór start"),
}
"""Short names of endings; the margin says what they mean."""
DELEN = ("afgerond", "loopt", "eruit")
GEEN = "–"
"""Stands where not all have reached the time yet."""


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    gevolgd = _gevolgd(boek)
    kenmerken = boek.jaar.kenmerken
    return Hoofdstuk(
        sleutel=Verslagdeel.VERLOOP,
        naam=_("Klaar, gestopt, blijvend"),
        kop=_kop(boek),
        kort=_kort(boek),
        inleiding=_(
            "We volgen iedereen die in hetzelfde jaar startte, ook wie stopte. Wie alleen kijkt naar wie klaar is, ziet de "
            "lange trajecten niet."
        ),
        blokken=[
            *(_figuur(boek, jaar) for jaar in gevolgd),
            replace(_tabel(boek), rang=0 if not gevolgd else 1),
            verloop.tabel_geeindigd(boek.jaar, KORT),
            *([meedoen.reden(boek.jaar, nullen=False)] if kenmerken is not None else []),
            *(_blijvend(boek) if kenmerken is not None else []),
        ],
    )


def gestart_in(boek: Boek, jaar: str) -> int:
    """Return how many started in a year, as known now."""
    return int(boek.cijfers["startcohort"][jaar]["gestart"])


def na(boek: Boek, jaar: str, maanden: int) -> dict[str, int] | None:
    """Return what had become of a cohort so many months after the start; None until all have reached that time."""
    rij: dict[str, int] = boek.cijfers["startcohort"][jaar]
    delen = {deel: rij.get(f"{deel} na {maanden} maanden") for deel in DELEN}
    return {deel: n for deel, n in delen.items() if n is not None} if None not in delen.values() else None


def _gevolgd(boek: Boek) -> list[str]:
    """Return the cohorts with people of whom a time is reached, the last first; at most two have a figure."""
    jaren = [
        jaar
        for jaar in boek.cijfers["startcohort"]
        if gestart_in(boek, jaar) and na(boek, jaar, MAANDEN[0]) is not None
    ]
    return sorted(jaren, reverse=True)[:2]


def _laatste(boek: Boek) -> tuple[str, int, dict[str, int]] | None:
    """Return the cohort that was followed longest, the last time that all in it have reached, and what had become of them."""
    if not (gevolgd := _gevolgd(boek)):
        return None
    jaar = gevolgd[-1]
    return max(
        ((jaar, maanden, delen) for maanden in MAANDEN if (delen := na(boek, jaar, maanden))),
        key=lambda rij: rij[1],
    )


def _kop(boek: Boek) -> str:
    if (laatste := _laatste(boek)) is None:
        return _("%(periode)s: %(n)s afgerond, %(m)s gestopt na de start") % {
            "periode": boek.jaar.periode_vooraan,
            "n": getal(boek.jaar.som_route("geeindigd", Einde.AFGEROND.value)),
            "m": getal(boek.jaar.som_route("geeindigd", Einde.GESTOPT.value)),
        }
    jaar, maanden, delen = laatste
    return _("Wie in %(jaar)s startte: na %(maanden)d maanden %(zijn)s klaar") % {
        "jaar": jaar,
        "maanden": maanden,
        "zijn": _van_de(delen["afgerond"], sum(delen.values())),
    }


def _van_de(deel: int, geheel: int) -> str:
    zin = ngettext("is %(n)s van de\N{NO-BREAK SPACE}%(m)s", "zijn %(n)s van de\N{NO-BREAK SPACE}%(m)s", deel)
    return zin % {"n": getal(deel), "m": getal(geheel)}


def _kort(boek: Boek) -> str:
    if (laatste := _laatste(boek)) is None:
        return _("nog te kort om te volgen")
    jaar, _maanden, delen = laatste
    return _("%(n)s van de %(m)s uit %(jaar)s") % {
        "n": getal(delen["afgerond"]),
        "m": getal(sum(delen.values())),
        "jaar": jaar,
    }


def _figuur(boek: Boek, jaar: str) -> Blok:
    momenten = [(maanden, delen) for maanden in MAANDEN if (delen := na(boek, jaar, maanden))]
    maanden, laatste = momenten[-1]
    kop = _("Na %(maanden)d maanden: %(klaar)s klaar, %(loopt)s nog bezig, %(eruit)s eruit") % {
        "maanden": maanden,
        "klaar": getal(laatste["afgerond"]),
        "loopt": getal(laatste["loopt"]),
        "eruit": getal(laatste["eruit"]),
    }
    rijen = [
        Verdeling(naam=_("Na %(n)d maanden") % {"n": n}, aantallen=[delen[deel] for deel in DELEN])
        for n, delen in momenten
    ]
    woorden = legenda(
        [
            (vakje(AFGEROND), _("afgerond")),
            (vakje(BEZIG), _("nog bezig")),
            (vakje(LIJNEN), _("gestopt, verhuisd of overleden")),
        ]
    )
    n = gestart_in(boek, jaar)
    return Blok(
        waarover=ngettext(
            "Het %(n)s traject dat in %(jaar)s startte, precies",
            "De %(n)s trajecten die in %(jaar)s startten, precies",
            n,
        )
        % {"n": getal(n), "jaar": jaar},
        kop=kop,
        grafiek=format_html("{}{}", woorden, cohort(f"{jaar}: {kop}", rijen, [AFGEROND, BEZIG, LIJNEN])),
        noot=_("Geteld vanaf de eigen startdag. Een moment staat er als iedereen zo ver is."),
        begrippen=[
            (_("Startcohort"), _("Iedereen die in hetzelfde jaar startte.")),
            (_("Eruit"), _("Na de start anders gesloten dan afgerond.")),
        ],
    )


def _tabel(boek: Boek) -> Blok:
    """Return every cohort with how many were done at each time; a dash where not all have reached it."""
    jaren = list(boek.cijfers["startcohort"])

    def cel(jaar: str, maanden: int) -> str:
        delen = na(boek, jaar, maanden)
        return GEEN if delen is None or not gestart_in(boek, jaar) else getal(delen["afgerond"])

    samen = sum(gestart_in(boek, jaar) for jaar in jaren)
    return Blok(
        waarover=_("Trajecten naar het jaar waarin ze startten, en hoeveel daarvan waren afgerond; precies"),
        kop=ngettext(
            "Sinds het begin is %(n)s traject gestart", "Sinds het begin zijn %(n)s trajecten gestart", samen
        )
        % {"n": getal(samen)},
        kolommen=kolommen(
            _("Gestart in"),
            _("Gestart"),
            *(_("Klaar na %(n)d maanden") % {"n": maanden} for maanden in MAANDEN),
        ),
        rijen=[
            Rij(kop=jaar, cellen=[getal(gestart_in(boek, jaar)), *(cel(jaar, m) for m in MAANDEN)])
            for jaar in jaren
        ],
        noot=_(
            "Een streepje: nog niet iedereen is zo ver, of er startte niemand. Dit is zoals we het nu weten. Wat later is "
            "nagekomen of heropend, telt mee."
        ),
    )


def _blijvend(boek: Boek) -> list[Blok]:
    """Return whether it lasts, or that it is too soon to tell."""
    assert boek.jaar.kenmerken is not None
    getoond = meedoen.na_het_afronden(boek.jaar.kenmerken)
    if getoond:
        return getoond
    return [
        Blok(
            nummer=_("Blijvend"),
            waarover=_("De trede een jaar na het afronden"),
            kop=_("Of meedoen blijft, kunnen we nog niet zeggen"),
            noot=boek.waarom_niet("vijftien maanden afgerond", BLIJVEND.naam, ROUTE.naam),
        )
    ]
