"""Models of persons, cut by the level at which they may be seen (DOMEIN 4)."""

from inburgeraars.models.basis import OverPersoon
from inburgeraars.models.benadering import Benadering, Eindreden, Toegang, Toegangsgrond
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
from inburgeraars.models.levering import BpiLevering, BpiWachtregel
from inburgeraars.models.persoon import Inburgeraar, Route, Taal, Tolk
from inburgeraars.models.register import Adres, Burgerservicenummer, Geslacht, Registergegevens

__all__ = [
    "Adres",
    "Belemmering",
    "Belemmeringsoort",
    "Benadering",
    "BpiLevering",
    "BpiWachtregel",
    "Burgerservicenummer",
    "Doelgroep",
    "Doelgroepbevinding",
    "Eindreden",
    "Fase",
    "Geslacht",
    "Inburgeraar",
    "OverPersoon",
    "Registergegevens",
    "Route",
    "Taal",
    "Toegang",
    "Toegangsgrond",
    "Tolk",
    "Veiligheidsnotitie",
    "Vindgegevens",
    "Vindroute",
]
