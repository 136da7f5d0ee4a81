"""What people wrote in their own words, and what of it may be cited: what two read, and nobody refused (docs/adr/0080)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Page
from django.db.models import Count

from gebruikers.models import Gebruiker
from kern.bladzijden import BegrensdePaginator
from rapportage.tevredenheid.models import Antwoord, Antwoordcitaat, Citaatoordeel, Onderzoek, Vraag

LEZERS_NODIG, PER_PAGINA = 2, 50
PER_ONDERZOEK = 5
"""How many answers of a round are cited at most: they stand beside its figures, and do not take their place."""


@dataclass(frozen=True)
class Oordelen:
    """What readers say of an answer: how many that it may be cited, and whether somebody says that it may not."""

    ja: int
    nee: bool

    @property
    def mag(self) -> bool:
        """Whether it may be cited."""
        return self.ja >= LEZERS_NODIG and not self.nee

    @classmethod
    def uit(cls, rijen: Iterable[Citaatoordeel]) -> "Oordelen":
        """Count what was said of one answer."""
        alle = [rij.mag for rij in rijen]
        return cls(sum(alle), nee=not all(alle))


def oordelen_van(antwoord_id: UUID) -> Oordelen:
    """Return what readers say of an answer now."""
    return Oordelen.uit(Citaatoordeel.objects.filter(antwoord=antwoord_id))


@dataclass(frozen=True)
class Woorden:
    """An answer in own words.

    Args:
        antwoord: the answer.
        oordelen: what readers say of it.
        eigen: what the reader of the page said; None for nothing yet.
        geciteerd: whether it is cited.
    """

    antwoord: Antwoord
    oordelen: Oordelen
    eigen: bool | None
    geciteerd: bool


@dataclass(frozen=True)
class Woordenblad:
    """A page of what people wrote.

    Args:
        pagina: the page.
        per_vraag: each open question with how many answers it has, and those on this page.
        geciteerd: how many of the round are cited.
    """

    pagina: Page[Antwoord]
    per_vraag: list[tuple[Vraag, int, list[Woorden]]]
    geciteerd: int


def gelezen_woorden(onderzoek: Onderzoek, lezer: Gebruiker, nummer: int) -> Woordenblad:
    """Return what people wrote in a round, fifty a page, by open question; six statements.

    The order is that of their keys, which are drawn by lot when the night mixes them: it says nothing, and stays.
    """
    vragen = [v for v in Vraag.objects.filter(vragenlijst=onderzoek.vragenlijst_id) if v.is_open]
    alle = Antwoord.objects.filter(onderzoek=onderzoek, tekst__isnull=False)
    geteld = dict(alle.order_by().values_list("vraag_id").annotate(n=Count("pk")))
    op_volgorde = alle.only("pk", "vraag_id", "tekst").order_by("vraag__volgorde", "vraag_id", "pk")
    pagina = BegrensdePaginator(op_volgorde, PER_PAGINA).get_page(nummer)
    rijen = list(pagina.object_list)
    oordelen: dict[object, list[Citaatoordeel]] = {}
    for oordeel in Citaatoordeel.objects.filter(antwoord__in=[rij.pk for rij in rijen]):
        oordelen.setdefault(oordeel.antwoord_id, []).append(oordeel)
    citaten = set(Antwoordcitaat.objects.filter(antwoord__onderzoek=onderzoek).values_list("pk", flat=True))
    per_vraag = [
        (
            vraag,
            geteld.get(vraag.pk, 0),
            [
                _woorden(rij, oordelen.get(rij.pk, []), lezer, geciteerd=rij.pk in citaten)
                for rij in rijen
                if rij.vraag_id == vraag.pk
            ],
        )
        for vraag in vragen
    ]
    # Who wrote nothing is told once, and a question whose answers stand on another page not at all.
    return Woordenblad(
        pagina,
        [deel for deel in per_vraag if deel[2] or (not deel[1] and pagina.number == 1)],
        len(citaten),
    )


def _woorden(rij: Antwoord, oordelen: list[Citaatoordeel], lezer: Gebruiker, *, geciteerd: bool) -> Woorden:
    eigen = next((oordeel.mag for oordeel in oordelen if oordeel.lezer_id == lezer.pk), None)
    return Woorden(rij, Oordelen.uit(oordelen), eigen=eigen, geciteerd=geciteerd)


def geciteerd_per_ronde() -> dict[int, int]:
    """Return how many answers are cited of each round that has any, by its key."""
    rijen = Antwoordcitaat.objects.order_by().values_list("antwoord__onderzoek")
    return dict(rijen.annotate(n=Count("pk")))
