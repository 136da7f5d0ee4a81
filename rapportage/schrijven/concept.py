"""The draft of a chapter on its page: kept as every draft is (`gebruikers.concept`), in a table of its own."""

from contextlib import suppress
from functools import cached_property

from django.http import QueryDict
from django.urls import reverse

from gebruikers.concept import Concepthouder
from gebruikers.services.concepten import Bewaard, ConceptTeGroot
from gebruikers.verzoek import Verzoek
from rapportage.schrijven.delen import Deel
from rapportage.schrijven.models import Rapporttekst
from rapportage.schrijven.services.concepten import drop_concept, keep_concept, read_concept


class Hoofdstukhouder(Concepthouder):
    """The draft of a chapter, for the user of the request."""

    def __init__(self, request: Verzoek, rapport: Rapporttekst, deel: Deel) -> None:
        super().__init__(request, "hoofdstuk", None)
        self.rapport, self.deel = rapport, deel

    @property
    def in_database(self) -> bool:
        """Whether drafts of this user are stored as rows: always, since none is about a person."""
        return True

    @property
    def _adres(self) -> str:
        return reverse("rapportage:hoofdstuk_concept", args=[self.rapport.pk, self.deel.adres])

    @property
    def weg_url(self) -> str:
        """The URL that deletes the draft."""
        return reverse("rapportage:hoofdstuk_concept_weg", args=[self.rapport.pk, self.deel.adres])

    @cached_property
    def bewaard(self) -> Bewaard | None:
        """The stored draft; None without one."""
        return read_concept(rapport_id=self.rapport.pk, deel=self.deel.sleutel, gebruiker=self.gebruiker)

    def bewaar(self, velden: QueryDict) -> None:
        """Keep what was typed when the form is shown again."""
        with suppress(ConceptTeGroot):
            keep_concept(
                rapport_id=self.rapport.pk, deel=self.deel.sleutel, gebruiker=self.gebruiker, velden=velden
            )
        self.__dict__.pop("bewaard", None)

    def weg(self) -> None:
        """Delete the draft: call it in the act that saves the chapter."""
        drop_concept(rapport_id=self.rapport.pk, deel=self.deel.sleutel, gebruiker=self.gebruiker)
        self.__dict__.pop("bewaard", None)
