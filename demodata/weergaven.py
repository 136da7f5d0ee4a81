"""Choices of lists that colleagues of the demo keep and share."""

from django.utils.http import urlencode

from demodata.overdragen import met_rol
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.weergaven import Gegevens, save_weergave
from gebruikers.weergaven import lijst_met
from wijken.models import Wijk


def bewaar_weergaven() -> None:
    """Let the teamleider keep one choice and share another, and a coordinator share its own people."""
    leider, coordinator = met_rol(Rol.TEAMLEIDER)[0], met_rol(Rol.TRAJECTCOORDINATOR, "DON")[0]
    donderberg = Wijk.objects.get(code="DON").pk
    _bewaar(leider, "vraagt-aandacht", "Donderberg, ergste eerst", gedeeld=False, wijk=donderberg)
    _bewaar(leider, "personen", "Vier weken niet gesproken", geen_contact=4, sorteer="contact")
    _bewaar(coordinator, "personen", "Mijn mensen in Vormgeven", contact="mij", stap="vormgeven")


def _bewaar(wie: Gebruiker, sleutel: str, naam: str, *, gedeeld: bool = True, **params: str | int) -> None:
    lijst = lijst_met(sleutel)
    if lijst is None:
        raise LookupError(sleutel)
    save_weergave(
        lijst=lijst, vraag=urlencode(params), gegevens=Gegevens(naam=naam, gedeeld=gedeeld), door=wie
    )
