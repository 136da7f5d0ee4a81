"""The list of people: the selection that is shown (`Lijstkeuze`, the state of the list in its URL), and its rows."""

from inburgeraars.plek import waar
from vinden.personen.filter import Personenfilter, lees_lijstkeuze
from vinden.personen.lijst import (
    PER_PAGINA,
    Persoonrij,
    aantal_uit_zicht,
    bezoeken_gepland,
    bladzijde,
    handhaving_op,
    huisbezoeken_sinds,
    personen,
)
from vinden.personen.lijstkeuze import (
    GEEN_TRAJECT,
    NAZORG,
    NIET_BEKEND,
    OPEN,
    Lijstkeuze,
    Sortering,
    zichtbare_wijken,
)
from vinden.personen.vast_contact import NIEMAND

__all__ = [
    "GEEN_TRAJECT",
    "NAZORG",
    "NIEMAND",
    "NIET_BEKEND",
    "OPEN",
    "PER_PAGINA",
    "Lijstkeuze",
    "Personenfilter",
    "Persoonrij",
    "Sortering",
    "aantal_uit_zicht",
    "bezoeken_gepland",
    "bladzijde",
    "handhaving_op",
    "huisbezoeken_sinds",
    "lees_lijstkeuze",
    "personen",
    "waar",
    "zichtbare_wijken",
]
