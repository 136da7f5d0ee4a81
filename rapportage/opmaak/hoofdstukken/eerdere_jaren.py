"""The years of the pilot before this one, what came in later of them, and this year: together the pilot (DOMEIN 9)."""

from collections import Counter
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import opsomming
from rapportage.cijfers.nagekomen import MINUTEN
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.werk import Telling
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.hoofdstukken.maand import EINDES
from rapportage.opmaak.hoofdstukken.nagekomen import met_teken
from rapportage.opmaak.woorden import getal, uren

GETELD = ("gevonden", "geopend", "gestart", *(einde.value for einde in Einde), MINUTEN)
"""What the table adds up, in its order."""
HOOGSTENS = 2
"""How many changes a heading names."""


def nagekomen_per_cijfer(jaren: list[dict[str, Any]]) -> Telling:
    """Return what came in later of all years before, by figure or kind of ending; what it took away is below 0."""
    uit: Counter[str] = Counter()
    for jaar in jaren:
        for regel in jaar["nagekomen"]:
            uit[regel["soort"] or regel["cijfer"]] += regel["nu"] - regel["stond"]
    return dict(uit)


def optelling(jaren: list[dict[str, Any]], dit_jaar: Telling, jaar: int) -> list[Blok]:
    """Return how the years, as they were published, make the pilot up to the day; nothing in its first year.

    Args:
        jaren: the years before, as the figures hold them.
        dit_jaar: what counts of this year, by figure or kind of ending.
        jaar: this year.
    """
    if not jaren:
        return []
    later = nagekomen_per_cijfer(jaren)

    def rij(naam: str) -> Rij:
        voor, erbij, nu = [j["telt"].get(naam, 0) for j in jaren], later.get(naam, 0), dit_jaar.get(naam, 0)
        getallen = [_in_woorden(naam, n) for n in (*voor, nu, sum(voor) + erbij + nu)]
        getallen.insert(len(voor), met_teken(erbij, _in_woorden(naam, abs(erbij))))
        return Rij(kop=naam_van(naam), cellen=getallen)

    return [
        Blok(
            waarover=_("De pilot tot nu toe als som van de jaren, precies"),
            kop=_kop({naam: later[naam] for naam in GETELD if later.get(naam)}),
            kolommen=[
                Kolom(naam=_("Cijfer"), getal=False),
                *(Kolom(naam=str(j["jaar"])) for j in jaren),
                Kolom(naam=_("Nagekomen")),
                Kolom(naam=str(jaar)),
                Kolom(naam=_("Pilot"), ruim=True),
            ],
            rijen=[rij(naam) for naam in GETELD],
            noot=_noot(jaren),
        )
    ]


def zonder_rapport(jaren: list[dict[str, Any]]) -> str:
    """Return in a sentence which years before have no edition in force; empty when each has."""
    zonder = [str(jaar["jaar"]) for jaar in jaren if jaar["bekend_op"] is None]
    if not zonder:
        return ""
    return _("Van %(jaren)s geldt geen rapport: dat staat hier zoals we het nu weten.") % {
        "jaren": opsomming(zonder)
    }


def naam_van(cijfer: str) -> str:
    """Return the word for a figure or a kind of ending."""
    if cijfer == MINUTEN:
        return _("Uren, afgerond")
    if cijfer in {einde.value for einde in Einde}:
        return str(EINDES[Einde(cijfer)])
    return capfirst(str(REGISTER[cijfer].begrip))


def _in_woorden(naam: str, aantal: int) -> str:
    return getal(uren(aantal) if naam == MINUTEN else aantal)


def _kop(later: Telling) -> str:
    if not later:
        return _("Over eerdere jaren is niets nagekomen")
    if len(later) > HOOGSTENS:
        return ngettext(
            "Over eerdere jaren veranderde %(n)d cijfer",
            "Over eerdere jaren veranderden %(n)d cijfers",
            len(later),
        ) % {"n": len(later)}
    delen = [
        f"{naam_van(naam).lower()} {met_teken(n, _in_woorden(naam, abs(n)))}" for naam, n in later.items()
    ]
    return _("Nagekomen over eerdere jaren: %(wat)s") % {"wat": opsomming(delen)}


def _noot(jaren: list[dict[str, Any]]) -> str:
    zinnen = [
        _("Eerdere jaren staan hier zoals in hun rapport.")
        if any(jaar["bekend_op"] for jaar in jaren)
        else "",
        zonder_rapport(jaren),
        _(
            "Nagekomen: wat na zo'n rapport bekend werd of is teruggedraaid. Het rapport zelf blijft zoals het is."
        ),
    ]
    return " ".join(filter(None, zinnen))
