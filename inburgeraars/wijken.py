"""The wijken that a user may choose from."""

from gebruikers.models import Gebruiker
from wijken.models import Wijk


def wijken_van(gebruiker: Gebruiker) -> list[Wijk]:
    """Return the wijken in which this user approaches people, for the choices of a form."""
    in_kracht = [a for a in gebruiker.in_kracht if a.rol == "trajectcoordinator"]
    if any(a.wijk_id is None for a in in_kracht):
        return list(Wijk.objects.all())
    return [a.wijk for a in in_kracht]
