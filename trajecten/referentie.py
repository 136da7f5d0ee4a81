"""Reference data of trajecten: each room loads its own; rows adjusted by a besluit stay as they are."""

from kern.referentie import BEKEND_SINDS
from trajecten.handhaving.maatregelen import laad_maatregelen
from trajecten.normen.referentie import laad_normen
from trajecten.papieren.referentie.brieven import laad_brieven
from trajecten.papieren.referentie.controles import laad_controles
from trajecten.plan.referentie import laad_taalroutes
from trajecten.stappen.referentie import laad_resultaatsoorten

VAN = BEKEND_SINDS.date()
"""Before the pilot begins, so that its first day has norms."""


def laad() -> None:
    """Add the rows that do not exist yet."""
    laad_normen(VAN)
    laad_taalroutes(VAN)
    laad_resultaatsoorten(VAN)
    laad_controles(VAN)
    laad_brieven(VAN)
    laad_maatregelen(VAN)
