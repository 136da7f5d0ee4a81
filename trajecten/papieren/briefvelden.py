"""The fields of a letter: the names a text may have between braces, and splitting it into parts. Imports no models."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trajecten.papieren.enums import Overneembron

VELD = re.compile(r"\{([^{}]*)\}")
"""A name between braces. Unlike in a format string, attributes and items of a value cannot be reached."""


class Briefveld(models.TextChoices):
    """The fields of letters beside those of the dossier (`Overneembron`)."""

    NAAM = "naam", gettext_lazy("naam van de inburgeraar")
    GEMEENTE = "gemeente", gettext_lazy("de gemeente")
    COORDINATOR = "trajectcoördinator", gettext_lazy("naam van het vaste contact")
    COORDINATOR_TELEFOON = "telefoon trajectcoördinator", gettext_lazy("telefoon van het vaste contact")
    ONDERDELEN = "onderdelen", gettext_lazy("lijst van de onderdelen van het plan")
    AFSPRAKEN = "afspraken", gettext_lazy("lijst van de afspraken")

    @property
    def lijst(self) -> bool:
        """Whether it is a list, which stands on a line of its own."""
        return self in {Briefveld.ONDERDELEN, Briefveld.AFSPRAKEN}


BEKEND = frozenset({*Briefveld.values, *Overneembron.values})
LIJSTEN = frozenset(veld.value for veld in Briefveld if veld.lijst)


@dataclass(frozen=True, kw_only=True)
class Blok:
    """A part of a letter: a paragraph, a heading or a list, as `soort` says: "alinea", "kop" or "lijst"."""

    soort: str
    regels: list[str]


def velden_in(tekst: str) -> list[str]:
    """Return the fields that the text of a template names, each once, in their order."""
    return list(dict.fromkeys(naam.strip() for naam in VELD.findall(tekst)))


def fouten_in(tekst: str) -> list[str]:
    """Return the faults in the text of a template, in words, each with its line; none when it can be used."""
    return [
        _("Regel %(nummer)d: %(fout)s") % {"nummer": nummer, "fout": fout}
        for nummer, regel in enumerate(tekst.splitlines(), start=1)
        for fout in _fouten_op(regel.strip())
    ]


def _fouten_op(regel: str) -> Iterator[str]:
    velden = velden_in(regel)
    for veld in velden:
        if veld not in BEKEND:
            lijkt = get_close_matches(veld, BEKEND, n=1)
            if lijkt:
                woorden = {"veld": veld, "lijkt": lijkt[0]}
                yield _("het veld {%(veld)s} bestaat niet. Bedoel je {%(lijkt)s}?") % woorden
            else:
                yield _("het veld {%s} bestaat niet") % veld
        elif veld in LIJSTEN and regel != f"{{{veld}}}":
            yield _("de lijst {%s} staat op een eigen regel") % veld
    if set("{}") & set(VELD.sub("", regel)):
        yield _("er staat een { of } zonder de andere. Schrijf een veld als {naam}")


def blokken(tekst: str, waarden: Mapping[str, str | list[str]]) -> Iterator[Blok]:
    """Yield the parts of a letter with its fields filled in.

    `tekst` is a template without faults; `waarden` holds every field it names: a text, or the lines of a list. A line of
    a list of which every field is empty is left out; elsewhere an empty field reads "niet bekend".
    """
    for deel in re.split(r"\n\s*\n", tekst.strip()):
        regels = [regel.strip() for regel in deel.splitlines() if regel.strip()]
        kaal = " ".join(regels)
        if kaal.startswith("{") and kaal.endswith("}") and kaal[1:-1] in LIJSTEN:
            yield Blok(soort="lijst", regels=list(waarden[kaal[1:-1]]))
        elif kaal.startswith("# "):
            yield Blok(soort="kop", regels=[_vul(kaal[2:], waarden)])
        elif all(regel.startswith("- ") for regel in regels):
            yield Blok(
                soort="lijst", regels=[_regel(r[2:], waarden) for r in regels if _zegt_iets(r, waarden)]
            )
        else:
            yield Blok(soort="alinea", regels=[_vul(kaal, waarden)])


def _vul(tekst: str, waarden: Mapping[str, str | list[str]]) -> str:
    return VELD.sub(lambda veld: str(waarden[veld[1].strip()]) or _("niet bekend"), tekst)


def _zegt_iets(regel: str, waarden: Mapping[str, str | list[str]]) -> bool:
    """Tell whether a line names no field, or one that is filled in."""
    velden = velden_in(regel)
    return not velden or any(waarden[veld] for veld in velden)


def _regel(regel: str, waarden: Mapping[str, str | list[str]]) -> str:
    """Return a line of a list filled in; a comma that an empty field leaves behind goes with it."""
    gevuld = VELD.sub(lambda veld: str(waarden[veld[1].strip()]), regel)
    if all(waarden[veld] for veld in velden_in(regel)):
        return gevuld
    return re.sub(r"\s{2,}", " ", re.sub(r"(?<=:)\s*,|,\s*(?=,|$)", "", gevuld)).strip()
