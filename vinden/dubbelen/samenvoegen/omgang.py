"""What becomes of every reference to a person when two are merged: all of them, in one table.

A test holds that no foreign key is missing from it.
"""

from enum import Enum

from django.apps import apps
from django.db import models

from inburgeraars.models import Inburgeraar


class Omgang(Enum):
    """How a reference to the person who goes is handled."""

    VERHUIST = "verhuist"
    """It moves; a row that a rule of the database would refuse there stays where it is."""
    EENMALIG = "eenmalig"
    """The one row a person has moves when who stays has none; else it stays where it is."""
    BLIJFT = "blijft"
    """It says who was meant at the time, and keeps saying so."""


OMGANG: dict[tuple[str, str], Omgang] = {
    ("inburgeraars.Registergegevens", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Burgerservicenummer", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Vindgegevens", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Adres", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Benadering", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Toegang", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Fase", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Huishoudlid", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Doelgroepbevinding", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Veiligheidsnotitie", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Belemmering", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Document", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Identiteitscontrole", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.RegulierMoment", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Overnameverzoek", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Navraag", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Selectieregel", "inburgeraar"): Omgang.VERHUIST,
    ("register.BpiWachtregel", "lijkt_op"): Omgang.VERHUIST,
    ("inburgeraars.Inburgeraar", "samengevoegd_met"): Omgang.VERHUIST,
    ("participatie.Meting", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Traject", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Stapovergang", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Uitzondering", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Taxatie", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Aanbod", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Component", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Aanwezigheid", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Eindresultaat", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Afronding", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Nazorgmeting", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Controle", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Verzuimoverdracht", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Overdrachtvraag", "inburgeraar"): Omgang.VERHUIST,
    # A teamleider, who merges, does not see it; its handover says about whom it goes on.
    ("trajecten.Handhavingsbesluit", "inburgeraar"): Omgang.BLIJFT,
    ("trajecten.Verslag", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.GeplandBezoek", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Taak", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Afspraak", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Signaal", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Dubbeloordeel", "inburgeraar"): Omgang.BLIJFT,
    ("vinden.Dubbeloordeel", "ander"): Omgang.BLIJFT,
    ("vinden.Samenvoeging", "inburgeraar"): Omgang.BLIJFT,
    ("vinden.Samenvoeging", "ander"): Omgang.BLIJFT,
}
"""By model and field. What a later table holds about a person is added here."""


def met_omgang(omgang: Omgang) -> list[tuple[type[models.Model], str]]:
    """Return models and fields that are handled in a way, in the order of the table."""
    return [(apps.get_model(model), veld) for (model, veld), soort in OMGANG.items() if soort is omgang]


def verwijzingen() -> set[tuple[str, str]]:
    """Return every foreign key to a person there is, history left out."""
    return {
        (model._meta.label, veld.name)  # noqa: SLF001
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        for veld in model._meta.concrete_fields  # noqa: SLF001
        if veld.is_relation and veld.related_model is Inburgeraar
    }
