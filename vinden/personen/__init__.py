"""The list of people: which part of it (`Selectie`, the state of the list in its URL), and what it shows of each."""

from inburgeraars.plek import waar
from vinden.personen.filter import Personenfilter, lees_selectie
from vinden.personen.lijst import PER_PAGINA, Persoonrij, bladzijde, huisbezoeken_sinds, personen
from vinden.personen.selectie import NIEMAND, NIET_BEKEND, OPEN, Selectie, Sortering, zichtbare_wijken

__all__ = [
    "NIEMAND",
    "NIET_BEKEND",
    "OPEN",
    "PER_PAGINA",
    "Personenfilter",
    "Persoonrij",
    "Selectie",
    "Sortering",
    "bladzijde",
    "huisbezoeken_sinds",
    "lees_selectie",
    "personen",
    "waar",
    "zichtbare_wijken",
]
