"""What a try-out gave, from its first answer on: its cards are of nobody, and its answers in no result (docs/adr/0071)."""

from dataclasses import dataclass

from django.db.models import Count

from rapportage.tevredenheid.models import Antwoord, Onderzoek, Vraag


@dataclass(frozen=True)
class Proefvraag:
    """A question with what testers answered: how many chose what, and what they wrote."""

    vraag: Vraag
    keuzes: list[tuple[str, int]]
    woorden: list[str]


def proefvragen(onderzoek: Onderzoek) -> list[Proefvraag]:
    """Return the questions of a try-out with the answers so far; four statements. Of another round the database gives none."""
    antwoorden = Antwoord.objects.filter(onderzoek=onderzoek)
    geteld = dict(antwoorden.filter(keuze__isnull=False).values_list("keuze_id").annotate(n=Count("pk")))
    woorden: dict[int, list[str]] = {}
    for rij in antwoorden.filter(tekst__isnull=False).only("pk", "vraag_id", "tekst").order_by("pk"):
        woorden.setdefault(rij.vraag_id, []).append(str(rij.tekst))
    vragen = Vraag.objects.filter(vragenlijst=onderzoek.vragenlijst_id).prefetch_related("keuzes")
    return [
        Proefvraag(
            vraag,
            [(str(keuze), geteld.get(keuze.pk, 0)) for keuze in vraag.keuzes.all()],
            woorden.get(vraag.pk, []),
        )
        for vraag in vragen
    ]
