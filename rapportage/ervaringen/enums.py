"""The five questions of the pilot, as people choose among them, and why a picture may be shown."""

import datetime as dt
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapportage.enums import Verslagdeel

STIL_NA = dt.timedelta(weeks=8)
"""After so long without an ervaring the teamleider is told of a question (DOMEIN 9)."""


class Vraag(models.IntegerChoices):
    """One of the five questions of the nota (DOMEIN 9), in the words in which a coordinator knows it."""

    VINDPLAATSEN = 1, _("Vindplaatsen: waar je mensen vindt")
    WIJK = 2, _("De wijk gebruiken voor inburgeren")
    AANBOD = 3, _("Wat scholen en aanbieders moeten doen")
    LEEFBAARHEID = 4, _("Wat het de wijk oplevert")
    PARTICIPATIE = 5, _("Doen mensen meer mee?")

    @property
    def kort(self) -> Any:
        """Its number, in words."""
        return _("vraag %(n)d") % {"n": self.value}

    @property
    def voluit(self) -> Any:
        """The question itself, without its number."""
        return _VOLUIT[self]

    @property
    def deel(self) -> Verslagdeel:
        """The chapter of the jaarrapportage that answers it."""
        return Verslagdeel(f"vraag-{self.value}")


_VOLUIT = {
    Vraag.VINDPLAATSEN: _("welke vindplaatsen heeft een wijk, en hoe gebruik je ze het best?"),
    Vraag.WIJK: _("hoe kan de wijk worden gebruikt voor inburgeren?"),
    Vraag.AANBOD: _("wat betekent dit voor hoe aanbieders trajecten vormgeven?"),
    Vraag.LEEFBAARHEID: _("wat kan inburgeren toevoegen aan de leefbaarheid van de wijk?"),
    Vraag.PARTICIPATIE: _("zien we meer participatie?"),
}


class Fotogrond(models.TextChoices):
    """Why a picture may be shown."""

    GEEN_GEZICHT = "geen gezicht", _("er staat niemand herkenbaar op")
    TOESTEMMING = "toestemming", _("wie erop staat, heeft ja gezegd")
