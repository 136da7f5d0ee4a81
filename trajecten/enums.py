"""Fixed words of a traject. Imports no models: workflow.py reads from here."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from trajecten.contactenums import MINUTEN_NIEMAND_THUIS as MINUTEN_NIEMAND_THUIS  # noqa: PLC0414  the alias makes it public
from trajecten.contactenums import Bezoekstand as Bezoekstand  # noqa: PLC0414  the alias makes it public
from trajecten.contactenums import Contactsoort as Contactsoort  # noqa: PLC0414  the alias makes it public
from trajecten.contactenums import Resultaat as Resultaat  # noqa: PLC0414  the alias makes it public
from trajecten.contactenums import Waaromelders as Waaromelders  # noqa: PLC0414  the alias makes it public
from trajecten.signaalenums import Signaalregel as Signaalregel  # noqa: PLC0414  the alias makes it public
from trajecten.signaalenums import Termijneenheid as Termijneenheid  # noqa: PLC0414  the alias makes it public
from trajecten.signaalenums import signaalregels as signaalregels  # noqa: PLC0414  the alias makes it public


class Stap(models.TextChoices):
    """The five steps (nota, Werkwijze trajectcoördinator)."""

    TAXEREN = "taxeren", _("Taxeren")
    VORMGEVEN = "vormgeven", _("Vormgeven")
    PLAATSEN = "plaatsen", _("Plaatsen")
    VOLGEN = "volgen", _("Volgen")
    AFRONDEN = "afronden", _("Afronden")

    @property
    def nummer(self) -> int:
        """The place in the row, from 1."""
        return list(Stap).index(self) + 1


class Uitkomst(models.TextChoices):
    """How a traject ends (DOMEIN 5)."""

    GEEN_AANBOD_MOGELIJK = "geen aanbod mogelijk", _("geen aanbod mogelijk")
    GEEN_AANBOD_TOEGESTAAN = "geen aanbod toegestaan", _("geen aanbod toegestaan")
    WIL_NIET = "wil niet", _("wil niet")
    ONBEREIKBAAR = "onbereikbaar", _("onbereikbaar")
    NIET_PLICHTIG = "niet plichtig of vrijgesteld", _("niet plichtig of vrijgesteld")
    AFGEROND_DIPLOMA = "afgerond met diploma", _("afgerond met diploma")
    AFGEROND_NIVEAU = "afgerond, niveau gehaald", _("afgerond zonder diploma, afgesproken niveau gehaald")
    AFGEROND_ZONDER = "afgerond zonder diploma", _("afgerond zonder diploma, niveau niet gehaald")
    GESTOPT_WERK = "gestopt: werk", _("gestopt: werk")
    GESTOPT_GEZONDHEID = "gestopt: gezondheid", _("gestopt: gezondheid")
    GESTOPT_KINDEROPVANG = "gestopt: kinderopvang", _("gestopt: kinderopvang")
    GESTOPT_MOTIVATIE = "gestopt: motivatie", _("gestopt: motivatie")
    GESTOPT_ANDERS = "gestopt: anders", _("gestopt: anders")
    VERHUISD = "verhuisd", _("verhuisd")
    OVERLEDEN = "overleden", _("overleden")
    REGULIER = "terug naar de reguliere route", _("terug naar de reguliere route")

    @property
    def afgerond(self) -> bool:
        """Whether the traject was completed: pijler 3 follows, and nazorg."""
        return self.value.startswith("afgerond")

    @property
    def gestopt(self) -> bool:
        """Whether it broke off after the start (8a: who moved or died is counted apart)."""
        return self.value.startswith("gestopt")

    @property
    def vertrokken(self) -> bool:
        """Whether the person is gone: moved or died, before the start or after it."""
        return self in {Uitkomst.VERHUISD, Uitkomst.OVERLEDEN}


class Zelfstandigheid(models.TextChoices):
    """Whether somebody stays at this level alone, on its own network (nota, Werkwijze, Afronden)."""

    JA = "ja", _("ja, op eigen netwerk")
    MET_STEUN = "met steun", _("ja, met wat steun")
    NOG_NIET = "nog niet", _("nog niet")


class Doelperspectief(models.TextChoices):
    """Towards what a traject works (DOMEIN 5.1)."""

    WERK = "werk", _("werk")
    ONDERWIJS = "onderwijs", _("onderwijs")
    SOCIAAL = "sociale participatie", _("sociale participatie")
    OPVOEDING = "opvoeding", _("opvoeding")


class Leervraag(models.TextChoices):
    """What somebody comes to learn (DOMEIN 4): a thing apart from whether it has to."""

    ALFABETISERING = "alfabetisering", _("leren lezen en schrijven")
    TAAL = "taal verbeteren", _("de taal verbeteren")
    EXAMEN = "examen", _("examen doen")


class Taalniveau(models.TextChoices):
    """What somebody can do in Dutch, on the scale of the Raad van Europa."""

    ANALFABEET = "analfabeet", _("kan niet lezen en schrijven")
    ANDERS_ALFABEET = "anders alfabeet", _("leest en schrijft een ander schrift")
    A0 = "A0", _("A0: nog geen Nederlands")
    A1 = "A1", _("A1: losse woorden en korte zinnen")
    A2 = "A2", _("A2: een eenvoudig gesprek")
    B1 = "B1", _("B1: redt zich in het dagelijks leven")
    B2 = "B2", _("B2: spreekt vlot mee")


class Taalroutesoort(models.TextChoices):
    """Under which law a language course falls (nota, Werkwijze, Vormgeven)."""

    WI = "WI", _("WI: met inburgeringsexamen")
    WEB = "WEB", _("WEB: zonder inburgeringsexamen")


class Aanbodantwoord(models.TextChoices):
    """What somebody said to an aanbod (DOMEIN 5.2)."""

    NOG_GEEN = "nog geen", _("nog geen antwoord")
    JA = "ja", _("ja")
    NEE = "nee", _("nee")
    DENKT_NA = "denkt na", _("denkt na")

    @property
    def open(self) -> bool:
        """Whether the last word is still to come."""
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
        """Whether its start lets the traject count as started; help alone starts nothing (DOMEIN 5.3)."""
        return self != Componentsoort.HULP

    @property
    def icoon(self) -> str:
        """The icon beside its word."""
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
    """Where a component stands."""

    GEPLAND = "gepland", _("gepland")
    GESTART = "gestart", _("gestart")
    GEWEIGERD = "geweigerd", _("geweigerd")
    GESTOPT = "gestopt", _("gestopt")
    AFGEROND = "afgerond", _("afgerond")
    VERVALLEN = "vervallen", _("vervallen")

    @property
    def telt(self) -> bool:
        """Whether it is part of the plan: what was refused, broke off or lapsed is no longer."""
        return self in {Componentstand.GEPLAND, Componentstand.GESTART, Componentstand.AFGEROND}


TELT_IN_PLAN = tuple(stand for stand in Componentstand if stand.telt)


class Plaatsingswijze(models.TextChoices):
    """The way this person needs to get somewhere (nota, Werkwijze, Plaatsen)."""

    ZELF = "zelf", _("gaat zelf")
    TELEFOONTJE = "telefoontje", _("na een telefoontje")
    GAAT_MEE = "gaat mee", _("iemand gaat mee")
    AAN_DE_HAND = "aan de hand", _("aan de hand meegenomen")


class Deelgrond(models.TextChoices):
    """On which ground something about a person was shared with an organisatie."""

    TOESTEMMING = "toestemming", _("de inburgeraar vond het goed")
    PLAATSING = "plaatsing", _("de organisatie had het nodig om te kunnen beginnen")


class Controlegroep(models.TextChoices):
    """What Vormgeven asks beside the plan (DOMEIN 5.2)."""

    DOCUMENT = "document", _("document")
    CONTROLE = "controle", _("controle")


class Controlestand(models.TextChoices):
    """Where a document or check of Vormgeven stands."""

    OPEN = "open", _("nog te doen")
    GEDAAN = "gedaan", _("gedaan")
    NIET_NODIG = "niet nodig", _("niet nodig")


CONTROLE_AF = (Controlestand.GEDAAN, Controlestand.NIET_NODIG)


class Overneembron(models.TextChoices):
    """What the dossier can fill in for another system, one field at a time."""

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


class Urensoort(models.TextChoices):
    """Hours that were not logged with a contact: one weekly line a kind (DOMEIN 6)."""

    VINDEN = "vinden", _("mensen vinden")
    SCHRIJVEN = "schrijven", _("schrijven en bijhouden")
    OVERLEG = "overleg", _("overleg")
    NETWERK = "netwerk", _("netwerk in de wijk")
    REISTIJD = "reistijd", _("reistijd")
    OVERIG = "overig", _("overig")


class Afspraakpartij(models.TextChoices):
    """Who keeps an afspraak."""

    INBURGERAAR = "inburgeraar", _("de inburgeraar")
    COORDINATOR = "coördinator", _("de coördinator")
    ORGANISATIE = "organisatie", _("een organisatie")


class Afspraakstand(models.TextChoices):
    """What became of an afspraak."""

    OPEN = "open", _("open")
    NAGEKOMEN = "nagekomen", _("nagekomen")
    NIET_NAGEKOMEN = "niet nagekomen", _("niet nagekomen")
    VERVALLEN = "vervallen", _("vervallen")


class Taakstand(models.TextChoices):
    """What became of a taak."""

    OPEN = "open", _("open")
    GEDAAN = "gedaan", _("gedaan")
    VERVALLEN = "vervallen", _("vervallen")


class Aanwezigstand(models.TextChoices):
    """How a planned meeting of a component went for somebody (DOMEIN 5.4)."""

    AANWEZIG = "aanwezig", _("aanwezig")
    TE_LAAT = "te laat", _("te laat")
    AFGEMELD = "afgemeld", _("afgemeld")
    NIET_AFGEMELD = "niet afgemeld", _("niet gekomen, niet afgemeld")
    VIEL_UIT = "viel uit", _("ging niet door")


class Afmeldreden(models.TextChoices):
    """Why somebody was excused."""

    ZIEK = "ziek", _("ziek")
    WERK = "werk", _("werk")
    KIND = "kind", _("kind")
    ELDERS = "afspraak elders", _("afspraak elders")
    ANDERS = "anders", _("iets anders")


class Uitzonderingstand(models.TextChoices):
    """What the teamleider says of more people than the norm."""

    OPEN = "open", _("nog geen antwoord")
    JA = "ja", _("ja")
    NEE = "nee", _("nee")


class Normsoort(models.TextChoices):
    """What a norm is about (DOMEIN 8)."""

    CONTACT_TOT_VOLGEN = "contact tot volgen", _("dagen zonder contact, tot en met Plaatsen")
    CONTACT_VANAF_VOLGEN = "contact vanaf volgen", _("dagen zonder contact, vanaf Volgen")
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
