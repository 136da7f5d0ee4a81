"""What was written down in a talk: each person with its note and its tasks, and who was not discussed."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.bespreking.taken import Taakregel, in_volgorde, taakregel, taken_uit_besprekingen
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.velden import Niveau
from trajecten.bespreking.models import Bespreekpunt, Bespreking


@dataclass(frozen=True, kw_only=True)
class Verslagpunt:
    """A person with what was written down."""

    punt: Bespreekpunt
    taken: list[Taakregel]

    @property
    def leeg(self) -> bool:
        """Whether the person was discussed without a word."""
        return not self.punt.notitie and not self.taken


@dataclass(frozen=True, kw_only=True)
class Verslag:
    """What was written down in a talk; people who were discussed without a word are named apart.

    Args:
        besproken: how many people were discussed.
        niet: who was in the caseload on the day it ended, or is today while it runs, and was not discussed.
    """

    punten: list[Verslagpunt]
    zonder_woord: list[Verslagpunt]
    besproken: int
    niet: list[Inburgeraar]

    @property
    def hoeveel(self) -> str:
        """How many people of the caseload were discussed, in words."""
        if not self.niet:
            return ngettext("%d persoon besproken", "%d mensen besproken", self.besproken) % self.besproken
        return _("%(n)d van %(alle)d besproken, %(niet)d niet") % {
            "n": self.besproken,
            "alle": self.besproken + len(self.niet),
            "niet": len(self.niet),
        }


def verslag(gebruiker: Gebruiker, bespreking: Bespreking) -> Verslag:
    """Return what was written down about people within sight, and who of them was not discussed, in three queries."""
    taken = defaultdict[int, list[Taakregel]](list)
    for uit in taken_uit_besprekingen(gebruiker).filter(punt__bespreking=bespreking):
        taken[uit.punt_id].append(taakregel(gebruiker, uit.taak, None))
    rijen = (
        Bespreekpunt.objects.visible_to(gebruiker)
        .filter(bespreking=bespreking)
        .select_related("inburgeraar", "door")
        .order_by("inburgeraar__sorteernaam", "pk")
    )
    punten = [Verslagpunt(punt=p, taken=in_volgorde(taken[p.pk])) for p in rijen]
    return Verslag(
        punten=[p for p in punten if not p.leeg],
        zonder_woord=[p for p in punten if p.leeg and p.punt.besproken],
        besproken=sum(p.punt.besproken for p in punten),
        niet=_niet_besproken(gebruiker, bespreking, {p.inburgeraar_id for p in rijen if p.besproken}),
    )


def _niet_besproken(gebruiker: Gebruiker, bespreking: Bespreking, besproken: set[int]) -> list[Inburgeraar]:
    """Return who of the caseload of the last day of a talk was not discussed in it, by name."""
    caseload = Toegang.objects.filter(
        gebruiker=bespreking.coordinator_id, grond=Toegangsgrond.CASELOAD
    ).in_kracht(bespreking.geeindigd_op)
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(
        pk__in=caseload.values("inburgeraar_id")
    )
    return list(rijen.exclude(pk__in=besproken).select_related("wijk").order_by("sorteernaam", "pk"))
