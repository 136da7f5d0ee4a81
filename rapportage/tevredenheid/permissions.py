"""Who keeps the questionnaire, who adopts it, who reads results, and who hands out the cards (DOMEIN 2 and 9)."""

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from rapportage.tevredenheid.models import Vraag, Vragenlijst

SCHRIJVERS = frozenset({Rol.BELEIDSMEDEWERKER})
"""The owner of component 8."""
VASTSTELLERS = frozenset({Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD})
"""The nota lost the second owner: the projectleider approves, else the afdelingshoofd."""
LEZERS = SCHRIJVERS | VASTSTELLERS
UITDELERS = frozenset({Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER})
"""Who gives the card: the fixed contact or its replacement; to who has neither, the teamleider."""


def schreef_mee(gebruiker: Gebruiker, lijst: Vragenlijst) -> bool:
    """Tell whether a user wrote something of a questionnaire, in any version of a question, and so cannot adopt it."""
    if lijst.gemaakt_door_id == gebruiker.pk:
        return True
    versies = historiemodel(Vraag)._default_manager  # noqa: SLF001
    return bool(versies.filter(vragenlijst=lijst.pk, door=gebruiker.pk).exists())
