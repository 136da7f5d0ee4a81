"""Where the draft of an aspect is kept."""

from django.urls import reverse

from rapportage.product.models import Aspectconcept
from rapportage.redactie.concept import Conceptplek


def aspectconcept(tekst_id: int, aspect_id: int) -> Conceptplek:
    """Return where the drafts of an aspect are kept."""
    adres = [tekst_id, aspect_id]
    return Conceptplek(
        naam="aspect",
        model=Aspectconcept,
        tekst={"tekst_id": tekst_id, "aspect_id": aspect_id},
        url=reverse("rapportage:aspect_concept", args=adres),
        weg_url=reverse("rapportage:aspect_concept_weg", args=adres),
    )
