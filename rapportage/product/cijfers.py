"""The figures that a part rests on, frozen in its text: those of the newest edition, each with its definition.

They are read by whoever reads the part, so they are of what everybody may read: monitoring of a quarter from its moment on,
and of a jaarrapportage what is published (docs/adr/0076-figures-for-every-reader.md).
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from kern.klok import nu
from kern.opdracht import Stand
from kern.woorden import opsomming
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.product.tevreden import CIJFER, getelde_rondes, met_rondes
from rapportage.redactie.cijferlijst import Cijfer, Cijferlijst, cijferlijst, over
from rapportage.schrijven.kracht import ooit_gepubliceerd, uitgaven_in_kracht

BIJ: Mapping[int, tuple[str, ...]] = {
    1: ("begeleid", "uren_per_persoon", "huisbezoeken", "mensen_bezocht", "contacten", "last"),
    2: (
        "trechter",
        "reden",
        "begin",
        "weken_in_stap",
        "benaderd",
        "geopend",
        "gestart",
        "afgerond",
        "geeindigd",
    ),
    3: (
        "hoe_ver",
        "werving",
        "vindplaatsen",
        "gevonden_via",
        "benaderd",
        "gevonden",
        "huisbezoeken",
        "mensen_bezocht",
    ),
    4: ("doelgroep", "gestart", "verandering", "taal_binnen", "begin"),
    5: ("gevonden_via", "organisaties", "contacten", "activiteiten", "vindplaatsen"),
    6: ("verandering", "taalcoach", "score", "activiteiten"),
    7: ("besluiten_per_onderwerp", "besluiten"),
    8: ("tevredenheid", "afgerond", "begeleid"),
    9: ("onvervuld", "onvervuld_lang", "activiteiten"),
    10: ("wijkcijferreeks", "gestart", "open", "verandering"),
}
"""By number of the part: the figures that it is about, by their name in the register."""

MONITORING, JAAR = Rapportsoort.KWARTAALMONITORING, Rapportsoort.JAARRAPPORTAGE


def nieuwste_uitgave() -> Rapportuitgave | None:
    """Return the edition with the last peildatum, of a quarter or of a year that is published; None while there is none."""
    return _laatste(Q(soort=MONITORING) | _gepubliceerd_jaar())


def laatste_jaarboek() -> Rapportuitgave | None:
    """Return the published jaarrapportage with the last peildatum, whose charts an edition shows; None while there is none."""
    return _laatste(_gepubliceerd_jaar())


def getoonde_uitgave(pk: int) -> Rapportuitgave | None:
    """Return an edition that a page showed, also when its year was published anew or withdrawn meanwhile; None for another."""
    gepubliceerd = ooit_gepubliceerd().filter(rapport__soort=JAAR).order_by().values("uitgave")
    return _laatste(Q(soort=MONITORING) | Q(pk__in=gepubliceerd), pk=pk)


def _gepubliceerd_jaar() -> Q:
    return Q(pk__in=uitgaven_in_kracht(JAAR))


def _laatste(bron: Q, **van: Any) -> Rapportuitgave | None:
    """Return the last edition of a source; a tussenstand is none, for it would be told without that word."""
    rijen = Rapportuitgave.objects.filter(bron, stand=Stand.KLAAR, bekend_op__lte=nu(), **van)
    op_volgorde = rijen.defer("pdf", "cijfers").order_by("-peildatum", "-bekend_op", "-pk")
    return next((uitgave for uitgave in op_volgorde if not uitgave.is_tussenstand), None)


def vaste_cijfers(nummer: int) -> dict[str, Any]:
    """Return the figures of a part (by its number) as its text keeps them; empty while there is no edition.

    Each is of the first edition that holds it, as in an edition of the whole (`figuren_van`): a quarter is newer, only a year
    has besluiten by subject. The rounds of the klanttevredenheidsonderzoek are those that are counted by now.
    """
    uitgaven = list(dict.fromkeys(filter(None, (nieuwste_uitgave(), laatste_jaarboek()))))
    lijst: dict[str, Cijfer] = {}
    bronnen: list[str] = []
    nog = list(BIJ.get(nummer, ()))
    rondes = getelde_rondes(dt.date.max) if CIJFER in nog else None
    for uitgave in uitgaven:
        cijfers = uitgave.cijfers or {}
        alle = cijferlijst(met_rondes(cijfers, rondes) if rondes else cijfers)
        gevonden = {naam: over(alle, (naam,)) for naam in nog}
        nog = [naam for naam in nog if not gevonden[naam]]
        for cijfer in (c for deel in gevonden.values() for c in deel.values()):
            lijst.setdefault(cijfer.verwijzing, cijfer)
        if not bronnen or any(gevonden.values()):
            bronnen.append(str(uitgave))
        if not nog:
            break
    if not uitgaven:
        return {}
    return {
        "uitgave": opsomming([*bronnen, *(ronde["naam"] for ronde in (rondes or {}).get("rondes", ()))]),
        "peildatum": uitgaven[0].geteld_tot.isoformat(),
        "lijst": [vars(cijfer) for cijfer in lijst.values()],
    }


def is_nieuwer(nieuw: Mapping[str, Any], oud: Mapping[str, Any]) -> bool:
    """Tell whether figures are of a later day than those that a text keeps, or of the same day and more, without losing one."""
    nu, toen = str(nieuw.get("peildatum", "")), str(oud.get("peildatum", ""))
    if nu != toen:
        return nu > toen
    return set(lijst_van(nieuw)) > set(lijst_van(oud))


def lijst_van(cijfers: Mapping[str, Any]) -> Cijferlijst:
    """Return the figures that a text keeps, by their reference."""
    return {rij["verwijzing"]: Cijfer(**rij) for rij in cijfers.get("lijst", ())}
