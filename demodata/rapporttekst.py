"""The text of the demo's jaarrapportage, half written: a chapter with figures, one that was changed, and a comment."""

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.models import Rapportuitgave
from rapportage.schrijven.models import Rapporttekst
from rapportage.schrijven.services.opmerkingen import add_opmerking
from rapportage.schrijven.services.schrijven import begin_tekst, save_hoofdstuk

SAMENVATTING = "<p>Dit is het eerste hele jaar van de pilot. We vonden {{cijfer:gevonden}} mensen.</p>"
VERSIES: tuple[tuple[str, dict[str, str]], ...] = (
    ("samenvatting", {"inleiding": SAMENVATTING}),
    (
        "gevonden",
        {
            "inleiding": "<p>We zoeken mensen in het register en in de wijk.</p>",
            "duiding": "<p>Via het wijknetwerk vonden we er {{cijfer:gevonden:wijknetwerk}}.</p>",
        },
    ),
    (
        "gevonden",
        {
            "inleiding": "<p>We zoeken mensen in het register en in de wijk. Sommigen staan op geen enkele lijst.</p>",
            "duiding": "<p>Via het wijknetwerk vonden we er {{cijfer:gevonden:wijknetwerk}}.</p>"
            "<p>Een vaste ochtend op één plek werkt beter dan een brief.</p>",
            "advies": "<p>Houd in elke wijk ten minste één vaste plek open.</p>",
        },
    ),
)
"""What was saved, in order: the key of the chapter, and its parts."""
OPMERKING = "Kunnen we hier een voorbeeld van zo’n vaste plek noemen?"


def schrijf_rapport(uitgave: Rapportuitgave | None) -> Rapporttekst | None:
    """Write in the text of an edition that is made; None when there is none, or nobody of the rollen that write and read."""
    lotte, frans = (_wie(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD))
    if uitgave is None or not uitgave.is_klaar or lotte is None or frans is None:
        return None
    rapport = begin_tekst(uitgave_id=uitgave.pk, door=lotte)
    for deel, teksten in VERSIES:
        gezien = rapport.teksten.filter(deel=deel).count()
        save_hoofdstuk(rapport_id=rapport.pk, deel=deel, gezien=gezien, teksten=teksten, door=lotte)
    add_opmerking(rapport_id=rapport.pk, deel="gevonden", tekst=OPMERKING, door=frans)
    return rapport


def _wie(rol: Rol) -> Gebruiker | None:
    return Gebruiker.objects.filter(aanstellingen__rol=rol).order_by("pk").first()
