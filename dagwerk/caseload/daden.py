"""What can be done from a row of the caseload page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dagwerk.caseload.tellen import Groep, Medewerker
from dagwerk.caseload.zinnen import toewijzen, wijs_toe
from trajecten.bespreking.views import adres_van


@dataclass(frozen=True)
class Daad:
    """An act on a row, in words, with its address."""

    tekst: str
    url: str


def over_collega(wie: Medewerker, gebruiker: int | None) -> tuple[Daad, ...]:
    """Return what can be done about a coordinator; replacing and a talk need an aanstelling.

    Args:
        wie: the coordinator.
        gebruiker: key of who looks; nobody discusses its own caseload.
    """
    uit = [Daad(_("Overdragen"), f"{reverse('trajecten:overdracht_nieuw')}?van={wie.pk}")]
    if wie.wijken:
        uit.append(Daad(_("Vervangen"), f"{reverse('trajecten:afwezig')}?wie={wie.pk}"))
    if wie.wijken and wie.pk != gebruiker:
        uit.append(Daad(_("Bespreken"), adres_van(wie.pk)))
    return tuple(uit)


def zonder_contact(groepen: list[Groep]) -> tuple[Daad, ...]:
    """Return what can be done about people without a fixed contact."""
    wie = [pk for g in groepen for pk in g.niet_toegewezen]
    return (Daad(wijs_toe(len(wie)), toewijzen(wie)),)
