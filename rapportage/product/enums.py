"""Who owns a component beside the rollen, how far its text is, the parts that it asks for, and how it stands with what is due."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Buiten(models.TextChoices):
    """Who owns a part and is no rol of the municipality."""

    WELZIJN = "welzijnsorganisatie", _("welzijnsorganisatie")


class Productstand(models.TextChoices):
    """How far the text of a component is, in its order."""

    CONCEPT = "concept", _("concept")
    TER_LEZING = "ter lezing", _("bij de tweede lezer")
    GELEZEN = "gelezen", _("gelezen")
    GOEDGEKEURD = "goedgekeurd", _("goedgekeurd")


class Voortgang(models.TextChoices):
    """How far the text of a component was on a day, as monitoring counts it: by what was saved and by its steps."""

    GOEDGEKEURD = "goedgekeurd", _("goedgekeurd")
    GELEZEN = "gelezen", _("gelezen")
    GESCHREVEN = "geschreven", _("geschreven")
    BEGONNEN = "begonnen", _("begonnen")
    NIET_BEGONNEN = "niet begonnen", _("niet begonnen")


class Aspectdeel(models.TextChoices):
    """A part of the text of an aspect, in the order in which it is asked for."""

    SITUATIE = "situatie", _("situatie")
    PLICHTIG = "plichtig", _("plichtig")
    BEHOEFTIG = "behoeftig", _("behoeftig")
    ONTWIKKELING = "ontwikkeling", _("ontwikkeling")
    WAAROM = "waarom", _("waarom")
    OVERDRAAGBAAR = "overdraagbaar", _("overdraagbaar")


class Opleverstand(models.TextChoices):
    """How it stands with what is due on a day."""

    GOEDGEKEURD = "goedgekeurd", _("goedgekeurd")
    WORDT_GELEZEN = "wordt gelezen", _("geschreven, wordt gelezen")
    MOET_NOG = "moet nog", _("moet nog")
    TE_LAAT = "te laat", _("te laat")
