"""Models of persons, divided by the level at which they may be seen (DOMEIN 4)."""

from inburgeraars.models.basis import OverPersoon
from inburgeraars.models.benadering import (
    AANGENOMEN,
    DOSSIERHOUDER,
    HULP,
    VOORSTEL,
    Benadering,
    Eindreden,
    Toegang,
    Toegangsgrond,
)
from inburgeraars.models.document import Document, Documentsoort, Documentzicht
from inburgeraars.models.dossier import (
    Belemmering,
    Belemmeringsoort,
    Doelgroep,
    Doelgroepbevinding,
    Veiligheidsnotitie,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.models.fase import Fase
from inburgeraars.models.huishouden import Huishouden, Huishoudlid, Huishoudrelatie, Relatie
from inburgeraars.models.levering import BpiLevering
from inburgeraars.models.opgave import EigenOpgave, geboren, geslacht
from inburgeraars.models.overlijden import Overlijden
from inburgeraars.models.persoon import Inburgeraar, Route, Taal, Tolk
from inburgeraars.models.register import (
    Adres,
    Burgerservicenummer,
    Geslacht,
    Identiteitsbewijs,
    Identiteitscontrole,
    Registergegevens,
)

__all__ = [
    "AANGENOMEN",
    "DOSSIERHOUDER",
    "HULP",
    "VOORSTEL",
    "Adres",
    "Belemmering",
    "Belemmeringsoort",
    "Benadering",
    "BpiLevering",
    "Burgerservicenummer",
    "Document",
    "Documentsoort",
    "Documentzicht",
    "Doelgroep",
    "Doelgroepbevinding",
    "EigenOpgave",
    "Eindreden",
    "Fase",
    "Geslacht",
    "Huishouden",
    "Huishoudlid",
    "Huishoudrelatie",
    "Identiteitsbewijs",
    "Identiteitscontrole",
    "Inburgeraar",
    "OverPersoon",
    "Overlijden",
    "Registergegevens",
    "Relatie",
    "Route",
    "Taal",
    "Toegang",
    "Toegangsgrond",
    "Tolk",
    "Veiligheidsnotitie",
    "Vindgegevens",
    "Vindroute",
    "geboren",
    "geslacht",
]
