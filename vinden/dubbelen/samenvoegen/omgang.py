"""What a merge does with each reference to a person, in one table.

A test holds that no foreign key is missing from it.
"""

from enum import Enum

from django.apps import apps
from django.db import models

from inburgeraars.models import Inburgeraar


class Omgang(Enum):
    """What a merge does with a reference to the person who goes."""

    VERHUIST = "verhuist"
    """The row moves; a row that a constraint would refuse at the other person stays where it is."""
    EENMALIG = "eenmalig"
    """The only row of its kind moves when the person who stays has none; otherwise it stays where it is."""
    BLIJFT = "blijft"
    """The row stays, because it says who was meant at the time."""


OMGANG: dict[tuple[str, str], Omgang] = {
    ("inburgeraars.Registergegevens", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Burgerservicenummer", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Vindgegevens", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.EigenOpgave", "inburgeraar"): Omgang.EENMALIG,
    ("inburgeraars.Adres", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Benadering", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Toegang", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Overlijden", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Fase", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Huishoudlid", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Huishoudrelatie", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Huishoudrelatie", "ander"): Omgang.VERHUIST,
    ("inburgeraars.Doelgroepbevinding", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Veiligheidsnotitie", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Belemmering", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Document", "inburgeraar"): Omgang.VERHUIST,
    ("inburgeraars.Identiteitscontrole", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.RegulierMoment", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Oproepbrief", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Overnameverzoek", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Navraag", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Selectieregel", "inburgeraar"): Omgang.VERHUIST,
    ("register.BpiWachtregel", "lijkt_op"): Omgang.VERHUIST,
    ("inburgeraars.Inburgeraar", "samengevoegd_met"): Omgang.VERHUIST,
    ("participatie.Meting", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Traject", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Stapovergang", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Ingelezen", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Uitzondering", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Taxatie", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Aanbod", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Component", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Aanwezigheid", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Eindresultaat", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Afronding", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Nazorgmeting", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Controle", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Bsnintrekking", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Verzuimoverdracht", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Overdrachtvraag", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Overdracht", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Overdrachtgevoelig", "inburgeraar"): Omgang.VERHUIST,
    # A teamleider, who merges, cannot see it; the handover it belongs to moves to the person who stays.
    ("trajecten.Handhavingsbesluit", "inburgeraar"): Omgang.BLIJFT,
    ("trajecten.Handhavingsbezwaar", "inburgeraar"): Omgang.BLIJFT,
    ("trajecten.Bespreekpunt", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Bespreektaak", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Verslag", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.GeplandBezoek", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Taak", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Afspraak", "inburgeraar"): Omgang.VERHUIST,
    ("trajecten.Signaal", "inburgeraar"): Omgang.VERHUIST,
    ("rapportage.Uitnodiging", "inburgeraar"): Omgang.VERHUIST,
    ("vinden.Dubbeloordeel", "inburgeraar"): Omgang.BLIJFT,
    ("vinden.Dubbeloordeel", "ander"): Omgang.BLIJFT,
    ("vinden.Samenvoeging", "inburgeraar"): Omgang.BLIJFT,
    ("vinden.Samenvoeging", "ander"): Omgang.BLIJFT,
}
"""By model and field. A new table about a person is added here."""


def met_omgang(omgang: Omgang) -> list[tuple[type[models.Model], str]]:
    """Return the models and fields that are handled in this way, in the order of the table."""
    return [(apps.get_model(model), veld) for (model, veld), soort in OMGANG.items() if soort is omgang]


def verwijzingen() -> set[tuple[str, str]]:
    """Return every foreign key to a person, those of history tables left out."""
    return {
        (model._meta.label, veld.name)  # noqa: SLF001
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        for veld in model._meta.concrete_fields  # noqa: SLF001
        if veld.is_relation and veld.related_model is Inburgeraar
    }


def over_personen() -> dict[type[models.Model], set[str]]:
    """Return the models of which each row is about a person, with the names of their fields."""
    velden = {model: {v.name: v for v in model._meta.concrete_fields} for model in apps.get_models()}  # noqa: SLF001
    return {
        model: set(namen)
        for model, namen in velden.items()
        if "inburgeraar" in namen
        and namen["inburgeraar"].related_model is Inburgeraar
        and not hasattr(model, "pgh_tracked_model")
    }


def onderling() -> list[tuple[type[models.Model], str, type[models.Model]]]:
    """Return each reference between two rows about a person: model, field, and the model it refers to.

    Left out is what only a consulent reads: a merge leaves it where it is.
    """
    modellen = over_personen()
    return [
        (model, veld.name, veld.related_model)
        for model in modellen
        for veld in model._meta.concrete_fields  # noqa: SLF001
        if veld.related_model in modellen and not getattr(model, "eigen_zicht", False)
    ]
