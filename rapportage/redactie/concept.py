"""The draft of a text on its page: kept as every draft is (`gebruikers.concept`), in a table of its own."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict

from gebruikers.concept import Concepthouder
from gebruikers.services.concepten import Bewaard, ConceptTeGroot
from gebruikers.verzoek import Verzoek
from rapportage.redactie.models import Conceptrij
from rapportage.redactie.services.concepten import drop_concept, keep_concept, read_concept


@dataclass(frozen=True, kw_only=True)
class Conceptplek:
    """Where the draft of a text is kept.

    Args:
        naam: the name of the form.
        model: the drafts of this kind of text.
        tekst: what names the text in them, by column.
        url: the address that keeps the draft.
        weg_url: the address that deletes it.
    """

    naam: str
    model: type[Conceptrij]
    tekst: Mapping[str, Any]
    url: str
    weg_url: str


def bewaar_getypt(request: Verzoek, plek: Conceptplek, gezien: str | None = None) -> dt.datetime:
    """Keep what was posted as the draft of a text; `gezien`, errors and result as those of `keep_concept`."""
    return keep_concept(
        plek.model, tekst=plek.tekst, gebruiker=request.user, velden=request.POST, gezien=gezien
    )


class Teksthouder(Concepthouder):
    """The draft of a text, for the user of the request."""

    def __init__(self, request: Verzoek, plek: Conceptplek) -> None:
        super().__init__(request, plek.naam, None)
        self.plek = plek

    @property
    def in_database(self) -> bool:
        """Whether drafts of this user are stored as rows: always, since none is about a person."""
        return True

    @property
    def _adres(self) -> str:
        return self.plek.url

    @property
    def weg_url(self) -> str:
        """The URL that deletes the draft."""
        return self.plek.weg_url

    @cached_property
    def bewaard(self) -> Bewaard | None:
        """The stored draft; None without one."""
        return read_concept(self.plek.model, tekst=self.plek.tekst, gebruiker=self.gebruiker)

    def bewaar(self, velden: QueryDict) -> None:
        """Keep what was typed when the form is shown again."""
        with suppress(ConceptTeGroot):
            keep_concept(self.plek.model, tekst=self.plek.tekst, gebruiker=self.gebruiker, velden=velden)
        self.__dict__.pop("bewaard", None)

    def weg(self) -> None:
        """Delete the draft: call it in the act that saves the text."""
        drop_concept(self.plek.model, tekst=self.plek.tekst, gebruiker=self.gebruiker)
        self.__dict__.pop("bewaard", None)
