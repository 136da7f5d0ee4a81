"""The words of documents, checks and letters."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Controlegroep(models.TextChoices):
    """The kinds of things that Vormgeven asks beside the plan (DOMEIN 5.2)."""

    DOCUMENT = "document", _("document")
    CONTROLE = "controle", _("controle")


class Controlestand(models.TextChoices):
    """The state of a document or check of Vormgeven."""

    OPEN = "open", _("nog te doen")
    GEDAAN = "gedaan", _("gedaan")
    NIET_NODIG = "niet nodig", _("niet nodig")


CONTROLE_AF = (Controlestand.GEDAAN, Controlestand.NIET_NODIG)


class Overneembron(models.TextChoices):
    """The fields of the dossier that can be copied into another system or a letter."""

    BSN = "bsn", _("BSN")
    VOORNAMEN = "voornamen", _("voornamen")
    TUSSENVOEGSEL = "tussenvoegsel", _("tussenvoegsel")
    GESLACHTSNAAM = "geslachtsnaam", _("geslachtsnaam")
    GESLACHT = "geslacht", _("geslacht")
    GEBOORTEDATUM = "geboortedatum", _("geboortedatum")
    ADRES = "adres", _("adres")
    POSTCODE = "postcode", _("postcode")
    WOONPLAATS = "woonplaats", _("woonplaats")
    TELEFOON = "telefoon", _("telefoon")
    EMAIL = "email", _("e-mail")
    TAAL = "taal", _("voorkeurstaal")
    VESTIGING = "datum vestiging", _("in Nederland sinds")
    DOELGROEP = "doelgroep", _("doelgroep")
    DOELGROEP_OP = "doelgroep op", _("doelgroep vastgesteld op")
    TAALNIVEAU = "taalniveau", _("taalniveau")
    LEERVRAAG = "leervraag", _("leervraag")
    TAALROUTE = "taalroute", _("taalroute")
    SCHOOL = "school", _("school of taalaanbieder")
    AANBOD_OP = "aanbod op", _("aanbod gedaan op")
    ANTWOORD_OP = "antwoord op", _("aanbod aangenomen op")
    BESCHIKKING_KENMERK = "beschikking kenmerk", _("kenmerk van de vaststellende beschikking")
    BESCHIKKING_OP = "beschikking op", _("datum van de vaststellende beschikking")
    BEGIN_TAAL = "begin taal", _("begin van de taalles")
    TRAJECT_GEOPEND = "traject geopend", _("traject geopend op")


class Intrekantwoord(models.TextChoices):
    """The answer to a request to withdraw a BSN."""

    OPEN = "open", _("wacht op antwoord")
    JA = "ja", _("ja")
    NEE = "nee", _("nee")
    TERUG = "teruggetrokken", _("teruggetrokken")
