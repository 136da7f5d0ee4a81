"""The data of a person that the plan reads."""

from dataclasses import dataclass
from functools import cached_property

from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, Deel, van
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component


@dataclass(frozen=True)
class Planrijen:
    """The plans of a person.

    Args:
        aanbiedingen: all, newest first.
        componenten: all, in the order in which they were added to the plan.
        afspraken: all, the soonest first.
        alle_aanwezigheden: of all components, oldest first.
    """

    aanbiedingen: list[Aanbod]
    componenten: list[Component]
    afspraken: list[Afspraak]
    alle_aanwezigheden: list[Aanwezigheid]

    @cached_property
    def aanwezigheden(self) -> dict[int, list[Aanwezigheid]]:
        """The presence at each meeting by component, oldest first."""
        uit: dict[int, list[Aanwezigheid]] = {}
        for rij in self.alle_aanwezigheden:
            uit.setdefault(rij.component_id, []).append(rij)
        return uit


PLAN = Deel(
    Planrijen,
    aanbiedingen=Mee(van(Aanbod).order_by("-gedaan_op", "-pk"), taalroute=("naam",), door=NAAM),
    componenten=Mee(
        van(Component).order_by("gepland_op", "pk"),
        taalroute=("naam",),
        organisatie=("naam", "adres", "telefoon"),
        activiteit=("naam", "wanneer"),
        warme_overdracht_met=("naam", "telefoon"),
        toegang=("inburgeraar", "van", "tot"),
        door=NAAM,
    ),
    afspraken=Mee(van(Afspraak).order_by("uiterlijk", "pk")),
    alle_aanwezigheden=Mee(
        van(Aanwezigheid).order_by("datum", "pk"), alleen=("component", "datum", "stand", "created_at")
    ),
)
