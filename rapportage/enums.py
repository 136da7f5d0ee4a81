"""The kinds of reports, their chapters, and the steps of making one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rapportsoort(models.TextChoices):
    """The kind of report: of a year, of the whole pilot, or the monitoring of a month or a quarter."""

    JAARRAPPORTAGE = "jaarrapportage", _("jaarrapportage")
    EINDRAPPORTAGE = "eindrapportage", _("eindrapportage")
    MAANDMONITORING = "maandmonitoring", _("maandmonitoring")
    KWARTAALMONITORING = "kwartaalmonitoring", _("kwartaalmonitoring")

    @property
    def is_monitoring(self) -> bool:
        """Whether it is monitoring, which has no text of people."""
        return self in {Rapportsoort.MAANDMONITORING, Rapportsoort.KWARTAALMONITORING}

    @property
    def is_eenmalig(self) -> bool:
        """Whether a peildatum has one edition of it; a year may have been made at two moments."""
        return self != Rapportsoort.JAARRAPPORTAGE


class Maakstap(models.TextChoices):
    """The step that the worker is at."""

    WACHT = "", _("wacht op een plek")
    KENMERKEN = "kenmerken", _("rondt kenmerken af op vijftallen")
    LEZEN = "lezen", _("leest de gegevens")
    TELLEN = "tellen", _("telt")
    OPMAKEN = "opmaken", _("maakt het rapport op")


class Verslagdeel(models.TextChoices):
    """A chapter of the book of a year or of the pilot, in its order; of a wijk there is one for each."""

    SAMENVATTING = "samenvatting", _("samenvatting")
    DOEL = "doel", _("doel en leeswijzer")
    AMBITIE_1 = "ambitie-1", _("ambitie 1: blijvend meedoen")
    AMBITIE_2 = "ambitie-2", _("ambitie 2: een leefbare wijk")
    AMBITIE_3 = "ambitie-3", _("ambitie 3: meer en beter inburgeren")
    JAREN = "jaren", _("de jaren naast elkaar")
    DOELBEREIK = "doelbereik", _("doelbereik")
    GEVONDEN = "gevonden", _("wie we vonden")
    MEEDOEN = "meedoen", _("meedoen")
    VERLOOP = "verloop", _("gestart, afgerond en gestopt")
    WIJK = "wijk", _("wijk")
    VERGELIJKING = "vergelijking", _("wat werkt beter")
    UREN = "uren", _("uren en kosten")
    VRAAG_1 = "vraag-1", _("vraag 1: vindplaatsen")
    VRAAG_2 = "vraag-2", _("vraag 2: inburgeren in de wijk")
    VRAAG_3 = "vraag-3", _("vraag 3: het aanbod")
    VRAAG_4 = "vraag-4", _("vraag 4: leefbaarheid")
    VRAAG_5 = "vraag-5", _("vraag 5: meer participatie")
    TEVREDENHEID = "tevredenheid", _("klanttevredenheid")
    NETWERK = "netwerk", _("netwerk en inkoop")
    ADVIES = "advies", _("advies en gevraagde besluiten")
    TELLEN = "tellen", _("hoe we tellen")

    @classmethod
    def van_soort(cls, soort: Rapportsoort) -> "list[Verslagdeel]":
        """Return the chapters of a kind of report: the target of the pilot is part of its third ambition."""
        eigen = {cls.AMBITIE_1, cls.AMBITIE_2, cls.AMBITIE_3, cls.JAREN}
        weg = {cls.DOELBEREIK} if soort == Rapportsoort.EINDRAPPORTAGE else eigen
        return [deel for deel in cls if deel not in weg]

    @classmethod
    def van_wijk(cls, naam: str) -> str:
        """Return the key of the chapter of a wijk, by the name of the wijk."""
        return f"{cls.WIJK.value} {naam}"
