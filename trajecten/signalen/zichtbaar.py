"""All signals: each rule is one queryset over the rows of today (docs/adr/0017; DOMEIN 8).

Lists and numbers use the same functions. `Signaal` only remembers since when there is a signal, whether it was told,
and until when it was laid aside. Which rules are on, and after how long, is reference data (`trajecten.instellingen`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Benadering, OverPersoon
from kern.klok import vandaag
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.models import Overdrachtvraag, Verzuimoverdracht
from trajecten.handhaving.signalen import einde_na_handhaving, vraag_van_consulent
from trajecten.normen.enums import Signaalregel
from trajecten.normen.termijnen import die_aan_staat
from trajecten.plan.models import Afspraak
from trajecten.signalen.models import Signaal
from trajecten.signalen.regels.contact import bezoek_te_laat, geen_contact, reservering_loopt_af
from trajecten.signalen.regels.duaal import een_been, niet_begonnen
from trajecten.signalen.regels.voortgang import (
    afspraak_te_laat,
    lang_in_vormgeven,
    meting_nodig,
    nazorg_nodig,
    twee_omlaag,
    vast_in_pijler_1,
)
from trajecten.stappen.models import Nazorgmeting
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject


@dataclass(frozen=True)
class _Regel:
    """The model whose rows a rule judges, and the function that narrows them to those with a signal."""

    over: type[OverPersoon]
    geeft: Callable[[Any], QuerySet[Any]]


_REGELS: dict[Signaalregel, _Regel] = {
    Signaalregel.GEEN_CONTACT: _Regel(Traject, geen_contact),
    Signaalregel.RESERVERING_LOOPT_AF: _Regel(Benadering, reservering_loopt_af),
    Signaalregel.BEZOEK_TE_LAAT: _Regel(GeplandBezoek, bezoek_te_laat),
    Signaalregel.EEN_BEEN: _Regel(Traject, een_been),
    Signaalregel.NIET_BEGONNEN: _Regel(Traject, niet_begonnen),
    Signaalregel.METING_NODIG: _Regel(Traject, meting_nodig),
    Signaalregel.AFSPRAAK_TE_LAAT: _Regel(Afspraak, afspraak_te_laat),
    Signaalregel.LANG_IN_VORMGEVEN: _Regel(Traject, lang_in_vormgeven),
    Signaalregel.VAST_IN_PIJLER_1: _Regel(Traject, vast_in_pijler_1),
    Signaalregel.TWEE_OMLAAG: _Regel(Traject, twee_omlaag),
    Signaalregel.NAZORG_NODIG: _Regel(Nazorgmeting, nazorg_nodig),
    Signaalregel.VRAAG_VAN_CONSULENT: _Regel(Overdrachtvraag, vraag_van_consulent),
    Signaalregel.EINDE_NA_HANDHAVING: _Regel(Verzuimoverdracht, einde_na_handhaving),
}
"""The rules that `Signaal` remembers. Without drafts, which only their writer sees, and 45 of 50, about no person."""

OBJECT: dict[Signaalregel, str] = {
    regel: str(hoe.over._meta.model_name)  # noqa: SLF001
    for regel, hoe in _REGELS.items()
}
"""The kind of object of the rows of a rule, as `Signaal` names it."""


def zichtbare(regel: Signaalregel, gebruiker: Gebruiker) -> QuerySet[Any]:
    """Return the rows of a rule within sight; none when the rule is off, and none about persons who have died."""
    return _van(regel, _REGELS[regel].over.objects.visible_to(gebruiker))


def zonder_zicht(regel: Signaalregel) -> QuerySet[Any]:
    """Return the rows of a rule for everybody, for the code that keeps `Signaal` up to date without a user."""
    return _van(regel, _REGELS[regel].over.objects.all())


REGELS: dict[Signaalregel, Callable[[Gebruiker], QuerySet[Any]]] = {
    regel: partial(zichtbare, regel) for regel in _REGELS
}
"""For each rule the function that returns its rows within the sight of a user."""


def _van(regel: Signaalregel, rijen: Any) -> QuerySet[Any]:
    levend = rijen.filter(die_aan_staat(regel), inburgeraar__overleden_op__isnull=True)
    return _REGELS[regel].geeft(levend)


def zonder_dubbele(taken: QuerySet[Taak]) -> QuerySet[Taak]:
    """Leave out tasks for which a rule already gives a signal: nothing is shown twice (docs/adr/0017)."""
    aan_de_beurt = zonder_zicht(Signaalregel.NAZORG_NODIG).filter(taak=OuterRef("pk"))
    return taken.filter(~Exists(aan_de_beurt))


def concept_wacht(gebruiker: Gebruiker) -> QuerySet[Concept]:
    """Return the drafts of a user; nobody else sees them. Sending or deleting a draft ends the signal."""
    return Concept.objects.filter(die_aan_staat(Signaalregel.CONCEPT_WACHT), gebruiker=gebruiker)


def met_geheugen(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Annotate the rows of a rule with `signaal_sinds` and `weggelegd_tot`, as far as they are remembered."""
    signaal = Signaal.objects.filter(
        regel=regel,
        inburgeraar=OuterRef("inburgeraar"),
        object_soort=OBJECT[regel],
        object_id=OuterRef("pk"),
        geeindigd_op__isnull=True,
    )
    met: QuerySet[Any] = rijen.annotate(
        signaal_sinds=Subquery(signaal.values("sinds")[:1]),
        weggelegd_tot=Subquery(signaal.values("weggelegd_tot")[:1]),
    )
    return met


def zonder_weggelegd(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any]:
    """Narrow the rows of a rule to those not laid aside until a day in the future."""
    return met_geheugen(rijen, regel).filter(Q(weggelegd_tot__isnull=True) | Q(weggelegd_tot__lte=vandaag()))
