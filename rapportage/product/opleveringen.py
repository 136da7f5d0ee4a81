"""Owners and deliverables of the parts, and the days of editions, as the product ships them (DOMEIN 9; nota, Productbeschrijving).

The nota names years of its own pilot. Eind 2008 is before the begin (0 months), begin 2009 the end of the first quarter
(3), eind 2009 the end of the first year (12). The leefbaarheidsverkenning has no day in the nota: here it is the end of
October of each year, so that its figures are there at the end of the year. Editions are made when most parts are due.
"""

import datetime as dt

from gebruikers.enums import Rol
from kern.historie import historiemodel
from rapportage.product.enums import Buiten
from rapportage.product.models import Aspect, Onderdeel, Onderdeeleigenaar, Oplevering
from rapportage.product.referentie import ALTIJD

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins: the first deliverables are due before it."""
_VIER = (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.PROJECTLEIDER)
EIGENAREN: dict[int, tuple[Rol, ...]] = {
    1: (Rol.TEAMLEIDER, Rol.PROJECTLEIDER),
    2: (Rol.TEAMLEIDER,),
    3: _VIER,
    4: _VIER,
    5: _VIER,
    6: (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER),
    7: (Rol.BELEIDSMEDEWERKER,),
    8: (Rol.BELEIDSMEDEWERKER,),
    9: (Rol.BELEIDSMEDEWERKER,),
    10: (Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR),
}
"""The owning rollen by number."""

VAN_WELZIJN = (1, 3, 4, 5, 7)
"""The parts that the welzijnsorganisatie owns beside the rollen."""

START, EERSTE_JAAR, JAAR = "Startsituatie", "Na het eerste jaar", "Elk jaar"
OPLEVERINGEN: dict[int | None, tuple[tuple[str, int, int, int | None], ...]] = {
    1: (
        ("Verschil", 1, 0, None),
        ("Beoogde waarde", 2, 0, None),
        ("Profiel voor de werving", 3, 3, None),
    ),
    2: (("Plan van aanpak", 0, 0, None), (EERSTE_JAAR, 0, 12, None)),
    **dict.fromkeys((3, 4, 5, 6, 7), ((START, 0, 3, None), (JAAR, 0, 12, 12))),
    8: (("Onderzoek maken", 1, 12, None), ("Onderzoek uitvoeren", 2, 12, 12)),
    9: ((EERSTE_JAAR, 0, 12, None),),
    10: (("Met de verkenning", 0, 10, 12),),
    None: (("Na het eerste kwartaal", 0, 3, None), (JAAR, 0, 12, 12)),
}
"""By number, and under None those of editions: name, the place of the aspect (0 for all), months after the begin of the pilot, and each so many after that."""


def laad_opleveringen() -> None:
    """Add owners and deliverables of the parts that never had any; what somebody changed, or took away, stays as it is."""
    onderdelen: dict[int | None, Onderdeel | None] = {None: None}
    onderdelen |= {o.nummer: o for o in Onderdeel.objects.prefetch_related("aspecten")}
    met_eigenaar = set(Onderdeeleigenaar.objects.values_list("onderdeel__nummer", flat=True))
    Onderdeeleigenaar.objects.bulk_create(
        Onderdeeleigenaar(onderdeel=onderdelen[nummer], rol=rol, van=VAN)
        for nummer, rollen in EIGENAREN.items()
        if nummer in onderdelen and nummer not in met_eigenaar
        for rol in rollen
    )
    if not Onderdeeleigenaar.objects.filter(rol=Buiten.WELZIJN).exists():
        Onderdeeleigenaar.objects.bulk_create(
            Onderdeeleigenaar(onderdeel=onderdelen[nummer], rol=Buiten.WELZIJN, van=VAN)
            for nummer in VAN_WELZIJN
            if nummer in onderdelen
        )
    versies = historiemodel(Oplevering)._default_manager  # noqa: SLF001
    met_oplevering = set(versies.values_list("onderdeel__nummer", flat=True))
    Oplevering.objects.bulk_create(
        Oplevering(
            onderdeel=onderdelen[nummer],
            aspect=_aspect(onderdelen[nummer], plaats),
            van=ALTIJD,
            naam=naam,
            maanden=maanden,
            elke=elke,
        )
        for nummer, rijen in OPLEVERINGEN.items()
        if nummer in onderdelen and nummer not in met_oplevering
        for naam, plaats, maanden, elke in rijen
    )


def _aspect(onderdeel: Onderdeel | None, plaats: int) -> Aspect | None:
    return next((a for a in onderdeel.aspecten.all() if a.volgorde == plaats), None) if onderdeel else None
