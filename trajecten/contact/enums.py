"""Fixed words of a contact. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Contactsoort(models.TextChoices):
    """The kind of a contact (DOMEIN 6)."""

    HUISBEZOEK = "huisbezoek", _("huisbezoek")
    WIJKCENTRUM = "wijkcentrum", _("gesprek in de wijk")
    ELDERS = "elders", _("gesprek buiten de wijk")
    TELEFOON = "telefoon", _("telefoon")
    BERICHT = "bericht", _("bericht")
    INSTANTIE = "instantie", _("gesprek met een instantie")
    GROEPSACTIVITEIT = "groepsactiviteit", _("groepsactiviteit")
    VINDPLAATS = "vindplaats", _("bezoek aan een vindplaats")

    @property
    def persoonlijk(self) -> bool:
        """Whether it is a meeting in person, which Vormgeven asks for; outside the wijk with a reason (DOMEIN 5)."""
        return self in {Contactsoort.HUISBEZOEK, Contactsoort.WIJKCENTRUM, Contactsoort.ELDERS}

    @property
    def opent_traject(self) -> bool:
        """Whether a talk of this kind claims a free person and opens the traject (DOMEIN 5 and 8a, geopend).

        A talk with the person alone does, on the telephone too. A person's part in a group activity is recorded and
        opens nothing: it would claim whole groups.
        """
        return self.persoonlijk or self == Contactsoort.TELEFOON

    @property
    def tweezijdig(self) -> bool:
        """Whether both sides can speak, which ends "geen contact"; messages and instanties do not (DOMEIN 8a).

        Only these kinds can have the result GESPROKEN, so that the result of a report alone tells it.
        """
        return Resultaat.GESPROKEN in self.resultaten

    @property
    def resultaten(self) -> "tuple[Resultaat, ...]":
        """The possible results, the usual one first; a form does not ask for a single one."""
        return {
            Contactsoort.HUISBEZOEK: (Resultaat.GESPROKEN, Resultaat.NIEMAND_THUIS, Resultaat.WIL_NIET_NU),
            Contactsoort.WIJKCENTRUM: (Resultaat.GESPROKEN, Resultaat.NIET_GEKOMEN, Resultaat.WIL_NIET_NU),
            Contactsoort.ELDERS: (Resultaat.GESPROKEN, Resultaat.NIET_GEKOMEN, Resultaat.WIL_NIET_NU),
            Contactsoort.TELEFOON: (Resultaat.GESPROKEN, Resultaat.GEEN_ANTWOORD, Resultaat.WIL_NIET_NU),
            Contactsoort.BERICHT: (Resultaat.GEEN_ANTWOORD, Resultaat.ANTWOORD),
            Contactsoort.INSTANTIE: (Resultaat.BESPROKEN,),
            Contactsoort.GROEPSACTIVITEIT: (Resultaat.GESPROKEN,),
            Contactsoort.VINDPLAATS: (),
        }[self]

    @property
    def icoon(self) -> str:
        """The icon beside the word."""
        return {
            Contactsoort.HUISBEZOEK: "house",
            Contactsoort.WIJKCENTRUM: "store",
            Contactsoort.ELDERS: "route",
            Contactsoort.TELEFOON: "phone",
            Contactsoort.BERICHT: "mail",
            Contactsoort.INSTANTIE: "building-2",
            Contactsoort.GROEPSACTIVITEIT: "users-round",
            Contactsoort.VINDPLAATS: "map-pin",
        }[self]


class Waaromelders(models.TextChoices):
    """The reason for a talk outside the wijk, although it belongs in the wijk; counted by reason (DOMEIN 5.1)."""

    THUIS_KAN_NIET = "thuis kan niet", _("thuis praten kan niet")
    WILDE_DAT = "wilde dat", _("wilde zelf liever elders afspreken")
    SCHOOL_OF_WERK = "school of werk", _("kon alleen op school of op het werk")
    WAS_ER_AL = "was er al", _("was al bij een instantie")
    ANDERS = "anders", _("iets anders")


class Resultaat(models.TextChoices):
    """The result of a contact for one person."""

    GESPROKEN = "gesproken", _("Gesproken")
    NIEMAND_THUIS = "niemand thuis", _("Niemand thuis")
    WIL_NIET_NU = "wil niet nu", _("Wil nu niet")
    NIET_GEKOMEN = "niet gekomen", _("Niet gekomen")
    GEEN_ANTWOORD = "geen antwoord", _("Geen antwoord")
    ANTWOORD = "antwoord", _("Antwoord gekregen")
    BESPROKEN = "besproken", _("Besproken")

    @classmethod
    def pogingen(cls) -> "list[Resultaat]":
        """Return the results of an attempt to reach a person: neither a talk with it, nor one with an instantie."""
        return [resultaat for resultaat in cls if resultaat not in {cls.GESPROKEN, cls.BESPROKEN}]


class Bezoekstand(models.TextChoices):
    """The state of a planned visit."""

    GEPLAND = "gepland", _("gepland")
    GEHOUDEN = "gehouden", _("gehouden")
    VERZET = "verzet", _("verzet")
    VERVALLEN = "vervallen", _("vervallen")


MINUTEN_NIEMAND_THUIS = 10
"""Minutes counted for a visit at which nobody was at home (DOMEIN 6)."""
