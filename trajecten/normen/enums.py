"""Fixed words of norms, terms and signals. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Signaalregel(models.TextChoices):
    """The rules of the signals; each is one queryset over the rows of today."""

    GEEN_CONTACT = "geen contact", _("te lang niet gesproken")
    RESERVERING_LOOPT_AF = "reservering loopt af", _("reservering loopt af")
    CONCEPT_WACHT = "concept wacht", _("concept wacht")
    BEZOEK_TE_LAAT = "bezoek te laat", _("bezoek te laat")
    EEN_BEEN = "een been", _("één helft van het plan gestopt")
    NIET_BEGONNEN = "niet begonnen", _("onderdeel niet begonnen")
    METING_NODIG = "meting nodig", _("te lang geen meting")
    AFSPRAAK_TE_LAAT = "afspraak te laat", _("afspraak te laat")
    LANG_IN_VORMGEVEN = "lang in vormgeven", _("lang in Vormgeven")
    VAST_IN_PIJLER_1 = "vast in pijler 1", _("vast in pijler 1")
    TWEE_OMLAAG = "twee omlaag", _("twee metingen omlaag")
    NAZORG_NODIG = "nazorg nodig", _("nazorgmeting nodig")
    VRAAG_VAN_CONSULENT = "vraag van consulent", _("vraag van een consulent wacht")
    EINDE_NA_HANDHAVING = "einde na handhaving", _("traject eindigt na handhaving")
    BEGELEID_VOL = "begeleid vol", _("bijna aan de norm van begeleide mensen")


def signaalregels() -> list[tuple[str, object]]:
    """Return the rules with their labels; a function, so that a new rule needs no migration."""
    return list(Signaalregel.choices)


class Termijneenheid(models.TextChoices):
    """The unit of a term; months are calendar months."""

    DAGEN = "dagen", _("dagen")
    WEKEN = "weken", _("weken")
    MAANDEN = "maanden", _("maanden")


class Normsoort(models.TextChoices):
    """The subject of a norm (DOMEIN 8)."""

    CONTACT_TOT_VOLGEN = "contact tot volgen", _("dagen zonder gesprek, tot en met Plaatsen")
    CONTACT_VANAF_VOLGEN = "contact vanaf volgen", _("dagen zonder gesprek, vanaf Volgen")
    UREN_PER_JAAR = "uren per jaar", _("werkbare uren per jaar, bij een volle aanstelling")
    BEGELEID_PER_JAAR = "begeleid per jaar", _("begeleide inburgeraars per jaar, bij een volle aanstelling")
    BEGELEID_SIGNAAL = "begeleid signaal", _("begeleide inburgeraars waarbij een signaal komt")
    UREN_PER_PERSOON = "uren per persoon", _("uren per begeleide inburgeraar per jaar")
    POGINGEN = "pogingen", _("pogingen voordat iemand onbereikbaar heet")
    RESERVERING_DAGEN = (
        "reservering dagen",
        _("dagen voor het einde van een reservering dat een signaal komt"),
    )
    DUAAL_DAGEN = "duaal dagen", _("dagen na het plan dat taal en meedoen allebei begonnen zijn")
    STAP_DAGEN = "stap dagen", _("dagen in elk van de stappen Taxeren, Vormgeven en Plaatsen")
    UURTARIEF = "uurtarief", _("kosten van een uur van een trajectcoördinator")


def normsoorten() -> list[tuple[str, object]]:
    """Return the subjects with their labels; a function, so that another word needs no migration."""
    return list(Normsoort.choices)
