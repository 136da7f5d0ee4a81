"""The words of the plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Taalroutesoort(models.TextChoices):
    """The law that a language course falls under (nota, Werkwijze, Vormgeven)."""

    WI = "WI", _("WI: met inburgeringsexamen")
    WEB = "WEB", _("WEB: zonder inburgeringsexamen")


class Aanbodantwoord(models.TextChoices):
    """The answer to an aanbod (DOMEIN 5.2)."""

    NOG_GEEN = "nog geen", _("nog geen antwoord")
    JA = "ja", _("ja")
    NEE = "nee", _("nee")
    DENKT_NA = "denkt na", _("denkt na")

    @property
    def open(self) -> bool:
        """Whether the final answer is still to come."""
        return self in {Aanbodantwoord.NOG_GEEN, Aanbodantwoord.DENKT_NA}


class Componentsoort(models.TextChoices):
    """The kinds of components of a trajectplan (DOMEIN 5.2)."""

    TAAL = "taal", _("taal")
    ACTIVITEIT = "activiteit", _("activiteit")
    ONDERWIJS = "onderwijs", _("onderwijs")
    WERK = "werk", _("werk")
    OPVOEDING = "opvoeding", _("opvoeding")
    HULP = "hulp", _("hulp")

    @property
    def participatie(self) -> bool:
        """Whether it is a participation component: any kind but language and help."""
        return self not in {Componentsoort.TAAL, Componentsoort.HULP}

    @property
    def start_traject(self) -> bool:
        """Whether its start makes the traject count as started; help alone starts nothing (DOMEIN 5.3)."""
        return self != Componentsoort.HULP

    @property
    def icoon(self) -> str:
        """The icon beside the word."""
        return {
            Componentsoort.TAAL: "languages",
            Componentsoort.ACTIVITEIT: "users-round",
            Componentsoort.ONDERWIJS: "school",
            Componentsoort.WERK: "store",
            Componentsoort.OPVOEDING: "sprout",
            Componentsoort.HULP: "hand-heart",
        }[self]


PARTICIPATIESOORTEN = tuple(soort for soort in Componentsoort if soort.participatie)


class Componentstand(models.TextChoices):
    """The state of a component."""

    GEPLAND = "gepland", _("gepland")
    GESTART = "gestart", _("gestart")
    GEWEIGERD = "geweigerd", _("geweigerd")
    GESTOPT = "gestopt", _("gestopt")
    AFGEROND = "afgerond", _("afgerond")
    VERVALLEN = "vervallen", _("vervallen")

    @property
    def telt(self) -> bool:
        """Whether it is part of the plan; refused, stopped and lapsed components are not."""
        return self in {Componentstand.GEPLAND, Componentstand.GESTART, Componentstand.AFGEROND}


TELT_IN_PLAN = tuple(stand for stand in Componentstand if stand.telt)


class Plaatsingswijze(models.TextChoices):
    """The way this person gets to a place (nota, Werkwijze, Plaatsen)."""

    ZELF = "zelf", _("gaat zelf")
    TELEFOONTJE = "telefoontje", _("na een telefoontje")
    GAAT_MEE = "gaat mee", _("iemand gaat mee")
    AAN_DE_HAND = "aan de hand", _("wordt opgehaald en gebracht")


class Deelgrond(models.TextChoices):
    """The ground on which information about a person was shared with an organisatie."""

    TOESTEMMING = "toestemming", _("de inburgeraar vond het goed")
    PLAATSING = "plaatsing", _("de organisatie had het nodig om te kunnen beginnen")


class Afspraakpartij(models.TextChoices):
    """The party who keeps an afspraak."""

    INBURGERAAR = "inburgeraar", _("de inburgeraar")
    COORDINATOR = "coördinator", _("de coördinator")
    ORGANISATIE = "organisatie", _("een organisatie")


class Afspraakstand(models.TextChoices):
    """The state of an afspraak."""

    OPEN = "open", _("open")
    NAGEKOMEN = "nagekomen", _("nagekomen")
    NIET_NAGEKOMEN = "niet nagekomen", _("niet nagekomen")
    VERVALLEN = "vervallen", _("vervallen")


class Aanwezigstand(models.TextChoices):
    """How a planned meeting of a component went for a person (DOMEIN 5.4)."""

    AANWEZIG = "aanwezig", _("aanwezig")
    TE_LAAT = "te laat", _("te laat")
    AFGEMELD = "afgemeld", _("afgemeld")
    NIET_AFGEMELD = "niet afgemeld", _("niet gekomen, niet afgemeld")
    VIEL_UIT = "viel uit", _("ging niet door")


class Afmeldreden(models.TextChoices):
    """The reason of an excused absence."""

    ZIEK = "ziek", _("ziek")
    WERK = "werk", _("werk")
    KIND = "kind", _("kind")
    ELDERS = "afspraak elders", _("afspraak elders")
    ANDERS = "anders", _("iets anders")
