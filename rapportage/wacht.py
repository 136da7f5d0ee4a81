"""What of the texts of the pilot waits for a user, on whatever page the user begins."""

from gebruikers.models import Gebruiker
from rapportage.product.wacht import Wacht
from rapportage.product.wacht import wacht_op as in_productbeschrijving
from rapportage.vragen.wacht import wacht_op as bij_vragen


def wacht_op(gebruiker: Gebruiker) -> list[Wacht]:
    """Return what waits for a user in the productbeschrijving and at the five questions, what is late first."""
    alle = [*in_productbeschrijving(gebruiker), *bij_vragen(gebruiker)]
    return sorted(alle, key=lambda wacht: not wacht.is_laat)
