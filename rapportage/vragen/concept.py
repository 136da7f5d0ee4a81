"""Where the draft of an answer is kept."""

from django.urls import reverse

from rapportage.ervaringen.enums import Vraag
from rapportage.redactie.concept import Conceptplek
from rapportage.vragen.models import Vraagconcept


def vraagconcept(vraag: Vraag) -> Conceptplek:
    """Return where the drafts of the answer to a question are kept."""
    return Conceptplek(
        naam="pilotvraag",
        model=Vraagconcept,
        tekst={"vraag": vraag},
        url=reverse("rapportage:pilotvraag_concept", args=[vraag]),
        weg_url=reverse("rapportage:pilotvraag_concept_weg", args=[vraag]),
    )
