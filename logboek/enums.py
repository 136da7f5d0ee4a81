"""The acts that the logboek knows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Handeling(models.TextChoices):
    """What somebody did, in words a reader of the log understands."""

    DOSSIER_GEOPEND = "dossier geopend", _("dossier geopend")
    LOGBOEK_GELEZEN = "logboek gelezen", _("logboek gelezen")
    GEWEIGERD = "geweigerd", _("geweigerd")
    AANGEMELD = "aangemeld", _("aangemeld")
    AFGEMELD = "afgemeld", _("afgemeld")
    GEBRUIKER_TOEGEVOEGD = "gebruiker toegevoegd", _("gebruiker toegevoegd")
    GEBRUIKER_GEWIJZIGD = "gebruiker gewijzigd", _("gebruiker gewijzigd")
    GEBRUIKER_GEBLOKKEERD = "gebruiker geblokkeerd", _("gebruiker geblokkeerd")
    GEBRUIKER_GEDEBLOKKEERD = "gebruiker gedeblokkeerd", _("gebruiker gedeblokkeerd")
    UITNODIGING_VERSTUURD = "uitnodiging verstuurd", _("uitnodiging verstuurd")
    BERICHT_OPNIEUW_VERSTUURD = "bericht opnieuw verstuurd", _("bericht opnieuw verstuurd")
    AANSTELLING_TOEGEVOEGD = "aanstelling toegevoegd", _("aanstelling toegevoegd")
    AANSTELLING_GEWIJZIGD = "aanstelling gewijzigd", _("aanstelling gewijzigd")
    AANSTELLING_BEEINDIGD = "aanstelling beëindigd", _("aanstelling beëindigd")
    LEVERING_VERWERKT = "levering verwerkt", _("levering verwerkt")
    PERSOON_GEREGISTREERD = "persoon geregistreerd", _("persoon geregistreerd")
    PERSOON_GEWIJZIGD = "persoon gewijzigd", _("persoon gewijzigd")
    PERSOON_GECLAIMD = "persoon geclaimd", _("persoon geclaimd")
    PERSOON_VRIJGEGEVEN = "persoon vrijgegeven", _("persoon vrijgegeven")
    CONTACT_VASTGELEGD = "contact vastgelegd", _("contact vastgelegd")
    TRAJECT_GEOPEND = "traject geopend", _("traject geopend")
    STAP_GEZET = "stap gezet", _("stap gezet")
    NETWERK_GEWIJZIGD = "netwerk gewijzigd", _("netwerk gewijzigd")
    WIJKGEGEVENS_GEWIJZIGD = "wijkgegevens gewijzigd", _("wijkgegevens gewijzigd")
