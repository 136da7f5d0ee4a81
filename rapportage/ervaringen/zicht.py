"""What a writer may see of the names in a text: persons within its own sight, and the places of the network."""

from collections.abc import Collection

from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, TextField, Value

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.namen import woorden
from netwerk.models import Activiteit, Vindplaats, Vindplaatssoort
from rapportage.ervaringen.namen import Bekend, Naam, namen_in
from wijken.models import Buurt, Organisatie, Wijk

KORTST = 3
"""The least letters of a word that is looked for among names: shorter ones are words in most texts."""


def namen_voor(gebruiker: Gebruiker, *teksten: str) -> list[list[Naam]]:
    """Return the names of persons in each text, as a writer is asked about them.

    Persons are looked for in one statement under the walls of the writer, by the words of the texts alone: what the writer may
    not see is not found, and of who is found nothing but a word that was typed comes back.
    """
    getypt = {woord for tekst in teksten for woord in woorden(tekst) if len(woord) >= KORTST}
    if not getypt:
        return [[] for _tekst in teksten]
    bekend = _bekend(gebruiker, getypt)
    return [namen_in(tekst, bekend) for tekst in teksten]


def _bekend(gebruiker: Gebruiker, getypt: Collection[str]) -> Bekend:
    voornamen: set[str] = set()
    achternamen: set[str] = set()
    for voor, achter in _personen(gebruiker, getypt):
        voornamen.update(woorden(voor))
        achternamen.update(woorden(achter))
    return Bekend(
        voornamen=frozenset(voornamen & set(getypt)),
        achternamen=frozenset(achternamen & set(getypt)),
        plaatsen=frozenset(woorden(naam) for naam in _plaatsen()),
    )


def _personen(gebruiker: Gebruiker, getypt: Collection[str]) -> list[tuple[str, str]]:
    """Return the names within sight that share a word with what was typed."""
    delen = Func(
        F("zoeknaam"),
        Value(" "),
        function="string_to_array",
        output_field=ArrayField(TextField()),
    )
    rijen = Inburgeraar.objects.visible_to(gebruiker).annotate(delen=delen)
    return list(
        rijen.filter(delen__overlap=sorted(getypt))
        .order_by()
        .values_list("voornamen", "geslachtsnaam")
        .distinct()
    )


def _plaatsen() -> list[str]:
    """Return the names of places and organisations, in one statement; streets are known by how they end."""
    # A key person is a vindplaats too, with the name of a person.
    vindplaatsen = Vindplaats.objects.exclude(soort__in=[s for s in Vindplaatssoort if s.is_persoon])
    eerste, *andere = (
        rijen.order_by().values_list("naam", flat=True)
        for rijen in (
            vindplaatsen,
            Wijk.objects.all(),
            Buurt.objects.all(),
            Activiteit.objects.all(),
            Organisatie.objects.all(),
        )
    )
    return list(eerste.union(*andere))
