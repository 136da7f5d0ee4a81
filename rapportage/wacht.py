"""What of the texts of the pilot waits for a user, on whatever page the user begins."""

from gebruikers.models import Gebruiker
from rapportage.product.wacht import Wacht
from rapportage.product.wacht import wacht_op as in_productbeschrijving
from rapportage.tevredenheid.wacht import wacht_op as bij_tevredenheid
from rapportage.vragen.wacht import wacht_op as bij_vragen


def wacht_op(gebruiker: Gebruiker) -> list[Wacht]:
    """Return what waits for a user in the productbeschrijving, at the five questions and of tevredenheid, what is late first."""
    alle = [*in_productbeschrijving(gebruiker), *bij_vragen(gebruiker), *bij_tevredenheid(gebruiker)]
    return sorted(alle, key=lambda wacht: not wacht.is_laat)
