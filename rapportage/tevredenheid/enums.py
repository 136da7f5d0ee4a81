"""The words of questionnaires and rounds."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Lijststand(models.TextChoices):
    """How far the making of a questionnaire is."""

    CONCEPT = "concept", _("concept")
    PROEF = "proef", _("proef")
    VASTGESTELD = "vastgesteld", _("vastgesteld")


class Vraagsoort(models.TextChoices):
    """How a question is answered."""

    KEUZE = "keuze", _("met een keuze")
    OPEN = "open", _("met eigen woorden")


class Plaatje(models.TextChoices):
    """The picture above a question (`templates/rapportage/tevredenheid/plaatjes`)."""

    GESPREK = "gesprek", _("twee mensen praten")
    LUISTEREN = "luisteren", _("iemand luistert")
    PLAN = "plan", _("een lijst met stappen")
    LES = "les", _("een boek")
    WIJK = "wijk", _("mensen bij elkaar")
    HULP = "hulp", _("een hand die helpt")
    DUIM = "duim", _("een duim omhoog")
    SCHRIJVEN = "schrijven", _("een potlood")


class Gezicht(models.TextChoices):
    """The picture beside an answer."""

    BLIJ = "blij", _("blij gezicht")
    GEWOON = "gewoon", _("gewoon gezicht")
    VERDRIETIG = "verdrietig", _("verdrietig gezicht")
    WEET_NIET = "weet-niet", _("vraagteken")
    GEEN = "geen", _("streep")


class Onderzoeksoort(models.TextChoices):
    """What a round is for."""

    JAARLIJKS = "jaarlijks", _("jaarlijks")
    MIJLPAAL = "mijlpaal", _("bij een mijlpaal")
    PROEF = "proef", _("proef")


class Mijlpaalcode(models.TextChoices):
    """A milestone of a traject that the product can see."""

    TAAL_GESTART = "taal-gestart", _("taal gestart")
    AFGEROND = "afgerond", _("traject afgerond")


class Onderzoekstand(models.TextChoices):
    """How far a round is: `gesloten` takes no answers any more, `geteld` is the night after."""

    GEPLAND = "gepland", _("gepland")
    OPEN = "open", _("open")
    GESLOTEN = "gesloten", _("gesloten")
    GETELD = "geteld", _("geteld")
