"""The figures that a part rests on, frozen in its text: those of the newest edition, each with its definition."""

from collections.abc import Mapping
from typing import Any

from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.redactie.cijferlijst import Cijfer, Cijferlijst, cijferlijst, over

BIJ: Mapping[int, tuple[str, ...]] = {
    1: ("begeleid", "uren_per_persoon", "huisbezoeken", "mensen_bezocht", "contacten"),
    2: ("trechter", "weken_in_stap", "benaderd", "geopend", "gestart", "afgerond", "geeindigd"),
    3: ("vindplaatsen", "gevonden_via", "gevonden", "huisbezoeken", "mensen_bezocht"),
    4: ("doelgroep", "gestart", "verandering", "taal_binnen", "begin"),
    5: ("organisaties", "contacten", "activiteiten", "vindplaatsen"),
    6: ("verandering", "score", "activiteiten"),
    7: ("besluiten_per_onderwerp", "besluiten"),
    8: ("afgerond", "begeleid"),
    9: ("onvervuld", "onvervuld_lang", "activiteiten"),
    10: ("wijkcijferreeks", "open", "verandering"),
}
"""By number of the part: the figures that it is about, by their name in the register."""

BRONNEN = (Rapportsoort.KWARTAALMONITORING, Rapportsoort.JAARRAPPORTAGE)


def nieuwste_uitgave() -> Rapportuitgave | None:
    """Return the edition with the last peildatum, of a quarter or a year; None while there is none."""
    return _laatste(*BRONNEN)


def laatste_jaarboek() -> Rapportuitgave | None:
    """Return the jaarrapportage with the last peildatum, whose charts an edition shows; None while there is none."""
    return _laatste(Rapportsoort.JAARRAPPORTAGE)


def _laatste(*soorten: Rapportsoort) -> Rapportuitgave | None:
    """Return the last edition of these kinds; a tussenstand is none, for it would be told without that word."""
    rijen = Rapportuitgave.objects.filter(
        soort__in=[soort.value for soort in soorten], stand=Stand.KLAAR, bekend_op__lte=nu()
    )
    op_volgorde = rijen.defer("pdf", "cijfers").order_by("-peildatum", "-bekend_op", "-pk")
    return next((uitgave for uitgave in op_volgorde if not uitgave.is_tussenstand), None)


def vaste_cijfers(nummer: int) -> dict[str, Any]:
    """Return the figures of a part (by its number) as its text keeps them; empty while there is no edition."""
    uitgave = nieuwste_uitgave()
    if uitgave is None:
        return {}
    return {
        "uitgave": str(uitgave),
        "peildatum": uitgave.geteld_tot.isoformat(),
        "lijst": [
            vars(cijfer) for cijfer in over(cijferlijst(uitgave.cijfers or {}), BIJ.get(nummer, ())).values()
        ],
    }


def lijst_van(cijfers: Mapping[str, Any]) -> Cijferlijst:
    """Return the figures that a text keeps, by their reference."""
    return {rij["verwijzing"]: Cijfer(**rij) for rij in cijfers.get("lijst", ())}
