"""Who may record a meting: who keeps the dossier, and a second reader (DOMEIN 2 and 7)."""

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.permissions import houdt_dossier
from kern.velden import Niveau


def is_eerste_lezer(inburgeraar_id: int, gebruiker: Gebruiker) -> bool:
    """Tell whether a meting by this user counts: a trajectcoördinator who keeps the dossier."""
    return gebruiker.heeft(Rol.TRAJECTCOORDINATOR) and houdt_dossier(inburgeraar_id, gebruiker)


def is_tweede_lezer(inburgeraar_id: int, gebruiker: Gebruiker) -> bool:
    """Tell whether this user may be second reader: the team within sight, of a dossier that somebody else keeps."""
    ziet = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(pk=inburgeraar_id)
    contact = Toegang.objects.filter(inburgeraar_id=inburgeraar_id, grond=Toegangsgrond.CASELOAD)
    return (
        gebruiker.heeft(*TEAM)
        and not is_eerste_lezer(inburgeraar_id, gebruiker)
        and contact.in_kracht().exists()
        and ziet.exists()
    )
