"""Where the draft of a chapter is kept."""

from django.urls import reverse

from rapportage.redactie.concept import Conceptplek
from rapportage.schrijven.delen import Deel
from rapportage.schrijven.models import Hoofdstukconcept


def hoofdstukconcept(rapport_id: int, deel: Deel) -> Conceptplek:
    """Return where the drafts of a chapter are kept."""
    adres = [rapport_id, deel.adres]
    return Conceptplek(
        naam="hoofdstuk",
        model=Hoofdstukconcept,
        tekst={"rapport_id": rapport_id, "deel": deel.sleutel},
        url=reverse("rapportage:hoofdstuk_concept", args=adres),
        weg_url=reverse("rapportage:hoofdstuk_concept_weg", args=adres),
    )
