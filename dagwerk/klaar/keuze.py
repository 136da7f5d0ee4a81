"""Which part of what is missing is shown: its state in the URL."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from kern.klok import vandaag
from rapportage.cijfers.ontbreekt import Gat
from vinden.personen.vast_contact import lees_contact, schrijf_contact


@dataclass(frozen=True, kw_only=True)
class Klaarkeuze:
    """What was asked for.

    Args:
        dag: the peildatum, a day of the pilot up to today.
        medewerker: key of the fixed contact, or `NIEMAND`; None for all.
        gat: None for all.
        alles: everybody is listed, whatever is missing.
    """

    dag: dt.date
    medewerker: int | None = None
    gat: Gat | None = None
    alles: bool = False

    @classmethod
    def uit(cls, vraag: Mapping[str, Any]) -> Self:
        """Return the choice in a query string; an unknown value is left out, so that an old link still opens."""
        gat = vraag.get("gat", "")
        return cls(
            dag=_peildag(vraag.get("peildatum", "")),
            medewerker=lees_contact(vraag.get("medewerker")),
            gat=Gat(gat) if gat in Gat.values else None,
            alles="alles" in vraag,
        )

    @property
    def is_lijst(self) -> bool:
        """Whether people are shown, and not the table by fixed contact."""
        return self.alles or self.gat is not None or self.medewerker is not None

    def met(self, **anders: Any) -> Self:
        """Return the same choice but for what is given."""
        return replace(self, **anders)

    @property
    def params(self) -> dict[str, object]:
        """The parameters of the URL, without empty ones."""
        vraag: dict[str, object] = {}
        if self.dag != vandaag():
            vraag["peildatum"] = self.dag.isoformat()
        if self.medewerker is not None:
            vraag["medewerker"] = schrijf_contact(self.medewerker)
        if self.gat is not None:
            vraag["gat"] = self.gat.value
        if self.alles and not vraag.keys() & {"medewerker", "gat"}:
            vraag["alles"] = 1
        return vraag

    @property
    def adres(self) -> str:
        """The URL of the page with this choice."""
        return reverse("trajecten:klaar") + (f"?{urlencode(self.params)}" if self.params else "")


def _peildag(waarde: str) -> dt.date:
    """Return the day in the URL; today for what is none, lies outside the pilot, or is still to come.

    What will be missing on a day to come depends on the visits and metingen until then: nobody knows it today.
    """
    try:
        dag = dt.date.fromisoformat(waarde)
    except ValueError:
        return vandaag()
    return dag if settings.PILOT_VAN <= dag <= vandaag() else vandaag()
