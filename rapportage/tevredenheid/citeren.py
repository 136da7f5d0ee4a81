"""What people wrote in their own words, and what of it may be cited: what two read, and nobody refused."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page
from django.db.models import Count

from gebruikers.models import Gebruiker
from kern.bladzijden import BegrensdePaginator
from rapportage.tevredenheid.models import Antwoord, Citaatoordeel, Onderzoek, Vraag

LEZERS_NODIG, PER_PAGINA = 2, 50


@dataclass(frozen=True)
class Woorden:
    """An answer in own words.

    Args:
        antwoord: the answer.
        ja: how many say that it may be cited.
        nee: whether somebody says that it may not.
        eigen: what the reader of the page said; None for nothing yet.
    """

    antwoord: Antwoord
    ja: int
    nee: bool
    eigen: bool | None

    @property
    def mag(self) -> bool:
        """Whether it may be cited."""
        return self.ja >= LEZERS_NODIG and not self.nee


@dataclass(frozen=True)
class Woordenblad:
    """A page of what people wrote.

    Args:
        pagina: the page.
        per_vraag: each open question with how many answers it has, and those on this page.
    """

    pagina: Page[Antwoord]
    per_vraag: list[tuple[Vraag, int, list[Woorden]]]


def gelezen_woorden(onderzoek: Onderzoek, lezer: Gebruiker, nummer: int) -> Woordenblad:
    """Return what people wrote in a round, fifty a page, by open question; five statements.

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
    per_vraag = [
        (
            vraag,
            geteld.get(vraag.pk, 0),
            [_woorden(rij, oordelen.get(rij.pk, []), lezer) for rij in rijen if rij.vraag_id == vraag.pk],
        )
        for vraag in vragen
    ]
    # Who wrote nothing is told once, and a question whose answers stand on another page not at all.
    return Woordenblad(
        pagina, [deel for deel in per_vraag if deel[2] or (not deel[1] and pagina.number == 1)]
    )


def _woorden(rij: Antwoord, oordelen: Iterable[Citaatoordeel], lezer: Gebruiker) -> Woorden:
    alle = list(oordelen)
    eigen = next((oordeel.mag for oordeel in alle if oordeel.lezer_id == lezer.pk), None)
    ja = sum(oordeel.mag for oordeel in alle)
    return Woorden(rij, ja, nee=any(not oordeel.mag for oordeel in alle), eigen=eigen)
